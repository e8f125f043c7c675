//! How the case stands to the guidance: its paragraphs, findings, waivers, and how soon records were made.
use serde::Serialize;

use super::{Chart, DateView, LinkView, StateView};

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
    /// What the rule is called in the standard in force.
    pub rule: &'static str,
}

/// How the case stands to each paragraph of the standard in force.
#[derive(Debug, Clone, Serialize)]
pub struct Standards {
    /// The standard's name.
    pub title: LinkView,
    /// Its version.
    pub version: Option<LinkView>,
    /// How many paragraphs stand how.
    pub standing: Vec<CountView>,
    /// What no rule has looked at.
    pub unread: Option<String>,
    /// Each severity with its count, gravest first.
    pub severities: Vec<SeverityView>,
    /// How soon records are to be made.
    pub timeliness_lead: String,
    /// How soon records were made.
    pub timeliness: Chart,
    /// The sections of the standard, the team's own paragraphs, and the program's own checks.
    pub sections: Vec<Section>,
    /// The waivers in force.
    pub waivers: Vec<WaiverView>,
}

/// How many paragraphs stand in one way.
#[derive(Debug, Clone, Serialize)]
pub struct CountView {
    /// The count, in words.
    pub state: StateView,
    /// More about it.
    pub more: Option<String>,
    /// The paragraphs.
    pub paragraphs: Vec<LinkView>,
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

/// A section of the standard.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// The anchor: `section-procedure`.
    pub id: String,
    /// The heading.
    pub heading: LinkView,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the standard and how the case stands to it.
#[derive(Debug, Clone, Serialize)]
pub struct Paragraph {
    /// The anchor, which for the guidance is the paragraph's name: `procedure-4`.
    pub id: String,
    /// Its number within its section, where its name ends in one.
    pub number: String,
    /// Its name, by which it is cited; none for the program's own checks.
    pub cite: Option<&'static str>,
    /// What it asks, in few words.
    pub title: LinkView,
    /// What it asks, at length.
    pub asks: Option<LinkView>,
    /// How the case stands to it: the gravest first, and whether a part is for a person.
    pub states: Vec<StateView>,
    /// Why; empty where its sentences say it.
    pub notes: Vec<LinkView>,
    /// Where to look besides.
    pub see: Vec<LinkView>,
    /// What was found, gravest first.
    pub findings: Vec<FindingView>,
    /// What was found and is waived.
    pub waived: Vec<WaiverView>,
    /// Its sentences, where it has more than one.
    pub rows: Vec<RowView>,
}

/// A sentence of a paragraph.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    /// The anchor, by which it is cited: `procedure-4.1`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// What it asks.
    pub says: LinkView,
    /// How the case stands to it.
    pub states: Vec<StateView>,
    /// Why.
    pub notes: Vec<LinkView>,
    /// Where to look besides.
    pub see: Vec<LinkView>,
}

/// How the case can stand to a paragraph or a sentence, what asks for most attention first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judged {
    /// Rules found something.
    NotKept,
    /// What was found is waived.
    Waived,
    /// A rule that looks at it is switched off.
    NotChecked,
    /// A person has to judge it, perhaps with advice from rules.
    Person,
    /// Rules look at it and find nothing.
    Kept,
    /// The file cannot be otherwise.
    Form,
    /// It does not hold for this case.
    NotApplicable,
}

impl Judged {
    /// All of them, as they are counted.
    pub const ALL: [Self; 7] = [
        Self::NotKept,
        Self::Waived,
        Self::NotChecked,
        Self::Person,
        Self::Kept,
        Self::Form,
        Self::NotApplicable,
    ];

    /// The kind of the state's shape.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::NotKept => "found",
            Self::Waived => "waived",
            Self::NotChecked => "off",
            Self::Person => "person",
            Self::Kept | Self::Form => "clear",
            Self::NotApplicable => "na",
        }
    }

    /// The id of the sentence that counts paragraphs which stand so.
    #[must_use]
    pub const fn counted(self) -> &'static str {
        match self {
            Self::NotKept => "standing-not-kept",
            Self::Waived => "standing-waived",
            Self::NotChecked => "standing-not-checked",
            Self::Person => "standing-person",
            Self::Kept => "standing-kept",
            Self::Form => "standing-form",
            Self::NotApplicable => "standing-not-applicable",
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
    pub reason: LinkView,
    /// "Waived by Delyth Pugh on 20 March 2026."
    pub by: String,
    /// Who approved it.
    pub approver: LinkView,
    /// When.
    pub on: DateView,
}
