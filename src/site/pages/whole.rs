//! The whole file on one page, for print: the case, its people, every entry from the oldest, the register. The entries
//! are made one by one and put in at their place, so that a long case never stands in memory as views.
use crate::base::MakeError;
use crate::site::context::Here;
use crate::site::views::{Page, RawFile, WholeEntry, WholeFile};
use crate::site::{body, rows};

/// Where the entries go: a character that no text of a page has, since YAML and Markdown refuse or replace it.
const HERE: &str = "\u{1}";

/// The page.
///
/// # Errors
/// The template's fault.
pub fn make(from: Here<'_>, page: &Page) -> Result<Vec<u8>, MakeError> {
    let frame = from.site.render(page, &view(from))?;
    let at = frame.windows(HERE.len()).position(|bytes| bytes == HERE.as_bytes());
    let (head, tail) = frame.split_at(at.unwrap_or(frame.len()));
    let mut made = head.to_vec();
    for index in 0..from.site.disclosed.entries.len() {
        if let Some(entry) = entry(from, index) {
            made.extend_from_slice(from.site.theme.part(from.lang, "whole-entry.html", &entry)?.as_bytes());
        }
    }
    made.extend_from_slice(tail.get(HERE.len()..).unwrap_or_default());
    Ok(made)
}

fn view(from: Here<'_>) -> WholeFile {
    let disclosed = from.site.disclosed;
    let people = super::people::view(from);
    WholeFile {
        about: super::overview::about(from),
        people: people.people,
        staff: people.staff,
        count: disclosed.entries.len(),
        entries: HERE,
        unread: disclosed
            .unread
            .iter()
            .filter_map(|face| {
                Some(RawFile {
                    path: face.path.clone(),
                    lang: super::entry::language_of(&face.path).code(),
                    text: face.text.clone()?.replace(HERE, ""),
                })
            })
            .collect(),
        documents: super::documents::view(from).documents,
    }
}

fn entry(from: Here<'_>, index: usize) -> Option<WholeEntry> {
    let entry = from.site.disclosed.entries.get(index)?;
    let shown = from.text_of(entry)?;
    let mut texts: Vec<_> = entry.texts.iter().collect();
    texts.sort_by_key(|text| text.lang != from.lang);
    let text = |text| super::entry::text_view(from, text, shown, body::printed(from, text, index + 1));
    Some(WholeEntry {
        number: index + 1,
        title: from.entry(index),
        kind: from.kind(entry),
        shape: rows::shape(entry),
        flags: from.flags(entry),
        fields: super::fields::of(from, entry),
        corrects: entry.corrects.as_ref().and_then(|id| from.entry_of(id)),
        corrected_by: entry.corrected_by.iter().filter_map(|id| from.entry_of(id)).collect(),
        texts: texts.into_iter().map(text).collect(),
    })
}
