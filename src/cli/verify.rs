//! `cofnod verify`: every file of a bundle against its manifest.
use std::path::PathBuf;

use clap::ArgMatches;

use super::Outcome;
use super::console::{Console, printable};
use crate::base::Msg;
use crate::write::verify;

pub(crate) fn run(console: &Console, matches: &ArgMatches) -> Outcome {
    let Some(bundle) = matches.get_one::<PathBuf>("bundle") else { return Outcome::CouldNot };
    if let Some(against) = matches.get_many::<PathBuf>("against") {
        let against: Vec<&PathBuf> = against.collect();
        let with_text = matches.get_flag("show-text") || console.is_terminal();
        return super::disclose_leak::verify(console, &against, bundle, with_text);
    }
    let verified = match verify(bundle) {
        Ok(verified) => verified,
        Err(error) => {
            console.error(&error.message());
            return Outcome::CouldNot;
        }
    };
    let path = bundle.display().to_string();
    let mut lines = Vec::new();
    for (id, paths) in [
        ("verify-changed", &verified.changed),
        ("verify-missing", &verified.missing),
        ("verify-added", &verified.added),
    ] {
        lines.extend(paths.iter().map(|path| console.say(&Msg::new(id).with("path", path.as_str()))));
    }
    let reference = verified.reference.clone().unwrap_or_else(|| "–".to_owned());
    let (last, outcome) = if verified.is_whole() {
        let whole = Msg::new("verify-whole")
            .with("path", path)
            .with("files", verified.files)
            .with("reference", reference)
            .with("as_at", verified.as_at);
        (whole, Outcome::Done)
    } else {
        let count = verified.changed.len() + verified.missing.len() + verified.added.len();
        (Msg::new("verify-different").with("path", path).with("count", count), Outcome::Findings)
    };
    lines.push(console.say(&last));
    lines.push(String::new());
    if console.print(&printable(&lines.join("\n"))) { outcome } else { Outcome::CouldNot }
}
