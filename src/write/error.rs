//! Why a bundle could not be written or checked, as data: a path and a [`Fault`]. `cli` says it in a language
//! by way of [`WriteError::message`]; the texts stand in `messages.en.ftl` and `messages.cy.ftl`.
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::base::Msg;

/// What was being done when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Something was being read.
    Read,
    /// Something was being made, renamed or removed.
    Write,
}

/// What is wrong at the path of a [`WriteError`].
#[derive(Debug)]
pub enum Fault {
    /// The destination has no name of its own, such as `/`.
    NoName,
    /// The destination is a symbolic link.
    Link,
    /// The destination is there and is not a folder.
    NotFolder,
    /// The destination is a folder with something in it and without a bundle's manifest.
    NotEmpty,
    /// The earlier bundle holds what its manifest does not name.
    Strangers {
        /// The first few, sorted.
        first: Vec<String>,
        /// How many there are.
        count: usize,
    },
    /// The destination holds the bundle of another case.
    OtherCase {
        /// Its reference; none for a caseload's.
        there: Option<String>,
    },
    /// The destination holds a bundle made for somebody else: an access copy where a bundle for supervision is to
    /// go, or the other way.
    OtherAudience,
    /// The destination lies inside the case folder.
    InsideCase(PathBuf),
    /// The case folder lies inside the destination.
    HoldsCase(PathBuf),
    /// Another build into this destination is under way.
    Busy,
    /// Something that is not the program's own has the name that it needs for its work.
    InTheWay,
    /// A file stands there already, and nobody can see whether it may go.
    Taken,
    /// The plan has a path that no output file may have.
    BadPath,
    /// A page could not be made, for this reason.
    Make(String),
    /// What is to be mended is no plain file: a symbolic link, or a folder.
    NotPlainFile,
    /// What is to be mended is no longer what was read.
    ChangedSince,
    /// A file was changed by somebody else while it was being used.
    Meddled,
    /// The folder has no manifest, or one of another program.
    NotBundle,
    /// The manifest is of another format than [`FORMAT`](super::FORMAT).
    OtherFormat(u64),
    /// The manifest is damaged at this line.
    Damaged {
        /// The line, from 1; 0 where it is damaged in meaning.
        line: usize,
    },
    /// The operating system refused.
    System(Act, io::Error),
}

/// Why a bundle could not be written or checked, and at which path.
#[derive(Debug, thiserror::Error)]
pub struct WriteError {
    /// The file or folder that it is about.
    pub path: PathBuf,
    /// What is wrong there.
    pub fault: Fault,
}

/// For developers; people are told by [`WriteError::message`].
impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.path.display(), self.fault)
    }
}

impl WriteError {
    /// This fault at this path.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>, fault: Fault) -> Self {
        Self { path: path.into(), fault }
    }

    /// For `map_err`: the system would not let `path` be read.
    pub(super) fn reading(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::new(path, Fault::System(Act::Read, error))
    }

    /// For `map_err`: the system would not let `path` be written.
    pub(super) fn writing(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::new(path, Fault::System(Act::Write, error))
    }

    /// What to tell a person.
    #[must_use]
    pub fn message(&self) -> Msg {
        let message = |id| Msg::new(id).with("path", self.path.display().to_string());
        match &self.fault {
            Fault::NoName => message("write-no-name"),
            Fault::Link => message("write-link"),
            Fault::NotFolder => message("write-not-folder"),
            Fault::NotEmpty => message("write-not-empty"),
            Fault::Strangers { first, count } => {
                message("write-strangers").with("files", first.join(", ")).with("count", *count)
            }
            Fault::OtherCase { there: Some(there) } => {
                message("write-other-case").with("there", there.as_str())
            }
            Fault::OtherCase { there: None } => message("write-other-case-caseload"),
            Fault::OtherAudience => message("write-other-audience"),
            Fault::InsideCase(case) => message("write-inside-case").with("case", case.display().to_string()),
            Fault::HoldsCase(case) => message("write-holds-case").with("case", case.display().to_string()),
            Fault::Busy => message("write-busy"),
            Fault::InTheWay => message("write-in-the-way"),
            Fault::Taken => message("write-taken"),
            Fault::BadPath => message("write-bad-path"),
            Fault::Make(reason) => message("write-make").with("reason", reason.as_str()),
            Fault::NotPlainFile => message("write-not-plain-file"),
            Fault::ChangedSince => message("write-changed-since"),
            Fault::Meddled => message("write-meddled"),
            Fault::NotBundle => message("write-not-bundle"),
            Fault::OtherFormat(format) => message("write-other-format")
                .with("format", i64::try_from(*format).unwrap_or(i64::MAX))
                .with("ours", i64::try_from(super::FORMAT).unwrap_or(i64::MAX)),
            Fault::Damaged { line: 0 } => message("write-damaged"),
            Fault::Damaged { line } => message("write-damaged-line").with("line", *line),
            Fault::System(act, error) => match (error.kind(), act) {
                (ErrorKind::StorageFull, _) => message("write-disk-full"),
                (ErrorKind::QuotaExceeded, _) => message("write-quota"),
                (ErrorKind::FileTooLarge, _) => message("write-too-large"),
                (ErrorKind::ReadOnlyFilesystem, _) => message("write-read-only"),
                (ErrorKind::PermissionDenied, Act::Read) => message("write-may-not-read"),
                (ErrorKind::PermissionDenied, Act::Write) => message("write-may-not-write"),
                (ErrorKind::NotFound, _) => message("write-gone"),
                (ErrorKind::InvalidFilename, _) => message("write-name-too-long"),
                // What has no words of its own is told in the system's.
                (_, Act::Read) => message("write-cannot-read").with("reason", error.to_string()),
                (_, Act::Write) => message("write-cannot-write").with("reason", error.to_string()),
            },
        }
    }
}
