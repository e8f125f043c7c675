//! Takes parts out of a text of an entry: its document is made anew from the words that stay, with a mark where
//! something shown was taken out and with nothing where it was not. It goes through the document in the order in which
//! `rendered` did, piece by piece; where the two do not agree, nothing is given.
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::super::rendered::{Part, Piece, Rendered};
use super::line::{Atom, Line, Style};
use super::marks::{Marks, Wanted};
use crate::base::Span;
use crate::text::{
    Block, BlockKind, Cell, Document, Heading, Inline, InlineKind, Item, LabelId, LinkId, Slugs,
};

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
        places: Vec::new(),
        before: references(&document.blocks),
    };
    cutter.whole()?;
    Ok(cutter.kept)
}

struct Cutter<'c> {
    document: &'c Document,
    pieces: &'c [Piece],
    text: &'c str,
    /// The next piece.
    at: usize,
    cuts: &'c [Cut],
    /// Whether the mark of each passage stands already.
    marked: Vec<bool>,
    marks: &'c mut Marks,
    kept: Kept,
    /// For each heading that was kept, which one it was before.
    places: Vec<usize>,
    /// The names of the footnotes that the text refers to.
    before: HashSet<String>,
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
        self.anchors(&mut kept);
        self.kept.document.blocks = kept;
        Ok(())
    }

    /// Whether a block without words stands within what goes without a mark, or ends it: it is held by a label that
    /// went with everything up to here.
    fn is_in_silence(&self, block: &Block) -> bool {
        let (before, next) =
            (self.at.checked_sub(1).and_then(|at| self.pieces.get(at)), self.pieces.get(self.at));
        let Some(before) = before else { return false };
        let end = before.range.end;
        let cut = self.cuts.partition_point(|cut| cut.range.end < end);
        let Some(cut) = self.cuts.get(cut).filter(|cut| cut.mark.is_none() && cut.range.start < end) else {
            return false;
        };
        let is_amid = next.is_some_and(|next| next.range.start < cut.range.end);
        is_amid || block.held_by.is_some_and(|label| self.kept.lost.contains(&label))
    }

    /// The next piece, which must be this one.
    fn piece(&mut self, part: Part) -> Result<Piece, Mismatch> {
        let piece = self.pieces.get(self.at).filter(|piece| piece.part == part).ok_or(Mismatch)?;
        self.at += 1;
        Ok(piece.clone())
    }

    /// A text that stands beside the body.
    fn beside(&mut self, part: Part) -> Result<Vec<Inline>, Mismatch> {
        let piece = self.piece(part)?;
        let mut line = Line::default();
        self.keep(&piece, &mut line, &mut |text, line| line.text(text, &[]));
        Ok(line.into_inlines())
    }

    /// The cuts that touch a piece, by index. One without a width is touched where it stands within.
    fn touching(&self, piece: &Piece) -> Range<usize> {
        let range = &piece.range;
        let first = self.cuts.partition_point(|cut| {
            cut.range.end < range.start || cut.range.end == range.start && !range.is_empty()
        });
        let mut end = first;
        while let Some(cut) = self.cuts.get(end) {
            let touches = cut.range.start < range.end || range.is_empty() && cut.range.start < range.start;
            if !touches {
                break;
            }
            end += 1;
        }
        first..end
    }

    /// Puts what stays of a piece on the line, and the marks of what goes. Says whether anything went without one.
    fn keep(&mut self, piece: &Piece, line: &mut Line, put: &mut dyn FnMut(&str, &mut Line)) -> bool {
        let mut at = piece.range.start;
        let mut silent = false;
        for index in self.touching(piece) {
            let Some(cut) = self.cuts.get(index) else { continue };
            let start = cut.range.start.max(piece.range.start);
            if at < start {
                put(&self.text[at..start], line);
            }
            at = cut.range.end.min(piece.range.end).max(at);
            silent |= cut.mark.is_none();
            self.mark(index, line);
        }
        if at < piece.range.end {
            put(&self.text[at..piece.range.end], line);
        }
        silent
    }

    /// Puts the mark of a cut, unless it is a passage whose mark stands already.
    fn mark(&mut self, index: usize, line: &mut Line) {
        let Some(cut) = self.cuts.get(index) else { return };
        let Some(wanted) = &cut.mark else { return };
        let stands = self.marked.get(index).copied().unwrap_or(false);
        if !(cut.passage && stands) {
            line.push(Atom::Mark(self.marks.id(wanted)), &[]);
        }
        if let Some(marked) = self.marked.get_mut(index) {
            *marked = true;
        }
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
            // A line across the page has no words: it goes with the silent passage that it stands in.
            BlockKind::Rule if self.is_in_silence(block) => {
                silent = true;
                None
            }
            BlockKind::Rule => Some(BlockKind::Rule),
        };
        Ok(Blocks { blocks: kind.map(one).into_iter().collect(), silent })
    }

    /// Names the headings that stay, by their words: one that went takes no number of a repeated name with it.
    fn anchors(&mut self, blocks: &mut [Block]) {
        fn collect(blocks: &mut [Block], found: &mut Vec<usize>) {
            for block in blocks {
                match &mut block.kind {
                    BlockKind::Heading { heading, .. } => {
                        found.push(*heading);
                        *heading = found.len() - 1;
                    }
                    BlockKind::List { items, .. } => {
                        items.iter_mut().for_each(|item| collect(&mut item.blocks, found));
                    }
                    BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => collect(blocks, found),
                    _ => {}
                }
            }
        }
        let mut found = Vec::new();
        collect(blocks, &mut found);
        let mut slugs = Slugs::default();
        let mut headings = Vec::with_capacity(found.len());
        for made in found {
            let Some(mut heading) = self.kept.document.headings.get(made).cloned() else { continue };
            heading.anchor = slugs.anchor(&heading.text);
            let before = self.places.get(made).and_then(|index| self.kept.anchors.get_mut(*index));
            if let Some(own) = before {
                *own = Some(heading.anchor.clone());
            }
            headings.push(heading);
        }
        self.kept.document.headings = headings;
    }

    /// A heading of the words that stay; its name is made when all is known that stays.
    fn heading(&mut self, index: usize, inlines: Vec<Inline>) -> BlockKind {
        let level = self.document.headings.get(index).map_or(2, |heading| heading.level);
        let text = super::plain_words(&inlines);
        let heading = self.kept.document.headings.len();
        self.places.push(index);
        self.kept.document.headings.push(Heading {
            level,
            text,
            anchor: String::new(),
            span: Span::default(),
        });
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

    /// A label: whether a passage takes it, and whether without a mark. Names in it are dealt with by themselves.
    fn label(&mut self, label: LabelId, line: &mut Line) -> Result<(bool, bool), Mismatch> {
        let piece = self.piece(Part::Label(label))?;
        let mut swallowed = false;
        let mut silent = false;
        for index in self.touching(&piece) {
            let Some(cut) = self.cuts.get(index).filter(|cut| cut.passage) else { continue };
            swallowed = true;
            silent |= cut.mark.is_none();
            self.mark(index, line);
        }
        Ok((swallowed, silent))
    }

    /// A code block: marks stand in it as words.
    fn code(&mut self, piece: &Piece) -> (String, bool) {
        let mut kept = String::new();
        let mut at = piece.range.start;
        let mut silent = false;
        for index in self.touching(piece) {
            let Some(cut) = self.cuts.get(index) else { continue };
            let start = cut.range.start.max(piece.range.start);
            if at < start {
                kept.push_str(&self.text[at..start]);
            }
            at = cut.range.end.min(piece.range.end).max(at);
            silent |= cut.mark.is_none();
            let mut line = Line::default();
            self.mark(index, &mut line);
            if let Some(mark) = line.only_mark() {
                kept.push(super::mark_char(mark));
            }
            // A line of which nothing is left never was.
            if cut.mark.is_none() {
                let rest = &self.text[at..piece.range.end];
                let line_end = rest.len() - rest.trim_start_matches([' ', '\t']).len();
                let begun = kept.rfind('\n').map_or(0, |end| end + 1);
                let is_bare = kept[begun..].trim().is_empty();
                if is_bare && rest[line_end..].starts_with('\n') {
                    kept.truncate(begun);
                    at += line_end + 1;
                } else if is_bare && rest[line_end..].is_empty() {
                    kept.truncate(begun);
                    at += line_end;
                } else if rest[line_end..].is_empty() || rest[line_end..].starts_with('\n') {
                    kept.truncate(kept.trim_end_matches([' ', '\t']).len());
                    at += line_end;
                } else if kept.ends_with([' ', '\t']) {
                    at += line_end;
                }
            }
        }
        if at < piece.range.end {
            kept.push_str(&self.text[at..piece.range.end]);
        }
        (kept, silent)
    }

    fn inlines(
        &mut self,
        inlines: &[Inline],
        styles: &mut Vec<Style>,
        line: &mut Line,
    ) -> Result<bool, Mismatch> {
        let mut silent = false;
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(_) => {
                    let piece = self.piece(Part::Text)?;
                    silent |= self.keep(&piece, line, &mut |text, line| line.text(text, styles));
                }
                InlineKind::Code(_) => {
                    let piece = self.piece(Part::Code)?;
                    silent |= self.keep(&piece, line, &mut |text, line| {
                        line.push(Atom::Code(text.to_owned()), styles);
                    });
                }
                InlineKind::SoftBreak | InlineKind::HardBreak => {
                    let piece = self.piece(Part::Break)?;
                    let is_hard = matches!(inline.kind, InlineKind::HardBreak);
                    silent |= self.keep(&piece, line, &mut |_, line| {
                        line.push(if is_hard { Atom::Break } else { Atom::Space }, styles);
                    });
                }
                InlineKind::Mention(_) => {
                    let piece = self.piece(Part::Mention)?;
                    let touching = self.touching(&piece);
                    if touching.is_empty() {
                        line.text(&self.text[piece.range.clone()], styles);
                    }
                    // Half a name is a name: what touches a mention takes it whole.
                    for index in touching {
                        silent |= self.cuts.get(index).is_some_and(|cut| cut.mark.is_none());
                        self.mark(index, line);
                    }
                }
                InlineKind::FootnoteReference(name) => {
                    let piece = self.piece(Part::FootnoteReference)?;
                    match self.within(&piece) {
                        None => line.push(Atom::Reference(name.clone()), styles),
                        Some(without) => silent |= without,
                    }
                }
                InlineKind::Image { link, .. } => {
                    let piece = self.piece(Part::Image(*link))?;
                    match self.within(&piece) {
                        None => line.push(Atom::Image(*link, String::new()), styles),
                        Some(without) => silent |= without,
                    }
                }
                InlineKind::Emphasis(inner) => silent |= self.styled(Style::Emphasis, inner, styles, line)?,
                InlineKind::Strong(inner) => silent |= self.styled(Style::Strong, inner, styles, line)?,
                InlineKind::Strikethrough(inner) => {
                    silent |= self.styled(Style::Strikethrough, inner, styles, line)?;
                }
                InlineKind::Link { link, inlines } => {
                    let before = self.at;
                    silent |= self.styled(Style::Link(*link), inlines, styles, line)?;
                    if self.at == before {
                        // A link without words: it shows its address, which no reader has looked at, and goes.
                        self.piece(Part::Text)?;
                    }
                }
                // No document that was read has marks.
                InlineKind::Mark(_) => return Err(Mismatch),
            }
        }
        Ok(silent)
    }

    fn styled(
        &mut self,
        style: Style,
        inner: &[Inline],
        styles: &mut Vec<Style>,
        line: &mut Line,
    ) -> Result<bool, Mismatch> {
        styles.push(style);
        let silent = self.inlines(inner, styles, line);
        styles.pop();
        silent
    }

    /// Whether a piece without a width stands within a cut: `Some` where it does, with whether that leaves no mark. The
    /// note at the end of a sentence that goes in silence goes with it.
    fn within(&self, piece: &Piece) -> Option<bool> {
        let cut = self.cuts.get(self.touching(piece).start)?;
        let is_within = cut.range.start < piece.range.start && piece.range.end < cut.range.end
            || cut.mark.is_none() && cut.range.start < piece.range.start && piece.range.end <= cut.range.end
            // An image at the end of what a label holds goes with the whole of it.
            || matches!(piece.part, Part::Image(_))
                && cut.passage
                && cut.range.start < piece.range.start
                && piece.range.end <= cut.range.end
                && piece.held.iter().any(|label| self.kept.lost.contains(label));
        is_within.then_some(cut.mark.is_none())
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

/// Whether items are set close together: none has two paragraphs. What stood between them is not to be seen in it.
fn loosen(items: &mut [Item]) {
    let is_loose = items.iter().any(|item| {
        let paragraphs = item.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph { .. }));
        paragraphs.count() > 1
    });
    for block in items.iter_mut().flat_map(|item| &mut item.blocks) {
        if let BlockKind::Paragraph { tight, .. } = &mut block.kind {
            *tight = !is_loose;
        }
    }
}

