//! A text of an entry as its reader sees it, as one string: title, place of a contact, then the body, blocks parted by
//! one space; and the way back from each place of it to the part of the document that it stands for. Quotes are looked
//! for in it (`quote`), and what is found is taken out of the document by its pieces.
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::base::Lang;
use crate::model::{Case, Entry, Text};
use crate::text::{
    Block, BlockKind, Cell, Document, Folded, Inline, InlineKind, Label, LabelId, LinkId, dates, sentences,
};

/// What people and staff are called where `@id` mentions them, by id.
pub type Names<'c> = BTreeMap<&'c str, &'c str>;

/// The names of the people and staff of a case.
#[must_use]
pub fn names(case: &Case) -> Names<'_> {
    let people = case.info.iter().flat_map(|info| &info.people);
    let staff = case.info.iter().flat_map(|info| &info.staff);
    let people = people.map(|person| (person.id.value.as_str(), person.display_name()));
    staff.map(|staff| (staff.id.value.as_str(), staff.display_name())).chain(people).collect()
}

/// What a piece of the rendered text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The entry's title.
    Title,
    /// The place of a contact.
    Place,
    /// An inline text, byte for byte.
    Text,
    /// Inline code, byte for byte.
    Code,
    /// The end of a source line, or a line break.
    Break,
    /// A mention, as the name of who is mentioned.
    Mention,
    /// The words of a label with its argument, as they are shown.
    Label(LabelId),
    /// A reference to a footnote; without a width, since its number is no word of the text.
    FootnoteReference,
    /// An image; without a width.
    Image(LinkId),
    /// A code block, byte for byte.
    CodeBlock,
    /// The alternative text of an image, after the body: it is shown where the image is not.
    Alt(LinkId),
    /// The title of a link or image, after the body: it is shown when one points at it.
    LinkTitle(LinkId),
}

/// A piece of the rendered text: one inline, or one of the parts that stand beside the inlines.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Where it stands in [`Rendered::text`].
    pub range: Range<usize>,
    /// What it stands for.
    pub part: Part,
    /// The way to it from [`Document::blocks`]: the index of its block, then for a list the item and a block of it, for
    /// a table the row (0 is the head) and the cell, for a quote or footnote a block of it; at last the indices of
    /// inlines, the outermost first. A label's is its paragraph's. Empty for what is not in the body.
    pub path: Vec<usize>,
    /// The labels that hold it, the outermost first; in a footnote, first those that hold a reference to it, since what
    /// it says belongs there.
    pub held: Arc<[LabelId]>,
    /// The link in which it stands.
    pub link: Option<LinkId>,
    /// Where it begins in the text's file, of what is in the body.
    pub at: Option<usize>,
}

/// A text of an entry as its reader sees it.
#[derive(Debug)]
pub struct Rendered {
    text: String,
    pieces: Vec<Piece>,
    blocks: Vec<Range<usize>>,
    /// The text as it is searched: as it is shown, then with labels and mentions as people may write them otherwise.
    pub(super) searched: Vec<Searched>,
}

/// The text in one way of writing labels and mentions, folded to be searched.
#[derive(Debug)]
pub(super) struct Searched {
    pub folded: Folded<'static>,
    /// Where each piece stands in the text before it was folded.
    starts: Vec<usize>,
    length: usize,
}

/// How labels and mentions are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// As they are shown: `Hearsay (Elin Parri)`.
    Shown,
    /// The same with a colon.
    Colon,
    /// The word alone, and with a colon.
    Word,
    WordColon,
    /// As they stand in the file: `**Hearsay (mother):**`, `@mother`.
    Source,
    /// No label at all.
    Without,
}

impl Way {
    const OTHERS: [Self; 5] = [Self::Colon, Self::Word, Self::WordColon, Self::Source, Self::Without];
}

impl Rendered {
    /// Renders one text of an entry.
    #[must_use]
    pub fn new(entry: &Entry, text: &Text, names: &Names<'_>) -> Self {
        let place = entry.fields.contact.value().and_then(|contact| contact.place.value());
        Self::of(text.title(), place.map(String::as_str), &text.document, text.lang, &text.source.text, names)
    }

