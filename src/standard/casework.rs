//! The rules of the guidance's section "Casework records".
use super::rule::{Context, Judge, Report, Rule};
use super::{hearings, tools};
use crate::base::{Bilingual, Msg, RuleName, Severity};
use crate::model::{Activity, Contact, Entry, EntryType, Given};

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule {
        name: RuleName("hearing-not-recorded"),
        severity: Severity::Warning,
        paragraph: "casework-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/hearing-not-recorded.en.md"),
            cy: include_str!("texts/hearing-not-recorded.cy.md"),
        },
        judge: Judge::Case(hearings::not_recorded),
    },
    Rule {
        name: RuleName("empty-entry"),
        severity: Severity::Error,
        paragraph: "casework-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/empty-entry.en.md"),
            cy: include_str!("texts/empty-entry.cy.md"),
        },
        judge: Judge::Entry(empty_entry),
    },
    Rule {
        name: RuleName("contact-not-detailed"),
        severity: Severity::Error,
        paragraph: "casework-3",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/contact-not-detailed.en.md"),
            cy: include_str!("texts/contact-not-detailed.cy.md"),
        },
        judge: Judge::Entry(contact_not_detailed),
    },
    Rule {
        name: RuleName("contact-tool-not-saved"),
        severity: Severity::Error,
        paragraph: "casework-3",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/contact-tool-not-saved.en.md"),
            cy: include_str!("texts/contact-tool-not-saved.cy.md"),
        },
        judge: Judge::Case(tools::contact_tool_not_saved),
    },
    Rule {
        name: RuleName("no-people"),
        severity: Severity::Warning,
        paragraph: "casework-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/no-people.en.md"),
            cy: include_str!("texts/no-people.cy.md"),
        },
        judge: Judge::Entry(no_people),
    },
];

fn empty_entry(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        if text.document.word_count() == 0 {
            report.at_with(&text.source, text.title_place, Msg::new("message"), Some(Msg::new("help")));
        }
    }
}

fn contact_not_detailed(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    if entry.fields.activity.value() != Some(&Activity::ContactObservation) {
        return;
    }
    let text = entry.main();
    let (place, lacks) = match &entry.fields.contact {
        Given::Absent => (text.title_place, [true; 3]),
        Given::Empty(key) => (*key, [true; 3]),
        Given::Invalid(_) => return,
        Given::Valid(contact) => {
            let Contact { present, place, minutes } = &contact.value;
            let is_empty = present.value().is_some_and(Vec::is_empty);
            let lacks = [is_empty || present.is_absent(), place.is_absent(), minutes.is_absent()];
            (contact.span, lacks)
        }
    };
    let missing = match lacks {
        [false, false, false] => return,
        [true, false, false] => "present",
        [false, true, false] => "place",
        [false, false, true] => "minutes",
        [true, true, false] => "present-place",
        [true, false, true] => "present-minutes",
        [false, true, true] => "place-minutes",
        [true, true, true] => "all",
    };
    let message = Msg::new("message").with("missing", missing);
    report.at_with(&text.source, place, message, Some(Msg::new("help")));
}

fn no_people(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    let people = &entry.fields.people;
    let is_empty = people.is_absent() || people.value().is_some_and(Vec::is_empty);
    if entry.is(EntryType::Casework) && is_empty {
        let text = entry.main();
        report.at_with(&text.source, text.title_place, Msg::new("message"), Some(Msg::new("help")));
    }
}
