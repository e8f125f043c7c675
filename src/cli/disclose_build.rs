//! `cofnod disclose build`: a copy of what was decided, read back by the leak check before it gets its name.
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::console::Console;
use super::disclose::{not_there, place};
use super::disclose_check::text;
use super::disclose_leak::{self, read_back};
use super::disclose_record::Record;
use super::{Outcome, passphrase};
use crate::base::{Bilingual, Msg};
use crate::disclose::judge::{Asked, judge};
use crate::disclose::{Copy, copy};
use crate::model::Decisions;
use crate::read::{CasePath, ReadCase, digests, read_case, read_decisions, theme};
use crate::site;
use crate::standard::Voice;
use crate::write::{self, Header};

pub(crate) fn run(console: &Console, matches: &ArgMatches) -> Outcome {
    let Some((path, name)) = place(console, matches) else { return Outcome::CouldNot };
    let Some(out) = matches.get_one::<PathBuf>("out") else { return Outcome::CouldNot };
    let Some(file) = read_decisions(&path.folder, &name) else {
        not_there(console, &path, &name);
        return Outcome::CouldNot;
    };
    // Asked for first: nobody should type it twice after a long wait to hear of a fault.
    let with_zip = matches.get_flag("zip");
    let progress = console.progress("progress-build");
    let read = read_case(&path.folder);
    let now = digests(&read.case, file.decisions.as_ref());
    let asked = Asked { read: &read, file: &file, name: &name, digests: &now, as_at: console.as_at };
    let found = judge(&asked);
    let with_text = matches.get_flag("show-text") || console.is_terminal();
    let Some(decisions) = file.decisions.as_ref().filter(|_| found.objections.is_empty()) else {
        drop(progress);
        console.block(&text(console, &asked, &found, with_text));
        console.error(&Msg::new("disclose-not-built").with("count", found.objections.len()));
        return Outcome::Findings;
    };
    let copied = match copy(&read.case, decisions, console.as_at) {
        Ok(Some(copied)) => copied,
        Ok(None) | Err(_) => {
            console.error(&Msg::new("disclose-not-understood"));
            return Outcome::CouldNot;
        }
    };
    if !copied.doubts.is_empty() {
        drop(progress);
        disclose_leak::doubts(console, &read.case, &copied.doubts, with_text);
        console.error(&Msg::new("disclose-not-built").with("count", copied.doubts.len()));
        return Outcome::Findings;
    }
    if !copied.traces.is_empty() {
        drop(progress);
        disclose_leak::traces(console, &copied.traces);
        console.error(&Msg::new("disclose-not-built").with("count", copied.traces.len()));
        return Outcome::Findings;
    }
    let secret = if with_zip {
        match passphrase::get(console, matches.get_one::<PathBuf>("passphrase-file")) {
            Some(secret) => Some(secret),
            None => return Outcome::CouldNot,
        }
    } else {
        None
    };
    let made =
        Making { console, path: &path, name: &name, read: &read, decisions, copied: &copied, with_text };
    let outcome = made.write(out, secret.as_ref());
    drop(progress);
    outcome
}

/// Everything that a copy is made from.
struct Making<'m> {
    console: &'m Console,
    path: &'m CasePath,
    name: &'m str,
    read: &'m ReadCase,
    decisions: &'m Decisions,
    copied: &'m Copy,
    with_text: bool,
}

impl Making<'_> {
    fn write(&self, out: &Path, secret: Option<&passphrase::Secret>) -> Outcome {
        let console = self.console;
        let case = &self.read.case;
        let overlay = match theme(&self.path.folder, &case.settings) {
            Ok(files) => files,
            Err(fault) => {
                console.error(&fault.message());
                return Outcome::CouldNot;
            }
        };
        let theme = match site::theme::Theme::load(&overlay) {
            Ok(theme) => theme,
            Err(fault) => {
                console.error(&fault.message());
                return Outcome::CouldNot;
            }
        };
        let shown = &self.copied.disclosed;
        let voices = Bilingual::from_fn(Voice::new);
        let plan = match site::plan(shown, &theme, &voices) {
            Ok(plan) => plan,
            Err(error) => {
                console.error_text(&error.to_string());
                return Outcome::CouldNot;
            }
        };
        let face = shown.copy.as_ref();
        let header = Header {
            reference: Some(shown.case.reference.clone()),
            as_at: console.as_at,
            audience: face.map(|face| format!("{}: {}", face.kind.word(), face.recipient)),
            sources: Vec::new(),
        };
        let options =
            write::Options { case_folders: vec![self.path.folder.clone()], file_times: Some(console.as_at) };
        let staged = match write::stage(plan, out, &header, &options) {
            Ok(staged) => staged,
            Err(error) => {
                console.error(&error.message());
                return Outcome::CouldNot;
            }
        };
        let report = disclose_leak::in_folder(staged.folder())
            .and_then(|files| read_back(case, self.decisions, self.copied, &theme, &files));
        let Some(report) = report else {
            console.error(&Msg::new("disclose-not-understood"));
            return Outcome::CouldNot;
        };
        if !disclose_leak::is_clean(&report) {
            disclose_leak::tell(console, &report, self.copied, self.with_text);
            console.error(&Msg::new("disclose-leaks"));
            return Outcome::Findings;
        }
        let record = Record::new(self.name, self.decisions, self.copied, &report, staged.manifest());
        let record = match record.prepare(&self.path.folder, self.name) {
            Ok(prepared) => prepared,
            Err(path) => {
                console.error(&Msg::new("disclose-record-failed").with("path", path.display().to_string()));
                return Outcome::CouldNot;
            }
        };
        let placed = match secret {
            Some(secret) => {
                let zip = out.with_added_extension("zip");
                write::zip(&staged, &zip, secret.text()).map(|()| zip)
            }
            None => staged.place().map(|written| {
                if let Some(warning) = written.warning() {
                    console.note(&warning);
                }
                written.folder.join("index.html")
            }),
        };
        match placed {
            Ok(place) => {
                if let Err(path) = record.keep() {
                    let message = Msg::new("disclose-record-failed").with("path", path.display().to_string());
                    console.error(&message);
                    return Outcome::CouldNot;
                }
                let message = Msg::new("disclose-built")
                    .with("path", place.display().to_string())
                    .with("files", report.figures.files)
                    .with("forms", report.figures.forms);
                console.note(&message);
                Outcome::Done
            }
            Err(error) => {
                console.error(&error.message());
                Outcome::CouldNot
            }
        }
    }
}
