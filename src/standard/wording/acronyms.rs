//! `unexplained-acronym`: acronyms of the list that a text uses and nowhere writes out beside them.
use std::ops::Range;
use std::sync::OnceLock;

use super::list::{cell, forms, parts, rows, words};
use super::scan::{ACRONYMS, Scan, scan};
use crate::base::{Bilingual, Lang, Msg, Span};
use crate::model::{Entry, ListRow, Text};
use crate::standard::{Context, Report};
use crate::text::alternatives;

/// An acronym.
pub(super) struct Acronym {
    /// How it is written, parted by `;`.
    spellings: String,
    /// Whether it is a word as well, or a mark of the time.
    is_word: bool,
    /// What it stands for, from which the expansions are made when it is first found.
    cells: Bilingual<String>,
    /// Its expansions in both languages as words, longest first, when first asked for.
    expansions: OnceLock<Vec<Vec<String>>>,
}

/// The acronyms looked for in texts of a language: those of a team, and after them those of the list.
pub(super) fn all(lang: Lang, own: &[&ListRow]) -> Vec<Acronym> {
    let listed = rows(include_str!("acronyms.tsv")).map(|row| Acronym {
        spellings: cell(&row, 0).to_owned(),
        is_word: cell(&row, 1) == "word",
        cells: Bilingual { en: cell(&row, 2).to_owned(), cy: cell(&row, 3).to_owned() },
        expansions: OnceLock::new(),
    });
    let listed: Vec<_> = listed.collect();
    let own = own.iter().map(|row| {
        // One that is on the list is explained by what the list says as well.
        let known =
            listed.iter().find(|one| one.spellings().any(|known| parts(&row.term).any(|own| own == known)));
        let cells = Bilingual::from_fn(|of| {
            let own = if of == lang { row.better.as_str() } else { "" };
            format!("{own}; {}", known.map_or("", |known| known.cells.get(of)))
        });
        let is_word = known.is_some_and(|known| known.is_word);
        Acronym { spellings: row.term.clone(), is_word, cells, expansions: OnceLock::new() }
    });
    let own: Vec<_> = own.collect();
    own.into_iter().chain(listed).collect()
}

impl Acronym {
    /// How it is written.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        parts(&self.spellings)
    }

    fn expansions(&self) -> &[Vec<String>] {
        self.expansions.get_or_init(|| {
            let made = Lang::ALL
                .into_iter()
                .flat_map(|lang| parts(self.cells.get(lang)).flat_map(move |cell| forms(lang, cell)));
            let mut made: Vec<Vec<String>> = made
                .map(|form| words(&form, 0..form.len()).map(|(_, word)| word.to_owned()).collect())
                .collect();
            made.sort_unstable();
            made.dedup();
            made
        })
    }

    /// The first expansion of each language, as the list writes it; of a team's acronym that of the other language
    /// where there is no other.
    fn full(&self) -> Bilingual<String> {
        Bilingual::from_fn(|lang| {
            let first = |lang| parts(self.cells.get(lang)).next();
            let first = first(lang).or_else(|| first(lang.other()));
            let first = first.and_then(|form| alternatives(form).into_iter().next()).unwrap_or_default();
            first.replace('~', "").split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }
}

/// The function of the rule.
pub(super) fn judge(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        judge_text(text, &scan(text, context.wording), report);
    }
}

