//! `cofnod build` and `cofnod verify`: the promises of the bundle, kept by the real program.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::html::pages;
use crate::support::{EXAMPLE_AS_AT, Ground, Ran, SOUND_AS_AT, sha256};

/// The files of a bundle with their bytes, by path.
fn bytes(ground: &Ground, out: &str) -> BTreeMap<String, Vec<u8>> {
    ground.files(out).into_iter().map(|path| (path.clone(), ground.bytes(&format!("{out}/{path}")))).collect()
}

fn manifest(ground: &Ground, out: &str) -> serde_json::Value {
    serde_json::from_str(&ground.text(&format!("{out}/manifest.json"))).unwrap()
}

#[track_caller]
fn build(ground: &Ground) -> Ran {
    let ran = ground.run("build case --out out").ends(0);
    assert!(ran.out.is_empty(), "{ran}");
    ran
}

#[test]
fn what_is_said_of_a_bundle() {
    for (ground, name) in [(Ground::sound(), "sound"), (Ground::example(), "example")] {
        assert_eq!(ground.both("build case --out out", &format!("build/{name}")), 0);
        assert_eq!(ground.both("verify out", &format!("build/verified-{name}")), 0);
    }
    assert_eq!(Ground::sound().run("build case --out out -q").ends(0).err, "");
}

