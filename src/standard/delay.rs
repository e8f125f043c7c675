//! How long after an event it was recorded, and whether that is within the limit that the settings give: in days, or
//! in working days where a team counts so.
use chrono::NaiveDate;

use super::rule::{Setting, Value, Values};
use crate::base::Span;
use crate::base::calendar::working_days_between;
use crate::model::Entry;

/// The settings of a rule that has such a limit.
pub(super) const SETTINGS: &[Setting] = &[
    Setting { name: "days", default: Value::Number(5) },
    Setting { name: "working_days", default: Value::Switch(false) },
];

/// The days on which an entry's event and its recording lie, and the place of the second.
pub(super) struct Delay {
    /// The day of the event.
    pub occurred: NaiveDate,
    /// The day of the recording.
    pub recorded: NaiveDate,
    /// Where the recording's day stands.
    pub span: Span,
}

impl Delay {
    /// The delay of an entry that gives both days validly.
    pub fn of(entry: &Entry) -> Option<Self> {
        let occurred = entry.fields.occurred.value()?.date;
        let recorded = entry.fields.recorded.field()?;
        Some(Self { occurred, recorded: recorded.value.date, span: recorded.span })
    }

    /// In calendar days; below 0 where the record lies before the event.
    pub fn days(&self) -> i64 {
        (self.recorded - self.occurred).num_days()
    }
}

/// The longest delay that is allowed.
pub(super) struct Limit {
    /// How many days.
    pub days: i64,
    /// Whether only working days count.
    pub is_working: bool,
}

impl Limit {
    /// The limit that the settings give.
    pub fn of(values: &Values) -> Self {
        Self { days: values.number("days"), is_working: values.is_on("working_days") }
    }

    /// The length of a delay that is over the limit, counted as the limit is.
    pub fn passed_by(&self, delay: &Delay) -> Option<i64> {
        // There are never more working days than days, and most delays end here.
        let days = delay.days();
        if days <= self.days {
            return None;
        }
        let days = if self.is_working { working_days_between(delay.occurred, delay.recorded) } else { days };
        (days > self.days).then_some(days)
    }
}
