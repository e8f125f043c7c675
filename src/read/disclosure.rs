//! disclosures/NAME.yaml, read strictly: every key known, every value of its kind. The rules of `check` read of a
//! disclosure only its dates (`other_files`), leniently; this is for the commands that disclose, where whatever is not
//! understood must stop the work.
use std::path::Path;
use std::sync::Arc;

use super::folder;
use super::names::{INVALID_FILE, INVALID_VALUE};
use super::overlay::Overlay;
use super::reading::Reading;
use super::sheet::Sheet;
use super::yaml::{self, Node, NodeKind};
use crate::base::{Finding, Msg, Source, Span};
use crate::model::{
    Advice, Allow, Basis, Code, Decided, Decision, Decisions, DisclosureKind, Extension, Field, Given,
    HealthOpinion, Pause, Places, Redaction, Replacement, Suggestion, TakenOn, Treated, Treatment,
};

/// Whether NAME of `disclosures/NAME.yaml` is one: lower-case letters, digits and hyphens.
#[must_use]
pub fn is_disclosure_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The path of a disclosure's file below the case folder.
#[must_use]
pub fn disclosure_path(name: &str) -> String {
    format!("disclosures/{name}.yaml")
}

/// A decisions file as it was read.
#[derive(Debug)]
pub struct ReadDecisions {
    /// Its text, where it is text.
    pub source: Option<Arc<Source>>,
    /// What it says, as far as it can be read; nothing where it is no map of YAML.
    pub decisions: Option<Decisions>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

/// Reads the decisions of the disclosure of this name; nothing where there is no such file.
#[must_use]
pub fn read_decisions(case_folder: &Path, name: &str) -> Option<ReadDecisions> {
    let path = disclosure_path(name);
    let is_link =
        |path: &str| std::fs::symlink_metadata(case_folder.join(path)).map(|found| found.is_symlink());
    let is_link = is_link(&path).ok()? || is_link("disclosures").ok()?;
    let refused = |finding| ReadDecisions { source: None, decisions: None, findings: vec![finding] };
    if is_link {
        return Some(refused(Finding::of_file(INVALID_FILE, &path, Msg::new("symbolic-link"))));
    }
    Some(match folder::text(case_folder, &path, &Overlay::default()) {
        Ok(source) => decisions(&Arc::new(source), name),
        Err(fault) => refused(fault.finding),
    })
}

/// Reads the decisions that `source` holds.
#[must_use]
pub fn decisions(source: &Arc<Source>, name: &str) -> ReadDecisions {
    let parsed = yaml::parse(&source.text, Span::new(0, source.text.len()));
    let faults = parsed.faults.iter();
    let mut findings: Vec<Finding> =
        faults.map(|fault| super::entry_file::yaml_finding(INVALID_FILE, source, fault)).collect();
    let root = parsed.root.filter(|_| findings.is_empty());
    let decisions = match &root {
        Some(root) if matches!(root.kind, NodeKind::Map(_)) => {
            let (decisions, wrong) = read(source, root, name);
            findings.extend(wrong);
            Some(decisions)
        }
        _ => {
            if findings.is_empty() {
                let message = Msg::new("disclosure-not-a-map");
                findings.push(Finding::new(INVALID_FILE, source, source.line_span(1), message));
            }
            None
        }
    };
    ReadDecisions { source: Some(Arc::clone(source)), decisions, findings }
}

fn read(source: &Arc<Source>, root: &Node, name: &str) -> (Decisions, Vec<Finding>) {
    let reading = Reading::new(source);
    let sheet = Sheet::new(&reading, root, source.line_span(1), "");
    let entries = each(&sheet, "entries", |sheet, name, _| decided(sheet, name, Kind::Entry));
    let documents = each(&sheet, "documents", |sheet, name, _| decided(sheet, name, Kind::Document));
    let decisions = Decisions {
        source: Arc::clone(source),
        name: name.to_owned(),
        kind: sheet.word("kind", DisclosureKind::WORDS, DisclosureKind::from_word),
        recipient: sheet.text("recipient"),
        on_behalf_of: sheet.text("on_behalf_of"),
        scope: sheet.text("scope"),
        reference: sheet.text("reference"),
        requested: sheet.date("requested"),
        identity_received: sheet.date("identity_received"),
        identity_verified: sheet.date("identity_verified"),
        language: sheet.lang("language"),
        prepared_by: sheet.text("prepared_by"),
        approved_by: sheet.text("approved_by"),
        approved_on: sheet.date("approved_on"),
        paused: sheet.maps("paused", |sheet, span| Pause {
            span,
            from: sheet.date("from"),
            to: sheet.date("to"),
            why: sheet.text("why"),
        }),
        extended: sheet.map("extended", |sheet| Extension {
            months: sheet.count("months"),
            why: sheet.text("why"),
            told: sheet.date("told"),
        }),
        due: sheet.date("due"),
        completed: sheet.date("completed"),
        people: each(&sheet, "people", |sheet, id, span| Treated {
            id,
            span,
            treatment: sheet.word("treatment", Treatment::WORDS, Treatment::from_word),
            basis: sheet.word("basis", Basis::WORDS, Basis::from_word),
            code: code(sheet),
            why: sheet.text("why"),
            justification: sheet.text("justification"),
            advice: advice(sheet),
        }),
        allow: sheet.maps("allow", |sheet, span| Allow {
            span,
            text: sheet.text("text"),
            within: sheet.text("in"),
            why: sheet.text("why"),
        }),
        places: Places::of(&entries, &documents),
        entries,
        documents,
        gone: gone(&sheet),
    };
    let _ = sheet.find("note");
    sheet.finish();
    (decisions, reading.into_findings())
}

/// A map of names to maps, in the file's order.
fn each<'r, 's, T>(
    sheet: &Sheet<'r, 's>,
    name: &'static str,
    read: impl Fn(&Sheet<'r, 's>, Field<String>, Span) -> T,
) -> Vec<T> {
    let Some((key, value)) = sheet.find(name) else { return Vec::new() };
    let NodeKind::Map(pairs) = &value.kind else {
        if !value.is_empty() {
            let span = sheet.reading.place(key.span, value);
            sheet.reading.report(INVALID_VALUE, span, Msg::new("not-a-map"));
        }
        return Vec::new();
    };
    let mut made = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        let id = Field { value: key.text().unwrap_or_default().trim().to_owned(), span: key.span };
        let within = format!("{} → {}", sheet.inside(name), id.value);
        let span = sheet.reading.place(key.span, value);
        let inner = Sheet::new(sheet.reading, value, span, &within);
        made.push(read(&inner, id, span));
        let _ = inner.find("note");
        inner.finish();
    }
    made
}

