//! The page of a person or member of staff: who they are, what they said and what was said of them, every entry.
use crate::base::Msg;
use crate::disclose::{EntryFace, PersonFace, TextFace};
use crate::site::body;
use crate::site::context::{From, Target};
use crate::site::views::{Field, Person, PersonList, Quote, Statements, Value};
use crate::text::{Block, BlockKind, LabelKind};

/// The page of the person or member of staff of this id.
pub fn view(from: From<'_>, id: &str) -> Option<Person> {
    let disclosed = from.site.disclosed;
    let person = disclosed.people.iter().find(|person| person.id == id);
    let staff = disclosed.staff.iter().find(|staff| staff.id == id);
    let role = match (person, staff) {
        (Some(person), _) => person.role.map(|role| from.word("role", role.word())),
        (None, staff) => staff?.role.map(|role| from.word("staff", role.word())),
    };
    let mut lists = Vec::new();
    let mut list = |name: &'static str, heading: &str, is: &dyn Fn(&EntryFace) -> bool| {
        let entries = disclosed.entries.iter().enumerate().rev();
        let entries = from.rows(entries.filter(|(_, entry)| is(entry)).map(|(index, _)| index));
        if !entries.is_empty() {
            lists.push(PersonList { id: name, heading: from.t(heading), entries });
        }
    };
    let about = |entry: &EntryFace| entry.people.iter().any(|person| person == id);
    let mentions = |entry: &EntryFace| {
        let mut mentions = entry.texts.iter().flat_map(|text| &text.document.mentions);
        mentions.any(|mention| mention.id == id)
    };
    if person.is_some() {
        list("about", "entries-about", &about);
    } else {
        list("by", "entries-by", &|entry| entry.author.as_deref() == Some(id));
    }
    list("mentions", "mentions", &|entry| mentions(entry) && !about(entry));
    Some(Person {
        role: role.unwrap_or_default(),
        fields: person.map(|person| fields(from, person)).unwrap_or_default(),
        confidential: person.map(|person| person.confidential.clone()).unwrap_or_default(),
        statements: if person.is_some() { statements(from, id) } else { Vec::new() },
        lists,
    })
}

fn fields(from: From<'_>, person: &PersonFace) -> Vec<Field> {
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
fn statements(from: From<'_>, id: &str) -> Vec<Statements> {
    let (mut by, mut of) = (Vec::new(), Vec::new());
    for (index, entry) in from.site.disclosed.entries.iter().enumerate() {
        let Some(text) = from.text_of(entry) else { continue };
        let is_said = text.document.labels.iter().any(|label| said(label.kind));
        if !is_said {
            continue;
        }
        each_group(&text.document.blocks, true, &mut 0, &mut |label, blocks, number| {
            let Some(label) = text.document.labels.get(label).filter(|label| said(label.kind)) else {
                return;
            };
            let is_theirs = label.who().is_some_and(|who| who.text == id);
            if is_theirs || names(text, blocks, id) {
                let list = if is_theirs { &mut by } else { &mut of };
                list.push(quote(from, index, text, blocks, number));
            }
        });
    }
    [("said", "said-by", by), ("of", "said-of", of)]
        .into_iter()
        .filter(|(_, _, quotes)| !quotes.is_empty())
        .map(|(id, heading, quotes)| Statements { id, heading: from.t(heading), quotes })
        .collect()
}

const fn said(kind: LabelKind) -> bool {
    matches!(kind, LabelKind::Said | LabelKind::Hearsay)
}

/// Whether blocks mention a person.
fn names(text: &TextFace, blocks: &[Block], id: &str) -> bool {
    let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else { return false };
    let within = first.span.start..last.span.end;
    text.document.mentions.iter().any(|mention| mention.id == id && within.contains(&mention.span.start))
}

/// Visits the blocks that each label holds, with the number of the paragraph in which they begin.
fn each_group<'b>(
    blocks: &'b [Block],
    top: bool,
    number: &mut usize,
    visit: &mut dyn FnMut(usize, &'b [Block], usize),
) {
    for (label, group) in body::groups(blocks) {
        if let Some(label) = label {
            visit(label, group, if top { *number + 1 } else { *number });
        }
        for block in group {
            match &block.kind {
                BlockKind::List { items, .. } => {
                    for item in items {
                        *number += usize::from(top);
                        each_group(&item.blocks, false, number, visit);
                    }
                }
                BlockKind::Quote(blocks) => {
                    *number += usize::from(top);
                    each_group(blocks, false, number, visit);
                }
                _ => *number += if top { body::numbers(block) } else { 0 },
            }
        }
    }
}

fn quote(from: From<'_>, index: usize, text: &TextFace, blocks: &[Block], number: usize) -> Quote {
    let mut entry = from.entry(index);
    let prefix = body::prefix(text.lang, from.lang);
    entry.href = Some(format!("{}#{prefix}p{number}", from.href_of(Target::Entry(index))));
    let occurred = from.site.disclosed.entries.get(index).and_then(|entry| entry.occurred);
    Quote {
        date: occurred.map(|when| from.day(when.date)),
        entry,
        html: body::excerpt(from, text, blocks, None),
        lang: text.lang.code(),
    }
}
