//! A finding: which rule speaks, where, and what it says. Readers and rules make findings; `check` grades, waives
//! and orders them; `cli` prints them and `site` shows them.
use std::fmt;

use chrono::NaiveDate;

use super::{Msg, Source, Span};

/// The name of a rule, such as `recorded-late`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuleName(pub &'static str);

impl fmt::Display for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// The paragraph of the program's own checks, which belong to no standard.
pub const FORMAT: &str = "format";

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// What the guidance says *can*, or what only a person can judge.
    Advice,
    /// What the guidance says *should*.
    Warning,
    /// What the guidance says *must*.
    Error,
}

impl Severity {
    /// All severities, gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Advice];

    /// The word that stands for it in settings and machine-readable output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }

    /// The severity of a word, if it is one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.word() == word)
    }
}

/// A line and a column of a file, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Why a finding is waived, and by whom: the waiver of casefile-format that covers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaivedBy {
    /// The reason given.
    pub reason: String,
    /// The staff id of who approved it.
    pub approved_by: String,
    /// The day on which it was approved.
    pub on: NaiveDate,
}

/// A change of a file's text that mends a finding, where there is one right answer and no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced, in bytes of the finding's file; empty where something is only put in.
    pub span: Span,
    /// What takes its place.
    pub replacement: String,
}

/// What a rule found at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that speaks.
    pub rule: RuleName,
    /// What the rule is called in the standard in force; `check` sets it.
    pub name: &'static str,
    /// The paragraph of the standard in force that the rule is of; `check` sets it.
    pub paragraph: &'static str,
    /// The severity in force; `check` sets it from the rule and the settings.
    pub severity: Severity,
    /// The file, relative to the case folder, with `/`.
    pub path: String,
    /// The first character of the place.
    pub start: Position,
    /// The character after the last of the place.
    pub end: Position,
    /// The same place in bytes of the file's text, to show it in its line.
    pub span: Span,
    /// What is wrong.
    pub message: Msg,
    /// What to do, where there is more to say.
    pub help: Option<Msg>,
    /// What mends it, where that is certain.
    pub fix: Option<Fix>,
    /// The waiver that takes it out of the count.
    pub waived: Option<WaivedBy>,
}

impl Finding {
    /// A finding of `rule` at `span` of `source`. Its severity is set by `check`.
    #[must_use]
    pub fn new(rule: RuleName, source: &Source, span: Span, message: Msg) -> Self {
        Self {
            rule,
            name: rule.0,
            paragraph: FORMAT,
            severity: Severity::Error,
            path: source.path.clone(),
            start: source.position(span.start),
            end: source.position(span.end),
            span,
            message,
            help: None,
            fix: None,
            waived: None,
        }
    }

    /// A finding about the whole of the file at `path`, at 1:1.
    #[must_use]
    pub fn of_file(rule: RuleName, path: &str, message: Msg) -> Self {
        let first = Position { line: 1, column: 1 };
        Self {
            rule,
            name: rule.0,
            paragraph: FORMAT,
            severity: Severity::Error,
            path: path.to_owned(),
            start: first,
            end: first,
            span: Span::default(),
            message,
            help: None,
            fix: None,
            waived: None,
        }
    }

    /// This finding with what to do about it.
    #[must_use]
    pub fn help(mut self, help: Msg) -> Self {
        self.help = Some(help);
        self
    }

    /// This finding with what mends it, where that is certain.
    #[must_use]
    pub fn fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// What findings are ordered by: path, line, column, rule.
    #[must_use]
    pub fn order(&self) -> (&str, Position, &'static str) {
        (&self.path, self.start, self.name)
    }
}
