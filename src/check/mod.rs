//! Floor 5, the check: runs the rules over a case, grades what they find by the settings in force, takes out what is
//! rightly waived, and puts the rest in order; and mends what has one right answer.
mod config;
mod mend;
mod waive;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::base::{Finding, RuleName, Severity};
use crate::model::{Case, Entry};
use crate::read::ReadCase;
use crate::standard::{Context, Judge, Report, Wording, rules};
pub use config::{Config, Off};
pub use mend::{Mended, MendedFile, mend};

/// What is asked of a check.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day as at which the case is judged.
    pub as_at: NaiveDate,
    /// The rules that are asked for; all where empty.
    pub only: Vec<RuleName>,
    /// The one file whose findings are asked for, by its path below the case folder; every file where there is none.
    pub file: Option<String>,
}

/// The findings of a case, by path, line, column and rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// All of them, the waived ones too.
    pub findings: Vec<Finding>,
    /// How many count, by severity, and how many are waived.
    pub summary: Summary,
}

/// How many findings there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Summary {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Advice.
    pub advice: usize,
    /// Waived findings, of any severity.
    pub waived: usize,
}

impl Summary {
    /// The summary of `findings`.
    #[must_use]
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let mut summary = Self::default();
        for finding in findings {
            match (finding.waived.is_some(), finding.severity) {
                (true, _) => summary.waived += 1,
                (false, Severity::Error) => summary.error += 1,
                (false, Severity::Warning) => summary.warning += 1,
                (false, Severity::Advice) => summary.advice += 1,
            }
        }
        summary
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            error: self.error + other.error,
            warning: self.warning + other.warning,
            advice: self.advice + other.advice,
            waived: self.waived + other.waived,
        }
    }

    /// How many findings of this severity or a graver one count.
    #[must_use]
    pub const fn at_least(self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.error + self.warning,
            Severity::Advice => self.error + self.warning + self.advice,
        }
    }
}

/// Checks a case that was read.
#[must_use]
pub fn check(read: &ReadCase, options: &Options) -> Checked {
    let case = &read.case;
    // A rule over entries speaks of its own entry alone, so none of the others is asked.
    let file = options.file.as_deref();
    let own = |path| case.entries.iter().find(|entry| entry.has_file(path));
    let entries = match file {
        Some(path) => own(path).map_or(&[][..], std::slice::from_ref),
        None => &case.entries,
    };
    let (config, mut findings) = Config::of(case, &options.only);
    findings.extend(read.findings.iter().cloned());
    let wording = Wording::new(&case.settings.lists);
    findings.extend(by_case(case, options.as_at, &config, &wording));
    findings.extend(by_entry(case, entries, options.as_at, &config, &wording));
    findings.retain_mut(|finding| match config.severity(finding.rule) {
        Some(severity) => {
            finding.severity = severity;
            finding.name = config.guidance().name(finding.rule);
            finding.paragraph = config.guidance().home(finding.rule);
            true
        }
        None => false,
    });
    waive::waive(case, &config, &mut findings);
    if let Some(path) = file {
        findings.retain(|finding| finding.path == path);
    }
    findings.sort_by(|one, other| one.order().cmp(&other.order()));
    let summary = Summary::of(&findings);
    Checked { findings, summary }
}

fn by_case(case: &Case, as_at: NaiveDate, config: &Config, wording: &Wording<'_>) -> Vec<Finding> {
    let judges: Vec<_> = rules()
        .filter(|rule| config.severity(rule.name).is_some())
        .filter_map(|rule| match rule.judge {
            Judge::Case(judge) => Some((rule.name, judge)),
            _ => None,
        })
        .collect();
    let run = |(name, judge): &(RuleName, fn(&Context<'_>, &mut Report))| {
        let mut report = Report::new(*name);
        judge(&Context { case, as_at, values: config.values(*name), wording }, &mut report);
        report.into_findings()
    };
    judges.par_iter().flat_map_iter(run).collect()
}

fn by_entry(
    case: &Case,
    entries: &[Entry],
    as_at: NaiveDate,
    config: &Config,
    wording: &Wording<'_>,
) -> Vec<Finding> {
    let judges: Vec<_> = rules()
        .filter(|rule| config.severity(rule.name).is_some())
        .filter_map(|rule| match rule.judge {
            Judge::Entry(judge) => Some((rule.name, judge, config.values(rule.name))),
            _ => None,
        })
        .collect();
    let run = |entry| {
        let mut findings = Vec::new();
        for (name, judge, values) in &judges {
            let mut report = Report::new(*name);
            judge(entry, &Context { case, as_at, values, wording }, &mut report);
            findings.extend(report.into_findings());
        }
        findings
    };
    entries.par_iter().flat_map_iter(run).collect()
}

/// The findings of each file, by path.
#[must_use]
pub fn by_path(findings: &[Finding]) -> BTreeMap<&str, Vec<&Finding>> {
    let mut files: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        files.entry(&finding.path).or_default().push(finding);
    }
    files
}
