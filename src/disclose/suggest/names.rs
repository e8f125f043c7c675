//! The people of the case where a text names them: by the whole name, an alias, a word of either, initials. A simple
//! recogniser over folded words, for suggestions alone: what is taken out in the end is looked for elsewhere.
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::numbers::Token;
use crate::model::{CaseInfo, Person};
use crate::text::plain;

/// Words of names that name nobody by themselves.
const ASIDE: [&str; 27] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "lady",
    "pc",
    "ds",
    "dc",
    "dci",
    "sgt",
    "rev",
    "ap",
    "ab",
    "ferch",
    "de",
    "la",
    "van",
    "von",
    "y",
    "yr",
    "the",
    "o",
];

/// The names to look for.
pub(super) struct Known<'c> {
    /// By the first word: all words of a form, and whose it is.
    forms: HashMap<String, Vec<(Vec<String>, &'c str)>>,
    /// Initials, in capitals, and whose they are.
    initials: HashMap<String, &'c str>,
}

/// The words of a name, folded.
fn words(name: &str) -> Vec<String> {
    plain(name)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn names(person: &Person) -> impl Iterator<Item = &String> {
    person.name.value().into_iter().chain(person.also_known_as.items().iter().map(|alias| &alias.value))
}

impl<'c> Known<'c> {
    /// The names of everyone but these, whose own words are not looked for alone in anybody's name.
    pub(super) fn new(info: &'c CaseInfo, but: &[&str]) -> Self {
        let is_own = |person: &&Person| but.contains(&person.id.value.as_str());
        let own: BTreeSet<String> =
            info.people.iter().filter(is_own).flat_map(names).flat_map(|name| words(name)).collect();
        let mut known = Self { forms: HashMap::new(), initials: HashMap::new() };
        for person in info.people.iter().filter(|person| !is_own(person)) {
            let id = person.id.value.as_str();
            let mut forms: BTreeSet<Vec<String>> = BTreeSet::new();
            for name in names(person) {
                let whole = words(name);
                let single = whole.iter().filter(|word| {
                    word.chars().count() > 1 && !ASIDE.contains(&word.as_str()) && !own.contains(*word)
                });
                forms.extend(single.map(|word| vec![word.clone()]));
                forms.insert(whole);
            }
            for form in forms.into_iter().filter(|form| !form.is_empty()) {
                let is_shared = form.len() == 1 && own.contains(&form[0]);
                if !is_shared {
                    known.forms.entry(form[0].clone()).or_default().push((form, id));
                }
            }
            if let Some(initials) = person.initials.value() {
                known.initials.insert(initials.chars().filter(|c| c.is_alphabetic()).collect(), id);
            }
        }
        known
    }

    /// Where somebody is named, and who: the longest form at each place.
    pub(super) fn found(&self, tokens: &[Token<'_>]) -> Vec<(Range<usize>, &'c str)> {
        let folded: Vec<String> = tokens.iter().map(|token| plain(&visible(token.text))).collect();
        let mut found = Vec::new();
        let mut index = 0;
        while index < tokens.len() {
            let forms = self.forms.get(&folded[index]);
            let here = forms.into_iter().flatten().filter(|(form, _)| {
                folded.get(index..index + form.len()).is_some_and(|here| here == form.as_slice())
            });
            // The longest, and of two people of one name the one who comes first in the case.
            let hit = here.rev().max_by_key(|(form, _)| form.len());
            if let Some((form, id)) = hit {
                let last = index + form.len() - 1;
                found.push((tokens[index].range.start..tokens[last].range.end, *id));
                index = last + 1;
                continue;
            }
            if let Some(id) = self.initials.get(tokens[index].text) {
                found.push((tokens[index].range.clone(), *id));
            }
            index += 1;
        }
        found
    }
}

/// A word without what a reader does not see.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}')).collect()
}

/// Nicknames: a word in quotation marks beside a name, or what follows `known as`.
pub(super) fn nicknames(text: &str, named: &[(Range<usize>, &str)]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let is_open = |c: char| matches!(c, '"' | '\u{201c}' | '\u{2018}' | '\'' | '(');
    for (range, _) in named {
        let after = &text[range.end..];
        let lead = after.len() - after.trim_start().len();
        let mut rest = after.trim_start().chars();
        if rest.next().is_some_and(is_open) {
            let open = text[range.end + lead..].chars().next().map_or(1, char::len_utf8);
            let start = range.end + lead + open;
            let length = text[start..].find(|c: char| !c.is_alphanumeric()).unwrap_or(0);
            let closes = text[start + length..].starts_with(['"', '\u{201d}', '\u{2019}', '\'', ')']);
            if length > 1 && closes && text[start..].starts_with(char::is_uppercase) {
                found.push(start..start + length);
            }
        }
    }
    for phrase in
        ["known as ", "calls him ", "calls her ", "called ", "a elwir yn ", "yn ei alw'n ", "yn ei galw'n "]
    {
        for (at, _) in text.match_indices(phrase) {
            let start = at + phrase.len();
            let start =
                start + text[start..].chars().next().filter(|c| is_open(*c)).map_or(0, char::len_utf8);
            let length = text[start..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - start);
            if length > 1 && text[start..].starts_with(char::is_uppercase) {
                found.push(start..start + length);
            }
        }
    }
    found.sort_by_key(|range| (range.start, range.end));
    found.dedup();
    found
}

/// Schools and organisations by their names: capitalised words with one that says what it is.
pub(super) fn organisations(text: &str, tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    const LAST: [&str; 14] = [
        "school",
        "academy",
        "college",
        "nursery",
        "surgery",
        "hospital",
        "council",
        "police",
        "centre",
        "clinic",
        "church",
        "university",
        "trust",
        "playgroup",
    ];
    const FIRST: [&str; 12] = [
        "ysgol",
        "coleg",
        "meddygfa",
        "ysbyty",
        "cyngor",
        "heddlu",
        "canolfan",
        "eglwys",
        "prifysgol",
        "meithrinfa",
        "cylch",
        "capel",
    ];
    let is_name = |token: &Token<'_>| token.text.starts_with(char::is_uppercase);
    let beside = |one: usize, other: usize| &text[tokens[one].range.end..tokens[other].range.start] == " ";
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| is_name(token)) {
        let word = plain(token.text);
        if LAST.contains(&word.as_str()) {
            let mut start = index;
            while start > 0 && index - start < 4 && is_name(&tokens[start - 1]) && beside(start - 1, start) {
                start -= 1;
            }
            if start < index {
                found.push(tokens[start].range.start..token.range.end);
            }
        }
        if FIRST.contains(&word.as_str()) {
            let mut end = index;
            while end + 1 < tokens.len()
                && end - index < 4
                && is_name(&tokens[end + 1])
                && beside(end, end + 1)
            {
                end += 1;
            }
            if end > index {
                found.push(token.range.start..tokens[end].range.end);
            }
        }
    }
    found
}
