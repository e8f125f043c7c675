//! `check --stdin FILE`: one file as an editor holds it, checked in its case.
#![expect(clippy::disallowed_methods, reason = "a test looks at the files of a case")]

use cofnod::check::{Options, check};
use cofnod::read::{Overlay, read_case, read_case_with};

use crate::support::{EXAMPLE_AS_AT, Ground, Ran, SOUND_AS_AT};

fn typed(ground: &Ground, args: &str, text: impl AsRef<[u8]>) -> Ran {
    ground.typed(&format!("check --as-at {SOUND_AS_AT} {args}"), text)
}

#[test]
fn each_file_of_a_case_has_the_findings_it_has_in_the_whole() {
    for (ground, as_at) in [
        (Ground::example(), EXAMPLE_AS_AT),
        (
            Ground::sound()
                .file("case/disclosures/a.yaml", "requested: soon\n")
                .with("case/documents.yaml", "kind:", "knid:")
                .file("case/cofnod.yaml", "rules: {recorded-lat: off}\n")
                .entry("x.md", "Fcat: See [it](nowhere.md) and @nobody.\n")
                .file("case/entries/y.md", "no front matter\n"),
            SOUND_AS_AT,
        ),
    ] {
        let folder = ground.path("case");
        let options = Options { as_at: as_at.parse().unwrap(), only: Vec::new(), file: None };
        let whole = check(&read_case(&folder), &options).findings;
        let mut count = 0;
        for path in ground.files("case").into_iter().filter(|path| !path.starts_with("documents/")) {
            let mut overlay = Overlay::new();
            overlay.put(path.clone(), std::fs::read(folder.join(&path)).unwrap());
            let options = Options { file: Some(path.clone()), ..options.clone() };
            let one = check(&read_case_with(&folder, &overlay), &options).findings;
            let own: Vec<_> = whole.iter().filter(|finding| finding.path == path).cloned().collect();
            assert_eq!(one, own, "{path}");
            count += one.len();
        }
        assert!(count > 0 && count <= whole.len());
    }
}

#[test]
fn an_entry_that_is_not_there_yet_and_one_that_is_changed() {
    let ground = Ground::sound().entry("x.md", "Fact: He came.\n");
    let changed = ground.text("case/entries/x.md").replace("He came", "See [it](y.md), @nobody");
    let said = ["en", "cy"].map(|lang| {
        typed(&ground, &format!("--stdin case/entries/x.md --lang {lang}"), &changed).ends(1).to_string()
    });
    crate::support::compare("stdin/changed", &said.join("\n"));
    // What it stands beside is read from the disk, and what it becomes is seen by nobody else.
    let ran =
        typed(&ground, "--stdin case/entries/y.md --format short", "---\ntype: casework\n---\n").ends(1);
    assert!(!ran.spoke().is_empty() && ran.spoke().iter().all(|at| at.starts_with("entries/y.md:")), "{ran}");
    let sound = ground.text("case/entries/x.md").replace("10:00", "12:00").replace("11:00", "13:00");
    assert_eq!(typed(&ground, "--stdin case/entries/z.md --format short", &sound).ends(0).out, "");
    typed(&ground, "--stdin case/entries/z.md", sound.replace("He came", "See [it](x.md)")).ends(0);
    ground.run("check case").ends(0);
}

#[test]
fn the_other_files_of_a_case() {
    let ground = Ground::sound();
    let spoke = |args: &str, text: &str| typed(&ground, &format!("{args} --format short"), text).spoke();
    let case = ground.text("case/case.yaml");
    assert_eq!(spoke("--stdin case/case.yaml", &case), Vec::<String>::new());
    assert_eq!(
        spoke("--stdin case/case.yaml", &case.replace("law: private", "law: private\ncolour: blue")),
        ["case.yaml:5 unknown-field"]
    );
    assert_eq!(spoke("--stdin case/case.yaml", "reference: [\n"), ["case.yaml:1 invalid-file"]);
    assert_eq!(spoke("--stdin case/cofnod.yaml", "rulse: {}\n"), ["cofnod.yaml:1 unknown-field"]);
    assert_eq!(spoke("--stdin case/documents.yaml", "a: b\n"), ["documents.yaml:1 invalid-file"]);
    assert_eq!(
        spoke("--stdin case/disclosures/a.yaml", "requested: soon\n"),
        ["disclosures/a.yaml:1 invalid-value"]
    );
    // One text of two, in its own file.
    let twin = ground.files("case").into_iter().find(|path| path.ends_with(".cy.md")).unwrap();
    assert_eq!(spoke(&format!("--stdin case/{twin}"), "no\n"), [format!("{twin}:1 invalid-front-matter")]);
}

