//! How soon records were made: the same day, within the limit, or late; of all entries, and by month of the event.
use chrono::NaiveDate;

use crate::base::Msg;
use crate::disclose::Standing;
use crate::site::charts::{self, Row, Scale};
use crate::site::context::Here;
use crate::site::periods::Periods;
use crate::site::rows::days_to_record;
use crate::site::views::{Chart, ChartFigure, ChartRow, ChartTable, LinkView, Series};

/// How soon, each with its pattern and colour.
const SERIES: [(&str, &str, &str); 3] = [
    ("timeliness-same-day", "empty", "good"),
    ("timeliness-within", "lines", "fair"),
    ("timeliness-late", "solid", "late"),
];
const LATE: usize = 2;

/// The chart of a page on which its anchor is `timeliness`.
pub fn chart(from: Here<'_>, standing: &Standing) -> Chart {
    let entries = from.site.disclosed.entries.iter();
    let days: Vec<(NaiveDate, usize)> = entries
        .filter_map(|entry| {
            let days = days_to_record(entry).filter(|days| *days >= 0)?;
            let soon = if entry.late { LATE } else { usize::from(days > 0) };
            Some((entry.occurred?.date, soon))
        })
        .collect();
    let periods = Periods::<3>::of(days.iter().copied());
    let sums = periods.sums();
    let all = from.t("chart-all");
    let mut names = vec![Row { name: all.clone(), figures: sums.to_vec() }];
    let mut table = vec![row(from, LinkView::text(all), &sums)];
    for (day, figures) in periods.rows() {
        names.push(Row { name: periods.short(from, day), figures: figures.to_vec() });
        table.push(row(from, periods.link(from, day), figures));
    }
    // One month is all of them.
    if table.len() == 2 {
        names.truncate(1);
        table.remove(0);
    }
    let series =
        SERIES.map(|(id, pattern, colour)| Series { pattern, colour, text: limit(from, id, standing) });
    let draw = || charts::bars("timeliness", "timeliness-says", &series, &names, Scale::Own);
    Chart {
        id: "timeliness".to_owned(),
        says: told(from, &sums),
        // Of one entry there are no shares.
        svg: (days.len() > 1).then(draw),
        series: series.to_vec(),
        table: (!days.is_empty())
            .then(|| ChartTable { by: from.t(if periods.by_year { "year" } else { "month" }), rows: table }),
    }
}

/// How many of all are late.
fn told(from: Here<'_>, sums: &[usize; 3]) -> Vec<String> {
    let sum: usize = sums.iter().sum();
    if sum == 0 {
        return vec![from.t("timeliness-none")];
    }
    let late = Msg::new("timeliness-told").with("late", sums.last().copied().unwrap_or(0)).with("n", sum);
    vec![from.say(&late)]
}

fn row(from: Here<'_>, head: LinkView, figures: &[usize; 3]) -> ChartRow {
    let sum: usize = figures.iter().sum();
    let share = |number: usize| {
        // Rounded to the nearest whole; nothing of nothing is nothing.
        let percent = (number * 200 + sum).checked_div(sum * 2).unwrap_or(0);
        from.say(&Msg::new("percent").with("n", percent))
    };
    let shares = figures.iter().map(|number| ChartFigure { number: *number, share: Some(share(*number)) });
    ChartRow { head, figures: shares.chain([ChartFigure { number: sum, share: None }]).collect() }
}

/// A text that names the limit within which an event is to be recorded.
pub fn limit(from: Here<'_>, id: &'static str, standing: &Standing) -> String {
    let (days, is_working) = standing.limit;
    from.say(&Msg::new(id).with("days", days).with("count", if is_working { "working" } else { "calendar" }))
}
