//! The overview: who and what the case is, and where it stands at the as-at date.
use chrono::NaiveDate;

use crate::base::{Msg, Severity};
use crate::disclose::Overdue;
use crate::model::EntryType;
use crate::site::context::Here;
use crate::site::views::{Field, Figure, KeyDate, LinkView, Overview, StateView, Value};

/// How many of the latest entries stand on the overview.
const LATEST: usize = 6;

/// The page's content.
pub fn view(from: Here<'_>) -> Overview {
    let entries = from.site.disclosed.entries.len();
    let dated =
        |index: &usize| from.site.disclosed.entries.get(*index).is_some_and(|entry| entry.occurred.is_some());
    let dates = dates(from);
    let people = super::people::view(from);
    let overdue = overdue_of(&dates);
    Overview {
        lead: lead(from, overdue),
        children: super::children::overview(from),
        about: about(from),
        wanting: wanting(from, overdue),
        figures: figures(from),
        dates,
        latest: from.rows((0..entries).rev().filter(dated).take(LATEST)),
        activity: super::activity::chart(from),
        people: people.people,
        staff: people.staff,
    }
}

/// How many of these dates have passed, and what was due on them is not done.
fn overdue_of(dates: &[KeyDate]) -> usize {
    let is_overdue = |date: &&KeyDate| date.state.as_ref().is_some_and(|state| state.kind == "overdue");
    dates.iter().filter(is_overdue).count()
}

/// What the overview counts as overdue.
pub fn overdue(from: Here<'_>) -> Overdue {
    Overdue {
        actions: super::actions::acts(from).overdue.len(),
        dates: overdue_of(&dates(from)),
        disclosures: super::disclosures::overdue(from.site.disclosed),
    }
}

/// What the case is.
pub fn about(from: Here<'_>) -> Vec<Field> {
    let case = &from.site.disclosed.case;
    let mut fields = Vec::new();
    let mut law: Vec<Value> = Vec::new();
    if let Some(kind) = case.law {
        let word = if case.urgent { format!("{}-urgent", kind.word()) } else { kind.word().to_owned() };
        // Urgency is of public law alone; a private case that says it is shown as private.
        let id = format!("law-{word}");
        let known = from.site.theme.catalog(from.lang).text(&id).is_some();
        law.push(if known { from.t(&id) } else { from.word("law", kind.word()) }.into());
    }
    law.extend(case.pathway.map(|pathway| from.word("pathway", pathway.word()).into()));
    let mut add = |name: &str, values: Vec<Value>| {
        if !values.is_empty() {
            fields.push(Field::new(from.t(name), values));
        }
    };
    add("law", law);
    if let Some(court) = &case.court {
        add("court", court.name.iter().map(|name| from.local(name).into()).collect());
        add("court-case-number", court.case_number.iter().map(|number| number.as_str().into()).collect());
    }
    add("allocated-practitioner", case.allocated_to.iter().map(|id| from.person(id).into()).collect());
    add("previous-cases", case.previous_cases.iter().map(|reference| reference.as_str().into()).collect());
    let standing = match case.closed.filter(|closed| *closed <= from.site.disclosed.as_at) {
        Some(closed) => from.say(&Msg::new("case-closed-on").with("date", closed)),
        None => from.t("case-open"),
    };
    add("state", vec![standing.into()]);
    fields
}

/// How a date that something is due on stands.
fn due(from: Here<'_>, date: NaiveDate, done: bool) -> StateView {
    let days = (date - from.site.disclosed.as_at).num_days();
    match (done, days) {
        (true, _) => from.state("done", &Msg::new("state-done")),
        (false, ..0) => from.state("overdue", &Msg::new("state-overdue").with("days", -days)),
        (false, 0) => from.state("today", &Msg::new("state-today")),
        (false, _) => from.state("due", &Msg::new("state-in").with("days", days)),
    }
}

/// How a date on which something happens stands.
fn happens(from: Here<'_>, date: NaiveDate) -> StateView {
    if date < from.site.disclosed.as_at {
        from.state("past", &Msg::new("state-past"))
    } else {
        due(from, date, false)
    }
}

/// The dates of the case, in order.
fn dates(from: Here<'_>) -> Vec<KeyDate> {
    let case = &from.site.disclosed.case;
    let plan = from
        .site
        .disclosed
        .entries
        .iter()
        .filter(|entry| entry.kind == Some(EntryType::CasePlan))
        .filter_map(|entry| entry.commenced)
        .min();
    let mut dates: Vec<(NaiveDate, LinkView, Option<StateView>)> = Vec::new();
    let fixed = [
        ("date-involved", case.involved),
        ("date-allocated", case.allocated),
        ("date-plan", plan),
        ("date-closed", case.closed),
    ];
    for (what, date) in fixed {
        dates.extend(date.map(|date| (date, LinkView::text(from.t(what)), None)));
    }
    for hearing in &case.hearings {
        let Some(date) = hearing.date else { continue };
        let kind = hearing.kind.map_or_else(|| from.t("hearing"), |kind| from.word("hearing", kind.word()));
        dates.push((date, LinkView::text(kind), Some(happens(from, date))));
    }
    for deadline in &case.deadlines {
        let Some(date) = deadline.due else { continue };
        let state = due(from, date, deadline.done.is_some_and(|done| done <= from.site.disclosed.as_at));
        dates.push((date, from.local(&deadline.what), Some(state)));
    }
    dates.sort_by_key(|(date, ..)| *date);
    dates.into_iter().map(|(date, what, state)| KeyDate { what, date: from.day(date), state }).collect()
}

