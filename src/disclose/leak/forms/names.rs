//! The forms of names: whole in any order and run together, each word, halves of hyphenated ones, two words side by
//! side, initials, `@id`, dates of birth; less what a person who may be named has too.
use std::collections::{BTreeMap, BTreeSet};

use super::super::data;
use super::super::fold::words;
use super::super::report::Rule;
use super::super::wanted::{Named, Wanted};
use super::dates;
use super::{Cover, Forms, Must};

/// A word of a name as it is written, with its parts where hyphens or apostrophes part it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    parts: Vec<String>,
    hyphens: bool,
    particle: bool,
}

impl Word {
    fn joined(&self) -> String {
        self.parts.concat()
    }

    /// The word, and the halves of one with hyphens; none of a single letter.
    fn wholly_and_halves(&self) -> Vec<Vec<String>> {
        let halves =
            self.parts.iter().filter(|_| self.hyphens && self.parts.len() > 1).map(|half| vec![half.clone()]);
        let ways = std::iter::once(self.parts.clone()).chain(halves);
        ways.filter(|way| way.concat().chars().count() > 1).collect()
    }
}

/// The words that come in titles and particles, and those that are ordinary words too, each with its mark.
struct Small {
    titles: BTreeMap<String, &'static str>,
    particles: BTreeMap<String, &'static str>,
    ordinary: BTreeMap<String, &'static str>,
}

/// Whether a word of a name that is an ordinary word too is the name only beside another, or with a capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Common {
    No,
    /// A person has to say, where it has a capital.
    Asked,
    /// It is the name where it has a capital.
    Capital,
}

impl Small {
    fn new() -> Self {
        let set = |list| {
            let marked = |row: Vec<&'static str>| {
                Some((words(row.first()?).concat(), row.get(1).copied().unwrap_or_default()))
            };
            data::rows(list).filter_map(marked).collect()
        };
        Self { titles: set(data::TITLES), particles: set(data::PARTICLES), ordinary: set(data::ORDINARY) }
    }

    /// The words of a name without its titles; all of them where it has nothing but titles.
    fn words_of(&self, name: &str) -> Vec<Word> {
        let written: Vec<&str> = name.split_whitespace().filter(|word| !words(word).is_empty()).collect();
        let mut all = Vec::with_capacity(written.len());
        let mut titles = Vec::with_capacity(written.len());
        for (index, word) in written.iter().enumerate() {
            let parts = words(word);
            let alone = parts.first().filter(|_| parts.len() == 1);
            let last = index > 0 && index + 1 == written.len();
            let mut letters = word.chars().filter(|c| c.is_alphabetic());
            let capital = letters.clone().next().is_some_and(char::is_uppercase);
            let capitals = letters.all(|c| !c.is_lowercase());
            titles.push(alone.and_then(|one| self.titles.get(one)).is_some_and(|mark| match *mark {
                "name" => !last,
                "capitals" => capitals,
                _ => true,
            }));
            let particle = alone
                .and_then(|one| self.particles.get(one))
                .is_some_and(|mark| !(capital && (last || *mark == "lower")));
            let hyphens = word.contains(['-', '\u{2010}', '\u{2011}']);
            all.push(Word { parts, hyphens, particle });
        }
        let without: Vec<Word> =
            all.iter().zip(titles).filter(|(_, title)| !title).map(|(word, _)| word.clone()).collect();
        if without.iter().any(|word| !word.particle) {
            return without;
        }
        // What somebody is called by, though it is a title, is a name.
        all.into_iter().map(|word| Word { particle: false, ..word }).collect()
    }

    fn common(&self, word: &str) -> Common {
        let singular = word.strip_suffix('s').and_then(|word| self.ordinary.get(word));
        match self.ordinary.get(word).or(singular) {
            Some(&"capital") => Common::Capital,
            Some(_) => Common::Asked,
            None => Common::No,
        }
    }
}

/// The forms of one person's names, before it is known which others share them.
#[derive(Debug, Default)]
struct Ways {
    /// Single words, halves too, each in its parts.
    singles: BTreeSet<Vec<String>>,
    /// Names whole in every order and run together, and pairs of their words.
    wholes: BTreeSet<Vec<String>>,
    initials: Option<Vec<String>>,
}

