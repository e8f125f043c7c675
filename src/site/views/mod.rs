//! What templates see: a struct for each page, all of it ready to show. What stands in none of these structs
//! cannot reach a page. Words are already in the page's language, hrefs already relative to the page.
mod caseload;
mod charts;
mod choose;
mod frame;
mod overviews;
mod questions;
mod records;
mod standards;

pub use caseload::{
    BrokenCase, CaseRow, Cases, CountCell, HearingCell, HearingRow, Hearings, PractitionerRow, Practitioners,
};
pub use charts::{Chart, ChartFigure, ChartRow, ChartTable, Series};
pub use choose::{Choice, Choices, Facets, Filter, MonthsOfYear, Search};
pub use frame::{NavItem, Page, PageKind, SiteView};
pub use overviews::{
    About, ChildRow, DocumentRow, Documents, Figure, Key, KeyDate, LastEntry, Overview, People, PersonRow,
    Root, StaffRow,
};
pub use questions::{
    Child, Children, Count, DisclosureRow, Disclosures, Excerpt, Gathered, Group, Issue, LanguageGroup,
    LanguageRow, Languages, Now, Referral, Safeguarding, Said, Sighting, Since, Speaker, WholeEntry,
    WholeFile, YearLink,
};
pub use records::{
    CasePlan, Chronology, ChronologyOldest, ChronologySignificant, Entry, EntryRow, Month, Neighbour, Part,
    Person, PersonList, PlanAction, PlanView, Quote, RawFile, Statements, TextView, Unread,
};
pub use standards::{
    CountView, FindingView, Judged, Paragraph, RowView, Section, SeverityView, Standards, WaiverView,
};

use serde::Serialize;

use crate::base::Lang;

/// A date or time: for machines, and as people read it.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// `2026-03-04` or `2026-03-04T10:15`.
    pub iso: String,
    /// `4 March 2026, 10:15`.
    pub text: String,
}

/// A text that may lead somewhere.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Where it leads, relative to the page; none where there is no such page.
    pub href: Option<String>,
    /// The text.
    pub text: String,
    /// The text's language, where it is not the page's.
    pub lang: Option<&'static str>,
    /// The id of the words that say so: `in-english`, `in-welsh`.
    pub marker: Option<&'static str>,
    /// A word about it, such as its date.
    pub note: Option<String>,
}

impl LinkView {
    /// A text in the page's language that leads to `href`.
    #[must_use]
    pub fn to(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..Self::text(text) }
    }

    /// A text in the page's language that leads nowhere.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { href: None, text: text.into(), lang: None, marker: None, note: None }
    }

    /// The same in `lang`, on a page in `page`.
    #[must_use]
    pub fn in_lang(mut self, lang: Lang, page: Lang) -> Self {
        self.lang = (lang != page).then_some(lang.code());
        self.marker = (lang != page).then_some(match lang {
            Lang::En => "in-english",
            Lang::Cy => "in-welsh",
        });
        self
    }

    /// The same with a word about it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// How something stands: a word, and the shape that goes with it.
#[derive(Debug, Clone, Serialize)]
pub struct StateView {
    /// `done`, `past`, `today`, `due`, `overdue`, `clear`, `found`, `warned`, `waived`, `off`, `na` or `person`: chooses the shape.
    pub kind: &'static str,
    /// The word.
    pub text: String,
}

/// A name and its values, in a list of such.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// The name.
    pub name: String,
    /// The values.
    pub values: Vec<Value>,
}

impl Field {
    /// A name with these values.
    #[must_use]
    pub fn new(name: impl Into<String>, values: Vec<Value>) -> Self {
        Self { name: name.into(), values }
    }
}

/// One value of a [`Field`]: a text, a link, a date or a state.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Value {
    /// The text.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// The text's language, where it is not the page's.
    pub lang: Option<&'static str>,
    /// For a date or time: the one for machines.
    pub iso: Option<String>,
    /// For a state: its kind, as in [`StateView`].
    pub state: Option<&'static str>,
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

impl From<DateView> for Value {
    fn from(date: DateView) -> Self {
        Self { text: date.text, iso: Some(date.iso), ..Self::default() }
    }
}

impl From<LinkView> for Value {
    fn from(link: LinkView) -> Self {
        Self { text: link.text, href: link.href, lang: link.lang, ..Self::default() }
    }
}

impl From<StateView> for Value {
    fn from(state: StateView) -> Self {
        Self { text: state.text, state: Some(state.kind), ..Self::default() }
    }
}

/// A mark of an entry.
#[derive(Debug, Clone, Serialize)]
pub struct Flag {
    /// `safeguarding`, `health`, `direct-work`, `significant`, `late` or `unread`: chooses the shape.
    pub kind: &'static str,
    /// The word.
    pub text: String,
}
