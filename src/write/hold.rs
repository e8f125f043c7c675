//! One build at a time: the lock beside a destination, the folders that had to be made for it, and the putting right
//! of what a killed build left. Whoever holds a [`Hold`] may touch the destination.
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::destination::{self, Destination};
use super::error::{Fault, WriteError};
use super::manifest::Manifest;
use super::tree::{self, Tree};

/// The right to work at a destination. Let go when dropped: the lock's file goes, and the folders made for the
/// destination too unless they came to be needed.
#[derive(Debug)]
pub(super) struct Hold {
    lock: PathBuf,
    file: Option<File>,
    made: Vec<PathBuf>,
    keep: bool,
}

impl Hold {
    /// Takes hold of the destination; makes the folder that it stands in.
    pub(super) fn take(at: &Destination) -> Result<Self, WriteError> {
        let mut hold = Self { lock: at.lock.clone(), file: None, made: Vec::new(), keep: false };
        let missing: Vec<&Path> = at.dest.ancestors().skip(1).take_while(|above| !above.exists()).collect();
        for folder in missing.into_iter().rev() {
            match tree::create_folder(folder) {
                Ok(()) => hold.made.push(folder.to_owned()),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(WriteError::writing(folder)(error)),
            }
        }
        let busy = || WriteError::new(&at.dest, Fault::Busy);
        // If the lock cannot be made, it is the folder that the person must hear of.
        let folder = at.lock.parent().unwrap_or(&at.lock);
        // Between opening the lock and locking it, a build that ends may have removed it: then what we locked is no
        // longer what stands there, and a third build could lock that. Look again; a few times is plenty.
        for _ in 0..16 {
            let file = open_lock(&at.lock).map_err(WriteError::writing(folder))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(busy()),
                Err(TryLockError::Error(error)) => return Err(WriteError::writing(folder)(error)),
            }
            if stands_at(&file, &at.lock) {
                hold.file = Some(file);
                return Ok(hold);
            }
        }
        Err(busy())
    }

    /// Says that the destination stands, so that the folders made for it stay.
    pub(super) const fn keep(&mut self) {
        self.keep = true;
    }

    /// Puts right what a killed build left. The earlier bundle goes back to its place if it was on its way out, and
    /// half-built or outlived folders go.
    pub(super) fn recover(&self, at: &Destination) -> Result<(), WriteError> {
        if destination::lookup(&at.aside)?.is_some() {
            let gone = match destination::lookup(&at.dest)? {
                None => true,
                Some(found) => found.is_dir() && destination::is_empty(&at.dest)?,
            };
            if gone && is_whole(&at.aside) {
                fs::rename(&at.aside, &at.dest).map_err(WriteError::writing(&at.dest))?;
            }
        }
        clear(&at.aside)?;
        clear(&at.staging)
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if self.file.is_some() {
            // While it is still locked, so that nobody can have locked it since.
            let _ = fs::remove_file(&self.lock);
        }
        if !self.keep {
            for folder in self.made.iter().rev() {
                let _ = fs::remove_dir(folder);
            }
        }
    }
}

/// Removes a folder that a killed build left, unless there is something in it that no build put there.
fn clear(folder: &Path) -> Result<(), WriteError> {
    let Some(found) = destination::lookup(folder)? else { return Ok(()) };
    if !found.is_dir() {
        return Err(WriteError::new(folder, Fault::InTheWay));
    }
    // Without a manifest it never was a bundle, and nobody had a reason to put anything in it.
    if let Ok(manifest) = Manifest::read(folder) {
        destination::keeps_all(folder, folder, &manifest)?;
    }
    tree::remove(folder).map_err(WriteError::writing(folder))
}

/// Whether every file of the bundle's manifest is there.
fn is_whole(folder: &Path) -> bool {
    Manifest::read(folder).is_ok_and(|manifest| {
        Tree::walk(folder, &manifest).is_ok_and(|tree| tree.named.len() == manifest.files.len())
    })
}

fn open_lock(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600).custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    }
    let file = options.open(path)?;
    // Under a umask that takes rights from the owner, the next run could not open what a killed one left.
    if !tree::is_closed(&file.metadata()?) {
        tree::close(path, 0o600)?;
    }
    Ok(file)
}

/// Whether `file` is what stands at `path` now.
fn stands_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let identity = |found: &fs::Metadata| (found.dev(), found.ino());
        matches!((file.metadata(), fs::symlink_metadata(path)),
            (Ok(ours), Ok(there)) if identity(&ours) == identity(&there))
    }
    // Windows does not let go of the name of an open file.
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        true
    }
}
