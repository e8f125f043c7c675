//! The streams of a PDF: which are the contents of pages, and what the others are.
use std::collections::{BTreeMap, BTreeSet};

use super::super::super::report::Why;
use super::super::{Dialect, Lines, Reader, Step, encodings, markup};
use super::content::{self, Shown};
use super::fonts::{self, Font, Needs};
use super::lex::{Dict, Object};
use super::scan::{File, Item, is};
use super::{filters, outside, string};

/// A page that draws so many curves and lines and shows no letter has its letters drawn.
const DRAWN: usize = 40;

/// What a page and the forms that it calls come to.
#[derive(Default)]
struct Looked {
    text: bool,
    picture: bool,
    drawn: usize,
}

/// The streams of a file undone, and what they are.
pub(super) struct Document<'f> {
    file: &'f File,
    /// By the place of the item in the file: the bytes, the filter of a picture where one stops it, and the rest.
    streams: BTreeMap<usize, Result<filters::Decoded, Why>>,
    fonts: BTreeMap<usize, Font>,
}

impl<'f> Document<'f> {
    /// Undoes every stream, up to `most` bytes in all.
    pub fn new(file: &'f File, bytes: &[u8], most: usize) -> Self {
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

    /// Reads pages, streams, attachments.
    pub fn read(&self, reader: &mut Reader<'_>) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_unpack_to_no_more_than_is_allowed() {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut encoder, &[0; 100_000]).unwrap();
        let packed = encoder.finish().unwrap();
        let mut bytes = Vec::new();
        for number in 1..4 {
            let head = format!("{number} 0 obj << /Filter /FlateDecode /Length {} >> stream\n", packed.len());
            bytes.extend([head.as_bytes(), &packed, b"\nendstream endobj\n"].concat());
        }
        let file = super::super::scan::scan(&bytes);
        let document = Document::new(&file, &bytes, 250_000);
        let read: Vec<Option<Why>> =
            document.streams.values().map(|stream| stream.as_ref().err().copied()).collect();
        assert_eq!(read, [None, None, Some(Why::TooLarge)]);
    }
}
