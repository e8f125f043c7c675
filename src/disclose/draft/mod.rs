//! The draft of a disclosure: a decisions file with everything undecided, or an earlier one brought up to date. Only
//! text is made here; `write` puts it in its place.
mod kept;
mod new;
mod page;
mod update;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::suggest::Suggester;
use crate::model::{Case, Suggestion};
use crate::read::Digests;

pub use new::{Head, new};
pub use update::{CannotEdit, update};

/// What a file must speak of: each entry and document with its digest and what is suggested.
#[derive(Debug, Default)]
pub struct Wanted {
    entries: Section,
    documents: Section,
}

type Section = BTreeMap<String, (String, Vec<Suggestion>)>;

impl Wanted {
    /// Everything of a case that is decided on.
    #[must_use]
    pub fn of(case: &Case, digests: &Digests, suggester: &Suggester<'_>) -> Self {
        let entries = digests.entries.iter().map(|(id, digest)| {
            let suggestions = case.entry(id).map(|entry| suggester.entry(entry)).unwrap_or_default();
            (id.clone(), (digest.clone(), suggestions))
        });
        let documents = digests
            .documents
            .iter()
            .map(|(path, own)| (path.clone(), (own.digest.clone(), suggester.document(path))));
        Self { entries: entries.collect(), documents: documents.collect() }
    }

    fn section(&self, name: &str) -> &Section {
        if name == "entries" { &self.entries } else { &self.documents }
    }

    /// How many entries and documents there are.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.entries.len(), self.documents.len())
    }
}

/// A decisions file as it is to be written, and what came of it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// The file's text.
    pub text: String,
    /// What was added, undecided.
    pub added: Vec<String>,
    /// What has gone from the case, and moved under `gone`.
    pub gone: Vec<String>,
    /// What changed since it was decided, and is undecided again.
    pub reopened: Vec<String>,
}
