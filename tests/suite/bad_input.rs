//! Folders and files that are not as they should be: each is told with its place, in both languages, and nothing of
//! the user's is changed.
use std::fmt::Write as _;

use crate::support::{Ground, Ran};

/// The rules that speak of files themselves. The others have their own tests.
const RULES: &str = "--rule invalid-front-matter --rule invalid-file --rule missing-field --rule invalid-value \
                     --rule unknown-field";

/// Findings, in both languages, as they stand in the file of this name.
#[track_caller]
fn finds(ground: &Ground, expected: &str) {
    assert_eq!(ground.both(&format!("check case {RULES}"), &format!("bad-input/{expected}")), 1);
}

/// The sound case with one more entry.
fn with_entry(bytes: impl AsRef<[u8]>) -> Ground {
    Ground::sound().file("case/entries/bad.md", bytes)
}

/// The finding about the one faulty file, without its message.
#[track_caller]
fn the_finding(ran: &Ran) -> String {
    let spoke = ran.spoke();
    assert_eq!(spoke.len(), 1, "{ran}");
    spoke[0].clone()
}

#[test]
fn folders_that_cannot_be_worked_on() {
    let ground =
        Ground::sound().folder("empty").file("files/notes.txt", "x").file("files/a/b/case.yaml", "x");
    for (folder, expected) in [
        ("nowhere", "nowhere"),
        ("case/case.yaml", "file"),
        ("case/case.yaml/deeper", "below-a-file"),
        ("empty", "empty"),
        ("files", "no-case"),
    ] {
        let status = ground.both(&format!("check {folder}"), &format!("bad-input/folder-{expected}"));
        assert_eq!(status, 2);
    }
}

#[test]
fn files_that_are_no_text() {
    let wide: Vec<u8> = "\u{feff}---\ntitle: x\n---\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    finds(&with_entry(wide), "utf-16");
    finds(&with_entry(b"---\ntitle: x\n---\nWe met at the caf\xe9.\n"), "not-utf-8");
    finds(&with_entry("---\ntitle: x\n---\nA\0B\n"), "nul");
    finds(&with_entry(""), "empty-file");
    finds(&Ground::sound().file("case/case.yaml", b"reference: caf\xe9\n"), "case-not-utf-8");
    finds(&Ground::sound().file("case/documents.yaml", "- file: a\0b\n"), "documents-nul");
}

#[test]
fn files_that_are_too_large() {
    finds(&Ground::sound().sparse("case/entries/bad.md", 50 << 20), "too-large");
    finds(&Ground::sound().sparse("case/case.yaml", 50 << 20), "case-too-large");
}

#[test]
fn front_matter_that_is_none() {
    finds(&with_entry("Only words.\n"), "no-front-matter");
    finds(&with_entry("---\ntype: casework\ntitle: x\n"), "unclosed");
    finds(&with_entry("---"), "only-the-first-line");
    finds(&with_entry("---\n---\n"), "no-fields");
    finds(&with_entry("---\n- a\n- b\n---\n"), "a-list");
    finds(&with_entry("---\ntitle: a: b\n---\n"), "colon");
    finds(&with_entry("---\ntitle: \"a\n---\n"), "quotation-mark");
    finds(&with_entry("---\ntype:\tcasework\n\tpeople: []\n---\n"), "tab");
    finds(&with_entry("---\ntitle: x\u{7}\n---\n"), "control-character");
}

#[test]
fn every_repeated_key_is_told() {
    let front = "---\ntype: casework\ntitle: One\ntitle: Two\npeople: [mother]\nauthor: efraser\ntype: cap\n\
                 aide_memoire: {identifier: a, identifier: b}\n---\n";
    finds(&with_entry(front), "repeated-keys");
}

#[test]
fn fields_that_are_not_as_they_must_be() {
    let front = "---\ntype: casewrok\ntitle: [a, b]\noccurred: 4/3/2026\nrecorded: 2026-03-04T10:00Z\nauthor: {a: b}\n\
                 people: mother\nsafeguarding: perhaps\npeple: []\ncommenced: 2026-02-30\ntranslated: yes\n\
                 waivers: all\n---\n";
    finds(&with_entry(front), "fields");
}

