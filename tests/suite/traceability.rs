//! Every sentence of the guidance and how it is kept: the data file of the program's own standard is complete, names
//! only what there is, and is what the page of the documentation shows, in both languages.
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use cofnod::base::{FORMAT, Lang};
use cofnod::model::{Condition, LocalText};
use cofnod::read::{FIELDS, VIEWS, own_guidance};
use cofnod::site::theme::Theme;
use cofnod::site::views::PageKind;
use cofnod::standard::{Guidance, Paragraph, Row, rules, said};

use crate::laid::{as_at, copy_of_base, findings, put};
use crate::support::{read, repository};

/// How many sentences and bullets each paragraph of the guidance has, counted by hand; `closing-1` is the sentence
/// after its last section.
const SENTENCES: [(&str, usize); 34] = [
    ("introduction-1", 2),
    ("introduction-2", 2),
    ("introduction-3", 6),
    ("standards-1", 16),
    ("standards-2", 1),
    ("standards-3", 1),
    ("standards-4", 2),
    ("definition-1", 2),
    ("definition-2", 8),
    ("definition-3", 2),
    ("procedure-1", 1),
    ("procedure-2", 1),
    ("procedure-3", 2),
    ("procedure-4", 1),
    ("procedure-5", 1),
    ("procedure-6", 4),
    ("procedure-7", 1),
    ("cap-1", 1),
    ("cap-2", 2),
    ("cap-3", 1),
    ("allocation-1", 3),
    ("case-plan-1", 2),
    ("case-plan-2", 2),
    ("case-plan-3", 3),
    ("case-plan-4", 1),
    ("case-plan-5", 1),
    ("casework-1", 3),
    ("casework-2", 1),
    ("casework-3", 2),
    ("welsh-1", 1),
    ("welsh-2", 1),
    ("welsh-3", 2),
    ("welsh-4", 4),
    ("closing-1", 1),
];

fn rows() -> Vec<(&'static str, Row)> {
    let guidance = Guidance::own();
    let of = |paragraph: &Paragraph| {
        let id = paragraph.id;
        paragraph.rows.iter().map(move |row| (id, row.clone())).collect::<Vec<_>>()
    };
    guidance.paragraphs().flat_map(of).collect()
}

#[test]
fn the_standards_own_file_is_read_without_fault() {
    let text = read("src/standard/guidance/recording-standards-2017.yaml");
    let (file, found) = own_guidance(&text);
    assert!(file.is_some() && found.is_empty(), "{found:#?}");
    assert!(Guidance::own().sections.len() > 8);
}

#[test]
fn every_sentence_of_the_guidance_has_its_row() {
    let guidance = Guidance::own();
    let found: Vec<(&str, usize)> =
        guidance.paragraphs().map(|paragraph| (paragraph.id, paragraph.rows.len())).collect();
    assert_eq!(found, SENTENCES);
    // No paragraph says more of itself than its sentences do.
    assert!(rows().iter().all(|(_, row)| row.says.is_some()));
}

#[test]
fn every_row_says_how_it_is_kept() {
    for (_, row) in rows() {
        let is_kept = !(row.rules.is_empty() && row.fields.is_empty() && row.views.is_empty());
        assert!(is_kept || row.person.is_some(), "{}", row.id);
    }
}

#[test]
fn every_rule_stands_in_its_paragraph_and_in_a_sentence_of_it() {
    let rows = rows();
    let guidance = Guidance::own();
    for rule in rules() {
        assert_eq!(guidance.home(rule.name), rule.paragraph, "{}", rule.name);
        assert_eq!(guidance.name(rule.name), rule.name.0);
        if rule.paragraph != FORMAT {
            let is_said =
                rows.iter().any(|(id, row)| *id == rule.paragraph && row.rules.contains(&rule.name));
            assert!(is_said, "{} is in no sentence of {}", rule.name, rule.paragraph);
        }
    }
}