fn ways(small: &Small, who: &Named) -> Ways {
    let mut ways = Ways::default();
    for name in &who.names {
        let words = small.words_of(name);
        let core: Vec<&Word> = words.iter().filter(|word| !word.particle).collect();
        for word in &core {
            let joined = word.joined();
            if joined.chars().count() < 2 {
                continue;
            }
            ways.singles.insert(word.parts.clone());
            ways.singles.insert(vec![joined]);
            if word.hyphens {
                let halves = word.parts.iter().filter(|part| part.chars().count() > 1);
                ways.singles.extend(
                    halves
                        .filter(|part| small.particles.get(*part).is_none_or(|mark| *mark == "lower"))
                        .map(|part| vec![part.clone()]),
                );
            }
        }
        for order in orders(&units(&words)).into_iter().chain(orders(&units_without(&core))) {
            if order.iter().map(String::len).sum::<usize>() > 1 && order.len() > 1 {
                ways.wholes.insert(vec![order.concat()]);
                ways.wholes.insert(order);
            }
        }
        // A title is no part of a name, but what is called only by one is called by it.
        let whole = super::super::fold::words(name);
        if whole.len() > 1 {
            ways.wholes.insert(whole);
        }
        for (index, one) in core.iter().enumerate() {
            for (_, other) in core.iter().enumerate().filter(|(other, _)| *other != index) {
                for (one, other) in one.wholly_and_halves().iter().flat_map(|one| {
                    other.wholly_and_halves().into_iter().map(move |other| (one.clone(), other))
                }) {
                    let pair = [one, other].concat();
                    ways.wholes.insert(vec![pair.concat()]);
                    ways.wholes.insert(pair);
                }
            }
        }
    }
    ways.initials = who
        .initials
        .as_deref()
        .map(|initials| words(initials).concat().chars().map(String::from).collect::<Vec<_>>())
        .filter(|letters| letters.len() > 1);
    ways
}

/// The words that move as one: a particle goes with the word after it.
fn units(words: &[Word]) -> Vec<Vec<String>> {
    let mut units = Vec::new();
    let mut waiting: Vec<String> = Vec::new();
    for word in words {
        waiting.extend(word.parts.iter().cloned());
        if !word.particle {
            units.push(std::mem::take(&mut waiting));
        }
    }
    if !waiting.is_empty() {
        units.push(waiting);
    }
    units
}

fn units_without(core: &[&Word]) -> Vec<Vec<String>> {
    core.iter().map(|word| word.parts.clone()).collect()
}

/// Every order of up to four units; of more, the order written, the last first, and backwards.
fn orders(units: &[Vec<String>]) -> Vec<Vec<String>> {
    let all = |order: &[usize]| -> Vec<String> {
        order.iter().filter_map(|index| units.get(*index)).flatten().cloned().collect()
    };
    let written: Vec<usize> = (0..units.len()).collect();
    if units.len() > 4 {
        let mut last_first = written.clone();
        last_first.rotate_right(1);
        let backwards: Vec<usize> = written.iter().rev().copied().collect();
        return vec![all(&written), all(&last_first), all(&backwards)];
    }
    let mut found: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..units.len() {
        found = found
            .iter()
            .flat_map(|order| {
                let rest = written.iter().filter(|index| !order.contains(index));
                rest.map(|index| [order.as_slice(), &[*index]].concat()).collect::<Vec<_>>()
            })
            .collect();
    }
    found.iter().map(|order| all(order)).collect()
}

