//! Who is who: tables of people and staff.
use std::cmp::Ordering;

use crate::disclose::EntryFace;
use crate::site::context::{From, Target};
use crate::site::views::{LastEntry, People, PersonRow, StaffRow};
use crate::text::order;

/// The page's content. People stand in the case's order, which puts the children where the writer wants them; staff
/// by name.
pub fn view(from: From<'_>) -> People {
    let disclosed = from.site.disclosed;
    let mut staff: Vec<&crate::disclose::StaffFace> = disclosed.staff.iter().collect();
    staff.sort_by(|one, other| match order::compare(from.lang, &one.name, &other.name) {
        Ordering::Equal => one.id.cmp(&other.id),
        order => order,
    });
    People {
        people: disclosed
            .people
            .iter()
            .map(|person| PersonRow {
                link: from.person(&person.id),
                role: person.role.map_or_else(String::new, |role| from.word("role", role.word())),
                party: person.party,
                language: from.language(person.preferred_language),
                last: last(from, |entry| entry.people.contains(&person.id)),
            })
            .collect(),
        staff: staff
            .into_iter()
            .map(|member| StaffRow {
                link: from.person(&member.id),
                role: member.role.map_or_else(String::new, |role| from.word("staff", role.word())),
                last: last(from, |entry| entry.author.as_ref() == Some(&member.id)),
            })
            .collect(),
    }
}

/// The last entry that is one of them.
fn last(from: From<'_>, is: impl Fn(&EntryFace) -> bool) -> Option<LastEntry> {
    let entries = &from.site.disclosed.entries;
    let index = entries.iter().rposition(|entry| entry.occurred.is_some() && is(entry))?;
    let when = entries.get(index)?.occurred?;
    Some(LastEntry { href: from.href_of(Target::Entry(index)), date: from.day(when.date) })
}