/// What is overdue and what is missing, each only where there is any.
fn wanting(from: Here<'_>, overdue_dates: usize) -> Vec<Figure> {
    let disclosed = from.site.disclosed;
    let mut figures = Vec::new();
    let mut add = |kind, number, text: &str, href: &str| {
        if number > 0 {
            figures.push(Figure { kind, number, text: from.t(text), href: href.to_owned() });
        }
    };
    let languages: Vec<&str> =
        disclosed.entries.iter().map(|entry| super::welsh::group(disclosed, entry)).collect();
    let language = |id: &str| languages.iter().filter(|group| **group == id).count();
    let overdue = super::disclosures::overdue(disclosed);
    add("error", super::actions::acts(from).overdue.len(), "figure-overdue-actions", "actions.html#overdue");
    add("error", overdue_dates, "figure-overdue", "#dates");
    add("error", overdue, "figure-overdue-disclosures", "disclosures.html#d1");
    add("error", disclosed.unread.len(), "figure-unread", "chronology.html#unread");
    let unseen = super::children::children(disclosed)
        .filter(|child| super::children::Seen::of(disclosed, &child.id).last().is_none());
    add("warning", unseen.count(), "figure-unseen", "children.html");
    let (_, unreasoned) = super::decisions::sorted(from);
    add("warning", unreasoned.len(), "figure-unreasoned", "decisions.html#without");
    add("warning", language("missing"), "figure-language-missing", "welsh.html#missing");
    add("warning", language("out-of-date"), "welsh-out-of-date", "welsh.html#out-of-date");
    add("warning", language("unchecked"), "welsh-unchecked", "welsh.html#unchecked");
    let files = disclosed.documents.iter();
    let absent = files.enumerate().filter(|(_, document)| document.file.is_none()).map(|(at, _)| at + 1);
    let absent: Vec<usize> = absent.collect();
    let first = absent.first().map_or_else(String::new, |first| format!("documents.html#d{first}"));
    add("warning", absent.len(), "figure-documents-not-there", &first);
    figures
}

/// Counts that say where to look.
fn figures(from: Here<'_>) -> Vec<Figure> {
    let disclosed = from.site.disclosed;
    let mut figures = Vec::new();
    let mut add = |kind, number, text: String, href: &str| {
        figures.push(Figure { kind, number, text, href: href.to_owned() });
    };
    if let Some(standing) = &disclosed.standing {
        for severity in Severity::ALL {
            let count = match severity {
                Severity::Error => standing.summary.error,
                Severity::Warning => standing.summary.warning,
                Severity::Advice => standing.summary.advice,
            };
            let href = format!("standards.html#{}", severity.word());
            // Nothing found needs no alarm.
            let kind = if count == 0 { "plain" } else { severity.word() };
            add(kind, count, from.severity_many(severity), &href);
        }
    }
    let (happened, written) = super::since::entries(disclosed);
    if super::since::last(disclosed).is_some() {
        add("plain", happened.len() + written.len(), from.t("nav-since"), "since.html");
    }
    add("plain", disclosed.entries.len(), from.t("figure-entries"), "chronology.html");
    figures
}

/// What is overdue, and what comes next.
fn lead(from: Here<'_>, overdue_dates: usize) -> Vec<LinkView> {
    let disclosed = from.site.disclosed;
    let acts = super::actions::acts(from);
    let is_open = disclosed.case.closed.is_none_or(|closed| closed > disclosed.as_at);
    let mut lead = Vec::new();
    if is_open {
        lead.push(from.counted("actions-overdue", acts.overdue.len(), "actions.html#overdue"));
        lead.push(from.counted("actions-due", acts.due.len(), "actions.html#due"));
    }
    if overdue_dates > 0 {
        lead.push(from.counted("dates-overdue", overdue_dates, "#dates"));
    }
    let next = disclosed.case.hearings.iter().filter_map(|hearing| Some((hearing.date?, hearing.kind)));
    if let Some((date, kind)) =
        next.filter(|(date, _)| *date >= disclosed.as_at).min_by_key(|(date, _)| *date)
    {
        let kind = kind.map_or_else(|| from.t("hearing"), |kind| from.word("hearing", kind.word()));
        let message = Msg::new("next-hearing").with("kind", kind).with("date", date);
        lead.push(from.sentence(&message.with("days", (date - disclosed.as_at).num_days()), "#dates"));
    }
    lead
}
