//! Tests of the theme as a whole: every page renders in both languages, both say the same things, and faults are
//! told with their place.
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::super::samples;
use super::*;

fn source(path: &str) -> &'static str {
    DEFAULT.get_file(path).unwrap().contents_utf8().unwrap()
}

/// The ids of a file of strings, in order, each with the names of its arguments.
fn messages(lang: Lang) -> Vec<(String, Vec<String>)> {
    fn of_inline(expression: &InlineExpression<&str>, names: &mut Vec<String>) {
        match expression {
            InlineExpression::VariableReference { id } => names.push(id.name.to_owned()),
            InlineExpression::Placeable { expression } => of_expression(expression, names),
            _ => {}
        }
    }
    fn of_expression(expression: &Expression<&str>, names: &mut Vec<String>) {
        match expression {
            Expression::Inline(inline) => of_inline(inline, names),
            Expression::Select { selector, variants } => {
                of_inline(selector, names);
                variants.iter().for_each(|variant| of_pattern(&variant.value, names));
            }
        }
    }
    fn of_pattern(pattern: &Pattern<&str>, names: &mut Vec<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                of_expression(expression, names);
            }
        }
    }
    let resource = fluent_syntax::parser::parse(source(&strings_of(lang))).unwrap();
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let mut names = Vec::new();
            message.value.iter().for_each(|value| of_pattern(value, &mut names));
            names.sort();
            names.dedup();
            Some((message.id.name.to_owned(), names))
        }
        _ => None,
    });
    messages.collect()
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    assert_eq!(messages(Lang::En), messages(Lang::Cy));
}

#[test]
fn no_string_stands_in_english_in_the_welsh_file() {
    let theme = Theme::load(&[]).unwrap();
    // Words that are the same in both languages.
    let same = ["percent", "role-partner", "staff-of-case"];
    let mut texts: Vec<(&str, &str)> = theme.catalog(Lang::Cy).texts().collect();
    texts.sort_unstable();
    for (id, text) in texts {
        let english = theme.catalog(Lang::En).text(id);
        assert!(same.contains(&id) || english != Some(text), "{id} is the same in both languages: {text}");
        assert!(!text.to_lowercase().contains("welsh"), "{id}: {text}");
    }
}

#[test]
fn every_kind_of_page_renders_in_both_languages() {
    let theme = Theme::load(&[]).unwrap();
    let mut kinds = Vec::new();
    for lang in Lang::ALL {
        for (path, html) in samples::pages(&theme, lang).unwrap() {
            assert!(html.starts_with("<!doctype html>\n<html lang="), "{path}");
            let kind = html.split("<body data-page=\"").nth(1).unwrap().split('"').next().unwrap();
            kinds.push((lang, kind.to_owned()));
            for part in ["<main id=\"main\"", "class=\"skip\" href=\"#main\"", "Content-Security-Policy"] {
                assert_eq!(html.matches(part).count(), 1, "{path}: {part}");
            }
            assert!(!html.contains(" style=\"") && !html.contains("<style"), "{path}");
            if kind != "root" {
                for lang in Lang::ALL {
                    assert!(html.contains(&format!("hreflang=\"{}\"", lang.code())), "{path}");
                }
            }
        }
    }
    for kind in super::super::views::PageKind::ALL {
        assert!(kinds.iter().any(|(_, made)| made == kind.name()), "{kind:?}");
    }
}

#[test]
fn what_stands_around_a_page_is_small() {
    let theme = Theme::load(&[]).unwrap();
    for (path, html) in samples::pages(&theme, Lang::Cy).unwrap() {
        let main = html.find("<main").unwrap()..html.find("</main>").unwrap();
        assert!(html.len() - main.len() < 5 * 1024, "{path}: {}", html.len() - main.len());
    }
}

