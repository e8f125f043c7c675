//! What the repository promises of itself: floors, files that say what they are, both languages or neither, and a
//! README whose commands work.
use std::collections::{BTreeMap, BTreeSet};

use crate::fluent::{Message, messages};
use crate::support::{Ground, files_of, read};

/// The most lines of a file of the program.
const LONGEST: usize = 450;

/// The floor of each module, as the table in src/lib.rs has it.
fn floors() -> BTreeMap<String, u32> {
    let table = read("src/lib.rs");
    let row = |line: &str| {
        let mut cells = line.strip_prefix("//! |")?.split('|').map(str::trim);
        let floor: u32 = cells.next()?.parse().ok()?;
        let names = cells.next()?.split(',').map(|name| name.trim().trim_matches(['`', '[', ']']).to_owned());
        Some(names.map(move |name| (name, floor)).collect::<Vec<_>>())
    };
    table.lines().filter_map(row).flatten().collect()
}

/// The modules that a file names with `crate::`, each with its line; those in comments too, which links make arrows.
fn named(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let line = 1 + text[..at].matches('\n').count();
        let rest = &text[at + "crate::".len()..];
        let list = match rest.strip_prefix('{') {
            Some(list) => list[..list.find(';').unwrap_or(list.len())].to_owned(),
            None => rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect(),
        };
        // In `crate::{a::{b, c}, d}` the modules are what stands at the list's own depth.
        let mut depth = 0;
        let mut name = String::new();
        for c in list.chars().chain([',']) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth <= 0 => {
                    let first = name.trim().split("::").next().unwrap_or_default();
                    found.push((line, first.trim_matches('}').to_owned()));
                    name.clear();
                }
                c if depth == 0 => name.push(c),
                _ => {}
            }
        }
    }
    found.retain(|(_, name)| !name.is_empty());
    found
}

