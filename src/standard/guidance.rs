//! The standard in force: sections of paragraphs, each sentence with how it is kept, and what becomes of each rule: its
//! name, its paragraph, and its settings. The program's own standard is a data file, read once; a team's second
//! standard, and paragraphs of its own, are laid over it case by case.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::adopt::Adopted;
use super::{Rule, rules};
use crate::base::{FORMAT, Finding, RuleName, Source};
use crate::model::{Condition, GuidanceFile, LocalText, RuleSetting, Settings};
use crate::read::own_guidance;

/// The program's own standard, as its data file has it.
pub const OWN: &str = include_str!("guidance/recording-standards-2017.yaml");

/// The paragraph of rules that a team has turned on, and that no paragraph of its standard takes.
pub const SETTINGS: &str = "settings";

/// A standard in force.
#[derive(Debug, Clone)]
pub struct Guidance {
    /// What it is called.
    pub title: LocalText,
    /// Its version.
    pub version: Option<LocalText>,
    /// The documents that are read beside it.
    pub companions: Vec<LocalText>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The paragraphs that the team has added in cofnod.yaml.
    pub house: Vec<Paragraph>,
    /// The file, of a second standard.
    pub source: Option<Arc<Source>>,
    /// What becomes of each rule.
    pub(super) rules: BTreeMap<RuleName, InForce>,
}

/// What is said of a condition: when it holds, and why a sentence does not apply where it fails.
#[derive(Debug, Clone)]
pub struct Said {
    /// When it holds, as the end of a sentence.
    pub holds: LocalText,
    /// Why a sentence does not apply.
    pub otherwise: LocalText,
}

/// A section of a standard.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: LocalText,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of a standard.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Its id, by which it is cited: `procedure-4`.
    pub id: &'static str,
    /// What it asks, in few words.
    pub title: LocalText,
    /// What it asks, at length.
    pub text: Option<LocalText>,
    /// The rules whose findings stand under it.
    pub rules: Vec<RuleName>,
    /// Its sentences; and, where it says more of itself than they do, a last row for the whole of it.
    pub rows: Vec<Row>,
}

/// A sentence and how it is kept.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id: `procedure-4.1`; the paragraph's own for a row that stands for the whole.
    pub id: String,
    /// What it asks, in own words; nothing for a row that stands for the whole paragraph.
    pub says: Option<LocalText>,
    /// The rules that look at it.
    pub rules: Vec<RuleName>,
    /// The fields and labels that ask for it.
    pub fields: Vec<String>,
    /// The pages that show it.
    pub views: Vec<String>,
    /// When it holds; its paragraph's conditions first.
    pub when: Vec<Condition>,
    /// Why a person judges.
    pub person: Option<LocalText>,
}

/// What becomes of a rule in a standard.
#[derive(Debug, Clone)]
pub struct InForce {
    /// The rule.
    pub rule: &'static Rule,
    /// What it is called.
    pub name: &'static str,
    /// The paragraph under which its findings stand.
    pub paragraph: &'static str,
    /// Whether the standard takes it; one that it does not take is off.
    pub is_taken: bool,
    /// Its severity and figures in the standard, where these are not its own.
    pub setting: Option<RuleSetting>,
}

impl Guidance {
    /// The program's own standard.
    #[must_use]
    pub fn own() -> Arc<Self> {
        static READ: OnceLock<Arc<Guidance>> = OnceLock::new();
        Arc::clone(
            READ.get_or_init(|| {
                Arc::new(own_file().map_or_else(Self::bare, |file| Self::of_file(file, true).0))
            }),
        )
    }

