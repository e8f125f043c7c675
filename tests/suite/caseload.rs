//! `cofnod build` of a caseload: each case's bundle in a folder of its own, and the pages over them.
use std::collections::BTreeMap;

use crate::html::pages;
use crate::support::{Ground, Ran};

/// Three cases: one with something overdue and an entry without front matter, one that is sound, and one whose
/// case.yaml cannot be read; and a folder that is no case.
fn three() -> Ground {
    two()
        .copy_of("tests/rules/base", "load/c-broken")
        .file("load/c-broken/case.yaml", "reference: [\n")
        .file("load/notes/readme.txt", "nothing\n")
}

/// The two of them that can be read.
fn two() -> Ground {
    let entry = "---\ntype: casework\ntitle: A note\noccurred: 2026-05-04 10:00\nrecorded: 2026-05-20 11:00\n\
                 author: nhughes\nactivity: file-note\npeople: [child-1]\n---\n\
                 Action (efraser; by 2026-05-11): Telephone the school.\n";
    Ground::new()
        .copy_of("tests/rules/base", "load/b-sound")
        .copy_of("tests/rules/base", "load/A Case")
        .with("load/A Case/case.yaml", "CY-2026-0101", "CY-2026-0202")
        .with(
            "load/A Case/case.yaml",
            "staff:",
            "deadlines: [{what: A report, due: 2026-05-12}, {what: Another, due: 2026-06-12}]\nstaff:",
        )
        .file("load/A Case/entries/late.md", entry)
        .file("load/A Case/entries/x.md", "no front matter\n")
        .file(
            "load/A Case/disclosures/a.yaml",
            "kind: court\nrecipient: mother\nrequested: 2026-04-01\ndue: 2026-05-01\n",
        )
        .judged_as_at(Some("2026-06-01"))
}

#[track_caller]
fn build(ground: &Ground, status: i32) -> Ran {
    let ran = ground.run("build load --out out").ends(status);
    assert!(ran.out.is_empty(), "{ran}");
    ran
}

fn bytes(ground: &Ground, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let files = ground.files(folder).into_iter();
    files.map(|path| (path.clone(), ground.bytes(&format!("{folder}/{path}")))).collect()
}

#[test]
fn what_is_said_of_a_caseload() {
    let ground = three();
    assert_eq!(ground.both("build load --out out", "caseload/built"), 1);
    assert_eq!(ground.both("verify out", "caseload/verified"), 0);
    assert_eq!(ground.run("build load --out out -q").ends(1).err.lines().count(), 1);
    let ran = ground.run("build load --out out -v").ends(1);
    assert!(ran.err.contains("load/notes has no case.yaml"), "{ran}");
    two().run("build load --out out").ends(0);
}

#[test]
fn the_pages_over_a_caseload_say_what_they_say() {
    let ground = three();
    build(&ground, 1);
    let pages = pages(&ground, "out");
    let names =
        ["index-en", "index-cy", "practitioners-en", "practitioners-cy", "hearings-en", "hearings-cy"];
    for name in names {
        let (page, lang) = name.split_once('-').unwrap();
        let text = &pages[&format!("{lang}/{page}.html")].text;
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        crate::support::compare(&format!("caseload/page-{name}"), &(lines.join("\n") + "\n"));
    }
}

#[test]
fn each_case_has_the_bundle_that_it_has_alone() {
    let ground = three().file("load/cofnod.yaml", "marking: {en: Secret, cy: Cyfrinachol}\n");
    build(&ground, 1);
    for (case, folder) in [("b-sound", "b-sound"), ("A Case", "A-Case")] {
        let args = ["build", &format!("load/{case}"), "--out", &format!("out-{folder}")];
        ground.run_with(args).ends(0);
        assert_eq!(bytes(&ground, &format!("out-{folder}")), bytes(&ground, &format!("out/cases/{folder}")));
        ground.run(&format!("verify out/cases/{folder}")).ends(0);
        let moved: String = bytes(&ground, &format!("out-{folder}/en"))
            .values()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .collect();
        assert!(moved.contains("Secret") && !moved.contains("c-broken") && !moved.contains("caseload.js"));
    }
    assert!(!ground.files("out").iter().any(|path| path.starts_with("cases/c-broken")));
}

