//! The one test binary.
mod case_file;
mod format;
mod laid;
mod rule_cases;
mod rule_docs;
mod wording;
