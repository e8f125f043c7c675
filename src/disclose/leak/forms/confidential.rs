//! The forms of confidential texts: telephone numbers by their digits, addresses whole and in parts, with their
//! streets shortened and in full, their places in both languages and mutated, and without the number of the house.
use std::collections::{BTreeMap, BTreeSet};

use super::super::data;
use super::super::fold::words;
use super::super::report::Rule;
use super::super::wanted::Wanted;
use super::{Forms, Must, mutated};

/// At most so many ways of writing one part are made.
const MOST: usize = 256;
/// Digits that a telephone number has at least, without the nought before it.
const SHORTEST: usize = 7;

/// Telephone numbers without the nought or the code of the country, and whose they are.
#[derive(Debug, Default)]
pub(in super::super) struct Phones {
    /// By the number of digits.
    pub by_length: BTreeMap<usize, BTreeMap<String, String>>,
}

/// Adds every form of every confidential text.
pub(super) fn add(forms: &mut Forms, wanted: &Wanted) {
    let lists = Lists::new();
    for (of, text) in &wanted.confidential {
        for number in numbers(text) {
            forms
                .phones
                .by_length
                .entry(number.len())
                .or_default()
                .entry(number)
                .or_insert_with(|| of.clone());
        }
        let whole = words(text);
        if whole.iter().any(|word| word.chars().any(char::is_alphabetic)) {
            let mut ways = BTreeSet::new();
            let is_address = text.contains([',', '\n', ';']) || lists.looks_like_address(&whole);
            if is_address {
                for part in text.split([',', '\n', ';']) {
                    lists.add_part(&mut ways, &words(part));
                }
                lists.add_part(&mut ways, &whole);
                for (at, len) in postcodes(&whole) {
                    ways.insert(whole.iter().skip(at).take(len).cloned().collect());
                    ways.extend(whole.get(..at).map(<[String]>::to_vec).map(|rest| without_number(&rest)));
                }
            } else {
                ways.insert(whole);
            }
            for way in ways {
                if way.iter().map(|word| word.chars().count()).sum::<usize>() < 3
                    || way.iter().all(|word| word.chars().all(|c| c.is_ascii_digit()))
                {
                    continue;
                }
                let run: Vec<String> = words(&way.concat());
                forms.add(run, Rule::Confidential, of, Must::default());
                forms.add(way, Rule::Confidential, of, Must::default());
            }
        }
    }
}

/// The telephone numbers in a text: what is left of seven digits or more without `0`, `44`, `0044` before them.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut digits = String::new();
    for c in text.chars().chain(['x']) {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/' | '+' | '\u{2009}' | '\u{202f}' | '\u{2011}' => {}
            _ => {
                let number = digits.as_str();
                let number =
                    number.strip_prefix("0044").or_else(|| number.strip_prefix("44")).unwrap_or(number);
                let number = number.trim_start_matches('0');
                if number.len() >= SHORTEST {
                    found.push(number.to_owned());
                }
                digits.clear();
            }
        }
    }
    found
}

/// The postcodes in words: where each begins and how many words it has. `LL57 2AB` and `LL572AB` are words and
/// numbers in turn.
fn postcodes(words: &[String]) -> Vec<(usize, usize)> {
    let letters = |at: usize, most: usize| {
        words.get(at).is_some_and(|word| word.len() <= most && word.chars().all(|c| c.is_ascii_lowercase()))
    };
    let digits = |at: usize, most: usize| {
        words.get(at).is_some_and(|word| word.len() <= most && word.chars().all(|c| c.is_ascii_digit()))
    };
    let end = |at: usize| words.get(at).is_some_and(|word| word.len() == 2) && letters(at, 2);
    (0..words.len())
        .filter(|at| letters(*at, 2))
        .filter_map(|at| {
            if digits(at + 1, 2) && digits(at + 2, 1) && end(at + 3) || digits(at + 1, 3) && end(at + 2) {
                return Some((at, if end(at + 2) { 3 } else { 4 }));
            }
            // W1A 1AA has a letter more.
            (digits(at + 1, 2) && letters(at + 2, 1) && digits(at + 3, 1) && end(at + 4)).then_some((at, 5))
        })
        .collect()
}

/// A part without what tells one house of a street from another.
fn without_number(part: &[String]) -> Vec<String> {
    const BEFORE: [&str; 9] = ["flat", "fflat", "apartment", "apt", "unit", "uned", "no", "rhif", "number"];
    let is_number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
    let mut rest = part;
    loop {
        rest = match rest {
            [word, number, after @ ..] if BEFORE.contains(&word.as_str()) && is_number(number) => after,
            [number, letter, after @ ..] if is_number(number) && letter.len() == 1 && !after.is_empty() => {
                after
            }
            [number, after @ ..] if is_number(number) => after,
            _ => return rest.to_vec(),
        };
    }
}

