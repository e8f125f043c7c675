//! Writes a text of an entry as its reader sees it, piece by piece (`rendered`), in one way of writing labels and
//! mentions.
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::rendered::{Names, Part, Piece};
use crate::base::Lang;
use crate::text::{Block, BlockKind, Cell, Document, Inline, InlineKind, Label, LabelId, LinkId, dates};

/// How labels and mentions are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
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
    pub(super) const OTHERS: [Self; 5] =
        [Self::Colon, Self::Word, Self::WordColon, Self::Source, Self::Without];
}

/// The text while it is made.
#[derive(Default)]
pub(super) struct Out {
    pub text: String,
    pub pieces: Vec<Piece>,
    pub blocks: Vec<Range<usize>>,
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

pub(super) struct Writer<'d> {
    pub document: &'d Document,
    pub lang: Lang,
    pub source: &'d str,
    pub names: &'d Names<'d>,
    pub way: Way,
    /// For each footnote, the labels that hold a reference to it.
    pub notes: &'d BTreeMap<&'d str, BTreeSet<LabelId>>,
    pub out: Out,
}

impl Writer<'_> {
    pub(super) fn whole(&mut self, title: &str, place: Option<&str>) {
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
                // No document that was read has marks.
                InlineKind::Mark(_) => {}
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
