//! Carries a plan out into the staging folder, in parallel, each file in one go from its bytes to its digest and
//! the disk. A file that the earlier bundle already has, byte for byte, is not written again: it is linked into the
//! new one, or, where nothing at all differs, left where it is.
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::error::{Fault, WriteError};
use super::manifest::{FileDigest, MANIFEST};
use super::place::{Hook, Step};
use super::tree;
use crate::base::{Content, Plan, PlannedFile};

/// Files are copied and hashed by pieces of this size at most.
const PIECE: u64 = 128 * 1024;

/// A piece's length for a file of this size.
pub(super) fn piece_for(size: u64) -> usize {
    usize::try_from(size.clamp(1, PIECE)).unwrap_or(1)
}

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

/// The writer of one staging folder.
pub(super) struct Stager<'s> {
    /// The folder.
    pub staging: &'s Path,
    /// The earlier bundle, if there is one.
    pub earlier: Option<&'s Path>,
    /// The time that every file is given, if not its own.
    pub time: Option<SystemTime>,
    /// Whether the process's umask takes rights from the owner, so that they must be given file by file.
    pub umask_bites: bool,
    /// Told of each step.
    pub hook: Hook<'s>,
}

/// A file of the new bundle.
pub(super) struct Put {
    /// What it is.
    pub digest: FileDigest,
    /// Whether it stands in the earlier bundle as it is, and has not been written.
    pub same: bool,
}

impl Stager<'_> {
    /// Makes the folders and writes every file of the plan that the earlier bundle does not have. The plan's paths lie
    /// below the folder `below`, which is empty or ends with `/`; `made` are the folders that are there already.
    pub(super) fn write(
        &self,
        plan: Plan<'_>,
        below: &str,
        made: &mut BTreeSet<String>,
    ) -> Result<Vec<Put>, WriteError> {
        let folders = tree::folders_of(plan.iter().map(|(path, _)| path));
        for (path, _) in plan.iter() {
            if !tree::is_plain(path) || path == MANIFEST || folders.contains(path) {
                return Err(WriteError::new(path, Fault::BadPath));
            }
        }
        let above = tree::folders_of(std::iter::once(below)).into_iter().map(str::to_owned);
        let wanted: Vec<String> =
            above.chain(folders.into_iter().map(|folder| format!("{below}{folder}"))).collect();
        for path in wanted {
            if made.contains(&path) {
                continue;
            }
            let folder = self.staging.join(&path);
            self.step(Step::Folder, &folder)?;
            tree::create_folder(&folder).map_err(WriteError::writing(&folder))?;
            if self.umask_bites {
                tree::close(&folder, 0o700).map_err(WriteError::writing(&folder))?;
            }
            made.insert(path);
        }
        // All are tried, and the first fault by path is told, so that it is the same one on every run.
        let files: Vec<PlannedFile<'_>> = plan.into_iter().collect();
        let put: Vec<Result<Put, WriteError>> = files
            .into_par_iter()
            .map(|file| self.file(PlannedFile { path: format!("{below}{}", file.path), ..file }))
            .collect();
        put.into_iter().collect()
    }

    /// Writes one file that is made of these bytes.
    pub(super) fn put(&self, path: String, bytes: Vec<u8>) -> Result<Put, WriteError> {
        self.file(PlannedFile { path, content: Content::Bytes(bytes) })
    }

    /// Puts the files that the earlier bundle has into the staging folder too, and the manifest after all others.
    pub(super) fn finish(
        &self,
        files: &[FileDigest],
        same: &[usize],
        manifest: &str,
    ) -> Result<(), WriteError> {
        if let Some(earlier) = self.earlier {
            let carried: Vec<Result<(), WriteError>> = same
                .par_iter()
                .filter_map(|index| files.get(*index))
                .map(|file| self.carry(earlier, file))
                .collect();
            carried.into_iter().collect::<Result<(), _>>()?;
        }
        let path = self.staging.join(MANIFEST);
        self.step(Step::Manifest, &path)?;
        self.new_file(&path, |file| file.write_all(manifest.as_bytes()))?;
        let Some(time) = self.time else { return Ok(()) };
        // Last, from the innermost out: whatever is made in a folder gives it a new time.
        let folders = tree::folders_of(files.iter().map(|file| file.path.as_str()));
        for folder in folders.into_iter().rev().chain([""]) {
            let folder = self.staging.join(folder);
            File::open(&folder)
                .and_then(|open| open.set_modified(time))
                .map_err(WriteError::writing(&folder))?;
        }
        Ok(())
    }

    fn step(&self, step: Step, path: &Path) -> Result<(), WriteError> {
        (self.hook)(step).map_err(WriteError::writing(path))
    }

    fn file(&self, planned: PlannedFile<'_>) -> Result<Put, WriteError> {
        let PlannedFile { path, content } = planned;
        let bytes = match content {
            Content::Bytes(bytes) => bytes,
            Content::Make(make) => {
                make().map_err(|error| WriteError::new(&path, Fault::Make(error.to_string())))?
            }
            Content::Copy(from) => return self.copy(path, &from),
        };
        let sha256 = hex(&Sha256::digest(&bytes));
        let size = bytes.len() as u64;
        let same = self.has_already(&path, size, |earlier| holds(earlier, &bytes));
        if !same {
            self.new_file(&self.staging.join(&path), |file| file.write_all(&bytes))?;
        }
        Ok(Put { digest: FileDigest { path, sha256, size }, same })
    }

    /// Copies a file by pieces; its digest is that of the bytes that arrived, should the file change meanwhile.
    fn copy(&self, path: String, from: &Path) -> Result<Put, WriteError> {
        let reading = || WriteError::reading(from);
        let mut source = tree::open(from).map_err(reading())?;
        let found = source.metadata().map_err(reading())?;
        if !found.is_file() {
            return Err(WriteError::new(from, Fault::Meddled));
        }
        let mut known = None;
        let same = self.has_already(&path, found.len(), |earlier| {
            known = digest_if_same(&mut source, earlier, found.len())?;
            Ok(known.is_some())
        });
        if let (true, Some(sha256)) = (same, known) {
            return Ok(Put { digest: FileDigest { path, sha256, size: found.len() }, same });
        }
        source.rewind().map_err(reading())?;
        let (sha256, size) = self.pour(&mut source, from, &self.staging.join(&path), found.len())?;
        Ok(Put { digest: FileDigest { path, sha256, size }, same: false })
    }

    /// Pours what `source` has into a new file, and gives its digest and length.
    fn pour(
        &self,
        source: &mut File,
        from: &Path,
        to: &Path,
        size: u64,
    ) -> Result<(String, u64), WriteError> {
        let mut hash = Sha256::new();
        let mut length = 0;
        let mut unread = None;
        self.new_file(to, |file| {
            let mut piece = vec![0; piece_for(size)];
            loop {
                let read = match source.read(&mut piece) {
                    Ok(0) => return Ok(()),
                    Ok(n) => piece.get(..n).unwrap_or_default(),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    // It is the source that is at fault, and not the file being made.
                    Err(error) => {
                        unread = Some(error);
                        return Ok(());
                    }
                };
                hash.update(read);
                length += read.len() as u64;
                file.write_all(read)?;
            }
        })?;
        match unread {
            Some(error) => Err(WriteError::reading(from)(error)),
            None => Ok((hex(&hash.finalize()), length)),
        }
    }

    /// Makes a file in the staging folder. Each is new there, so it needs no second name to be written under.
    fn new_file(
        &self,
        path: &Path,
        fill: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<(), WriteError> {
        let write = || -> io::Result<()> {
            (self.hook)(Step::File)?;
            let mut file = tree::create(path)?;
            fill(&mut file)?;
            if let Some(time) = self.time {
                file.set_modified(time)?;
            }
            if self.umask_bites {
                tree::close(path, 0o600)?;
            }
            Ok(())
        };
        write().map_err(WriteError::writing(path))
    }

    /// Whether the earlier bundle has this file as the new one must have it. Any doubt, such as a file that cannot
    /// be read, means no: then it is written anew.
    fn has_already(&self, path: &str, size: u64, same: impl FnOnce(&mut File) -> io::Result<bool>) -> bool {
        let Some(earlier) = self.earlier else { return false };
        let compare = || -> io::Result<bool> {
            let mut file = tree::open(&earlier.join(path))?;
            let found = file.metadata()?;
            Ok(found.is_file()
                && found.len() == size
                && tree::is_closed(&found)
                && match self.time {
                    Some(time) => found.modified()? == time,
                    None => true,
                }
                && same(&mut file)?)
        };
        compare().unwrap_or(false)
    }

    /// Gives a file of the earlier bundle a place in the new one: as a second name, or as a copy on a file system
    /// that has no such thing.
    fn carry(&self, earlier: &Path, file: &FileDigest) -> Result<(), WriteError> {
        let (from, to): (PathBuf, PathBuf) = (earlier.join(&file.path), self.staging.join(&file.path));
        if (self.hook)(Step::Link).and_then(|()| fs::hard_link(&from, &to)).is_ok() {
            return Ok(());
        }
        let mut source = tree::open(&from).map_err(WriteError::reading(&from))?;
        let (sha256, _) = self.pour(&mut source, &from, &to, file.size)?;
        if sha256 == file.sha256 { Ok(()) } else { Err(WriteError::new(from, Fault::Meddled)) }
    }
}

