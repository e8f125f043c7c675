//! A standard as data: the program's own, a team's second one, and the paragraphs that a team adds in cofnod.yaml.
//! Names of fields, pages and conditions are judged here; names of rules by `standard`, which knows them.
use std::sync::Arc;

use super::entry_file::yaml_finding;
use super::fields::{FIELDS, VIEWS};
use super::names::{INVALID_FILE, INVALID_VALUE};
use super::other_files::{field, rule};
use super::reading::{Reading, shown};
use super::sheet::Sheet;
use super::yaml::{self, Node, NodeKind};
use crate::base::{Finding, Msg, Source, Span};
use crate::model::{
    Condition, ConditionItem, Field, Given, GuidanceFile, KeptItem, LocalText, ParagraphItem, RuleItem,
    RuleSetting, SectionItem, SentenceItem,
};

/// Reads the program's own standard, which says besides what is said of conditions.
#[must_use]
pub fn own_guidance(text: &str) -> (Option<GuidanceFile>, Vec<Finding>) {
    let source = Arc::new(Source::new("standard".to_owned(), text.to_owned(), false));
    let parsed = yaml::parse(&source.text, Span::new(0, source.text.len()));
    if !parsed.faults.is_empty() {
        let found = parsed.faults.iter().map(|fault| yaml_finding(INVALID_FILE, &source, fault));
        return (None, found.collect());
    }
    let root = parsed.root.unwrap_or_else(Node::nothing);
    let (file, findings) = guidance(&source, &root, true);
    (Some(file), findings)
}

/// Reads a standard.
pub(super) fn guidance(source: &Arc<Source>, root: &Node, is_own: bool) -> (GuidanceFile, Vec<Finding>) {
    let reading = Reading::new(source);
    let sheet = Sheet::new(&reading, root, source.line_span(1), "");
    let file = GuidanceFile {
        source: Arc::clone(source),
        title: sheet.local_text("title"),
        version: sheet.local_text("version"),
        companions: companions(&sheet),
        sections: sheet.maps("sections", |sheet, _| {
            let section = SectionItem {
                id: id(sheet),
                title: sheet.local_text("title"),
                paragraphs: paragraphs(sheet, "paragraphs", false),
            };
            sheet.require(&["id", "title", "paragraphs"]);
            section
        }),
        conditions: if is_own { conditions(&sheet) } else { Vec::new() },
    };
    sheet.finish();
    sheet.require(&["title", "sections"]);
    (file, reading.into_findings())
}

/// The documents that are read beside a standard: texts, each plain or in both languages.
fn companions(sheet: &Sheet<'_, '_>) -> Vec<LocalText> {
    let items = sheet.maps("companions", |sheet, _| {
        let (en, cy) = (sheet.text("en"), sheet.text("cy"));
        sheet.require(&["en", "cy"]);
        LocalText::Each { en: en.value().cloned(), cy: cy.value().cloned() }
    });
    items.into_iter().filter(|item| !matches!(item, LocalText::Each { en: None, cy: None })).collect()
}

/// The paragraphs of a section, or a team's own.
pub(super) fn paragraphs(sheet: &Sheet<'_, '_>, name: &'static str, is_house: bool) -> Vec<ParagraphItem> {
    sheet.maps(name, |sheet, _| {
        let rules = if is_house { names(sheet) } else { rules(sheet) };
        let paragraph = ParagraphItem {
            id: id(sheet),
            title: sheet.local_text("title"),
            text: sheet.local_text("text"),
            rules,
            kept: kept(sheet),
            sentences: sheet.maps("sentences", |sheet, _| {
                let sentence = SentenceItem {
                    says: sheet.local_text("says"),
                    rules: sheet.texts("rules"),
                    kept: kept(sheet),
                };
                sheet.require(&["says"]);
                sentence
            }),
        };
        sheet.require(if is_house { &["id", "title", "text"] } else { &["id", "title"] });
        paragraph
    })
}

fn id(sheet: &Sheet<'_, '_>) -> Given<String> {
    let id = sheet.text("id");
    let Some(given) = id.field() else { return id };
    if is_name(&given.value) {
        return id;
    }
    let span = given.span;
    let message = Msg::new("not-an-id").with("value", shown(&given.value));
    sheet.reading.report(INVALID_VALUE, span, message);
    Given::Invalid(span)
}

/// Whether a word can be the name of a paragraph, section or rule.
#[must_use]
pub fn is_name(word: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !word.is_empty() && word.chars().all(is_part)
}

fn kept(sheet: &Sheet<'_, '_>) -> KeptItem {
    KeptItem {
        when: known(sheet, "when", Condition::WORDS)
            .iter()
            .filter_map(|word| Condition::from_word(word))
            .collect(),
        fields: known(sheet, "fields", FIELDS),
        views: known(sheet, "views", VIEWS),
        person: sheet.local_text("person"),
    }
}

/// The words of a list that are among `words`; each other is reported.
fn known(sheet: &Sheet<'_, '_>, name: &'static str, words: &'static [&'static str]) -> Vec<String> {
    let given = sheet.texts(name);
    let mut found = Vec::new();
    for item in given.items() {
        if words.contains(&item.value.as_str()) {
            found.push(item.value.clone());
        } else {
            sheet.reading.push(sheet.unknown_word(item.span, name, &item.value, words));
        }
    }
    found
}

/// The names of rules that a team's own paragraph gives.
fn names(sheet: &Sheet<'_, '_>) -> Vec<RuleItem> {
    sheet.texts("rules").items().iter().cloned().map(plain).collect()
}

fn plain(rule: Field<String>) -> RuleItem {
    let setting = RuleSetting { name: rule.clone(), span: rule.span, values: Vec::new() };
    RuleItem { rule, name: None, setting }
}

/// The rules that a paragraph of a standard takes: a list of names, or a map as in cofnod.yaml, in which `name` is
/// what the standard calls the rule.
fn rules(sheet: &Sheet<'_, '_>) -> Vec<RuleItem> {
    let Some((_, value)) = sheet.find("rules") else { return Vec::new() };
    let NodeKind::Map(pairs) = &value.kind else { return names(sheet) };
    pairs
        .iter()
        .map(|(key, value)| {
            if value.is_empty() {
                return plain(field(key));
            }
            let mut setting = rule(key, value);
            let mut name = None;
            if let NodeKind::Map(pairs) = &value.kind {
                let given = pairs.iter().find(|(key, _)| key.text() == Some("name"));
                name = given.and_then(|(key, value)| called(sheet.reading, key, value));
                setting.values.retain(|(key, _)| key.value != "name");
            }
            RuleItem { rule: field(key), name, setting }
        })
        .collect()
}

/// The name that a standard gives a rule.
fn called(reading: &Reading<'_>, key: &Node, value: &Node) -> Option<Field<String>> {
    let span = reading.place(key.span, value);
    let name = value.text().unwrap_or_default().trim();
    if is_name(name) {
        return Some(Field { value: name.to_owned(), span });
    }
    reading.report(INVALID_VALUE, span, Msg::new("not-an-id").with("value", shown(name)));
    None
}

fn conditions(sheet: &Sheet<'_, '_>) -> Vec<ConditionItem> {
    let given = sheet.map("conditions", |sheet| {
        let read = |condition: &Condition| {
            sheet.map(condition.word(), |sheet| ConditionItem {
                condition: *condition,
                holds: sheet.local_text("holds"),
                otherwise: sheet.local_text("otherwise"),
            })
        };
        Condition::ALL.iter().filter_map(|condition| read(condition).value().cloned()).collect()
    });
    given.value().cloned().unwrap_or_default()
}