#[test]
fn every_link_leads_somewhere_and_every_figure_to_what_it_counts() {
    let ground = three();
    build(&ground, 1);
    let pages = pages(&ground, "out");
    let mut into = 0;
    for lang in ["en", "cy"] {
        for page in ["index", "practitioners", "hearings"] {
            for tag in pages[&format!("{lang}/{page}.html")].tags.iter().filter(|tag| tag.name == "a") {
                let href = tag.get("href").unwrap();
                let (path, place) = href.split_once('#').unwrap_or((href, ""));
                let path = match path {
                    "" => format!("{lang}/{page}.html"),
                    _ => match path.strip_prefix("../") {
                        Some(above) => above.to_owned(),
                        None => format!("{lang}/{path}"),
                    },
                };
                into += usize::from(path.starts_with("cases/"));
                let there = pages.get(&path).unwrap_or_else(|| panic!("{lang}/{page}: {href}"));
                let has = there.tags.iter().any(|tag| tag.get("id") == Some(place));
                assert!(place.is_empty() || has, "{lang}/{page}: {href}");
            }
        }
    }
    assert!(into > 20, "{into}");
}

#[test]
fn a_case_in_one_language_is_led_to_in_that_language() {
    let ground = two().file("load/b-sound/cofnod.yaml", "languages: [cy]\n");
    build(&ground, 0);
    let english = ground.text("out/en/index.html");
    assert!(
        english.contains("../cases/b-sound/cy/index.html") && !english.contains("b-sound/en/"),
        "{english}"
    );
    assert!(english.contains("../cases/A-Case/en/index.html"));
    let welsh = two().file("load/cofnod.yaml", "languages: [cy]\n");
    build(&welsh, 0);
    assert!(!welsh.path("out/en").exists() && welsh.path("out/cy/index.html").exists());
}

#[test]
fn the_manifest_has_the_sources_of_every_case_by_path() {
    let ground = three().file("load/cofnod.yaml", "languages: [en, cy]\n");
    build(&ground, 1);
    let manifest: serde_json::Value = serde_json::from_str(&ground.text("out/manifest.json")).unwrap();
    assert!(manifest["reference"].is_null() && manifest["audience"].is_null());
    let of = |key: &str| -> BTreeMap<String, String> {
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let list = manifest[key].as_array().unwrap().iter();
        list.map(|one| (text(&one["path"]), text(&one["sha256"]))).collect()
    };
    let digests = |folder: &str, keep: &dyn Fn(&str) -> bool| -> BTreeMap<String, String> {
        let all = bytes(&ground, folder).into_iter().filter(|(path, _)| keep(path));
        all.map(|(path, bytes)| (path, crate::support::sha256(&bytes))).collect()
    };
    assert_eq!(of("files"), digests("out", &|path| path != "manifest.json"));
    assert_eq!(
        of("sources"),
        digests("load", &|path| !path.contains("/documents/") && !path.starts_with("notes/"))
    );
}

#[test]
fn what_is_denied_in_any_case_is_not_built() {
    let ground = three();
    let ran = build_denied(&ground, "error", 1);
    assert!(ran.err.contains("load"), "{ran}");
    let sound = two().without("load/A Case");
    build_denied(&sound, "advice", 0);
    let later = two().without("load/b-sound").copy_of("tests/rules/base", "load/0-sound");
    build_denied(&later, "error", 1);
}

#[track_caller]
fn build_denied(ground: &Ground, deny: &str, status: i32) -> Ran {
    let ran = ground.run(&format!("build load --out out --deny {deny}")).ends(status);
    let names = ground.names();
    assert_eq!(names, if status == 0 { vec!["load", "out"] } else { vec!["load"] }, "{ran}");
    ran
}

#[test]
fn a_caseload_all_of_whose_cases_are_broken_has_its_pages() {
    let ground = Ground::new().file("load/a/case.yaml", "[\n").file("load/b/case.yaml", "[\n");
    build(&ground, 1);
    ground.run("verify out").ends(0);
    let pages = pages(&ground, "out");
    assert!(pages["en/index.html"].text.contains("2 cases could not be read."));
    assert!(pages["cy/index.html"].text.contains("Ni ellid darllen 2 achos."));
    // A folder in which no folder has a case is no caseload.
    Ground::new().folder("load/a").run("build load --out out").could_not();
}

