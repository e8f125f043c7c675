//! `manifest.json`: what a bundle holds, so that anybody can check that it is whole. Written last by `stage`; read
//! back by `verify`, and by `destination` to tell an earlier bundle from a folder of somebody's own.
//!
//! It carries no time and no name of a machine: the same bundle has the same manifest wherever it is built.
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::error::{Fault, WriteError};
use super::tree;

/// The manifest's name in the bundle.
pub const MANIFEST: &str = "manifest.json";
/// The version of the manifest's form.
pub const FORMAT: u64 = 1;
/// What the manifest says that it is of.
const KIND: &str = "bundle";

/// One file of the bundle: where it is, and what it must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileDigest {
    /// Path below the bundle, with `/`.
    pub path: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Its length in bytes.
    pub size: u64,
}

/// One file of the case folder that the bundle was made from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceDigest {
    /// Path below the case folder, with `/`.
    pub path: String,
    /// SHA-256 of its bytes as they were read, in lower-case hexadecimal.
    pub sha256: String,
}

/// What the manifest says of the bundle as a whole; handed in by who builds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The case's reference; none for a caseload's bundle.
    pub reference: Option<String>,
    /// The day as of which the bundle stands.
    pub as_at: NaiveDate,
    /// Who it is for, where it is an access copy; none for a bundle for supervision.
    pub audience: Option<String>,
    /// The case's own files, in any order; empty in an access copy.
    pub sources: Vec<SourceDigest>,
}

/// The program that made a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// The whole manifest.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of its form.
    pub format: u64,
    /// `bundle`.
    pub kind: String,
    /// The case's reference; none for a caseload's bundle.
    pub reference: Option<String>,
    /// The day as of which the bundle stands.
    #[serde(deserialize_with = "day")]
    pub as_at: NaiveDate,
    /// Who it is for, where it is an access copy.
    pub audience: Option<String>,
    /// What made it.
    pub program: Program,
    /// Every file but the manifest itself, sorted by path.
    pub files: Vec<FileDigest>,
    /// What the case's own files were, sorted by path.
    pub sources: Vec<SourceDigest>,
}

/// As much as tells whether a file is a manifest of ours.
#[derive(Deserialize)]
struct Probe {
    format: Option<u64>,
    kind: Option<String>,
}

fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(from)?;
    NaiveDate::parse_from_str(&text, "%Y-%m-%d").map_err(serde::de::Error::custom)
}

impl Manifest {
    /// The manifest of these files under this header, both put in order.
    #[must_use]
    pub fn new(header: &Header, mut files: Vec<FileDigest>) -> Self {
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let mut sources = header.sources.clone();
        sources.sort();
        sources.dedup_by(|next, one| next.path == one.path);
        Self {
            format: FORMAT,
            kind: KIND.to_owned(),
            reference: header.reference.clone(),
            as_at: header.as_at,
            audience: header.audience.clone(),
            program: Program {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: env!("CARGO_PKG_VERSION").to_owned(),
            },
            files,
            sources,
        }
    }

    /// The manifest as it is written: a line for each file, so that a person can read it and compare two of them.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Of strings and numbers alone nothing fails to be written, hence the default.
        fn json(value: &impl Serialize) -> String {
            serde_json::to_string(value).unwrap_or_default()
        }
        fn list(out: &mut String, key: &str, lines: impl Iterator<Item = String>) {
            let _ = write!(out, ",\n  \"{key}\": [");
            let mut any = false;
            for line in lines {
                out.push_str(if any { ",\n    " } else { "\n    " });
                out.push_str(&line);
                any = true;
            }
            out.push_str(if any { "\n  ]" } else { "]" });
        }
        let mut out = String::with_capacity(512 + self.files.len() * 160 + self.sources.len() * 140);
        let _ = write!(
            out,
            "{{\n  \"format\": {},\n  \"kind\": {},\n  \"reference\": {},\n  \"as_at\": \"{}\",\n  \"audience\": {},\n  \"program\": {}",
            self.format,
            json(&self.kind),
            json(&self.reference),
            self.as_at.format("%Y-%m-%d"),
            json(&self.audience),
            json(&self.program),
        );
        list(&mut out, "files", self.files.iter().map(json));
        list(&mut out, "sources", self.sources.iter().map(json));
        out.push_str("\n}\n");
        out
    }

    /// Reads the manifest of a bundle.
    ///
    /// # Errors
    /// [`Fault::NotBundle`] where there is none or it is not a bundle's, [`Fault::OtherFormat`],
    /// [`Fault::Damaged`], or the system's refusal to have it read.
    pub fn read(folder: &Path) -> Result<Self, WriteError> {
        let path = folder.join(MANIFEST);
        let not_bundle = || WriteError::new(folder, Fault::NotBundle);
        match std::fs::symlink_metadata(&path) {
            Ok(found) if found.is_file() => {}
            Ok(_) => return Err(not_bundle()),
            Err(error) if tree::is_absent(&error) => return Err(not_bundle()),
            Err(error) => return Err(WriteError::reading(&path)(error)),
        }
        let mut text = Vec::new();
        tree::open(&path)
            .and_then(|mut file| file.read_to_end(&mut text))
            .map_err(WriteError::reading(&path))?;
        Self::parse(&text).map_err(|fault| match fault {
            Fault::NotBundle => not_bundle(),
            fault => WriteError::new(path, fault),
        })
    }

    fn parse(text: &[u8]) -> Result<Self, Fault> {
        let damaged = |error: serde_json::Error| Fault::Damaged { line: error.line() };
        let probe: Probe = serde_json::from_slice(text)
            .map_err(|error| if error.is_data() { Fault::NotBundle } else { damaged(error) })?;
        match (probe.kind.as_deref(), probe.format) {
            (Some(KIND), Some(FORMAT)) => {}
            (Some(KIND), Some(other)) => return Err(Fault::OtherFormat(other)),
            _ => return Err(Fault::NotBundle),
        }
        let manifest: Self = serde_json::from_slice(text).map_err(damaged)?;
        // In order and each once, as every writer of this form leaves them; `names` relies on it.
        let in_order = manifest.files.is_sorted_by(|one, next| one.path < next.path)
            && manifest.sources.is_sorted_by(|one, next| one.path < next.path);
        if in_order { Ok(manifest) } else { Err(Fault::Damaged { line: 0 }) }
    }

    /// The file of this path, if the manifest names it.
    #[must_use]
    pub fn names(&self, path: &str) -> Option<&FileDigest> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// The folders that its files stand in, the bundle itself left out.
    #[must_use]
    pub fn folders(&self) -> BTreeSet<&str> {
        tree::folders_of(self.files.iter().map(|file| file.path.as_str()))
    }
}
