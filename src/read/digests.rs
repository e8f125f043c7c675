//! The digests by which a decision names what was looked at: of an entry's files, of a document, of a replacement.
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use crate::model::{Case, Decisions, Entry};

/// Where replacement documents stand, below the case folder.
pub const REPLACEMENTS: &str = "disclosures/redacted/";

/// The digests of a case as it is now.
#[derive(Debug, Default)]
pub struct Digests {
    /// Of each entry that stands, by id.
    pub entries: BTreeMap<String, String>,
    /// Of each document, by path.
    pub documents: BTreeMap<String, DocumentDigest>,
    /// Of each replacement that the decisions name and that can be read, by path.
    pub replacements: BTreeMap<String, String>,
}

/// A document's digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentDigest {
    /// The digest.
    pub digest: String,
    /// Whether its file is there and can be read.
    pub is_there: bool,
}

/// The digests of everything that decisions are made about. Documents are read here, whole.
#[must_use]
pub fn digests(case: &Case, decisions: Option<&Decisions>) -> Digests {
    let entries = case.standing().map(|entry| (entry.id.clone(), of_entry(entry))).collect();
    let documents = case.documents().into_par_iter().map(|path| (path.to_owned(), of_document(case, path)));
    let named = decisions.iter().flat_map(|decisions| &decisions.documents);
    let named = named.filter_map(|decided| decided.replacement.with.value());
    let replacements = named
        .filter(|path| is_replacement(path))
        .filter_map(|path| Some((path.clone(), of_file(&case.folder, path).ok()?)))
        .collect();
    Digests { entries, documents: documents.collect(), replacements }
}

/// Whether a path is one that a replacement may have: below the folder for them, and by no way round.
#[must_use]
pub fn is_replacement(path: &str) -> bool {
    path.strip_prefix(REPLACEMENTS).is_some_and(|rest| {
        !path.contains(['\\', ':']) && rest.split('/').all(|part| !matches!(part, "" | "." | ".."))
    })
}

/// The first 16 hexadecimal digits of what was hashed.
fn short(hash: Sha256) -> String {
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Hashes the length of a part, in decimal and with a line feed after it, so that no two lists of parts are alike.
fn length(hash: &mut Sha256, length: u64) {
    hash.update(format!("{length}\n"));
}

fn part(hash: &mut Sha256, bytes: &[u8]) {
    length(hash, u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    hash.update(bytes);
}

/// Of an entry: its files whole, the main text first.
fn of_entry(entry: &Entry) -> String {
    let mut hash = Sha256::new();
    for text in &entry.texts {
        let mark: &[u8] = if text.source.has_mark { b"\xef\xbb\xbf" } else { b"" };
        part(&mut hash, &[mark, text.source.text.as_bytes()].concat());
    }
    short(hash)
}

/// Of a document: its bytes, and then its items in the register as they are written. A file that is not there has
/// no bytes.
fn of_document(case: &Case, path: &str) -> DocumentDigest {
    let mut hash = Sha256::new();
    // Only what the listing found: neither a link nor a file outside documents/ is opened.
    let is_listed = case.document_files.contains(path);
    let is_there = is_listed && hash_file(&mut hash, &case.folder.join(path)).is_ok();
    if !is_there {
        hash = Sha256::new();
        hash.update("-\n");
    }
    let source = case.register_source.as_ref();
    for item in case.register.iter().filter(|item| item.file.value().is_some_and(|file| file == path)) {
        part(&mut hash, source.map_or("", |source| source.slice(item.whole)).as_bytes());
    }
    DocumentDigest { digest: short(hash), is_there }
}

fn hash_file(hash: &mut Sha256, path: &Path) -> io::Result<()> {
    let mut file = open(path)?;
    length(hash, file.metadata()?.len());
    update(hash, &mut file)
}

/// Of a replacement: its bytes alone.
fn of_file(folder: &Path, path: &str) -> io::Result<String> {
    let mut hash = Sha256::new();
    // No folder on the way may be a link that leads elsewhere.
    let mut below = folder.to_owned();
    for name in path.split('/') {
        below.push(name);
        if std::fs::symlink_metadata(&below)?.is_symlink() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
    }
    update(&mut hash, &mut open(&below)?)?;
    Ok(short(hash))
}

fn open(path: &Path) -> io::Result<File> {
    if !std::fs::symlink_metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    File::open(path)
}

fn update(hash: &mut Sha256, file: &mut File) -> io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(read) => hash.update(&buffer[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
