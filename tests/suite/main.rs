//! The one test binary.
mod case_file;
mod rule_cases;
mod wording;
