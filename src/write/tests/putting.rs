//! What a build leaves: the files, the manifest, the rights, and nothing beside them.
use super::*;
use crate::write::{MANIFEST, Manifest, Staging, stage};

#[test]
fn a_first_build_writes_every_file_and_a_manifest_of_them() {
    let (ground, dest) = ground();
    let written = build(&dest, "old").unwrap();
    assert_eq!(written.files_written, 6);
    assert_eq!(state(&dest), "old");
    assert_eq!(names(ground.path()), ["bundle"]);
    assert_eq!(names(&dest), ["assets", "cy", "en", "index.html", MANIFEST]);
    assert_eq!(text(&dest.join("en/entry/old.html")), "old");
    assert_eq!(Manifest::read(&dest).unwrap(), written.manifest);
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        text(&dest.join(MANIFEST)).starts_with(&format!(
            r#"{{
  "format": 1,
  "kind": "bundle",
  "reference": "CY-2026-0142",
  "as_at": "2026-06-01",
  "audience": null,
  "program": {{"name":"cofnod","version":"{version}"}},
  "files": [
    {{"path":"assets/style.css","sha256":"62368a1a"#
        )),
        "{}",
        text(&dest.join(MANIFEST))
    );
    assert!(text(&dest.join(MANIFEST)).contains(
        r#""sources": [
    {"path":"case.yaml","#
    ));
}

#[test]
fn an_empty_plan_is_a_bundle_too() {
    let (_ground, dest) = ground();
    put(Plan::new(), &dest, &Header { sources: vec![], ..header() }, &Options::default()).unwrap();
    assert!(verify(&dest).unwrap().is_whole());
}

#[test]
fn a_destination_may_be_an_empty_folder_or_one_whose_parents_are_missing() {
    let (ground, dest) = ground();
    fs::create_dir(&dest).unwrap();
    build(&dest, "old").unwrap();
    let deep = ground.path().join("a/b/bundle");
    build(&deep, "old").unwrap();
    assert_eq!(state(&deep), "old");
    assert_eq!(names(deep.parent().unwrap()), ["bundle"]);
}

#[test]
fn a_rebuild_takes_the_earlier_bundles_place_and_writes_what_differs_alone() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    let written = build(&dest, "new").unwrap();
    assert_eq!(written.files_written, 4);
    assert_eq!(state(&dest), "new");
    assert!(!dest.join("en/entry/old.html").exists());
    assert_eq!(names(ground.path()), ["bundle"]);
}

#[test]
fn a_rebuild_of_the_same_leaves_the_bundle_where_it_is() {
    use std::os::unix::fs::MetadataExt as _;
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    let before = fs::metadata(&dest).unwrap().ino();
    let written = build(&dest, "old").unwrap();
    assert_eq!((written.files_written, state(&dest)), (0, "old"));
    assert_eq!(fs::metadata(&dest).unwrap().ino(), before);
    assert_eq!(names(ground.path()), ["bundle"]);
    // Another day is another manifest, though every page is the same.
    let later = Header { as_at: day("2026-06-02"), ..header() };
    assert_eq!(put(plan("old"), &dest, &later, &Options::default()).unwrap().files_written, 1);
    assert_eq!(verify(&dest).unwrap().as_at, later.as_at);
}

#[test]
fn a_rebuild_mends_what_was_changed_or_lost() {
    let (_ground, dest) = ground();
    build(&dest, "old").unwrap();
    save(&dest.join("index.html"), "the sbme");
    fs::remove_file(dest.join("assets/style.css")).unwrap();
    assert_eq!(build(&dest, "old").unwrap().files_written, 3);
    assert_eq!(state(&dest), "old");
}

#[test]
fn files_and_folders_are_the_owners_alone_before_and_after_somebody_opened_them() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_ground, dest) = ground();
    let mode = |path: &str| fs::metadata(dest.join(path)).unwrap().permissions().mode() & 0o7777;
    let all = ["", "en", "en/entry", "index.html", "en/overview.html", MANIFEST];
    build(&dest, "old").unwrap();
    let first: Vec<u32> = all.iter().map(|path| mode(path)).collect();
    assert_eq!(first, [0o700, 0o700, 0o700, 0o600, 0o600, 0o600]);
    for path in all {
        fs::set_permissions(dest.join(path), fs::Permissions::from_mode(0o755)).unwrap();
        build(&dest, "old").unwrap();
        assert_eq!(all.iter().map(|path| mode(path)).collect::<Vec<_>>(), first, "{path}");
    }
}

