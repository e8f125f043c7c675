//! The index of the search, for a reader of one language: the words of every page as that reader is shown them. Made
//! from what may be shown and from nothing else, so that what is withheld is not in it; what is confidential stands on
//! the person's own page alone and is left out here.
//!
//! 1. `words`: the words of a page, in pieces that can be linked to.
//! 2. `pack`: the words of many pages as one file, each word a number in a list, the commonest the shortest. The list
//!    stands beside the text, so the script can both find words and show them in their place, and nothing has to be
//!    stored twice.
//!
//! Words are folded by the script alone, from [`folding`]: the index holds them as they are written, so there is no
//! second folding that could differ.
mod pack;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::context::{Here, Site};
use crate::base::Lang;
use crate::text::{INITIALS, VOWELS, plain};

/// The file of what words are folded by.
pub const FOLDING: &str = "assets/search-fold.js";

/// How much text goes into one part, in bytes as it is written; about a third of that is what the part weighs.
const PART: usize = 8 << 20;

/// A part of the index: entries by their places in `Disclosed::entries`, and whether all else is in it too.
pub struct Part {
    entries: Range<usize>,
    is_last: bool,
}

/// The file of a part, the first of which is 0.
pub fn path(lang: Lang, index: usize) -> String {
    format!("assets/search-{}-{index}.js", lang.code())
}

/// The parts of the index for readers of `lang`: the newest entries last, as everywhere.
pub fn parts(site: &Site<'_>, lang: Lang) -> Vec<Part> {
    let from = Here { site, lang, up: "" };
    let mut parts = Vec::new();
    let (mut start, mut size) = (0, 0);
    for (index, entry) in site.disclosed.entries.iter().enumerate() {
        let blocks = from.text_of(entry).map(|text| text.document.blocks.as_slice());
        size += blocks.and_then(<[_]>::last).map_or(0, |block| block.span.end);
        if size >= PART {
            parts.push(Part { entries: start..index + 1, is_last: false });
            (start, size) = (index + 1, 0);
        }
    }
    parts.push(Part { entries: start..site.disclosed.entries.len(), is_last: true });
    parts
}

/// A part of the index as a script that hands it over.
pub fn part(from: Here<'_>, part: &Part) -> String {
    let entries = part.entries.clone().into_par_iter();
    let mut pages: Vec<words::Page> = entries.filter_map(|index| words::entry(from, index)).collect();
    if part.is_last {
        pages.extend(words::others(from));
    }
    format!("cofnod.part({});\n", pack::packed(&pages))
}

/// What words are folded by, as a script: letters without their accents, and the mutations of Welsh.
pub fn folding() -> String {
    let letters = ('\u{df}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}');
    let letters: BTreeMap<String, String> = letters
        .map(|letter| (letter.to_string(), plain(&letter.to_string())))
        .filter(|(letter, folded)| *letter == letter.to_lowercase() && letter != folded)
        .collect();
    let initials: Vec<(&str, Vec<&str>)> = INITIALS
        .iter()
        .map(|(initial, changes)| (*initial, changes.iter().copied().flatten().collect()))
        .collect();
    let folding = serde_json::json!({"letters": letters, "initials": initials, "vowels": VOWELS});
    format!("cofnod.folding({folding});\n")
}
