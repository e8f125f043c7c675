//! Words that are nearly a word of a hidden name: one letter or one swap away from one of six letters or more, two
//! from one of nine or more. A word is looked up by itself with letters left out, never compared with every name.
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Words shorter than this are never near.
const SHORTEST: usize = 6;
/// Two letters may differ from this length on.
const LONG: usize = 9;

/// The hidden words, by themselves with letters left out.
#[derive(Debug, Default)]
pub(super) struct Near {
    names: Vec<Name>,
    /// Names by what is left of them when one letter, or of the long ones two, are left out.
    one: HashMap<String, Vec<usize>>,
    two: HashMap<String, Vec<usize>>,
    /// Words that are themselves names, hidden or not, and so never near ones.
    exact: HashSet<String>,
    longest: usize,
}

#[derive(Debug)]
struct Name {
    word: Vec<char>,
    of: String,
    ordinary: bool,
}

impl Near {
    /// Prepares the words of hidden names; `named` are those of people who may be named.
    pub fn new(words: &BTreeMap<String, (String, bool)>, named: &BTreeSet<String>) -> Self {
        let mut near = Self { exact: named.iter().cloned().collect(), ..Self::default() };
        for (word, (of, ordinary)) in words {
            let letters: Vec<char> = word.chars().collect();
            let index = near.names.len();
            near.longest = near.longest.max(letters.len());
            near.exact.insert(word.clone());
            near.exact.insert(format!("{word}s"));
            let mut one = BTreeSet::from([word.clone()]);
            leave_out(&letters, &mut one);
            if letters.len() >= LONG {
                let mut two = one.clone();
                for shorter in &one {
                    leave_out(&shorter.chars().collect::<Vec<_>>(), &mut two);
                }
                for key in two {
                    near.two.entry(key).or_default().push(index);
                }
            } else {
                for key in one {
                    near.one.entry(key).or_default().push(index);
                }
            }
            near.names.push(Name { word: letters, of: of.clone(), ordinary: *ordinary });
        }
        near
    }

    /// Whether there is nothing to be near to.
    pub fn is_empty(&self) -> bool {
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
        let mut keys = BTreeSet::from([word.to_owned()]);
        leave_out(&letters, &mut keys);
        if let Some(found) = self.among(&self.one, &keys, &letters, 1) {
            return Some(found);
        }
        if self.two.is_empty() || letters.len() + 2 < LONG {
            return None;
        }
        let mut more = keys.clone();
        for key in &keys {
            leave_out(&key.chars().collect::<Vec<_>>(), &mut more);
        }
        self.among(&self.two, &more, &letters, 2)
    }

    fn among(
        &self,
        names: &HashMap<String, Vec<usize>>,
        keys: &BTreeSet<String>,
        letters: &[char],
        most: usize,
    ) -> Option<(usize, bool)> {
        keys.iter()
            .filter_map(|key| names.get(key))
            .flatten()
            .filter_map(|index| Some((*index, self.names.get(*index)?)))
            .find(|(_, name)| distance(&name.word, letters) <= most)
            .map(|(index, name)| (index, name.ordinary))
    }
}

fn leave_out(letters: &[char], into: &mut BTreeSet<String>) {
    for skip in 0..letters.len() {
        into.insert(letters.iter().enumerate().filter(|(at, _)| *at != skip).map(|(_, c)| c).collect());
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
