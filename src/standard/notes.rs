//! Handwritten notes: what may identify them, and when they are destroyed.
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::rule::{Context, Report};
use crate::base::Msg;
use crate::model::{AideMemoire, CaseInfo, Entry, Field};
use crate::text::plain;

/// Titles, which are no part of a name that tells who somebody is; without accents.
const TITLES: &[&str] = &[
    "miss",
    "mrs",
    "master",
    "doctor",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lady",
    "lord",
    "rev",
    "revd",
    "reverend",
    "judge",
    "hhj",
    "cllr",
    "councillor",
    "sgt",
    "sergeant",
    "constable",
    "inspector",
    "pcso",
    "esq",
    "parch",
    "parchedig",
    "athro",
    "cyng",
    "cynghorydd",
    "barnwr",
    "meistr",
    "bnr",
    "bns",
];

/// `aide-memoire-names-person`: the identifier on a note holds a word of somebody's name.
pub(super) fn names_person(context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    let names = Names::of(info);
    for entry in &context.case.entries {
        let Some(note) = entry.fields.aide_memoire.value() else { continue };
        let Some(identifier) = note.identifier.field() else { continue };
        if let Some(person) = names.named_in(&identifier.value) {
            let message = Msg::new("message").with("person", person);
            report.at_with(&entry.main().source, identifier.span, message, Some(Msg::new("help")));
        }
    }
}

/// The words of the names of a case.
struct Names<'c> {
    /// Each word, and how the first person whose name holds it is called.
    words: HashMap<String, &'c str>,
    /// What rightly identifies a note: initials, and the words of the case's references.
    right: HashSet<String>,
}

impl<'c> Names<'c> {
    fn of(info: &'c CaseInfo) -> Self {
        let mut names = Self { words: HashMap::new(), right: HashSet::new() };
        for person in &info.people {
            let aliases = person.also_known_as.items().iter().map(|alias| &alias.value);
            for word in person.name.value().into_iter().chain(aliases).flat_map(|name| words(name)) {
                if word.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !TITLES.contains(&word.as_str())
                {
                    names.words.entry(word).or_insert(person.display_name());
                }
            }
            names.right.extend(person.initials.value().into_iter().flat_map(|initials| words(initials)));
        }
        let court = info.court.value().and_then(|court| court.case_number.value());
        names.right.extend(info.reference.value().into_iter().chain(court).flat_map(|text| words(text)));
        names
    }

    /// The person whose name the identifier of a note holds.
    fn named_in(&self, identifier: &str) -> Option<&'c str> {
        words(identifier)
            .filter(|word| !self.right.contains(word))
            .find_map(|word| self.words.get(&word).copied())
    }
}

/// The words of a name or an identifier, without case and accents.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = plain(text);
    let words: Vec<String> =
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(Into::into).collect();
    words.into_iter()
}

/// `aide-memoire-kept`: recorded, and the note is still there, though nobody has asked for what is held.
pub(super) fn kept(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let Some(note) = note(entry).filter(|note| note.value.destroyed.is_absent()) else { return };
    let Some(recorded) = entry.fields.recorded.value() else { return };
    if recorded.date < context.as_at && !is_asked_for(context, context.as_at) {
        let message = Msg::new("message").with("recorded", recorded.date);
        report.at_with(&entry.main().source, note.span, message, Some(Msg::new("help")));
    }
}

/// `aide-memoire-destroyed-early`: the note was destroyed before there was a record.
pub(super) fn destroyed_early(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    let Some(destroyed) = note(entry).and_then(|note| note.value.destroyed.field()) else { return };
    let Some(recorded) = entry.fields.recorded.value() else { return };
    if destroyed.value < recorded.date {
        let message = Msg::new("message").with("destroyed", destroyed.value).with("recorded", recorded.date);
        report.at_with(&entry.main().source, destroyed.span, message, Some(Msg::new("help")));
    }
}

/// `destroyed-during-request`: the note was destroyed while somebody was waiting for what is held.
pub(super) fn destroyed_during_request(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let Some(destroyed) = note(entry).and_then(|note| note.value.destroyed.field()) else { return };
    if is_asked_for(context, destroyed.value) {
        let message = Msg::new("message").with("destroyed", destroyed.value);
        report.at_with(&entry.main().source, destroyed.span, message, Some(Msg::new("help")));
    }
}

fn note(entry: &Entry) -> Option<&Field<AideMemoire>> {
    entry.fields.aide_memoire.field()
}

/// Whether a disclosure of the case was open on `day`: asked for, and not yet sent.
fn is_asked_for(context: &Context<'_>, day: NaiveDate) -> bool {
    context.case.disclosures.iter().any(|disclosure| {
        disclosure.requested.is_some_and(|requested| requested <= day)
            && disclosure.completed.is_none_or(|completed| day < completed)
    })
}
