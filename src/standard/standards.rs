//! The rules of the guidance's section "Standards".
use super::content::{filled, says};
use super::delay::{self, Delay, Limit};
use super::rule::{Context, Judge, Report, Rule, Setting, Value};
use super::{actions, people, safeguarding, wording};
use crate::base::{Bilingual, Msg, RuleName, Severity, Span};
use crate::model::{Activity, Entry, EntryType, Text};
use crate::text::LabelKind;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule {
        name: RuleName("child-not-recorded"),
        severity: Severity::Warning,
        paragraph: "standards-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/child-not-recorded.en.md"),
            cy: include_str!("texts/child-not-recorded.cy.md"),
        },
        judge: Judge::Case(people::child_not_recorded),
    },
    wording::ENTRY_TOO_LONG,
    wording::JUDGEMENTAL_TERM,
    wording::UNEXPLAINED_ACRONYM,
    wording::LONG_SENTENCE,
    wording::UNMARKED_OPINION,
    Rule {
        name: RuleName("hearsay-without-source"),
        severity: Severity::Warning,
        paragraph: "standards-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/hearsay-without-source.en.md"),
            cy: include_str!("texts/hearsay-without-source.cy.md"),
        },
        judge: Judge::Entry(hearsay_without_source),
    },
    Rule {
        name: RuleName("not-differentiated"),
        severity: Severity::Warning,
        paragraph: "standards-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/not-differentiated.en.md"),
            cy: include_str!("texts/not-differentiated.cy.md"),
        },
        judge: Judge::Entry(not_differentiated),
    },
    Rule {
        name: RuleName("decision-without-reason"),
        severity: Severity::Warning,
        paragraph: "standards-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/decision-without-reason.en.md"),
            cy: include_str!("texts/decision-without-reason.cy.md"),
        },
        judge: Judge::Entry(decision_without_reason),
    },
    Rule {
        name: RuleName("action-overdue"),
        severity: Severity::Warning,
        paragraph: "standards-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/action-overdue.en.md"),
            cy: include_str!("texts/action-overdue.cy.md"),
        },
        judge: Judge::Entry(actions::overdue),
    },
    Rule {
        name: RuleName("no-analysis"),
        severity: Severity::Warning,
        paragraph: "standards-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/no-analysis.en.md"),
            cy: include_str!("texts/no-analysis.cy.md"),
        },
        judge: Judge::Entry(no_analysis),
    },
    Rule {
        name: RuleName("not-recorded-same-day"),
        severity: Severity::Advice,
        paragraph: "standards-1",
        settings: delay::SETTINGS,
        texts: Bilingual {
            en: include_str!("texts/not-recorded-same-day.en.md"),
            cy: include_str!("texts/not-recorded-same-day.cy.md"),
        },
        judge: Judge::Entry(not_recorded_same_day),
    },
    Rule {
        name: RuleName("safeguarding-not-recorded"),
        severity: Severity::Error,
        paragraph: "standards-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/safeguarding-not-recorded.en.md"),
            cy: include_str!("texts/safeguarding-not-recorded.cy.md"),
        },
        judge: Judge::Entry(safeguarding::not_recorded),
    },
    Rule {
        name: RuleName("safeguarding-not-flagged"),
        severity: Severity::Error,
        paragraph: "standards-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/safeguarding-not-flagged.en.md"),
            cy: include_str!("texts/safeguarding-not-flagged.cy.md"),
        },
        judge: Judge::Entry(safeguarding::not_flagged),
    },
    wording::POSSIBLE_SAFEGUARDING,
    Rule {
        name: RuleName("not-informed-of-recording"),
        severity: Severity::Warning,
        paragraph: "standards-4",
        settings: &[Setting { name: "age", default: Value::Number(10) }],
        texts: Bilingual {
            en: include_str!("texts/not-informed-of-recording.en.md"),
            cy: include_str!("texts/not-informed-of-recording.cy.md"),
        },
        judge: Judge::Case(people::not_informed),
    },
];

fn hearsay_without_source(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        for label in &text.document.labels {
            // An argument that only says whom the words must not reach names nobody who reported them.
            if label.kind == LabelKind::Hearsay && label.who().is_none() {
                let help = Msg::new("help").with("label", label.kind.word(label.lang));
                report.at_with(&text.source, label.span, Msg::new("message"), Some(help));
            }
        }
    }
}

fn not_differentiated(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    let is_asked = matches!(
        entry.fields.activity.value(),
        Some(Activity::AssessmentInterview | Activity::HomeVisit | Activity::ContactObservation)
    );
    let labels = [LabelKind::Fact, LabelKind::Opinion, LabelKind::Hearsay, LabelKind::Said];
    if is_asked && !says(entry, &labels) {
        let text = entry.main();
        report.at_with(&text.source, text.title_place, Msg::new("message"), Some(Msg::new("help")));
    }
}

fn no_analysis(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    if entry.is(EntryType::Assessment) && !says(entry, &[LabelKind::Analysis]) {
        let text = entry.main();
        let help = Msg::new("help").with("label", LabelKind::Analysis.word(text.lang));
        report.at_with(&text.source, text.title_place, Msg::new("message"), Some(help));
    }
}

fn decision_without_reason(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        for (decision, reason) in unreasoned(text) {
            let help = Msg::new("help").with("label", reason);
            report.at_with(&text.source, decision, Msg::new("message"), Some(help));
        }
    }
}

/// The Decisions of a text that no Reason follows before the next Decision or heading, each with the word for Reason
/// in the language of its own label.
fn unreasoned(text: &Text) -> Vec<(Span, &'static str)> {
    let document = &text.document;
    let mut found = Vec::new();
    let mut open: Option<(Span, &'static str)> = None;
    let mut headings = document.headings.iter().peekable();
    for (label, has_words) in document.labels.iter().zip(filled(document)) {
        while headings.next_if(|heading| heading.span.start < label.span.start).is_some() {
            found.extend(open.take());
        }
        match label.kind {
            LabelKind::Decision => {
                found.extend(open.replace((label.span, LabelKind::Reason.word(label.lang))));
            }
            LabelKind::Reason if has_words => open = None,
            _ => {}
        }
    }
    found.extend(open);
    found
}

fn not_recorded_same_day(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let Some(delay) = Delay::of(entry) else { return };
    if delay.days() >= 1 && Limit::of(context.values).passed_by(&delay).is_none() {
        let message = Msg::new("message").with("days", delay.days());
        report.at_with(&entry.main().source, delay.span, message, Some(Msg::new("help")));
    }
}
