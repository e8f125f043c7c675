//! Hidden people in a text: every form of their names, initials and mentions, and the words that they share with
//! somebody who may be seen. One pass over the words of the text, whatever the number of names.
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::data::{is_ordinary, is_particle, is_title};
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
struct Known {
    /// The people one of whose names has it.
    owners: Vec<HiddenId>,
    /// Whether somebody who may be seen has it too.
    shared: bool,
    /// Whether it is an ordinary word as well.
    ordinary: bool,
}

/// The names of the hidden people, ready to be looked for.
#[derive(Debug)]
pub struct Names {
    known: HashMap<String, Known>,
    /// Names run together, which are found as one word.
    joined: HashMap<String, Vec<HiddenId>>,
    /// Whole names with all that belongs to them, titles too, by their first word: `Mrs Ellis` is one person even where
    /// others are called Ellis.
    sequences: HashMap<String, Vec<(Vec<String>, HiddenId)>>,
    initials: HashMap<String, Vec<HiddenId>>,
    ids: HashMap<String, HiddenId>,
    /// The single letters and particles of each hidden person's names, which go with a word beside them.
    small: Vec<HashSet<String>>,
    /// The words of each name, for each hidden person.
    whole: Vec<Vec<HashSet<String>>>,
    /// The words of each person who may be seen.
    seen: Vec<HashSet<String>>,
    /// The people who may be seen that have a word.
    seen_by_word: HashMap<String, Vec<usize>>,
}

/// The words of a name that are looked for by themselves: two letters or more, titles and particles aside.
fn own_words(name: &str) -> Vec<String> {
    words(name)
        .into_iter()
        .filter(|word| !word.number && word.folded.chars().count() > 1)
        .map(|word| word.folded)
        .filter(|word| !is_title(word) && !is_particle(word))
        .collect()
}

