//! Confidential texts and dates of birth in a text: addresses however they are shortened, mutated or split, telephone
//! numbers however they are spaced, dates in the forms of both languages. Works on the same words as names do.
use std::collections::HashMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::data::{day_words, months, other_names, other_spellings};
use super::letters::{Word, folded, words};
use crate::text::mutations;

/// A confidential text as it is looked for: for each of its words every way in which it may be written.
#[derive(Debug)]
struct Pattern {
    words: Vec<Vec<String>>,
    owner: usize,
}

/// What to look for, ready to be found in one pass over a text.
#[derive(Debug, Default)]
pub struct Confidential {
    patterns: Vec<Pattern>,
    /// The patterns whose first word can begin with these two letters.
    by_start: HashMap<String, Vec<usize>>,
    /// The national numbers of telephones, without their first 0.
    numbers: Vec<(String, usize)>,
}

/// The shortest part of an address that is looked for by itself, in letters.
const SHORTEST_PART: usize = 3;
/// The fewest digits that make a telephone number.
const SHORTEST_NUMBER: usize = 7;

impl Confidential {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a confidential text; `owner` is given back with what is found.
    pub fn add(&mut self, text: &str, owner: usize) {
        self.numbers_of(text, owner);
        self.phrase(text, owner);
        self.phrase(without_number(text), owner);
        for part in text.split([',', ';', '\n']).map(str::trim) {
            for part in [part, without_number(part)] {
                let letters = part.chars().filter(|c| c.is_alphabetic()).count();
                if letters >= SHORTEST_PART {
                    self.phrase(part, owner);
                }
            }
        }
    }

    /// Adds a date of birth.
    pub fn add_birthday(&mut self, born: NaiveDate, owner: usize) {
        let (year, month, day) = (born.year(), born.month(), born.day());
        let both = |number: u32| {
            let mut forms = vec![number.to_string(), format!("{number:02}")];
            forms.dedup();
            forms
        };
        let years = vec![format!("{year:04}"), format!("{:02}", year.rem_euclid(100))];
        let (days, month_numbers, names) = (both(day), both(month), months(month));
        let mut add = |words: Vec<Vec<String>>| self.push(Pattern { words, owner });
        add(vec![days.clone(), month_numbers.clone(), years.clone()]);
        add(vec![vec![format!("{year:04}")], month_numbers, days.clone()]);
        add(vec![vec![format!("{year:04}{month:02}{day:02}"), format!("{day:02}{month:02}{year:04}")]]);
        let endings = ["st", "nd", "rd", "th", "af", "il", "ail", "ydd", "ed", "fed", "eg", "ain"];
        let endings: Vec<String> = endings.map(str::to_owned).into();
        let of: Vec<String> = ["of", "o", "mis"].map(str::to_owned).into();
        let month_word: Vec<String> = ["fis", "mis"].map(str::to_owned).into();
        let day_word: Vec<String> = vec!["day".to_owned()];
        let the: Vec<String> = vec!["the".to_owned()];
        let mut ways = vec![vec![days.clone()], vec![days.clone(), endings]];
        ways.extend(day_words(day).into_iter().map(|way| way.into_iter().map(|word| vec![word]).collect()));
        for first in ways {
            for between in [&[][..], &[&of], &[&of, &month_word], &[&day_word, &of]] {
                let mut written = first.clone();
                written.extend(between.iter().map(|words| (*words).clone()));
                written.extend([names.clone(), years.clone()]);
                add(written);
            }
            for the in [None, Some(&the)] {
                let mut month_first = vec![names.clone()];
                month_first.extend(the.cloned());
                month_first.extend(first.iter().cloned());
                month_first.push(years.clone());
                add(month_first);
            }
        }
    }

    fn phrase(&mut self, text: &str, owner: usize) {
        let own = folded(text);
        if own.concat().chars().count() < SHORTEST_PART {
            return;
        }
        let alternatives: Vec<Vec<String>> = own.iter().map(|word| ways_of(word)).collect();
        // A place's name in the other language may have more words or fewer.
        for at in 0..own.len() {
            for long in 1..=(own.len() - at).min(5) {
                for other in other_names(&own[at..at + long]) {
                    let mut words: Vec<Vec<String>> = alternatives[..at].to_vec();
                    words.extend(other.iter().map(|word| ways_of(word)));
                    words.extend_from_slice(&alternatives[at + long..]);
                    self.push(Pattern { words, owner });
                }
            }
        }
        self.push(Pattern { words: alternatives, owner });
    }

    fn push(&mut self, pattern: Pattern) {
        let index = self.patterns.len();
        let mut starts: Vec<String> =
            pattern.words.iter().take(1).flatten().map(|word| start_of(word)).collect();
        starts.sort();
        starts.dedup();
        for start in starts {
            self.by_start.entry(start).or_default().push(index);
        }
        self.patterns.push(pattern);
    }

