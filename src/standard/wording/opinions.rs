//! `unmarked-opinion`: words that announce an opinion, where no label says that one follows.
use super::scan::{OPINIONS, scan};
use crate::base::Msg;
use crate::model::Entry;
use crate::standard::{Context, Report};
use crate::text::LabelKind;

/// The labels under which an opinion may stand: the author's own, and somebody else's.
const LABELS: [LabelKind; 6] = [
    LabelKind::Opinion,
    LabelKind::Analysis,
    LabelKind::Hearsay,
    LabelKind::Said,
    LabelKind::Decision,
    LabelKind::Reason,
];

/// The function of the rule.
pub(super) fn judge(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        for passage in scan(text, context.wording).body() {
            if passage.is_quoted || passage.is_held_by(&LABELS) {
                continue;
            }
            for (range, _) in passage.unquoted(&passage.find(OPINIONS, |_| true)) {
                if is_anothers(&passage.text()[range.end..]) {
                    continue;
                }
                let message = Msg::new("message").with("phrase", &passage.text()[range.clone()]);
                let help = Msg::new("label").with("label", LabelKind::Opinion.word(text.lang));
                report.at_with(&text.source, passage.span(&range), message, Some(help));
            }
        }
    }
}

/// Whether what follows says that it seems so to somebody else: "it seems to Mari", "mae'n ymddangos i @mother".
fn is_anothers(after: &str) -> bool {
    let mut words = after.split_whitespace();
    let is_to = after.starts_with(char::is_whitespace) && matches!(words.next(), Some("to" | "i"));
    let is_name = |word: &str| word.starts_with('@') || word.starts_with(char::is_uppercase);
    is_to && words.next().is_some_and(is_name)
}

#[cfg(test)]
mod tests {
    use super::is_anothers;

    #[test]
    fn what_seems_so_to_somebody_is_no_opinion_of_the_author() {
        for after in [" to Mari that", " to @mother", " i Mari", "  i Ŵyn fod"] {
            assert!(is_anothers(after), "{after}");
        }
        for after in [" to me", " that Mari", "to Mari", " i mi", " to", ""] {
            assert!(!is_anothers(after), "{after}");
        }
    }
}
