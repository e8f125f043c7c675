//! What stands in a case folder: entries, documents and the case's own files, by kind, and what is refused: links
//! that lead elsewhere, names that are no text, folders too deep.
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::names::INVALID_FILE;
use super::overlay::{Overlay, listed};
use crate::base::{Finding, Msg, Source};

/// The largest text that is read, in bytes: some hundred times a long entry.
pub const MAX_TEXT: u64 = 4 * 1024 * 1024;
/// The most entries that one case may have.
pub const MAX_ENTRIES: usize = 200_000;
/// How deep folders may nest.
pub(super) const MAX_DEPTH: usize = 24;

/// The files of a case folder, by path below it, with `/`.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// `*.md` outside documents/ and disclosures/.
    pub entries: Vec<String>,
    /// Everything below documents/.
    pub documents: BTreeSet<String>,
    /// `disclosures/*.yaml`.
    pub disclosures: Vec<String>,
    /// Files that a person may take for entries, and that are none.
    pub strays: Vec<String>,
    pub findings: Vec<Finding>,
}

/// The endings of files that people write text in.
const WRITTEN: [&str; 6] = ["txt", "doc", "docx", "odt", "rtf", "markdown"];

/// Whether a file or folder of this name is passed over everywhere.
pub(super) fn is_passed_over(name: &str) -> bool {
    name.starts_with(['.', '_']) || name.starts_with("~$") || matches!(name, "Thumbs.db" | "desktop.ini")
}

/// What a file of a case is, by its path below the case folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Entry,
    Document,
    Disclosure,
    /// What looks as if it were meant for an entry, and is none by its name.
    Stray,
    Other,
}

/// What the file at `path` is.
pub(super) fn kind(path: &str) -> Kind {
    let extension = Path::new(path).extension();
    let is = |wanted: &str| extension.is_some_and(|own| own.eq_ignore_ascii_case(wanted));
    match path.split_once('/') {
        Some(("documents", _)) => Kind::Document,
        Some(("disclosures", rest)) if is("yaml") && !rest.contains('/') => Kind::Disclosure,
        Some(("disclosures", _)) => Kind::Other,
        _ if is("md") => Kind::Entry,
        Some(("entries", _)) => Kind::Stray,
        _ if WRITTEN.iter().any(|own| is(own)) => Kind::Stray,
        _ => Kind::Other,
    }
}

/// Lists the case folder, with what is laid over it. Symbolic links are reported and not followed.
pub(super) fn list(folder: &Path, overlay: &Overlay) -> Listing {
    let mut listing = Listing::default();
    let walk = WalkDir::new(folder).min_depth(1).max_depth(MAX_DEPTH).sort_by_file_name();
    let keep = |entry: &DirEntry| !is_passed_over(&entry.file_name().to_string_lossy());
    for entry in walk.into_iter().filter_entry(keep) {
        match entry {
            Ok(entry) => listing.add(folder, &entry),
            Err(error) => {
                let path = error.path().map_or_else(String::new, |path| below(folder, path));
                listing.findings.push(Finding::of_file(INVALID_FILE, &path, Msg::new("unreadable-folder")));
            }
        }
    }
    for path in overlay.paths() {
        let files = match kind(path) {
            Kind::Entry => &mut listing.entries,
            Kind::Disclosure => &mut listing.disclosures,
            _ => continue,
        };
        let is_there = std::fs::symlink_metadata(folder.join(path)).is_ok_and(|found| !found.is_dir());
        if let Err(at) = files.binary_search_by(|own| listed(own, path))
            && !is_there
        {
            files.insert(at, path.to_owned());
        }
    }
    if listing.entries.len() > MAX_ENTRIES {
        listing.entries.truncate(MAX_ENTRIES);
        let message = Msg::new("too-many-entries").with("limit", MAX_ENTRIES);
        listing.findings.push(Finding::of_file(INVALID_FILE, "case.yaml", message));
    }
    listing
}

