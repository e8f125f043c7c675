//! Phrases of several lists found in a text: all of them in one pass, however many there are; whole words, in any case
//! but where a phrase asks for its own.
use std::cmp::Reverse;
use std::ops::Range;

use super::fold::Folded;

/// A phrase to look for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    /// Its words: in lower case, unless its case counts.
    pub text: String,
    /// Which list it belongs to.
    pub list: usize,
    /// Its row in that list; none for an idiom, which only looks like a row.
    pub row: Option<usize>,
    /// Whether it is meant only in the case in which it is written, as an acronym is.
    pub is_exact: bool,
}

/// A phrase that stands in a text as whole words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where it stands in the folded text.
    pub range: Range<usize>,
    /// Its list.
    pub list: usize,
    /// Its row, or none for an idiom.
    pub row: Option<usize>,
}

/// A row that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands in the folded text.
    pub range: Range<usize>,
    /// Which row of its list.
    pub row: usize,
}

/// Phrases, made ready. At the start of each word a table says whether any phrase can begin there, which hardly ever
/// is so; only then they are looked up, in order as in a dictionary. So the cost is that of the text, not of the lists.
#[derive(Debug)]
pub struct Phrases {
    /// In order of their texts in lower case.
    phrases: Vec<(Box<[u8]>, Phrase)>,
    firsts: Firsts,
}

impl Phrases {
    /// Makes phrases ready.
    #[must_use]
    pub fn new(phrases: Vec<Phrase>) -> Self {
        let phrases = phrases.into_iter().filter(|phrase| !phrase.text.is_empty());
        let mut phrases: Vec<_> = phrases.map(|phrase| (folded(&phrase.text), phrase)).collect();
        phrases.sort_unstable();
        phrases.dedup();
        let firsts = Firsts::of(phrases.iter().map(|(bytes, _)| &**bytes));
        Self { phrases, firsts }
    }

    /// Every phrase that stands in `text`, those over each other too, in order of their starts.
    #[must_use]
    pub fn hits(&self, text: &Folded<'_>) -> Vec<Hit> {
        let mut hits = Vec::new();
        let text = text.text();
        let bytes = text.as_bytes();
        let mut in_word = false;
        for (at, byte) in bytes.iter().enumerate() {
            let was_in_word = in_word;
            in_word = match KINDS[usize::from(*byte)] {
                Kind::Letter => true,
                Kind::Other => false,
                Kind::Within => in_word,
            };
            if in_word && !was_in_word && self.firsts.may_begin(bytes, at) {
                self.look_up(text, at, &mut hits);
            }
        }
        hits
    }

    /// Adds the phrases that stand at `start`: letter by letter, the part of the list is kept that begins as the text
    /// does, and what ends there is found.
    fn look_up(&self, text: &str, start: usize, hits: &mut Vec<Hit>) {
        let mut left = self.phrases.as_slice();
        for (depth, byte) in text.as_bytes()[start..].iter().enumerate() {
            let byte = byte.to_ascii_lowercase();
            let from = left.partition_point(|(bytes, _)| bytes.get(depth).is_none_or(|one| *one < byte));
            let to = left.partition_point(|(bytes, _)| bytes.get(depth).is_none_or(|one| *one <= byte));
            left = &left[from..to];
            if left.is_empty() {
                return;
            }
            let end = start + depth + 1;
            // A phrase stands before all that go on after it.
            for (_, phrase) in left.iter().take_while(|(bytes, _)| bytes.len() == depth + 1) {
                let is_meant = !phrase.is_exact || text.get(start..end) == Some(&phrase.text);
                if is_meant && is_whole(text, start, end) {
                    hits.push(Hit { range: start..end, list: phrase.list, row: phrase.row });
                }
            }
        }
    }
}

/// The bytes of a phrase with its ASCII letters in lower case.
fn folded(text: &str) -> Box<[u8]> {
    text.bytes().map(|byte| byte.to_ascii_lowercase()).collect()
}

