//! The arguments of every command, with their help in the reader's language, and what is said where they are wrong.
use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use super::Outcome;
use super::console::{Console, date_argument};
use crate::base::Msg;
use crate::standard;

/// The command line.
pub(crate) fn command(console: &Console) -> Command {
    let command = Command::new("cofnod")
        .about(console.text("about"))
        .override_usage(console.text("usage"))
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_value_name(console.text("value-command"))
        .subcommand_help_heading(console.text("heading-commands"))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(console.text("arg-version"))
                .help_heading(console.text("heading-options")),
        )
        .subcommand(check(console))
        .subcommand(build(console))
        .subcommand(export(console))
        .subcommand(verify(console))
        .subcommand(rule(console))
        .subcommand(super::disclose_args::disclose(console));
    localized(command, console)
}

fn check(console: &Console) -> Command {
    Command::new("check")
        .about(console.text("check-about"))
        .override_usage(console.text("check-usage"))
        .after_help(format!("{}\n\n{}", console.text("exit-status"), console.text("check-more")))
        .arg(folder(console).num_args(0..).help(console.text("arg-folders")))
        .arg(
            option("format", console)
                .value_name(console.text("value-format"))
                .value_parser(PossibleValuesParser::new(["text", "short", "json", "sarif", "github"]))
                .default_value("text")
                .help(console.text("arg-format")),
        )
        .arg(deny(console))
        .arg(
            option("rule", console)
                .value_name(console.text("value-name"))
                .action(ArgAction::Append)
                .value_parser(known_rule)
                .help(console.text("arg-rule")),
        )
        .arg(flag("fix", console).help(console.text("arg-fix")).conflicts_with_all(["stdin", "watch"]))
        .arg(
            option("stdin", console)
                .value_name(console.text("value-file"))
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .conflicts_with("watch")
                .help(console.text("arg-stdin")),
        )
        .arg(flag("watch", console).help(console.text("arg-watch")))
}

fn build(console: &Console) -> Command {
    Command::new("build")
        .about(console.text("build-about"))
        .override_usage(console.text("build-usage"))
        .after_help(console.text("exit-status"))
        .arg(folder(console))
        .arg(
            option("out", console)
                .value_name(console.text("value-folder"))
                .required(true)
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(console.text("arg-out")),
        )
        .arg(deny(console))
        .arg(flag("open", console).help(console.text("arg-open")))
}

fn export(console: &Console) -> Command {
    Command::new("export")
        .about(console.text("export-about"))
        .override_usage(console.text("export-usage"))
        .after_help(console.text("export-status"))
        .arg(folder(console))
        .arg(
            option("format", console)
                .value_name(console.text("value-format"))
                .required(true)
                .value_parser(PossibleValuesParser::new(["csv", "json"]))
                .help(console.text("arg-export-format")),
        )
}

fn verify(console: &Console) -> Command {
    Command::new("verify")
        .about(console.text("verify-about"))
        .override_usage(console.text("verify-usage"))
        .after_help(console.text("verify-status"))
        .arg(
            Arg::new("bundle")
                .value_name(console.text("value-bundle"))
                .required(true)
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(console.text("arg-bundle"))
                .help_heading(console.text("heading-arguments")),
        )
        .arg(
            option("against", console)
                .num_args(2)
                .value_name(console.text("value-against"))
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(console.text("arg-against")),
        )
        .arg(flag("show-text", console).help(console.text("arg-show-text")))
}

fn rule(console: &Console) -> Command {
    Command::new("rule").about(console.text("rule-about")).override_usage(console.text("rule-usage")).arg(
        Arg::new("name")
            .value_name(console.text("value-name"))
            .value_parser(known_rule)
            .help(console.text("arg-rule-name"))
            .help_heading(console.text("heading-arguments")),
    )
}

fn folder(console: &Console) -> Arg {
    Arg::new("folder")
        .value_name(console.text("value-folder"))
        .value_parser(clap::value_parser!(std::path::PathBuf))
        .default_value(".")
        .hide_default_value(true)
        .help(console.text("arg-folder"))
        .help_heading(console.text("heading-arguments"))
}

pub(super) fn option(name: &'static str, console: &Console) -> Arg {
    Arg::new(name)
        .long(name)
        .hide_possible_values(true)
        .hide_default_value(true)
        .help_heading(console.text("heading-options"))
}

pub(super) fn flag(name: &'static str, console: &Console) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help_heading(console.text("heading-options"))
}

