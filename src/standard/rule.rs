//! What a rule is, and what its function is given and gives back.
use chrono::NaiveDate;

use super::texts::RuleText;
use super::wording::Wording;
use crate::base::{Bilingual, Finding, Fix, Lang, Msg, RuleName, Severity, Source, Span};
use crate::model::{Case, Entry};

/// A rule of the standard.
#[derive(Debug)]
pub struct Rule {
    /// Its name, for reports, settings and waivers.
    pub name: RuleName,
    /// Its severity where no setting says otherwise.
    pub severity: Severity,
    /// The paragraph of the guidance, by section and number: `procedure-4`; `format` for the program's own.
    pub paragraph: &'static str,
    /// Its own settings.
    pub settings: &'static [Setting],
    /// Its texts, as they stand in their files; [`Rule::text`] reads them.
    pub texts: Bilingual<&'static str>,
    /// What looks for its faults.
    pub judge: Judge,
}

impl Rule {
    /// Its texts in `lang`, read.
    #[must_use]
    pub fn text(&self, lang: Lang) -> RuleText {
        RuleText::read(lang, self.texts.get(lang))
    }

    /// Whether a waiver can take its findings out of the count: not where the file or the waiver itself is at fault.
    #[must_use]
    pub fn can_be_waived(&self) -> bool {
        !matches!(self.name.0, "invalid-front-matter" | "invalid-file" | "invalid-waiver" | "unused-waiver")
    }
}

/// What looks for the faults of a rule.
#[derive(Debug, Clone, Copy)]
pub enum Judge {
    /// Reading itself: the findings come with the case.
    Reading,
    /// The pass over waivers, after all other rules.
    Waivers,
    /// A function over each entry, which speaks of no file but that entry's own.
    Entry(fn(&Entry, &Context<'_>, &mut Report)),
    /// A function over the case.
    Case(fn(&Context<'_>, &mut Report)),
}

/// A setting of a rule: its name and its value where cofnod.yaml gives none.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The key under the rule's name in cofnod.yaml.
    pub name: &'static str,
    /// The default.
    pub default: Value,
}

/// The value of a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A whole number from 0 up.
    Number(i64),
    /// True or false.
    Switch(bool),
}

/// The settings in force for a rule.
#[derive(Debug, Clone, Default)]
pub struct Values {
    values: Vec<(&'static str, Value)>,
}

impl Values {
    /// The defaults of a rule.
    #[must_use]
    pub fn of(rule: &Rule) -> Self {
        Self { values: rule.settings.iter().map(|setting| (setting.name, setting.default)).collect() }
    }

    /// Sets the value of a setting that the rule has.
    pub fn set(&mut self, name: &str, value: Value) {
        if let Some((_, own)) = self.values.iter_mut().find(|(own, _)| *own == name) {
            *own = value;
        }
    }

    /// The number set under `name`; 0 where the rule has no such setting, which a test of the rule shows.
    #[must_use]
    pub fn number(&self, name: &str) -> i64 {
        match self.get(name) {
            Some(Value::Number(number)) => number,
            _ => 0,
        }
    }

    /// Whether the switch `name` is on.
    #[must_use]
    pub fn is_on(&self, name: &str) -> bool {
        self.get(name) == Some(Value::Switch(true))
    }

    fn get(&self, name: &str) -> Option<Value> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| *value)
    }
}

/// What a rule may look at besides its entry.
#[derive(Debug, Clone, Copy)]
pub struct Context<'c> {
    /// The case.
    pub case: &'c Case,
    /// The day as at which the case is judged: the program's only *now*.
    pub as_at: NaiveDate,
    /// The rule's settings in force.
    pub values: &'c Values,
    /// The word lists in force.
    pub wording: &'c Wording<'c>,
}

/// What a rule has found.
#[derive(Debug)]
pub struct Report {
    rule: RuleName,
    findings: Vec<Finding>,
}

impl Report {
    /// An empty report of `rule`.
    #[must_use]
    pub const fn new(rule: RuleName) -> Self {
        Self { rule, findings: Vec::new() }
    }

    /// Reports `message` at `span` of `source`.
    pub fn at(&mut self, source: &Source, span: Span, message: Msg) {
        self.findings.push(Finding::new(self.rule, source, span, message));
    }

    /// As [`Report::at`], with what to do.
    pub fn at_with(&mut self, source: &Source, span: Span, message: Msg, help: Option<Msg>) {
        let mut finding = Finding::new(self.rule, source, span, message);
        finding.help = help;
        self.findings.push(finding);
    }

    /// As [`Report::at_with`], with what mends it where that is certain.
    pub fn at_fixed(
        &mut self,
        source: &Source,
        span: Span,
        message: Msg,
        help: Option<Msg>,
        fix: Option<Fix>,
    ) {
        self.at_with(source, span, message, help);
        if let Some(last) = self.findings.last_mut() {
            last.fix = fix;
        }
    }

    /// Reports `message` about the whole file at `path`.
    pub fn of_file(&mut self, path: &str, message: Msg) {
        self.findings.push(Finding::of_file(self.rule, path, message));
    }

    /// What was found.
    #[must_use]
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
