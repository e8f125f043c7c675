//! Phrases of a list found in a text: all of them in one pass, however many there are; whole words in any case, the
//! longest where several begin together, and none where an idiom of the list stands over it.
use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::fold::Folded;

/// What a phrase of the list stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// The row of this index is meant.
    Row(usize),
    /// What only looks like one of the rows.
    Idiom,
}

/// A phrase that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands in the folded text.
    pub range: Range<usize>,
    /// Its row.
    pub row: usize,
}

/// Phrases, compiled.
#[derive(Debug)]
pub struct Phrases {
    automaton: Option<AhoCorasick>,
    meanings: Vec<Meaning>,
}

impl Phrases {
    /// Compiles phrases that are in lower case. `is_case_sensitive` is for acronyms alone.
    #[must_use]
    pub fn new(mut phrases: Vec<(String, Meaning)>, is_case_sensitive: bool) -> Self {
        phrases.sort_unstable();
        phrases.dedup();
        phrases.retain(|(phrase, _)| !phrase.is_empty());
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(!is_case_sensitive)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(phrases.iter().map(|(phrase, _)| phrase))
            // It fails only beyond some thousand million letters; a test holds the lists to being compiled.
            .ok();
        Self { automaton, meanings: phrases.into_iter().map(|(_, meaning)| meaning).collect() }
    }

    /// How many phrases there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.meanings.len()
    }

    /// Whether there are none, or they could not be compiled.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.meanings.is_empty() || self.automaton.is_none()
    }

    /// The phrases in `text` whose rows are wanted, in order, none over another.
    pub fn find(&self, text: &Folded<'_>, wanted: impl Fn(usize) -> bool) -> Vec<Found> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let text = text.text();
        let mut hits: Vec<(Range<usize>, Meaning)> = automaton
            .find_overlapping_iter(text)
            .filter(|hit| is_whole(text, hit.start(), hit.end()))
            .filter_map(|hit| {
                let meaning = *self.meanings.get(hit.pattern().as_usize())?;
                let is_meant = match meaning {
                    Meaning::Row(row) => wanted(row),
                    Meaning::Idiom => true,
                };
                is_meant.then(|| (hit.range(), meaning))
            })
            .collect();
        if hits.is_empty() {
            return Vec::new();
        }
        hits.sort_unstable_by_key(|(range, meaning)| (range.start, Reverse(range.end), *meaning));
        let idioms = joined(hits.iter().filter(|(_, meaning)| *meaning == Meaning::Idiom).map(|(range, _)| range));
        let mut found: Vec<Found> = Vec::new();
        for (range, meaning) in hits {
            let Meaning::Row(row) = meaning else { continue };
            let next = idioms.partition_point(|idiom| idiom.end <= range.start);
            let is_idiom = idioms.get(next).is_some_and(|idiom| idiom.start < range.end);
            if !is_idiom && found.last().is_none_or(|last| last.range.end <= range.start) {
                found.push(Found { range, row });
            }
        }
        found
    }
}

/// Ranges in order of their start, those that overlap made one.
fn joined<'r>(ranges: impl Iterator<Item = &'r Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => joined.push(range.clone()),
        }
    }
    joined
}

/// Whether whole words stand from `start` to `end`. An apostrophe parts words (`abuser's`, `a'i`); a hyphen, and a stop
/// as in `www.hit.com`, joins what stands on both its sides.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    !goes_on(&mut text[..start].chars().rev()) && !goes_on(&mut text[end..].chars())
}

fn goes_on(away: &mut dyn Iterator<Item = char>) -> bool {
    match away.next() {
        Some('-' | '.' | '_') => away.next().is_some_and(char::is_alphanumeric),
        Some('@') => true,
        next => next.is_some_and(|c| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let rows = ["hit", "self-harm", "hostile", "implacably hostile", "ymladd", "fi'n"];
        let mut phrases: Vec<_> =
            rows.iter().enumerate().map(|(row, phrase)| ((*phrase).to_owned(), Meaning::Row(row))).collect();
        phrases.push(("hit traffic".to_owned(), Meaning::Idiom));
        let phrases = Phrases::new(phrases, false);
        let folded = Folded::new(text);
        phrases.find(&folded, |_| true).into_iter().map(|found| text[folded.original(&found.range)].to_owned()).collect()
    }

    #[test]
    fn words_are_whole_and_in_any_case() {
        assert_eq!(found("He HIT it. White, hits; hit's (hit) “hit”—hit/hit"), ["HIT", "hit", "hit", "hit", "hit", "hit"]);
        assert_eq!(found("hit-and-run, re-hit, www.hit.com, hit@x, @hit"), Vec::<String>::new());
        assert_eq!(found("hit. He hit - then"), ["hit", "hit"]);
        assert_eq!(found("Self‑Harm and self-harmed"), ["Self‑Harm"]);
        assert_eq!(found("ymlâdd ymladd ymla\u{302}dd"), ["ymladd"]);
        assert_eq!(found("fi’n"), ["fi’n"]);
    }

    #[test]
    fn the_longest_is_found_and_idioms_are_not() {
        assert_eq!(found("implacably  hostile hostile"), ["implacably  hostile", "hostile"]);
        assert_eq!(found("they hit traffic, and hit traffickers"), ["hit"]);
    }
}
