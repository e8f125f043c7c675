//! PDF: every object of every revision with its strings and names, every stream undone, the text of pages, forms,
//! notes and appearances through the fonts, attachments inside out, metadata, and what stands between objects. Layers
//! that are hidden are read like any other. What cannot be followed to the end is said.
//!
//! A library reads the objects that the file's table of references leads to; a stranger who looks for what was left
//! behind reads the others, so the file is taken apart here from its first byte to its last.
mod content;
mod document;
mod filters;
mod fonts;
mod lex;
mod scan;

use std::collections::BTreeSet;

use super::super::report::{Act, Why};
use super::{Lines, Reader, Step, encodings};
use content::strings_of;
use document::Document;
use lex::{Dict, Object};
use scan::{File, is};

/// The streams of one file are held all at once, and unpack to no more than this.
const LARGEST: usize = 1 << 28;

/// Entries whose names are those of fonts and of the format.
const FORMAT: &[&str] = &[
    "BaseEncoding",
    "BaseFont",
    "CharSet",
    "ColorSpace",
    "Differences",
    "Encoding",
    "Filter",
    "FontFamily",
    "FontName",
    "Intent",
    "Ordering",
    "PDFVersion",
    "RI",
    "Registry",
    "S",
    "Subtype",
    "Tabs",
    "Trapped",
    "Type",
    "Version",
];

/// Names of the format that are words too.
const STANDARD: &[&str] = &[
    "A", "Alt", "Art", "Author", "Border", "Bottom", "Center", "Contents", "Creator", "Day", "Dest", "Dests",
    "Div", "Document", "Figure", "First", "Font", "Form", "Image", "Ink", "Kids", "Lang", "Last", "Left",
    "Line", "Link", "Mark", "Marked", "Name", "Names", "Next", "Note", "Off", "On", "Order", "Page", "Pages",
    "Parent", "Part", "Pattern", "Prev", "Print", "Right", "Root", "Row", "Sect", "Sig", "Span", "Square",
    "Stamp", "Sub", "Subject", "Table", "Text", "Title", "Top", "View", "Yes",
];

/// Reads a PDF.
pub(super) fn read(reader: &mut Reader<'_>, bytes: &[u8]) {
    let mut file = scan::scan(bytes);
    scan::unpack(&mut file, bytes, |more| {
        reader.spend(more);
        reader.left()
    });
    for why in file.faults.iter().collect::<BTreeSet<_>>() {
        reader.cannot(*why);
    }
    if file.items.is_empty() {
        reader.cannot(Why::Broken);
    }
    let encrypted = |dict: &Dict| dict.contains_key("Encrypt");
    let in_streams =
        file.items.iter().filter_map(|item| item.object.dict()).filter(|dict| is(dict, "Type", "XRef"));
    if file.trailers.iter().chain(in_streams).any(encrypted) {
        reader.cannot(Why::Encrypted);
        return;
    }
    reader.within(Step::Outside, |reader| {
        for (from, to) in &file.between {
            outside(reader, bytes.get(*from..*to).unwrap_or_default());
        }
        for trailer in &file.trailers {
            object(reader, &file, "", &Object::Dict(trailer.clone()));
        }
    });
    for item in &file.items {
        reader.within(Step::Object(item.number, false), |reader| object(reader, &file, "", &item.object));
    }
    Document::new(&file, bytes, reader.left().min(LARGEST)).read(reader);
}

/// What stands between objects. The lines of a table of references are passed over.
fn outside(reader: &mut Reader<'_>, bytes: &[u8]) {
    for text in encodings::strings(bytes, 2) {
        let is_row =
            text.len() >= 18 && text.bytes().all(|byte| byte.is_ascii_digit() || b" nf".contains(&byte));
        if !is_row {
            reader.plain(&text);
        }
    }
}

/// A string of PDF as text: with a mark in Unicode, else in PDF's own encoding or UTF-8.
fn string(reader: &mut Reader<'_>, bytes: &[u8]) {
    let odd = bytes.iter().filter(|byte| **byte < 32 && !byte.is_ascii_whitespace()).count();
    if matches!(bytes, [0xfe, 0xff, ..] | [0xff, 0xfe, ..] | [0xef, 0xbb, 0xbf, ..])
        || odd * 10 <= bytes.len()
    {
        if !bytes.is_ascii() && !matches!(bytes, [0xfe, 0xff, ..] | [0xff, 0xfe, ..]) {
            let own: String = bytes.iter().map(|byte| own_letter(*byte)).collect();
            reader.text(&own, Lines::One(1), false);
        }
        reader.note(bytes);
    } else {
        // A signature, a checksum, an old password.
        reader.strings(bytes, 4);
    }
}

/// A letter of PDF's own encoding.
fn own_letter(byte: u8) -> char {
    const FROM_80: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";
    match byte {
        0x80..=0x9e => FROM_80.chars().nth(usize::from(byte - 0x80)).unwrap_or(' '),
        byte => char::from(byte),
    }
}

/// Reads the strings and names of an object, and sees what it does when the file is opened.
fn object(reader: &mut Reader<'_>, file: &File, key: &str, value: &Object) {
    match value {
        Object::String(bytes) if !FORMAT.contains(&key) => string(reader, bytes),
        Object::Name(name) if !FORMAT.contains(&key) => word(reader, name),
        Object::Array(items) => items.iter().for_each(|item| object(reader, file, key, item)),
        Object::Dict(dict) => {
            acts(reader, file, dict);
            for (key, value) in dict {
                word(reader, key.split(' ').next().unwrap_or_default());
                object(reader, file, key, value);
            }
        }
        _ => {}
    }
}

fn word(reader: &mut Reader<'_>, name: &str) {
    if !STANDARD.contains(&name) {
        reader.text(name, Lines::One(1), false);
    }
}

fn acts(reader: &mut Reader<'_>, file: &File, dict: &Dict) {
    match dict.get("S").and_then(Object::name) {
        Some("JavaScript") => reader.acts(Act::Script),
        Some("Launch" | "ImportData" | "SubmitForm" | "GoToE") => reader.acts(Act::Launch),
        Some("GoToR") => reader.acts(Act::OuterReference),
        Some("Rendition" | "Movie" | "Sound") => reader.cannot(Why::Media),
        _ => {}
    }
    if dict.contains_key("JS") || dict.contains_key("XFA") {
        reader.acts(Act::Script);
    }
    if let Some(script) = file.resolve(dict.get("JS")) {
        let mut strings = Vec::new();
        strings_of(&script, &mut strings);
        for text in strings.iter().flat_map(|bytes| encodings::readings(bytes).texts) {
            reader.script(&text);
        }
    }
    if let Some(Object::Dict(action)) = file.resolve(dict.get("OpenAction"))
        && is(&action, "S", "URI")
    {
        reader.acts(Act::OuterReference);
    }
    if matches!(
        dict.get("Subtype").and_then(Object::name),
        Some("Movie" | "Sound" | "Screen" | "RichMedia" | "3D" | "U3D" | "PRC")
    ) {
        reader.cannot(Why::Media);
    }
}
