//! What `benches/measure` measures with, and what makes a case file of any size to try things on:
//!
//! ```text
//! cargo run --release --example casefiles -- make FOLDER ENTRIES [faulty]
//! cargo run --release --example casefiles -- disclosed FOLDER ENTRIES [PEOPLE]
//! cargo run --release --example casefiles -- large FOLDER BYTES [PEOPLE]
//! cargo run --release --example casefiles -- limit BUNDLE FOLDER
//! ```
//!
//! `disclosed` makes a case in which everything is decided and approved for the copy called `copy`, with 20 people to
//! hide or as many as are given; `large` one of which a single entry has about that many bytes.
//! `limit` is the floor for `cofnod build`: it reads a finished bundle into memory, then writes the same files to a
//! new folder on all cores, and prints the seconds, wall and processor, that the writing alone took.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::print_stderr)]

mod corpus;
mod disclosed;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use rayon::prelude::*;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["make", folder, entries] => {
            number(entries).and_then(|entries| make(Path::new(folder), corpus::case(entries, false)))
        }
        ["make", folder, entries, "faulty"] => {
            number(entries).and_then(|entries| make(Path::new(folder), corpus::case(entries, true)))
        }
        ["disclosed", folder, entries, people @ ..] if people.len() < 2 => hidden(people)
            .and_then(|people| decided(Path::new(folder), disclosed::case(number(entries)?, people))),
        ["large", folder, bytes, people @ ..] if people.len() < 2 => hidden(people)
            .and_then(|people| decided(Path::new(folder), disclosed::large(number(bytes)?, people))),
        ["limit", bundle, folder] => limit(Path::new(bundle), Path::new(folder)),
        _ => Err(std::io::Error::other(
            "usage: make FOLDER ENTRIES [faulty] | disclosed FOLDER ENTRIES [PEOPLE] | large FOLDER BYTES [PEOPLE] | \
             limit BUNDLE FOLDER",
        )),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn number(text: &str) -> std::io::Result<usize> {
    text.parse().map_err(std::io::Error::other)
}

/// How many people to hide.
fn hidden(people: &[&str]) -> std::io::Result<usize> {
    people.first().map_or(Ok(20), |people| number(people))
}

/// Makes a case with its decisions.
fn decided(folder: &Path, files: impl Iterator<Item = corpus::File>) -> std::io::Result<()> {
    make(folder, files)?;
    std::fs::create_dir_all(folder.join("disclosures"))?;
    let decisions = disclosed::decisions(folder);
    std::fs::write(folder.join(format!("disclosures/{}.yaml", disclosed::NAME)), decisions)
}

fn make(folder: &Path, made: impl Iterator<Item = corpus::File>) -> std::io::Result<()> {
    let (mut files, mut bytes) = (0_usize, 0);
    for (path, text) in made {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, &text)?;
        files += 1;
        bytes += text.len();
    }
    println!("{files} files, {bytes} bytes, to be judged as at {}", corpus::AS_AT);
    Ok(())
}

fn limit(bundle: &Path, folder: &Path) -> std::io::Result<()> {
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let mut folders = vec![folder.to_owned()];
    for found in walkdir::WalkDir::new(bundle).min_depth(1) {
        let found = found?;
        let Ok(path) = found.path().strip_prefix(bundle) else { continue };
        if found.file_type().is_dir() {
            folders.push(folder.join(path));
        } else {
            files.push((folder.join(path), std::fs::read(found.path())?));
        }
    }
    let processor = processor_seconds();
    let begun = Instant::now();
    for folder in &folders {
        std::fs::create_dir(folder)?;
    }
    files.par_iter().try_for_each(|(path, bytes)| std::fs::write(path, bytes))?;
    let wall = begun.elapsed().as_secs_f64();
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    println!("{wall:.4} {:.4} {} {bytes}", processor_seconds() - processor, files.len());
    Ok(())
}

/// The processor time of this process so far, of all its threads, in user and system.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/schedstat").ok();
    // One figure for each thread, in nanoseconds; the process's own file has the first thread's alone.
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let of = |text: String| text.split(' ').next().and_then(|number| number.parse::<f64>().ok());
    let all: f64 = threads
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("schedstat")).ok().and_then(of))
        .sum();
    if all > 0.0 { all / 1e9 } else { stat.and_then(of).unwrap_or(0.0) / 1e9 }
}
