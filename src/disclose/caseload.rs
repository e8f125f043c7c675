//! A caseload as the site sees it: of each case a summary, taken from what is shown of it while that is in memory, so
//! that the cases themselves may go one after the other. Every field here is something that can reach a page.
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::faces::{Disclosed, HearingFace};
use crate::base::{Finding, Lang};
use crate::check::{Checked, Summary};
use crate::model::{LocalText, Settings};

/// What may be shown of a caseload.
#[derive(Debug)]
pub struct Caseload {
    /// The day as at which it is shown.
    pub as_at: NaiveDate,
    /// The languages of its pages, each in its own tree.
    pub languages: Vec<Lang>,
    /// The name of the organisation on its pages.
    pub organisation: Option<LocalText>,
    /// The protective marking on every page.
    pub marking: Option<LocalText>,
    /// The cases, in order of their folders.
    pub cases: Vec<CaseSummary>,
}

/// One case of a caseload.
#[derive(Debug)]
pub struct CaseSummary {
    /// The name of its folder in the caseload.
    pub folder: String,
    /// The folder of its own bundle in that of the caseload, such as `cases/jones/`.
    pub bundle: String,
    /// How it stands.
    pub standing: CaseStanding,
}

/// How a case of a caseload stands.
#[derive(Debug)]
pub enum CaseStanding {
    /// It has a bundle.
    Built(Box<CaseFigures>),
    /// It has none.
    Broken {
        /// Why.
        cause: Cause,
        /// What is wrong with the case's own file.
        findings: Vec<Finding>,
    },
}

/// Why a case has no bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Its case.yaml cannot be read.
    CaseFile,
    /// The theme of its own cannot be used.
    Theme,
}

/// What of a case is overdue. The pages of the case say the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overdue {
    /// Actions that should have been done by now.
    pub actions: usize,
    /// Dates of the case that have passed, and what was due on them is not done.
    pub dates: usize,
    /// Disclosures that should have been sent by now.
    pub disclosures: usize,
}

impl Overdue {
    /// All of them.
    #[must_use]
    pub const fn total(self) -> usize {
        self.actions + self.dates + self.disclosures
    }
}

/// Who a case is and where it stands.
#[derive(Debug)]
pub struct CaseFigures {
    /// The case's reference.
    pub reference: String,
    /// The languages of its own bundle.
    pub languages: Vec<Lang>,
    /// The day on which it was closed, if it is by now.
    pub closed: Option<NaiveDate>,
    /// The name of the practitioner to whom it is allocated.
    pub practitioner: Option<String>,
    /// How many findings count.
    pub summary: Summary,
    /// What is overdue.
    pub overdue: Overdue,
    /// The entries that were recorded late, by the name of their author.
    pub late: BTreeMap<String, usize>,
    /// The hearings that are still to come, the next first.
    pub hearings: Vec<(NaiveDate, HearingFace)>,
}

impl CaseFigures {
    /// The summary of what is shown of a case.
    #[must_use]
    pub fn of(disclosed: &Disclosed, overdue: Overdue) -> Self {
        let case = &disclosed.case;
        let name = |id: &str| {
            let staff = disclosed.staff.iter().find(|staff| staff.id == id);
            staff.map_or(id, |staff| staff.name.as_str()).to_owned()
        };
        let mut late = BTreeMap::new();
        for entry in disclosed.entries.iter().filter(|entry| entry.late) {
            if let Some(author) = &entry.author {
                *late.entry(name(author)).or_default() += 1;
            }
        }
        let hearings = case.hearings.iter().filter_map(|hearing| Some((hearing.date?, *hearing)));
        let mut hearings: Vec<_> = hearings.filter(|(date, _)| *date >= disclosed.as_at).collect();
        hearings.sort_by_key(|(date, _)| *date);
        Self {
            reference: case.reference.clone(),
            languages: disclosed.languages.clone(),
            closed: case.closed.filter(|closed| *closed <= disclosed.as_at),
            practitioner: case.allocated_to.as_deref().map(name),
            summary: disclosed.standing.as_ref().map(|standing| standing.summary).unwrap_or_default(),
            overdue,
            late,
            hearings,
        }
    }
}

impl CaseStanding {
    /// A case without a bundle, with what was found in its own file.
    #[must_use]
    pub fn broken(cause: Cause, checked: &Checked) -> Self {
        let own = checked.findings.iter().filter(|finding| finding.path == "case.yaml");
        Self::Broken { cause, findings: own.filter(|finding| finding.waived.is_none()).cloned().collect() }
    }
}

impl Caseload {
    /// These cases under the settings of their caseload.
    #[must_use]
    pub fn new(settings: &Settings, as_at: NaiveDate, cases: Vec<CaseSummary>) -> Self {
        Self {
            as_at,
            languages: settings.languages(),
            organisation: settings.organisation.value().cloned(),
            marking: settings.marking.value().cloned(),
            cases,
        }
    }
}
