//! What people type: help, languages, wrong arguments, folders, and the formats of `check`.
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;

use crate::fluent::messages;
use crate::support::{Ground, Ran, read};

/// The commands; a hyphen parts a command from one of its own.
const COMMANDS: [&str; 10] = [
    "",
    "check",
    "build",
    "export",
    "verify",
    "rule",
    "disclose",
    "disclose-draft",
    "disclose-check",
    "disclose-build",
];

/// Words of three letters or more, in lower case.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() > 2).collect()
}

#[test]
fn help_is_as_expected_in_both_languages() {
    let ground = Ground::new();
    for command in COMMANDS {
        let name = if command.is_empty() { "cofnod" } else { command };
        let args = format!("{} --help", command.replace('-', " "));
        let said = ["C", "cy_GB.UTF-8"].map(|locale| {
            let mut run = ground.command();
            ground.run_command(run.env("LANG", locale).args(args.split_whitespace())).ends(0).to_string()
        });
        crate::support::compare(&format!("cli/help-{name}"), &said.join("\n"));
    }
}

#[test]
fn welsh_help_has_no_english_word() {
    let [english, welsh] = ["en", "cy"].map(|lang| {
        let path = format!("src/cli/messages.{lang}.ftl");
        let all: Vec<String> =
            messages(&path, &read(&path)).into_values().map(|message| message.words).collect();
        words(&all.join(" "))
    });
    // What the library for arguments says by itself, in English.
    let own = "usage options commands arguments print help possible values default required subcommand";
    let foreign: BTreeSet<_> =
        english.union(&words(own)).filter(|word| !welsh.contains(*word)).cloned().collect();
    assert!(foreign.len() > 100);
    for command in COMMANDS {
        let ground = Ground::new().env("LANG", "cy_GB.UTF-8");
        let ran = ground.run(&format!("{} --help", command.replace('-', " "))).ends(0);
        // Names of commands, options and their values are the same in every language.
        let text: Vec<&str> = ran.out.split_whitespace().filter(|word| !word.starts_with('-')).collect();
        let names = words(
            "check build export verify rule error warning advice auto always never short json text DATE \
                           FORMAT SEVERITY DIR WHEN NAME FOLDER",
        );
        let found: Vec<_> = words(&text.join(" "))
            .into_iter()
            .filter(|word| foreign.contains(word) && !names.contains(word))
            .collect();
        assert!(found.is_empty(), "{found:?} in\n{ran}");
    }
}

#[test]
fn the_version_is_printed() {
    let ran = Ground::new().run("--version").ends(0);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("cofnod [VERSION]\n", ""));
}

#[test]
fn wrong_arguments_are_told_in_the_readers_language() {
    let ground = Ground::sound();
    let wrong = [
        "",
        "chekc case",
        "check case --no-such-option",
        "check case --format xml",
        "check case --format",
        "check case --as-at yesterday",
        "check case --as-at 2026-02-30",
        "check case --as-at 2026-06-01 --as-at 2026-06-02",
        "check case --rule invalid-front-mater",
        "check case --rule zzzzzzzzzzzz",
        "check case --deny everything",
        "check case --fix --watch",
        "check case --fix --stdin case/case.yaml",
        "check case --stdin case/case.yaml --watch",
        "check case --stdin",
        "check case --watch --format json",
        "check case --lang de",
        "check case --color sometimes",
        "build case",
        "build case --out",
        "verify",
        "verify one two",
        "rule no-such-rule-at-all",
    ];
    let said: Vec<String> = wrong
        .iter()
        .flat_map(|args| ["C", "cy_GB.UTF-8"].map(|locale| (args, locale)))
        .map(|(args, locale)| {
            let mut command = ground.command();
            let ran = ground.run_command(command.env("LANG", locale).args(args.split_whitespace()));
            ran.could_not().to_string()
        })
        .collect();
    crate::support::compare("cli/wrong-arguments", &said.join("\n"));
}

#[test]
fn an_argument_that_is_no_text_is_refused() {
    let ground = Ground::sound();
    let odd = OsStr::from_bytes(b"\xff");
    ground.run_with([OsStr::new("check"), odd]).could_not();
    ground.run_with([OsStr::new("check"), OsStr::new("case"), OsStr::new("--rule"), odd]).could_not();
}

