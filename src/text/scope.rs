//! How far a label holds. A label with its text holds for its paragraph, or for the item or quote that it opens;
//! alone, for the blocks that follow, to the next label or heading. Within a container the labels of that container
//! count; a label inside an item or quote does not end the one around it.
use super::document::{Block, BlockKind, Document, Inline, InlineKind, LabelId};
use super::label::Label;

/// Where the blocks stand: what a label with its text holds differs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the top, or in a footnote.
    Flow,
    /// In a list item or a quote.
    Inside,
}

/// Sets [`Block::held_by`] throughout the document.
pub(super) fn hold(document: &mut Document) {
    let labels = std::mem::take(&mut document.labels);
    hold_blocks(&mut document.blocks, &labels, Place::Flow);
    document.labels = labels;
}

/// Whether the visible text ends with a colon, whatever emphasis or link it stands in.
fn ends_with_colon(inlines: &[Inline]) -> bool {
    inlines.last().is_some_and(|last| match &last.kind {
        InlineKind::Text(text) => text.trim_end().ends_with(':'),
        InlineKind::Emphasis(inner) | InlineKind::Strong(inner) => ends_with_colon(inner),
        InlineKind::Strikethrough(inner) | InlineKind::Link { inlines: inner, .. } => ends_with_colon(inner),
        _ => false,
    })
}

fn hold_blocks(blocks: &mut [Block], labels: &[Label], place: Place) {
    // The label that holds what follows, and the one that holds only the block that follows directly.
    let mut holds: Option<LabelId> = None;
    let mut next: Option<LabelId> = None;
    for (index, block) in blocks.iter_mut().enumerate() {
        let follows = next.take();
        match &mut block.kind {
            BlockKind::Paragraph { opens: Some(label), inlines, .. } => {
                let is_first = index == 0 && place == Place::Inside;
                let goes_on = labels.get(*label).is_some_and(|label| label.alone) || is_first;
                holds = goes_on.then_some(*label);
                block.held_by = Some(*label);
                next = ends_with_colon(inlines).then_some(*label);
            }
            BlockKind::Heading { .. } => holds = None,
            kind => {
                block.held_by = holds;
                if matches!(kind, BlockKind::List { .. } | BlockKind::Table { .. } | BlockKind::Quote(_)) {
                    block.held_by = follows.or(holds);
                }
            }
        }
        match &mut block.kind {
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| hold_blocks(&mut item.blocks, labels, Place::Inside));
            }
            BlockKind::Quote(blocks) => hold_blocks(blocks, labels, Place::Inside),
            BlockKind::Footnote { blocks, .. } => hold_blocks(blocks, labels, Place::Flow),
            _ => {}
        }
    }
}
