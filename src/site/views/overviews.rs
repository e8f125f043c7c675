//! The pages that show the case whole: root, overview, people, documents, about.
use serde::Serialize;

use super::{Chart, DateView, EntryRow, Field, LinkView, StateView};

/// The page that chooses a language. It is in Welsh, and says its English parts so.
#[derive(Debug, Clone, Serialize)]
pub struct Root {
    /// The heading in Welsh.
    pub heading_cy: String,
    /// The heading in English.
    pub heading_en: String,
    /// What the Welsh choice opens, in Welsh.
    pub open_cy: String,
    /// What the English choice opens, in English.
    pub open_en: String,
}

/// Who and what the case is, and where it stands.
#[derive(Debug, Clone, Serialize)]
pub struct Overview {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The children: when each was last seen.
    pub children: Vec<ChildRow>,
    /// Law, pathway, court, practitioner.
    pub about: Vec<Field>,
    /// What is overdue and what is missing, each leading to what it counts.
    pub wanting: Vec<Figure>,
    /// Counts, each leading to what it counts.
    pub figures: Vec<Figure>,
    /// Past and coming dates, in order.
    pub dates: Vec<KeyDate>,
    /// The latest entries, newest first.
    pub latest: Vec<EntryRow>,
    /// The entries by month, or by year, and kind.
    pub activity: Chart,
    /// The people of the case.
    pub people: Vec<PersonRow>,
    /// The staff of the case.
    pub staff: Vec<StaffRow>,
}

/// A child, on the overview.
#[derive(Debug, Clone, Serialize)]
pub struct ChildRow {
    /// The name, and the child's page.
    pub link: LinkView,
    /// Age, language, last seen, last seen alone.
    pub fields: Vec<Field>,
}

/// A count that leads to what it counts.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// `error`, `warning`, `advice` or `plain`: chooses the shape.
    pub kind: &'static str,
    /// The count.
    pub number: usize,
    /// What is counted.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

/// A date of the case.
#[derive(Debug, Clone, Serialize)]
pub struct KeyDate {
    /// What happens on it.
    pub what: LinkView,
    /// When.
    pub date: DateView,
    /// How it stands at the as-at date.
    pub state: Option<StateView>,
}

/// A person, in a table of people.
#[derive(Debug, Clone, Serialize)]
pub struct PersonRow {
    /// The name, and the person's page.
    pub link: LinkView,
    /// The role.
    pub role: String,
    /// Whether the person is a party.
    pub party: bool,
    /// The preferred language, or that it is not stated.
    pub language: String,
    /// The last entry about the person.
    pub last: Option<LastEntry>,
}

/// A member of staff, in a table of staff.
#[derive(Debug, Clone, Serialize)]
pub struct StaffRow {
    /// The name, and the person's page.
    pub link: LinkView,
    /// The role.
    pub role: String,
    /// The last entry by that person.
    pub last: Option<LastEntry>,
}

/// The date of an entry that leads to it.
#[derive(Debug, Clone, Serialize)]
pub struct LastEntry {
    /// The entry's page.
    pub href: String,
    /// Its date.
    pub date: DateView,
}

/// Who is who.
#[derive(Debug, Clone, Serialize)]
pub struct People {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The people of the case.
    pub people: Vec<PersonRow>,
    /// The staff of the case.
    pub staff: Vec<StaffRow>,
}

/// The register of documents.
#[derive(Debug, Clone, Serialize)]
pub struct Documents {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The documents.
    pub documents: Vec<DocumentRow>,
}

/// A document.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentRow {
    /// Its anchor.
    pub id: String,
    /// Its title, and the file.
    pub link: LinkView,
    /// The file's path.
    pub file: String,
    /// Its kind.
    pub kind: String,
    /// The tool of which it is one.
    pub tool: Option<String>,
    /// Its date.
    pub date: Option<DateView>,
    /// Whom it is about.
    pub people: Vec<LinkView>,
    /// The entries that link to it.
    pub used_in: Vec<LinkView>,
}

/// What the bundle holds, how it was made, how to check it.
#[derive(Debug, Clone, Serialize)]
pub struct About {
    /// Counts of what it holds.
    pub holds: Vec<Field>,
    /// The kinds of marked text.
    pub key: Vec<Key>,
    /// How it was made.
    pub made: String,
    /// The standard by which it is judged.
    pub standard: LinkView,
    /// Its version.
    pub version: Option<LinkView>,
    /// The documents that are read beside the standard.
    pub companions: Vec<LinkView>,
    /// What has guidance of its own, beside the program's own standard.
    pub separate: Option<String>,
}

/// A kind of marked text, explained.
#[derive(Debug, Clone, Serialize)]
pub struct Key {
    /// The label's name: `fact`, `opinion`.
    pub kind: &'static str,
    /// Its word.
    pub word: String,
    /// What it means.
    pub meaning: String,
}
