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
        let mut folded = Out { text, run: 0, made: String::new(), shifts: Vec::new() };
        let mut at = 0;
        let mut after_space = false;
        while let Some(byte) = text.as_bytes().get(at).copied() {
            // Most of a text is letters of ASCII and single spaces, which stay as they are.
            let is_space = byte == b' ';
            if byte > b' ' && byte < 0x7f || is_space && !after_space {
                after_space = is_space;
                at += 1;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            let end = at + c.len_utf8();
            if c.is_whitespace() {
                folded.put(at..end, if after_space { None } else { Some(' ') });
                after_space = true;
            } else {
                match changed(c) {
                    Change::None => after_space = false,
                    Change::To(new) => {
                        folded.put(at..end, Some(new));
                        after_space = false;
                    }
                    Change::Gone => folded.put(at..end, None),
                    Change::Accent => folded.accent(at..end, c),
                }
            }
            at = end;
        }
        folded.done()
    }

    /// This, kept without the text that it was made from.
    #[must_use]
    pub fn into_owned(self) -> Folded<'static> {
        Folded { text: Cow::Owned(self.text.into_owned()), shifts: self.shifts }
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

/// What becomes of a letter outside ASCII.
enum Change {
    None,
    To(char),
    Gone,
    Accent,
}

fn changed(c: char) -> Change {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' => Change::To('\''),
        '\u{2010}' | '\u{2011}' => Change::To('-'),
        // What a reader does not see: a place to break a word, or nothing at all.
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Change::Gone,
        '\u{300}'..='\u{308}' => Change::Accent,
        // A capital that becomes more than one letter is of neither language.
        c if c.is_uppercase() => c.to_lowercase().next().map_or(Change::None, Change::To),
        _ => Change::None,
    }
}

/// The folded text while it is made: nothing is copied until something changes.
struct Out<'t> {
    text: &'t str,
    /// Up to where the text has been copied, or changed.
    run: usize,
    made: String,
    shifts: Vec<(usize, usize)>,
}

impl<'t> Out<'t> {
    /// Copies what has not changed, up to `at`.
    fn flush(&mut self, at: usize) {
        if self.run < at {
            self.shifts.push((self.made.len(), self.run));
            self.made.push_str(&self.text[self.run..at]);
        }
    }

    /// Puts `new`, or nothing, in the place of `range`.
    fn put(&mut self, range: Range<usize>, new: Option<char>) {
        self.flush(range.start);
        if let Some(new) = new {
            self.shifts.push((self.made.len(), range.start));
            self.made.push(new);
        }
        self.run = range.end;
    }

    /// Sets an accent on the letter before it, or leaves it where none can have it.
    fn accent(&mut self, range: Range<usize>, accent: char) {
        self.flush(range.start);
        let whole = self.made.chars().next_back().and_then(|letter| with_accent(letter, accent));
        if let Some(whole) = whole {
            self.made.pop();
            self.made.push(whole);
        } else {
            self.shifts.push((self.made.len(), range.start));
            self.made.push(accent);
        }
        self.run = range.end;
    }

    fn done(mut self) -> Folded<'t> {
        if self.run == 0 {
            return Folded { text: Cow::Borrowed(self.text), shifts: Vec::new() };
        }
        self.flush(self.text.len());
        self.shifts.push((self.made.len(), self.text.len()));
        Folded { text: Cow::Owned(self.made), shifts: self.shifts }
    }
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
        for text in ["“I’m  well”, she said", "y ty\u{302} mawr\u{a0}\u{a0}iawn", "ŵ\u{ad}y n", "plain", ""]
        {
            let folded = Folded::new(text);
            for word in folded.text().split(' ') {
                let start = word.as_ptr() as usize - folded.text().as_ptr() as usize;
                let back = folded.original(&(start..start + word.len()));
                assert_eq!(fold(text[back.clone()].trim()), word, "{text:?} {back:?}");
            }
        }
    }
}