#[test]
fn the_same_bytes_with_any_number_of_threads_in_any_folder() {
    let one = Ground::example().env("RAYON_NUM_THREADS", "1");
    build(&one);
    let four =
        Ground::example().env("RAYON_NUM_THREADS", "4").env("LANG", "cy_GB.UTF-8").env("TZ", "Asia/Tokyo");
    let four = four.copy_of("example-casefile", "deeper/in/another-place");
    four.run("build deeper/in/another-place --out out/of/place").ends(0);
    let (one, four) = (bytes(&one, "out"), bytes(&four, "out/of/place"));
    assert!(one.len() > 100);
    assert_eq!(one.keys().collect::<Vec<_>>(), four.keys().collect::<Vec<_>>());
    let differ: Vec<_> = one.iter().filter(|(path, bytes)| four[*path] != **bytes).collect();
    assert!(differ.is_empty(), "{:?}", differ.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

#[test]
fn the_check_too_is_the_same_with_any_number_of_threads() {
    let ran =
        |threads| Ground::example().env("RAYON_NUM_THREADS", threads).run("check case --format json").out;
    assert_eq!(ran("1"), ran("4"));
}

#[test]
fn no_page_says_when_or_where_it_was_made() {
    let ground = Ground::example();
    build(&ground);
    let root = ground.path("");
    let root = root.to_str().unwrap();
    for (path, bytes) in bytes(&ground, "out").iter().filter(|(path, _)| !path.starts_with("documents/")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(!text.contains(root.trim_end_matches('/')), "{path}");
    }
}

#[test]
fn files_are_the_owners_alone() {
    let ground = Ground::sound();
    build(&ground);
    for (path, look) in ground.look("out") {
        assert!(look.starts_with("folder 700") || look.starts_with("file 600 "), "{path}: {look}");
    }
}

#[test]
fn a_bundle_has_all_of_the_case_and_nothing_else() {
    let ground = Ground::sound()
        .entry("kept.md", "Kept as written, word for word.\n")
        .entry("only-a-draft.md", "Not yet to be read.\n")
        .with("case/entries/only-a-draft.md", "title: A note", "title: Not yet a title\ndraft: yes")
        .file("case/documents/unregistered.txt", "registered nowhere")
        .file("case/stray.txt", "a stray file")
        .file("case/.hidden/secret.md", "hidden text")
        .file("case/disclosures/a.yaml", "requested: 2026-05-01\n");
    build(&ground);
    let files = bytes(&ground, "out");
    let all: String = files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    for absent in ["Not yet", "only-a-draft", "registered nowhere", "a stray file", "hidden text"] {
        assert!(!all.contains(absent), "{absent}");
    }
    assert_eq!(
        files.keys().filter(|path| path.starts_with("documents/")).collect::<Vec<_>>(),
        ["documents/caf-24-2026-04-18.txt"]
    );
    assert_eq!(
        files["documents/caf-24-2026-04-18.txt"],
        ground.bytes("case/documents/caf-24-2026-04-18.txt")
    );
    // Both trees have the same pages, and each entry has one in both.
    let tree = |lang: &str| -> BTreeSet<String> {
        files.keys().filter_map(|path| path.strip_prefix(&format!("{lang}/"))).map(str::to_owned).collect()
    };
    assert_eq!(tree("en"), tree("cy"));
    let texts = [
        "Kept as written",
        "The court has asked what she would like",
        "drwy dynnu lluniau",
        "Mae Cadi yn holi",
    ];
    for lang in ["en", "cy"] {
        let of = |path: &&String| path.starts_with(lang);
        let tree: String =
            files.keys().filter(of).map(|path| String::from_utf8_lossy(&files[path]).into_owned()).collect();
        for text in texts {
            assert!(tree.contains(text), "{lang}: {text}");
        }
    }
    for entry in ground.files("case/entries") {
        let stem = entry.trim_end_matches(".md").trim_end_matches(".cy").trim_end_matches(".en");
        let has = files.keys().any(|path| path.starts_with("en/") && path.ends_with(&format!("{stem}.html")));
        assert_eq!(has, stem != "only-a-draft", "{stem}");
    }
}

#[test]
fn entries_with_the_names_of_pages_have_pages_of_their_own() {
    let names = [
        "index",
        "chronology",
        "about",
        "people",
        "standards",
        "CON",
        "a b",
        "A-b",
        "a.b",
        "manifest",
        "en",
        "ŵy",
    ];
    let mut ground = Ground::sound();
    for name in names {
        ground = ground.entry(&format!("{name}.md"), &format!("This is said in {name} alone.\n"));
    }
    build(&ground);
    ground.run("verify out").ends(0);
    let pages = pages(&ground, "out");
    for name in names {
        let said = format!("This is said in {name} alone.");
        let on: Vec<_> =
            pages.iter().filter(|(_, page)| page.text.contains(&said)).map(|(path, _)| path).collect();
        assert!(
            on.iter().any(|path| path.starts_with("en/")) && on.iter().any(|path| path.starts_with("cy/")),
            "{name}: {on:?}"
        );
    }
    // Names that differ in letter case alone are one name on a Windows share.
    let lower: BTreeSet<_> = ground.files("out").iter().map(|path| path.to_lowercase()).collect();
    assert_eq!(lower.len(), ground.files("out").len());
}

#[test]
fn an_entry_that_cannot_be_read_has_a_page_with_its_text() {
    let ground = Ground::sound()
        .file("case/entries/broken.md", "---\ntitle: a: b\n---\nWhat was <b>seen</b> & heard.\n")
        .file("case/entries/not-utf8.md", b"---\ntitle: a\n---\nThe caf\xe9 was closed.\n".as_slice());
    let ran = build(&ground);
    assert!(ran.err.contains("errors 2"), "{ran}");
    let pages = pages(&ground, "out");
    for text in ["What was <b>seen</b> & heard.", "was closed."] {
        for lang in ["en", "cy"] {
            let on = pages
                .iter()
                .filter(|(path, page)| path.starts_with(lang) && page.text.contains(text))
                .count();
            assert!(on > 0, "{lang}: {text}");
        }
    }
}

#[test]
fn the_manifest_has_the_digest_of_every_file_and_source() {
    let ground = Ground::sound()
        .file("case/entries/broken.md", "no front matter\n")
        .file("case/entries/not-utf8.md", b"---\ntitle: a\n---\nThe caf\xe9 was closed.\n".as_slice())
        .file("case/cofnod.yaml", "\u{feff}languages: [en, cy]\r\n");
    build(&ground);
    let manifest = manifest(&ground, "out");
    assert_eq!((&manifest["reference"], &manifest["as_at"]), (&"CY-2026-0101".into(), &SOUND_AS_AT.into()));
    let list = |key: &str| -> BTreeMap<String, String> {
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        manifest[key]
            .as_array()
            .unwrap()
            .iter()
            .map(|file| (text(&file["path"]), text(&file["sha256"])))
            .collect()
    };
    let digest = |folder: &str, skip: &str| -> BTreeMap<String, String> {
        let files = ground.files(folder).into_iter().filter(|path| !path.starts_with(skip));
        files.map(|path| (path.clone(), sha256(&ground.bytes(&format!("{folder}/{path}"))))).collect()
    };
    assert_eq!(list("files"), digest("out", "manifest.json"));
    // Documents are files of the bundle themselves.
    assert_eq!(list("sources"), digest("case", "documents/"));
}

#[test]
fn verify_names_what_was_changed_removed_and_added() {
    let ground = Ground::sound();
    build(&ground);
    ground.run("verify out").ends(0);
    let ground = ground
        .file("out/en/index.html", "changed")
        .without("out/cy/about.html")
        .file("out/en/added.html", "x")
        .folder("out/extra")
        .link("out/link", "index.html");
    for lang in ["en", "cy"] {
        let ran = ground.run(&format!("verify out --lang {lang}")).ends(1);
        for path in ["en/index.html", "cy/about.html", "en/added.html", "extra/", "link"] {
            assert_eq!(
                ran.out.lines().filter(|line| line.ends_with(&format!(": {path}"))).count(),
                1,
                "{ran}"
            );
        }
    }
    assert_eq!(ground.both("verify out", "build/different"), 1);
    // A manifest that was changed is no proof of anything.
    let ground = ground.file("out/manifest.json", "{}");
    ground.run("verify out").could_not();
    for folder in ["case", "nowhere", "case/case.yaml"] {
        ground.run(&format!("verify {folder}")).could_not();
    }
}

#[test]
fn what_is_denied_is_not_built() {
    let ground = Ground::sound().file("case/entries/x.md", "no front matter\n");
    for lang in ["en", "cy"] {
        let ran = ground.run(&format!("build case --out out --deny error --lang {lang}")).ends(1);
        assert!(ran.out.is_empty() && !ran.err.is_empty() && ground.names() == ["case"], "{ran}");
    }
    Ground::sound().run("build case --out out --deny error").ends(0);
    let warned = Ground::sound().with("case/case.yaml", "law: private", "law: private\ncolour: blue");
    warned.run("build case --out out --deny warning").ends(1);
    assert_eq!(warned.names(), ["case"]);
    warned.run("build case --out out --deny error").ends(0);
}

#[test]
fn what_cannot_be_built_is_told() {
    let ground = Ground::sound()
        .copy_of("tests/rules/base", "broken")
        .file("broken/case.yaml", "reference: [\n")
        .folder("empty");
    for (folder, name) in [("broken", "no-case"), ("empty", "empty"), ("nowhere", "nowhere")] {
        let status = ground.both(&format!("build {folder} --out out"), &format!("build/cannot-{name}"));
        assert_eq!(status, 2);
    }
    assert!(!ground.path("out").exists());
}

#[test]
fn a_later_state_takes_the_earlier_ones_place() {
    let ground = Ground::sound();
    build(&ground);
    let before = ground.look("out");
    build(&ground);
    assert_eq!(ground.look("out"), before, "nothing changed, so nothing is written");
    let ground =
        ground.entry("later.md", "This came later.\n").without("case/entries/2026-03-05-police-enquiry.md");
    build(&ground);
    ground.run("verify out").ends(0);
    let files = ground.files("out");
    assert!(files.iter().any(|path| path.ends_with("later.html")));
    assert!(!files.iter().any(|path| path.contains("police-enquiry")));
    assert_eq!(ground.names(), ["case", "out"]);
    // The same state, built where nothing was before, has the same bytes.
    ground.run("build case --out out-fresh").ends(0);
    assert_eq!(bytes(&ground, "out"), bytes(&ground, "out-fresh"));
}

#[test]
fn places_where_no_bundle_may_go() {
    let ground = Ground::sound()
        .file("out-full/notes.txt", "a person's own")
        .file("out-file", "a person's own")
        .folder("out-empty")
        .copy_of("tests/rules/base", "other")
        .with("other/case.yaml", "CY-2026-0101", "CY-2026-0202")
        .folder("out-linked")
        .link("out-link", "out-linked")
        .link("out-into-case", "case");
    ground.run("build other --out out-other").ends(0);
    let before = ground.look("");
    for (out, name) in [
        ("out-full", "not-empty"),
        ("out-file", "file"),
        ("out-link", "link"),
        ("out-link/", "link-with-slash"),
        ("case", "case-itself"),
        ("case/bundle", "inside-case"),
        ("case/../case/bundle", "inside-case-by-dots"),
        ("out-into-case/bundle", "inside-case-by-link"),
        (".", "above-case"),
        ("out-other", "other-case"),
        ("out-file/bundle", "below-a-file"),
        ("/", "root"),
    ] {
        let status = ground.both(&format!("build case --out {out}"), &format!("build/place-{name}"));
        assert_eq!(status, 2, "{out}");
    }
    assert_eq!(ground.look(""), before);
    for out in ["out-empty", "out-linked", "out-new/below/new", "out-empty"] {
        ground.run(&format!("build case --out {out}")).ends(0);
        ground.run(&format!("verify {out}")).ends(0);
    }
    // A file of one's own in a bundle keeps the bundle.
    let ground = ground.file("out-empty/notes.txt", "a person's own");
    let ran = ground.run("build case --out out-empty").could_not();
    assert!(ran.err.contains("notes.txt"), "{ran}");
    assert_eq!(ground.text("out-empty/notes.txt"), "a person's own");
}

#[test]
fn a_full_disk_leaves_the_earlier_bundle() {
    // A small disk of its own, in a name space of its own: nothing of it is left.
    let ground = Ground::example().folder("out");
    let script = "mount -t tmpfs -o size=$1 none out && shift && \"$@\"; status=$?; \
                  [ \"$status\" = 0 ] || ls -A out; umount out; exit $status";
    let run = |size: &str, program: &[&str]| {
        let mut command = std::process::Command::new("unshare");
        command.args(["-m", "sh", "-c", script, "sh", size]).args(program).current_dir(ground.path(""));
        command.env("LANG", "C");
        command
    };
    let may = run("1m", &["true"]).output().is_ok_and(|ran| ran.status.success());
    if !may {
        eprintln!("SKIPPED: no small disk can be mounted here");
        return;
    }
    let args = ["build", "case", "--out", "out/bundle", "--as-at", EXAMPLE_AS_AT];
    let program = [&[crate::support::PROGRAM], args.as_slice()].concat();
    ground.run_command(&mut run("64m", &program)).ends(0);
    for lang in ["en", "cy"] {
        let ran = ground.run_command(&mut run("256k", &[&program[..], &["--lang", lang]].concat()));
        let ran = ran.ends(2);
        assert!(ran.out.is_empty(), "left behind: {ran}");
        assert!(ran.err.contains(if lang == "en" { "full" } else { "llawn" }), "{ran}");
    }
}

#[test]
fn a_folder_without_the_right_to_write_is_told() {
    let ground = Ground::sound().folder("out-closed").mode("out-closed", 0o555);
    let Some(nobody) = crate::nobody::Nobody::of(&ground) else { return };
    let ran = nobody.run(&ground, "build case --out out-closed/bundle --as-at 2026-06-01").could_not();
    assert!(ran.err.contains("out-closed"), "{ran}");
    assert!(ground.files("out-closed").is_empty());
    let ground = ground.mode("out-closed", 0o755);
    assert!(Path::new(&ground.path("out-closed")).exists());
}
