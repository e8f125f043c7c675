//! Floor 8, the command line: a file for each command, and a printer for each format. Here alone the program knows
//! what day it is, what language its user reads and whether it speaks to a terminal.
mod args;
mod build;
mod check;
mod console;
mod disclose;
mod disclose_args;
mod disclose_build;
mod disclose_check;
mod disclose_draft;
mod disclose_leak;
mod disclose_record;
mod export;
mod fix;
mod github;
mod json;
mod passphrase;
mod progress;
mod rule;
mod sarif;
mod short;
mod stdin;
mod text;
mod verify;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use console::Console;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Done, and nothing stands against it: 0.
    Done,
    /// Findings: 1.
    Findings,
    /// It could not do what it was asked: 2.
    CouldNot,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::Findings => Self::from(1),
            Outcome::CouldNot => Self::from(2),
        }
    }
}

/// Runs the program with these arguments, the first of which is its own name.
#[must_use]
pub fn run(args: Vec<OsString>) -> ExitCode {
    let console = Console::new(&args);
    let matches = match args::command(&console).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return args::explain(&console, &error).into(),
    };
    let Some((name, matches)) = matches.subcommand() else { return Outcome::CouldNot.into() };
    let console = console.with(matches);
    let outcome = match name {
        "check" => check::run(&console, matches),
        "build" => build::run(&console, matches),
        "export" => export::run(&console, matches),
        "verify" => verify::run(&console, matches),
        "rule" => rule::run(&console, matches),
        "disclose" => disclose::run(console, matches),
        _ => Outcome::CouldNot,
    };
    outcome.into()
}
