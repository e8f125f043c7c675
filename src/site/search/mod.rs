//! The index of the search, for a reader of one language: the words of every page as that reader is shown them. Made
//! from what may be shown and from nothing else, so that what is withheld is not in it; what is confidential stands on
//! the person's own page alone and is left out here.
//!
//! 1. `words`: the words of a page, in pieces that can be linked to.
//! 2. `pack`: the words of many pages as one file, each word a number in a list, the commonest the shortest. The list
//!    stands beside the text, so the script can both find words and show them in their place, and nothing has to be
//!    stored twice.
//!
//! A copy for somebody outside has an index of its own (`copied`, `plain`), in whole texts: nothing may leave that cannot
//! be read back.
//!
//! Words are folded by the script alone, from [`folding`]: the index holds them as they are written, so there is no
//! second folding that could differ.
mod copied;
mod pack;
pub mod plain;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::mutations;

    /// What the script does, done again by the program's own folding: the list of words is held to both.
    #[test]
    fn words_find_each_other_as_the_list_says() {
        let list = include_str!("../../../tests/browser/fixtures/words.tsv");
        let initials = INITIALS
            .iter()
            .flat_map(|(initial, changes)| changes.iter().flatten().map(move |change| (*initial, *change)));
        let initials: Vec<(&str, &str)> = initials.chain([("", "h")]).collect();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [lang, one, other, finds] = cells[..] else { panic!("not four cells: {line}") };
            let (one, other) = (plain(one), plain(other));
            let origins = initials.iter().filter_map(|(initial, change)| {
                let origin = format!("{initial}{}", one.strip_prefix(change)?);
                mutations(&origin).contains(&one).then_some(origin)
            });
            let found = match lang {
                "cy" => origins.chain([one.clone()]).any(|origin| mutations(&origin).contains(&other)),
                // Endings of English words are the script's alone.
                _ if one != other && finds == "yes" => continue,
                _ => one == other,
            };
            assert_eq!(found, finds == "yes", "{line}");
        }
    }

    #[test]
    fn letters_are_folded_as_names_are() {
        let folding = folding();
        assert!(folding.contains("\"ŵ\":\"w\"") && folding.contains("\"ß\":\"ss\""), "{folding}");
        assert!(folding.contains("[\"p\",[\"b\",\"mh\",\"ph\"]]"), "{folding}");
    }
}
