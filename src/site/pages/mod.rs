//! The pages: a file for each, from what may be shown to its view. None of them makes markup.
pub mod about;
pub mod actions;
mod activity;
pub mod case_plan;
pub mod children;
pub mod chronology;
pub mod decisions;
pub mod disclosures;
pub mod documents;
pub mod entry;
pub mod fields;
mod kept;
pub mod overview;
pub mod people;
pub mod person;
pub mod root;
pub mod safeguarding;
pub mod search;
pub mod since;
pub mod standards;
pub mod statements;
mod timeliness;
pub mod welsh;
pub mod whole;

use std::collections::HashMap;

use super::passages::Passages;
use super::views::PageKind;
use super::years::Years;
use crate::base::Lang;
use crate::disclose::Disclosed;
use crate::text::LabelKind;

/// The years of each kind of page that may be long. They are the same in both languages.
pub fn years(disclosed: &Disclosed, passages: &Passages<'_>) -> HashMap<PageKind, Years> {
    let of = |entries: Vec<usize>| Years::of(disclosed, entries.into_iter());
    let labelled = |kind: LabelKind| {
        let indexes = passages.with(Lang::En, kind).filter_map(|index| passages.get(index));
        indexes.map(|passage| passage.entry)
    };
    let said = passages.with(Lang::En, LabelKind::Said).filter_map(|index| passages.get(index));
    let said = said.map(|passage| (passage.entry, passage.who().map(str::to_owned)));
    let (happened, written) = since::entries(disclosed);
    let all = || of((0..disclosed.entries.len()).collect());
    HashMap::from([
        (PageKind::Chronology, all()),
        (PageKind::ChronologyOldest, all()),
        (PageKind::Welsh, all()),
        (PageKind::Since, of([happened, written].concat())),
        (PageKind::Actions, of(labelled(LabelKind::Action).collect())),
        (PageKind::Decisions, of(labelled(LabelKind::Decision).collect())),
        (PageKind::Safeguarding, of(safeguarding::issues(disclosed))),
        (PageKind::Statements, of(statements::KINDS.into_iter().flat_map(labelled).collect())),
        (PageKind::Children, of(children::rows(disclosed, said))),
    ])
}
