//! Mends what has one right answer. The fixes that findings carry are applied to the texts in memory, and the case is
//! read and checked again with these, until there is nothing more to mend: a key that is put right may bring a date to
//! light. Nothing is written here.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Checked, Options, check};
use crate::base::{Finding, Fix, Source};
use crate::model::Case;
use crate::read::{
    INVALID_FILE, INVALID_FRONT_MATTER, INVALID_VALUE, Overlay, ReadCase, UNKNOWN_FIELD, read_case,
    read_case_with,
};

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
    let mut given_up = GivenUp::default();
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
            given_up.files.extend(spoilers.map(|change| change.path));
            continue;
        }
        if given_up.misread(&read.case, &changes, &read.findings, &again.findings) {
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
            file.fixes += change.applied.len();
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

/// What is not mended, since it turned out to be no mending.
#[derive(Debug, Default)]
struct GivenUp {
    /// Files that could not be read any more.
    files: BTreeSet<String>,
    /// Keys, by file and name, whose value is none for the field that they were taken for.
    keys: BTreeSet<(String, String)>,
}

impl GivenUp {
    fn has(&self, source: &Source, fix: &Fix) -> bool {
        let key = (source.path.clone(), source.slice(fix.span).to_owned());
        self.files.contains(&source.path) || self.keys.contains(&key)
    }

    /// Gives up keys that were taken for a field which their value does not fit: `recorder: efraser` is no slip in
    /// `recorded`. A value that will be mended next is no doubt. Whether there were any.
    fn misread(
        &mut self,
        case: &Case,
        changes: &[Change<'_>],
        before: &[Finding],
        after: &[Finding],
    ) -> bool {
        let known = self.keys.len();
        for change in changes.iter().filter(|change| change.is_of_keys) {
            let Some(source) = case.sources.get(&change.path) else { continue };
            let wrong = |findings: &[Finding]| -> BTreeSet<(usize, String)> {
                let own = findings.iter().filter(|finding| {
                    finding.rule == INVALID_VALUE && finding.path == change.path && finding.fix.is_none()
                });
                own.map(|finding| (finding.start.line, format!("{:?}", finding.message))).collect()
            };
            let old = wrong(before);
            for (line, _) in wrong(after).difference(&old) {
                // Keys keep their lines, and a value stands on its key's line or below.
                let above = change.applied.iter().filter(|fix| source.line_of(fix.span.start) <= *line);
                let key = above.max_by_key(|fix| fix.span).map(|fix| source.slice(fix.span).to_owned());
                self.keys.extend(key.map(|key| (change.path.clone(), key)));
            }
        }
        self.keys.len() > known
    }
}

/// A change of one file in one round.
struct Change<'f> {
    path: String,
    before: Vec<u8>,
    after: Vec<u8>,
    applied: Vec<&'f Fix>,
    is_of_keys: bool,
}

/// Each file that has fixes, with them applied: those of keys first, and by themselves.
fn changes<'f>(case: &Case, findings: &'f [Finding], given_up: &GivenUp) -> Vec<Change<'f>> {
    let mut files: BTreeMap<&str, Vec<(&Fix, bool)>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.waived.is_none()) {
        if let Some(fix) = &finding.fix
            && !finding.path.starts_with("..")
            && let Some(source) = case.sources.get(&finding.path)
            && !given_up.has(source, fix)
        {
            files.entry(&finding.path).or_default().push((fix, finding.rule == UNKNOWN_FIELD));
        }
    }
    let changed = files.into_iter().filter_map(|(path, fixes)| {
        let source = case.sources.get(path)?;
        let is_of_keys = fixes.iter().any(|(_, is_key)| *is_key);
        let fixes = fixes.into_iter().filter(|(_, is_key)| *is_key == is_of_keys).map(|(fix, _)| fix);
        let (text, applied) = apply(&source.text, fixes.collect());
        let (before, after) = (bytes(source, &source.text), bytes(source, &text));
        Some(Change { path: path.to_owned(), before, after, applied, is_of_keys })
    });
    changed.filter(|change| change.before != change.after).collect()
}

/// The text with the fixes in it, and which these are: of two that are the same one, and of two that touch the same
/// place the first.
fn apply<'f>(text: &str, mut fixes: Vec<&'f Fix>) -> (String, Vec<&'f Fix>) {
    fixes.sort_by_key(|fix| fix.span);
    fixes.dedup();
    let mut mended = String::with_capacity(text.len());
    let (mut at, mut applied) = (0, Vec::new());
    for fix in fixes {
        let (Some(between), Some(_)) = (text.get(at..fix.span.start), text.get(fix.span.range())) else {
            continue;
        };
        mended.push_str(between);
        mended.push_str(&fix.replacement);
        at = fix.span.end;
        applied.push(fix);
    }
    mended.push_str(&text[at..]);
    (mended, applied)
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
        assert_eq!(apply("abcdef", vec![&two, &one, &one]), ("abXd+ef".to_owned(), vec![&one, &two]));
        assert_eq!(apply("abcdef", vec![&one, &over]), ("a?f".to_owned(), vec![&over]));
        assert_eq!(apply("abcdef", vec![&beyond]), ("abcdef".to_owned(), vec![]));
    }
}
