//! Puts the mended text of one of the user's own files in its place, all or nothing: the new text is written beside
//! the file and then takes its name, with its permissions. Only this and nothing else ever changes a case file.
//!
//! Unlike a bundle, a case file cannot be built again, so the new text is on the disk before it takes the name.
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use super::error::{Act, Fault, WriteError};
use super::tree;

/// Replaces `before`, which must be what stands in the file at `path`, by `after`.
///
/// # Errors
/// Where the file is not there or is a symbolic link, is protected, cannot be written, or has been changed since it
/// was read. It is then as it was, and nothing is left beside it.
pub fn mend(path: &Path, before: &[u8], after: &[u8]) -> Result<(), WriteError> {
    let found = fs::symlink_metadata(path).map_err(WriteError::reading(path))?;
    if !found.is_file() {
        return Err(WriteError::new(path, Fault::NotPlainFile));
    }
    // The name could be given away by whoever may write the folder, so the file itself must allow it.
    if found.permissions().readonly() {
        let refused = io::Error::from(ErrorKind::PermissionDenied);
        return Err(WriteError::new(path, Fault::System(Act::Write, refused)));
    }
    OpenOptions::new().append(true).open(path).map_err(WriteError::writing(path))?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(WriteError::new(path, Fault::NoName));
    };
    let beside = folder.join(tree::beside(name, "mended"));
    // What a killed run left under this name is nobody's.
    let _ = fs::remove_file(&beside);
    let placed = written(&beside, after, &found).map_err(WriteError::writing(path)).and_then(|()| {
        if !holds(path, before)? {
            return Err(WriteError::new(path, Fault::ChangedSince));
        }
        fs::rename(&beside, path).map_err(WriteError::writing(path))
    });
    if placed.is_err() {
        let _ = fs::remove_file(&beside);
    }
    placed
}

/// Whether these bytes, and no others, stand in the file.
#[expect(clippy::disallowed_methods, reason = "what is replaced must be what was read")]
fn holds(path: &Path, bytes: &[u8]) -> Result<bool, WriteError> {
    Ok(fs::read(path).map_err(WriteError::reading(path))? == bytes)
}

fn written(path: &Path, bytes: &[u8], like: &fs::Metadata) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.set_permissions(like.permissions())?;
    keep_owner(&file, like);
    file.sync_all()
}

/// Gives the file the owner and group of the one that it replaces, where whoever runs the program may.
#[cfg(unix)]
fn keep_owner(file: &File, like: &fs::Metadata) {
    use std::os::unix::fs::MetadataExt as _;
    let _ = std::os::unix::fs::fchown(file, Some(like.uid()), Some(like.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_only_where_it_is_what_was_read() {
        let ground = tempfile::tempdir().unwrap();
        let path = ground.path().join("a.md");
        fs::write(&path, "one").unwrap();
        let changed = mend(&path, b"another", b"two").unwrap_err();
        assert!(matches!(changed.fault, Fault::ChangedSince), "{changed}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        mend(&path, b"one", b"two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(ground.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    #[cfg(unix)]
    fn links_and_protected_files_are_left_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let ground = tempfile::tempdir().unwrap();
        let (path, link) = (ground.path().join("a.md"), ground.path().join("b.md"));
        fs::write(&path, "one").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(matches!(mend(&link, b"one", b"two").unwrap_err().fault, Fault::NotPlainFile));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(matches!(mend(&path, b"one", b"two").unwrap_err().fault, Fault::System(Act::Write, _)));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        mend(&path, b"one", b"two").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(ground.path()).unwrap().count(), 2);
    }
}
