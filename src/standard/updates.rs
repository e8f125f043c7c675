//! Whether the case plan has kept up with what has happened.
use chrono::NaiveDate;

use super::plan;
use super::rule::{Context, Report};
use super::safeguarding::is_referral;
use crate::base::Msg;
use crate::base::calendar::working_days_between;
use crate::model::{Case, CaseInfo, Entry};
use crate::text::LabelKind;

/// `case-plan-out-of-date`: something has happened that the plan should have taken in by now, and it has not.
pub(super) fn out_of_date(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    let is_known = info.closed.is_absent() || info.closed.value().is_some();
    if !is_known || !info.is_open(context.as_at) {
        return;
    }
    let events: Vec<_> = events(context.case, info).collect();
    let allowed = context.values.number("working_days");
    for plan in plan::judged(context.case) {
        let covered = covered(plan);
        let open = events.iter().filter(|(day, _)| covered.is_none_or(|covered| *day > covered));
        // Where the oldest is within its time, so are all others.
        let Some((day, kind)) = open.min_by_key(|(day, _)| *day) else { continue };
        if working_days_between(*day, context.as_at) > allowed {
            let text = plan.main();
            let message = Msg::new("message").with("kind", *kind).with("date", *day);
            let label = LabelKind::Update.word(text.lang);
            let help = Msg::new("help").with("label", label).with("limit", allowed);
            report.at_with(&text.source, text.title_place, message, Some(help));
        }
    }
}

/// The last day that the plan has taken in: that of its last Update, or the day on which it was made.
fn covered(plan: &Entry) -> Option<NaiveDate> {
    let labels = plan.texts.iter().flat_map(|text| &text.document.labels);
    let updates = labels.filter(|label| label.kind == LabelKind::Update);
    let days = updates.filter_map(|label| label.argument.as_ref()?.day());
    days.chain(plan.fields.occurred.value().map(|when| when.date)).max()
}

/// What a plan must take in, each with its day: hearings, safeguarding entries and safeguarding referrals.
fn events<'c>(case: &'c Case, info: &'c CaseInfo) -> impl Iterator<Item = (NaiveDate, &'static str)> + 'c {
    let hearings = info.hearings.iter().filter_map(|hearing| Some((*hearing.date.value()?, "hearing")));
    let entries = case.standing().filter_map(|entry| {
        let kind = match (is_referral(entry), entry.fields.safeguarding.is_true()) {
            (true, _) => "referral",
            (_, true) => "safeguarding",
            _ => return None,
        };
        Some((entry.fields.occurred.value()?.date, kind))
    });
    hearings.chain(entries)
}
