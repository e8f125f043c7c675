//! A bundle in the making, plan by plan: what one plan needs may go before the next is made, so that a caseload never
//! stands in memory whole. What is written so far has no name that anybody looks under; it gets one, whole, by
//! [`Staged::place`](super::Staged::place).
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::destination::{self, Destination, Standing};
use super::error::{Fault, WriteError};
use super::hold::Hold;
use super::manifest::{FileDigest, Header, MANIFEST, Manifest, SourceDigest};
use super::place::{Hook, Options, Scaffold, Staged, Step, midnight, stands};
use super::stage::{Put, Stager};
use super::tree;
use crate::base::Plan;

/// A bundle that is being written beside its destination. Dropped before [`Staging::finish`] it goes, and what stood
/// at the destination stays.
#[must_use = "a bundle that is not finished is removed"]
pub struct Staging<'h> {
    // In this order they are dropped: the files first, the lock after them.
    scaffold: Scaffold,
    hold: Hold,
    at: Destination,
    about: Header,
    earlier: Option<Box<Manifest>>,
    time: Option<SystemTime>,
    umask_bites: bool,
    folders: BTreeSet<String>,
    put: Vec<Put>,
    hook: Hook<'h>,
}

impl Staging<'static> {
    /// Takes hold of `dest` for a bundle of `about`, whose sources are told at the end.
    ///
    /// # Errors
    /// Where no such bundle may go there, or the system refuses.
    pub fn begin(dest: &Path, about: &Header, options: &Options) -> Result<Self, WriteError> {
        Self::begin_with(dest, about, options, &|_| Ok(()))
    }
}

impl<'h> Staging<'h> {
    /// [`Staging::begin`], telling `hook` of each step.
    pub(super) fn begin_with(
        dest: &Path,
        about: &Header,
        options: &Options,
        hook: Hook<'h>,
    ) -> Result<Self, WriteError> {
        let at = Destination::resolve(dest, &options.case_folders)?;
        let hold = Hold::take(&at)?;
        let step = |step, path: &Path| hook(step).map_err(WriteError::writing(path));
        step(Step::Held, &at.lock)?;
        hold.recover(&at)?;
        let earlier = match destination::survey(&at.dest, dest, about)? {
            Standing::Nothing => None,
            Standing::Bundle(manifest) => Some(manifest),
        };
        step(Step::Folder, &at.staging)?;
        tree::create_folder(&at.staging).map_err(WriteError::writing(&at.staging))?;
        let scaffold = Scaffold(Some(at.staging.clone()));
        let made = fs::symlink_metadata(&at.staging).map_err(WriteError::reading(&at.staging))?;
        let umask_bites = !tree::is_closed(&made);
        if umask_bites {
            tree::close(&at.staging, 0o700).map_err(WriteError::writing(&at.staging))?;
        }
        Ok(Self {
            scaffold,
            hold,
            at,
            about: about.clone(),
            earlier,
            time: options.file_times.map(midnight),
            umask_bites,
            folders: BTreeSet::new(),
            put: Vec::new(),
            hook,
        })
    }

    fn stager(&self) -> Stager<'_> {
        Stager {
            staging: &self.at.staging,
            earlier: self.earlier.as_ref().map(|_| self.at.dest.as_path()),
            time: self.time,
            umask_bites: self.umask_bites,
            hook: self.hook,
        }
    }

    /// Writes every file of `plan` below the folder `below`, which is empty or ends with `/`.
    ///
    /// # Errors
    /// Where a file cannot be made, read or written. Nothing that was written can be used then.
    pub fn add(&mut self, below: &str, plan: Plan<'_>) -> Result<(), WriteError> {
        let mut folders = std::mem::take(&mut self.folders);
        let put = self.stager().write(plan, below, &mut folders);
        self.folders = folders;
        self.put.extend(put?);
        Ok(())
    }

    /// Writes every file of `plan` below the folder `below`, as a bundle of its own with the manifest of `about`: that
    /// folder is then what it would be by itself, to the byte.
    ///
    /// # Errors
    /// As [`Staging::add`].
    pub fn add_bundle(&mut self, below: &str, plan: Plan<'_>, about: &Header) -> Result<(), WriteError> {
        let before = self.put.len();
        self.add(below, plan)?;
        let own = self.put.iter().skip(before).map(|put| FileDigest {
            path: put.digest.path.strip_prefix(below).unwrap_or(&put.digest.path).to_owned(),
            ..put.digest.clone()
        });
        let manifest = Manifest::new(about, own.collect()).to_json();
        let put = self.stager().put(format!("{below}{MANIFEST}"), manifest.into_bytes())?;
        self.put.push(put);
        Ok(())
    }

    /// Writes the manifest over all, last of all.
    ///
    /// # Errors
    /// As [`Staging::add`]; and where two plans had a file of one path.
    pub fn finish(mut self, sources: Vec<SourceDigest>) -> Result<Staged<'h>, WriteError> {
        self.about.sources = sources;
        let mut put = std::mem::take(&mut self.put);
        // In the order that the manifest will have, so that an index is one of both.
        put.sort_by(|one, other| one.digest.path.cmp(&other.digest.path));
        // Within a plan a path is given once; two plans must not meet either.
        let twice =
            put.windows(2).find(|pair| matches!(pair, [one, next] if one.digest.path == next.digest.path));
        if let Some([one, ..]) = twice {
            return Err(WriteError::new(&one.digest.path, Fault::BadPath));
        }
        let same: Vec<usize> =
            put.iter().enumerate().filter(|(_, put)| put.same).map(|(index, _)| index).collect();
        let mut files_written = put.len() - same.len();
        let manifest = Manifest::new(&self.about, put.into_iter().map(|put| put.digest).collect());
        let json = manifest.to_json();
        let unchanged = files_written == 0
            && self.earlier.as_ref().is_some_and(|earlier| earlier.files == manifest.files)
            && stands(&self.at.dest, &manifest, &json, self.time);
        if !unchanged {
            self.stager().finish(&manifest.files, &same, &json)?;
            files_written += 1;
        }
        let Self { scaffold, hold, at, about, hook, .. } = self;
        Ok(Staged { scaffold, hold, at, about, manifest, files_written, unchanged, hook })
    }
}