    /// The standard in force under these settings, and what is wrong with what they say of it.
    #[must_use]
    pub fn of(settings: &Settings) -> (Arc<Self>, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut guidance = Self::own();
        // A file without sections is no standard, which has been reported: nothing is turned off for it.
        if let Some(file) = settings.guidance.as_ref().filter(|file| !file.sections.is_empty()) {
            let (second, found) = Self::of_file(file, false);
            guidance = Arc::new(second);
            findings.extend(found);
        }
        if let Some(source) = settings.source.as_ref().filter(|_| !settings.paragraphs.is_empty()) {
            let with_house = Arc::make_mut(&mut guidance);
            let mut adopted = Adopted::after(with_house, source);
            adopted.house(&settings.paragraphs);
            findings.extend(adopted.findings);
        }
        (guidance, findings)
    }

    fn of_file(file: &GuidanceFile, is_own: bool) -> (Self, Vec<Finding>) {
        let mut guidance = Self::bare();
        if !is_own {
            guidance.source = Some(Arc::clone(&file.source));
        }
        for in_force in guidance.rules.values_mut() {
            in_force.is_taken = in_force.rule.paragraph == FORMAT;
            if !in_force.is_taken {
                in_force.paragraph = SETTINGS;
            }
        }
        if let Some(title) = file.title.value() {
            guidance.title = title.clone();
        }
        guidance.version = file.version.value().cloned();
        guidance.companions = file.companions.clone();
        let mut adopted = Adopted::after(&mut guidance, &file.source);
        adopted.sections(&file.sections);
        let findings = adopted.findings;
        (guidance, findings)
    }

    /// No paragraphs, and every rule as the program has it.
    fn bare() -> Self {
        let as_it_is = |rule: &'static Rule| InForce {
            rule,
            name: rule.name.0,
            paragraph: rule.paragraph,
            is_taken: true,
            setting: None,
        };
        Self {
            title: LocalText::Plain(String::new()),
            version: None,
            companions: Vec::new(),
            sections: Vec::new(),
            house: Vec::new(),
            source: None,
            rules: rules().map(|rule| (rule.name, as_it_is(rule))).collect(),
        }
    }

    /// What becomes of each rule, in order of the program's names.
    pub fn in_force(&self) -> impl Iterator<Item = &InForce> {
        self.rules.values()
    }

    /// The rule that this standard calls so.
    #[must_use]
    pub fn called(&self, name: &str) -> Option<&InForce> {
        self.rules.values().find(|in_force| in_force.name == name)
    }

    /// What this standard calls a rule; its own name where it is none of the program's.
    #[must_use]
    pub fn name(&self, rule: RuleName) -> &'static str {
        self.rules.get(&rule).map_or(rule.0, |in_force| in_force.name)
    }

    /// The paragraph under which a rule's findings stand.
    #[must_use]
    pub fn home(&self, rule: RuleName) -> &'static str {
        self.rules.get(&rule).map_or(FORMAT, |in_force| in_force.paragraph)
    }

    /// Every paragraph, in order, the team's own last.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.sections.iter().flat_map(|section| &section.paragraphs).chain(&self.house)
    }

    /// The paragraph of this id.
    #[must_use]
    pub fn paragraph(&self, id: &str) -> Option<&Paragraph> {
        self.paragraphs().find(|paragraph| paragraph.id == id)
    }

    /// The ids that are taken.
    pub(super) fn ids(&self) -> BTreeSet<&str> {
        let sections = self.sections.iter().map(|section| section.id.as_str());
        sections.chain(self.paragraphs().map(|paragraph| paragraph.id)).collect()
    }
}

fn own_file() -> Option<&'static GuidanceFile> {
    static READ: OnceLock<Option<GuidanceFile>> = OnceLock::new();
    READ.get_or_init(|| own_guidance(OWN).0).as_ref()
}

/// What is said of a condition.
#[must_use]
pub fn said(condition: Condition) -> Said {
    let given = own_file().and_then(|file| file.conditions.iter().find(|item| item.condition == condition));
    let nothing = || LocalText::Plain(String::new());
    let text = |text: Option<&LocalText>| text.cloned().unwrap_or_else(nothing);
    Said {
        holds: text(given.and_then(|item| item.holds.value())),
        otherwise: text(given.and_then(|item| item.otherwise.value())),
    }
}