    /// Renders a title, the place of a contact, and a document whose places are those of `source`.
    #[must_use]
    pub fn of(
        title: &str,
        place: Option<&str>,
        document: &Document,
        lang: Lang,
        source: &str,
        names: &Names<'_>,
    ) -> Self {
        let notes = super::footnotes::holders(&document.blocks);
        let writer = |way| {
            let notes = &notes;
            let mut writer = Writer { document, lang, source, names, way, notes, out: Out::default() };
            writer.whole(title, place);
            writer.out
        };
        let shown = writer(Way::Shown);
        let differs = |piece: &Piece| matches!(piece.part, Part::Label(_) | Part::Mention);
        let others: &[Way] = if shown.pieces.iter().any(differs) { &Way::OTHERS } else { &[] };
        let searched = |out: &Out| Searched {
            folded: Folded::new(&out.text).into_owned(),
            starts: out.pieces.iter().map(|piece| piece.range.start).collect(),
            length: out.text.len(),
        };
        let mut all = vec![searched(&shown)];
        all.extend(others.iter().map(|way| searched(&writer(*way))));
        Self { text: shown.text, pieces: shown.pieces, blocks: shown.blocks, searched: all }
    }

    /// The whole text as it is shown.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same, byte for byte, but for a control character in place of the space between two blocks: for what must
    /// not reach from one into the next.
    #[must_use]
    pub fn parted(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for block in &self.blocks {
            text.push_str(self.text.get(at..block.end).unwrap_or_default());
            text.push('\u{1}');
            at = block.end + 1;
        }
        text.push_str(self.text.get(at..).unwrap_or_default());
        text
    }

    /// Its pieces, in order; between blocks there is a space that belongs to none.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The pieces that `range` touches, with the part of each that it takes, counted from the piece's own start. A piece
    /// without a width is touched where it stands within, not at an end.
    pub fn touched<'r>(
        &'r self,
        range: &Range<usize>,
    ) -> impl Iterator<Item = (&'r Piece, Range<usize>)> + use<'r> {
        let range = range.clone();
        let first = self.pieces.partition_point(|piece| piece.range.end <= range.start);
        self.pieces[first..]
            .iter()
            .take_while({
                let end = range.end;
                move |piece| piece.range.start < end
            })
            .filter_map(move |piece| {
                let start = piece.range.start.max(range.start);
                let end = piece.range.end.min(range.end);
                let is_within = start < end || (piece.range.is_empty() && piece.range.start > range.start);
                is_within.then(|| (piece, start - piece.range.start..end.max(start) - piece.range.start))
            })
    }

    /// The parts of the text that labels hold of which `wanted` is true, label words included, in order and without
    /// overlap: for what is said in confidence.
    #[must_use]
    pub fn held(&self, document: &Document, wanted: impl Fn(&Label) -> bool) -> Vec<Range<usize>> {
        let is_wanted: Vec<bool> = document.labels.iter().map(wanted).collect();
        self.held_by(|held| held.iter().any(|label| is_wanted.get(*label).copied().unwrap_or(false)))
    }

    /// The same by the labels that hold a piece, the outermost first.
    #[must_use]
    pub fn held_by(&self, wanted: impl Fn(&[LabelId]) -> bool) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut goes_on = false;
        for piece in &self.pieces {
            let holds = wanted(&piece.held);
            match ranges.last_mut().filter(|_| goes_on && holds) {
                Some(last) => last.end = piece.range.end,
                None if holds => ranges.push(piece.range.clone()),
                None => {}
            }
            goes_on = holds;
        }
        ranges
    }

    /// Whether `range` is made of whole sentences or blocks.
    #[must_use]
    pub fn is_whole(&self, range: &Range<usize>) -> bool {
        let at_edge = |at: usize, is_end: bool| {
            let probe = if is_end { at.saturating_sub(1) } else { at };
            let index = self.blocks.partition_point(|block| block.end <= probe);
            let Some(block) = self.blocks.get(index).filter(|block| block.start <= probe) else {
                return true;
            };
            let own = self.text.get(block.clone()).unwrap_or_default();
            let edge = at - block.start;
            sentences(own).iter().any(|one| if is_end { one.end == edge } else { one.start == edge })
                || own
                    .get(if is_end { edge..own.len() } else { 0..edge })
                    .is_some_and(|rest| rest.trim().is_empty())
        };
        at_edge(range.start, false) && at_edge(range.end, true)
    }

    /// The place in the text as shown of `range` in one way of writing it.
    pub(super) fn shown(&self, searched: &Searched, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize, is_end: bool| {
            let probe = if is_end { at.saturating_sub(1) } else { at };
            // Of pieces that begin at one place the last has the width.
            let index = searched.starts.partition_point(|start| *start <= probe).saturating_sub(1);
            let Some(piece) = self.pieces.get(index) else { return at.min(self.text.len()) };
            let start = searched.starts.get(index).copied().unwrap_or_default();
            let next = searched.starts.get(index + 1).copied().unwrap_or(searched.length);
            let is_verbatim = !matches!(piece.part, Part::Label(_) | Part::Mention);
            match (is_verbatim, is_end) {
                (true, _) => piece.range.start + (at - start).min(next - start),
                (false, false) => piece.range.start,
                (false, true) => piece.range.end,
            }
        };
        let start = place(range.start, false);
        start..place(range.end, true).max(start)
    }
}

