//! Words that make a suggestion: health, police, what others said. The lists stand in `words.tsv`.
use std::ops::Range;
use std::sync::OnceLock;

use crate::text::{Folded, Phrase, Phrases, mutations, settle};

struct Lists {
    rules: Vec<&'static str>,
    phrases: Phrases,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let mut rules: Vec<&'static str> = Vec::new();
        let mut phrases = Vec::new();
        for line in include_str!("words.tsv").lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let (Some(rule), Some(lang), Some(word)) = (cells.next(), cells.next(), cells.next()) else {
                continue;
            };
            let list = rules.iter().position(|own| *own == rule).unwrap_or_else(|| {
                rules.push(rule);
                rules.len() - 1
            });
            let forms = if lang == "cy" { mutations(word) } else { vec![word.to_owned()] };
            phrases.extend(forms.into_iter().map(|text| Phrase {
                text,
                list,
                row: Some(0),
                is_exact: false,
            }));
        }
        Lists { rules, phrases: Phrases::new(phrases) }
    })
}

/// The words of the lists that stand in `text`, with the rule of each, in order of rule and place.
pub(super) fn found(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let lists = lists();
    let folded = Folded::new(text);
    let hits = lists.phrases.hits(&folded);
    let mut found = Vec::new();
    for (list, rule) in lists.rules.iter().enumerate() {
        let own = settle(&hits, list, |_| true);
        found.extend(own.into_iter().map(|one| (*rule, folded.original(&one.range))));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_their_rules() {
        let text = "The police and her GP; siaradodd â’i mham-gu yn gyfrinachol.";
        let found: Vec<_> = found(text).into_iter().map(|(rule, range)| (rule, &text[range])).collect();
        for wanted in [("police", "police"), ("health", "GP"), ("confidence", "yn gyfrinachol")] {
            assert!(found.contains(&wanted), "{wanted:?} {found:?}");
        }
    }
}
