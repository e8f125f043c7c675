//! The hearings to come, over all cases.
use chrono::NaiveDate;

use super::At;
use crate::base::Msg;
use crate::disclose::{CaseFigures, CaseSummary, HearingFace};
use crate::site::views::{HearingRow, Hearings, LinkView, StateView};

/// The hearings to come, the next first.
fn all<'a>(at: At<'a>) -> Vec<(NaiveDate, HearingFace, &'a CaseSummary, &'a CaseFigures)> {
    let of = |(case, figures): (&'a CaseSummary, &'a CaseFigures)| {
        figures.hearings.iter().map(move |(date, hearing)| (*date, *hearing, case, figures))
    };
    let mut all: Vec<_> = at.built().flat_map(of).collect();
    // The sort keeps the order of folders within a day.
    all.sort_by_key(|(date, ..)| *date);
    all
}

/// The sentence on the next hearing.
pub fn next(at: At<'_>, href: &str) -> LinkView {
    let Some((date, hearing, case, figures)) = all(at).into_iter().next() else {
        return LinkView::text(at.t("hearings-none"));
    };
    let message = Msg::new("caseload-next-hearing")
        .with("kind", at.kind(hearing))
        .with("date", date)
        .with("days", (date - at.desk.caseload.as_at).num_days())
        .with("reference", at.called(case, figures));
    LinkView::to(href, at.say(&message))
}

/// The page's content.
pub fn view(at: At<'_>) -> Hearings {
    let all = all(at);
    let mut lead = Vec::new();
    if !all.is_empty() {
        lead.push(at.counted(&Msg::new("hearings-n").with("n", all.len()), all.len(), "#hearings"));
    }
    lead.push(next(at, "#hearings"));
    if at.broken() > 0 {
        let message = Msg::new("caseload-broken-not-counted").with("n", at.broken());
        lead.push(at.counted(&message, at.broken(), "index.html#broken"));
    }
    let row = |(date, hearing, case, figures): (NaiveDate, HearingFace, &CaseSummary, &CaseFigures)| {
        let state = match (date - at.desk.caseload.as_at).num_days() {
            0 => StateView { kind: "today", text: at.t("state-today") },
            days => StateView { kind: "due", text: at.say(&Msg::new("state-in").with("days", days)) },
        };
        HearingRow {
            date: at.day(date),
            state,
            kind: at.kind(hearing),
            link: LinkView::to(at.case_page(case, figures, "index.html#dates"), at.called(case, figures)),
            practitioner: figures.practitioner.as_deref().map(|name| at.practitioner(name)),
        }
    };
    Hearings { lead, rows: all.into_iter().map(row).collect() }
}
