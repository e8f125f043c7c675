//! Word lists as data: how their files are read, what a form in them stands for, and the list compiled for its language.
//! The files explain their own columns; this reads what they say and adds what they leave to be made: alternatives,
//! mutations, forms without accents, a space for a hyphen.
use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::Lang;
use crate::text::{Found, Phrase, alternatives, mutations};

/// How many words after a phrase are looked at for one of its followers.
const REACH: usize = 4;

/// The rows of a file of a list: its lines but for comments, cut at tabs.
pub(super) fn rows(source: &str) -> impl Iterator<Item = Vec<&str>> {
    source
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::trim).collect())
}

/// The cell at `index`, or nothing.
pub(super) fn cell<'r>(row: &[&'r str], index: usize) -> &'r str {
    row.get(index).copied().unwrap_or_default()
}

/// The parts of a cell between `;`.
pub(super) fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// A list whose phrases are compiled with those of the others; this is what else it says.
#[derive(Debug, Default)]
pub(super) struct List {
    followers: Vec<BTreeSet<String>>,
    /// The rows that are meant of persons alone, and not of things.
    of_persons: Vec<bool>,
    persons: Persons,
}

/// The words that tell a person from a thing as the object of a verb.
#[derive(Debug, Default)]
struct Persons {
    articles: BTreeSet<String>,
    persons: BTreeSet<String>,
}

impl Persons {
    fn of(lang: Lang) -> Self {
        let words = |kind: &str| {
            let rows = rows(include_str!("persons.tsv"));
            let rows = rows.filter(|row| cell(row, 0) == lang.code() && cell(row, 1) == kind);
            rows.flat_map(|row| parts(cell(&row, 2)).flat_map(|word| forms(lang, word)).collect::<Vec<_>>())
                .collect()
        };
        Self { articles: words("article"), persons: words("person") }
    }

    /// Whether the words that follow are an article and a thing: "the post", and not "the boy" or "the older one".
    fn is_thing<'w>(&self, mut after: impl Iterator<Item = &'w str>) -> bool {
        let has = |words: &BTreeSet<String>, word: &str| words.contains(&word.to_lowercase());
        after.next().is_some_and(|first| has(&self.articles, first))
            && !after.take(REACH - 1).any(|word| has(&self.persons, word.trim_end_matches("'s")))
    }
}

/// What a row gives to be looked for.
#[derive(Clone, Copy)]
pub(super) struct Row<'r> {
    /// Its forms, parted by `;`.
    pub forms: &'r str,
    /// What only looks like it.
    pub idioms: &'r str,
    /// The words that, shortly after it, show that it is not meant; parted by `,`.
    pub followers: &'r str,
    /// Whether an article and a thing after it show that it is not meant.
    pub is_of_persons: bool,
}

impl List {
    /// The list of this number, of rows in the language `lang`; what they stand for is added to `phrases`.
    pub fn new<'r>(
        lang: Lang,
        list: usize,
        rows: impl IntoIterator<Item = Row<'r>>,
        phrases: &mut Vec<Phrase>,
    ) -> Self {
        let (mut followers, mut of_persons) = (Vec::new(), Vec::new());
        for (index, row) in rows.into_iter().enumerate() {
            for (cell, row) in [(row.forms, Some(index)), (row.idioms, None)] {
                let forms = parts(cell).flat_map(|form| forms(lang, form));
                phrases.extend(forms.map(|text| Phrase { text, list, row, is_exact: false }));
            }
            let words = row.followers.split(',').map(str::trim).filter(|word| !word.is_empty());
            followers.push(words.map(str::to_owned).collect());
            of_persons.push(row.is_of_persons);
        }
        let has_persons = of_persons.contains(&true);
        Self {
            followers,
            of_persons,
            persons: if has_persons { Persons::of(lang) } else { Persons::default() },
        }
    }

    /// Whether a word that shows that it is not meant stands shortly after what was found.
    pub fn is_followed(&self, text: &str, found: &Found) -> bool {
        let after = || words(text, found.range.end..text.len()).take(REACH).map(|(_, word)| word);
        let is_of_persons = self.of_persons.get(found.row).is_some_and(|is| *is);
        if is_of_persons && self.persons.is_thing(after()) {
            return true;
        }
        let followers = self.followers.get(found.row).filter(|words| !words.is_empty());
        followers.is_some_and(|followers| after().any(|word| followers.contains(&word.to_lowercase())))
    }
}

/// The words of a part of a folded text, with their places: letters, digits, and apostrophes and hyphens among them.
pub(super) fn words(text: &str, range: Range<usize>) -> impl Iterator<Item = (usize, &str)> {
    let is_letter = |c: char| c.is_alphanumeric() || c == '\'' || c == '-';
    let mut at = range.start;
    std::iter::from_fn(move || {
        let start = at + text.get(at..range.end)?.find(is_letter)?;
        let rest = &text[start..range.end];
        let length = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        at = start + length;
        Some((start, &rest[..length]))
    })
}

