//! The tags of a page, read strictly: what a browser would take for markup, and nothing more lenient.

use std::collections::BTreeMap;

use crate::support::Ground;

/// A start tag.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    /// The attributes, their values with character references undone.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// A page: its start tags, and its text without them.
#[derive(Debug, Default)]
pub struct Page {
    pub tags: Vec<Tag>,
    pub text: String,
}

/// Reads a page; stops the test at a tag that is not as the program's templates write them.
pub fn parse(path: &str, html: &str) -> Page {
    let mut page = Page::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        page.text.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            panic!("{path}: a comment: {}", start(rest));
        }
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        assert!(is_tag, "{path}: a bare < in {:?}", start(rest));
        let (tag, length) = tag(path, rest);
        rest = &rest[length..];
        // Between the tags of these, a browser reads no markup; the program writes nothing there.
        if matches!(tag.name.as_str(), "script" | "style" | "textarea" | "iframe" | "xmp" | "noscript") {
            assert!(rest.starts_with("</"), "{path}: text in <{}>: {}", tag.name, start(rest));
        }
        if !tag.name.starts_with(['/', '!']) {
            page.tags.push(tag);
        }
    }
    page.text.push_str(rest);
    page.text = undo(&page.text);
    page
}

fn start(text: &str) -> String {
    text.chars().take(80).collect()
}

fn tag(path: &str, html: &str) -> (Tag, usize) {
    let named = html[1..].find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap() + 1;
    let mut tag = Tag { name: html[1..named].to_ascii_lowercase(), attributes: Vec::new() };
    let mut at = named;
    loop {
        at += html[at..].len() - html[at..].trim_start().len();
        let rest = &html[at..];
        if rest.starts_with('>') {
            return (tag, at + 1);
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>')).unwrap();
        let name = rest[..end].to_ascii_lowercase();
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        assert!(is_name || tag.name == "!doctype", "{path}: the attribute {name:?} in {:?}", start(html));
        at += end;
        let mut value = String::new();
        if html[at..].starts_with('=') {
            assert!(html[at + 1..].starts_with('"'), "{path}: a value without quotes in {:?}", start(html));
            let length = html[at + 2..].find('"').unwrap();
            value = undo(&html[at + 2..at + 2 + length]);
            at += length + 3;
        }
        tag.attributes.push((name, value));
    }
}

/// Character references undone.
fn undo(text: &str) -> String {
    let mut text = text.to_owned();
    for (reference, c) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ] {
        text = text.replace(reference, c);
    }
    text
}

/// The pages of a bundle, by path.
pub fn pages(ground: &Ground, out: &str) -> BTreeMap<String, Page> {
    let files = ground.files(out).into_iter().filter(|path| path.ends_with(".html"));
    files
        .map(|path| {
            let page = parse(&path, &ground.text(&format!("{out}/{path}")));
            (path, page)
        })
        .collect()
}
