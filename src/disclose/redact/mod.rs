//! Redaction: what is taken out of a text before anything is rendered.
pub mod confidential;
pub mod cut;
pub mod data;
pub mod letters;
pub mod line;
pub mod marks;
pub mod names;

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