#[test]
fn yaml_that_would_grow_or_nest_without_end() {
    let mut bomb = String::from("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let inner = vec![format!("*a{}", level - 1); 9].join(", ");
        let _ = writeln!(bomb, "a{level}: &a{level} [{inner}]");
    }
    finds(&with_entry(bomb + "---\n"), "yaml-bomb");
    finds(&with_entry(format!("---\ntitle: {}\n---\n", "[".repeat(50_000))), "yaml-deep-flow");
    let mut deep = String::from("---\n");
    for level in 0..200 {
        let _ = writeln!(deep, "{}a:", " ".repeat(level));
    }
    finds(&with_entry(deep + "---\n"), "yaml-deep-block");
    let many: String = (0..60_000).fold(String::from("---\n"), |mut text, index| {
        let _ = writeln!(text, "k{index}: x");
        text
    });
    let ran = with_entry(many + "---\n").run("check case --format short --rule invalid-front-matter");
    assert!(ran.status <= 1, "{}", ran.status);
    finds(&with_entry("---\ntitle: *nothing\n---\n"), "yaml-alias");
    finds(&with_entry("---\ntitle: x\n...\n---\ntitle: y\n---\n"), "yaml-two-documents");
}

#[test]
fn markdown_that_nests_without_end() {
    let quotes = ">".repeat(10_000);
    let lists = (0..2_000).fold(String::new(), |mut text, level| {
        let _ = writeln!(text, "{}- a", "  ".repeat(level));
        text
    });
    for (name, body) in [
        ("quotes", format!("{quotes} deep\n")),
        ("spaced-quotes", format!("{} deep\n", "> ".repeat(10_000))),
        ("lists", lists),
        ("marks", format!("{}deep\n", "- ".repeat(10_000))),
    ] {
        let ran = Ground::sound().entry("bad.md", &body).run(&format!("check case --format short {RULES}"));
        assert_eq!(the_finding(&ran.ends(1)).split(' ').nth(1), Some("invalid-file"), "{name}");
    }
    finds(&Ground::sound().entry("bad.md", &format!("One.\n\n{quotes} deep\n")), "deep-quotes");
}

#[test]
fn markdown_that_is_slow_to_read_elsewhere() {
    // Each is known to take other readers quadratic time or worse; here a few seconds must do, on any machine.
    let many = |piece: &str| piece.repeat(300_000 / piece.len()) + "\n";
    let definitions = (0..8_000).fold(String::new(), |mut text, index| {
        let _ = writeln!(text, "[a{index}]: b");
        text
    });
    for (name, body) in [
        ("brackets", many("[")),
        ("links", many("[a](")),
        ("images", many("![a](")),
        ("stars", many("*a ")),
        ("stars and lines", many("a**b_c__d ")),
        ("backticks", (1..700).fold(String::new(), |text, n| text + "a" + &"`".repeat(n))),
        ("angles", many("<")),
        ("comments", many("<!--")),
        ("declarations", many("<!A ")),
        ("instructions", many("<?")),
        ("entities", many("&")),
        ("tildes", many("~~a ")),
        ("footnotes", many("[^a")),
        ("references", definitions + &many("[a1] ")),
        ("tables", "|a".repeat(2_000) + "\n" + &"|-".repeat(2_000) + "\n" + &"|\n".repeat(2_000)),
        ("mentions", many("@a")),
        ("labels", many("Fact: a\n")),
        ("label arguments", many("Fact (a")),
        ("quote lines", many("> a\n>> b\n")),
        ("headings", many("# a\n")),
        ("one line", many("word ")),
        ("one word", many("w")),
        ("sentences", many("A. ")),
    ] {
        let ground = Ground::sound().entry("slow.md", &body);
        let begun = std::time::Instant::now();
        let ran = ground.run(&format!("check case --format short {RULES}"));
        let took = begun.elapsed();
        assert!(ran.status <= 1, "{name}: {}", ran.status);
        assert!(took.as_secs() < 20, "{name}: {took:?}");
    }
}

#[test]
fn titles_of_every_kind_are_titles() {
    for title in [
        "<script>alert(1)</script>",
        "'\"><img src=x onerror=alert(1)>'",
        "\u{202e}gnol si siht\u{202c}",
        "\"quoted \\\"twice\\\"\"",
        "👩‍👧 a mother and her child 🏠",
        "'{{ title }} {% raw %}'",
        "${HOME} $(id) `id` %n %s",
        "Ŵyr â'r tŷ",
    ] {
        let ground = Ground::sound().entry("odd.md", "One.\n").with("case/entries/odd.md", "A note", title);
        ground.run(&format!("check case {RULES}")).ends(0);
    }
}

