//! A text of an entry as its reader sees it, as one string: title, place of a contact, then the body, blocks parted by
//! one space; and the way back from each place of it to the part of the document that it stands for. Quotes are looked
//! for in it (`quote`), and what is found is taken out of the document by its pieces.
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::writer::{Out, Way, Writer};
use crate::base::Lang;
use crate::model::{Case, Entry, Text};
use crate::text::{
    Block, BlockKind, Document, Folded, Inline, InlineKind, Label, LabelId, LinkId, sentences,
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
    /// The sentences of each block, once somebody has asked.
    sentences: OnceLock<Vec<Vec<Range<usize>>>>,
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
        Self {
            text: shown.text,
            pieces: shown.pieces,
            blocks: shown.blocks,
            sentences: OnceLock::new(),
            searched: all,
        }
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

    /// The parts of the text that are a block each, such as a paragraph or a cell, in order.
    #[must_use]
    pub fn blocks(&self) -> &[Range<usize>] {
        &self.blocks
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

    /// What each label holds, by label: its own words and what is held, in order and without overlap.
    #[must_use]
    pub fn by_label(&self) -> BTreeMap<LabelId, Vec<Range<usize>>> {
        let mut ranges: BTreeMap<LabelId, Vec<Range<usize>>> = BTreeMap::new();
        // The piece up to which each label held without a gap.
        let mut last: BTreeMap<LabelId, usize> = BTreeMap::new();
        for (index, piece) in self.pieces.iter().enumerate() {
            for label in piece.held.iter() {
                let own = ranges.entry(*label).or_default();
                let goes_on = last.insert(*label, index).is_some_and(|before| before + 1 >= index);
                match own.last_mut().filter(|_| goes_on) {
                    Some(range) => range.end = piece.range.end,
                    None => own.push(piece.range.clone()),
                }
            }
        }
        ranges
    }

    /// The same as [`Rendered::held`] by the labels that hold a piece.
    fn held_by(&self, wanted: impl Fn(&[LabelId]) -> bool) -> Vec<Range<usize>> {
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
        let all = self.sentences.get_or_init(|| {
            let own = self.blocks.iter().map(|block| self.text.get(block.clone()).unwrap_or_default());
            own.map(sentences).collect()
        });
        let at_edge = |at: usize, is_end: bool| {
            let probe = if is_end { at.saturating_sub(1) } else { at };
            let index = self.blocks.partition_point(|block| block.end <= probe);
            let Some(block) = self.blocks.get(index).filter(|block| block.start <= probe) else {
                return true;
            };
            let own = self.text.get(block.clone()).unwrap_or_default();
            let edge = at - block.start;
            let own_sentences = all.get(index).map(Vec::as_slice).unwrap_or_default();
            let found = if is_end {
                own_sentences.binary_search_by_key(&edge, |one| one.end)
            } else {
                own_sentences.binary_search_by_key(&edge, |one| one.start)
            };
            found.is_ok()
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

/// The inline at the end of a piece's way from the document's blocks.
#[must_use]
pub fn inline_at<'b>(blocks: &'b [Block], path: &[usize]) -> Option<&'b Inline> {
    fn among<'b>(inlines: &'b [Inline], path: &[usize]) -> Option<&'b Inline> {
        let (first, rest) = path.split_first()?;
        let inline = inlines.get(*first)?;
        if rest.is_empty() {
            return Some(inline);
        }
        match &inline.kind {
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Strikethrough(inner)
            | InlineKind::Link { inlines: inner, .. } => among(inner, rest),
            _ => None,
        }
    }
    let (first, rest) = path.split_first()?;
    match &blocks.get(*first)?.kind {
        BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => among(inlines, rest),
        BlockKind::List { items, .. } => {
            let (item, rest) = rest.split_first()?;
            inline_at(&items.get(*item)?.blocks, rest)
        }
        BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => inline_at(blocks, rest),
        BlockKind::Table { head, rows, .. } => {
            let [row, cell, rest @ ..] = rest else { return None };
            let cells = if *row == 0 { head } else { rows.get(row - 1)? };
            among(&cells.get(*cell)?.inlines, rest)
        }
        BlockKind::Code { .. } | BlockKind::Rule => None,
    }
}
