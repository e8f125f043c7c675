//! A text read once for all rules of wording: its title and every paragraph, heading and table cell, with the labels that
//! hold each and every phrase of the lists that stands in it.
use std::cell::RefCell;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use super::acronyms::{self, Acronym};
use super::list::{List, Row, cell, forms, parts, rows};
use super::terms::{self, Advice};
use crate::base::{Lang, Source, Span};
use crate::model::{ListKind, ListRow, Text, WordList};
use crate::text::{Folded, Found, Hit, LabelKind, Phrase, Phrases, Prose, quotations, settle};

/// The judgemental terms.
pub(super) const TERMS: usize = 0;
/// The phrases that announce an opinion.
pub(super) const OPINIONS: usize = 1;
/// The phrases that may speak of harm.
pub(super) const SAFEGUARDING: usize = 2;
/// The acronyms.
pub(super) const ACRONYMS: usize = 3;

/// The lists of a language, compiled together: those of the program, and before them those of the team, whose word on a
/// term holds.
struct Lists {
    phrases: Phrases,
    lists: [List; 4],
    advice: Vec<Advice>,
    acronyms: Vec<Acronym>,
}

/// The word lists in force for a case, each language compiled when a text in it is first read.
#[derive(Default)]
pub struct Wording<'c> {
    own: &'c [WordList],
    lists: [OnceLock<Arc<Lists>>; 2],
}

impl<'c> Wording<'c> {
    /// The program's lists, and with them those that the settings of a case name.
    #[must_use]
    pub fn new(own: &'c [WordList]) -> Self {
        Self { own, ..Self::default() }
    }

    fn lists(&self, lang: Lang) -> &Arc<Lists> {
        static BUILT_IN: [OnceLock<Arc<Lists>>; 2] = [OnceLock::new(), OnceLock::new()];
        let rows = || self.own.iter().filter(move |list| list.lang == lang).flat_map(|list| &list.rows);
        let lists = if rows().next().is_none() { &BUILT_IN } else { &self.lists };
        lists[usize::from(lang == Lang::Cy)]
            .get_or_init(|| Arc::new(compile(lang, &rows().collect::<Vec<_>>())))
    }
}

impl fmt::Debug for Wording<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wording").field("own", &self.own.len()).finish_non_exhaustive()
    }
}

fn compile(lang: Lang, own: &[&ListRow]) -> Lists {
    let [terms, opinions, safeguarding] = match lang {
        Lang::En => [
            include_str!("terms.en.tsv"),
            include_str!("opinions.en.tsv"),
            include_str!("safeguarding.en.tsv"),
        ],
        Lang::Cy => [
            include_str!("terms.cy.tsv"),
            include_str!("opinions.cy.tsv"),
            include_str!("safeguarding.cy.tsv"),
        ],
    };
    let of_kind = |kind| own.iter().copied().filter(move |row| row.kind == kind);
    let mut phrases = Vec::new();
    let mut list = |list, kind, source: &'static str, idioms| {
        let own = of_kind(kind).map(|row| Row {
            forms: &row.term,
            idioms: &row.exceptions,
            followers: &row.followers,
            is_of_persons: false,
        });
        let rows = rows(source).map(|row| Row {
            forms: cell(&row, 0),
            idioms: cell(&row, idioms),
            followers: cell(&row, idioms + 1),
            is_of_persons: cell(&row, idioms + 2) == "persons",
        });
        List::new(lang, list, own.chain(rows), &mut phrases)
    };
    let lists = [
        list(TERMS, ListKind::Judgemental, terms, 5),
        list(OPINIONS, ListKind::Opinion, opinions, 1),
        list(SAFEGUARDING, ListKind::Safeguarding, safeguarding, 1),
        List::default(),
    ];
    let acronyms = acronyms::all(lang, &of_kind(ListKind::Acronym).collect::<Vec<_>>());
    for (row, acronym) in acronyms.iter().enumerate() {
        let spellings = acronym.spellings().map(str::to_owned);
        phrases.extend(spellings.map(|text| Phrase { text, list: ACRONYMS, row: Some(row), is_exact: true }));
    }
    // What a team excepts is meant by no list; an exception beside an acronym belongs to it alone.
    let everywhere = of_kind(ListKind::Exception).map(|row| (&row.term, TERMS..ACRONYMS + 1));
    let beside = of_kind(ListKind::Acronym).map(|row| (&row.exceptions, ACRONYMS..ACRONYMS + 1));
    for (cell, lists) in everywhere.chain(beside) {
        for text in parts(cell).flat_map(|form| forms(lang, form)) {
            phrases.extend(lists.clone().map(|list| Phrase {
                text: text.clone(),
                list,
                row: None,
                is_exact: false,
            }));
        }
    }
    let advice = terms::all(terms, &of_kind(ListKind::Judgemental).collect::<Vec<_>>());
    Lists { phrases: Phrases::new(phrases), lists, advice, acronyms }
}