/// Of the hits of `list` the rows that are wanted: the longest where several begin together, none over another, and
/// none where an idiom of the list stands over it. An idiom within a longer row is not one: the row knows better.
#[must_use]
pub fn settle(hits: &[Hit], list: usize, wanted: impl Fn(usize) -> bool) -> Vec<Found> {
    let own = || hits.iter().filter(|hit| hit.list == list);
    let mut rows: Vec<_> = own()
        .filter_map(|hit| hit.row.filter(|row| wanted(*row)).map(|row| (hit.range.clone(), row)))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    rows.sort_unstable_by_key(|(range, row)| (range.start, Reverse(range.end), *row));
    // How far the rows reach that begin at or before each, so that none is looked at for each idiom.
    let reaches: Vec<usize> = rows
        .iter()
        .scan(0, |reach: &mut usize, (range, _)| {
            *reach = (*reach).max(range.end);
            Some(*reach)
        })
        .collect();
    let is_within = |idiom: &Range<usize>| {
        let reach = |count: usize| count.checked_sub(1).and_then(|index| reaches.get(index)).copied();
        let before = rows.partition_point(|(range, _)| range.start < idiom.start);
        let from = rows.partition_point(|(range, _)| range.start <= idiom.start);
        reach(before).is_some_and(|reach| reach >= idiom.end)
            || reach(from).is_some_and(|reach| reach > idiom.end)
    };
    let idioms = own().filter(|hit| hit.row.is_none()).map(|hit| &hit.range);
    let idioms = joined(idioms.filter(|idiom| !is_within(idiom)));
    let mut found: Vec<Found> = Vec::new();
    for (range, row) in rows {
        let next = idioms.partition_point(|idiom| idiom.end <= range.start);
        let is_idiom = idioms.get(next).is_some_and(|idiom| idiom.start < range.end);
        if !is_idiom && found.last().is_none_or(|last| last.range.end <= range.start) {
            found.push(Found { range, row });
        }
    }
    found
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

/// What a byte is of a text in which words are looked for.
#[derive(Clone, Copy)]
enum Kind {
    /// Of a letter or digit, or its first byte.
    Letter,
    /// Of anything else, or its first byte.
    Other,
    /// A further byte of the character before.
    Within,
}

const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => Kind::Letter,
            0x80..=0xbf => Kind::Within,
            // The first bytes of the letters of Europe; 0xc2 and 0xe2 begin spaces, marks and dashes.
            0xc3..=0xdf | 0xe1 => Kind::Letter,
            _ => Kind::Other,
        };
        byte += 1;
    }
    kinds
};

/// How phrases can begin: a first look at four letters, and for most phrases a second at eight bytes.
#[derive(Debug)]
struct Firsts {
    /// A bit for each choice of four from 32 kinds of byte.
    bits: Vec<u64>,
    /// The same for phrases that are too short for a second look.
    short: Vec<u64>,
    /// A bit for each hash of the first eight bytes.
    long: Vec<u64>,
}

/// How many bytes of a word's beginning are looked at first, and how many then.
const WIDTH: usize = 4;
const LONG: usize = 8;

/// How many bits a table has, as a power of two.
const SIZE: usize = WIDTH * 5;

/// The kind of a byte: which letter in any case, a digit, beyond ASCII, or what parts words.
const CODES: [u8; 256] = {
    let mut codes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        codes[byte] = match byte as u8 {
            letter @ (b'A'..=b'Z' | b'a'..=b'z') => letter & 31,
            b'0'..=b'9' => 27,
            0x80..=0xff => 28,
            _ => 0,
        };
        byte += 1;
    }
    codes
};

