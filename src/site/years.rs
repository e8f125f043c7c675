//! Long lists, split by year: which years a list has, and which of them a page shows. The newest year stands on the
//! page itself, each earlier one on a page of its own; a list that is not long stands on one page whole.
use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::context::Here;
use super::views::{LinkView, YearLink};
use crate::base::Msg;
use crate::disclose::Disclosed;

/// The most rows that stand on one page.
pub const LONG: usize = 400;

/// The years of a list and how many rows each has, newest first; none where the list stands on one page.
#[derive(Debug, Default, Clone)]
pub struct Years(Vec<(i32, usize)>);

/// What of a list one page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The year; all of them where none.
    pub year: Option<i32>,
    /// Whether it is the newest, which holds what has no date too.
    newest: bool,
}

impl Part {
    /// The list whole.
    pub const WHOLE: Self = Self { year: None, newest: true };

    /// Whether the entry at `index` belongs to it.
    pub fn holds(self, disclosed: &Disclosed, index: usize) -> bool {
        match (self.year, year_of(disclosed, index)) {
            (None, _) => true,
            (Some(own), Some(year)) => own == year,
            (Some(_), None) => self.newest,
        }
    }

    /// Whether a day belongs to it.
    pub fn holds_day(self, day: NaiveDate) -> bool {
        self.year.is_none_or(|own| own == day.year() || (self.newest && own < day.year()))
    }

    /// Whether it is the newest, or the list whole.
    pub const fn is_newest(self) -> bool {
        self.newest
    }
}

fn year_of(disclosed: &Disclosed, index: usize) -> Option<i32> {
    Some(disclosed.entries.get(index)?.occurred?.date.year())
}

impl Years {
    /// The years of a list of entries, one for each of its rows.
    pub fn of(disclosed: &Disclosed, entries: impl Iterator<Item = usize>) -> Self {
        let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
        let mut undated = 0;
        for index in entries {
            match year_of(disclosed, index) {
                Some(year) => *counts.entry(year).or_default() += 1,
                None => undated += 1,
            }
        }
        if counts.values().sum::<usize>() + undated <= LONG || counts.len() < 2 {
            return Self::default();
        }
        let mut years: Vec<(i32, usize)> = counts.into_iter().rev().collect();
        if let Some((_, newest)) = years.first_mut() {
            *newest += undated;
        }
        Self(years)
    }

    /// Where the rows of a group are: in the group, or, in a list that is split, under its years.
    pub fn group(&self, id: &str) -> String {
        if self.0.is_empty() { format!("#{id}") } else { "#years".to_owned() }
    }

    /// Whether a part is the first page, which shows whole what needs something done.
    pub fn is_first(&self, part: Part) -> bool {
        part.year.is_none() || self.parts().first() == Some(&part)
    }

    /// The pages of the list: what each shows, newest first.
    pub fn parts(&self) -> Vec<Part> {
        let part = |(at, (year, _)): (usize, &(i32, usize))| Part { year: Some(*year), newest: at == 0 };
        let parts: Vec<Part> = self.0.iter().enumerate().map(part).collect();
        if parts.is_empty() { vec![Part::WHOLE] } else { parts }
    }

    /// The part that shows a year.
    pub fn part_of(&self, year: i32) -> Part {
        self.parts().into_iter().find(|part| part.year == Some(year)).unwrap_or(Part::WHOLE)
    }

    /// The name of the page of a part, where that of the list is `name`.
    pub fn name(name: &str, part: Part) -> String {
        match part.year.filter(|_| !part.newest) {
            Some(year) => format!("{name}-{year}"),
            None => name.to_owned(),
        }
    }

    /// The links from a part's page to those of all parts; none where there is one page alone.
    pub fn links(&self, from: Here<'_>, shown: Part, href: impl Fn(Part) -> String) -> Vec<YearLink> {
        self.parts()
            .into_iter()
            .zip(&self.0)
            .map(|(part, (year, count))| YearLink {
                link: LinkView::to(href(part), year.to_string())
                    .note(from.say(&Msg::new("rows-n").with("n", *count))),
                current: part == shown,
            })
            .collect()
    }
}
