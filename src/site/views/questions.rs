//! The pages that answer one question each: since supervision, actions, decisions, safeguarding, statements, children,
//! languages, disclosures; and the whole file. Each says its answer first, in sentences that lead to what they count.
use serde::Serialize;

use super::{
    Chart, DateView, DocumentRow, EntryRow, Field, Flag, LinkView, PersonRow, Quote, RawFile, StaffRow,
    StateView, TextView,
};

/// The page of one year of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct YearLink {
    /// The year, its page, and how many rows it has.
    pub link: LinkView,
    /// Whether it is the page that is being read.
    pub current: bool,
}

/// What has happened or been written since the last supervision recording.
#[derive(Debug, Clone, Serialize)]
pub struct Since {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// What happened since, newest first; everything where there is no supervision recording.
    pub happened: Vec<EntryRow>,
    /// The heading over it.
    pub heading: String,
    /// What stands where nothing has happened.
    pub empty: String,
    /// What happened before and was written since.
    pub written: Vec<EntryRow>,
    /// The years of a long list.
    pub years: Vec<YearLink>,
}

/// Passages in groups: the actions, and the decisions.
#[derive(Debug, Clone, Serialize)]
pub struct Gathered {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The groups.
    pub groups: Vec<Group>,
    /// The years of a long list.
    pub years: Vec<YearLink>,
}

/// Passages under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// Its anchor.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// The passages.
    pub quotes: Vec<Quote>,
}

/// Safeguarding issues, what was done, and referrals.
#[derive(Debug, Clone, Serialize)]
pub struct Safeguarding {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The entries that raise an issue, newest first.
    pub issues: Vec<Issue>,
    /// The referrals, newest first.
    pub referrals: Vec<Referral>,
    /// The years of a long list.
    pub years: Vec<YearLink>,
}

/// An entry that raises a safeguarding issue.
#[derive(Debug, Clone, Serialize)]
pub struct Issue {
    /// The entry.
    pub row: EntryRow,
    /// What it says of the issue and of what was done, in its order.
    pub excerpts: Vec<Excerpt>,
}

/// Rendered text in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Excerpt {
    /// The text.
    pub html: String,
    /// Its language.
    pub lang: &'static str,
}

/// A safeguarding referral.
#[derive(Debug, Clone, Serialize)]
pub struct Referral {
    /// Its entry.
    pub entry: LinkView,
    /// To whom.
    pub to: Option<LinkView>,
    /// When.
    pub on: Option<DateView>,
    /// The entries that link to it.
    pub followed: Vec<LinkView>,
}

/// Facts, opinions and hearsay side by side, by who said it.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The headings of the columns: fact, opinion, hearsay, and of it verified.
    pub columns: Vec<String>,
    /// Who said it.
    pub speakers: Vec<Speaker>,
    /// The years of a long list.
    pub years: Vec<YearLink>,
}

/// Someone who stated something: the author of facts and opinions, the one who reported hearsay.
#[derive(Debug, Clone, Serialize)]
pub struct Speaker {
    /// The anchor.
    pub id: String,
    /// The name, and the person's page.
    pub who: LinkView,
    /// How many of each column.
    pub counts: Vec<Count>,
    /// The statements, a group for each kind.
    pub groups: Vec<Group>,
}

/// A figure of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    /// The figure.
    pub number: usize,
    /// The anchor of what it counts; none where that is nothing.
    pub href: Option<String>,
}

/// Each child: when seen, by whom, in which language, their own words.
#[derive(Debug, Clone, Serialize)]
pub struct Children {
    /// The answer, a sentence or two for each child.
    pub lead: Vec<LinkView>,
    /// The children.
    pub children: Vec<Child>,
    /// The years of a long list.
    pub years: Vec<YearLink>,
}

/// A child of the case.
#[derive(Debug, Clone, Serialize)]
pub struct Child {
    /// The anchor.
    pub id: String,
    /// The name, and the child's page.
    pub link: LinkView,
    /// Age, language, last seen.
    pub fields: Vec<Field>,
    /// The days on which the child was seen, along a line; none where the child was not seen.
    pub line: Option<Chart>,
    /// The time since the child was last seen; none on the page of an earlier year.
    pub now: Option<Now>,
    /// When the child was seen, newest first.
    pub sightings: Vec<Sighting>,
    /// The child's own words, newest first.
    pub words: Vec<Quote>,
}

