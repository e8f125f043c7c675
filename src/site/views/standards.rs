//! How the case stands to the guidance: its paragraphs, findings, waivers, and how soon records were made.
use serde::Serialize;

use super::{DateView, LinkView, StateView};

/// A finding.
#[derive(Debug, Clone, Serialize)]
pub struct FindingView {
    /// `error`, `warning` or `advice`: chooses the shape.
    pub severity: &'static str,
    /// Its word.
    pub severity_text: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The entry or file, with its page where there is one; none on that page itself.
    pub place: Option<LinkView>,
    /// "entries/visit.md, line 5".
    pub at: String,
    /// The paragraph of the guidance, where the page does not stand under it.
    pub paragraph: Option<LinkView>,
    /// The rule's name.
    pub rule: &'static str,
}

/// How the case stands to each paragraph of the guidance.
#[derive(Debug, Clone, Serialize)]
pub struct Standards {
    /// Each severity with its count, gravest first.
    pub severities: Vec<SeverityView>,
    /// How soon records were made.
    pub timeliness: Vec<Bar>,
    /// The sections of the guidance.
    pub sections: Vec<Section>,
    /// The waivers in force.
    pub waivers: Vec<WaiverView>,
}

/// A severity and where it is found.
#[derive(Debug, Clone, Serialize)]
pub struct SeverityView {
    /// `error`, `warning` or `advice`: the anchor, and the shape.
    pub severity: &'static str,
    /// Its word, in the plural.
    pub text: String,
    /// What it stands for.
    pub means: String,
    /// How many findings there are.
    pub count: usize,
    /// The paragraphs with such findings.
    pub paragraphs: Vec<LinkView>,
}

/// A row of a chart, with its figures.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    /// `good`, `fair` or `late`: chooses the pattern.
    pub kind: &'static str,
    /// What is counted.
    pub text: String,
    /// The count.
    pub count: usize,
    /// The share, as people read it.
    pub share: String,
    /// The share, from 0 to 100.
    pub percent: usize,
}

/// A section of the guidance.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// The anchor: `section-procedure`.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the guidance and how the case stands to it.
#[derive(Debug, Clone, Serialize)]
pub struct Paragraph {
    /// The anchor, which is the paragraph's name: `procedure-4`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// What it asks, in few words of our own.
    pub title: String,
    /// How the case stands to it.
    pub state: StateView,
    /// Why it does not apply.
    pub why: Option<String>,
    /// What was found, gravest first.
    pub findings: Vec<FindingView>,
}

/// How the case can stand to a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// Rules look at it and find nothing.
    Clear,
    /// Rules found something.
    Found,
    /// It does not hold for this case.
    NotApplicable,
    /// No rule can judge it.
    Person,
}

impl Judged {
    /// The kind of the state's shape.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Found => "found",
            Self::NotApplicable => "na",
            Self::Person => "person",
        }
    }
}

/// A waiver in force.
#[derive(Debug, Clone, Serialize)]
pub struct WaiverView {
    /// What it waives: the finding's message.
    pub message: String,
    /// Where.
    pub place: LinkView,
    /// The reason given.
    pub reason: String,
    /// Who approved it.
    pub approver: LinkView,
    /// When.
    pub on: DateView,
}