/// The initials as letters alone: `S.E.` and `SE` are both `se`.
fn initial_letters(initials: &str) -> String {
    folded(initials).concat()
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
            for word in &own {
                names.seen_by_word.entry(word.clone()).or_default().push(index);
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
                small.extend(whole_name.into_iter().filter(|word| !own.contains(word) && !is_title(word)));
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
        // `Ellis` with an s and no apostrophe; where that is somebody else's name, it is theirs.
        let plural = format!("{word}s");
        if !shared && !known.ordinary && !self.seen_by_word.contains_key(&plural) {
            push(&mut self.known.entry(plural).or_default().owners, id);
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

    /// Whether a run of words of names begins here.
    fn begins(&self, words: &[Word], at: usize) -> bool {
        words.get(at).is_some_and(|word| {
            self.known.contains_key(&word.folded)
                || self.joined.contains_key(&word.folded)
                || self.joined_with_s(&word.folded).is_some()
        })
    }

    fn goes_on(&self, text: &str, words: &[Word], at: usize) -> bool {
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

    fn joined_with_s(&self, word: &str) -> Option<&Vec<HiddenId>> {
        self.joined.get(word.strip_suffix('s')?)
    }

    /// For each word, the people in whose whole name it stands here, of those who may be seen: a run of two words or
    /// more that are all one such person's.
    fn seen_names(&self, words: &[Word], beside: &dyn Fn(usize) -> bool) -> Vec<Option<usize>> {
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
    fn chain(
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
    fn is_of(&self, words: &[Word], at: usize, id: HiddenId, kept: &[Option<usize>]) -> bool {
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
    fn seen_stretch_is_of(
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
    fn stretch(
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
                    strong |= !known.shared && !known.ordinary;
                    ordinary |= known.ordinary && !known.shared;
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
            let doubtful = words[first..=last].iter().filter(|word| {
                word.capital
                    && self.known.get(&word.folded).is_some_and(|known| known.ordinary && !known.shared)
            });
            doubts.extend(doubtful.map(|word| Doubt { range: word.range.clone(), who: id }));
        }
    }

    fn is_word_of(&self, word: &Word, id: HiddenId) -> bool {
        let has = |owners: &Vec<HiddenId>| owners.contains(&id);
        self.known.get(&word.folded).is_some_and(|known| has(&known.owners))
            || self.joined.get(&word.folded).is_some_and(has)
            || self.joined_with_s(&word.folded).is_some_and(has)
    }

    /// Whether these words, each of which somebody else has too, are together a whole name of this person, and nobody
    /// who may be seen has them all.
    fn is_whole(&self, distinct: &HashSet<&str>, id: HiddenId) -> bool {
        let whole = self.whole.get(id).into_iter().flatten();
        let is_name = whole
            .into_iter()
            .any(|name| name.len() > 1 && name.iter().all(|word| distinct.contains(word.as_str())));
        is_name && !self.seen.iter().any(|seen| distinct.iter().all(|word| seen.contains(*word)))
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

/// Whether the comma before the last of these words parts two names: it does but in `Ellis, Rhys`.
fn is_list(text: &str, words: &[Word]) -> bool {
    let [before @ .., one, other] = words else { return false };
    text[one.range.end..other.range.start].contains(',') && (!before.is_empty() || one.folded == other.folded)
}

/// The range from one word to another, with the `'s`, `s'` or `’s` that follows.
fn with_possessive(text: &str, words: &[Word], first: usize, last: usize) -> Range<usize> {
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

/// Two words or more of a name run together, in every order: `rhysellis`, `ellisrhys`.
fn joined(own: &[String]) -> Vec<String> {
    // A name of more words than this is run together in its own order, and two and two.
    const MOST: usize = 4;
    let mut forms = Vec::new();
    if own.len() > MOST {
        forms.push(own.concat());
        for (at, one) in own.iter().enumerate() {
            for other in own.iter().skip(at + 1) {
                forms.push(format!("{one}{other}"));
                forms.push(format!("{other}{one}"));
            }
        }
    } else {
        arrange(own, &mut Vec::new(), &mut forms);
    }
    forms.retain(|form| form.chars().count() > 3);
    forms.sort();
    forms.dedup();
    forms
}

fn arrange<'w>(own: &'w [String], taken: &mut Vec<&'w str>, forms: &mut Vec<String>) {
    if taken.len() > 1 {
        forms.push(taken.concat());
    }
    for word in own {
        if !taken.contains(&word.as_str()) {
            taken.push(word);
            arrange(own, taken, forms);
            taken.pop();
        }
    }
}

fn push(list: &mut Vec<HiddenId>, id: HiddenId) {
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
mod tests {
    use super::*;

    fn hidden(id: &str, names: &[&str], initials: Option<&str>) -> Hidden {
        Hidden {
            id: id.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            initials: initials.map(str::to_owned),
        }
    }

    fn seen(names: &[&str], initials: Option<&str>) -> Seen {
        Seen {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            initials: initials.map(str::to_owned),
        }
    }

    /// The text with each name in brackets, numbered by person; a doubt in braces.
    fn marked(names: &Names, text: &str) -> String {
        let (hits, doubts) = names.find(text);
        let mut marks: Vec<(Range<usize>, String)> = hits
            .into_iter()
            .map(|hit| {
                (
                    hit.range,
                    format!("[{}]", hit.who.iter().map(ToString::to_string).collect::<Vec<_>>().join("+")),
                )
            })
            .chain(doubts.into_iter().map(|doubt| (doubt.range, "{?}".to_owned())))
            .collect();
        marks.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        let mut marked = text.to_owned();
        for (range, mark) in marks {
            marked.replace_range(range, &mark);
        }
        marked
    }

    #[test]
    fn names_go_in_every_form() {
        let names = Names::new(
            &[hidden("nain", &["Mrs Siân O’Brien-Ellis", "Nel Fach"], Some("SE"))],
            &[seen(&["Megan Rees"], Some("MR"))],
        );
        for (text, expected) in [
            ("Siân rang.", "[0] rang."),
            ("Mrs Ellis and SIAN", "Mrs [0] and [0]"),
            ("Siân O’Brien-Ellis’s house", "[0] house"),
            ("O'Brien, Siân", "O'[0]"),
            ("Ellis' house; Ellis’s; Elliss", "[0] house; [0]; [0]"),
            ("sianellis@example.org, sian.ellis2@example.org", "[0]@example.org, [0]2@example.org"),
            ("sian_ellis.jpg; sian-2-ellis", "[0].jpg; [0]"),
            ("S\u{200b}i\u{ad}ân, Ｓｉâｎ, SIA\u{302}N.", "[0], [0], [0]."),
            ("SE, S.E., S. E. said; se; S.E", "[0], [0], [0] said; se; [0]"),
            ("A.S.E. Ltd; SEN; SE's", "A.S.E. Ltd; SEN; [0]"),
            ("`@nain` and @NAIN, @nain-2", "`[0]` and [0], @nain-2"),
            ("Nel came. Fach o beth.", "[0] came. [0] o beth."),
            ("Sianel, Ellison, Elliston", "Sianel, Ellison, Elliston"),
            ("Megan Rees, MR", "Megan Rees, MR"),
            ("Siân. Ellis", "[0]. [0]"),
        ] {
            assert_eq!(marked(&names, text), expected, "{text}");
        }
    }

    #[test]
    fn what_somebody_seen_shares_stays() {
        let names = Names::new(
            &[
                hidden("father", &["Rhys Ellis"], Some("RE")),
                hidden("uncle", &["Tom Ellis"], None),
                hidden("nain", &["Nia Wyn", "Mrs Ellis"], None),
            ],
            &[seen(&["Megan Ellis"], Some("RE"))],
        );
        for (text, expected) in [
            ("Megan Ellis and Ellis", "Megan Ellis and Ellis"),
            ("Rhys Ellis, Ellis", "[0], Ellis"),
            ("Ellis, Rhys", "[0]"),
            ("Rhys and Megan Ellis", "[0] and Megan Ellis"),
            ("Megan Ellis Rhys Ellis", "Megan Ellis [0]"),
            ("RE", "RE"),
            ("Tom Ellis and Rhys", "[1] and [0]"),
            ("Mrs Ellis and Ellis", "[2] and Ellis"),
        ] {
            assert_eq!(marked(&names, text), expected, "{text}");
        }
    }

    #[test]
    fn two_hidden_people_share_a_mark() {
        let names = Names::new(
            &[hidden("father", &["Rhys Ellis"], None), hidden("uncle", &["Tom Ellis"], None)],
            &[],
        );
        assert_eq!(marked(&names, "Ellis; Rhys Ellis; Tom"), "[0+1]; [0]; [1]");
    }

    #[test]
    fn ordinary_words_are_for_a_person_to_decide() {
        let names = Names::new(&[hidden("rose", &["Rose May"], None)], &[]);
        for (text, expected) in [
            ("Rose May", "[0]"),
            ("rose may", "[0]"),
            ("She rose. It may be.", "She rose. It may be."),
            ("In May Rose", "In [0]"),
            ("In May.", "In {?}."),
            ("rosemay", "[0]"),
        ] {
            assert_eq!(marked(&names, text), expected, "{text}");
        }
    }

    #[test]
    fn a_whole_name_is_nobody_elses() {
        let names = Names::new(
            &[hidden("father", &["Rhys Ellis"], None)],
            &[seen(&["Megan Ellis"], None), seen(&["Rhys Jones"], None)],
        );
        for (text, expected) in
            [("Rhys", "Rhys"), ("Rhys Jones", "Rhys Jones"), ("Rhys Ellis", "[0]"), ("Ellis, Rhys", "[0]")]
        {
            assert_eq!(marked(&names, text), expected, "{text}");
        }
    }
}
