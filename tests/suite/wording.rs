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
const RULES: [(&str, RuleName); 6] = [
    ("term", RuleName("judgemental-term")),
    ("opinion", RuleName("unmarked-opinion")),
    ("safeguarding", RuleName("possible-safeguarding")),
    ("acronym", RuleName("unexplained-acronym")),
    ("length", RuleName("long-sentence")),
    ("language", RuleName("language-mislabelled")),
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

/// A body with its `{N}` as so many words.
fn with_words(body: &str) -> String {
    let mut made = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('{') {
        let (number, after) = after.split_once('}').unwrap();
        made += before;
        made += &vec!["gair"; number.parse().unwrap()].join(" ");
        rest = after;
    }
    made + rest
}

#[test]
fn a_sentence_has_its_words_and_no_more() {
    // The texts, and how many of their sentences have more than forty words.
    let texts = [
        ("{40}.", 0),
        ("{41}.", 1),
        ("{41}", 1),
        ("Fact: {40}", 0),
        ("Fact: {41}", 1),
        ("Hearsay (the mother of both children): {40}", 0),
        ("{20} – {20} …", 0),
        ("{20} – {21}", 1),
        ("{39} well-known.", 0),
        ("{40} 12", 1),
        ("{40} £", 0),
        ("| a | b |\n| - | - |\n| {30} | {30} |", 0),
        ("| a |\n| - |\n| {41} |", 1),
        ("- {30}\n- {30}", 0),
        ("- {41}\n- {41}", 2),
        ("1. {30}\n   - {30}", 0),
        ("# {30}\n\n{30}", 0),
        ("{30}\n{11}", 1),
        ("{30}  \n{11}", 1),
        ("{30}\n\n{11}", 0),
        ("{30}\nFact: {30}", 0),
        ("> {41}", 1),
        ("Said: “{41}”", 1),
        ("{30}. Gair {30}.", 0),
        ("{30}! Gair {30}", 0),
        ("{30}? gair {30}", 1),
        ("{20} e.g. Gair {20}.", 1),
        ("{20} Dr. Ll. Rees {20}.", 1),
        ("{25}: {20}", 1),
        ("**{20}** *{20}*", 0),
        ("**{20}** *{21}*", 1),
        ("{40} @child-1", 1),
        ("{40}[^1]\n\n[^1]: {30}", 0),
    ];
    let bodies = texts.map(|(body, _)| with_words(body));
    let sentences: Vec<_> = bodies.iter().map(|body| Sentence { expected: Vec::new(), body }).collect();
    for language in ["en", "cy"] {
        for ((body, number), found) in texts.iter().zip(judge(&sentences, language)) {
            let long = found.iter().filter(|found| found.starts_with("length: ")).count();
            assert_eq!(long, *number, "{language}: {body}");
        }
    }
}

/// Texts of sound sentences of a language, each of some forty words.
fn texts_in(source: &str) -> Vec<String> {
    let all = sentences(source);
    let plain: Vec<_> = all
        .iter()
        .filter(|sentence| sentence.expected.is_empty() && !sentence.body.starts_with('>'))
        .map(|sentence| sentence.body)
        .collect();
    plain.chunks_exact(4).map(|chunk| chunk.join(" ")).collect()
}

#[test]
fn a_text_in_the_other_language_is_known_and_no_other() {
    let english = texts_in(include_str!("../wording/en.tsv"));
    let welsh = texts_in(include_str!("../wording/cy.tsv"));
    let as_sentences = |texts: &[String]| {
        let sentences = texts.iter().map(|body| Sentence { expected: Vec::new(), body: body.clone().leak() });
        sentences.collect::<Vec<_>>()
    };
    let found = |texts: &[String], language| {
        let found = judge(&as_sentences(texts), language);
        found.iter().filter(|found| found.iter().any(|found| found.starts_with("language: "))).count()
    };
    assert!(english.len() >= 30 && welsh.len() >= 30);
    assert_eq!((found(&english, "en"), found(&welsh, "cy")), (0, 0));
    assert_eq!((found(&english, "cy"), found(&welsh, "en")), (english.len(), welsh.len()));
}

#[test]
fn the_language_of_names_quotations_code_and_links_says_nothing() {
    let english = "The children like to go to school and they are very happy with the new friends that they have found there";
    let welsh = "Mae'r plant yn hoffi mynd i'r ysgol ac maent yn hapus iawn gyda'u ffrindiau newydd yno bob dydd o'r wythnos";
    let short = "Mae'r plant yn hoffi mynd i'r ysgol ac maent yn hapus iawn yno bob dydd gyda'u ffrindiau";
    let around = |text: &str| {
        vec![
            format!("Mother: “{text}.”"),
            format!("Mother: ‘{text}.’"),
            format!("> {text}."),
            format!("`{text}`"),
            format!("[{text}](x.md)"),
        ]
    };
    let mixed = "The children like school. Mae'r plant yn hoffi'r ysgol. We went there with them. Aethom yno gyda nhw.";
    let welsh_names = "Present: Siân ap Gruffydd, Rhian Morgan, Llinos Wyn, Gwenllian Haf, Ysgol y Dderwen, Ysbyty Gwynedd, \
                       Heol y Bont, Ffordd y Mynydd, Pant yr Afon, Maes y Coed, Cae yn y Coed.";
    let english_names = "Yn bresennol: John Smith of The Old Rectory, Mary Hill, The Grange School, House of Fraser, Marks and \
                         Spencer, Bank of England, University of the Arts, Head of the Valleys.";
    for (language, quoted, names) in [("en", welsh, welsh_names), ("cy", english, english_names)] {
        let mut texts = around(quoted);
        texts.extend([mixed.to_owned(), names.to_owned()]);
        if language == "en" {
            texts.push(short.to_owned());
        }
        let sentences: Vec<_> = texts.iter().map(|body| Sentence { expected: Vec::new(), body }).collect();
        for (text, found) in texts.iter().zip(judge(&sentences, language)) {
            assert!(!found.iter().any(|found| found.starts_with("language: ")), "{language}: {text}");
        }
    }
}
