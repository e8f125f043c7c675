//! What somebody allowed to stand, as it stands in one text; and which of many parts of a text lies within another.
use std::collections::HashSet;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::redact::letters::folded;

/// Parts of a text, in the order of their beginnings, by which others are asked whether one of them takes them whole.
#[derive(Debug, Default)]
pub(super) struct Reach {
    starts: Vec<usize>,
    /// For each part how far it and those before it reach.
    ends: Vec<usize>,
}

impl Reach {
    /// Of these parts, in any order.
    pub fn of(parts: impl IntoIterator<Item = Range<usize>>) -> Self {
        let mut parts: Vec<(usize, usize)> = parts.into_iter().map(|part| (part.start, part.end)).collect();
        parts.sort_unstable();
        let mut reach = Self::default();
        for (start, end) in parts {
            reach.ends.push(reach.ends.last().map_or(end, |last| end.max(*last)));
            reach.starts.push(start);
        }
        reach
    }

    /// Whether one of the parts takes all of `range`.
    pub fn takes(&self, range: &Range<usize>) -> bool {
        let before = self.starts.partition_point(|start| *start <= range.start);
        before.checked_sub(1).and_then(|last| self.ends.get(last)).is_some_and(|end| range.end <= *end)
    }
}

/// What is allowed in one text.
#[derive(Debug)]
pub(super) struct Allowed<'t> {
    text: &'t str,
    words: HashSet<Vec<String>>,
    places: Reach,
}

impl<'t> Allowed<'t> {
    /// Looks for each text that is allowed, in one pass.
    pub fn new(text: &'t str, allowed: &[&str]) -> Self {
        let mut places = Reach::default();
        // Where they are too many to be looked for, none is allowed.
        if !allowed.is_empty()
            && let Ok(automaton) = AhoCorasick::new(allowed.iter().filter(|allowed| !allowed.is_empty()))
        {
            places = Reach::of(automaton.find_overlapping_iter(text).map(|one| one.range()));
        }
        Self { text, words: allowed.iter().map(|allowed| folded(allowed)).collect(), places }
    }

    /// Whether what is allowed is all of `range`, or takes it whole.
    pub fn takes(&self, range: &Range<usize>) -> bool {
        !self.words.is_empty()
            && (self.places.takes(range)
                || self.words.contains(&folded(self.text.get(range.clone()).unwrap_or_default())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_takes_it_whole_or_none_does() {
        let reach = Reach::of([4..6, 0..3, 1..5, 8..8]);
        for (range, takes) in [
            (0..3, true),
            (0..4, false),
            (2..5, true),
            (4..6, true),
            (3..6, false),
            (8..8, true),
            (8..9, false),
        ] {
            assert_eq!(reach.takes(&range), takes, "{range:?}");
        }
    }

    #[test]
    fn what_is_allowed_may_be_more_than_what_was_found() {
        let text = "The rose in Rose Street, a ROSE.";
        let allowed = Allowed::new(text, &["Rose Street"]);
        assert!(allowed.takes(&(12..16)) && !allowed.takes(&(4..8)));
        let allowed = Allowed::new(text, &["rose"]);
        assert!(allowed.takes(&(4..8)) && allowed.takes(&(27..31)) && !allowed.takes(&(17..23)));
        assert!(!Allowed::new(text, &[]).takes(&(4..8)));
    }
}