fn judge_text(text: &Text, scan: &Scan, report: &mut Report) {
    let acronyms = scan.acronyms();
    // The first use of each acronym; nothing once it is explained.
    let mut uses: Vec<(usize, Option<(String, Span)>)> = Vec::new();
    for passage in &scan.passages {
        let found = passage.find(ACRONYMS, |_| true);
        if found.is_empty() {
            continue;
        }
        let folded = passage.folded();
        for found in found {
            let Some(acronym) = acronyms.get(found.row) else { continue };
            let known = uses.iter().position(|(row, _)| *row == found.row);
            let is_settled = known.is_some_and(|known| uses[known].1.is_none());
            if is_settled || acronym.is_word && is_among_capitals(folded.text(), &found.range) {
                continue;
            }
            let is_explained = is_explained(folded.text(), &found.range, acronym);
            let range = folded.original(&found.range);
            let first = || (passage.text()[range.clone()].to_owned(), passage.span(&range));
            match known {
                None => uses.push((found.row, (!is_explained).then(first))),
                Some(known) if is_explained => uses[known].1 = None,
                Some(_) => {}
            }
        }
    }
    for (row, first) in uses {
        let (Some((acronym, span)), Some(row)) = (first, acronyms.get(row)) else { continue };
        let full = row.full();
        // A team may list an acronym and not say what it stands for.
        let help =
            if full.en.is_empty() { Msg::new("write-out") } else { Msg::new("expand").with("full", full) };
        let help = help.with("acronym", acronym.as_str());
        report.at_with(&text.source, span, Msg::new("message").with("acronym", acronym), Some(help));
    }
}

/// Whether a word in capitals, or a number, stands beside it: somebody shouts, or it is a time of day.
fn is_among_capitals(text: &str, range: &Range<usize>) -> bool {
    let beside = |words: &str, is_before: bool| {
        let word =
            if is_before { words.split_whitespace().next_back() } else { words.split_whitespace().next() };
        let gap = if is_before { words.ends_with(' ') } else { words.starts_with(' ') };
        let word = word.unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
        let is_shouted = word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
        let is_time = is_before && word.ends_with(|c: char| c.is_ascii_digit());
        gap && (is_shouted && word.chars().any(char::is_alphabetic) || word == "I" || is_time)
    };
    beside(near(text, range.start, true), true) || beside(near(text, range.end, false), false)
}

/// The text just before or after a place: enough for an expansion, and never so much that a long text is read again
/// for each acronym in it.
fn near(text: &str, at: usize, is_before: bool) -> &str {
    const REACH: usize = 160;
    if is_before {
        &text[text.ceil_char_boundary(at.saturating_sub(REACH))..at]
    } else {
        &text[at..text.floor_char_boundary(at + REACH)]
    }
}

/// Whether the acronym is written out beside it: `local authority (LA)`, `LA (local authority)`, `LA, the local
/// authority`, or, beside a bracket, in words of which it has the initials.
fn is_explained(text: &str, range: &Range<usize>, acronym: &Acronym) -> bool {
    let (before, after) = (near(text, range.start, true), near(text, range.end, false));
    let lower = |part: &str| -> Vec<String> {
        words(part, 0..part.len()).map(|(_, word)| word.trim_matches('\'').to_lowercase()).collect()
    };
    let head = before.trim_end();
    let tail = after.trim_start_matches("'s").trim_start();
    let opens_before = head.ends_with(['(', '[']);
    let opens_after = tail.starts_with(['(', '[']);
    let joins_before = opens_before || head.ends_with([',', '–', '—', '-', '=', ':']) || ends_with_or(head);
    let joins_after = opens_after || tail.starts_with([',', '–', '—', '-', '=', ':']);
    let letters: String =
        text[range.clone()].chars().filter(|c| c.is_uppercase()).collect::<String>().to_lowercase();
    if joins_before {
        let words = without_or(lower(head));
        if acronym.expansions().iter().any(|full| words.ends_with(full))
            || opens_before && spells(&words, &letters, true)
        {
            return true;
        }
    }
    if joins_after {
        let inside = tail.trim_start_matches(['(', '[']);
        let inside = if opens_after { inside.split([')', ']']).next().unwrap_or_default() } else { inside };
        let words = without_article(lower(inside));
        if acronym.expansions().iter().any(|full| words.starts_with(full))
            || opens_after && spells(&words, &letters, false)
        {
            return true;
        }
    }
    false
}

fn ends_with_or(head: &str) -> bool {
    head.ends_with(" or") || head.ends_with(" neu")
}

fn without_or(mut words: Vec<String>) -> Vec<String> {
    if words.last().is_some_and(|word| word == "or" || word == "neu") {
        words.pop();
    }
    words
}

