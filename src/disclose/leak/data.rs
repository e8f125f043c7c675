//! The lists of words that the check reads. Redaction reads the same lists with code of its own.

pub(super) const LOOK_ALIKES: &str = include_str!("../data/lookalikes.tsv");
pub(super) const DAYS: &str = include_str!("../data/days.tsv");
pub(super) const MONTHS: &str = include_str!("../data/months.tsv");
pub(super) const ORDINARY: &str = include_str!("../data/ordinary.tsv");
pub(super) const PARTICLES: &str = include_str!("../data/particles.tsv");
pub(super) const PLACES: &str = include_str!("../data/places.tsv");
pub(super) const STREETS: &str = include_str!("../data/streets.tsv");
pub(super) const TITLES: &str = include_str!("../data/titles.tsv");

/// The rows of a list, each as its columns without the empty ones; lines that begin with `#` are notes.
pub(super) fn rows(list: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    list.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect())
}
