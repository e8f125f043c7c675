//! `judgemental-term`: the terms of the word lists, where the author uses them.
use std::ops::Range;

use super::list::{cell, parts, rows};
use super::scan::{Scan, TERMS, scan};
use crate::base::{Bilingual, Lang, Msg};
use crate::model::{Entry, ListRow, Text};
use crate::standard::{Context, Report};
use crate::text::{LabelKind, sentences};

/// The code of a term that belongs under Opinion or Analysis, and is not out of place there.
const OPINION: &str = "OPN";

/// What is said of a term.
pub(super) struct Advice {
    is_extended: bool,
    belongs_to_opinion: bool,
    why: Bilingual<String>,
    better: Bilingual<String>,
}

/// What is said of each row: those of a team, and after them those of a language's list.
pub(super) fn all(source: &str, own: &[&ListRow]) -> Vec<Advice> {
    let reasons: Vec<_> = rows(include_str!("why.tsv")).collect();
    let own = own.iter().map(|row| Advice {
        is_extended: false,
        belongs_to_opinion: false,
        // A list is in one language, and says what it says in every report. Its end is written either way.
        why: Bilingual::from_fn(|_| ended(&row.why)),
        better: Bilingual::from_fn(|_| row.better.trim_end_matches('.').to_owned()),
    });
    let advice = rows(source).map(|row| Advice {
        is_extended: cell(&row, 1) == "extended",
        belongs_to_opinion: codes(&row).any(|code| code == OPINION),
        why: Bilingual::from_fn(|lang| {
            // The reasons are whole sentences, so that they can stand one after the other.
            let column = if lang == Lang::En { 1 } else { 2 };
            let reasons =
                codes(&row).filter_map(|code| reasons.iter().find(|reason| cell(reason, 0) == code));
            reasons.map(|reason| cell(reason, column)).collect::<Vec<_>>().join(" ")
        }),
        better: Bilingual { en: cell(&row, 3).to_owned(), cy: cell(&row, 4).to_owned() },
    });
    own.chain(advice).collect()
}

/// A sentence with the stop at its end.
fn ended(sentence: &str) -> String {
    let is_open = sentence.ends_with(|c: char| c.is_alphanumeric());
    if is_open { format!("{sentence}.") } else { sentence.to_owned() }
}

impl Advice {
    /// What to do instead; nothing where the team's list does not say.
    fn help(&self) -> Option<Msg> {
        let message = match (self.why.en.is_empty(), self.better.en.is_empty()) {
            (false, false) => Msg::new("better"),
            (false, true) => Msg::new("why-alone"),
            (true, false) => Msg::new("better-alone"),
            (true, true) => return None,
        };
        Some(message.with("why", self.why.clone()).with("better", self.better.clone()))
    }
}

fn codes<'r>(row: &[&'r str]) -> impl Iterator<Item = &'r str> + use<'r> {
    parts(cell(row, 2)).flat_map(|codes| codes.split(',')).map(str::trim)
}

/// The function of the rule.
pub(super) fn judge(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let extended = context.values.is_on("extended");
    for text in &entry.texts {
        judge_text(text, &scan(text, context.wording), extended, report);
    }
}

fn judge_text(text: &Text, scan: &Scan, extended: bool, report: &mut Report) {
    let advice = scan.advice();
    for passage in &scan.passages {
        if passage.is_quoted || passage.is_held_by(&[LabelKind::Said, LabelKind::Hearsay]) {
            continue;
        }
        let in_opinion = passage.is_held_by(&[LabelKind::Opinion, LabelKind::Analysis]);
        let wanted = |row: usize| {
            advice.get(row).is_some_and(|advice| {
                (extended || !advice.is_extended) && !(in_opinion && advice.belongs_to_opinion)
            })
        };
        for (range, row) in passage.unquoted(&passage.find(TERMS, wanted)) {
            let Some(advice) = advice.get(row).filter(|_| !is_name(passage.text(), &range)) else { continue };
            let message = Msg::new("message").with("term", &passage.text()[range.clone()]);
            report.at_with(&text.source, passage.span(&range), message, advice.help());
        }
    }
}

/// Whether a term is part of a name or title: it has a capital inside a sentence, and so has a word beside it ("Battle
/// Road", "Brwydr Hastings"), or a title stands before it ("Mr Savage"). Where most words of the sentence have one, as
/// in a heading, a capital says nothing.
fn is_name(text: &str, range: &Range<usize>) -> bool {
    let is_capital = |word: &str| {
        let mut letters = word.chars().skip_while(|c| !c.is_alphanumeric());
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    if !is_capital(&text[range.clone()]) {
        return false;
    }
    let sentences = sentences(text);
    let index = sentences.partition_point(|sentence| sentence.end <= range.start);
    let Some(sentence) = sentences.get(index) else { return false };
    let (before, after) = (&text[sentence.start..range.start], &text[range.end..sentence.end.max(range.end)]);
    // A word that a comma, bracket or quotation mark parts from the term belongs to something else.
    let last = before.strip_suffix(' ').and_then(|before| before.split(' ').next_back()).unwrap_or_default();
    if TITLES.contains(&last.trim_end_matches('.')) {
        return true;
    }
    let starts = |c: char| c.is_alphanumeric();
    let is_first = !before.trim_end_matches(last).contains(starts);
    let beside_before = !is_first && last.ends_with(starts) && is_capital(last);
    let next = after.strip_prefix(' ').and_then(|after| after.split(' ').next()).unwrap_or_default();
    let beside_after = before.contains(starts) && next.starts_with(starts) && is_capital(next);
    let words = || text[sentence.start..sentence.end].split_whitespace().filter(|word| word.contains(starts));
    (beside_before || beside_after) && words().filter(|word| is_capital(word)).count() * 2 <= words().count()
}

/// What stands before a person's name, in both languages.
const TITLES: [&str; 18] = [
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Rev", "Parch", "Bnr", "PC", "DC", "Sgt", "Judge",
    "Barnwr", "Farnwr", "Nurse", "Sister",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_why_and_what_is_better() {
        for source in [include_str!("terms.en.tsv"), include_str!("terms.cy.tsv")] {
            for (row, advice) in rows(source).zip(all(source, &[])) {
                assert!(row.len() <= 7 && matches!(row[1], "default" | "extended"), "{row:?}");
                for lang in Lang::ALL {
                    assert!(!advice.better.get(lang).is_empty(), "{row:?}");
                    let reasons = codes(&row).filter(|code| *code != OPINION).count();
                    assert_eq!(advice.why.get(lang).matches('.').count(), reasons, "{row:?}");
                }
            }
        }
    }

    #[test]
    fn a_name_is_no_judgement() {
        let named = |text: &str| {
            let at = text.find("Savage").unwrap();
            is_name(text, &(at..at + 6))
        };
        for text in [
            "I met Ms Savage there.",
            "Mrs. Savage came.",
            "They live on Savage Road by the sea.",
            "He spoke to Ann Savage at noon.",
            "Ysgrifennais at Barnwr Savage ddoe.",
        ] {
            assert!(named(text), "{text}");
        }
        for text in [
            "Savage he was.",
            "He is Savage and loud.",
            "Savage Father on the telephone",
            "Call With Savage Father",
            "I met Ann, Savage as ever.",
            "Savage. The end.",
        ] {
            assert!(!named(text), "{text}");
        }
    }
}
