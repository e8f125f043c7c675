//! A team's own standard and its own paragraphs: what they change in findings, settings, waivers and pages, and what is
//! said where they are wrong. `tests/house/standard.yaml` is the standard of an invented team.
use serde_json::Value;

use crate::support::{Ground, read};

/// A sentence of thirty words, which is long for the team alone.
const WORDY: &str = "Fact: I rang the school on Monday and the head said that all was well there and that \
                     she would ring me again on Friday if there was any more news to tell.";

/// An entry with a waiver, recorded four working days after its event.
fn late(waivers: &str, body: &str) -> String {
    format!(
        "---\ntype: casework\ntitle: A note\noccurred: 2026-05-11\nrecorded: 2026-05-15\nauthor: efraser\n\
         activity: file-note\npeople: [child-1]\n{waivers}---\n{body}\n"
    )
}

fn waiver(rule: &str) -> String {
    format!("waivers:\n  - {{rule: {rule}, reason: In court all week, approved_by: dpugh, on: 2026-05-18}}\n")
}

/// A ground whose case follows the team's standard, with `settings` besides.
fn ground(settings: &str) -> Ground {
    Ground::sound()
        .file("case/ours/standard.yaml", read("tests/house/standard.yaml"))
        .file("case/cofnod.yaml", format!("standard: ours/standard.yaml\n{settings}"))
}

/// The findings of the case: rule, severity, paragraph, and whether each is waived.
fn findings(ground: &Ground) -> Vec<String> {
    let report = ground.run("check case --format json").json();
    let one = |finding: &Value| {
        let text = |key: &str| finding[key].as_str().unwrap().to_owned();
        let waived = if finding["waived"].is_null() { "" } else { " waived" };
        format!("{} {} {}{waived}", text("rule"), text("severity"), text("paragraph"))
    };
    report["cases"][0]["findings"].as_array().unwrap().iter().map(one).collect()
}

#[test]
fn rules_are_taken_renamed_regraded_regrouped_and_given_figures() {
    let own = Ground::sound().file("case/entries/late.md", late("", WORDY));
    assert_eq!(findings(&own), ["not-recorded-same-day advice standards-1"]);
    let ours = ground("").file("case/entries/late.md", late("", WORDY));
    assert_eq!(findings(&ours), ["late-record warning time-1", "wordy warning words-1"]);
    // What the standard does not take is off, the program's own checks aside.
    let body = "Fact: The LA rang about the SGO.\n\n<b>Fact</b>\n\nOpinion: He is manipulative.";
    let ours = ground("").entry("x.md", body);
    assert_eq!(findings(&ours), ["raw-html warning format", "judgemental-term warning words-1"]);
    let plan = ours.with("case/case-plan.en.md", "commenced: 2026-03-02", "commenced: 2026-05-30");
    let found = findings(&plan);
    assert!(found.contains(&"case-plan-late error time-2".to_owned()), "{found:?}");
    assert!(found.contains(&"assessment-before-plan advice time-2".to_owned()), "{found:?}");
}

#[test]
fn settings_stand_on_top_under_the_names_of_the_standard() {
    let entry = late("", &format!("{WORDY} The LA rang."));
    let on_top =
        "rules:\n  late-record: {days: 9, severity: error}\n  wordy: off\n  unexplained-acronym: error\n";
    let ours = ground(on_top).file("case/entries/late.md", &entry);
    // A rule that no paragraph takes stands by itself.
    assert_eq!(findings(&ours), ["unexplained-acronym error settings"]);
    let ours = ground("rules: {recorded-late: off}\n").file("case/entries/late.md", &entry);
    assert_eq!(
        findings(&ours),
        ["unknown-field warning format", "late-record warning time-1", "wordy warning words-1"]
    );
    let house = "rules: {unexplained-acronym: error}\nparagraphs:\n  - id: plain-1\n    title: {en: Plain, cy: Plaen}\n    \
                 text: {en: Letters are words., cy: Geiriau yw llythrennau.}\n    rules: [unexplained-acronym]\n";
    let ours = ground(house).file("case/entries/late.md", &entry);
    assert!(findings(&ours).contains(&"unexplained-acronym error plain-1".to_owned()));
}

