//! Kills: a process of its own builds, and ends at a chosen step without any clearing up. Whenever that is, the
//! bundle is the earlier or the new one whole, and the next build leaves nothing of it.
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::write::MANIFEST;
use crate::write::place::{Step, stage_with};

const KILLED: i32 = 77;

/// Not a test of its own: the process that is killed. Told by its environment where, when, and whether names can be
/// exchanged there.
#[test]
#[ignore = "run by the other tests here, in a process of its own"]
fn the_killed_process() {
    #[expect(clippy::disallowed_methods, reason = "a test tells its own second process what to do")]
    let told = |name: &str| std::env::var(name).unwrap();
    let kill_at: usize = told("COFNOD_TEST_KILL_AT").parse().unwrap();
    let no_exchange = told("COFNOD_TEST_NO_EXCHANGE") == "true";
    let steps = AtomicUsize::new(0);
    let hook = |step| {
        if steps.fetch_add(1, Ordering::SeqCst) == kill_at {
            std::process::exit(KILLED);
        }
        if no_exchange && step == Step::Exchange {
            return Err(std::io::ErrorKind::Unsupported.into());
        }
        Ok(())
    };
    let dest = told("COFNOD_TEST_DEST");
    stage_with(plan("new"), dest.as_ref(), &header(), &Options::default(), &hook).unwrap().place().unwrap();
}

/// Builds the later state in another process and kills it at that step. Whether it came so far as to be killed.
fn killed(dest: &Path, at: usize, no_exchange: bool) -> bool {
    under_umask("022", dest, at, no_exchange)
}

fn under_umask(umask: &str, dest: &Path, at: usize, no_exchange: bool) -> bool {
    let status = Command::new("sh")
        .args(["-c", "umask $0 && exec \"$@\"", umask])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "write::tests::kills::the_killed_process", "--ignored", "--quiet"])
        .env("COFNOD_TEST_KILL_AT", at.to_string())
        .env("COFNOD_TEST_NO_EXCHANGE", no_exchange.to_string())
        .env("COFNOD_TEST_DEST", dest)
        .output()
        .unwrap()
        .status;
    match status.code() {
        Some(KILLED) => true,
        Some(0) => false,
        _ => panic!("{status}"),
    }
}

#[test]
fn a_kill_at_any_step_of_a_rebuild_leaves_a_whole_bundle() {
    let (mut left_old, mut left_new) = (0, 0);
    for at in 0.. {
        let (ground, dest) = ground();
        build(&dest, "old").unwrap();
        if !killed(&dest, at, false) {
            break;
        }
        match state(&dest) {
            "old" => left_old += 1,
            _ => left_new += 1,
        }
        // The next build may be the same one, or one of what stood before.
        let next = if at % 2 == 0 { "new" } else { "old" };
        build(&dest, next).unwrap();
        assert_eq!((state(&dest), names(ground.path())), (next, vec!["bundle".to_owned()]), "killed at {at}");
    }
    assert!(left_old >= 10 && left_new >= 2, "{left_old} {left_new}");
}

#[test]
fn a_kill_at_any_step_of_a_first_build_leaves_nothing_or_a_whole_bundle() {
    for at in 0.. {
        let (ground, dest) = ground();
        if !killed(&dest, at, false) {
            break;
        }
        if dest.exists() {
            assert_eq!(state(&dest), "new");
        }
        build(&dest, "new").unwrap();
        assert_eq!(
            (state(&dest), names(ground.path())),
            ("new", vec!["bundle".to_owned()]),
            "killed at {at}"
        );
    }
}

#[test]
fn where_names_cannot_be_exchanged_the_next_run_finishes_or_undoes_a_kill() {
    let mut gone = 0;
    for at in 0.. {
        let (ground, dest) = ground();
        build(&dest, "old").unwrap();
        if !killed(&dest, at, true) {
            break;
        }
        if dest.exists() {
            state(&dest);
        } else {
            gone += 1;
            // Even a next run that fails puts the earlier bundle back.
            let mut broken = Plan::new();
            broken.make("x.html", || Err(crate::base::MakeError(String::new()))).unwrap();
            assert!(matches!(fault(put(broken, &dest, &header(), &Options::default())), Fault::Make(_)));
            assert_eq!((state(&dest), names(ground.path())), ("old", vec!["bundle".to_owned()]));
        }
        build(&dest, "new").unwrap();
        assert_eq!(
            (state(&dest), names(ground.path())),
            ("new", vec!["bundle".to_owned()]),
            "killed at {at}"
        );
    }
    assert_eq!(gone, 1);
}

#[test]
fn files_are_the_owners_alone_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt as _;
    for umask in ["000", "077", "0777"] {
        let (_ground, dest) = ground();
        build(&dest, "old").unwrap();
        assert!(!under_umask(umask, &dest, usize::MAX, false));
        assert_eq!(state(&dest), "new");
        for (path, expected) in
            [("", 0o700), ("en/entry", 0o700), ("en/entry/new.html", 0o600), (MANIFEST, 0o600)]
        {
            let mode = fs::metadata(dest.join(path)).unwrap().permissions().mode() & 0o7777;
            assert_eq!(mode, expected, "{path} under {umask}");
        }
    }
}
