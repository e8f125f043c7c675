//! A text as the check compares it: its words and numbers in order, each folded (case, accents, width, compatibility
//! forms, look-alikes of other scripts, invisible characters), each with its place in the text and with what stood
//! between it and the one before. Own code of the check; redaction folds for itself.
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::data;

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Gap(u8);

impl Gap {
    /// The last sign before the word is `@`.
    pub const AT: u8 = 1;
    /// A full stop and nothing else, but for white space.
    pub const POINT: u8 = 2;
    /// A sentence or block ends there.
    pub const STOP: u8 = 4;
    /// There is white space in it.
    pub const SPACE: u8 = 8;
    /// Nothing that does not stand in telephone numbers.
    pub const PHONE: u8 = 16;
    /// A hyphen at the end of a line.
    pub const BROKEN: u8 = 32;
    /// Nothing that does not stand in dates: a space, a slash, a point, a hyphen, a comma.
    pub const DATE: u8 = 64;

    pub const fn has(self, flag: u8) -> bool {
        self.0 & flag != 0
    }
}

/// One word or number.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Where its folded letters are in [`Folded::letters`].
    pub folded: Range<usize>,
    /// Where it is in the text.
    pub at: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
    /// Digits, not letters.
    pub digits: bool,
    /// It begins with a capital.
    pub capital: bool,
    /// Every letter is a capital.
    pub capitals: bool,
}

/// A text folded.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub letters: String,
    pub tokens: Vec<Token>,
}

impl Folded {
    pub fn word(&self, token: &Token) -> &str {
        self.letters.get(token.folded.clone()).unwrap_or_default()
    }
}

/// A text as its folded words alone.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.tokens.iter().map(|token| folded.word(token).to_owned()).collect()
}

/// Folds a text.
pub(super) fn fold(text: &str) -> Folded {
    let mut folder = Folder { text, out: Folded::default(), open: false, gap_at: 0 };
    folder.out.letters.reserve(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at).copied() {
        if byte < 0x80 {
            match byte {
                b'a'..=b'z' => folder.letter(at, 1, char::from(byte), false),
                b'A'..=b'Z' => folder.letter(at, 1, char::from(byte.to_ascii_lowercase()), true),
                b'0'..=b'9' => folder.digit(at, 1, char::from(byte)),
                _ => folder.close(at),
            }
            at += 1;
        } else {
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            folder.wide(at, c);
            at += c.len_utf8();
        }
    }
    folder.close(bytes.len());
    folder.out
}

struct Folder<'t> {
    text: &'t str,
    out: Folded,
    /// Whether the last token may still grow.
    open: bool,
    /// Where the gap before the next token begins.
    gap_at: usize,
}

impl Folder<'_> {
    fn close(&mut self, at: usize) {
        if self.open {
            self.open = false;
            self.gap_at = at;
        }
    }

    fn letter(&mut self, at: usize, len: usize, folded: char, capital: bool) {
        self.grow(at, len, folded, false, capital);
    }

    fn digit(&mut self, at: usize, len: usize, folded: char) {
        self.grow(at, len, folded, true, false);
    }

    fn grow(&mut self, at: usize, len: usize, folded: char, digits: bool, capital: bool) {
        if self.open
            && let Some(last) = self.out.tokens.last_mut()
            && last.digits == digits
        {
            self.out.letters.push(folded);
            last.folded.end = self.out.letters.len();
            last.at.end = at + len;
            last.capitals &= capital;
            return;
        }
        self.close(at);
        let start = self.out.letters.len();
        self.out.letters.push(folded);
        self.out.tokens.push(Token {
            folded: start..self.out.letters.len(),
            at: at..at + len,
            gap: gap(self.text.get(self.gap_at..at).unwrap_or_default()),
            digits,
            capital,
            capitals: capital,
        });
        self.open = true;
    }

    /// A character outside ASCII.
    fn wide(&mut self, at: usize, c: char) {
        let narrow = &narrow_table();
        let slow;
        let plain = match narrow.get((c as usize).wrapping_sub(0x80)) {
            Some(plain) => plain,
            None => {
                slow = plain_of(c);
                &slow
            }
        };
        match plain {
            Plain::Invisible => {
                // It belongs to the word it stands in.
                if self.open
                    && let Some(last) = self.out.tokens.last_mut()
                {
                    last.at.end = at + c.len_utf8();
                }
            }
            Plain::Gap => self.close(at),
            Plain::Letters(letters, capital) => {
                for letter in letters.chars() {
                    if letter.is_ascii_digit() {
                        self.digit(at, c.len_utf8(), letter);
                    } else if letter == ' ' {
                        self.close(at);
                    } else {
                        self.letter(at, c.len_utf8(), letter, *capital);
                    }
                }
            }
        }
    }
}