#[test]
fn waivers_use_the_names_of_the_standard() {
    let with = |rule: &str| {
        findings(&ground("").file("case/entries/late.md", late(&waiver(rule), "Fact: He rang.")))
    };
    assert_eq!(with("late-record"), ["late-record warning time-1 waived"]);
    assert_eq!(with("recorded-late"), ["late-record warning time-1", "unused-waiver warning format"]);
    // A rule that the standard does not take leaves its waivers unjudged.
    assert_eq!(with("no-analysis"), ["late-record warning time-1"]);
}

#[test]
fn every_format_speaks_in_the_names_of_the_standard() {
    let ours = ground("").file("case/entries/late.md", late("", "Fact: He rang."));
    for (format, expected) in [
        ("short", "warning late-record:"),
        ("github", "title=late-record"),
        ("text", "time-1"),
        ("sarif", "\"id\": \"late-record\""),
    ] {
        let ran = ours.run(&format!("check case --format {format}"));
        assert!(ran.out.contains(expected) && !ran.out.contains("[recorded-late]"), "{ran}");
    }
    let log: Value = serde_json::from_str(&ours.run("check case --format sarif").out).unwrap();
    let run = &log["runs"][0];
    let result = &run["results"][0];
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    let rule = &run["tool"]["driver"]["rules"][index];
    assert_eq!((&rule["id"], &result["ruleId"]), (&Value::from("late-record"), &Value::from("late-record")));
    assert_eq!(rule["properties"]["paragraph"], "time-1");
}

/// What stands under a paragraph on the page of the standard.
fn part<'p>(page: &'p str, id: &str) -> &'p str {
    let start = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    let rest = &page[start..];
    &rest[..rest.find("</ol></section>").unwrap_or(rest.len())]
}

#[test]
fn the_page_of_the_standard_shows_the_teams_own_in_both_languages() {
    let ours = ground("rules: {judgemental-term: off}\n")
        .file("case/entries/late.md", late(&waiver("late-record"), WORDY))
        .with("case/case.yaml", "preferred_language: cy", "preferred_language: en");
    ours.run("build case --out out").ends(0);
    for (lang, words) in [
        (
            "en",
            [
                "Recording at Glan-y-môr",
                "Second edition",
                "Within three working days",
                "Waived: 1",
                "Waived by Delyth Pugh on 18 May 2026.",
                "Not kept: 1 finding",
                "A sentence has at most 25 words.",
                "Switched off in cofnod.yaml: judgemental-term",
                "Tone is heard by a reader.",
                "No service user is recorded as preferring Welsh.",
                "Talking leaves no trace in a file.",
                "1 paragraph is not kept.",
                "In 1 paragraph what was found is waived.",
                "1 paragraph does not apply to this case.",
                "The file’s own form",
                "Switched off in ours/standard.yaml: case-plan-out-of-date",
            ],
        ),
        (
            "cy",
            [
                "Cofnodi yng Nglan-y-môr",
                "Ail argraffiad",
                "O fewn tri diwrnod gwaith",
                "Hepgorwyd: 1",
                "Hepgorwyd gan Delyth Pugh ar 18 Mai 2026.",
                "Ni chedwir: 1 canfyddiad",
                "25 gair ar y mwyaf sydd mewn brawddeg.",
                "Diffoddwyd yn cofnod.yaml: judgemental-term",
                "Darllenydd sy’n clywed y naws.",
                "Ni chofnodwyd bod yn well gan yr un defnyddiwr gwasanaeth y Gymraeg.",
                "Nid yw siarad yn gadael ôl mewn ffeil.",
                "Ni chedwir 1 paragraff.",
                "Hepgorwyd yr hyn a ganfuwyd mewn 1 paragraff.",
                "Nid yw 1 paragraff yn berthnasol i’r achos hwn.",
                "Ffurf y ffeil ei hun",
                "Diffoddwyd yn ours/standard.yaml: case-plan-out-of-date",
            ],
        ),
    ] {
        let page = ours.text(&format!("out/{lang}/standards.html"));
        for words in words {
            assert!(page.contains(words), "{lang}: {words}\n{page}");
        }
        assert!(!page.contains("procedure-4"));
        // An id of the team's own cannot take the place of one of the page's.
        assert!(part(&page, "p-together").contains(words[10]));
        let about = ours.text(&format!("out/{lang}/about.html"));
        assert!(about.contains(words[0]) && about.contains(words[1]), "{about}");
        assert!(about.contains(if lang == "en" { "The team’s handbook" } else { "Llawlyfr y tîm" }));
    }
    let manifest = ours.text("out/manifest.json");
    assert!(manifest.contains("ours/standard.yaml"), "the standard is a source of the bundle");
}

