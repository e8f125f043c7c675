//! Puts a finished bundle in its place, all or nothing: at every moment, even of a kill, there stands under the
//! destination's name the earlier bundle whole or the new one whole.
//!
//! Where an earlier bundle stands, Linux exchanges the two names in one step. Elsewhere the earlier one moves aside
//! first; a kill between the two renames leaves it there whole, and the next run puts it back before anything else.
//!
//! Nothing is flushed to the disk by force. A kill does not need it; a power cut may cost a bundle that was just
//! built, but never a case file, and the bundle can be built again, the same to the byte, as `verify` will advise.
//! Flushing would cost more than all the rest of the work.
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::NaiveDate;

use super::destination::{self, Destination, Standing};
use super::error::WriteError;
use super::hold::Hold;
use super::manifest::{Header, MANIFEST, Manifest};
use super::stage::holds;
use super::staging::Staging;
use super::tree;
use crate::base::{Msg, Plan};

/// What a build may be told beside what it writes.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The folders that the bundle is made from: the case folder, and the caseload's. They must exist; the bundle
    /// may neither stand in one of them nor around it.
    pub case_folders: Vec<PathBuf>,
    /// The day, at midnight UTC, that every file and folder of the bundle is dated; the time of writing if none.
    pub file_times: Option<NaiveDate>,
}

/// What was built.
#[derive(Debug)]
pub struct Written {
    /// The bundle's folder.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// How many files had to be written, the manifest included; the earlier bundle had the others. 0 where it had
    /// them all, and stands as it was.
    pub files_written: usize,
    /// The earlier bundle, where it could not be removed: a reader may have a file of it open. The next build
    /// tries again.
    pub left_over: Option<PathBuf>,
}

impl Written {
    /// What to tell a person where the earlier bundle could not be removed.
    #[must_use]
    pub fn warning(&self) -> Option<Msg> {
        let left = self.left_over.as_ref()?;
        Some(Msg::new("write-left-over").with("path", left.display().to_string()))
    }
}

/// A step of the work, just before it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The lock is held.
    Held,
    /// The staging folder or a folder in it is made.
    Folder,
    /// A file is made.
    File,
    /// A file of the earlier bundle is linked.
    Link,
    /// The manifest is made.
    Manifest,
    /// The new bundle and the earlier one exchange names.
    Exchange,
    /// The earlier bundle moves aside.
    MoveAside,
    /// The new bundle takes its name.
    MoveIn,
    /// The earlier bundle, or an unneeded staging folder, is removed.
    Clear,
    /// The lock is let go.
    LetGo,
}

/// Told of each step before it is done; an error stands for that step's failure. For tests of faults and kills.
pub(super) type Hook<'h> = &'h (dyn Fn(Step) -> io::Result<()> + Sync);

/// Builds `plan` at `dest`: [`stage()`] and [`Staged::place`] in one.
///
/// # Errors
/// Of every kind but those of reading a bundle for [`verify`](super::verify()). The destination is then as it was,
/// and nothing is left beside it.
pub fn put(plan: Plan<'_>, dest: &Path, about: &Header, options: &Options) -> Result<Written, WriteError> {
    stage(plan, dest, about, options)?.place()
}

/// Writes every file of `plan` beside `dest`. What stands at `dest` is not touched before [`Staged::place`].
///
/// # Errors
/// As [`put`].
pub fn stage(
    plan: Plan<'_>,
    dest: &Path,
    about: &Header,
    options: &Options,
) -> Result<Staged<'static>, WriteError> {
    stage_with(plan, dest, about, options, &|_| Ok(()))
}

/// [`stage()`], telling `hook` of each step.
pub(super) fn stage_with<'h>(
    plan: Plan<'_>,
    dest: &Path,
    about: &Header,
    options: &Options,
    hook: Hook<'h>,
) -> Result<Staged<'h>, WriteError> {
    let mut staging = Staging::begin_with(dest, about, options, hook)?;
    staging.add("", plan)?;
    staging.finish(about.sources.clone())
}

/// A bundle that is written to the last byte and has not got its name yet. Dropped without [`Staged::place`] it
/// goes, and what stood at the destination stays.
#[must_use = "a bundle that is not placed is removed"]
pub struct Staged<'h> {
    // In this order they are dropped: the files first, the lock after them.
    pub(super) scaffold: Scaffold,
    pub(super) hold: Hold,
    pub(super) at: Destination,
    pub(super) about: Header,
    pub(super) manifest: Manifest,
    pub(super) files_written: usize,
    pub(super) unchanged: bool,
    pub(super) hook: Hook<'h>,
}