#[test]
fn imports_lead_to_lower_floors_only() {
    assert_eq!(
        named("use crate::{base::{Lang, Msg}, text};\nlet a = crate::model::Case;"),
        [(1, "base".to_owned()), (1, "text".to_owned()), (2, "model".to_owned())]
    );
    let floors = floors();
    let folders: BTreeSet<String> = files_of("src", ".rs")
        .iter()
        .filter_map(|path| Some(path.strip_prefix("src/")?.split_once('/')?.0.to_owned()))
        .collect();
    assert_eq!(folders, floors.keys().cloned().collect(), "the table in src/lib.rs names every module");
    let mut wrong = Vec::new();
    for path in files_of("src", ".rs") {
        let Some((own, _)) = path.strip_prefix("src/").and_then(|path| path.split_once('/')) else {
            continue;
        };
        for (line, other) in named(&read(&path)) {
            let Some(floor) = floors.get(&other) else { continue };
            if other != own && *floor >= floors[own] {
                wrong.push(format!("{path}:{line} {own} ({}) names {other} ({floor})", floors[own]));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_module_says_its_floor() {
    for (module, floor) in floors() {
        let text = read(format!("src/{module}/mod.rs"));
        assert!(text.starts_with(&format!("//! Floor {floor}, ")), "src/{module}/mod.rs is on floor {floor}");
    }
}

/// The part of a file before its tests.
fn without_tests(text: &str) -> &str {
    &text[..text.find("#[cfg(test)]").unwrap_or(text.len())]
}

fn is_test(path: &str) -> bool {
    path.contains("/tests") || path.contains("_tests.rs") || path.contains("samples")
}

#[test]
fn files_of_the_program_are_as_they_must_be() {
    let mut wrong = Vec::new();
    let own = [files_of("src", ".rs"), files_of("tests", ".rs"), files_of("benches", ".rs")].concat();
    for path in own {
        let text = read(&path);
        let lines = without_tests(&text).lines().count();
        if !text.starts_with("//!") {
            wrong.push(format!("{path} does not say what it is"));
        }
        if lines > LONGEST && !is_test(&path) {
            wrong.push(format!("{path} has {lines} lines"));
        }
        if !path.starts_with("src/") || is_test(&path) {
            continue;
        }
        for word in ["todo!", "dbg!", "FIXME", "TODO", ".unwrap()", "unimplemented!", "XXX"] {
            if without_tests(&text).contains(word) {
                wrong.push(format!("{path} has {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_expected_text_is_some_tests() {
    let tests: String = files_of("tests/suite", ".rs").iter().map(read).collect();
    for path in files_of("tests/suite/expected", ".txt") {
        let name = path.trim_start_matches("tests/suite/expected/").trim_end_matches(".txt");
        // A name may be put together from its parts: `cli/help-{name}`, `"bad-input/{expected}"`.
        let (folder, last) = name.split_once('/').unwrap();
        let parts = last.split('-').collect::<Vec<_>>();
        let is_named = (0..=parts.len()).any(|at| {
            let (head, tail) = (parts[..at].join("-"), parts[at..].join("-"));
            let head = if head.is_empty() || tail.is_empty() { head } else { format!("{head}-") };
            (tests.contains(&format!("{folder}/{head}")) || tests.contains(&format!("\"{head}{{")))
                && (tail.is_empty() || tests.contains(&format!("\"{tail}\"")))
        });
        assert!(is_named, "{path} is expected by no test");
    }
}

/// The pairs of files with strings, without their endings.
fn pairs() -> Vec<(String, String)> {
    let all = [files_of("src", ".ftl"), files_of("themes", ".ftl")].concat();
    let english: Vec<_> = all.iter().filter(|path| path.ends_with(".en.ftl")).collect();
    assert_eq!(english.len() * 2, all.len(), "{all:?}");
    english.iter().map(|path| ((*path).clone(), path.replace(".en.ftl", ".cy.ftl"))).collect()
}

#[test]
fn both_languages_say_the_same_things_with_the_same_arguments() {
    let pairs = pairs();
    assert!(pairs.len() >= 3);
    for (english, welsh) in pairs {
        let of = |path: &str| {
            let all = messages(path, &read(path)).into_iter();
            all.map(|(id, message): (String, Message)| (id, message.arguments)).collect::<BTreeMap<_, _>>()
        };
        let (en, cy) = (of(&english), of(&welsh));
        let ids = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<_>>();
        let lone: Vec<_> = ids(&en).symmetric_difference(&ids(&cy)).cloned().collect();
        assert!(lone.is_empty(), "in one of {english} and {welsh} only: {lone:?}");
        for (id, arguments) in en {
            assert_eq!(arguments, cy[&id], "{id} in {english} and {welsh}");
        }
    }
}

#[test]
fn nothing_is_left_untranslated() {
    let allowed = read("tests/suite/same-in-both.txt");
    let allowed: BTreeSet<&str> =
        allowed.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut same = BTreeSet::new();
    for (english, welsh) in pairs() {
        let (en, cy) = (messages(&english, &read(&english)), messages(&welsh, &read(&welsh)));
        for (id, message) in &en {
            let has_words = message.words.chars().any(char::is_alphabetic);
            if has_words && cy.get(id).is_some_and(|other| other.words.trim() == message.words.trim()) {
                same.insert(format!("{english} {id}"));
            }
        }
        for (id, message) in en.iter().chain(&cy) {
            let words = message.words.to_lowercase();
            for placeholder in
                ["todo", "fixme", "lorem", "translate me", "(welsh)", "(english)", "[cy]", "[en]"]
            {
                assert!(!words.contains(placeholder), "{id} of {english} or its Welsh: {}", message.words);
            }
        }
    }
    let new: Vec<_> = same.iter().filter(|one| !allowed.contains(one.as_str())).collect();
    assert!(new.is_empty(), "the same in both languages; translate, or add to same-in-both.txt: {new:#?}");
    let gone: Vec<_> = allowed.iter().filter(|one| !same.contains(**one)).collect();
    assert!(gone.is_empty(), "no longer the same in both languages: {gone:#?}");
}

#[test]
fn the_example_has_the_findings_that_are_known() {
    let ground = Ground::example();
    ground.run("check case --format json").is("example/findings");
    let welsh = ground.run("check case --format json --lang cy");
    let english = ground.run("check case --format json").json();
    let [english, welsh] = [&english, &welsh.json()].map(|json| json["cases"][0]["findings"].clone());
    for (en, cy) in english.as_array().unwrap().iter().zip(welsh.as_array().unwrap()) {
        assert_eq!((&en["rule"], &en["start"], &en["path"]), (&cy["rule"], &cy["start"], &cy["path"]));
        assert_ne!(en["message"], cy["message"]);
    }
}

/// The code of a text in Markdown: what stands in fences, each with its word, and what stands in backticks.
fn code(text: &str) -> (Vec<(String, String)>, Vec<String>) {
    let (mut fences, mut spans): (Vec<(String, String)>, Vec<String>) = (Vec::new(), Vec::new());
    let mut open = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(word) if !open => fences.push((word.to_owned(), String::new())),
            Some(_) => {}
            None if open => fences.last_mut().unwrap().1 += &format!("{line}\n"),
            None => spans.extend(line.split('`').skip(1).step_by(2).map(str::to_owned)),
        }
        open ^= line.starts_with("```");
    }
    (fences, spans)
}

#[test]
fn the_readmes_commands_do_what_it_says() {
    let (fences, spans) = code(&read("README.md"));
    // The case that the reader is asked to make, from the texts given.
    let fence = |word: &str| &fences.iter().find(|(own, _)| own == word).unwrap().1;
    let name = spans.iter().find(|span| span.starts_with("my-case/entries/")).unwrap();
    // `my-bundle` and `example-bundle` are made by the commands, and so are not among what must stay as it is.
    let ground = Ground::new()
        .judged_as_at(None)
        .copy_of("example-casefile", "ground/example-casefile")
        .copy_of("tests/rules/base", "ground/my-caseload/a-case")
        .file("ground/my-case/case.yaml", fence("yaml"))
        .file(format!("ground/{name}"), fence("markdown"));
    let lines = fences.iter().filter(|(word, _)| word == "sh").flat_map(|(_, text)| text.lines());
    let commands: Vec<&str> = lines.chain(spans.iter().map(String::as_str)).map(str::trim).collect();
    let mut ran = Vec::new();
    for command in commands {
        let args =
            command.strip_prefix("cargo run --release -- ").or_else(|| command.strip_prefix("cofnod "));
        let Some(args) = args else { continue };
        let mut program = ground.command();
        // No browser is opened; that the option is known is seen from its help.
        program.current_dir(ground.path("ground")).args(args.split(' ').filter(|arg| *arg != "--open"));
        let done = program.output().unwrap();
        let said = format!("{command}\n{}", String::from_utf8_lossy(&done.stderr));
        let expected = if args.starts_with("check") { 1 } else { 0 };
        assert_eq!(done.status.code(), Some(expected), "{said}");
        if args.starts_with("check") {
            let out = String::from_utf8(done.stdout).unwrap();
            assert!(out.contains("no-allocation-recording") && out.contains("no-case-plan"), "{out}");
        }
        ran.push(args.split(' ').next().unwrap().to_owned());
    }
    for command in ["build", "check", "verify", "rule"] {
        assert!(ran.iter().any(|own| own == command), "{ran:?}");
    }
    assert!(ground.run("build --help").out.contains("--open"));
    // The other one is there to be run.
    use std::os::unix::fs::PermissionsExt as _;
    let run = crate::support::repository().join("tests/run");
    assert!(
        read("README.md").contains("\ntests/run\n")
            && run.metadata().unwrap().permissions().mode() & 0o111 != 0
    );
}

#[test]
fn what_the_readme_names_is_there() {
    let (_, spans) = code(&read("README.md"));
    let ours = ["src/", "tests", "benches", "themes/", "example-casefile"];
    for span in
        spans.iter().filter(|span| ours.iter().any(|own| span.starts_with(own)) && !span.contains(' '))
    {
        assert!(crate::support::repository().join(span).exists(), "{span}");
    }
}
