//! What was disclosed to whom, why, when due and when sent.
use chrono::NaiveDate;

use crate::base::Msg;
use crate::disclose::{Disclosed, DisclosureFace};
use crate::site::context::Here;
use crate::site::views::{DisclosureRow, Disclosures, LinkView, StateView};

/// The kinds that have a name.
const KINDS: [&str; 5] = ["subject-access", "court", "complaint", "audit", "inspection"];

/// Whether a disclosure has been sent by a day.
fn is_sent(face: &DisclosureFace, as_at: NaiveDate) -> bool {
    face.completed.is_some_and(|completed| completed <= as_at)
}

/// How many disclosures should have been sent by now.
pub fn overdue(disclosed: &Disclosed) -> usize {
    let as_at = disclosed.as_at;
    let is_overdue =
        |face: &&DisclosureFace| !is_sent(face, as_at) && face.due.is_some_and(|due| due < as_at);
    disclosed.disclosures.iter().filter(is_overdue).count()
}

/// The page's content: those still open first, by the day on which they are due or were asked for.
pub fn view(from: Here<'_>) -> Disclosures {
    let as_at = from.site.disclosed.as_at;
    let mut faces: Vec<&DisclosureFace> = from.site.disclosed.disclosures.iter().collect();
    faces.sort_by_key(|face| (is_sent(face, as_at), face.due.or(face.requested)));
    let sent = faces.iter().filter(|face| is_sent(face, as_at)).count();
    let (open, overdue) = (faces.len() - sent, overdue(from.site.disclosed));
    let mut lead = Vec::new();
    if faces.is_empty() {
        lead.push(LinkView::text(from.t("disclosures-none")));
    } else {
        lead.push(from.counted("disclosures-open", open, "#d1"));
        if overdue > 0 {
            lead.push(from.counted("disclosures-overdue", overdue, "#d1"));
        }
        lead.push(from.counted("disclosures-sent", sent, &format!("#d{}", open + 1)));
    }
    Disclosures { lead, rows: faces.into_iter().map(|face| row(from, face, as_at)).collect() }
}

fn row(from: Here<'_>, face: &DisclosureFace, as_at: NaiveDate) -> DisclosureRow {
    let kind = face.kind.as_deref();
    DisclosureRow {
        recipient: face
            .recipient
            .as_deref()
            .map_or_else(|| LinkView::text(from.t("not-stated")), |id| from.person(id)),
        kind: match kind {
            Some(kind) if KINDS.contains(&kind) => from.word("disclosure", kind),
            Some(kind) => kind.to_owned(),
            None => from.t("not-stated"),
        },
        scope: face.scope.clone(),
        requested: face.requested.map(|date| from.day(date)),
        due: face.due.map(|date| from.day(date)),
        completed: face.completed.map(|date| from.day(date)),
        state: state(from, face, as_at),
    }
}

fn state(from: Here<'_>, face: &DisclosureFace, as_at: NaiveDate) -> StateView {
    if is_sent(face, as_at) {
        return from.state("done", &Msg::new("disclosure-is-sent"));
    }
    match face.due.map(|due| (due - as_at).num_days()) {
        None => from.state("due", &Msg::new("disclosure-is-open")),
        Some(days @ ..0) => from.state("overdue", &Msg::new("state-overdue").with("days", -days)),
        Some(0) => from.state("today", &Msg::new("state-today")),
        Some(days) => from.state("due", &Msg::new("state-in").with("days", days)),
    }
}
