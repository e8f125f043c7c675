//! The arguments of `cofnod disclose`.
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::args::{flag, option};
use super::console::{Console, date_argument};
use crate::model::DisclosureKind;

/// `cofnod disclose` with its own commands.
pub(super) fn disclose(console: &Console) -> Command {
    Command::new("disclose")
        .about(console.text("disclose-about"))
        .override_usage(console.text("disclose-usage"))
        .after_help(console.text("disclose-status"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_value_name(console.text("value-command"))
        .subcommand_help_heading(console.text("heading-commands"))
        .subcommand(draft(console))
        .subcommand(check(console))
        .subcommand(build(console))
}

fn draft(console: &Console) -> Command {
    Command::new("draft")
        .about(console.text("disclose-draft-about"))
        .override_usage(console.text("disclose-draft-usage"))
        .after_help(console.text("disclose-draft-status"))
        .arg(folder_and_name(console))
        .arg(
            option("kind", console)
                .value_name(console.text("value-kind"))
                .value_parser(PossibleValuesParser::new(DisclosureKind::WORDS))
                .help(console.text("arg-kind")),
        )
        .arg(
            option("recipient", console)
                .value_name(console.text("value-recipient"))
                .help(console.text("arg-recipient")),
        )
        .arg(option("on-behalf-of", console).value_name("ID").help(console.text("arg-on-behalf-of")))
        .arg(
            option("requested", console)
                .value_name(console.text("value-date"))
                .value_parser(date_argument)
                .help(console.text("arg-requested")),
        )
        .arg(
            option("language", console)
                .value_name("en|cy")
                .value_parser(PossibleValuesParser::new(["en", "cy"]))
                .help(console.text("arg-language")),
        )
}

fn check(console: &Console) -> Command {
    Command::new("check")
        .about(console.text("disclose-check-about"))
        .override_usage(console.text("disclose-check-usage"))
        .after_help(console.text("disclose-status"))
        .arg(folder_and_name(console))
        .arg(
            option("format", console)
                .value_name(console.text("value-format"))
                .value_parser(PossibleValuesParser::new(["text", "json"]))
                .default_value("text")
                .help(console.text("arg-disclose-format")),
        )
        .arg(flag("show-text", console).help(console.text("arg-show-text")))
}

fn build(console: &Console) -> Command {
    let file = |name, value, help| {
        option(name, console)
            .value_name(console.text(value))
            .value_parser(clap::value_parser!(PathBuf))
            .help(console.text(help))
    };
    Command::new("build")
        .about(console.text("disclose-build-about"))
        .override_usage(console.text("disclose-build-usage"))
        .after_help(console.text("disclose-build-status"))
        .arg(folder_and_name(console))
        .arg(file("out", "value-folder", "arg-copy-out").required(true))
        .arg(flag("zip", console).help(console.text("arg-zip")))
        .arg(file("passphrase-file", "value-file", "arg-passphrase-file").requires("zip"))
        .arg(flag("show-text", console).help(console.text("arg-show-text")))
}

/// `[FOLDER] NAME`.
pub(super) fn folder_and_name(console: &Console) -> Arg {
    Arg::new("folder-and-name")
        .value_name(console.text("value-folder-and-name"))
        .required(true)
        .num_args(1..=2)
        .value_parser(clap::value_parser!(PathBuf))
        .help(console.text("arg-folder-and-name"))
        .help_heading(console.text("heading-arguments"))
}

/// The folder and the name that were given: with one argument it is the name, in the folder one is in.
pub(super) fn place(matches: &ArgMatches) -> Option<(PathBuf, PathBuf)> {
    let given: Vec<&PathBuf> = matches.get_many("folder-and-name")?.collect();
    match given.as_slice() {
        [name] => Some((PathBuf::from("."), (*name).clone())),
        [folder, name] => Some(((*folder).clone(), (*name).clone())),
        _ => None,
    }
}