/// The path of `path` below `folder`, with `/`.
pub(super) fn below(folder: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(folder).unwrap_or(path);
    relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

impl Listing {
    fn add(&mut self, folder: &Path, entry: &DirEntry) {
        let path = below(folder, entry.path());
        if entry.file_type().is_symlink() {
            self.findings.push(Finding::of_file(INVALID_FILE, &path, Msg::new("symbolic-link")));
            return;
        }
        if entry.file_type().is_dir() {
            if entry.depth() == MAX_DEPTH {
                self.findings.push(Finding::of_file(INVALID_FILE, &path, Msg::new("folder-too-deep")));
            }
            return;
        }
        // A name with a line end or a terminal's commands in it would speak for the program wherever it is printed.
        if entry.path().to_str().is_none() || path.contains(char::is_control) {
            let path = path.replace(char::is_control, "\u{fffd}");
            self.findings.push(Finding::of_file(INVALID_FILE, &path, Msg::new("name-not-text")));
            return;
        }
        match kind(&path) {
            Kind::Document if entry.file_type().is_file() => {
                self.documents.insert(path);
            }
            Kind::Disclosure => self.disclosures.push(path),
            Kind::Entry => self.entries.push(path),
            Kind::Stray => self.strays.push(path),
            Kind::Document | Kind::Other => {}
        }
    }
}

/// Why a file is no text that can be read.
pub(super) struct NoText {
    pub finding: Finding,
    /// The text as far as it can be shown.
    pub text: Option<Source>,
}

/// Reads the text of a file, or what is laid over it: UTF-8, with or without a byte-order mark.
pub(super) fn text(folder: &Path, path: &str, overlay: &Overlay) -> Result<Source, NoText> {
    let bytes = match overlay.get(path) {
        Some(bytes) => {
            fits(path, u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
            bytes.to_vec()
        }
        None => bytes(folder, path)?,
    };
    decoded(path, bytes)
}

/// A file that cannot be read, for the reason that the message gives.
fn fault(path: &str, message: Msg) -> NoText {
    NoText { finding: Finding::of_file(INVALID_FILE, path, message), text: None }
}

#[expect(clippy::disallowed_methods, reason = "read is the door for input")]
fn bytes(folder: &Path, path: &str) -> Result<Vec<u8>, NoText> {
    let file: PathBuf = folder.join(path);
    let unreadable = |_| fault(path, Msg::new("unreadable"));
    let found = std::fs::metadata(&file).map_err(unreadable)?;
    // What is neither file nor folder, such as a pipe, might be waited for without end.
    if !found.is_file() {
        return Err(fault(path, Msg::new("unreadable")));
    }
    fits(path, found.len())?;
    std::fs::read(&file).map_err(unreadable)
}

/// Refuses what is too large to be a text that people wrote.
fn fits(path: &str, length: u64) -> Result<(), NoText> {
    if length > MAX_TEXT {
        let megabytes = i64::try_from(length.div_ceil(1024 * 1024)).unwrap_or(i64::MAX);
        let limit = i64::try_from(MAX_TEXT / 1024 / 1024).unwrap_or_default();
        return Err(fault(path, Msg::new("too-large").with("size", megabytes).with("limit", limit)));
    }
    Ok(())
}

fn decoded(path: &str, bytes: Vec<u8>) -> Result<Source, NoText> {
    let (bytes, has_mark) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (rest.to_vec(), true),
        None => (bytes, false),
    };
    match String::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => {
            let source = Source::new(path.to_owned(), text, has_mark);
            let at = source.text.find('\0').unwrap_or_default();
            let span = crate::base::Span::new(at, at + 1);
            Err(NoText {
                finding: Finding::new(INVALID_FILE, &source, span, Msg::new("nul-bytes")),
                text: None,
            })
        }
        Ok(text) => Ok(Source::new(path.to_owned(), text, has_mark)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let is_utf16 = matches!(error.as_bytes().get(..2), Some(b"\xff\xfe" | b"\xfe\xff"));
            let source = Source::lossy(path.to_owned(), error.as_bytes(), has_mark);
            let span = crate::base::Span::new(valid, source.text.ceil_char_boundary(valid + 1));
            let id = if is_utf16 { "utf-16" } else { "not-utf-8" };
            let finding = Finding::new(INVALID_FILE, &source, span, Msg::new(id));
            Err(NoText { finding, text: (!is_utf16).then_some(source) })
        }
    }
}
