//! Looks for everything that is wanted in one text: folds it, runs the automaton, and keeps of what it finds what
//! holds all that the form asks and no cover hides; then telephone numbers and near misses.
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::automaton::{Automaton, Map, OTHER};
use super::data;
use super::fold::{Folded, Gap, Token, fold, words};
use super::forms::{Cover, Form, Forms, Is, Must, Phones};
use super::near::Near;
use super::report::Rule;
use super::wanted::{Known, PARTED, numbered};

/// Whose words a text is made of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Whose<'a> {
    /// Nobody's.
    Nobody,
    /// Those of one entry or document.
    One(&'a str),
    /// Those of all.
    All,
}

impl Whose<'_> {
    fn is(&self, of: &str) -> bool {
        match self {
            Self::Nobody => false,
            Self::One(one) => *one == of,
            Self::All => true,
        }
    }
}

/// How long a part of a line may be that is around a page, in bytes.
const LONGEST_PART: usize = 600;

/// How a text is to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner<'a> {
    pub whose: Whose<'a>,
    /// It is a sheet.
    pub sheet: bool,
    /// Each line is a block of a page or a value by itself, and passed over where it is one of these messages.
    pub known: Option<&'a Known>,
}

/// Something found: where in the text, why, and whose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    pub from: usize,
    pub to: usize,
    pub rule: Rule,
    pub of: String,
}

/// What a text gave.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub found: Vec<Found>,
    /// The allows that stand in it.
    pub allows: BTreeSet<usize>,
    pub words: u64,
}

/// Of one text no more than this is kept: with so many, nobody reads them singly.
const MOST: usize = 10_000;

/// Words already looked up as near misses; most words of a copy come again and again.
#[derive(Debug, Default)]
pub(super) struct Memo(Map<Box<str>, Option<(usize, bool)>>);

impl Memo {
    fn near<'n>(&mut self, near: &'n Near, word: &str) -> Option<(&'n str, bool)> {
        if near.is_empty() {
            return None;
        }
        if self.0.len() > 200_000 {
            self.0.clear();
        }
        let found = match self.0.get(word) {
            Some(found) => *found,
            None => {
                let found = near.find(word);
                self.0.insert(word.into(), found);
                found
            }
        };
        found.and_then(|(name, ordinary)| Some((near.of(name)?, ordinary)))
    }
}

/// Everything wanted, prepared.
#[derive(Debug)]
pub(super) struct Seeker {
    forms: Vec<Form>,
    automaton: Automaton,
    phones: Phones,
    near: Near,
    months: BTreeSet<String>,
}

impl Seeker {
    pub fn new(forms: Forms) -> Self {
        let near = Near::new(&forms.near, &forms.named);
        let list: Vec<Form> = forms.forms.into_iter().collect();
        let automaton = Automaton::new(list.iter().map(|form| form.words.as_slice()));
        let months = data::rows(data::MONTHS).flatten().flat_map(words).collect();
        Self { forms: list, automaton, phones: forms.phones, near, months }
    }

    /// The number of forms looked for.
    pub fn len(&self) -> usize {
        let numbers: usize = self.phones.by_length.values().map(BTreeMap::len).sum();
        self.forms.iter().filter(|form| matches!(form.is, Is::Wanted(_))).count() + numbers
    }

    /// Looks through one text.
    pub fn search(&self, text: &str, manner: &Manner<'_>, memo: &mut Memo) -> Outcome {
        let folded = fold(text);
        let mut outcome = Outcome { words: folded.tokens.len() as u64, ..Outcome::default() };
        if folded.tokens.is_empty() {
            return outcome;
        }
        self.pass(text, &folded, manner, memo, &mut outcome);
        if folded.tokens.iter().any(|token| token.gap.has(Gap::BROKEN)) {
            // Words that are broken at the end of a line, whole again.
            self.pass(text, &mended(folded), manner, memo, &mut outcome);
            // The second pass finds again what is in no broken word.
            outcome.found.sort();
            outcome.found.dedup();
        }
        outcome
    }

    fn pass(&self, text: &str, folded: &Folded, manner: &Manner<'_>, memo: &mut Memo, outcome: &mut Outcome) {
        let tokens = &folded.tokens;
        let mut ids: Vec<u32> = tokens.iter().map(|token| self.automaton.word(folded.word(token))).collect();
        let silent = silent(text, folded, manner, &mut ids);
        let mut matches: Vec<(usize, usize, &Form)> = Vec::new();
        let mut covers: Vec<(usize, usize, Cover)> = Vec::new();
        self.automaton.run(&ids, |first, last, form| {
            let Some(form) = self.forms.get(form as usize) else { return };
            if !self.holds(&form.must, first, last, folded, manner) {
                return;
            }
            match form.is {
                Is::Wanted(rule) => {
                    let in_date = rule == Rule::OrdinaryWord
                        && tokens.get(first).is_some_and(|token| self.months.contains(folded.word(token)))
                        && in_date(tokens, first, last);
                    if !in_date {
                        matches.push((first, last, form));
                    }
                }
                Is::Cover(cover) => {
                    if let Cover::Allow(index) = cover {
                        outcome.allows.insert(index);
                    }
                    covers.push((first, last, cover));
                }
            }
        });
        let cover = Covers::new(covers);
        for (first, last, form) in matches {
            let Is::Wanted(rule) = form.is else { continue };
            if !cover.hides(first, last, rule) {
                outcome.put(tokens, first, last, rule, &form.of);
            }
        }
        self.find_phones(folded, &cover, outcome);
        for (index, token) in tokens.iter().enumerate() {
            if token.digits || token.folded.len() < 6 || silent.contains(&index) {
                continue;
            }
            if let Some((of, ordinary)) = memo.near(&self.near, folded.word(token))
                && (token.capital || !ordinary)
                && !cover.hides(index, index, Rule::NearMiss)
            {
                outcome.put(tokens, index, index, Rule::NearMiss, of);
            }
        }
    }

