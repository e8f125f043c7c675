//! PDF: every object of every revision with its strings and names, every stream undone, the text of pages, forms,
//! notes and appearances through the fonts, attachments inside out, metadata, and what stands between objects. Layers
//! that are hidden are read like any other. What cannot be followed to the end is said.
//!
//! A library reads the objects that the file's table of references leads to; a stranger who looks for what was left
//! behind reads the others, so the file is taken apart here from its first byte to its last.
mod content;
mod filters;
mod fonts;
mod lex;
mod scan;

use std::collections::{BTreeMap, BTreeSet};

use super::super::report::{Act, Why};
use super::{Dialect, Lines, Reader, Step, encodings, markup};
use content::{Shown, strings_of};
use fonts::{Font, Needs};
use lex::{Dict, Object};
use scan::{File, Item, is};

/// A page that draws so many curves and lines and shows no letter has its letters drawn.
const DRAWN: usize = 40;

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
    Document::new(&file, bytes, reader.left()).read(reader);
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

/// What a page and the forms that it calls come to.
#[derive(Default)]
struct Looked {
    text: bool,
    picture: bool,
    drawn: usize,
}

/// The streams of a file undone, and what they are.
struct Document<'f> {
    file: &'f File,
    /// By the place of the item in the file: the bytes, the filter of a picture where one stops it, and the rest.
    streams: BTreeMap<usize, Result<filters::Decoded, Why>>,
    fonts: BTreeMap<usize, Font>,
}

impl<'f> Document<'f> {
    fn new(file: &'f File, bytes: &[u8], most: usize) -> Self {
        let mut left = most;
        let find = |number: u32| file.find(number).map(|item| item.object.clone());
        let mut streams = BTreeMap::new();
        for (index, item) in file.items.iter().enumerate() {
            let (Some(dict), Some((from, to))) = (item.object.dict(), item.stream) else { continue };
            if is(dict, "Type", "XRef") || is(dict, "Type", "ObjStm") {
                continue;
            }
            let decoded = filters::decode(dict, bytes.get(from..to).unwrap_or_default(), left, &find);
            left = left.saturating_sub(decoded.as_ref().map_or(0, |decoded| decoded.bytes.len()));
            streams.insert(index, decoded);
        }
        let mut document = Self { file, streams, fonts: BTreeMap::new() };
        let stream = |number: u32| {
            let index = *file.by_number.get(&number)?.last()?;
            document.streams.get(&index)?.as_ref().ok().map(|decoded| decoded.bytes.clone())
        };
        let needs = Needs { find: &find, stream: &stream };
        let fonts = file.items.iter().enumerate().filter_map(|(index, item)| {
            let dict = item.object.dict()?;
            let is_font =
                is(dict, "Type", "Font") || dict.contains_key("BaseFont") || dict.contains_key("ToUnicode");
            is_font.then(|| (index, fonts::font(dict, &needs)))
        });
        document.fonts = fonts.collect();
        document
    }

    fn read(&self, reader: &mut Reader<'_>) {
        let size: usize = self.streams.values().flatten().map(|decoded| decoded.bytes.len()).sum();
        if !reader.spend(size) {
            return;
        }
        let mut contents: BTreeMap<usize, Vec<Dict>> = BTreeMap::new();
        for item in &self.file.items {
            if let Some(dict) =
                item.object.dict().filter(|dict| is(dict, "Type", "Page") || dict.contains_key("Contents"))
            {
                self.page(reader, item.number, dict, &mut contents);
            }
        }
        let names = self.attachments();
        for (index, item) in self.file.items.iter().enumerate() {
            let Some(decoded) = self.streams.get(&index) else { continue };
            reader.within(Step::Object(item.number, true), |reader| match decoded {
                Err(why) => reader.cannot(*why),
                Ok(decoded) => {
                    if !decoded.rest.is_empty() {
                        reader.within(Step::Outside, |reader| outside(reader, &decoded.rest));
                    }
                    self.stream(reader, item, decoded, contents.get(&index), names.get(&item.number));
                }
            });
        }
    }

    /// The names of attached files by the numbers of their streams.
    fn attachments(&self) -> BTreeMap<u32, String> {
        let mut names = BTreeMap::new();
        for dict in self.file.items.iter().filter_map(|item| item.object.dict()) {
            let Some(Object::Dict(files)) = self.file.resolve(dict.get("EF")) else { continue };
            let name = ["UF", "F"].iter().find_map(|key| match self.file.resolve(dict.get(*key)) {
                Some(Object::String(bytes)) => encodings::readings(&bytes).texts.into_iter().next(),
                _ => None,
            });
            for value in files.values() {
                if let Object::Ref(number) = value {
                    names.insert(*number, name.clone().unwrap_or_else(|| "attachment".to_owned()));
                }
            }
        }
        names
    }

