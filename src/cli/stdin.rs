//! `cofnod check --stdin FILE`: one file as it is being typed, checked in its case, with nothing said of the others.
use std::io::{self, Read as _};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::Outcome;
use super::check::{self, CheckedCase, cases, denied, folders, outcome, printed};
use super::console::Console;
use crate::base::{Msg, Severity};
use crate::check::Options;
use crate::read::{MAX_TEXT, Overlay, OwnFile, own_file, read_case_with};

pub(crate) fn run(console: &Console, matches: &ArgMatches, file: &Path, options: Options) -> Outcome {
    let Some(own) = own(console, matches, file) else { return Outcome::CouldNot };
    let mut bytes = Vec::new();
    // One byte more than is read of a file on the disk, so that what is too long is told as it would be there.
    if let Err(error) = io::stdin().lock().take(MAX_TEXT + 1).read_to_end(&mut bytes) {
        console.error(&Msg::new("stdin-unreadable").with("reason", error.to_string()));
        return Outcome::CouldNot;
    }
    let mut overlay = Overlay::new();
    overlay.put(own.path.clone(), bytes);
    let read = read_case_with(&own.case.folder, &overlay);
    let options = Options { file: Some(own.path.clone()), ..options };
    let checked = crate::check::check(&read, &options);
    // The program ends when this is printed.
    let cases = ManuallyDrop::new([CheckedCase { path: own.case, case: read.case, checked }]);
    if !console.print(&printed(console, matches, &*cases, Some(&own.path))) {
        return Outcome::CouldNot;
    }
    outcome(check::sum(&*cases), denied(matches).unwrap_or(Severity::Error))
}

/// The file in its case; says why where there is none.
fn own(console: &Console, matches: &ArgMatches, file: &Path) -> Option<OwnFile> {
    let Some(here) = here() else {
        console.error(&Msg::new("stdin-no-folder"));
        return None;
    };
    let given = match matches.value_source("folder") {
        Some(ValueSource::CommandLine) => Some(cases(console, &folders(matches))?),
        _ => None,
    };
    let own = own_file(file, given.as_deref(), &here);
    if own.is_none() {
        console.error(&Msg::new("stdin-no-part").with("path", file.display().to_string()));
    }
    own
}

#[expect(clippy::disallowed_methods, reason = "a file is named from the folder that the program is run in")]
fn here() -> Option<PathBuf> {
    std::env::current_dir().ok()
}
