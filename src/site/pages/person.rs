//! The page of a person or member of staff: who they are, what they said and what was said of them, every entry.
use std::sync::OnceLock;

use crate::base::Msg;
use crate::disclose::PersonFace;
use crate::site::context::Here;
use crate::site::persons::Mentions;
use crate::site::views::{Field, Person, PersonList, Statements, Value};
use crate::site::years::Part;
use crate::text::LabelKind;

/// The labels of words that somebody said or reported.
const SAID: [LabelKind; 2] = [LabelKind::Said, LabelKind::Hearsay];

/// What a person said and what was said of them, as places of passages: found once for the pages of all years.
pub type Spoken = OnceLock<[Vec<usize>; 2]>;

/// The page of the person or member of staff of this id; a long one has a page for each year.
pub fn view(from: Here<'_>, id: &str, part: Part, spoken: &Spoken) -> Option<Person> {
    let disclosed = from.site.disclosed;
    let person = disclosed.people.iter().find(|person| person.id == id);
    let staff = disclosed.staff.iter().find(|staff| staff.id == id);
    let role = match (person, staff) {
        (Some(person), _) => person.role.map(|role| from.word("role", role.word())),
        (None, staff) => staff?.role.map(|role| from.word("staff", role.word())),
    };
    let none = Mentions::default();
    let mentions = from.site.mentions.get(id).unwrap_or(&none);
    let mut lists = Vec::new();
    let mut list = |name: &'static str, heading: &str, entries: &mut dyn Iterator<Item = usize>| {
        let entries = from.rows(entries.filter(|index| part.holds(disclosed, *index)));
        if !entries.is_empty() {
            lists.push(PersonList { id: name, heading: from.t(heading), entries });
        }
    };
    if person.is_some() {
        list("about", "entries-about", &mut mentions.about.iter().rev().copied());
    } else {
        list("by", "entries-by", &mut mentions.by.iter().rev().copied());
    }
    let only_mentioned = |index: &usize| mentions.about.binary_search(index).is_err();
    list("mentions", "mentions", &mut mentions.mentioned.iter().rev().copied().filter(only_mentioned));
    let statements = spoken.get_or_init(|| match person {
        Some(_) => statements(from, id, mentions),
        None => [Vec::new(), Vec::new()],
    });
    let of = from.site.person_years.get(id).map(|(years, _)| years.clone()).unwrap_or_default();
    let mut lead = Vec::new();
    match person {
        Some(_) => lead.push(from.counted("person-about-n", mentions.about.len(), &of.group("about"))),
        None => lead.push(from.counted("person-by-n", mentions.by.len(), &of.group("by"))),
    }
    let mentioned = mentions.mentioned.iter().filter(|index| only_mentioned(index)).count();
    for (name, count, group) in [
        ("person-mentioned-n", mentioned, "mentions"),
        ("person-said-n", statements[0].len(), "said"),
        ("person-said-of-n", statements[1].len(), "of"),
    ] {
        if count > 0 {
            lead.push(from.counted(name, count, &of.group(group)));
        }
    }
    Some(Person {
        lead,
        role: role.unwrap_or_default(),
        fields: person.map(|person| fields(from, person)).unwrap_or_default(),
        confidential: person.map(|person| person.confidential.clone()).unwrap_or_default(),
        statements: quoted(from, statements, part),
        lists,
        years: years(from, id, part),
    })
}

/// The links to the pages of all years.
fn years(from: Here<'_>, id: &str, part: Part) -> Vec<crate::site::views::YearLink> {
    let Some((years, names)) = from.site.person_years.get(id) else { return Vec::new() };
    let parts = years.parts();
    let name = |part: Part| parts.iter().position(|other| *other == part).and_then(|at| names.get(at));
    years.links(from, part, |part| {
        crate::site::names::href(&format!("{}.html", name(part).map_or("", String::as_str)))
    })
}

fn fields(from: Here<'_>, person: &PersonFace) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut add = |name: &str, values: Vec<Value>| {
        if !values.is_empty() {
            fields.push(Field::new(from.t(name), values));
        }
    };
    add("party", if person.party { vec![from.t("party-yes").into()] } else { Vec::new() });
    add("born", person.born.iter().map(|date| from.day(*date).into()).collect());
    add("also-known-as", person.also_known_as.iter().map(|name| name.as_str().into()).collect());
    add("organisation", person.organisation.iter().map(|name| name.as_str().into()).collect());
    if person.service_user {
        add("preferred-language", vec![from.language(person.preferred_language).into()]);
        let informed = person
            .informed_of_recording
            .map_or_else(|| from.state("due", &Msg::new("not-stated")).into(), |date| from.day(date).into());
        add("informed", vec![informed]);
    } else if let Some(lang) = person.preferred_language {
        add("preferred-language", vec![from.language(Some(lang)).into()]);
    }
    fields
}

/// What the person said, as it was heard or reported, and what others said that names them.
fn statements(from: Here<'_>, id: &str, mentions: &Mentions) -> [Vec<usize>; 2] {
    let (mut by, mut of) = (Vec::new(), Vec::new());
    let said = mentions.said.iter().copied();
    for index in said.flat_map(|entry| from.site.passages.of_entry(from.lang, entry, &SAID)) {
        let Some(passage) = from.passage(index) else { continue };
        let is_theirs = passage.who() == Some(id);
        if is_theirs || passage.mentions(id) {
            let list = if is_theirs { &mut by } else { &mut of };
            list.push(index);
        }
    }
    [by, of]
}

/// The statements of one part of the page.
fn quoted(from: Here<'_>, statements: &[Vec<usize>; 2], part: Part) -> Vec<Statements> {
    let holds = |index: &&usize| {
        from.passage(**index).is_some_and(|passage| part.holds(from.site.disclosed, passage.entry))
    };
    [("said", "said-by"), ("of", "said-of")]
        .into_iter()
        .zip(statements)
        .map(|((id, heading), indexes)| Statements {
            id,
            heading: from.t(heading),
            quotes: indexes.iter().filter(holds).filter_map(|index| from.quote(*index)).collect(),
        })
        .filter(|statements| !statements.quotes.is_empty())
        .collect()
}
