//! A message as data: an id and its arguments, in no language yet. `text::Catalog` says it in English or Welsh.
use chrono::{NaiveDate, NaiveDateTime};

use super::Bilingual;

/// A value that a message speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words as they are: a name, a path, a value from the case.
    Text(String),
    /// A whole number; the message chooses its plural form by it.
    Number(i64),
    /// A date, written out as each language does.
    Date(NaiveDate),
    /// A date and time of day.
    Time(NaiveDateTime),
    /// Words that both languages' catalogs have under this id.
    Term(String),
    /// Words from a list that has them in both languages; a message shows those of its own.
    Either(Bilingual<String>),
}

/// A message to a person: which one, and what it speaks of. Shown in a language by `text::Catalog`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Msg {
    /// The message's id in the catalog.
    pub id: &'static str,
    /// Arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Msg {
    /// The message with this id and no arguments.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// This message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Bilingual<String>> for Arg {
    fn from(words: Bilingual<String>) -> Self {
        Self::Either(words)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::from(usize::try_from(number).unwrap_or(usize::MAX))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<NaiveDateTime> for Arg {
    fn from(time: NaiveDateTime) -> Self {
        Self::Time(time)
    }
}
