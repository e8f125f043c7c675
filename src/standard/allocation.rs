//! The rules of the guidance's section "Allocation and the case plan".
use std::collections::HashSet;

use super::content::{fold, folded, names, says};
use super::rule::{Context, Judge, Report, Rule};
use super::{plan, tools};
use crate::base::{Bilingual, Msg, RuleName, Severity};
use crate::model::{Case, Entry, EntryType, Law, LinkTarget, StaffRole, Stage};
use crate::text::LabelKind;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule {
        name: RuleName("allocation-not-by-manager"),
        severity: Severity::Error,
        paragraph: "allocation-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/allocation-not-by-manager.en.md"),
            cy: include_str!("texts/allocation-not-by-manager.cy.md"),
        },
        judge: Judge::Entry(not_by_manager),
    },
    Rule {
        name: RuleName("allocation-not-forwarded"),
        severity: Severity::Error,
        paragraph: "allocation-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/allocation-not-forwarded.en.md"),
            cy: include_str!("texts/allocation-not-forwarded.cy.md"),
        },
        judge: Judge::Entry(not_forwarded),
    },
    Rule {
        name: RuleName("allocated-to-differs"),
        severity: Severity::Warning,
        paragraph: "allocation-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/allocated-to-differs.en.md"),
            cy: include_str!("texts/allocated-to-differs.cy.md"),
        },
        judge: Judge::Case(allocated_to_differs),
    },
    Rule {
        name: RuleName("plan-not-by-allocated"),
        severity: Severity::Advice,
        paragraph: "procedure-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/plan-not-by-allocated.en.md"),
            cy: include_str!("texts/plan-not-by-allocated.cy.md"),
        },
        judge: Judge::Case(plan_not_by_allocated),
    },
    Rule {
        name: RuleName("plan-without-sources"),
        severity: Severity::Error,
        paragraph: "case-plan-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/plan-without-sources.en.md"),
            cy: include_str!("texts/plan-without-sources.cy.md"),
        },
        judge: Judge::Case(plan_without_sources),
    },
    Rule {
        name: RuleName("action-incomplete"),
        severity: Severity::Error,
        paragraph: "case-plan-5",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/action-incomplete.en.md"),
            cy: include_str!("texts/action-incomplete.cy.md"),
        },
        judge: Judge::Case(action_incomplete),
    },
    Rule {
        name: RuleName("plan-without-actions"),
        severity: Severity::Error,
        paragraph: "case-plan-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/plan-without-actions.en.md"),
            cy: include_str!("texts/plan-without-actions.cy.md"),
        },
        judge: Judge::Case(plan_without_actions),
    },
    Rule {
        name: RuleName("plan-without-tools"),
        severity: Severity::Warning,
        paragraph: "case-plan-3",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/plan-without-tools.en.md"),
            cy: include_str!("texts/plan-without-tools.cy.md"),
        },
        judge: Judge::Case(tools::plan_without_tools),
    },
    Rule {
        name: RuleName("dispute-not-stated"),
        severity: Severity::Error,
        paragraph: "case-plan-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/dispute-not-stated.en.md"),
            cy: include_str!("texts/dispute-not-stated.cy.md"),
        },
        judge: Judge::Case(dispute_not_stated),
    },
    Rule {
        name: RuleName("tool-not-saved"),
        severity: Severity::Error,
        paragraph: "case-plan-3",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/tool-not-saved.en.md"),
            cy: include_str!("texts/tool-not-saved.cy.md"),
        },
        judge: Judge::Case(tools::not_saved),
    },
    Rule {
        name: RuleName("template-not-referenced"),
        severity: Severity::Error,
        paragraph: "case-plan-3",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/template-not-referenced.en.md"),
            cy: include_str!("texts/template-not-referenced.cy.md"),
        },
        judge: Judge::Case(tools::template_not_referenced),
    },
];

fn plan_without_sources(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    let Some(info) = &case.info else { return };
    let needs_report = info.is_law(Law::Private) && case.standing().any(is_report);
    let references: Vec<(&str, String)> = info
        .previous_cases
        .items()
        .iter()
        .map(|reference| (reference.value.as_str(), fold(&reference.value)))
        .filter(|(_, word)| !word.is_empty())
        .collect();
    for plan in plan::judged(case) {
        let text = plan.main();
        for (message, help) in missing_sources(case, plan, needs_report, &references) {
            report.at_with(&text.source, text.title_place, message, Some(help));
        }
    }
}

/// What is said of each source that a plan leaves out, and what to do about it. The references come as they are
/// written and as they are looked for.
fn missing_sources(
    case: &Case,
    plan: &Entry,
    needs_report: bool,
    references: &[(&str, String)],
) -> Vec<(Msg, Msg)> {
    let mut missing = Vec::new();
    if !links_to(case, plan, is_allocation) {
        missing.push((Msg::new("message-allocation"), Msg::new("help-allocation")));
    }
    if needs_report && !links_to(case, plan, is_report) {
        missing.push((Msg::new("message-report"), Msg::new("help-report")));
    }
    if !references.is_empty() {
        let texts: Vec<String> = plan.texts.iter().flat_map(|text| folded(&text.document)).collect();
        for (reference, word) in references {
            if !texts.iter().any(|text| names(text, word)) {
                let message = |id| Msg::new(id).with("reference", *reference);
                missing.push((message("message-previous-case"), message("help-previous-case")));
            }
        }
    }
    missing
}