fn deny(console: &Console) -> Arg {
    option("deny", console)
        .value_name(console.text("value-severity"))
        .value_parser(PossibleValuesParser::new(["error", "warning", "advice"]))
        .help(console.text("arg-deny"))
}

/// A rule's name, or what was given instead.
fn known_rule(name: &str) -> Result<String, String> {
    standard::rule(name).map(|rule| rule.name.0.to_owned()).ok_or_else(|| name.to_owned())
}

/// A command line with the common options, and a help that reads in one language.
fn localized(command: Command, console: &Console) -> Command {
    let template = |parts: &str| {
        format!(
            "{{about-with-newline}}\n{}: {{usage}}\n{parts}{{after-help}}\n",
            console.text("heading-usage")
        )
    };
    let help = || {
        Arg::new("help")
            .long("help")
            .short('h')
            .action(ArgAction::Help)
            .display_order(100)
            .help(console.text("arg-help"))
            .help_heading(console.text("heading-options"))
    };
    // After a command's own options, in this order.
    let common = || (50..).zip(common(console)).map(|(order, arg)| arg.global(true).display_order(order));
    // The common options may stand before the command too.
    command
        .help_template(template("\n{all-args}"))
        .disable_help_flag(true)
        .args(common())
        .arg(help())
        .mut_subcommands(|sub| {
            sub.help_template(template("\n{all-args}")).disable_help_flag(true).arg(help()).mut_subcommands(
                |sub| sub.help_template(template("\n{all-args}")).disable_help_flag(true).arg(help()),
            )
        })
}

/// The options that every command has.
fn common(console: &Console) -> [Arg; 5] {
    [
        option("as-at", console)
            .value_name(console.text("value-date"))
            .value_parser(date_argument)
            .help(console.text("arg-as-at")),
        option("lang", console)
            .value_name("en|cy")
            .value_parser(PossibleValuesParser::new(["en", "cy"]))
            .help(console.text("arg-lang")),
        option("color", console)
            .value_name(console.text("value-when"))
            .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
            .help(console.text("arg-color")),
        flag("quiet", console).short('q').help(console.text("arg-quiet")),
        flag("verbose", console).short('v').help(console.text("arg-verbose")),
    ]
}

/// Says what is wrong with the arguments, in the reader's language; prints the help or version that was asked for.
pub(crate) fn explain(console: &Console, error: &clap::Error) -> Outcome {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let text = error.render();
        return if console.print(&text.to_string()) { Outcome::Done } else { Outcome::CouldNot };
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            Msg::new("args-unknown-command").with("command", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Msg::new("args-no-command")
        }
        ErrorKind::UnknownArgument => Msg::new("args-unknown").with("argument", argument),
        ErrorKind::MissingRequiredArgument => Msg::new("args-missing").with("argument", argument),
        ErrorKind::ArgumentConflict => Msg::new("args-twice").with("argument", argument),
        ErrorKind::InvalidValue if value.is_empty() => Msg::new("args-no-value").with("argument", argument),
        ErrorKind::InvalidValue => Msg::new("args-value")
            .with("argument", argument)
            .with("value", value)
            .with("known", context(ContextKind::ValidValue)),
        ErrorKind::ValueValidation
            if ["--as-at", "--requested"].iter().any(|own| argument.starts_with(own)) =>
        {
            Msg::new("args-date").with("value", value)
        }
        ErrorKind::ValueValidation => {
            let names = standard::rules().map(|rule| rule.name.0);
            match crate::read::nearest(&value, names) {
                Some(near) => Msg::new("args-rule-near").with("value", value).with("near", near),
                None => Msg::new("args-rule").with("value", value),
            }
        }
        ErrorKind::InvalidUtf8 => Msg::new("args-not-text"),
        _ => Msg::new("args-wrong"),
    };
    console.error(&message);
    console.note(&Msg::new("args-see-help"));
    Outcome::CouldNot
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_options_stand_before_the_command_or_after_it() {
        let console = Console::new(&[]);
        for args in [
            ["cofnod", "--as-at", "2026-06-01", "-q", "check", "a"],
            ["cofnod", "check", "--as-at", "2026-06-01", "a", "-q"],
        ] {
            let matches = command(&console).try_get_matches_from(args).unwrap();
            let (name, matches) = matches.subcommand().unwrap();
            assert_eq!(name, "check");
            assert!(matches.get_one::<chrono::NaiveDate>("as-at").is_some() && matches.get_flag("quiet"));
        }
    }
}
