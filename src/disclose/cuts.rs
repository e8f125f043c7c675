//! What is cut out of a text of an entry: the quotes that were found, and what was said in confidence. One place for
//! both, so that what is judged is what is then taken out.
use std::ops::Range;

use super::quote::Sought;
use super::rendered::{Part, Rendered};
use crate::model::{Case, Code, Decided, Decisions, Person, Redaction, Text};
use crate::text::Label;

/// For whom a disclosure is.
#[derive(Debug, Clone, Copy)]
pub enum Recipient<'c> {
    /// A person of the case.
    Person(&'c Person),
    /// Somebody who is no person of the case, such as a court.
    Words(&'c str),
}

impl<'c> Recipient<'c> {
    /// The recipient of these decisions; nothing where none is validly given, or nobody can tell who is of the case.
    #[must_use]
    pub fn of(case: &'c Case, decisions: &'c Decisions) -> Option<Self> {
        let words = decisions.recipient.value()?;
        let person = case.info.as_ref()?.person(words);
        Some(person.map_or(Self::Words(words), Self::Person))
    }

    /// The person, if it is one.
    #[must_use]
    pub const fn person(self) -> Option<&'c Person> {
        match self {
            Self::Person(person) => Some(person),
            Self::Words(_) => None,
        }
    }

    /// Whether what this label holds must not reach the recipient. Where that is no person of the case, nothing may
    /// that must not reach somebody: court papers reach the parties.
    #[must_use]
    pub fn is_kept_from(self, label: &Label) -> bool {
        match self {
            Self::Person(person) => label.not_to().any(|part| part.text == person.id.value),
            Self::Words(_) => label.not_to().next().is_some(),
        }
    }
}

/// A part of a text that is cut out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Where, in [`Rendered::text`].
    pub range: Range<usize>,
    /// Why.
    pub code: Code,
    /// Whether a mark says so.
    pub shown: bool,
    /// Which of the decision's redactions, or nothing for what was said in confidence.
    pub redaction: Option<usize>,
}

/// For each of these redactions where it stands in a text, in order; nowhere where it is for the other text.
#[must_use]
pub fn quoted<'r>(
    redactions: impl IntoIterator<Item = &'r Redaction>,
    text: &Text,
    rendered: &Rendered,
) -> Vec<Vec<Range<usize>>> {
    let sought = |redaction: &'r Redaction| {
        let is_here = redaction.text.value().is_none_or(|lang| *lang == text.lang);
        let word = |given: &'r crate::model::Given<String>| given.value().map(String::as_str);
        Sought::new(word(&redaction.quote)?, word(&redaction.prefix), word(&redaction.suffix))
            .filter(|_| is_here)
    };
    rendered.find_all(&redactions.into_iter().map(sought).collect::<Vec<_>>())
}

/// Everything that is cut out of a text, in order: the quotes of its redactions and, for a person, what must not reach
/// that person, unless the decision keeps it by name. Parts of different redactions may overlap.
#[must_use]
pub fn cuts(
    case: &Case,
    recipient: Recipient<'_>,
    decided: &Decided,
    text: &Text,
    rendered: &Rendered,
) -> Vec<Cut> {
    cuts_of(case, recipient, decided, text, rendered, &quoted(&decided.redactions, text, rendered))
}

/// The same where it is known already where the redactions stand.
#[must_use]
pub fn cuts_of(
    case: &Case,
    recipient: Recipient<'_>,
    decided: &Decided,
    text: &Text,
    rendered: &Rendered,
    found: &[Vec<Range<usize>>],
) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for (index, (redaction, found)) in decided.redactions.iter().zip(found).enumerate() {
        let Some(code) = redaction.code.value().copied() else { continue };
        let shown = !redaction.is_silent();
        cuts.extend(united(found).into_iter().map(|range| Cut {
            range,
            code,
            shown,
            redaction: Some(index),
        }));
    }
    if let Recipient::Person(_) = recipient
        && decided.despite_confidence.value().is_none()
    {
        let shown = decided.shown.value() == Some(&true);
        let mut by_label = rendered.by_label();
        for (id, label) in text.document.labels.iter().enumerate() {
            if !recipient.is_kept_from(label) {
                continue;
            }
            let code = if is_of_child(case, label) { Code::ChildsWishes } else { Code::Source };
            let held = by_label.remove(&id).unwrap_or_default();
            cuts.extend(held.into_iter().map(|range| Cut { range, code, shown, redaction: None }));
        }
    }
    cuts.sort_by_key(|cut| (cut.range.start, cut.range.end));
    cuts
}

/// Whether a label holds what a child of the case said.
fn is_of_child(case: &Case, label: &Label) -> bool {
    let who = label.who().map(|part| part.text.as_str());
    who.and_then(|id| case.info.as_ref()?.person(id)).is_some_and(Person::is_child)
}

/// Parts of a text as one where they overlap; `ranges` are in order of their beginnings.
#[must_use]
pub fn united(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut united: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match united.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => united.push(range.clone()),
        }
    }
    united
}

/// Whether `range` has words of the text that no cut takes, the words of labels aside; `cuts` are `united`.
#[must_use]
pub fn left(rendered: &Rendered, range: &Range<usize>, cuts: &[Range<usize>]) -> bool {
    rendered.touched(range).filter(|(piece, _)| !matches!(piece.part, Part::Label(_))).any(
        |(piece, within)| {
            let mut at = piece.range.start + within.start;
            let end = piece.range.start + within.end;
            let first = cuts.partition_point(|cut| cut.end <= at);
            let own = cuts.get(first..).unwrap_or_default().iter().take_while(|cut| cut.start < end);
            let has_words = |range: Range<usize>| {
                rendered.text().get(range).is_some_and(|rest| rest.chars().any(char::is_alphanumeric))
            };
            for cut in own {
                if cut.start > at && has_words(at..cut.start.min(end)) {
                    return true;
                }
                at = at.max(cut.end);
            }
            at < end && has_words(at..end)
        },
    )
}
