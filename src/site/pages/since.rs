//! What has happened or been written since the last supervision recording.
use crate::base::Msg;
use crate::disclose::{Disclosed, EntryFace};
use crate::model::EntryType;
use crate::site::context::Here;
use crate::site::views::{EntryRow, LinkView, Since};
use crate::site::years::{Part, Years};
use crate::text::When;

/// The last supervision recording on or before the as-at date, with its time.
pub fn last(disclosed: &Disclosed) -> Option<(usize, When)> {
    let entries = disclosed.entries.iter().enumerate().rev();
    entries
        .filter(|(_, entry)| entry.kind == Some(EntryType::Supervision))
        .filter_map(|(index, entry)| Some((index, entry.occurred?)))
        .find(|(_, when)| when.date <= disclosed.as_at)
}

/// The entries since: those that happened, and those of earlier events that were written. Where one of two times is a
/// day alone, an entry of the same day counts as since. Without a supervision recording everything is since.
pub fn entries(disclosed: &Disclosed) -> (Vec<usize>, Vec<usize>) {
    let Some((own, last)) = last(disclosed) else {
        return ((0..disclosed.entries.len()).collect(), Vec::new());
    };
    let is_since = |when: Option<When>| when.is_some_and(|when| !when.is_before(last));
    let (mut happened, mut written) = (Vec::new(), Vec::new());
    for (index, entry) in disclosed.entries.iter().enumerate().filter(|(index, _)| *index != own) {
        if is_since(entry.occurred) || (entry.occurred.is_none() && entry.recorded.is_none()) {
            happened.push(index);
        } else if is_since(entry.recorded) {
            written.push(index);
        }
    }
    (happened, written)
}

/// The page's content, newest first.
pub fn view(from: Here<'_>, years: &Years, part: Part) -> Since {
    let disclosed = from.site.disclosed;
    let (happened, written) = entries(disclosed);
    let late = |entry: &EntryFace| entry.late;
    let all = || happened.iter().chain(&written).filter_map(|index| disclosed.entries.get(*index));
    let mut lead = Vec::new();
    let heading = match last(disclosed) {
        Some((index, when)) => {
            let mut said = from.sentence(&Msg::new("since-date").with("date", when.date), "");
            said.href = from.entry(index).href;
            lead.push(said);
            if !happened.is_empty() || !written.is_empty() {
                lead.push(from.counted("since-happened", happened.len(), &years.group("happened")));
                lead.push(from.counted("since-written", written.len(), &years.group("written")));
            }
            from.t("since-happened-heading")
        }
        None => {
            lead.push(LinkView::text(from.t("since-no-supervision")));
            lead.push(from.counted("since-all", happened.len(), &years.group("happened")));
            from.t("since-all-heading")
        }
    };
    let late = all().filter(|entry| late(entry)).count();
    if late > 0 {
        let href = years.group(if happened.is_empty() { "written" } else { "happened" });
        lead.push(from.counted("since-late", late, &href));
    }
    let rows = |indexes: &[usize]| {
        let shown = indexes.iter().rev().filter(|index| part.holds(disclosed, **index));
        // Nothing here is chosen from.
        shown.filter_map(|index| Some(EntryRow { facets: None, ..from.row(*index)? })).collect()
    };
    Since {
        lead,
        happened: rows(&happened),
        heading,
        empty: from.t(if disclosed.entries.is_empty() { "no-entries" } else { "since-nothing" }),
        written: rows(&written),
        years: years.links(from, part, |part| format!("{}.html", Years::name("since", part))),
    }
}
