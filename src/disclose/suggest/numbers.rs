//! Numbers and addresses that identify: telephone numbers, e-mail and postal addresses, postcodes, NHS and National
//! Insurance numbers, vehicle registrations, dates. Each is looked for over the visible text; what has check digits is
//! checked by them.
use std::ops::Range;

use chrono::NaiveDate;

use crate::text::plain;

/// A run of letters and digits.
pub(super) struct Token<'t> {
    pub text: &'t str,
    pub range: Range<usize>,
}

/// The runs of letters and digits of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_in =
            c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}');
        match (start, is_in) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                tokens.push(Token { text: &text[from..at], range: from..at });
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

/// Everything of these kinds in a text, with the rule of each.
pub(super) fn found(text: &str, tokens: &[Token<'_>]) -> Vec<(&'static str, Range<usize>)> {
    let mut found = Vec::new();
    digits(text, &mut found);
    emails(text, &mut found);
    for index in 0..tokens.len() {
        let mut add = |rule, range: Option<Range<usize>>| found.extend(range.map(|range| (rule, range)));
        add("postcode", postcode(text, &tokens[index..]));
        add("national-insurance-number", national_insurance(text, &tokens[index..]));
        add("vehicle-registration", vehicle(text, &tokens[index..]));
        add("address", address(text, tokens, index));
    }
    found
}

/// Runs of digits with what people put between them.
fn digits(text: &str, found: &mut Vec<(&'static str, Range<usize>)>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let begins =
            bytes[at].is_ascii_digit() || (matches!(bytes[at], b'+' | b'(') && next_digit(bytes, at + 1));
        let is_inside = at > 0 && bytes[at - 1].is_ascii_alphanumeric();
        if !begins || is_inside {
            at += 1;
            continue;
        }
        let mut end = at;
        let mut here = at;
        let mut apart = 0;
        while here < bytes.len() {
            match bytes[here] {
                byte if byte.is_ascii_digit() => {
                    end = here + 1;
                    apart = 0;
                }
                b'+' if here == at => {}
                b' ' | b'-' | b'(' | b')' | b'.' if apart < 2 => apart += 1,
                _ => break,
            }
            here += 1;
        }
        let run = &text[at..end];
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        if is_telephone(run, &digits) {
            found.push(("telephone", at..end));
        }
        let groups: Vec<usize> = run.split(|c: char| !c.is_ascii_digit()).map(str::len).collect();
        if (groups == [10] || groups == [3, 3, 4]) && is_nhs(&digits) {
            found.push(("nhs-number", at..end));
        }
        at = end.max(at + 1);
    }
}

fn next_digit(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|byte| byte.is_ascii_digit() || *byte == b'+')
}

fn is_telephone(run: &str, digits: &str) -> bool {
    let is_abroad = run.starts_with('+') || run.starts_with("(+");
    match digits.len() {
        10 | 11 if digits.starts_with('0') && !digits.starts_with("00") => true,
        12 | 13 if is_abroad && digits.starts_with("44") => true,
        13..=15 if digits.starts_with("0044") => true,
        9..=15 => is_abroad,
        _ => false,
    }
}

/// The last digit of an NHS number is made from the others.
fn is_nhs(digits: &str) -> bool {
    let values: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let [first @ .., last] = values.as_slice() else { return false };
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    values.len() == 10 && values.iter().any(|digit| *digit != values[0]) && (11 - sum % 11) % 11 == *last
}

