//! Runs of words that stand beside each other and are all words of hidden names: which of them are somebody's name here,
//! which are shared with somebody who may be seen, and which may be an ordinary word.
use std::collections::HashSet;
use std::ops::Range;

use super::data::months;
use super::letters::Word;
use super::names::{Doubt, HiddenId, NameHit, Names, push, with_possessive};

impl Names {
    /// Whether a run of words of names begins here.
    pub(super) fn begins(&self, words: &[Word], at: usize) -> bool {
        words.get(at).is_some_and(|word| {
            self.known.contains_key(&word.folded)
                || self.joined.contains_key(&word.folded)
                || self.joined_with_s(&word.folded).is_some()
        })
    }

    pub(super) fn goes_on(&self, text: &str, words: &[Word], at: usize) -> bool {
        // A number goes with the words around it in `rhys2ellis`, not in `Rhys, 7`.
        let is_tied = |at: usize| match (words.get(at), words.get(at + 1)) {
            (Some(one), Some(other)) => {
                !text[one.range.end..other.range.start].contains(|c: char| c.is_whitespace() || c == ',')
            }
            _ => false,
        };
        self.begins(words, at)
            || words.get(at).is_some_and(|word| {
                if word.number {
                    at > 0 && is_tied(at - 1) && is_tied(at)
                } else {
                    self.small.iter().any(|small| small.contains(&word.folded))
                }
            })
    }

    pub(super) fn joined_with_s(&self, word: &str) -> Option<&Vec<HiddenId>> {
        self.joined.get(word.strip_suffix('s')?)
    }

    /// For each word, the people in whose whole name it stands here, of those who may be seen: a run of two words or
    /// more that are all one such person's.
    pub(super) fn seen_names(&self, words: &[Word], beside: &dyn Fn(usize) -> bool) -> Vec<Option<usize>> {
        let mut kept = vec![None; words.len()];
        let mut at = 0;
        while at < words.len() {
            let mut longest = at;
            let mut whose = None;
            for person in
                words.get(at).and_then(|word| self.seen_by_word.get(&word.folded)).into_iter().flatten()
            {
                let Some(own) = self.seen.get(*person) else { continue };
                let mut end = at + 1;
                while end < words.len()
                    && beside(end - 1)
                    && words.get(end).is_some_and(|word| own.contains(&word.folded))
                {
                    end += 1;
                }
                if end > longest.max(at + 1) {
                    longest = end;
                    whose = Some(*person);
                }
            }
            if whose.is_some() {
                kept[at..longest].fill(whose);
            }
            at = longest.max(at + 1);
        }
        kept
    }

    /// A run of words that hidden names have, beside each other: for each person the stretches that are theirs.
    pub(super) fn chain(
        &self,
        text: &str,
        words: &[Word],
        run: Range<usize>,
        kept: &[Option<usize>],
        hits: &mut Vec<NameHit>,
        doubts: &mut Vec<Doubt>,
    ) {
        let mut people: Vec<HiddenId> = Vec::new();
        for word in &words[run.clone()] {
            let owners = self.known.get(&word.folded).into_iter().flat_map(|known| &known.owners);
            let joined = self.joined.get(&word.folded).or_else(|| self.joined_with_s(&word.folded));
            for id in owners.chain(joined.into_iter().flatten()) {
                push(&mut people, *id);
            }
        }
        for id in people {
            let mut at = run.start;
            while at < run.end {
                let mut end = at;
                while end < run.end
                    && self.is_of(words, end, id, kept)
                    && (end == at || !is_list(text, &words[at..=end]))
                {
                    end += 1;
                }
                if end > at {
                    self.stretch(text, words, at..end, id, hits, doubts);
                }
                at = end.max(at + 1);
            }
        }
    }

    /// Whether the word can be one of this person's name here.
    pub(super) fn is_of(&self, words: &[Word], at: usize, id: HiddenId, kept: &[Option<usize>]) -> bool {
        let Some(word) = words.get(at) else { return false };
        if let Some(Some(person)) = kept.get(at) {
            // It stands in the whole name of somebody who may be seen; unless that whole name is this person's too.
            let same = self.seen_stretch_is_of(words, at, *person, id, kept);
            if !same {
                return false;
            }
        }
        word.number
            || self.known.get(&word.folded).is_some_and(|known| known.owners.contains(&id))
            || self.joined.get(&word.folded).is_some_and(|owners| owners.contains(&id))
            || self.joined_with_s(&word.folded).is_some_and(|owners| owners.contains(&id))
            || self.small.get(id).is_some_and(|small| small.contains(&word.folded))
    }