#[test]
fn the_language_is_that_of_the_option_or_else_of_the_locale() {
    let english = "There is no command";
    let welsh = "Nid oes gorchymyn";
    let said = |variables: &[(&str, &str)], args: &[&str]| {
        let ground = Ground::new();
        let mut command = ground.command();
        command.envs(variables.iter().copied()).args(args);
        let ran = ground.run_command(&mut command).could_not();
        assert!(ran.err.contains(english) != ran.err.contains(welsh), "{ran}");
        if ran.err.contains(welsh) { "cy" } else { "en" }
    };
    for (variables, lang) in [
        (vec![], "en"),
        (vec![("LANG", "cy_GB.UTF-8")], "cy"),
        (vec![("LANG", "cy")], "cy"),
        (vec![("LANG", "en_GB.UTF-8")], "en"),
        (vec![("LANG", "de_DE.UTF-8")], "en"),
        (vec![("LANG", "en_GB.UTF-8"), ("LC_ALL", "cy_GB.UTF-8")], "cy"),
        (vec![("LANG", "cy_GB.UTF-8"), ("LC_ALL", "")], "cy"),
        (vec![("LANG", "cy_GB.UTF-8"), ("LC_MESSAGES", "en_GB.UTF-8")], "en"),
        (vec![("LANG", "en_GB.UTF-8"), ("LANGUAGE", "cy:en")], "cy"),
        (vec![("LANG", "C"), ("LANGUAGE", "cy")], "en"),
        (vec![("LANG", "cyrillic")], "en"),
    ] {
        assert_eq!(said(&variables, &["chekc"]), lang, "{variables:?}");
    }
    let welsh_locale = [("LANG", "cy_GB.UTF-8")];
    let out = |ground: &Ground, args: &str| ground.run(args).out;
    let ground = Ground::sound().env("LANG", welsh_locale[0].1);
    assert!(out(&ground, "check case --lang en").contains("checked"));
    assert!(out(&ground, "check case --lang=en").contains("checked"));
    assert!(out(&ground, "check case").contains("Gwiriwyd"));
    assert!(out(&Ground::sound(), "check case --lang cy").contains("Gwiriwyd"));
}

#[test]
fn colour_is_only_where_it_is_wanted() {
    let ground = Ground::sound().file("case/entries/x.md", "no front matter\n");
    let colored = |ran: &Ran| ran.out.contains('\u{1b}');
    assert!(!colored(&ground.run("check case")));
    assert!(colored(&ground.run("check case --color always")));
    assert!(!colored(&ground.run("check case --color never")));
    assert!(!colored(&ground.run("check case --color always --format short")));
    let plain = ground.run("check case").out;
    let bare = {
        let mut command = ground.command();
        ground
            .run_command(command.env_remove("NO_COLOR").args(["check", "case", "--as-at", "2026-06-01"]))
            .out
    };
    assert_eq!(plain, bare, "no terminal, no colour");
}

#[test]
fn the_sound_case_and_how_much_is_said_of_it() {
    let ground = Ground::sound();
    assert_eq!(ground.both("check case", "cli/sound"), 0);
    assert_eq!(ground.run("check case -q").ends(0).out, "");
    assert_eq!(ground.run("check case --format short").ends(0).out, "");
    // The folder that it is run in.
    let mut command = ground.command();
    command.current_dir(ground.path("case")).args(["check", "--as-at", "2026-06-01"]);
    ground.run_command(&mut command).ends(0);
}

#[test]
fn deny_says_what_counts() {
    // An unknown key is a warning, a repeated one an error.
    let warned = Ground::sound().with("case/case.yaml", "law: private", "law: private\ncolour: blue");
    for (deny, status) in [("", 0), ("--deny error", 0), ("--deny warning", 1), ("--deny advice", 1)] {
        warned.run(&format!("check case {deny}")).ends(status);
    }
    let wrong = Ground::sound().with("case/case.yaml", "law: private", "law: private\nlaw: public");
    for deny in ["", "--deny error", "--deny warning", "--deny advice"] {
        wrong.run(&format!("check case {deny}")).ends(1);
    }
}

#[test]
fn only_the_rules_that_are_asked_for_speak() {
    let ground = Ground::sound().file("case/entries/x.md", "no front matter\n").with(
        "case/case.yaml",
        "law: private",
        "law: private\ncolour: blue",
    );
    let spoke = |rules: &str| ground.run(&format!("check case --format short {rules}")).spoke();
    assert_eq!(spoke("--rule invalid-front-matter"), ["entries/x.md:1 invalid-front-matter"]);
    assert_eq!(
        spoke("--rule unknown-field --rule invalid-front-matter"),
        ["case.yaml:5 unknown-field", "entries/x.md:1 invalid-front-matter"]
    );
    ground.run("check case --rule unknown-field").ends(0);
    ground.run("check case --rule invalid-front-matter").ends(1);
}