/// The text while it is made.
#[derive(Default)]
struct Out {
    text: String,
    pieces: Vec<Piece>,
    blocks: Vec<Range<usize>>,
    block_start: usize,
}

impl Out {
    fn piece(&mut self, words: &str, part: Part, at: &At) {
        let start = self.text.len();
        self.text.push_str(words);
        let (path, held, link) = (at.path.clone(), Arc::clone(&at.held), at.link);
        self.pieces.push(Piece { range: start..self.text.len(), part, path, held, link, at: at.at });
    }

    /// Ends a block: what follows is parted from it by one space.
    fn end_block(&mut self) {
        if self.block_start < self.text.len() {
            self.blocks.push(self.block_start..self.text.len());
            self.text.push(' ');
        }
        self.block_start = self.text.len();
    }
}

/// Where in the document the writer is.
#[derive(Clone)]
struct At {
    path: Vec<usize>,
    held: Arc<[LabelId]>,
    link: Option<LinkId>,
    at: Option<usize>,
}

struct Writer<'d> {
    document: &'d Document,
    lang: Lang,
    source: &'d str,
    names: &'d Names<'d>,
    way: Way,
    /// For each footnote, the labels that hold a reference to it.
    notes: &'d BTreeMap<&'d str, BTreeSet<LabelId>>,
    out: Out,
}

