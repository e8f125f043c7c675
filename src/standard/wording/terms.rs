//! `judgemental-term`: the terms of the word lists, where the author uses them.
use std::sync::OnceLock;

use super::list::{cell, parts, rows};
use super::scan::{TERMS, scan};
use crate::base::{Bilingual, Lang, Msg};
use crate::model::{Entry, Text};
use crate::standard::{Context, Report};
use crate::text::LabelKind;

/// The code of a term that belongs under Opinion or Analysis, and is not out of place there.
const OPINION: &str = "OPN";

/// What is said of a term.
struct Advice {
    is_extended: bool,
    belongs_to_opinion: bool,
    why: Bilingual<String>,
    better: Bilingual<String>,
}

/// What is said of each row of a language's list.
fn advice(lang: Lang) -> &'static [Advice] {
    static ADVICE: [OnceLock<Vec<Advice>>; 2] = [OnceLock::new(), OnceLock::new()];
    match lang {
        Lang::En => ADVICE[0].get_or_init(|| read(include_str!("terms.en.tsv"))),
        Lang::Cy => ADVICE[1].get_or_init(|| read(include_str!("terms.cy.tsv"))),
    }
}

fn read(source: &str) -> Vec<Advice> {
    let reasons: Vec<_> = rows(include_str!("why.tsv")).collect();
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
    advice.collect()
}

fn codes<'r>(row: &[&'r str]) -> impl Iterator<Item = &'r str> + use<'r> {
    parts(cell(row, 2)).flat_map(|codes| codes.split(',')).map(str::trim)
}

/// The function of the rule.
pub(super) fn judge(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let extended = context.values.is_on("extended");
    for text in &entry.texts {
        judge_text(text, extended, report);
    }
}

fn judge_text(text: &Text, extended: bool, report: &mut Report) {
    let advice = advice(text.lang);
    for passage in &scan(text).passages {
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
            let Some(advice) = advice.get(row) else { continue };
            let message = Msg::new("message").with("term", &passage.text()[range.clone()]);
            let help =
                Msg::new("better").with("why", advice.why.clone()).with("better", advice.better.clone());
            report.at_with(&text.source, passage.span(&range), message, Some(help));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_why_and_what_is_better() {
        for (lang, source) in
            [(Lang::En, include_str!("terms.en.tsv")), (Lang::Cy, include_str!("terms.cy.tsv"))]
        {
            for (row, advice) in rows(source).zip(advice(lang)) {
                assert!(row.len() <= 7 && matches!(row[1], "default" | "extended"), "{row:?}");
                for lang in Lang::ALL {
                    assert!(!advice.better.get(lang).is_empty(), "{row:?}");
                    let reasons = codes(&row).filter(|code| *code != OPINION).count();
                    assert_eq!(advice.why.get(lang).matches('.').count(), reasons, "{row:?}");
                }
            }
        }
    }
}