/// A caseload of three: one faulty, one sound, one whose case.yaml cannot be read; and what is passed over.
fn caseload() -> Ground {
    Ground::new()
        .copy_of("tests/rules/base", "load/b-sound")
        .copy_of("tests/rules/base", "load/a-faulty")
        .file("load/a-faulty/entries/x.md", "no front matter\n")
        .copy_of("tests/rules/base", "load/c-broken")
        .file("load/c-broken/case.yaml", "reference: [\n")
        .file("load/notes/readme.txt", "nothing\n")
        .folder("load/.hidden")
        .folder("load/_old")
}

const FORMAT_RULES: &str = "--rule invalid-front-matter --rule invalid-file";

#[test]
fn a_caseload_is_checked_case_by_case_in_order() {
    let ground = caseload();
    assert_eq!(ground.both(&format!("check load {FORMAT_RULES}"), "cli/caseload"), 1);
    let ran = ground.run(&format!("check load -v {FORMAT_RULES}")).ends(1);
    assert_eq!(ran.err, "load/notes has no case.yaml and was passed over.\n");
    assert_eq!(ground.run(&format!("check load {FORMAT_RULES}")).err, "");
    let ran = ground.run(&format!("check load --format json {FORMAT_RULES}")).ends(1);
    let json = ran.json();
    let cases: Vec<(&str, &serde_json::Value)> = json["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| (case["path"].as_str().unwrap(), &case["reference"]))
        .collect();
    assert_eq!(
        cases,
        [
            ("load/a-faulty", &"CY-2026-0101".into()),
            ("load/b-sound", &"CY-2026-0101".into()),
            ("load/c-broken", &serde_json::Value::Null),
        ]
    );
}

#[test]
fn a_caseload_may_be_the_folder_that_one_stands_in() {
    let ground = caseload();
    let mut command = ground.command();
    command.current_dir(ground.path("load")).args(["check", "--format", "short"]);
    command.args(FORMAT_RULES.split(' '));
    let ran = ground.run_command(&mut command).ends(1);
    assert_eq!(ran.spoke()[0], "a-faulty/entries/x.md:1 invalid-front-matter", "{ran}");
}

#[test]
fn settings_of_a_caseload_hold_where_a_case_has_none() {
    let ground = caseload()
        .file("load/cofnod.yaml", "rules: {invalid-front-matter: off, unknown-fields: error}\n")
        .file("load/b-sound/cofnod.yaml", "{}\n")
        .file("load/b-sound/entries/x.md", "no front matter\n");
    let ran = ground.run(
        "check load/a-faulty load/b-sound --format short --rule invalid-front-matter --rule unknown-field",
    );
    assert_eq!(
        ran.spoke(),
        ["load/a-faulty/../cofnod.yaml:1 unknown-field", "load/b-sound/entries/x.md:1 invalid-front-matter"],
        "{ran}"
    );
}

#[test]
fn several_folders_come_in_order_of_path_and_once() {
    let ground = caseload();
    let ran =
        ground.run(&format!("check load/b-sound load load/a-faulty --format json {FORMAT_RULES}")).ends(1);
    let json = ran.json();
    let paths: Vec<_> = json["cases"].as_array().unwrap().iter().map(|case| case["path"].as_str()).collect();
    assert_eq!(paths, [Some("load/a-faulty"), Some("load/b-sound"), Some("load/c-broken")], "{ran}");
    // One folder that cannot be worked on stops all.
    let ran = ground.run("check load/b-sound nowhere load/notes").could_not();
    assert!(ran.err.contains("nowhere") && ran.err.contains("load/notes"), "{ran}");
}

#[test]
fn json_is_as_it_is_documented() {
    let waiver = "\nwaivers:\n  - {rule: unknown-field, reason: \"Kept “as is”\", approved_by: dpugh, on: 2026-05-01}\n";
    let ground = Ground::sound()
        .with("case/case.yaml", "law: private\n", &format!("law: private\ncolour: blue{waiver}"))
        .file("case/entries/y.md", "---\ntype: casewrok\ntitle: Ŵyr\n---\n");
    let ran =
        ground.run("check case --format json --rule unknown-field --rule invalid-value --rule missing-field");
    ran.ends(1).is("cli/json");
    ground
        .run("check case --format json --lang cy --rule unknown-field --rule invalid-value")
        .is("cli/json-cy");
}

#[test]
fn every_key_of_json_stands_in_its_order() {
    let ground = Ground::sound().file("case/entries/x.md", "---\ntype: casework\ntype: casework\n---\n");
    let text = ground.run("check case --format json").ends(1).out;
    let order = |keys: &[&str], text: &str| {
        let places: Vec<_> = keys
            .iter()
            .map(|key| text.find(&format!("\"{key}\":")).unwrap_or_else(|| panic!("{key}")))
            .collect();
        assert!(places.is_sorted(), "{keys:?} in\n{text}");
    };
    order(&["version", "as_at", "cases", "reference", "path", "entries", "findings"], &text);
    let finding = &text[text.find("\"rule\"").unwrap()..];
    order(&["rule", "severity", "paragraph", "path", "start", "end", "message", "help", "waived"], finding);
    order(&["error", "warning", "advice", "waived"], &text[text.rfind("\"summary\"").unwrap()..]);
    assert!(text.ends_with("}\n"));
}

#[test]
fn nothing_is_printed_where_the_program_could_not() {
    let ground = Ground::sound().folder("empty");
    for format in ["text", "short", "json"] {
        for folder in ["nowhere", "empty", "case/case.yaml", "case/entries"] {
            ground.run(&format!("check {folder} --format {format}")).could_not();
        }
    }
}

#[test]
fn entries_are_counted_and_not_texts() {
    let ground = Ground::sound();
    // 9 entries and the plan, which has two texts.
    let count =
        |ground: &Ground| ground.run("check case --format json").json()["cases"][0]["entries"].clone();
    let before = count(&ground).as_u64().unwrap();
    let ground = ground.entry("n.md", "One.\n").file("case/entries/n.cy.md", "no front matter\n");
    assert_eq!(count(&ground).as_u64(), Some(before + 1));
}

#[test]
fn a_case_file_that_cannot_be_read_is_a_finding() {
    let ground = Ground::sound()
        .file("case/case.yaml", "reference: [CY\n")
        .file("case/entries/x.md", "no front matter\n");
    let ran = ground.run("check case --format json").ends(1);
    let json = ran.json();
    assert_eq!(json["cases"][0]["reference"], serde_json::Value::Null);
    let rules: Vec<_> = json["cases"][0]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["rule"].as_str())
        .collect();
    assert!(rules.contains(&Some("invalid-file")) && rules.contains(&Some("invalid-front-matter")), "{ran}");
    // Rules that need the case do not speak of what they cannot know.
    assert!(!rules.contains(&Some("unknown-person")) && !rules.contains(&Some("unknown-staff")), "{ran}");
}

