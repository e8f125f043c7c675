//! A date of birth as it may be written in English or Welsh, in figures or with the month in words.
use super::super::data;
use super::super::fold::words;
use super::super::report::Rule;
use super::super::wanted::Day;
use super::{Forms, Must, mutated};

/// Adds every form of the day.
pub(super) fn add(forms: &mut Forms, day: Day, of: &str) {
    let together = Must { together: true, ..Must::default() };
    let date = Must { date: true, ..Must::default() };
    let days = figures(day.day);
    let months = figures(day.month);
    let year = format!("{:04}", day.year);
    let short = format!("{:02}", day.year.rem_euclid(100));
    let mut put = |words: Vec<String>, must: &Must| forms.add(words, Rule::Born, of, must.clone());
    for d in &days {
        for m in &months {
            put(vec![d.clone(), m.clone(), year.clone()], &date);
            put(vec![year.clone(), m.clone(), d.clone()], &date);
            put(vec![d.clone(), m.clone(), short.clone()], &Must { tight: true, ..date.clone() });
        }
    }
    put(vec![format!("{:02}{:02}{year}", day.day, day.month)], &Must::default());
    put(vec![format!("{year}{:02}{:02}", day.month, day.day)], &Must::default());
    if let Some(serial) = serial(day) {
        for number in [serial, serial - 1462] {
            put(vec![number.to_string()], &Must { sheet: true, ..Must::default() });
        }
    }
    let numbered: Vec<Vec<String>> = days
        .iter()
        .flat_map(|d| {
            let mut ways = vec![vec![d.clone()]];
            ways.extend(endings(day.day).iter().map(|ending| vec![d.clone(), (*ending).to_owned()]));
            ways
        })
        .chain(in_words(day.day))
        .collect();
    let between: [&[&str]; 6] = [&[], &["of"], &["day", "of"], &["o"], &["o", "fis"], &["mis"]];
    for month in names(day.month) {
        for number in &numbered {
            for year in [&year, &short] {
                for words in &between {
                    let words = words.iter().map(|word| (*word).to_owned());
                    let mut form = number.clone();
                    form.extend(words);
                    form.extend([month.clone(), year.clone()]);
                    put(form, &together);
                }
                let mut form = vec![month.clone()];
                form.extend(number.iter().cloned());
                form.push(year.clone());
                put(form.clone(), &together);
                form.insert(1, "the".to_owned());
                put(form, &together);
            }
            let mut form = vec![year.clone(), month.clone()];
            form.extend(number.iter().cloned());
            put(form, &together);
        }
    }
}

/// A number with and without its nought.
fn figures(number: u32) -> Vec<String> {
    let mut ways = vec![number.to_string()];
    if number < 10 {
        ways.push(format!("0{number}"));
    }
    ways
}

/// The month in words, whole and short, in both languages, with the mutations of the Welsh.
fn names(month: u32) -> Vec<String> {
    let row = (month as usize).checked_sub(1).and_then(|index| data::rows(data::MONTHS).nth(index));
    let mut names: Vec<String> =
        row.unwrap_or_default().into_iter().flat_map(words).flat_map(|name| mutated(&name)).collect();
    names.sort();
    names.dedup();
    names
}

/// The day as an ordinal in words, in both languages: the first, y cyntaf.
fn in_words(day: u32) -> Vec<Vec<String>> {
    let row = (day as usize).checked_sub(1).and_then(|index| data::rows(data::DAYS).nth(index));
    let mut all: Vec<Vec<String>> = Vec::new();
    for way in row.unwrap_or_default() {
        let way = words(way);
        let Some((first, rest)) = way.split_first() else { continue };
        for first in mutated(first) {
            all.push([&[first], rest].concat());
        }
    }
    all
}

/// What may stand after the figure of a day: `5th`, `5ed`.
fn endings(day: u32) -> Vec<&'static str> {
    let english = match (day % 100, day % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    let welsh: &[&str] = match day {
        1 => &["af"],
        2 => &["il", "ail"],
        3 | 4 => &["ydd", "edd"],
        5 | 6 => &["ed"],
        7..=10 | 12 | 15 | 18 | 20 => &["fed"],
        11 | 13 | 14 | 16 | 17 | 19 => &["eg"],
        _ => &["ain", "fed"],
    };
    let mut all = vec![english];
    all.extend(welsh);
    all
}

/// The number by which a sheet of 1900 stores the day.
fn serial(day: Day) -> Option<i64> {
    let date = chrono::NaiveDate::from_ymd_opt(day.year, day.month, day.day)?;
    let from = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?;
    Some((date - from).num_days()).filter(|days| *days > 1462)
}
