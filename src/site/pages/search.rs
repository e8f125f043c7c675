//! The page of the search: its form; what is found the script shows.
use crate::site::context::Here;
use crate::site::views::Search;

/// What the script says.
const SAID: [&str; 9] = [
    "search-loading",
    "search-failed",
    "search-count",
    "search-none",
    "search-more",
    "search-places",
    "search-paragraph",
    "in-english",
    "in-welsh",
];

/// The page's content; the index has this many parts.
pub fn view(from: Here<'_>, parts: usize) -> Search {
    Search { filter: from.filter(&SAID), parts }
}
