//! Each child: when seen and when alone, by whom, in which language, the time between, and their own words.
use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use crate::base::Msg;
use crate::disclose::{Disclosed, EntryFace, PersonFace};
use crate::model::PersonRole;
use crate::site::charts::{self, Point, Span};
use crate::site::context::Here;
use crate::site::views::{Chart, Child, ChildRow, Children, Field, LinkView, Now, Series, Sighting, Value};
use crate::site::years::{Part, Years};
use crate::text::LabelKind;

/// The children of the case.
pub fn children(disclosed: &Disclosed) -> impl Iterator<Item = &PersonFace> {
    disclosed.people.iter().filter(|person| person.role == Some(PersonRole::Child))
}

/// The most days that are drawn along a line, and how many are where there are more.
const LINE: i64 = 2 * YEAR;
const YEAR: i64 = 366;

/// A time in which a child was not seen.
#[derive(Debug, Clone, Copy)]
struct Gap {
    days: i64,
    from: NaiveDate,
    to: NaiveDate,
}

/// When a child was seen up to the as-at date, each day once, in order.
pub struct Seen {
    /// The days, and the first entry of each.
    days: Vec<(NaiveDate, usize)>,
    /// The days on which the child was seen alone.
    alone_on: BTreeSet<NaiveDate>,
    /// The last of them.
    alone: Option<(NaiveDate, usize)>,
    /// The day up to which the time is counted: the as-at date, or the day on which the case was closed.
    until: NaiveDate,
}

impl Seen {
    /// When the child of this id was seen.
    pub fn of(disclosed: &Disclosed, id: &str) -> Self {
        let closed = disclosed.case.closed.filter(|closed| *closed < disclosed.as_at);
        let mut seen = Self {
            days: Vec::new(),
            alone_on: BTreeSet::new(),
            alone: None,
            until: closed.unwrap_or(disclosed.as_at),
        };
        for (index, entry) in disclosed.entries.iter().enumerate() {
            let Some(date) = entry.occurred.map(|when| when.date) else { continue };
            if !is_seen(entry, id) || date > disclosed.as_at {
                continue;
            }
            if seen.days.last().is_none_or(|(last, _)| *last != date) {
                seen.days.push((date, index));
            }
            if entry.seen_alone.iter().any(|seen| seen == id) {
                seen.alone_on.insert(date);
                seen.alone = Some((date, index));
            }
        }
        seen
    }

    /// The times from one day on which the child was seen to the next, and from the last to now.
    fn gaps(&self) -> impl Iterator<Item = Gap> {
        let days = self.days.iter().map(|(day, _)| *day);
        let next = days.clone().skip(1).chain([self.until]);
        let gap = |(from, to): (NaiveDate, NaiveDate)| Gap { days: (to - from).num_days(), from, to };
        days.zip(next).map(gap).filter(|gap| gap.days > 0)
    }

    /// The longest of them.
    fn longest(&self) -> Option<Gap> {
        // Of two that are as long the later one is told.
        self.gaps().max_by_key(|gap| (gap.days, gap.from))
    }

    /// The days since the child was last seen.
    pub fn last(&self) -> Option<(NaiveDate, usize, i64)> {
        let (day, index) = self.days.last()?;
        Some((*day, *index, (self.until - *day).num_days().max(0)))
    }
}

fn is_seen(entry: &EntryFace, id: &str) -> bool {
    entry.seen.iter().chain(&entry.seen_alone).any(|seen| seen == id)
}

fn is_about(entry: &EntryFace, id: &str) -> bool {
    is_seen(entry, id) || (entry.flags.direct_work && entry.people.iter().any(|about| about == id))
}

/// The entries of all children's rows: when seen, and their own words.
pub fn rows(disclosed: &Disclosed, words: impl Iterator<Item = (usize, Option<String>)>) -> Vec<usize> {
    let mut rows = Vec::new();
    for child in children(disclosed) {
        let entries = disclosed.entries.iter().enumerate();
        rows.extend(entries.filter(|(_, entry)| is_about(entry, &child.id)).map(|(index, _)| index));
    }
    let is_child = |id: &str| children(disclosed).any(|child| child.id == id);
    rows.extend(words.filter(|(_, who)| who.as_deref().is_some_and(is_child)).map(|(index, _)| index));
    rows
}

