//! What a folder is: a case, a caseload, or neither.
use std::path::{Component, Path, PathBuf};

use super::folder::is_passed_over;
use super::overlay::Overlay;

/// A case folder, and what it is called in output: as it was given, or below the caseload that was given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CasePath {
    /// The name for output, with `/`.
    pub shown: String,
    /// The folder.
    pub folder: PathBuf,
}

/// What a folder is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A case folder: it has a case.yaml.
    Case(CasePath),
    /// A caseload: a folder without case.yaml of which a direct sub-folder has one.
    Caseload {
        /// The cases, in order of path.
        cases: Vec<CasePath>,
        /// The sub-folders without a case.yaml, in order of path.
        passed_over: Vec<String>,
    },
}

/// A folder cannot be worked on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing of this name.
    #[error("{0}: not there")]
    NotThere(String),
    /// It is a file.
    #[error("{0}: not a folder")]
    NotAFolder(String),
    /// It cannot be opened.
    #[error("{0}: cannot be read")]
    Unreadable(String),
    /// It has no case.yaml, and no sub-folder has one.
    #[error("{0}: neither a case nor a caseload")]
    NoCase(String),
}

impl ReadError {
    /// The message's id, and the path it speaks of.
    #[must_use]
    pub const fn parts(&self) -> (&'static str, &String) {
        match self {
            Self::NotThere(path) => ("folder-not-there", path),
            Self::NotAFolder(path) => ("folder-is-a-file", path),
            Self::Unreadable(path) => ("folder-unreadable", path),
            Self::NoCase(path) => ("folder-without-case", path),
        }
    }
}

/// Whether there is a case.yaml in `folder`, readable or not.
pub(super) fn has_case(folder: &Path) -> bool {
    std::fs::symlink_metadata(folder.join("case.yaml")).is_ok()
}

/// Finds out what `folder` is.
///
/// # Errors
/// Where it is not there, is no folder, cannot be opened, or is neither a case nor a caseload.
pub fn find(folder: &Path) -> Result<Place, ReadError> {
    let shown = shown(folder);
    let metadata = std::fs::metadata(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => ReadError::NotThere(shown.clone()),
        std::io::ErrorKind::NotADirectory => ReadError::NotAFolder(shown.clone()),
        _ => ReadError::Unreadable(shown.clone()),
    })?;
    if !metadata.is_dir() {
        return Err(ReadError::NotAFolder(shown));
    }
    let entries = std::fs::read_dir(folder).map_err(|_| ReadError::Unreadable(shown.clone()))?;
    if has_case(folder) {
        return Ok(Place::Case(CasePath { shown, folder: folder.to_owned() }));
    }
    let (mut cases, mut passed_over) = (Vec::new(), Vec::new());
    for entry in entries {
        let entry = entry.map_err(|_| ReadError::Unreadable(shown.clone()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !is_folder || is_passed_over(&name) {
            continue;
        }
        let below = if shown == "." { name } else { format!("{}/{name}", shown.trim_end_matches('/')) };
        if has_case(&entry.path()) {
            cases.push(CasePath { shown: below, folder: entry.path() });
        } else {
            passed_over.push(below);
        }
    }
    if cases.is_empty() {
        return Err(ReadError::NoCase(shown));
    }
    cases.sort();
    passed_over.sort();
    Ok(Place::Caseload { cases, passed_over })
}

/// A path as it was given, with `/`.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.into_owned() }
}

/// Where the settings of a case stand: in it, or in the caseload directly above it.
pub(super) fn settings_path(folder: &Path, overlay: &Overlay) -> Option<&'static str> {
    const OWN: &str = "cofnod.yaml";
    const ABOVE: &str = "../cofnod.yaml";
    let is_there =
        |path: &str| overlay.get(path).is_some() || std::fs::symlink_metadata(folder.join(path)).is_ok();
    if is_there(OWN) {
        return Some(OWN);
    }
    // What is above a case folder is a caseload, unless it is a case itself.
    (is_there(ABOVE) && !is_there("../case.yaml")).then_some(ABOVE)
}

/// The path below the case folder of a file that the settings at `settings` name; or the message's id, where it lies
/// outside their folder, is reached by a link, or is not there.
pub(super) fn below_settings(folder: &Path, settings: &str, name: &str) -> Result<String, &'static str> {
    let mut path = settings.rsplit_once('/').map_or_else(String::new, |(above, _)| above.to_owned());
    for part in Path::new(name).components() {
        match part {
            Component::CurDir => continue,
            Component::Normal(part) => {
                if !path.is_empty() {
                    path.push('/');
                }
                path.push_str(&part.to_string_lossy());
            }
            _ => return Err("file-outside"),
        }
        let found = std::fs::symlink_metadata(folder.join(&path)).map_err(|_| "file-not-there")?;
        if found.is_symlink() {
            return Err("file-is-link");
        }
    }
    if folder.join(&path).is_file() { Ok(path) } else { Err("file-not-there") }
}