#[test]
fn a_later_state_takes_the_earlier_ones_place_and_a_case_that_is_gone_goes() {
    let ground = three();
    build(&ground, 1);
    let before = ground.look("out");
    build(&ground, 1);
    assert_eq!(ground.look("out"), before, "nothing changed, so nothing is written");
    let ground = ground.without("load/b-sound").without("load/c-broken").folder("load");
    build(&ground, 0);
    ground.run("verify out").ends(0);
    assert!(!ground.path("out/cases/b-sound").exists());
    ground.run("build load --out out-fresh").ends(0);
    assert_eq!(bytes(&ground, "out"), bytes(&ground, "out-fresh"));
}

#[test]
fn the_same_bytes_with_any_number_of_threads() {
    let (one, four) = (three().env("RAYON_NUM_THREADS", "1"), three().env("RAYON_NUM_THREADS", "4"));
    build(&one, 1);
    build(&four, 1);
    assert_eq!(bytes(&one, "out"), bytes(&four, "out"));
}

#[test]
fn a_bundle_of_another_kind_keeps_its_place() {
    let ground = three();
    ground.run("build load/b-sound --out out").ends(0);
    let before = ground.look("out");
    ground.run("build load --out out").could_not();
    assert_eq!(ground.look("out"), before);
    ground.run("build load --out out-load").ends(1);
    ground.run("build load/b-sound --out out-load").could_not();
    for out in ["load", "load/out", "load/b-sound/out", "."] {
        ground.run(&format!("build load --out {out}")).could_not();
    }
}

#[test]
fn a_case_whose_own_theme_cannot_be_used_is_shown_as_broken() {
    let ground = two().file("load/b-sound/cofnod.yaml", "theme: missing\n");
    let ran = build(&ground, 1);
    assert!(ran.err.contains("missing"), "{ran}");
    assert!(ground.text("out/en/index.html").contains("The theme that this case"));
    // The caseload's own is everybody's.
    let ground = two().file("load/cofnod.yaml", "theme: missing\n");
    ground.run("build load --out out").could_not();
    assert!(!ground.path("out").exists());
    let ground =
        two().file("load/cofnod.yaml", "theme: ours\n").file("load/ours/style.css", "body { color: teal }\n");
    build(&ground, 0);
    for style in ["out/assets/style.css", "out/cases/b-sound/assets/style.css"] {
        assert_eq!(ground.text(style), "body { color: teal }\n");
    }
}

#[test]
fn no_name_becomes_markup() {
    let planted = "\"><img src=x onerror=planted()>";
    let ground = two()
        .copy_of("tests/rules/base", &format!("load/{planted}"))
        .with(
            &format!("load/{planted}/case.yaml"),
            "name: Ewan Fraser",
            &format!("name: '{planted}<script>planted()</script>'"),
        )
        .with(&format!("load/{planted}/case.yaml"), "CY-2026-0101", &format!("'{planted}'"))
        .file(format!("load/{planted} broken/case.yaml"), format!("{planted}: [\n"));
    build(&ground, 1);
    let pages = pages(&ground, "out");
    for (path, page) in pages.iter().filter(|(path, _)| !path.starts_with("cases/")) {
        let planted = |tag: &&crate::html::Tag| tag.name == "img" || tag.get("onerror").is_some();
        assert!(!page.tags.iter().any(|tag| planted(&tag)), "{path}");
        let scripts: Vec<_> = page.tags.iter().filter(|tag| tag.name == "script").collect();
        assert!(
            scripts.iter().all(|tag| tag.get("src").is_some_and(|src| src.contains("assets/"))),
            "{path}"
        );
    }
    let row = &pages["en/practitioners.html"].text;
    assert!(row.contains("<script>planted()</script>"), "{row}");
    assert!(ground.files("out").iter().all(|path| !path.contains(['"', '<', '>', '(', '='])));
}