#[test]
fn rules_are_listed_and_explained() {
    let ground = Ground::new();
    for lang in ["en", "cy"] {
        let ran = ground.run(&format!("rule --lang {lang}")).ends(0);
        assert!(ran.out.contains("invalid-front-matter"), "{ran}");
        let one = ground.run(&format!("rule recorded-late --lang {lang}")).ends(0);
        assert!(one.out.contains("recorded-late") && one.out.len() > 200, "{one}");
    }
}

#[test]
fn a_file_that_only_looks_like_an_entry_is_told() {
    let ground = Ground::sound().file("case/entries/2026-03-09-call.txt", "---\ntype: casework\n---\n");
    let ran = ground.run("check case").ends(0);
    assert!(ran.err.contains("case/entries/2026-03-09-call.txt"), "{ran}");
    assert!(ground.run("check case --lang cy").ends(0).err.contains(".md"));
    assert_eq!(ground.run("check case -q").ends(0).err, "");
    assert_eq!(
        Ground::sound()
            .file("case/documents.txt", "")
            .without("case/documents.txt")
            .run("check case")
            .ends(0)
            .err,
        ""
    );
}

#[test]
fn sarif_has_every_finding_with_its_rule_and_waivers() {
    let ground = Ground::example();
    let log = ground.run("check case --format sarif --lang cy").ends(1).json();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!((&run["language"], &run["columnKind"]), (&"cy".into(), &"unicodeCodePoints".into()));
    let json = ground.run("check case --format json --lang cy").ends(1).json();
    let (results, findings) =
        (run["results"].as_array().unwrap(), json["cases"][0]["findings"].as_array().unwrap());
    assert_eq!(results.len(), findings.len());
    for (result, finding) in results.iter().zip(findings) {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], finding["rule"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], format!("case/{}", finding["path"].as_str().unwrap()));
        assert_eq!(place["region"]["startLine"], finding["start"]["line"]);
        assert_eq!(place["region"]["endColumn"], finding["end"]["column"]);
        // The standard has all results of a run say whether they are suppressed, or none.
        let suppressions = result["suppressions"].as_array().unwrap();
        assert_eq!(suppressions.is_empty(), finding["waived"].is_null());
    }
}

#[test]
fn workflow_commands_name_file_and_line() {
    let out = Ground::example().run("check case --format github").ends(1).out;
    let late = "::error file=case/entries/2026-03-04-telephone-mother.md,line=5,endLine=5,col=11,endColumn=27,title=recorded-late::Recorded 9 days";
    assert!(out.lines().any(|line| line.starts_with(late)), "{out}");
    assert_eq!(out.lines().count(), 7, "waived ones are not among them");
}
