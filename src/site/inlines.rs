//! The running text of a block as HTML: emphasis, links, mentions, pictures, references to footnotes. Part of `body`.
use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::body::entry_href;
use super::context::Here;
use super::escape::escape;
use crate::disclose::{LinkTo, TextFace};
use crate::text::{Block, BlockKind, Document, Inline, InlineKind, LinkId};

/// Kinds of file that are shown in the text; what links to others is a link.
const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "gif", "webp"];

/// Addresses that a link out may have.
const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

/// Renders inlines of one text.
#[derive(Clone, Copy)]
pub struct Inlines<'a> {
    /// Where the page stands.
    pub from: Here<'a>,
    /// The text.
    pub text: &'a TextFace,
    /// Whether footnotes can be referred to.
    pub numbered: bool,
    /// Before every id.
    pub prefix: &'static str,
    /// Whether they stand in a link, where no other link can.
    pub linked: bool,
    /// The footnotes of the text, once one is referred to.
    pub notes: &'a OnceCell<Notes>,
}

/// A person or member of staff by id, or words as they are.
pub fn person(from: Here<'_>, id: &str, html: &mut String) {
    let link = from.person(id);
    match link.href {
        Some(href) => {
            html.push_str("<a href=\"");
            escape(&href, html);
            html.push_str("\">");
            escape(&link.text, html);
            html.push_str("</a>");
        }
        None => escape(&link.text, html),
    }
}

/// Inlines of a text by themselves, such as its title with marks.
pub fn rich(from: Here<'_>, text: &TextFace, inlines: &[Inline]) -> String {
    let mut html = String::new();
    let notes = &OnceCell::new();
    Inlines { from, text, numbered: false, prefix: "", linked: false, notes }.write(inlines, &mut html);
    html
}

/// All words of a document, one leaf after the other.
pub fn all_words(document: &Document) -> String {
    fn add(inlines: &[Inline], words: &mut String) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => words.push_str(text),
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strikethrough(inner)
                | InlineKind::Link { inlines: inner, .. } => add(inner, words),
                _ => words.push(' '),
            }
        }
    }
    let mut words = String::new();
    document.leaves(&mut |leaf, _| {
        add(leaf.inlines, &mut words);
        words.push(' ');
    });
    words
}

impl Inlines<'_> {
    /// Adds `inlines` to `html`.
    pub fn write(&self, inlines: &[Inline], html: &mut String) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => escape(text, html),
                InlineKind::Code(text) => {
                    html.push_str("<code>");
                    escape(text, html);
                    html.push_str("</code>");
                }
                InlineKind::Emphasis(inner) => self.within("em", inner, html),
                InlineKind::Strong(inner) => self.within("strong", inner, html),
                InlineKind::Strikethrough(inner) => self.within("s", inner, html),
                InlineKind::Link { link, inlines } => self.link(*link, inlines, html),
                InlineKind::Image { link, alt } => self.image(*link, alt, html),
                InlineKind::Mention(mention) => self.mention(*mention, html),
                InlineKind::FootnoteReference(name) => self.reference(name, html),
                InlineKind::SoftBreak => html.push('\n'),
                InlineKind::HardBreak => html.push_str("<br>\n"),
                InlineKind::Mark(mark) => super::copy::inline(self.from, *mark, self.text.lang, html),
            }
        }
    }

    fn mention(&self, mention: usize, html: &mut String) {
        let Some(mention) = self.text.document.mentions.get(mention) else { return };
        match self.from.site.who(&mention.id) {
            Some(who) if self.linked => escape(who.name, html),
            Some(_) => person(self.from, &mention.id, html),
            None => {
                html.push('@');
                escape(&mention.id, html);
            }
        }
    }

    fn within(&self, tag: &str, inner: &[Inline], html: &mut String) {
        let _ = write!(html, "<{tag}>");
        self.write(inner, html);
        let _ = write!(html, "</{tag}>");
    }

    /// Where a link leads from this page, and whether that is out to the web.
    fn href(&self, link: LinkId) -> Option<(String, bool)> {
        match self.text.links.get(link)? {
            LinkTo::Entry { id, lang, anchor } => {
                Some((entry_href(self.from, id, *lang, anchor.as_deref())?, false))
            }
            LinkTo::Document(path) => Some((self.from.document(path), false)),
            LinkTo::Web(address) => {
                let lower = address.to_ascii_lowercase();
                SCHEMES.iter().any(|scheme| lower.starts_with(scheme)).then(|| (address.clone(), true))
            }
            LinkTo::Nothing => None,
        }
    }

    fn link(&self, link: LinkId, inner: &[Inline], html: &mut String) {
        let Some((href, web)) = self.href(link) else {
            self.write(inner, html);
            return;
        };
        html.push_str(if web { "<a class=\"web\" rel=\"noreferrer\" href=\"" } else { "<a href=\"" });
        escape(&href, html);
        html.push('"');
        if let Some(title) = self.text.document.links.get(link).map(|link| &link.title)
            && !title.is_empty()
        {
            html.push_str(" title=\"");
            escape(&super::copy::plain(self.from, title), html);
            html.push('"');
        }
        html.push('>');
        let before = html.len();
        Self { linked: true, ..*self }.write(inner, html);
        if html.len() == before {
            escape(&href, html);
        }
        html.push_str("</a>");
    }

    fn image(&self, link: LinkId, alt: &str, html: &mut String) {
        let alt = &super::copy::plain(self.from, alt);
        let Some(LinkTo::Document(path)) = self.text.links.get(link) else {
            // A picture from the web would be a request out of the bundle; its words stand for it.
            escape(alt, html);
            return;
        };
        let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let src = self.from.document(path);
        if PICTURES.contains(&ending.as_str()) {
            html.push_str("<img src=\"");
            escape(&src, html);
            html.push_str("\" alt=\"");
            escape(alt, html);
            html.push_str("\">");
        } else if self.linked {
            escape(if alt.is_empty() { path } else { alt }, html);
        } else {
            html.push_str("<a href=\"");
            escape(&src, html);
            html.push_str("\">");
            escape(if alt.is_empty() { path } else { alt }, html);
            html.push_str("</a>");
        }
    }

    fn reference(&self, name: &str, html: &mut String) {
        let notes = self.notes.get_or_init(|| Notes::of(&self.text.document));
        let Some(number) = notes.numbers.get(name).copied() else { return };
        if !self.numbered {
            let _ = write!(html, "<sup>{number}</sup>");
            return;
        }
        let prefix = self.prefix;
        let _ = write!(html, "<sup><a href=\"#{prefix}fn.{number}\"");
        // The way back leads to the first place that refers to the note.
        if notes.linked.borrow_mut().insert(number) {
            let _ = write!(html, " id=\"{prefix}fnref.{number}\"");
        }
        let _ = write!(html, " role=\"doc-noteref\">{number}</a></sup>");
    }
}

