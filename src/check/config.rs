//! The rules in force: which are on, how grave each is, and its settings, from cofnod.yaml over the standard in force,
//! over the rules' own defaults. What either says that no rule knows is a finding.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Finding, Msg, RuleName, Severity, Source};
use crate::model::{Case, RuleSetting, SettingValue};
use crate::read::{INVALID_VALUE, UNKNOWN_FIELD, key_fix, nearest, shown, switch};
use crate::standard::{Guidance, Rule, Value, Values};

/// The rules in force.
#[derive(Debug)]
pub struct Config {
    guidance: Arc<Guidance>,
    rules: BTreeMap<RuleName, InForce>,
    none: Values,
}

/// A rule: how grave it is, nothing where it is off; its settings; and what turned it off.
#[derive(Debug)]
struct InForce {
    severity: Option<Severity>,
    values: Values,
    off: Option<Off>,
}

/// What has turned a rule off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Off {
    /// The second standard, which does not take it or says so.
    Standard,
    /// The settings.
    Settings,
}

impl Config {
    /// The rules in force for a case, and what is wrong with its standard and settings. `only` are the rules asked
    /// for, all where it is empty.
    #[must_use]
    pub fn of(case: &Case, only: &[RuleName]) -> (Self, Vec<Finding>) {
        let (guidance, mut findings) = Guidance::of(&case.settings);
        let taken = |is_taken: bool, severity: Severity| is_taken.then_some(severity);
        let mut config = Self {
            rules: guidance
                .in_force()
                .map(|own| {
                    let severity = taken(own.is_taken, own.rule.severity);
                    let off = severity.is_none().then_some(Off::Standard);
                    (own.rule.name, InForce { severity, values: Values::of(own.rule), off })
                })
                .collect(),
            none: Values::default(),
            guidance: Arc::clone(&guidance),
        };
        if let Some(source) = &guidance.source {
            for own in guidance.in_force() {
                if let Some(setting) = &own.setting {
                    config.apply(own.rule, setting, source, Off::Standard, &mut findings);
                }
            }
        }
        if let Some(source) = &case.settings.source {
            let names: BTreeSet<&str> =
                case.settings.rules.iter().map(|setting| setting.name.value.as_str()).collect();
            for setting in &case.settings.rules {
                match guidance.called(&setting.name.value) {
                    Some(own) => config.apply(own.rule, setting, source, Off::Settings, &mut findings),
                    None => findings.push(unknown(&guidance, setting, &names, source)),
                }
            }
        }
        if !only.is_empty() {
            for (name, in_force) in &mut config.rules {
                if !only.contains(name) {
                    in_force.severity = None;
                }
            }
        }
        (config, findings)
    }

    /// Applies what is said of a rule; `off` is who says it.
    fn apply(
        &mut self,
        rule: &Rule,
        setting: &RuleSetting,
        source: &Source,
        off: Off,
        findings: &mut Vec<Finding>,
    ) {
        let own_name = self.guidance.name(rule.name);
        let Some(in_force) = self.rules.get_mut(&rule.name) else { return };
        for (name, value) in &setting.values {
            let word = match &value.value {
                SettingValue::Word(word) => word.as_str(),
                // Nothing at all is placed at its key, and shows as nothing.
                SettingValue::Other if [name.span, setting.name.span].contains(&value.span) => "",
                // A list or map is no word; a message shows what stands there.
                SettingValue::Other => source.slice(value.span),
            };
            if name.value == "severity" {
                match (word, Severity::from_word(word)) {
                    ("off", _) => (in_force.severity, in_force.off) = (None, Some(off)),
                    (_, Some(set)) => (in_force.severity, in_force.off) = (Some(set), None),
                    _ => {
                        let message =
                            Msg::new("unknown-word").with("value", shown(word)).with("field", own_name);
                        let help = Msg::new("known-words").with("words", "off, advice, warning, error");
                        findings.push(Finding::new(INVALID_VALUE, source, value.span, message).help(help));
                    }
                }
                continue;
            }
            match own_setting(rule, &name.value, word) {
                Ok(set) => in_force.values.set(&name.value, set),
                Err(Wrong::Unknown) => {
                    let message = Msg::new("message").with("field", name.value.as_str());
                    let mut finding = Finding::new(UNKNOWN_FIELD, source, name.span, message);
                    let names = rule.settings.iter().map(|setting| setting.name).chain(["severity"]);
                    finding.fix = key_fix(source, name.span, &name.value, names.clone(), |meant| {
                        setting.values.iter().any(|(other, _)| other.value == meant)
                    });
                    finding.help =
                        nearest(&name.value, names).map(|near| Msg::new("did-you-mean").with("near", near));
                    findings.push(finding);
                }
                Err(Wrong::Value(id)) => {
                    let message = Msg::new(id).with("value", shown(word));
                    findings.push(Finding::new(INVALID_VALUE, source, value.span, message));
                }
            }
        }
    }

    /// The severity in force of a rule; nothing where it is off or not asked for.
    #[must_use]
    pub fn severity(&self, rule: RuleName) -> Option<Severity> {
        self.rules.get(&rule).and_then(|in_force| in_force.severity)
    }

    /// What has turned a rule off, where anything has.
    #[must_use]
    pub fn off(&self, rule: RuleName) -> Option<Off> {
        self.rules.get(&rule).and_then(|in_force| in_force.off)
    }

    /// The standard in force.
    #[must_use]
    pub const fn guidance(&self) -> &Arc<Guidance> {
        &self.guidance
    }

    /// The settings in force of a rule.
    #[must_use]
    pub fn values(&self, rule: RuleName) -> &Values {
        self.rules.get(&rule).map_or(&self.none, |in_force| &in_force.values)
    }
}

/// The finding of a setting for a rule that there is not.
fn unknown(guidance: &Guidance, setting: &RuleSetting, all: &BTreeSet<&str>, source: &Source) -> Finding {
    let message = Msg::new("message").with("field", setting.name.value.as_str());
    let mut finding = Finding::new(UNKNOWN_FIELD, source, setting.name.span, message);
    let names = || guidance.in_force().map(|own| own.name);
    let is_there = |name: &str| all.contains(name);
    finding.fix = key_fix(source, setting.name.span, &setting.name.value, names(), is_there);
    let near = nearest(&setting.name.value, names());
    finding.help = near.map(|near| Msg::new("did-you-mean").with("near", near));
    finding
}

enum Wrong {
    Unknown,
    Value(&'static str),
}

fn own_setting(rule: &Rule, name: &str, word: &str) -> Result<Value, Wrong> {
    let setting = rule.settings.iter().find(|setting| setting.name == name).ok_or(Wrong::Unknown)?;
    match setting.default {
        Value::Number(_) => word
            .parse::<u32>()
            .map(|number| Value::Number(i64::from(number)))
            .map_err(|_| Wrong::Value("not-a-count")),
        Value::Switch(_) => switch(word).map(Value::Switch).ok_or(Wrong::Value("not-true-or-false")),
    }
}
