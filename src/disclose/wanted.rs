//! What the leak check is to look for in a copy: made from the case and the decisions, and never from what redaction
//! made of them.
use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::Datelike;

use super::cuts::{Recipient, cuts};
use super::leak::{Allow, Day, Hidden, Named, Owner, Quote, Sentence, Wanted, Withheld};
use super::people::hidden;
use super::rendered::{Rendered, names};
use crate::base::Lang;
use crate::model::{Case, CaseInfo, Code, Decided, Decision, Decisions, Entry, Person};
use crate::text::{plain, sentences};

/// The names that things of the case have in the copy.
#[derive(Debug, Clone, Default)]
pub struct Placed<'a> {
    /// The copy's language, whose folder the pages stand in.
    pub lang: Option<Lang>,
    /// The entries in the copy, by id: `entry-3`.
    pub entries: Option<&'a BTreeMap<String, String>>,
    /// The documents in the copy, by path: `documents/document-3.pdf`.
    pub documents: Option<&'a BTreeMap<String, String>>,
    /// The words of the marks.
    pub labels: Vec<String>,
}

/// What to look for. Nothing where the case's own file could not be read.
#[must_use]
pub fn wanted(case: &Case, decisions: &Decisions, placed: &Placed<'_>) -> Option<Wanted> {
    let info = case.info.as_ref()?;
    let all_hidden = hidden(info, decisions);
    let hidden_ids: BTreeSet<&str> = all_hidden.iter().map(|(one, ..)| one.id.as_str()).collect();
    let hidden = all_hidden.iter().map(|(one, code, born)| Hidden {
        who: Named {
            id: one.id.clone(),
            names: one.names.clone(),
            initials: one.initials.clone(),
            born: born.map(|born| Day { year: born.year(), month: born.month(), day: born.day() }),
        },
        source: *code == Code::Source,
    });
    let mut wanted = Wanted {
        hidden: hidden.collect(),
        protected: protected(info, &hidden_ids),
        confidential: confidential(info, decisions),
        allows: decisions
            .allow
            .iter()
            .filter_map(|allow| {
                let (text, within) = (allow.text.value()?.clone(), allow.within.value().cloned());
                Some(Allow { text, within: within.unwrap_or_default() })
            })
            .collect(),
        labels: placed.labels.clone(),
        ..Wanted::default()
    };
    quotes_and_sentences(case, decisions, &mut wanted);
    documents(case, decisions, &mut wanted);
    owners(decisions, placed, &mut wanted);
    Some(wanted)
}

fn protected(info: &CaseInfo, hidden: &BTreeSet<&str>) -> Vec<Named> {
    let people = info.people.iter().filter(|person| !hidden.contains(person.id.value.as_str()));
    let people = people.map(|person| {
        let aliases = person.also_known_as.items().iter().map(|alias| alias.value.clone());
        Named {
            id: person.id.value.clone(),
            names: std::iter::once(person.display_name().to_owned()).chain(aliases).collect(),
            initials: person.initials.value().cloned(),
            born: None,
        }
    });
    let staff = info.staff.iter().filter(|staff| !hidden.contains(staff.id.value.as_str()));
    let staff = staff.map(|staff| Named {
        id: staff.id.value.clone(),
        names: vec![staff.display_name().to_owned()],
        ..Named::default()
    });
    people.chain(staff).collect()
}

fn confidential(info: &CaseInfo, decisions: &Decisions) -> Vec<(String, String)> {
    let others = info.people.iter().filter(|person| Some(&person.id.value) != decisions.recipient.value());
    let texts = others.flat_map(|person: &Person| {
        person.confidential.items().iter().map(|text| (person.id.value.clone(), text.value.clone()))
    });
    texts.collect()
}

/// The sentences of a text of an entry, its title the first.
fn spoken<'t>(text: &'t crate::model::Text, rendered: &'t Rendered) -> Vec<&'t str> {
    let mut spoken = vec![text.title()];
    for block in rendered.blocks() {
        let own = rendered.text().get(block.clone()).unwrap_or_default();
        spoken.extend(sentences(own).into_iter().filter_map(|range| own.get(range)));
    }
    spoken
}

