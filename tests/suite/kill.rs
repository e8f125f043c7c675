//! A build that is killed at any moment leaves the earlier bundle or the later one, whole, and the next run clears up.
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::corpus;
use crate::support::Ground;

/// How often it is killed.
const KILLS: u32 = 20;

/// A case of a few hundred entries, of which the last has this text.
fn case(ground: Ground, text: &str) -> Ground {
    let ground = corpus::case(200, false)
        .fold(ground, |ground, (path, text)| ground.file(format!("case/{path}"), text));
    ground.entry("state.md", text).with("case/entries/state.md", "[child-1]", "[child-1, child-2]")
}

fn command(ground: &Ground) -> std::process::Command {
    let mut command = ground.command();
    command.args(["build", "case", "--out", "out", "-q", "--as-at", corpus::AS_AT]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_bundle() {
    let mut ground = case(Ground::new(), "State 0.\n");
    let begun = Instant::now();
    assert!(command(&ground).status().unwrap().success());
    let whole = begun.elapsed();
    let page =
        ground.files("out").into_iter().find(|path| path.starts_with("en/") && path.ends_with("state.html"));
    let page = format!("out/{}", page.unwrap());
    let (mut old, mut new) = (0, 0);
    for kill in 1..=KILLS {
        let before = kill - 1;
        ground = ground.with("case/entries/state.md", &format!("State {before}."), &format!("State {kill}."));
        let mut child = command(&ground).spawn().unwrap();
        // Over the whole of a build and a little beyond, in an order that is not that of time.
        let part = f64::from(kill * 7 % KILLS) / f64::from(KILLS) * 1.2;
        std::thread::sleep(Duration::from_secs_f64(whole.as_secs_f64() * part));
        child.kill().unwrap();
        child.wait().unwrap();
        ground.run("verify out").ends(0);
        if ground.text(&page).contains(&format!("State {kill}.")) {
            new += 1;
        } else {
            assert!(ground.text(&page).contains(&format!("State {before}.")), "{}", ground.text(&page));
            old += 1;
        }
        assert!(command(&ground).status().unwrap().success());
        assert!(ground.text(&page).contains(&format!("State {kill}.")));
        assert_eq!(ground.names(), ["case", "out"], "litter after a kill at {part:.2}");
    }
    eprintln!("killed {KILLS} times in {whole:?}: {old} earlier bundles, {new} later ones");
    assert!(old > 0);
}
