//! Who is taken out of a copy and who may be seen in it, as the decisions say.
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::redact::names::{Hidden, Seen};
use crate::model::{CaseInfo, Code, Decisions, Person, Treatment};

/// The people and staff who are taken out, in the case's order: the id, the code, the names and initials.
#[must_use]
pub fn hidden(info: &CaseInfo, decisions: &Decisions) -> Vec<(Hidden, Code, Option<NaiveDate>)> {
    let recipient = decisions.recipient.value().map(String::as_str);
    let code = |id: &str, default: bool| match decisions.treated(id) {
        Some(treated) if treated.treatment.value() == Some(&Treatment::Disclose) => None,
        Some(treated) => Some(treated.code.value().copied().unwrap_or(Code::ThirdParty)),
        None => default.then_some(Code::ThirdParty),
    };
    let people = info.people.iter().filter(|person| Some(person.id.value.as_str()) != recipient);
    let people = people.filter_map(|person| {
        let id = person.id.value.as_str();
        let code = code(id, true)?;
        let hidden = Hidden { id: id.to_owned(), names: all_names(person), initials: initials(person) };
        Some((hidden, code, person.born.value().copied()))
    });
    let staff = info.staff.iter().filter_map(|staff| {
        let id = staff.id.value.as_str();
        let code = code(id, false)?;
        let names = vec![staff.display_name().to_owned()];
        Some((Hidden { id: id.to_owned(), names, initials: None }, code, None))
    });
    people.chain(staff).collect()
}

/// The people and staff who may be seen.
#[must_use]
pub fn seen(info: &CaseInfo, decisions: &Decisions) -> Vec<Seen> {
    let hidden: BTreeSet<String> =
        hidden(info, decisions).into_iter().map(|(hidden, ..)| hidden.id).collect();
    let people = info.people.iter().filter(|person| !hidden.contains(&person.id.value));
    let people = people.map(|person| Seen { names: all_names(person), initials: initials(person) });
    let staff = info.staff.iter().filter(|staff| !hidden.contains(&staff.id.value));
    let staff = staff.map(|staff| Seen { names: vec![staff.display_name().to_owned()], initials: None });
    people.chain(staff).collect()
}

fn all_names(person: &Person) -> Vec<String> {
    let aliases = person.also_known_as.items().iter().map(|alias| alias.value.clone());
    std::iter::once(person.display_name().to_owned()).chain(aliases).collect()
}

fn initials(person: &Person) -> Option<String> {
    person.initials.value().cloned()
}
