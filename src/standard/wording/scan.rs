//! A text read once for all rules of wording: its title and every paragraph, heading and table cell, with the labels that
//! hold each and every phrase of the lists that stands in it.
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use super::list::{List, Row, cell, parts, rows};
use crate::base::{Lang, Source, Span};
use crate::model::Text;
use crate::text::{Folded, Found, Hit, LabelKind, Phrase, Phrases, Prose, quotations, settle};

/// The judgemental terms.
pub(super) const TERMS: usize = 0;
/// The phrases that announce an opinion.
pub(super) const OPINIONS: usize = 1;
/// The phrases that may speak of harm.
pub(super) const SAFEGUARDING: usize = 2;
/// The acronyms.
pub(super) const ACRONYMS: usize = 3;

/// The lists of a language, compiled together.
struct Lists {
    phrases: Phrases,
    lists: [List; 4],
}

fn lists(lang: Lang) -> &'static Lists {
    static LISTS: [OnceLock<Lists>; 2] = [OnceLock::new(), OnceLock::new()];
    match lang {
        Lang::En => LISTS[0].get_or_init(|| {
            let terms = include_str!("terms.en.tsv");
            compile(lang, terms, include_str!("opinions.en.tsv"), include_str!("safeguarding.en.tsv"))
        }),
        Lang::Cy => LISTS[1].get_or_init(|| {
            let terms = include_str!("terms.cy.tsv");
            compile(lang, terms, include_str!("opinions.cy.tsv"), include_str!("safeguarding.cy.tsv"))
        }),
    }
}

fn compile(lang: Lang, terms: &str, opinions: &str, safeguarding: &str) -> Lists {
    let mut phrases = Vec::new();
    let mut list = |list, source: &str, idioms| {
        let rows = rows(source).map(|row| Row {
            forms: cell(&row, 0),
            idioms: cell(&row, idioms),
            followers: cell(&row, idioms + 1),
        });
        List::new(lang, list, rows, &mut phrases)
    };
    let lists = [
        list(TERMS, terms, 5),
        list(OPINIONS, opinions, 1),
        list(SAFEGUARDING, safeguarding, 1),
        List::default(),
    ];
    for (row, cells) in rows(include_str!("acronyms.tsv")).enumerate() {
        let acronyms = parts(cell(&cells, 0)).map(str::to_owned);
        phrases.extend(acronyms.map(|text| Phrase { text, list: ACRONYMS, row: Some(row), is_exact: true }));
    }
    Lists { phrases: Phrases::new(phrases), lists }
}

/// A text as it was read.
pub(super) struct Scan {
    /// The title and the passages of the body, in order.
    pub passages: Vec<Passage>,
}

/// A run of visible text.
pub(super) struct Passage {
    prose: Prose,
    is_title: bool,
    /// A bit for each label that holds it.
    labels: u32,
    /// Whether it stands in a block quote.
    pub is_quoted: bool,
    hits: Vec<Hit>,
    lists: &'static Lists,
}

/// The scan of a text. Every rule of wording asks for it, one after the other: the last of each language is kept.
pub(super) fn scan(text: &Text) -> Rc<Scan> {
    type Last = RefCell<Option<(Arc<Source>, Rc<Scan>)>>;
    thread_local! {
        static LAST: [Last; 2] = const { [RefCell::new(None), RefCell::new(None)] };
    }
    LAST.with(|last| {
        let mut last = last[usize::from(text.lang == Lang::Cy)].borrow_mut();
        // The source that is kept with its scan cannot be gone and another stand in its place.
        match &*last {
            Some((source, scan)) if Arc::ptr_eq(source, &text.source) => Rc::clone(scan),
            _ => {
                let scan = Rc::new(Scan::of(text));
                *last = Some((Arc::clone(&text.source), Rc::clone(&scan)));
                scan
            }
        }
    })
}

impl Scan {
    fn of(text: &Text) -> Self {
        let lists = lists(text.lang);
        let mut passages = Vec::with_capacity(text.document.blocks.len() + 1);
        let mut add = |prose: Prose, is_title, labels, is_quoted| {
            let hits = lists.phrases.hits(&Folded::new(&prose.text));
            passages.push(Passage { prose, is_title, labels, is_quoted, hits, lists });
        };
        if let Some(title) = text.title.field() {
            // It may be in quotation marks there, or with escapes.
            let written =
                text.source.slice(title.span).find(title.value.as_str()).map(|at| title.span.start + at);
            let span = written.map_or(title.span, |start| Span::new(start, start + title.value.len()));
            add(Prose::at(&title.value, span), true, 0, false);
        }
        let document = &text.document;
        document.leaves(&mut |leaf, labels| {
            let kinds = labels.iter().filter_map(|label| document.labels.get(*label));
            let labels = kinds.fold(0, |bits, label| bits | 1 << label.kind as u32);
            add(Prose::new(leaf.inlines, document), false, labels, leaf.quoted);
        });
        Self { passages }
    }

    /// The passages of the body.
    pub fn body(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|passage| !passage.is_title)
    }
}

impl Passage {
    /// What a reader sees.
    pub fn text(&self) -> &str {
        &self.prose.text
    }

    /// The text in which phrases were found.
    pub fn folded(&self) -> Folded<'_> {
        Folded::new(&self.prose.text)
    }

    /// The rows of a list that stand in it, of those that are wanted.
    pub fn find(&self, list: usize, wanted: impl Fn(usize) -> bool) -> Vec<Found> {
        let mut found = settle(&self.hits, list, wanted);
        if let Some(list) = self.lists.lists.get(list).filter(|_| !found.is_empty()) {
            let folded = self.folded();
            found.retain(|found| !list.is_followed(folded.text(), found));
        }
        found
    }

    /// Where the part `range` of the passage stands in the file.
    pub fn span(&self, range: &Range<usize>) -> Span {
        self.prose.span(range)
    }

    /// Whether one of these labels holds it.
    pub fn is_held_by(&self, kinds: &[LabelKind]) -> bool {
        kinds.iter().any(|kind| self.labels >> *kind as u32 & 1 == 1)
    }

    /// The places in the passage of what was found, with its rows, and without what stands in a quotation.
    pub fn unquoted(&self, found: &[Found]) -> Vec<(Range<usize>, usize)> {
        if found.is_empty() {
            return Vec::new();
        }
        let folded = self.folded();
        let quotations = quotations(self.text());
        let is_quoted = |range: &Range<usize>| {
            let next = quotations.partition_point(|quotation| quotation.end <= range.start);
            quotations.get(next).is_some_and(|quotation| quotation.start < range.end)
        };
        let places = found.iter().map(|found| (folded.original(&found.range), found.row));
        places.filter(|(range, _)| !is_quoted(range)).collect()
    }
}
