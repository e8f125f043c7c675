//! Actions that entries give someone, and whether they are done.
use chrono::NaiveDate;

use super::rule::{Context, Report};
use crate::base::Msg;
use crate::model::{Entry, Text};
use crate::text::{Label, LabelKind};

/// `action-overdue`: an Action whose day has passed and that no Done follows, in an open case.
pub(super) fn overdue(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let Some(info) = &context.case.info else { return };
    if info.closed.span().is_some() && info.closed.value().is_none() || !info.is_open(context.as_at) {
        return;
    }
    for text in &entry.texts {
        for (action, by) in undone(text).into_iter().filter(|(_, by)| *by < context.as_at) {
            let help = Msg::new("help").with("label", LabelKind::Done.word(action.lang));
            report.at_with(&text.source, action.span, Msg::new("message").with("by", by), Some(help));
        }
    }
}

/// The Actions of a text that have a day and that no Done follows before the next Action or heading.
fn undone(text: &Text) -> Vec<(&Label, NaiveDate)> {
    let document = &text.document;
    let mut found = Vec::new();
    let mut open = None;
    let mut headings = document.headings.iter().peekable();
    for label in &document.labels {
        while headings.next_if(|heading| heading.span.start < label.span.start).is_some() {
            found.extend(open.take());
        }
        match label.kind {
            LabelKind::Action => {
                found.extend(open.take());
                open = label.argument.as_ref().and_then(|argument| Some((label, argument.day()?)));
            }
            LabelKind::Done => open = None,
            _ => {}
        }
    }
    found.extend(open);
    found
}
