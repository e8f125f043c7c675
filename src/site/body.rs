//! The document of a text as HTML. Every word is escaped and every tag stands here, so nothing of an entry can become
//! markup; raw HTML is not even in the tree. Blocks that one label holds stand in one `div`, with its word and shape;
//! paragraphs, list items, tables, quotes and code at the top are numbered, so that they can be cited.
mod tables;

use std::cell::OnceCell;
use std::fmt::Write as _;

use super::context::{Here, Target};
use super::escape::escape;
use super::inlines::{Inlines, Notes};
use crate::base::{Lang, Msg};
use crate::disclose::TextFace;
use crate::text::{Block, BlockKind, Item, Label, LabelId, LabelKind, dates};

/// The highest heading of a text, below the page's own two.
const FIRST_HEADING: u8 = 3;

/// How the blocks at the top of a text are numbered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    /// With ids and links, on the entry's own page.
    Linked,
    /// In figures alone, after the number of the entry, on the page of the whole file.
    Of(usize),
    /// Not at all, in an excerpt.
    None,
}

/// Renders one text, or some of its blocks.
pub struct Body<'a> {
    from: Here<'a>,
    text: &'a TextFace,
    /// Before every id: empty for the text in the page's language, `cy-` or `en-` for the other.
    prefix: &'static str,
    /// Whether blocks have numbers and ids.
    numbers: Numbers,
    /// The level of the highest heading.
    first_heading: u8,
    /// The label whose word is left out, where the surroundings say it.
    unsaid: Option<LabelId>,
    number: usize,
    /// The footnotes of the text, once they are asked for.
    notes: OnceCell<Notes>,
    html: String,
}

/// The id of a heading on its page: its anchor, but where the page itself has such an id.
pub fn heading_id(lang: Lang, page: Lang, anchor: &str) -> String {
    let is_number =
        anchor.strip_prefix('p').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    let is_taken = is_number || anchor == "main" || anchor.starts_with("en-") || anchor.starts_with("cy-");
    // A point is in no anchor, so this is nobody else's.
    format!("{}{anchor}{}", prefix(lang, page), if is_taken { "." } else { "" })
}

/// What stands before the ids of a text in `lang` on a page in `page`.
pub const fn prefix(lang: Lang, page: Lang) -> &'static str {
    match (lang, page) {
        (Lang::En, Lang::En) | (Lang::Cy, Lang::Cy) => "",
        (Lang::En, Lang::Cy) => "en-",
        (Lang::Cy, Lang::En) => "cy-",
    }
}

/// The whole of a text, numbered; empty where it has no blocks.
pub fn whole(from: Here<'_>, text: &TextFace) -> String {
    let mut body = Body {
        from,
        text,
        prefix: prefix(text.lang, from.lang),
        numbers: Numbers::Linked,
        first_heading: FIRST_HEADING,
        unsaid: None,
        number: 0,
        notes: OnceCell::new(),
        html: String::with_capacity(4096),
    };
    body.blocks(&text.document.blocks, true);
    body.footnotes();
    body.html
}

/// The whole of a text of the entry of this number on the page of the whole file: its paragraphs have that number before
/// their own, so that one can be cited from any printed page, and no ids.
pub fn printed(from: Here<'_>, text: &TextFace, entry: usize) -> String {
    let mut body = Body {
        from,
        text,
        prefix: "",
        numbers: Numbers::Of(entry),
        first_heading: FIRST_HEADING + 1,
        unsaid: None,
        number: 0,
        notes: OnceCell::new(),
        html: String::with_capacity(4096),
    };
    body.blocks(&text.document.blocks, true);
    body.footnotes();
    body.html
}

