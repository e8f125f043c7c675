//! Mends what has one right answer. The fixes that findings carry are applied to the texts in memory, and the case is
//! read and checked again with these, until there is nothing more to mend: a key that is put right may bring a date to
//! light. Nothing is written here.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Checked, Options, check};
use crate::base::{Finding, Fix, Source};
use crate::model::Case;
use crate::read::{INVALID_FILE, INVALID_FRONT_MATTER, Overlay, ReadCase, read_case, read_case_with};

/// How often a case is read again: far more often than one fix can lead to another.
const ROUNDS: usize = 8;

/// A case after mending, as it would be read with the mended files in their places.
#[derive(Debug)]
pub struct Mended {
    /// The case.
    pub read: ReadCase,
    /// What is found in it still.
    pub checked: Checked,
    /// The files that change, in order of path.
    pub files: Vec<MendedFile>,
}

/// A file that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MendedFile {
    /// Its path below the case folder, with `/`.
    pub path: String,
    /// Its bytes as they were read.
    pub before: Vec<u8>,
    /// Its bytes as they are to be.
    pub after: Vec<u8>,
    /// How many fixes were applied to it.
    pub fixes: usize,
}

/// Reads, checks and mends the case in `folder`. Waived findings are left alone, and so is every file outside the
/// case folder, such as a caseload's settings: other cases live by them.
#[must_use]
pub fn mend(folder: &Path, options: &Options) -> Mended {
    let mut overlay = Overlay::new();
    let mut read = read_case(folder);
    let mut checked = check(&read, options);
    let mut files: BTreeMap<String, MendedFile> = BTreeMap::new();
    let mut given_up: BTreeSet<String> = BTreeSet::new();
    for _ in 0..ROUNDS {
        let changes = changes(&read.case, &checked.findings, &given_up);
        if changes.is_empty() {
            break;
        }
        let mut next = overlay.clone();
        changes.iter().for_each(|change| next.put(change.path.clone(), change.after.clone()));
        let again = read_case_with(folder, &next);
        // A text that cannot be read any more was not mended. It stays as it is; so do all where one spoils another.
        let (before, after) = (unreadable(&read.findings), unreadable(&again.findings));
        let spoilt: Vec<&str> = after.difference(&before).copied().collect();
        if !spoilt.is_empty() {
            let is_spoilt = |path: &str| spoilt.contains(&path);
            let is_own = spoilt.iter().all(|path| changes.iter().any(|change| change.path == *path));
            let spoilers = changes.into_iter().filter(|change| !is_own || is_spoilt(&change.path));
            given_up.extend(spoilers.map(|change| change.path));
            continue;
        }
        for change in changes {
            let file = files.entry(change.path.clone()).or_insert_with(|| MendedFile {
                before: change.before,
                fixes: 0,
                after: Vec::new(),
                path: change.path,
            });
            file.after = change.after;
            file.fixes += change.fixes;
        }
        checked = check(&again, options);
        (read, overlay) = (again, next);
    }
    Mended { read, checked, files: files.into_values().collect() }
}

/// The files that cannot be read as what they must be.
fn unreadable(findings: &[Finding]) -> BTreeSet<&str> {
    let is_unreadable = |finding: &&Finding| [INVALID_FILE, INVALID_FRONT_MATTER].contains(&finding.rule);
    findings.iter().filter(is_unreadable).map(|finding| finding.path.as_str()).collect()
}

/// Each file that has fixes, with them applied.
fn changes(case: &Case, findings: &[Finding], given_up: &BTreeSet<String>) -> Vec<MendedFile> {
    let mut files: BTreeMap<&str, Vec<&Fix>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.waived.is_none()) {
        if let Some(fix) = &finding.fix
            && !finding.path.starts_with("..")
            && !given_up.contains(&finding.path)
        {
            files.entry(&finding.path).or_default().push(fix);
        }
    }
    let changed = files.into_iter().filter_map(|(path, fixes)| {
        let source = case.sources.get(path)?;
        let (text, count) = apply(&source.text, fixes);
        Some(MendedFile {
            path: path.to_owned(),
            before: bytes(source, &source.text),
            after: bytes(source, &text),
            fixes: count,
        })
    });
    changed.filter(|file| file.before != file.after).collect()
}

/// The text with the fixes in it, and how many there are: of two that are the same one, and of two that touch the same
/// place the first.
fn apply(text: &str, mut fixes: Vec<&Fix>) -> (String, usize) {
    fixes.sort_by_key(|fix| fix.span);
    fixes.dedup();
    let mut mended = String::with_capacity(text.len());
    let (mut at, mut count) = (0, 0);
    for fix in fixes {
        let (Some(between), Some(_)) = (text.get(at..fix.span.start), text.get(fix.span.range())) else {
            continue;
        };
        mended.push_str(between);
        mended.push_str(&fix.replacement);
        at = fix.span.end;
        count += 1;
    }
    mended.push_str(&text[at..]);
    (mended, count)
}

/// The bytes of a file with this text: the byte-order mark stays.
fn bytes(source: &Source, text: &str) -> Vec<u8> {
    let mark: &[u8] = if source.has_mark { b"\xef\xbb\xbf" } else { b"" };
    [mark, text.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    #[test]
    fn fixes_are_applied_once_and_never_over_each_other() {
        let fix = |start, end, text: &str| Fix { span: Span::new(start, end), replacement: text.to_owned() };
        let (one, two, over, beyond) = (fix(2, 3, "X"), fix(4, 4, "+"), fix(1, 5, "?"), fix(9, 12, "!"));
        assert_eq!(apply("abcdef", vec![&two, &one, &one]), ("abXd+ef".to_owned(), 2));
        assert_eq!(apply("abcdef", vec![&one, &over]), ("a?f".to_owned(), 1));
        assert_eq!(apply("abcdef", vec![&beyond]), ("abcdef".to_owned(), 0));
    }
}
