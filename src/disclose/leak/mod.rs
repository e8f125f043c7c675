//! The leak check: reads every file of a finished copy back as a stranger would, and looks in it for everything that
//! was hidden. [`check`] is the way in; it takes plain data, [`Wanted`], and shares no matching with the redaction,
//! so that what one of them overlooks the other does not. It stands after the copy has been made and before it is put
//! in place, and runs alone on a copy that somebody else made.
//!
//! 1. `forms`: what is wanted becomes sequences of folded words.
//! 2. `read`: each file is read inside out; what is text in it goes on at once.
//! 3. `seek`: one text is folded and all forms are looked for in one pass; then telephone numbers, then near misses.
//!
//! The time grows with the bytes, not with names times bytes. What cannot be read is reported, never passed over.
mod automaton;
mod data;
mod files;
mod fold;
mod forms;
mod near;
mod read;
mod report;
mod seek;
#[cfg(test)]
mod tests;
mod wanted;

use std::collections::BTreeSet;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

pub use files::{Bytes, File, unpacked};
pub use report::{Act, Active, Figures, Hit, Report, Rule, Step, Unreadable, Why};
pub use wanted::{Allow, Day, Hidden, Known, Named, Owner, Quote, Sentence, Wanted, Withheld, numbered};

use forms::Forms;
use read::{Gathered, Reader};
use seek::{Memo, Seeker};

/// Looks for everything wanted in every file. The result is the same however many threads there are.
#[must_use]
pub fn check(wanted: &Wanted, known: &Known, files: &[File<'_>]) -> Report {
    check_with(&Seeker::new(Forms::of(wanted)), wanted, known, files)
}

fn check_with(seeker: &Seeker, wanted: &Wanted, known: &Known, files: &[File<'_>]) -> Report {
    // In pieces that are large enough for what is remembered of words to be of use.
    let size = files.len().div_ceil(8 * rayon::current_num_threads()).max(1);
    let gathered: Vec<(bool, Gathered)> = files
        .par_chunks(size)
        .flat_map_iter(|files| {
            let mut memo = Memo::default();
            files.iter().map(move |file| one(seeker, wanted, known, &mut memo, file))
        })
        .collect();
    let mut report = Report::default();
    let mut allows = BTreeSet::new();
    report.figures.forms = seeker.len() as u64;
    for (file, (is_known, gathered)) in files.iter().zip(gathered) {
        report.figures.files += u64::from(!is_known);
        report.figures.known += u64::from(is_known);
        report.figures.bytes += gathered.bytes;
        report.figures.words += gathered.words;
        allows.extend(gathered.allows);
        let (near, hits): (Vec<Hit>, Vec<Hit>) =
            gathered.hits.into_iter().partition(|hit| hit.rule.may_be_allowed());
        report.hits.extend(hits);
        report.near.extend(near);
        report.active.extend(gathered.active);
        let accepted = wanted.accepted.contains(&file.path);
        report.unreadable.extend(gathered.unreadable.into_iter().map(|(place, why)| Unreadable {
            file: file.path.clone(),
            place,
            why,
            accepted: accepted && why != Why::Encrypted,
        }));
    }
    report.unused_allows = (0..wanted.allows.len()).filter(|index| !allows.contains(index)).collect();
    report.hits.sort();
    report.near.sort();
    report.unreadable.sort();
    report.active.sort();
    report
}

/// Reads one file; true where it is the program's own.
fn one(
    seeker: &Seeker,
    wanted: &Wanted,
    known: &Known,
    memo: &mut Memo,
    file: &File<'_>,
) -> (bool, Gathered) {
    let mut reader = Reader::new(seeker, known, memo, &file.path, wanted.owners.get(&file.path));
    let held;
    let bytes = match &file.bytes {
        Bytes::Here(bytes) => bytes.as_slice(),
        Bytes::Lent(bytes) => bytes,
        Bytes::Open(open) => match open() {
            Ok(bytes) => {
                held = bytes;
                held.as_slice()
            }
            Err(_) => {
                reader.name();
                reader.cannot(Why::Closed);
                return (false, reader.out);
            }
        },
    };
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    if known.files.contains(&digest) {
        return (true, reader.out);
    }
    reader.whole(bytes);
    (false, reader.out)
}
