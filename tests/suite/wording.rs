//! The rules about wording, judged by sentences as practitioners write them: `tests/wording/en.tsv` and `cy.tsv` say what
//! each rule finds in each of them.
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use cofnod::base::{Finding, RuleName};
use cofnod::check::{Options, check};
use cofnod::read::read_case;

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

#[expect(clippy::disallowed_methods, reason = "a test sets up the case that it reads")]
fn judge(sentences: &[Sentence<'_>], language: &str) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let put = |path: &Path, text: &str| std::fs::write(folder.path().join(path), text).unwrap();
    put(Path::new("case.yaml"), CASE);
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
    for finding in check(&read_case(folder.path()), &Options { as_at, only, file: None }).findings {
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
