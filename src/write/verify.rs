//! A bundle against its manifest: what was changed, what is missing, what was added. Follows no link and opens no
//! path that the manifest gives: a manifest that names `../../etc/passwd` finds it missing.
use std::io::{self, Read as _};
use std::path::Path;

use chrono::NaiveDate;
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::error::WriteError;
use super::manifest::{FileDigest, Manifest};
use super::stage::hex;
use super::tree::{self, Tree};

/// What a bundle was found to be. The lists are sorted by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The case's reference, as the manifest gives it.
    pub reference: Option<String>,
    /// The day as of which it stands.
    pub as_at: NaiveDate,
    /// Who it is for, where it is an access copy.
    pub audience: Option<String>,
    /// How many files the manifest names.
    pub files: usize,
    /// Files that are not what they were.
    pub changed: Vec<String>,
    /// Files that are not there.
    pub missing: Vec<String>,
    /// Files, links and folders (with `/` at the end) that the manifest does not name.
    pub added: Vec<String>,
}

impl Verified {
    /// Whether the bundle is as it was built.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.changed.is_empty() && self.missing.is_empty() && self.added.is_empty()
    }
}

/// Checks every file of the bundle in `folder` against its manifest.
///
/// # Errors
/// Where there is no manifest of a bundle that can be read, or a file of the bundle cannot be read: such a bundle is
/// neither whole nor different.
pub fn verify(folder: &Path) -> Result<Verified, WriteError> {
    let manifest = Manifest::read(folder)?;
    let tree = Tree::walk(folder, &manifest)?;
    let differs: Vec<Result<bool, WriteError>> =
        tree.named.par_iter().map(|file| differs(folder, file)).collect();
    let mut changed = Vec::new();
    for (file, differs) in tree.named.iter().zip(differs) {
        if differs? {
            changed.push(file.path.clone());
        }
    }
    let missing = manifest
        .files
        .iter()
        .map(|file| &file.path)
        .filter(|path| {
            tree.named.binary_search_by(|file| file.path.cmp(path)).is_err()
                && tree.odd.binary_search(path).is_err()
        })
        .cloned()
        .collect();
    let Tree { odd, added, .. } = tree;
    changed.extend(odd);
    changed.sort();
    Ok(Verified {
        reference: manifest.reference,
        as_at: manifest.as_at,
        audience: manifest.audience,
        files: manifest.files.len(),
        changed,
        missing,
        added,
    })
}

fn differs(folder: &Path, named: &FileDigest) -> Result<bool, WriteError> {
    let path = folder.join(&named.path);
    let read = || -> io::Result<bool> {
        let mut file = tree::open(&path)?;
        let found = file.metadata()?;
        if !found.is_file() || found.len() != named.size {
            return Ok(true);
        }
        let mut hash = Sha256::new();
        let mut piece = vec![0; super::stage::piece_for(named.size)];
        loop {
            match file.read(&mut piece)? {
                0 => return Ok(hex(&hash.finalize()) != named.sha256),
                n => hash.update(piece.get(..n).unwrap_or_default()),
            }
        }
    };
    read().map_err(WriteError::reading(&path))
}
