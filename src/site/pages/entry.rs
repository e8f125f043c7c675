//! The page of an entry, and that of one that could not be read.
use std::collections::BTreeSet;

use super::fields;
use crate::base::{Lang, Msg};
use crate::disclose::{EntryFace, LinkTo, TextFace};
use crate::model::TranslatedBy;
use crate::site::context::{Here, Target};
use crate::site::views::{Entry, LinkView, Neighbour, RawFile, TextView, Unread};
use crate::site::{body, rows};

/// The page of the entry at `index`.
pub fn view(from: Here<'_>, index: usize) -> Option<Entry> {
    let entry = from.site.disclosed.entries.get(index)?;
    let shown = from.text_of(entry)?;
    let mut texts: Vec<&TextFace> = entry.texts.iter().collect();
    texts.sort_by_key(|text| text.lang != from.lang);
    let neighbour = |index: Option<usize>| {
        let index = index?;
        let entry = from.site.disclosed.entries.get(index)?;
        Some(Neighbour { link: from.entry(index), date: entry.occurred.map(|when| from.day(when.date)) })
    };
    Some(Entry {
        title: from.entry(index),
        kind: from.kind(entry),
        shape: rows::shape(entry),
        flags: from.flags(entry),
        only_other: shown.lang != from.lang,
        corrects: entry.corrects.as_ref().and_then(|id| from.entry_of(id)),
        corrected_by: entry.corrected_by.iter().filter_map(|id| from.entry_of(id)).collect(),
        fields: fields::of(from, entry),
        findings: from.findings(&entry.findings, false),
        texts: texts.into_iter().map(|text| text_view(from, text, shown, body::whole(from, text))).collect(),
        links: links(from, entry),
        mentions: entry.linked_from.iter().filter_map(|id| from.dated_entry(id)).collect(),
        documents: documents(from, entry),
        older: neighbour(index.checked_sub(1)),
        newer: neighbour(Some(index + 1)),
    })
}

/// One text; its own title stands above it where the page's heading is another text's.
pub fn text_view(from: Here<'_>, text: &TextFace, shown: &TextFace, html: String) -> TextView {
    let mut notices = Vec::new();
    if let Some(translated) = &text.translated {
        match (translated.by, &translated.checked_by) {
            (Some(TranslatedBy::Machine), None) => notices.push(from.t("translated-unchecked")),
            (Some(TranslatedBy::Machine), Some(id)) => {
                let name = from.person(id).text;
                notices.push(from.say(&Msg::new("translated-checked").with("name", name)));
            }
            (Some(TranslatedBy::Person), _) => notices.push(from.t("translated-by-person")),
            (None, _) => {}
        }
        if translated.out_of_date {
            notices.push(from.t("translated-out-of-date"));
        }
    }
    TextView {
        lang: text.lang.code(),
        heading: from.word("text", text.lang.code()),
        title: (text.lang != shown.lang && !text.title.is_empty()).then(|| text.title.clone()),
        notices,
        html,
    }
}

/// The entries that the texts of an entry link to, each once, in order of their place among the entries.
fn links(from: Here<'_>, entry: &EntryFace) -> Vec<LinkView> {
    let ids = entry.texts.iter().flat_map(|text| &text.links).filter_map(|link| match link {
        LinkTo::Entry { id, .. } if *id != entry.id => Some(id.as_str()),
        _ => None,
    });
    let mut ids: Vec<&str> = ids.collect::<BTreeSet<_>>().into_iter().collect();
    ids.sort_by_key(|id| match from.site.target(id) {
        Some(Target::Entry(index)) => index,
        _ => usize::MAX,
    });
    ids.into_iter().filter_map(|id| from.dated_entry(id)).collect()
}

/// The documents that an entry's texts link to or whose tool it used, in the register's order.
fn documents(from: Here<'_>, entry: &EntryFace) -> Vec<LinkView> {
    let used = from.site.documents_of.get(entry.id.as_str()).into_iter().flatten();
    used.filter_map(|path| from.titled_document(path)).collect()
}

/// The page of the entry at `index` that could not be read.
pub fn unread(from: Here<'_>, index: usize) -> Option<Unread> {
    let (_, files) = from.site.unread.get(index)?;
    let faces: Vec<_> = files.iter().filter_map(|file| from.site.disclosed.unread.get(*file)).collect();
    let findings: Vec<usize> = faces.iter().flat_map(|face| face.findings.iter().copied()).collect();
    Some(Unread {
        file: faces.first().map_or_else(String::new, |face| face.path.clone()),
        findings: from.findings(&findings, false),
        files: faces
            .iter()
            .filter_map(|face| {
                Some(RawFile {
                    path: face.path.clone(),
                    lang: language_of(&face.path).code(),
                    text: face.text.clone()?,
                })
            })
            .collect(),
    })
}

/// The language that a file's name says; English where it says none.
pub fn language_of(path: &str) -> Lang {
    if path.to_ascii_lowercase().ends_with(".cy.md") { Lang::Cy } else { Lang::En }
}
