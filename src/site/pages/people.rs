//! Who is who: tables of people and staff.
use std::cmp::Ordering;

use crate::site::context::{Here, Target};
use crate::site::persons::Mentions;
use crate::site::views::{LastEntry, People, PersonRow, StaffRow};
use crate::text::order;

/// The page's content. People stand in the case's order, which puts the children where the writer wants them; staff
/// by name.
pub fn view(from: Here<'_>) -> People {
    let disclosed = from.site.disclosed;
    let mut staff: Vec<&crate::disclose::StaffFace> = disclosed.staff.iter().collect();
    staff.sort_by(|one, other| match order::compare(from.lang, &one.name, &other.name) {
        Ordering::Equal => one.id.cmp(&other.id),
        order => order,
    });
    let people: Vec<PersonRow> = disclosed
        .people
        .iter()
        .map(|person| PersonRow {
            link: from.person(&person.id),
            role: person.role.map_or_else(String::new, |role| from.word("role", role.word())),
            party: person.party,
            language: from.language(person.preferred_language),
            last: last(from, &person.id, |mentions| &mentions.about),
        })
        .collect();
    let staff: Vec<StaffRow> = staff
        .into_iter()
        .map(|member| StaffRow {
            link: from.person(&member.id),
            role: member.role.map_or_else(String::new, |role| from.word("staff", role.word())),
            last: last(from, &member.id, |mentions| &mentions.by),
        })
        .collect();
    let unasked = disclosed.people.iter();
    let unasked = unasked.filter(|person| person.service_user && person.preferred_language.is_none()).count();
    let mut lead = vec![from.counted("people-n", people.len(), "#people")];
    lead.push(from.counted("staff-n", staff.len(), "#staff"));
    if unasked > 0 {
        lead.push(from.counted("people-unasked", unasked, "welsh.html#preferences"));
    }
    People { lead, people, staff }
}

/// The last entry of one list of a person's page.
fn last(from: Here<'_>, id: &str, list: impl Fn(&Mentions) -> &Vec<usize>) -> Option<LastEntry> {
    let entries = &from.site.disclosed.entries;
    let mut newest = list(from.site.mentions.get(id)?).iter().rev().copied();
    let dated = newest.find(|index| entries.get(*index).is_some_and(|entry| entry.occurred.is_some()));
    let index = dated?;
    let when = entries.get(index)?.occurred?;
    Some(LastEntry { href: from.href_of(Target::Entry(index)), date: from.day(when.date) })
}
