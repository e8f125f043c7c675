//! `cofnod check --fix`: mends what has one right answer. Every change is shown first, line by line; on a terminal it
//! is asked for, elsewhere it is made. What remains is printed as any check prints it.
use std::fmt::Write as _;

use super::check::{CheckedCase, one, tell_strays};
use super::console::{Console, printable};
use crate::base::Msg;
use crate::check::{Mended, MendedFile, Options, mend};
use crate::read::CasePath;

/// The cases as they stand when all that was wanted is mended, and whether all of it could be written.
pub(crate) fn checked(
    console: &Console,
    paths: Vec<CasePath>,
    options: &Options,
) -> (Vec<CheckedCase>, bool) {
    let progress = console.progress("progress-check");
    let cases: Vec<(CasePath, Mended)> = paths
        .into_iter()
        .map(|path| {
            let mended = mend(&path.folder, options);
            (path, mended)
        })
        .collect();
    drop(progress);
    let is_wanted = is_wanted(console, &cases);
    let (mut is_written, mut done) = (true, Count::default());
    let mut checked = Vec::with_capacity(cases.len());
    for (path, mended) in cases {
        let is_done = mended.files.is_empty() || is_wanted && write(console, &path, &mended.files, &mut done);
        is_written &= is_done || !is_wanted;
        checked.push(if is_done {
            tell_strays(console, &path, &mended.read.strays);
            CheckedCase { path, case: mended.read.case, checked: mended.checked }
        } else {
            // Not all is as it was to be: what stands there now is what counts.
            one(console, path, options)
        });
    }
    if done.files > 0 {
        console.note(&done.message("fix-done"));
    }
    (checked, is_written)
}

/// How much is mended.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    files: usize,
    fixes: usize,
}

impl Count {
    fn add(&mut self, file: &MendedFile) {
        self.files += 1;
        self.fixes += file.fixes;
    }

    fn message(self, id: &'static str) -> Msg {
        Msg::new(id).with("count", self.fixes).with("files", self.files)
    }
}

/// Shows what would change, and asks whether it is to.
fn is_wanted(console: &Console, cases: &[(CasePath, Mended)]) -> bool {
    let files = || cases.iter().flat_map(|(path, mended)| mended.files.iter().map(move |file| (path, file)));
    let mut count = Count::default();
    files().for_each(|(_, file)| count.add(file));
    if count.files == 0 {
        console.note(&Msg::new("fix-nothing"));
        return false;
    }
    let shown: String = files().map(|(path, file)| difference(&below(path, &file.path), file)).collect();
    console.show(&shown);
    let is_wanted = console.ask(&count.message("fix-ask")).unwrap_or(true);
    if !is_wanted {
        console.note(&Msg::new("fix-declined"));
    }
    is_wanted
}

/// Writes the mended files of a case; says of each that could not be written why.
fn write(console: &Console, path: &CasePath, files: &[MendedFile], done: &mut Count) -> bool {
    let mut is_written = true;
    for file in files {
        let place = path.folder.join(&file.path);
        match crate::write::mend(&place, &file.before, &file.after) {
            Ok(()) => done.add(file),
            Err(error) => {
                console.error(&error.message());
                is_written = false;
            }
        }
    }
    is_written
}

fn below(case: &CasePath, path: &str) -> String {
    match case.shown.trim_end_matches('/').trim_start_matches("./") {
        "." => path.to_owned(),
        folder => format!("{folder}/{path}"),
    }
}

/// The lines that change, as they stand and as they are to be. Fixes change words within lines and put lines in;
/// they take none away.
fn difference(path: &str, file: &MendedFile) -> String {
    let (before, after) = (String::from_utf8_lossy(&file.before), String::from_utf8_lossy(&file.after));
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let mut out = String::new();
    let mut added = after.len().saturating_sub(before.len());
    let mut old = before.iter().enumerate().peekable();
    for (at, line) in after.iter().enumerate() {
        let line = line.trim_start_matches('\u{feff}');
        let standing = old.peek().map(|(_, old)| old.trim_start_matches('\u{feff}'));
        // A line is put in where the next one is what stands here, mended or not.
        let is_added = added > 0
            && standing != Some(line)
            && after.get(at + 1).is_some_and(|next| standing.is_none_or(|old| is_like(old, next)));
        if is_added {
            added -= 1;
            let _ =
                writeln!(out, "{path}:{}\n  + {line}", old.peek().map_or(before.len(), |(at, _)| *at) + 1);
            continue;
        }
        if let Some((number, standing)) = old.next()
            && standing.trim_start_matches('\u{feff}') != line
        {
            let standing = standing.trim_start_matches('\u{feff}');
            let _ = writeln!(out, "{path}:{}\n  - {standing}\n  + {line}", number + 1);
        }
    }
    printable(&out).into_owned()
}

/// Whether one line may be the other after mending: more of their characters are the same than not.
fn is_like(one: &str, other: &str) -> bool {
    let longer = one.chars().count().max(other.chars().count());
    let shared = |pairs: usize| pairs * 2 >= longer;
    let head = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let tail = one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count();
    shared(head + tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_and_added_lines_are_shown_and_no_others() {
        let file = MendedFile {
            path: "a.md".into(),
            before: "\u{feff}---\r\ntpye: x\r\ntitle: y\r\nrecorded: 2026-3-4\r\n".into(),
            after: "\u{feff}---\r\ntype: x\r\nlanguage: cy\r\ntitle: y\r\nrecorded: 2026-03-04\r\n".into(),
            fixes: 3,
        };
        let shown = "a.md:2\n  - tpye: x\n  + type: x\na.md:3\n  + language: cy\n\
                     a.md:4\n  - recorded: 2026-3-4\n  + recorded: 2026-03-04\n";
        assert_eq!(difference("a.md", &file), shown);
        let both = MendedFile {
            before: "---\ntitel: y\n---\n".into(),
            after: "---\nlanguage: cy\ntitle: y\n---\n".into(),
            ..file
        };
        let shown = "a.md:2\n  + language: cy\na.md:2\n  - titel: y\n  + title: y\n";
        assert_eq!(difference("a.md", &both), shown);
    }
}
