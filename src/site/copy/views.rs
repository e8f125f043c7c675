//! What the templates of a copy see, and nothing else.
use serde::Serialize;

use crate::site::views::{DateView, LinkView};

/// What stands around every page of a copy.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The page's language.
    pub lang: &'static str,
    /// The page's own title, without markup.
    pub title: String,
    /// What the copy is called by.
    pub reference: String,
    /// Whose copy it is, in a sentence.
    pub whose: String,
    /// Whether the reader is spoken to as the one who asked for their own data.
    pub is_own: bool,
    /// "Page 3 of 40".
    pub number: String,
    /// The name of the page's kind, for its styles.
    pub kind: &'static str,
    /// The pages of the navigation.
    pub nav: Vec<Nav>,
    /// From the page to the folder of the bundle: empty, `../` or `../../`.
    pub root: &'static str,
    /// The first page.
    pub first: String,
    /// The protective marking.
    pub marking: Option<String>,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// The page before and the page after, in the order of their numbers.
    pub before: Option<LinkView>,
    /// The page after.
    pub after: Option<LinkView>,
}

/// A page in the navigation.
#[derive(Debug, Clone, Serialize)]
pub struct Nav {
    /// Where it is, relative to the page.
    pub href: String,
    /// Its name.
    pub text: String,
    /// Whether it is this page.
    pub here: bool,
}

/// The letter at the beginning.
#[derive(Debug, Clone, Serialize)]
pub struct First {
    /// What it is.
    pub heading: String,
    /// How it begins: whom it greets, what was asked for and when.
    pub lines: Vec<String>,
    /// What was asked for, in the copy's words.
    pub scope: Option<LinkView>,
    /// "There are 12 entries and 3 documents here."
    pub holds: String,
    /// Whether an entry stands in the other language alone.
    pub has_other_language: bool,
    /// Where the contents are.
    pub contents: String,
    /// Where the words are explained.
    pub words: String,
    /// Why parts were left out, each with how often, where that is said.
    pub left_out: Vec<Reason>,
    /// Whether people are called by letters.
    pub has_people: bool,
    /// What an answer owes besides the data, where a person asked for their own.
    pub answers: Vec<Answer>,
    /// Whom to ask.
    pub contact: Option<LinkView>,
    /// How to complain.
    pub complaints: Option<LinkView>,
    /// The court's name.
    pub court: Option<Rich>,
}

/// Something that an answer owes: what is done with the data, who receives it.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    /// Its heading.
    pub heading: String,
    /// Its paragraphs.
    pub text: LinkView,
}

/// Why something was left out.
#[derive(Debug, Clone, Serialize)]
pub struct Reason {
    /// The code, which is the id of its place in the key.
    pub id: &'static str,
    /// The mark as it stands in the text.
    pub mark: String,
    /// The label.
    pub label: String,
    /// What it means.
    pub meaning: String,
    /// Where the law has it.
    pub law: String,
    /// How often, where that tells nothing about anybody.
    pub count: Option<String>,
}

/// The key to the marks.
#[derive(Debug, Clone, Serialize)]
pub struct Key {
    /// Each reason whose mark stands in the copy.
    pub reasons: Vec<Reason>,
    /// Whether people are called by letters.
    pub has_people: bool,
}

/// Text with marks, as markup.
#[derive(Debug, Clone, Serialize)]
pub struct Rich {
    /// The markup.
    pub html: String,
    /// The language, where it is not the page's.
    pub lang: Option<&'static str>,
}

/// What is here, by date.
#[derive(Debug, Clone, Serialize)]
pub struct Contents {
    /// The entries of each year.
    pub years: Vec<Year>,
    /// The documents.
    pub documents: Vec<DocumentRow>,
}

/// The entries of a year.
#[derive(Debug, Clone, Serialize)]
pub struct Year {
    /// The year, or words for none.
    pub heading: String,
    /// The entries.
    pub entries: Vec<Row>,
}

/// An entry in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its number.
    pub number: String,
    /// Its page, with its title.
    pub link: LinkView,
    /// When it was.
    pub date: Option<DateView>,
    /// What it is.
    pub kind: Option<String>,
}

/// A document in a list.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentRow {
    /// Its number.
    pub number: String,
    /// The file, with its title; or the mark.
    pub link: LinkView,
    /// The mark, where it was left out.
    pub mark: Option<Rich>,
    /// What it is.
    pub kind: Option<String>,
    /// When it is from.
    pub date: Option<DateView>,
}

/// An entry.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The id of its element, where several stand on one page.
    pub id: String,
    /// "Entry 3".
    pub number: String,
    /// Its title with marks.
    pub title: Rich,
    /// What it is.
    pub kind: Option<String>,
    /// When it was.
    pub occurred: Option<DateView>,
    /// When it was written down.
    pub recorded: Option<DateView>,
    /// Who wrote it.
    pub author: Option<Rich>,
    /// Where it was.
    pub place: Option<Rich>,
    /// Its texts.
    pub texts: Vec<TextView>,
    /// The mark, where it was left out.
    pub mark: Option<Rich>,
}

/// A text of an entry.
#[derive(Debug, Clone, Serialize)]
pub struct TextView {
    /// Its language.
    pub lang: &'static str,
    /// The words for its language.
    pub heading: String,
    /// Its own title with marks, where the page's heading is another text's.
    pub title: Option<Rich>,
    /// The markup.
    pub html: String,
}

/// Everything on one page.
#[derive(Debug, Clone, Serialize)]
pub struct Whole {
    /// Each reason whose mark stands in the copy.
    pub left_out: Vec<Reason>,
    /// Whether people are called by letters.
    pub has_people: bool,
    /// The entries of each year.
    pub years: Vec<WholeYear>,
    /// The documents.
    pub documents: Vec<DocumentRow>,
}

/// The entries of a year, whole.
#[derive(Debug, Clone, Serialize)]
pub struct WholeYear {
    /// The year, or words for none.
    pub heading: String,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// Words that the copy uses and what they mean.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    /// Each word.
    pub words: Vec<Word>,
}

/// A word and what it means.
#[derive(Debug, Clone, Serialize)]
pub struct Word {
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

/// The search.
#[derive(Debug, Clone, Serialize)]
pub struct Search {
    /// How many parts the index has.
    pub parts: usize,
    /// What the script says, as JSON.
    pub words: String,
    /// The page with everything, for a browser without script.
    pub whole: String,
}

/// What the copy is and how it was made.
#[derive(Debug, Clone, Serialize)]
pub struct About {
    /// Its files can be checked by this command.
    pub made_by: String,
    /// "As at 1 June 2026".
    pub as_at: String,
}
