//! The rules of the guidance's section "Definition".
use super::rule::{Context, Judge, Report, Rule};
use super::{safeguarding, tools};
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
    Rule {
        name: RuleName("no-assessment-tool"),
        severity: Severity::Warning,
        paragraph: "definition-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/no-assessment-tool.en.md"),
            cy: include_str!("texts/no-assessment-tool.cy.md"),
        },
        judge: Judge::Case(tools::no_assessment_tool),
    },
    Rule {
        name: RuleName("no-safeguarding-referral"),
        severity: Severity::Warning,
        paragraph: "definition-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/no-safeguarding-referral.en.md"),
            cy: include_str!("texts/no-safeguarding-referral.cy.md"),
        },
        judge: Judge::Case(safeguarding::no_referral),
    },
    Rule {
        name: RuleName("cap-in-public-law"),
        severity: Severity::Warning,
        paragraph: "definition-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/cap-in-public-law.en.md"),
            cy: include_str!("texts/cap-in-public-law.cy.md"),
        },
        judge: Judge::Entry(cap_in_public_law),
    },
];

fn no_allocation_recording(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    ask(context, report, info, info.allocated_place, "message", |entry| entry.is(EntryType::Allocation));
}

fn no_cap_recording(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    if !info.is_law(Law::Private) {
        return;
    }
    let Some(place) = info.law.span() else { return };
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
    ask(context, report, info, info.reference_place, "message", |entry| entry.is(EntryType::CasePlan));
}

fn no_casework_record(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    ask(context, report, info, info.reference_place, "message", |entry| entry.is(EntryType::Casework));
}

/// Asks that such an entry stand, and reports at `place` where none does.
fn ask(
    context: &Context<'_>,
    report: &mut Report,
    info: &CaseInfo,
    place: Span,
    message: &'static str,
    is_asked: impl Fn(&Entry) -> bool,
) {
    if context.case.standing().any(&is_asked) {
        return;
    }
    // What does not stand and is asked for is a draft of it.
    let help = if context.case.entries.iter().any(is_asked) { "help-draft" } else { "help" };
    report.at_with(&info.source, place, Msg::new(message), Some(Msg::new(help)));
}

fn cap_in_public_law(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let is_public = context.case.info.as_ref().is_some_and(|info| info.is_law(Law::Public));
    if let Some(entry_type) = entry.fields.entry_type.field()
        && entry_type.value == EntryType::Cap
        && is_public
    {
        let source = &entry.main().source;
        report.at_with(source, entry_type.span, Msg::new("message"), Some(Msg::new("help")));
    }
}
