//! Running text taken apart into words, spaces and marks, each with the emphasis and link that it stands in, and put
//! together again. What is taken out leaves no trace in the white space or in the emphasis around it: the same words
//! give the same inlines, however they came to stand together.
use super::marks::MarkId;
use crate::base::Span;
use crate::text::{Inline, InlineKind, LinkId};

/// What a word stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck through.
    Strikethrough,
    /// A link.
    Link(LinkId),
}

/// A smallest part of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Atom {
    /// Text without white space.
    Word(String),
    /// Any white space.
    Space,
    /// A line break that is meant.
    Break,
    /// Code.
    Code(String),
    /// A reference to the footnote of this name.
    Reference(String),
    /// An image and its alternative text.
    Image(LinkId, String),
    /// A mark.
    Mark(MarkId),
}

/// Running text as its atoms.
#[derive(Debug, Clone, Default)]
pub struct Line {
    atoms: Vec<(Atom, Vec<Style>)>,
}

impl Line {
    /// Adds text, its white space as spaces.
    pub fn text(&mut self, text: &str, styles: &[Style]) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let is_space = is_space(c);
            let long = rest.find(|c| self::is_space(c) != is_space).unwrap_or(rest.len());
            let atom = if is_space { Atom::Space } else { Atom::Word(rest[..long].to_owned()) };
            self.push(atom, styles);
            rest = &rest[long..];
        }
    }

    /// Adds an atom.
    pub fn push(&mut self, atom: Atom, styles: &[Style]) {
        self.atoms.push((atom, styles.to_vec()));
    }

    /// Whether there is nothing in it that is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.atoms.iter().all(|(atom, _)| matches!(atom, Atom::Space | Atom::Break))
    }

    /// The mark, where it is nothing but one mark.
    #[must_use]
    pub fn only_mark(&self) -> Option<MarkId> {
        let mut mark = None;
        for (atom, _) in &self.atoms {
            match atom {
                Atom::Mark(id) if mark.is_none_or(|mark| mark == *id) => mark = Some(*id),
                Atom::Space | Atom::Break => {}
                _ => return None,
            }
        }
        mark
    }

    /// The inlines: white space folded, none at the ends, neighbouring marks of one kind joined.
    #[must_use]
    pub fn into_inlines(self) -> Vec<Inline> {
        let atoms = tidy(self.atoms);
        build(&atoms, 0)
    }
}

/// White space that can be folded; one that keeps words together cannot.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Joins neighbouring marks and white space, and takes white space from the ends.
fn tidy(atoms: Vec<(Atom, Vec<Style>)>) -> Vec<(Atom, Vec<Style>)> {
    let mut tidied: Vec<(Atom, Vec<Style>)> = Vec::with_capacity(atoms.len());
    let mut space: Option<Atom> = None;
    for (atom, styles) in atoms {
        match atom {
            Atom::Space => {
                space.get_or_insert(Atom::Space);
            }
            Atom::Break => space = Some(Atom::Break),
            atom => {
                if let (Atom::Mark(one), Some((Atom::Mark(other), _))) = (&atom, tidied.last())
                    && one == other
                {
                    space = None;
                    continue;
                }
                if let Some(space) = space.take()
                    && let Some((_, before)) = tidied.last()
                {
                    let both = before.iter().zip(&styles).take_while(|(one, other)| one == other).count();
                    let styles = styles[..both].to_vec();
                    tidied.push((space, styles));
                }
                // Two parts of one word are one text.
                match (tidied.last_mut(), atom) {
                    (Some((Atom::Word(word), own)), Atom::Word(more)) if *own == styles => {
                        word.push_str(&more)
                    }
                    (_, atom) => tidied.push((atom, styles)),
                }
            }
        }
    }
    tidied
}

/// The inlines of atoms, all of which share their first `depth` styles.
fn build(atoms: &[(Atom, Vec<Style>)], depth: usize) -> Vec<Inline> {
    let mut inlines: Vec<Inline> = Vec::new();
    for group in atoms.chunk_by(|(_, one), (_, other)| one.get(depth) == other.get(depth)) {
        let style = group.first().and_then(|(_, styles)| styles.get(depth)).copied();
        match style {
            Some(Style::Emphasis) => inlines.push(inline(InlineKind::Emphasis(build(group, depth + 1)))),
            Some(Style::Strong) => inlines.push(inline(InlineKind::Strong(build(group, depth + 1)))),
            Some(Style::Strikethrough) => {
                inlines.push(inline(InlineKind::Strikethrough(build(group, depth + 1))));
            }
            Some(Style::Link(link)) => {
                inlines.push(inline(InlineKind::Link { link, inlines: build(group, depth + 1) }));
            }
            None => leaves(group, &mut inlines),
        }
    }
    inlines
}

fn leaves(atoms: &[(Atom, Vec<Style>)], inlines: &mut Vec<Inline>) {
    for (atom, _) in atoms {
        let text = match atom {
            Atom::Word(word) => word.as_str(),
            Atom::Space => " ",
            Atom::Break => {
                inlines.push(inline(InlineKind::HardBreak));
                continue;
            }
            Atom::Code(text) => {
                inlines.push(inline(InlineKind::Code(text.clone())));
                continue;
            }
            Atom::Reference(name) => {
                inlines.push(inline(InlineKind::FootnoteReference(name.clone())));
                continue;
            }
            Atom::Image(link, alt) => {
                inlines.push(inline(InlineKind::Image { link: *link, alt: alt.clone() }));
                continue;
            }
            Atom::Mark(mark) => {
                inlines.push(inline(InlineKind::Mark(*mark)));
                continue;
            }
        };
        match inlines.last_mut() {
            Some(Inline { kind: InlineKind::Text(before), .. }) => before.push_str(text),
            _ => inlines.push(inline(InlineKind::Text(text.to_owned()))),
        }
    }
}

/// An inline of the copy, which has no place in any file.
fn inline(kind: InlineKind) -> Inline {
    Inline { kind, span: Span::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(inlines: &[Inline]) -> String {
        inlines
            .iter()
            .map(|inline| match &inline.kind {
                InlineKind::Text(text) => text.clone(),
                InlineKind::Emphasis(inner) => format!("*{}*", shown(inner)),
                InlineKind::Strong(inner) => format!("**{}**", shown(inner)),
                InlineKind::Mark(mark) => format!("[{mark}]"),
                InlineKind::HardBreak => "/".to_owned(),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn white_space_tells_nothing() {
        let mut line = Line::default();
        line.text(" A. ", &[Style::Emphasis]);
        line.text(" C.\n", &[]);
        line.push(Atom::Mark(0), &[]);
        line.text(" \n ", &[]);
        line.push(Atom::Mark(0), &[]);
        line.push(Atom::Break, &[]);
        line.text("  ", &[]);
        assert_eq!(shown(&line.into_inlines()), "*A.* C. [0]");
    }

    #[test]
    fn styles_are_put_together_again() {
        let mut line = Line::default();
        line.text("a ", &[]);
        line.text("b", &[Style::Emphasis]);
        line.text("c d", &[Style::Emphasis, Style::Strong]);
        line.push(Atom::Mark(1), &[]);
        line.text("e", &[Style::Strong]);
        assert_eq!(shown(&line.into_inlines()), "a *b**c d***[1]**e**");
    }
}