#[test]
fn styles_and_script_weigh_what_they_may() {
    let theme = Theme::load(&[]).unwrap();
    let asset = |name| theme.assets().find(|(found, _)| *found == name).unwrap().1;
    let styles = asset("style.css");
    // What stands in the margins of paper comes besides.
    assert!(styles.len() <= 24 * 1024, "{}", styles.len());
    assert_eq!(styles.iter().filter(|byte| **byte == b'{').count(), source("style.css").matches('{').count());
    let scripts = ["script.js", "filter.js", "search.js"];
    let weights = scripts.map(|name| asset(name).len());
    assert!(weights.iter().sum::<usize>() <= 20 * 1024, "{weights:?}");
    assert!(weights[0] + asset("caseload.js").len() <= 20 * 1024);
    assert!(weights[2] + asset("copy.js").len() <= 20 * 1024);
    // What makes a script lighter goes by lines.
    for name in scripts.into_iter().chain(["caseload.js", "copy.js"]) {
        assert!(source(name).lines().all(|line| line.matches('`').count() % 2 == 0), "{name}");
    }
}

#[test]
fn text_cannot_become_markup() {
    let theme = Theme::load(&[]).unwrap();
    let pages = samples::pages(&theme, Lang::En).unwrap();
    let (_, html) = pages.iter().find(|(path, _)| path.ends_with("broken.html")).unwrap();
    assert!(html.contains("&lt;b&gt;no&lt;/b&gt;"));
}

#[test]
fn few_components_alone_pass_markup_on_and_one_for_copies() {
    let mut files = BTreeMap::new();
    collect(&DEFAULT, &mut files);
    let safe: Vec<&str> = files
        .iter()
        .filter(|(path, _)| path.starts_with(TEMPLATES))
        .flat_map(|(path, bytes)| {
            let text = std::str::from_utf8(bytes).unwrap();
            std::iter::repeat_n(path.as_str(), text.matches("safe }}").count())
        })
        .collect();
    let components = "templates/components.html";
    assert_eq!(safe, [components, components, "templates/copy/parts.html"]);
}

#[test]
fn a_file_of_a_teams_own_replaces_the_one_of_its_name() {
    let css = ("style.css".to_owned(), "body { color: green }".to_owned());
    let people =
        ("templates/people.html".to_owned(), "{{ t[\"people\"] }} of {{ site.reference }}".to_owned());
    let theme = Theme::load(&[css, people]).unwrap();
    let assets: Vec<_> = theme.assets().collect();
    assert!(assets.contains(&("style.css", b"body { color: green }".as_slice())));
    let pages = samples::pages(&theme, Lang::Cy).unwrap();
    assert!(pages.contains(&("cy/people.html".to_owned(), "Pobl of CY-2026-0142".to_owned())));
}

fn fault(path: &str, text: &str) -> ThemeError {
    Theme::load(&[(path.to_owned(), text.to_owned())]).err().unwrap()
}

#[test]
fn a_template_that_is_none_is_named_with_its_place() {
    let error = fault("templates/people.html", "<p>\n  {{ page.title | nothing }}</p>");
    assert!(error.to_string().starts_with("templates/people.html:2:"), "{error}");
    let error = fault("templates/people.html", "{% if page %}");
    assert!(error.to_string().starts_with("templates/people.html:1:"), "{error}");
}

#[test]
fn a_text_that_is_not_there_is_told_when_the_theme_is_loaded() {
    let error = fault("templates/people.html", "<p>\n<h1 id=\"x\">{{ t[\"nothing\"] }}</h1>");
    assert_eq!((error.line, error.column), (2, 15));
    assert!(error.to_string().contains("`nothing`"), "{error}");
    let error = fault("templates/people.html", "{{ say(id=\"nothing\", n=1) }}");
    assert_eq!((error.line, error.column), (1, 8));
}

