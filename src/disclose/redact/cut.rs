//! Takes parts out of a text of an entry: its document is made anew from the words that stay, with a mark where
//! something shown was taken out and with nothing where it was not. It goes through the document in the order in which
//! `rendered` did, piece by piece; where the two do not agree, nothing is given.
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::super::rendered::{Part, Piece, Rendered};
use super::line::Line;
use super::marks::{Marks, Wanted};
use super::tidy::{footnote_names, loosen, only_mark, references, release, unrefer};
use crate::base::Span;
use crate::text::{Block, BlockKind, Cell, Document, Heading, Inline, Item, LabelId, LinkId, Slugs};

/// A part of the rendered text that goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Which part.
    pub range: Range<usize>,
    /// What stands in its place; nothing where the place tells nothing.
    pub mark: Option<Wanted>,
    /// Whether it takes what it touches whole, labels too, and has one mark however far it reaches: a passage that a
    /// person chose. Otherwise it is a name or an address: it leaves labels alone, and is marked in each block.
    pub passage: bool,
}

/// A text of an entry after the cuts.
#[derive(Debug, Default)]
pub struct Kept {
    /// The title.
    pub title: Vec<Inline>,
    /// The place of a contact.
    pub place: Vec<Inline>,
    /// The body. Its mentions have become names, and its places are none of any file.
    pub document: Document,
    /// For each link of the document its title, as it may be shown.
    pub link_titles: Vec<Vec<Inline>>,
    /// For each image that stays its alternative text.
    pub alts: BTreeMap<LinkId, Vec<Inline>>,
    /// The labels that went with a passage: what they held is no longer told apart.
    pub lost: HashSet<LabelId>,
    /// What each heading's anchor has become, by the heading's index before; nothing where it went.
    pub anchors: Vec<Option<String>>,
}

/// The document and its rendering are not of one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch;

/// Makes `document` anew without `cuts`, which are in order and apart from each other. `who` gives the words that a
/// mention shows.
///
/// # Errors
/// [`Mismatch`] where `rendered` is not of this document.
pub fn cut(
    document: &Document,
    rendered: &Rendered,
    cuts: &[Cut],
    marks: &mut Marks,
) -> Result<Kept, Mismatch> {
    let mut cutter = Cutter {
        document,
        pieces: rendered.pieces(),
        text: rendered.text(),
        at: 0,
        cuts,
        marked: vec![false; cuts.len()],
        marks,
        kept: Kept { anchors: vec![None; document.headings.len()], ..Kept::default() },
        slugs: Slugs::default(),
        before: references(&document.blocks),
    };
    cutter.whole()?;
    Ok(cutter.kept)
}

pub(super) struct Cutter<'c> {
    pub(super) document: &'c Document,
    pub(super) pieces: &'c [Piece],
    pub(super) text: &'c str,
    /// The next piece.
    pub(super) at: usize,
    pub(super) cuts: &'c [Cut],
    /// Whether the mark of each passage stands already.
    pub(super) marked: Vec<bool>,
    pub(super) marks: &'c mut Marks,
    pub(super) kept: Kept,
    pub(super) slugs: Slugs,
    /// The names of the footnotes that the text refers to.
    pub(super) before: HashSet<String>,
}

/// What became of blocks: what stays, and whether something of them went without a mark.
#[derive(Default)]
struct Blocks {
    blocks: Vec<Block>,
    silent: bool,
}

