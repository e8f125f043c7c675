//! The files of a finished copy, from memory, from a folder or from a ZIP, one after the other.
use std::io;

use super::read;

/// How to come by the bytes of a file.
pub enum Bytes<'a> {
    /// They are here.
    Here(Vec<u8>),
    /// They are here and somebody else's.
    Lent(&'a [u8]),
    /// They are read when they are asked for, perhaps on another thread.
    Open(Box<dyn Fn() -> io::Result<Vec<u8>> + Send + Sync + 'a>),
}

/// One file of the copy.
pub struct File<'a> {
    /// Its path in the copy, parts joined by `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Bytes<'a>,
}

impl<'a> File<'a> {
    /// A file whose bytes are here.
    #[must_use]
    pub fn here(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: Bytes::Here(bytes.into()) }
    }

    /// A file that is opened when its turn comes.
    #[must_use]
    pub fn open(path: impl Into<String>, open: impl Fn() -> io::Result<Vec<u8>> + Send + Sync + 'a) -> Self {
        Self { path: path.into(), bytes: Bytes::Open(Box::new(open)) }
    }
}

/// The files of a copy that is one ZIP, as if it had been unpacked; nothing where it is no ZIP, or where a member is
/// encrypted or does not unpack. Then give the ZIP itself to the check as one file: it says what is wrong with it.
#[must_use]
pub fn unpacked(zip: &[u8]) -> Option<Vec<File<'static>>> {
    const MOST: usize = 1 << 30;
    let members = read::members(zip, MOST)?;
    members.into_iter().map(|member| Some(File::here(member.name, member.bytes.ok()?))).collect()
}
