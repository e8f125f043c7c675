//! The one test binary: what the program does for those who use it, and what the repository promises of itself.
//! Each module has one subject; `support` runs the program. A test stops where something is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]

mod bad_input;
mod build;
mod case_file;
mod caseload;
mod cli;
mod copies;
mod copies_random;
mod copy;
#[path = "../../benches/corpus.rs"]
mod corpus;
mod disclose;
mod export;
mod fix;
mod fluent;
mod format;
mod growth;
mod house;
mod html;
mod kill;
mod laid;
mod markup;
mod nobody;
mod pages;
mod properties;
mod repository;
mod rule_cases;
mod rule_docs;
mod stdin;
mod support;
mod theme;
mod traceability;
mod watch;
mod word_lists;
mod wording;
mod wording_edges;