/// Some blocks of a text, without numbers or ids; the word of `unsaid` is left out. What the labels `around` them say
/// of whom the text must not reach stands before them.
pub fn excerpt(
    from: Here<'_>,
    text: &TextFace,
    blocks: &[Block],
    around: &[LabelId],
    unsaid: Option<LabelId>,
) -> String {
    let mut body = Body {
        from,
        text,
        prefix: "",
        numbers: Numbers::None,
        first_heading: FIRST_HEADING,
        unsaid,
        number: 0,
        notes: OnceCell::new(),
        html: String::with_capacity(512),
    };
    let around: Vec<&Label> = around.iter().filter_map(|id| text.document.labels.get(*id)).collect();
    if !around.is_empty() {
        body.raw("<p class=\"lh\">");
        around.into_iter().for_each(|label| body.confidence(label));
        body.raw("</p>\n");
    }
    body.blocks(blocks, false);
    body.html
}

/// Runs of blocks that the same label holds, or none.
pub fn groups(blocks: &[Block]) -> impl Iterator<Item = (Option<LabelId>, &[Block])> {
    blocks
        .chunk_by(|one, other| one.held_by.is_some() && one.held_by == other.held_by)
        .map(|group| (group.first().and_then(|block| block.held_by), group))
}

/// How many numbers a block at the top takes.
pub fn numbers(block: &Block) -> usize {
    match &block.kind {
        BlockKind::Paragraph { opens, inlines, .. } => usize::from(opens.is_none() || !inlines.is_empty()),
        BlockKind::List { items, .. } => items.len(),
        BlockKind::Quote(_) | BlockKind::Code { .. } | BlockKind::Table { .. } => 1,
        BlockKind::Heading { .. } | BlockKind::Footnote { .. } | BlockKind::Rule => 0,
    }
}

