//! The chronologies: newest first by month, oldest first and the significant events alone as a court has them, and
//! all of it as a table for a spreadsheet. A long one is split by year; the significant events and the table are whole.
use crate::disclose::EntryFace;
use crate::site::context::Here;
use crate::site::views::{
    Choice, Chronology, ChronologyOldest, ChronologySignificant, EntryRow, Month, MonthsOfYear,
};
use crate::site::years::{Part, Years};
use crate::text::{When, csv, dates};

/// What the script says of the entries that were chosen.
const SAID: [&str; 2] = ["filter-count", "filter-none"];

/// Newest first.
pub fn newest(from: Here<'_>, years: &Years, part: Part) -> Chronology {
    let entries = &from.site.disclosed.entries;
    let mut months: Vec<Month> = Vec::new();
    let mut jump: Vec<MonthsOfYear> = Vec::new();
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
            _ => {
                jump_to(&mut jump, entry.occurred, &id, &heading);
                months.push(Month { id, heading, significant: row.significant, entries: vec![row] });
            }
        }
    }
    Chronology {
        count: shown(from, part).count(),
        all: entries.len(),
        significant: significant(from, part).count(),
        months,
        jump,
        filter: from.filter(&SAID),
        parts: years.links(from, part, |part| format!("{}.html", Years::name("chronology", part))),
        unread: from.unread_links(),
    }
}

/// Adds a month to those that can be jumped to; newest first, as they stand.
fn jump_to(years: &mut Vec<MonthsOfYear>, when: Option<When>, id: &str, heading: &str) {
    let year = when.map_or_else(String::new, |when| when.date.format("%Y").to_string());
    let name = heading.trim_end_matches(year.as_str()).trim_end();
    let month = Choice { value: id.to_owned(), text: name.to_owned() };
    match years.last_mut() {
        Some(last) if last.year == year => last.months.push(month),
        _ => years.push(MonthsOfYear { year, months: vec![month] }),
    }
}

/// Oldest first; each entry keeps its number among all.
pub fn oldest(from: Here<'_>, years: &Years, part: Part) -> ChronologyOldest {
    let entries: Vec<EntryRow> = shown(from, part).filter_map(|index| from.row(index)).collect();
    ChronologyOldest {
        count: entries.len(),
        all: from.site.disclosed.entries.len(),
        significant: significant(from, part).count(),
        before: shown(from, part).next().unwrap_or(0),
        entries,
        filter: from.filter(&SAID),
        parts: years.links(from, part, |part| format!("{}.html", Years::name("chronology-oldest", part))),
        unread: from.unread_links(),
    }
}

/// The significant events alone, oldest first.
pub fn significant_alone(from: Here<'_>) -> ChronologySignificant {
    let entries: Vec<EntryRow> = significant(from, Part::WHOLE).filter_map(|index| from.row(index)).collect();
    let all = from.site.disclosed.entries.len();
    ChronologySignificant { count: entries.len(), all, before: 0, entries }
}

/// The entries of a part.
fn shown(from: Here<'_>, part: Part) -> impl Iterator<Item = usize> {
    let disclosed = from.site.disclosed;
    (0..disclosed.entries.len()).filter(move |index| part.holds(disclosed, *index))
}

fn significant(from: Here<'_>, part: Part) -> impl Iterator<Item = usize> {
    let entries = &from.site.disclosed.entries;
    shown(from, part).filter(|index| entries.get(*index).is_some_and(|entry| entry.flags.significant))
}

/// The whole chronology, oldest first, for a spreadsheet. Dates are those of ISO 8601, which every spreadsheet takes
/// for dates whatever its language.
pub fn table(from: Here<'_>) -> String {
    let heading = [
        "number",
        "date",
        "time",
        "kind",
        "title",
        "languages-field",
        "people-field",
        "author",
        "recorded",
        "flags",
        "tags",
        "page",
    ];
    let heading = heading.map(|id| from.t(id)).to_vec();
    let entries = from.site.disclosed.entries.iter().enumerate();
    csv(std::iter::once(heading).chain(entries.map(|(index, entry)| line(from, index, entry))))
}

fn line(from: Here<'_>, index: usize, entry: &EntryFace) -> Vec<String> {
    let date = |when: Option<When>| when.map_or_else(String::new, |when| when.date.to_string());
    let time = entry.occurred.and_then(|when| when.time);
    let title = from.entry(index);
    let lang = from.text_of(entry).map_or(from.lang, |text| text.lang);
    let names = entry.people.iter().map(|id| from.person(id).text);
    let flags = from.flags(entry).into_iter().map(|flag| flag.text);
    vec![
        (index + 1).to_string(),
        date(entry.occurred),
        time.map_or_else(String::new, |time| time.format("%H:%M").to_string()),
        from.kind(entry),
        title.text,
        from.word("language", lang.code()),
        names.collect::<Vec<_>>().join("; "),
        entry.author.as_deref().map_or_else(String::new, |id| from.person(id).text),
        date(entry.recorded),
        flags.collect::<Vec<_>>().join("; "),
        entry.tags.join("; "),
        title.href.unwrap_or_default(),
    ]
}
