//! Made-up charts.
use super::super::charts::{self, Point, Row, Scale, Span};
use super::*;

impl Samples<'_> {
    fn counted(&self, figures: &[(u32, &[usize])], shares: bool) -> (Vec<Row>, Vec<ChartRow>) {
        let row = |(month, figures): &(u32, &[usize])| {
            let day = NaiveDate::from_ymd_opt(2026, *month, 1).unwrap();
            let sum: usize = figures.iter().sum();
            let figure = |number: &usize| ChartFigure {
                number: *number,
                share: shares.then(|| self.say(Msg::new("percent").with("n", number * 100 / sum.max(1)))),
            };
            let sums = [ChartFigure { number: sum, share: None }];
            let href = format!("chronology.html#m-2026-0{month}");
            let head = LinkView::to(href, dates::month(self.lang, day));
            (
                Row { name: dates::short_month(self.lang, day), figures: figures.to_vec() },
                ChartRow { head, figures: figures.iter().map(figure).chain(sums).collect() },
            )
        };
        figures.iter().map(row).unzip()
    }

    fn series(&self, series: &[(&'static str, &'static str, &'static str)]) -> Vec<Series> {
        let text = |id| self.say(Msg::new(id).with("days", 5_i64).with("count", "calendar"));
        let mut made = Vec::new();
        for (id, pattern, colour) in series {
            made.push(Series { pattern, colour, text: text(id) });
        }
        made
    }

    fn drawn(
        &self,
        id: &str,
        says: Msg,
        series: Vec<Series>,
        (names, rows): (Vec<Row>, Vec<ChartRow>),
        scale: Scale,
    ) -> Chart {
        Chart {
            id: id.to_owned(),
            says: vec![self.say(says)],
            svg: Some(charts::bars(id, &format!("{id}-says"), &series, &names, scale)),
            series,
            table: Some(ChartTable { by: self.t("month"), rows }),
        }
    }

    pub(super) fn activity(&self) -> Chart {
        let series = self.series(&[
            ("group-circle", "lines", "plain"),
            ("group-square", "dots", "plain"),
            ("group-diamond", "empty", "plain"),
            ("group-triangle", "solid", "late"),
        ]);
        let rows = self.counted(&[(3, &[2, 0, 4, 1]), (4, &[6, 3, 1, 2]), (5, &[2, 0, 0, 0])], false);
        let says = Msg::new("activity-silent-months").with("n", 0_i64);
        self.drawn("activity", says, series, rows, Scale::Greatest)
    }

    pub(super) fn timeliness(&self) -> Chart {
        let series = self.series(&[
            ("timeliness-same-day", "empty", "good"),
            ("timeliness-within", "lines", "fair"),
            ("timeliness-late", "solid", "late"),
        ]);
        let rows = self.counted(&[(3, &[7, 0, 0]), (4, &[8, 3, 1]), (5, &[4, 6, 2])], true);
        let says = Msg::new("timeliness-told").with("late", 3_i64).with("n", 31_i64);
        self.drawn("timeliness", says, series, rows, Scale::Own)
    }

    pub(super) fn line(&self) -> Chart {
        let days = |days: i64| self.say(Msg::new("days-n").with("days", days));
        let series = self.series(&[
            ("seen-alone", "point", "plain"),
            ("seen", "stroke", "plain"),
            ("longest-unseen", "lines", "late"),
        ]);
        let points = [(0, false), (8, true)].map(|(day, stands_out)| Point { day, stands_out });
        let span = Span { from: 8, to: 26, text: days(18) };
        let ends = [self.day(5, 6).text, self.day(6, 1).text];
        let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let says = Msg::new("child-line").with("name", "Cadi").with("n", 2_i64);
        Chart {
            id: "c-child-1-line".to_owned(),
            says: vec![self.say(says.with("from", date(5, 6)).with("to", date(6, 1)))],
            svg: Some(charts::line(
                "c-child-1-line",
                "c-child-1-line-says",
                &series,
                26,
                &points,
                Some(&span),
                &ends,
            )),
            series,
            table: None,
        }
    }

    pub(super) fn now(&self) -> Now {
        Now {
            date: self.day(6, 1),
            text: self.t("unseen-to-now"),
            gap: self.say(Msg::new("days-n").with("days", 18_i64)),
            longest: true,
        }
    }
}
