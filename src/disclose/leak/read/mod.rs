//! Reads one file of a copy inside out, as somebody might who wants to know what is hidden in it. Each kind of file
//! has its reader; what they find to be text goes to [`Reader::text`] at once, and nothing is kept. A reader never
//! panics, and what it cannot follow to the end it reports as unreadable.
mod addresses;
mod encodings;
mod escapes;
mod index;
mod kinds;
mod mail;
mod markup;
mod names;
mod office;
mod pdf;
mod picture;
mod zip;

use std::collections::{BTreeSet, HashMap};

pub(super) use zip::members;

use kinds::{Kind, kind};

use super::report::{Act, Active, Hit, Rule, Step, Why};
use super::seek::{Manner, Memo, Seeker, Whose};
use super::wanted::{Known, Owner};

/// Files within files are read so deep: the fourth ZIP in a ZIP is read, the fifth is not.
const DEEPEST: u32 = 4;
/// A file unpacks to no more than this.
const LARGEST: u64 = 1 << 30;
/// Markup in strings in markup goes no deeper.
const DEEPEST_TEXT: u32 = 4;
/// The longest text that is kept of a hit.
const SHOWN: usize = 200;

/// What was found in one file.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub hits: BTreeSet<Hit>,
    pub unreadable: BTreeSet<(Vec<Step>, Why)>,
    pub active: BTreeSet<Active>,
    pub allows: BTreeSet<usize>,
    pub words: u64,
    pub bytes: u64,
}

/// Where the lines of a text are.
#[derive(Clone, Copy)]
enum Lines<'a> {
    /// They are its own.
    Own,
    /// All of it is of this line.
    One(u32),
    /// By the place in the text at which each begins.
    Map(&'a [(usize, u32)]),
}

/// What kind of XML a file is, which decides whether names of elements are words of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Html,
    Svg,
    /// Parts of Office and OpenDocument files, XMP: the names are the format's.
    Office,
    Xml,
}

/// The reader of one file.
pub(super) struct Reader<'a> {
    seeker: &'a Seeker,
    known: &'a Known,
    memo: &'a mut Memo,
    file: &'a str,
    owner: Option<&'a Owner>,
    trail: Vec<Step>,
    spent: u64,
    depth: u32,
    text_depth: u32,
    sheet: bool,
    office: bool,
    /// Whose section the place is in, of a page that has several.
    section: Option<&'a str>,
    /// Whose the section is that begins with the element of each id, of a page that has several; the first of an id.
    sections: HashMap<&'a str, &'a str>,
    pub out: Gathered,
}

impl<'a> Reader<'a> {
    pub fn new(
        seeker: &'a Seeker,
        known: &'a Known,
        memo: &'a mut Memo,
        file: &'a str,
        owner: Option<&'a Owner>,
    ) -> Self {
        let sections = match owner {
            Some(Owner::Sections(sections)) => {
                sections.iter().rev().map(|(anchor, owner)| (anchor.as_str(), owner.as_str())).collect()
            }
            _ => HashMap::new(),
        };
        Self {
            seeker,
            known,
            memo,
            file,
            owner,
            sections,
            trail: Vec::new(),
            spent: 0,
            depth: 0,
            text_depth: 0,
            sheet: false,
            office: false,
            section: None,
            out: Gathered::default(),
        }
    }

    /// Reads the whole file, its name too.
    pub fn whole(&mut self, bytes: &[u8]) {
        self.name();
        self.spend(bytes.len());
        self.read(self.file, bytes);
    }

    /// Reads the file's name alone.
    pub fn name(&mut self) {
        self.within(Step::Name, |reader| reader.plain(reader.file));
    }

    /// Says that this part cannot be read.
    pub fn cannot(&mut self, why: Why) {
        if self.out.unreadable.len() < 1000 {
            self.out.unreadable.insert((self.trail.clone(), why));
        }
    }

    /// Says that this part acts when it is opened.
    fn acts(&mut self, act: Act) {
        // Markup in a text that nobody takes for a page does nothing.
        if self.text_depth == 0 && self.out.active.len() < 1000 {
            self.out.active.insert(Active { file: self.file.to_owned(), place: self.trail.clone(), act });
        }
    }

