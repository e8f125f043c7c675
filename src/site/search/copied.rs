//! The words of the pages of a copy: a page for each text of each entry that is given, and one for each document.
use super::words::{Head, Page, Piece, Words, piece};
use crate::base::Msg;
use crate::disclose::{EntryFace, TextFace};
use crate::site::context::Here;
use crate::site::copy::plain;
use crate::site::inlines;
use crate::site::views::Facets;

/// The pages of the entries, in their order.
pub fn entries(from: Here<'_>) -> Vec<Page> {
    let entries = from.site.disclosed.entries.iter().enumerate();
    let given = entries.filter(|(_, entry)| entry.withheld.is_none());
    given
        .flat_map(|(index, entry)| entry.texts.iter().map(move |text| page(from, index, entry, text)))
        .collect()
}

fn page(from: Here<'_>, index: usize, entry: &EntryFace, text: &TextFace) -> Page {
    let number = from.say(&Msg::new("copy-entry-n").with("n", index + 1));
    let title = plain(from, &text.title);
    let title = if title.trim().is_empty() { number.clone() } else { title };
    let mut words = Words::new(from, text, vec![piece(title)]);
    words.blocks(&text.document.blocks);
    let mut pieces = words.into_pieces();
    // The kind of a label is a word of the program's own that nobody is shown, and may be somebody's name.
    pieces.iter_mut().for_each(|piece| piece.head.kind = "");
    let mut author = String::new();
    inlines::words(from, &text.document, &entry.author_words, &mut author);
    let place = entry.contact.as_ref().and_then(|contact| contact.place.as_deref());
    let place = place.map(|place| plain(from, place)).unwrap_or_default();
    for (id, text) in [("copy-author", author), ("copy-place", place)] {
        if !text.trim().is_empty() {
            pieces.push(Piece { head: Head { word: from.t(id), ..Head::default() }, ..piece(text) });
        }
    }
    Page {
        href: format!("entries/entry-{}.html", index + 1),
        lang: if text.lang == from.lang { "" } else { text.lang.code() },
        date: entry.occurred.map_or_else(String::new, |when| from.when(when).text),
        kind: number,
        facets: Facets {
            day: entry.occurred.map_or_else(String::new, |when| when.date.to_string()),
            ..Facets::default()
        },
        pieces,
    }
}

/// The pages of the documents that are given.
pub fn documents(from: Here<'_>) -> Vec<Page> {
    let documents = from.site.disclosed.documents.iter().enumerate();
    let given = documents.filter(|(_, document)| document.withheld.is_none());
    given
        .map(|(index, document)| {
            let number = from.say(&Msg::new("copy-document-n").with("n", index + 1));
            let title = document.title.as_ref().map(|title| from.local(title));
            let lang = title.as_ref().and_then(|title| title.lang).unwrap_or_default();
            let words = title.map_or_else(|| number.clone(), |title| plain(from, &title.text));
            Page {
                href: "documents.html".to_owned(),
                lang,
                date: document.date.map_or_else(String::new, |date| from.day(date).text),
                kind: number,
                pieces: vec![piece(words)],
                ..Page::default()
            }
        })
        .collect()
}
