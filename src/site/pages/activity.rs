//! The entries by month, or by year in a long case, and by kind: when much was done, and when nothing.
use crate::base::Msg;
use crate::site::charts::{self, Row, Scale};
use crate::site::context::Here;
use crate::site::periods::Periods;
use crate::site::rows;
use crate::site::views::{Chart, ChartFigure, ChartRow, ChartTable, LinkView, Series};

/// The kinds that are told apart, as in [`rows::shape`], each with its pattern and colour.
const KINDS: [(&str, &str, &str); 4] = [
    ("circle", "lines", "plain"),
    ("square", "dots", "plain"),
    ("diamond", "empty", "plain"),
    ("triangle", "solid", "late"),
];

/// The chart of a page on which its anchor is `activity`.
pub fn chart(from: Here<'_>) -> Chart {
    let disclosed = from.site.disclosed;
    let dated = disclosed.entries.iter().filter_map(|entry| Some((entry.occurred?.date, kind(entry))));
    let closed = disclosed.case.closed.filter(|closed| *closed < disclosed.as_at);
    let periods = Periods::<4>::of(dated).filled(closed.unwrap_or(disclosed.as_at));
    let mut undated = [0; 4];
    for entry in disclosed.entries.iter().filter(|entry| entry.occurred.is_none()) {
        if let Some(figure) = undated.get_mut(kind(entry)) {
            *figure += 1;
        }
    }
    let mut names = Vec::new();
    let mut table = Vec::new();
    for (day, figures) in periods.rows() {
        let has_entries = figures.iter().any(|figure| *figure > 0);
        let head =
            if has_entries { periods.link(from, day) } else { LinkView::text(periods.name(from, day)) };
        names.push(Row { name: periods.short(from, day), figures: figures.to_vec() });
        table.push(row(head, figures));
    }
    if undated.iter().any(|figure| *figure > 0) {
        let name = from.t("no-date");
        let href = format!("{}chronology.html#m-none", from.up);
        names.push(Row { name: name.clone(), figures: undated.to_vec() });
        table.push(row(LinkView::to(href, name), &undated));
    }
    let series =
        KINDS.map(|(kind, pattern, colour)| Series { pattern, colour, text: from.word("group", kind) });
    let says = "activity-says";
    // One bar alone shows nothing that its figures do not.
    let svg = (names.len() > 1).then(|| charts::bars("activity", says, &series, &names, Scale::Greatest));
    Chart {
        id: "activity".to_owned(),
        says: told(from, &periods, disclosed.entries.len()),
        svg,
        series: series.to_vec(),
        table: (!table.is_empty())
            .then(|| ChartTable { by: from.t(if periods.by_year { "year" } else { "month" }), rows: table }),
    }
}

/// Which of [`KINDS`] an entry is.
fn kind(entry: &crate::disclose::EntryFace) -> usize {
    let shape = rows::shape(entry);
    KINDS.iter().position(|(kind, ..)| *kind == shape).unwrap_or(0)
}

fn row(head: LinkView, figures: &[usize; 4]) -> ChartRow {
    let sum = figures.iter().sum();
    let figure = |number| ChartFigure { number, share: None };
    ChartRow { head, figures: figures.iter().copied().chain([sum]).map(figure).collect() }
}

/// The month with most entries, and how many have none.
fn told(from: Here<'_>, periods: &Periods<4>, entries: usize) -> Vec<String> {
    if entries == 0 {
        return vec![from.t("no-entries")];
    }
    let unit = if periods.by_year { "year" } else { "month" };
    let sums = periods.rows().map(|(day, figures)| (figures.iter().sum::<usize>(), day));
    let mut says = Vec::new();
    // Of two with as many the later one is told.
    if let Some((most, day)) = sums.clone().max() {
        let message = Msg::new(if periods.by_year { "activity-most-year" } else { "activity-most-month" });
        says.push(from.say(&message.with("n", most).with(unit, periods.name(from, day))));
    }
    let silent = sums.filter(|(sum, _)| *sum == 0).count();
    if silent > 0 {
        let message =
            Msg::new(if periods.by_year { "activity-silent-years" } else { "activity-silent-months" });
        says.push(from.say(&message.with("n", silent)));
    }
    says
}
