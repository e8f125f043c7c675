//! The pages that show the record itself: chronologies, entries, the case plan, one person.
use serde::Serialize;

use super::{
    DateView, Facets, Field, Filter, FindingView, Flag, LinkView, MonthsOfYear, StateView, YearLink,
};

/// An entry in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EntryRow {
    /// Its title, and its page.
    pub link: LinkView,
    /// The date of the event, where it is known.
    pub date: Option<DateView>,
    /// Its kind: the activity, or else the type.
    pub kind: String,
    /// `circle` for a contact, `square` for a paper, `diamond` for a step of the case, `triangle` for safeguarding.
    pub shape: &'static str,
    /// Who wrote it and when, as one text.
    pub byline: Option<String>,
    /// Who wrote it.
    pub author: Option<LinkView>,
    /// When it was recorded.
    pub recorded: Option<DateView>,
    /// Its marks.
    pub flags: Vec<Flag>,
    /// Its first words, in the language of its title.
    pub summary: Option<String>,
    /// Whether it belongs in the short chronology.
    pub significant: bool,
    /// What it is chosen by, in a list where that can be done.
    pub facets: Option<Facets>,
}

/// What happened, newest first.
#[derive(Debug, Clone, Serialize)]
pub struct Chronology {
    /// How many entries are on the page.
    pub count: usize,
    /// How many entries the case has.
    pub all: usize,
    /// How many of those on the page are significant.
    pub significant: usize,
    /// The entries by month.
    pub months: Vec<Month>,
    /// The months to jump to, by year.
    pub jump: Vec<MonthsOfYear>,
    /// What the entries can be chosen by.
    pub filter: Filter,
    /// The years of a long chronology, each on its page.
    pub parts: Vec<YearLink>,
    /// The entries that could not be read.
    pub unread: Vec<LinkView>,
}

/// The entries of a month.
#[derive(Debug, Clone, Serialize)]
pub struct Month {
    /// `2026-03`.
    pub id: String,
    /// "March 2026".
    pub heading: String,
    /// Whether any of its entries is significant.
    pub significant: bool,
    /// The entries.
    pub entries: Vec<EntryRow>,
}

/// What happened, oldest first.
#[derive(Debug, Clone, Serialize)]
pub struct ChronologyOldest {
    /// How many entries are on the page.
    pub count: usize,
    /// How many entries the case has.
    pub all: usize,
    /// How many of those on the page are significant.
    pub significant: usize,
    /// The number of the entry before the first of them.
    pub before: usize,
    /// The entries.
    pub entries: Vec<EntryRow>,
    /// What the entries can be chosen by.
    pub filter: Filter,
    /// The years of a long chronology, each on its page.
    pub parts: Vec<YearLink>,
    /// The entries that could not be read.
    pub unread: Vec<LinkView>,
}

/// The significant events alone, oldest first.
#[derive(Debug, Clone, Serialize)]
pub struct ChronologySignificant {
    /// How many of the entries are significant.
    pub count: usize,
    /// How many entries the case has.
    pub all: usize,
    /// The number of the row before the first: none.
    pub before: usize,
    /// The significant ones.
    pub entries: Vec<EntryRow>,
}

/// One text of an entry.
#[derive(Debug, Clone, Serialize)]
pub struct TextView {
    /// Its language.
    pub lang: &'static str,
    /// "English text".
    pub heading: String,
    /// Its own title, where the page shows the other's.
    pub title: Option<String>,
    /// How it was translated, and whether it still holds.
    pub notices: Vec<String>,
    /// The body, rendered; empty where it has no words.
    pub html: String,
}

/// One entry.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Its title in the page's language, or else in the other.
    pub title: LinkView,
    /// Its kind.
    pub kind: String,
    /// As in [`EntryRow::shape`].
    pub shape: &'static str,
    /// Its marks.
    pub flags: Vec<Flag>,
    /// Whether it has no text in the page's language.
    pub only_other: bool,
    /// The entry that this one corrects.
    pub corrects: Option<LinkView>,
    /// The entries that correct this one.
    pub corrected_by: Vec<LinkView>,
    /// What its front matter says.
    pub fields: Vec<Field>,
    /// What the rules found in it.
    pub findings: Vec<FindingView>,
    /// Its texts, the page's language first.
    pub texts: Vec<TextView>,
    /// The entries that it links to.
    pub links: Vec<LinkView>,
    /// The entries that link to it.
    pub mentions: Vec<LinkView>,
    /// The documents that it links to.
    pub documents: Vec<LinkView>,
    /// The entry before it in time.
    pub older: Option<Neighbour>,
    /// The entry after it in time.
    pub newer: Option<Neighbour>,
}

