//! `check --watch`: a round at once, and one after each change that can matter, between lines that never change.
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::support::Ground;

/// After this long a round is taken never to come, on however busy a machine.
const LONGEST: Duration = Duration::from_mins(1);

/// A run that ends with its test.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watching {
    fn start(ground: &Ground, args: &str) -> Self {
        let mut command = ground.command();
        command.args(args.split_whitespace()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (tell, lines) = channel();
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    break;
                }
            }
        });
        Self { child, lines }
    }

    /// The lines of the next round.
    fn round(&self) -> Vec<String> {
        assert_eq!(self.lines.recv_timeout(LONGEST).unwrap(), "[cofnod] begin");
        let mut lines = Vec::new();
        loop {
            match self.lines.recv_timeout(LONGEST).unwrap() {
                line if line == "[cofnod] end" => return lines,
                line => lines.push(line),
            }
        }
    }

    /// The first of the next rounds in which this holds: one save may show as two changes.
    fn until(&self, holds: impl Fn(&[String]) -> bool) {
        while !holds(&self.round()) {}
    }
}

#[test]
fn each_change_is_checked() {
    for lang in ["en", "cy"] {
        let ground = Ground::sound();
        let watching = Watching::start(
            &ground,
            &format!("check case --watch --format short --as-at 2026-06-01 --lang {lang}"),
        );
        assert_eq!(watching.round(), Vec::<String>::new());
        let is_faulty =
            |lines: &[String]| lines.iter().any(|line| line.starts_with("entries/new/x.md:1:1: error"));
        let ground = ground.file("case/entries/new/x.md", "no front matter\n");
        watching.until(is_faulty);
        // A file in a folder that is new itself is watched like any other.
        let ground = ground.entry("new/x.md", "Fact: He came.\n");
        watching.until(<[String]>::is_empty);
        let ground = ground.without("case/case.yaml").file("case/case.yaml", "reference: [\n");
        watching.until(|lines| lines.iter().any(|line| line.starts_with("case.yaml:")));
        drop((watching, ground));
    }
}

#[test]
fn what_is_passed_over_wakes_nobody_and_settings_above_the_case_do() {
    let ground = Ground::new().copy_of("tests/rules/base", "load/case").entry("x.md", "").without("case");
    let watching = Watching::start(&ground, "check load/case --watch --format short --as-at 2026-06-01");
    assert_eq!(watching.round(), Vec::<String>::new());
    let ground = ground.file("load/case/entries/.x.md.swp", "x").file("load/other/x.md", "x");
    let waited = watching.lines.recv_timeout(Duration::from_millis(700));
    assert_eq!(waited, Err(RecvTimeoutError::Timeout));
    let ground = ground.file("load/cofnod.yaml", "rulse: {}\n");
    watching.until(|lines| lines.iter().any(|line| line.starts_with("../cofnod.yaml:1")));
    drop((watching, ground));
}

#[test]
fn a_folder_that_goes_away_ends_it() {
    let ground = Ground::sound();
    let mut watching = Watching::start(&ground, "check case --watch --as-at 2026-06-01");
    assert_eq!(watching.round().len(), 1);
    let ground = ground.without("case");
    // Rounds of a folder that is half gone may come first.
    while watching.lines.recv_timeout(LONGEST).is_ok() {}
    assert_eq!(watching.child.wait().unwrap().code(), Some(2));
    drop(ground);
}

#[test]
fn it_begins_only_where_it_can() {
    let ground = Ground::sound();
    ground.run("check nowhere --watch").could_not();
    for format in ["json", "sarif", "github"] {
        ground.run(&format!("check case --watch --format {format}")).could_not();
        ground.run(&format!("check case --watch --format {format} --lang cy")).could_not();
    }
}