#[test]
fn every_text_stands_in_both_languages() {
    let guidance = Guidance::own();
    let mut texts: Vec<(String, &LocalText)> = vec![("title".to_owned(), &guidance.title)];
    texts.extend(guidance.version.iter().map(|text| ("version".to_owned(), text)));
    texts.extend(guidance.companions.iter().map(|text| ("companions".to_owned(), text)));
    for section in &guidance.sections {
        texts.push((section.id.clone(), &section.title));
        for paragraph in &section.paragraphs {
            texts.push((paragraph.id.to_owned(), &paragraph.title));
            for row in &paragraph.rows {
                texts.extend(row.says.iter().chain(&row.person).map(|text| (row.id.clone(), text)));
            }
        }
    }
    let conditions: Vec<_> = Condition::ALL.iter().map(|one| (one.word(), said(*one))).collect();
    for (word, said) in &conditions {
        texts.push(((*word).to_owned(), &said.holds));
        texts.push(((*word).to_owned(), &said.otherwise));
    }
    for (id, text) in texts {
        let LocalText::Each { en: Some(en), cy: Some(cy) } = text else { panic!("{id}: {text:?}") };
        assert!(!en.trim().is_empty() && !cy.trim().is_empty() && en != cy, "{id}: {en} / {cy}");
    }
    // What no sentence turns on is no condition.
    let used: BTreeSet<&str> =
        rows().iter().flat_map(|(_, row)| row.when.clone()).map(Condition::word).collect();
    assert_eq!(used, Condition::WORDS.iter().copied().collect());
}

/// A field that the list has is one that the readers know where it stands; a misspelt one beside it is not.
#[test]
fn fields_are_those_that_the_readers_know() {
    let mut by_file: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for field in FIELDS {
        let (file, name) = field.split_once('.').unwrap();
        by_file.entry(file).or_default().push(name);
    }
    let labels: BTreeSet<&str> = by_file["label"].iter().copied().collect();
    assert_eq!(labels, cofnod::text::LabelKind::ALL.iter().map(|kind| kind.id()).collect());
    for (file, names) in by_file {
        for name in names.into_iter().filter(|_| file != "label") {
            for (name, is_known) in [(name.to_owned(), true), (format!("{name}zzzzzz"), false)] {
                assert_eq!(!is_unknown(file, &name), is_known, "{file}.{name}");
            }
        }
    }
}

/// Whether a reader calls a field unknown.
fn is_unknown(file: &str, name: &str) -> bool {
    let folder = copy_of_base();
    let nested = name.split('.').rev().fold("~".to_owned(), |inner, part| format!("{{{part}: {inner}}}"));
    let inner = nested.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap();
    // Beside no type, every type's fields are known.
    let (path, text) = match file {
        "case" => ("case.yaml", format!("{inner}\n")),
        "staff" => ("case.yaml", format!("staff: {{a: {nested}}}\n")),
        "person" => ("case.yaml", format!("people: {{a: {nested}}}\n")),
        "entry" => ("entries/x.md", format!("---\n{inner}\n---\nFact: It rained.\n")),
        "document" => ("documents.yaml", format!("- {nested}\n")),
        _ => panic!("{file}"),
    };
    put(folder.path(), path, text);
    findings(folder.path(), as_at()).iter().any(|one| one.rule.0 == "unknown-field" && one.path == path)
}

#[test]
fn views_are_pages_of_the_bundle() {
    // All but those that show nothing of a record: the choice of the language, and an entry that could not be read.
    let shown = |kind: &PageKind| !matches!(kind, PageKind::Root | PageKind::EntryUnread);
    let pages: BTreeSet<&str> = PageKind::ALL.into_iter().filter(shown).map(PageKind::name).collect();
    assert_eq!(pages, VIEWS.iter().copied().collect());
}