/// What has gone from the case stays as it was written, and is not judged.
fn gone(sheet: &Sheet<'_, '_>) -> Vec<Field<String>> {
    let Some((key, value)) = sheet.find("gone") else { return Vec::new() };
    match &value.kind {
        NodeKind::Map(pairs) => pairs
            .iter()
            .map(|(key, _)| Field { value: key.text().unwrap_or_default().trim().to_owned(), span: key.span })
            .collect(),
        _ => {
            if !value.is_empty() {
                let span = sheet.reading.place(key.span, value);
                sheet.reading.report(INVALID_VALUE, span, Msg::new("not-a-map"));
            }
            Vec::new()
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Entry,
    Document,
}

fn decided(sheet: &Sheet<'_, '_>, name: Field<String>, kind: Kind) -> Decided {
    let is_entry = kind == Kind::Entry;
    // What it was before it was reopened: for a person to look at, and nothing that holds.
    for was in ["was", "was_by", "was_on"] {
        let _ = sheet.find(was);
    }
    Decided {
        name,
        digest: sheet.text("digest"),
        suggestions: sheet.maps("suggestions", |sheet, _| {
            let _ = sheet.find("note");
            let word = |name| sheet.text(name).value().cloned().unwrap_or_default();
            Suggestion { rule: word("rule"), place: word("place"), text: word("text") }
        }),
        decision: decision(sheet, kind),
        code: code(sheet),
        by: sheet.text("by"),
        on: sheet.date("on"),
        redactions: if is_entry { sheet.maps("redactions", redaction) } else { Vec::new() },
        redactions_place: if is_entry { sheet.place("redactions") } else { None },
        shown: shown(sheet),
        one_text: if is_entry { sheet.text("one_text") } else { Given::Absent },
        despite_confidence: if is_entry { sheet.text("despite_confidence") } else { Given::Absent },
        health_opinion: if is_entry { health_opinion(sheet) } else { Given::Absent },
        already_known: if is_entry { sheet.text("already_known") } else { Given::Absent },
        advice: advice(sheet),
        traces: sheet.word("traces", &["accepted"], |word| (word == "accepted").then_some(true)),
        justification: sheet.text("justification"),
        replacement: if is_entry {
            Replacement::default()
        } else {
            Replacement { with: sheet.text("with"), with_digest: sheet.text("with_digest") }
        },
        unreadable: if is_entry {
            Given::Absent
        } else {
            sheet.map("unreadable", |sheet| TakenOn {
                accepted: sheet.truth("accepted"),
                by: sheet.text("by"),
                on: sheet.date("on"),
                why: sheet.text("why"),
            })
        },
    }
}

fn decision(sheet: &Sheet<'_, '_>, kind: Kind) -> Given<Decision> {
    // An entry is not replaced, and a document is not redacted.
    let (words, other): (&'static [&'static str], _) = match kind {
        Kind::Entry => (&["disclose", "redact", "withhold", "out-of-scope"], Decision::Replace),
        Kind::Document => (&["disclose", "withhold", "replace", "out-of-scope"], Decision::Redact),
    };
    sheet.word("decision", words, |word| Decision::from_word(word).filter(|decision| *decision != other))
}

fn code(sheet: &Sheet<'_, '_>) -> Given<Code> {
    sheet.word("code", Code::WORDS, Code::from_word)
}

/// `shown`, which is either true or false where it stands at all: nothing after its colon is neither.
fn shown(sheet: &Sheet<'_, '_>) -> Given<bool> {
    if let Some((key, value)) = sheet.find("shown")
        && value.is_empty()
    {
        sheet.reading.report(INVALID_VALUE, key.span, Msg::new("not-true-or-false").with("value", ""));
        return Given::Invalid(key.span);
    }
    sheet.truth("shown")
}

fn advice(sheet: &Sheet<'_, '_>) -> Given<Advice> {
    sheet.map("advice", |sheet| Advice { from: sheet.text("from"), on: sheet.date("on") })
}

fn health_opinion(sheet: &Sheet<'_, '_>) -> Given<HealthOpinion> {
    sheet.map("health_opinion", |sheet| HealthOpinion {
        by: sheet.text("by"),
        profession: sheet.text("profession"),
        on: sheet.date("on"),
        serious_harm: sheet.truth("serious_harm"),
    })
}

fn redaction(sheet: &Sheet<'_, '_>, span: Span) -> Redaction {
    let _ = sheet.find("note");
    Redaction {
        span,
        quote: sheet.text("quote"),
        code: code(sheet),
        text: sheet.lang("text"),
        prefix: sheet.text("prefix"),
        suffix: sheet.text("suffix"),
        shown: shown(sheet),
        advice: advice(sheet),
        justification: sheet.text("justification"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> ReadDecisions {
        decisions(&Arc::new(Source::new("disclosures/a.yaml".into(), text.to_owned(), false)), "a")
    }

    #[test]
    fn names_are_lower_case_letters_digits_and_hyphens() {
        for (name, is_name) in [
            ("mother-1", true),
            ("tŷ", true),
            ("", false),
            ("A", false),
            ("a_b", false),
            ("../a", false),
            ("a.b", false),
        ] {
            assert_eq!(is_disclosure_name(name), is_name, "{name}");
        }
    }

    #[test]
    fn digests_are_text_however_they_are_written() {
        for digest in
            ["\"0123456789012345\"", "'0123456789012345'", "0123456789012345", "01234567890123e5", "1_2"]
        {
            let read = of(&format!("entries: {{a: {{digest: {digest}}}}}"));
            let own = read.decisions.unwrap().entries[0].digest.value().cloned().unwrap();
            assert_eq!(own, digest.trim_matches(['"', '\'']));
            assert!(read.findings.is_empty());
        }
    }

    #[test]
    fn what_is_no_map_is_refused() {
        for text in ["", "- a", "a", "# nothing"] {
            assert_eq!(of(text).findings.len(), 1, "{text}");
            assert!(of(text).decisions.is_none());
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(
            words in proptest::collection::vec(
                proptest::sample::select(vec![
                    "kind: ", "recipient: ", "people:", "entries:", "documents:", "allow:", "paused:", "extended: ",
                    "redactions:", "gone:", "{", "}", "[", "]", ", ", "\n", "\n  ", "\n    ", "- ", "a", "a: ", "digest: ",
                    "decision: redact", "shown: ", "quote: ", "2026-05-05", "~", "'", "\"", "#", "&a ", "*a", "|\n",
                ]),
                0..40,
            )
        ) {
            let text = words.concat();
            let read = of(&text);
            for finding in &read.findings {
                proptest::prop_assert!(text.get(finding.span.range()).is_some());
            }
            proptest::prop_assert!(read.decisions.is_some() || !read.findings.is_empty());
        }
    }
}