/// A text as it was read.
pub(super) struct Scan {
    /// The title and the passages of the body, in order.
    pub passages: Vec<Passage>,
    lists: Arc<Lists>,
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
    lists: Arc<Lists>,
}

/// The scan of a text. Every rule of wording asks for it, one after the other: the last of each language is kept.
pub(super) fn scan(text: &Text, wording: &Wording<'_>) -> Rc<Scan> {
    type Last = RefCell<Option<(Arc<Source>, Rc<Scan>)>>;
    thread_local! {
        static LAST: [Last; 2] = const { [RefCell::new(None), RefCell::new(None)] };
    }
    LAST.with(|last| {
        let mut last = last[usize::from(text.lang == Lang::Cy)].borrow_mut();
        let lists = wording.lists(text.lang);
        // The source that is kept with its scan cannot be gone and another stand in its place; nor can the lists.
        match &*last {
            Some((source, scan)) if Arc::ptr_eq(source, &text.source) && Arc::ptr_eq(&scan.lists, lists) => {
                Rc::clone(scan)
            }
            _ => {
                let scan = Rc::new(Scan::of(text, lists));
                *last = Some((Arc::clone(&text.source), Rc::clone(&scan)));
                scan
            }
        }
    })
}

impl Scan {
    fn of(text: &Text, lists: &Arc<Lists>) -> Self {
        let mut passages = Vec::with_capacity(text.document.blocks.len() + 1);
        let mut add = |prose: Prose, is_title, labels, is_quoted| {
            let hits = lists.phrases.hits(&Folded::new(&prose.text));
            passages.push(Passage { prose, is_title, labels, is_quoted, hits, lists: Arc::clone(lists) });
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
        Self { passages, lists: Arc::clone(lists) }
    }

    /// What is said of each judgemental term, by row.
    pub fn advice(&self) -> &[Advice] {
        &self.lists.advice
    }

    /// The acronyms, by row.
    pub fn acronyms(&self) -> &[Acronym] {
        &self.lists.acronyms
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_every_list_is_found_by_itself() {
        let mut misses = Vec::new();
        for lang in Lang::ALL {
            let sources = match lang {
                Lang::En => [
                    include_str!("terms.en.tsv"),
                    include_str!("opinions.en.tsv"),
                    include_str!("safeguarding.en.tsv"),
                ],
                Lang::Cy => [
                    include_str!("terms.cy.tsv"),
                    include_str!("opinions.cy.tsv"),
                    include_str!("safeguarding.cy.tsv"),
                ],
            };
            let lists = compile(lang, &[]);
            for (list, source) in sources.into_iter().enumerate() {
                for form in rows(source).flat_map(|row| {
                    parts(cell(&row, 0)).flat_map(|form| forms(lang, form)).collect::<Vec<_>>()
                }) {
                    let folded = Folded::new(&form);
                    if settle(&lists.phrases.hits(&folded), list, |_| true).is_empty() {
                        misses.push(form.clone());
                    }
                }
            }
        }
        assert!(misses.is_empty(), "{misses:#?}");
    }
}
