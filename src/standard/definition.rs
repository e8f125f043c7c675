//! The rules of the guidance's section "Definition".
use super::rule::{Context, Judge, Report, Rule};
use crate::base::{Bilingual, Msg, RuleName, Severity, Span};
use crate::model::{CaseInfo, Entry, EntryType, Law, Pathway, Stage};

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule {
        name: RuleName("no-allocation-recording"),
        severity: Severity::Error,
        paragraph: "definition-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/no-allocation-recording.en.md"),
            cy: include_str!("texts/no-allocation-recording.cy.md"),
        },
        judge: Judge::Case(no_allocation_recording),
    },
    Rule {
        name: RuleName("no-cap-recording"),
        severity: Severity::Error,
        paragraph: "definition-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/no-cap-recording.en.md"),
            cy: include_str!("texts/no-cap-recording.cy.md"),
        },
        judge: Judge::Case(no_cap_recording),
    },
    Rule {
        name: RuleName("no-case-plan"),
        severity: Severity::Error,
        paragraph: "definition-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/no-case-plan.en.md"),
            cy: include_str!("texts/no-case-plan.cy.md"),
        },
        judge: Judge::Case(no_case_plan),
    },
    Rule {
        name: RuleName("no-casework-record"),
        severity: Severity::Error,
        paragraph: "definition-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/no-casework-record.en.md"),
            cy: include_str!("texts/no-casework-record.cy.md"),
        },
        judge: Judge::Case(no_casework_record),
    },
];

fn no_allocation_recording(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    ask(context, report, info, info.allocated.span(), "message", |entry| entry.is(EntryType::Allocation));
}

fn no_cap_recording(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    if !info.is_law(Law::Private) {
        return;
    }
    let place = info.law.span();
    match info.pathway() {
        Some(Pathway::Cap) => ask(context, report, info, place, "message", |entry| entry.is(EntryType::Cap)),
        Some(Pathway::Pathfinder) => ask(context, report, info, place, "message-pathfinder", |entry| {
            entry.is(EntryType::Cap) && entry.fields.stage.value() == Some(&Stage::ChildImpactReport)
        }),
        None => {}
    }
}

fn no_case_plan(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    ask(context, report, info, info.reference.span(), "message", |entry| entry.is(EntryType::CasePlan));
}

fn no_casework_record(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    ask(context, report, info, info.reference.span(), "message", |entry| entry.is(EntryType::Casework));
}

/// Asks that such an entry stand, and reports at `place`, or at the first line where case.yaml lacks that field.
fn ask(
    context: &Context<'_>,
    report: &mut Report,
    info: &CaseInfo,
    place: Option<Span>,
    message: &'static str,
    is_asked: impl Fn(&Entry) -> bool,
) {
    if context.case.standing().any(&is_asked) {
        return;
    }
    // What does not stand and is asked for is a draft of it.
    let help = if context.case.entries.iter().any(is_asked) { "help-draft" } else { "help" };
    let place = place.unwrap_or_else(|| info.source.line_span(1));
    report.at_with(&info.source, place, Msg::new(message), Some(Msg::new(help)));
}
