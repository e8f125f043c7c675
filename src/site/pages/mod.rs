//! The pages: a file for each, from what may be shown to its view. None of them makes markup.
pub mod about;
pub mod case_plan;
pub mod chronology;
pub mod documents;
pub mod entry;
pub mod fields;
mod kept;
pub mod overview;
pub mod people;
pub mod person;
pub mod root;
pub mod standards;
