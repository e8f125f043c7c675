//! The chronologies: newest first by month, and oldest first as a court has it.
use crate::site::context::From;
use crate::site::views::{Chronology, ChronologyOldest, EntryRow, Month};
use crate::text::dates;

/// Newest first.
pub fn newest(from: From<'_>) -> Chronology {
    let entries = &from.site.disclosed.entries;
    let mut months: Vec<Month> = Vec::new();
    // One whose date is not known comes last in both orders.
    let (dated, undated): (Vec<usize>, Vec<usize>) = (0..entries.len())
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
    Chronology { count: entries.len(), significant: significant(from), months, unread: from.unread_links() }
}

/// Oldest first.
pub fn oldest(from: From<'_>) -> ChronologyOldest {
    let entries: Vec<EntryRow> = from.rows(0..from.site.disclosed.entries.len());
    ChronologyOldest {
        count: entries.len(),
        significant: significant(from),
        entries,
        unread: from.unread_links(),
    }
}

fn significant(from: From<'_>) -> usize {
    from.site.disclosed.entries.iter().filter(|entry| entry.flags.significant).count()
}
