//! Destinations that are refused, each left exactly as it was, with nothing beside it.
use super::*;
use crate::write::{MANIFEST, stage};
use std::os::unix::fs::symlink;

fn inside(case: &Path) -> Options {
    Options { case_folders: vec![case.to_owned()], ..Options::default() }
}

#[test]
fn a_file_a_link_and_a_nameless_place_are_refused() {
    let (ground, dest) = ground();
    save(&dest, "mine");
    assert!(matches!(fault(build(&dest, "new")), Fault::NotFolder));
    assert!(matches!(fault(build(&dest.join("below"), "new")), Fault::NotFolder));
    assert_eq!(text(&dest), "mine");
    fs::remove_file(&dest).unwrap();
    let elsewhere = ground.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, &dest).unwrap();
    assert!(matches!(fault(build(&dest, "new")), Fault::Link));
    assert!(matches!(fault(build(&dest.join(""), "new")), Fault::Link), "with a slash at its end");
    assert!(matches!(fault(build(Path::new("/"), "new")), Fault::NoName));
    assert!(matches!(fault(build(&ground.path().join("none/../bundle"), "new")), Fault::NoName));
    assert_eq!(names(ground.path()), ["bundle", "elsewhere"]);
}

#[test]
fn a_folder_of_somebodys_own_is_refused() {
    let (ground, dest) = ground();
    fs::create_dir(&dest).unwrap();
    save(&dest.join("notes.txt"), "mine");
    assert!(matches!(fault(build(&dest, "new")), Fault::NotEmpty));
    // Other programs have a manifest.json too.
    save(&dest.join(MANIFEST), r#"{"name": "an app", "icons": []}"#);
    assert!(matches!(fault(build(&dest, "new")), Fault::NotEmpty));
    save(&dest.join(MANIFEST), r#"{"kind": "bundle", "format": 2}"#);
    assert!(matches!(fault(build(&dest, "new")), Fault::OtherFormat(2)));
    save(&dest.join(MANIFEST), "{\"kind\":\n");
    assert!(matches!(fault(build(&dest, "new")), Fault::Damaged { line: 2 }));
    assert_eq!(names(&dest), [MANIFEST, "notes.txt"]);
    assert_eq!(names(ground.path()), ["bundle"]);
}

#[test]
fn a_bundle_that_holds_something_of_the_users_is_refused() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    save(&dest.join("en/my notes.txt"), "mine");
    fs::create_dir(dest.join("mine")).unwrap();
    symlink("/etc", dest.join("cy/etc")).unwrap();
    save(&dest.join("cy/Thumbs.db"), "left by a file manager");
    let Fault::Strangers { first, count } = fault(build(&dest, "new")) else { panic!() };
    assert_eq!((first.join(" "), count), ("cy/etc en/my notes.txt mine/".to_owned(), 3));
    assert_eq!(text(&dest.join("en/my notes.txt")), "mine");
    assert_eq!(names(ground.path()), ["bundle"]);
    for path in ["en/my notes.txt", "cy/etc"] {
        fs::remove_file(dest.join(path)).unwrap();
    }
    fs::remove_dir(dest.join("mine")).unwrap();
    build(&dest, "new").unwrap();
    assert_eq!(state(&dest), "new");
}

#[test]
fn what_is_saved_into_the_bundle_while_the_new_one_is_built_is_kept() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    let staged = stage(plan("new"), &dest, &header(), &Options::default()).unwrap();
    save(&dest.join("mine.txt"), "mine");
    assert!(matches!(fault(staged.place()), Fault::Strangers { count: 1, .. }));
    assert_eq!(text(&dest.join("mine.txt")), "mine");
    assert_eq!(names(ground.path()), ["bundle"]);
}

#[test]
fn what_appears_at_the_destination_while_the_first_bundle_is_built_is_kept() {
    let (ground, dest) = ground();
    let staged = stage(plan("new"), &dest, &header(), &Options::default()).unwrap();
    fs::create_dir(&dest).unwrap();
    save(&dest.join("mine.txt"), "mine");
    assert!(matches!(fault(staged.place()), Fault::NotEmpty));
    assert_eq!(
        (names(&dest), names(ground.path())),
        (vec!["mine.txt".to_owned()], vec!["bundle".to_owned()])
    );
}

