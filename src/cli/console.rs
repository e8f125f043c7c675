//! Who the program speaks to: in which language, in colour or not, and how much. What was asked for goes to standard
//! output, everything else to standard error.
use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use chrono::NaiveDate;
use clap::ArgMatches;

use super::progress::Progress;
use crate::base::{Bilingual, Lang, Msg};
use crate::text::{Catalog, parse_date};

/// The texts of the command line.
pub(crate) const MESSAGES: Bilingual<&str> =
    Bilingual { en: include_str!("messages.en.ftl"), cy: include_str!("messages.cy.ftl") };

/// How much is said besides what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loudness {
    Quiet,
    Normal,
    Verbose,
}

/// The reader of what is printed.
pub(crate) struct Console {
    pub lang: Lang,
    /// The day as at which everything is judged.
    pub as_at: NaiveDate,
    catalog: Catalog,
    color: Color,
    loudness: Loudness,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Color {
    Auto,
    Always,
    Never,
}

impl Console {
    /// The console for these arguments: the language must be known before they are read, to say what is wrong with them.
    pub(crate) fn new(args: &[OsString]) -> Self {
        let lang = asked_lang(args).unwrap_or_else(locale_lang);
        Self { lang, as_at: today(), catalog: catalog(lang), color: Color::Auto, loudness: Loudness::Normal }
    }

    /// This console with what the arguments of a command say.
    pub(crate) fn with(mut self, matches: &ArgMatches) -> Self {
        if let Some(day) = matches.get_one::<NaiveDate>("as-at") {
            self.as_at = *day;
        }
        self.color = match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => Color::Always,
            Some("never") => Color::Never,
            _ => Color::Auto,
        };
        self.loudness = match (matches.get_flag("quiet"), matches.get_flag("verbose")) {
            (true, _) => Loudness::Quiet,
            (_, true) => Loudness::Verbose,
            _ => Loudness::Normal,
        };
        self
    }

    /// The message in the reader's language.
    pub(crate) fn say(&self, message: &Msg) -> String {
        self.catalog.say(message)
    }

    /// The text of this id in the reader's language.
    pub(crate) fn text(&self, id: &'static str) -> String {
        self.say(&Msg::new(id))
    }

    /// Whether standard output is to be in colour.
    #[expect(clippy::disallowed_methods, reason = "NO_COLOR is how people say so")]
    pub(crate) fn is_colored(&self) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let is_refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
                !is_refused && io::stdout().is_terminal()
            }
        }
    }

    /// Whether standard output is a terminal, which a person looks at.
    #[expect(clippy::unused_self, reason = "all that is printed goes through the console")]
    pub(crate) fn is_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Whether only what was asked for is to be printed.
    pub(crate) fn is_quiet(&self) -> bool {
        self.loudness == Loudness::Quiet
    }

    /// Says on the terminal what is being done, if it takes long; until what is given back is dropped.
    pub(crate) fn progress(&self, id: &'static str) -> Progress {
        Progress::start(self.text(id), self.is_quiet())
    }

    /// Prints what was asked for. A reader who has gone away is no fault of ours.
    pub(crate) fn print(&self, text: &str) -> bool {
        match self.put(text) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                self.error(&Msg::new("cannot-print").with("reason", error.to_string()));
                false
            }
            _ => true,
        }
    }

    /// As [`Console::print`], for who must know what came of it.
    #[expect(clippy::unused_self, reason = "all that is printed goes through the console")]
    pub(crate) fn put(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes()).and_then(|()| out.flush())
    }

    /// Asks a person on the terminal whether something is to be done; nothing where none sits there. Whoever answers
    /// nothing that says yes in either language says no.
    pub(crate) fn ask(&self, message: &Msg) -> Option<bool> {
        if !is_answered() {
            return None;
        }
        let mut out = io::stderr();
        let _ = write!(out, "{} ", printable(&self.say(message))).and_then(|()| out.flush());
        let mut answer = String::new();
        let is_read = io::stdin().read_line(&mut answer).is_ok();
        let answer = answer.trim().to_lowercase();
        Some(is_read && ["y", "yes", "i", "ie", "iawn"].contains(&answer.as_str()))
    }

    /// Shows a person what they may be asked about.
    pub(crate) fn show(&self, text: &str) {
        if self.loudness != Loudness::Quiet || is_answered() {
            self.tell(text.trim_end_matches('\n'));
        }
    }

    /// Tells of something that could not be done.
    pub(crate) fn error(&self, message: &Msg) {
        self.error_text(&self.say(message));
    }

    /// Tells a person several lines that are already in their language.
    pub(crate) fn block(&self, text: &str) {
        self.tell(text.trim_end());
    }

    /// As [`Console::error`], of words in the reader's language.
    pub(crate) fn error_text(&self, text: &str) {
        self.tell(&self.say(&Msg::new("error-line").with("text", text)));
    }

    /// Tells a person something besides what was asked for.
    pub(crate) fn note(&self, message: &Msg) {
        if self.loudness != Loudness::Quiet {
            self.tell(self.say(message).trim_end());
        }
    }

    /// Tells what only a person who asked for much wants to know.
    pub(crate) fn detail(&self, message: &Msg) {
        if self.loudness == Loudness::Verbose {
            self.tell(&self.say(message));
        }
    }

    #[expect(clippy::unused_self, reason = "all that is printed goes through the console")]
    fn tell(&self, line: &str) {
        // Nothing can be said where standard error is closed.
        let _ = writeln!(io::stderr().lock(), "{}", printable(line));
    }
}

/// Whether a person sits at a terminal who can be asked.
fn is_answered() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Text without control characters but line ends, so that no file's name or words command the reader's terminal.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    let is_bad = |c: char| c.is_control() && c != '\n';
    if text.contains(is_bad) { text.replace(is_bad, "\u{fffd}").into() } else { text.into() }
}

/// The catalog of the command line and of what it calls. Tests build both, so that a faulty one never ships.
pub(crate) fn catalog(lang: Lang) -> Catalog {
    let sources = [
        ("cli", *MESSAGES.get(lang)),
        ("disclose", *crate::disclose::MESSAGES.get(lang)),
        ("write", *crate::write::MESSAGES.get(lang)),
    ];
    Catalog::new(lang, &sources).unwrap_or_else(|_| Catalog::empty(lang))
}

#[expect(clippy::disallowed_methods, reason = "the command line alone knows what day it is")]
fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

/// The language that `--lang` asks for.
fn asked_lang(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => return args.next().and_then(Lang::from_code),
            Some(rest) => return rest.strip_prefix('=').and_then(Lang::from_code),
            None if arg == "--" => return None,
            None => {}
        }
    }
    None
}

/// The language of the locale: Welsh where it says so, else English.
#[expect(clippy::disallowed_methods, reason = "the locale stands in the environment")]
fn locale_lang() -> Lang {
    let set = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
    let wanted = set("LANGUAGE").filter(|_| !matches!(locale.as_str(), "C" | "POSIX")).unwrap_or(locale);
    let is_welsh =
        wanted.split(['_', '.', '@', ':', '-']).next().is_some_and(|code| code.eq_ignore_ascii_case("cy"));
    if is_welsh { Lang::Cy } else { Lang::En }
}

/// Reads a date of an argument.
pub(crate) fn date_argument(text: &str) -> Result<NaiveDate, String> {
    parse_date(text).ok_or_else(|| text.to_owned())
}
