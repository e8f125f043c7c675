//! Hidden people in a text: every form of their names, initials and mentions, and the words that they share with
//! somebody who may be seen. One pass over the words of the text, whatever the number of names.
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::data::{is_name_by_capital, is_ordinary, is_title};
use super::forms::{initial_letters, joined, own_words};
use super::letters::{Word, folded, words};

/// A person who is taken out.
#[derive(Debug, Clone)]
pub struct Hidden {
    /// The id, for `@id`.
    pub id: String,
    /// The name, then the aliases.
    pub names: Vec<String>,
    /// The initials as recorded.
    pub initials: Option<String>,
}

/// A person who may be seen: the recipient, those disclosed, the staff.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The name, then the aliases.
    pub names: Vec<String>,
    /// The initials as recorded.
    pub initials: Option<String>,
}

/// The index of a person in the list that [`Names::new`] was given.
pub type HiddenId = usize;

/// What was found at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameHit {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// Whose name it is; several people where they share the form.
    pub who: Vec<HiddenId>,
}

/// A word that may be a hidden person's name or an ordinary word: a person has to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Where.
    pub range: Range<usize>,
    /// Whose name it may be.
    pub who: HiddenId,
}

/// What is known of one word that some hidden name has.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The people one of whose names has it.
    pub(super) owners: Vec<HiddenId>,
    /// Whether somebody who may be seen has it too.
    pub(super) shared: bool,
    /// Whether it is an ordinary word as well.
    pub(super) ordinary: bool,
    /// Whether it is an ordinary word where it has no capital.
    pub(super) by_capital: bool,
}

/// The names of the hidden people, ready to be looked for.
#[derive(Debug)]
pub struct Names {
    pub(super) known: HashMap<String, Known>,
    /// Names run together, which are found as one word.
    pub(super) joined: HashMap<String, Vec<HiddenId>>,
    /// Whole names with all that belongs to them, titles too, by their first word: `Mrs Ellis` is one person even where
    /// others are called Ellis.
    pub(super) sequences: HashMap<String, Vec<(Vec<String>, HiddenId)>>,
    pub(super) initials: HashMap<String, Vec<HiddenId>>,
    pub(super) ids: HashMap<String, HiddenId>,
    /// The single letters and particles of each hidden person's names, which go with a word beside them.
    pub(super) small: Vec<HashSet<String>>,
    /// The words of each name, for each hidden person.
    pub(super) whole: Vec<Vec<HashSet<String>>>,
    /// The words of each person who may be seen.
    pub(super) seen: Vec<HashSet<String>>,
    /// The people who may be seen that have a word.
    pub(super) seen_by_word: HashMap<String, Vec<usize>>,
}

impl Names {
    /// Makes the forms of `hidden` people. Those whom `seen` people share stay.
    #[must_use]
    pub fn new(hidden: &[Hidden], seen: &[Seen]) -> Self {
        let mut names = Self {
            known: HashMap::new(),
            joined: HashMap::new(),
            sequences: HashMap::new(),
            initials: HashMap::new(),
            ids: HashMap::new(),
            small: Vec::new(),
            whole: Vec::new(),
            seen: Vec::new(),
            seen_by_word: HashMap::new(),
        };
        for (index, person) in seen.iter().enumerate() {
            let own: HashSet<String> = person.names.iter().flat_map(|name| own_words(name)).collect();
            for word in person.names.iter().flat_map(|name| own_words(name)).collect::<BTreeSet<_>>() {
                names.seen_by_word.entry(word).or_default().push(index);
            }
            names.seen.push(own);
        }
        let seen_joined: HashSet<String> =
            seen.iter().flat_map(|person| &person.names).flat_map(|name| joined(&own_words(name))).collect();
        let seen_initials: HashSet<String> =
            seen.iter().filter_map(|person| person.initials.as_deref()).map(initial_letters).collect();
        let seen_sequences: HashSet<Vec<String>> =
            seen.iter().flat_map(|person| &person.names).map(|name| folded(name)).collect();
        for (id, person) in hidden.iter().enumerate() {
            names.ids.insert(person.id.clone(), id);
            let mut small = HashSet::new();
            let mut whole = Vec::new();
            for name in &person.names {
                let own = own_words(name);
                for word in &own {
                    names.add(word, id);
                }
                for form in joined(&own).into_iter().filter(|form| !seen_joined.contains(form)) {
                    push(names.joined.entry(form).or_default(), id);
                }
                let whole_name = folded(name);
                if let ([first, _, ..], false) = (whole_name.as_slice(), seen_sequences.contains(&whole_name))
                {
                    names.sequences.entry(first.clone()).or_default().push((whole_name.clone(), id));
                }
                let titles: HashSet<String> = words(name)
                    .into_iter()
                    .filter(|word| is_title(word, false))
                    .map(|word| word.folded)
                    .collect();
                let aside = |word: &String| !own.contains(word) && !titles.contains(word);
                small.extend(whole_name.into_iter().filter(aside));
                whole.push(own.into_iter().collect());
            }
            if let Some(initials) = person.initials.as_deref().map(initial_letters)
                && initials.chars().count() > 1
                && !seen_initials.contains(&initials)
            {
                push(names.initials.entry(initials).or_default(), id);
            }
            names.small.push(small);
            names.whole.push(whole);
        }
        names
    }

