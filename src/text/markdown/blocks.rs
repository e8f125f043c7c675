//! Containers as they open and close: their blocks and inlines gathered, labels taken from the front of paragraphs.
use super::super::document::{Block, BlockKind, Cell, Inline, InlineKind, Item};
use super::{Builder, Container, Holder, Open, plain};

impl<'t> Builder<'t> {
    pub(super) fn open_blocks(&mut self, kind: Container, start: std::ops::Range<usize>) {
        self.open.push(Open::Blocks { kind, start });
        self.blocks.push(Vec::new());
    }

    pub(super) fn open_inlines(&mut self, kind: Holder, start: std::ops::Range<usize>) {
        if matches!(kind, Holder::Heading { .. } | Holder::Cell | Holder::Paragraph { .. }) {
            self.last_char = None;
            self.after_break = false;
        }
        self.open.push(Open::Inlines { kind, start });
        self.inlines.push(Vec::new());
    }

    pub(super) fn open_paragraph(&mut self, range: std::ops::Range<usize>, tight: bool) {
        let opens = self.read_label(range.start);
        self.open_inlines(Holder::Paragraph { opens, tight }, range);
    }

    /// The text of a tight list item comes without a paragraph around it.
    pub(super) fn open_tight_paragraph(&mut self, at: usize) {
        if let Some(Open::Blocks { kind: Container::Item { .. }, .. }) = self.open.last() {
            self.open_paragraph(at..at, true);
        }
    }

    pub(super) fn close_tight_paragraph(&mut self, _at: usize) {
        if let Some(Open::Inlines { kind: Holder::Paragraph { tight: true, .. }, .. }) = self.open.last() {
            self.close_paragraph();
        }
    }

    pub(super) fn close_paragraph(&mut self) {
        let Some((Holder::Paragraph { opens, tight }, mut inlines, mut start)) = self.close_inlines() else {
            return;
        };
        if tight {
            // Its extent is that of its content, and of the label before it.
            start.end = self.last_text_end.max(start.end);
        }
        if opens.is_some() {
            trim_start(&mut inlines);
        }
        if let Some(label) = opens.and_then(|id| self.document.labels.get_mut(id)) {
            label.alone = inlines.iter().all(is_blank);
        }
        let mut span = self.places.span(&trimmed(self.text, &start));
        if let Some(last) = inlines.last() {
            span.end = span.end.max(last.span.end);
        }
        self.push_block(Block { kind: BlockKind::Paragraph { opens, inlines, tight }, span, held_by: None });
    }

    pub(super) fn close_inlines(&mut self) -> Option<(Holder, Vec<Inline>, std::ops::Range<usize>)> {
        match self.open.pop() {
            Some(Open::Inlines { kind, start }) => {
                Some((kind, self.inlines.pop().unwrap_or_default(), start))
            }
            Some(other) => {
                self.open.push(other);
                None
            }
            None => None,
        }
    }

    pub(super) fn close_inline(&mut self) {
        let Some((holder, inlines, range)) = self.close_inlines() else { return };
        let kind = match holder {
            Holder::Emphasis => InlineKind::Emphasis(inlines),
            Holder::Strong => InlineKind::Strong(inlines),
            Holder::Strikethrough => InlineKind::Strikethrough(inlines),
            Holder::Link(link) => InlineKind::Link { link, inlines },
            Holder::Image(link) => {
                self.images -= 1;
                InlineKind::Image { link, alt: plain(&inlines, &self.document) }
            }
            Holder::Paragraph { .. } | Holder::Heading { .. } | Holder::Cell => return,
        };
        self.last_text_end = range.end;
        // What stands within the label's own bold marks has gone with the label.
        if range.end > self.label_end {
            self.push_inline(Inline { kind, span: self.places.span(&range) });
        }
    }

    pub(super) fn close_blocks(&mut self) {
        let Some(Open::Blocks { kind, start }) = self.open.pop() else { return };
        let blocks = self.blocks.pop().unwrap_or_default();
        let trimmed = trimmed(self.text, &start);
        match kind {
            Container::Root => {}
            Container::Quote => self.block(BlockKind::Quote(blocks), trimmed),
            Container::Footnote(name) => self.block(BlockKind::Footnote { name, blocks }, trimmed),
            Container::List { start, items } => self.block(BlockKind::List { start, items }, trimmed),
            Container::Table { columns, head, rows, .. } => {
                self.block(BlockKind::Table { columns, head, rows }, trimmed);
            }
            Container::Item { task } => {
                let span = self.places.span(&trimmed);
                if let Some(Open::Blocks { kind: Container::List { items, .. }, .. }) = self.open.last_mut() {
                    items.push(Item { task, blocks, span });
                }
            }
        }
    }

    pub(super) fn table(&mut self, change: impl FnOnce(&mut Vec<Cell>, &mut Vec<Vec<Cell>>, &mut bool)) {
        if let Some(Open::Blocks { kind: Container::Table { head, rows, in_head, .. }, .. }) =
            self.open.last_mut()
        {
            change(head, rows, in_head);
        }
    }

    pub(super) fn block(&mut self, kind: BlockKind, range: std::ops::Range<usize>) {
        let span = self.places.span(&range);
        self.push_block(Block { kind, span, held_by: None });
    }

    pub(super) fn push_block(&mut self, block: Block) {
        if let Some(blocks) = self.blocks.last_mut() {
            blocks.push(block);
        }
    }
}

/// `range` without white space at its ends.
pub(super) fn trimmed(text: &str, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let piece = text.get(range.clone()).unwrap_or_default();
    let lead = piece.len() - piece.trim_start().len();
    let length = piece.trim().len();
    range.start + lead..range.start + lead + length
}

fn is_blank(inline: &Inline) -> bool {
    match &inline.kind {
        InlineKind::Text(text) => text.trim().is_empty(),
        InlineKind::SoftBreak | InlineKind::HardBreak => true,
        _ => false,
    }
}

/// Takes the white space after a label away.
fn trim_start(inlines: &mut Vec<Inline>) {
    while inlines.first().is_some_and(is_blank) {
        inlines.remove(0);
    }
    if let Some(Inline { kind: InlineKind::Text(text), span }) = inlines.first_mut() {
        let lead = text.len() - text.trim_start().len();
        if text.len() == span.end - span.start {
            span.start += lead;
        }
        text.drain(..lead);
    }
}
