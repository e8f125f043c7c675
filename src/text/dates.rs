//! Dates and times as people read them in English and in Welsh, by ICU's data. Catalogs and pages write every date
//! through here, so that none stands in figures that can be read two ways.
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use icu_datetime::fieldsets::{YM, YMD, YMDE};
use icu_datetime::input::Date;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale_core::locale;

use crate::base::{Bilingual, Lang};

/// The formatters of one language; none where ICU's data lacks it, which a test rules out.
struct Formatters {
    month: Option<DateTimeFormatter<YM>>,
    short_month: Option<DateTimeFormatter<YM>>,
    day: Option<DateTimeFormatter<YMD>>,
    weekday: Option<DateTimeFormatter<YMDE>>,
}

impl Formatters {
    fn new(lang: Lang) -> Self {
        let preferences: DateTimeFormatterPreferences = match lang {
            Lang::En => locale!("en-GB").into(),
            Lang::Cy => locale!("cy").into(),
        };
        Self {
            month: DateTimeFormatter::try_new(preferences, YM::long()).ok(),
            short_month: DateTimeFormatter::try_new(preferences, YM::medium()).ok(),
            day: DateTimeFormatter::try_new(preferences, YMD::long()).ok(),
            weekday: DateTimeFormatter::try_new(preferences, YMDE::long()).ok(),
        }
    }
}

thread_local! {
    // ICU's formatters cannot be shared by threads, so each thread makes its own, once.
    static FORMATTERS: Bilingual<Formatters> = Bilingual::from_fn(Formatters::new);
}

/// `4 March 2026`, `4 Mawrth 2026`.
#[must_use]
pub fn date(lang: Lang, date: NaiveDate) -> String {
    written(lang, date, Shape::Day)
}

/// `Wednesday 4 March 2026`, `Dydd Mercher, 4 Mawrth 2026`.
#[must_use]
pub fn weekday_date(lang: Lang, date: NaiveDate) -> String {
    let text = written(lang, date, Shape::Weekday);
    match lang {
        // ICU parts the weekday with a comma in both languages; Welsh has it so, official English does without.
        Lang::En => text.replacen(", ", " ", 1),
        Lang::Cy => text,
    }
}

/// `4 March 2026, 10:15`, `4 Mawrth 2026, 10:15`.
#[must_use]
pub fn time(lang: Lang, time: NaiveDateTime) -> String {
    format!("{}, {}", date(lang, time.date()), time.format("%H:%M"))
}

/// `March 2026`, `Mawrth 2026`: the heading of a month.
#[must_use]
pub fn month(lang: Lang, date: NaiveDate) -> String {
    written(lang, date, Shape::Month)
}

/// `Mar 2026`, `Maw 2026`: where there is little room.
#[must_use]
pub fn short_month(lang: Lang, date: NaiveDate) -> String {
    written(lang, date, Shape::ShortMonth)
}

/// How much of a date is written.
#[derive(Clone, Copy)]
enum Shape {
    Month,
    ShortMonth,
    Day,
    Weekday,
}

/// The date as ICU writes it, or in figures where it cannot.
fn written(lang: Lang, date: NaiveDate, shape: Shape) -> String {
    let by_icu = FORMATTERS.with(|formatters| {
        let formatters = formatters.get(lang);
        let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
        let date = Date::try_new_iso(date.year(), month, day).ok()?;
        Some(match shape {
            Shape::Month => formatters.month.as_ref()?.format(&date).to_string(),
            Shape::ShortMonth => formatters.short_month.as_ref()?.format(&date).to_string(),
            Shape::Day => formatters.day.as_ref()?.format(&date).to_string(),
            Shape::Weekday => formatters.weekday.as_ref()?.format(&date).to_string(),
        })
    });
    by_icu.unwrap_or_else(|| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_date_is_written_out_in_each_language() {
        assert_eq!(date(Lang::En, day(2026, 3, 4)), "4 March 2026");
        assert_eq!(date(Lang::Cy, day(2026, 3, 4)), "4 Mawrth 2026");
    }

    #[test]
    fn a_weekday_is_told_from_a_month_of_the_same_word() {
        assert_eq!(weekday_date(Lang::En, day(2026, 3, 4)), "Wednesday 4 March 2026");
        assert_eq!(weekday_date(Lang::Cy, day(2026, 3, 4)), "Dydd Mercher, 4 Mawrth 2026");
        assert_eq!(weekday_date(Lang::Cy, day(2026, 3, 3)), "Dydd Mawrth, 3 Mawrth 2026");
    }

    #[test]
    fn a_time_of_day_follows_its_date() {
        let at = day(2026, 3, 4).and_hms_opt(10, 15, 30).unwrap();
        assert_eq!(time(Lang::En, at), "4 March 2026, 10:15");
        assert_eq!(time(Lang::Cy, at), "4 Mawrth 2026, 10:15");
    }

    #[test]
    fn every_month_has_its_name() {
        let names: Vec<String> = (1..=12).map(|n| month(Lang::Cy, day(2026, n, 1))).collect();
        let welsh = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr";
        let expected: Vec<String> = welsh.split(' ').map(|name| format!("{name} 2026")).collect();
        assert_eq!(names, expected);
        assert_eq!(month(Lang::En, day(2026, 3, 1)), "March 2026");
    }

    #[test]
    fn a_month_is_shortened_as_its_language_does() {
        let short = |lang| [1, 6, 9].map(|n| short_month(lang, day(2026, n, 1)));
        assert_eq!(short(Lang::En), ["Jan 2026", "Jun 2026", "Sept 2026"]);
        assert_eq!(short(Lang::Cy), ["Ion 2026", "Meh 2026", "Medi 2026"]);
    }

    #[test]
    fn dates_far_off_are_still_dates() {
        assert_eq!(date(Lang::En, day(1, 1, 1)), "1 January 1 AD");
        assert_eq!(date(Lang::En, day(9999, 12, 31)), "31 December 9999");
    }
}
