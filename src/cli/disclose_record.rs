//! The internal record of a copy: what was taken out, under which code, decided by whom, what the leak check read, and
//! the digests of the copy's files. It stands in the case, beside the decisions, and never in the copy.
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::disclose::leak::Report;
use crate::disclose::{Copy, Taken};
use crate::model::{Decided, Decisions, Given};
use crate::write::Manifest;

/// The record, as it is written.
#[derive(Serialize)]
pub(crate) struct Record<'r> {
    version: u32,
    name: &'r str,
    kind: Option<&'static str>,
    recipient: Option<&'r str>,
    as_at: String,
    program: &'static str,
    prepared_by: Option<&'r str>,
    approved_by: Option<&'r str>,
    approved_on: Option<String>,
    people: Vec<Person<'r>>,
    entries: Vec<Item<'r>>,
    documents: Vec<Item<'r>>,
    taken_out: &'r [Taken],
    leak_check: Figures,
    files: Vec<File<'r>>,
}

#[derive(Serialize)]
struct Person<'r> {
    id: &'r str,
    treatment: Option<&'static str>,
    basis: Option<&'static str>,
    code: Option<&'static str>,
    why: Option<&'r str>,
    justification: Option<&'r str>,
}

#[derive(Serialize)]
struct Item<'r> {
    name: &'r str,
    copy: Option<&'r str>,
    decision: Option<&'static str>,
    code: Option<&'static str>,
    shown: bool,
    by: Option<&'r str>,
    on: Option<String>,
    digest: Option<&'r str>,
    justification: Option<&'r str>,
    redactions: Vec<Redaction<'r>>,
}

#[derive(Serialize)]
struct Redaction<'r> {
    quote: Option<&'r str>,
    code: Option<&'static str>,
    text: Option<&'static str>,
    shown: bool,
    justification: Option<&'r str>,
}

#[derive(Serialize)]
struct Figures {
    files: u64,
    known: u64,
    bytes: u64,
    words: u64,
    forms: u64,
    taken_on: usize,
}

#[derive(Serialize)]
struct File<'r> {
    path: &'r str,
    sha256: &'r str,
    size: u64,
}

fn word(given: &Given<String>) -> Option<&str> {
    given.value().map(String::as_str)
}

impl<'r> Record<'r> {
    /// The record of a copy that was just read back.
    pub(crate) fn new(
        name: &'r str,
        decisions: &'r Decisions,
        copied: &'r Copy,
        report: &Report,
        manifest: &'r Manifest,
    ) -> Self {
        let item = |decided: &'r Decided, copy: Option<&'r String>| Item {
            name: &decided.name.value,
            copy: copy.map(String::as_str),
            decision: decided.decision.value().map(|decision| decision.word()),
            code: decided.code.value().map(|code| code.word()),
            shown: decided.shown.value() != Some(&false),
            by: word(&decided.by),
            on: decided.on.value().map(ToString::to_string),
            digest: word(&decided.digest),
            justification: word(&decided.justification),
            redactions: decided
                .redactions
                .iter()
                .map(|redaction| Redaction {
                    quote: word(&redaction.quote),
                    code: redaction.code.value().map(|code| code.word()),
                    text: redaction.text.value().map(|lang| lang.code()),
                    shown: !redaction.is_silent(),
                    justification: word(&redaction.justification),
                })
                .collect(),
        };
        Self {
            version: 1,
            name,
            kind: decisions.kind.value().map(|kind| kind.word()),
            recipient: word(&decisions.recipient),
            as_at: copied.disclosed.as_at.to_string(),
            program: env!("CARGO_PKG_VERSION"),
            prepared_by: word(&decisions.prepared_by),
            approved_by: word(&decisions.approved_by),
            approved_on: decisions.approved_on.value().map(ToString::to_string),
            people: decisions
                .people
                .iter()
                .map(|treated| Person {
                    id: &treated.id.value,
                    treatment: treated.treatment.value().map(|treatment| treatment.word()),
                    basis: treated.basis.value().map(|basis| basis.word()),
                    code: treated.code.value().map(|code| code.word()),
                    why: word(&treated.why),
                    justification: word(&treated.justification),
                })
                .collect(),
            entries: decisions
                .entries
                .iter()
                .map(|decided| item(decided, copied.entry_names.get(&decided.name.value)))
                .collect(),
            documents: decisions
                .documents
                .iter()
                .map(|decided| item(decided, copied.document_names.get(&decided.name.value)))
                .collect(),
            taken_out: &copied.taken,
            leak_check: Figures {
                files: report.figures.files,
                known: report.figures.known,
                bytes: report.figures.bytes,
                words: report.figures.words,
                forms: report.figures.forms,
                taken_on: report.unreadable.iter().filter(|part| part.accepted).count(),
            },
            files: manifest
                .files
                .iter()
                .map(|file| File { path: &file.path, sha256: &file.sha256, size: file.size })
                .collect(),
        }
    }

    /// Writes the record beside its place, where [`Prepared::keep`] moves it once the copy stands.
    pub(crate) fn prepare(&self, folder: &Path, name: &str) -> Result<Prepared, PathBuf> {
        let path = folder.join("disclosures").join(format!("{name}.record.json"));
        let beside = path.with_file_name(format!(".{name}.record.json.new"));
        // Of strings and numbers alone nothing fails to be written.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        let write = || -> std::io::Result<()> {
            let mut file = std::fs::File::create(&beside)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        match write() {
            Ok(()) => Ok(Prepared { beside, path, kept: false }),
            Err(_) => {
                let _ = std::fs::remove_file(&beside);
                Err(path)
            }
        }
    }
}

/// A record that has not its name yet; dropped without [`Prepared::keep`] it goes.
#[must_use = "a record that is not kept is removed"]
pub(crate) struct Prepared {
    beside: PathBuf,
    path: PathBuf,
    kept: bool,
}

impl Prepared {
    /// Gives the record its name.
    pub(crate) fn keep(mut self) -> Result<(), PathBuf> {
        match std::fs::rename(&self.beside, &self.path) {
            Ok(()) => {
                self.kept = true;
                Ok(())
            }
            Err(_) => Err(self.path.clone()),
        }
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        if !self.kept {
            let _ = std::fs::remove_file(&self.beside);
        }
    }
}
