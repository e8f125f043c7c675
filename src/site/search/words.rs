//! The words of a page as its reader is shown them, in pieces that can be linked to, each with what stands before it:
//! its label, and whom it must not reach.
use crate::base::{Lang, Msg};
use crate::disclose::{EntryFace, TextFace};
use crate::site::context::{Here, Target};
use crate::site::views::Facets;
use crate::site::{body, copy, inlines};
use crate::text::{Block, BlockKind, Inline, Item, Label, LabelId};

/// A page that can be found.
#[derive(Default)]
pub struct Page {
    /// Its path below the language's folder.
    pub href: String,
    /// The language of its title and text, where it is not the reader's.
    pub lang: &'static str,
    /// Its date as it is read.
    pub date: String,
    /// What it is: the kind of an entry, the role of a person.
    pub kind: String,
    /// What it is chosen by; nothing of a page that is no entry.
    pub facets: Facets,
    /// Its title, then its text.
    pub pieces: Vec<Piece>,
}

/// A piece of text.
#[derive(Default)]
pub struct Piece {
    /// The number of its paragraph; 0 where it has none.
    pub number: usize,
    /// What stands before it.
    pub head: Head,
    /// Its words.
    pub text: String,
}

/// What stands before a piece: the label that holds it.
#[derive(Default, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    /// The label's id, or nothing.
    pub kind: &'static str,
    /// Its word.
    pub word: String,
    /// Who said it.
    pub who: String,
    /// Whom it must not reach.
    pub note: String,
}

/// The page of an entry.
pub fn entry(from: Here<'_>, index: usize) -> Option<Page> {
    let entry = from.site.disclosed.entries.get(index)?;
    let title = from.entry(index);
    let mut pieces = vec![piece(title.text)];
    if let Some(text) = from.text_of(entry) {
        let mut words = Words::new(from, text, pieces);
        words.blocks(&text.document.blocks);
        pieces = words.into_pieces();
    }
    pieces.extend(details(from, entry));
    Some(Page {
        href: title.href.unwrap_or_default(),
        lang: title.lang.unwrap_or_default(),
        date: entry.occurred.map_or_else(String::new, |when| from.when(when).text),
        kind: from.kind(entry),
        facets: from.facets(entry),
        pieces,
    })
}

/// What stands in the fields of an entry in words of its own.
fn details(from: Here<'_>, entry: &EntryFace) -> Vec<Piece> {
    let place = entry.contact.as_ref().and_then(|contact| contact.place.clone());
    [
        ("tags", entry.tags.join(", ")),
        ("tools-used", entry.tools.join(", ")),
        ("contact-place", place.unwrap_or_default()),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(id, text)| Piece { head: Head { word: from.t(id), ..Head::default() }, ..piece(text) })
    .collect()
}

/// The pages of what is no entry: files that could not be read, people, staff, documents.
pub fn others(from: Here<'_>) -> Vec<Page> {
    let disclosed = from.site.disclosed;
    let mut pages = Vec::new();
    for (index, (name, files)) in from.site.unread.iter().enumerate() {
        let files = files.iter().filter_map(|file| disclosed.unread.get(*file)?.text.as_deref());
        let pieces = std::iter::once(name.as_str()).chain(files).map(piece).collect();
        let href = from.href_of(Target::Unread(index));
        pages.push(Page { href, kind: from.t("figure-unread"), pieces, ..Page::default() });
    }
    for person in &disclosed.people {
        let role = person.role.map_or_else(String::new, |role| from.word("role", role.word()));
        let names = person.also_known_as.iter().chain(&person.organisation).map(piece);
        pages.extend(somebody(from, &person.id, &person.name, role, names));
    }
    for staff in &disclosed.staff {
        let role = staff.role.map_or_else(String::new, |role| from.word("staff", role.word()));
        pages.extend(somebody(from, &staff.id, &staff.name, role, std::iter::empty()));
    }
    for (index, document) in disclosed.documents.iter().enumerate() {
        let title = document.title.as_ref().map(|title| from.local(title));
        let lang = title.as_ref().and_then(|title| title.lang).unwrap_or_default();
        let title = title.map_or_else(|| document.path.clone(), |title| title.text);
        let pieces = std::iter::once(title).chain([document.path.clone()]).chain(document.tool.clone());
        pages.push(Page {
            href: format!("documents.html#d{}", index + 1),
            lang,
            date: document.date.map_or_else(String::new, |date| from.day(date).text),
            kind: from.t("document"),
            pieces: pieces.map(piece).collect(),
            ..Page::default()
        });
    }
    pages
}

fn somebody(
    from: Here<'_>,
    id: &str,
    name: &str,
    kind: String,
    more: impl Iterator<Item = Piece>,
) -> Option<Page> {
    let href = from.person(id).href?;
    let pieces = std::iter::once(piece(name)).chain(more).collect();
    Some(Page { href, kind, pieces, ..Page::default() })
}

