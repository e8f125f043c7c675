//! The chronologies: newest first by month, and oldest first as a court has it. A long one is split by year.
use crate::site::context::Here;
use crate::site::views::{Chronology, ChronologyOldest, EntryRow, Month};
use crate::site::years::{Part, Years};
use crate::text::dates;

/// Newest first.
pub fn newest(from: Here<'_>, years: &Years, part: Part) -> Chronology {
    let entries = &from.site.disclosed.entries;
    let mut months: Vec<Month> = Vec::new();
    // One whose date is not known comes last in both orders.
    let (dated, undated): (Vec<usize>, Vec<usize>) = shown(from, part)
        .partition(|index| entries.get(*index).is_some_and(|entry| entry.occurred.is_some()));
    for index in dated.into_iter().rev().chain(undated) {
        let (Some(row), Some(entry)) = (from.row(index), entries.get(index)) else { continue };
        let (id, heading) = match entry.occurred {
            Some(when) => (when.date.format("%Y-%m").to_string(), dates::month(from.lang, when.date)),
            None => ("none".to_owned(), from.t("no-date")),
        };
        match months.last_mut() {
            Some(month) if month.id == id => {
                month.significant |= row.significant;
                month.entries.push(row);
            }
            _ => months.push(Month { id, heading, significant: row.significant, entries: vec![row] }),
        }
    }
    Chronology {
        count: shown(from, part).count(),
        significant: significant(from, part),
        months,
        parts: years.links(from, part, |part| format!("{}.html", Years::name("chronology", part))),
        unread: from.unread_links(),
    }
}

/// Oldest first; each entry keeps its number among all.
pub fn oldest(from: Here<'_>, years: &Years, part: Part) -> ChronologyOldest {
    let entries: Vec<EntryRow> = shown(from, part).filter_map(|index| from.row(index)).collect();
    ChronologyOldest {
        count: entries.len(),
        significant: significant(from, part),
        before: shown(from, part).next().unwrap_or(0),
        entries,
        parts: years.links(from, part, |part| format!("{}.html", Years::name("chronology-oldest", part))),
        unread: from.unread_links(),
    }
}

/// The entries of a part.
fn shown(from: Here<'_>, part: Part) -> impl Iterator<Item = usize> {
    let disclosed = from.site.disclosed;
    (0..disclosed.entries.len()).filter(move |index| part.holds(disclosed, *index))
}

fn significant(from: Here<'_>, part: Part) -> usize {
    let entries = &from.site.disclosed.entries;
    shown(from, part).filter(|index| entries.get(*index).is_some_and(|entry| entry.flags.significant)).count()
}
