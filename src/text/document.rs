//! A body of Markdown as a document: blocks and inlines with their places, the labels that hold them, links and
//! mentions. Made by [`super::Document::parse`] in `markdown`; read by rules, by disclosure and by the site.
use crate::base::Span;

use super::label::Label;

/// The index of a label in [`Document::labels`].
pub type LabelId = usize;

/// The index of a link in [`Document::links`].
pub type LinkId = usize;

/// The text of an entry after its front matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// Every label, in the order of the text.
    pub labels: Vec<Label>,
    /// Every link and image, in the order of the text.
    pub links: Vec<Link>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<Mention>,
    /// Every heading, in the order of the text.
    pub headings: Vec<Heading>,
    /// Raw HTML, which is never shown: where it stood.
    pub raw_html: Vec<Span>,
    /// Words with a colon where a label could stand, that are no label.
    pub near_labels: Vec<NearLabel>,
}

/// A block and the label that holds it at its own level; labels around its container hold it too.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
    /// The label that holds it among its siblings.
    pub held_by: Option<LabelId>,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A paragraph; `opens` is the label that it begins with, whose words are not among the inlines.
    Paragraph {
        /// The label at its start.
        opens: Option<LabelId>,
        /// Its content after the label.
        inlines: Vec<Inline>,
        /// Whether it is the text of a tight list item, shown without space around it.
        tight: bool,
    },
    /// A heading; an index into [`Document::headings`].
    Heading {
        /// Which of the document's headings.
        heading: usize,
        /// Its content.
        inlines: Vec<Inline>,
    },
    /// A list; `start` is the first number of a numbered one.
    List {
        /// The first number, or `None` for bullets.
        start: Option<u64>,
        /// The items.
        items: Vec<Item>,
    },
    /// A block quote.
    Quote(Vec<Block>),
    /// A code block.
    Code {
        /// What stands after the fence.
        info: String,
        /// The code.
        text: String,
    },
    /// A table.
    Table {
        /// The alignment of each column.
        columns: Vec<Align>,
        /// The cells of the head.
        head: Vec<Cell>,
        /// The cells of each row.
        rows: Vec<Vec<Cell>>,
    },
    /// The text of a footnote.
    Footnote {
        /// Its name in the source.
        name: String,
        /// Its blocks.
        blocks: Vec<Block>,
    },
    /// A thematic break.
    Rule,
}

/// The alignment of a table's column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for themselves")]
pub enum Align {
    None,
    Left,
    Center,
    Right,
}

/// A list's item.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Of a task list: whether it is ticked.
    pub task: Option<bool>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Where it stands.
    pub span: Span,
}

/// A table's cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its content.
    pub inlines: Vec<Inline>,
    /// Where it stands.
    pub span: Span,
}

/// A heading's place and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as in the source.
    pub level: u8,
    /// Its visible text.
    pub text: String,
    /// The name that a link's `#…` gives it, unique in the document.
    pub anchor: String,
    /// Where it stands.
    pub span: Span,
}

/// A piece of text within a block.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of inline.
#[derive(Debug, Clone, PartialEq)]
pub enum InlineKind {
    /// Text as it is read: escapes and entities resolved.
    Text(String),
    /// Code.
    Code(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Text struck through.
    Strikethrough(Vec<Inline>),
    /// A link.
    Link {
        /// Which of the document's links.
        link: LinkId,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// An image.
    Image {
        /// Which of the document's links.
        link: LinkId,
        /// Its alternative text.
        alt: String,
    },
    /// A mention of a person or a member of staff: which of the document's mentions.
    Mention(usize),
    /// A reference to the footnote of this name.
    FootnoteReference(String),
    /// The end of a source line, which is a space.
    SoftBreak,
    /// A line break that is meant.
    HardBreak,
    /// A mark where something was taken out, by its number in the copy; no document that was read has one.
    Mark(usize),
}

/// A link or an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its target as written, entities and escapes resolved.
    pub target: String,
    /// Its title, or empty.
    pub title: String,
    /// Whether it is an image.
    pub image: bool,
    /// Where it stands, from its first bracket to its last.
    pub span: Span,
}

/// `@id` in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The id, without the `@`.
    pub id: String,
    /// Where it stands, `@` included.
    pub span: Span,
}

/// A word and a colon where a label could stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearLabel {
    /// The word.
    pub word: String,
    /// Where it stands.
    pub span: Span,
}

/// The deepest nesting of blocks and inlines that is read: far beyond what a person writes, well within the stack.
pub const MAX_DEPTH: usize = 60;

/// A leaf of the document with its surroundings, as [`Document::leaves`] hands it out.
#[derive(Debug, Clone, Copy)]
pub struct Leaf<'d> {
    /// Its content.
    pub inlines: &'d [Inline],
    /// Where it stands.
    pub span: Span,
    /// Which kind of leaf.
    pub kind: LeafKind,
    /// Whether it stands in a block quote.
    pub quoted: bool,
}

/// The kinds of leaf that have text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for themselves")]
pub enum LeafKind {
    Paragraph,
    Heading,
    Cell,
}

impl Document {
    /// Visits every paragraph, heading and table cell in order, with the labels that hold it, the nearest last.
    pub fn leaves<'d>(&'d self, visit: &mut dyn FnMut(Leaf<'d>, &[LabelId])) {
        walk(&self.blocks, false, &mut Vec::new(), visit);
    }

    /// The number of words in the visible text: what stands between white space and has a letter or digit. Labels
    /// and their arguments are none.
    #[must_use]
    pub fn word_count(&self) -> usize {
        let mut words = 0;
        self.leaves(&mut |leaf, _| {
            words += super::Prose::new(leaf.inlines, self).words().count();
        });
        code_blocks(&self.blocks, &mut |text| {
            words += text.split_whitespace().filter(|word| super::prose::is_word(word)).count();
        });
        words
    }
}

fn walk<'d>(
    blocks: &'d [Block],
    quoted: bool,
    labels: &mut Vec<LabelId>,
    visit: &mut dyn FnMut(Leaf<'d>, &[LabelId]),
) {
    for block in blocks {
        labels.extend(block.held_by);
        let mut leaf = |inlines: &'d [Inline], span, kind, labels: &[LabelId]| {
            visit(Leaf { inlines, span, kind, quoted }, labels);
        };
        match &block.kind {
            BlockKind::Paragraph { inlines, .. } => leaf(inlines, block.span, LeafKind::Paragraph, labels),
            BlockKind::Heading { inlines, .. } => leaf(inlines, block.span, LeafKind::Heading, labels),
            BlockKind::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    leaf(&cell.inlines, cell.span, LeafKind::Cell, labels);
                }
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    walk(&item.blocks, quoted, labels, visit);
                }
            }
            BlockKind::Quote(blocks) => walk(blocks, true, labels, visit),
            BlockKind::Footnote { blocks, .. } => walk(blocks, quoted, labels, visit),
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
        if block.held_by.is_some() {
            labels.pop();
        }
    }
}

fn code_blocks(blocks: &[Block], visit: &mut dyn FnMut(&str)) {
    for block in blocks {
        match &block.kind {
            BlockKind::Code { text, .. } => visit(text),
            BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => code_blocks(blocks, visit),
            BlockKind::List { items, .. } => items.iter().for_each(|item| code_blocks(&item.blocks, visit)),
            _ => {}
        }
    }
}
