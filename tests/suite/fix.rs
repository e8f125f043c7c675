//! `check --fix`: what has one right answer is mended, and shown first; all else is left as it is, to the byte.
#![expect(clippy::disallowed_methods, reason = "a test writes what was mended")]

use std::fs;

use cofnod::check::{Options, mend};
use proptest::prelude::*;

use crate::support::{Ground, SOUND_AS_AT, compare};

/// The sound case as `out`, the one folder that a run may change.
fn ground() -> Ground {
    Ground::new().copy_of("tests/rules/base", "out")
}

/// An entry with slips in a key, in labels and in dates.
const SLIPS: &str = "---\ntype: casework\ntitle: A note # as it was\noccured: 04/05/2026 10.00\nrecorded: '2026/5/4 11:00'\n\
                     author: efraser\nactivity: file-note\nPeople: [child-1]\n---\nFcat: He came.\n\nopnion: It went well.\n\n\
                     Action (efraser; by 10-06-2026): Ring.\n";

/// The same without them.
const MENDED: &str = "---\ntype: casework\ntitle: A note # as it was\noccurred: 2026-05-04 10:00\nrecorded: '2026-05-04 11:00'\n\
                      author: efraser\nactivity: file-note\npeople: [child-1]\n---\nFact: He came.\n\nopinion: It went well.\n\n\
                      Action (efraser; by 2026-06-10): Ring.\n";

#[test]
fn what_has_one_right_answer_is_mended_and_shown() {
    let said = ["en", "cy"].map(|lang| {
        let ground = ground().file("out/entries/x.md", SLIPS);
        let ran = ground.run(&format!("check out --fix --lang {lang}")).ends(0);
        assert_eq!(ground.text("out/entries/x.md"), MENDED);
        // Again there is nothing left, and the findings are those of any check.
        let again = ground.run(&format!("check out --fix --lang {lang}")).ends(0);
        assert_eq!(ground.run(&format!("check out --lang {lang}")).out, again.out);
        assert_eq!(ran.out, again.out);
        format!("{ran}\n{again}")
    });
    compare("fix/slips", &said.join("\n"));
}

#[test]
fn quiet_shows_nothing_and_formats_stay_what_they_are() {
    let ground = ground().file("out/entries/x.md", SLIPS);
    let ran = ground.run("check out --fix --format json -q").ends(0);
    assert!(ran.err.is_empty() && ran.json()["summary"]["warning"] == 0, "{ran}");
}

#[test]
fn every_file_of_a_case_is_mended() {
    let ground = ground()
        .with("out/case.yaml", "allocated: ", "alocated: ")
        .with("out/documents.yaml", "kind:", "knid:")
        .file("out/disclosures/a.yaml", "requested: 13/05/2026\n")
        .file("out/cofnod.yaml", "rules:\n  recorded-lat: {severty: warning}\n");
    let documents = ground.text("out/documents.yaml");
    assert!(documents.contains("knid:"));
    ground.run("check out --fix --rule unknown-field --rule invalid-value --rule missing-field").ends(0);
    assert!(ground.text("out/case.yaml").contains("\nallocated: "));
    assert_eq!(ground.text("out/documents.yaml"), documents.replace("knid:", "kind:"));
    assert_eq!(ground.text("out/disclosures/a.yaml"), "requested: 2026-05-13\n");
    assert_eq!(ground.text("out/cofnod.yaml"), "rules:\n  recorded-late: {severity: warning}\n");
}

#[test]
fn what_leaves_a_doubt_is_left_alone() {
    let front = |lines: &str| {
        format!(
            "---\ntype: casework\nauthor: efraser\nactivity: file-note\npeople: [child-1]\n{lines}---\nFact: He came.\n"
        )
    };
    let when = "occurred: 2026-05-04 10:00\nrecorded: 2026-05-04 11:00\n";
    for (name, text) in [
        ("both keys stand there", front(&format!("titel: a\ntitle: b\n{when}"))),
        ("two keys for one", front(&format!("titel: a\ntitl: b\n{when}"))),
        ("no key is near", front(&format!("title: a\ncolour: blue\n{when}"))),
        ("it belongs to another type", front(&format!("title: a\nhearing: 2026-05-04\n{when}"))),
        ("a year of two figures", front("title: a\noccurred: 04/05/26\nrecorded: 2026-05-04\n")),
        ("no such day", front("title: a\noccurred: 30/02/2026\nrecorded: 2026-05-04\n")),
        ("a time that is none", front("title: a\noccurred: 04/05/2026 10.15am\nrecorded: 2026-05-04\n")),
        ("a zone", front("title: a\noccurred: 2026-05-04T10:15Z\nrecorded: 2026-05-04\n")),
        ("the month first, here or beside it", front("title: a\noccurred: 5/4/2026\nrecorded: 5/13/2026\n")),
        ("its value is none of that field", front("title: a\noccurred: 2026-05-04\nrecorder: efraser\n")),
        ("nor is a word a list", front(&format!("title: a\ntag: rota\n{when}"))),
        ("a key with escapes", front(&format!("\"tit\\x65l\": a\n{when}"))),
        ("words of their own", front(&format!("title: a\n{when}")).replace("Fact:", "Facts: x\n\nBorn:")),
    ] {
        let ground = ground().file("out/entries/x.md", &text);
        let before = ground.look("out");
        let ran = ground.run("check out --fix");
        assert_eq!(before, ground.look("out"), "{name}\n{ran}");
        assert!(ran.out.contains("x.md") && ran.err.lines().count() == 1, "{name}\n{ran}");
    }
}