    /// Counts bytes that were unpacked; false, and said, when they are too many.
    fn spend(&mut self, bytes: usize) -> bool {
        self.spent = self.spent.saturating_add(bytes as u64);
        self.out.bytes = self.spent;
        if self.spent > LARGEST {
            self.cannot(Why::TooLarge);
        }
        self.spent <= LARGEST
    }

    /// How many bytes may still be unpacked.
    fn left(&self) -> usize {
        usize::try_from(LARGEST.saturating_sub(self.spent)).unwrap_or(usize::MAX)
    }

    fn within(&mut self, step: Step, read: impl FnOnce(&mut Self)) {
        self.trail.push(step);
        read(self);
        self.trail.pop();
    }

    /// Reads a file that stands inside this one. Its bytes have been counted.
    fn inside(&mut self, name: &str, bytes: &[u8]) {
        self.within(Step::Inside(name.to_owned()), |reader| {
            if reader.depth >= DEEPEST {
                reader.cannot(Why::TooLarge);
                return;
            }
            reader.depth += 1;
            reader.read(name, bytes);
            reader.depth -= 1;
        });
    }

    /// Reads bytes as what they are.
    fn read(&mut self, name: &str, bytes: &[u8]) {
        let extension = name.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, end)| end);
        let extension = extension.unwrap_or_default().to_ascii_lowercase();
        match kind(&extension, bytes) {
            Kind::Pdf => pdf::read(self, bytes),
            Kind::Zip => zip::read(self, bytes),
            Kind::Picture => picture::read(self, bytes),
            Kind::Not(why) => {
                self.cannot(why);
                self.strings(bytes, 6);
            }
            Kind::Perhaps => self.perhaps_text(&extension, bytes),
        }
    }

    fn perhaps_text(&mut self, extension: &str, bytes: &[u8]) {
        let readings = encodings::readings(bytes);
        if !readings.is_text {
            self.cannot(Why::Unknown);
        }
        for text in readings.texts {
            match extension {
                "json" | "webmanifest" | "map" | "jsonl" | "ipynb" | "geojson" => self.script(&text),
                "js" if index::read(self, &text) => {}
                "js" | "mjs" | "cjs" | "ts" => self.script(&text),
                "css" => self.style(&text),
                "eml" | "mht" | "mhtml" | "mbox" | "emlx" => mail::read(self, bytes, &text),
                _ if markup::looks_like(extension, &text) => self.markup(extension, &text),
                _ if mail::looks_like(&text) => mail::read(self, bytes, &text),
                _ if looks_like_json(&text) => self.script(&text),
                _ => self.plain(&text),
            }
        }
    }

    fn markup(&mut self, extension: &str, text: &str) {
        let dialect = markup::dialect(extension, text, self.office);
        match dialect {
            Dialect::Html => self.acts(Act::Html),
            Dialect::Svg => {
                self.acts(Act::Svg);
                self.cannot(Why::Picture);
            }
            Dialect::Office | Dialect::Xml => {}
        }
        markup::read(self, text, dialect);
    }

    /// Reads a text that is nothing but text, and once more without what looks like escapes and tags in it.
    fn plain(&mut self, text: &str) {
        self.text(text, Lines::Own, false);
        self.unescaped(text, Lines::Own, false);
        self.text_inside(text);
    }

    /// Reads what a text says where it is taken for escaped.
    fn unescaped(&mut self, text: &str, lines: Lines<'_>, blocks: bool) {
        if text.contains('&') {
            let mut out = String::new();
            escapes::entities_in(text, &mut out);
            if out != text {
                self.text(&out, lines, blocks);
            }
        }
        if text.contains('\\') {
            let out = escapes::backslashes(text);
            if out != text {
                self.text(&out, lines, blocks);
            }
        }
        if text.contains('%')
            && let Some(out) = escapes::percents(text)
        {
            self.text(&out, lines, blocks);
        }
    }

    /// Reads a script or JSON: as it is, and its strings after escapes.
    fn script(&mut self, text: &str) {
        self.within(Step::Script, |reader| {
            let mut out = escapes::backslashes(text);
            if out.contains('+') {
                out = escapes::joined(&out);
            }
            reader.text(&out, Lines::Own, false);
            if text.contains('\\') || text.contains('+') {
                reader.text(text, Lines::Own, false);
            }
            reader.unescaped(&out, Lines::Own, false);
            reader.text_inside(&out);
        });
    }

    fn style(&mut self, text: &str) {
        self.within(Step::Style, |reader| {
            // A line of a style sheet is as a block of a page: that of the number of the page is the program's own.
            reader.text(text, Lines::Own, true);
            if text.contains('\\') {
                reader.text(&escapes::style(text), Lines::Own, true);
            }
            reader.unescaped(text, Lines::Own, true);
            reader.data_addresses(text);
        });
    }

    /// A string that may be markup by itself, and may have files in it.
    fn text_inside(&mut self, text: &str) {
        if self.text_depth < DEEPEST_TEXT && has_tag(text) {
            self.text_depth += 1;
            markup::read(self, text, Dialect::Html);
            self.text_depth -= 1;
        } else {
            self.data_addresses(text);
        }
    }

    /// Reads the stretches of letters in bytes of which no more is known.
    fn strings(&mut self, bytes: &[u8], least: usize) {
        for text in encodings::strings(bytes, least) {
            self.plain(&text);
        }
    }

    /// Reads bytes that are a note of a format in which nobody says in what encoding; a file may stand there too.
    fn note(&mut self, bytes: &[u8]) {
        let texts = encodings::readings(bytes).texts;
        let is_file = matches!(kind("", bytes), Kind::Pdf | Kind::Zip | Kind::Picture);
        if is_file || texts.iter().any(|text| mail::looks_like(text)) {
            self.inside("note", bytes);
            return;
        }
        for text in texts {
            self.plain(&text);
        }
    }

    /// Looks through a text.
    fn text(&mut self, text: &str, lines: Lines<'_>, blocks: bool) {
        let whose = match (self.owner, self.section) {
            (None, _) | (Some(Owner::Sections(_)), None) => Whose::Nobody,
            (Some(Owner::All), _) => Whose::All,
            (Some(Owner::One(one)), _) => Whose::One(one),
            (Some(Owner::Sections(_)), Some(section)) => Whose::One(section),
        };
        self.text_of(text, lines, blocks, whose);
    }

    fn text_of(&mut self, text: &str, lines: Lines<'_>, blocks: bool, whose: Whose<'_>) {
        let known = blocks.then_some(self.known);
        let outcome = self.seeker.search(text, &Manner { whose, sheet: self.sheet, known }, self.memo);
        self.out.words += outcome.words;
        self.out.allows.extend(outcome.allows);
        let (mut counted, mut line) = (0, 1);
        for found in outcome.found {
            let line = match lines {
                Lines::One(line) => line,
                Lines::Map(places) => {
                    let index = places.partition_point(|(from, _)| *from <= found.from);
                    index.checked_sub(1).and_then(|index| places.get(index)).map_or(1, |(_, line)| *line)
                }
                Lines::Own => {
                    // Matches come in order but for a few, and only those are counted from the beginning.
                    if found.from < counted {
                        (counted, line) = (0, 1);
                    }
                    let between = text.get(counted..found.from).unwrap_or_default();
                    line += u32::try_from(between.matches('\n').count()).unwrap_or(0);
                    counted = found.from;
                    line
                }
            };
            let shown = text.get(found.from..found.to).unwrap_or_default();
            self.hit(found.rule, found.of, line, shown);
        }
    }

    fn hit(&mut self, rule: Rule, of: String, line: u32, text: &str) {
        if self.out.hits.len() >= 10_000 {
            return;
        }
        self.out.hits.insert(Hit {
            file: self.file.to_owned(),
            place: self.trail.clone(),
            line,
            rule,
            of,
            text: text.chars().take(SHOWN).collect(),
        });
    }

    /// Goes into the section that begins with the element of this id, where the page has sections.
    fn section_of(&self, id: &str) -> Option<Option<&'a str>> {
        let owner = *self.sections.get(id)?;
        Some(Some(owner).filter(|owner| !owner.is_empty()))
    }
}

fn looks_like_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[']) && text.trim_end().ends_with(['}', ']'])
}

/// Whether something in a text looks like a tag.
fn has_tag(text: &str) -> bool {
    let bytes = text.as_bytes();
    let tag = |pair: &[u8]| matches!(pair, [b'<', next] if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!'));
    bytes.windows(2).any(tag)
}
