//! The rules of the format itself: what a case file must be before the guidance can be asked of it.
use super::rule::{Judge, Rule};
use crate::base::{Bilingual, Severity};
use crate::read::INVALID_FRONT_MATTER;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[Rule {
    name: INVALID_FRONT_MATTER,
    severity: Severity::Error,
    paragraph: "format",
    settings: &[],
    texts: Bilingual {
        en: include_str!("texts/invalid-front-matter.en.md"),
        cy: include_str!("texts/invalid-front-matter.cy.md"),
    },
    judge: Judge::Reading,
}];
