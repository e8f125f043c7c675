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
    let is_initial = is_initials(word);
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

/// Whether these are the initials of a person: `J`, `Ll`, `J.R`; a Welsh letter may have two signs. Those of a country
/// can well end a sentence.
fn is_initials(word: &str) -> bool {
    const LETTERS: [&str; 8] = ["Ch", "Dd", "Ff", "Ng", "Ll", "Ph", "Rh", "Th"];
    const COUNTRIES: [&str; 5] = ["U.K", "U.S", "E.U", "U.N", "U.S.A"];
    let is_letter = |part: &str| {
        let mut signs = part.chars();
        signs.next().is_some_and(char::is_uppercase) && (signs.next().is_none() || LETTERS.contains(&part))
    };
    // “So do I.” ends a sentence far more often than I. Jones comes.
    word != "I" && word.split('.').all(is_letter) && !COUNTRIES.contains(&word)
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

    #[test]
    fn an_abbreviation_ends_no_sentence() {
        for text in [
            "I saw Dr. Owen, Mr. Rees, Mrs. Price and Ms. Hill at St. Mary's.",
            "We met Prof. A. B. Jones, Rev. Huws, Sgt. Ellis, Cllr. Price and Lt. Col. Jones.",
            "It was 10.15 a.m. when he came, i.e. late, e.g. Monday, etc. as before.",
            "See No. 4, nos. 5 and 6, p. 12, pp. 3 and vol. 2 of the file.",
            "J. Smith, J.R. Smith and J. Ll. Rees came.",
            "He came at 3 p.m. on 4 Mar. 2026 with papers, born c. 1990 on Jan. 4 at approx. 3.",
            "See para. 7 and paras. 8 to 10, s. 7 and ss. 3 and 4 of the Act.",
            "It costs £3.50 and 2.5 miles… or so; he waited... and then left.",
            "Go to https://example.org/a.b?c=d! and www.x.org. then back",
            "Smith v. Jones was cited, cf. Jones et al. there.",
            "Sarah (no. 3) came; ref. CY-1.2 there; tel. 01234 567 ext. 5.",
            "‘No.’ said she, and “Stop!” he said.",
            "Gwelais y plant, e.e. Mari, h.y. y ddau, am 10.15 a.m. ddydd Llun.",
            "Dr. Huws, Parch. Owen, Bnr. Rees, y Cyng. Lloyd a Mr. Puw.",
            "Gw. rhif 4, tud. 12, est. 5; ganwyd 4 Ion. 1990, bu f. 2001 ar 3 Chwef. 2026.",
            "Mae ll.y. a d.s. yn fyrfoddau, ayyb. ac a.y.y.b. hefyd.",
            "Mr. Ll. Jones, Mrs. Rh. Huws a Th. Ff. Ellis; 40 O.C. 1990.",
        ] {
            assert_eq!(split(text).len(), 1, "{text}");
        }
        for text in [
            "He left… She stayed.",
            "She is as tall as I. He left.",
            "He came at 3 p.m. She left.",
            "She lives in the U.K. He does not.",
            "He left.” She stayed.",
            "(He left.) She stayed.",
            "See the list, etc. The rest followed.",
            "He left. “She stayed.”",
            "He works for Jones Ltd. He left.",
            "It cost £3.50. He left.",
            "He used the PC. She rang the dept.",
            "Gwelais yr athro. Aeth adref.",
            "Aeth am 3 p.m. Arhosodd hi.",
            "Daeth y plant, ayb. Aeth pawb.",
            "He left.  Ŵyn stayed.",
            "They met in Dec. He left.",
        ] {
            assert_eq!(split(text).len(), 2, "{text}");
        }
    }
}
