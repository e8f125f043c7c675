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
                let message = Msg::new("message").with("phrase", &passage.text()[range.clone()]);
                let help = Msg::new("label").with("label", LabelKind::Opinion.word(text.lang));
                report.at_with(&text.source, passage.span(&range), message, Some(help));
            }
        }
    }
}
