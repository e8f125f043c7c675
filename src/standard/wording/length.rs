//! `long-sentence` and `entry-too-long`: figures that a team sets.
use super::scan::scan;
use crate::base::Msg;
use crate::model::{Entry, EntryType, Text};
use crate::standard::{Context, Report};
use crate::text::{is_word, sentences};

/// The function of `long-sentence`.
pub(super) fn judge_sentences(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let limit = usize::try_from(context.values.number("words")).unwrap_or_default();
    for text in &entry.texts {
        for passage in scan(text, context.wording).body() {
            // Most paragraphs are shorter than the sentence that is looked for.
            if most_words(passage.text()) <= limit {
                continue;
            }
            for sentence in sentences(passage.text()) {
                if most_words(&passage.text()[sentence.clone()]) <= limit {
                    continue;
                }
                let words =
                    passage.text()[sentence.clone()].split_whitespace().filter(|word| is_word(word)).count();
                if words > limit {
                    let message = Msg::new("message").with("words", words).with("limit", limit);
                    report.at_with(&text.source, passage.span(&sentence), message, Some(Msg::new("split")));
                }
            }
        }
    }
}

/// The function of `entry-too-long`.
pub(super) fn judge_entry(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    if !entry.is(EntryType::Casework) {
        return;
    }
    let limit = usize::try_from(context.values.number("words")).unwrap_or_default();
    for text in &entry.texts {
        if most_words_of(text) <= limit {
            continue;
        }
        let words = text.document.word_count();
        if words > limit {
            let message = Msg::new("message").with("words", words).with("limit", limit);
            report.at_with(&text.source, text.title_place, message, Some(Msg::new("shorten")));
        }
    }
}

/// More words than this a text cannot have: each but the first follows white space, and every white space has one of
/// these bytes.
fn most_words(text: &str) -> usize {
    1 + count(text, |byte| byte <= b' ' || matches!(byte, 0xc2 | 0xe1..=0xe3))
}

/// The same of a body's source, where a bar parts cells and an `&` may write a space as well.
fn most_words_of(text: &Text) -> usize {
    let body = text.source.text.get(text.body_start..).unwrap_or_default();
    1 + count(body, |byte| byte <= b' ' || matches!(byte, 0xc2 | 0xe1..=0xe3 | b'|' | b'&'))
}

/// How many bytes are so; by pieces whose number has room in a byte, which the machine counts many at a time.
fn count(text: &str, is_so: impl Fn(u8) -> bool) -> usize {
    let pieces = text.as_bytes().chunks(128);
    pieces.map(|piece| usize::from(piece.iter().map(|byte| u8::from(is_so(*byte))).sum::<u8>())).sum()
}