#[test]
fn what_is_no_text_is_the_finding_that_it_is_on_the_disk() {
    let ground = Ground::sound();
    for (name, bytes) in [
        ("not UTF-8", &b"---\ntitle: \xff\n---\n"[..]),
        ("UTF-16", b"\xff\xfe-\0"),
        ("a NUL", b"---\ntitle: \0\n---\n"),
        ("nothing", b""),
        ("a mark and a fault", b"\xef\xbb\xbf---\r\ntitle: [\r\n---\r\n"),
        ("too much", &vec![b'x'; 5 * 1024 * 1024]),
    ] {
        let typed = typed(&ground, "--stdin case/entries/x.md --format short", bytes).ends(1);
        let disk = Ground::sound().file("case/entries/x.md", bytes);
        let whole = disk.run("check case --format short").ends(1);
        let own: Vec<&str> = whole.out.lines().filter(|line| line.starts_with("entries/x.md:")).collect();
        assert_eq!(typed.out.lines().collect::<Vec<_>>(), own, "{name}");
    }
}

#[test]
fn every_format_is_of_that_file_alone() {
    let ground = Ground::sound().file("case/entries/a.md", "no front matter\n");
    let text = "---\ntype: casework\ntype: casework\n---\n";
    let run =
        |format: &str| typed(&ground, &format!("--stdin case/entries/x.md --format {format}"), text).ends(1);
    let json = run("json").json();
    assert_eq!((&json["cases"][0]["path"], &json["summary"]["error"]), (&"case".into(), &1.into()));
    assert_eq!(json["cases"][0]["summary"], json["summary"]);
    assert_eq!(run("sarif").json()["runs"][0]["results"].as_array().unwrap().len(), 1);
    assert!(run("github").out.starts_with("::error file=case/entries/x.md,line=3,"));
    assert!(!run("text").out.contains("entries/a.md"));
    // A warning alone counts where it is asked to.
    let warned = ground.text("case/case.yaml").replace("law: private", "law: private\ncolour: blue");
    typed(&ground, "--stdin case/case.yaml", &warned).ends(0);
    typed(&ground, "--stdin case/case.yaml --deny warning", &warned).ends(1);
    typed(&ground, "--stdin case/case.yaml --deny warning --rule unknown-label", &warned).ends(0);
}

#[test]
fn the_case_is_found_from_the_file() {
    let ground =
        Ground::new().copy_of("tests/rules/base", "load/case").copy_of("tests/rules/base", "load/other");
    let text = "no front matter\n";
    let from = |folder: &str, file: &str, more: &str| {
        let mut command = ground.command_typed(text);
        command.current_dir(ground.path(folder)).args(["check", "--format", "json", "--stdin", file]);
        ground.run_command(command.args(more.split_whitespace()))
    };
    let whole = ground.path("load/case/entries/x.md");
    for (folder, file, more, shown) in [
        ("", "load/case/entries/x.md", "", "load/case"),
        ("load/case", "entries/x.md", "", "."),
        ("load/case/entries", "x.md", "", ".."),
        ("load/other", "../case/entries/x.md", "", "../case"),
        ("load", "case/entries/x.md", "case", "case"),
        ("load", "case/entries/x.md", ".", "case"),
        ("", "load/case/entries/x.md", "load", "load/case"),
        ("load/case", whole.to_str().unwrap(), ".", "."),
    ] {
        let json = from(folder, file, more).ends(1).json();
        let case = &json["cases"][0];
        assert_eq!(
            (&case["path"], &case["findings"][0]["path"]),
            (&shown.into(), &"entries/x.md".into()),
            "{file}"
        );
    }
    let json = from("", whole.to_str().unwrap(), "").ends(1).json();
    assert_eq!(json["cases"][0]["path"], "[ROOT]/load/case");
    // It stands in another case than the one that is given.
    from("load", "case/entries/x.md", "other").could_not();
    from("load", "case/entries/x.md", "nowhere").could_not();
}

#[test]
fn a_file_that_no_check_reads_is_refused_in_both_languages() {
    let ground = Ground::sound().folder("plain").folder("case/really").link("case/linked", "really");
    for file in [
        "case/documents/a.md",
        "case/entries/.x.md",
        "case/_old/x.md",
        "case/entries/x.txt",
        "case/linked/x.md",
        "plain/x.md",
        "case",
    ] {
        for lang in ["en", "cy"] {
            let ran = typed(&ground, &format!("--stdin {file} --lang {lang}"), "").could_not();
            assert!(ran.err.contains(file), "{ran}");
        }
    }
    // A case that is only now being written.
    assert_eq!(
        typed(&ground, "--stdin plain/case.yaml --format short --rule invalid-file", "a: [").ends(1).spoke(),
        ["case.yaml:1 invalid-file"]
    );
}

#[test]
fn the_settings_of_a_caseload_are_checked_with_a_case_of_it() {
    let ground = Ground::new().copy_of("tests/rules/base", "load/case").folder("load/empty");
    let ran = typed(&ground, "--stdin load/cofnod.yaml --format short", "rulse: {}\n").ends(0);
    assert_eq!(ran.spoke(), ["../cofnod.yaml:1 unknown-field"], "{ran}");
    typed(&ground, "--stdin load/empty/cofnod.yaml", "").could_not();
}
