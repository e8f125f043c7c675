//! One file of a case folder, written whole or not at all: beside its place first, flushed to the disk, then given its
//! name in one step. What a person has saved there meanwhile is never written over.
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::error::{Fault, WriteError};

/// Writes `bytes` at `path`, whose folder is made where it is not there. `before` is what was read there: the file is
/// replaced only while it is still that, and nothing may stand there where nothing was read.
///
/// # Errors
/// Where the path or its folder is a symbolic link, something else stands there by now, or the system refuses. What
/// stood there stands there still.
pub fn put_file(path: &Path, before: Option<&[u8]>, bytes: &[u8]) -> Result<(), WriteError> {
    let no_name = || WriteError::new(path, Fault::NoName);
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(no_name()) };
    match fs::symlink_metadata(folder) {
        Ok(found) if found.is_symlink() => return Err(WriteError::new(folder, Fault::Link)),
        Ok(found) if !found.is_dir() => return Err(WriteError::new(folder, Fault::NotFolder)),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir(folder).map_err(WriteError::writing(folder))?;
        }
        Err(error) => return Err(WriteError::reading(folder)(error)),
    }
    // A name that begins with a point is passed over in a case folder.
    let mut own = std::ffi::OsString::from(".");
    own.push(name);
    own.push(format!(".{}.tmp", std::process::id()));
    let scaffold = Scaffold(folder.join(own));
    let written = write(&scaffold.0, path, before, bytes);
    written.map_err(WriteError::writing(&scaffold.0))?;
    if !is_still(path, before).map_err(WriteError::reading(path))? {
        return Err(WriteError::new(path, Fault::Meddled));
    }
    place(&scaffold.0, path, before.is_some()).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => WriteError::new(path, Fault::Meddled),
        _ => WriteError::writing(path)(error),
    })
}

fn write(own: &Path, path: &Path, before: Option<&[u8]>, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(own)?;
    if before.is_some() {
        file.set_permissions(fs::metadata(path)?.permissions())?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// Whether at `path` stands what was read there, and nothing where nothing was.
#[expect(clippy::disallowed_methods, reason = "looks once more at what it is about to replace")]
fn is_still(path: &Path, before: Option<&[u8]>) -> io::Result<bool> {
    match (fs::symlink_metadata(path), before) {
        (Ok(found), Some(before)) => Ok(found.is_file() && fs::read(path)? == before),
        (Ok(_), None) => Ok(false),
        (Err(error), _) if error.kind() == ErrorKind::NotFound => Ok(before.is_none()),
        (Err(error), _) => Err(error),
    }
}

/// Gives the written file its name.
fn place(own: &Path, path: &Path, replaces: bool) -> io::Result<()> {
    if replaces {
        return fs::rename(own, path);
    }
    // A second name for the file is never given over another file; the first is taken away by the scaffold.
    match fs::hard_link(own, path) {
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::PermissionDenied) => {
            if fs::symlink_metadata(path).is_ok() {
                return Err(ErrorKind::AlreadyExists.into());
            }
            fs::rename(own, path)
        }
        done => done,
    }
}

/// The file beside its place, which goes when the work ends, well or early.
struct Scaffold(PathBuf);

impl Drop for Scaffold {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::disallowed_methods,
        reason = "a test lays out files, and looks at those that were written"
    )]
    use super::*;

    #[test]
    fn a_file_is_made_and_replaced_only_where_it_is_as_it_was_read() {
        let ground = tempfile::tempdir().unwrap();
        let path = ground.path().join("disclosures/a.yaml");
        put_file(&path, None, b"one").unwrap();
        assert!(matches!(put_file(&path, None, b"two").unwrap_err().fault, Fault::Meddled));
        assert!(matches!(put_file(&path, Some(b"other"), b"two").unwrap_err().fault, Fault::Meddled));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        put_file(&path, Some(b"one"), b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }
}
