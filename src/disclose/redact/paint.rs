//! Brings what is to go from a text into order: overlapping parts become parts that stand apart, each with the gravest
//! of what was asked for it.
use std::ops::Range;

use super::cut::Cut;
use super::marks::Wanted;

/// What is asked of a part of a text, the gravest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// A name.
    Name,
    /// A confidential text, or a date of birth.
    Confidential,
    /// A passage with a mark.
    Marked,
    /// A passage that leaves no mark.
    Silent,
}

/// A part of a text, and what is asked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Which part.
    pub range: Range<usize>,
    /// How grave it is.
    pub grade: Grade,
    /// What stands in its place, where anything does.
    pub mark: Option<Wanted>,
}

/// The cuts that do what all `claims` ask: in order and apart from each other. Of equally grave claims the one that
/// begins first holds.
#[must_use]
pub fn settle(mut claims: Vec<Claim>) -> Vec<Cut> {
    claims.retain(|claim| !claim.range.is_empty());
    claims.sort_by_key(|claim| (claim.range.start, claim.range.end));
    let mut edges: Vec<usize> =
        claims.iter().flat_map(|claim| [claim.range.start, claim.range.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut cuts: Vec<(Cut, usize)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut next = 0;
    for edge in edges.windows(2) {
        let [start, end] = *edge else { continue };
        open.retain(|index| claims.get(*index).is_some_and(|claim| claim.range.end > start));
        while claims.get(next).is_some_and(|claim| claim.range.start <= start) {
            open.push(next);
            next += 1;
        }
        let gravest = open
            .iter()
            .copied()
            .max_by_key(|index| (claims.get(*index).map(|claim| claim.grade), std::cmp::Reverse(*index)));
        let Some(claim) = gravest.and_then(|index| claims.get(index)) else { continue };
        let index = gravest.unwrap_or_default();
        match cuts.last_mut() {
            Some((last, of)) if last.range.end == start && *of == index => last.range.end = end,
            _ => {
                let passage = claim.grade >= Grade::Marked;
                cuts.push((Cut { range: start..end, mark: claim.mark.clone(), passage }, index));
            }
        }
    }
    cuts.into_iter().map(|(cut, _)| cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Code;

    #[test]
    fn the_gravest_holds() {
        let claim = |range: Range<usize>, grade| {
            let mark = (grade != Grade::Silent).then_some(Wanted::Code(match grade {
                Grade::Name => Code::ThirdParty,
                Grade::Confidential => Code::ProtectedAddress,
                _ => Code::Police,
            }));
            Claim { range, grade, mark }
        };
        let cuts = settle(vec![
            claim(0..10, Grade::Marked),
            claim(2..4, Grade::Name),
            claim(5..6, Grade::Silent),
            claim(8..14, Grade::Marked),
            claim(12..20, Grade::Name),
            claim(19..25, Grade::Confidential),
            claim(30..30, Grade::Name),
        ]);
        let shown: Vec<(Range<usize>, bool)> =
            cuts.iter().map(|cut| (cut.range.clone(), cut.mark.is_some())).collect();
        assert_eq!(
            shown,
            [(0..5, true), (5..6, false), (6..10, true), (10..14, true), (14..19, true), (19..25, true)]
        );
        assert_eq!(cuts[5].mark, Some(Wanted::Code(Code::ProtectedAddress)));
    }
}
