//! The other YAML files: the register of documents, the settings, and what rules and pages need of a disclosure.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::guidance;
use super::names::{INVALID_FILE, INVALID_VALUE};
use super::reading::Reading;
use super::sheet::{Sheet, truth};
use super::yaml::{Node, NodeKind};
use crate::base::{Finding, Lang, Msg, Source, Span};
use crate::model::{
    AccessCopy, Code, Disclosure, DocumentItem, DocumentKind, Field, Given, LocalText, RuleSetting,
    SettingValue, Settings,
};

/// What an access copy must say, by key; the last two only where they apply.
pub const ACCESS_COPY_KEYS: [&str; 11] = [
    "controller",
    "purposes",
    "categories",
    "recipients",
    "retention",
    "sources",
    "rights",
    "complaints",
    "contact",
    "automated_decisions",
    "transfers",
];

/// Reads documents.yaml: a list of items.
pub(super) fn documents(source: &Source, root: &Node) -> (Vec<DocumentItem>, Vec<Finding>) {
    let reading = Reading::new(source);
    let NodeKind::List(items) = &root.kind else {
        return (Vec::new(), reading.into_findings());
    };
    let mut register = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let line = source.line_span(source.line_of(item.span.start));
        let span = Span::new(item.span.start, item.span.end.min(line.end).max(item.span.start));
        let sheet = Sheet::new(&reading, item, span, &(index + 1).to_string());
        register.push(DocumentItem {
            span,
            whole: item.span,
            file: sheet.text("file"),
            title: sheet.local_text("title"),
            kind: sheet.word("kind", DocumentKind::WORDS, DocumentKind::from_word),
            tool: sheet.text("tool"),
            date: sheet.date("date"),
            people: sheet.texts("people"),
        });
        sheet.finish();
        sheet.require(&["file", "title", "kind"]);
    }
    (register, reading.into_findings())
}

/// Reads cofnod.yaml.
pub(super) fn settings(source: &Arc<Source>, root: &Node) -> (Settings, Vec<Finding>) {
    let reading = Reading::new(source);
    let sheet = Sheet::new(&reading, root, source.line_span(1), "");
    let settings = Settings {
        source: Some(Arc::clone(source)),
        languages: languages(&sheet),
        organisation: sheet.local_text("organisation"),
        rules: rules(&sheet),
        marking: sheet.local_text("marking"),
        paragraphs: guidance::paragraphs(&sheet, "paragraphs", true),
        standard: sheet.text("standard"),
        guidance: None,
        terms: sheet.texts("terms"),
        theme: sheet.text("theme"),
        access_copy: access_copy(&sheet),
        lists: Vec::new(),
    };
    sheet.finish();
    (settings, reading.into_findings())
}

fn languages(sheet: &Sheet<'_, '_>) -> Given<Vec<Lang>> {
    let words = sheet.texts("languages");
    let Some(field) = words.field() else {
        return match words.span() {
            Some(span) => Given::Invalid(span),
            None => Given::Absent,
        };
    };
    let mut languages = Vec::new();
    for word in &field.value {
        match Lang::from_code(&word.value) {
            Some(lang) if !languages.contains(&lang) => languages.push(lang),
            Some(_) => {}
            None => {
                sheet.reading.push(sheet.unknown_word(word.span, "languages", &word.value, &["en", "cy"]))
            }
        }
    }
    Given::Valid(Field { value: languages, span: field.span })
}

/// What is said of each rule; whether there is such a rule, and such a setting, is judged by `check`.
fn rules(sheet: &Sheet<'_, '_>) -> Vec<RuleSetting> {
    let Some((key, value)) = sheet.find("rules") else { return Vec::new() };
    let NodeKind::Map(pairs) = &value.kind else {
        if !value.is_empty() {
            let span = sheet.reading.place(key.span, value);
            sheet.reading.report(INVALID_VALUE, span, Msg::new("not-a-map"));
        }
        return Vec::new();
    };
    pairs.iter().map(|(key, value)| rule(key, value)).collect()
}