/// A child was seen, or worked with.
#[derive(Debug, Clone, Serialize)]
pub struct Sighting {
    /// When.
    pub date: DateView,
    /// Seen, seen alone, or not seen.
    pub state: StateView,
    /// The entry.
    pub entry: LinkView,
    /// Its kind.
    pub kind: String,
    /// By whom.
    pub by: Option<LinkView>,
    /// The language in which it is written.
    pub language: String,
    /// The days since the child was seen before.
    pub gap: Option<String>,
    /// Whether it is the longest time of all.
    pub longest: bool,
}

/// The time since a child was last seen.
#[derive(Debug, Clone, Serialize)]
pub struct Now {
    /// The day up to which it is counted.
    pub date: DateView,
    /// What that day is.
    pub text: String,
    /// The days.
    pub gap: String,
    /// Whether it is the longest time of all.
    pub longest: bool,
}

/// The languages of the record.
#[derive(Debug, Clone, Serialize)]
pub struct Languages {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The people, and which language each prefers.
    pub people: Vec<PersonRow>,
    /// The entries by what they need, then by what they have.
    pub groups: Vec<LanguageGroup>,
    /// The years of a long list.
    pub years: Vec<YearLink>,
}

/// Entries that stand alike in both languages.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageGroup {
    /// The anchor.
    pub id: &'static str,
    /// The heading.
    pub heading: String,
    /// The entries.
    pub rows: Vec<LanguageRow>,
}

/// An entry's languages.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageRow {
    /// The entry.
    pub entry: LinkView,
    /// Its date.
    pub date: Option<DateView>,
    /// In which language it was written.
    pub written: String,
    /// How the other language stands.
    pub other: StateView,
    /// Who of those concerned prefers the other.
    pub wanted: Vec<LinkView>,
}

/// What was disclosed to whom, why, when due and when sent.
#[derive(Debug, Clone, Serialize)]
pub struct Disclosures {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The disclosures, those still open first.
    pub rows: Vec<DisclosureRow>,
}

/// A disclosure.
#[derive(Debug, Clone, Serialize)]
pub struct DisclosureRow {
    /// To whom.
    pub recipient: LinkView,
    /// Why: its kind.
    pub kind: String,
    /// What of the case it covers.
    pub scope: Option<String>,
    /// When it was asked for.
    pub requested: Option<DateView>,
    /// When it is due.
    pub due: Option<DateView>,
    /// When it was sent.
    pub completed: Option<DateView>,
    /// How it stands.
    pub state: StateView,
}

/// Everything on one page, for print.
#[derive(Debug, Clone, Serialize)]
pub struct WholeFile {
    /// What the case is.
    pub about: Vec<Field>,
    /// The people.
    pub people: Vec<PersonRow>,
    /// The staff.
    pub staff: Vec<StaffRow>,
    /// How many entries there are.
    pub count: usize,
    /// The place of the entries, each made apart as [`WholeEntry`]: a mark that stands in no text.
    pub entries: &'static str,
    /// The entries that could not be read, as they stand.
    pub unread: Vec<RawFile>,
    /// The register of documents.
    pub documents: Vec<DocumentRow>,
}

/// An entry among all.
#[derive(Debug, Clone, Serialize)]
pub struct WholeEntry {
    /// Its number, that of the chronology from the oldest.
    pub number: usize,
    /// Its title, and its own page.
    pub title: LinkView,
    /// Its kind.
    pub kind: String,
    /// As in [`EntryRow::shape`].
    pub shape: &'static str,
    /// Its marks.
    pub flags: Vec<Flag>,
    /// What its front matter says.
    pub fields: Vec<Field>,
    /// The entry that it corrects, and those that correct it.
    pub corrects: Option<LinkView>,
    /// The entries that correct it.
    pub corrected_by: Vec<LinkView>,
    /// Its texts, the page's language first.
    pub texts: Vec<TextView>,
}
