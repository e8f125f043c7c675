//! The rules about wording, judged by sentences as practitioners write them: `tests/wording/en.tsv` and `cy.tsv` say what
//! each rule finds in each of them.
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use cofnod::base::{Finding, RuleName};
use cofnod::check::{Options, check};
use cofnod::read::read_case;
use cofnod::text::mutations;

use crate::wording_edges;

/// The rules, by the words that the sentences' files use for them.
const RULES: [(&str, RuleName); 4] = [
    ("term", RuleName("judgemental-term")),
    ("opinion", RuleName("unmarked-opinion")),
    ("safeguarding", RuleName("possible-safeguarding")),
    ("acronym", RuleName("unexplained-acronym")),
];

const CASE: &str = "format: 1
reference: CY-2026-0101
law: private
involved: 2026-02-27
allocated: 2026-03-02
allocated_to: efraser
staff:
  efraser: {name: Ewan Fraser, role: family-court-adviser}
people:
  child-1: {name: Cadi Lewis Grant, role: child}
";

/// A sentence and what is expected of it.
struct Sentence<'s> {
    expected: Vec<String>,
    body: &'s str,
}

fn sentences(source: &str) -> Vec<Sentence<'_>> {
    let lines = source.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (expected, body) = line.split_once('\t').unwrap();
            let expected = expected.split(" | ").filter(|word| *word != "-").map(str::to_owned).collect();
            Sentence { expected, body }
        })
        .collect()
}

fn judge(sentences: &[Sentence<'_>], language: &str) -> Vec<Vec<String>> {
    judge_with(sentences, language, "")
}

#[expect(clippy::disallowed_methods, reason = "a test sets up the case that it reads")]
fn judge_with(sentences: &[Sentence<'_>], language: &str, settings: &str) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let put = |path: &Path, text: &str| std::fs::write(folder.path().join(path), text).unwrap();
    put(Path::new("case.yaml"), CASE);
    put(Path::new("cofnod.yaml"), settings);
    std::fs::create_dir(folder.path().join("entries")).unwrap();
    let mut files = BTreeMap::new();
    for (index, Sentence { body, .. }) in sentences.iter().enumerate() {
        let path = format!("entries/{index:04}.{language}.md");
        let text = format!(
            "---\ntype: casework\ntitle: 1\noccurred: 2026-03-04 10:15\nrecorded: 2026-03-04 11:00\nauthor: efraser\n\
             activity: file-note\n---\n{body}\n"
        );
        put(Path::new(&path), &text);
        files.insert(path, (index, text));
    }
    let only = RULES.map(|(_, rule)| rule).to_vec();
    let as_at = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    let mut found = vec![Vec::new(); sentences.len()];
    for finding in check(&read_case(folder.path()), &Options { as_at, only }).findings {
        let Finding { rule, path, span, .. } = finding;
        let (index, text) = &files[&path];
        let kind = RULES.iter().find(|(_, name)| *name == rule).unwrap().0;
        found[*index].push(format!("{kind}: {}", &text[span.range()]));
    }
    found
}

fn hold(language: &str, source: &str) {
    let sentences = sentences(source);
    assert!(sentences.len() >= 150, "{language}: {} sentences", sentences.len());
    let mut misses = String::new();
    let (mut sound, mut false_warnings, mut missed) = (0, 0, 0);
    for (sentence, found) in sentences.iter().zip(judge(&sentences, language)) {
        let mut expected = sentence.expected.clone();
        let mut found = found;
        sound += usize::from(expected.is_empty());
        expected.sort_unstable();
        found.sort_unstable();
        if expected != found {
            false_warnings += found.iter().filter(|found| !expected.contains(found)).count();
            missed += expected.iter().filter(|expected| !found.contains(expected)).count();
            writeln!(misses, "{found:?} for {expected:?}: {}", sentence.body).unwrap();
        }
    }
    assert!(
        misses.is_empty(),
        "{language}: {} sentences, {sound} of them sound; {false_warnings} false findings, {missed} missed\n{misses}",
        sentences.len()
    );
}

#[test]
fn english_sentences_are_judged_as_expected() {
    hold("en", include_str!("../wording/en.tsv"));
}

#[test]
fn welsh_sentences_are_judged_as_expected() {
    hold("cy", include_str!("../wording/cy.tsv"));
}

/// Each row of the reference, each form of it, and in Welsh each mutation: found by default, or with the extended list
/// alone.
fn rows_are_found(language: &str, source: &str) {
    let mut forms: Vec<(bool, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let (list, cell) = line.split_once('\t').unwrap();
        for form in cell.split("; ") {
            let (first, rest) = form.split_once(' ').unwrap_or((form, ""));
            let mutated = match first.strip_prefix('=') {
                Some(first) => vec![first.to_owned()],
                None if language == "cy" => mutations(first),
                None => vec![first.to_owned()],
            };
            forms.extend(
                mutated.iter().map(|first| (list == "w", format!("{first} {rest}").trim().to_owned())),
            );
        }
    }
    let bodies: Vec<_> = forms.iter().map(|(_, form)| format!("({form}) 1")).collect();
    let sentences: Vec<_> = bodies.iter().map(|body| Sentence { expected: Vec::new(), body }).collect();
    let default = judge(&sentences, language);
    let extended = judge_with(&sentences, language, "rules: {judgemental-term: {extended: true}}\n");
    let mut misses = Vec::new();
    for (((by_default, form), default), extended) in forms.iter().zip(default).zip(extended) {
        let is_found = |found: &[String]| found.iter().any(|found| found.starts_with("term: "));
        if is_found(&default) != *by_default || !is_found(&extended) {
            misses.push(format!("{form}: {default:?}, extended {extended:?}"));
        }
    }
    assert!(misses.is_empty(), "{language}, of {} forms:\n{}", forms.len(), misses.join("\n"));
}

#[test]
fn every_english_row_is_found_in_each_form() {
    rows_are_found("en", include_str!("../wording/rows.en.tsv"));
}

#[test]
fn every_welsh_row_is_found_in_each_form_and_mutation() {
    rows_are_found("cy", include_str!("../wording/rows.cy.tsv"));
}

fn edges_hold(language: &str, texts: &[(&str, &str)]) {
    let sentences: Vec<_> = texts.iter().map(|(body, _)| Sentence { expected: Vec::new(), body }).collect();
    let mut misses = Vec::new();
    for ((body, expected), found) in texts.iter().zip(judge(&sentences, language)) {
        let mut kinds: Vec<&str> = found.iter().map(|found| &found[..1]).collect();
        kinds.sort_unstable();
        if kinds.concat() != *expected {
            misses.push(format!("{body:?}: {found:?} for {expected:?}"));
        }
    }
    assert!(misses.is_empty(), "{language}, of {} texts:\n{}", texts.len(), misses.join("\n"));
}

#[test]
fn the_signs_around_a_word_are_understood() {
    edges_hold("en", wording_edges::ENGLISH);
    edges_hold("cy", wording_edges::WELSH);
}