/// The mark, where a block is a paragraph with nothing but one mark of a code.
fn only_mark(block: &Block) -> Option<usize> {
    match &block.kind {
        BlockKind::Paragraph { opens: None, inlines, .. } => match inlines.as_slice() {
            [Inline { kind: InlineKind::Mark(mark), .. }] => Some(*mark),
            _ => None,
        },
        _ => None,
    }
}

/// Takes labels that went from the blocks that they held.
fn release(blocks: &mut [Block], lost: &HashSet<LabelId>) {
    for block in blocks {
        if block.held_by.is_some_and(|label| lost.contains(&label)) {
            block.held_by = None;
        }
        match &mut block.kind {
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| release(&mut item.blocks, lost))
            }
            BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => release(blocks, lost),
            _ => {}
        }
    }
}

/// Visits every run of inlines.
fn runs(blocks: &[Block], visit: &mut dyn FnMut(&[Inline])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => visit(inlines),
            BlockKind::List { items, .. } => items.iter().for_each(|item| runs(&item.blocks, visit)),
            BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => runs(blocks, visit),
            BlockKind::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| visit(&cell.inlines));
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }
}

/// Changes every run of inlines, those within others too.
pub fn each_line(blocks: &mut [Block], change: &mut dyn FnMut(&mut Vec<Inline>)) {
    fn within(inlines: &mut Vec<Inline>, change: &mut dyn FnMut(&mut Vec<Inline>)) {
        change(inlines);
        for inline in inlines {
            match &mut inline.kind {
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strikethrough(inner)
                | InlineKind::Link { inlines: inner, .. } => within(inner, change),
                _ => {}
            }
        }
    }
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => {
                within(inlines, change)
            }
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| each_line(&mut item.blocks, change))
            }
            BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => each_line(blocks, change),
            BlockKind::Table { head, rows, .. } => {
                head.iter_mut()
                    .chain(rows.iter_mut().flatten())
                    .for_each(|cell| within(&mut cell.inlines, change));
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }
}

