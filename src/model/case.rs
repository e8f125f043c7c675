//! The case: what case.yaml says, the register of documents, and all entries.
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    DocumentKind, Entry, Field, Given, HearingKind, Law, LinkTarget, Pathway, PersonRole, Settings, StaffRole,
};
use crate::base::{Lang, Source, Span};

/// A case as it was read.
#[derive(Debug)]
pub struct Case {
    /// The case folder, for copying documents; nothing else is read from it again.
    pub folder: PathBuf,
    /// What case.yaml says; nothing where it cannot be read.
    pub info: Option<CaseInfo>,
    /// The settings in force.
    pub settings: Settings,
    /// The entries that could be read, drafts too, in order of id.
    pub entries: Vec<Entry>,
    /// The files of entries that could not be read, in order of path.
    pub unread: Vec<Unread>,
    /// The register of documents, in its order.
    pub register: Vec<DocumentItem>,
    /// The file of the register, where there is one.
    pub register_source: Option<Arc<Source>>,
    /// Whether the register could be read, so that a file not found in it is truly not registered. An absent one is
    /// an empty list.
    pub knows_register: bool,
    /// The files below `documents/`, by path below the case folder.
    pub document_files: BTreeSet<String>,
    /// What is read of each disclosure, in order of name.
    pub disclosures: Vec<Disclosure>,
    /// The text of every file that was read, by path below the case folder.
    pub sources: BTreeMap<String, Arc<Source>>,
    /// The position of each entry, by id.
    pub by_id: HashMap<String, usize>,
}

impl Case {
    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.by_id.get(id).map(|index| &self.entries[*index])
    }

    /// The entries that stand: all but drafts. What a case must have is looked for among these.
    pub fn standing(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.fields.draft.is_true())
    }

    /// The documents that a disclosure decides on, by path and each once: those of the register in its order, then
    /// those below `documents/` that an entry that stands links to, in order of path.
    #[must_use]
    pub fn documents(&self) -> Vec<&str> {
        let linked = self.standing().flat_map(|entry| &entry.texts).flat_map(|text| &text.links);
        let linked: BTreeSet<&str> = linked
            .filter_map(|link| match link {
                LinkTarget::Document(path) => Some(path.as_str()),
                _ => None,
            })
            .collect();
        let registered = self.register.iter().filter_map(|item| item.file.value().map(String::as_str));
        let mut known = BTreeSet::new();
        registered.chain(linked).filter(|path| known.insert(*path)).collect()
    }
}

/// The file of an entry that could not be read.
#[derive(Debug)]
pub struct Unread {
    /// The id that it would have.
    pub id: String,
    /// Its path below the case folder.
    pub path: String,
    /// Its text as it stands, where it is text.
    pub text: Option<Arc<Source>>,
    /// Whether what can be read of its entry says that it is a draft.
    pub is_draft: bool,
}

/// What case.yaml says.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
pub struct CaseInfo {
    pub source: Arc<Source>,
    pub reference: Given<String>,
    /// Where the reference stands: the value, its key where it is empty, or the first line. So for `allocated`.
    pub reference_place: Span,
    pub law: Given<Law>,
    pub urgent: Given<bool>,
    pub pathway: Given<Pathway>,
    pub involved: Given<NaiveDate>,
    pub allocated: Given<NaiveDate>,
    pub allocated_place: Span,
    pub allocated_to: Given<String>,
    pub closed: Given<NaiveDate>,
    pub court: Given<Court>,
    pub previous_cases: Given<Vec<Field<String>>>,
    pub waivers: Vec<Waiver>,
    pub deadlines: Vec<Deadline>,
    pub hearings: Vec<Hearing>,
    pub staff: Vec<Staff>,
    pub people: Vec<Person>,
    /// Whether `staff` and `people` could be read as maps, so that an id not found is truly unknown.
    pub knows_staff: bool,
    pub knows_people: bool,
}

impl CaseInfo {
    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id.value == id)
    }

    /// The member of staff with this id.
    #[must_use]
    pub fn staff(&self, id: &str) -> Option<&Staff> {
        self.staff.iter().find(|staff| staff.id.value == id)
    }

    /// The name of the member of staff with this id, or else the id.
    #[must_use]
    pub fn staff_name<'i>(&'i self, id: &'i str) -> &'i str {
        self.staff(id).map_or(id, Staff::display_name)
    }

    /// Whether the case runs under this law; nothing where the file does not say validly.
    #[must_use]
    pub fn is_law(&self, law: Law) -> bool {
        self.law.value() == Some(&law)
    }

    /// The pathway in force; the Child Arrangements Programme where none is given.
    #[must_use]
    pub fn pathway(&self) -> Option<Pathway> {
        self.pathway.known_or(Pathway::Cap)
    }

    /// Whether the case is open on `day`: not closed on or before it.
    #[must_use]
    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.closed.value().is_none_or(|closed| *closed > day)
    }
}

