//! Disclosures: what stands against building, each fault by itself over a file that is ready; the day due; the draft and
//! what it keeps. The case and the decisions lie in `tests/disclose`.
use std::collections::BTreeSet;

use crate::support::{Ground, read, sha256};

const CASE: &str = "out/case";
const FILE: &str = "out/case/disclosures/r.yaml";
const AS_AT: &str = "2026-06-01";

/// The case of `tests/disclose`, with the decisions that are complete, their digests those that the draft writes.
fn ready() -> Ground {
    let ground = Ground::new().judged_as_at(None).copy_of("tests/disclose/base", CASE);
    ground.run("disclose draft out/case r --kind subject-access --recipient mother -q").ends(0);
    let text = filled(&read("tests/disclose/ready.yaml"), &ground.text(FILE));
    ground.file(FILE, text)
}

/// The decisions with the digests of a draft.
fn filled(ready: &str, draft: &str) -> String {
    let mut out = String::new();
    let mut name = "";
    for line in ready.lines() {
        let key = line.trim_start().split(": ").next().unwrap_or_default().trim_end_matches(':');
        if line.starts_with("  ") && !line.starts_with("   ") {
            name = key;
        }
        let digest = || {
            let after = draft
                .split_once(&format!("\n  {name}:\n    digest: \""))
                .unwrap_or_else(|| panic!("{name}"))
                .1;
            after[..16].to_owned()
        };
        let line =
            if line.contains("DIGEST\"") { line.replace("DIGEST", &digest()) } else { line.to_owned() };
        out.push_str(
            &line.replace("WITH\"", &format!("{}\"", &sha256(b"A letter, with less in it.\n")[..16])),
        );
        out.push('\n');
    }
    out
}

/// What stands against building: the rule, and the line of the place.
fn objections(ground: &Ground) -> Vec<(String, String)> {
    let ran = ground.run(&format!("disclose check out/case r --format json --as-at {AS_AT}"));
    let report = ran.json();
    let all = report["objections"].as_array().unwrap();
    assert_eq!(ran.status, i32::from(!all.is_empty()), "{ran}");
    assert_eq!(report["ready"], all.is_empty());
    let line = |one: &serde_json::Value| {
        let path = format!("{CASE}/{}", one["path"].as_str().unwrap());
        let number = usize::try_from(one["start"]["line"].as_u64().unwrap()).unwrap();
        if !ground.path(&path).exists() {
            return String::new();
        }
        ground.text(&path).lines().nth(number - 1).unwrap_or_default().to_owned()
    };
    all.iter().map(|one| (one["rule"].as_str().unwrap().to_owned(), line(one))).collect()
}

/// A fault of `faults.json`: what it is, the file below the case (the decisions where none is named), what stands there
/// and what then does, the rules that speak, and words of the line that the first of them names.
#[derive(serde::Deserialize)]
struct Fault {
    what: String,
    file: Option<String>,
    from: String,
    to: String,
    rules: String,
    line: String,
}

#[test]
fn what_is_complete_is_ready() {
    assert_eq!(objections(&ready()), []);
}