/// The entry before or after another.
#[derive(Debug, Clone, Serialize)]
pub struct Neighbour {
    /// Its title, and its page.
    pub link: LinkView,
    /// Its date, where it is known.
    pub date: Option<DateView>,
}

/// An entry that could not be read.
#[derive(Debug, Clone, Serialize)]
pub struct Unread {
    /// The path of its main file.
    pub file: String,
    /// What is wrong with it.
    pub findings: Vec<FindingView>,
    /// Its files as they stand.
    pub files: Vec<RawFile>,
}

/// A file as it stands.
#[derive(Debug, Clone, Serialize)]
pub struct RawFile {
    /// Its path.
    pub path: String,
    /// Its language, as its name or front matter has it, or else English.
    pub lang: &'static str,
    /// Its text.
    pub text: String,
}

/// The case plan.
#[derive(Debug, Clone, Serialize)]
pub struct CasePlan {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The newest plan, if there is one.
    pub plan: Option<PlanView>,
    /// Earlier plans, newest first.
    pub earlier: Vec<EntryRow>,
}

/// One case plan.
#[derive(Debug, Clone, Serialize)]
pub struct PlanView {
    /// Its entry's page.
    pub entry: String,
    /// Whether it has no text in the page's language.
    pub only_other: bool,
    /// When it was commenced, by whom, and so on.
    pub fields: Vec<Field>,
    /// Its actions.
    pub actions: Vec<PlanAction>,
    /// The allocation entries and enquiries that it links to.
    pub links: Vec<LinkView>,
    /// Those that it should link to and does not.
    pub missing: Vec<LinkView>,
}

/// An action of a case plan.
#[derive(Debug, Clone, Serialize)]
pub struct PlanAction {
    /// Its heading, and where it stands in the plan's entry.
    pub heading: LinkView,
    /// What, why, how, tools, updates.
    pub parts: Vec<Part>,
}

/// A part of an action.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// Its label's word.
    pub name: String,
    /// Its text, rendered; none where it is missing.
    pub html: Option<String>,
    /// The text's language.
    pub lang: &'static str,
    /// What stands in place of a missing text.
    pub missing: Option<StateView>,
}

/// One person or member of staff.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The role.
    pub role: String,
    /// What case.yaml says of the person.
    pub fields: Vec<Field>,
    /// What must reach nobody else.
    pub confidential: Vec<String>,
    /// What the person said, and what others said of them.
    pub statements: Vec<Statements>,
    /// Entries about, by and mentioning the person.
    pub lists: Vec<PersonList>,
    /// The years of a long page.
    pub years: Vec<YearLink>,
}

/// Statements under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct Statements {
    /// The anchor.
    pub id: &'static str,
    /// The heading.
    pub heading: String,
    /// The statements.
    pub quotes: Vec<Quote>,
}

/// A labelled passage with its place.
#[derive(Debug, Clone, Serialize)]
pub struct Quote {
    /// How it stands: an action that is overdue, hearsay that was verified.
    pub state: Option<StateView>,
    /// The date of its entry, where it is known; of an action, the day by which it is due or on which it was done.
    pub date: Option<DateView>,
    /// A word on the date, such as the day by which an action was due.
    pub note: Option<String>,
    /// Who is to do it, decided it or said it, where the page does not stand under that name.
    pub who: Option<LinkView>,
    /// Its entry, and its paragraph there.
    pub entry: LinkView,
    /// The labelled block, rendered without anchors.
    pub html: String,
    /// The language of its text.
    pub lang: &'static str,
    /// The entries and documents that it rests on.
    pub rests: Vec<LinkView>,
}

/// Entries under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct PersonList {
    /// The anchor.
    pub id: &'static str,
    /// The heading.
    pub heading: String,
    /// The entries, newest first.
    pub entries: Vec<EntryRow>,
}
