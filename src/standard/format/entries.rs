//! Entries among themselves and in time: the same one twice, dates to come, and records older than their event.
use std::collections::{BTreeSet, HashMap};

use crate::base::Msg;
use crate::model::{Activity, Entry, EntryType};
use crate::standard::rule::{Context, Report};
use crate::text::When;

/// What two entries of one event have in common.
#[derive(PartialEq, Eq, Hash)]
struct Event<'e> {
    entry_type: EntryType,
    activity: Option<Activity>,
    occurred: When,
    author: &'e str,
    people: BTreeSet<&'e str>,
}

impl<'e> Event<'e> {
    /// The event of an entry; nothing where it has no time of day, or where a field that is needed is not valid.
    fn of(entry: &'e Entry) -> Option<Self> {
        let fields = &entry.fields;
        let activity = fields.activity.value().copied();
        let people = fields.people.items().iter().map(|id| id.value.as_str()).collect();
        let is_known = fields.people.known_or(Vec::new()).is_some()
            && (activity.is_some() || fields.activity.is_absent());
        Some(Self {
            entry_type: *fields.entry_type.value()?,
            activity,
            occurred: *fields.occurred.value().filter(|when| when.time.is_some())?,
            author: fields.author.value()?,
            people,
        })
        .filter(|_| is_known)
    }
}

/// `duplicate-entry`: the same event recorded twice, at the later one by id.
pub(super) fn duplicate(context: &Context<'_>, report: &mut Report) {
    let mut first: HashMap<Event<'_>, &str> = HashMap::new();
    for entry in &context.case.entries {
        let (Some(event), Some(occurred)) = (Event::of(entry), entry.fields.occurred.span()) else {
            continue;
        };
        // Entries come in order of id, so that the one met first is the earlier one.
        match first.get(&event) {
            Some(id) => {
                let help = Some(Msg::new("merge").with("id", *id));
                report.at_with(&entry.main().source, occurred, Msg::new("message").with("id", *id), help);
            }
            None => {
                first.insert(event, &entry.id);
            }
        }
    }
}

/// `future-date`: an event, or its record, on a day that is still to come.
pub(super) fn future_date(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    for (id, when) in [("occurred", &entry.fields.occurred), ("recorded", &entry.fields.recorded)] {
        if let Some(field) = when.field().filter(|field| field.value.date > context.as_at) {
            let message = Msg::new("message")
                .with("field", id)
                .with("date", field.value.date)
                .with("as-at", context.as_at);
            report.at_with(&entry.main().source, field.span, message, Some(Msg::new("check-date")));
        }
    }
}

/// `recorded-before-event`: recorded before it occurred.
pub(super) fn recorded_before_event(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    let (Some(recorded), Some(occurred)) = (entry.fields.recorded.field(), entry.fields.occurred.value())
    else {
        return;
    };
    if recorded.value.is_before(*occurred) {
        // The days alone say it, unless both are the same day.
        let message = if recorded.value.date == occurred.date {
            Msg::new("same-day")
                .with("recorded", recorded.value.date_time())
                .with("occurred", occurred.date_time())
        } else {
            Msg::new("message").with("recorded", recorded.value.date).with("occurred", occurred.date)
        };
        report.at_with(&entry.main().source, recorded.span, message, Some(Msg::new("check-dates")));
    }
}