/// A sentence as two of them are compared: its words, without case and accents.
fn folded(sentence: &str) -> String {
    let plain = plain(sentence);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn quotes_and_sentences(case: &Case, decisions: &Decisions, wanted: &mut Wanted) {
    let names = names(case);
    let recipient = Recipient::of(case, decisions);
    let mut disclosed: HashSet<String> = HashSet::new();
    let mut withheld: Vec<(&Entry, Vec<String>)> = Vec::new();
    for entry in case.standing() {
        let Some(decided) = decisions.entry(&entry.id) else { continue };
        let is_withheld = decided.decision.value() == Some(&Decision::Withhold);
        let mut own = Vec::new();
        for text in &entry.texts {
            let rendered = Rendered::new(entry, text, &names);
            let sentences = spoken(text, &rendered).into_iter();
            if is_withheld {
                own.extend(sentences.map(str::to_owned));
            } else if decided.is_given() {
                disclosed.extend(sentences.map(folded));
                if let Some(recipient) = recipient {
                    quotes(case, recipient, entry, text, decided, &rendered, wanted);
                }
            }
        }
        if is_withheld {
            withheld.push((entry, own));
        }
    }
    for (entry, own) in withheld {
        wanted.sentences.extend(own.into_iter().map(|text| Sentence {
            entry: entry.id.clone(),
            disclosed_too: disclosed.contains(&folded(&text)),
            text,
        }));
    }
}

/// What is cut out of a given entry: the quotes as they were chosen, and what was said in confidence sentence by
/// sentence.
fn quotes(
    case: &Case,
    recipient: Recipient<'_>,
    entry: &Entry,
    text: &crate::model::Text,
    decided: &Decided,
    rendered: &Rendered,
    wanted: &mut Wanted,
) {
    let mut seen = BTreeSet::new();
    for cut in cuts(case, recipient, decided, text, rendered) {
        // However often a quote stands there, it is looked for once.
        if cut.redaction.is_some_and(|index| !seen.insert(index)) {
            continue;
        }
        let redaction = cut.redaction.and_then(|index| decided.redactions.get(index));
        let word = |given: Option<&crate::model::Given<String>>| {
            given.and_then(|given| given.value()).cloned().unwrap_or_default()
        };
        if let Some(redaction) = redaction {
            wanted.quotes.push(Quote {
                within: entry.id.clone(),
                quote: word(Some(&redaction.quote)),
                prefix: word(Some(&redaction.prefix)),
                suffix: word(Some(&redaction.suffix)),
            });
            continue;
        }
        let held = rendered.text().get(cut.range).unwrap_or_default();
        wanted.quotes.extend(
            sentences(held).into_iter().filter_map(|range| held.get(range)).map(|said| Quote {
                within: entry.id.clone(),
                quote: said.to_owned(),
                ..Quote::default()
            }),
        );
    }
}

fn documents(case: &Case, decisions: &Decisions, wanted: &mut Wanted) {
    let given_texts: Vec<String> = case
        .standing()
        .filter(|entry| decisions.entry(&entry.id).is_some_and(Decided::is_given))
        .flat_map(|entry| entry.texts.iter())
        .map(|text| format!(" {} ", folded(&text.source.text)))
        .collect();
    for decided in &decisions.documents {
        if decided.decision.value() != Some(&Decision::Withhold) {
            continue;
        }
        let path = decided.name.value.clone();
        let item = case.register.iter().find(|item| item.file.value() == Some(&path));
        let title = item.and_then(|item| item.title.value());
        let mut titles: Vec<&str> = Lang::ALL.iter().filter_map(|lang| Some(title?.get(*lang).0)).collect();
        titles.dedup();
        wanted.documents.push(Withheld { path: path.clone(), title: None });
        for title in titles.into_iter().filter(|title| !title.is_empty()) {
            let own = format!(" {} ", folded(title));
            if !given_texts.iter().any(|text| text.contains(&own)) {
                wanted.documents.push(Withheld { path: path.clone(), title: Some(title.to_owned()) });
            }
        }
    }
}

/// Whose words stand in which file of the copy.
fn owners(decisions: &Decisions, placed: &Placed<'_>, wanted: &mut Wanted) {
    let code = placed.lang.map_or("en", Lang::code);
    let mut sections = Vec::new();
    let mut entries: Vec<(&String, &String)> = placed.entries.into_iter().flatten().collect();
    entries.sort_by_key(|(_, name)| {
        name.rsplit('-').next().and_then(|number| number.parse::<usize>().ok()).unwrap_or_default()
    });
    for (id, name) in entries {
        wanted.owners.insert(format!("{code}/entries/{name}.html"), Owner::One(id.clone()));
        sections.push((name.clone(), id.clone()));
    }
    // The index of the search has a part of the entries and one of the documents.
    for file in [format!("{code}/whole.html"), format!("assets/search-{code}-0.js")] {
        wanted.owners.insert(file, Owner::Sections(sections.clone()));
    }
    for file in [
        format!("{code}/contents.html"),
        format!("{code}/documents.html"),
        format!("assets/search-{code}-1.js"),
    ] {
        wanted.owners.insert(file, Owner::All);
    }
    for (path, name) in placed.documents.into_iter().flatten() {
        wanted.owners.insert(name.clone(), Owner::One(path.clone()));
        let taken_on = decisions.document(path).and_then(|decided| decided.unreadable.value());
        if taken_on.is_some_and(|taken| taken.accepted.value() == Some(&true)) {
            wanted.accepted.insert(name.clone());
        }
    }
}
