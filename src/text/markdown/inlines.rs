//! Text as it comes: labels where one can stand, words that nearly are one, and mentions.
use pulldown_cmark::CowStr;

use super::super::document::{InlineKind, Mention, NearLabel};
use super::super::label::{LabelKind, is_of_id, label_at, shape_at};
use super::{Builder, Holder, Open};
use crate::base::Span;

impl<'t> Builder<'t> {
    /// Whether the innermost block that is being filled is a paragraph, at whatever depth of emphasis.
    pub(super) fn in_paragraph(&self) -> bool {
        self.open
            .iter()
            .rev()
            .find_map(|open| match open {
                Open::Inlines { kind: Holder::Paragraph { .. }, .. } => Some(true),
                Open::Inlines { kind: Holder::Heading { .. } | Holder::Cell, .. } | Open::Blocks { .. } => {
                    Some(false)
                }
                Open::Inlines { .. } => None,
            })
            .unwrap_or(false)
    }

    pub(super) fn read_label(&mut self, at: usize) -> Option<usize> {
        if let Some(label) = label_at(self.text, at) {
            self.label_end = label.span.end;
            self.last_text_end = label.span.end;
            if let Some(who) = label.who() {
                self.note_mentions(who.span);
            }
            self.document.labels.push(label);
            return Some(self.document.labels.len() - 1);
        }
        self.note_near_label(at);
        None
    }

    /// Notes the mentions in the words of a label's argument, which are no content.
    fn note_mentions(&mut self, words: Span) {
        let text = self.text;
        for at in text[words.range()].match_indices('@').map(|(at, _)| words.start + at) {
            let id = mention_id(&text[at + 1..words.end]);
            let before = text[..at].chars().next_back();
            if !id.is_empty() && may_precede_mention(before) && !matches!(before, Some('\\' | '`')) {
                let span = self.places.span(&(at..at + 1 + id.len()));
                self.document.mentions.push(Mention { id: id.to_owned(), span });
            }
        }
    }

    pub(super) fn note_near_label(&mut self, at: usize) {
        if let Some(shape) = shape_at(self.text, at) {
            let span = self.places.span(&shape.word_span.range());
            self.document.near_labels.push(NearLabel { word: shape.word.to_owned(), span });
        }
    }

    /// Called with the start of each inline: notes a label that opens a line inside a paragraph.
    pub(super) fn note_line_start(&mut self, at: usize) {
        if std::mem::take(&mut self.after_break)
            && self.places.inserted.last().is_none_or(|(last, _)| *last <= at)
        {
            if shape_at(self.text, at).is_some_and(|shape| LabelKind::of_word(shape.word).is_some()) {
                self.breaks.push(at);
            } else {
                self.note_near_label(at);
            }
        }
    }

    /// A line that a label opens directly below a table would be read as a row of it.
    pub(super) fn note_row(&mut self, at: usize) {
        let line = &self.text[at..];
        let line = &line[..line.find(['\n', '\r']).unwrap_or(line.len())];
        if !line.contains('|') && label_at(self.text, at).is_some() {
            self.breaks.push(at);
        }
    }

    pub(super) fn text_event(&mut self, text: CowStr<'t>, range: std::ops::Range<usize>) {
        if let Some((_, code, _)) = &mut self.code {
            code.push_str(&text);
            return;
        }
        self.note_line_start(range.start);
        self.open_tight_paragraph(range.start);
        let mut text: &str = &text;
        let mut start = range.start;
        if range.end <= self.label_end {
            self.last_char = Some(':');
            return;
        }
        if start < self.label_end && text.len() == range.len() {
            text = &text[self.label_end - start..];
            start = self.label_end;
            self.last_char = Some(':');
        }
        let is_verbatim = text.len() == range.end - start;
        // `\@` is no mention: the parser leaves the backslash out, and the text begins with the `@`.
        let is_escaped = text.starts_with('@')
            && self.text[..start].ends_with('\\')
            && start.checked_sub(1).is_some_and(|backslash| self.last_text_end <= backslash);
        let mut rest = 0;
        let mut from = 0;
        while let Some(at) = text[from..].find('@').map(|at| from + at) {
            from = at + 1;
            let before = text[..at].chars().next_back().or(self.last_char);
            let id = mention_id(&text[at + 1..]);
            if !is_verbatim || (is_escaped && at == 0) || id.is_empty() || !may_precede_mention(before) {
                continue;
            }
            if at > rest {
                self.inline(InlineKind::Text(text[rest..at].to_owned()), start + rest..start + at);
            }
            let end = at + 1 + id.len();
            if self.images == 0 {
                let mention = self.document.mentions.len();
                let span = self.places.span(&(start + at..start + end));
                self.document.mentions.push(Mention { id: id.to_owned(), span });
                self.inline(InlineKind::Mention(mention), start + at..start + end);
            } else {
                self.inline(InlineKind::Text(text[at..end].to_owned()), start + at..start + end);
            }
            rest = end;
            from = end;
        }
        if rest < text.len() {
            let begin = if is_verbatim { start + rest } else { start };
            self.inline(InlineKind::Text(text[rest..].to_owned()), begin..range.end);
        }
        self.last_char = text.chars().next_back().or(self.last_char);
        self.last_text_end = range.end;
    }
}

/// The id after an `@`: the longest run of lower-case letters, digits and hyphens that ends in a letter or digit.
fn mention_id(text: &str) -> &str {
    let run = text.find(|c| !is_of_id(c)).unwrap_or(text.len());
    text[..run].trim_end_matches('-')
}

/// An `@` is no mention after a letter, a digit, or one of `@ . / _ -`: there it belongs to an address.
fn may_precede_mention(before: Option<char>) -> bool {
    before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '@' | '.' | '/' | '_' | '-'))
}