    fn numbers_of(&mut self, text: &str, owner: usize) {
        let found = words(text);
        for run in number_runs(text, &found) {
            let digits: String = found[run].iter().map(|word| word.folded.as_str()).collect();
            if digits.len() >= SHORTEST_NUMBER && (digits.len() > 8 || folded(text).concat() == digits) {
                let national = national(&digits);
                if national.len() >= SHORTEST_NUMBER - 1 {
                    self.numbers.push((national.to_owned(), owner));
                }
            }
        }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty() && self.numbers.is_empty()
    }

    /// Every place of `text` that says one of them, with its owner; places may overlap.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let words = words(text);
        let stream = Stream::new(text, &words);
        for (at, word) in words.iter().enumerate() {
            let from = stream.start(at);
            let rest = &stream.text[from..];
            // A first word of one letter begins whatever begins with it.
            let starts = [start_of(rest), word.folded.chars().take(1).collect()];
            let [two, one] = &starts;
            let candidates = self.by_start.get(two).into_iter().flatten();
            let single = (one != two).then(|| self.by_start.get(one)).flatten().into_iter().flatten();
            for index in candidates.chain(single) {
                let Some(pattern) = self.patterns.get(*index) else { continue };
                let last = stream.matches(from, &pattern.words).and_then(|end| stream.ends.get(&end));
                if let Some(last) = last.filter(|last| stream.is_tied(at..**last)) {
                    found.push((
                        word.range.start..words.get(*last).map_or(0, |word| word.range.end),
                        pattern.owner,
                    ));
                }
            }
        }
        self.find_numbers(text, &words, &mut found);
        found
    }

    fn find_numbers(&self, text: &str, words: &[Word], found: &mut Vec<(Range<usize>, usize)>) {
        if self.numbers.is_empty() {
            return;
        }
        for run in number_runs(text, words) {
            let run_words = &words[run];
            let digits: String = run_words.iter().map(|word| word.folded.as_str()).collect();
            for (number, owner) in &self.numbers {
                for (at, _) in digits.match_indices(number.as_str()) {
                    let end = at + number.len();
                    let mut passed = 0;
                    let mut range: Option<Range<usize>> = None;
                    // From the dialling code, if there is one, to the end.
                    let start = code_before(&digits[..at]);
                    for word in run_words {
                        let own = passed..passed + word.folded.len();
                        if own.end > start && own.start < end {
                            let range = range.get_or_insert_with(|| word.range.clone());
                            range.end = word.range.end;
                        }
                        passed = own.end;
                    }
                    if let Some(mut range) = range {
                        let before = text[..range.start].trim_end_matches(['+', '(']);
                        range.start = before.len();
                        found.push((range, *owner));
                    }
                }
            }
        }
    }
}

/// The folded words of a text run together, with the way back.
struct Stream {
    text: String,
    starts: Vec<usize>,
    /// For each place where a word ends, which word.
    ends: HashMap<usize, usize>,
    /// For each word, how many times until it something stood between two words that parts an address.
    breaks: Vec<usize>,
}

impl Stream {
    fn new(text: &str, words: &[Word]) -> Self {
        let mut stream =
            Self { text: String::new(), starts: Vec::new(), ends: HashMap::new(), breaks: Vec::new() };
        let mut breaks = 0;
        let mut end = 0;
        for (at, word) in words.iter().enumerate() {
            breaks += usize::from(text[end..word.range.start].contains([';', '!', '?']));
            end = word.range.end;
            stream.breaks.push(breaks);
            stream.starts.push(stream.text.len());
            stream.text.push_str(&word.folded);
            stream.ends.insert(stream.text.len(), at);
        }
        stream
    }

    /// Whether nothing parts these words, first to last.
    fn is_tied(&self, words: Range<usize>) -> bool {
        self.breaks.get(words.start) == self.breaks.get(words.end)
    }

    fn start(&self, word: usize) -> usize {
        self.starts.get(word).copied().unwrap_or(self.text.len())
    }

    /// Where the pattern ends that begins at `from`, at the end of a word; the longest way.
    fn matches(&self, from: usize, words: &[Vec<String>]) -> Option<usize> {
        let Some((first, rest)) = words.split_first() else {
            return self.ends.contains_key(&from).then_some(from);
        };
        first
            .iter()
            .filter(|word| self.text[from..].starts_with(word.as_str()))
            .filter_map(|word| self.matches(from + word.len(), rest))
            .max()
    }
}

/// Every way in which a word of an address may be written, mutated or shortened.
fn ways_of(word: &str) -> Vec<String> {
    let mut ways = vec![word.to_owned()];
    ways.extend(other_spellings(word));
    let whole: Vec<String> = ways.clone();
    for way in whole.iter().filter(|way| way.chars().count() > 2) {
        ways.extend(mutations(way).into_iter().filter(|way| way.chars().count() > 1));
    }
    ways.sort();
    ways.dedup();
    ways
}

/// The first two letters.
fn start_of(word: &str) -> String {
    word.chars().take(2).collect()
}

