//! Entries as they stand in lists: kind, shape, marks, byline and first words. Used by every page that lists entries.
use super::context::Here;
use super::inlines;
use super::views::{EntryRow, Flag, LinkView};
use crate::base::{Lang, Msg};
use crate::disclose::{EntryFace, TextFace};
use crate::model::{Activity, EntryType, Stage};
use crate::text::{Block, BlockKind};

/// How many characters of an entry's text stand in a chronology.
const SUMMARY: usize = 180;

/// The calendar days from the event to the record, where both are known.
pub fn days_to_record(entry: &EntryFace) -> Option<i64> {
    Some((entry.recorded?.date - entry.occurred?.date).num_days())
}

/// The shape for the kind of an entry: triangle for safeguarding, circle for a contact with people, square for
/// papers and the court, diamond for the steps of the work itself.
pub fn shape(entry: &EntryFace) -> &'static str {
    use Activity::{
        AgencyEnquiry, AssessmentInterview, Conciliation, ContactObservation, HomeVisit, LegalDiscussion,
        Meeting, TelephoneCall,
    };
    if entry.flags.safeguarding || entry.kind == Some(EntryType::SafeguardingReferral) {
        return "triangle";
    }
    match (entry.kind, entry.activity) {
        (
            _,
            Some(
                TelephoneCall | Meeting | HomeVisit | AssessmentInterview | ContactObservation | Conciliation
                | AgencyEnquiry | LegalDiscussion,
            ),
        ) => "circle",
        (_, Some(_)) | (Some(EntryType::Cap | EntryType::ContactActivityReferral), None) => "square",
        _ => "diamond",
    }
}

/// The vocabulary and the word of the kind of an entry.
pub fn kind(entry: &EntryFace) -> Option<(&'static str, &'static str)> {
    match (entry.activity, entry.stage, entry.kind) {
        (Some(activity), ..) => Some(("activity", activity.word())),
        (None, Some(stage), Some(EntryType::Cap)) => Some(("stage", Stage::word(stage))),
        (None, _, Some(kind)) => Some(("type", kind.word())),
        (None, _, None) => None,
    }
}

impl<'a> Here<'a> {
    /// The words for the kind of an entry: its activity, its stage, or its type.
    pub fn kind(&self, entry: &EntryFace) -> String {
        match kind(entry) {
            Some((family, word)) => self.word(family, word),
            None => self.t("kind-unknown"),
        }
    }

    /// The marks of an entry.
    pub fn flags(&self, entry: &EntryFace) -> Vec<Flag> {
        let flags = entry.flags;
        [
            ("safeguarding", flags.safeguarding),
            ("direct-work", flags.direct_work),
            ("health", flags.health),
            ("significant", flags.significant),
            ("late", entry.late),
        ]
        .into_iter()
        .filter(|(_, holds)| *holds)
        .map(|(kind, _)| Flag { kind, text: self.word("flag", kind) })
        .collect()
    }

    /// An entry in a chronology: with its byline and first words.
    pub fn row(&self, index: usize) -> Option<EntryRow> {
        let entry = self.site.disclosed.entries.get(index)?;
        let text = self.text_of(entry);
        let author = entry.author.as_deref().map(|id| self.person(id));
        Some(EntryRow {
            byline: self.byline(entry, author.as_ref()),
            author,
            recorded: entry.recorded.map(|when| self.day(when.date)),
            summary: text.map(|text| self.summary(text)).filter(|summary| !summary.is_empty()),
            facets: Some(self.facets(entry)),
            ..self.short_row(index)?
        })
    }

    /// An entry in a short list: date, kind, title and marks.
    fn short_row(&self, index: usize) -> Option<EntryRow> {
        let entry = self.site.disclosed.entries.get(index)?;
        Some(EntryRow {
            link: self.entry(index),
            date: entry.occurred.map(|when| self.when(when)),
            kind: self.kind(entry),
            shape: shape(entry),
            byline: None,
            author: None,
            recorded: None,
            flags: self.flags(entry),
            summary: None,
            significant: entry.flags.significant,
            facets: None,
        })
    }

    /// Who wrote an entry and when, as one text.
    fn byline(&self, entry: &EntryFace, author: Option<&LinkView>) -> Option<String> {
        let author = author?.text.as_str();
        let message = match (entry.recorded, days_to_record(entry)) {
            (Some(_), Some(0)) => Msg::new("by-author-same-day").with("author", author),
            (Some(recorded), _) => {
                Msg::new("by-author-recorded").with("author", author).with("date", recorded.date)
            }
            (None, _) => Msg::new("by-author").with("author", author),
        };
        Some(self.say(&message))
    }

    /// The first words of a text that anybody may be told: a line has no room to say whom they must not reach.
    fn summary(&self, text: &TextFace) -> String {
        let is_open = |block: &Block| {
            let label = block.held_by.and_then(|label| text.document.labels.get(label));
            label.is_none_or(|label| label.not_to().next().is_none())
        };
        let first = text.document.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Paragraph { inlines, .. } if !inlines.is_empty() && is_open(block) => Some(inlines),
            _ => None,
        });
        let mut words = String::new();
        if let Some(first) = first {
            inlines::words(*self, &text.document, first, &mut words);
        }
        shorten(&words)
    }

    /// Short rows of these entries.
    pub fn rows(&self, indexes: impl IntoIterator<Item = usize>) -> Vec<EntryRow> {
        indexes.into_iter().filter_map(|index| self.short_row(index)).collect()
    }

    /// The entries that could not be read, by the path of their file.
    pub fn unread_links(&self) -> Vec<LinkView> {
        let unread = self.site.unread.iter().enumerate();
        unread
            .map(|(index, (_, files))| {
                let face = files.first().and_then(|file| self.site.disclosed.unread.get(*file));
                let href = self.href_of(super::context::Target::Unread(index));
                LinkView::to(href, face.map_or("", |face| face.path.as_str()))
            })
            .collect()
    }

    /// The language in which a staff member's or person's preference is named.
    pub fn language(&self, lang: Option<Lang>) -> String {
        match lang {
            Some(lang) => self.word("language", lang.code()),
            None => self.t("not-stated"),
        }
    }
}

/// The words, white space folded, cut at a word's end with an ellipsis where they are many.
fn shorten(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((limit, _)) = words.char_indices().nth(SUMMARY) else { return words };
    let cut = words.get(..limit).unwrap_or_default();
    let end = cut.rfind(' ').unwrap_or(limit);
    let kept = words.get(..end).unwrap_or_default();
    format!("{}…", kept.trim_end_matches([',', ';', ':', '.', '–', '-', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_the_end_of_a_word() {
        assert_eq!(shorten(" one\n two "), "one two");
        let long = "tŷ bach ".repeat(60);
        let short = shorten(&long);
        assert!(short.chars().count() <= SUMMARY + 1 && short.ends_with("tŷ…"), "{short}");
    }
}