/// The words of the page around what the data file says.
struct Words {
    title: &'static str,
    lead: &'static str,
    head: &'static str,
    rules: &'static str,
    fields: &'static str,
    pages: &'static str,
    person: &'static str,
    only: &'static str,
    companions: &'static str,
    format: &'static str,
    format_lead: &'static str,
    every: [&'static str; 2],
}

const ENGLISH: Words = Words {
    title: "How each sentence of the guidance is kept",
    lead: "Each sentence of the guidance, in our own words, with what keeps it: a rule of `cofnod check`, a field or a \
           label of the case file format, a page of the bundle, or a person, with the reason why no program can judge. \
           Sentences are numbered within their paragraph. The standards page of a bundle shows the same for one case. \
           This page is made from `src/standard/guidance/recording-standards-2017.yaml`; a test keeps it so.",
    head: "| | What it asks | How it is kept |",
    rules: "Rules",
    fields: "Fields and labels",
    pages: "Pages",
    person: "A person judges",
    only: "Only",
    companions: "Documents that are read with it",
    format: "The program’s own checks",
    format_lead: "These rules belong to no paragraph: they ask whether the files can be read and say what they must.",
    every: ["each entry", "each person"],
};

const WELSH: Words = Words {
    title: "Sut y cedwir pob brawddeg o’r canllawiau",
    lead: "Pob brawddeg o’r canllawiau, yn ein geiriau ein hunain, a’r hyn sy’n ei chadw: un o reolau `cofnod check`, \
           maes neu label o fformat y ffeil achos, tudalen o’r bwndel, neu berson, gyda’r rheswm pam na all rhaglen \
           farnu. Rhifir y brawddegau o fewn eu paragraff. Mae tudalen safonau bwndel yn dangos yr un peth am un achos. \
           Gwneir y dudalen hon o `src/standard/guidance/recording-standards-2017.yaml`; mae prawf yn ei chadw felly.",
    head: "| | Beth mae’n ei ofyn | Sut y’i cedwir |",
    rules: "Rheolau",
    fields: "Meysydd a labeli",
    pages: "Tudalennau",
    person: "Person sy’n barnu",
    only: "Dim ond",
    companions: "Dogfennau a ddarllenir gydag ef",
    format: "Gwiriadau’r rhaglen ei hun",
    format_lead: "Nid yw’r rheolau hyn yn perthyn i unrhyw baragraff: maent yn gofyn a ellir darllen y ffeiliau ac a yw popeth gofynnol ynddynt.",
    every: ["pob cofnod", "pob person"],
};

fn page_name(theme: &Theme, lang: Lang, words: &Words, view: &str) -> String {
    let id = match view {
        "entry" => return words.every[0].to_owned(),
        "person" => return words.every[1].to_owned(),
        "overview" => "nav-overview",
        "chronology-oldest" => "chronology-by-age",
        other => other,
    };
    theme.catalog(lang).text(id).unwrap().to_owned()
}

fn page(lang: Lang) -> String {
    let words = if lang == Lang::En { ENGLISH } else { WELSH };
    let theme = Theme::load(&[]).unwrap();
    let guidance = Guidance::own();
    let text = |text: &LocalText| text.get(lang).0.to_owned();
    let code = |names: Vec<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let version = guidance.version.as_ref().map(text).unwrap();
    let mut out = format!(
        "# {}\n\n*{}*, {version}.\n\n{}\n\n## {}\n\n",
        words.title,
        text(&guidance.title),
        words.lead,
        words.companions
    );
    for companion in &guidance.companions {
        let _ = writeln!(out, "- {}", text(companion));
    }
    for section in &guidance.sections {
        let _ = write!(out, "\n## {}\n", text(&section.title));
        for paragraph in &section.paragraphs {
            let _ = write!(
                out,
                "\n### `{}` {}\n\n{}\n| --- | --- | --- |\n",
                paragraph.id,
                text(&paragraph.title),
                words.head
            );
            for row in &paragraph.rows {
                let mut kept: Vec<String> = Vec::new();
                if !row.rules.is_empty() {
                    kept.push(format!(
                        "{}: {}",
                        words.rules,
                        code(row.rules.iter().map(|rule| rule.0).collect())
                    ));
                }
                if !row.fields.is_empty() {
                    kept.push(format!(
                        "{}: {}",
                        words.fields,
                        code(row.fields.iter().map(String::as_str).collect())
                    ));
                }
                if !row.views.is_empty() {
                    let names: Vec<_> =
                        row.views.iter().map(|view| page_name(&theme, lang, &words, view)).collect();
                    kept.push(format!("{}: {}", words.pages, names.join("; ")));
                }
                if let Some(person) = &row.person {
                    kept.push(format!("**{}**: {}", words.person, text(person).trim_end_matches('.')));
                }
                if !row.when.is_empty() {
                    let holds: Vec<_> = row.when.iter().map(|one| text(&said(*one).holds)).collect();
                    kept.push(format!("{} {}", words.only, holds.join("; ")));
                }
                let number = row.id.rsplit('.').next().unwrap();
                let _ = writeln!(
                    out,
                    "| {number} | {} | {}. |",
                    text(row.says.as_ref().unwrap()),
                    kept.join(". ")
                );
            }
        }
    }
    let _ = write!(out, "\n## {}\n\n{}\n\n", words.format, words.format_lead);
    for rule in rules().filter(|rule| rule.paragraph == FORMAT) {
        let _ = writeln!(out, "- `{}`: {}", rule.name, rule.text(lang).title);
    }
    out
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a page of the documentation, written on request")]
fn the_page_of_the_documentation_shows_it() {
    for lang in Lang::ALL {
        let name = format!("docs/traceability.{}.md", lang.code());
        let is = page(lang);
        if std::env::var_os("COFNOD_BLESS").is_some() {
            std::fs::write(repository().join(&name), &is).unwrap();
        }
        let stands = std::fs::read_to_string(repository().join(&name)).unwrap_or_default();
        assert!(
            stands == is,
            "{name} is not what the data file says; run with COFNOD_BLESS=1 and look at it"
        );
    }
}