    /// The entry of a page, or of what it inherits from.
    fn inherited(&self, page: &Dict, key: &str) -> Option<Object> {
        let mut dict = page.clone();
        for _ in 0..32 {
            if let Some(value) = self.file.resolve(dict.get(key)) {
                return Some(value);
            }
            match self.file.resolve(dict.get("Parent")) {
                Some(Object::Dict(parent)) => dict = parent,
                _ => return None,
            }
        }
        None
    }

    /// A page of any revision: which streams are its contents, and whether it shows pictures and no text.
    fn page(
        &self,
        reader: &mut Reader<'_>,
        number: u32,
        page: &Dict,
        contents: &mut BTreeMap<usize, Vec<Dict>>,
    ) {
        let resources = match self.inherited(page, "Resources") {
            Some(Object::Dict(resources)) => resources,
            _ => Dict::new(),
        };
        let numbers: Vec<u32> = match page.get("Contents") {
            Some(Object::Ref(number)) => match self.file.find(*number).map(|item| &item.object) {
                Some(Object::Array(items)) => refs(items),
                _ => vec![*number],
            },
            Some(Object::Array(items)) => refs(items),
            _ => return,
        };
        let mut whole = Vec::new();
        for number in numbers {
            for index in self.file.by_number.get(&number).into_iter().flatten() {
                contents.entry(*index).or_default().push(resources.clone());
            }
            let latest = self.file.by_number.get(&number).and_then(|places| places.last());
            if let Some(Ok(decoded)) = latest.and_then(|index| self.streams.get(index)) {
                whole.extend_from_slice(&decoded.bytes);
                whole.push(b'\n');
            }
        }
        let looked = self.look(&whole, &resources);
        reader.within(Step::Page(number), |reader| {
            if !looked.text && (looked.picture || looked.drawn >= DRAWN) {
                reader.cannot(Why::Scan);
            }
            // A page whose contents are in several streams is one text.
            let fonts = self.fonts_of(&resources);
            self.say(reader, &content::read(&whole, &fonts));
        });
    }

    /// Looks at contents and at every form that they call.
    fn look(&self, bytes: &[u8], resources: &Dict) -> Looked {
        let mut looked = Looked::default();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![(bytes, resources.clone())];
        while let Some((bytes, resources)) = waiting.pop() {
            let shown = content::read(bytes, &self.fonts_of(&resources));
            looked.text |= shown.has_text;
            looked.picture |= shown.inline_picture;
            looked.drawn += shown.drawn;
            let Some(Object::Dict(objects)) = self.file.resolve(resources.get("XObject")) else { continue };
            for name in &shown.calls {
                let Some(Object::Ref(number)) = objects.get(name) else { continue };
                let Some(index) = self.file.by_number.get(number).and_then(|places| places.last()) else {
                    continue;
                };
                let Some(dict) = self.file.items.get(*index).and_then(|item| item.object.dict()) else {
                    continue;
                };
                if !seen.insert(*index) {
                    continue;
                }
                if is(dict, "Subtype", "Image") {
                    looked.picture = true;
                } else if let Some(Ok(decoded)) = self.streams.get(index) {
                    let own = self.file.resolve(dict.get("Resources"));
                    let own = own.as_ref().and_then(Object::dict).cloned();
                    waiting.push((&decoded.bytes, own.unwrap_or_else(|| resources.clone())));
                }
            }
        }
        looked
    }

    fn fonts_of(&self, resources: &Dict) -> BTreeMap<String, &Font> {
        let mut fonts = BTreeMap::new();
        if let Some(Object::Dict(names)) = self.file.resolve(resources.get("Font")) {
            for (name, value) in &names {
                if let Object::Ref(number) = value
                    && let Some(index) = self.file.by_number.get(number).and_then(|places| places.last())
                    && let Some(font) = self.fonts.get(index)
                {
                    fonts.insert(name.clone(), font);
                }
            }
        }
        fonts
    }