/// The court and its own number of the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Court {
    /// The court's name; one that is given as plain words is the same for every reader.
    pub name: Given<LocalText>,
    /// The court's number.
    pub case_number: Given<String>,
}

/// Words in one language that is not said, or in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocalText {
    /// The same words for every reader.
    Plain(String),
    /// Words in English, in Welsh, or both.
    Each {
        /// The English words.
        en: Option<String>,
        /// The Welsh words.
        cy: Option<String>,
    },
}

impl LocalText {
    /// The words for a reader of `lang`, with the language that they are in where that is known.
    #[must_use]
    pub fn get(&self, lang: Lang) -> (&str, Option<Lang>) {
        match self {
            Self::Plain(text) => (text, None),
            Self::Each { en, cy } => {
                let of = |lang| match lang {
                    Lang::En => en.as_deref(),
                    Lang::Cy => cy.as_deref(),
                };
                match (of(lang), of(lang.other())) {
                    (Some(text), _) => (text, Some(lang)),
                    (None, Some(text)) => (text, Some(lang.other())),
                    (None, None) => ("", None),
                }
            }
        }
    }
}

/// A deadline of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its first line.
    pub span: Span,
    /// What is to be done.
    pub what: Given<LocalText>,
    /// By when.
    pub due: Given<NaiveDate>,
    /// When it was done.
    pub done: Given<NaiveDate>,
}

/// A hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    /// Its first line.
    pub span: Span,
    /// Its kind.
    pub kind: Given<HearingKind>,
    /// Its day.
    pub date: Given<NaiveDate>,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// The id, at its key.
    pub id: Field<String>,
    /// The name.
    pub name: Given<String>,
    /// The role.
    pub role: Given<StaffRole>,
}

/// A person of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
pub struct Person {
    pub id: Field<String>,
    pub name: Given<String>,
    pub role: Given<PersonRole>,
    pub party: Given<bool>,
    pub born: Given<NaiveDate>,
    pub initials: Given<String>,
    pub also_known_as: Given<Vec<Field<String>>>,
    pub organisation: Given<String>,
    pub preferred_language: Given<Lang>,
    pub informed_of_recording: Given<NaiveDate>,
    pub confidential: Given<Vec<Field<String>>>,
}

impl Person {
    /// The name, or the id where no valid name is given.
    #[must_use]
    pub fn display_name(&self) -> &str {
        self.name.value().unwrap_or(&self.id.value)
    }

    /// Whether the person is a party: as given, else by role.
    #[must_use]
    pub fn is_party(&self) -> bool {
        let by_role = self.role.value().is_some_and(|role| role.is_party_by_default());
        self.party.known_or(by_role).unwrap_or(by_role)
    }

    /// Whether the person is a child of the case.
    #[must_use]
    pub fn is_child(&self) -> bool {
        self.role.value() == Some(&PersonRole::Child)
    }

    /// Whether the person is a service user: a child, or a party.
    #[must_use]
    pub fn is_service_user(&self) -> bool {
        self.is_child() || self.is_party()
    }
}

impl Staff {
    /// The name, or the id where no valid name is given.
    #[must_use]
    pub fn display_name(&self) -> &str {
        self.name.value().unwrap_or(&self.id.value)
    }
}

/// A waiver: a rule that is not to count here, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
pub struct Waiver {
    /// Its first line.
    pub span: Span,
    pub rule: Given<String>,
    pub reason: Given<String>,
    pub approved_by: Given<String>,
    pub on: Given<NaiveDate>,
}

/// An item of the register of documents.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
pub struct DocumentItem {
    /// Its first line.
    pub span: Span,
    /// All of it.
    pub whole: Span,
    /// Path below the case folder.
    pub file: Given<String>,
    pub title: Given<LocalText>,
    pub kind: Given<DocumentKind>,
    pub tool: Given<String>,
    pub date: Given<NaiveDate>,
    pub people: Given<Vec<Field<String>>>,
}

/// What is read of a disclosure: to whom, why and when. Between the day on which it was asked for and the one on which
/// it was sent no note may be destroyed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Disclosure {
    /// Its name.
    pub name: String,
    /// Its kind, as it is written: `subject-access`, `court`.
    pub kind: Option<String>,
    /// For whom: a person id, or words.
    pub recipient: Option<String>,
    /// What of the case it covers, in its own words.
    pub scope: Option<String>,
    /// The day on which it was asked for.
    pub requested: Option<NaiveDate>,
    /// The day by which it is due, where the file gives it.
    pub due: Option<NaiveDate>,
    /// The day on which it was sent.
    pub completed: Option<NaiveDate>,
}
