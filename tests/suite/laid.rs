//! A case laid over the small sound case of `tests/rules/base`, and what a check of it finds.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use cofnod::base::{Finding, Lang};
use cofnod::check::{Options, check};
use cofnod::read::read_case;
use cofnod::standard::rule;
use cofnod::text::Catalog;
use tempfile::TempDir;
use walkdir::WalkDir;

/// The day as at which the small case is sound.
pub(crate) fn as_at() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 1).unwrap()
}

/// The folder of the small sound case.
pub(crate) fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/base")
}

/// A copy of the small sound case.
pub(crate) fn copy_of_base() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in WalkDir::new(base()) {
        let entry = entry.unwrap();
        let to = folder.path().join(entry.path().strip_prefix(base()).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(to).unwrap();
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
    folder
}

/// Writes a file of a case that a test sets up.
#[expect(clippy::disallowed_methods, reason = "a test sets up the case that it reads")]
pub(crate) fn put(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let file = folder.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, bytes).unwrap();
}

/// The findings of a case. Each is said in both languages, so that no text can be missing.
pub(crate) fn findings(folder: &Path, as_at: NaiveDate) -> Vec<Finding> {
    let read = read_case(folder);
    let found = check(&read, &Options { as_at, only: Vec::new(), file: None }).findings;
    let mut catalogs: BTreeMap<(&str, Lang), Catalog> = BTreeMap::new();
    for finding in &found {
        for lang in Lang::ALL {
            let name = finding.rule.0;
            let catalog = catalogs.entry((name, lang)).or_insert_with(|| {
                Catalog::new(lang, &[(name, &rule(name).unwrap().text(lang).messages)]).unwrap()
            });
            for message in std::iter::once(&finding.message).chain(&finding.help) {
                assert!(catalog.has(message.id), "{name}: no text for {}", message.id);
                assert!(!catalog.say(message).is_empty(), "{name}: {} says nothing", message.id);
            }
        }
    }
    found
}

/// A finding in one line, with the whole of its place.
pub(crate) fn line(finding: &Finding) -> String {
    let Finding { path, start, end, rule, .. } = finding;
    format!("{path}:{}:{}-{}:{} {rule}", start.line, start.column, end.line, end.column)
}
