//! `cofnod disclose`: what its commands have in common, the case and the name of the disclosure.
use std::path::Path;

use clap::ArgMatches;

use super::Outcome;
use super::console::{Console, printable};
use super::{disclose_args, disclose_build, disclose_check, disclose_draft};
use crate::base::{Finding, Msg};
use crate::read::{CasePath, Place, disclosure_path, find, is_disclosure_name};
use crate::standard::{Voice, rule};

pub(crate) fn run(console: Console, matches: &ArgMatches) -> Outcome {
    let Some((name, matches)) = matches.subcommand() else { return Outcome::CouldNot };
    // The common options may stand after the second word too.
    let console = console.with(matches);
    match name {
        "draft" => disclose_draft::run(&console, matches),
        "check" => disclose_check::run(&console, matches),
        "build" => disclose_build::run(&console, matches),
        _ => Outcome::CouldNot,
    }
}

/// The case and the name that a command is to work on; says why where there is none.
pub(crate) fn place(console: &Console, matches: &ArgMatches) -> Option<(CasePath, String)> {
    let (folder, name) = disclose_args::place(matches)?;
    case_and_name(console, &folder, &name)
}

/// The case of a folder and the name of a disclosure; says why where either is none.
pub(crate) fn case_and_name(console: &Console, folder: &Path, name: &Path) -> Option<(CasePath, String)> {
    let shown = name.display().to_string();
    let Some(name) = name.to_str().filter(|name| is_disclosure_name(name)) else {
        console.error(&Msg::new("disclose-bad-name").with("value", printable(&shown).into_owned()));
        return None;
    };
    match find(folder) {
        Ok(Place::Case(path)) => Some((path, name.to_owned())),
        Ok(Place::Caseload { cases, .. }) => {
            let first = cases.first().map_or("", |case| case.shown.as_str()).to_owned();
            let path = folder.display().to_string();
            console.error(&Msg::new("disclose-caseload").with("path", path).with("first", first));
            None
        }
        Err(error) => {
            let (id, path) = error.parts();
            console.error(&Msg::new(id).with("path", path.as_str()));
            None
        }
    }
}

/// Says that there is no disclosure of this name.
pub(crate) fn not_there(console: &Console, path: &CasePath, name: &str) {
    let path = format!("{}/{}", path.shown.trim_end_matches('/'), disclosure_path(name));
    console.error(&Msg::new("disclose-not-there").with("path", path).with("name", name));
}

/// What a finding says, and what to do: by its rule, where reading made it, else by the disclosures' own texts.
pub(crate) fn said(console: &Console, voice: &Voice, finding: &Finding) -> (String, Option<String>) {
    if rule(finding.rule.0).is_some() {
        (voice.message(finding), voice.help(finding))
    } else {
        (console.say(&finding.message), finding.help.as_ref().map(|help| console.say(help)))
    }
}