#[test]
fn every_fault_stands_against_building_at_its_place() {
    let mut wrong = Vec::new();
    let faults: Vec<Fault> = serde_json::from_str(&read("tests/disclose/faults.json")).unwrap();
    for Fault { what, file, from, to, rules, line } in &faults {
        let path = file.as_ref().map_or_else(|| FILE.to_owned(), |file| format!("{CASE}/{file}"));
        let ground = ready();
        let ground = if from.is_empty() {
            ground.file(&path, to)
        } else {
            let text = ground.text(&path);
            assert!(text.contains(from.as_str()), "{what}: {path} has no {from:?}");
            ground.file(&path, text.replacen(from, to, 1))
        };
        let found = objections(&ground);
        let spoke: BTreeSet<&str> = found.iter().map(|(rule, _)| rule.as_str()).collect();
        let is_there = found.first().is_some_and(|(_, own)| own.contains(line));
        if spoke != rules.split(' ').collect() || !is_there {
            wrong.push(format!("{what}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The decisions with one thing changed.
fn changed(from: &str, to: &str) -> Ground {
    let ground = ready();
    let text = ground.text(FILE);
    assert!(text.contains(from), "{from:?}");
    ground.file(FILE, text.replacen(from, to, 1))
}

fn rules(ground: &Ground) -> Vec<String> {
    objections(ground).into_iter().map(|(rule, _)| rule).collect()
}

#[test]
fn what_a_person_decides_by_name_stands_against_nothing() {
    let none: [&str; 0] = [];
    // One text alone, with its reason.
    let quote = "      - {quote: symud i dŷ ei chwaer, code: third-party, text: cy}\n";
    assert_eq!(rules(&changed(quote, "    one_text: The Welsh does not name her.\n")), none);
    // A link to what is silent, with the trace accepted.
    let ground = changed("code: legal-privilege, by: dpugh", "code: barred-by-law, shown: false, by: dpugh");
    let text = ground.text(FILE);
    let last = "decision: disclose, by: efraser, on: 2026-05-14}\ndocuments";
    let ground = ground.file(FILE, text.replacen(last, &format!("traces: accepted, {last}"), 1));
    assert_eq!(rules(&ground), none);
    // The same, with the words of the link redacted.
    let redacted = "decision: redact, redactions: [{quote: the advice, code: third-party}], by: efraser, on: 2026-05-14}\ndocuments";
    assert_eq!(rules(&ground.file(FILE, text.replacen(last, redacted, 1))), none);
    // What was said in confidence: kept by name, or left out with a mark.
    for own in ["despite_confidence: The child asked us to.", "shown: true"] {
        assert_eq!(rules(&changed(last, &format!("{own}, {last}"))), none, "{own}");
    }
    // Health data that the recipient knows.
    let opinion = "health_opinion: {by: Dr Vaughan, profession: general practitioner, on: 2026-04-20, serious_harm: false}";
    assert_eq!(rules(&changed(opinion, "already_known: She was there.")), none);
    // The day six months ago is not too old.
    assert_eq!(rules(&changed("on: 2026-04-20", "on: 2025-12-01")), none);
    // A whole sentence in silence, by a manager who took advice.
    let manager = "decision: redact\n    by: dpugh\n    advice: {from: us, on: 2026-05-12}";
    let ground = changed("decision: redact\n    by: efraser", manager);
    let text = ground.text(FILE);
    let english = "{quote: \"She did not know when.\", code: police, shown: false}";
    let welsh = "{quote: Ni wyddai pryd., code: police, shown: false}\n";
    let ground =
        ground.file(FILE, text.replacen(quote, &format!("      - {english}\n      - {welsh}{quote}"), 1));
    assert_eq!(rules(&ground), none);
}

#[test]
fn a_copy_for_a_court_keeps_what_was_said_in_confidence_from_anybody() {
    let ground =
        changed("kind: subject-access\nrecipient: mother", "kind: court\nrecipient: The Family Court");
    assert_eq!(
        objections(&ground),
        [("confidence".to_owned(), "Said (child-1; not to mother): I want to stay with Dad.".to_owned())]
    );
    let text = ground.text(FILE);
    let last = "decision: disclose, by: efraser, on: 2026-05-14}\ndocuments";
    for (own, is_enough) in [
        ("despite_confidence: The court asked for it, decision: disclose", true),
        ("decision: redact, redactions: [{quote: I want to stay with Dad., code: third-party}]", true),
        ("decision: redact, redactions: [{quote: stay with Dad., code: third-party}]", false),
    ] {
        let new = last.replacen("decision: disclose", own, 1);
        let ground = ready().file(FILE, text.replacen(last, &new, 1));
        assert_eq!(objections(&ground).is_empty(), is_enough, "{own}");
    }
}

#[test]
fn what_stands_against_building_is_shown_in_both_languages() {
    let ground = changed("decision: redact\n    by: efraser", "decision: redact\n    by: bjones");
    let text = ground.text(FILE).replacen("moved to", "went to", 1);
    let ground = ground.file(FILE, text);
    ground.both("disclose check out/case r --as-at 2026-07-01", "disclose/check");
    let shown = ground.run("disclose check out/case r --as-at 2026-07-01 --show-text").ends(1);
    assert!(shown.out.contains("went to his sister's house"), "{shown}");
    let hidden = ground.run("disclose check out/case r --as-at 2026-07-01").ends(1);
    assert!(!hidden.out.contains("sister"), "{hidden}");
}

#[test]
fn the_report_for_machines_is_as_it_is_documented() {
    let ground = changed("scope:", "paused: [{from: 2026-05-08, to: 2026-05-12}]\nscope:");
    let ran = ground.run("disclose check out/case r --format json --as-at 2026-06-16").ends(0);
    let report = ran.json();
    let keys: Vec<&str> = report.as_object().unwrap().keys().map(String::as_str).collect();
    let named = read("docs/disclosures.md");
    assert!(keys.iter().all(|key| named.contains(&format!("\"{key}\""))), "{keys:?}");
    let due = serde_json::json!({
        "day": "2026-06-11", "target": "2026-06-10", "overdue": true, "days_left": -5,
        "reckoning": {"from": "2026-05-06", "from_identity": true, "months": 1, "paused_days": 5, "unrolled": "2026-06-11"},
    });
    assert_eq!(report["due"], due);
    assert_eq!(report["entries"], serde_json::json!({"total": 4, "decided": 4}));
    // Overdue is said, and refuses nothing.
    assert_eq!(report["notes"][0]["rule"], "due");
}

#[test]
fn a_name_that_is_none_and_a_folder_that_is_no_case_could_not() {
    let ground = ready();
    for name in ["R", "a_b", "../r", "a.b", "r.yaml", "a/b"] {
        for command in ["check", "draft --kind court --recipient Court"] {
            let args = format!("disclose {command} out/case {name}");
            ground.run(&args).could_not();
        }
    }
    ground.run_with(["disclose", "check", "out/case", ""]).could_not();
    ground.run("disclose check out/case other").could_not();
    ground.run("disclose check out r").could_not();
    ground.run("disclose draft out r --kind court --recipient Court").could_not();
    ground.run("disclose check out/none r").could_not();
    ground.run("disclose check").could_not();
    ground.run("disclose").could_not();
    ground.both("disclose check out/case other", "disclose/not-there");
    // With one argument it is the name, in the folder one is in.
    let mut program = ground.command();
    program.current_dir(ground.path(CASE)).args(["disclose", "check", "r", "--as-at", AS_AT]);
    assert_eq!(program.output().unwrap().status.code(), Some(0));
}

#[test]
fn a_draft_is_for_a_known_kind_and_a_known_person() {
    let ground = Ground::new().judged_as_at(None).copy_of("tests/disclose/base", CASE);
    for args in [
        "",
        "--kind subject-access",
        "--recipient mother",
        "--kind access --recipient mother",
        "--kind subject-access --recipient nobody",
        "--kind subject-access --recipient mother --on-behalf-of nobody",
        "--kind subject-access --recipient mother --requested yesterday",
    ] {
        ground.run(&format!("disclose draft out/case r {args}")).could_not();
    }
    assert!(!ground.path(FILE).exists());
    ground.both("disclose draft out/case r --kind subject-access --recipient mohter", "disclose/no-person");
    ground
        .run_with([
            "disclose",
            "draft",
            "out/case",
            "court-1",
            "--kind",
            "court",
            "--recipient",
            "The: Court",
        ])
        .ends(0);
    let ran = ground.run("disclose check out/case court-1 --format json").ends(1);
    assert_eq!(ran.json()["recipient"], "The: Court");
}

#[test]
fn a_new_draft_is_as_expected_in_both_languages() {
    let ground = Ground::new().judged_as_at(None).copy_of("tests/disclose/base", CASE);
    let args = "--kind subject-access --recipient mother --on-behalf-of child-1 --requested 2026-05-05";
    for lang in ["en", "cy"] {
        ground.run(&format!("disclose draft out/case r-{lang} {args} --language {lang}")).ends(0);
        let text = ground.text(&format!("out/case/disclosures/r-{lang}.yaml"));
        crate::support::compare(&format!("disclose/draft-{lang}"), &text);
    }
    let report = ground.run("disclose check out/case r-en --format json").ends(1).json();
    let rules: BTreeSet<&str> =
        report["objections"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["incomplete", "not-approved", "undecided"].into());
}

#[test]
fn a_draft_brought_up_to_date_keeps_what_was_decided() {
    let ground = ready();
    let before = ground.text(FILE);
    // Nothing changed but that suggestions were left out: byte for byte the same.
    let ground = ground.file(FILE, before.replacen("    suggestions: []\n", "", 1));
    let before = ground.text(FILE);
    ground.run("disclose draft out/case r").ends(0);
    assert_eq!(ground.text(FILE), before);
    // One changed, one went, one came.
    let ground = ground
        .with("out/case/entries/2026-03-03-call.md", "did not know when", "did not know why")
        .without("out/case/entries/2026-03-04-advice.md")
        .file(
            "out/case/entries/2026-03-07-note.md",
            read("tests/disclose/base/entries/2026-03-04-advice.md"),
        );
    ground.both("disclose draft out/case r", "disclose/draft-again");
    let text = ground.text(FILE);
    crate::support::compare("disclose/draft-changed", &text);
    assert!(text.contains("    was: redact\n    was_by: efraser\n    was_on: 2026-05-14\n    redactions:\n"));
    // And back again.
    let ground = ground.file(
        "out/case/entries/2026-03-04-advice.md",
        read("tests/disclose/base/entries/2026-03-04-advice.md"),
    );
    ground.run("disclose draft out/case r").ends(0);
    let text = ground.text(FILE);
    assert!(text.contains("\n  2026-03-04-advice: {digest"), "{text}");
    assert!(text.ends_with("gone:\n"), "{text}");
    let rules = rules(&ground);
    assert_eq!(rules.iter().filter(|rule| *rule != "undecided").count(), 0, "{rules:?}");
}

#[test]
fn a_draft_that_cannot_be_kept_whole_is_not_written() {
    for (from, to, args, status) in [
        ("scope:", "completed: 2026-05-30\nscope:", "", 1),
        ("scope: Records", "scope: : Records", "", 2),
        ("scope: Records", "scope: &a Records\nreference: *a #", "", 2),
        ("scope:", "scope:", "--kind court", 2),
        ("scope:", "scope:", "--recipient father", 2),
    ] {
        let ground = changed(from, to).without("out/case/entries/2026-03-04-advice.md");
        let before = ground.text(FILE);
        let ran = ground.run(&format!("disclose draft out/case r {args}")).ends(status);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{ran}");
        assert_eq!(ground.text(FILE), before, "{to}");
    }
}

#[test]
fn what_another_disclosure_left_out_is_suggested() {
    let ground = ready();
    ground.run("disclose draft out/case other --kind subject-access --recipient father").ends(0);
    let text = ground.text("out/case/disclosures/other.yaml");
    for words in [
        "{rule: decided-otherwise, place: \"disclosures/r.yaml:",
        "text: \"r: withhold\"",
        "text: \"moved to his sister's house\"",
        "{rule: not-your-data,",
        "{rule: third-party, place: \"entries/2026-03-05-surgery.md:",
        "{rule: health,",
        "{rule: legal-advice,",
        "{rule: confidence,",
        "{rule: childs-wishes,",
        "{rule: from-others,",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}
