//! An entry: its fields, and its text in one language or two.
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Activity, EntryType, Field, Given, OutcomeKind, Purpose, Stage, TranslatedBy, Waiver};
use crate::base::{Fix, Lang, Source, Span};
use crate::text::{Document, When, digest};

/// One entry of the case that could be read whole.
#[derive(Debug)]
pub struct Entry {
    /// Its path below the case folder without `entries/`, language suffix and `.md`.
    pub id: String,
    /// Its texts, the main one first; one for each language.
    pub texts: Vec<Text>,
    /// Its fields, with places in the main text's file.
    pub fields: Fields,
}

impl Entry {
    /// The main text.
    ///
    /// # Panics
    /// Never: the reader makes no entry without a text.
    #[must_use]
    pub fn main(&self) -> &Text {
        &self.texts[0]
    }

    /// Whether the file at `path` is one of its texts.
    #[must_use]
    pub fn has_file(&self, path: &str) -> bool {
        self.texts.iter().any(|text| text.source.path == path)
    }

    /// The text in `lang`, if there is one.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Option<&Text> {
        self.texts.iter().find(|text| text.lang == lang)
    }

    /// The text to show to a reader of `lang`: that language's, or else the main one.
    #[must_use]
    pub fn text_for(&self, lang: Lang) -> &Text {
        self.text(lang).unwrap_or_else(|| self.main())
    }

    /// What orders entries: when they occurred, then the id. One whose date is not valid comes last.
    #[must_use]
    pub fn order(&self) -> (bool, Option<chrono::NaiveDateTime>, &str) {
        let occurred = self.fields.occurred.value().map(|when| when.date_time());
        (occurred.is_none(), occurred, &self.id)
    }

    /// Whether it is of this type.
    #[must_use]
    pub fn is(&self, entry_type: EntryType) -> bool {
        self.fields.entry_type.value() == Some(&entry_type)
    }
}

/// The text of an entry in one language: one file.
#[derive(Debug)]
pub struct Text {
    /// The language it is in.
    pub lang: Lang,
    /// Its file.
    pub source: Arc<Source>,
    /// Its title.
    pub title: Given<String>,
    /// The place of its title: the value, its key where it is empty, or the front matter's first line.
    pub title_place: Span,
    /// The `language` field, where it is given.
    pub language: Given<Lang>,
    /// Where a line with the `language` field can be put, and what indents it; nothing where the field is there, if
    /// only by its key, or no line of its own has room.
    pub language_room: Option<Fix>,
    /// How it was translated, on a second text.
    pub translated: Given<Translated>,
    /// Its body.
    pub document: Document,
    /// Where its body begins in the file.
    pub body_start: usize,
    /// Where each link of the document leads, in the same order.
    pub links: Vec<LinkTarget>,
}

impl Text {
    /// The title, or an empty one where none is given.
    #[must_use]
    pub fn title(&self) -> &str {
        self.title.value().map_or("", String::as_str)
    }

    /// Its digest, by which a translation names it.
    #[must_use]
    pub fn digest(&self) -> String {
        digest(self.title(), self.source.text.get(self.body_start..).unwrap_or_default())
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// To an entry: its id, and in the text of which language a heading was named, and its anchor.
    Entry {
        /// The entry's id.
        id: String,
        /// The language of the file named.
        lang: Lang,
        /// The heading named.
        anchor: Option<String>,
    },
    /// To a file below `documents/`: its path below the case folder.
    Document(String),
    /// To the web, or an address of another kind that a browser opens.
    Web,
    /// To a file that is not there, or is neither an entry nor a document.
    MissingFile,
    /// To a heading that the file named does not have.
    MissingHeading,
    /// Out of the case folder.
    Outside,
}

impl LinkTarget {
    /// Whether it leads nowhere.
    #[must_use]
    pub const fn is_broken(&self) -> bool {
        matches!(self, Self::MissingFile | Self::MissingHeading | Self::Outside)
    }
}

/// How a second text came about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translated {
    /// Who translated it.
    pub by: Given<TranslatedBy>,
    /// The member of staff who checked it.
    pub checked_by: Given<String>,
    /// The digest of the text it was made from.
    pub from: Given<String>,
}

/// The fields of an entry; `casefile-format` explains each.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
pub struct Fields {
    pub entry_type: Given<EntryType>,
    pub occurred: Given<When>,
    pub recorded: Given<When>,
    pub author: Given<String>,
    pub people: Given<Vec<Field<String>>>,
    pub tools: Given<Vec<Field<String>>>,
    pub safeguarding: Given<bool>,
    pub aide_memoire: Given<AideMemoire>,
    pub waivers: Vec<Waiver>,
    pub health: Given<bool>,
    pub direct_work: Given<bool>,
    pub seen: Given<Vec<Field<String>>>,
    pub seen_alone: Given<Vec<Field<String>>>,
    pub purpose: Given<Purpose>,
    pub corrects: Given<String>,
    pub draft: Given<bool>,
    pub significant: Given<bool>,
    pub tags: Given<Vec<Field<String>>>,
    pub allocated_to: Given<String>,
    pub forwarded: Given<When>,
    pub stage: Given<Stage>,
    pub completed: Given<When>,
    pub hearing: Given<NaiveDate>,
    pub outcomes: Given<Vec<Outcome>>,
    pub commenced: Given<NaiveDate>,
    pub allocation_disputed: Given<bool>,
    pub activity: Given<Activity>,
    pub contact: Given<Contact>,
    pub referred_to: Given<String>,
    pub referred_on: Given<NaiveDate>,
    pub supervisor: Given<String>,
}

/// A handwritten note that was made of the event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AideMemoire {
    /// The identifier on it.
    pub identifier: Given<String>,
    /// The day on which it was securely destroyed.
    pub destroyed: Given<NaiveDate>,
}

/// The details of a contact that was observed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Who was there.
    pub present: Given<Vec<Field<String>>>,
    /// Where it was.
    pub place: Given<String>,
    /// How long it took.
    pub minutes: Given<u32>,
}

/// One box of the outcomes of a first hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Which outcome, at its key.
    pub kind: Field<OutcomeKind>,
    /// Whether it was the outcome.
    pub holds: Given<bool>,
}