fn emails(text: &str, found: &mut Vec<(&'static str, Range<usize>)>) {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let mut from = 0;
    for (at, _) in text.match_indices('@') {
        if at < from {
            continue;
        }
        let name =
            text[from..at].chars().rev().take_while(|c| is_name(*c)).map(char::len_utf8).sum::<usize>();
        let host = text[at + 1..].chars().take_while(|c| is_name(*c)).map(char::len_utf8).sum::<usize>();
        let own = text[at + 1..at + 1 + host].trim_end_matches(['.', '-', '_']);
        if name > 0 && own.contains('.') {
            found.push(("email", at - name..at + 1 + own.len()));
            from = at + 1 + own.len();
        }
    }
}

/// Whether two tokens stand side by side, parted by at most one space.
fn beside(text: &str, one: &Token<'_>, other: &Token<'_>) -> bool {
    matches!(&text[one.range.end..other.range.start], " " | "\u{a0}" | "\n")
}

/// The shape of a word: `A` for a letter, `9` for a digit.
fn shape(text: &str) -> String {
    let of = |c: char| {
        if c.is_ascii_alphabetic() {
            'A'
        } else if c.is_ascii_digit() {
            '9'
        } else {
            '?'
        }
    };
    text.chars().take(12).map(of).collect()
}

fn is_upper(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

fn postcode(text: &str, tokens: &[Token<'_>]) -> Option<Range<usize>> {
    const OUTWARD: [&str; 6] = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"];
    let [first, rest @ ..] = tokens else { return None };
    let own = shape(first.text);
    if OUTWARD.contains(&own.as_str()) {
        let second =
            rest.first().filter(|second| beside(text, first, second) && shape(second.text) == "9AA")?;
        return Some(first.range.start..second.range.end);
    }
    let outward = own.strip_suffix("9AA")?;
    (OUTWARD.contains(&outward) && is_upper(first.text)).then(|| first.range.clone())
}

fn national_insurance(text: &str, tokens: &[Token<'_>]) -> Option<Range<usize>> {
    let mut letters = String::new();
    let first = tokens.first()?;
    for (index, token) in tokens.iter().take(5).enumerate() {
        if index > 0 && !beside(text, &tokens[index - 1], token) {
            return None;
        }
        letters.push_str(&token.text.to_ascii_uppercase());
        let own = shape(&letters);
        if own == "AA999999A" {
            let prefix = &letters[..2];
            let is_right = !letters.starts_with(['D', 'F', 'I', 'Q', 'U', 'V'])
                && !letters[1..].starts_with(['D', 'F', 'I', 'O', 'Q', 'U', 'V'])
                && !["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"].contains(&prefix)
                && letters.ends_with(['A', 'B', 'C', 'D']);
            return is_right.then_some(first.range.start..token.range.end);
        }
        if !"AA999999A".starts_with(&own) {
            return None;
        }
    }
    None
}

fn vehicle(text: &str, tokens: &[Token<'_>]) -> Option<Range<usize>> {
    let [first, rest @ ..] = tokens else { return None };
    if !is_upper(first.text) {
        return None;
    }
    let own = shape(first.text);
    if own == "AA99AAA" {
        return Some(first.range.clone());
    }
    let second = rest.first().filter(|second| beside(text, first, second) && is_upper(second.text))?;
    let other = shape(second.text);
    let is_plate = match own.as_str() {
        "AA99" => other == "AAA",
        "A9" | "A99" | "A999" => other == "AAA",
        _ => false,
    };
    is_plate.then_some(first.range.start..second.range.end)
}

/// The words with which streets end in English.
const STREETS: [&str; 20] = [
    "street", "st", "road", "rd", "avenue", "lane", "close", "drive", "crescent", "terrace", "grove",
    "gardens", "place", "court", "way", "hill", "square", "view", "rise", "row",
];

/// The words with which streets begin in Welsh.
const WELSH_STREETS: [&str; 16] = [
    "heol", "stryd", "ffordd", "lon", "maes", "rhodfa", "cae", "bryn", "clos", "tan", "trem", "rhes",
    "teras", "allt", "pen", "parc",
];

/// A house number or a capitalised name before a street, or a Welsh street before its name.
fn address(text: &str, tokens: &[Token<'_>], index: usize) -> Option<Range<usize>> {
    let token = tokens.get(index)?;
    let is_name = |token: &Token<'_>| token.text.starts_with(char::is_uppercase);
    let is_number =
        |token: &Token<'_>| token.text.len() <= 5 && token.text.starts_with(|c: char| c.is_ascii_digit());
    let word = plain(token.text);
    if is_name(token) && STREETS.contains(&word.as_str()) {
        let mut start = index;
        while start > 0 && index - start < 4 && beside(text, &tokens[start - 1], &tokens[start]) {
            let before = &tokens[start - 1];
            if is_number(before) {
                return Some(before.range.start..token.range.end);
            }
            if !is_name(before) {
                break;
            }
            start -= 1;
        }
        let is_long =
            !matches!(word.as_str(), "st" | "place" | "court" | "way" | "hill" | "view" | "rise" | "row");
        return (start < index && is_long).then(|| tokens[start].range.start..token.range.end);
    }
    // A mutated one too: Heol, Stryd and their kin after a preposition.
    let radical = if word == "eol" || word == "hheol" { "heol" } else { word.as_str() };
    if is_name(token) && WELSH_STREETS.contains(&radical) {
        let number = index
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .filter(|before| is_number(before) && beside(text, before, token));
        let next = tokens.get(index + 1).filter(|next| beside(text, token, next));
        let goes_on = next
            .is_some_and(|next| is_name(next) || matches!(plain(next.text).as_str(), "y" | "yr" | "newydd"));
        let is_sure = number.is_some() || matches!(radical, "heol" | "stryd" | "ffordd" | "lon" | "rhodfa");
        if goes_on && is_sure {
            let mut end = index + 1;
            while end + 1 < tokens.len()
                && end - index < 4
                && beside(text, &tokens[end], &tokens[end + 1])
                && is_name(&tokens[end + 1])
            {
                end += 1;
            }
            let start = number.map_or(token.range.start, |number| number.range.start);
            return Some(start..tokens[end].range.end);
        }
    }
    None
}

/// The months, both languages, without accents.
const MONTHS: [[&str; 4]; 12] = [
    ["january", "jan", "ionawr", "ion"],
    ["february", "feb", "chwefror", "chwef"],
    ["march", "mar", "mawrth", "maw"],
    ["april", "apr", "ebrill", "ebr"],
    ["may", "may", "mai", "mai"],
    ["june", "jun", "mehefin", "meh"],
    ["july", "jul", "gorffennaf", "gorff"],
    ["august", "aug", "awst", "awst"],
    ["september", "sept", "medi", "medi"],
    ["october", "oct", "hydref", "hyd"],
    ["november", "nov", "tachwedd", "tach"],
    ["december", "dec", "rhagfyr", "rhag"],
];

/// The dates of a text, however written: `21 May 1988`, `21st May`, `May 21, 1988`, `21/5/88`, `1988-05-21`.
pub(super) fn dates(text: &str, tokens: &[Token<'_>]) -> Vec<(NaiveDate, Range<usize>)> {
    let mut found = Vec::new();
    for window in tokens.windows(3) {
        let [first, second, third] = window else { continue };
        let between = |one: &Token<'_>, other: &Token<'_>| &text[one.range.end..other.range.start];
        let (one, two) = (between(first, second), between(second, third));
        let is_figures = one == two && matches!(one, "/" | "-" | "." | "\u{2013}");
        let is_words = [one, two].iter().all(|gap| matches!(*gap, " " | ", " | "\u{a0}" | "\n" | ". "));
        let date = if is_figures {
            match (number(first.text), number(second.text), number(third.text)) {
                (Some(year), Some(month), Some(day)) if first.text.len() == 4 => date(year, month, day),
                (Some(day), Some(month), Some(year)) => date(full(year, third.text), month, day),
                _ => None,
            }
        } else if is_words {
            let year = number(third.text).filter(|_| third.text.len() == 4);
            match (year, ordinal(first.text), month(second.text), month(first.text), ordinal(second.text)) {
                (Some(year), Some(day), Some(month), _, _) => date(year, month, day),
                (Some(year), _, _, Some(month), Some(day)) => date(year, month, day),
                _ => None,
            }
        } else {
            None
        };
        found.extend(date.map(|date| (date, first.range.start..third.range.end)));
    }
    found
}

fn number(text: &str) -> Option<u32> {
    (text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A number with an ending: `21st`, `21ain`, `3ydd`.
fn ordinal(text: &str) -> Option<u32> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let is_ending = matches!(
        &text[digits..],
        "" | "st" | "nd" | "rd" | "th" | "af" | "il" | "ydd" | "ed" | "fed" | "eg" | "ain"
    );
    is_ending.then(|| number(text.get(..digits)?)).flatten()
}

fn month(text: &str) -> Option<u32> {
    let word = plain(text);
    let index = MONTHS.iter().position(|names| names.contains(&word.as_str()))?;
    u32::try_from(index + 1).ok()
}

fn full(year: u32, text: &str) -> u32 {
    match (text.len(), year) {
        (2, 0..=30) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| (1900..2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(&'static str, String)> {
        let found = found(text, &tokens(text)).into_iter();
        found.map(|(rule, range)| (rule, text[range].to_owned())).collect()
    }

    #[test]
    fn what_identifies_is_found() {
        for (text, rule, words) in [
            ("Ring 01632 960417 soon", "telephone", "01632 960417"),
            ("on +44 7700 900123.", "telephone", "+44 7700 900123"),
            ("(01632) 960-417", "telephone", "(01632) 960-417"),
            ("a.b+c@example.org.", "email", "a.b+c@example.org"),
            ("NHS 943 476 5919", "nhs-number", "943 476 5919"),
            ("AB 12 34 56 C", "national-insurance-number", "AB 12 34 56 C"),
            ("AB123456C", "national-insurance-number", "AB123456C"),
            ("at LL57 3AA,", "postcode", "LL57 3AA"),
            ("CF101AA", "postcode", "CF101AA"),
            ("a red car, CX19 ABC", "vehicle-registration", "CX19 ABC"),
            ("lives at 18 High Street", "address", "18 High Street"),
            ("yn 18 Stryd y Dderwen", "address", "18 Stryd y Dderwen"),
        ] {
            assert!(all(text).contains(&(rule, words.to_owned())), "{text}: {:?}", all(text));
        }
    }

    #[test]
    fn what_only_looks_so_is_not() {
        for text in
            ["943 476 5918", "2026-03-04 10:15", "BG123456A", "a street", "CY-2026-0142", "1234567890"]
        {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }

    #[test]
    fn dates_are_read_in_every_usual_form() {
        for text in [
            "21 May 1988",
            "21st May 1988",
            "May 21, 1988",
            "21/5/88",
            "21.05.1988",
            "1988-05-21",
            "21 Mai 1988",
            "21ain Mai 1988",
        ] {
            let found = dates(text, &tokens(text));
            assert_eq!(
                found.first().map(|(date, _)| date.to_string()).as_deref(),
                Some("1988-05-21"),
                "{text}"
            );
        }
    }
}
