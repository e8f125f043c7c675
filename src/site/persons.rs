//! Which entries each person's page speaks of, found in one pass over the case, so that a page costs what stands on it
//! and not what stands in the case.
use std::collections::{BTreeSet, HashMap};

use crate::disclose::{Disclosed, EntryFace};
use crate::text::LabelKind;

/// The entries that a person's page speaks of, by their places in [`Disclosed::entries`], in order.
#[derive(Debug, Default)]
pub struct Mentions {
    /// Those about the person.
    pub about: Vec<usize>,
    /// Those that the member of staff wrote.
    pub by: Vec<usize>,
    /// Those whose text mentions the person.
    pub mentioned: Vec<usize>,
    /// Those in which the person may have said something, or something may have been said that names the person.
    pub said: Vec<usize>,
}

impl Mentions {
    /// The entries of all rows of the page.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        let rows = [&self.about, &self.by, &self.mentioned, &self.said];
        rows.into_iter().flatten().copied()
    }
}

/// The entries of each person and member of staff, by id.
pub fn index(disclosed: &Disclosed) -> HashMap<&str, Mentions> {
    let mut index: HashMap<&str, Mentions> = HashMap::new();
    for (place, entry) in disclosed.entries.iter().enumerate() {
        for id in entry.people.iter().map(String::as_str).collect::<BTreeSet<_>>() {
            index.entry(id).or_default().about.push(place);
        }
        if let Some(author) = &entry.author {
            index.entry(author).or_default().by.push(place);
        }
        let mentioned = mentioned(entry);
        let speakers = speakers(entry);
        if !speakers.is_empty() {
            for id in speakers.iter().flatten().chain(&mentioned).collect::<BTreeSet<_>>() {
                index.entry(id).or_default().said.push(place);
            }
        }
        for id in mentioned {
            index.entry(id).or_default().mentioned.push(place);
        }
    }
    index
}

/// Whether a label holds words that somebody said or reported.
const fn is_said(kind: LabelKind) -> bool {
    matches!(kind, LabelKind::Said | LabelKind::Hearsay)
}

fn mentioned(entry: &EntryFace) -> BTreeSet<&str> {
    entry.texts.iter().flat_map(|text| &text.document.mentions).map(|mention| mention.id.as_str()).collect()
}

/// For each label of words said or reported, who spoke, where that is an id or words.
fn speakers(entry: &EntryFace) -> Vec<Option<&str>> {
    let labels = entry.texts.iter().flat_map(|text| &text.document.labels);
    labels.filter(|label| is_said(label.kind)).map(|label| label.who().map(|who| who.text.as_str())).collect()
}