#[test]
fn what_is_wrong_in_a_standard_is_told_all_at_once() {
    let wrong = "title: {en: Ours, cy: Ein safon}\ncolour: red\nsections:\n  - id: one\n    title: One\n    paragraphs:\n      \
                 - id: one-1\n        title: First\n        rules: [recorded-late, recorded-lat, no-people]\n      \
                 - id: one-2\n        title: Second\n        rules:\n          recorded-late: warning\n          \
                 long-sentence: {name: no-people, words: many, weight: 3}\n          no-analysis: {name: Bad Name}\n          \
                 empty-entry: grave\n        sentences:\n          - {rules: [wordy]}\n      \
                 - id: one-1\n        title: Again\n        when: [raining]\n        fields: [entry.titel]\n        \
                 views: [chronologie]\n      - id: Odd Id\n        title: Odd\n";
    let ours = Ground::sound().file("case/s.yaml", wrong).file("case/cofnod.yaml", "standard: s.yaml\n");
    assert_eq!(ours.both("check case", "house/wrong-standard"), 1);
}

#[test]
fn a_standard_that_cannot_be_read_leaves_the_programs_own() {
    for (standard, at, rule) in [
        ("s.yaml", "cofnod.yaml:1", "invalid-value"),
        ("../s.yaml", "cofnod.yaml:1", "invalid-value"),
        ("/etc/hostname", "cofnod.yaml:1", "invalid-value"),
        ("linked.yaml", "cofnod.yaml:1", "invalid-value"),
        ("entries", "cofnod.yaml:1", "invalid-value"),
        ("broken.yaml", "broken.yaml:2", "invalid-file"),
        ("list.yaml", "list.yaml:1", "invalid-file"),
        ("empty.yaml", "empty.yaml:1", "missing-field"),
    ] {
        let ours = Ground::sound()
            .file("case/cofnod.yaml", format!("standard: {standard}\n"))
            .file("s.yaml", read("tests/house/standard.yaml"))
            .file("case/broken.yaml", "title: a\nsections: [\n")
            .file("case/list.yaml", "- a\n")
            .file("case/empty.yaml", "")
            .link("case/linked.yaml", "../s.yaml")
            .file("case/entries/late.md", late("", "Fact: He rang."));
        let ran = ours.run("check case --format short").ends(1);
        let spoke = ran.spoke();
        assert!(spoke.contains(&format!("{at} {rule}")), "{standard}: {spoke:?}");
        let own = "entries/late.md:5 not-recorded-same-day".to_owned();
        assert!(spoke.contains(&own), "{standard}: {spoke:?}");
    }
}

#[test]
fn a_caseloads_standard_stands_beside_its_settings() {
    let load = Ground::new()
        .copy_of("tests/rules/base", "load/case")
        .file("load/ours.yaml", read("tests/house/standard.yaml"))
        .file("load/cofnod.yaml", "standard: ours.yaml\n")
        .file("load/case/entries/late.md", late("", "Fact: He rang."));
    let ran = load.run("check load --format short");
    assert_eq!(ran.spoke(), ["entries/late.md:5 late-record"], "{ran}");
}