impl Cutter<'_> {
    fn whole(&mut self) -> Result<(), Mismatch> {
        self.kept.title = self.beside(Part::Title)?;
        if self.pieces.get(self.at).is_some_and(|piece| piece.part == Part::Place) {
            self.kept.place = self.beside(Part::Place)?;
        }
        self.kept.document.labels.clone_from(&self.document.labels);
        self.kept.document.links.clone_from(&self.document.links);
        let mut kept = self.blocks(&self.document.blocks)?.blocks;
        while let Some(Part::Alt(link)) = self.pieces.get(self.at).map(|piece| piece.part) {
            let alt = self.beside(Part::Alt(link))?;
            self.kept.alts.insert(link, alt);
        }
        self.kept.link_titles = vec![Vec::new(); self.document.links.len()];
        while let Some(Part::LinkTitle(link)) = self.pieces.get(self.at).map(|piece| piece.part) {
            let title = self.beside(Part::LinkTitle(link))?;
            if let Some(own) = self.kept.link_titles.get_mut(link) {
                *own = title;
            }
        }
        if self.at != self.pieces.len() {
            return Err(Mismatch);
        }
        self.footnotes(&mut kept);
        let lost = std::mem::take(&mut self.kept.lost);
        release(&mut kept, &lost);
        self.kept.lost = lost;
        self.kept.document.blocks = kept;
        Ok(())
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<Blocks, Mismatch> {
        let mut kept = Blocks::default();
        // Labels that stand alone, and the headings, which go if all that followed went without a mark.
        let mut openings: Vec<Opening> = Vec::new();
        let mut just_silent = false;
        for block in blocks {
            let Blocks { blocks: made, silent } = self.block(block)?;
            kept.silent |= silent;
            if silent {
                openings.iter_mut().for_each(|opening| opening.lost |= opening.holds(block));
            }
            let gone = made.is_empty();
            for new in made {
                let at = kept.blocks.len();
                if let Some(level) = self.document_level(block) {
                    close(&mut openings, &mut kept.blocks, |opening| opening.ends_at(level));
                    let at = kept.blocks.len();
                    openings.push(Opening { at, level, label: None, stays: false, lost: false });
                } else if let Some(label) = self.opens_alone(&new) {
                    close(&mut openings, &mut kept.blocks, |opening| opening.label.is_some());
                    let at = kept.blocks.len().min(at);
                    openings.push(Opening {
                        at,
                        level: u8::MAX,
                        label: Some(label),
                        stays: false,
                        lost: false,
                    });
                } else {
                    if matches!(&new.kind, BlockKind::Paragraph { opens: Some(_), .. }) {
                        close(&mut openings, &mut kept.blocks, |opening| opening.label.is_some());
                    }
                    for opening in &mut openings {
                        opening.stays |= opening.holds(&new);
                    }
                }
                self.join(&mut kept.blocks, new, just_silent);
            }
            just_silent = gone && (silent || just_silent);
        }
        close(&mut openings, &mut kept.blocks, |_| true);
        Ok(kept)
    }

    /// Adds a block, joined to the one before where only one mark is to be seen, or where what stood between two lists
    /// never was.
    fn join(&self, blocks: &mut Vec<Block>, new: Block, after_silence: bool) {
        let Some(last) = blocks.last_mut() else {
            blocks.push(new);
            return;
        };
        if let (Some(one), Some(other)) = (only_mark(last), only_mark(&new))
            && one == other
        {
            return;
        }
        match (&mut last.kind, new.kind) {
            (BlockKind::List { start, items }, BlockKind::List { start: other, items: more })
                if after_silence && start.is_some() == other.is_some() =>
            {
                items.extend(more);
            }
            (_, kind) => blocks.push(Block { kind, ..new }),
        }
    }

    /// The label of a paragraph that is nothing but a label.
    fn opens_alone(&self, block: &Block) -> Option<LabelId> {
        match &block.kind {
            BlockKind::Paragraph { opens: Some(label), inlines, .. } if inlines.is_empty() => Some(*label),
            _ => None,
        }
    }

    fn document_level(&self, block: &Block) -> Option<u8> {
        match &block.kind {
            BlockKind::Heading { heading, .. } => {
                self.document.headings.get(*heading).map(|heading| heading.level)
            }
            _ => None,
        }
    }

    fn block(&mut self, block: &Block) -> Result<Blocks, Mismatch> {
        let one = |kind: BlockKind| Block { kind, span: Span::default(), held_by: block.held_by };
        let mut silent = false;
        let kind = match &block.kind {
            BlockKind::Paragraph { opens, inlines, tight } => {
                let mut line = Line::default();
                let mut stays = *opens;
                if let Some(label) = opens {
                    let (swallowed, without) = self.label(*label, &mut line)?;
                    silent |= without;
                    if swallowed {
                        stays = None;
                        self.kept.lost.insert(*label);
                    }
                }
                let had_text = !inlines.is_empty();
                silent |= self.inlines(inlines, &mut Vec::new(), &mut line)?;
                let is_empty = line.is_empty();
                if is_empty && (stays.is_none() || had_text && silent) {
                    if let Some(label) = opens {
                        self.kept.lost.insert(*label);
                    }
                    None
                } else {
                    Some(BlockKind::Paragraph { opens: stays, inlines: line.into_inlines(), tight: *tight })
                }
            }
            BlockKind::Heading { heading, inlines } => {
                let mut line = Line::default();
                silent |= self.inlines(inlines, &mut Vec::new(), &mut line)?;
                let empty = line.is_empty() && !inlines.is_empty();
                (!empty).then(|| self.heading(*heading, line.into_inlines()))
            }
            BlockKind::List { start, items } => {
                let mut made: Vec<Item> = Vec::new();
                for item in items {
                    let inner = self.blocks(&item.blocks)?;
                    silent |= inner.silent;
                    let repeats =
                        match (made.last().map(|item| item.blocks.as_slice()), inner.blocks.as_slice()) {
                            (Some([one]), [other]) => {
                                only_mark(one).is_some() && only_mark(one) == only_mark(other)
                            }
                            _ => false,
                        };
                    if !repeats && (!inner.blocks.is_empty() || item.blocks.is_empty()) {
                        made.push(Item { task: item.task, blocks: inner.blocks, span: Span::default() });
                    }
                }
                loosen(&mut made);
                (!made.is_empty()).then_some(BlockKind::List { start: *start, items: made })
            }
            BlockKind::Quote(blocks) => {
                let inner = self.blocks(blocks)?;
                silent |= inner.silent;
                (!inner.blocks.is_empty()).then_some(BlockKind::Quote(inner.blocks))
            }
            BlockKind::Footnote { name, blocks } => {
                let inner = self.blocks(blocks)?;
                silent |= inner.silent;
                (!inner.blocks.is_empty())
                    .then_some(BlockKind::Footnote { name: name.clone(), blocks: inner.blocks })
            }
            BlockKind::Code { .. } => {
                let piece = self.piece(Part::CodeBlock)?;
                let (text, without) = self.code(&piece);
                silent |= without;
                (!text.trim().is_empty()).then_some(BlockKind::Code { info: String::new(), text })
            }
            BlockKind::Table { columns, head, rows } => {
                let (head, gone) = self.row(head)?;
                silent |= gone;
                let mut made = Vec::new();
                for row in rows {
                    let (row, gone) = self.row(row)?;
                    silent |= gone;
                    if !(gone && row.iter().all(|cell| cell.inlines.is_empty())) {
                        made.push(row);
                    }
                }
                let empty = |cells: &[Cell]| cells.iter().all(|cell| cell.inlines.is_empty());
                let all_gone = silent && empty(&head) && made.iter().all(|row| empty(row));
                (!all_gone).then(|| BlockKind::Table { columns: columns.clone(), head, rows: made })
            }
            BlockKind::Rule => Some(BlockKind::Rule),
        };
        Ok(Blocks { blocks: kind.map(one).into_iter().collect(), silent })
    }

    /// A heading with a name made from the words that stay.
    fn heading(&mut self, index: usize, inlines: Vec<Inline>) -> BlockKind {
        let level = self.document.headings.get(index).map_or(2, |heading| heading.level);
        let text = super::plain_words(&inlines);
        let anchor = self.slugs.anchor(&text);
        if let Some(own) = self.kept.anchors.get_mut(index) {
            *own = Some(anchor.clone());
        }
        let heading = self.kept.document.headings.len();
        self.kept.document.headings.push(Heading { level, text, anchor, span: Span::default() });
        BlockKind::Heading { heading, inlines }
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(Vec<Cell>, bool), Mismatch> {
        let mut silent = false;
        let mut made = Vec::with_capacity(cells.len());
        for cell in cells {
            let mut line = Line::default();
            silent |= self.inlines(&cell.inlines, &mut Vec::new(), &mut line)?;
            made.push(Cell { inlines: line.into_inlines(), span: Span::default() });
        }
        Ok((made, silent))
    }

    /// Footnotes that nothing refers to any longer go, and so do references to those that went.
    fn footnotes(&mut self, blocks: &mut Vec<Block>) {
        loop {
            let after = references(blocks);
            let gone: HashSet<String> = self.before.difference(&after).cloned().collect();
            let count = blocks.len();
            blocks.retain(|block| match &block.kind {
                BlockKind::Footnote { name, .. } => !gone.contains(name),
                _ => true,
            });
            if blocks.len() == count {
                break;
            }
        }
        let mut names = HashSet::new();
        footnote_names(blocks, &mut names);
        unrefer(blocks, &names);
    }
}

/// A heading or a lone label, which goes where all that followed it went without a mark.
struct Opening {
    /// Its index among the blocks that stay.
    at: usize,
    /// The heading's level.
    level: u8,
    label: Option<LabelId>,
    /// Whether something below it stays.
    stays: bool,
    /// Whether something below it went without a mark.
    lost: bool,
}

impl Opening {
    fn holds(&self, block: &Block) -> bool {
        self.label.is_none_or(|label| block.held_by == Some(label))
    }

    /// Whether a heading of this level ends it.
    const fn ends_at(&self, level: u8) -> bool {
        self.label.is_some() || self.level >= level
    }
}

/// Closes the openings that end here; those that were left with nothing go.
fn close(openings: &mut Vec<Opening>, blocks: &mut Vec<Block>, ends: impl Fn(&Opening) -> bool) {
    while let Some(last) = openings.pop_if(|last| ends(last)) {
        if last.lost && !last.stays {
            if last.at < blocks.len() {
                blocks.remove(last.at);
            }
            if let Some(outer) = openings.last_mut() {
                outer.lost = true;
            }
        } else if let Some(outer) = openings.last_mut() {
            outer.stays = true;
        }
    }
}

#[cfg(test)]
#[path = "cut_tests.rs"]
mod tests;