fn without_article(mut words: Vec<String>) -> Vec<String> {
    if words.first().is_some_and(|word| ["the", "an", "a", "y", "yr", "sef"].contains(&word.as_str())) {
        words.remove(0);
    }
    words
}

/// Whether the words beside it, small ones aside, begin with its letters in order.
fn spells(words: &[String], letters: &str, is_before: bool) -> bool {
    const SMALL: [&str; 16] =
        ["and", "of", "the", "for", "in", "on", "to", "y", "yr", "a", "ac", "o", "ar", "i", "at", "with"];
    let initials = words
        .iter()
        .flat_map(|word| word.split('-'))
        .filter(|word| !SMALL.contains(word))
        .filter_map(|word| word.chars().next());
    let initials: Vec<char> = initials.collect();
    let letters: Vec<char> = letters.chars().collect();
    letters.len() > 1 && if is_before { initials.ends_with(&letters) } else { initials.starts_with(&letters) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Folded;

    #[test]
    fn an_acronym_is_explained_in_either_order() {
        let explained = |text: &str| {
            let text = Folded::new(text);
            let text = text.text();
            let all = all(Lang::En, &[]);
            let mut found = all.iter().flat_map(|acronym| {
                let places = acronym.spellings().flat_map(|one| text.match_indices(one));
                places.map(move |(at, one)| (at..at + one.len(), acronym))
            });
            found.any(|(range, acronym)| is_explained(text, &range, acronym))
        };
        for text in [
            "the Local Authority (LA) said",
            "the LA (the local authority) said",
            "LA’s (local authority) view",
            "the LA, the local authority, said",
            "local authority, or LA",
            "gan yr awdurdod lleol (LA)",
            "at Wasanaeth Iechyd Meddwl Plant a'r Glasoed (CAMHS)",
            "a Gorchymyn Trefniadau Plant [CAO]",
            "i orchymyn trefniadau plant (CAO)",
            "an Interim Care Order (ICO)",
            "the Information Commissioner's Office (ICO)",
            "the Independent Review Officer (IRO)",
            "a Social Services and Well-being (Wales) Act 2014 (SSWBA) duty",
            "an s.7 (welfare report)",
        ] {
            assert!(explained(text), "{text}");
        }
        for text in
            ["the LA (Gwynedd) said", "local authority staff. The LA", "CAMHS (the team in Bangor)", "an LA"]
        {
            assert!(!explained(text), "{text}");
        }
    }

    #[test]
    fn every_expansion_explains_its_acronym_in_either_order() {
        let mut misses = Vec::new();
        for acronym in all(Lang::En, &[]) {
            let cells = Lang::ALL.map(|lang| (lang, acronym.cells.get(lang)));
            for full in cells.iter().flat_map(|(lang, cell)| parts(cell).flat_map(|form| forms(*lang, form)))
            {
                for letters in acronym.spellings() {
                    for text in [format!("y {full} ({letters}) a"), format!("the {letters} ({full}) said")] {
                        let at =
                            text.rfind(letters).filter(|at| *at > 4).or_else(|| text.find(letters)).unwrap();
                        let at = if text.starts_with("the ") { 4 } else { at };
                        if !is_explained(&text, &(at..at + letters.len()), &acronym) {
                            misses.push(text);
                        }
                    }
                }
            }
        }
        assert!(misses.is_empty(), "{misses:#?}");
    }

    #[test]
    fn capitals_and_times_are_no_acronyms() {
        let text = "I AM SO TIRED";
        assert!(is_among_capitals(text, &(5..7)));
        assert!(is_among_capitals("at 3 PM today", &(5..7)));
        assert!(!is_among_capitals("the SO was made", &(4..6)));
    }

    #[test]
    fn every_acronym_has_both_expansions() {
        for row in all(Lang::En, &[]) {
            for lang in Lang::ALL {
                assert!(!row.full().get(lang).is_empty(), "{}", row.cells.en);
            }
        }
    }
}