    /// Whether every word of the seen person's name around `at` is the hidden person's as well.
    pub(super) fn seen_stretch_is_of(
        &self,
        words: &[Word],
        at: usize,
        person: usize,
        id: HiddenId,
        kept: &[Option<usize>],
    ) -> bool {
        let is_kept = |at: usize| kept.get(at) == Some(&Some(person));
        let mut start = at;
        while start > 0 && is_kept(start - 1) {
            start -= 1;
        }
        (start..words.len()).take_while(|at| is_kept(*at)).all(|at| {
            words
                .get(at)
                .and_then(|word| self.known.get(&word.folded))
                .is_some_and(|known| known.owners.contains(&id))
        })
    }

    /// A stretch of words that are all one person's: taken out, left, or a doubt.
    pub(super) fn stretch(
        &self,
        text: &str,
        words: &[Word],
        stretch: Range<usize>,
        id: HiddenId,
        hits: &mut Vec<NameHit>,
        doubts: &mut Vec<Doubt>,
    ) {
        // Particles, single letters and numbers at the ends are no part of it.
        let is_own = |at: &usize| words.get(*at).is_some_and(|word| self.is_word_of(word, id));
        let (Some(first), Some(last)) = (stretch.clone().find(is_own), stretch.clone().rev().find(is_own))
        else {
            return;
        };
        let mut strong = false;
        let mut distinct: HashSet<&str> = HashSet::new();
        let mut ordinary = false;
        let mut shared = false;
        for word in &words[first..=last] {
            match self.known.get(&word.folded) {
                Some(known) if known.owners.contains(&id) => {
                    distinct.insert(&word.folded);
                    let is_word = known.ordinary || known.by_capital && !word.capital;
                    strong |= !known.shared && !is_word;
                    ordinary |= is_word && !known.shared;
                    shared |= known.shared;
                }
                _ if self.is_word_of(word, id) => strong = true,
                _ => {}
            }
        }
        let range = || with_possessive(text, words, first, last);
        let is_name = strong || ordinary && distinct.len() > 1 || shared && self.is_whole(&distinct, id);
        if is_name {
            hits.push(NameHit { range: range(), who: vec![id] });
        } else if ordinary {
            let doubtful = (first..=last).filter_map(|at| Some((at, words.get(at)?))).filter(|(at, word)| {
                word.capital
                    && self.known.get(&word.folded).is_some_and(|known| known.ordinary && !known.shared)
                    && !is_month(text, words, *at)
            });
            doubts.extend(doubtful.map(|(_, word)| Doubt { range: word.range.clone(), who: id }));
        }
    }

    pub(super) fn is_word_of(&self, word: &Word, id: HiddenId) -> bool {
        let has = |owners: &Vec<HiddenId>| owners.contains(&id);
        self.known.get(&word.folded).is_some_and(|known| has(&known.owners))
            || self.joined.get(&word.folded).is_some_and(has)
            || self.joined_with_s(&word.folded).is_some_and(has)
    }

    /// Whether these words, each of which somebody else has too, are together a whole name of this person, and nobody
    /// who may be seen has them all.
    pub(super) fn is_whole(&self, distinct: &HashSet<&str>, id: HiddenId) -> bool {
        let whole = self.whole.get(id).into_iter().flatten();
        let is_name = whole
            .into_iter()
            .any(|name| name.len() > 1 && name.iter().all(|word| distinct.contains(word.as_str())));
        is_name && !self.seen.iter().any(|seen| distinct.iter().all(|word| seen.contains(*word)))
    }
}

/// Whether the word is the month of a date, as in `4 May` and `May 2026`: nobody's name.
fn is_month(text: &str, words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at).filter(|word| (1..=12).any(|month| months(month).contains(&word.folded)))
    else {
        return false;
    };
    let digits = |word: &Word| if word.number { word.folded.chars().count() } else { 0 };
    let is_near = |one: &Word, other: &Word| {
        text.get(one.range.end..other.range.start).is_some_and(|gap| gap.chars().all(char::is_whitespace))
    };
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
    // `4 May`, or `4th May` and `4ydd Mai`.
    let has_day = before(1).is_some_and(|one| {
        let day =
            if one.number { Some(one) } else { before(2).filter(|day| day.range.end == one.range.start) };
        is_near(one, word) && day.is_some_and(|day| matches!(digits(day), 1 | 2))
    });
    has_day || words.get(at + 1).is_some_and(|year| digits(year) == 4 && is_near(word, year))
}

/// Whether the comma before the last of these words parts two names: it does but in `Ellis, Rhys`.
pub(super) fn is_list(text: &str, words: &[Word]) -> bool {
    let [before @ .., one, other] = words else { return false };
    text[one.range.end..other.range.start].contains(',') && (!before.is_empty() || one.folded == other.folded)
}
