//! What mends a slip for certain. A fix is given only where there is one right answer: a person who looks at the line
//! would write this and nothing else. Whatever leaves a doubt has its help, and no fix.
use super::reading::nearest;
use super::yaml::Node;
use crate::base::{Finding, Fix, Source, Span};
use crate::text::{parse_date, parse_when};

/// Where `text` stands in `span`, quotation marks around it left out; nothing where it is written in another way, with
/// escapes or over several lines.
fn place_of(source: &Source, span: Span, text: &str) -> Option<Span> {
    let slice = source.slice(span);
    let inner = slice.trim_matches(['"', '\'', ' ']);
    let start = span.start + slice.find(inner)?;
    (inner == text && !text.is_empty()).then(|| Span::new(start, start + inner.len()))
}

/// The one of `known` that a key was meant to be, where it is one slip away from that one and from no other (two from
/// a key of eight letters or more); letter case, hyphens and underlines are none.
pub fn meant_key<'w>(key: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let plain = |word: &str| word.to_lowercase().replace(['_', ' '], "-");
    let key = plain(key);
    let length = key.chars().count();
    let mut near: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|other| {
            let allowed = match other.chars().count() {
                0..4 => 0,
                4..8 => 1,
                _ => 2,
            };
            // Each letter more or less is a slip at least; most words are told apart by this alone.
            if length.abs_diff(other.chars().count()) > allowed {
                return None;
            }
            let distance = strsim::osa_distance(&key, &plain(other));
            (distance <= allowed).then_some((distance, other))
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    match near.as_slice() {
        [(0, one), ..] | [(_, one)] => Some(one),
        _ => None,
    }
}

/// What mends the key at `span`, which reads `key`: the one of `known` that it was meant to be, unless `present` says
/// that this one stands there already.
pub fn key_fix<'w>(
    source: &Source,
    span: Span,
    key: &str,
    known: impl IntoIterator<Item = &'w str>,
    present: impl Fn(&str) -> bool,
) -> Option<Fix> {
    let meant = meant_key(key, known).filter(|meant| !present(meant))?;
    let span = place_of(source, span, key)?;
    Some(Fix { span, replacement: meant.to_owned() })
}

/// The field, out of `unknown` keys, that was probably meant to be `name`.
pub(super) fn slip_of<'n>(
    name: &str,
    unknown: impl IntoIterator<Item = &'n Node>,
    known: &[&str],
) -> Option<&'n str> {
    // A slip stands among a few keys; of thousands, none is worth the search.
    unknown
        .into_iter()
        .take(100)
        .filter_map(Node::text)
        .find(|key| nearest(key, known.iter().copied().chain([name])) == Some(name))
}

/// Which of its numbers a date in figures could also be read as having for its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// The year comes first: `2026/3/4`. Nobody writes the day after the year.
    YearFirst,
    /// The day comes first, as everywhere in Wales, and the second number could be no day after the first as month.
    DayFirst,
    /// The day comes first in Wales; a writer from elsewhere might have meant the month: `4/3/2026`.
    DayFirstHere,
    /// Only read with the month first is it a date: `3/13/2026`. It is not mended: whoever wrote it was not writing
    /// as people do here, and it puts every other date of the file in doubt.
    MonthFirst,
}

/// A date in figures, read in the order that people here write it.
pub(super) struct Figures {
    /// As it is written in a case, with the time of day where one follows.
    pub meant: String,
    pub order: Order,
    /// Whether it says all that the text says: a time that is none is left out.
    pub is_whole: bool,
}

