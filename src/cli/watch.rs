//! `cofnod check --watch`: checks, and again whenever something in the folders changes, until it is stopped.
//!
//! Each round stands between two lines that are the same in every language, so that an editor can tell where one
//! begins and ends: that is how problem matchers of editors find the findings of a task that never ends.
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use clap::ArgMatches;
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::Outcome;
use super::check::{cases, checked, folders, printed};
use super::console::Console;
use crate::base::Msg;
use crate::check::Options;
use crate::read::is_of_case;

/// The line before each round.
const BEGIN: &str = "[cofnod] begin\n";
/// The line after each round.
const END: &str = "[cofnod] end\n";
/// A change is looked at when nothing more has changed for this long: an editor saves in several steps.
const QUIET: Duration = Duration::from_millis(80);
/// However much goes on changing, it is looked at after this long.
const PATIENCE: Duration = Duration::from_secs(1);

pub(crate) fn run(console: &Console, matches: &ArgMatches, options: &Options) -> Outcome {
    let format = matches.get_one::<String>("format").map_or("text", String::as_str);
    if !matches!(format, "text" | "short") {
        console.error(&Msg::new("watch-format").with("format", format));
        return Outcome::CouldNot;
    }
    let folders = folders(matches);
    if cases(console, &folders).is_none() {
        return Outcome::CouldNot;
    }
    // What changes during the first round must not be missed, so watching begins before it.
    let watched = match Watched::start(&folders) {
        Ok(watched) => watched,
        Err(error) => {
            console.error(&Msg::new("watch-cannot").with("reason", error.to_string()));
            return Outcome::CouldNot;
        }
    };
    loop {
        // A file that is being replaced may be away for a moment; a folder that is gone is not waited for.
        let found = match cases(console, &folders) {
            Some(paths) => checked(console, paths, options),
            None if folders.iter().any(|folder| !folder.is_dir()) => return Outcome::CouldNot,
            None => Vec::new(),
        };
        let round = format!("{BEGIN}{}{END}", printed(console, matches, &found, None));
        // Nobody reads any more, so nobody waits for the next round.
        if console.put(&round).is_err() {
            return Outcome::Done;
        }
        drop(found);
        if !watched.wait() {
            console.error(&Msg::new("watch-cannot").with("reason", ""));
            return Outcome::CouldNot;
        }
    }
}

/// The folders that are watched, and what is told of them.
struct Watched {
    events: Receiver<notify::Result<Event>>,
    /// The folders, as the system calls them.
    roots: Vec<PathBuf>,
    /// Dropped, it stops watching.
    _watcher: RecommendedWatcher,
}

impl Watched {
    fn start(folders: &[&PathBuf]) -> notify::Result<Self> {
        let (tell, events) = channel();
        // Nobody listens only when the program ends.
        let handler = move |event| drop(tell.send(event));
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(handler, config)?;
        let mut roots = Vec::new();
        for folder in folders {
            let root = folder.canonicalize()?;
            watcher.watch(&root, RecursiveMode::Recursive)?;
            // The settings of a caseload hold for its cases, and stand above them.
            if let Some(above) = root.parent().filter(|_| root.join("case.yaml").exists()) {
                // Where it may not be watched, its settings are read when something else changes.
                let _ = watcher.watch(above, RecursiveMode::NonRecursive);
            }
            roots.push(root);
        }
        Ok(Self { events, roots, _watcher: watcher })
    }

    /// Waits until something has changed and then is quiet; false where nothing will be told any more.
    fn wait(&self) -> bool {
        loop {
            match self.events.recv() {
                Ok(event) if self.matters(&event) => break,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
        let begun = Instant::now();
        let mut last = begun;
        loop {
            let rest = QUIET.saturating_sub(last.elapsed());
            match self.events.recv_timeout(rest) {
                Ok(event) if self.matters(&event) => last = Instant::now(),
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
            if begun.elapsed() > PATIENCE {
                return true;
            }
        }
    }

    /// Whether an event may change what is found. What cannot be told may.
    fn matters(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        // Our own reading is told too.
        if matches!(event.kind, EventKind::Access(_)) {
            return false;
        }
        let is_settings = |path: &Path| {
            let above = path.parent();
            path.ends_with("cofnod.yaml") && self.roots.iter().any(|root| root.parent() == above)
        };
        let is_of =
            |path: &PathBuf| self.roots.iter().any(|root| is_of_case(root, path)) || is_settings(path);
        event.need_rescan() || event.paths.is_empty() || event.paths.iter().any(is_of)
    }
}