/// What a character outside ASCII is to a reader.
#[derive(Debug, Clone)]
enum Plain {
    Invisible,
    Gap,
    /// Folded letters, digits, and spaces where it parts words; and whether it is a capital.
    Letters(String, bool),
}

/// The characters from U+0080 to U+024F, which are nearly all of those outside ASCII in a text of English or Welsh.
fn narrow_table() -> &'static [Plain] {
    static TABLE: OnceLock<Vec<Plain>> = OnceLock::new();
    TABLE.get_or_init(|| ('\u{80}'..='\u{24f}').map(plain_of).collect())
}

fn look_alikes() -> &'static HashMap<char, &'static str> {
    static TABLE: OnceLock<HashMap<char, &'static str>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let pair = |row: &[&'static str]| Some((row.first()?.chars().next()?, *row.get(1)?));
        data::rows(data::LOOK_ALIKES).filter_map(|row| pair(&row)).collect()
    })
}

/// Characters that a reader does not see.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Marks that stand on the letter before them.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

fn plain_of(c: char) -> Plain {
    if is_invisible(c) || is_mark(c) {
        return Plain::Invisible;
    }
    // Letters in filled circles and squares, and those that make flags, have no decomposition.
    if let Some(letter) = enclosed(c) {
        return Plain::Letters(letter.to_string(), true);
    }
    let mut letters = String::new();
    let mut capital = false;
    for d in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(c)) {
        if is_mark(d) || is_invisible(d) {
            continue;
        }
        // Apostrophes that Unicode counts among the letters.
        if matches!(d, '\u{2b9}'..='\u{2bf}' | '\u{2c8}'..='\u{2cf}' | '\u{a78b}' | '\u{a78c}' | '\u{5f3}') {
            letters.push(' ');
            continue;
        }
        if let Some(digit) = digit_of(d) {
            letters.push(digit);
        } else if d.is_alphabetic() {
            capital |= d.is_uppercase();
            match look_alikes().get(&d) {
                Some(latin) => letters.push_str(latin),
                None => {
                    for lower in d.to_lowercase().filter(|lower| !is_mark(*lower)) {
                        match look_alikes().get(&lower) {
                            Some(latin) => letters.push_str(latin),
                            None => letters.push(lower),
                        }
                    }
                }
            }
        } else {
            letters.push(' ');
        }
    }
    if letters.trim().is_empty() { Plain::Gap } else { Plain::Letters(letters, capital) }
}

fn enclosed(c: char) -> Option<char> {
    let first = match c {
        '\u{1f150}'..='\u{1f169}' => 0x1f150,
        '\u{1f170}'..='\u{1f189}' => 0x1f170,
        '\u{1f1e6}'..='\u{1f1ff}' => 0x1f1e6,
        _ => return None,
    };
    char::from_u32(u32::from(c) - first + u32::from(b'a'))
}

