//! The rules of the guidance's section "Recording in Welsh".
use std::collections::HashMap;

use super::plan;
use super::rule::{Context, Judge, Report, Rule};
use crate::base::{Bilingual, Lang, Msg, RuleName, Severity};
use crate::model::{CaseInfo, Entry, EntryType, Given, Text};

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[
    Rule {
        name: RuleName("welsh-missing"),
        severity: Severity::Warning,
        paragraph: "welsh-1",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/welsh-missing.en.md"),
            cy: include_str!("texts/welsh-missing.cy.md"),
        },
        judge: Judge::Case(welsh_missing),
    },
    Rule {
        name: RuleName("english-missing"),
        severity: Severity::Error,
        paragraph: "welsh-2",
        settings: &[],
        texts: Bilingual {
            en: include_str!("texts/english-missing.en.md"),
            cy: include_str!("texts/english-missing.cy.md"),
        },
        judge: Judge::Case(english_missing),
    },
];

fn welsh_missing(context: &Context<'_>, report: &mut Report) {
    missing(Lang::Cy, context, report);
}

fn english_missing(context: &Context<'_>, report: &mut Report) {
    missing(Lang::En, context, report);
}

/// Reports the case plan and the casework records that have no text in `lang`, though a service user prefers it.
fn missing(lang: Lang, context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    let who = Preferring::of(info, lang);
    if who.ids.is_empty() {
        return;
    }
    for entry in plan::judged(context.case) {
        report_missing(lang, entry, &who.ids, report);
    }
    for entry in context.case.entries.iter().filter(|entry| entry.is(EntryType::Casework)) {
        let here = who.among(entry);
        if !here.is_empty() {
            report_missing(lang, entry, &here, report);
        }
    }
}

fn report_missing(lang: Lang, entry: &Entry, who: &[&str], report: &mut Report) {
    if entry.text(lang).is_some() || entry.texts.iter().any(is_of_unknown_language) {
        return;
    }
    let text = entry.main();
    let message = Msg::new("message").with("people", who.join(", ")).with("count", who.len());
    let help = Msg::new("help").with("file", file_in(lang, text));
    report.at_with(&text.source, text.title_place, message, Some(help));
}

/// The service users who prefer a language.
struct Preferring<'c> {
    /// Their ids, in the order of case.yaml.
    ids: Vec<&'c str>,
    places: HashMap<&'c str, usize>,
}

impl<'c> Preferring<'c> {
    fn of(info: &'c CaseInfo, lang: Lang) -> Self {
        let prefers = info
            .people
            .iter()
            .filter(|person| person.is_service_user() && person.preferred_language.value() == Some(&lang));
        let ids: Vec<&str> = prefers.map(|person| person.id.value.as_str()).collect();
        let places = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        Self { ids, places }
    }

    /// Those of them whom an entry is about, each once, in the order of case.yaml.
    fn among(&self, entry: &Entry) -> Vec<&'c str> {
        let people = entry.fields.people.items().iter();
        let mut places: Vec<usize> =
            people.filter_map(|person| self.places.get(person.value.as_str()).copied()).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| self.ids[place]).collect()
    }
}

/// Whether nobody can say which language a text is in: neither its name nor a valid field does.
fn is_of_unknown_language(text: &Text) -> bool {
    matches!(text.language, Given::Invalid(_)) && stem(&text.source.path).1.is_none()
}

/// The file in which the text in `lang` would stand beside this one.
fn file_in(lang: Lang, text: &Text) -> String {
    format!("{}.{}.md", stem(&text.source.path).0, lang.code())
}

/// A path without `.md` and the suffix of a language, and that language.
fn stem(path: &str) -> (&str, Option<Lang>) {
    let path = path.get(..path.len().saturating_sub(3)).unwrap_or(path);
    let suffixed = Lang::ALL.into_iter().find_map(|lang| {
        let stem = path.strip_suffix(lang.code())?.strip_suffix('.')?;
        Some((stem, Some(lang)))
    });
    suffixed.unwrap_or((path, None))
}
