//! `cofnod build`: the bundle for supervision.
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use clap::ArgMatches;
use rayon::prelude::*;

use super::check::{denied, outcome, tell_strays};
use super::console::Console;
use super::{Outcome, caseload, text};
use crate::base::{Bilingual, Msg, Source};
use crate::check::{Options, check};
use crate::disclose;
use crate::model::{Case, Settings};
use crate::read::{CasePath, Place, find, read_case, theme};
use crate::site::{self, theme::Theme};
use crate::standard::Voice;
use crate::write::{self, Header, SourceDigest};

pub(crate) fn run(console: &Console, matches: &ArgMatches) -> Outcome {
    let Some(folder) = matches.get_one::<PathBuf>("folder") else { return Outcome::CouldNot };
    let Some(out) = matches.get_one::<PathBuf>("out") else { return Outcome::CouldNot };
    let path = match find(folder) {
        Ok(Place::Case(path)) => path,
        Ok(Place::Caseload { cases, passed_over }) => {
            return caseload::build(console, folder, &cases, &passed_over, out, matches);
        }
        Err(error) => {
            let (id, path) = error.parts();
            console.error(&Msg::new(id).with("path", path.as_str()));
            return Outcome::CouldNot;
        }
    };
    build(console, &path, out, matches)
}

fn build(console: &Console, path: &CasePath, out: &Path, matches: &ArgMatches) -> Outcome {
    let progress = console.progress("progress-build");
    let read = read_case(&path.folder);
    let checked = check(&read, &Options { as_at: console.as_at, only: Vec::new(), file: None });
    tell_strays(console, path, &read.strays);
    if let Some(deny) = denied(matches)
        && outcome(checked.summary, deny) == Outcome::Findings
    {
        let count = checked.summary.at_least(deny);
        console.error(&Msg::new("build-denied").with("count", count).with("path", path.shown.as_str()));
        return Outcome::Findings;
    }
    let Some(theme) = Made::theme(console, &path.folder, &read.case.settings) else {
        return Outcome::CouldNot;
    };
    let header = Made::header(&read.case, console.as_at);
    let case_folders = vec![path.folder.clone()];
    let Some(shown) = disclose::everything(read.case, &checked, console.as_at) else {
        console.error(&Msg::new("build-no-case").with("path", path.shown.as_str()));
        return Outcome::CouldNot;
    };
    // The program ends when this is shown: taking a large case apart again would only keep its reader waiting.
    let shown = ManuallyDrop::new(shown);
    let options = write::Options { case_folders, file_times: None };
    let voices = Bilingual::from_fn(Voice::new);
    let plan = match site::plan(&shown, &theme, &voices) {
        Ok(plan) => plan,
        Err(error) => {
            console.error_text(&error.to_string());
            return Outcome::CouldNot;
        }
    };
    let written = write::put(plan, out, &header, &options);
    drop(progress);
    match written {
        Ok(written) => {
            finished(console, &written, text::sum("build-done", checked.summary), matches);
            Outcome::Done
        }
        Err(error) => could_not(console, &error.message()),
    }
}

/// What a bundle is made with.
pub(super) struct Made;

impl Made {
    /// The theme that the settings of the case or caseload in `folder` name; says what is wrong with it where it cannot
    /// be used.
    pub(super) fn theme(console: &Console, folder: &Path, settings: &Settings) -> Option<Theme> {
        let overlay = match theme(folder, settings) {
            Ok(files) => files,
            Err(fault) => {
                console.error(&fault.message());
                return None;
            }
        };
        Theme::load(&overlay).map_err(|fault| console.error(&fault.message())).ok()
    }

    /// What the manifest says of the bundle of a case.
    pub(super) fn header(case: &Case, as_at: NaiveDate) -> Header {
        let digest =
            |source: &Arc<Source>| SourceDigest { path: source.path.clone(), sha256: source.digest() };
        Header {
            reference: case.info.as_ref().map(|info| info.reference.value().cloned().unwrap_or_default()),
            as_at,
            audience: None,
            sources: disclose::sources(case).par_iter().map(digest).collect(),
        }
    }
}

/// Says why it could not.
pub(super) fn could_not(console: &Console, message: &Msg) -> Outcome {
    console.error(message);
    Outcome::CouldNot
}

/// Says what was built, and opens it where that is asked for.
pub(super) fn finished(console: &Console, written: &write::Written, done: Msg, matches: &ArgMatches) {
    if let Some(warning) = written.warning() {
        console.note(&warning);
    }
    let index = written.folder.join("index.html");
    console.note(&done.with("path", index.display().to_string()));
    if matches.get_flag("open") {
        open(console, &index);
    }
}

/// Opens the bundle in the reader's browser, by the system's own way; where there is none, the path has been said.
fn open(console: &Console, index: &Path) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let quiet = std::process::Stdio::null;
    let started =
        std::process::Command::new(program).args(before).arg(index).stdout(quiet()).stderr(quiet()).spawn();
    let is_opened = started.is_ok_and(|mut opener| {
        // What opens a browser says within a moment whether it could; one that goes on has.
        for _ in 0..20 {
            match opener.try_wait() {
                Ok(Some(status)) => return status.success(),
                Ok(None) => std::thread::sleep(std::time::Duration::from_millis(50)),
                Err(_) => return false,
            }
        }
        true
    });
    if !is_opened {
        console.note(&Msg::new("build-not-opened"));
    }
}
