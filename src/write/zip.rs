//! A copy as one file: a ZIP under AES-256, its members sorted and dated alike, without comments. It is written beside
//! its name and takes it when it is whole; an earlier file of that name is never replaced, since nobody can see what is
//! in it.
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, DateTime, ZipWriter};

use super::error::{Fault, WriteError};
use super::manifest::MANIFEST;
use super::place::Staged;

/// Writes the staged copy to `dest`, encrypted under `secret`, every member dated the copy's as-at day.
///
/// # Errors
/// Where something stands at `dest` already, or the system refuses; nothing is left then.
pub fn zip(staged: &Staged<'_>, dest: &Path, secret: &str) -> Result<(), WriteError> {
    if std::fs::symlink_metadata(dest).is_ok() {
        return Err(WriteError::new(dest, Fault::Taken));
    }
    let folder = dest.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = folder.join(".");
    beside.push(format!(".{}.new", dest.file_name().unwrap_or_default().to_string_lossy()));
    let made = write(staged, &beside, secret).and_then(|()| {
        // A link fails where somebody has put a file there meanwhile; a rename would replace it.
        std::fs::hard_link(&beside, dest).or_else(|_| match std::fs::symlink_metadata(dest) {
            Ok(_) => Err(io::Error::from(io::ErrorKind::AlreadyExists)),
            Err(_) => std::fs::rename(&beside, dest),
        })
    });
    let _ = std::fs::remove_file(&beside);
    made.map_err(WriteError::writing(dest))
}

fn write(staged: &Staged<'_>, path: &Path, secret: &str) -> io::Result<()> {
    let _ = std::fs::remove_file(path);
    let file = super::tree::create(path)?;
    let mut zip = ZipWriter::new(BufWriter::new(file));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(midnight(staged.manifest().as_at))
        .unix_permissions(0o600)
        .with_aes_encryption(AesMode::Aes256, secret);
    let mut paths: Vec<&str> = staged.manifest().files.iter().map(|file| file.path.as_str()).collect();
    paths.push(MANIFEST);
    paths.sort_unstable();
    for path in paths {
        zip.start_file(path, options).map_err(io::Error::other)?;
        io::copy(&mut File::open(staged.folder().join(path))?, &mut zip)?;
    }
    let mut file = zip.finish().map_err(io::Error::other)?;
    file.flush()
}

/// The day at midnight; the first day that a ZIP knows where it is earlier.
fn midnight(day: NaiveDate) -> DateTime {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(1980);
    DateTime::from_date_and_time(year, part(day.month()), part(day.day()), 0, 0, 0).unwrap_or_default()
}
