//! The rules of the guidance's section "Procedure".
use chrono::NaiveDate;

use super::delay::{self, Delay, Limit};
use super::plan;
use super::rule::{Context, Judge, Report, Rule, Setting, Value};
use crate::base::calendar::{add_working_days, working_days_between};
use crate::base::{Bilingual, Msg, RuleName, Severity};
use crate::model::{Activity, CaseInfo, Entry, EntryType, Law, Purpose};

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule {
        name: RuleName("recorded-late"),
        severity: Severity::Error,
        paragraph: "procedure-4",
        settings: delay::SETTINGS,
        texts: Bilingual {
            en: include_str!("texts/recorded-late.en.md"),
            cy: include_str!("texts/recorded-late.cy.md"),
        },
        judge: Judge::Entry(recorded_late),
    },
    Rule {
        name: RuleName("case-plan-late"),
        severity: Severity::Error,
        paragraph: "procedure-6",
        settings: &[Setting { name: "working_days", default: Value::Number(10) }],
        texts: Bilingual {
            en: include_str!("texts/case-plan-late.en.md"),
            cy: include_str!("texts/case-plan-late.cy.md"),
        },
        judge: Judge::Case(case_plan_late),
    },
    Rule {
        name: RuleName("assessment-before-plan"),
        severity: Severity::Error,
        paragraph: "procedure-6",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/assessment-before-plan.en.md"),
            cy: include_str!("texts/assessment-before-plan.cy.md"),
        },
        judge: Judge::Case(assessment_before_plan),
    },
];

fn recorded_late(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let Some(delay) = Delay::of(entry) else { return };
    let limit = Limit::of(context.values);
    let Some(days) = limit.passed_by(&delay) else { return };
    let id = if limit.is_working { "message-working-days" } else { "message" };
    let message = Msg::new(id).with("days", days).with("limit", limit.days);
    report.at_with(&entry.main().source, delay.span, message, Some(Msg::new("help")));
}

fn case_plan_late(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    let Some((entry, commenced)) = plan::judged_for_dates(context.case) else { return };
    let allowed = context.values.number("working_days");
    if let Some(message) = lateness(info, commenced.value, allowed) {
        report.at_with(&entry.main().source, commenced.span, message, Some(Msg::new("help")));
    }
}

/// What is said of a plan that was commenced on this day, where that is too late for the case.
fn lateness(info: &CaseInfo, commenced: NaiveDate, allowed: i64) -> Option<Msg> {
    let late = |id, from: NaiveDate| {
        let days = (commenced - from).num_days();
        (days > 0).then(|| Msg::new(id).with("days", days).with("from", from))
    };
    match info.law.value()? {
        Law::Private => late("message", *info.allocated.value()?),
        Law::Public if info.urgent.known_or(false)? => {
            let allocated = *info.allocated.value()?;
            let last = add_working_days(allocated, u32::try_from(allowed).unwrap_or(u32::MAX));
            let days = || working_days_between(allocated, commenced);
            (commenced > last).then(|| {
                Msg::new("message-urgent").with("days", days()).with("limit", allowed).with("last", last)
            })
        }
        Law::Public => late("message-public", *info.involved.value()?),
    }
}

fn assessment_before_plan(context: &Context<'_>, report: &mut Report) {
    let Some(commenced) = plan::commenced(context.case) else { return };
    for entry in context.case.entries.iter().filter(|entry| is_assessment_work(entry)) {
        let Some(occurred) = entry.fields.occurred.field() else { continue };
        let day = occurred.value.date;
        if day < commenced {
            let message = Msg::new("message").with("occurred", day).with("commenced", commenced);
            report.at_with(&entry.main().source, occurred.span, message, Some(Msg::new("help")));
        }
    }
}

/// Whether an entry is assessment work: by its type, its activity or its purpose.
fn is_assessment_work(entry: &Entry) -> bool {
    entry.is(EntryType::Assessment)
        || entry.fields.activity.value() == Some(&Activity::AssessmentInterview)
        || entry.fields.purpose.value() == Some(&Purpose::Assessment)
}