fn is_allocation(entry: &Entry) -> bool {
    entry.is(EntryType::Allocation)
}

fn is_report(entry: &Entry) -> bool {
    entry.is(EntryType::Cap) && entry.fields.stage.value() == Some(&Stage::SafeguardingEnquiriesReport)
}

/// Whether any text of the plan links to an entry that stands and is asked for.
fn links_to(case: &Case, plan: &Entry, is_asked: fn(&Entry) -> bool) -> bool {
    plan.texts.iter().flat_map(|text| &text.links).any(|link| match link {
        LinkTarget::Entry { id, .. } => {
            case.entry(id).is_some_and(|entry| is_asked(entry) && !entry.fields.draft.is_true())
        }
        _ => false,
    })
}

fn action_incomplete(context: &Context<'_>, report: &mut Report) {
    for action in plan::judged(context.case).into_iter().flat_map(plan::actions) {
        let missing = match action.parts {
            [true, true, true] => continue,
            [false, true, true] => "what",
            [true, false, true] => "why",
            [true, true, false] => "how",
            [false, false, true] => "what-why",
            [false, true, false] => "what-how",
            [true, false, false] => "why-how",
            [false, false, false] => "all",
        };
        let say = |id| Msg::new(id).with("missing", missing);
        report.at_with(&action.text.source, action.heading, say("message"), Some(Msg::new("help")));
    }
}

fn plan_without_actions(context: &Context<'_>, report: &mut Report) {
    for plan in plan::judged(context.case) {
        if plan::actions(plan).is_empty() {
            let text = plan.main();
            report.at_with(&text.source, text.title_place, Msg::new("message"), Some(Msg::new("help")));
        }
    }
}

fn not_by_manager(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    let Some(author) = entry.fields.author.field().filter(|_| is_allocation(entry)) else { return };
    let role = info.staff(&author.value).and_then(|staff| staff.role.value());
    if role.is_some_and(|role| *role != StaffRole::PracticeManager) {
        let message = Msg::new("message").with("author", info.staff_name(&author.value));
        report.at_with(&entry.main().source, author.span, message, Some(Msg::new("help")));
    }
}

fn not_forwarded(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    if is_allocation(entry) && entry.fields.forwarded.is_absent() {
        let text = entry.main();
        report.at_with(&text.source, text.title_place, Msg::new("message"), Some(Msg::new("help")));
    }
}

fn allocated_to_differs(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    let Some(ours) = info.allocated_to.value() else { return };
    let dated = |entry: &&Entry| is_allocation(entry) && entry.fields.occurred.value().is_some();
    let Some(latest) = context.case.standing().filter(dated).max_by_key(|entry| entry.order()) else {
        return;
    };
    let Some(theirs) = latest.fields.allocated_to.field().filter(|theirs| theirs.value != *ours) else {
        return;
    };
    let message =
        Msg::new("message").with("entry", info.staff_name(&theirs.value)).with("case", info.staff_name(ours));
    report.at_with(&latest.main().source, theirs.span, message, Some(Msg::new("help")));
}

fn plan_not_by_allocated(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    let allocations = case.standing().filter(|entry| is_allocation(entry));
    let allocated: HashSet<&str> = allocations
        .map(|entry| &entry.fields.allocated_to)
        .chain(case.info.as_ref().map(|info| &info.allocated_to))
        .filter_map(|id| id.value())
        .map(String::as_str)
        .collect();
    if allocated.is_empty() {
        return;
    }
    for plan in plan::judged(case) {
        let Some(author) = plan.fields.author.field() else { continue };
        if !allocated.contains(author.value.as_str()) {
            let id = author.value.as_str();
            let name = case.info.as_ref().map_or(id, |info| info.staff_name(id));
            let say = |id| Msg::new(id).with("author", name);
            report.at_with(&plan.main().source, author.span, say("message"), Some(say("help")));
        }
    }
}

fn dispute_not_stated(context: &Context<'_>, report: &mut Report) {
    for plan in plan::judged(context.case) {
        let text = plan.main();
        let disputed = &plan.fields.allocation_disputed;
        let label = LabelKind::Dispute.word(text.lang);
        let (place, id, help) = match (disputed.span(), disputed.value()) {
            (None, _) => (disputed.key().unwrap_or(text.title_place), "absent", Msg::new("help-absent")),
            (Some(place), Some(true)) if !says(plan, &[LabelKind::Dispute]) => {
                (place, "message", Msg::new("help").with("label", label))
            }
            _ => continue,
        };
        report.at_with(&text.source, place, Msg::new(id), Some(help));
    }
}
