//! A disclosure's decisions: what disclosures/NAME.yaml says, each value with its place, so that whatever stands against
//! building has one. `read` makes it strictly; `disclose` judges it and acts on it; no rule of the standard sees it.
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Basis, Code, Decision, DisclosureKind, Field, Given, Treatment};
use crate::base::{Lang, Source, Span};

/// One disclosure: for whom, when, and what was decided.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is the key of the file that it is named for, unless it says otherwise")]
pub struct Decisions {
    /// The file.
    pub source: Arc<Source>,
    /// NAME of `disclosures/NAME.yaml`; it appears nowhere in the copy.
    pub name: String,
    pub kind: Given<DisclosureKind>,
    /// A person's id, or words; which of the two, the case says.
    pub recipient: Given<String>,
    pub on_behalf_of: Given<String>,
    pub scope: Given<String>,
    pub reference: Given<String>,
    pub requested: Given<NaiveDate>,
    pub identity_received: Given<NaiveDate>,
    pub identity_verified: Given<NaiveDate>,
    pub language: Given<Lang>,
    pub prepared_by: Given<String>,
    pub approved_by: Given<String>,
    pub approved_on: Given<NaiveDate>,
    pub paused: Vec<Pause>,
    pub extended: Given<Extension>,
    pub due: Given<NaiveDate>,
    pub completed: Given<NaiveDate>,
    /// How each person named is treated, in the file's order.
    pub people: Vec<Treated>,
    pub allow: Vec<Allow>,
    /// What was decided about each entry, in the file's order; its name is the entry's id.
    pub entries: Vec<Decided>,
    /// What was decided about each document, in the file's order; its name is the document's path.
    pub documents: Vec<Decided>,
    /// The place of each entry and of each document in those lists.
    pub places: Places,
    /// The names of what has gone from the case since, at their keys.
    pub gone: Vec<Field<String>>,
}

/// Where in its list each entry and each document is decided about, by id and by path; the first where a name comes twice.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "each is the list that it is named for")]
pub struct Places {
    pub entries: HashMap<String, usize>,
    pub documents: HashMap<String, usize>,
}

impl Places {
    /// The places in two lists.
    #[must_use]
    pub fn of(entries: &[Decided], documents: &[Decided]) -> Self {
        let places = |list: &[Decided]| {
            let named = list.iter().enumerate().rev();
            named.map(|(index, decided)| (decided.name.value.clone(), index)).collect()
        };
        Self { entries: places(entries), documents: places(documents) }
    }
}

impl Decisions {
    /// What was decided about this entry, where the file speaks of it.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Decided> {
        self.entries.get(*self.places.entries.get(id)?)
    }

    /// What was decided about this document, where the file speaks of it.
    #[must_use]
    pub fn document(&self, path: &str) -> Option<&Decided> {
        self.documents.get(*self.places.documents.get(path)?)
    }

    /// How this person, or member of staff, is treated, where the file says.
    #[must_use]
    pub fn treated(&self, id: &str) -> Option<&Treated> {
        self.people.iter().find(|treated| treated.id.value == id)
    }
}

/// Days that do not count, while the one who asked was asked something.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for")]
pub struct Pause {
    /// Its first line.
    pub span: Span,
    pub from: Given<NaiveDate>,
    /// The day of the answer; absent while there is none.
    pub to: Given<NaiveDate>,
    pub why: Given<String>,
}

/// More time, for a complex request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for")]
pub struct Extension {
    pub months: Given<u32>,
    pub why: Given<String>,
    pub told: Given<NaiveDate>,
}

/// How one person's identity is treated.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for")]
pub struct Treated {
    /// The person's or member of staff's id, at its key.
    pub id: Field<String>,
    /// The place of what is said.
    pub span: Span,
    pub treatment: Given<Treatment>,
    pub basis: Given<Basis>,
    pub code: Given<Code>,
    pub why: Given<String>,
    /// Internal: never in the copy.
    pub justification: Given<String>,
    pub advice: Given<Advice>,
}

/// A text that is kept where it would be replaced or reported.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for")]
pub struct Allow {
    /// Its first line.
    pub span: Span,
    pub text: Given<String>,
    /// `in`: the id of an entry or the path of a document.
    pub within: Given<String>,
    pub why: Given<String>,
}

/// What was decided about an entry or a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for, unless it says otherwise")]
pub struct Decided {
    /// The entry's id or the document's path, at its key.
    pub name: Field<String>,
    pub digest: Given<String>,
    pub suggestions: Vec<Suggestion>,
    pub decision: Given<Decision>,
    pub code: Given<Code>,
    pub by: Given<String>,
    pub on: Given<NaiveDate>,
    pub redactions: Vec<Redaction>,
    /// Where `redactions` stands, if it is given at all, empty or not.
    pub redactions_place: Option<Span>,
    pub shown: Given<bool>,
    /// Why one of two texts is redacted and the other is not.
    pub one_text: Given<String>,
    pub despite_confidence: Given<String>,
    pub health_opinion: Given<HealthOpinion>,
    pub already_known: Given<String>,
    pub advice: Given<Advice>,
    /// `traces: accepted`.
    pub traces: Given<bool>,
    /// Internal: never in the copy.
    pub justification: Given<String>,
    /// Of a document: what stands in its place.
    pub replacement: Replacement,
    /// Of a document: that a person takes it on though it cannot be read.
    pub unreadable: Given<TakenOn>,
}

impl Decided {
    /// Whether the entry or document, or a part of it, is in the copy.
    #[must_use]
    pub fn is_given(&self) -> bool {
        matches!(self.decision.value(), Some(Decision::Disclose | Decision::Redact | Decision::Replace))
    }

    /// Whether nothing marks the place: withheld, and not shown.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.decision.value() == Some(&Decision::Withhold) && self.shown.value() == Some(&false)
    }
}

/// A document's replacement: `with` and `with_digest`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Replacement {
    /// Its path below the case folder.
    pub with: Given<String>,
    /// The digest of its bytes.
    pub with_digest: Given<String>,
}

/// What the program suggests to look at; never a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What made it.
    pub rule: String,
    /// Where: `en:12` is line 12 of the English text's file.
    pub place: String,
    /// The words.
    pub text: String,
}

/// A part of an entry that is taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for")]
pub struct Redaction {
    /// Its first line.
    pub span: Span,
    pub quote: Given<String>,
    pub code: Given<Code>,
    /// In which text; absent for every one.
    pub text: Given<Lang>,
    pub prefix: Given<String>,
    pub suffix: Given<String>,
    pub shown: Given<bool>,
    pub advice: Given<Advice>,
    /// Internal: never in the copy.
    pub justification: Given<String>,
}

impl Redaction {
    /// Whether nothing marks the place.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.shown.value() == Some(&false)
    }
}

/// An opinion of a health professional on whether giving health data would do serious harm.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for")]
pub struct HealthOpinion {
    pub by: Given<String>,
    pub profession: Given<String>,
    pub on: Given<NaiveDate>,
    pub serious_harm: Given<bool>,
}

/// Advice taken before a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for")]
pub struct Advice {
    pub from: Given<String>,
    pub on: Given<NaiveDate>,
}

/// A document that cannot be read and that a person takes on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the key that it is named for")]
pub struct TakenOn {
    pub accepted: Given<bool>,
    pub by: Given<String>,
    pub on: Given<NaiveDate>,
    pub why: Given<String>,
}
