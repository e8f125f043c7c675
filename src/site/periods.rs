//! The months of a case, or its years where it is long: what charts count by.
use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::context::Here;
use super::views::{LinkView, PageKind};
use super::years::Years;
use crate::text::dates;

/// The most months that a chart shows; a longer time is shown by year.
const MONTHS: i32 = 24;
/// The most years between which those without an entry are shown too: a slip in a date must not make a row of each.
const YEARS: i32 = 30;

/// Figures by month or by year, in order, each with its latest day.
#[derive(Debug)]
pub struct Periods<const N: usize> {
    /// Whether each is a year.
    pub by_year: bool,
    rows: BTreeMap<i32, (NaiveDate, [usize; N])>,
}

impl<const N: usize> Periods<N> {
    /// The days, each counted in one of the series.
    pub fn of(days: impl Iterator<Item = (NaiveDate, usize)> + Clone) -> Self {
        let month = |day: &NaiveDate| day.year() * 12 + day.month0().cast_signed();
        let months = || days.clone().map(|(day, _)| month(&day));
        let length = months().max().unwrap_or(0) - months().min().unwrap_or(0);
        let by_year = length >= MONTHS;
        let mut rows: BTreeMap<i32, (NaiveDate, [usize; N])> = BTreeMap::new();
        for (day, series) in days {
            let (latest, figures) =
                rows.entry(if by_year { day.year() } else { month(&day) }).or_insert((day, [0; N]));
            *latest = day.max(*latest);
            if let Some(figure) = figures.get_mut(series) {
                *figure += 1;
            }
        }
        Self { by_year, rows }
    }

    /// Adds the months or years without an entry, between those that have one and up to `until`.
    pub fn filled(mut self, until: NaiveDate) -> Self {
        let Some((first, last)) = self.rows.keys().next().copied().zip(self.rows.keys().next_back().copied())
        else {
            return self;
        };
        let until =
            if self.by_year { until.year() } else { until.year() * 12 + until.month0().cast_signed() };
        let most = if self.by_year { YEARS } else { MONTHS };
        let last = if until > last && until - first <= most { until } else { last };
        if last - first > most {
            return self;
        }
        for key in first..=last {
            let day = if self.by_year {
                NaiveDate::from_ymd_opt(key, 1, 1)
            } else {
                NaiveDate::from_ymd_opt(key.div_euclid(12), key.rem_euclid(12).cast_unsigned() + 1, 1)
            };
            if let Some(day) = day {
                self.rows.entry(key).or_insert((day, [0; N]));
            }
        }
        self
    }

    /// Each month or year by its latest day, with its figures.
    pub fn rows(&self) -> impl Iterator<Item = (NaiveDate, &[usize; N])> + Clone {
        self.rows.values().map(|(day, figures)| (*day, figures))
    }

    /// The sums of all.
    pub fn sums(&self) -> [usize; N] {
        let mut sums = [0; N];
        for (_, figures) in self.rows() {
            sums.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
        }
        sums
    }

    /// The name of the month or year of `day`.
    pub fn name(&self, from: Here<'_>, day: NaiveDate) -> String {
        if self.by_year { day.year().to_string() } else { dates::month(from.lang, day) }
    }

    /// The same where there is little room.
    pub fn short(&self, from: Here<'_>, day: NaiveDate) -> String {
        if self.by_year { day.year().to_string() } else { dates::short_month(from.lang, day) }
    }

    /// The name with the place of the chronology where its entries begin, newest first.
    pub fn link(&self, from: Here<'_>, day: NaiveDate) -> LinkView {
        let years = from.site.years.get(&PageKind::Chronology).cloned().unwrap_or_default();
        let part = years.part_of(day.year());
        let page = Years::name(PageKind::Chronology.name(), part);
        LinkView::to(format!("{}{page}.html#m-{}", from.up, day.format("%Y-%m")), self.name(from, day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn counted(days: &[NaiveDate], until: NaiveDate) -> Vec<(String, usize)> {
        let periods = Periods::<1>::of(days.iter().map(|day| (*day, 0))).filled(until);
        periods.rows().map(|(day, [figure])| (day.to_string(), *figure)).collect()
    }

    #[test]
    fn months_without_an_entry_are_there_up_to_now() {
        let rows = counted(&[day(2025, 12, 3), day(2025, 12, 9), day(2026, 2, 1)], day(2026, 3, 9));
        let expected = [("2025-12-09", 2), ("2026-01-01", 0), ("2026-02-01", 1), ("2026-03-01", 0)];
        assert_eq!(rows, expected.map(|(day, figure)| (day.to_owned(), figure)));
        assert_eq!(counted(&[], day(2026, 3, 9)), []);
    }

    #[test]
    fn a_long_time_is_counted_by_year() {
        let rows = counted(&[day(2020, 5, 1), day(2022, 5, 1)], day(2022, 6, 1));
        let expected = [("2020-05-01", 1), ("2021-01-01", 0), ("2022-05-01", 1)];
        assert_eq!(rows, expected.map(|(day, figure)| (day.to_owned(), figure)));
    }

    #[test]
    fn a_slip_in_a_date_makes_no_rows() {
        assert_eq!(counted(&[day(1, 5, 1), day(9999, 5, 1)], day(2026, 1, 1)).len(), 2);
        assert_eq!(counted(&[day(2020, 5, 1)], day(9999, 1, 1)).len(), 1);
    }
}
