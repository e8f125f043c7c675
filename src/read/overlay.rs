//! Texts laid over the files of a case folder: what an editor holds and has not saved, or what a file is about to
//! become. Reading takes them for the files of those paths, whether these are there or not.
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::folder::{self, Kind, MAX_DEPTH, is_passed_over, kind};
use super::place::{CasePath, has_case, shown};

/// Bytes of files, by path below the case folder, with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overlay {
    files: BTreeMap<String, Vec<u8>>,
}

impl Overlay {
    /// Nothing laid over anything.
    #[must_use]
    pub const fn new() -> Self {
        Self { files: BTreeMap::new() }
    }

    /// Takes `bytes` for the file at `path`.
    pub fn put(&mut self, path: String, bytes: Vec<u8>) {
        self.files.insert(path, bytes);
    }

    /// Takes the file at `path` as it stands again.
    pub fn take(&mut self, path: &str) -> Option<Vec<u8>> {
        self.files.remove(path)
    }

    /// The bytes laid over the file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

/// The order in which a folder is listed: file by file in each folder, not character by character over the whole.
pub(super) fn listed(one: &str, other: &str) -> Ordering {
    one.split('/').cmp(other.split('/'))
}

/// A file of a case, there or about to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// The case that it is a part of.
    pub case: CasePath,
    /// Its path below the case folder, with `/`; `../cofnod.yaml` for the settings of the caseload.
    pub path: String,
}

/// Finds the case that `file` is a part of: that of `cases`, or where there are none the nearest folder around it with
/// a case.yaml. Paths are taken from the folder `here`; the file need not be there. Nothing where it is no file that
/// is read: outside every case, below documents/, hidden, of another kind, or reached by a symbolic link.
#[must_use]
pub fn own_file(file: &Path, cases: Option<&[CasePath]>, here: &Path) -> Option<OwnFile> {
    let full = folded(&here.join(file));
    let name = full.file_name()?.to_str()?;
    let around = full.parent()?;
    let found = match cases {
        Some(cases) => cases.iter().find(|case| full.starts_with(folded(&here.join(&case.folder)))).cloned(),
        None => around.ancestors().find(|folder| has_case(folder)).map(|folder| called(folder, file, here)),
    };
    let case = match found {
        Some(case) => case,
        None if name == "cofnod.yaml" => return settings_of_caseload(around, file, cases, here),
        // A case.yaml that has yet to be saved makes the folder it stands in a case.
        None if name == "case.yaml" && cases.is_none() && around.is_dir() => called(around, file, here),
        None => return None,
    };
    let root = folded(&here.join(&case.folder));
    let path = full.strip_prefix(&root).ok()?.to_str()?;
    let path = if std::path::MAIN_SEPARATOR == '\\' { path.replace('\\', "/") } else { path.to_owned() };
    let is_own = matches!(path.as_str(), "case.yaml" | "documents.yaml" | "cofnod.yaml")
        || matches!(kind(&path), Kind::Entry | Kind::Disclosure);
    let parts: Vec<&str> = path.split('/').collect();
    let is_listed = parts.len() <= MAX_DEPTH
        && !parts.iter().any(|part| is_passed_over(part))
        && !path.contains(char::is_control);
    let mut folder = root;
    let is_behind_link = parts[..parts.len() - 1].iter().any(|part| {
        folder.push(part);
        std::fs::symlink_metadata(&folder).is_ok_and(|found| found.is_symlink())
    });
    (is_own && is_listed && !is_behind_link).then_some(OwnFile { case, path })
}

/// The settings of a caseload hold for the first of its cases that has none of its own: they are judged there.
fn settings_of_caseload(
    around: &Path,
    file: &Path,
    cases: Option<&[CasePath]>,
    here: &Path,
) -> Option<OwnFile> {
    let own;
    let cases = match cases {
        Some(cases) => cases,
        None => {
            let Ok(super::Place::Caseload { cases, .. }) = super::find(around) else { return None };
            own = cases.into_iter().map(|case| called(&case.folder, file, here)).collect::<Vec<_>>();
            &own
        }
    };
    let is_below = |case: &&CasePath| folded(&here.join(&case.folder)).parent() == Some(around);
    let has_none = |case: &&CasePath| std::fs::symlink_metadata(case.folder.join("cofnod.yaml")).is_err();
    let case = cases.iter().filter(is_below).find(has_none)?.clone();
    Some(OwnFile { case, path: "../cofnod.yaml".to_owned() })
}

/// A folder around `file`, as whoever gave the file would call it: from `here` where they did.
fn called(folder: &Path, file: &Path, here: &Path) -> CasePath {
    if file.is_absolute() {
        return CasePath { shown: shown(folder), folder: folder.to_owned() };
    }
    let here = folded(here);
    let shared = here.components().zip(folder.components()).take_while(|(one, other)| one == other).count();
    let up = here.components().skip(shared).map(|_| Path::new("..").as_os_str());
    let down = folder.components().skip(shared).map(|part| part.as_os_str());
    let path: PathBuf = up.chain(down).collect();
    let path = if path.as_os_str().is_empty() { PathBuf::from(".") } else { path };
    CasePath { shown: shown(&path), folder: folder.to_owned() }
}

/// A path without `.` and `..`.
fn folded(path: &Path) -> PathBuf {
    use std::path::Component;
    let mut whole = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                whole.pop();
            }
            part => whole.push(part),
        }
    }
    whole
}

/// Whether a change of the file or folder at `path` can change what is found in the case in `root`: whether none of
/// its parts is passed over.
#[must_use]
pub fn is_of_case(root: &Path, path: &Path) -> bool {
    let below = folder::below(root, path);
    path.starts_with(root) && !below.split('/').any(is_passed_over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_in_its_case_and_called_as_it_was_given() {
        let ground = tempfile::tempdir().unwrap();
        let root = ground.path();
        std::fs::create_dir_all(root.join("load/case/entries/2026")).unwrap();
        for path in ["load/case/case.yaml", "load/case/entries/2026/a.md"] {
            std::fs::File::create(root.join(path)).unwrap();
        }
        let own = |here: &str, file: &str| {
            let here = root.join(here);
            own_file(Path::new(file), None, &here).map(|own| (own.case.shown, own.path))
        };
        let is = |case: &str, path: &str| Some((case.to_owned(), path.to_owned()));
        assert_eq!(own("load", "case/entries/2026/a.md"), is("case", "entries/2026/a.md"));
        assert_eq!(own("load/case/entries", "2026/new.cy.md"), is("..", "entries/2026/new.cy.md"));
        assert_eq!(own("load/case", "./x/../case.yaml"), is(".", "case.yaml"));
        assert_eq!(own("load", "cofnod.yaml"), is("case", "../cofnod.yaml"));
        assert_eq!(own("load", "case/cofnod.yaml"), is("case", "cofnod.yaml"));
        assert_eq!(own("load", "case/disclosures/a.yaml"), is("case", "disclosures/a.yaml"));
        assert_eq!(own("", "load/case.yaml"), is("load", "case.yaml"));
        for no_part in [
            "case/documents/a.md",
            "case/entries/.a.md.swp",
            "case/_old/a.md",
            "case/entries/a.txt",
            "case/disclosures/x/a.yaml",
            "other.md",
            "case",
            "case/entries/case.yaml",
            "..",
        ] {
            assert_eq!(own("load", no_part), None, "{no_part}");
        }
    }
}
