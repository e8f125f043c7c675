//! Text as words are looked for in it: one kind of apostrophe, of hyphen and of space, letters with their accents in one
//! piece, and the way back from each place. Accents stay: with another accent it is another word.
use std::borrow::Cow;
use std::ops::Range;

/// A text folded for looking up words. ASCII letters keep their case, which [`super::Phrases`] does not regard.
#[derive(Debug)]
pub struct Folded<'t> {
    text: Cow<'t, str>,
    /// Where the two texts part by another distance: a place in the folded text, and the same in the original.
    shifts: Vec<(usize, usize)>,
}

impl<'t> Folded<'t> {
    /// Folds `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        if is_plain(text.as_bytes()) {
            return Self { text: Cow::Borrowed(text), shifts: Vec::new() };
        }
        let mut folded = String::with_capacity(text.len() + 8);
        let mut shifts = vec![(0, 0)];
        let mut distance = 0_isize;
        for (at, c) in text.char_indices() {
            let now = at.cast_signed() - folded.len().cast_signed();
            let new = match c {
                c if c.is_whitespace() => (!folded.ends_with(' ')).then_some(' '),
                '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' | '`' => Some('\''),
                '\u{2010}' | '\u{2011}' => Some('-'),
                // What a reader does not see: a place to break a word, or nothing at all.
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => None,
                '\u{300}'..='\u{308}' => {
                    match folded.chars().next_back().and_then(|letter| with_accent(letter, c)) {
                        Some(whole) => {
                            folded.pop();
                            folded.push(whole);
                            None
                        }
                        None => Some(c),
                    }
                }
                c if c.is_ascii() => Some(c),
                // A capital that becomes more than one letter is none of the two languages.
                c => c.to_lowercase().next(),
            };
            if let Some(new) = new {
                if now != distance {
                    shifts.push((folded.len(), at));
                    distance = now;
                }
                folded.push(new);
            }
        }
        shifts.push((folded.len(), text.len()));
        Self { text: Cow::Owned(folded), shifts }
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The part of the original text that `range` of the folded one stands for.
    #[must_use]
    pub fn original(&self, range: &Range<usize>) -> Range<usize> {
        self.original_at(range.start)..self.original_at(range.end)
    }

    fn original_at(&self, at: usize) -> usize {
        let index = self.shifts.partition_point(|(folded, _)| *folded <= at);
        match index.checked_sub(1).and_then(|index| self.shifts.get(index)) {
            Some((folded, original)) => original + (at - folded),
            None => at,
        }
    }
}

/// Whether the text is folded as it stands: ASCII, with single spaces.
fn is_plain(text: &[u8]) -> bool {
    let is_odd = |byte: &u8| *byte >= 0x80 || *byte < b' ' || *byte == b'`';
    // No way out before the end, so that the whole is one sweep of the machine's widest steps.
    let odd = text.iter().fold(false, |odd, byte| odd | is_odd(byte));
    let double = text.iter().zip(text.iter().skip(1)).fold(false, |is, (a, b)| is | (*a == b' ' && *b == b' '));
    !odd && !double
}

/// A vowel and the accent that follows it, as one letter.
fn with_accent(letter: char, accent: char) -> Option<char> {
    const VOWELS: &str = "aeiouwyAEIOUWY";
    let row = match accent {
        '\u{300}' => "àèìòùẁỳàèìòùẁỳ",
        '\u{301}' => "áéíóúẃýáéíóúẃý",
        '\u{302}' => "âêîôûŵŷâêîôûŵŷ",
        '\u{308}' => "äëïöüẅÿäëïöüẅÿ",
        _ => return None,
    };
    let index = VOWELS.chars().position(|vowel| vowel == letter)?;
    row.chars().nth(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        Folded::new(text).text().to_owned()
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        assert_eq!(fold("Plain words, left as they are"), "Plain words, left as they are");
        assert_eq!(fold("o’i dŷ ‑ ŶN  y\u{a0}tŷ"), "o'i dŷ - ŷN y tŷ");
        assert_eq!(fold("ymla\u{302}dd self\u{ad}-harm"), "ymlâdd self-harm");
        assert_eq!(fold("b\u{302}"), "b\u{302}");
    }

    #[test]
    fn places_lead_back() {
        for text in ["“I’m  well”, she said", "y ty\u{302} mawr\u{a0}\u{a0}iawn", "ŵ\u{ad}y n", "plain", ""] {
            let folded = Folded::new(text);
            for word in folded.text().split(' ') {
                let start = word.as_ptr() as usize - folded.text().as_ptr() as usize;
                let back = folded.original(&(start..start + word.len()));
                assert_eq!(fold(text[back.clone()].trim()), word, "{text:?} {back:?}");
            }
        }
    }
}