/// A text without the number of a house before it.
fn without_number(text: &str) -> &str {
    let text = text.trim_start();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    // `14a`, `14-16`.
    let letter = rest.chars().next().filter(char::is_ascii_alphabetic);
    let rest = match letter {
        Some(letter) if rest[letter.len_utf8()..].starts_with([' ', ',']) => &rest[letter.len_utf8()..],
        _ => rest,
    };
    let rest = rest.trim_start_matches([' ', ',', '-', '–', '/']);
    if rest.starts_with(|c: char| c.is_ascii_digit()) && rest.len() < text.len() {
        without_number(rest)
    } else {
        rest
    }
}

/// Runs of numbers with nothing between them that a telephone number has not.
fn number_runs(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !words.get(at).is_some_and(|word| word.number) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while let (Some(one), Some(other)) = (words.get(end - 1), words.get(end)) {
            let gap = &text[one.range.end..other.range.start];
            let is_tied = gap.chars().filter(|c| !super::letters::is_invisible(*c)).count() <= 4
                && gap.chars().all(|c| {
                    c.is_whitespace()
                        || matches!(c, '(' | ')' | '-' | '.' | '/' | '+' | '\u{2010}'..='\u{2015}' | '·')
                        || super::letters::is_invisible(c)
                });
            if !other.number || !is_tied {
                break;
            }
            end += 1;
        }
        runs.push(at..end);
        at = end;
    }
    runs
}

/// A telephone number without its country's code and its first 0.
fn national(digits: &str) -> &str {
    let digits = digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44")).unwrap_or(digits);
    digits.strip_prefix('0').unwrap_or(digits)
}

/// Where the dialling code at the end of `before` begins; its end where there is none.
fn code_before(before: &str) -> usize {
    ["00440", "0044", "440", "44", "0"]
        .into_iter()
        .find(|code| before.ends_with(code))
        .map_or(before.len(), |code| before.len() - code.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(confidential: &Confidential, text: &str) -> String {
        let mut found = confidential.find(text);
        found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut marked = String::new();
        let mut at = 0;
        for (range, _) in found {
            if range.end <= at {
                continue;
            }
            marked.push_str(&text[at..range.start.max(at)]);
            if range.start >= at {
                marked.push('#');
            }
            at = range.end;
        }
        marked + &text[at..]
    }

    #[test]
    fn addresses_go_in_every_form() {
        let mut confidential = Confidential::new();
        confidential.add("14 Heol y Bryn, Caerdydd, CF10 1AA", 0);
        confidential.add("Flat 2, 7 Station Street, Penarth", 1);
        for (text, expected) in [
            ("14 Heol y Bryn, Caerdydd, CF10 1AA.", "#."),
            ("14 heol y bryn caerdydd cf101aa", "#"),
            ("o Gaerdydd, yng Nghaerdydd, in Cardiff", "o #, yng #, in #"),
            ("Heol-y-Bryn; ar Heol y Fryn", "#; ar #"),
            ("at CF10 1AA and cf10-1aa", "at # and #"),
            ("7 Station St, Penarth", "#, #"),
            ("Station Street; the station; street", "#; the station; street"),
            ("Flat 3", "Flat 3"),
            ("Cardiffian", "Cardiffian"),
        ] {
            assert_eq!(marked(&confidential, text), expected, "{text}");
        }
    }

    #[test]
    fn telephone_numbers_go_however_they_are_spaced() {
        let mut confidential = Confidential::new();
        confidential.add("07700 900 123", 0);
        for (text, expected) in [
            ("on 07700900123 today", "on # today"),
            ("+44 7700 900123; 0044 (0)7700-900-123", "#; #"),
            ("0 7 7 0 0 9 0 0 1 2 3", "#"),
            ("07700 900124", "07700 900124"),
        ] {
            assert_eq!(marked(&confidential, text), expected, "{text}");
        }
    }

    #[test]
    fn dates_of_birth_go_in_the_forms_of_both_languages() {
        let mut confidential = Confidential::new();
        confidential.add_birthday(NaiveDate::from_ymd_opt(2016, 3, 4).unwrap_or_default(), 0);
        for form in [
            "2016-03-04",
            "04/03/2016",
            "4.3.16",
            "4 March 2016",
            "4th of March 2016",
            "March 4th, 2016",
            "4 Mar '16",
            "4 Mawrth 2016",
            "4ydd o Fawrth 2016",
            "fourth of March 2016",
            "Fourth day of March, 2016",
            "4th day of March 2016",
            "March the fourth 2016",
            "March the 4th, 2016",
            "pedwerydd o Fawrth 2016",
            "pedwerydd o fis Mawrth 2016",
            "20160304",
            "04032016",
        ] {
            assert_eq!(marked(&confidential, &format!("born {form} in")), "born # in", "{form}");
        }
        let mut late = Confidential::new();
        late.add_birthday(NaiveDate::from_ymd_opt(1981, 7, 21).unwrap_or_default(), 0);
        for form in
            ["twenty-first of July 1981", "twenty first July, 1981", "unfed ar hugain o Orffennaf 1981"]
        {
            assert_eq!(marked(&late, &format!("born {form} in")), "born # in", "{form}");
        }
        for form in ["fifth of March 2016", "4 March 2017", "14/03/2016", "4 March", "2016-03-05"] {
            assert_eq!(marked(&confidential, form), form);
        }
    }
}
