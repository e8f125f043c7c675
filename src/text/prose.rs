//! The visible text of a leaf as one string, with the way back from each of its places to the source; its words and
//! its sentences.
use std::ops::Range;
use std::sync::OnceLock;

use super::document::{Document, Inline, InlineKind};
use crate::base::Span;

/// The visible text of a paragraph, heading or cell.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// The text: line ends as spaces, footnote references and images' alternative texts left out.
    pub text: String,
    /// For each piece: where it begins in the text, where it stands in the source, and whether it is the same there.
    pieces: Vec<(usize, Span, bool)>,
}

impl Prose {
    /// The visible text of `inlines`, which belong to `document`. A mention is its `@id`.
    #[must_use]
    pub fn new(inlines: &[Inline], document: &Document) -> Self {
        // Hardly any text is longer than its source.
        let length = match (inlines.first(), inlines.last()) {
            (Some(first), Some(last)) => last.span.end.saturating_sub(first.span.start),
            _ => 0,
        };
        let mut prose =
            Self { text: String::with_capacity(length), pieces: Vec::with_capacity(inlines.len()) };
        prose.add(inlines, document);
        prose
    }

    /// A text that stands at `span` of the source, outside the document.
    #[must_use]
    pub fn at(text: &str, span: Span) -> Self {
        let mut prose = Self::default();
        prose.piece(text, span);
        prose
    }

    fn add(&mut self, inlines: &[Inline], document: &Document) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => self.piece(text, inline.span),
                InlineKind::SoftBreak | InlineKind::HardBreak => self.piece(" ", inline.span),
                InlineKind::Emphasis(inlines)
                | InlineKind::Strong(inlines)
                | InlineKind::Strikethrough(inlines)
                | InlineKind::Link { inlines, .. } => self.add(inlines, document),
                InlineKind::Mention(mention) => {
                    if let Some(mention) = document.mentions.get(*mention) {
                        self.pieces.push((self.text.len(), mention.span, true));
                        self.text.push('@');
                        self.text.push_str(&mention.id);
                    }
                }
                InlineKind::Image { .. } | InlineKind::FootnoteReference(_) | InlineKind::Mark(_) => {}
            }
        }
    }

    fn piece(&mut self, text: &str, span: Span) {
        self.pieces.push((self.text.len(), span, text.len() == span.end - span.start));
        self.text.push_str(text);
    }

    /// Where the part `range` of the text stands in the source.
    #[must_use]
    pub fn span(&self, range: &Range<usize>) -> Span {
        let place = |at: usize, is_end: bool| {
            // An end belongs to the piece before it.
            let probe = if is_end { at.saturating_sub(1) } else { at };
            let index = self.pieces.partition_point(|(start, ..)| *start <= probe).checked_sub(1)?;
            let (start, span, is_same) = self.pieces[index];
            Some(match (is_same, is_end) {
                (true, _) => (span.start + at - start).min(span.end),
                (false, true) => span.end,
                (false, false) => span.start,
            })
        };
        let start = place(range.start, false).unwrap_or_default();
        Span::new(start, place(range.end, true).unwrap_or(start).max(start))
    }

    /// The words: what stands between white space and has a letter or digit.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split_whitespace().filter(|word| is_word(word))
    }

    /// The sentences, in order, without white space around them.
    #[must_use]
    pub fn sentences(&self) -> Vec<Range<usize>> {
        sentences(&self.text)
    }
}

/// Whether what stands between white space is a word: it has a letter or digit.
pub(crate) fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// The abbreviations after which a full stop ends no sentence, of both languages, in lower case without the stop.
fn abbreviations() -> &'static [&'static str] {
    static WORDS: OnceLock<Vec<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words: Vec<_> = include_str!("abbreviations.txt")
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        words.sort_unstable();
        words
    })
}

/// Splits text into sentences: at `.`, `!`, `?` and `…` with closing marks after them, where white space follows and
/// then no lower-case letter; not after an abbreviation of either language, an initial, or a number that counts.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut from = 0;
    while let Some(at) = next_stop(text, from) {
        let Some(c) = text[at..].chars().next() else { break };
        let mut end = at + c.len_utf8();
        let closing = text[end..].chars().take_while(|c| ".!?…)]}\"'”’»".contains(*c));
        end += closing.map(char::len_utf8).sum::<usize>();
        from = end;
        let rest = &text[end..];
        let Some(next) = rest.chars().next() else { break };
        // A mention is a name, whatever letter its id begins with.
        let follows = rest.trim_start().chars().find(|c| c.is_alphanumeric() || *c == '@');
        let before_number = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
        if next.is_whitespace()
            && follows.is_none_or(|c| !c.is_lowercase())
            && !is_abbreviated(&text[start..at], c, before_number)
        {
            push(text, start..end, &mut found);
            start = end;
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let piece = &text[range.clone()];
    let lead = piece.len() - piece.trim_start().len();
    let length = piece.trim().len();
    if length > 0 {
        found.push(range.start + lead..range.start + lead + length);
    }
}

/// Where the next mark stands that can end a sentence.
fn next_stop(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        // The first byte of `…` is that of many marks.
        at += bytes.get(at..)?.iter().position(|byte| matches!(byte, b'.' | b'!' | b'?' | 0xe2))?;
        if bytes[at] != 0xe2 || text[at..].starts_with('…') {
            return Some(at);
        }
        at += 1;
    }
}

/// More letters than this no abbreviation has.
const LONGEST: usize = 12;

/// Whether the stop after `before` belongs to an abbreviation, an initial, or a list's number.
pub(crate) fn is_abbreviated(before: &str, stop: char, before_number: bool) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || "([“‘\"'".contains(c)).next().unwrap_or_default();
    let letters = word.chars().count();
    let is_initial = letters == 1 && word.chars().all(char::is_uppercase);
    let is_number_at_start =
        word.len() == before.trim_start().len() && word.bytes().all(|b| b.is_ascii_digit());
    if stop != '.' || word.is_empty() {
        return false;
    }
    if is_initial || is_number_at_start {
        return true;
    }
    // Abbreviations are ASCII, and most sentences end in a longer word.
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()).filter(|_| word.is_ascii()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let Ok(lower) = std::str::from_utf8(lower) else { return false };
    abbreviations().binary_search(&lower).is_ok()
        || before_number && abbreviations().binary_search(&format!("{lower} 1").as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        assert_eq!(
            split("She left. He stayed! Why? “No.” Then"),
            ["She left.", "He stayed!", "Why?", "“No.”", "Then"]
        );
        assert_eq!(
            split("Mr. A. Rees met Dr. Owen at 10.30 a.m. on Monday."),
            ["Mr. A. Rees met Dr. Owen at 10.30 a.m. on Monday."]
        );
        assert_eq!(
            split("Gwelais y plant, e.e. Mari. Roedd Parch. Huws yno."),
            ["Gwelais y plant, e.e. Mari.", "Roedd Parch. Huws yno."]
        );
        assert_eq!(
            split("It was 3.5 miles... and then on. 4 March was fine."),
            ["It was 3.5 miles... and then on.", "4 March was fine."]
        );
        assert_eq!(split("She left. @child-1 stayed."), ["She left.", "@child-1 stayed."]);
        assert_eq!(split("  "), Vec::<&str>::new());
    }
}
