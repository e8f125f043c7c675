//! Markdown to a [`Document`]. The parser's events come with their places; a stack turns them into blocks and
//! inlines, and labels and mentions are found where they stand. A label that opens a line inside a paragraph, item
//! or quote is read as if an empty line stood before it: such lines are found in a first pass, the empty lines put
//! in, and the text parsed once more, with every place led back to the source as it is.
use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::document::{
    Align, Block, BlockKind, Cell, Document, Heading, Inline, InlineKind, Item, Link, MAX_DEPTH, Mention,
    NearLabel,
};
use super::label::{LabelKind, label_at, shape_at};
use super::scope;
use super::slug::Slugs;
use crate::base::Span;

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

/// The parser takes time that grows with the square of the number of quote and list marks that open a line, so a
/// line of very many is refused before it is parsed.
fn too_many_quote_marks(body: &str) -> Option<usize> {
    let mut at = 0;
    for line in body.split_inclusive(['\n', '\r']) {
        if line.len() > MAX_DEPTH && opening_marks(line) > MAX_DEPTH && !is_thematic_break(line) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// How many marks of quotes and list items a line opens with.
fn opening_marks(line: &str) -> usize {
    let mut marks = 0;
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let mark = match first {
            '>' => 1,
            '-' | '*' | '+' => 1,
            _ if digits > 0 && rest[digits..].starts_with(['.', ')']) => digits + 1,
            _ => return marks,
        };
        let after = &rest[mark..];
        if first != '>' && !after.starts_with([' ', '\t']) {
            return marks;
        }
        marks += 1;
        rest = after.trim_start();
    }
    marks
}

fn is_thematic_break(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    marks.next().is_some_and(|first| matches!(first, '-' | '*') && marks.all(|c| c == first))
}

/// Leads an offset of the parsed text back to the source.
struct Places {
    start: usize,
    /// Offset in the parsed text after each empty line put in, and how many bytes were put in up to there.
    inserted: Vec<(usize, usize)>,
}

impl Places {
    const fn plain(start: usize) -> Self {
        Self { start, inserted: Vec::new() }
    }

    /// The body with an empty line before each line in which one of `breaks` stands.
    fn with_empty_lines(body: &str, start: usize, breaks: &[usize]) -> (String, Self) {
        let mut text = String::with_capacity(body.len() + breaks.len() * 4);
        let mut inserted = Vec::with_capacity(breaks.len());
        let (mut from, mut total) = (0, 0);
        for at in breaks {
            let line = body[..*at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
            if line < from {
                continue;
            }
            text.push_str(&body[from..line]);
            // Within a quote the empty line is the quote's own.
            let prefix = body[line..*at].trim_end();
            let before = text.len();
            text.push_str(prefix);
            text.push('\n');
            total += text.len() - before;
            inserted.push((text.len(), total));
            from = line;
        }
        text.push_str(&body[from..]);
        (text, Self { start, inserted })
    }

    fn offset(&self, at: usize) -> usize {
        let before = self.inserted.partition_point(|(after, _)| *after <= at);
        let shift = before.checked_sub(1).map_or(0, |index| self.inserted[index].1);
        self.start + at - shift
    }

    fn span(&self, range: &std::ops::Range<usize>) -> Span {
        Span::new(self.offset(range.start), self.offset(range.end))
    }

    fn move_span(&self, span: &mut Span) {
        *span = self.span(&span.range());
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
            Tag::Link { dest_url, title, .. } => {
                let link = self.link(dest_url, title, false, &range);
                self.open_inlines(Holder::Link(link), range);
            }
            Tag::Image { dest_url, title, .. } => {
                let link = self.link(dest_url, title, true, &range);
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

    fn open_blocks(&mut self, kind: Container, start: std::ops::Range<usize>) {
        self.open.push(Open::Blocks { kind, start });
        self.blocks.push(Vec::new());
    }

    fn open_inlines(&mut self, kind: Holder, start: std::ops::Range<usize>) {
        if matches!(kind, Holder::Heading { .. } | Holder::Cell | Holder::Paragraph { .. }) {
            self.last_char = None;
            self.after_break = false;
        }
        self.open.push(Open::Inlines { kind, start });
        self.inlines.push(Vec::new());
    }

    fn open_paragraph(&mut self, range: std::ops::Range<usize>, tight: bool) {
        let opens = self.read_label(range.start);
        self.open_inlines(Holder::Paragraph { opens, tight }, range);
    }

    /// The text of a tight list item comes without a paragraph around it.
    fn open_tight_paragraph(&mut self, at: usize) {
        if let Some(Open::Blocks { kind: Container::Item { .. }, .. }) = self.open.last() {
            self.open_paragraph(at..at, true);
        }
    }

    fn close_tight_paragraph(&mut self, _at: usize) {
        if let Some(Open::Inlines { kind: Holder::Paragraph { tight: true, .. }, .. }) = self.open.last() {
            self.close_paragraph();
        }
    }

    fn close_paragraph(&mut self) {
        let Some((Holder::Paragraph { opens, tight }, mut inlines, mut start)) = self.close_inlines() else {
            return;
        };
        if tight {
            // Its extent is that of its content, and of the label before it.
            start.end = self.last_text_end.max(start.end);
        }
        if opens.is_some() {
            trim_start(&mut inlines);
        }
        if let Some(label) = opens.and_then(|id| self.document.labels.get_mut(id)) {
            label.alone = inlines.iter().all(is_blank);
        }
        let mut span = self.places.span(&trimmed(self.text, &start));
        if let Some(last) = inlines.last() {
            span.end = span.end.max(last.span.end);
        }
        self.push_block(Block { kind: BlockKind::Paragraph { opens, inlines, tight }, span, held_by: None });
    }

    fn close_inlines(&mut self) -> Option<(Holder, Vec<Inline>, std::ops::Range<usize>)> {
        match self.open.pop() {
            Some(Open::Inlines { kind, start }) => {
                Some((kind, self.inlines.pop().unwrap_or_default(), start))
            }
            Some(other) => {
                self.open.push(other);
                None
            }
            None => None,
        }
    }

    fn close_inline(&mut self) {
        let Some((holder, inlines, range)) = self.close_inlines() else { return };
        let kind = match holder {
            Holder::Emphasis => InlineKind::Emphasis(inlines),
            Holder::Strong => InlineKind::Strong(inlines),
            Holder::Strikethrough => InlineKind::Strikethrough(inlines),
            Holder::Link(link) => InlineKind::Link { link, inlines },
            Holder::Image(link) => {
                self.images -= 1;
                InlineKind::Image { link, alt: plain(&inlines, &self.document) }
            }
            Holder::Paragraph { .. } | Holder::Heading { .. } | Holder::Cell => return,
        };
        self.last_text_end = range.end;
        // What stands within the label's own bold marks has gone with the label.
        if range.end > self.label_end {
            self.push_inline(Inline { kind, span: self.places.span(&range) });
        }
    }

    fn close_blocks(&mut self) {
        let Some(Open::Blocks { kind, start }) = self.open.pop() else { return };
        let blocks = self.blocks.pop().unwrap_or_default();
        let trimmed = trimmed(self.text, &start);
        match kind {
            Container::Root => {}
            Container::Quote => self.block(BlockKind::Quote(blocks), trimmed),
            Container::Footnote(name) => self.block(BlockKind::Footnote { name, blocks }, trimmed),
            Container::List { start, items } => self.block(BlockKind::List { start, items }, trimmed),
            Container::Table { columns, head, rows, .. } => {
                self.block(BlockKind::Table { columns, head, rows }, trimmed);
            }
            Container::Item { task } => {
                let span = self.places.span(&trimmed);
                if let Some(Open::Blocks { kind: Container::List { items, .. }, .. }) = self.open.last_mut() {
                    items.push(Item { task, blocks, span });
                }
            }
        }
    }

    fn table(&mut self, change: impl FnOnce(&mut Vec<Cell>, &mut Vec<Vec<Cell>>, &mut bool)) {
        if let Some(Open::Blocks { kind: Container::Table { head, rows, in_head, .. }, .. }) =
            self.open.last_mut()
        {
            change(head, rows, in_head);
        }
    }

    fn block(&mut self, kind: BlockKind, range: std::ops::Range<usize>) {
        let span = self.places.span(&range);
        self.push_block(Block { kind, span, held_by: None });
    }

    fn push_block(&mut self, block: Block) {
        if let Some(blocks) = self.blocks.last_mut() {
            blocks.push(block);
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

    /// Whether the innermost block that is being filled is a paragraph, at whatever depth of emphasis.
    fn in_paragraph(&self) -> bool {
        self.open
            .iter()
            .rev()
            .find_map(|open| match open {
                Open::Inlines { kind: Holder::Paragraph { .. }, .. } => Some(true),
                Open::Inlines { kind: Holder::Heading { .. } | Holder::Cell, .. } | Open::Blocks { .. } => {
                    Some(false)
                }
                Open::Inlines { .. } => None,
            })
            .unwrap_or(false)
    }

    fn read_label(&mut self, at: usize) -> Option<usize> {
        if let Some(label) = label_at(self.text, at) {
            self.label_end = label.span.end;
            self.last_text_end = label.span.end;
            self.document.labels.push(label);
            return Some(self.document.labels.len() - 1);
        }
        self.note_near_label(at);
        None
    }

    fn note_near_label(&mut self, at: usize) {
        if let Some(shape) = shape_at(self.text, at) {
            let span = self.places.span(&shape.word_span.range());
            self.document.near_labels.push(NearLabel { word: shape.word.to_owned(), span });
        }
    }

    /// Called with the start of each inline: notes a label that opens a line inside a paragraph.
    fn note_line_start(&mut self, at: usize) {
        if std::mem::take(&mut self.after_break)
            && self.places.inserted.last().is_none_or(|(last, _)| *last <= at)
        {
            if shape_at(self.text, at).is_some_and(|shape| LabelKind::of_word(shape.word).is_some()) {
                self.breaks.push(at);
            } else {
                self.note_near_label(at);
            }
        }
    }

    /// A line that a label opens directly below a table would be read as a row of it.
    fn note_row(&mut self, at: usize) {
        let line = &self.text[at..];
        let line = &line[..line.find(['\n', '\r']).unwrap_or(line.len())];
        if !line.contains('|') && label_at(self.text, at).is_some() {
            self.breaks.push(at);
        }
    }

    fn text_event(&mut self, text: CowStr<'t>, range: std::ops::Range<usize>) {
        if let Some((_, code, _)) = &mut self.code {
            code.push_str(&text);
            return;
        }
        self.note_line_start(range.start);
        self.open_tight_paragraph(range.start);
        let mut text: &str = &text;
        let mut start = range.start;
        if range.end <= self.label_end {
            self.last_char = Some(':');
            return;
        }
        if start < self.label_end && text.len() == range.len() {
            text = &text[self.label_end - start..];
            start = self.label_end;
            self.last_char = Some(':');
        }
        let is_verbatim = text.len() == range.end - start;
        // `\@` is no mention: the parser leaves the backslash out, and the text begins with the `@`.
        let is_escaped = text.starts_with('@')
            && self.text[..start].ends_with('\\')
            && start.checked_sub(1).is_some_and(|backslash| self.last_text_end <= backslash);
        let mut rest = 0;
        let mut from = 0;
        while let Some(at) = text[from..].find('@').map(|at| from + at) {
            from = at + 1;
            let before = text[..at].chars().next_back().or(self.last_char);
            let id = mention_id(&text[at + 1..]);
            if !is_verbatim || (is_escaped && at == 0) || id.is_empty() || !may_precede_mention(before) {
                continue;
            }
            if at > rest {
                self.inline(InlineKind::Text(text[rest..at].to_owned()), start + rest..start + at);
            }
            let end = at + 1 + id.len();
            if self.images == 0 {
                let mention = self.document.mentions.len();
                let span = self.places.span(&(start + at..start + end));
                self.document.mentions.push(Mention { id: id.to_owned(), span });
                self.inline(InlineKind::Mention(mention), start + at..start + end);
            } else {
                self.inline(InlineKind::Text(text[at..end].to_owned()), start + at..start + end);
            }
            rest = end;
            from = end;
        }
        if rest < text.len() {
            let begin = if is_verbatim { start + rest } else { start };
            self.inline(InlineKind::Text(text[rest..].to_owned()), begin..range.end);
        }
        self.last_char = text.chars().next_back().or(self.last_char);
        self.last_text_end = range.end;
    }
}

/// The id after an `@`: the longest run of lower-case letters, digits and hyphens that ends in a letter or digit.
fn mention_id(text: &str) -> &str {
    let run =
        text.find(|c: char| !(c.is_lowercase() || c.is_ascii_digit() || c == '-')).unwrap_or(text.len());
    text[..run].trim_end_matches('-')
}

/// An `@` is no mention after a letter, a digit, or one of `@ . / _ -`: there it belongs to an address.
fn may_precede_mention(before: Option<char>) -> bool {
    before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '@' | '.' | '/' | '_' | '-'))
}

fn align(alignment: pulldown_cmark::Alignment) -> Align {
    match alignment {
        pulldown_cmark::Alignment::None => Align::None,
        pulldown_cmark::Alignment::Left => Align::Left,
        pulldown_cmark::Alignment::Center => Align::Center,
        pulldown_cmark::Alignment::Right => Align::Right,
    }
}

/// `range` without white space at its ends.
fn trimmed(text: &str, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let piece = text.get(range.clone()).unwrap_or_default();
    let lead = piece.len() - piece.trim_start().len();
    let length = piece.trim().len();
    range.start + lead..range.start + lead + length
}

fn is_blank(inline: &Inline) -> bool {
    match &inline.kind {
        InlineKind::Text(text) => text.trim().is_empty(),
        InlineKind::SoftBreak | InlineKind::HardBreak => true,
        _ => false,
    }
}

/// Takes the white space after a label away.
fn trim_start(inlines: &mut Vec<Inline>) {
    while inlines.first().is_some_and(is_blank) {
        inlines.remove(0);
    }
    if let Some(Inline { kind: InlineKind::Text(text), span }) = inlines.first_mut() {
        let lead = text.len() - text.trim_start().len();
        if text.len() == span.end - span.start {
            span.start += lead;
        }
        text.drain(..lead);
    }
}

/// The visible text of inlines; a mention is its `@id`.
pub(crate) fn plain(inlines: &[Inline], document: &Document) -> String {
    super::Prose::new(inlines, document).text
}
