//! The rules of the guidance's section "Casework records".
use super::rule::{Context, Judge, Report, Rule};
use crate::base::{Bilingual, Msg, RuleName, Severity};
use crate::model::Entry;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[Rule {
    name: RuleName("empty-entry"),
    severity: Severity::Error,
    paragraph: "casework-2",
    settings: &[],
    texts: Bilingual {
        en: include_str!("texts/empty-entry.en.md"),
        cy: include_str!("texts/empty-entry.cy.md"),
    },
    judge: Judge::Entry(empty_entry),
}];

fn empty_entry(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        if text.document.word_count() == 0 {
            report.at_with(&text.source, text.title_place, Msg::new("message"), Some(Msg::new("help")));
        }
    }
}
