//! Markdown to a [`Document`]. The parser's events come with their places; a stack turns them into blocks and
//! inlines, and labels and mentions are found where they stand. A label that opens a line inside a paragraph, item
//! or quote is read as if an empty line stood before it: such lines are found in a first pass, the empty lines put
//! in, and the text parsed once more, with every place led back to the source as it is.
mod blocks;
mod inlines;
mod places;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::document::{
    Align, Block, BlockKind, Cell, Document, Heading, Inline, InlineKind, Item, Link, MAX_DEPTH,
};
use super::scope;
use super::slug::Slugs;
use blocks::trimmed;
use places::{Places, too_many_quote_marks};

/// The text nests deeper than [`MAX_DEPTH`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooDeep {
    /// Where the nesting goes too deep.
    pub at: usize,
}

impl Document {
    /// Parses the body of an entry: `source` from the byte `start` on. Places are those of `source`.
    ///
    /// # Errors
    /// [`TooDeep`] where quotes, lists or emphasis nest deeper than [`MAX_DEPTH`].
    pub fn parse(source: &str, start: usize) -> Result<Self, TooDeep> {
        let body = source.get(start..).unwrap_or_default();
        if let Some(at) = too_many_quote_marks(body) {
            return Err(TooDeep { at: start + at });
        }
        let first = Builder::new(body, Places::plain(start)).run()?;
        if first.breaks.is_empty() {
            return Ok(first.document);
        }
        let (text, places) = Places::with_empty_lines(body, start, &first.breaks);
        Ok(Builder::new(&text, places).run()?.document)
    }
}

/// What one pass gives: the document, and the lines that a label opens inside a paragraph.
struct Pass {
    document: Document,
    breaks: Vec<usize>,
}

/// A container that is being filled.
enum Open {
    Blocks { kind: Container, start: std::ops::Range<usize> },
    Inlines { kind: Holder, start: std::ops::Range<usize> },
}

enum Container {
    Root,
    Quote,
    Footnote(String),
    Item { task: Option<bool> },
    List { start: Option<u64>, items: Vec<Item> },
    Table { columns: Vec<Align>, head: Vec<Cell>, rows: Vec<Vec<Cell>>, in_head: bool },
}

enum Holder {
    Paragraph { opens: Option<usize>, tight: bool },
    Heading { level: u8 },
    Cell,
    Emphasis,
    Strong,
    Strikethrough,
    Link(usize),
    Image(usize),
}