/// What is said of one rule: a severity, or a map of it and the rule's own settings.
pub(super) fn rule(key: &Node, value: &Node) -> RuleSetting {
    let values = match &value.kind {
        NodeKind::Map(pairs) => {
            pairs.iter().map(|(name, value)| (field(name), setting(key, value))).collect()
        }
        _ => vec![(Field { value: "severity".to_owned(), span: key.span }, setting(key, value))],
    };
    RuleSetting { name: field(key), span: value.span, values }
}

/// A name or word where it stands.
pub(super) fn field(node: &Node) -> Field<String> {
    Field { value: node.text().unwrap_or_default().trim().to_owned(), span: node.span }
}

fn setting(key: &Node, node: &Node) -> Field<SettingValue> {
    let value = match node.text() {
        Some(text) => SettingValue::Word(text.trim().to_owned()),
        None => SettingValue::Other,
    };
    Field { value, span: if node.is_empty() { key.span } else { node.span } }
}

fn access_copy(sheet: &Sheet<'_, '_>) -> AccessCopy {
    let copy = sheet.map("access_copy", |sheet| AccessCopy {
        texts: ACCESS_COPY_KEYS.into_iter().map(|key| (key.to_owned(), sheet.local_text(key))).collect(),
        labels: sheet.map("codes", labels).value().cloned().unwrap_or_default(),
    });
    copy.value().cloned().unwrap_or_default()
}

/// What the settings call reasons for leaving out, by code.
fn labels(sheet: &Sheet<'_, '_>) -> BTreeMap<Code, LocalText> {
    let label = |code: Code| Some((code, sheet.local_text(code.word()).value()?.clone()));
    Code::ALL.iter().copied().filter_map(label).collect()
}

/// The kinds of disclosure.
const DISCLOSURE_KINDS: &[&str] = &["subject-access", "court", "complaint", "audit", "inspection"];

/// The fields of a disclosure whose values nothing here reads: the decisions are judged where one is made.
const DECISION_KEYS: [&str; 11] = [
    "reference",
    "on_behalf_of",
    "prepared_by",
    "approved_by",
    "paused",
    "extended",
    "people",
    "allow",
    "entries",
    "documents",
    "gone",
];

/// Reads of a disclosure to whom it goes, why, and its days, and whether its fields are those of the format. What it
/// decides is not read here.
pub(super) fn disclosure(source: &Source, root: &Node) -> (Disclosure, Vec<Finding>) {
    let reading = Reading::new(source);
    let name = source.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".yaml").to_owned();
    if !matches!(root.kind, NodeKind::Map(_)) {
        reading.report(INVALID_FILE, source.line_span(1), Msg::new("disclosure-not-a-map"));
        return (Disclosure { name, ..Disclosure::default() }, reading.into_findings());
    }
    let sheet = Sheet::new(&reading, root, source.line_span(1), "");
    let known = |word: &str| DISCLOSURE_KINDS.contains(&word).then(|| word.to_owned());
    let kind = sheet.word("kind", DISCLOSURE_KINDS, known);
    let (recipient, scope) = (sheet.text("recipient"), sheet.text("scope"));
    sheet.lang("language");
    for day in ["identity_received", "identity_verified", "approved_on"] {
        sheet.date(day);
    }
    let (requested, due, completed) = (sheet.date("requested"), sheet.date("due"), sheet.date("completed"));
    for key in DECISION_KEYS {
        sheet.find(key);
    }
    sheet.finish();
    let disclosure = Disclosure {
        name,
        kind: kind.value().cloned(),
        recipient: recipient.value().cloned(),
        scope: scope.value().cloned(),
        requested: requested.value().copied(),
        due: due.value().copied(),
        completed: completed.value().copied(),
    };
    (disclosure, reading.into_findings())
}

/// Whether a word says yes or no; for settings that are switches.
#[must_use]
pub fn switch(word: &str) -> Option<bool> {
    truth(word)
}