/// Words without anything before them.
pub fn piece(text: impl AsRef<str>) -> Piece {
    Piece { text: text.as_ref().to_owned(), ..Piece::default() }
}

/// Gathers the pieces of a text, numbered as they are on its page.
pub struct Words<'a> {
    from: Here<'a>,
    text: &'a TextFace,
    pieces: Vec<Piece>,
    number: usize,
}

impl<'a> Words<'a> {
    /// Of a text, after the pieces of what stands above it.
    pub fn new(from: Here<'a>, text: &'a TextFace, pieces: Vec<Piece>) -> Self {
        Self { from, text, pieces, number: 0 }
    }

    /// All of them.
    pub fn into_pieces(self) -> Vec<Piece> {
        self.pieces
    }

    /// The blocks of the text itself, which have numbers.
    pub fn blocks(&mut self, blocks: &[Block]) {
        let last: usize = blocks.iter().map(body::numbers).sum();
        for block in blocks {
            match &block.kind {
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.item(block, item)),
                kind => {
                    let is_numbered = body::numbers(block) > 0;
                    self.number += usize::from(is_numbered);
                    // A heading leads to what it stands over.
                    let is_over = matches!(kind, BlockKind::Heading { .. }) && self.number < last;
                    let number = match (is_numbered, is_over) {
                        (true, _) => self.number,
                        (false, true) => self.number + 1,
                        (false, false) => 0,
                    };
                    self.add(number, block.held_by, std::slice::from_ref(block));
                }
            }
        }
    }

    fn item(&mut self, list: &Block, item: &Item) {
        self.number += 1;
        let own = item.blocks.first().and_then(|block| block.held_by);
        self.add(self.number, list.held_by.or(own), &item.blocks);
    }

    fn add(&mut self, number: usize, label: Option<LabelId>, blocks: &[Block]) {
        let mut text = String::new();
        let mut labels = Vec::from_iter(label);
        self.gather(blocks, &mut text, &mut labels);
        if text.trim().is_empty() {
            return;
        }
        self.pieces.push(Piece { number, head: self.head(label, &labels), text });
    }

    /// Adds the words of blocks, and the labels that hold them.
    fn gather(&self, blocks: &[Block], text: &mut String, labels: &mut Vec<LabelId>) {
        for block in blocks {
            labels.extend(block.held_by);
            match &block.kind {
                BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => {
                    self.inlines(inlines, text);
                }
                BlockKind::Code { text: code, .. } => {
                    text.push_str(&copy::plain(self.from, code));
                    text.push(' ');
                }
                BlockKind::Table { head, rows, .. } => {
                    let cells = head.iter().chain(rows.iter().flatten());
                    cells.for_each(|cell| self.inlines(&cell.inlines, text));
                }
                BlockKind::List { items, .. } => {
                    items.iter().for_each(|item| self.gather(&item.blocks, text, labels));
                }
                BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => {
                    self.gather(blocks, text, labels);
                }
                BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&self, inlines: &[Inline], text: &mut String) {
        inlines::words(self.from, &self.text.document, inlines, text);
        text.push(' ');
    }

    /// What stands before a piece that `label` holds, and within which there are `labels`.
    fn head(&self, label: Option<LabelId>, labels: &[LabelId]) -> Head {
        let document = &self.text.document;
        let name = |id: &str| self.from.site.who(id).map_or_else(|| id.to_owned(), |who| who.name.to_owned());
        let mut names: Vec<String> = Vec::new();
        for label in labels.iter().filter_map(|id| document.labels.get(*id)) {
            let more: Vec<String> = label.not_to().map(|part| name(&part.text)).collect();
            names.extend(more.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>());
        }
        let mut head = Head::default();
        // A copy says of no passage whom it must not reach but on the page itself.
        if !names.is_empty() && self.from.site.disclosed.copy.is_none() {
            let message = Msg::new("confidence-note").with("names", names.join(", "));
            head.note = self.said(self.text.lang, &message);
        }
        if let Some(label_id) = label
            && let Some(label) = document.labels.get(label_id)
        {
            head.kind = label.kind.id();
            head.word = self.from.words(self.text.lang, &format!("label-{}", head.kind));
            head.who = self.who(label_id, label, name);
        }
        head
    }

    /// Who said it: in a copy, as it may be shown there.
    fn who(&self, id: LabelId, label: &Label, name: impl Fn(&str) -> String) -> String {
        match (self.text.arguments.get(&id), &self.from.site.disclosed.copy) {
            (Some(words), _) => {
                let mut who = String::new();
                inlines::words(self.from, &self.text.document, words, &mut who);
                who
            }
            (None, Some(_)) => String::new(),
            (None, None) => label.who().map_or_else(String::new, |who| name(&who.text)),
        }
    }

    fn said(&self, lang: Lang, message: &Msg) -> String {
        self.from.site.theme.catalog(lang).say(message)
    }
}