#[test]
fn nothing_that_is_printed_moves_the_terminals_cursor() {
    // In a value that is shown, in a line that is shown, and in a file's name.
    let escape = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m";
    let ground = Ground::sound()
        .entry("bad.md", &format!("Update ({escape}): a\n\nDone ({escape}): b\n"))
        .file(format!("case/entries/a{escape}\nb.md"), "no front matter\n");
    for format in ["text", "short", "json"] {
        for color in ["auto", "always"] {
            let args = format!("check case --format {format} --color {color} {RULES}");
            let ran = ground.run(&args).ends(1);
            let own = &ran.out;
            assert!(!own.contains("\u{1b}]") && !own.contains("\u{1b}[2J"), "{ran:#}");
            assert!(!own.contains(['\u{7}', '\u{9b}']), "{ran:#}");
        }
    }
    // One finding, one line.
    let ran = ground.run(&format!("check case --format short {RULES}"));
    assert!(ran.out.lines().all(|line| line.starts_with("entries/")), "{ran}");
}

#[test]
fn file_names_of_every_kind() {
    let names = [
        "with space.md",
        "quo'te\".md",
        "ŵyr-â-thŷ.md",
        "a..b.md",
        "-rf.md",
        "per%20cent.md",
        "UPPER.MD",
        "#hash.md",
        "semi;colon&.md",
    ];
    let mut ground = Ground::sound();
    for name in names {
        ground = ground.entry(name, "One.\n");
    }
    ground = ground.entry(
        "links.md",
        "[a](with%20space.md) [b](<quo'te\".md>) [c](ŵyr-â-thŷ.md) [d](%C5%B5yr-%C3%A2-th%C5%B7.md) [e](a..b.md) \
         [f](./-rf.md) [g](per%2520cent.md) [h](UPPER.MD) [i](%23hash.md) [j](<semi;colon&.md>)\n",
    );
    // Passed over: names that begin with a point or a line below, and what office programs leave.
    for name in [".hidden.md", "_draft.md", "~$lock.md", ".git/x.md", "_old/x.md"] {
        ground = ground.file(format!("case/entries/{name}"), "no front matter\n");
    }
    ground = ground.file("case/documents/Thumbs.db", "x").file("case/documents/desktop.ini", "x");
    let ran = ground.run("check case --format json");
    let json = ran.ends(0).json();
    assert_eq!(json["cases"][0]["entries"], 10 + names.len() + 1);
}

#[test]
fn a_name_that_is_no_text_is_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let ground = Ground::sound().file(OsStr::from_bytes(b"case/entries/caf\xe9.md"), "x");
    finds(&ground, "name-not-text");
}

#[test]
fn two_files_of_one_id_and_language() {
    let ground = Ground::sound().entry("twice.md", "One.\n").entry("twice.en.md", "Two.\n");
    finds(&ground, "second-file");
    let ground = Ground::sound().entry("twice.md", "One.\n");
    let copy = ground.text("case/entries/twice.md");
    finds(&ground.file("case/twice.md", copy), "second-file-elsewhere");
}

#[test]
fn links_of_the_file_system_are_told_and_not_followed() {
    let secret = "---\ntitle: Another family\n---\nsecret\n";
    let ground = Ground::sound()
        .file("elsewhere/secret.md", secret)
        .file("elsewhere/secret.txt", "secret")
        .link("case/entries/outside.md", "../../elsewhere/secret.md")
        .link("case/entries/inside.md", "2026-03-02-allocation.md")
        .link("case/entries/gone.md", "nowhere.md")
        .link("case/entries/round", "..")
        .link("case/elsewhere", "../elsewhere")
        .link("case/documents/secret.txt", "../../elsewhere/secret.txt");
    let ran = ground.run(&format!("check case {RULES}")).ends(1);
    assert!(!ran.out.contains("Another family"), "{ran}");
    finds(&ground, "symbolic-links");
    // The case's own files too.
    for file in ["case.yaml", "documents.yaml"] {
        let ground = Ground::sound();
        let text = ground.text(&format!("case/{file}"));
        let ground = ground.file(format!("elsewhere/{file}"), text).without(&format!("case/{file}"));
        let ground = ground.link(&format!("case/{file}"), &format!("../elsewhere/{file}"));
        finds(&ground, &format!("symbolic-link-{file}"));
    }
}

