//! The pages over a caseload.
use serde::Serialize;

use super::{DateView, FindingView, LinkView, StateView};

/// The cases of a caseload.
#[derive(Debug, Clone, Serialize)]
pub struct Cases {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The cases: those that could not be read, then those with most overdue.
    pub rows: Vec<CaseRow>,
    /// The practitioners, to choose by.
    pub practitioners: Vec<String>,
    /// What is said of how many rows are shown, with `{n}` and `{all}` for the numbers.
    pub shown: String,
    /// What is wrong with the cases that could not be read.
    pub broken: Vec<BrokenCase>,
}

/// A case in a list.
#[derive(Debug, Clone, Serialize)]
pub struct CaseRow {
    /// Its reference, and its bundle.
    pub link: LinkView,
    /// Its folder, where its name says more than the reference.
    pub folder: Option<String>,
    /// To whom it is allocated.
    pub practitioner: Option<LinkView>,
    /// Closed or broken; none where it is open.
    pub state: Option<StateView>,
    /// What is overdue, each leading to what it counts.
    pub overdue: Vec<LinkView>,
    /// How much is overdue; none where nobody knows.
    pub total: Option<usize>,
    /// Errors, warnings and advice; none where nobody knows.
    pub counts: Vec<CountCell>,
    /// The next hearing.
    pub hearing: Option<HearingCell>,
}

/// A count in a table.
#[derive(Debug, Clone, Serialize)]
pub struct CountCell {
    /// The count.
    pub n: usize,
    /// Where what it counts stands; none where it counts nothing.
    pub href: Option<String>,
}

/// A hearing in a table.
#[derive(Debug, Clone, Serialize)]
pub struct HearingCell {
    /// Its day.
    pub date: DateView,
    /// Its kind.
    pub kind: String,
}

/// A case that has no bundle.
#[derive(Debug, Clone, Serialize)]
pub struct BrokenCase {
    /// Its anchor.
    pub id: String,
    /// Its folder.
    pub folder: String,
    /// Why, in a sentence.
    pub cause: String,
    /// What is wrong.
    pub findings: Vec<FindingView>,
}

/// The caseload by practitioner.
#[derive(Debug, Clone, Serialize)]
pub struct Practitioners {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The practitioners, by name.
    pub people: Vec<PractitionerRow>,
}

/// A practitioner: what they have.
#[derive(Debug, Clone, Serialize)]
pub struct PractitionerRow {
    /// The anchor of their part of the page.
    pub id: String,
    /// The name; none for the cases that are allocated to nobody.
    pub name: Option<String>,
    /// How much is overdue in their cases.
    pub overdue: usize,
    /// Errors, warnings and advice in their cases.
    pub counts: Vec<usize>,
    /// How many entries of their own were recorded late, in any case.
    pub late: usize,
    /// The next hearing in their cases.
    pub hearing: Option<HearingCell>,
    /// Their cases.
    pub cases: Vec<CaseRow>,
    /// The cases in which entries of theirs were recorded late, each with how many.
    pub late_in: Vec<LinkView>,
}

/// The hearings to come.
#[derive(Debug, Clone, Serialize)]
pub struct Hearings {
    /// The answer, a sentence each.
    pub lead: Vec<LinkView>,
    /// The hearings, the next first.
    pub rows: Vec<HearingRow>,
}

/// A hearing to come.
#[derive(Debug, Clone, Serialize)]
pub struct HearingRow {
    /// Its day.
    pub date: DateView,
    /// In how many days.
    pub state: StateView,
    /// Its kind.
    pub kind: String,
    /// The case.
    pub link: LinkView,
    /// To whom it is allocated.
    pub practitioner: Option<LinkView>,
}
