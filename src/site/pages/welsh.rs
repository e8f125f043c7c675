//! Welsh and English: for each entry the language it was written in, and how the other stands; who prefers which.
use crate::base::{Lang, Msg};
use crate::disclose::{Disclosed, EntryFace, TextFace};
use crate::model::{EntryType, TranslatedBy};
use crate::site::context::Here;
use crate::site::views::{LanguageGroup, LanguageRow, Languages, LinkView, PersonRow, StateView};
use crate::site::years::{Part, Years};

/// What a group of entries has in common, in the order of the page.
const GROUPS: [&str; 6] = ["missing", "out-of-date", "unchecked", "only-en", "only-cy", "both"];

/// Whether a group needs something done, and so stands whole on the first page.
fn is_whole(id: &str) -> bool {
    matches!(id, "missing" | "out-of-date" | "unchecked")
}

/// The language that an entry has no text in.
fn lacks(entry: &EntryFace) -> Option<Lang> {
    let mut lacking = Lang::ALL.into_iter().filter(|lang| entry.texts.iter().all(|text| text.lang != *lang));
    lacking.next()
}

/// The service users who prefer the language that an entry lacks, where one of them is asked for: a casework record in
/// the language of those whom it is about, the case plan in that of all.
fn wanted<'d>(disclosed: &'d Disclosed, entry: &EntryFace) -> Vec<&'d str> {
    let Some(lang) = lacks(entry) else { return Vec::new() };
    let people = disclosed.people.iter();
    people
        .filter(|person| person.service_user && person.preferred_language == Some(lang))
        .filter(|person| match entry.kind {
            Some(EntryType::Casework) => entry.people.contains(&person.id),
            Some(EntryType::CasePlan) => true,
            _ => false,
        })
        .map(|person| person.id.as_str())
        .collect()
}

fn is_unchecked(text: &TextFace) -> bool {
    let translated = text.translated.as_ref();
    translated.is_some_and(|it| it.by == Some(TranslatedBy::Machine) && it.checked_by.is_none())
}

fn is_out_of_date(text: &TextFace) -> bool {
    text.translated.as_ref().is_some_and(|it| it.out_of_date)
}

/// The group of an entry: what it needs first, then what it has.
pub fn group(disclosed: &Disclosed, entry: &EntryFace) -> &'static str {
    match lacks(entry) {
        Some(_) if !wanted(disclosed, entry).is_empty() => "missing",
        Some(Lang::Cy) => "only-en",
        Some(Lang::En) => "only-cy",
        None if entry.texts.iter().any(is_out_of_date) => "out-of-date",
        None if entry.texts.iter().any(is_unchecked) => "unchecked",
        None => "both",
    }
}

/// The page's content, newest first.
pub fn view(from: Here<'_>, years: &Years, part: Part) -> Languages {
    let disclosed = from.site.disclosed;
    let groups: Vec<&str> = disclosed.entries.iter().map(|entry| group(disclosed, entry)).collect();
    let count = |id: &str| groups.iter().filter(|group| **group == id).count();
    let mut lead = Vec::new();
    if groups.is_empty() {
        lead.push(LinkView::text(from.t("no-entries")));
    }
    for (id, name) in [
        ("both", "welsh-both-n"),
        ("only-en", "welsh-only-en-n"),
        ("only-cy", "welsh-only-cy-n"),
        ("missing", "welsh-missing-n"),
        ("out-of-date", "welsh-out-of-date-n"),
        ("unchecked", "welsh-unchecked-n"),
    ] {
        // What needs nothing done is not worth a sentence, but that no text is missing is.
        if !groups.is_empty() && (count(id) > 0 || id == "missing") {
            lead.push(from.counted(
                name,
                count(id),
                &if is_whole(id) { format!("welsh.html#{id}") } else { years.group(id) },
            ));
        }
    }
    let is_first = years.is_first(part);
    let rows = |id: &str| -> Vec<LanguageRow> {
        let entries = disclosed.entries.iter().zip(&groups).enumerate().rev();
        entries
            .filter(|(index, (_, group))| {
                **group == id && if is_whole(id) { is_first } else { part.holds(disclosed, *index) }
            })
            .map(|(index, (entry, _))| row(from, index, entry))
            .collect()
    };
    let groups = GROUPS.into_iter().map(|id| LanguageGroup {
        id,
        heading: from.t(&format!("welsh-{id}")),
        rows: rows(id),
    });
    Languages {
        lead,
        people: people(from),
        groups: groups.filter(|group| !group.rows.is_empty()).collect(),
        years: years.links(from, part, |part| format!("{}.html", Years::name("welsh", part))),
    }
}

/// The people with a preference, and the service users without one.
fn people(from: Here<'_>) -> Vec<PersonRow> {
    let people = super::people::view(from).people.into_iter().zip(&from.site.disclosed.people);
    people
        .filter(|(_, face)| face.service_user || face.preferred_language.is_some())
        .map(|(row, _)| row)
        .collect()
}

fn row(from: Here<'_>, index: usize, entry: &EntryFace) -> LanguageRow {
    let main = entry.texts.first();
    LanguageRow {
        entry: from.entry(index),
        date: entry.occurred.map(|when| from.day(when.date)),
        written: from.language(main.map(|text| text.lang)),
        other: other(from, entry),
        wanted: wanted(from.site.disclosed, entry).into_iter().map(|id| from.person(id)).collect(),
    }
}

/// How the language in which an entry was not written stands.
fn other(from: Here<'_>, entry: &EntryFace) -> StateView {
    let wanted = !wanted(from.site.disclosed, entry).is_empty();
    let second = entry.texts.iter().find(|text| text.translated.is_some()).or_else(|| entry.texts.get(1));
    let Some(second) = second.filter(|_| entry.texts.len() > 1) else {
        let id = match lacks(entry) {
            Some(Lang::En) => "welsh-state-no-english",
            _ => "welsh-state-no-welsh",
        };
        return from.state(if wanted { "found" } else { "na" }, &Msg::new(id));
    };
    if is_out_of_date(second) {
        return from.state("found", &Msg::new("welsh-state-out-of-date"));
    }
    match &second.translated {
        Some(it) if it.by == Some(TranslatedBy::Machine) => match &it.checked_by {
            Some(id) => {
                let name = from.person(id).text;
                from.state("clear", &Msg::new("translated-checked").with("name", name))
            }
            None => from.state("warned", &Msg::new("welsh-state-unchecked")),
        },
        Some(it) if it.by == Some(TranslatedBy::Person) => {
            from.state("clear", &Msg::new("translated-by-person"))
        }
        _ => from.state("clear", &Msg::new("welsh-state-there")),
    }
}
