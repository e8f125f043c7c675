//! The rules of the guidance's section "Allocation and the case plan".
use super::content::{fold, folded, names};
use super::plan;
use super::rule::{Context, Judge, Report, Rule};
use crate::base::{Bilingual, Msg, RuleName, Severity};
use crate::model::{Case, CaseInfo, Entry, EntryType, Law, LinkTarget, Stage};

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
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
];

fn plan_without_sources(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    let Some(info) = &case.info else { return };
    for plan in plan::judged(case) {
        let text = plan.main();
        for (message, help) in missing_sources(case, info, plan) {
            report.at_with(&text.source, text.title_place, message, Some(help));
        }
    }
}

/// What is said of each source that a plan leaves out, and what to do about it.
fn missing_sources(case: &Case, info: &CaseInfo, plan: &Entry) -> Vec<(Msg, Msg)> {
    let mut missing = Vec::new();
    if !links_to(case, plan, is_allocation) {
        missing.push((Msg::new("message-allocation"), Msg::new("help-allocation")));
    }
    if info.is_law(Law::Private) && case.standing().any(is_report) && !links_to(case, plan, is_report) {
        missing.push((Msg::new("message-report"), Msg::new("help-report")));
    }
    let references = info.previous_cases.items();
    if !references.is_empty() {
        let texts: Vec<String> = plan.texts.iter().flat_map(|text| folded(&text.document)).collect();
        for reference in references {
            let word = fold(&reference.value);
            if !word.is_empty() && !texts.iter().any(|text| names(text, &word)) {
                let message = |id| Msg::new(id).with("reference", reference.value.as_str());
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
