//! Hearings that have taken place and that nothing records.
use std::collections::HashSet;

use chrono::NaiveDate;

use super::cap::{is_fhdra, is_on_cap};
use super::rule::{Context, Report};
use crate::base::Msg;
use crate::model::{Activity, Case, CaseInfo, Entry, Hearing, HearingKind, Law, Pathway};

/// `fhdra-not-recorded`: a first hearing without its recording, on the pathway that has both.
pub(super) fn fhdra_not_recorded(context: &Context<'_>, report: &mut Report) {
    let Some(info) = context.case.info.as_ref().filter(|info| is_on_cap(info)) else { return };
    let recorded = days(context.case, is_fhdra, fhdra_day);
    let is_first = |hearing: &Hearing| hearing.kind.value() == Some(&HearingKind::Fhdra);
    report_unrecorded(context, info, is_first, &recorded, report);
}

/// `hearing-not-recorded`: a hearing that nobody has recorded attending.
pub(super) fn not_recorded(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    let mut recorded = days(context.case, is_fhdra, fhdra_day);
    recorded.extend(days(context.case, is_attendance, |entry| Some(entry.fields.occurred.value()?.date)));
    // Where the pathway asks for a recording of the first hearing, another rule speaks for it; where nobody can say
    // which pathway it is, or whether the hearing is the first, neither does.
    let may_be_on_cap = match (info.law.value(), info.pathway()) {
        (Some(Law::Public), _) | (_, Some(Pathway::Pathfinder)) => false,
        (Some(Law::Private) | None, _) => true,
    };
    let is_asked = |hearing: &Hearing| match hearing.kind.value() {
        Some(HearingKind::Fhdra) | None => !may_be_on_cap,
        Some(_) => true,
    };
    report_unrecorded(context, info, is_asked, &recorded, report);
}

/// Reports the hearings asked for that lie before the as-at date, on a day that is not recorded.
fn report_unrecorded(
    context: &Context<'_>,
    info: &CaseInfo,
    is_asked: impl Fn(&Hearing) -> bool,
    recorded: &HashSet<NaiveDate>,
    report: &mut Report,
) {
    for hearing in info.hearings.iter().filter(|hearing| is_asked(hearing)) {
        let Some(day) = hearing.date.value() else { continue };
        if *day < context.as_at && !recorded.contains(day) {
            let message = Msg::new("message").with("date", *day);
            report.at_with(&info.source, hearing.span, message, Some(Msg::new("help")));
        }
    }
}

/// The days of the entries asked for; drafts do not stand.
fn days(
    case: &Case,
    is_asked: fn(&Entry) -> bool,
    day: fn(&Entry) -> Option<NaiveDate>,
) -> HashSet<NaiveDate> {
    case.standing().filter(|entry| is_asked(entry)).filter_map(day).collect()
}

fn is_attendance(entry: &Entry) -> bool {
    entry.fields.activity.value() == Some(&Activity::CourtAttendance)
}

/// The day of the hearing that a recording is of; where it names none, the day on which it occurred.
fn fhdra_day(entry: &Entry) -> Option<NaiveDate> {
    let occurred = || entry.fields.occurred.value().map(|when| when.date);
    entry.fields.hearing.value().copied().or_else(occurred)
}