struct Builder<'t> {
    text: &'t str,
    places: Places,
    document: Document,
    breaks: Vec<usize>,
    open: Vec<Open>,
    blocks: Vec<Vec<Block>>,
    inlines: Vec<Vec<Inline>>,
    code: Option<(String, String, std::ops::Range<usize>)>,
    slugs: Slugs,
    /// Inlines that end at or before this offset belong to a label and are no content.
    label_end: usize,
    /// Whether the last event ended a line inside a paragraph.
    after_break: bool,
    /// The last visible character of the block, for mentions.
    last_char: Option<char>,
    /// Where the last text event ended, to tell an escaped `@`.
    last_text_end: usize,
    images: usize,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str, places: Places) -> Self {
        Self {
            text,
            places,
            document: Document::default(),
            breaks: Vec::new(),
            open: vec![Open::Blocks { kind: Container::Root, start: 0..text.len() }],
            blocks: vec![Vec::new()],
            inlines: Vec::new(),
            code: None,
            slugs: Slugs::default(),
            label_end: 0,
            after_break: false,
            last_char: None,
            last_text_end: 0,
            images: 0,
        }
    }

    fn run(mut self) -> Result<Pass, TooDeep> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        for (event, range) in Parser::new_ext(self.text, options).into_offset_iter() {
            if self.open.len() > MAX_DEPTH {
                return Err(TooDeep { at: self.places.offset(range.start) });
            }
            self.event(event, range);
        }
        self.close_tight_paragraph(self.text.len());
        self.document.blocks = self.blocks.pop().unwrap_or_default();
        for label in &mut self.document.labels {
            self.places.move_span(&mut label.span);
            if let Some(argument) = &mut label.argument {
                self.places.move_span(&mut argument.span);
                let parts = argument.who.iter_mut().chain(&mut argument.date).chain(&mut argument.not_to);
                parts.for_each(|part| self.places.move_span(&mut part.span));
            }
        }
        scope::hold(&mut self.document);
        Ok(Pass { document: self.document, breaks: self.breaks })
    }

    fn event(&mut self, event: Event<'t>, range: std::ops::Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text_event(text, range),
            Event::Code(code) => {
                self.note_line_start(range.start);
                self.last_char = Some('`');
                self.inline(InlineKind::Code(code.into_string()), range);
            }
            Event::SoftBreak | Event::HardBreak => {
                let kind =
                    if event == Event::SoftBreak { InlineKind::SoftBreak } else { InlineKind::HardBreak };
                self.inline(kind, range);
                self.after_break = self.in_paragraph();
                self.last_char = Some(' ');
            }
            Event::FootnoteReference(name) => {
                self.after_break = false;
                self.inline(InlineKind::FootnoteReference(name.into_string()), range);
                self.last_char = Some(']');
            }
            Event::TaskListMarker(ticked) => {
                if let Some(Open::Blocks { kind: Container::Item { task }, .. }) = self.open.last_mut() {
                    *task = Some(ticked);
                } else if let Some(Open::Blocks { kind: Container::Item { task }, .. }) =
                    self.open.iter_mut().rev().find(|open| matches!(open, Open::Blocks { .. }))
                {
                    *task = Some(ticked);
                }
            }
            Event::Rule => {
                self.close_tight_paragraph(range.start);
                self.block(BlockKind::Rule, range);
            }
            // A block of HTML was noted whole where it began.
            Event::Html(_) => self.last_char = Some('>'),
            Event::InlineHtml(_) => {
                // What follows it opens no line.
                self.after_break = false;
                self.note_html(&range);
                self.last_char = Some('>');
            }
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: std::ops::Range<usize>) {
        let is_inline = matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        );
        if is_inline {
            self.note_line_start(range.start);
            self.open_tight_paragraph(range.start);
        } else {
            self.close_tight_paragraph(range.start);
        }
        match tag {
            Tag::Paragraph => self.open_paragraph(range, false),
            Tag::Heading { level, .. } => self.open_inlines(Holder::Heading { level: level as u8 }, range),
            Tag::BlockQuote(_) => self.open_blocks(Container::Quote, range),
            Tag::FootnoteDefinition(name) => self.open_blocks(Container::Footnote(name.into_string()), range),
            Tag::List(start) => self.open_blocks(Container::List { start, items: Vec::new() }, range),
            Tag::Item => self.open_blocks(Container::Item { task: None }, range),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.into_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((info, String::new(), range));
            }
            Tag::Table(alignments) => {
                let columns = alignments.iter().map(|one| align(*one)).collect();
                let kind = Container::Table { columns, head: Vec::new(), rows: Vec::new(), in_head: false };
                self.open_blocks(kind, range);
            }
            Tag::TableHead => self.table(|_, _, in_head| *in_head = true),
            Tag::TableRow => {
                self.note_row(range.start);
                self.table(|_, rows, _| rows.push(Vec::new()));
            }
            Tag::TableCell => self.open_inlines(Holder::Cell, range),
            Tag::Emphasis => self.open_inlines(Holder::Emphasis, range),
            Tag::Strong => self.open_inlines(Holder::Strong, range),
            Tag::Strikethrough => self.open_inlines(Holder::Strikethrough, range),
            Tag::HtmlBlock => self.note_html(&range),
            Tag::Link { link_type: LinkType::Email, dest_url, title, .. } => {
                let link = self.link(format!("mailto:{dest_url}").into(), title, false, &range);
                self.open_inlines(Holder::Link(link), range);
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                let link = self.link(dest_url, title, false, &self.whole(link_type, range.clone()));
                self.open_inlines(Holder::Link(link), range);
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                let link = self.link(dest_url, title, true, &self.whole(link_type, range.clone()));
                self.images += 1;
                self.open_inlines(Holder::Image(link), range);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: std::ops::Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.close_paragraph(),
            TagEnd::Heading(_) => {
                if let Some((Holder::Heading { level }, inlines, start)) = self.close_inlines() {
                    let span = self.places.span(&trimmed(self.text, &start));
                    let text = plain(&inlines, &self.document);
                    let anchor = self.slugs.anchor(&text);
                    let heading = self.document.headings.len();
                    self.document.headings.push(Heading { level, text, anchor, span });
                    self.push_block(Block {
                        kind: BlockKind::Heading { heading, inlines },
                        span,
                        held_by: None,
                    });
                }
            }
            TagEnd::CodeBlock => {
                if let Some((info, text, start)) = self.code.take() {
                    self.block(BlockKind::Code { info, text }, start);
                }
            }
            TagEnd::TableHead => self.table(|_, _, in_head| *in_head = false),
            TagEnd::TableCell => {
                if let Some((Holder::Cell, inlines, start)) = self.close_inlines() {
                    let span = self.places.span(&trimmed(self.text, &start));
                    self.table(|head, rows, in_head| {
                        let row = if *in_head { Some(head) } else { rows.last_mut() };
                        row.into_iter().for_each(|row| row.push(Cell { inlines: inlines.clone(), span }));
                    });
                }
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image => {
                self.close_inline();
            }
            TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Table => {
                self.close_tight_paragraph(range.end);
                self.close_blocks();
            }
            _ => {}
        }
    }

    fn inline(&mut self, kind: InlineKind, range: std::ops::Range<usize>) {
        if range.end <= self.label_end {
            return;
        }
        if !matches!(kind, InlineKind::SoftBreak | InlineKind::HardBreak) {
            self.open_tight_paragraph(range.start);
            self.last_text_end = range.end;
        }
        let span = self.places.span(&range);
        self.push_inline(Inline { kind, span });
    }

    fn push_inline(&mut self, inline: Inline) {
        let Some(inlines) = self.inlines.last_mut() else { return };
        if let (InlineKind::Text(more), Some(Inline { kind: InlineKind::Text(text), span })) =
            (&inline.kind, inlines.last_mut())
            && text.len() == span.end - span.start
            && more.len() == inline.span.end - inline.span.start
            && span.end == inline.span.start
        {
            text.push_str(more);
            span.end = inline.span.end;
        } else {
            inlines.push(inline);
        }
    }

    /// Notes a piece of HTML, without the line end after a block.
    fn note_html(&mut self, range: &std::ops::Range<usize>) {
        let length = self.text[range.clone()].trim_end().len();
        self.document.raw_html.push(self.places.span(&(range.start..range.start + length)));
    }

    /// The range of a link; the parser leaves the empty brackets of `[words][]` out of it.
    fn whole(&self, link_type: LinkType, mut range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        if link_type == LinkType::Collapsed && self.text[range.end..].starts_with("[]") {
            range.end += "[]".len();
        }
        range
    }

    fn link(
        &mut self,
        target: CowStr<'t>,
        title: CowStr<'t>,
        image: bool,
        range: &std::ops::Range<usize>,
    ) -> usize {
        self.document.links.push(Link {
            target: target.into_string(),
            title: title.into_string(),
            image,
            span: self.places.span(range),
        });
        self.document.links.len() - 1
    }
}

fn align(alignment: pulldown_cmark::Alignment) -> Align {
    match alignment {
        pulldown_cmark::Alignment::None => Align::None,
        pulldown_cmark::Alignment::Left => Align::Left,
        pulldown_cmark::Alignment::Center => Align::Center,
        pulldown_cmark::Alignment::Right => Align::Right,
    }
}

/// The visible text of inlines; a mention is its `@id`.
pub(crate) fn plain(inlines: &[Inline], document: &Document) -> String {
    super::Prose::new(inlines, document).text
}