#[test]
fn the_bundle_of_another_case_or_reader_is_refused() {
    let (_ground, dest) = ground();
    build(&dest, "old").unwrap();
    let put = |about: Header| put(plan("new"), &dest, &about, &Options::default());
    let other = Header { reference: Some("CY-2026-0143".to_owned()), ..header() };
    assert!(matches!(fault(put(other)), Fault::OtherCase { there: Some(there) } if there == "CY-2026-0142"));
    assert!(matches!(
        fault(put(Header { audience: Some("father".to_owned()), ..header() })),
        Fault::OtherAudience
    ));
    assert_eq!(state(&dest), "old");
}

#[test]
fn a_place_inside_or_around_the_case_folder_is_refused() {
    let (ground, _) = ground();
    let case = ground.path().join("team/case");
    fs::create_dir_all(case.join("entries")).unwrap();
    symlink(&case, ground.path().join("link")).unwrap();
    let put = |dest: &str| put(plan("new"), &ground.path().join(dest), &header(), &inside(&case));
    for dest in [
        "team/case",
        "team/case/out",
        "team/case/a/b",
        "link/out",
        "team/../team/case/out",
        "team/case/entries",
    ] {
        assert!(matches!(fault(put(dest)), Fault::InsideCase(_)), "{dest}");
    }
    assert!(matches!(fault(put("team")), Fault::HoldsCase(_)));
    assert_eq!(names(&case), ["entries"], "nothing was made on the way");
    put("team/case-bundle").unwrap();
}

#[test]
fn a_second_build_at_the_same_time_is_refused() {
    let (ground, dest) = ground();
    let first = stage(plan("old"), &dest, &header(), &Options::default()).unwrap();
    assert!(matches!(fault(build(&dest, "new")), Fault::Busy));
    first.place().unwrap();
    build(&dest, "new").unwrap();
    assert_eq!((state(&dest), names(ground.path())), ("new", vec!["bundle".to_owned()]));
}

#[test]
fn of_many_builds_at_once_each_is_done_or_refused() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    let done: usize = std::thread::scope(|scope| {
        let builds: Vec<_> = (0..8)
            .map(|n| {
                scope.spawn({
                    let dest = &dest;
                    move || {
                        (0..20)
                            .filter(|round| {
                                match build(dest, if (n + round) % 2 == 0 { "old" } else { "new" }) {
                                    Ok(_) => true,
                                    Err(error) => {
                                        assert!(matches!(error.fault, Fault::Busy), "{error}");
                                        false
                                    }
                                }
                            })
                            .count()
                    }
                })
            })
            .collect();
        builds.into_iter().map(|build| build.join().unwrap()).sum()
    });
    assert!(done > 0);
    state(&dest);
    assert_eq!(names(ground.path()), ["bundle"]);
}

#[test]
fn paths_that_no_file_may_have_are_refused() {
    for path in ["", "/etc/x", "../x", "a/../x", "a//x", "a/./x", "a\\x", "c:x", "a\0", "a.", "a ", MANIFEST]
    {
        let (ground, dest) = ground();
        let mut plan = Plan::new();
        plan.add(path, Content::Bytes(vec![])).unwrap();
        assert!(matches!(fault(put(plan, &dest, &header(), &Options::default())), Fault::BadPath), "{path}");
        assert!(names(ground.path()).is_empty());
    }
    let (_ground, dest) = ground();
    let mut plan = Plan::new();
    plan.add("a", Content::Bytes(vec![])).unwrap();
    plan.add("a/b", Content::Bytes(vec![])).unwrap();
    assert!(matches!(fault(put(plan, &dest, &header(), &Options::default())), Fault::BadPath));
}

#[test]
fn what_is_not_the_programs_own_is_not_cleared_from_its_way() {
    let (ground, dest) = ground();
    let staging = ground.path().join(".bundle.cofnod-new");
    save(&staging, "mine");
    assert!(matches!(fault(build(&dest, "new")), Fault::InTheWay));
    assert_eq!(text(&staging), "mine");
}

#[test]
fn a_place_without_the_right_to_write_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let (ground, dest) = ground();
    fs::set_permissions(ground.path(), fs::Permissions::from_mode(0o500)).unwrap();
    if tempfile::tempfile_in(ground.path()).is_ok() {
        println!("passed over: whoever runs this may write everywhere");
        return;
    }
    let error = build(&dest, "new").unwrap_err();
    assert_eq!((error.message().id, error.path.as_path()), ("write-may-not-write", ground.path()));
    fs::set_permissions(ground.path(), fs::Permissions::from_mode(0o700)).unwrap();
    assert!(names(ground.path()).is_empty());
}
