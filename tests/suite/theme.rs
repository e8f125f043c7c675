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
fn a_fault_in_the_theme_is_told_with_its_place_and_nothing_is_written() {
    let ground =
        themed("templates/about.html", "{% extends \"base.html\" %}\n{% block main %}\n{{ nothing.here }\n");
    assert_eq!(ground.both("build case --out out", "theme/template"), 2);
    assert!(!ground.path("out").exists());
    let strings = themed("strings.en.ftl", "about = About\n = nothing\n");
    assert_eq!(strings.both("build case --out out", "theme/strings"), 2);
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
