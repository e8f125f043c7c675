//! The actions that entries give someone: overdue first, then due, then done.
use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::base::Msg;
use crate::site::context::Here;
use crate::site::views::{Gathered, Group, Quote, StateView};
use crate::site::years::{Part, Years};
use crate::text::LabelKind;

/// Within how many days an action is due soon.
const SOON: i64 = 7;

/// An action and how it stands at the as-at date.
pub struct Act {
    /// Its passage.
    index: usize,
    /// By when.
    due: Option<NaiveDate>,
    /// The passage that says that it is done, and the day.
    done: Option<(usize, Option<NaiveDate>)>,
}

/// The actions of the case.
pub struct Acts {
    /// Those that should have been done by now, longest ago first.
    pub overdue: Vec<Act>,
    /// Those that are due on a day to come, the next first.
    pub due: Vec<Act>,
    /// Those without a day, newest first.
    pub undated: Vec<Act>,
    /// Those that are done, the last done first.
    pub done: Vec<Act>,
}

/// Sorts the actions as they stand at the as-at date: what is done on a later day is not done yet. In a case that is
/// closed nothing is overdue any more.
pub fn acts(from: Here<'_>) -> Acts {
    let disclosed = from.site.disclosed;
    let as_at = disclosed.as_at;
    let is_open = disclosed.case.closed.is_none_or(|closed| closed > as_at);
    let mut acts = Acts { overdue: Vec::new(), due: Vec::new(), undated: Vec::new(), done: Vec::new() };
    for index in from.site.passages.with(from.lang, LabelKind::Action) {
        let day = |index: usize| {
            from.passage(index)?.label().and_then(|label| label.argument.as_ref()).and_then(|it| it.day())
        };
        let done = from.site.passages.answers(index, LabelKind::Done).into_iter().next();
        let done = done.map(|done| (done, day(done)));
        let done = done.filter(|(_, day)| day.is_none_or(|day| day <= as_at));
        let act = Act { index, due: day(index), done };
        match (act.done, act.due) {
            (Some(_), _) => acts.done.push(act),
            (None, Some(due)) if due < as_at && is_open => acts.overdue.push(act),
            (None, Some(_)) => acts.due.push(act),
            (None, None) => acts.undated.push(act),
        }
    }
    acts.overdue.sort_by_key(|act| (act.due, act.index));
    acts.due.sort_by_key(|act| (act.due, act.index));
    acts.undated.sort_by_key(|act| (Reverse(from.passage(act.index).map(|it| it.entry)), act.index));
    acts.done.sort_by_key(|act| Reverse((act.done.and_then(|(_, day)| day), act.index)));
    acts
}

/// The page's content: what is done by year, all else on the newest page.
pub fn view(from: Here<'_>, years: &Years, part: Part) -> Gathered {
    let disclosed = from.site.disclosed;
    let acts = acts(from);
    let is_first = years.is_first(part);
    let soon = |act: &&Act| act.due.is_some_and(|due| (due - disclosed.as_at).num_days() <= SOON);
    let soon = acts.due.iter().filter(soon).count();
    let is_closed = disclosed.case.closed.is_some_and(|closed| closed <= disclosed.as_at);
    let total = acts.overdue.len() + acts.due.len() + acts.undated.len() + acts.done.len();
    let mut lead = Vec::new();
    if total == 0 {
        lead.push(from.counted("actions-none", 0, ""));
    } else if is_closed {
        let open = acts.due.len() + acts.undated.len();
        lead.push(from.counted("actions-closed", open, "actions.html#due"));
    } else {
        lead.push(from.counted("actions-overdue", acts.overdue.len(), "actions.html#overdue"));
        lead.push(from.counted("actions-due", acts.due.len(), "actions.html#due"));
        if soon > 0 {
            let message = Msg::new("actions-soon").with("n", soon).with("days", SOON);
            lead.push(from.sentence(&message, "actions.html#due"));
        }
    }
    if !acts.undated.is_empty() {
        lead.push(from.counted("actions-undated", acts.undated.len(), "actions.html#undated"));
    }
    if !acts.done.is_empty() {
        lead.push(from.counted("actions-done", acts.done.len(), &years.group("done")));
    }
    let group = |id: &str, acts: &[Act]| {
        let shown = |act: &&Act| match id {
            "done" => from.passage(act.index).is_some_and(|passage| part.holds(disclosed, passage.entry)),
            _ => is_first,
        };
        let quotes: Vec<Quote> =
            acts.iter().filter(shown).filter_map(|act| quote(from, act, disclosed.as_at)).collect();
        let name = if id == "due" && is_closed { "left" } else { id };
        let heading = from.t(&format!("actions-{name}-heading"));
        (!quotes.is_empty()).then(|| Group { id: id.to_owned(), heading, quotes })
    };
    let groups = [
        group("overdue", &acts.overdue),
        group("due", &acts.due),
        group("undated", &acts.undated),
        group("done", &acts.done),
    ];
    Gathered {
        lead,
        groups: groups.into_iter().flatten().collect(),
        years: years.links(from, part, |part| format!("{}.html", Years::name("actions", part))),
    }
}

fn quote(from: Here<'_>, act: &Act, as_at: NaiveDate) -> Option<Quote> {
    let passage = from.passage(act.index)?;
    let mut html = from.passage_html(act.index, true);
    if let Some((done, _)) = act.done {
        html.push_str(&from.passage_html(done, false));
    }
    let quote = from.quote(act.index)?;
    Some(Quote {
        state: state(from, act, as_at),
        date: act.done.map_or(act.due, |(_, day)| day).map(|day| from.day(day)),
        note: act
            .due
            .filter(|_| act.done.is_some())
            .map(|due| from.say(&Msg::new("action-by-date").with("date", due))),
        who: from.who_of(passage),
        html,
        ..quote
    })
}

fn state(from: Here<'_>, act: &Act, as_at: NaiveDate) -> Option<StateView> {
    let is_closed = from.site.disclosed.case.closed.is_some_and(|closed| closed <= as_at);
    if act.done.is_some() {
        return Some(from.state("done", &Msg::new("state-done")));
    }
    let days = (act.due? - as_at).num_days();
    Some(match days {
        ..0 if is_closed => from.state("past", &Msg::new("state-not-done")),
        ..0 => from.state("overdue", &Msg::new("state-overdue").with("days", -days)),
        0 => from.state("today", &Msg::new("state-today")),
        _ => from.state("due", &Msg::new("state-in").with("days", days)),
    })
}
