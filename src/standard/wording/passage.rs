//! The passages of a text in which wording is looked at: its title, and every paragraph, heading and table cell, each with
//! the labels that hold it and the way back to its place in the file.
use std::ops::Range;

use crate::base::Span;
use crate::model::Text;
use crate::text::{LabelKind, Prose, quotations};

/// A run of visible text.
pub(super) struct Passage<'t> {
    /// What a reader sees.
    pub text: &'t str,
    /// The labels that hold it, the nearest last.
    pub labels: &'t [LabelKind],
    /// Whether it stands in a block quote.
    pub is_quoted: bool,
    place: Place<'t>,
}

enum Place<'t> {
    /// In the body.
    Prose(&'t Prose),
    /// In the title: where its first character stands, if the title is written there as it is read, and the whole.
    Title(Option<usize>, Span),
}

impl Passage<'_> {
    /// Where the part `range` of the passage stands in the file.
    pub fn span(&self, range: &Range<usize>) -> Span {
        match self.place {
            Place::Prose(prose) => prose.span(range),
            Place::Title(Some(start), _) => Span::new(start + range.start, start + range.end),
            Place::Title(None, whole) => whole,
        }
    }

    /// Whether one of these labels holds it.
    pub fn is_held_by(&self, kinds: &[LabelKind]) -> bool {
        self.labels.iter().any(|label| kinds.contains(label))
    }

    /// Takes out what stands in a quotation; `range` gives each one's place in the passage.
    pub fn keep_unquoted<T>(&self, found: &mut Vec<T>, range: impl Fn(&T) -> Range<usize>) {
        if found.is_empty() {
            return;
        }
        let quotations = quotations(self.text);
        found.retain(|found| {
            let range = range(found);
            let next = quotations.partition_point(|quotation| quotation.end <= range.start);
            quotations.get(next).is_none_or(|quotation| range.end <= quotation.start)
        });
    }
}

/// Visits the passages of the body, in order.
pub(super) fn body(text: &Text, visit: &mut dyn FnMut(&Passage<'_>)) {
    let document = &text.document;
    let mut kinds = Vec::new();
    document.leaves(&mut |leaf, labels| {
        let prose = Prose::new(leaf.inlines, document);
        if prose.text.is_empty() {
            return;
        }
        kinds.clear();
        kinds.extend(labels.iter().filter_map(|label| document.labels.get(*label)).map(|label| label.kind));
        visit(&Passage {
            text: &prose.text,
            labels: &kinds,
            is_quoted: leaf.quoted,
            place: Place::Prose(&prose),
        });
    });
}

/// Visits the title and then the passages of the body.
pub(super) fn all(text: &Text, visit: &mut dyn FnMut(&Passage<'_>)) {
    if let Some(title) = text.title.field() {
        let written = text.source.slice(title.span);
        let start = written.find(title.value.as_str()).map(|at| title.span.start + at);
        let place = Place::Title(start, title.span);
        visit(&Passage { text: &title.value, labels: &[], is_quoted: false, place });
    }
    body(text, visit);
}
