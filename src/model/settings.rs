//! What cofnod.yaml says: languages, names, rules, marking, theme and the texts of an access copy.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Code, Field, Given, GuidanceFile, LocalText, ParagraphItem, WordList};
use crate::base::{Lang, Source, Span};

/// The settings in force. Without a cofnod.yaml, all are absent.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "each is the key of the format that it is named for")]
pub struct Settings {
    /// The file, where there is one.
    pub source: Option<Arc<Source>>,
    pub languages: Given<Vec<Lang>>,
    pub organisation: Given<LocalText>,
    /// The rules' settings, in the file's order.
    pub rules: Vec<RuleSetting>,
    pub marking: Given<LocalText>,
    /// The team's own paragraphs, in the file's order.
    pub paragraphs: Vec<ParagraphItem>,
    /// The path of a second standard, below the folder of the settings.
    pub standard: Given<String>,
    /// The second standard, where it could be read.
    pub guidance: Option<GuidanceFile>,
    pub terms: Given<Vec<Field<String>>>,
    pub theme: Given<String>,
    pub access_copy: AccessCopy,
    /// The further word lists that `terms` names, read, in order; those that cannot be read are left out.
    pub lists: Vec<WordList>,
}

impl Settings {
    /// The languages of the bundle: as given, else both.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        match self.languages.value() {
            Some(languages) if !languages.is_empty() => languages.clone(),
            _ => Lang::ALL.to_vec(),
        }
    }
}

/// What the settings say of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSetting {
    /// The rule's name, at its key.
    pub name: Field<String>,
    /// The place of what is said of it.
    pub span: Span,
    /// What is said: the severity under the name `severity`, then the rule's own settings.
    pub values: Vec<(Field<String>, Field<SettingValue>)>,
}

/// The value of a rule's setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingValue {
    /// A word or number as it is written.
    Word(String),
    /// Anything else.
    Other,
}

/// What an access copy must say besides the data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccessCopy {
    /// The texts, by key.
    pub texts: BTreeMap<String, Given<LocalText>>,
    /// What the key of a copy calls a reason, where it is not to be the program's own label.
    pub labels: BTreeMap<Code, LocalText>,
}
