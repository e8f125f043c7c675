//! Tests of writing and checking bundles, and what they share: a small bundle in an earlier and a later state.
mod faults;
mod kills;
mod messages;
mod putting;
mod refusals;
mod verifying;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use tempfile::TempDir;

use super::{Fault, Header, Options, SourceDigest, WriteError, Written, put, verify};
use crate::base::{Content, Plan};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn header() -> Header {
    Header {
        reference: Some("CY-2026-0142".to_owned()),
        as_at: day("2026-06-01"),
        audience: None,
        sources: vec![
            SourceDigest { path: "entries/b.md".to_owned(), sha256: "00".repeat(32) },
            SourceDigest { path: "case.yaml".to_owned(), sha256: "11".repeat(32) },
        ],
    }
}

/// A plan with pages in both trees, one of them made when asked for. `text` stands in three of its five files.
fn plan(text: &str) -> Plan<'_> {
    let mut plan = Plan::new();
    for (path, content) in [
        ("index.html", "the same".to_owned()),
        ("en/overview.html", format!("en {text}")),
        ("cy/overview.html", format!("cy {text}")),
        ("assets/style.css", "body {}".to_owned()),
    ] {
        plan.add(path, Content::Bytes(content.into_bytes())).unwrap();
    }
    plan.make(format!("en/entry/{text}.html"), move || Ok(text.as_bytes().to_vec())).unwrap();
    plan
}

fn build(dest: &Path, text: &str) -> Result<Written, WriteError> {
    put(plan(text), dest, &header(), &Options::default())
}

/// A new folder, and in it the path of a bundle.
fn ground() -> (TempDir, std::path::PathBuf) {
    let ground = tempfile::tempdir().unwrap();
    let dest = ground.path().join("bundle");
    (ground, dest)
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|found| found.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn text(path: &Path) -> String {
    #[expect(clippy::disallowed_methods, reason = "a test looks at what was written")]
    fs::read_to_string(path).unwrap()
}

fn save(path: &Path, text: &str) {
    #[expect(clippy::disallowed_methods, reason = "a test sets up what is there")]
    fs::write(path, text).unwrap();
}

/// Which of the two states the bundle is in, after checking that it is whole.
fn state(dest: &Path) -> &'static str {
    let verified = verify(dest).unwrap();
    assert!(verified.is_whole(), "{verified:?}");
    match text(&dest.join("en/overview.html")).as_str() {
        "en old" => "old",
        "en new" => "new",
        other => panic!("{other}"),
    }
}

#[track_caller]
fn fault<T>(result: Result<T, WriteError>) -> Fault {
    result.err().expect("an error").fault
}