#[test]
fn a_teams_own_paragraphs_stand_beside_the_guidance() {
    let settings = "paragraphs:\n  - id: ours-1\n    title: {en: Records within two days, cy: Cofnodion o fewn deuddydd}\n    \
                    text: {en: We record within two days., cy: Cofnodwn o fewn deuddydd.}\n    rules: [recorded-late]\n  \
                    - id: ours-2\n    title: {en: We talk first, cy: Siaradwn yn gyntaf}\n    \
                    text: {en: Hard calls are talked over., cy: Trafodir galwadau anodd.}\n    \
                    person: {en: A file does not hear talk., cy: Nid yw ffeil yn clywed siarad.}\n\
                    rules: {recorded-late: {days: 2}}\n";
    let ours = Ground::sound()
        .file("case/cofnod.yaml", settings)
        .file("case/entries/late.md", late("", "Fact: He rang."));
    // The finding stands where the guidance has it; the team's own paragraph points there.
    assert_eq!(
        findings(&ours),
        ["not-recorded-same-day advice standards-1", "recorded-late error procedure-4"]
    );
    ours.run("build case --out out").ends(0);
    for (lang, heading, kept, person) in [
        ("en", "The team’s own paragraphs", "Not kept: 1 finding", "A file does not hear talk."),
        ("cy", "Paragraffau’r tîm ei hun", "Ni chedwir: 1 canfyddiad", "Nid yw ffeil yn clywed siarad."),
    ] {
        let page = ours.text(&format!("out/{lang}/standards.html"));
        let own = part(&page, "ours-1");
        assert!(
            page.contains(heading) && own.contains(kept) && own.contains("href=\"#procedure-4\""),
            "{own}"
        );
        assert!(part(&page, "ours-2").contains(person));
    }
    let wrong = "paragraphs:\n  - id: procedure-4\n    title: Taken\n    text: Taken\n    rules: [recorded-lat]\n  - title: No id\n  \
                 - id: settings\n    title: a\n    text: b\n    rules: {recorded-late: off}\n";
    let ours = Ground::sound().file("case/cofnod.yaml", wrong);
    assert_eq!(ours.both("check case", "house/wrong-paragraphs"), 1);
}

#[test]
fn a_paragraph_that_does_not_apply_says_why_and_is_not_kept() {
    let public = Ground::sound().with("case/case.yaml", "law: private", "law: public");
    public.run("build case --out out").ends(0);
    let page = public.text("out/en/standards.html");
    let cap = part(&page, "cap-1");
    assert!(cap.contains("Not applicable") && cap.contains("this case is public law"), "{cap}");
    assert!(!cap[..cap.find("id=\"cap-2\"").unwrap()].contains("Kept"), "{cap}");
    let page = public.text("out/cy/standards.html");
    assert!(part(&page, "cap-1").contains("achos cyfraith gyhoeddus yw hwn"));
    // Without a plan nothing of it is kept; that there is none is found where it is asked.
    let bare = Ground::sound().without("case/case-plan.en.md").without("case/case-plan.cy.md");
    bare.run("build case --out out").ends(0);
    let page = bare.text("out/en/standards.html");
    assert!(part(&page, "case-plan-5").contains("There is no case plan to look at; see definition-2."));
}

#[test]
fn each_finding_leads_to_the_paragraph_of_its_entry() {
    let ours = Ground::sound().entry("x.md", "Fact: He rang.\n\nDecision: We wait.\n");
    ours.run("build case --out out").ends(0);
    let page = ours.text("out/en/standards.html");
    assert!(page.contains("entries/x.html#p2"), "{page}");
}

/// The blocks of YAML of a page of the documentation.
fn yaml_of(path: &str) -> Vec<String> {
    let page = read(path);
    let blocks = page.split("```yaml\n").skip(1);
    blocks.map(|block| block.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_documentation_is_right_in_both_languages() {
    let pages = ["docs/house-standard.md", "docs/house-standard.cy.md"];
    assert_eq!(yaml_of(pages[0]), yaml_of(pages[1]));
    for page in pages {
        let [rules, paragraphs, standard, file] = yaml_of(page).try_into().unwrap();
        let house = Ground::sound().file("case/cofnod.yaml", format!("{rules}{paragraphs}"));
        house.run("check case --deny warning").ends(0);
        let ours = Ground::sound().file("case/cofnod.yaml", standard).file("case/our-standard.yaml", file);
        let ours = ours.file("case/entries/late.md", late("", "Fact: He rang."));
        assert_eq!(findings(&ours), ["late-record warning time-1"]);
        for condition in cofnod::model::Condition::WORDS {
            assert!(read(page).contains(&format!("`{condition}`")), "{page}: {condition}");
        }
    }
}