    fn holds(&self, must: &Must, first: usize, last: usize, folded: &Folded, manner: &Manner<'_>) -> bool {
        let Some(own) = folded.tokens.get(first..=last) else { return false };
        let (Some(start), gaps) = (own.first(), own.get(1..).unwrap_or_default()) else { return false };
        let edge = |index: Option<usize>, test: &dyn Fn(&str) -> bool| {
            index.and_then(|index| folded.tokens.get(index)).is_some_and(|token| test(folded.word(token)))
        };
        (!must.capital || own.iter().any(|token| token.capital))
            && (!must.capitals || own.iter().all(|token| token.capitals))
            && (!must.points || gaps.iter().all(|token| token.gap.has(Gap::POINT)))
            && (!must.at || start.gap.has(Gap::AT))
            && (!must.together || gaps.iter().all(|token| !token.gap.has(Gap::STOP)))
            && (!must.date || gaps.iter().all(|token| token.gap.has(Gap::DATE)))
            && (!must.tight || gaps.iter().all(|token| !token.gap.has(Gap::SPACE)))
            && (!must.sheet || manner.sheet)
            && must.within.as_ref().is_none_or(|within| manner.whose.is(within))
            && must
                .before
                .as_ref()
                .is_none_or(|before| edge(first.checked_sub(1), &|word| word.ends_with(before.as_str())))
            && must
                .after
                .as_ref()
                .is_none_or(|after| edge(Some(last + 1), &|word| word.starts_with(after.as_str())))
    }

    /// Numbers are joined over what stands in telephone numbers, and every stretch of them of the right length looked up.
    fn find_phones(&self, folded: &Folded, cover: &Covers, outcome: &mut Outcome) {
        if self.phones.by_length.is_empty() {
            return;
        }
        let tokens = &folded.tokens;
        let mut first = 0;
        while first < tokens.len() {
            let mut end = first;
            let mut digits = String::new();
            // For each digit, the token it is of.
            let mut owners = Vec::new();
            while let Some(token) = tokens.get(end).filter(|token| token.digits) {
                if end > first && !token.gap.has(Gap::PHONE) {
                    break;
                }
                digits.push_str(folded.word(token));
                owners.resize(digits.len(), end);
                end += 1;
            }
            for (length, numbers) in &self.phones.by_length {
                for start in 0..(digits.len() + 1).saturating_sub(*length) {
                    let before = digits.get(..start).unwrap_or_default();
                    if !(before.is_empty() || before.ends_with('0') || before.ends_with("44")) {
                        continue;
                    }
                    let found = digits.get(start..start + length).and_then(|number| numbers.get(number));
                    if let Some(of) = found
                        && let (Some(from), Some(to)) = (owners.get(start), owners.get(start + length - 1))
                        && !cover.hides(*from, *to, Rule::Confidential)
                    {
                        outcome.put(tokens, *from, *to, Rule::Confidential, of);
                    }
                }
            }
            first = end.max(first + 1);
        }
    }
}

impl Outcome {
    fn put(&mut self, tokens: &[Token], first: usize, last: usize, rule: Rule, of: &str) {
        let (Some(start), Some(end)) = (tokens.get(first), tokens.get(last)) else { return };
        let found = Found { from: start.at.start, to: end.at.end, rule, of: of.to_owned() };
        if self.found.len() < MOST {
            self.found.push(found);
        }
    }
}

/// What covers what, by the first word of each cover.
struct Covers {
    /// For each first word the furthest last words, of names and of allows.
    by_first: HashMap<usize, (usize, usize)>,
    longest: usize,
}

impl Covers {
    fn new(covers: Vec<(usize, usize, Cover)>) -> Self {
        let mut new = Self { by_first: HashMap::new(), longest: 0 };
        for (first, last, cover) in covers {
            let place = new.by_first.entry(first).or_insert((0, 0));
            match cover {
                Cover::Name => place.0 = place.0.max(last + 1),
                Cover::Allow(_) => place.1 = place.1.max(last + 1),
            }
            new.longest = new.longest.max(last + 1 - first);
        }
        new
    }

