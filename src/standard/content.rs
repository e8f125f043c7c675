//! What a body holds: which labels have anything to say, and whether a name or number stands in the text.
use crate::model::Entry;
use crate::text::{Block, BlockKind, Document, Inline, InlineKind, LabelKind, Prose};

/// For each label, in the order of the document, whether it holds anything: a word, a mention, an image, code.
pub(super) fn filled(document: &Document) -> Vec<bool> {
    let mut filled = vec![false; document.labels.len()];
    fill(&document.blocks, &mut filled);
    filled
}

/// Whether any text of an entry has one of these labels with something to say.
pub(super) fn says(entry: &Entry, kinds: &[LabelKind]) -> bool {
    entry.texts.iter().any(|text| {
        let document = &text.document;
        // Most texts have none of them, and need no look at what their labels hold.
        document.labels.iter().any(|label| kinds.contains(&label.kind))
            && document
                .labels
                .iter()
                .zip(filled(document))
                .any(|(label, is)| is && kinds.contains(&label.kind))
    })
}

/// Notes what the blocks fill, and says whether they hold anything.
fn fill(blocks: &[Block], filled: &mut [bool]) -> bool {
    let mut any = false;
    for block in blocks {
        let holds = match &block.kind {
            BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => speaks(inlines),
            BlockKind::List { items, .. } => {
                // Every item is gone through, also after one that holds something.
                items.iter().filter(|item| fill(&item.blocks, filled)).count() > 0
            }
            BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => fill(blocks, filled),
            BlockKind::Code { text, .. } => has_word(text),
            BlockKind::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).any(|cell| speaks(&cell.inlines))
            }
            BlockKind::Rule => false,
        };
        if holds && let Some(label) = block.held_by.and_then(|label| filled.get_mut(label)) {
            *label = true;
        }
        any |= holds;
    }
    any
}

fn speaks(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => has_word(text),
        InlineKind::Emphasis(inlines)
        | InlineKind::Strong(inlines)
        | InlineKind::Strikethrough(inlines)
        | InlineKind::Link { inlines, .. } => speaks(inlines),
        InlineKind::Image { .. } | InlineKind::Mention(_) => true,
        InlineKind::FootnoteReference(_)
        | InlineKind::SoftBreak
        | InlineKind::HardBreak
        | InlineKind::Mark(_) => false,
    })
}

fn has_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The visible text of each paragraph, heading and cell, in lower case and with white space folded, to look for
/// references in.
pub(super) fn folded(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    document.leaves(&mut |leaf, _| texts.push(fold(&Prose::new(leaf.inlines, document).text)));
    texts
}

/// Lower case, with single spaces.
pub(super) fn fold(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `word` stands in `text` as a whole word; both are folded. A hyphen joins words, so that
/// `CY-2023-08` is not named by `CY-2023-08-B`.
pub(super) fn names(text: &str, word: &str) -> bool {
    let goes_on = |chars: &mut dyn Iterator<Item = char>| match chars.next() {
        Some('-' | '‑') => chars.next().is_some_and(char::is_alphanumeric),
        next => next.is_some_and(char::is_alphanumeric),
    };
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            !goes_on(&mut before.chars().rev()) && !goes_on(&mut after.chars())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<bool> {
        filled(&Document::parse(text, 0).unwrap())
    }

    #[test]
    fn a_label_with_nothing_to_say_is_empty() {
        assert_eq!(of("What: see her\n\nWhy:\n\nHow: …\n"), [true, false, false]);
        assert_eq!(of("What:\n\n- see her\n\nWhy:\n\n## Next\n\nText\n"), [true, false]);
        assert_eq!(of("- What: x\n- Why:\n- **How:** ![x](y.png)\n"), [true, false, true]);
        assert_eq!(of("How:\n\n| a |\n| - |\n| 1 |\n\nWhy:\n\n```\ncode\n```\n"), [true, true]);
    }

    #[test]
    fn a_reference_is_named_whole() {
        for text in ["see cy-2023-0871.", "(cy-2023-0871)", "cy-2023-0871", "cy-2023-0871/a", "cy-2023-0871-"]
        {
            assert!(names(text, "cy-2023-0871"), "{text}");
        }
        for text in ["cy-2023-08712", "xcy-2023-0871", "a-cy-2023-0871", "cy-2023-0871-b", "cy-2023", ""] {
            assert!(!names(text, "cy-2023-0871"), "{text}");
        }
        assert!(!names("text", ""));
        assert!(names("ŵcy cy", "cy"));
    }
}