    fn add(&mut self, word: &str, id: HiddenId) {
        let shared = self.seen_by_word.contains_key(word);
        let known = self.known.entry(word.to_owned()).or_default();
        push(&mut known.owners, id);
        known.shared = shared;
        known.ordinary = is_ordinary(word);
        known.by_capital = is_name_by_capital(word);
        let by_capital = known.by_capital;
        // `Ellis` with an s and no apostrophe; where that is somebody else's name, it is theirs.
        let plural = format!("{word}s");
        if !shared && !known.ordinary && !self.seen_by_word.contains_key(&plural) {
            let known = self.known.entry(plural).or_default();
            push(&mut known.owners, id);
            known.by_capital |= by_capital;
        }
    }

    /// Whether there is nobody to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The hidden person of an id.
    #[must_use]
    pub fn of_id(&self, id: &str) -> Option<HiddenId> {
        self.ids.get(id).copied()
    }

    /// Every name in `text`, in order, apart from each other; and every word of which nobody but a person can say
    /// whether it is a name.
    #[must_use]
    pub fn find(&self, text: &str) -> (Vec<NameHit>, Vec<Doubt>) {
        let mut hits = Vec::new();
        let mut doubts = Vec::new();
        if self.is_empty() {
            return (hits, doubts);
        }
        let words = words(text);
        let gaps: Vec<bool> = words
            .windows(2)
            .map(|pair| match pair {
                [one, other] => is_within_a_name(&text[one.range.end..other.range.start], one),
                _ => false,
            })
            .collect();
        let beside = |at: usize| gaps.get(at).copied().unwrap_or(false);
        let kept = self.seen_names(&words, &beside);
        let mut at = 0;
        while at < words.len() {
            if !self.begins(&words, at) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < words.len() && beside(end - 1) && self.goes_on(text, &words, end) {
                end += 1;
            }
            self.chain(text, &words, at..end, &kept, &mut hits, &mut doubts);
            at = end;
        }
        self.sequences(text, &words, &beside, &mut hits);
        self.initials(text, &words, &mut hits);
        self.mentions(text, &mut hits);
        (settle(hits), doubts)
    }

    /// Whole names, word for word.
    fn sequences(&self, text: &str, words: &[Word], beside: &dyn Fn(usize) -> bool, hits: &mut Vec<NameHit>) {
        for (at, word) in words.iter().enumerate() {
            for (name, id) in self.sequences.get(&word.folded).into_iter().flatten() {
                let own =
                    words.iter().skip(at).zip(name).take_while(|(word, name)| word.folded == **name).count();
                let last = at + name.len() - 1;
                if own == name.len() && (at..last).all(beside) {
                    hits.push(NameHit { range: with_possessive(text, words, at, last), who: vec![*id] });
                }
            }
        }
    }

    /// Initials: capitals in one word, or single capitals with points.
    fn initials(&self, text: &str, words: &[Word], hits: &mut Vec<NameHit>) {
        if self.initials.is_empty() {
            return;
        }
        for (at, word) in words.iter().enumerate() {
            if word.number || !word.capital {
                continue;
            }
            let own = word.folded.chars().count() > 1;
            if own {
                let whole = word.capitals.then(|| self.initials.get(&word.folded)).flatten();
                if let Some(who) = whole.or_else(|| self.plural_initials(text, word)) {
                    hits.push(NameHit { range: with_possessive(text, words, at, at), who: who.clone() });
                }
                continue;
            }
            // Not in the middle of more letters with points.
            if at > 0 && is_pointed(text, words, at - 1) {
                continue;
            }
            let mut letters = word.folded.clone();
            let mut end = at;
            while is_pointed(text, words, end) {
                end += 1;
                letters.push_str(words.get(end).map_or("", |word| word.folded.as_str()));
            }
            if end > at
                && let Some(who) = self.initials.get(&letters)
            {
                let mut range = with_possessive(text, words, at, end);
                if text[range.end..].starts_with('.') {
                    let rest = text[range.end + 1..].trim_start();
                    // The point of the last letter goes with it, unless it ends the sentence.
                    if !rest.is_empty() && !rest.starts_with(char::is_uppercase) {
                        range.end += 1;
                    }
                }
                hits.push(NameHit { range, who: who.clone() });
            }
        }
    }

