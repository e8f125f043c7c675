//! Floor 1, text: Markdown to a document of labelled blocks, with sentences, links and mentions, each with its
//! place; messages, dates and sorting in English and Welsh.
mod catalog;
mod choices;
mod csv;
pub mod dates;
mod digest;
mod document;
mod fold;
mod label;
mod markdown;
mod mutate;
pub mod order;
mod phrases;
mod plain;
mod prose;
mod quoted;
mod scope;
mod slug;
mod when;

pub use catalog::{Catalog, CatalogError};
pub use choices::{alternatives, number_of_alternatives};
pub use csv::csv;
pub use digest::digest;
pub use document::{
    Align, Block, BlockKind, Cell, Document, Heading, Inline, InlineKind, Item, LabelId, Leaf, LeafKind,
    Link, LinkId, MAX_DEPTH, Mention, NearLabel,
};
pub use fold::Folded;
pub use label::{Argument, Label, LabelKind, Part, Slip};
pub use markdown::TooDeep;
pub use mutate::{INITIALS, VOWELS, mutations};
pub use phrases::{Found, Hit, Phrase, Phrases, settle};
pub use plain::plain;
pub use prose::{Prose, sentences};
pub(crate) use prose::{is_abbreviated, is_word};
pub use quoted::quotations;
pub use slug::Slugs;
pub use when::{When, parse_date, parse_when};

#[cfg(test)]
mod tests;