/// Everything that a form stands for, in lower case.
pub(super) fn forms(lang: Lang, form: &str) -> Vec<String> {
    let mut made = Vec::new();
    for phrase in alternatives(form) {
        match lang {
            Lang::En => made.push(phrase),
            Lang::Cy => mutated(&phrase, &mut made),
        }
    }
    let mut all = Vec::with_capacity(made.len());
    for phrase in made {
        let phrase = tidied(&phrase);
        // Hardly a form has an accent, and there are thousands of forms.
        let phrases = if phrase.is_ascii() { vec![phrase] } else { without_accents(&phrase) };
        for phrase in phrases {
            if phrase.contains('-') {
                all.push(phrase.replace('-', " "));
            }
            all.push(phrase);
        }
    }
    all
}

/// A phrase in lower case with single spaces, and with 'r, 'n and the like on the word that they lean on.
fn tidied(phrase: &str) -> String {
    let mut tidy = String::with_capacity(phrase.len());
    for word in phrase.split_whitespace() {
        if !tidy.is_empty() && !word.starts_with('\'') {
            tidy.push(' ');
        }
        tidy.extend(word.chars().flat_map(char::to_lowercase));
    }
    tidy
}

/// A Welsh phrase with the mutations of its first word, unless it begins with `=`, and of each word marked `~`.
fn mutated(phrase: &str, made: &mut Vec<String>) {
    let (phrase, stands) = phrase.strip_prefix('=').map_or((phrase, false), |phrase| (phrase, true));
    let mut phrases = vec![String::new()];
    for (index, word) in phrase.split_whitespace().enumerate() {
        let (word, marked) = word.strip_prefix('~').map_or((word, false), |word| (word, true));
        let forms = if marked || index == 0 && !stands { mutations(word) } else { vec![word.to_owned()] };
        phrases = phrases
            .iter()
            .flat_map(|phrase| forms.iter().map(move |form| format!("{phrase} {form}")))
            .collect();
    }
    made.append(&mut phrases);
}

/// The phrase with each of its accents there or missing; of many accents, with all or none.
fn without_accents(phrase: &str) -> Vec<String> {
    let places: Vec<_> = phrase.char_indices().filter_map(|(at, c)| plain(c).map(|c| (at, c))).collect();
    let choices = 1_usize << places.len().min(3);
    let mut made = Vec::new();
    for choice in 0..choices {
        let is_plain = |index: usize| choice >> index.min(2) & 1 == 1;
        let letters = phrase.char_indices().map(|(at, c)| {
            let place = places.iter().position(|(place, _)| *place == at);
            place.filter(|index| is_plain(*index)).map_or(c, |index| places[index].1)
        });
        made.push(letters.collect());
    }
    made
}

/// The letter under a Welsh accent.
fn plain(c: char) -> Option<char> {
    let letters = ["aàáâä", "eèéêë", "iìíîï", "oòóôö", "uùúûü", "wẁẃŵẅ", "yỳýŷÿ"];
    letters
        .iter()
        .find(|row| row.chars().skip(1).any(|accented| accented == c))
        .and_then(|row| row.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Folded;

    #[test]
    fn a_form_stands_for_all_that_can_be_made_of_it() {
        let sorted = |lang, form| {
            let mut made = forms(lang, form);
            made.sort_unstable();
            made
        };
        assert_eq!(sorted(Lang::En, "self-harm"), ["self harm", "self-harm"]);
        assert_eq!(sorted(Lang::Cy, "clais"), ["chlais", "clais", "glais", "nghlais"]);
        assert_eq!(sorted(Lang::Cy, "=yn gaeth"), ["yn gaeth"]);
        assert_eq!(
            sorted(Lang::Cy, "bwrw ('r|~mam)"),
            [
                "bwrw fam", "bwrw mam", "bwrw'r", "fwrw fam", "fwrw mam", "fwrw'r", "mwrw fam", "mwrw mam",
                "mwrw'r"
            ]
        );
        assert_eq!(sorted(Lang::Cy, "=tŷ dŵr"), ["ty dwr", "ty dŵr", "tŷ dwr", "tŷ dŵr"]);
    }

    #[test]
    fn words_have_their_places() {
        let text = "He’s — “well”, o'i dŷ";
        let folded = Folded::new(text);
        let found: Vec<_> = words(folded.text(), 0..folded.text().len()).collect();
        for (at, word) in &found {
            assert!(folded.text()[*at..].starts_with(word));
        }
        assert_eq!(
            found.into_iter().map(|(_, word)| word).collect::<Vec<_>>(),
            ["He's", "well", "o'i", "dŷ"]
        );
    }
}