    /// `SEs`: the initials with a small s.
    fn plural_initials(&self, text: &str, word: &Word) -> Option<&Vec<HiddenId>> {
        let written = text.get(word.range.clone())?;
        let stem = written.strip_suffix('s')?;
        if !stem.chars().all(|c| !c.is_lowercase()) {
            return None;
        }
        self.initials.get(word.folded.strip_suffix('s')?)
    }

    /// `@id` as it is written, where the text's own reading found no mention: in code, or in a link.
    fn mentions(&self, text: &str, hits: &mut Vec<NameHit>) {
        for (at, _) in text.match_indices(['@', '＠']) {
            let Some(sign) = text[at..].chars().next() else { continue };
            let rest = &text[at + sign.len_utf8()..];
            let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-' || super::letters::is_invisible(c);
            let long = rest.find(|c| !is_id(c)).unwrap_or(rest.len());
            let written = &rest[..long];
            let id: String = written
                .chars()
                .filter(|c| !super::letters::is_invisible(*c))
                .collect::<String>()
                .to_lowercase();
            if let Some(who) = self.ids.get(id.trim_end_matches('-')) {
                let end = at + sign.len_utf8() + written.trim_end_matches('-').len();
                hits.push(NameHit { range: at..end, who: vec![*who] });
            }
        }
    }
}

/// Whether the words at `at` and after it are single capitals with a point between.
fn is_pointed(text: &str, words: &[Word], at: usize) -> bool {
    let (Some(one), Some(other)) = (words.get(at), words.get(at + 1)) else { return false };
    let single = |word: &Word| word.capital && !word.number && word.folded.chars().count() == 1;
    let gap = &text[one.range.end..other.range.start];
    let gap: String = gap.chars().filter(|c| !super::letters::is_invisible(*c)).collect();
    single(one)
        && single(other)
        && gap.starts_with('.')
        && gap[1..].chars().all(char::is_whitespace)
        && gap.len() <= 3
}

/// Whether two words with this between them may be parts of one name.
fn is_within_a_name(gap: &str, before: &Word) -> bool {
    let mut points = 0;
    let mut spaces = 0;
    let mut count = 0;
    for c in gap.chars().filter(|c| !super::letters::is_invisible(*c)) {
        count += 1;
        match c {
            '.' => points += 1,
            c if c.is_whitespace() => spaces += 1,
            ',' | '-' | '\u{2010}'..='\u{2013}' | '_' | '\'' | '’' | '·' | '/' | '@' | '+' | '=' => {}
            _ => return false,
        }
    }
    // A point and a space end a sentence, but after a single letter, or a number.
    let ends = points > 0 && spaces > 0 && before.folded.chars().count() > 1 && !before.number;
    count <= 4 && !ends
}

/// The range from one word to another, with the `'s`, `s'` or `’s` that follows.
pub(super) fn with_possessive(text: &str, words: &[Word], first: usize, last: usize) -> Range<usize> {
    let (Some(start), Some(word)) = (words.get(first), words.get(last)) else { return 0..0 };
    let mut range = start.range.start..word.range.end;
    let rest = &text[range.end..];
    let Some(mark) = rest.chars().find(|c| !super::letters::is_invisible(*c)) else { return range };
    if !matches!(mark, '\'' | '’' | '\u{2bc}' | '＇' | '`' | '´') {
        return range;
    }
    let after = rest.find(mark).map_or(range.end, |at| range.end + at + mark.len_utf8());
    match words.get(last + 1) {
        Some(next) if next.folded == "s" && next.range.start == after => range.end = next.range.end,
        // `Rhys' school`: the mark, and then a word.
        _ if word.folded.ends_with('s')
            && text[after..].starts_with(char::is_whitespace)
            && text[after..].trim_start().starts_with(char::is_alphanumeric) =>
        {
            range.end = after;
        }
        _ => {}
    }
    range
}

pub(super) fn push(list: &mut Vec<HiddenId>, id: HiddenId) {
    if !list.contains(&id) {
        list.push(id);
    }
}

/// Puts hits in order and joins what overlaps: the longer one's person, or all where none is longer.
fn settle(mut hits: Vec<NameHit>) -> Vec<NameHit> {
    hits.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
    let mut settled: Vec<NameHit> = Vec::with_capacity(hits.len());
    for hit in hits {
        match settled.last_mut() {
            Some(last) if hit.range.start < last.range.end => {
                if hit.range == last.range {
                    hit.who.iter().for_each(|id| push(&mut last.who, *id));
                } else if hit.range.end > last.range.end {
                    last.range.end = hit.range.end;
                    hit.who.iter().for_each(|id| push(&mut last.who, *id));
                }
            }
            _ => settled.push(hit),
        }
    }
    settled
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
