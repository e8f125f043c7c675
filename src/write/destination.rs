//! Where a bundle may go. Looks at the destination and at what stands there now, and refuses whatever would harm
//! a file that is not the program's own; changes nothing.
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use super::error::{Fault, WriteError};
use super::manifest::{Header, Manifest};
use super::tree::{self, Tree};

/// A destination that may be written to as far as can be told from outside, and the names beside it that the work
/// needs.
#[derive(Debug)]
pub(super) struct Destination {
    /// Where the bundle goes; its folder is free of links as far as it exists.
    pub dest: PathBuf,
    /// Where it is built: `.NAME.cofnod-new`.
    pub staging: PathBuf,
    /// Where the earlier bundle waits for a moment, on systems that cannot exchange: `.NAME.cofnod-old`.
    pub aside: PathBuf,
    /// What keeps a second build out: `.NAME.cofnod-lock`.
    pub lock: PathBuf,
}

/// What stands at a bundle's place.
#[derive(Debug)]
pub(super) enum Standing {
    /// Nothing, or a folder with nothing in it.
    Nothing,
    /// An earlier bundle that may be replaced.
    Bundle(Box<Manifest>),
}

impl Destination {
    /// Takes `dest` for a bundle of the case in `case_folders`.
    pub(super) fn resolve(dest: &Path, case_folders: &[PathBuf]) -> Result<Self, WriteError> {
        let refuse = |fault| Err(WriteError::new(dest, fault));
        // Without the `/` at its end, by which a link would pass for what it leads to.
        let plain: PathBuf = dest.components().collect();
        let found = lookup(&plain)?;
        let full = match &found {
            Some(found) if found.is_symlink() => return refuse(Fault::Link),
            Some(found) if !found.is_dir() => return refuse(Fault::NotFolder),
            Some(_) => fs::canonicalize(&plain).map_err(WriteError::reading(dest))?,
            None => match (real_parent(&plain)?, plain.file_name()) {
                (Some(parent), Some(name)) => parent.join(name),
                _ => return refuse(Fault::NoName),
            },
        };
        let (Some(parent), Some(name)) = (full.parent(), full.file_name()) else {
            return refuse(Fault::NoName);
        };
        for case in case_folders {
            let real = fs::canonicalize(case).map_err(WriteError::reading(case))?;
            if is_within(&full, &real) {
                return refuse(Fault::InsideCase(case.clone()));
            }
            if is_within(&real, &full) {
                return refuse(Fault::HoldsCase(case.clone()));
            }
        }
        // The plain cases at once, before anything is made beside it.
        if found.is_some() && !is_empty(&full)? {
            Manifest::read(&full).map_err(|error| not_ours(dest, error))?;
        }
        let beside = |what| parent.join(tree::beside(name, what));
        Ok(Self { staging: beside("new"), aside: beside("old"), lock: beside("lock"), dest: full })
    }
}

/// What stands at `place`, and whether a bundle of `header` may take its place. `shown` is the path to speak of.
pub(super) fn survey(place: &Path, shown: &Path, header: &Header) -> Result<Standing, WriteError> {
    let refuse = |fault| Err(WriteError::new(shown, fault));
    match lookup(place)? {
        None => return Ok(Standing::Nothing),
        Some(found) if found.is_symlink() => return refuse(Fault::Link),
        Some(found) if !found.is_dir() => return refuse(Fault::NotFolder),
        Some(_) if is_empty(place)? => return Ok(Standing::Nothing),
        Some(_) => {}
    }
    let manifest = Manifest::read(place).map_err(|error| not_ours(shown, error))?;
    if manifest.reference != header.reference {
        return refuse(Fault::OtherCase { there: manifest.reference });
    }
    // What was made for one reader is never turned into what another may have under the same name.
    if manifest.audience != header.audience {
        return refuse(Fault::OtherAudience);
    }
    keeps_all(place, shown, &manifest)?;
    Ok(Standing::Bundle(Box::new(manifest)))
}

/// Refuses where `folder` holds what its manifest does not name.
pub(super) fn keeps_all(folder: &Path, shown: &Path, manifest: &Manifest) -> Result<(), WriteError> {
    let mut strangers = Tree::walk(folder, manifest)?.strangers();
    let count = strangers.len();
    if count == 0 {
        return Ok(());
    }
    strangers.truncate(3);
    Err(WriteError::new(shown, Fault::Strangers { first: strangers, count }))
}

/// What is at `path` itself, if anything is.
pub(super) fn lookup(path: &Path) -> Result<Option<Metadata>, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if tree::is_absent(&error) => Ok(None),
        Err(error) => Err(WriteError::reading(path)(error)),
    }
}

/// Whether the folder has nothing in it.
pub(super) fn is_empty(folder: &Path) -> Result<bool, WriteError> {
    Ok(fs::read_dir(folder).map_err(WriteError::reading(folder))?.next().is_none())
}

fn not_ours(shown: &Path, error: WriteError) -> WriteError {
    match error.fault {
        Fault::NotBundle => WriteError::new(shown, Fault::NotEmpty),
        _ => error,
    }
}

/// The folder of `path`, which is not there, with every link resolved as far as it exists; none where `path` goes up
/// by `..` from what does not exist.
fn real_parent(path: &Path) -> Result<Option<PathBuf>, WriteError> {
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match fs::canonicalize(parent) {
        Ok(real) if real.is_dir() => Ok(Some(real)),
        Ok(_) => Err(WriteError::new(parent, Fault::NotFolder)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let Some(name) = parent.file_name() else { return Ok(None) };
            Ok(real_parent(parent)?.map(|above| above.join(name)))
        }
        Err(error) => Err(WriteError::reading(parent)(error)),
    }
}

/// Whether `inner` is `outer` or lies below it. Both are canonical as far as they exist; folders are compared by
/// identity too, as one folder has two paths where a drive is mounted twice or the system ignores case.
fn is_within(inner: &Path, outer: &Path) -> bool {
    if inner.starts_with(outer) {
        return true;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let identity = |path: &Path| fs::metadata(path).ok().map(|found| (found.dev(), found.ino()));
        let outer = identity(outer);
        outer.is_some() && inner.ancestors().any(|above| identity(above) == outer)
    }
    #[cfg(not(unix))]
    false
}
