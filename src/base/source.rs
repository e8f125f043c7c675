//! The text of one file of the case folder, and places in it. Every value that the readers make carries a
//! [`Span`] of its source, so that a finding never has to look for its own place.
use std::ops::Range;
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use super::finding::Position;

/// A run of bytes in a [`Source`], from `start` up to but not including `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span {
    /// Byte offset of the first byte.
    pub start: usize,
    /// Byte offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// As a range, to slice with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// One text file of the case folder, as it stands there but for a byte-order mark, which is left out.
#[derive(Debug)]
pub struct Source {
    /// Path relative to the case folder, parts joined by `/`; `../cofnod.yaml` for a caseload's settings.
    pub path: String,
    /// The text, line ends as they are in the file.
    pub text: String,
    /// Whether the file begins with a byte-order mark.
    pub has_mark: bool,
    /// The digest of the file's bytes, where these are not those of the text.
    own_digest: Option<String>,
    line_starts: OnceLock<Vec<usize>>,
}

impl Source {
    /// A source of this `path` and `text`.
    #[must_use]
    pub const fn new(path: String, text: String, has_mark: bool) -> Self {
        Self { path, text, has_mark, own_digest: None, line_starts: OnceLock::new() }
    }

    /// The text of `bytes` that are not UTF-8, as far as it can be shown. Its digest is that of the bytes.
    #[must_use]
    pub fn lossy(path: String, bytes: &[u8], has_mark: bool) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        Self { own_digest: Some(digest(bytes, has_mark)), ..Self::new(path, text, has_mark) }
    }

    /// SHA-256 of the file's bytes, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> String {
        if let Some(own) = &self.own_digest {
            return own.clone();
        }
        digest(self.text.as_bytes(), self.has_mark)
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            std::iter::once(0).chain(self.text.match_indices('\n').map(|(at, _)| at + 1)).collect()
        })
    }

    /// The line and column of the byte at `offset`; both count from 1, and columns count characters.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let starts = self.line_starts();
        let offset = self.text.floor_char_boundary(offset);
        let line = starts.partition_point(|start| *start <= offset);
        let start = starts[line - 1];
        Position { line, column: self.text[start..offset].chars().count() + 1 }
    }

    /// The span of line `line` (from 1) without its line end; empty at the end of the text for a line beyond it.
    #[must_use]
    pub fn line_span(&self, line: usize) -> Span {
        let starts = self.line_starts();
        let Some(start) = line.checked_sub(1).and_then(|index| starts.get(index)).copied() else {
            return Span::new(self.text.len(), self.text.len());
        };
        let end = starts.get(line).copied().unwrap_or(self.text.len());
        let end = start + self.text[start..end].trim_end_matches(['\n', '\r']).len();
        Span::new(start, end)
    }

    /// The number of the line in which the byte at `offset` stands, from 1.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        self.line_starts().partition_point(|start| *start <= offset)
    }

    /// Whether `span` stands on one line.
    #[must_use]
    pub fn is_on_one_line(&self, span: Span) -> bool {
        self.line_of(span.start) == self.line_of(span.end.max(span.start + 1) - 1)
    }

    /// The text of `span`.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// SHA-256 of the file that has these bytes after its byte-order mark, if it has one.
fn digest(bytes: &[u8], has_mark: bool) -> String {
    let mut hasher = Sha256::new();
    if has_mark {
        hasher.update("\u{feff}");
    }
    hasher.update(bytes);
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
