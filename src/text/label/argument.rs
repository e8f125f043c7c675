//! What stands in brackets between a label and its colon: who, by when, whom the text must not reach. A part of `label`.
use chrono::NaiveDate;

use super::{LabelKind, words};
use crate::base::{Bilingual, Lang, Span};

/// A piece of a label's argument: its words and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The words, white space folded.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// What stands in brackets between a label and its colon.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Argument {
    /// Where it stands, without the brackets.
    pub span: Span,
    /// Who: a staff id, a person id or words (Hearsay, Said, Action; words of any other label).
    pub who: Option<Part>,
    /// The date of an Update or Done, or the day by which an Action is due; `None` where none is given.
    pub date: Option<Part>,
    /// The persons whom the text must not reach: the ids after `not to`.
    pub not_to: Vec<Part>,
    /// Words that look as if they were meant to keep the text from somebody, or to give a day, and do neither: `not
    /// mother`, `father, not to mother`, `nhughes, by 2026-06-10`.
    pub slip: Option<Slip>,
}

/// What an argument was probably meant to say, and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// Whom the text must not reach.
    NotTo,
    /// The day by which an action is due.
    By,
}

impl Argument {
    /// The date, if what stands there is one.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        self.date.as_ref().and_then(|part| crate::text::parse_date(&part.text))
    }
}

/// Reads what stands between the brackets of a label of this kind.
pub(super) fn read(source: &str, span: Span, kind: LabelKind) -> Argument {
    let mut argument = Argument { span, ..Argument::default() };
    for part in split(source, span, ';') {
        if let Some(ids) = after_keyword(&part, words().not_to) {
            argument.not_to.extend(split(source, ids.span, ','));
        } else if kind.needs_date() && argument.date.is_none() {
            argument.date = Some(part);
        } else if kind == LabelKind::Action
            && argument.date.is_none()
            && let Some(day) = after_keyword(&part, words().by)
        {
            argument.date = Some(day);
        } else if let Some(who) = &mut argument.who {
            // Words with a `;` in them stay whole.
            who.span.end = part.span.end;
            who.text = fold(&source[who.span.range()]);
        } else {
            argument.who = Some(part);
        }
    }
    if let Some(who) = &mut argument.who
        && let Some(id) = who.text.strip_prefix('@').filter(|id| id.chars().all(is_of_id))
    {
        // A mention says whose id it is as well as the id alone.
        who.text = id.to_owned();
    }
    argument.slip = argument.who.as_ref().and_then(|who| slip(&who.text, kind));
    argument
}

/// Whether the id of a person or of a member of staff may hold this character.
pub(crate) fn is_of_id(c: char) -> bool {
    c.is_lowercase() || c.is_ascii_digit() || c == '-'
}

/// Whether words that are taken as a name hold a keyword that stands in the wrong place: a restriction that is not
/// understood keeps the text from nobody, so it is never passed over in silence.
fn slip(who: &str, kind: LabelKind) -> Option<Slip> {
    // Marks of Markdown in it make no other words of these.
    let lower = who.to_lowercase().replace("&nbsp;", " ").replace(['*', '_', '`'], "");
    let words: Vec<&str> = lower.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
    let follows = |first: &str, second: &str| words.windows(2).any(|pair| pair == [first, second]);
    let begins = |word: &str| {
        lower
            .split([';', ','])
            .skip(1)
            .any(|part| part.trim().strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    };
    if follows("not", "to") || follows("nid", "i") || begins("not") || begins("nid") {
        return Some(Slip::NotTo);
    }
    let is_day = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let by = |keyword: &str| words.windows(2).any(|pair| pair[0] == keyword && is_day(pair[1]));
    (kind == LabelKind::Action && (by("by") || by("erbyn"))).then_some(Slip::By)
}

/// The parts of `span` between separators, trimmed; an empty part is none.
fn split(source: &str, span: Span, separator: char) -> Vec<Part> {
    let mut start = span.start;
    source[span.range()]
        .split(separator)
        .filter_map(|piece| {
            let from = start;
            start += piece.len() + separator.len_utf8();
            let lead = piece.len() - piece.trim_start().len();
            let text = piece.trim();
            let span = Span::new(from + lead, from + lead + text.len());
            (!text.is_empty()).then(|| Part { text: fold(text), span })
        })
        .collect()
}

/// White space folded to single spaces, and the `>` of a wrapped quote taken out.
fn fold(text: &str) -> String {
    text.split_whitespace().filter(|word| *word != ">").collect::<Vec<_>>().join(" ")
}

/// What follows a keyword of either language at the start of `part`.
fn after_keyword(part: &Part, keyword: Bilingual<&str>) -> Option<Part> {
    Lang::ALL.into_iter().find_map(|lang| {
        let keyword = keyword.get(lang);
        let head = part.text.get(..keyword.len())?;
        let rest = &part.text[keyword.len()..];
        if !head.eq_ignore_ascii_case(keyword) || !rest.starts_with(' ') {
            return None;
        }
        // The folded text may be shorter than the source; counted from the end, the rest is where it stands.
        let text = rest.trim().to_owned();
        let start = part.span.end.saturating_sub(text.len()).max(part.span.start);
        Some(Part { span: Span::new(start, part.span.end), text })
    })
}
