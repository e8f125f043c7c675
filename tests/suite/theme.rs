//! A theme of a team's own, as cofnod.yaml names it: laid over the default file by file, and refused with its place
//! where it cannot be used.
use crate::support::Ground;

fn themed(file: &str, text: &str) -> Ground {
    Ground::sound()
        .file("case/cofnod.yaml", "theme: our-theme\n")
        .file(format!("case/our-theme/{file}"), text)
}

#[test]
fn a_file_of_the_theme_takes_the_place_of_the_default_one() {
    let ground = themed("style.css", "body { color: rebeccapurple }\n");
    ground.run("build case --out out").ends(0);
    assert_eq!(ground.text("out/assets/style.css"), "body { color: rebeccapurple }\n");
    let caseload = Ground::sound()
        .file("cofnod.yaml", "theme: our-theme\n")
        .file("our-theme/style.css", "body { color: teal }\n");
    caseload.run("build case --out out").ends(0);
    assert_eq!(caseload.text("out/assets/style.css"), "body { color: teal }\n");
}

#[test]
fn every_fault_in_a_theme_is_told_with_its_place_and_nothing_is_written() {
    let faults = [
        (
            "template",
            "templates/about.html",
            "{% extends \"base.html\" %}\n{% block main %}\n{{ nothing.here }\n",
        ),
        ("text", "templates/people.html", "<p>\n<h1 id=\"x\">{{ t[\"nothing\"] }}</h1>\n"),
        ("variable", "templates/people.html", "<p>\n  {{ page.nothing }}\n"),
        ("strings", "strings.en.ftl", "about = About\n= nothing\n"),
        ("argument", "strings.cy.ftl", "about = Ynghylch\nentries-count = { $many } cofnod\n"),
        ("page", "index.html", "<p>Put beside the templates.\n"),
        ("stranger", "notes.txt", "What we changed.\n"),
        ("taken", "print-en.css", "@page { size: A5 }\n"),
    ];
    for (name, file, text) in faults {
        let ground = themed(file, text);
        assert_eq!(ground.both("build case --out out", &format!("theme/{name}")), 2, "{name}");
        assert!(!ground.path("out").exists(), "{name}");
    }
    let ground = Ground::sound()
        .file("case/cofnod.yaml", "theme: our-theme\n")
        .file("case/our-theme/style.css", b"body {}\n.p\xc3\xb4 { a: \"\xff\" }\n");
    assert_eq!(ground.both("build case --out out", "theme/bytes"), 2);
    assert!(!ground.path("out").exists());
}

#[test]
fn a_small_theme_changes_what_it_names_and_nothing_else() {
    let plain = Ground::sound();
    plain.run("build case --out out").ends(0);
    let ground = Ground::sound()
        .file("case/cofnod.yaml", "theme: our-theme\n")
        .file("case/our-theme/strings.en.ftl", "people = Who is who\n")
        .file("case/our-theme/strings.cy.ftl", "people = Pwy yw pwy\n")
        .file(
            "case/our-theme/templates/not-counted.html",
            "<p>{{ t[\"people\"] }}</p>\n{% include \"ours/more.html\" %}",
        )
        .file(
            "case/our-theme/templates/ours/more.html",
            "<p class=\"ours\"><img src=\"{{ page.root }}assets/badge.svg\" alt=\"\"></p>\n",
        )
        .file(
            "case/our-theme/badge.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n",
        )
        .file("case/our-theme/style.css", "/* ours */\nbody { color: rebeccapurple }\n");
    ground.run("build case --out out").ends(0);
    assert_eq!(ground.text("out/assets/style.css"), "/* ours */\nbody { color: rebeccapurple }\n");
    assert!(ground.text("out/assets/badge.svg").starts_with("<svg"));
    for (lang, word) in [("en", "Who is who"), ("cy", "Pwy yw pwy")] {
        let page = ground.text(&format!("out/{lang}/since.html"));
        assert!(page.contains(&format!("<p>{word}</p>")), "{page}");
        assert!(page.contains("<p class=\"ours\"><img src=\"../assets/badge.svg\" alt=\"\"></p>"), "{page}");
        let path = format!("out/{lang}/about.html");
        assert_eq!(ground.text(&path).lines().count(), plain.text(&path).lines().count());
    }
    ground.run("verify out").ends(0);
}

#[test]
fn a_theme_that_is_not_there_or_lies_elsewhere_is_refused() {
    for theme in ["missing", "../elsewhere", "/etc", "case.yaml"] {
        let ground =
            Ground::sound().folder("elsewhere").file("case/cofnod.yaml", format!("theme: {theme}\n"));
        let ran = ground.run("build case --out out").ends(2);
        assert!(ran.err.contains(theme), "{ran}");
        assert!(!ground.path("out").exists());
    }
    let linked = themed("style.css", "").link("case/our-theme/script.js", "/etc/hostname");
    linked.run("build case --out out").ends(2);
}