#[test]
fn strings_that_are_none_are_named_with_their_line() {
    let error = fault("strings.cy.ftl", "skip = Neidio\nnav = {\n");
    assert!(error.to_string().starts_with("strings.cy.ftl:"), "{error}");
    assert!(error.line > 0 && error.column > 0, "{error}");
    let error = fault("strings.cy.ftl", "skip = Neidio\nskip = Neidiwch\n");
    assert_eq!((error.line, error.column), (2, 1));
    let error = fault("strings.cy.ftl", "# Ein geiriau ni\nentries-count = Cofnodion: { $many }\n");
    assert!(
        error.to_string().starts_with("strings.cy.ftl:2:1: `entries-count` is given no `$many`"),
        "{error}"
    );
}

#[test]
fn strings_of_a_teams_own_are_laid_over_the_default_ones() {
    let theme =
        Theme::load(&[("strings.cy.ftl".to_owned(), "chronology = Hanes yr achos\n".to_owned())]).unwrap();
    assert_eq!(theme.catalog(Lang::Cy).text("chronology"), Some("Hanes yr achos"));
    assert_eq!(
        theme.catalog(Lang::Cy).text("skip"),
        Theme::load(&[]).unwrap().catalog(Lang::Cy).text("skip")
    );
}

#[test]
fn a_fault_while_a_page_is_made_names_its_place() {
    let theme =
        Theme::load(&[("templates/people.html".to_owned(), "<p>\n{{ page.nothing }}".to_owned())]).unwrap();
    let error = samples::pages(&theme, Lang::En).unwrap_err();
    assert!(error.to_string().contains("people.html:2:"), "{error}");
}

/// `cargo test --lib write_samples -- --ignored` writes the made-up pages to target/samples, to look at.
#[test]
#[ignore = "writes files to look at"]
#[expect(clippy::disallowed_methods, reason = "pages to look at, written on request")]
fn write_samples() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/samples");
    let theme = Theme::load(&[]).unwrap();
    let mut files: Vec<(String, Vec<u8>)> =
        theme.assets().map(|(path, bytes)| (format!("assets/{path}"), bytes.to_vec())).collect();
    for lang in Lang::ALL {
        files.extend(
            samples::pages(&theme, lang).unwrap().into_iter().map(|(path, html)| (path, html.into_bytes())),
        );
    }
    for (path, bytes) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn every_word_of_the_format_has_its_name_in_both_languages() {
    use crate::model::{
        Activity, DocumentKind, EntryType, HearingKind, Law, OutcomeKind, Pathway, PersonRole, Purpose,
        StaffRole, Stage,
    };
    use crate::text::LabelKind;

    let theme = Theme::load(&[]).unwrap();
    let labels: Vec<&str> = LabelKind::ALL.iter().map(|kind| kind.id()).collect();
    let pages: Vec<&str> = crate::site::context::NAV.concat().iter().map(|kind| kind.name()).collect();
    let families: [(&str, &[&str]); 15] = [
        ("type-", EntryType::WORDS),
        ("activity-", Activity::WORDS),
        ("role-", PersonRole::WORDS),
        ("staff-", StaffRole::WORDS),
        ("document-", DocumentKind::WORDS),
        ("hearing-", HearingKind::WORDS),
        ("stage-", Stage::WORDS),
        ("outcome-", OutcomeKind::WORDS),
        ("law-", Law::WORDS),
        ("pathway-", Pathway::WORDS),
        ("purpose-", Purpose::WORDS),
        ("label-", &labels),
        ("group-", &["circle", "square", "diamond", "triangle"]),
        ("flag-", &["safeguarding", "direct-work", "health", "significant", "late"]),
        ("nav-", &pages),
    ];
    for lang in Lang::ALL {
        for (family, words) in families {
            for word in words {
                assert!(
                    theme.catalog(lang).text(&format!("{family}{word}")).is_some(),
                    "{lang:?} {family}{word}"
                );
            }
        }
        for kind in LabelKind::ALL {
            assert_eq!(theme.catalog(lang).text(&format!("label-{}", kind.id())), Some(kind.word(lang)));
        }
    }
}
