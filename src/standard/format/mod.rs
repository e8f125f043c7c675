//! The rules of the format itself: what a case file must be before the guidance can be asked of it. Reading speaks
//! for most of them and the pass over waivers for two; the others look at the case once it is read.
mod documents;
mod entries;
mod ids;
mod labels;
mod links;

use super::rule::{Judge, Rule};
use crate::base::{Bilingual, RuleName, Severity};
use crate::read::{
    INVALID_FILE, INVALID_FRONT_MATTER, INVALID_VALUE, MISSING_FIELD, TRANSLATION_DIFFERS, UNKNOWN_FIELD,
};

/// The texts of the rule of this name.
macro_rules! texts {
    ($name:literal) => {
        Bilingual {
            en: include_str!(concat!("../texts/", $name, ".en.md")),
            cy: include_str!(concat!("../texts/", $name, ".cy.md")),
        }
    };
}

/// A rule of the format: none has settings, and no paragraph of the guidance asks for it.
const fn rule(name: RuleName, severity: Severity, texts: Bilingual<&'static str>, judge: Judge) -> Rule {
    Rule { name, severity, paragraph: "format", settings: &[], texts, judge }
}

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    rule(INVALID_FRONT_MATTER, Severity::Error, texts!("invalid-front-matter"), Judge::Reading),
    rule(INVALID_FILE, Severity::Error, texts!("invalid-file"), Judge::Reading),
    rule(MISSING_FIELD, Severity::Error, texts!("missing-field"), Judge::Reading),
    rule(INVALID_VALUE, Severity::Error, texts!("invalid-value"), Judge::Reading),
    rule(UNKNOWN_FIELD, Severity::Warning, texts!("unknown-field"), Judge::Reading),
    rule(
        RuleName("unknown-person"),
        Severity::Error,
        texts!("unknown-person"),
        Judge::Case(ids::unknown_person),
    ),
    rule(
        RuleName("unknown-staff"),
        Severity::Error,
        texts!("unknown-staff"),
        Judge::Case(ids::unknown_staff),
    ),
    rule(
        RuleName("duplicate-entry"),
        Severity::Warning,
        texts!("duplicate-entry"),
        Judge::Case(entries::duplicate),
    ),
    rule(TRANSLATION_DIFFERS, Severity::Error, texts!("translation-differs"), Judge::Reading),
    rule(RuleName("broken-link"), Severity::Error, texts!("broken-link"), Judge::Case(links::broken)),
    rule(
        RuleName("document-missing"),
        Severity::Error,
        texts!("document-missing"),
        Judge::Case(documents::missing),
    ),
    rule(
        RuleName("document-not-registered"),
        Severity::Warning,
        texts!("document-not-registered"),
        Judge::Case(documents::not_registered),
    ),
    rule(RuleName("future-date"), Severity::Error, texts!("future-date"), Judge::Entry(entries::future_date)),
    rule(
        RuleName("recorded-before-event"),
        Severity::Error,
        texts!("recorded-before-event"),
        Judge::Entry(entries::recorded_before_event),
    ),
    rule(RuleName("raw-html"), Severity::Warning, texts!("raw-html"), Judge::Entry(labels::raw_html)),
    rule(RuleName("unknown-label"), Severity::Advice, texts!("unknown-label"), Judge::Entry(labels::unknown)),
    rule(RuleName("unused-waiver"), Severity::Warning, texts!("unused-waiver"), Judge::Waivers),
    rule(RuleName("invalid-waiver"), Severity::Error, texts!("invalid-waiver"), Judge::Waivers),
];
