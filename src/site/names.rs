//! Names of pages, safe on every file system and in every link, and hrefs to files that keep their own names.
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The longest name of a page, in characters, so that the whole path stays short on a Windows share.
const LONGEST: usize = 100;

/// The longest name of the folder of a case: below it stand the pages.
const LONGEST_FOLDER: usize = 40;

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

/// The paths of documents in the bundle, in their order: each its own, but for what Windows refuses, which is replaced
/// by `-`; a second one of the same name in any letter case gets `-2` before its ending.
pub fn of_documents<'p>(paths: impl Iterator<Item = &'p str>) -> Vec<String> {
    let mut given = BTreeSet::new();
    let mut give = |path: &str| {
        let safe = path.split('/').map(safe_part).collect::<Vec<_>>().join("/");
        let ending = safe.rfind('.').filter(|dot| safe[*dot..].find('/').is_none()).unwrap_or(safe.len());
        let mut name = safe.clone();
        let mut count = 1;
        while !given.insert(name.to_lowercase()) {
            count += 1;
            name = format!("{}-{count}{}", &safe[..ending], &safe[ending..]);
        }
        name
    };
    paths.map(&mut give).collect()
}

/// The names in the bundle of folders of a caseload, in their order: each its own, with `-` for what Windows or a link
/// refuses; a second one of the same name in any letter case gets `-2`.
pub fn of_folders<'p>(folders: impl Iterator<Item = &'p str>) -> Vec<String> {
    let mut given = BTreeSet::new();
    let mut give = |folder: &str| {
        let safe = kept(folder, LONGEST_FOLDER);
        let mut name = safe.clone();
        let mut count = 1;
        while !given.insert(name.to_lowercase()) {
            count += 1;
            name = format!("{safe}-{count}");
        }
        name
    };
    folders.map(&mut give).collect()
}

/// One part of a path, with `-` for what Windows refuses in a name, and before the name of a device.
fn safe_part(part: &str) -> String {
    let refused = |c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let mut name: String = part.chars().map(|c| if refused(c) { '-' } else { c }).collect();
    let kept = name.trim_end_matches(['.', ' ']).len();
    let tail = name.split_off(kept);
    name.extend(tail.chars().map(|_| '-'));
    if is_device(&name.to_lowercase()) { format!("-{name}") } else { name }
}

/// Whether Windows takes a name in lower case for that of a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    matches!(stem, "con" | "prn" | "aux" | "nul")
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()))
}

fn safe(id: &str) -> String {
    kept(&id.to_lowercase(), LONGEST)
}

/// As much of a name as every file system and every link takes.
fn kept(name: &str, longest: usize) -> String {
    let kept = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let name: String = name.chars().map(kept).take(longest).collect();
    let name = name.trim_matches('.').to_owned();
    if name.is_empty() || is_device(&name.to_lowercase()) { format!("-{name}") } else { name }
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
    fn a_document_keeps_its_name_where_windows_takes_it() {
        let paths = [
            "documents/Adroddiad Siân #1.pdf",
            "documents/order: 4/6?.pdf",
            "documents/CON.txt",
            "documents/sub./x. ",
            "documents/Note.txt",
            "documents/note.txt",
            "documents/note-2.txt",
            "documents/none.x/NOTE",
            "documents/none.x/note",
        ];
        let expected = [
            "documents/Adroddiad Siân #1.pdf",
            "documents/order- 4/6-.pdf",
            "documents/-CON.txt",
            "documents/sub-/x--",
            "documents/Note.txt",
            "documents/note-2.txt",
            "documents/note-2-2.txt",
            "documents/none.x/NOTE",
            "documents/none.x/note-2",
        ];
        assert_eq!(of_documents(paths.into_iter()), expected);
    }

    #[test]
    fn a_folder_keeps_its_name_where_links_and_windows_take_it() {
        let folders = ["CY-2026-0142", "cy-2026-0142", "Teulu Siân #2", "CON", "a.", "x\\y"];
        let expected = ["CY-2026-0142", "cy-2026-0142-2", "Teulu-Siân--2", "-CON", "a", "x-y"];
        assert_eq!(of_folders(folders.into_iter()), expected);
    }

    #[test]
    fn an_href_keeps_the_path_and_escapes_the_rest() {
        assert_eq!(href("documents/llun tŷ #1.png"), "documents/llun%20tŷ%20%231.png");
    }
}
