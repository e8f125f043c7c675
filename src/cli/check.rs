//! `cofnod check`: the rules over each case, printed in the format that was asked for.
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::ArgMatches;

use super::console::Console;
use super::{Outcome, fix, github, json, sarif, short, stdin, text, watch};
use crate::base::{Msg, RuleName, Severity};
use crate::check::{Checked, Options, Summary, check};
use crate::model::Case;
use crate::read::{CasePath, Place, find, read_case};
use crate::standard::rule;

/// A case that was checked, for the printers.
pub(crate) struct CheckedCase {
    pub path: CasePath,
    pub case: Case,
    pub checked: Checked,
}

impl CheckedCase {
    /// The case's reference, if it has a valid one.
    pub(crate) fn reference(&self) -> Option<&str> {
        self.case.info.as_ref()?.reference.value().map(String::as_str)
    }

    /// The path of one of the case's files from where the command was run.
    pub(crate) fn below(&self, path: &str) -> String {
        let folder = self.path.shown.trim_end_matches('/').trim_start_matches("./");
        if folder == "." { path.to_owned() } else { format!("{folder}/{path}") }
    }

    /// How many entries there are, readable or not.
    pub(crate) fn entries(&self) -> usize {
        let mut unread: Vec<&str> = self.case.unread.iter().map(|unread| unread.id.as_str()).collect();
        unread.sort_unstable();
        unread.dedup();
        self.case.entries.len() + unread.into_iter().filter(|id| self.case.entry(id).is_none()).count()
    }
}

pub(crate) fn run(console: &Console, matches: &ArgMatches) -> Outcome {
    let only = matches.get_many::<String>("rule").into_iter().flatten();
    let only: Vec<RuleName> = only.filter_map(|name| rule(name)).map(|rule| rule.name).collect();
    let options = Options { as_at: console.as_at, only, file: None };
    if let Some(file) = matches.get_one::<PathBuf>("stdin") {
        return stdin::run(console, matches, file, options);
    }
    if matches.get_flag("watch") {
        return watch::run(console, matches, &options);
    }
    let Some(paths) = cases(console, &folders(matches)) else { return Outcome::CouldNot };
    let (cases, is_mended) = if matches.get_flag("fix") {
        fix::checked(console, paths, &options)
    } else {
        (checked(console, paths, &options), true)
    };
    // The program ends when these are printed: taking large cases apart again would only keep their reader waiting.
    let cases = ManuallyDrop::new(cases);
    let summary = sum(&cases);
    if !console.print(&printed(console, matches, &cases, None)) || !is_mended {
        return Outcome::CouldNot;
    }
    outcome(summary, denied(matches).unwrap_or(Severity::Error))
}

/// The folders that were given, or the one that the program was run in.
pub(crate) fn folders(matches: &ArgMatches) -> Vec<&PathBuf> {
    matches.get_many("folder").into_iter().flatten().collect()
}

/// Reads and checks each case.
pub(crate) fn checked(console: &Console, paths: Vec<CasePath>, options: &Options) -> Vec<CheckedCase> {
    let _progress = console.progress("progress-check");
    paths.into_iter().map(|path| one(console, path, options)).collect()
}

/// Reads and checks a case.
pub(crate) fn one(console: &Console, path: CasePath, options: &Options) -> CheckedCase {
    let read = read_case(&path.folder);
    let checked = check(&read, options);
    tell_strays(console, &path, &read.strays);
    CheckedCase { path, case: read.case, checked }
}

/// The summary of all cases.
pub(crate) fn sum(cases: &[CheckedCase]) -> Summary {
    cases.iter().fold(Summary::default(), |sum, case| sum.and(case.checked.summary))
}

/// The findings of the cases in the format that was asked for; `file` is the one file that was checked, if it was one.
pub(crate) fn printed(
    console: &Console,
    matches: &ArgMatches,
    cases: &[CheckedCase],
    file: Option<&str>,
) -> String {
    let summary = sum(cases);
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => json::print(console, cases, summary),
        Some("short") => short::print(console, cases),
        Some("sarif") => sarif::print(console, cases),
        Some("github") => github::print(console, cases),
        _ => text::print(console, cases, summary, file),
    }
}

/// Tells of files that somebody may take for entries: what is not read is not checked, and nobody should think it is.
pub(crate) fn tell_strays(console: &Console, path: &CasePath, strays: &[String]) {
    if let Some(first) = strays.first() {
        let first = format!("{}/{first}", path.shown.trim_end_matches('/'));
        console.note(&Msg::new("strays").with("count", strays.len()).with("first", first));
    }
}

/// The severity that `--deny` names.
pub(crate) fn denied(matches: &ArgMatches) -> Option<Severity> {
    matches.get_one::<String>("deny").and_then(|word| Severity::from_word(word))
}

/// Findings where any is as grave as `deny`.
pub(crate) fn outcome(summary: Summary, deny: Severity) -> Outcome {
    if summary.at_least(deny) > 0 { Outcome::Findings } else { Outcome::Done }
}

/// The cases of the folders, in order of path. Says all that is wrong with the folders, and gives nothing, where
/// anything is.
pub(crate) fn cases(console: &Console, folders: &[&PathBuf]) -> Option<Vec<CasePath>> {
    let mut paths = Vec::new();
    let mut is_well = true;
    for folder in folders {
        match find(folder) {
            Ok(Place::Case(path)) => paths.push(path),
            Ok(Place::Caseload { cases, passed_over }) => {
                paths.extend(cases);
                for folder in passed_over {
                    console.detail(&Msg::new("passed-over").with("path", folder));
                }
            }
            Err(error) => {
                let (id, path) = error.parts();
                console.error(&Msg::new(id).with("path", path.as_str()));
                is_well = false;
            }
        }
    }
    paths.sort();
    paths.dedup();
    is_well.then_some(paths)
}
