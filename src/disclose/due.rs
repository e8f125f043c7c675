//! The day by which a disclosure is due, and how it was reckoned: one month from the request or from proof of identity,
//! with what stopped the clock, rolled on to a working day.
use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};

use crate::base::calendar::next_working_day;
use crate::model::{Decisions, DisclosureKind};

/// When an answer is due, and why then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The last day.
    pub day: NaiveDate,
    /// The day before it, which is safe however the month is counted.
    pub target: NaiveDate,
    /// How it was reckoned; nothing where the file gives the day.
    pub reckoning: Option<Reckoning>,
}

/// How a day due came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reckoning {
    /// The day from which the month runs.
    pub from: NaiveDate,
    /// Whether that is the day on which proof of identity came.
    pub from_identity: bool,
    /// How many months: 1, and those of an extension that was told in time.
    pub months: u32,
    /// How many days the clock stood still.
    pub paused: usize,
    /// The day before it was rolled on to a working day.
    pub unrolled: NaiveDate,
}

impl Due {
    /// Whether that day is past and no answer was sent by it.
    #[must_use]
    pub fn is_overdue(&self, as_at: NaiveDate) -> bool {
        self.day < as_at
    }
}

/// When the answer is due; nothing where the file does not say enough.
#[must_use]
pub fn due(decisions: &Decisions, as_at: NaiveDate) -> Option<Due> {
    let given = |day: NaiveDate, reckoning| Due { day, target: day.pred_opt().unwrap_or(day), reckoning };
    if *decisions.kind.value()? != DisclosureKind::SubjectAccess {
        return decisions.due.value().map(|day| given(*day, None));
    }
    let (from, from_identity) = start(decisions)?;
    let first_month = from.checked_add_months(Months::new(1))?;
    let months = 1 + extension(decisions, first_month).unwrap_or_default();
    let paused = paused(decisions, from, as_at);
    let unrolled = from
        .checked_add_months(Months::new(months))?
        .checked_add_days(Days::new(u64::try_from(paused).ok()?))?;
    Some(given(next_working_day(unrolled), Some(Reckoning { from, from_identity, months, paused, unrolled })))
}

/// The day from which the month runs, and whether that is the day of the proof of identity: the later of the two.
fn start(decisions: &Decisions) -> Option<(NaiveDate, bool)> {
    let requested = decisions.requested.value().copied()?;
    match decisions.identity_received.value() {
        Some(received) if *received > requested => Some((*received, true)),
        _ => Some((requested, false)),
    }
}

/// The last day on which an extension can be told; nothing where the start is not known.
pub(super) fn first_month(decisions: &Decisions) -> Option<NaiveDate> {
    start(decisions)?.0.checked_add_months(Months::new(1))
}

/// The months of an extension that was told within the first month.
fn extension(decisions: &Decisions, first_month: NaiveDate) -> Option<u32> {
    let extended = decisions.extended.value()?;
    let told = extended.told.value()?;
    (*told <= first_month).then(|| extended.months.value().copied()).flatten()
}

/// The days on which the clock stood still, each once, both ends counted; one that is not answered stops it to the
/// as-at date.
fn paused(decisions: &Decisions, from: NaiveDate, as_at: NaiveDate) -> usize {
    // Longer than any request stays open; a slip of the pen in a year must not take the day due out of the calendar.
    const LONGEST: usize = 3660;
    let days = decisions.paused.iter().filter_map(|pause| {
        let start = (*pause.from.value()?).max(from);
        let end = if pause.to.is_absent() { as_at } else { *pause.to.value()? };
        Some(start.iter_days().take_while(move |day| *day <= end).take(LONGEST))
    });
    days.flatten().collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::base::Source;

    fn day(text: &str) -> NaiveDate {
        crate::text::parse_date(text).unwrap()
    }

    fn due_of(text: &str, as_at: &str) -> Option<Due> {
        let source = Arc::new(Source::new("disclosures/a.yaml".into(), text.replace("; ", "\n"), false));
        let read = crate::read::decisions(&source, "a");
        assert!(read.findings.is_empty(), "{:?}", read.findings);
        due(&read.decisions.unwrap(), day(as_at))
    }

    #[test]
    fn a_month_from_the_request_or_the_proof_of_identity() {
        for (head, expected) in [
            ("requested: 2026-04-01", "2026-05-01"),
            // The answer to a question asked on the 10th came on the 15th: six days.
            ("requested: 2026-04-01; paused: [{from: 2026-04-10, to: 2026-04-15}]", "2026-05-07"),
            // Two questions that overlap stop the clock once.
            (
                "requested: 2026-04-01; paused: [{from: 2026-04-10, to: 2026-04-13}, {from: 2026-04-12, to: 2026-04-15}]",
                "2026-05-07",
            ),
            // The last day of a shorter month: Saturday 28 February, so Monday.
            ("requested: 2026-01-31", "2026-03-02"),
            ("requested: 2024-01-31", "2024-02-29"),
            // Good Friday to Easter Monday.
            ("requested: 2026-03-03", "2026-04-07"),
            ("requested: 2026-11-25", "2026-12-29"),
            ("requested: 2026-05-05; identity_received: 2026-05-06", "2026-06-08"),
            (
                "requested: 2026-05-05; identity_received: 2026-05-06; paused: [{from: 2026-05-08, to: 2026-05-12, why: x}]; \
                 extended: {months: 2, why: complex, told: 2026-05-20}",
                "2026-08-11",
            ),
            // Told too late: no extension.
            ("requested: 2026-04-01; extended: {months: 2, why: complex, told: 2026-05-02}", "2026-05-01"),
            ("requested: 2026-04-01; extended: {months: 2, why: complex, told: 2026-05-01}", "2026-07-01"),
        ] {
            let due = due_of(&format!("kind: subject-access; {head}"), "2026-06-01").unwrap();
            assert_eq!(due.day, day(expected), "{head}");
            assert_eq!(due.target.succ_opt(), Some(due.day));
        }
    }

    #[test]
    fn a_question_that_is_not_answered_stops_the_clock_up_to_now() {
        let head = "kind: subject-access; requested: 2026-04-01; paused: [{from: 2026-04-10}]";
        assert_eq!(due_of(head, "2026-04-10").unwrap().day, day("2026-05-05"));
        assert_eq!(due_of(head, "2026-04-15").unwrap().day, day("2026-05-07"));
        assert_eq!(due_of(head, "2026-04-01").unwrap().day, day("2026-05-01"));
    }

    #[test]
    fn other_kinds_are_due_when_the_file_says() {
        assert_eq!(due_of("kind: court; due: 2026-05-02", "2026-04-01").unwrap().day, day("2026-05-02"));
        assert_eq!(due_of("kind: court; requested: 2026-04-01", "2026-04-01"), None);
        assert_eq!(due_of("kind: subject-access", "2026-04-01"), None);
    }

    #[test]
    fn the_day_itself_is_not_overdue() {
        let due = due_of("kind: court; due: 2026-05-02", "2026-04-01").unwrap();
        assert!(!due.is_overdue(day("2026-05-02")) && due.is_overdue(day("2026-05-03")));
    }
}
