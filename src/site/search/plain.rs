//! The index of a copy for somebody outside: its texts as they are read there, marks as their words, a line for each
//! page. They stand whole and in order, so that whoever reads the copy back finds in it whatever would be found on a
//! page; the script makes of them what it needs.
use super::copied;
use super::words::{Head, Page, Piece};
use crate::site::context::Here;

/// A line: the page's path, language where that is not the copy's, day, date in words, kind, and its pieces, each with
/// the number of its paragraph, what stands before it (kind, word, who, note), and its words.
type Line<'p> = (&'p str, &'p str, &'p str, &'p str, &'p str, Vec<(usize, [String; 4], String)>);

/// How many parts the index of a copy has: that of the entries, and that of the documents where there are any.
pub fn count(from: Here<'_>) -> usize {
    1 + usize::from(!from.site.disclosed.documents.is_empty())
}

/// A part of the index of a copy as a script that hands it over: of the entries (0), or of the documents.
pub fn part(from: Here<'_>, part: usize) -> String {
    let pages = if part == 0 { copied::entries(from) } else { copied::documents(from) };
    let lines: Vec<String> = pages.iter().map(line).collect();
    format!("cofnod.plain([\n{}\n]);\n", lines.join(",\n"))
}

fn line(page: &Page) -> String {
    let piece = |piece: &'_ Piece| {
        let Head { kind, word, who, note } = &piece.head;
        (
            piece.number,
            [(*kind).to_owned(), word.clone(), who.clone(), note.clone()],
            piece.text.trim().to_owned(),
        )
    };
    let line: Line<'_> = (
        &page.href,
        page.lang,
        &page.facets.day,
        &page.date,
        &page.kind,
        page.pieces.iter().map(piece).collect(),
    );
    // Texts and numbers always become JSON.
    serde_json::to_string(&line).unwrap_or_default()
}
