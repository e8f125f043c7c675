//! What entries are chosen by: person, kind, label, author, language and date, for the filters of the chronologies
//! and of the search. Every value is one that a reader can find on the page.
use std::collections::{BTreeMap, BTreeSet};

use super::context::Here;
use super::rows;
use super::views::{Choice, Choices, Facets, Filter};
use crate::base::{Lang, Msg};
use crate::disclose::EntryFace;
use crate::text::{Catalog, LabelKind, order};

/// A number for each category of plural that a language has, from which the forms of a message are made.
pub const CATEGORIES: [(&str, i64); 6] =
    [("zero", 0), ("one", 1), ("two", 2), ("few", 3), ("many", 6), ("other", 5)];

impl Here<'_> {
    /// What an entry is chosen by.
    pub fn facets(&self, entry: &EntryFace) -> Facets {
        let mentions = entry.texts.iter().flat_map(|text| &text.document.mentions);
        let people = entry.people.iter().chain(mentions.map(|mention| &mention.id));
        let people: BTreeSet<&str> = people.filter_map(|id| self.page_of(id)).collect();
        let author = entry.author.as_deref().and_then(|id| self.page_of(id));
        Facets {
            day: entry.occurred.map_or_else(String::new, |when| when.date.to_string()),
            people: joined(people),
            kind: rows::kind(entry).map_or("", |(_, word)| word),
            labels: joined(labels(entry).into_iter().map(LabelKind::id)),
            author: author.unwrap_or_default().to_owned(),
            languages: languages(entry),
        }
    }

    /// The page of a person or member of staff, which is also what they are called in an address.
    fn page_of(&self, id: &str) -> Option<&str> {
        self.site.people_pages.get(id).map(String::as_str)
    }

    /// The choices that there are among all entries, and the words of the messages of these ids for the script.
    pub fn filter(&self, messages: &[&'static str]) -> Filter {
        // The same on every page of a language: found once, not for each year of a long case.
        let among = self.site.choices.get(self.lang).get_or_init(|| self.among_all());
        Filter { words: self.forms(messages), ..among.clone() }
    }

    /// The choices that there are among all entries.
    fn among_all(&self) -> Filter {
        let disclosed = self.site.disclosed;
        let (mut people, mut authors) = (BTreeSet::new(), BTreeSet::new());
        let mut kinds = BTreeMap::new();
        let mut present = BTreeSet::new();
        let mut spoken = BTreeSet::new();
        for entry in &disclosed.entries {
            let mentions = entry.texts.iter().flat_map(|text| &text.document.mentions);
            people.extend(entry.people.iter().chain(mentions.map(|mention| &mention.id)).map(String::as_str));
            authors.extend(entry.author.as_deref());
            kinds.extend(rows::kind(entry).map(|(family, word)| (word, family)));
            present.extend(labels(entry));
            spoken.insert(languages(entry));
        }
        let persons = disclosed.people.iter().map(|person| (person.id.as_str(), person.name.as_str()));
        let staff = disclosed.staff.iter().map(|staff| (staff.id.as_str(), staff.name.as_str()));
        let named = |chosen: &BTreeSet<&str>| -> Vec<Choice> {
            let mut given = BTreeSet::new();
            let all = persons.clone().chain(staff.clone());
            all.filter(|(id, _)| chosen.contains(id) && given.insert(*id))
                .filter_map(|(id, name)| {
                    Some(Choice { value: self.page_of(id)?.to_owned(), text: name.to_owned() })
                })
                .collect()
        };
        let mut kinds: Vec<Choice> = kinds
            .into_iter()
            .map(|(word, family)| Choice { value: word.to_owned(), text: self.word(family, word) })
            .collect();
        kinds.sort_by(|one, other| order::compare(self.lang, &one.text, &other.text));
        let labels = LabelKind::ALL.into_iter().filter(|kind| present.contains(kind));
        let labels = labels
            .map(|kind| Choice { value: kind.id().to_owned(), text: self.word("label", kind.id()) })
            .collect();
        spoken.remove("");
        let words = if spoken.len() < 2 { &[][..] } else { &["en", "cy", "both"][..] };
        let languages =
            words.iter().map(|word| Choice { value: (*word).to_owned(), text: self.word("filter", word) });
        let lists = [
            ("person", "filter-person", named(&people)),
            ("kind", "kind", kinds),
            ("label", "filter-label", labels),
            ("author", "author", named(&authors)),
            ("language", "languages-field", languages.collect()),
        ];
        let days = || disclosed.entries.iter().filter_map(|entry| Some(entry.occurred?.date));
        let day = |date: Option<chrono::NaiveDate>| date.map_or_else(String::new, |date| date.to_string());
        Filter {
            lists: lists
                .into_iter()
                .filter(|(.., list)| !list.is_empty())
                .map(|(name, label, list)| Choices { name, label: self.t(label), list })
                .collect(),
            first: day(days().min()),
            last: day(days().max()),
            words: String::new(),
        }
    }

    /// The messages of these ids for the script, as JSON: each with its forms by category of plural. A script cannot
    /// read Fluent, but it knows the category of a number.
    pub fn forms(&self, ids: &[&'static str]) -> String {
        forms(self.site.theme.catalog(self.lang), ids)
    }
}

/// The same for the words of a language.
pub fn forms(catalog: &Catalog, ids: &[&'static str]) -> String {
    let mut messages: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for id in ids {
        for (category, n) in CATEGORIES {
            let message = Msg::new(id).with("n", n).with("number", "{n}").with("all", "{all}");
            messages.entry(id).or_default().insert(category, catalog.say(&message));
        }
    }
    // A map of texts always becomes JSON.
    serde_json::to_string(&messages).unwrap_or_default()
}

/// The labels in the texts of an entry.
fn labels(entry: &EntryFace) -> BTreeSet<LabelKind> {
    entry.texts.iter().flat_map(|text| &text.document.labels).map(|label| label.kind).collect()
}

/// The languages of the texts of an entry, as they are chosen.
fn languages(entry: &EntryFace) -> &'static str {
    let has = |lang| entry.texts.iter().any(|text| text.lang == lang);
    match (has(Lang::En), has(Lang::Cy)) {
        (true, true) => "en cy both",
        (true, false) => "en",
        (false, true) => "cy",
        (false, false) => "",
    }
}

fn joined<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    words.into_iter().collect::<Vec<_>>().join(" ")
}
