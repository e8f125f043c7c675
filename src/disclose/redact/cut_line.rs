//! Running text under the cuts: what stays of each piece goes on a line, with the marks of what goes.
use std::ops::Range;

use super::super::rendered::{Part, Piece};
use super::cut::{Cutter, Mismatch};
use super::line::{Atom, Line, Style};
use crate::text::{Inline, InlineKind, LabelId};

impl Cutter<'_> {
    pub(super) fn inlines(
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

    pub(super) fn styled(
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
    pub(super) fn within(&self, piece: &Piece) -> Option<bool> {
        let cut = self.cuts.get(self.touching(piece).start)?;
        let is_within = cut.range.start < piece.range.start && piece.range.end < cut.range.end
            || cut.mark.is_none() && cut.range.start < piece.range.start && piece.range.end <= cut.range.end;
        is_within.then_some(cut.mark.is_none())
    }

    /// A label: whether a passage takes it, and whether without a mark. Names in it are dealt with by themselves.
    pub(super) fn label(&mut self, label: LabelId, line: &mut Line) -> Result<(bool, bool), Mismatch> {
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
    pub(super) fn code(&mut self, piece: &Piece) -> (String, bool) {
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
        }
        if at < piece.range.end {
            kept.push_str(&self.text[at..piece.range.end]);
        }
        (kept, silent)
    }

    /// Puts what stays of a piece on the line, and the marks of what goes. Says whether anything went without one.
    pub(super) fn keep(
        &mut self,
        piece: &Piece,
        line: &mut Line,
        put: &mut dyn FnMut(&str, &mut Line),
    ) -> bool {
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
    pub(super) fn mark(&mut self, index: usize, line: &mut Line) {
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

    /// The cuts that touch a piece, by index. One without a width is touched where it stands within.
    pub(super) fn touching(&self, piece: &Piece) -> Range<usize> {
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

    /// The next piece, which must be this one.
    pub(super) fn piece(&mut self, part: Part) -> Result<Piece, Mismatch> {
        let piece = self.pieces.get(self.at).filter(|piece| piece.part == part).ok_or(Mismatch)?;
        self.at += 1;
        Ok(piece.clone())
    }

    /// A text that stands beside the body.
    pub(super) fn beside(&mut self, part: Part) -> Result<Vec<Inline>, Mismatch> {
        let piece = self.piece(part)?;
        let mut line = Line::default();
        self.keep(&piece, &mut line, &mut |text, line| line.text(text, &[]));
        Ok(line.into_inlines())
    }
}
