//! What a reader chooses entries by, on the chronologies and in the search, and the page of the search.
use serde::Serialize;

/// What an entry is chosen by: the values of the choices that it answers to, parted by spaces where it has many.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Facets {
    /// `2026-03-04`; empty where the date is not known.
    pub day: String,
    /// The pages of the people whom it is about or whom its text mentions.
    pub people: String,
    /// The word of its kind.
    pub kind: &'static str,
    /// The labels in its texts.
    pub labels: String,
    /// The page of who wrote it.
    pub author: String,
    /// The languages of its texts: `en`, `cy`, or `en cy both`.
    pub languages: &'static str,
}

/// A value that can be chosen, and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// As it stands in [`Facets`].
    pub value: String,
    /// As it is read.
    pub text: String,
}

/// One list of choices.
#[derive(Debug, Clone, Serialize)]
pub struct Choices {
    /// The name of the field, also in the page's fragment: `person`, `kind`, `label`, `author` or `language`.
    pub name: &'static str,
    /// What is chosen.
    pub label: String,
    /// The values, in the order in which they are read.
    pub list: Vec<Choice>,
}

/// All that entries can be chosen by.
#[derive(Debug, Clone, Serialize)]
pub struct Filter {
    /// The lists of choices, those without any left out.
    pub lists: Vec<Choices>,
    /// The first day of an entry.
    pub first: String,
    /// The last day of an entry.
    pub last: String,
    /// What the script says, as JSON: for each message its forms by category of plural, `{n}` for a number.
    pub words: String,
}

/// The months of a year, to jump to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MonthsOfYear {
    /// The year.
    pub year: String,
    /// Each month's id, as of the heading, and name.
    pub months: Vec<Choice>,
}

/// The page of the search.
#[derive(Debug, Clone, Serialize)]
pub struct Search {
    /// What entries can be chosen by.
    pub filter: Filter,
    /// How many parts the index has.
    pub parts: usize,
}