const WELSH: &str = "Ffaith: Cwrddais â'r plentyn yn yr ysgol heddiw, ac roedd hi'n hapus i siarad am ei \
                     theulu a'r gwyliau. Mae hi'n mwynhau mynd i'r ysgol gyda'i ffrindiau, ond nid yw'n hoffi'r gwersi \
                     mathemateg o gwbl, meddai wrthyf i.\n";

/// A Welsh text that says nothing of its language, with these further fields.
fn welsh(fields: &str) -> String {
    format!(
        "---\n{fields}title: Ymweliad â'r ysgol\ntype: casework\noccurred: 2026-05-04 10:00\nrecorded: 2026-05-04 11:00\n\
         author: efraser\nactivity: meeting\npeople: [child-1]\n---\n{WELSH}"
    )
}

#[test]
fn a_welsh_text_is_told_to_be_one() {
    let ground = ground().file("out/entries/x.md", welsh("").replace('\n', "\r\n"));
    ground.run("check out --fix --rule language-mislabelled").ends(0);
    assert_eq!(ground.text("out/entries/x.md"), welsh("language: cy\n").replace('\n', "\r\n"));
    for (name, path, text) in [
        ("a suffix says English", "x.en.md", welsh("")),
        ("the field says English", "x.md", welsh("language: en\n")),
        ("the field stands there empty", "x.md", welsh("language:\n")),
        (
            "the fields are on one line",
            "x.md",
            format!("---\n{{type: casework, title: Ymweliad}}\n---\n{WELSH}"),
        ),
    ] {
        let ground = self::ground().file(format!("out/entries/{path}"), &text);
        let ran = ground.run("check out --fix --rule language-mislabelled").ends(1);
        assert_eq!(ground.text(&format!("out/entries/{path}")), text, "{name}\n{ran}");
    }
    // Of two texts, which is in the wrong file?
    let ground = self::ground().file("out/entries/x.md", welsh("")).file("out/entries/x.cy.md", welsh(""));
    ground.run("check out --fix --rule language-mislabelled").ends(1);
    assert_eq!(ground.text("out/entries/x.md"), welsh(""));
}

#[test]
fn waived_findings_and_rules_not_asked_for_are_left_alone() {
    let ground = ground().file("out/entries/x.md", SLIPS);
    ground.run("check out --fix --rule unknown-label").ends(0);
    assert_eq!(ground.text("out/entries/x.md"), SLIPS.replace("Fcat", "Fact").replace("opnion", "opinion"));
    let waiver = "waivers:\n  - {rule: unknown-label, reason: So it was said., approved_by: dpugh, on: 2026-05-05}\n---\nFcat";
    let waived = SLIPS.replace("---\nFcat", waiver);
    let ground = self::ground().file("out/entries/x.md", &waived);
    ground.run("check out --fix").ends(0);
    let kept = MENDED.replace("---\nFact", waiver).replace("opinion", "opnion");
    assert_eq!(ground.text("out/entries/x.md"), kept);
}

#[test]
fn a_protected_file_is_told_and_the_others_are_mended() {
    let ground = ground()
        .file("out/entries/x.md", SLIPS)
        .file("out/entries/y.md", SLIPS)
        .mode("out/entries/x.md", 0o444)
        .mode("out/entries/y.md", 0o640);
    let ran = ground.run("check out --fix").ends(2);
    assert!(ran.err.contains("do not have permission to write out/entries/x.md"), "{ran}");
    assert!(ran.out.contains("entries/x.md:4") && !ran.out.contains("entries/y.md"), "{ran}");
    assert_eq!(ground.text("out/entries/x.md"), SLIPS);
    assert_eq!(ground.text("out/entries/y.md"), MENDED);
    assert!(ground.look("out")["entries/y.md"].starts_with("file 640 "));
    assert!(ground.files("out").iter().all(|path| !path.contains(".cofnod-")));
}

#[test]
fn nothing_is_mended_through_a_link_or_outside_the_case() {
    let ground = Ground::new()
        .copy_of("tests/rules/base", "out/load/case")
        .file("out/elsewhere.md", SLIPS)
        .file("out/load/cofnod.yaml", "rules: {recorded-lat: off}\n")
        .link("out/load/case/entries/x.md", "../../../elsewhere.md");
    let before = ground.look("out");
    let ran = ground.run("check out/load --fix").ends(1);
    assert_eq!(before, ground.look("out"), "{ran}");
}