struct Lists {
    streets: BTreeMap<String, BTreeSet<String>>,
    /// The words of a place, and of its name in the other language.
    places: Vec<(Vec<String>, Vec<String>)>,
}

impl Lists {
    fn new() -> Self {
        let mut streets: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in data::rows(data::STREETS) {
            let group: Vec<String> = row.into_iter().flat_map(words).collect();
            for word in &group {
                streets.entry(word.clone()).or_default().extend(group.iter().cloned());
            }
        }
        let mut places = Vec::new();
        for row in data::rows(data::PLACES) {
            for one in &row {
                for other in row.iter().filter(|other| *other != one) {
                    places.push((words(one), words(other)));
                }
            }
        }
        Self { streets, places }
    }

    fn looks_like_address(&self, whole: &[String]) -> bool {
        !postcodes(whole).is_empty()
            || whole.first().is_some_and(|word| word.chars().all(|c| c.is_ascii_digit()))
                && whole.iter().any(|word| self.streets.contains_key(word))
            || self.places.iter().any(|(place, _)| place == whole)
            || whole.first().is_some_and(|word| ["heol", "ffordd", "stryd", "lon"].contains(&word.as_str()))
    }

    /// Adds the ways of writing one part of an address, with the number of its house and without.
    fn add_part(&self, ways: &mut BTreeSet<Vec<String>>, part: &[String]) {
        let mut all = BTreeSet::from([part.to_vec(), without_number(part)]);
        for way in all.clone() {
            for (place, other) in &self.places {
                let Some(at) = way.windows(place.len()).position(|words| words == place) else { continue };
                let mut with = way.clone();
                with.splice(at..at + place.len(), other.iter().cloned());
                all.insert(with);
                // `yn yr Wyddgrug`, `i'r Bala`: the article may be part of another word.
                if let Some((article, rest)) = other.split_first()
                    && ["y", "yr", "the"].contains(&article.as_str())
                    && rest.concat().len() > 3
                {
                    let mut with = way.clone();
                    with.splice(at..at + place.len(), rest.iter().cloned());
                    all.insert(with);
                }
            }
        }
        for way in all.clone() {
            let mut made: Vec<Vec<String>> = vec![Vec::new()];
            for word in &way {
                let own = BTreeSet::from([word.clone()]);
                let others = self.streets.get(word).unwrap_or(&own);
                made = made
                    .iter()
                    .flat_map(|start| {
                        others
                            .iter()
                            .map(move |other| [start.as_slice(), std::slice::from_ref(other)].concat())
                    })
                    .take(MOST)
                    .collect();
            }
            all.extend(made);
        }
        for way in all {
            // A Welsh name mutates by its first word, wherever in the part it begins.
            let places = self.places.iter().filter_map(|(place, _)| {
                way.windows(place.len()).position(|words| words == place).filter(|at| *at > 0)
            });
            let first = way.iter().position(|word| word.chars().any(char::is_alphabetic));
            for at in first.into_iter().chain(places) {
                for word in way.get(at).map(|word| mutated(word)).unwrap_or_default() {
                    let mut with = way.clone();
                    if let Some(place) = with.get_mut(at) {
                        *place = word;
                    }
                    with.retain(|word| !word.is_empty());
                    ways.insert(with);
                }
            }
            ways.insert(way);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_their_forms() {
        let wanted = Wanted {
            confidential: vec![
                ("m".to_owned(), "Flat 2, 12a Stryd Fawr, Cardiff, LL57 2AB".to_owned()),
                ("m".to_owned(), "07700 900123 (work)".to_owned()),
                ("m".to_owned(), "works at night, alone".to_owned()),
            ],
            ..Wanted::default()
        };
        let forms = Forms::of(&wanted);
        let has = |text: &str| {
            let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            forms.forms.iter().any(|form| form.words == words)
        };
        for text in [
            "stryd fawr",
            "12 a stryd fawr",
            "st fawr",
            "cardiff",
            "caerdydd",
            "gaerdydd",
            "nghaerdydd",
            "chaerdydd",
            "ll 57 2 ab",
            "ll 572 ab",
            "flat 2",
            "flat 2 12 a stryd fawr cardiff ll 57 2 ab",
        ] {
            assert!(has(text), "{text}");
        }
        assert!(!has("12") && !has("a stryd fawr"));
        assert!(forms.phones.by_length[&10].contains_key("7700900123"));
    }
}
