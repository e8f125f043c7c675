//! One file of a case folder, written whole or not at all. A new one is written beside its place and flushed to the disk
//! before it gets its name; one that is there is replaced as `mend` does. What a person has saved there meanwhile is
//! never written over.
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::error::{Fault, WriteError};
use super::mend::mend;
use super::tree;

/// Writes `bytes` at `path`, whose folder is made where it is not there. `before` is what was read there: the file is
/// replaced only while it is still that, and nothing may stand there where nothing was read.
///
/// # Errors
/// Where the folder is a symbolic link, something else stands at the path by now, or the system refuses. What stood
/// there stands there still.
pub fn put_file(path: &Path, before: Option<&[u8]>, bytes: &[u8]) -> Result<(), WriteError> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(WriteError::new(path, Fault::NoName));
    };
    match fs::symlink_metadata(folder) {
        Ok(found) if found.is_symlink() => return Err(WriteError::new(folder, Fault::Link)),
        Ok(found) if !found.is_dir() => return Err(WriteError::new(folder, Fault::NotFolder)),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir(folder).map_err(WriteError::writing(folder))?;
        }
        Err(error) => return Err(WriteError::reading(folder)(error)),
    }
    if let Some(before) = before {
        return mend(path, before, bytes);
    }
    let scaffold = Scaffold(folder.join(tree::beside(name, "drafted")));
    // What a killed run left under this name is nobody's.
    let _ = fs::remove_file(&scaffold.0);
    write(&scaffold.0, bytes).map_err(WriteError::writing(path))?;
    place(&scaffold.0, path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => WriteError::new(path, Fault::ChangedSince),
        _ => WriteError::writing(path)(error),
    })
}

fn write(own: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(own)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives the written file its name, where nothing has it.
fn place(own: &Path, path: &Path) -> io::Result<()> {
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
        assert!(matches!(put_file(&path, None, b"two").unwrap_err().fault, Fault::ChangedSince));
        assert!(matches!(put_file(&path, Some(b"other"), b"two").unwrap_err().fault, Fault::ChangedSince));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        put_file(&path, Some(b"one"), b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }
}
