//! The working days of England and Wales: Monday to Friday but for bank holidays. Past one-off holidays and moves are
//! known; other years, however far ahead, are computed by the standing rules, substitute days included. So a day that
//! has yet to be proclaimed counts as a working day until the program knows of it.
use chrono::{Datelike as _, NaiveDate, Weekday};

/// Whether `date` is neither at a weekend nor a bank holiday.
#[must_use]
pub fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !bankholidays::uk::is_bankholiday(&date)
}

/// The `days`th working day after `from`, whatever day `from` is; `from` itself for 0.
#[must_use]
pub fn add_working_days(from: NaiveDate, days: u32) -> NaiveDate {
    let Some(last) = usize::try_from(days).ok().and_then(|days| days.checked_sub(1)) else { return from };
    after(from).filter(|date| is_working_day(*date)).nth(last).unwrap_or(NaiveDate::MAX)
}

/// How many working days there are after `from`, up to `to` and with it; 0 where `to` is not after `from`.
#[must_use]
pub fn working_days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    let days = after(from).take_while(|date| *date <= to).filter(|date| is_working_day(*date)).count();
    i64::try_from(days).unwrap_or(i64::MAX)
}

/// `date`, or the first working day after it where it is none.
#[must_use]
pub fn next_working_day(date: NaiveDate) -> NaiveDate {
    if is_working_day(date) { date } else { add_working_days(date, 1) }
}

/// The days after `from`, to the end of time.
fn after(from: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().skip(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    /// The weekdays of a year that are no working days, as month-day.
    fn bank_holidays(year: i32) -> Vec<String> {
        NaiveDate::from_ymd_opt(year, 1, 1)
            .unwrap()
            .iter_days()
            .take_while(|date| date.year() == year)
            .filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_working_day(*date))
            .map(|date| date.format("%m-%d").to_string())
            .collect()
    }

    /// The same, worked out from the rules: another way to the same days.
    fn by_the_rules(year: i32, easter: NaiveDate) -> Vec<String> {
        let date = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let weekday = |date: NaiveDate| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let monday = |mut date: NaiveDate| {
            while date.weekday() != Weekday::Mon {
                date = date.succ_opt().unwrap();
            }
            date
        };
        let new_year = if weekday(date(1, 1)) { date(1, 1) } else { monday(date(1, 1)) };
        let mut days = vec![
            new_year,
            easter - chrono::Days::new(2),
            easter + chrono::Days::new(1),
            monday(date(5, 1)),
            monday(date(5, 25)),
            monday(date(8, 25)),
        ];
        let christmas = [date(12, 25), date(12, 26)];
        days.extend(christmas.into_iter().filter(|day| weekday(*day)));
        for _ in christmas.into_iter().filter(|day| !weekday(*day)) {
            let free = date(12, 27).iter_days().find(|day| weekday(*day) && !days.contains(day)).unwrap();
            days.push(free);
        }
        let moved: &[(&str, &str)] = match year {
            2012 => &[("05-28", "06-04"), ("", "06-05")],
            2020 => &[("05-04", "05-08")],
            2022 => &[("05-30", "06-02"), ("", "06-03"), ("", "09-19")],
            2023 => &[("", "05-08")],
            _ => &[],
        };
        let mut days: Vec<String> = days.into_iter().map(|day| day.format("%m-%d").to_string()).collect();
        for (from, to) in moved {
            days.retain(|day| day != from);
            days.push((*to).to_owned());
        }
        days.sort();
        days
    }

    /// Easter Sunday by the anonymous Gregorian algorithm.
    fn easter(year: i32) -> NaiveDate {
        let (a, b, c) = (year % 19, year / 100, year % 100);
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        let m = (a + 11 * h + 22 * l) / 451;
        let n = h + l - 7 * m + 114;
        NaiveDate::from_ymd_opt(year, (n / 31).cast_unsigned(), (n % 31 + 1).cast_unsigned()).unwrap()
    }

    #[test]
    fn easter_is_kept_when_it_is() {
        for sunday in [
            "2012-04-08",
            "2013-03-31",
            "2016-03-27",
            "2019-04-21",
            "2020-04-12",
            "2024-03-31",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
        ] {
            let sunday = day(sunday);
            assert_eq!(easter(sunday.year()), sunday);
            assert!(!is_working_day(sunday - chrono::Days::new(2)), "Good Friday before {sunday}");
            assert!(!is_working_day(sunday + chrono::Days::new(1)), "the Monday after {sunday}");
        }
    }

    #[test]
    fn every_year_has_the_bank_holidays_of_the_rules_and_the_exceptions() {
        for year in 2012..=2150 {
            assert_eq!(bank_holidays(year), by_the_rules(year, easter(year)), "{year}");
        }
        assert_eq!((2012..=2028).map(|year| bank_holidays(year).len()).sum::<usize>(), 140);
    }

    #[test]
    fn years_with_moved_and_substitute_days() {
        for (year, expected) in [
            (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
            (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
            (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
            (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
            (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
            (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
            (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
            (2040, "01-02 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
        ] {
            assert_eq!(bank_holidays(year).join(" "), expected, "{year}");
        }
    }

    #[test]
    fn days_that_are_holidays_elsewhere_are_working_days_here() {
        // St David's Day, the second of January, St Andrew's Day, the first Monday of August, 12 July.
        for date in
            ["2027-03-01", "2026-01-02", "2026-11-30", "2026-08-03", "2027-07-12", "2012-05-28", "2022-05-30"]
        {
            assert!(is_working_day(day(date)), "{date}");
        }
    }

    #[test]
    fn the_tenth_working_day() {
        for (from, due) in [
            ("2026-12-18", "2027-01-06"),
            ("2026-03-27", "2026-04-14"),
            ("2022-05-31", "2022-06-16"),
            ("2022-09-12", "2022-09-27"),
            ("2027-12-20", "2028-01-06"),
        ] {
            assert_eq!(add_working_days(day(from), 10), day(due), "{from}");
            assert_eq!(working_days_between(day(from), day(due)), 10, "{from}");
        }
    }

    #[test]
    fn counting_starts_after_the_first_day_and_takes_in_the_last() {
        for (from, to, days) in [
            ("2026-06-01", "2026-06-01", 0),
            ("2026-06-02", "2026-06-01", 0),
            ("2026-06-01", "2026-06-02", 1),
            ("2026-06-05", "2026-06-07", 0),
            ("2026-06-06", "2026-06-08", 1),
            ("2026-12-18", "2026-12-29", 5),
        ] {
            assert_eq!(working_days_between(day(from), day(to)), days, "{from} to {to}");
        }
        assert_eq!(add_working_days(day("2026-06-06"), 0), day("2026-06-06"));
        assert_eq!(add_working_days(day("2026-06-06"), 1), day("2026-06-08"));
    }

    #[test]
    fn the_next_working_day_is_the_day_itself_or_later() {
        for (date, next) in [
            ("2026-06-05", "2026-06-05"),
            ("2026-06-06", "2026-06-08"),
            ("2026-12-25", "2026-12-29"),
            ("2027-03-26", "2027-03-30"),
        ] {
            assert_eq!(next_working_day(day(date)), day(next), "{date}");
        }
    }

    #[test]
    fn the_ends_of_time_are_no_fault() {
        assert_eq!(add_working_days(NaiveDate::MAX, 3), NaiveDate::MAX);
        assert_eq!(working_days_between(NaiveDate::MAX, NaiveDate::MAX), 0);
        let _ = (is_working_day(NaiveDate::MIN), next_working_day(NaiveDate::MAX));
    }
}