/// Reads a date of three numbers with slashes, points or hyphens between them, and the time that may follow. The year
/// has four figures: of `04/03/26` nobody can tell which number is the year.
pub(super) fn figures(text: &str) -> Option<Figures> {
    let at = text.find([' ', 'T', 't']).unwrap_or(text.len());
    let (day, rest) = text.split_at(at);
    let separators: Vec<char> = day.chars().filter(|c| !c.is_ascii_digit()).collect();
    let [one, other] = separators.as_slice() else { return None };
    if !['/', '.', '-'].contains(one) {
        return None;
    }
    let parts: Vec<&str> = day.split(|c: char| !c.is_ascii_digit()).collect();
    let [first, second, last] = parts.as_slice() else { return None };
    if first.len() > 4 || second.len() > 2 || last.len() > 4 {
        return None;
    }
    let written = |year: &str, month: &str, day: &str| {
        let date = format!("{year}-{month:0>2}-{day:0>2}");
        parse_date(&date).map(|_| date)
    };
    let (meant, order) = if first.len() == 4 {
        (written(first, second, last)?, Order::YearFirst)
    } else if let Some(date) = written(last, second, first) {
        let is_either = first != second && written(last, first, second).is_some();
        (date, if is_either { Order::DayFirstHere } else { Order::DayFirst })
    } else {
        (written(last, first, second)?, Order::MonthFirst)
    };
    // The time of day goes along, if it is one as it is written here: `10.15am` is not.
    let with_time = format!("{meant}{}", rest.replace('.', ":"));
    let is_time = parse_when(&with_time).is_some();
    let meant = if is_time { with_time } else { meant };
    (meant != text).then_some(Figures { meant, order, is_whole: is_time && one == other })
}

/// What mends the date at `span`, which reads `text`. Whether it is certain where its order is [`Order::DayFirstHere`]
/// depends on the other dates of its file: see [`settle`].
pub(super) fn date_fix(source: &Source, span: Span, text: &str) -> Option<(Fix, Order)> {
    let figures = figures(text).filter(|figures| figures.is_whole)?;
    let span = place_of(source, span, text)?;
    Some((Fix { span, replacement: figures.meant }, figures.order))
}

/// Takes from the findings of a file the fixes of dates that are not certain in it. In Wales the day comes first, so
/// `04/03/2026` is 4 March; but where another date of the same file has the month first, who can tell?
pub(super) fn settle(findings: &mut [Finding], orders: &[(usize, Order)]) {
    let is_doubtful = orders.iter().any(|(_, order)| *order == Order::MonthFirst);
    for (index, order) in orders {
        let is_certain = match order {
            Order::YearFirst | Order::DayFirst => true,
            Order::DayFirstHere => !is_doubtful,
            Order::MonthFirst => false,
        };
        if !is_certain && let Some(finding) = findings.get_mut(*index) {
            finding.fix = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_meant_where_one_is_near_and_no_other() {
        let known = ["title", "occurred", "recorded", "seen", "seen_alone", "due", "done", "on", "tags"];
        let meant = |key| meant_key(key, known);
        assert_eq!(meant("titel"), Some("title"));
        assert_eq!(meant("Title"), Some("title"));
        assert_eq!(meant("occured"), Some("occurred"));
        assert_eq!(meant("seen-alone"), Some("seen_alone"));
        assert_eq!(meant("Seen alone"), Some("seen_alone"));
        assert_eq!(meant("tag"), Some("tags"));
        for none in ["colour", "of", "duo", "sum", "titlles"] {
            assert_eq!(meant(none), None, "{none}");
        }
        assert_eq!(meant_key("dones", ["done", "dones-x", "dines"]), None, "two as near");
    }

    #[test]
    fn dates_in_figures_are_read_as_people_here_write_them() {
        let read = |text: &str| figures(text).map(|read| (read.meant, read.order, read.is_whole));
        let is = |meant: &str, order| Some((meant.to_owned(), order, true));
        assert_eq!(read("2026/3/4"), is("2026-03-04", Order::YearFirst));
        assert_eq!(read("2026.03.04 9.15"), Some(("2026-03-04".into(), Order::YearFirst, false)));
        assert_eq!(read("2026-3-4T10:15"), is("2026-03-04T10:15", Order::YearFirst));
        assert_eq!(read("13/03/2026"), is("2026-03-13", Order::DayFirst));
        assert_eq!(read("3-3-2026"), is("2026-03-03", Order::DayFirst));
        assert_eq!(read("04-03-2026 10.15"), is("2026-03-04 10:15", Order::DayFirstHere));
        assert_eq!(read("3/13/2026"), is("2026-03-13", Order::MonthFirst));
        for none in [
            "4/3/26",
            "30/02/2026",
            "2026-02-30",
            "2026-03-04",
            "4 March 2026",
            "4/3",
            "",
            "1/2/3/2026",
            "/2026/3",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
        assert_eq!(figures("4/3-2026").map(|read| read.is_whole), Some(false));
    }
}
