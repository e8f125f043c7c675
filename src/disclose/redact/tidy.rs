//! Passes over the blocks of a copy: how close items stand, which labels still hold, which footnotes are still referred to.
use std::collections::HashSet;

use crate::text::{Block, BlockKind, Inline, InlineKind, Item, LabelId};

/// Whether items are set close together: none has two paragraphs. What stood between them is not to be seen in it.
pub fn loosen(items: &mut [Item]) {
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
pub fn only_mark(block: &Block) -> Option<usize> {
    match &block.kind {
        BlockKind::Paragraph { opens: None, inlines, .. } => match inlines.as_slice() {
            [Inline { kind: InlineKind::Mark(mark), .. }] => Some(*mark),
            _ => None,
        },
        _ => None,
    }
}

/// Takes labels that went from the blocks that they held.
pub fn release(blocks: &mut [Block], lost: &HashSet<LabelId>) {
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
pub fn runs(blocks: &[Block], visit: &mut dyn FnMut(&[Inline])) {
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
pub fn references(blocks: &[Block]) -> HashSet<String> {
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

pub fn footnote_names(blocks: &[Block], names: &mut HashSet<String>) {
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
pub fn unrefer(blocks: &mut [Block], names: &HashSet<String>) {
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
