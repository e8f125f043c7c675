//! The rules of the guidance's section "Child Arrangements Programme". They hold in private law where the pathway is
//! `cap`, and nowhere else.
use std::collections::HashMap;

use chrono::NaiveDate;

use super::hearings;
use super::rule::{Context, Judge, Report, Rule};
use crate::base::{Bilingual, Msg, RuleName, Severity};
use crate::model::{Activity, CaseInfo, Entry, EntryType, Law, OutcomeKind, Pathway, Purpose, Stage};

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule {
        name: RuleName("enquiry-after-report"),
        severity: Severity::Error,
        paragraph: "cap-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/enquiry-after-report.en.md"),
            cy: include_str!("texts/enquiry-after-report.cy.md"),
        },
        judge: Judge::Case(enquiry_after_report),
    },
    Rule {
        name: RuleName("report-without-enquiries"),
        severity: Severity::Error,
        paragraph: "cap-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/report-without-enquiries.en.md"),
            cy: include_str!("texts/report-without-enquiries.cy.md"),
        },
        judge: Judge::Case(report_without_enquiries),
    },
    Rule {
        name: RuleName("fhdra-not-recorded"),
        severity: Severity::Error,
        paragraph: "cap-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/fhdra-not-recorded.en.md"),
            cy: include_str!("texts/fhdra-not-recorded.cy.md"),
        },
        judge: Judge::Case(hearings::fhdra_not_recorded),
    },
    Rule {
        name: RuleName("fhdra-outcomes-early"),
        severity: Severity::Warning,
        paragraph: "cap-3",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/fhdra-outcomes-early.en.md"),
            cy: include_str!("texts/fhdra-outcomes-early.cy.md"),
        },
        judge: Judge::Entry(fhdra_outcomes_early),
    },
    Rule {
        name: RuleName("fhdra-outcomes-incomplete"),
        severity: Severity::Error,
        paragraph: "cap-3",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/fhdra-outcomes-incomplete.en.md"),
            cy: include_str!("texts/fhdra-outcomes-incomplete.cy.md"),
        },
        judge: Judge::Entry(fhdra_outcomes_incomplete),
    },
    Rule {
        name: RuleName("outcome-not-followed"),
        severity: Severity::Warning,
        paragraph: "cap-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/outcome-not-followed.en.md"),
            cy: include_str!("texts/outcome-not-followed.cy.md"),
        },
        judge: Judge::Case(outcome_not_followed),
    },
];

/// Whether a case is on the pathway of the Child Arrangements Programme.
pub(super) fn is_on_cap(info: &CaseInfo) -> bool {
    info.is_law(Law::Private) && info.pathway() == Some(Pathway::Cap)
}

/// Whether the case is known to be on that pathway.
fn holds(context: &Context<'_>) -> bool {
    context.case.info.as_ref().is_some_and(is_on_cap)
}

fn is_report(entry: &Entry) -> bool {
    entry.is(EntryType::Cap) && entry.fields.stage.value() == Some(&Stage::SafeguardingEnquiriesReport)
}

/// Whether an entry is the recording of a first hearing.
pub(super) fn is_fhdra(entry: &Entry) -> bool {
    entry.is(EntryType::Cap) && entry.fields.stage.value() == Some(&Stage::Fhdra)
}

fn is_enquiry(entry: &Entry) -> bool {
    entry.fields.purpose.value() == Some(&Purpose::SafeguardingEnquiry)
}

fn enquiry_after_report(context: &Context<'_>, report: &mut Report) {
    if !holds(context) {
        return;
    }
    let reports = context.case.standing().filter(|entry| is_report(entry));
    let mut completed: Vec<_> = reports.filter_map(|entry| entry.fields.completed.value().copied()).collect();
    completed.sort_unstable_by_key(|when| when.date_time());
    for entry in context.case.entries.iter().filter(|entry| is_enquiry(entry)) {
        let (Some(occurred), Some(recorded)) = (entry.fields.occurred.value(), entry.fields.recorded.field())
        else {
            continue;
        };
        // The report that the enquiry belongs to is the next one completed.
        let next = completed.iter().find(|completed| occurred.is_before(**completed));
        let Some(next) = next.filter(|completed| completed.is_before(recorded.value)) else { continue };
        // The days alone say it, unless both are the same day.
        let message = if recorded.value.date == next.date {
            Msg::new("same-day")
                .with("recorded", recorded.value.date_time())
                .with("completed", next.date_time())
        } else {
            Msg::new("message").with("recorded", recorded.value.date).with("completed", next.date)
        };
        report.at_with(&entry.main().source, recorded.span, message, Some(Msg::new("help")));
    }
}

