//! What the case file owes its people: every child stands on some entry, and those whom it is about know of it.
use std::collections::HashSet;

use super::rule::{Context, Report};
use crate::base::Msg;
use crate::model::Person;

/// `child-not-recorded`: a child whom no entry is about.
pub(super) fn child_not_recorded(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    if !info.people.iter().any(Person::is_child) {
        return;
    }
    let people = context.case.standing().flat_map(|entry| entry.fields.people.items());
    let recorded: HashSet<&str> = people.map(|id| id.value.as_str()).collect();
    for child in info.people.iter().filter(|person| person.is_child()) {
        let id = child.id.value.as_str();
        if !recorded.contains(id) {
            let say = |message| Msg::new(message).with("child", child.display_name()).with("id", id);
            report.at_with(&info.source, child.id.span, say("message"), Some(say("help")));
        }
    }
}

/// `not-informed-of-recording`: a service user who, as far as the case says, has not been told.
pub(super) fn not_informed(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    let age = context.values.number("age");
    for person in info.people.iter().filter(|person| person.is_service_user()) {
        if !person.informed_of_recording.is_absent() || (person.is_child() && !is_aged(person, age, context))
        {
            continue;
        }
        let say = |message| Msg::new(message).with("person", person.display_name());
        report.at_with(&info.source, person.id.span, say("message"), Some(say("help")));
    }
}

/// Whether a child is of this age or over; one whose birth is not given is, one whose birth is given wrongly is not.
fn is_aged(child: &Person, age: i64, context: &Context<'_>) -> bool {
    if child.born.is_absent() {
        return true;
    }
    let years = child.born.value().map(|born| context.as_at.years_since(*born).unwrap_or_default());
    years.is_some_and(|years| i64::from(years) >= age)
}