/// The names of the footnotes, in the order in which they stand.
fn footnotes<'b>(blocks: &'b [Block], names: &mut Vec<&'b str>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Footnote { name, .. } => names.push(name),
            BlockKind::Quote(blocks) => footnotes(blocks, names),
            BlockKind::List { items, .. } => items.iter().for_each(|item| footnotes(&item.blocks, names)),
            _ => {}
        }
    }
}

/// The footnotes of one text, while it is rendered.
#[derive(Default)]
pub struct Notes {
    /// The number of each, by name.
    numbers: HashMap<String, usize>,
    /// Those that the text refers to.
    referred: HashSet<usize>,
    /// Those to which a reference stands already.
    linked: RefCell<HashSet<usize>>,
}

impl Notes {
    /// The footnotes of a document.
    pub fn of(document: &Document) -> Self {
        let mut names = Vec::new();
        footnotes(&document.blocks, &mut names);
        let mut notes = Self::default();
        for (index, name) in names.into_iter().enumerate() {
            notes.numbers.entry(name.to_owned()).or_insert(index + 1);
        }
        if !notes.numbers.is_empty() {
            document.leaves(&mut |leaf, _| notes.refer(leaf.inlines));
        }
        notes
    }

    fn refer(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::FootnoteReference(name) => self.referred.extend(self.numbers.get(name).copied()),
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Strikethrough(inner)
                | InlineKind::Link { inlines: inner, .. } => self.refer(inner),
                _ => {}
            }
        }
    }

    /// Whether the text refers to the footnote of this number.
    pub fn is_referred(&self, number: usize) -> bool {
        self.referred.contains(&number)
    }
}

/// The visible words of inlines, mentions by name.
pub fn words(from: Here<'_>, document: &Document, inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Code(words) => text.push_str(words),
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Strikethrough(inner)
            | InlineKind::Link { inlines: inner, .. } => words(from, document, inner, text),
            InlineKind::Mention(mention) => {
                if let Some(mention) = document.mentions.get(*mention) {
                    text.push_str(from.site.who(&mention.id).map_or(mention.id.as_str(), |who| who.name));
                }
            }
            InlineKind::SoftBreak | InlineKind::HardBreak => text.push(' '),
            InlineKind::Mark(mark) => text.push_str(&super::copy::said(from, *mark)),
            InlineKind::Image { .. } | InlineKind::FootnoteReference(_) => {}
        }
    }
}
