//! Floor 1, text: Markdown to a document of labelled blocks, with sentences, links and mentions, each with its
//! place; messages, dates and sorting in English and Welsh.
mod catalog;
pub mod dates;
mod digest;
mod document;
mod fold;
mod label;
mod markdown;
pub mod order;
mod prose;
mod scope;
mod slug;
mod when;

pub use catalog::{Catalog, CatalogError};
pub use digest::digest;
pub use document::{
    Align, Block, BlockKind, Cell, Document, Heading, Inline, InlineKind, Item, LabelId, Leaf, LeafKind,
    Link, LinkId, MAX_DEPTH, Mention, NearLabel,
};
pub use fold::plain;
pub use label::{Argument, Label, LabelKind, Part, Slip};
pub use markdown::TooDeep;
pub use prose::{Prose, sentences};
pub use slug::Slugs;
pub use when::{When, parse_date, parse_when};

#[cfg(test)]
mod tests;