#[test]
fn a_missing_field_points_at_the_slip_in_its_name() {
    let ground = Ground::sound().with("case/case.yaml", "reference:", "refrence:");
    let ran = ground.run("check case --rule missing-field").ends(1);
    assert!(ran.out.contains("“refrence”"), "{ran}");
    assert!(ground.run("check case --rule missing-field --lang cy").ends(1).out.contains("“refrence”"));
}

#[test]
fn sarif_carries_the_fixes() {
    let ground = Ground::sound().file("case/entries/x.md", SLIPS);
    let log = ground.run("check case --format sarif").ends(1).json();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let slip = results.iter().find(|result| result["ruleId"] == "unknown-label").unwrap();
    let change = &slip["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "case/entries/x.md");
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], "Fact");
    assert_eq!(
        change["replacements"][0]["deletedRegion"],
        serde_json::json!({"startLine": 10, "startColumn": 1, "endLine": 10, "endColumn": 5})
    );
}

/// A line of front matter, wrong and right.
fn line() -> impl Strategy<Value = (String, String)> {
    let blank = prop::sample::select(vec!["", " ", "  "]);
    let tail = prop::sample::select(vec!["", " ", "  # as it was", " # titel: 04/05/2026", "\t"]);
    let quote = prop::sample::select(vec!["", "'", "\""]);
    let slips = prop::sample::select(vec![
        ("healt", "health", "yes", "yes"),
        ("Tags", "tags", "[a, 'b' ]", "[a, 'b' ]"),
        ("significnat", "significant", "no", "no"),
        ("corrects", "corrects", "", ""),
        ("direct-work", "direct_work", "false", "false"),
        ("seen", "seen", "[child-1] ", "[child-1] "),
    ]);
    let key = (slips, blank, tail.clone(), quote.clone()).prop_map(
        |((wrong, right, value, same), blank, tail, quote)| {
            let line = |key: &str, value: &str| format!("{quote}{key}{quote}: {blank}{value}{tail}");
            (line(wrong, value), line(right, same))
        },
    );
    let dates = prop::sample::select(vec![
        ("13/05/2026", "2026-05-13"),
        ("4.5.2026", "2026-05-04"),
        ("2026/5/4", "2026-05-04"),
        ("2026-05-04", "2026-05-04"),
    ]);
    let date = (dates, tail, quote).prop_map(|((wrong, right), tail, quote)| {
        let line =
            |date: &str| format!("aide_memoire: {{identifier: A 1, destroyed: {quote}{date}{quote} }}{tail}");
        (line(wrong), line(right))
    });
    prop_oneof![4 => key, 1 => date]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_other_byte_is_kept(
        lines in prop::collection::vec(line(), 0..5),
        has_mark: bool,
        has_returns: bool,
        body in prop::sample::select(vec![("Fcat: x", "Fact: x"), ("> Opnion:\ty  ", "> Opinion:\ty  "), ("- **Fcat:** z\n\n\u{a0}ŵ", "- **Fact:** z\n\n\u{a0}ŵ"), ("", "")]),
        end in prop::sample::select(vec!["", "\n", "\n\n  "]),
    ) {
        let mut seen = std::collections::BTreeSet::new();
        let key = |line: &str| line.split(':').next().unwrap().trim_matches(['"', '\'']).to_owned();
        let lines: Vec<_> = lines.into_iter().filter(|(_, right)| seen.insert(key(right))).collect();
        let whole = |pick: fn(&(String, String)) -> &str, body: &str| {
            let own: String = lines.iter().map(|line| format!("{}\n", pick(line))).collect();
            let text = format!(
                "---\ntype: casework\ntitle: A note\noccurred: 2026-05-04 10:00\n# a comment\n{own}recorded: 2026-05-04 11:00\n\
                 author: efraser\nactivity: file-note\npeople: [child-1]\n---\n{body}{end}"
            );
            let text = if has_returns { text.replace('\n', "\r\n") } else { text };
            format!("{}{text}", if has_mark { "\u{feff}" } else { "" })
        };
        let (wrong, right) = (whole(|line| &line.0, body.0), whole(|line| &line.1, body.1));
        let ground = Ground::sound().file("case/entries/x.md", &wrong);
        let as_at = SOUND_AS_AT.parse().unwrap();
        let options = Options { as_at, only: Vec::new(), file: None };
        let mended = mend(&ground.path("case"), &options);
        let after = mended.files.first().map_or(wrong.as_bytes(), |file| file.after.as_slice());
        prop_assert_eq!(String::from_utf8_lossy(after), right.as_str());
        prop_assert!(mended.files.iter().all(|file| file.before == wrong.as_bytes()));
        // Once mended, it stays as it is.
        fs::write(ground.path("case/entries/x.md"), &right).unwrap();
        prop_assert_eq!(mend(&ground.path("case"), &options).files, vec![]);
    }
}
