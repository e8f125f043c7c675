//! Markdown to a document of labelled blocks; sentences; Welsh and English dates, plurals and sorting.
pub mod dates;
pub mod order;

mod catalog;

pub use catalog::{Catalog, CatalogError};
