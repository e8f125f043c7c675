//! The one test binary.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod case_file;
mod format;
mod laid;
mod rule_cases;
mod rule_docs;
mod wording;
