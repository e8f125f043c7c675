//! The rules about wording, and their word lists as data beside them: which terms to look for, why, and what to write
//! instead, for someone who knows the work and no Rust. The section "Standards" of the guidance lists them.
mod acronyms;
mod length;
mod list;
mod opinions;
mod safeguarding;
mod scan;
mod terms;

pub use scan::Wording;

use super::rule::{Judge, Rule, Setting, Value};
use crate::base::{Bilingual, RuleName, Severity};

/// A text of a casework record that is too long to be succinct.
pub(super) const ENTRY_TOO_LONG: Rule = Rule {
    name: RuleName("entry-too-long"),
    severity: Severity::Warning,
    paragraph: "standards-1",
    settings: &[Setting { name: "words", default: Value::Number(800) }],
    texts: Bilingual {
        en: include_str!("../texts/entry-too-long.en.md"),
        cy: include_str!("../texts/entry-too-long.cy.md"),
    },
    judge: Judge::Entry(length::judge_entry),
};

/// A term that judges.
pub(super) const JUDGEMENTAL_TERM: Rule = Rule {
    name: RuleName("judgemental-term"),
    severity: Severity::Warning,
    paragraph: "standards-1",
    settings: &[Setting { name: "extended", default: Value::Switch(false) }],
    texts: Bilingual {
        en: include_str!("../texts/judgemental-term.en.md"),
        cy: include_str!("../texts/judgemental-term.cy.md"),
    },
    judge: Judge::Entry(terms::judge),
};

/// An acronym that the text does not explain.
pub(super) const UNEXPLAINED_ACRONYM: Rule = Rule {
    name: RuleName("unexplained-acronym"),
    severity: Severity::Advice,
    paragraph: "standards-1",
    settings: &[],
    texts: Bilingual {
        en: include_str!("../texts/unexplained-acronym.en.md"),
        cy: include_str!("../texts/unexplained-acronym.cy.md"),
    },
    judge: Judge::Entry(acronyms::judge),
};

/// A sentence that is too long to be clear.
pub(super) const LONG_SENTENCE: Rule = Rule {
    name: RuleName("long-sentence"),
    severity: Severity::Advice,
    paragraph: "standards-1",
    settings: &[Setting { name: "words", default: Value::Number(40) }],
    texts: Bilingual {
        en: include_str!("../texts/long-sentence.en.md"),
        cy: include_str!("../texts/long-sentence.cy.md"),
    },
    judge: Judge::Entry(length::judge_sentences),
};

/// An opinion that no label marks.
pub(super) const UNMARKED_OPINION: Rule = Rule {
    name: RuleName("unmarked-opinion"),
    severity: Severity::Warning,
    paragraph: "standards-1",
    settings: &[],
    texts: Bilingual {
        en: include_str!("../texts/unmarked-opinion.en.md"),
        cy: include_str!("../texts/unmarked-opinion.cy.md"),
    },
    judge: Judge::Entry(opinions::judge),
};

/// Words of harm in an entry that is not flagged.
pub(super) const POSSIBLE_SAFEGUARDING: Rule = Rule {
    name: RuleName("possible-safeguarding"),
    severity: Severity::Warning,
    paragraph: "standards-2",
    settings: &[],
    texts: Bilingual {
        en: include_str!("../texts/possible-safeguarding.en.md"),
        cy: include_str!("../texts/possible-safeguarding.cy.md"),
    },
    judge: Judge::Entry(safeguarding::judge),
};
