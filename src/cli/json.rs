//! Findings as JSON: one object, all keys always, in a set order; the form is that of version 1.
use serde::Serialize;

use super::check::CheckedCase;
use super::console::Console;
use crate::base::{Finding, Position};
use crate::check::Summary;
use crate::standard::Voice;

#[derive(Serialize)]
struct Report<'c> {
    version: u32,
    as_at: String,
    cases: Vec<CaseReport<'c>>,
    summary: Summary,
}

#[derive(Serialize)]
struct CaseReport<'c> {
    reference: Option<&'c str>,
    path: &'c str,
    entries: usize,
    findings: Vec<FindingReport<'c>>,
    summary: Summary,
}

#[derive(Serialize)]
struct FindingReport<'c> {
    rule: &'c str,
    severity: &'c str,
    paragraph: &'c str,
    path: &'c str,
    start: Place,
    end: Place,
    message: String,
    help: Option<String>,
    waived: Option<Waived<'c>>,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Waived<'c> {
    reason: &'c str,
    approved_by: &'c str,
    on: String,
}

impl From<Position> for Place {
    fn from(position: Position) -> Self {
        Self { line: position.line, column: position.column }
    }
}

/// The findings of the cases as one JSON object and a line end.
pub(crate) fn print(console: &Console, cases: &[CheckedCase], summary: Summary) -> String {
    let voice = Voice::new(console.lang);
    let report = Report {
        version: 1,
        as_at: console.as_at.to_string(),
        cases: cases.iter().map(|case| case_report(case, &voice)).collect(),
        summary,
    };
    // Only maps with keys that are no text, or a writer that fails, can fail; there are none.
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn case_report<'c>(case: &'c CheckedCase, voice: &Voice) -> CaseReport<'c> {
    CaseReport {
        reference: case.reference(),
        path: &case.path.shown,
        entries: case.entries(),
        findings: case.checked.findings.iter().map(|finding| finding_report(finding, voice)).collect(),
        summary: case.checked.summary,
    }
}

fn finding_report<'c>(finding: &'c Finding, voice: &Voice) -> FindingReport<'c> {
    FindingReport {
        rule: finding.name,
        severity: finding.severity.word(),
        paragraph: finding.paragraph,
        path: &finding.path,
        start: finding.start.into(),
        end: finding.end.into(),
        message: voice.message(finding),
        help: voice.help(finding),
        waived: finding.waived.as_ref().map(|waived| Waived {
            reason: &waived.reason,
            approved_by: &waived.approved_by,
            on: waived.on.to_string(),
        }),
    }
}
