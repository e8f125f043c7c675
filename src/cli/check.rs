//! `cofnod check`: the rules over each case, printed in the format that was asked for.
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::ArgMatches;

use super::console::Console;
use super::{Outcome, github, json, sarif, short, text};
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
    let folders: Vec<&PathBuf> = matches.get_many("folder").into_iter().flatten().collect();
    let Some(paths) = cases(console, &folders) else { return Outcome::CouldNot };
    let only = matches.get_many::<String>("rule").into_iter().flatten();
    let only: Vec<RuleName> = only.filter_map(|name| rule(name)).map(|rule| rule.name).collect();
    let options = Options { as_at: console.as_at, only };
    let progress = console.progress("progress-check");
    let cases: Vec<CheckedCase> = paths
        .into_iter()
        .map(|path| {
            let read = read_case(&path.folder);
            let checked = check(&read, &options);
            tell_strays(console, &path, &read.strays);
            CheckedCase { path, case: read.case, checked }
        })
        .collect();
    drop(progress);
    // The program ends when these are printed: taking large cases apart again would only keep their reader waiting.
    let cases = ManuallyDrop::new(cases);
    let summary = cases.iter().fold(Summary::default(), |sum, case| sum.and(case.checked.summary));
    let output = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => json::print(console, &cases, summary),
        Some("short") => short::print(console, &cases),
        Some("sarif") => sarif::print(console, &cases),
        Some("github") => github::print(console, &cases),
        _ => text::print(console, &cases, summary),
    };
    if !console.print(&output) {
        return Outcome::CouldNot;
    }
    outcome(summary, denied(matches).unwrap_or(Severity::Error))
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
