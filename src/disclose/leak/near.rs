//! Words that are nearly a word of a hidden name: one letter or one swap away from one of six letters or more, two
//! from one of nine or more. Which letters a word has tells in one comparison of numbers that it is far from a name;
//! letter by letter it is compared with the few that are left, and each word once, however often it comes.
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Words shorter than this are never near.
const SHORTEST: usize = 6;
/// Two letters may differ from this length on.
const LONG: usize = 9;

/// The hidden words.
#[derive(Debug, Default)]
pub(super) struct Near {
    names: Vec<Name>,
    /// Words that are themselves names, hidden or not, and so never near ones.
    exact: HashSet<String>,
    longest: usize,
}

#[derive(Debug)]
struct Name {
    word: Vec<char>,
    letters: u64,
    most: u32,
    of: String,
    ordinary: bool,
}

/// The letters of a word, one bit for each that it has.
fn letters_of(word: &[char]) -> u64 {
    word.iter().fold(0, |letters, c| letters | 1 << (u32::from(*c) & 63))
}

impl Near {
    /// Prepares the words of hidden names; `named` are those of people who may be named.
    pub fn new(words: &BTreeMap<String, (String, bool)>, named: &BTreeSet<String>) -> Self {
        let mut near = Self { exact: named.iter().cloned().collect(), ..Self::default() };
        for (word, (of, ordinary)) in words {
            let letters: Vec<char> = word.chars().collect();
            near.longest = near.longest.max(letters.len());
            near.exact.insert(word.clone());
            near.exact.insert(format!("{word}s"));
            near.names.push(Name {
                letters: letters_of(&letters),
                most: if letters.len() >= LONG { 2 } else { 1 },
                word: letters,
                of: of.clone(),
                ordinary: *ordinary,
            });
        }
        near
    }

    /// Whether there is nothing to be near to.
    pub const fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whose the name of this number is.
    pub fn of(&self, name: usize) -> Option<&str> {
        self.names.get(name).map(|name| name.of.as_str())
    }

    /// The number of the name that the word nearly is, and whether that is an ordinary word too.
    pub fn find(&self, word: &str) -> Option<(usize, bool)> {
        if self.names.is_empty() || word.len() < SHORTEST || word.len() > 4 * (self.longest + 2) {
            return None;
        }
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < SHORTEST || letters.len() > self.longest + 2 || self.exact.contains(word) {
            return None;
        }
        let own = letters_of(&letters);
        // One change of a letter takes one away and brings another.
        let may_be = |name: &Name| {
            (own ^ name.letters).count_ones() <= 2 * name.most
                && name.word.len().abs_diff(letters.len()) <= name.most as usize
        };
        let index = self
            .names
            .iter()
            .position(|name| may_be(name) && distance(&name.word, &letters) <= name.most as usize)?;
        Some((index, self.names.get(index).is_some_and(|name| name.ordinary)))
    }
}

/// How many letters must be put in, left out, changed, or swapped with the next, to come from one word to the other.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut best =
                (at(&last, j) + usize::from(a != b)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(one.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_one_letter_or_two_of_a_long_word() {
        let words = BTreeMap::from([
            ("gwenllian".to_owned(), ("g".to_owned(), false)),
            ("bethan".to_owned(), ("b".to_owned(), false)),
        ]);
        let near = Near::new(&words, &BTreeSet::from(["bethany".to_owned()]));
        for (word, of) in [
            ("bethen", Some("b")),
            ("behtan", Some("b")),
            ("bethann", Some("b")),
            ("bethans", None),
            ("bethany", None),
            ("bethan", None),
            ("betha", None),
            ("bethoni", None),
            ("gwenlian", Some("g")),
            ("gwenlien", Some("g")),
            ("gwnelilan", Some("g")),
            ("gwenl", None),
            ("wenlliau", Some("g")),
            ("gwanlien", None),
        ] {
            assert_eq!(near.find(word).and_then(|(name, _)| near.of(name)), of, "{word}");
        }
    }
}