/// A sentence on when a child was last seen, and alone.
pub fn last_seen(from: Here<'_>, child: &PersonFace, seen: &Seen, href: String) -> LinkView {
    let name = child.name.as_str();
    let message = match (seen.last(), seen.alone) {
        (None, _) => Msg::new("child-never-seen").with("name", name),
        (Some((date, _, days)), None) => {
            Msg::new("child-seen-never-alone").with("name", name).with("date", date).with("days", days)
        }
        (Some((date, _, days)), Some((alone, _))) if alone == date => {
            Msg::new("child-seen-alone").with("name", name).with("date", date).with("days", days)
        }
        (Some((date, _, days)), Some((alone, _))) => {
            let message = Msg::new("child-seen").with("name", name).with("date", date);
            message.with("days", days).with("alone", alone)
        }
    };
    from.sentence(&message, href)
}

/// What the overview says of each child.
pub fn overview(from: Here<'_>) -> Vec<ChildRow> {
    let disclosed = from.site.disclosed;
    let row = |child: &PersonFace| {
        let seen = Seen::of(disclosed, &child.id);
        ChildRow { link: from.person(&child.id), fields: fields(from, child, &seen) }
    };
    children(disclosed).map(row).collect()
}

/// Age, language, last seen and last seen alone.
fn fields(from: Here<'_>, child: &PersonFace, seen: &Seen) -> Vec<Field> {
    let as_at = from.site.disclosed.as_at;
    let mut fields = Vec::new();
    if let Some(age) = child.born.and_then(|born| age(born, as_at)) {
        fields.push(Field::new(from.t("age"), vec![from.say(&Msg::new("age-n").with("n", age)).into()]));
    }
    fields
        .push(Field::new(from.t("preferred-language"), vec![from.language(child.preferred_language).into()]));
    let dated = |found: Option<(NaiveDate, usize)>| match found {
        Some((date, index)) => {
            let (href, date) = (from.entry(index).href, from.day(date));
            Value { href, ..Value::from(date) }
        }
        None => from.state("found", &Msg::new("never-recorded")).into(),
    };
    let last = seen.last();
    let mut values = vec![dated(last.map(|(date, index, _)| (date, index)))];
    values.extend(last.map(|(_, _, days)| from.say(&Msg::new("days-ago").with("days", days)).into()));
    fields.push(Field::new(from.t("last-seen"), values));
    fields.push(Field::new(from.t("last-seen-alone"), vec![dated(seen.alone)]));
    fields
}

fn age(born: NaiveDate, on: NaiveDate) -> Option<i64> {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    let years = i64::from(on.year() - born.year()) - i64::from(!had_birthday);
    (years >= 0).then_some(years)
}

/// The page's content.
pub fn view(from: Here<'_>, years: &Years, part: Part) -> Children {
    let disclosed = from.site.disclosed;
    let mut lead = Vec::new();
    let mut list = Vec::new();
    for child in children(disclosed) {
        let seen = Seen::of(disclosed, &child.id);
        let id = format!("c-{}", child.id);
        let mut said = last_seen(from, child, &seen, format!("#{id}"));
        if let Some(gap) = seen.longest().filter(|_| seen.days.len() > 1) {
            let name = child.name.as_str();
            let message = Msg::new("child-longest").with("name", name).with("days", gap.days);
            said.text =
                format!("{} {}", said.text, from.say(&message.with("from", gap.from).with("to", gap.to)));
        }
        lead.push(said);
        list.push(Child {
            link: from.person(&child.id),
            fields: fields(from, child, &seen),
            line: line(from, child, &seen, &id, part),
            now: now(from, &seen, part),
            sightings: sightings(from, &child.id, &seen, part),
            words: words(from, &child.id, part),
            id,
        });
    }
    if list.is_empty() {
        lead.push(LinkView::text(from.t("children-none")));
    }
    Children {
        lead,
        children: list,
        years: years.links(from, part, |part| format!("{}.html", Years::name("children", part))),
    }
}