/// The names of footnotes that are referred to.
fn references(blocks: &[Block]) -> HashSet<String> {
    fn collect(inlines: &[Inline], names: &mut HashSet<String>) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::FootnoteReference(name) => {
                    names.insert(name.clone());
                }
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strikethrough(inner)
                | InlineKind::Link { inlines: inner, .. } => collect(inner, names),
                _ => {}
            }
        }
    }
    let mut names = HashSet::new();
    runs(blocks, &mut |inlines| collect(inlines, &mut names));
    names
}

fn footnote_names(blocks: &[Block], names: &mut HashSet<String>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Footnote { name, blocks } => {
                names.insert(name.clone());
                footnote_names(blocks, names);
            }
            BlockKind::Quote(blocks) => footnote_names(blocks, names),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| footnote_names(&item.blocks, names));
            }
            _ => {}
        }
    }
}

/// Takes out references to footnotes that are not there.
fn unrefer(blocks: &mut [Block], names: &HashSet<String>) {
    fn clean(inlines: &mut Vec<Inline>, names: &HashSet<String>) {
        inlines.retain(
            |inline| !matches!(&inline.kind, InlineKind::FootnoteReference(name) if !names.contains(name)),
        );
        for inline in inlines {
            match &mut inline.kind {
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strikethrough(inner)
                | InlineKind::Link { inlines: inner, .. } => clean(inner, names),
                _ => {}
            }
        }
    }
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => {
                clean(inlines, names)
            }
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| unrefer(&mut item.blocks, names))
            }
            BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => unrefer(blocks, names),
            BlockKind::Table { head, rows, .. } => {
                head.iter_mut()
                    .chain(rows.iter_mut().flatten())
                    .for_each(|cell| clean(&mut cell.inlines, names));
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::rendered::Names;
    use super::super::marks::Treated;
    use super::*;
    use crate::base::Lang;
    use crate::model::Code;

    /// The document as Markdown of a kind, with marks as `[0]`, and labels in angle brackets.
    fn shown(document: &Document) -> String {
        fn line(inlines: &[Inline]) -> String {
            inlines
                .iter()
                .map(|inline| match &inline.kind {
                    InlineKind::Text(text) => text.clone(),
                    InlineKind::Code(text) => format!("`{text}`"),
                    InlineKind::Emphasis(inner) => format!("*{}*", line(inner)),
                    InlineKind::Strong(inner) => format!("**{}**", line(inner)),
                    InlineKind::Strikethrough(inner) => format!("~{}~", line(inner)),
                    InlineKind::Link { link, inlines } => format!("({link} {})", line(inlines)),
                    InlineKind::Mark(mark) => format!("[{mark}]"),
                    InlineKind::FootnoteReference(name) => format!("^{name}"),
                    InlineKind::Image { .. } => "!".to_owned(),
                    InlineKind::HardBreak => "/".to_owned(),
                    other => format!("{other:?}"),
                })
                .collect()
        }
        fn all(blocks: &[Block]) -> String {
            blocks.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        fn one(block: &Block) -> String {
            let held = if block.held_by.is_some() { "'" } else { "" };
            let text = match &block.kind {
                BlockKind::Paragraph { opens, inlines, .. } => {
                    format!("{}{}", if opens.is_some() { "<>" } else { "" }, line(inlines))
                }
                BlockKind::Heading { inlines, .. } => format!("# {}", line(inlines)),
                BlockKind::List { items, .. } => {
                    items.iter().map(|item| format!("- {}", all(&item.blocks))).collect::<Vec<_>>().join(" ")
                }
                BlockKind::Quote(blocks) => format!("> {}", all(blocks)),
                BlockKind::Footnote { name, blocks } => format!("^{name}: {}", all(blocks)),
                BlockKind::Code { text, .. } => format!("```{text}```"),
                BlockKind::Table { head, rows, .. } => std::iter::once(head)
                    .chain(rows)
                    .map(|row| row.iter().map(|cell| line(&cell.inlines)).collect::<Vec<_>>().join("|"))
                    .collect::<Vec<_>>()
                    .join(" || "),
                BlockKind::Rule => "---".to_owned(),
            };
            format!("{held}{text}")
        }
        all(&document.blocks)
    }

    fn cut_out(body: &str, quotes: &[&str], mark: Option<Code>) -> Kept {
        let document = Document::parse(body, 0).unwrap();
        let names: Names<'_> = [("gp", "Dr Morris")].into();
        let rendered = Rendered::of("A visit", None, &document, Lang::En, body, &names);
        let mut ranges: Vec<_> = quotes
            .iter()
            .flat_map(|quote| {
                let found = rendered.find(quote, None, None);
                assert!(!found.is_empty(), "{quote}");
                found
            })
            .collect();
        ranges.sort_by_key(|range| range.start);
        let cuts: Vec<Cut> = ranges
            .into_iter()
            .map(|range| Cut { range, mark: mark.map(Wanted::Code), passage: true })
            .collect();
        let mut marks = Marks::new(vec![Treated { code: Code::ThirdParty }]);
        cut(&document, &rendered, &cuts, &mut marks).unwrap()
    }

    #[test]
    fn a_quote_becomes_one_mark_wherever_it_stands() {
        for (body, quote, expected) in [
            ("He **moved** to [her sister](a.md) then.", "moved to her sister", "He [0] then."),
            ("He **mov**ed *to her* sister.", "ed to", "He **mov**[0] *her* sister."),
            ("One\nline\\\ntwo three", "line two", "One [0] three"),
            ("- a b\n- c d\n- e", "b c d", "- a [0] - e"),
            ("- a b\n- c d\n- e", "b c", "- a [0] - d - e"),
            ("| a | b |\n|---|---|\n| c | d |\n", "b c", "a|[0] || |d"),
            ("Fact: one two.", "one", "'<>[0] two."),
            ("Before.\n\nFact: one two.\n\nAfter.", "Fact: one", "Before.; [0] two.; After."),
            ("Said:\n\nOne.\n\nTwo.\n\n# H\n\nEnd.", "Said One.", "[0]; Two.; # H; End."),
            ("A @gp said.", "Morris", "A [0] said."),
            ("a `b c` d", "b", "a [0]` c` d"),
            ("a\n\nb\n\nc", "a b c", "[0]"),
            ("x ![alt](y.png) z", "x z", "[0]"),
            ("a[^1] b.\n\n[^1]: note", "a b", "[0]."),
            ("# One two\n\nthree", "two three", "# One [0]"),
        ] {
            assert_eq!(
                shown(&cut_out(body, &[quote], Some(Code::ThirdParty)).document),
                expected,
                "{body:?}"
            );
        }
    }

    #[test]
    fn neighbouring_marks_are_one() {
        let kept = cut_out(
            "One. Two.\n\nThree.\n\n- a\n- b\n",
            &["One.", "Two.", "Three.", "a", "b"],
            Some(Code::Police),
        );
        assert_eq!(shown(&kept.document), "[0]; - [0]");
    }

    #[test]
    fn what_goes_in_silence_leaves_what_never_had_it() {
        for (body, quote, never) in [
            ("One. Two. Three.", "Two.", "One. Three."),
            ("One.\nTwo.\nThree.", "Two.", "One.\nThree."),
            ("*One.* **Two.** Three.", "Two.", "*One.* Three."),
            ("*One. Two.* Three.", "Two.", "*One.* Three."),
            ("One.\n\nTwo.\n\nThree.", "Two.", "One.\n\nThree."),
            ("One.\n\nFact: Two.\n\nThree.", "Two.", "One.\n\nThree."),
            ("Said:\n\nTwo.\n\n# H\n\nEnd.", "Two.", "# H\n\nEnd."),
            ("- a\n\n- Two.\n\n- b\n", "Two.", "- a\n- b\n"),
            ("1. a\n2. Two.\n3. b\n", "Two.", "1. a\n2. b\n"),
            ("a\n\n- Two.\n\nb", "Two.", "a\n\nb"),
            ("a\n\n> Two.\n\nb", "Two.", "a\n\nb"),
            ("| a | b |\n|---|---|\n| Two. | |\n| c | d |\n", "Two.", "| a | b |\n|---|---|\n| c | d |\n"),
            ("# A\n\nx\n\n# B\n\nTwo.\n\n# C\n\ny", "Two.", "# A\n\nx\n\n# C\n\ny"),
            ("# A\n\n## B\n\nTwo.\n\n# C\n\ny", "Two.", "# C\n\ny"),
            ("# A\n\nSaid:\n\nTwo.\n\n# C\n\ny", "Two.", "# C\n\ny"),
            ("a. Two.[^1] b[^2].\n\n[^1]: n\n\n[^2]: m", "Two.", "a. b[^2].\n\n[^2]: m"),
            ("a b[^1].\n\n[^1]: Two.", "Two.", "a b."),
            ("# Two.\n\na\n\n# Two.\n\nb", "Two.", "a\n\nb"),
        ] {
            let kept = shown(&cut_out(body, &[quote], None).document);
            assert_eq!(kept, shown(&cut_out(never, &[], None).document), "{body:?}");
        }
    }

    #[test]
    fn anchors_are_made_from_what_stays() {
        let kept = cut_out(
            "# One two\n\na\n\n# One\n\nb\n\n# Two three\n\nc\n",
            &["two", "Two three c"],
            Some(Code::ThirdParty),
        );
        assert_eq!(kept.anchors, [Some("one-".to_owned()), Some("one".to_owned()), Some(String::new())]);
    }
}