fn report_without_enquiries(context: &Context<'_>, report: &mut Report) {
    if !holds(context) {
        return;
    }
    let enquiries = || context.case.standing().filter(|entry| is_enquiry(entry));
    let is_by = |activity| enquiries().any(|entry| entry.fields.activity.value() == Some(&activity));
    let by_telephone = is_by(Activity::TelephoneCall);
    let to_agency = is_by(Activity::AgencyEnquiry);
    let missing = match (by_telephone, to_agency) {
        (true, true) => return,
        (false, true) => "telephone",
        (true, false) => "agency",
        (false, false) if enquiries().next().is_some() => "both",
        (false, false) => "all",
    };
    for entry in context.case.entries.iter().filter(|entry| is_report(entry)) {
        let text = entry.main();
        let place = match entry.fields.completed.span() {
            Some(place) => place,
            // A draft that is not completed can wait for its enquiries.
            None if entry.fields.draft.is_true() => continue,
            None => entry.fields.completed.key().unwrap_or(text.title_place),
        };
        let message = Msg::new("message").with("missing", missing);
        report.at_with(&text.source, place, message, Some(Msg::new("help")));
    }
}

fn fhdra_outcomes_early(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    if !is_fhdra(entry) || !holds(context) {
        return;
    }
    let (Some(recorded), Some(hearing)) = (entry.fields.recorded.field(), entry.fields.hearing.value())
    else {
        return;
    };
    if recorded.value.date < *hearing {
        let message = Msg::new("message").with("recorded", recorded.value.date).with("hearing", *hearing);
        report.at_with(&entry.main().source, recorded.span, message, Some(Msg::new("help")));
    }
}

fn fhdra_outcomes_incomplete(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let outcomes = &entry.fields.outcomes;
    let is_invalid = outcomes.span().is_some() && outcomes.value().is_none();
    if !is_fhdra(entry) || is_invalid || !holds(context) {
        return;
    }
    let is_given = |kind: OutcomeKind| {
        outcomes.items().iter().any(|outcome| outcome.kind.value == kind && !outcome.holds.is_absent())
    };
    let missing: Vec<&str> =
        OutcomeKind::ALL.iter().filter(|kind| !is_given(**kind)).map(|kind| kind.word()).collect();
    if missing.is_empty() {
        return;
    }
    let text = entry.main();
    let message = match outcomes.value() {
        None => Msg::new("none"),
        Some(_) => Msg::new("message").with("outcomes", missing.join(", ")).with("count", missing.len()),
    };
    let place = outcomes.span().or(outcomes.key()).unwrap_or(text.title_place);
    report.at_with(&text.source, place, message, Some(Msg::new("help")));
}

fn outcome_not_followed(context: &Context<'_>, report: &mut Report) {
    if !holds(context) {
        return;
    }
    let mut last: HashMap<Activity, NaiveDate> = HashMap::new();
    for entry in context.case.standing() {
        if let (Some(activity), Some(occurred)) =
            (entry.fields.activity.value(), entry.fields.occurred.value())
        {
            let day = last.entry(*activity).or_insert(occurred.date);
            *day = occurred.date.max(*day);
        }
    }
    for entry in context.case.entries.iter().filter(|entry| is_fhdra(entry)) {
        let occurred = || entry.fields.occurred.value().map(|when| when.date);
        let hearing = match entry.fields.hearing.span() {
            Some(_) => entry.fields.hearing.value().copied(),
            None => occurred(),
        };
        let Some(hearing) = hearing else { continue };
        for outcome in entry.fields.outcomes.items() {
            // An outcome that names a referral or check has the word of its activity.
            let Some(activity) = Activity::from_word(outcome.kind.value.word()) else { continue };
            let Some(holds) = outcome.holds.field().filter(|holds| holds.value) else { continue };
            if last.get(&activity).is_none_or(|day| *day < hearing) {
                let say = |id| Msg::new(id).with("activity", activity.word());
                report.at_with(&entry.main().source, holds.span, say("message"), Some(say("help")));
            }
        }
    }
}