/// Adds the forms of every hidden person, and gives the single words of their names.
pub(super) fn add(forms: &mut Forms, wanted: &Wanted) -> BTreeSet<String> {
    let small = Small::new();
    let mut shared = Ways::default();
    let mut shared_initials = BTreeSet::new();
    let mut shared_days = BTreeSet::new();
    let mut shared_ids = BTreeSet::new();
    for who in &wanted.protected {
        let theirs = ways(&small, who);
        for whole in theirs.wholes.iter().chain(&theirs.singles) {
            forms.cover(whole.clone(), Cover::Name, None);
            forms.named.extend(whole.iter().cloned());
        }
        shared.singles.extend(theirs.singles);
        shared.wholes.extend(theirs.wholes);
        shared_initials.extend(theirs.initials);
        shared_days.extend(who.born);
        shared_ids.insert(&who.id);
    }
    for label in &wanted.labels {
        forms.cover(words(label), Cover::Name, None);
    }
    let mut hidden_words = BTreeSet::new();
    for hidden in &wanted.hidden {
        let who = &hidden.who;
        let theirs = ways(&small, who);
        for single in &theirs.singles {
            hidden_words.extend(single.iter().cloned());
            if shared.singles.contains(single) {
                continue;
            }
            for form in with_s(single).into_iter().filter(|form| !shared.singles.contains(form)) {
                let is = |common| form.iter().all(|word| small.common(word) == common);
                let rule = if is(Common::Asked) { Rule::OrdinaryWord } else { Rule::NameWord };
                let capital = is(Common::Asked) || is(Common::Capital);
                forms.add(form, rule, &who.id, Must { capital, ..Must::default() });
            }
            if let [word] = single.as_slice()
                && word.chars().count() >= 6
            {
                forms.near.entry(word.clone()).or_insert((who.id.clone(), small.common(word) != Common::No));
            }
        }
        for whole in theirs.wholes.iter().filter(|whole| !shared.wholes.contains(*whole)) {
            // Words run together may be a word of someone else's.
            for form in with_s(whole).into_iter().filter(|form| !shared.singles.contains(form)) {
                forms.add(form, Rule::Name, &who.id, Must { together: true, ..Must::default() });
            }
        }
        if let Some(letters) = theirs.initials.filter(|letters| !shared_initials.contains(letters)) {
            let capitals = Must { capitals: true, ..Must::default() };
            forms.add(vec![letters.concat()], Rule::Initials, &who.id, capitals.clone());
            forms.add(letters, Rule::Initials, &who.id, Must { points: true, ..capitals });
        }
        if !shared_ids.contains(&who.id) {
            forms.add(words(&who.id), Rule::Id, &who.id, Must { at: true, tight: true, ..Must::default() });
        }
        if let Some(born) = who.born.filter(|born| !shared_days.contains(born)) {
            dates::add(forms, born, &who.id);
        }
    }
    for word in &forms.named {
        forms.near.remove(word);
    }
    hidden_words
}

/// The form, and the form with the `s` of a possessive that has lost its apostrophe.
fn with_s(form: &[String]) -> Vec<Vec<String>> {
    let mut more = form.to_vec();
    if let Some(last) = more.last_mut() {
        last.push('s');
    }
    vec![form.to_vec(), more]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclose::leak::wanted::Hidden;

    fn has(forms: &Forms, text: &str) -> bool {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        forms.forms.iter().any(|form| form.words == words && matches!(form.is, super::super::Is::Wanted(_)))
    }

    #[test]
    fn names_have_their_forms() {
        let who = |names: &[&str]| Named {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            ..Named::default()
        };
        let wanted = Wanted {
            hidden: vec![Hidden {
                who: who(&["Mrs Siân Parry-Jones", "Rhys ap Gwilym", "O'Neill"]),
                source: false,
            }],
            protected: vec![who(&["Twm Jones"])],
            ..Wanted::default()
        };
        let forms = Forms::of(&wanted);
        for text in [
            "sian",
            "sians",
            "parry",
            "parry jones",
            "parryjones",
            "sian parry jones",
            "parry jones sian",
            "sianparryjones",
            "parryjonessian",
            "rhys",
            "gwilym",
            "rhys ap gwilym",
            "rhysapgwilym",
            "rhysgwilym",
            "ap gwilym rhys",
            "o neill",
            "oneill",
            "mrs sian parry jones",
            "gwilym rhys",
        ] {
            assert!(has(&forms, text), "{text}");
        }
        for text in ["jones", "ap", "mrs", "o", "neill", "twm jones"] {
            assert!(!has(&forms, text), "{text}");
        }
    }
}
