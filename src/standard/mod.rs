//! Floor 4, the recording standard as rules. A rule is a value: its name, severity and paragraph, its settings, its
//! texts in both languages, and one function over an entry or over the case. [`rules`] lists them all; a new one is
//! a function and a value in the file of its section, and two texts beside it.
mod actions;
mod adopt;
mod allocation;
mod cap;
mod casework;
mod conditions;
mod content;
mod definition;
mod delay;
mod format;
mod guidance;
mod hearings;
mod language;
mod notes;
mod people;
mod plan;
mod procedure;
mod rule;
mod safeguarding;
mod standards;
mod texts;
mod tools;
mod updates;
mod voice;
mod welsh;
mod wording;

pub use conditions::holds;
pub use guidance::{Guidance, InForce, Paragraph, Row, SETTINGS, Said, Section, said};
pub use rule::{Context, Judge, Report, Rule, Setting, Value, Values};
pub use texts::{Example, ExampleFile, RuleText, TextError};
pub use voice::Voice;
pub use wording::Wording;

/// Every rule, in the order of the sections of the guidance.
pub fn rules() -> impl Iterator<Item = &'static Rule> + Clone {
    [
        format::RULES,
        standards::RULES,
        definition::RULES,
        procedure::RULES,
        cap::RULES,
        allocation::RULES,
        casework::RULES,
        welsh::RULES,
    ]
    .into_iter()
    .flatten()
}

/// The rule of this name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name.0 == name)
}
