//! A text as the words that names are made of: each folded (letter case, accents, width, invisible characters), with
//! its place in the text. What parts two words is anything but a letter, so `rhys_ellis`, `rhys.ellis2` and
//! `Rhys-Ellis` are each two words. The leak check has its own reading of words, and shares none of this.
use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its letters, or its digits, folded.
    pub folded: String,
    /// Where it stands in the text, invisible characters within it included.
    pub range: Range<usize>,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether all its letters are capitals.
    pub capitals: bool,
    /// Whether it is a number.
    pub number: bool,
}

/// Characters that a reader does not see: they part no word.
pub const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether `c` is an accent that belongs to the letter before it.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// The words and numbers of a text, in order.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 6);
    let mut open: Option<Word> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_invisible(c) {
            continue;
        }
        if is_accent(c) {
            if let Some(word) = &mut open {
                word.range.end = end;
            }
            continue;
        }
        let (letter, digit) = (c.is_alphabetic(), c.is_numeric());
        if open.as_ref().is_some_and(|word| !(letter && !word.number || digit && word.number)) {
            words.extend(open.take());
        }
        if letter || digit {
            let upper = c.is_uppercase();
            let word = open.get_or_insert_with(|| Word {
                folded: String::new(),
                range: at..end,
                capital: upper,
                capitals: true,
                number: digit,
            });
            word.range.end = end;
            word.capitals &= upper || digit;
            fold_char(c, &mut word.folded);
        }
    }
    words.extend(open);
    // What folding leaves nothing of is no word.
    words.retain(|word| !word.folded.is_empty());
    words
}

/// The folded words of a name, in its order.
#[must_use]
pub fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

fn fold_char(c: char, folded: &mut String) {
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
        return;
    }
    const NFKD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
    for c in NFKD.normalize_iter(std::iter::once(c)).flat_map(char::to_lowercase) {
        match c {
            c if is_accent(c) || is_invisible(c) => {}
            // Letters that have no decomposition, and are written without their stroke all the same.
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'ı' => folded.push('i'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            c if c.is_alphanumeric() => folded.push(c),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        folded(text).join("|")
    }

    #[test]
    fn words_are_letters_however_they_are_written() {
        for (text, words) in [
            ("Siân Ellis", "sian|ellis"),
            ("SIA\u{302}N", "sian"),
            ("Ｓｉâｎ", "sian"),
            ("Si\u{ad}â\u{200b}n", "sian"),
            ("rhys_ellis.2b@x-y", "rhys|ellis|2|b|x|y"),
            ("O’Brien's", "o|brien|s"),
            ("Łukasz Groß", "lukasz|gross"),
            ("ﬁona 𝐒iân", "fiona|sian"),
            ("", ""),
            ("\u{301} ·", ""),
        ] {
            assert_eq!(shown(text), words, "{text:?}");
        }
    }

    #[test]
    fn places_lead_back() {
        let text = "y “Si\u{200b}a\u{302}n” 07";
        let found: Vec<&str> = words(text).into_iter().map(|word| &text[word.range]).collect();
        assert_eq!(found, ["y", "Si\u{200b}a\u{302}n", "07"]);
    }
}
