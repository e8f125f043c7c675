//! Words of confidence that no label holds. Somebody who writes `Said (child-1; not to mother) : …`, with a space too
//! many, has kept the words from nobody, and the words would reach the very person: such a place stops the build.
use std::ops::Range;

use crate::base::{Bilingual, Lang};
use crate::disclose::rendered::{Part, Rendered};
use crate::text::{Folded, LabelKind};

/// What stands for a label, and for the end of a block, in the text that is searched: no words can reach across it.
const WALL: &str = "\u{1}";

/// The parts of a text that say in brackets whom something must not reach, where no label says it. `is_meant` tells of
/// a name in the list whether it is somebody from whom this copy must keep it.
pub(super) fn strays(rendered: &Rendered, is_meant: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut text = rendered.parted();
    for piece in rendered.pieces().iter().filter(|piece| matches!(piece.part, Part::Label(_))) {
        if text.get(piece.range.clone()).is_some() {
            text.replace_range(piece.range.clone(), &WALL.repeat(piece.range.len()));
        }
    }
    let folded = Folded::new(&text);
    let lower = folded.text().to_ascii_lowercase();
    let keywords: Bilingual<&str> = LabelKind::not_to();
    let mut found = Vec::new();
    for keyword in Lang::ALL.map(|lang| *keywords.get(lang)) {
        for (at, _) in lower.match_indices(keyword) {
            let Some((before, after)) = lower.get(..at).zip(lower.get(at + keyword.len()..)) else {
                continue;
            };
            let opens = before.trim_end().ends_with(['(', '[', '（', '［', ';']);
            if !opens || !after.starts_with([' ', ':']) {
                continue;
            }
            let Some(end) = after.find([')', ']', '）', '］', '\u{1}']) else { continue };
            let Some(names) = after.get(..end).filter(|_| !after[end..].starts_with('\u{1}')) else {
                continue;
            };
            if names
                .split([',', ';', ':'])
                .flat_map(|part| part.split(" and "))
                .any(|name| is_meant(name.trim_matches(|c: char| !c.is_alphanumeric())))
            {
                found.push(folded.original(&(at..at + keyword.len() + end)));
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}
