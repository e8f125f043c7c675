//! A standard as its file gives it, and the paragraphs that a team adds in cofnod.yaml: texts and names with their
//! places, judged no further than a reader can. `standard` makes a standard in force of it.
use std::sync::Arc;

use super::{Condition, Field, Given, LocalText, RuleSetting};
use crate::base::Source;

/// A standard, as it is written.
#[derive(Debug, Clone)]
pub struct GuidanceFile {
    /// The file.
    pub source: Arc<Source>,
    /// What the standard is called.
    pub title: Given<LocalText>,
    /// Its version, such as a date.
    pub version: Given<LocalText>,
    /// The documents that are read beside it.
    pub companions: Vec<LocalText>,
    /// Its sections, in order.
    pub sections: Vec<SectionItem>,
    /// What is said of conditions; in the program's own standard alone.
    pub conditions: Vec<ConditionItem>,
}

/// A section of a standard.
#[derive(Debug, Clone)]
pub struct SectionItem {
    /// Its id.
    pub id: Given<String>,
    /// Its heading.
    pub title: Given<LocalText>,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<ParagraphItem>,
}

/// A paragraph of a standard, or one of a team's own.
#[derive(Debug, Clone)]
pub struct ParagraphItem {
    /// Its id, by which it is cited.
    pub id: Given<String>,
    /// What it asks, in few words.
    pub title: Given<LocalText>,
    /// What it asks, at length.
    pub text: Given<LocalText>,
    /// The rules that stand in it. In a team's own paragraph these are names alone.
    pub rules: Vec<RuleItem>,
    /// How what no sentence says is kept.
    pub kept: KeptItem,
    /// Its sentences, in order.
    pub sentences: Vec<SentenceItem>,
}

/// A sentence of a paragraph.
#[derive(Debug, Clone)]
pub struct SentenceItem {
    /// What it asks, in own words.
    pub says: Given<LocalText>,
    /// The names of the rules that look at it.
    pub rules: Given<Vec<Field<String>>>,
    /// How it is kept besides.
    pub kept: KeptItem,
}

/// How something is kept, rules aside.
#[derive(Debug, Clone)]
pub struct KeptItem {
    /// When it holds; always where nothing is given.
    pub when: Vec<Condition>,
    /// The fields and labels of the format that ask for it.
    pub fields: Vec<String>,
    /// The pages of the bundle that show it.
    pub views: Vec<String>,
    /// Why a person judges.
    pub person: Given<LocalText>,
}

/// A rule that a paragraph takes.
#[derive(Debug, Clone)]
pub struct RuleItem {
    /// The program's name of it.
    pub rule: Field<String>,
    /// What it is called in this standard.
    pub name: Option<Field<String>>,
    /// Its severity and figures in this standard.
    pub setting: RuleSetting,
}

/// What is said of a condition.
#[derive(Debug, Clone)]
pub struct ConditionItem {
    /// Which.
    pub condition: Condition,
    /// When it holds, as the end of a sentence.
    pub holds: Given<LocalText>,
    /// Why a sentence does not apply where it fails.
    pub otherwise: Given<LocalText>,
}