impl Body<'_> {
    fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn inlines(&mut self, inlines: &[crate::text::Inline]) {
        let Self { from, text, numbers, prefix, ref notes, .. } = *self;
        let numbered = numbers == Numbers::Linked;
        Inlines { from, text, numbered, prefix, linked: false, notes }.write(inlines, &mut self.html);
    }

    /// The label of this id, where the text has it.
    fn label(&self, id: LabelId) -> Option<&Label> {
        self.text.document.labels.get(id)
    }

    fn blocks(&mut self, blocks: &[Block], top: bool) {
        let mut before: Option<LabelKind> = None;
        for (held_by, group) in groups(blocks) {
            let kind = held_by.filter(|id| self.unsaid != Some(*id)).and_then(|id| self.label(id));
            let kind = kind.map(|label| label.kind);
            if let Some(kind) = kind {
                let _ = write!(self.html, "<div class=\"lb lb-{}\">", kind.id());
            }
            for block in group {
                self.block(block, top, before);
            }
            if kind.is_some() {
                self.raw("</div>\n");
            }
            before = kind;
        }
    }

    /// Opens a tag of a block, with its number where it has one.
    fn open(&mut self, tag: &str, class: &str, top: bool) {
        self.raw("<");
        self.raw(tag);
        if !class.is_empty() {
            let _ = write!(self.html, " class=\"{class}\"");
        }
        if !top || self.numbers == Numbers::None {
            self.raw(">");
            return;
        }
        self.number += 1;
        if let Numbers::Of(entry) = self.numbers {
            let _ = write!(self.html, "><span class=\"n\">{entry}.{}</span>", self.number);
            return;
        }
        let (prefix, number) = (self.prefix, self.number);
        let _ = write!(
            self.html,
            " id=\"{prefix}p{number}\"><a class=\"n\" href=\"#{prefix}p{number}\" aria-label=\""
        );
        let label = self.numbered_words("paragraph-n");
        escape(&label, &mut self.html);
        let _ = write!(self.html, "\">{number}</a>");
    }

    /// A message about the number that was just given.
    fn numbered_words(&self, id: &'static str) -> String {
        self.from.site.theme.catalog(self.text.lang).say(&Msg::new(id).with("n", self.number))
    }

    fn block(&mut self, block: &Block, top: bool, before: Option<LabelKind>) {
        match &block.kind {
            BlockKind::Paragraph { opens, inlines, tight } => {
                let is_alone = opens.is_some() && inlines.is_empty();
                let is_unsaid = is_alone && *opens == self.unsaid;
                if is_unsaid && !opens.and_then(|id| self.label(id)).is_some_and(is_confided) {
                    return;
                }
                let wraps = !*tight || is_alone;
                if is_alone {
                    self.raw("<p class=\"lh\">");
                } else if wraps {
                    self.open("p", "", top);
                }
                if let Some(id) = opens {
                    self.label_words(*id, before);
                }
                self.inlines(inlines);
                self.raw(if wraps { "</p>\n" } else { "" });
            }
            BlockKind::Heading { heading, inlines } => self.heading(*heading, inlines),
            BlockKind::List { start, items } => self.list(*start, items, top),
            BlockKind::Quote(blocks) => {
                self.open("blockquote", "", top);
                self.blocks(blocks, false);
                self.raw("</blockquote>\n");
            }
            BlockKind::Code { text, .. } => {
                self.open("div", "blk", top);
                self.raw("<pre><code>");
                escape(&super::copy::plain(self.from, text), &mut self.html);
                self.raw("</code></pre></div>\n");
            }
            BlockKind::Table { columns, head, rows } => self.table(columns, head, rows, top),
            BlockKind::Rule => self.raw("<hr>\n"),
            // Footnotes stand together at the end.
            BlockKind::Footnote { .. } => {}
        }
    }

    /// The word of a label and what stands in its brackets.
    fn label_words(&mut self, id: LabelId, before: Option<LabelKind>) {
        let label_id = id;
        let Some(label) = self.text.document.labels.get(id) else { return };
        if self.unsaid == Some(id) {
            self.confidence(label);
            return;
        }
        let lang = self.text.lang;
        // Reported and then verified is one statement, and says so.
        let id = match (label.kind, before) {
            (LabelKind::Verified, Some(LabelKind::Hearsay)) => "hearsay-verified",
            (kind, _) => kind.id(),
        };
        self.raw("<b class=\"lw\">");
        escape(&self.from.words(lang, &format!("label-{id}")), &mut self.html);
        self.raw("</b> ");
        let Some(argument) = &label.argument else { return };
        let mut parts: Vec<String> = Vec::new();
        if let Some(words) = self.text.arguments.get(&label_id) {
            parts.push(super::inlines::rich(self.from, self.text, words));
        } else if let Some(who) = &argument.who {
            let mut part = String::new();
            super::inlines::person(self.from, &who.text, &mut part);
            parts.push(part);
        }
        if let Some(written) = &argument.date {
            // What is no date stands as it was written.
            let day = argument.day();
            let words = day.map_or_else(|| written.text.clone(), |day| dates::date(lang, day));
            let mut part = String::new();
            if label.kind == LabelKind::Action {
                let say = Msg::new("action-by-date").with("date", words.as_str());
                escape(&self.from.site.theme.catalog(lang).say(&say), &mut part);
            } else {
                escape(&words, &mut part);
            }
            parts.push(match day {
                Some(day) => part.replace(&words, &format!("<time datetime=\"{day}\">{words}</time>")),
                None => part,
            });
        }
        if !parts.is_empty() {
            let _ = write!(self.html, "<span class=\"la\">({})</span> ", parts.join("; "));
        }
        self.confidence(label);
    }

    /// Whom the text of a label must not reach.
    fn confidence(&mut self, label: &Label) {
        if !is_confided(label) {
            return;
        }
        let names: Vec<&str> = label
            .not_to()
            .map(|part| self.from.site.who(&part.text).map_or(part.text.as_str(), |who| who.name))
            .collect();
        let message = Msg::new("confidence-note").with("names", names.join(", "));
        self.raw("<span class=\"nt\">");
        escape(&self.from.site.theme.catalog(self.text.lang).say(&message), &mut self.html);
        self.raw("</span> ");
    }

    fn heading(&mut self, index: usize, inlines: &[crate::text::Inline]) {
        let document = &self.text.document;
        let Some(heading) = document.headings.get(index) else { return };
        // Levels close up below the page's own headings, whatever levels the writer used.
        let above =
            (1..heading.level).filter(|level| document.headings.iter().any(|other| other.level == *level));
        let level = (self.first_heading + u8::try_from(above.count()).unwrap_or(3)).min(6);
        if self.numbers == Numbers::Linked {
            let id = heading_id(self.text.lang, self.from.lang, &heading.anchor);
            let _ = write!(self.html, "<h{level} id=\"");
            escape(&id, &mut self.html);
            self.raw("\">");
        } else {
            let _ = write!(self.html, "<h{level}>");
        }
        self.inlines(inlines);
        let _ = writeln!(self.html, "</h{level}>");
    }

    fn list(&mut self, start: Option<u64>, items: &[Item], top: bool) {
        match start {
            None => self.raw("<ul>\n"),
            Some(1) => self.raw("<ol>\n"),
            Some(start) => {
                let _ = writeln!(self.html, "<ol start=\"{start}\">");
            }
        }
        for item in items {
            self.open("li", if item.task.is_some() { "task" } else { "" }, top);
            if let Some(done) = item.task {
                let words = self.from.words(self.text.lang, if done { "task-done" } else { "task-open" });
                self.raw("<span class=\"box\" role=\"img\" aria-label=\"");
                escape(&words, &mut self.html);
                self.raw(if done { "\">☑</span> " } else { "\">☐</span> " });
            }
            self.blocks(&item.blocks, false);
            self.raw("</li>\n");
        }
        self.raw(if start.is_some() { "</ol>\n" } else { "</ul>\n" });
    }

    fn footnotes(&mut self) {
        let mut notes = Vec::new();
        collect(&self.text.document.blocks, &mut notes);
        if notes.is_empty() {
            return;
        }
        self.raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        escape(&self.from.words(self.text.lang, "footnotes"), &mut self.html);
        self.raw("\"><ol>\n");
        let back = self.from.words(self.text.lang, "back-to-text");
        for (index, blocks) in notes.into_iter().enumerate() {
            let (prefix, number) = (self.prefix, index + 1);
            let is_linked = self.numbers == Numbers::Linked;
            if is_linked {
                let _ = write!(self.html, "<li id=\"{prefix}fn.{number}\">");
            } else {
                self.raw("<li>");
            }
            self.blocks(blocks, false);
            if is_linked && self.notes.get_or_init(|| Notes::of(&self.text.document)).is_referred(number) {
                let _ = write!(
                    self.html,
                    "<a href=\"#{prefix}fnref.{number}\" role=\"doc-backlink\" aria-label=\""
                );
                escape(&back, &mut self.html);
                self.raw("\">↩</a>");
            }
            self.raw("</li>\n");
        }
        self.raw("</ol></section>\n");
    }
}

/// Whether there is somebody whom the text of a label must not reach.
fn is_confided(label: &Label) -> bool {
    label.not_to().next().is_some()
}

/// The footnotes of a document, in the order in which they stand.
fn collect<'b>(blocks: &'b [Block], notes: &mut Vec<&'b [Block]>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Footnote { blocks, .. } => notes.push(blocks),
            BlockKind::Quote(blocks) => collect(blocks, notes),
            BlockKind::List { items, .. } => items.iter().for_each(|item| collect(&item.blocks, notes)),
            _ => {}
        }
    }
}

/// The href of an entry, at a heading where one is named.
pub fn entry_href(from: Here<'_>, id: &str, lang: Lang, anchor: Option<&str>) -> Option<String> {
    let target = from.site.target(id)?;
    let href = from.href_of(target);
    Some(match (anchor, target) {
        (Some(anchor), Target::Entry(_)) => {
            format!("{href}#{}", super::names::href(&heading_id(lang, from.lang, anchor)))
        }
        _ => href,
    })
}
