//! Links that lead nowhere, each with the nearest place that it may have been meant to lead to.
use std::collections::{BTreeMap, HashMap};

use crate::base::Msg;
use crate::model::{Case, LinkTarget, Text};
use crate::read::{link_parts, nearest, shown};
use crate::standard::rule::{Context, Report};

/// `broken-link`: a link whose file, or heading, does not exist, or lies outside the case folder.
pub(super) fn broken(context: &Context<'_>, report: &mut Report) {
    let texts = || context.case.entries.iter().flat_map(|entry| &entry.texts);
    if !texts().flat_map(|text| &text.links).any(LinkTarget::is_broken) {
        return;
    }
    let places = Places::of(context.case);
    for text in texts() {
        for (link, leads) in text.document.links.iter().zip(&text.links) {
            let (id, help) = match leads {
                LinkTarget::MissingFile => ("message", places.file(text, &link.target, "name-file")),
                LinkTarget::MissingHeading => {
                    ("no-heading", places.heading(text, &link.target, "name-heading"))
                }
                LinkTarget::Outside => ("outside", Msg::new("copy-here")),
                LinkTarget::Entry { .. } | LinkTarget::Document(_) | LinkTarget::Web => continue,
            };
            let message = Msg::new(id).with("target", shown(&link.target));
            report.at_with(&text.source, link.span, message, Some(help));
        }
    }
}

/// The places that a link may lead to, for help. Made only where a link is broken.
struct Places<'c> {
    texts: HashMap<&'c str, &'c Text>,
    /// The paths of entries and documents, by file name.
    names: BTreeMap<String, &'c str>,
    /// The file names, each read backwards, so that those with the same end stand together.
    ends: BTreeMap<String, String>,
}

impl<'c> Places<'c> {
    fn of(case: &'c Case) -> Self {
        let texts: HashMap<&str, &Text> = case
            .entries
            .iter()
            .flat_map(|entry| &entry.texts)
            .map(|text| (text.source.path.as_str(), text))
            .collect();
        let entries = case.entries.iter().flat_map(|entry| &entry.texts).map(|text| &text.source.path);
        let files = entries.chain(case.unread.iter().map(|unread| &unread.path)).chain(&case.document_files);
        let mut names = BTreeMap::new();
        for path in files {
            names.entry(name(path)).or_insert(path.as_str());
        }
        let ends = names.keys().map(|name| (backwards(name), name.clone())).collect();
        Self { texts, names, ends }
    }

    /// The file that was probably meant, as a link of `from`: one of the same name elsewhere, in other letters or of
    /// the other language, or one of nearly the same name.
    fn file(&self, from: &Text, target: &str, otherwise: &'static str) -> Msg {
        let wanted = link_parts(&from.source.path, target).map(|(path, _)| name(&path)).unwrap_or_default();
        let path = self.names.get(&wanted).or_else(|| {
            let near = nearest(&wanted, self.alike(&wanted))?;
            self.names.get(near)
        });
        match path {
            Some(path) => Msg::new("did-you-mean").with("near", relative(&from.source.path, path)),
            None => Msg::new(otherwise),
        }
    }

    /// The file names that begin or end as `wanted` does. A single slip leaves one half of a name as it was, and to
    /// hold every broken link against every file would take too long in a large case.
    fn alike<'s>(&'s self, wanted: &str) -> impl Iterator<Item = &'s str> {
        const MOST: usize = 50;
        let half: String = wanted.chars().take(wanted.chars().count() / 2).collect();
        let end = backwards(wanted);
        let end: String = end.chars().take(end.chars().count() / 2).collect();
        let begins = self.names.range(half.clone()..).map(|(name, _)| name.as_str());
        let begins = begins.take_while(move |name| name.starts_with(&half)).take(MOST);
        let ends =
            self.ends.range(end.clone()..).take_while(move |(name, _)| name.starts_with(&end)).take(MOST);
        begins.chain(ends.map(|(_, name)| name.as_str()))
    }

    /// The heading that was probably meant.
    fn heading(&self, from: &Text, target: &str, otherwise: &'static str) -> Msg {
        let parts = link_parts(&from.source.path, target);
        let near = parts.as_ref().and_then(|(path, anchor)| {
            let headings = &self.texts.get(path.as_str())?.document.headings;
            nearest(anchor.as_ref()?, headings.iter().map(|heading| heading.anchor.as_str()))
        });
        match near {
            Some(near) => Msg::new("did-you-mean").with("near", format!("#{near}")),
            None => Msg::new(otherwise),
        }
    }
}

/// The file name of a path, in small letters and without the language's suffix.
fn name(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    match name.strip_suffix(".en.md").or_else(|| name.strip_suffix(".cy.md")) {
        Some(stem) => format!("{stem}.md"),
        None => name,
    }
}

fn backwards(name: &str) -> String {
    name.chars().rev().collect()
}

/// `path` as a link in the file `from` names it, both below the case folder.
fn relative(from: &str, path: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    let parts: Vec<&str> = path.split('/').collect();
    let shared = folders.iter().zip(&parts).take_while(|(one, other)| one == other).count();
    let shared = shared.min(parts.len() - 1);
    let up = std::iter::repeat_n("..", folders.len() - shared);
    up.chain(parts[shared..].iter().copied()).collect::<Vec<_>>().join("/").replace(' ', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_named_as_its_file_sees_it() {
        for (from, path, expected) in [
            ("entries/a.md", "entries/b.md", "b.md"),
            ("case-plan.md", "entries/b.md", "entries/b.md"),
            ("entries/2026/a.md", "documents/x y.pdf", "../../documents/x%20y.pdf"),
            ("entries/2026/a.md", "entries/b.md", "../b.md"),
            ("a.md", "a.md", "a.md"),
        ] {
            assert_eq!(relative(from, path), expected);
        }
    }
}