/// Whether `file` holds these bytes.
pub(super) fn holds(file: &mut File, bytes: &[u8]) -> io::Result<bool> {
    let mut piece = vec![0; piece_for(bytes.len() as u64)];
    let mut rest = bytes;
    loop {
        let read = match file.read(&mut piece)? {
            0 => return Ok(rest.is_empty()),
            n => piece.get(..n).unwrap_or_default(),
        };
        match rest.strip_prefix(read) {
            Some(after) => rest = after,
            None => return Ok(false),
        }
    }
}

/// The digest of `one`, where `other` has the same bytes; both are `size` long.
fn digest_if_same(one: &mut File, other: &mut File, size: u64) -> io::Result<Option<String>> {
    let mut hash = Sha256::new();
    let (mut left, mut right) = (vec![0; piece_for(size)], vec![0; piece_for(size)]);
    let mut rest = size;
    while rest > 0 {
        let length = usize::try_from(rest.min(PIECE)).unwrap_or_default().min(left.len());
        let (Some(left), Some(right)) = (left.get_mut(..length), right.get_mut(..length)) else {
            return Ok(None);
        };
        one.read_exact(left)?;
        other.read_exact(right)?;
        if left != right {
            return Ok(None);
        }
        hash.update(&*left);
        rest -= length as u64;
    }
    // A byte more on either side, and they are no longer what they were measured to be.
    if one.read(&mut [0])? + other.read(&mut [0])? > 0 {
        return Ok(None);
    }
    Ok(Some(hex(&hash.finalize())))
}
