//! Faults on the way: whatever fails, the earlier bundle stands as it was and nothing is left beside it.
use std::io;
use std::sync::Mutex;

use super::*;
use crate::base::MakeError;
use crate::write::place::{Step, stage_with};

/// A build at which the `nth` step of all fails in this way, and the step that failed, if it came to that.
fn failing(
    dest: &Path,
    text: &str,
    nth: usize,
    kind: io::ErrorKind,
) -> (Result<Written, WriteError>, Option<Step>) {
    let steps = Mutex::new((0, None));
    let hook = |step| {
        let mut steps = steps.lock().unwrap();
        steps.0 += 1;
        if steps.0 == nth + 1 {
            steps.1 = Some(step);
            return Err(kind.into());
        }
        Ok(())
    };
    let result =
        stage_with(plan(text), dest, &header(), &Options::default(), &hook).and_then(|staged| staged.place());
    let failed = steps.lock().unwrap().1;
    (result, failed)
}

#[test]
fn a_page_that_cannot_be_made_leaves_the_earlier_bundle() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    let mut plan = plan("new");
    plan.make("en/broken.html", || Err(MakeError("line 3".to_owned()))).unwrap();
    let error = put(plan, &dest, &header(), &Options::default()).unwrap_err();
    assert!(
        matches!((&error.fault, error.path.to_str()), (Fault::Make(why), Some("en/broken.html")) if why == "line 3")
    );
    assert_eq!((state(&dest), names(ground.path())), ("old", vec!["bundle".to_owned()]));
}

#[test]
fn a_page_that_panics_leaves_the_earlier_bundle() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    let built = std::panic::catch_unwind(|| {
        let mut plan = plan("new");
        plan.make("en/broken.html", || panic!("a fault in the program")).unwrap();
        put(plan, &dest, &header(), &Options::default()).is_ok()
    });
    assert!(built.is_err());
    assert_eq!((state(&dest), names(ground.path())), ("old", vec!["bundle".to_owned()]));
}

#[test]
fn a_first_build_that_fails_leaves_nothing_at_all() {
    let (ground, _) = ground();
    let mut plan = Plan::new();
    plan.make("broken.html", || Err(MakeError(String::new()))).unwrap();
    assert!(put(plan, &ground.path().join("a/b/bundle"), &header(), &Options::default()).is_err());
    assert!(names(ground.path()).is_empty());
}

#[test]
fn a_full_disk_at_any_step_leaves_one_bundle_or_the_other() {
    let mut seen = Vec::new();
    for nth in 0.. {
        let (ground, dest) = ground();
        build(&dest, "old").unwrap();
        let (result, failed) = failing(&dest, "new", nth, io::ErrorKind::StorageFull);
        let Some(failed) = failed else { break };
        seen.push(failed);
        match result {
            // What cannot be linked is copied, and what cannot be cleared is left for the next build.
            Ok(written) => {
                assert!(matches!(failed, Step::Link | Step::Clear | Step::LetGo), "{failed:?}");
                assert_eq!(written.warning().is_some(), failed == Step::Clear);
                assert_eq!(state(&dest), "new");
            }
            Err(error) => {
                assert_eq!(error.message().id, "write-disk-full");
                assert_eq!(
                    (state(&dest), names(ground.path())),
                    ("old", vec!["bundle".to_owned()]),
                    "{failed:?}"
                );
            }
        }
        build(&dest, "new").unwrap();
        assert_eq!((state(&dest), names(ground.path())), ("new", vec!["bundle".to_owned()]));
    }
    for step in
        [Step::Held, Step::Folder, Step::File, Step::Link, Step::Manifest, Step::Exchange, Step::Clear]
    {
        assert!(seen.contains(&step), "{step:?}");
    }
}

/// A build where names cannot be exchanged, and where the `nth` of the steps after that fails.
fn without_exchange(
    dest: &Path,
    failing: Option<Step>,
    during: impl Fn(Step) + Sync,
) -> Result<Written, WriteError> {
    let hook = |step| {
        during(step);
        match step {
            Step::Exchange => Err(io::ErrorKind::InvalidInput.into()),
            _ if failing == Some(step) => Err(io::ErrorKind::PermissionDenied.into()),
            _ => Ok(()),
        }
    };
    stage_with(plan("new"), dest, &header(), &Options::default(), &hook).and_then(|staged| staged.place())
}

#[test]
fn where_names_cannot_be_exchanged_the_earlier_bundle_moves_aside() {
    let (ground, dest) = ground();
    build(&dest, "old").unwrap();
    for step in [Step::MoveAside, Step::MoveIn] {
        let error = without_exchange(&dest, Some(step), |_| ()).unwrap_err();
        assert_eq!(error.message().id, "write-may-not-write");
        assert_eq!((state(&dest), names(ground.path())), ("old", vec!["bundle".to_owned()]), "{step:?}");
    }
    // Somebody saves a file into the earlier bundle at the last moment.
    let mine = dest.join("mine.txt");
    let error = without_exchange(&dest, None, |step| {
        if step == Step::MoveAside {
            save(&mine, "mine")
        }
    });
    assert!(matches!(fault(error), Fault::Strangers { .. }));
    assert_eq!((text(&mine), names(ground.path())), ("mine".to_owned(), vec!["bundle".to_owned()]));
    fs::remove_file(mine).unwrap();
    without_exchange(&dest, None, |_| ()).unwrap();
    assert_eq!((state(&dest), names(ground.path())), ("new", vec!["bundle".to_owned()]));
}

/// A small file system of its own, where the test may make one.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let at = tempfile::tempdir().unwrap();
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=256k", "cofnod-test"])
            .arg(at.path())
            .output()
            .is_ok_and(|output| output.status.success());
        mounted.then_some(Self(at))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.0.path()).output();
    }
}

#[test]
fn a_disk_that_is_really_full_leaves_the_earlier_bundle() {
    let Some(disk) = SmallDisk::mount() else {
        println!("passed over: no file system may be mounted here");
        return;
    };
    let dest = disk.0.path().join("bundle");
    build(&dest, "old").unwrap();
    let mut large = plan("new");
    large.make("en/large.html", || Ok(vec![b'x'; 1 << 20])).unwrap();
    let error = put(large, &dest, &header(), &Options::default()).unwrap_err();
    assert_eq!(error.message().id, "write-disk-full");
    assert_eq!((state(&dest), names(disk.0.path())), ("old", vec!["bundle".to_owned()]));
    build(&dest, "new").unwrap();
    assert_eq!(state(&dest), "new");
}
