//! Redaction: what is taken out of a text before anything is rendered.
pub mod confidential;
pub mod data;
pub mod letters;
pub mod names;
