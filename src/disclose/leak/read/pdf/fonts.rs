//! Which letters the codes of a font are: by its map to Unicode, or by a simple encoding that is known. A font that
//! tells neither cannot be read.
use std::collections::{BTreeMap, BTreeSet};

use super::lex::{Dict, Lexer, Object};

/// A font as the text of a page needs it.
#[derive(Debug, Clone, Default)]
pub(super) struct Font {
    /// How many bytes a code may have.
    widths: BTreeSet<usize>,
    map: Map,
    simple: Simple,
}

/// What a simple font's codes are where no map tells.
#[derive(Debug, Clone, Default)]
struct Simple {
    base: Base,
    differences: BTreeMap<u8, Option<String>>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Base {
    #[default]
    Unknown,
    Standard,
    Windows,
    Mac,
}

/// A map from codes to text.
#[derive(Debug, Clone, Default)]
pub(super) struct Map {
    single: BTreeMap<u32, String>,
    widths: BTreeSet<usize>,
}

impl Map {
    fn get(&self, code: u32) -> Option<String> {
        self.single.get(&code).cloned()
    }

    /// Adds a range of codes, of which the text counts on in its last character.
    fn range(&mut self, first: u32, last: u32, text: &str) {
        let mut chars = text.chars();
        let Some(from) = chars.next_back() else { return };
        for code in (first..=last).take(MOST.saturating_sub(self.single.len())) {
            let Some(c) = u32::from(from).checked_add(code - first).and_then(char::from_u32) else { return };
            self.single.insert(code, format!("{}{c}", chars.as_str()));
        }
    }
}

/// A map has no more codes than this.
const MOST: usize = 200_000;

fn code(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |code, byte| code << 8 | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0.into_owned()
}

/// Reads a map: `bfchar` and `bfrange`, and the widths of its codes.
pub(super) fn map(bytes: &[u8]) -> Map {
    let mut map = Map::default();
    let mut lexer = Lexer::new(bytes, 0);
    let mut held: Vec<Object> = Vec::new();
    while let Some(object) = lexer.next() {
        let Object::Word(word) = &object else {
            if held.len() < 100_000 {
                held.push(object);
            }
            continue;
        };
        match word.as_slice() {
            b"endcodespacerange" => {
                map.widths.extend(held.iter().filter_map(|object| match object {
                    Object::String(bytes) if (1..=4).contains(&bytes.len()) => Some(bytes.len()),
                    _ => None,
                }));
            }
            b"endbfchar" => {
                for pair in held.chunks(2) {
                    if let [Object::String(from), Object::String(to)] = pair {
                        map.single.insert(code(from), utf16(to));
                    }
                }
            }
            b"endbfrange" => {
                for three in held.chunks(3) {
                    match three {
                        [Object::String(first), Object::String(last), Object::String(to)] => {
                            map.range(code(first), code(last), &utf16(to));
                        }
                        [Object::String(first), Object::String(_), Object::Array(items)] => {
                            for (index, item) in items.iter().enumerate() {
                                if let Object::String(to) = item {
                                    let index = u32::try_from(index).unwrap_or(0);
                                    map.single.insert(code(first).wrapping_add(index), utf16(to));
                                }
                            }
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        held.clear();
    }
    map
}

/// What the font of a dictionary needs from elsewhere in the file.
pub(super) struct Needs<'f> {
    pub find: &'f dyn Fn(u32) -> Option<Object>,
    /// The decoded stream of an object.
    pub stream: &'f dyn Fn(u32) -> Option<Vec<u8>>,
}

/// Reads a font.
pub(super) fn font(dict: &Dict, needs: &Needs<'_>) -> Font {
    let get = |dict: &Dict, key: &str| match dict.get(key) {
        Some(Object::Ref(number)) => (needs.find)(*number),
        other => other.cloned(),
    };
    let stream = |key: &str| match dict.get(key) {
        Some(Object::Ref(number)) => (needs.stream)(*number),
        _ => None,
    };
    let map = stream("ToUnicode").map(|bytes| map(&bytes)).unwrap_or_default();
    let kind = get(dict, "Subtype").and_then(|kind| kind.name().map(str::to_owned)).unwrap_or_default();
    if kind == "Type0" {
        let widths = match get(dict, "Encoding") {
            Some(Object::Name(name)) if name.starts_with("Identity") => BTreeSet::from([2]),
            _ => stream("Encoding").map(|bytes| self::map(&bytes).widths).unwrap_or_default(),
        };
        return Font { widths, map, simple: Simple::default() };
    }
    let mut simple = Simple::default();
    let descriptor = get(dict, "FontDescriptor");
    let embedded = descriptor
        .as_ref()
        .and_then(Object::dict)
        .is_some_and(|dict| ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| dict.contains_key(*key)));
    let name = get(dict, "BaseFont").and_then(|name| name.name().map(str::to_owned)).unwrap_or_default();
    let signs = ["Symbol", "Dingbat", "Wingding", "Webding"].iter().any(|sign| name.contains(sign));
    if kind != "Type3" && !embedded && !signs && !name.is_empty() {
        simple.base = Base::Standard;
    }
    let base = |name: &str| match name {
        "WinAnsiEncoding" => Base::Windows,
        "MacRomanEncoding" => Base::Mac,
        "StandardEncoding" => Base::Standard,
        _ => Base::Unknown,
    };
    match get(dict, "Encoding") {
        Some(Object::Name(name)) => simple.base = base(&name),
        Some(Object::Dict(encoding)) => {
            if let Some(Object::Name(name)) = get(&encoding, "BaseEncoding") {
                simple.base = base(&name);
            }
            if let Some(Object::Array(items)) = get(&encoding, "Differences") {
                let mut at = 0_usize;
                for item in items {
                    match item {
                        Object::Name(name) => {
                            if let Ok(code) = u8::try_from(at) {
                                simple.differences.insert(code, glyph(&name));
                            }
                            at += 1;
                        }
                        other => at = other.count().unwrap_or(at),
                    }
                }
            }
        }
        _ => {}
    }
    Font { widths: BTreeSet::from([1]), map, simple }
}

impl Font {
    /// The text of some codes, and whether every one of them was known.
    pub fn text(&self, bytes: &[u8]) -> (String, bool) {
        let mut out = String::new();
        let mut known = true;
        let width = match self.widths.len() {
            1 => self.widths.first().copied().unwrap_or(1),
            _ => 2,
        };
        if self.widths.len() != 1 && !bytes.is_empty() {
            known = false;
        }
        for unit in bytes.chunks(width) {
            let mapped = self.map.get(code(unit)).filter(|text| !text.is_empty() && text != "\u{fffd}");
            let text = mapped
                .or_else(|| unit.first().filter(|_| width == 1).and_then(|byte| self.simple.text(*byte)));
            match text {
                Some(text) => out.push_str(&text),
                None => {
                    out.push('\u{fffd}');
                    known = false;
                }
            }
        }
        (out, known && (width == 1 || !self.map.single.is_empty() || bytes.is_empty()))
    }
}

impl Simple {
    fn text(&self, byte: u8) -> Option<String> {
        if let Some(glyph) = self.differences.get(&byte) {
            return glyph.clone();
        }
        let one = [byte];
        let letters = match self.base {
            Base::Unknown => return (byte == b' ').then(|| " ".to_owned()),
            Base::Windows => encoding_rs::WINDOWS_1252.decode_without_bom_handling(&one).0,
            Base::Mac => encoding_rs::MACINTOSH.decode_without_bom_handling(&one).0,
            Base::Standard => return Some(standard(byte)),
        };
        Some(letters.into_owned())
    }
}

/// Adobe's own encoding: ASCII, few letters more, and signs.
fn standard(byte: u8) -> String {
    let text = match byte {
        0x20..=0x7e => return char::from(byte).to_string(),
        0xae => "fi",
        0xaf => "fl",
        0xe1 => "Æ",
        0xe8 => "Ł",
        0xe9 => "Ø",
        0xea => "Œ",
        0xf1 => "æ",
        0xf5 => "ı",
        0xf8 => "ł",
        0xf9 => "ø",
        0xfa => "œ",
        0xfb => "ß",
        // An accent that is set over the letter beside it.
        0xc1..=0xcf => "\u{ad}",
        _ => " ",
    };
    text.to_owned()
}

/// The text of a glyph by its name.
fn glyph(name: &str) -> Option<String> {
    const ACCENTS: [&str; 16] = [
        "acute",
        "grave",
        "circumflex",
        "dieresis",
        "tilde",
        "ring",
        "cedilla",
        "caron",
        "macron",
        "breve",
        "ogonek",
        "dotaccent",
        "hungarumlaut",
        "commaaccent",
        "slash",
        "croat",
    ];
    const LETTERS: [(&str, &str); 22] = [
        ("germandbls", "ß"),
        ("ae", "æ"),
        ("AE", "Æ"),
        ("oe", "œ"),
        ("OE", "Œ"),
        ("eth", "ð"),
        ("Eth", "Ð"),
        ("thorn", "þ"),
        ("Thorn", "Þ"),
        ("dotlessi", "i"),
        ("f_i", "fi"),
        ("fi", "fi"),
        ("fl", "fl"),
        ("ff", "ff"),
        ("ffi", "ffi"),
        ("ffl", "ffl"),
        ("f_f", "ff"),
        ("f_f_i", "ffi"),
        ("t_t", "tt"),
        ("t_i", "ti"),
        ("f_l", "fl"),
        ("long_s", "s"),
    ];
    const DIGITS: [&str; 10] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    const SIGNS: &str = " space nbspace nonbreakingspace exclam quotedbl numbersign dollar percent ampersand quotesingle quoteright quoteleft \
        parenleft parenright asterisk plus comma hyphen sfthyphen minus period slash colon semicolon less equal greater \
        question at bracketleft backslash bracketright asciicircum underscore grave braceleft bar braceright asciitilde \
        exclamdown cent sterling fraction yen florin section currency quotedblleft quotedblright guillemotleft \
        guillemotright guilsinglleft guilsinglright endash emdash dagger daggerdbl periodcentered paragraph bullet \
        quotesinglbase quotedblbase ellipsis perthousand questiondown Euro euro trademark registered copyright degree \
        plusminus multiply divide mu brokenbar onehalf onequarter threequarters ordfeminine ordmasculine logicalnot \
        onesuperior twosuperior threesuperior acute dieresis circumflex tilde macron cedilla ring caron breve \
        checkmark filledbox circle ";
    let stem = name.split('.').next().filter(|stem| !stem.is_empty()).unwrap_or(name);
    if stem.len() == 1 {
        return Some(stem.to_owned());
    }
    if let Some(index) = DIGITS.iter().position(|digit| *digit == stem) {
        return Some(index.to_string());
    }
    if let Some((_, text)) = LETTERS.iter().find(|(letter, _)| *letter == stem) {
        return Some((*text).to_owned());
    }
    if stem == ".notdef" || name == ".notdef" || SIGNS.split_whitespace().any(|sign| sign == stem) {
        return Some(" ".to_owned());
    }
    let hex = stem.strip_prefix("uni").or_else(|| stem.strip_prefix('u')).filter(|hex| hex.len() >= 4);
    if let Some(c) = hex
        .and_then(|hex| u32::from_str_radix(hex.get(..hex.len().min(6))?, 16).ok())
        .and_then(char::from_u32)
    {
        return Some(c.to_string());
    }
    let first = stem.get(..1)?;
    let rest = stem.get(1..)?;
    // The accent does not matter: it is folded away.
    (first.chars().all(|c| c.is_ascii_alphabetic()) && ACCENTS.contains(&rest)).then(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_tell_letters() {
        let map = map(
            b"/CIDInit begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <0053> <0002> <00660069> \
              endbfchar 2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<00e2> <D835DCE2>] endbfrange",
        );
        let text: Vec<Option<String>> =
            [1, 2, 0x11, 0x20, 0x21, 9].iter().map(|code| map.get(*code)).collect();
        let want = [Some("S"), Some("fi"), Some("b"), Some("â"), Some("𝓢"), None];
        assert_eq!(text, want.map(|text| text.map(str::to_owned)));
        assert_eq!(glyph("acircumflex").as_deref(), Some("a"));
        assert_eq!(glyph("uni00E2").as_deref(), Some("â"));
        assert_eq!(glyph("g23"), None);
    }
}
