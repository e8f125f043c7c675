//! Names of pages, safe on every file system and in every link, and hrefs to files that keep their own names.
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The longest name of a page, in characters, so that the whole path stays short on a Windows share.
const LONGEST: usize = 100;

/// Hands out the names of the pages of one folder: an id in lower case, with `-` for what Windows or a link refuses; a
/// second page of one name gets `-2`.
#[derive(Default)]
pub struct Names {
    given: BTreeSet<String>,
}

impl Names {
    /// The name for the page of `id`, without `.html`.
    pub fn give(&mut self, id: &str) -> String {
        let safe = safe(id);
        let mut name = safe.clone();
        let mut count = 1;
        while !self.given.insert(name.clone()) {
            count += 1;
            name = format!("{safe}-{count}");
        }
        name
    }
}

fn safe(id: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let name: String = id.to_lowercase().chars().map(kept).take(LONGEST).collect();
    let name = name.trim_matches('.').to_owned();
    let stem = name.split('.').next().unwrap_or_default();
    let is_device = matches!(stem, "" | "con" | "prn" | "aux" | "nul")
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    if is_device { format!("-{name}") } else { name }
}

/// A path as an href: what has a meaning of its own in an address is escaped.
pub fn href(path: &str) -> String {
    let mut href = String::with_capacity(path.len());
    for c in path.chars() {
        if c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.' | '/' | '~') {
            // Writing to a string cannot fail.
            let _ = write!(href, "%{:02X}", c as u32);
        } else {
            href.push(c);
        }
    }
    href
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_safe_everywhere() {
        let mut names = Names::default();
        assert_eq!(names.give("2026/2026-03-04-Telephone-Mother"), "2026-2026-03-04-telephone-mother");
        assert_eq!(names.give("ymweliad tŷ #2 (50%)?"), "ymweliad-tŷ--2--50---");
        assert_eq!(names.give("CON"), "-con");
        assert_eq!(names.give("lpt1.note"), "-lpt1.note");
        assert_eq!(names.give("..."), "-");
        assert!(names.give(&"a".repeat(300)).len() <= LONGEST);
    }

    #[test]
    fn a_second_page_of_one_name_has_its_number() {
        let mut names = Names::default();
        assert_eq!(names.give("a/b"), "a-b");
        assert_eq!(names.give("a-b"), "a-b-2");
        assert_eq!(names.give("A-B"), "a-b-3");
    }

    #[test]
    fn an_href_keeps_the_path_and_escapes_the_rest() {
        assert_eq!(href("documents/llun tŷ #1.png"), "documents/llun%20tŷ%20%231.png");
    }
}