impl Firsts {
    fn of<'p>(phrases: impl Iterator<Item = &'p [u8]>) -> Self {
        let none = || vec![0; 1 << (SIZE - 6)];
        let mut firsts = Self { bits: none(), short: none(), long: none() };
        for bytes in phrases {
            add(&mut firsts.bits, bytes, 0, 0);
            match bytes.first_chunk() {
                Some(first) => set(&mut firsts.long, hash(*first)),
                None => add(&mut firsts.short, bytes, 0, 0),
            }
        }
        firsts
    }

    /// Whether a phrase can begin at `at`.
    fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        let code = |byte: u8| usize::from(CODES[usize::from(byte)]);
        let rest = bytes.get(at..).unwrap_or_default();
        let key = (0..WIDTH).fold(0, |key, at| key << 5 | rest.get(at).map_or(0, |byte| code(*byte)));
        is_set(&self.bits, key)
            && (is_set(&self.short, key)
                || rest.first_chunk().is_some_and(|first| is_set(&self.long, hash(*first))))
    }
}

/// Sets the bits of a phrase of whose bytes the first `depth` are in `key`.
fn add(bits: &mut [u64], phrase: &[u8], depth: usize, key: usize) {
    if depth == WIDTH {
        set(bits, key);
        return;
    }
    match phrase.get(depth) {
        Some(byte) => add(bits, phrase, depth + 1, key << 5 | usize::from(CODES[usize::from(*byte)])),
        // After its end comes what parts words, and then anything.
        None if depth == phrase.len() => {
            for code in [0, 28] {
                add(bits, phrase, depth + 1, key << 5 | code);
            }
        }
        None => (0..32).for_each(|code| add(bits, phrase, depth + 1, key << 5 | code)),
    }
}

fn set(bits: &mut [u64], key: usize) {
    bits[key >> 6] |= 1 << (key & 63);
}

fn is_set(bits: &[u64], key: usize) -> bool {
    bits[key >> 6] >> (key & 63) & 1 == 1
}

/// A number for eight bytes, the same for both cases of a letter.
fn hash(first: [u8; LONG]) -> usize {
    let folded = u64::from_le_bytes(first) | 0x2020_2020_2020_2020;
    let mixed = folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS as usize - SIZE);
    usize::try_from(mixed).unwrap_or_default()
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
        let rows = ["hit", "self-harm", "hostile", "implacably hostile", "ymladd", "fi'n", "hi", "ŵyna"];
        let phrase = |text: &str, row| Phrase { text: text.to_owned(), list: 3, row, is_exact: text == "LA" };
        let mut phrases: Vec<_> =
            rows.iter().enumerate().map(|(row, text)| phrase(text, Some(row))).collect();
        phrases.extend([phrase("hit traffic", None), phrase("implacably", None), phrase("LA", Some(8))]);
        let folded = Folded::new(text);
        let hits = Phrases::new(phrases).hits(&folded);
        let found = settle(&hits, 3, |_| true).into_iter();
        found.map(|found| text[folded.original(&found.range)].to_owned()).collect()
    }

    #[test]
    fn words_are_whole_and_in_any_case() {
        assert_eq!(
            found("He HIT it. White, hits; hit's (hit) “hit”—hit/hit"),
            ["HIT", "hit", "hit", "hit", "hit", "hit"]
        );
        assert_eq!(found("hit-and-run, re-hit, www.hit.com, hit@x, @hit, hitch his"), Vec::<String>::new());
        assert_eq!(found("hit. He hit - then"), ["hit", "hit"]);
        assert_eq!(found("Self‑Harm and self-harmed"), ["Self‑Harm"]);
        assert_eq!(found("ymlâdd ymladd ymla\u{302}dd Ŵyna"), ["ymladd", "Ŵyna"]);
        assert_eq!(found("fi’n"), ["fi’n"]);
        assert_eq!(found("LA la La “LA” LA"), ["LA", "LA", "LA"]);
        assert_eq!(found("hi"), ["hi"]);
    }

    #[test]
    fn the_longest_is_found_and_idioms_are_not() {
        assert_eq!(found("implacably  hostile hostile"), ["implacably  hostile", "hostile"]);
        assert_eq!(found("they hit traffic, and hit traffickers"), ["hit"]);
        assert_eq!(found("implacably hostile; implacably, hostile"), ["implacably hostile", "hostile"]);
        assert_eq!(found("a hit traffic a hit"), ["hit"]);
    }
}