    fn hides(&self, first: usize, last: usize, rule: Rule) -> bool {
        if self.by_first.is_empty() {
            return false;
        }
        let of_name = matches!(
            rule,
            Rule::Name | Rule::NameWord | Rule::Initials | Rule::OrdinaryWord | Rule::NearMiss | Rule::Id
        );
        (first.saturating_sub(self.longest)..=first)
            .filter_map(|at| self.by_first.get(&at))
            .any(|(name, allow)| *allow > last || of_name && *name > last)
    }
}

/// A month between its day and year is no name.
fn in_date(tokens: &[Token], first: usize, last: usize) -> bool {
    let number = |index: Option<usize>| {
        index.and_then(|index| tokens.get(index)).filter(|token| token.digits).map(|token| token.folded.len())
    };
    let near = |index: usize| tokens.get(index).is_some_and(|token| !token.gap.has(Gap::STOP));
    let day = number(first.checked_sub(1)).is_some_and(|digits| digits <= 2) && near(first);
    let ordinal = first
        .checked_sub(1)
        .and_then(|index| tokens.get(index))
        .is_some_and(|token| !token.digits && token.gap == Gap::default() && token.folded.len() <= 3)
        && number(first.checked_sub(2)).is_some_and(|digits| digits <= 2);
    let year = number(Some(last + 1)).is_some_and(|digits| digits == 4) && near(last + 1);
    day || ordinal || year
}

/// Makes words that no form may match: those of the program's own messages, and the digits and letters of digests.
/// Gives the places of those that are no near miss either.
fn silent(text: &str, folded: &Folded, manner: &Manner<'_>, ids: &mut [u32]) -> BTreeSet<usize> {
    let mut silent = BTreeSet::new();
    let tokens = &folded.tokens;
    let mut first = 0;
    while first < tokens.len() {
        let mut end = first + 1;
        while tokens.get(end).is_some_and(|token| token.gap == Gap::default()) {
            end += 1;
        }
        if end - first > 4 {
            let from = tokens.get(first).map_or(0, |token| token.at.start);
            let to = tokens.get(end - 1).map_or(0, |token| token.at.end);
            let run = text.get(from..to).unwrap_or_default();
            if [32, 40, 64, 96, 128].contains(&run.len()) && run.bytes().all(|byte| byte.is_ascii_hexdigit())
            {
                silent.extend(first..end);
            }
        }
        first = end;
    }
    if let Some(known) = manner.known {
        let mut at = 0;
        let mut index = 0;
        for line in text.split_inclusive('\n') {
            let end = at + line.len();
            let from = index;
            while tokens.get(index).is_some_and(|token| token.at.start < end) {
                index += 1;
            }
            if index > from {
                let trimmed = line.split_whitespace().collect::<Vec<_>>().join(" ");
                if known.texts.contains(&trimmed) {
                    silent.extend(from..index);
                } else {
                    let own = own_parts(known, line);
                    let is_own = |token: &Token| {
                        own.iter()
                            .any(|part| at + part.start <= token.at.start && token.at.end <= at + part.end)
                    };
                    let here = tokens.get(from..index).unwrap_or_default();
                    silent.extend((from..).zip(here).filter(|(_, token)| is_own(token)).map(|(at, _)| at));
                }
            }
            at = end;
        }
    }
    for index in &silent {
        if let Some(id) = ids.get_mut(*index) {
            *id = OTHER;
        }
    }
    silent
}

/// The parts of a line that are the program's own, by their places: those around a page that have a number in them and
/// nothing of the case, and the beginnings of those that go on with what is.
fn own_parts(known: &Known, line: &str) -> Vec<Range<usize>> {
    let mut own = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let rest = line.get(at..).unwrap_or_default();
        let parted = PARTED.iter().filter_map(|mark| Some((rest.find(mark)?, mark.len()))).min();
        let (length, mark) = parted.unwrap_or((rest.len(), 0));
        let part = rest.get(..length).unwrap_or_default();
        let lead = length - part.trim_start().len();
        if part.len() <= LONGEST_PART && known.numbered.contains(&numbered(part)) {
            own.push(at..at + length);
        } else if let Some(beginning) =
            known.beginnings.iter().find(|one| part[lead..].starts_with(one.as_str()))
        {
            own.push(at..at + lead + beginning.len());
        }
        at += length + mark;
    }
    own
}

/// The same words, those joined that a hyphen at the end of a line parts.
fn mended(folded: Folded) -> Folded {
    let mut tokens: Vec<Token> = Vec::with_capacity(folded.tokens.len());
    for token in folded.tokens {
        match tokens.last_mut() {
            // The folded letters of two words stand side by side.
            Some(last) if token.gap.has(Gap::BROKEN) && last.digits == token.digits => {
                last.folded.end = token.folded.end;
                last.at.end = token.at.end;
                last.capitals &= token.capitals;
            }
            _ => tokens.push(token),
        }
    }
    Folded { letters: folded.letters, tokens }
}
