//! Case files kept as folders of Markdown: read, checked against the recording standard, and built into a bundle.
pub mod base;
pub mod check;
pub mod cli;
pub mod disclose;
pub mod model;
pub mod read;
pub mod site;
pub mod standard;
pub mod text;
pub mod write;
