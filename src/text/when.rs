//! Dates and times as they are written in a case: `2026-03-04`, `2026-03-04 10:15`, always local time in Wales.
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A date, or a date and the time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The day.
    pub date: NaiveDate,
    /// The time of day, where one is given.
    pub time: Option<NaiveTime>,
}

impl When {
    /// The whole day `date`.
    #[must_use]
    pub const fn day(date: NaiveDate) -> Self {
        Self { date, time: None }
    }

    /// Whether this lies wholly before `other`: where either is a date alone, an earlier day.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        match (self.time, other.time) {
            (Some(own), Some(their)) => (self.date, own) < (other.date, their),
            _ => self.date < other.date,
        }
    }

    /// As a date and time; a date alone is its midnight.
    #[must_use]
    pub fn date_time(self) -> NaiveDateTime {
        self.date.and_time(self.time.unwrap_or(NaiveTime::MIN))
    }
}

/// Reads `2026-03-04`: four, two and two digits, and a day that exists.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let is_shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !is_shaped {
        return None;
    }
    NaiveDate::from_ymd_opt(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
}

/// Reads a date, or a date and time with ` ` or `T` between them, seconds allowed; no time zone.
#[must_use]
pub fn parse_when(text: &str) -> Option<When> {
    let date = parse_date(text.get(..10)?)?;
    if text.len() == 10 {
        return Some(When::day(date));
    }
    let time = text[10..].strip_prefix(['T', 't']).unwrap_or_else(|| text[10..].trim_start_matches(' '));
    let is_parted = text[10..].starts_with([' ', 'T', 't']);
    let is_shaped = matches!(time.len(), 5 | 8)
        && time.bytes().enumerate().all(|(at, byte)| match at {
            2 | 5 => byte == b':',
            _ => byte.is_ascii_digit(),
        });
    if !is_parted || !is_shaped {
        return None;
    }
    let seconds = time.get(6..).map_or(Some(0), |text| text.parse().ok())?;
    let time = NaiveTime::from_hms_opt(time[..2].parse().ok()?, time[3..5].parse().ok()?, seconds)?;
    Some(When { date, time: Some(time) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_of_the_format() {
        for good in
            ["2026-03-04", "2026-03-04 10:15", "2026-03-04T10:15", "2026-03-04T10:15:59", "2024-02-29"]
        {
            assert!(parse_when(good).is_some(), "{good}");
        }
        for bad in [
            "2026-02-30",
            "2026-3-4",
            "04/03/2026",
            "2026-03-04T10:15Z",
            "2026-03-04T10:15+01:00",
            "2026-03-04 24:00",
            "2026-03-04x10:15",
            "2026-03-0410:15",
            "2026-03-04 1:15",
            "",
            "2026-03-04 10:15:60",
            "２０２６-03-04",
        ] {
            assert!(parse_when(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_date_alone_is_the_whole_day() {
        let day = parse_when("2026-03-04").unwrap();
        let morning = parse_when("2026-03-04 09:00").unwrap();
        let noon = parse_when("2026-03-04 12:00").unwrap();
        assert!(!day.is_before(morning) && !morning.is_before(day) && morning.is_before(noon));
    }
}