impl Writer<'_> {
    fn whole(&mut self, title: &str, place: Option<&str>) {
        let mut at = At { path: Vec::new(), held: Arc::from([]), link: None, at: None };
        self.out.piece(title, Part::Title, &at);
        self.out.end_block();
        if let Some(place) = place {
            self.out.piece(place, Part::Place, &at);
            self.out.end_block();
        }
        let document = self.document;
        self.blocks(&document.blocks, &mut at);
        let mut beside = Vec::new();
        for piece in &self.out.pieces {
            if let Part::Image(link) = piece.part {
                beside.push((link, piece.path.clone(), Arc::clone(&piece.held), piece.link, piece.at));
            }
        }
        let alts = alternatives(&document.blocks);
        for (link, path, held, within, at) in beside {
            let alt = alts.get(&link).copied().unwrap_or_default();
            self.out.piece(alt, Part::Alt(link), &At { path, held, link: within, at });
            self.out.end_block();
        }
        for (id, link) in document.links.iter().enumerate().filter(|(_, link)| !link.title.is_empty()) {
            let own =
                self.out.pieces.iter().find(|piece| piece.link == Some(id) || piece.part == Part::Image(id));
            let held = own.map_or_else(|| Arc::from([]), |piece| Arc::clone(&piece.held));
            self.out.piece(
                &link.title,
                Part::LinkTitle(id),
                &At { path: Vec::new(), held, link: Some(id), at: Some(link.span.start) },
            );
            self.out.end_block();
        }
    }

    fn blocks(&mut self, blocks: &[Block], at: &mut At) {
        for (index, block) in blocks.iter().enumerate() {
            at.path.push(index);
            at.at = Some(block.span.start);
            let outer = Arc::clone(&at.held);
            if let Some(label) = block.held_by {
                at.held = outer.iter().copied().chain([label]).collect();
            }
            self.block(block, at);
            at.held = outer;
            at.path.pop();
        }
    }

    fn block(&mut self, block: &Block, at: &mut At) {
        match &block.kind {
            BlockKind::Paragraph { opens, inlines, .. } => {
                if let Some(id) = opens {
                    let words =
                        self.document.labels.get(*id).map(|label| self.label(label)).unwrap_or_default();
                    self.out.piece(&words, Part::Label(*id), at);
                    self.out.end_block();
                }
                self.inlines(inlines, at);
                self.out.end_block();
            }
            BlockKind::Heading { inlines, .. } => {
                self.inlines(inlines, at);
                self.out.end_block();
            }
            BlockKind::List { items, .. } => {
                for (index, item) in items.iter().enumerate() {
                    at.path.push(index);
                    self.blocks(&item.blocks, at);
                    at.path.pop();
                }
            }
            BlockKind::Quote(blocks) => self.blocks(blocks, at),
            BlockKind::Footnote { name, blocks } => {
                let notes = self.notes;
                if let Some(holders) = notes.get(name.as_str()) {
                    at.held = at.held.iter().chain(holders).copied().collect();
                }
                self.blocks(blocks, at);
            }
            BlockKind::Code { text, .. } => {
                self.out.piece(text, Part::CodeBlock, at);
                self.out.end_block();
            }
            BlockKind::Table { head, rows, .. } => {
                self.row(head, 0, at);
                for (index, row) in rows.iter().enumerate() {
                    self.row(row, index + 1, at);
                }
            }
            BlockKind::Rule => {}
        }
    }

    fn row(&mut self, cells: &[Cell], row: usize, at: &mut At) {
        at.path.push(row);
        for (index, cell) in cells.iter().enumerate() {
            at.path.push(index);
            self.inlines(&cell.inlines, at);
            self.out.end_block();
            at.path.pop();
        }
        at.path.pop();
    }

    fn inlines(&mut self, inlines: &[Inline], at: &mut At) {
        for (index, inline) in inlines.iter().enumerate() {
            at.path.push(index);
            at.at = Some(inline.span.start);
            match &inline.kind {
                InlineKind::Text(text) => self.out.piece(text, Part::Text, at),
                InlineKind::Code(text) => self.out.piece(text, Part::Code, at),
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strikethrough(inner) => {
                    self.inlines(inner, at);
                }
                InlineKind::Link { link, inlines } => {
                    let outer = at.link.replace(*link);
                    let before = self.out.pieces.len();
                    self.inlines(inlines, at);
                    if self.out.pieces.len() == before {
                        // A link without words is there all the same.
                        self.out.piece("", Part::Text, at);
                    }
                    at.link = outer;
                }
                InlineKind::Image { link, .. } => self.out.piece("", Part::Image(*link), at),
                InlineKind::Mention(mention) => {
                    let id = self.document.mentions.get(*mention).map_or("", |mention| mention.id.as_str());
                    match self.names.get(id).filter(|_| self.way != Way::Source) {
                        Some(name) => self.out.piece(name, Part::Mention, at),
                        None => self.out.piece(&format!("@{id}"), Part::Mention, at),
                    }
                }
                InlineKind::FootnoteReference(_) => self.out.piece("", Part::FootnoteReference, at),
                InlineKind::SoftBreak | InlineKind::HardBreak => self.out.piece("\n", Part::Break, at),
            }
            at.path.pop();
        }
    }

    /// A label as this way writes it.
    fn label(&self, label: &Label) -> String {
        let word = label.kind.word(self.lang);
        match self.way {
            Way::Without => String::new(),
            Way::Word => word.to_owned(),
            Way::WordColon => format!("{word}:"),
            Way::Source => {
                let written = self.source.get(label.span.range()).unwrap_or_default();
                written.replace("**", "").replace("__", "")
            }
            Way::Shown | Way::Colon => {
                let colon = if self.way == Way::Colon { ":" } else { "" };
                let mut parts: Vec<String> = Vec::new();
                if let Some(who) = label.who() {
                    let name = self.names.get(who.text.as_str()).copied();
                    parts.push(name.unwrap_or(&who.text).to_owned());
                }
                if let Some(argument) = &label.argument
                    && let Some(written) = &argument.date
                {
                    let day = argument.day().map(|day| dates::date(self.lang, day));
                    parts.push(day.unwrap_or_else(|| written.text.clone()));
                }
                if parts.is_empty() {
                    format!("{word}{colon}")
                } else {
                    format!("{word} ({}){colon}", parts.join("; "))
                }
            }
        }
    }
}

/// The alternative text of each image, by its link.
fn alternatives(blocks: &[Block]) -> BTreeMap<LinkId, &str> {
    fn inlines<'b>(list: &'b [Inline], found: &mut BTreeMap<LinkId, &'b str>) {
        for inline in list {
            match &inline.kind {
                InlineKind::Image { link, alt } => {
                    found.insert(*link, alt.as_str());
                }
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strikethrough(inner)
                | InlineKind::Link { inlines: inner, .. } => inlines(inner, found),
                _ => {}
            }
        }
    }
    fn walk<'b>(blocks: &'b [Block], found: &mut BTreeMap<LinkId, &'b str>) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph { inlines: list, .. } | BlockKind::Heading { inlines: list, .. } => {
                    inlines(list, found);
                }
                BlockKind::List { items, .. } => items.iter().for_each(|item| walk(&item.blocks, found)),
                BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => walk(blocks, found),
                BlockKind::Table { head, rows, .. } => {
                    head.iter().chain(rows.iter().flatten()).for_each(|cell| inlines(&cell.inlines, found));
                }
                BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(blocks, &mut found);
    found
}
