//! The rules in force: which are on, how grave each is, and its settings, from cofnod.yaml over the rules' own
//! defaults. What cofnod.yaml says that no rule knows is a finding.
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Finding, Msg, RuleName, Severity, Source};
use crate::model::{Case, RuleSetting, SettingValue};
use crate::read::{INVALID_VALUE, UNKNOWN_FIELD, key_fix, nearest, shown, switch};
use crate::standard::{Rule, Value, Values, rule, rules};

/// The rules in force.
#[derive(Debug)]
pub struct Config {
    rules: BTreeMap<RuleName, (Option<Severity>, Values)>,
    none: Values,
}

impl Config {
    /// The rules in force for a case, and what is wrong with its settings. `only` are the rules asked for, all where
    /// it is empty.
    #[must_use]
    pub fn of(case: &Case, only: &[RuleName]) -> (Self, Vec<Finding>) {
        let mut config = Self {
            rules: rules().map(|rule| (rule.name, (Some(rule.severity), Values::of(rule)))).collect(),
            none: Values::default(),
        };
        let mut findings = Vec::new();
        if let Some(source) = &case.settings.source {
            let names = case.settings.rules.iter().map(|setting| setting.name.value.as_str()).collect();
            for setting in &case.settings.rules {
                config.apply(setting, &names, source, &mut findings);
            }
        }
        if !only.is_empty() {
            for (name, (severity, _)) in &mut config.rules {
                if !only.contains(name) {
                    *severity = None;
                }
            }
        }
        (config, findings)
    }

    fn apply(
        &mut self,
        setting: &RuleSetting,
        all: &BTreeSet<&str>,
        source: &Source,
        findings: &mut Vec<Finding>,
    ) {
        let Some(rule) = rule(&setting.name.value) else {
            let message = Msg::new("message").with("field", setting.name.value.as_str());
            let mut finding = Finding::new(UNKNOWN_FIELD, source, setting.name.span, message);
            let names = rules().map(|rule| rule.name.0);
            let is_there = |name: &str| all.contains(name);
            finding.fix = key_fix(source, setting.name.span, &setting.name.value, names.clone(), is_there);
            finding.help =
                nearest(&setting.name.value, names).map(|near| Msg::new("did-you-mean").with("near", near));
            findings.push(finding);
            return;
        };
        let Some((severity, values)) = self.rules.get_mut(&rule.name) else { return };
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
                    ("off", _) => *severity = None,
                    (_, Some(set)) => *severity = Some(set),
                    _ => {
                        let message =
                            Msg::new("unknown-word").with("value", shown(word)).with("field", rule.name.0);
                        let help = Msg::new("known-words").with("words", "off, advice, warning, error");
                        findings.push(Finding::new(INVALID_VALUE, source, value.span, message).help(help));
                    }
                }
                continue;
            }
            match own_setting(rule, &name.value, word) {
                Ok(set) => values.set(&name.value, set),
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
        self.rules.get(&rule).and_then(|(severity, _)| *severity)
    }

    /// The settings in force of a rule.
    #[must_use]
    pub fn values(&self, rule: RuleName) -> &Values {
        self.rules.get(&rule).map_or(&self.none, |(_, values)| values)
    }
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
