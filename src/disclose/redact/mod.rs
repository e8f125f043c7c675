//! Redaction: what is taken out of a text before anything is rendered.
pub mod confidential;
pub mod cut;
mod cut_line;
pub mod data;
pub mod forms;
pub mod letters;
pub mod line;
pub mod marks;
pub mod names;
pub mod paint;
mod runs;
pub mod tidy;

use crate::text::{Inline, InlineKind};
use marks::MarkId;

/// The first of the characters that stand for a mark in plain text, until its words are known: they are of no use to
/// anybody else, and a text that has one loses it when it is read for a copy.
const FIRST_MARK: u32 = 0xF_0000;

/// A mark within plain text.
#[must_use]
pub fn mark_char(mark: MarkId) -> char {
    u32::try_from(mark).ok().and_then(|mark| char::from_u32(FIRST_MARK + mark)).unwrap_or('\u{fffd}')
}

/// The visible words of inlines of a copy, marks as [`mark_char`].
#[must_use]
pub fn plain_words(inlines: &[Inline]) -> String {
    fn add(inlines: &[Inline], words: &mut String) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => words.push_str(text),
                InlineKind::SoftBreak | InlineKind::HardBreak => words.push(' '),
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strikethrough(inner)
                | InlineKind::Link { inlines: inner, .. } => add(inner, words),
                InlineKind::Mark(mark) => words.push(mark_char(*mark)),
                InlineKind::Mention(_) | InlineKind::Image { .. } | InlineKind::FootnoteReference(_) => {}
            }
        }
    }
    let mut words = String::new();
    add(inlines, &mut words);
    words
}

/// A text without the characters that stand for marks, which nobody but the program may write.
#[must_use]
pub fn without_mark_chars(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(is_mark_char) { text.replace(is_mark_char, "\u{fffd}").into() } else { text.into() }
}

/// The mark that a character stands for.
#[must_use]
pub fn mark_of(c: char) -> Option<MarkId> {
    is_mark_char(c).then(|| usize::try_from(u32::from(c) - FIRST_MARK).ok()).flatten()
}

const fn is_mark_char(c: char) -> bool {
    c as u32 >= FIRST_MARK && (c as u32) < 0x10_0000
}
