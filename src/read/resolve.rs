//! Where links lead. Each relative link is led to an entry, a heading or a document; what leads nowhere, or out of
//! the case folder, is told apart so that a rule can say so.
use std::collections::{BTreeSet, HashMap, HashSet};

use super::entry_file::Name;
use crate::base::Lang;
use crate::model::{Entry, LinkTarget, Unread};

/// Sets [`crate::model::Text::links`] of every text.
pub(super) fn links(entries: &mut [Entry], unread: &[Unread], documents: &BTreeSet<String>) {
    use rayon::prelude::*;
    let mut files: HashMap<&str, (usize, usize)> = HashMap::new();
    let mut anchors: Vec<Vec<HashSet<&str>>> = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let mut own = Vec::with_capacity(entry.texts.len());
        for (nth, text) in entry.texts.iter().enumerate() {
            files.insert(&text.source.path, (index, nth));
            own.push(text.document.headings.iter().map(|heading| heading.anchor.as_str()).collect());
        }
        anchors.push(own);
    }
    let unread: HashMap<&str, &str> = unread.iter().map(|one| (one.path.as_str(), one.id.as_str())).collect();
    let known = Known { entries, files, anchors, unread, documents };
    let resolved: Vec<Vec<Vec<LinkTarget>>> = entries
        .par_iter()
        .map(|entry| {
            entry
                .texts
                .iter()
                .map(|text| {
                    let lead = |link: &crate::text::Link| known.resolve(&text.source.path, &link.target);
                    text.document.links.iter().map(lead).collect()
                })
                .collect()
        })
        .collect();
    for (entry, texts) in entries.iter_mut().zip(resolved) {
        for (text, links) in entry.texts.iter_mut().zip(texts) {
            text.links = links;
        }
    }
}

struct Known<'c> {
    entries: &'c [Entry],
    files: HashMap<&'c str, (usize, usize)>,
    anchors: Vec<Vec<HashSet<&'c str>>>,
    unread: HashMap<&'c str, &'c str>,
    documents: &'c BTreeSet<String>,
}

impl Known<'_> {
    fn resolve(&self, from: &str, target: &str) -> LinkTarget {
        if let Some(scheme) = scheme(target) {
            let is_web =
                ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
            return if is_web { LinkTarget::Web } else { LinkTarget::Outside };
        }
        let Some((path, anchor)) = split(target) else { return LinkTarget::MissingFile };
        let Some(path) = below(from, &path) else { return LinkTarget::Outside };
        if let Some((index, nth)) = self.files.get(path.as_str()) {
            let entry = &self.entries[*index];
            return match anchor {
                Some(anchor) if !self.anchors[*index][*nth].contains(anchor.as_str()) => {
                    LinkTarget::MissingHeading
                }
                anchor => LinkTarget::Entry { id: entry.id.clone(), lang: entry.texts[*nth].lang, anchor },
            };
        }
        if let Some(id) = self.unread.get(path.as_str()) {
            let lang = Name::of_path(&path).suffix.unwrap_or(Lang::En);
            return LinkTarget::Entry { id: (*id).to_owned(), lang, anchor: None };
        }
        if self.documents.contains(&path) { LinkTarget::Document(path) } else { LinkTarget::MissingFile }
    }
}

/// What a relative link of the file `from` names: a path below the case folder, and a heading. Nothing where it
/// names none.
#[must_use]
pub fn link_parts(from: &str, target: &str) -> Option<(String, Option<String>)> {
    let (path, anchor) = split(target)?;
    Some((below(from, &path)?, anchor))
}

/// The path and the heading of a link, percent-escapes undone; nothing where they stand for no text.
fn split(target: &str) -> Option<(String, Option<String>)> {
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    let anchor = unescape(fragment)?;
    Some((unescape(path)?, (!anchor.is_empty()).then_some(anchor)))
}

/// The path of a link below the case folder; an empty one is the file itself. Nothing where it leads out of it.
fn below(from: &str, path: &str) -> Option<String> {
    if path.is_empty() { Some(from.to_owned()) } else { join(from, path) }
}

/// The scheme of an address: letters before a colon. One letter is a drive.
fn scheme(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let mut letters = scheme.chars();
    let is_scheme = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c));
    is_scheme.then_some(scheme)
}

/// The path of `target` as seen from the file `from`, below the case folder; nothing where it leads out of it.
fn join(from: &str, target: &str) -> Option<String> {
    if target.starts_with(['/', '\\']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Percent-escapes undone; nothing where what they stand for is no text.
fn unescape(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = (*first == b'%')
            .then(|| {
                tail.get(..2).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok())
            })
            .flatten();
        match escaped {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_joined_within_the_case() {
        assert_eq!(join("entries/a.md", "b.md").as_deref(), Some("entries/b.md"));
        assert_eq!(join("entries/2026/a.md", "../../documents/x.pdf").as_deref(), Some("documents/x.pdf"));
        assert_eq!(join("a.md", "../other/case.yaml"), None);
        assert_eq!(join("a.md", "/etc/passwd"), None);
        assert_eq!(join("a.md", "\\\\server\\x"), None);
        assert_eq!(join("entries/a.md", "./x/../b.md").as_deref(), Some("entries/b.md"));
    }

    #[test]
    fn schemes_and_escapes() {
        assert_eq!(scheme("https://x"), Some("https"));
        assert_eq!(scheme("C:\\x"), Some("C"));
        assert_eq!(scheme("javascript:alert(1)"), Some("javascript"));
        assert_eq!(scheme("2026: a.md"), None);
        assert_eq!(unescape("a%20b%C5%B5.md").as_deref(), Some("a bŵ.md"));
        assert_eq!(unescape("100%"), Some("100%".into()));
        assert_eq!(unescape("%ff"), None);
    }
}
