//! What `verify` finds, in bundles that were changed and in manifests that mean harm.
use super::*;
use crate::write::MANIFEST;
use std::os::unix::fs::symlink;

#[test]
fn what_was_changed_lost_and_added_is_told_in_order() {
    let (_ground, dest) = ground();
    build(&dest, "old").unwrap();
    save(&dest.join("index.html"), "the sbme");
    save(&dest.join("cy/overview.html"), "shorter");
    fs::remove_file(dest.join("en/overview.html")).unwrap();
    fs::remove_file(dest.join("assets/style.css")).unwrap();
    symlink("/etc/hostname", dest.join("assets/style.css")).unwrap();
    save(&dest.join("en/added.html"), "");
    fs::create_dir_all(dest.join("added/deep")).unwrap();
    symlink("..", dest.join("en/up")).unwrap();
    let verified = verify(&dest).unwrap();
    assert!(!verified.is_whole());
    assert_eq!(verified.changed, ["assets/style.css", "cy/overview.html", "index.html"]);
    assert_eq!(verified.missing, ["en/overview.html"]);
    assert_eq!(verified.added, ["added/", "en/added.html", "en/up"]);
    assert_eq!((verified.files, verified.reference.as_deref()), (5, Some("CY-2026-0142")));
}

#[test]
fn a_folder_in_place_of_a_file_and_a_link_in_place_of_a_folder_are_not_followed() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    fs::remove_file(dest.join("index.html")).unwrap();
    fs::create_dir(dest.join("index.html")).unwrap();
    let outside = ground.path().join("outside");
    fs::rename(dest.join("cy"), &outside).unwrap();
    symlink(&outside, dest.join("cy")).unwrap();
    let verified = verify(&dest).unwrap();
    assert_eq!(verified.changed, ["index.html"]);
    assert_eq!(verified.missing, ["cy/overview.html"]);
    assert_eq!(verified.added, ["cy"]);
}

#[test]
fn a_manifest_that_names_files_elsewhere_finds_them_missing() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    save(&ground.path().join("secret"), "the same");
    let manifest = text(&dest.join(MANIFEST));
    for path in ["../secret", "/etc/hostname", "en/../index.html", "./index.html", "index.html/"] {
        let hostile = manifest.replace("\"index.html\"", &format!("{path:?}"));
        let mut lines: Vec<&str> = hostile.lines().collect();
        lines[8..13].sort_unstable();
        let hostile = lines.join("\n").replace("},\n  ],", "}\n  ],").replace("}\n    {", "},\n    {");
        save(&dest.join(MANIFEST), &hostile);
        let verified = verify(&dest).unwrap();
        assert_eq!(verified.missing, [path]);
        assert_eq!((verified.changed.len(), verified.added.join(" ")), (0, "index.html".to_owned()));
    }
}

#[test]
fn what_is_no_bundle_is_an_error() {
    let (_ground, dest) = ground();
    assert!(matches!(fault(verify(&dest)), Fault::NotBundle));
    build(&dest, "old").unwrap();
    let manifest = text(&dest.join(MANIFEST));
    for (broken, line) in [
        (manifest.replace("\"size\":7", "\"size\":-7"), 9),
        (manifest.replace("  \"files\"", "  \"fils\""), 8),
        (manifest.replace("\"assets/style.css\"", "\"zzz\""), 0),
        (manifest.replace("\"assets/style.css\"", "\"cy/overview.html\""), 0),
        (manifest[..200].to_owned(), 9),
        (manifest.replace("2026-06-01", "2026-06-31"), 5),
    ] {
        save(&dest.join(MANIFEST), &broken);
        let fault = fault(verify(&dest));
        assert!(matches!(fault, Fault::Damaged { line: at } if at == line), "{fault:?} {broken}");
    }
    fs::remove_file(dest.join(MANIFEST)).unwrap();
    symlink("index.html", dest.join(MANIFEST)).unwrap();
    assert!(matches!(fault(verify(&dest)), Fault::NotBundle));
}

#[test]
fn a_pipe_in_the_bundle_keeps_nobody_waiting() {
    let (_ground, dest) = ground();
    build(&dest, "old").unwrap();
    fs::remove_file(dest.join("index.html")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(dest.join("index.html")).status().unwrap().success());
    assert_eq!(verify(&dest).unwrap().changed, ["index.html"]);
}
