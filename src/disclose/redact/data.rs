//! Words about names: titles and particles that are no part of one, and names that are ordinary words too. They are
//! data, in files beside the module; the leak check reads the same files with its own code.
use std::collections::HashMap;
use std::sync::OnceLock;

use super::letters::{Word, folded};
use crate::text::mutations;

/// A list of words, each with the mark in its second column.
type Marked = HashMap<String, &'static str>;

fn marked(text: &'static str) -> Marked {
    rows(text)
        .filter_map(|row| Some((folded(row.first()?).concat(), row.get(1).copied().unwrap_or_default())))
        .collect()
}

/// Whether a word of a name is a title: `Mrs`, `Dr`. Some are only where no name could be meant: written in
/// capitals, or not as the last word.
#[must_use]
pub fn is_title(word: &Word, is_last: bool) -> bool {
    static TITLES: OnceLock<Marked> = OnceLock::new();
    match TITLES.get_or_init(|| marked(include_str!("../data/titles.tsv"))).get(&word.folded) {
        Some(&"name") => !is_last,
        Some(&"capitals") => word.capitals,
        found => found.is_some(),
    }
}

/// Whether a word of a name is a particle: `ap`, `ferch`, `de`. With a capital some are names, and all where they
/// stand last.
#[must_use]
pub fn is_particle(word: &Word, is_last: bool) -> bool {
    static PARTICLES: OnceLock<Marked> = OnceLock::new();
    let found = PARTICLES.get_or_init(|| marked(include_str!("../data/particles.tsv"))).get(&word.folded);
    found.is_some_and(|mark| !(word.capital && (is_last || *mark == "lower")))
}

fn ordinary() -> &'static Marked {
    static ORDINARY: OnceLock<Marked> = OnceLock::new();
    ORDINARY.get_or_init(|| marked(include_str!("../data/ordinary.tsv")))
}

/// Whether this folded word is an ordinary word of either language as well as a name, of which a person has to say
/// what it is: `rose`, `may`, `haf`.
#[must_use]
pub fn is_ordinary(word: &str) -> bool {
    ordinary().get(word) == Some(&"")
}

/// Whether this folded word is a name where it has a capital, and a word of either language where it has none: `ben`.
#[must_use]
pub fn is_name_by_capital(word: &str) -> bool {
    ordinary().get(word) == Some(&"capital")
}

/// The lines of a table, each in its cells.
fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect())
}

/// The other ways of writing a word of an address, folded: `street` and `st`.
#[must_use]
pub fn other_spellings(word: &str) -> Vec<String> {
    static WAYS: OnceLock<HashMap<String, Vec<String>>> = OnceLock::new();
    let ways = WAYS.get_or_init(|| {
        let mut ways: HashMap<String, Vec<String>> = HashMap::new();
        for row in rows(include_str!("../data/streets.tsv")) {
            for one in &row {
                let others = row.iter().filter(|other| other != &one).map(|other| (*other).to_owned());
                ways.entry((*one).to_owned()).or_default().extend(others);
            }
        }
        ways
    });
    ways.get(word).cloned().unwrap_or_default()
}

/// The names in the other language of the place that these folded words name, each as folded words.
#[must_use]
pub fn other_names(place: &[String]) -> Vec<Vec<String>> {
    static NAMES: OnceLock<HashMap<String, Vec<Vec<String>>>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut names: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for row in rows(include_str!("../data/places.tsv")) {
            let (Some(en), Some(cy)) = (row.first(), row.get(1)) else { continue };
            names.entry(folded(en).join(" ")).or_default().push(folded(cy));
            names.entry(folded(cy).join(" ")).or_default().push(folded(en));
        }
        names
    });
    names.get(&place.join(" ")).cloned().unwrap_or_default()
}

/// The words of each way to write a day of a month, 1 to 31, as an ordinal, folded; the Welsh mutated at its beginning.
#[must_use]
pub fn day_words(day: u32) -> Vec<Vec<String>> {
    let row = usize::try_from(day)
        .ok()
        .and_then(|day| rows(include_str!("../data/days.tsv")).nth(day.checked_sub(1)?));
    let mut ways: Vec<Vec<String>> = Vec::new();
    for way in row.into_iter().flatten() {
        let words = folded(way);
        let Some((first, rest)) = words.split_first() else { continue };
        ways.extend(mutations(first).into_iter().map(|first| {
            let mut way = vec![first];
            way.extend_from_slice(rest);
            way
        }));
    }
    ways.sort();
    ways.dedup();
    ways
}

/// Every name of a month, 1 to 12, folded: both languages, shortened and mutated.
#[must_use]
pub fn months(month: u32) -> Vec<String> {
    let row = usize::try_from(month)
        .ok()
        .and_then(|month| rows(include_str!("../data/months.tsv")).nth(month.checked_sub(1)?));
    let mut names: Vec<String> = row
        .into_iter()
        .flatten()
        .flat_map(|name| mutations(&name.to_lowercase()))
        .filter(|name| name.len() > 1)
        .collect();
    names.sort();
    names.dedup();
    names
}
