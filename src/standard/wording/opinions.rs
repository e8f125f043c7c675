//! `unmarked-opinion`: words that announce an opinion, where no label says that one follows.
use std::sync::OnceLock;

use super::list::{Entry as Row, WordList, cell, rows};
use super::passage;
use crate::base::{Lang, Msg};
use crate::model::Entry;
use crate::standard::{Context, Report};
use crate::text::{Folded, LabelKind};

/// The labels under which an opinion may stand: the author's own, and somebody else's.
const LABELS: [LabelKind; 6] = [
    LabelKind::Opinion,
    LabelKind::Analysis,
    LabelKind::Hearsay,
    LabelKind::Said,
    LabelKind::Decision,
    LabelKind::Reason,
];

fn phrases(lang: Lang) -> &'static WordList {
    static LISTS: [OnceLock<WordList>; 2] = [OnceLock::new(), OnceLock::new()];
    match lang {
        Lang::En => LISTS[0].get_or_init(|| plain_list(lang, include_str!("opinions.en.tsv"))),
        Lang::Cy => LISTS[1].get_or_init(|| plain_list(lang, include_str!("opinions.cy.tsv"))),
    }
}

/// A list of forms, idioms and followers.
pub(super) fn plain_list(lang: Lang, source: &str) -> WordList {
    WordList::new(
        lang,
        rows(source).map(|row| Row { forms: cell(&row, 0), idioms: cell(&row, 1), followers: cell(&row, 2) }),
    )
}

/// The function of the rule.
pub(super) fn judge(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        let list = phrases(text.lang);
        passage::body(text, &mut |passage| {
            if passage.is_quoted || passage.is_held_by(&LABELS) {
                return;
            }
            let folded = Folded::new(passage.text);
            let mut found = list.find(&folded, |_| true);
            passage.keep_unquoted(&mut found, |found| folded.original(&found.range));
            for found in found {
                let range = folded.original(&found.range);
                let message = Msg::new("message").with("phrase", &passage.text[range.clone()]);
                let help = Msg::new("label").with("label", LabelKind::Opinion.word(text.lang));
                report.at_with(&text.source, passage.span(&range), message, Some(help));
            }
        });
    }
}
