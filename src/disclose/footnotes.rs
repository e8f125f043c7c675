//! Which labels hold the references to a footnote: what was said in confidence is not given away by a note to it.
use std::collections::{BTreeMap, BTreeSet};

use crate::text::{Block, BlockKind, Inline, InlineKind, LabelId};

/// A reference: in which footnote it stands itself, if in one, to which it leads, and the labels that hold it.
struct Reference<'b> {
    within: Option<&'b str>,
    name: &'b str,
    held: Vec<LabelId>,
}

/// For each footnote that is referred to, the labels that hold a reference to it, by way of other footnotes too.
pub(super) fn holders(blocks: &[Block]) -> BTreeMap<&str, BTreeSet<LabelId>> {
    let mut references = Vec::new();
    walk(blocks, None, &mut Vec::new(), &mut references);
    let mut holders: BTreeMap<&str, BTreeSet<LabelId>> = BTreeMap::new();
    loop {
        let mut has_changed = false;
        for reference in &references {
            let above = reference.within.and_then(|name| holders.get(name)).cloned().unwrap_or_default();
            let own = holders.entry(reference.name).or_default();
            let before = own.len();
            own.extend(above.into_iter().chain(reference.held.iter().copied()));
            has_changed |= own.len() > before;
        }
        if !has_changed {
            return holders;
        }
    }
}

fn walk<'b>(
    blocks: &'b [Block],
    within: Option<&'b str>,
    held: &mut Vec<LabelId>,
    found: &mut Vec<Reference<'b>>,
) {
    for block in blocks {
        held.extend(block.held_by);
        match &block.kind {
            BlockKind::Paragraph { inlines: list, .. } | BlockKind::Heading { inlines: list, .. } => {
                inlines(list, within, held, found);
            }
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| walk(&item.blocks, within, held, found));
            }
            BlockKind::Quote(blocks) => walk(blocks, within, held, found),
            BlockKind::Footnote { name, blocks } => walk(blocks, Some(name), held, found),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| inlines(&cell.inlines, within, held, found));
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
        if block.held_by.is_some() {
            held.pop();
        }
    }
}

fn inlines<'b>(
    list: &'b [Inline],
    within: Option<&'b str>,
    held: &[LabelId],
    found: &mut Vec<Reference<'b>>,
) {
    for inline in list {
        match &inline.kind {
            InlineKind::FootnoteReference(name) => {
                found.push(Reference { within, name, held: held.to_vec() });
            }
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Strikethrough(inner)
            | InlineKind::Link { inlines: inner, .. } => inlines(inner, within, held, found),
            _ => {}
        }
    }
}
