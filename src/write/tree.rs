//! What is really in a folder, next to what a manifest names there; and the few ways in which this module opens,
//! makes and removes files. No symbolic link is ever followed, and no path out of a manifest is ever opened: what is
//! opened was found by walking.
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::error::WriteError;
use super::manifest::{FileDigest, MANIFEST, Manifest};

/// A folder next to its manifest. All paths are relative, with `/`; folders end with `/`.
pub(super) struct Tree<'m> {
    /// Regular files that the manifest names.
    pub named: Vec<&'m FileDigest>,
    /// What has a named file's path and is no regular file.
    pub odd: Vec<String>,
    /// What the manifest does not name; of a folder, the folder alone.
    pub added: Vec<String>,
}

impl<'m> Tree<'m> {
    /// Walks `folder`.
    pub(super) fn walk(folder: &Path, manifest: &'m Manifest) -> Result<Self, WriteError> {
        let mut tree = Self { named: Vec::new(), odd: Vec::new(), added: Vec::new() };
        let folders = manifest.folders();
        let mut waiting = vec![String::new()];
        while let Some(below) = waiting.pop() {
            let here = folder.join(&below);
            for found in fs::read_dir(&here).map_err(WriteError::reading(&here))? {
                let found = found.map_err(WriteError::reading(&here))?;
                let kind = found.file_type().map_err(WriteError::reading(&here))?;
                let name = found.file_name();
                // A name that is no Unicode is none that a manifest can have.
                let Some(path) = name.to_str().map(|name| format!("{below}{name}")) else {
                    tree.added.push(format!("{below}{}", name.display()));
                    continue;
                };
                if path == MANIFEST && kind.is_file() {
                    continue;
                }
                match manifest.names(&path) {
                    Some(file) if kind.is_file() => tree.named.push(file),
                    Some(_) => tree.odd.push(path),
                    None if kind.is_dir() && folders.contains(path.as_str()) => waiting.push(path + "/"),
                    None => tree.added.push(if kind.is_dir() { path + "/" } else { path }),
                }
            }
        }
        tree.named.sort_by(|one, other| one.path.cmp(&other.path));
        tree.odd.sort();
        tree.added.sort();
        Ok(tree)
    }

    /// What would be lost if the folder were replaced: all that is not the bundle's own, but for what file
    /// managers leave behind wherever somebody looks.
    pub(super) fn strangers(self) -> Vec<String> {
        const LEFT_BY_FILE_MANAGERS: [&str; 4] = ["Thumbs.db", "desktop.ini", ".DS_Store", ".directory"];
        let left =
            |path: &String| path.rsplit('/').next().is_some_and(|name| LEFT_BY_FILE_MANAGERS.contains(&name));
        let mut strangers = self.added;
        strangers.retain(|path| !left(path));
        strangers.extend(self.odd);
        strangers.sort();
        strangers
    }
}

/// The folders that these paths stand in, parents before what they hold.
pub(super) fn folders_of<'p>(paths: impl Iterator<Item = &'p str>) -> BTreeSet<&'p str> {
    let mut folders = BTreeSet::new();
    for path in paths {
        let mut rest = path;
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            rest = folder;
        }
    }
    folders
}

/// Whether an output file may have this path: relative, plain and the same on every system.
pub(super) fn is_plain(path: &str) -> bool {
    let bad = |c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    path.split('/').all(|part| !part.is_empty() && !part.ends_with(['.', ' ']) && !part.contains(bad))
}

/// Whether the error says that there is nothing of that name.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Opens a file to read, itself and not what a link leads to; one that nobody writes to does not keep us waiting.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// Makes a file that is not there yet, for its owner alone.
pub(super) fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a folder that is not there yet, for its owner alone.
pub(super) fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Whether this file or folder is its owner's alone, with all the owner needs.
pub(super) fn is_closed(found: &fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        let wanted = if found.is_dir() { 0o700 } else { 0o600 };
        std::os::unix::fs::PermissionsExt::mode(&found.permissions()) & 0o777 == wanted
    }
    #[cfg(not(unix))]
    {
        let _ = found;
        true
    }
}

/// Makes this file or folder its owner's alone.
pub(super) fn close(path: &Path, mode: u32) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))?;
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}

/// Removes a folder of the program's own with all that is in it.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "the one place where a folder is taken away")]
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// `.NAME.cofnod-WHAT`, the name of what stands beside `name` while it is being built.
pub(super) fn beside(name: &OsStr, what: &str) -> std::ffi::OsString {
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(".cofnod-");
    beside.push(what);
    beside
}
