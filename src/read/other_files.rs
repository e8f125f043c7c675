//! The other YAML files: the register of documents, the settings, and what the rules need of a disclosure.
use std::sync::Arc;

use super::names::{INVALID_FILE, INVALID_VALUE};
use super::sheet::{Reading, Sheet, shown, truth};
use super::yaml::{Node, NodeKind};
use crate::base::{Finding, Lang, Msg, Source, Span};
use crate::model::{
    AccessCopy, DisclosureDates, DocumentItem, DocumentKind, Field, Given, RuleSetting, SettingValue,
    Settings,
};
use crate::text::parse_date;

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
        terms: sheet.texts("terms"),
        theme: sheet.text("theme"),
        access_copy: access_copy(&sheet),
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

fn rule(key: &Node, value: &Node) -> RuleSetting {
    let field =
        |node: &Node| Field { value: node.text().unwrap_or_default().trim().to_owned(), span: node.span };
    let setting = |node: &Node| {
        let value = match node.text() {
            Some(text) => SettingValue::Word(text.trim().to_owned()),
            None => SettingValue::Other,
        };
        Field { value, span: if node.is_empty() { key.span } else { node.span } }
    };
    let values = match &value.kind {
        NodeKind::Map(pairs) => pairs.iter().map(|(name, value)| (field(name), setting(value))).collect(),
        _ => vec![(Field { value: "severity".to_owned(), span: key.span }, setting(value))],
    };
    RuleSetting { name: field(key), span: value.span, values }
}

fn access_copy(sheet: &Sheet<'_, '_>) -> AccessCopy {
    let copy = sheet.map("access_copy", |sheet| AccessCopy {
        texts: ACCESS_COPY_KEYS.into_iter().map(|key| (key.to_owned(), sheet.local_text(key))).collect(),
    });
    copy.value().cloned().unwrap_or_default()
}

/// Reads of a disclosure what the rules need: when it was asked for and when it was sent.
pub(super) fn disclosure(source: &Source, root: &Node) -> (DisclosureDates, Vec<Finding>) {
    let mut findings = Vec::new();
    let name = source.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".yaml").to_owned();
    let NodeKind::Map(pairs) = &root.kind else {
        findings.push(Finding::new(
            INVALID_FILE,
            source,
            source.line_span(1),
            Msg::new("disclosure-not-a-map"),
        ));
        return (DisclosureDates { name, requested: None, completed: None }, findings);
    };
    let mut date = |wanted: &str| {
        let (_, value) = pairs.iter().find(|(key, _)| key.text() == Some(wanted))?;
        if value.is_empty() {
            return None;
        }
        let text = value.text().unwrap_or_default().trim();
        let day = parse_date(text);
        if day.is_none() {
            let message = Msg::new("not-a-date").with("value", shown(text));
            findings.push(Finding::new(INVALID_VALUE, source, value.span, message));
        }
        day
    };
    let dates = DisclosureDates { name, requested: date("requested"), completed: date("completed") };
    (dates, findings)
}

/// Whether a word says yes or no; for settings that are switches.
#[must_use]
pub fn switch(word: &str) -> Option<bool> {
    truth(word)
}