/// A digit of any script as that of ASCII.
fn digit_of(c: char) -> Option<char> {
    const ZEROS: [u32; 14] =
        [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xe50, 0x1040];
    let code = u32::from(c);
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// A sign of which nothing is to be said but that it is there.
const OTHER_SIGN: u8 = 128;

/// What the signs between two words come to.
fn gap(text: &str) -> Gap {
    if text.is_empty() {
        return Gap::default();
    }
    if text == " " {
        return Gap(Gap::SPACE | Gap::PHONE | Gap::DATE);
    }
    match text {
        "," | ", " => return Gap(Gap::DATE | if text.len() > 1 { Gap::SPACE } else { 0 }),
        ". " => return Gap(Gap::POINT | Gap::STOP | Gap::SPACE | Gap::PHONE | Gap::DATE),
        "-" => return Gap(Gap::PHONE | Gap::DATE),
        "'" | "\"" | "=" | "_" => return Gap(OTHER_SIGN),
        _ => {}
    }
    let (mut flags, mut phone, mut date) = (0, true, true);
    let (mut points, mut others, mut stops, mut blank_after_stop, mut newlines) = (0, 0, false, false, 0);
    let (mut hyphen, mut broken) = (false, false);
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        flags &= !Gap::AT;
        match c {
            c if c.is_whitespace() => {
                flags |= Gap::SPACE;
                blank_after_stop |= stops;
                newlines += usize::from(c == '\n');
                broken |= hyphen && c == '\n';
            }
            '.' | '!' | '?' | ';' | ':' | '\u{2026}' => {
                stops = true;
                if c == '.' {
                    points += 1;
                } else {
                    others += 1;
                    phone = false;
                    date = false;
                }
                hyphen = false;
            }
            '@' => {
                flags |= Gap::AT;
                others += 1;
                phone = false;
                date = false;
            }
            '-' | '\u{2010}' | '\u{2011}' => {
                hyphen = newlines == 0;
                others += 1;
            }
            '\u{2012}'..='\u{2015}' | '/' => others += 1,
            '(' | ')' | '+' => {
                others += 1;
                date = false;
            }
            ',' => {
                others += 1;
                phone = false;
            }
            _ => {
                others += 1;
                phone = false;
                date = false;
            }
        }
    }
    if points == 1 && others == 0 {
        flags |= Gap::POINT;
    }
    if blank_after_stop || newlines > 1 {
        flags |= Gap::STOP;
    }
    if broken && others == 1 && newlines == 1 {
        flags |= Gap::BROKEN;
    }
    flags |= if phone { Gap::PHONE } else { 0 } | if date { Gap::DATE } else { 0 };
    Gap(flags | if flags == 0 { OTHER_SIGN } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        words(text).join(" ")
    }

    #[test]
    fn what_reads_alike_is_alike() {
        for (text, folded) in [
            ("Siân ELLIS", "sian ellis"),
            ("Si\u{ad}a\u{302}n\u{200d} E\u{feff}llis", "sian ellis"),
            ("Ｓｉâｎ 𝓔𝓵𝓵𝓲𝓼 Ⓢian 🅢🅘🅐🅝", "sian ellis sian sian"),
            ("Ѕіаn Εllіѕ", "sian ellis"),
            ("sian_ellis-2014.03@x", "sian ellis 2014 03 x"),
            ("O’Neill Oʼneill o'neill", "o neill o neill o neill"),
            ("Straße ﬁn ŵŷ Łukasz Øst", "strasse fin wy lukasz ost"),
            ("Ellis2 ٣", "ellis 2 3"),
            ("", ""),
        ] {
            assert_eq!(plain(text), folded, "{text}");
        }
    }

    #[test]
    fn places_and_capitals_are_those_of_the_text() {
        let text = "a SIÂN Éa.";
        let folded = fold(text);
        let seen: Vec<_> = folded
            .tokens
            .iter()
            .map(|token| (&text[token.at.clone()], token.capital, token.capitals))
            .collect();
        assert_eq!(seen, [("a", false, false), ("SIÂN", true, true), ("Éa", true, false)]);
    }

    #[test]
    fn gaps_tell_what_stood_between() {
        let has = |text: &str, flag: u8| fold(text).tokens.last().is_some_and(|token| token.gap.has(flag));
        assert!(has("x @father", Gap::AT) && !has("x@ father", Gap::AT));
        assert!(has("S.E", Gap::POINT) && has("S. E", Gap::POINT) && !has("S E", Gap::POINT));
        assert!(has("Rhys. Ellis", Gap::STOP) && !has("Rhys.Ellis", Gap::STOP) && has("a\n\nb", Gap::STOP));
        assert!(has("Ll-\nwyd", Gap::BROKEN) && !has("Ll- wyd", Gap::BROKEN));
        assert!(has("01248 (0) 1", Gap::PHONE) && !has("01248, 1", Gap::PHONE));
    }
}