/// The days on which the child was seen up to the end of the page's year, along a line, the longest time between marked.
/// Of more than [`LINE`] days only the last year is drawn; the table has all.
fn line(from: Here<'_>, child: &PersonFace, seen: &Seen, id: &str, part: Part) -> Option<Chart> {
    let mut gaps: Vec<Gap> = seen.gaps().filter(|gap| part.holds_day(gap.to)).collect();
    let (first, last) = (gaps.first()?.from, gaps.last()?.to);
    if (last - first).num_days() > LINE {
        gaps.retain(|gap| (last - gap.to).num_days() < YEAR);
    }
    let (first, last) = (gaps.first()?.from, gaps.last()?.to);
    let at = |day: NaiveDate| usize::try_from((day - first).num_days()).unwrap_or(0);
    let points: Vec<Point> = seen
        .days
        .iter()
        .filter(|(day, _)| (first..=last).contains(day))
        .map(|(day, _)| Point { day: at(*day), stands_out: seen.alone_on.contains(day) })
        .collect();
    let longest = gaps.iter().max_by_key(|gap| (gap.days, gap.from));
    let span = longest.filter(|_| gaps.len() > 1).map(|gap| Span {
        from: at(gap.from),
        to: at(gap.to),
        text: from.say(&Msg::new("days-n").with("days", gap.days)),
    });
    let series =
        [("point", "plain", "seen-alone"), ("stroke", "plain", "seen"), ("lines", "late", "longest-unseen")];
    let series = series.map(|(pattern, colour, text)| Series { pattern, colour, text: from.t(text) });
    let message = Msg::new("child-line").with("name", child.name.as_str());
    let says = from.say(&message.with("n", points.len()).with("from", first).with("to", last));
    let ends = [first, last].map(|day| from.day(day).text);
    let chart = format!("{id}-line");
    // A single time between is told by its words and the table.
    let draw =
        || charts::line(&chart, &format!("{chart}-says"), &series, at(last), &points, span.as_ref(), &ends);
    Some(Chart {
        says: vec![says],
        svg: (gaps.len() > 1).then(draw),
        series: series.to_vec(),
        table: None,
        id: chart,
    })
}

/// The time since the child was last seen, on the page of the newest year.
fn now(from: Here<'_>, seen: &Seen, part: Part) -> Option<Now> {
    let (last, _, days) = seen.last().filter(|(.., days)| *days > 0 && part.is_newest())?;
    let closed = from.site.disclosed.case.closed.filter(|closed| *closed == seen.until);
    Some(Now {
        date: from.day(seen.until),
        text: from.t(if closed.is_some() { "unseen-to-close" } else { "unseen-to-now" }),
        gap: from.say(&Msg::new("days-n").with("days", days)),
        longest: seen.longest().is_some_and(|gap| gap.from == last),
    })
}

/// The child's own words, as they were heard, newest first.
fn words(from: Here<'_>, id: &str, part: Part) -> Vec<crate::site::views::Quote> {
    let said = from.site.passages.with(from.lang, LabelKind::Said);
    let theirs = said.filter(|index| {
        from.passage(*index)
            .is_some_and(|it| it.who() == Some(id) && part.holds(from.site.disclosed, it.entry))
    });
    from.newest_first(theirs).into_iter().filter_map(|index| from.quote(index)).collect()
}

/// When the child was seen or worked with, newest first, with the days since the time before.
fn sightings(from: Here<'_>, id: &str, seen: &Seen, part: Part) -> Vec<Sighting> {
    let disclosed = from.site.disclosed;
    let longest = seen.longest().map(|gap| gap.to);
    let mut rows = Vec::new();
    for (index, entry) in disclosed.entries.iter().enumerate().rev() {
        if !is_about(entry, id) || !part.holds(disclosed, index) {
            continue;
        }
        let Some(when) = entry.occurred else { continue };
        let state = if entry.seen_alone.iter().any(|seen| seen == id) {
            from.state("clear", &Msg::new("seen-alone"))
        } else if is_seen(entry, id) {
            from.state("done", &Msg::new("seen"))
        } else {
            from.state("na", &Msg::new("not-seen"))
        };
        // The gap stands at the first entry of its day.
        let at = seen.days.binary_search_by_key(&when.date, |(day, _)| *day).ok();
        let at = at.filter(|at| seen.days.get(*at).is_some_and(|(_, first)| *first == index));
        let before = at.and_then(|at| seen.days.get(at.checked_sub(1)?));
        let days = before.map(|(day, _)| (when.date - *day).num_days());
        rows.push(Sighting {
            date: from.day(when.date),
            state,
            entry: from.entry(index),
            kind: from.kind(entry),
            by: entry.author.as_deref().map(|id| from.person(id)),
            language: from.language(entry.texts.first().map(|text| text.lang)),
            gap: days.map(|days| from.say(&Msg::new("days-n").with("days", days))),
            longest: days.is_some() && Some(when.date) == longest,
        });
    }
    rows
}
