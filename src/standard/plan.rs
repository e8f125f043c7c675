//! The case plan: which of several is judged, and what its actions are.
//!
//! Of the plans that stand, the one first commenced is judged for its dates, and the newest, by the day on which it
//! was made, for everything else. A draft counts as absent for what a case must have, and is judged as an entry.
use chrono::NaiveDate;

use super::content::filled;
use crate::base::Span;
use crate::model::{Case, Entry, EntryType, Field, Text};
use crate::text::LabelKind;

/// The plans of the case, drafts too or without.
fn plans(case: &Case, drafts: bool) -> impl Iterator<Item = &Entry> {
    let is_draft = |entry: &Entry| entry.fields.draft.is_true();
    case.entries.iter().filter(move |entry| entry.is(EntryType::CasePlan) && is_draft(entry) == drafts)
}

/// The plan that is judged for its dates, and the day on which it was commenced. A draft is, where none stands.
pub(super) fn judged_for_dates(case: &Case) -> Option<(&Entry, &Field<NaiveDate>)> {
    let has_standing = plans(case, false).next().is_some();
    first_commenced(case, !has_standing)
}

/// The day on which the plan that stands was commenced.
pub(super) fn commenced(case: &Case) -> Option<NaiveDate> {
    first_commenced(case, false).map(|(_, commenced)| commenced.value)
}

fn first_commenced(case: &Case, drafts: bool) -> Option<(&Entry, &Field<NaiveDate>)> {
    plans(case, drafts)
        .filter_map(|entry| Some((entry, entry.fields.commenced.field()?)))
        .min_by_key(|(_, commenced)| commenced.value)
}

/// The plans that are judged for all but their dates: the newest that stands, and drafts.
pub(super) fn judged(case: &Case) -> Vec<&Entry> {
    // One whose date is not valid is the newest only where no other is.
    let age = |entry: &&Entry| entry.fields.occurred.value().map(|when| when.date_time());
    plans(case, false).max_by_key(age).into_iter().chain(plans(case, true)).collect()
}

/// A second-level heading of a plan, and which parts of an action stand below it.
#[derive(Debug, Clone, Copy)]
struct Section {
    heading: Span,
    /// Whether any part is labelled there, with words or without.
    is_action: bool,
    parts: Parts,
}

/// The parts of an action: What, Why, How.
pub(super) type Parts = [bool; 3];

/// An action of a plan, whatever language it is written in.
pub(super) struct Action<'c> {
    /// The text in which it is looked at: the main one where it is an action there.
    pub text: &'c Text,
    /// Its heading in that text.
    pub heading: Span,
    /// Which parts it has, in either text.
    pub parts: Parts,
}

/// The actions of a plan. The sections of two texts answer one another by their order; where the texts have a
/// different number of sections, their actions do.
pub(super) fn actions(plan: &Entry) -> Vec<Action<'_>> {
    let main = plan.main();
    let mut own = sections(main);
    let Some(second) = plan.texts.get(1) else {
        own.retain(|section| section.is_action);
        return own.into_iter().map(|section| section.of(main)).collect();
    };
    let mut other = sections(second);
    if own.len() != other.len() {
        own.retain(|section| section.is_action);
        other.retain(|section| section.is_action);
    }
    let count = own.len().max(other.len());
    let pairs = (0..count).map(|nth| (own.get(nth), other.get(nth)));
    pairs
        .filter_map(|(own, other)| {
            let parts = |section: Option<&Section>| section.map_or([false; 3], |section| section.parts);
            let (ours, theirs) = (parts(own), parts(other));
            let own = own.filter(|section| section.is_action).map(|section| section.of(main));
            let other = || other.filter(|section| section.is_action).map(|section| section.of(second));
            let action = own.or_else(other)?;
            Some(Action { parts: std::array::from_fn(|part| ours[part] || theirs[part]), ..action })
        })
        .collect()
}

impl Section {
    fn of(self, text: &Text) -> Action<'_> {
        Action { text, heading: self.heading, parts: self.parts }
    }
}

/// The second-level sections of a text, in order.
fn sections(text: &Text) -> Vec<Section> {
    let document = &text.document;
    let filled = filled(document);
    let mut sections: Vec<Section> = Vec::new();
    let mut headings = document.headings.iter().peekable();
    let mut is_open = false;
    let mut open = |sections: &mut Vec<Section>, before: usize| {
        while let Some(heading) = headings.next_if(|heading| heading.span.start < before) {
            if heading.level == 2 {
                sections.push(Section { heading: heading.span, is_action: false, parts: [false; 3] });
            }
            if heading.level <= 2 {
                is_open = heading.level == 2;
            }
        }
        is_open
    };
    for (label, has_words) in document.labels.iter().zip(filled) {
        let part = match label.kind {
            LabelKind::What => 0,
            LabelKind::Why => 1,
            LabelKind::How => 2,
            _ => continue,
        };
        if open(&mut sections, label.span.start)
            && let Some(section) = sections.last_mut()
        {
            section.is_action = true;
            section.parts[part] |= has_words;
        }
    }
    open(&mut sections, usize::MAX);
    sections
}