    /// Every way in which the names of fonts of the whole file may be meant: for contents that no page owns.
    fn any_fonts(&self) -> Vec<BTreeMap<String, &Font>> {
        let mut all: Vec<BTreeMap<String, &Font>> = Vec::new();
        for dict in self.file.items.iter().filter_map(|item| item.object.dict()) {
            let resources = self.file.resolve(dict.get("Resources"));
            for holder in [Some(dict.clone()), resources.and_then(|object| object.dict().cloned())]
                .into_iter()
                .flatten()
            {
                let fonts = self.fonts_of(&holder);
                if !fonts.is_empty()
                    && all.len() < 8
                    && !all.iter().any(|other| {
                        other.keys().eq(fonts.keys())
                            && other.values().zip(fonts.values()).all(|(a, b)| std::ptr::eq(*a, *b))
                    })
                {
                    all.push(fonts);
                }
            }
        }
        all
    }

    fn say(&self, reader: &mut Reader<'_>, shown: &Shown) {
        for text in &shown.readings {
            reader.text(text, Lines::Own, false);
        }
        for bytes in &shown.properties {
            string(reader, bytes);
        }
        if shown.unknown_font {
            reader.cannot(Why::Font);
        }
        if shown.inline_picture {
            reader.cannot(Why::Picture);
        }
    }

    /// Reads one stream as what it is.
    fn stream(
        &self,
        reader: &mut Reader<'_>,
        item: &Item,
        decoded: &filters::Decoded,
        pages: Option<&Vec<Dict>>,
        attached: Option<&String>,
    ) {
        let Some(dict) = item.object.dict() else { return };
        let bytes = decoded.bytes.as_slice();
        if decoded.picture.is_some() || is(dict, "Subtype", "Image") {
            reader.cannot(Why::Picture);
            if decoded.picture.as_deref().is_some_and(|name| name.starts_with("DCT")) {
                reader.inside("picture.jpg", bytes);
            }
        } else if let Some(name) = attached {
            reader.inside(name, bytes);
        } else if is(dict, "Type", "EmbeddedFile") {
            reader.inside("attachment", bytes);
        } else if let Some(pages) = pages {
            for resources in pages {
                let shown = content::read(bytes, &self.fonts_of(resources));
                self.say(reader, &shown);
            }
        } else if is(dict, "Subtype", "Form") || dict.contains_key("PatternType") || dict.contains_key("BBox")
        {
            let own = self.file.resolve(dict.get("Resources"));
            let own = own.as_ref().and_then(Object::dict).map(|resources| self.fonts_of(resources));
            self.contents(reader, bytes, own.filter(|fonts| !fonts.is_empty()));
        } else if is(dict, "Type", "Metadata") || bytes.trim_ascii_start().starts_with(b"<") {
            for text in encodings::readings(bytes).texts {
                markup::read(reader, &text, Dialect::Office);
            }
        } else if dict.contains_key("FunctionType")
            || dict.contains_key("ShadingType")
            || dict.contains_key("Alternate")
        {
            reader.strings(bytes, 6);
        } else if dict.contains_key("N")
            || is_font_program(bytes)
            || bytes.windows(10).take(4096).any(|part| part == b"begincmap\n" || part == b"begincmap\r")
        {
            // Profiles of colour, fonts, maps to Unicode: what they say of themselves.
            reader.strings(bytes, 6);
        } else {
            let readings = encodings::readings(bytes);
            if readings.is_text {
                for text in &readings.texts {
                    reader.script(text);
                }
                self.contents(reader, bytes, None);
            } else {
                reader.strings(bytes, 6);
                if content::read(bytes, &BTreeMap::new()).has_text {
                    self.contents(reader, bytes, None);
                } else {
                    reader.cannot(Why::Unknown);
                }
            }
        }
    }

    /// Contents with their own fonts, or with every font that the names may mean.
    fn contents(&self, reader: &mut Reader<'_>, bytes: &[u8], own: Option<BTreeMap<String, &Font>>) {
        let mut ways = match own {
            Some(own) => vec![own],
            None => self.any_fonts(),
        };
        if ways.is_empty() {
            ways.push(BTreeMap::new());
        }
        let shown: Vec<Shown> = ways.iter().map(|fonts| content::read(bytes, fonts)).collect();
        let readable = shown.iter().any(|shown| !shown.unknown_font);
        for mut shown in shown {
            shown.unknown_font &= !readable;
            self.say(reader, &shown);
        }
    }
}

fn refs(items: &[Object]) -> Vec<u32> {
    items
        .iter()
        .filter_map(|item| match item {
            Object::Ref(number) => Some(*number),
            _ => None,
        })
        .collect()
}

fn is_font_program(bytes: &[u8]) -> bool {
    [&b"%!"[..], b"\0\x01\0\0", b"true", b"OTTO", b"\x01\0\x04", b"ttcf"]
        .iter()
        .any(|mark| bytes.starts_with(mark))
}
