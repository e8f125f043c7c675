//! What is made of blocks as a whole when a text was cut: headings named anew, and what has no words of its own. The part of
//! `cut` that looks at blocks once their words are known.
use super::cut::Cutter;
use crate::text::{Block, BlockKind, Slugs};

impl Cutter<'_> {
    /// Names the headings that stay, by their words: one that went takes no number of a repeated name with it.
    pub(super) fn anchors(&mut self, blocks: &mut [Block]) {
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

    /// Whether a block without words stands within what goes without a mark, or ends it: it is held by a label that
    /// went with everything up to here.
    pub(super) fn is_in_silence(&self, block: &Block) -> bool {
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
}