impl Staged<'_> {
    /// Where its files can be read now. Where nothing differs from the earlier bundle, that is the earlier bundle.
    #[must_use]
    pub fn folder(&self) -> &Path {
        if self.unchanged { &self.at.dest } else { &self.at.staging }
    }

    /// What it holds.
    #[must_use]
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Gives it the destination's name.
    ///
    /// # Errors
    /// Where somebody has put something at the destination meanwhile, or the system refuses. The destination is
    /// then as it was.
    pub fn place(mut self) -> Result<Written, WriteError> {
        let outlived = if self.unchanged { Some(self.at.staging.clone()) } else { self.swap()? };
        self.hold.keep();
        // The new bundle stands: what cannot be cleared away now is no failure.
        let left_over =
            outlived.filter(|folder| (self.hook)(Step::Clear).and_then(|()| tree::remove(folder)).is_err());
        self.scaffold.0 = None;
        let _ = (self.hook)(Step::LetGo);
        let Self { at, manifest, files_written, .. } = self;
        Ok(Written { folder: at.dest, manifest, files_written, left_over })
    }

    /// Gives the new bundle its name, and says where the earlier one is now, if there was one.
    fn swap(&mut self) -> Result<Option<PathBuf>, WriteError> {
        let Destination { dest, staging, aside, .. } = &self.at;
        let writing = || WriteError::writing(dest);
        if let Standing::Nothing = destination::survey(dest, dest, &self.about)? {
            (self.hook)(Step::MoveIn).map_err(writing())?;
            // A folder renamed to a name that is taken replaces an empty folder and nothing else, so whatever
            // appeared there since the look just taken is safe.
            #[cfg(not(unix))]
            let _ = fs::remove_dir(dest);
            fs::rename(staging, dest).map_err(writing())?;
            self.scaffold.0 = None;
            return Ok(None);
        }
        let exchanged = (self.hook)(Step::Exchange).and_then(|()| exchange(staging, dest));
        let earlier = match exchanged {
            Ok(()) => staging,
            Err(error) if cannot_exchange(&error) => {
                (self.hook)(Step::MoveAside).and_then(|()| fs::rename(dest, aside)).map_err(writing())?;
                if let Err(error) = (self.hook)(Step::MoveIn).and_then(|()| fs::rename(staging, dest)) {
                    fs::rename(aside, dest).map_err(writing())?;
                    return Err(writing()(error));
                }
                aside
            }
            Err(error) => return Err(writing()(error)),
        };
        // From here on the staging folder's name is not ours to clear unseen.
        self.scaffold.0 = None;
        // Now that nobody finds it under its name any more: is there still nothing in it but the bundle? Somebody
        // may have saved a file there between the look and the exchange.
        if let Err(error) = destination::survey(earlier, dest, &self.about) {
            if earlier == staging {
                exchange(staging, dest).map_err(writing())?;
            } else {
                fs::rename(dest, staging).map_err(writing())?;
                fs::rename(aside, dest).map_err(writing())?;
            }
            self.scaffold.0 = Some(staging.clone());
            return Err(error);
        }
        Ok(Some(earlier.clone()))
    }
}

/// A folder that goes when the work on it ends early, by an error or a panic.
pub(super) struct Scaffold(pub(super) Option<PathBuf>);

impl Drop for Scaffold {
    fn drop(&mut self) {
        if let Some(folder) = &self.0 {
            let _ = tree::remove(folder);
        }
    }
}

/// Whether the bundle at `dest`, which has the new one's files and no other, is the new one in everything else too:
/// the manifest to the byte, its folders closed.
pub(super) fn stands(dest: &Path, new: &Manifest, json: &str, time: Option<SystemTime>) -> bool {
    tree::open(&dest.join(MANIFEST)).and_then(|mut file| holds(&mut file, json.as_bytes())).unwrap_or(false)
        && new.folders().into_iter().chain(["", MANIFEST]).all(|path| {
            fs::symlink_metadata(dest.join(path)).is_ok_and(|found| {
                tree::is_closed(&found)
                    && time.is_none_or(|time| found.modified().is_ok_and(|modified| modified == time))
            })
        })
}

pub(super) fn midnight(day: NaiveDate) -> SystemTime {
    let seconds = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let distance = Duration::from_secs(seconds.unsigned_abs());
    let epoch = SystemTime::UNIX_EPOCH;
    if seconds < 0 { epoch - distance } else { epoch + distance }
}

#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether it is the file system or the system that knows no exchange, and not this exchange that failed.
fn cannot_exchange(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}
