//! Labelled passages as they are quoted on pages that gather them, each with its place; and the sentences at the top of
//! such a page.
use std::cmp::Reverse;

use super::body;
use super::context::{Here, Target};
use super::passages::Passage;
use super::views::{LinkView, Quote};
use crate::base::Msg;
use crate::disclose::LinkTo;

impl<'a> Here<'a> {
    /// A sentence that leads to what it speaks of.
    pub fn sentence(&self, message: &Msg, href: impl Into<String>) -> LinkView {
        LinkView::to(href, self.say(message))
    }

    /// A sentence that counts, and leads to what it counts; alone where that is nothing.
    pub fn counted(&self, id: &'static str, count: usize, href: &str) -> LinkView {
        let text = self.say(&Msg::new(id).with("n", count));
        if count == 0 { LinkView::text(text) } else { LinkView::to(href, text) }
    }

    /// A passage.
    pub fn passage(&self, index: usize) -> Option<&'a Passage<'a>> {
        self.site.passages.get(index)
    }

    /// Passages with the newest entry first; those of one entry in the order of its text.
    pub fn newest_first(&self, passages: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut passages: Vec<usize> = passages.collect();
        passages.sort_by_key(|index| (Reverse(self.passage(*index).map(|passage| passage.entry)), *index));
        passages
    }

    /// A passage as HTML; without its label's word where the page says it.
    pub fn passage_html(&self, index: usize, unsaid: bool) -> String {
        let Some(passage) = self.passage(index) else { return String::new() };
        let Passage { text, blocks, around, label, .. } = passage;
        body::excerpt(*self, text, blocks, around, unsaid.then_some(*label))
    }

    /// Where a passage stands: its entry, at its paragraph.
    pub fn place_of(&self, passage: &Passage<'_>) -> LinkView {
        let prefix = body::prefix(passage.text.lang, self.lang);
        let href =
            format!("{}#{prefix}p{}", self.href_of(Target::Entry(passage.entry)), passage.number.max(1));
        LinkView { href: Some(href), ..self.entry(passage.entry) }
    }

    /// Who stands after a passage's label: a person, or words in the language of its text.
    pub fn who_of(&self, passage: &Passage<'_>) -> Option<LinkView> {
        let who = self.person(passage.who()?);
        Some(if who.href.is_some() { who } else { who.in_lang(passage.text.lang, self.lang) })
    }

    /// A passage with its place and day.
    pub fn quote(&self, index: usize) -> Option<Quote> {
        let passage = self.passage(index)?;
        let occurred = self.site.disclosed.entries.get(passage.entry)?.occurred;
        Some(Quote {
            state: None,
            date: occurred.map(|when| self.day(when.date)),
            note: None,
            who: None,
            entry: self.place_of(passage),
            html: self.passage_html(index, false),
            lang: passage.text.lang.code(),
            rests: Vec::new(),
        })
    }

    /// The entries and documents that a passage links to, each once.
    pub fn rests_on(&self, passage: &Passage<'_>, found: &mut Vec<LinkView>) {
        for link in passage.links().filter_map(|index| passage.text.links.get(index)) {
            let link = match link {
                LinkTo::Entry { id, .. } => self.dated_entry(id),
                LinkTo::Document(path) => self.titled_document(path),
                LinkTo::Web(_) | LinkTo::Nothing => None,
            };
            found.extend(link.filter(|link| !found.iter().any(|other| other.href == link.href)));
        }
    }
}
