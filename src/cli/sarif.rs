//! Findings as SARIF 2.1.0, the OASIS standard for what analysers find: one run, with the rules that speak described
//! in the reader's language, columns counted in characters, waivers as suppressions, and fixes where one is certain.
use std::collections::BTreeMap;

use serde::Serialize;

use super::check::CheckedCase;
use super::console::Console;
use crate::base::{Finding, Position, Severity};
use crate::standard::{Rule, Voice, rule, rules};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'c> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'c>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'c> {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<ResultOf<'c>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Properties {
    paragraph: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultOf<'c> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    /// Empty where the finding is not waived: the standard wants it of every result of a run, or of none.
    suppressions: Vec<Suppression<'c>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<FixOf<'c>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FixOf<'c> {
    artifact_changes: [Change<'c>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'c> {
    artifact_location: ArtifactLocation,
    replacements: [Replacement<'c>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'c> {
    deleted_region: Region,
    inserted_content: Content<'c>,
}

#[derive(Serialize)]
struct Content<'c> {
    text: &'c str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Suppression<'c> {
    kind: &'static str,
    status: &'static str,
    justification: &'c str,
}

/// The findings of the cases as one SARIF log and a line end.
pub(crate) fn print(console: &Console, cases: &[CheckedCase]) -> String {
    let voice = Voice::new(console.lang);
    let rules = described(cases);
    let index: BTreeMap<&str, usize> =
        rules.iter().enumerate().map(|(index, one)| (one.name, index)).collect();
    let driver = Driver {
        name: "cofnod",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: rules
            .iter()
            .map(|one| {
                let text = one.rule.text(console.lang);
                Descriptor {
                    id: one.name,
                    short_description: Text { text: text.title },
                    full_description: Text { text: text.asks },
                    help: Text { text: text.why },
                    default_configuration: Configuration { level: level(one.rule.severity) },
                    properties: Properties { paragraph: one.paragraph },
                }
            })
            .collect(),
    };
    let found = |case: &'_ CheckedCase, finding: &'_ Finding| {
        let message = match voice.help(finding) {
            Some(help) => format!("{} {help}", voice.message(finding)),
            None => voice.message(finding),
        };
        (uri(&case.below(&finding.path)), message)
    };
    let results = cases
        .iter()
        .flat_map(|case| case.checked.findings.iter().map(move |finding| (case, finding)))
        .map(|(case, finding)| {
            let (uri, text) = found(case, finding);
            ResultOf {
                rule_id: finding.name,
                rule_index: index.get(finding.name).copied().unwrap_or_default(),
                level: level(finding.severity),
                message: Text { text },
                locations: [Location {
                    physical_location: PhysicalLocation {
                        artifact_location: ArtifactLocation { uri: uri.clone() },
                        region: region(finding.start, finding.end),
                    },
                }],
                fixes: fix(case, finding, uri).into_iter().collect(),
                suppressions: finding
                    .waived
                    .iter()
                    .map(|waived| Suppression {
                        kind: "inSource",
                        status: "accepted",
                        justification: &waived.reason,
                    })
                    .collect(),
            }
        })
        .collect();
    let run = Run {
        tool: Tool { driver },
        language: console.lang.code(),
        column_kind: "unicodeCodePoints",
        results,
    };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    // Only maps with keys that are no text, or a writer that fails, can fail; there are none.
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

/// A rule under the name and paragraph of the standard in force.
struct Described {
    rule: &'static Rule,
    name: &'static str,
    paragraph: &'static str,
}

/// Every rule as the program has it, with the paragraph under which it spoke; and those that spoke under a name of a
/// team's standard.
fn described(cases: &[CheckedCase]) -> Vec<Described> {
    let mut all: Vec<Described> =
        rules().map(|rule| Described { rule, name: rule.name.0, paragraph: rule.paragraph }).collect();
    let mut known: BTreeMap<&str, usize> =
        all.iter().enumerate().map(|(index, one)| (one.name, index)).collect();
    for finding in cases.iter().flat_map(|case| &case.checked.findings) {
        match known.get(finding.name) {
            Some(index) => {
                if let Some(one) = all.get_mut(*index) {
                    one.paragraph = finding.paragraph;
                }
            }
            None => {
                let Some(rule) = rule(finding.rule.0) else { continue };
                known.insert(finding.name, all.len());
                all.push(Described { rule, name: finding.name, paragraph: finding.paragraph });
            }
        }
    }
    all
}

/// What mends a finding, where that is certain.
fn fix<'c>(case: &'c CheckedCase, finding: &'c Finding, uri: String) -> Option<FixOf<'c>> {
    let fix = finding.fix.as_ref()?;
    let source = case.case.sources.get(&finding.path)?;
    let deleted_region = region(source.position(fix.span.start), source.position(fix.span.end));
    let replacement = Replacement { deleted_region, inserted_content: Content { text: &fix.replacement } };
    let change = Change { artifact_location: ArtifactLocation { uri }, replacements: [replacement] };
    Some(FixOf { artifact_changes: [change] })
}

const fn region(start: Position, end: Position) -> Region {
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// A path as a relative address: all but letters, digits and `-._~/` of ASCII escaped.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_addresses() {
        assert_eq!(uri("entries/a b ŵ.md"), "entries/a%20b%20%C5%B5.md");
    }
}