#[test]
fn links_of_entries_that_lead_out_of_the_case() {
    let ground = Ground::sound().file("secret.md", "secret").entry(
        "links.md",
        "[a](../../secret.md) [b](/etc/passwd) [c](file:///etc/passwd) [d](C:\\\\x.md) [e](..%2F..%2Fsecret.md) \
         [f](\\\\\\\\server\\\\x.md) [g](javascript:alert(1)) [h](../../../../../../etc/passwd) [i](data:text/html,x)\n",
    );
    let ran = ground.run("check case --format short --rule broken-link").ends(1);
    assert_eq!(ran.spoke().len(), 9, "{ran}");
}

#[test]
fn the_cases_own_files_in_other_shapes() {
    finds(&Ground::sound().without("case/case.yaml").folder("case/case.yaml"), "case-a-folder");
    finds(
        &Ground::sound().without("case/documents.yaml").folder("case/documents.yaml"),
        "documents-a-folder",
    );
    finds(&Ground::sound().file("case/documents.yaml", "file: a\ntitle: b\n"), "documents-a-map");
    finds(&Ground::sound().file("case/documents.yaml", "a word\n"), "documents-a-word");
    finds(
        &Ground::sound().file("case/documents.yaml", "- a\n- {file: [x], kind: lettre}\n"),
        "documents-items",
    );
    finds(&Ground::sound().file("case/case.yaml", "- a\n"), "case-a-list");
    finds(&Ground::sound().file("case/case.yaml", ""), "case-empty");
    finds(&Ground::sound().file("case/case.yaml", "people: [a]\nstaff: b\nhearings: c\n"), "case-fields");
    finds(
        &Ground::sound().file("case/cofnod.yaml", "rules: [a]\nlanguages: [en, de]\ncolour: x\n"),
        "settings",
    );
}

#[test]
fn a_pipe_is_no_file_to_wait_for() {
    for path in ["case/case.yaml", "case/documents.yaml", "case/entries/pipe.md", "case/cofnod.yaml"] {
        let mut ground = Ground::sound();
        if ground.path(path).exists() {
            ground = ground.without(path);
        }
        let made = std::process::Command::new("mkfifo").arg(ground.path(path)).status().unwrap();
        assert!(made.success());
        let ran = ground.run(&format!("check case --format short {RULES}")).ends(1);
        let path = path.trim_start_matches("case/");
        assert!(ran.spoke().contains(&format!("{path}:1 invalid-file")), "{ran}");
    }
}

#[test]
fn windows_line_ends_a_mark_and_no_last_line_end_are_fine() {
    let mut ground = Ground::sound();
    for path in ground.files("case") {
        let path = format!("case/{path}");
        let text = ground.text(&path);
        let windows = format!("\u{feff}{}", text.trim_end().replace('\n', "\r\n"));
        ground = ground.file(&path, windows);
    }
    let ran = ground.run("check case --format json").ends(0);
    assert_eq!(
        ran.json()["summary"],
        Ground::sound().run("check case --format json").json()["summary"],
        "{ran}"
    );
    // Places are the same as well.
    let faulty = |text: &str| with_entry(text).run(&format!("check case --format short {RULES}")).spoke();
    let text = "---\ntype: x\ntitle: y\npeople: z\n---\nUpdate: a\n";
    assert_eq!(faulty(text), faulty(&format!("\u{feff}{}", text.replace('\n', "\r\n"))));
}

#[test]
fn what_may_not_be_read_is_told() {
    let ground = Ground::sound().entry("bad.md", "One.\n");
    let Some(nobody) = crate::nobody::Nobody::of(&ground) else { return };
    let ground = ground.mode("case/entries/bad.md", 0o000);
    let ran = nobody.run(&ground, &format!("check case --format short {RULES}")).ends(1);
    assert_eq!(the_finding(&ran), "entries/bad.md:1 invalid-file");
    let ground = ground.mode("case/entries/bad.md", 0o644).mode("case/entries", 0o000);
    let ran = nobody.run(&ground, &format!("check case --format short {RULES}")).ends(1);
    assert_eq!(the_finding(&ran), "entries:1 invalid-file");
    let ground = ground.mode("case/entries", 0o755).mode("case/case.yaml", 0o000);
    let ran = nobody.run(&ground, &format!("check case --format short {RULES}")).ends(1);
    assert_eq!(the_finding(&ran), "case.yaml:1 invalid-file");
    let ground = ground.mode("case/case.yaml", 0o644).mode("case", 0o000);
    for lang in ["en", "cy"] {
        let ran = nobody.run(&ground, &format!("check case --lang {lang}")).could_not();
        assert!(ran.err.contains("case"), "{ran}");
    }
    let _ = ground.mode("case", 0o755);
}