#[test]
fn documents_are_copied_and_what_arrived_is_what_the_manifest_says() {
    let (ground, dest) = ground();
    let letter = ground.path().join("letter.pdf");
    let long = "0123456789abcdef".repeat(20_000);
    save(&letter, &long);
    let copy = || {
        let mut plan = Plan::new();
        plan.add("documents/letter.pdf", Content::Copy(letter.clone())).unwrap();
        put(plan, &dest, &header(), &Options::default())
    };
    assert_eq!(copy().unwrap().manifest.files[0].size, 320_000);
    assert_eq!(text(&dest.join("documents/letter.pdf")), long);
    assert_eq!(copy().unwrap().files_written, 0);
    let other = long.replace("f0", "f1");
    save(&letter, &other);
    assert_eq!(copy().unwrap().files_written, 2);
    assert_eq!(text(&dest.join("documents/letter.pdf")), other);
    assert!(verify(&dest).unwrap().is_whole());
    fs::remove_file(&letter).unwrap();
    assert!(matches!(fault(copy()), Fault::System(..)));
    std::os::unix::fs::symlink("/etc/hostname", &letter).unwrap();
    assert!(matches!(fault(copy()), Fault::System(..)), "a link is not followed");
    assert!(verify(&dest).unwrap().is_whole());
}

#[test]
fn an_access_copy_is_dated_as_it_is_told() {
    let (_ground, dest) = ground();
    let about = Header { audience: Some("mother".to_owned()), sources: vec![], ..header() };
    let options = Options { file_times: Some(day("2026-06-01")), ..Options::default() };
    for expected in [6, 0] {
        let written = put(plan("old"), &dest, &about, &options).unwrap();
        assert_eq!(written.files_written, expected);
        for path in ["", "en", "en/entry", "en/entry/old.html", MANIFEST] {
            let modified = fs::metadata(dest.join(path)).unwrap().modified().unwrap();
            let seconds = modified.duration_since(std::time::UNIX_EPOCH).unwrap();
            assert_eq!(seconds, std::time::Duration::from_secs(1_780_272_000), "{path}");
        }
    }
    assert_eq!(verify(&dest).unwrap().audience.as_deref(), Some("mother"));
}

#[test]
fn a_staged_bundle_can_be_read_before_it_has_its_name_and_goes_if_it_gets_none() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    let staged = stage(plan("new"), &dest, &header(), &Options::default()).unwrap();
    assert_eq!((state(staged.folder()), state(&dest)), ("new", "old"));
    assert_eq!(staged.manifest().files.len(), 5);
    drop(staged);
    assert_eq!((state(&dest), names(ground.path())), ("old", vec!["bundle".to_owned()]));
    stage(plan("new"), &dest, &header(), &Options::default()).unwrap().place().unwrap();
    assert_eq!((state(&dest), names(ground.path())), ("new", vec!["bundle".to_owned()]));
}

#[test]
fn one_thread_and_four_write_the_same_bytes() {
    let (ground, _) = ground();
    let manifests: Vec<String> = [1, 4]
        .into_iter()
        .map(|threads| {
            let dest = ground.path().join(threads.to_string());
            let mut plan = Plan::new();
            for page in 0..300 {
                plan.make(format!("en/{page}.html"), move || Ok(vec![b'x'; page])).unwrap();
            }
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| put(plan, &dest, &header(), &Options::default())).unwrap();
            assert!(verify(&dest).unwrap().is_whole());
            text(&dest.join(MANIFEST))
        })
        .collect();
    assert_eq!(manifests[0], manifests[1]);
}

#[test]
fn a_bundle_is_put_together_from_plans_and_bundles() {
    let (ground, dest) = ground();
    build(&ground.path().join("alone"), "later").unwrap();
    let over = Header { reference: None, sources: Vec::new(), ..header() };
    let begun = || {
        let mut staging = Staging::begin(&dest, &over, &Options::default()).unwrap();
        staging.add_bundle("cases/one/", plan("later"), &header()).unwrap();
        staging.add_bundle("cases/two/", plan("earlier"), &header()).unwrap();
        staging.add("", plan("over")).unwrap();
        staging
    };
    begun().finish(header().sources).unwrap().place().unwrap();
    let whole = verify(&dest).unwrap();
    assert!(whole.is_whole() && whole.reference.is_none() && whole.files == 5 + 2 * 6, "{whole:?}");
    assert!(verify(&dest.join("cases/one")).unwrap().is_whole());
    let manifest = |folder: &Path| text(&folder.join("manifest.json"));
    assert_eq!(manifest(&dest.join("cases/one")), manifest(&ground.path().join("alone")));
    // The same again is left where it is, and one that is not finished leaves nothing.
    assert_eq!(begun().finish(header().sources).unwrap().place().unwrap().files_written, 0);
    drop(begun());
    let mut faulty = begun();
    let twice = faulty.add("cases/one/", plan("later")).and_then(|()| faulty.finish(Vec::new()));
    assert!(matches!(fault(twice), Fault::BadPath));
    assert_eq!(names(ground.path()), ["alone", "bundle"]);
    assert!(verify(&dest).unwrap().is_whole());
}
