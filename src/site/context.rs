//! What every page needs to know of the rest: the page of each id, names of people, words, dates. Made once for a
//! bundle; pages are made from it when they are asked for, on any thread.
use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::names::{self, Names};
use super::pages;
use super::passages::Passages;
use super::persons::{self, Mentions};
use super::theme::{Frame, Theme};
use super::views::{DateView, Filter, LinkView, NavItem, Page, PageKind, SiteView, StateView};
use super::years::Years;
use crate::base::{Bilingual, Lang, MakeError, Msg};
use crate::disclose::{Disclosed, EntryFace, TextFace};
use crate::model::LocalText;
use crate::standard::Voice;
use crate::text::{When, dates};

/// The version of the program, on every page.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What an id of an entry stands for.
#[derive(Clone, Copy)]
pub enum Target {
    /// An entry, by its place in [`Disclosed::entries`].
    Entry(usize),
    /// One that could not be read, by its place in [`Site::unread`].
    Unread(usize),
}

/// A person or member of staff.
#[derive(Clone, Copy)]
pub struct Who<'a> {
    /// The name.
    pub name: &'a str,
}

/// The whole of what is shown, with its indexes.
pub struct Site<'a> {
    /// What may be shown.
    pub disclosed: &'a Disclosed,
    /// The theme.
    pub theme: &'a Theme,
    /// The words of findings.
    pub messages: &'a Bilingual<Voice>,
    /// The page of each entry, without `.html`, in their order.
    pub entry_pages: Vec<String>,
    /// The entries that could not be read: each with its files, by their places in [`Disclosed::unread`].
    pub unread: Vec<(String, Vec<usize>)>,
    /// The page of each person and member of staff, without `.html`, by id.
    pub people_pages: HashMap<&'a str, String>,
    /// The path of each document in the bundle, in their order.
    pub document_paths: Vec<String>,
    /// The entries that each person's page speaks of, by id.
    pub mentions: HashMap<&'a str, Mentions>,
    /// The labelled passages.
    pub passages: Passages<'a>,
    /// The years of each kind of page that may be long.
    pub years: HashMap<PageKind, Years>,
    /// The years of each person's page, and the names of its pages, the newest first.
    pub person_years: HashMap<&'a str, (Years, Vec<String>)>,
    /// The paths of the documents that each entry uses and that are there, by the entry's id, in the register's order.
    pub documents_of: HashMap<&'a str, Vec<&'a str>>,
    /// What entries can be chosen by, once a page has asked.
    pub choices: Bilingual<OnceLock<Filter>>,
    documents: HashMap<&'a str, usize>,
    people: HashMap<&'a str, Who<'a>>,
    by_id: HashMap<&'a str, Target>,
    by_path: HashMap<&'a str, Target>,
    frames: Bilingual<Frame>,
}

impl<'a> Site<'a> {
    /// The indexes of `disclosed`.
    ///
    /// # Errors
    /// If the frame of the pages cannot be made.
    pub fn new(
        disclosed: &'a Disclosed,
        theme: &'a Theme,
        messages: &'a Bilingual<Voice>,
    ) -> Result<Self, MakeError> {
        let mut names = Names::default();
        let mut by_id = HashMap::new();
        let mut by_path = HashMap::new();
        let mut entry_pages = Vec::new();
        for (index, entry) in disclosed.entries.iter().enumerate() {
            entry_pages.push(names.give(&entry.id));
            by_id.insert(entry.id.as_str(), Target::Entry(index));
            by_path.extend(entry.texts.iter().map(|text| (text.path.as_str(), Target::Entry(index))));
        }
        let mut unread: Vec<(String, Vec<usize>)> = Vec::new();
        for (index, face) in disclosed.unread.iter().enumerate() {
            // A file beside an entry that can be read, or beside another that cannot, is of the same entry.
            let target = match by_id.get(face.id.as_str()) {
                Some(Target::Unread(page)) => {
                    if let Some((_, files)) = unread.get_mut(*page) {
                        files.push(index);
                    }
                    Target::Unread(*page)
                }
                _ => {
                    unread.push((names.give(&face.id), vec![index]));
                    Target::Unread(unread.len() - 1)
                }
            };
            by_id.entry(&face.id).or_insert(target);
            by_path.insert(&face.path, target);
        }
        let paths = || disclosed.documents.iter().map(|document| document.path.as_str());
        let document_paths = names::of_documents(paths());
        let documents = paths().enumerate().map(|(index, path)| (path, index)).collect();
        let mut names = Names::default();
        let mut people = HashMap::new();
        let mut people_pages = HashMap::new();
        let persons = disclosed.people.iter().map(|person| (person.id.as_str(), person.name.as_str()));
        let staff = disclosed.staff.iter().map(|staff| (staff.id.as_str(), staff.name.as_str()));
        for (id, name) in persons.chain(staff) {
            if people.contains_key(id) {
                continue;
            }
            people.insert(id, Who { name });
            people_pages.insert(id, names.give(id));
        }
        let mentions = persons::index(disclosed);
        let passages = Passages::of(disclosed);
        let mut person_years = HashMap::new();
        // In order of the case, so that every page has the same name each time.
        let ids = disclosed.people.iter().map(|person| person.id.as_str());
        for id in ids.chain(disclosed.staff.iter().map(|staff| staff.id.as_str())) {
            let (Some(of), Some(page)) = (mentions.get(id), people_pages.get(id)) else { continue };
            let years = Years::of(disclosed, of.rows());
            let mut pages = vec![page.clone()];
            pages.extend(years.parts().into_iter().skip(1).map(|part| names.give(&Years::name(id, part))));
            person_years.entry(id).or_insert((years, pages));
        }
        let mut documents_of: HashMap<&str, Vec<&str>> = HashMap::new();
        for document in disclosed.documents.iter().filter(|document| document.file.is_some()) {
            for id in &document.used_by {
                documents_of.entry(id).or_default().push(&document.path);
            }
        }
        let frame = |lang| theme.frame(&site_view(disclosed, theme, lang));
        let frames = Bilingual { en: frame(Lang::En)?, cy: frame(Lang::Cy)? };
        Ok(Self {
            disclosed,
            theme,
            messages,
            entry_pages,
            unread,
            people_pages,
            document_paths,
            years: pages::years(disclosed, &passages),
            mentions,
            passages,
            person_years,
            documents_of,
            choices: Bilingual::from_fn(|_| OnceLock::new()),
            documents,
            people,
            by_id,
            by_path,
            frames,
        })
    }

    /// The person or member of staff of an id.
    pub fn who(&self, id: &str) -> Option<Who<'a>> {
        self.people.get(id).copied()
    }

    /// What the id of an entry stands for.
    pub fn target(&self, id: &str) -> Option<Target> {
        self.by_id.get(id).copied()
    }

    /// Whose file a path is.
    pub fn target_of_path(&self, path: &str) -> Option<Target> {
        self.by_path.get(path).copied()
    }

    /// Makes a page of `content`.
    pub fn render<T: serde::Serialize>(&self, page: &Page, content: &T) -> Result<Vec<u8>, MakeError> {
        let lang = Lang::from_code(page.lang).unwrap_or(Lang::En);
        self.theme.render(self.frames.get(lang), page, content).map(String::into_bytes)
    }
}

/// The pages of the navigation: those that tell the case, in the order of a supervisor's questions, then those of the
/// record itself.
pub const NAV: [&[PageKind]; 2] = [
    &[
        PageKind::Overview,
        PageKind::Since,
        PageKind::Chronology,
        PageKind::CasePlan,
        PageKind::Actions,
        PageKind::Children,
        PageKind::Decisions,
        PageKind::Safeguarding,
    ],
    &[
        PageKind::Statements,
        PageKind::People,
        PageKind::Documents,
        PageKind::Standards,
        PageKind::Welsh,
        PageKind::Disclosures,
        PageKind::WholeFile,
        PageKind::Search,
        PageKind::About,
    ],
];

/// What is the same on all pages of a language.
fn site_view(disclosed: &Disclosed, theme: &Theme, lang: Lang) -> SiteView {
    let catalog = theme.catalog(lang);
    let local = |text: &Option<LocalText>| {
        text.as_ref().map(|text| text.get(lang).0.to_owned()).filter(|text| !text.is_empty())
    };
    let supervised = disclosed.standing.is_some();
    let item = |kind: PageKind| NavItem {
        id: kind.name(),
        href: match kind {
            PageKind::Overview => "index.html".to_owned(),
            other => format!("{}.html", other.name()),
        },
        text: catalog.text(&format!("nav-{}", kind.name())).unwrap_or_default().to_owned(),
    };
    let items = |kinds: &[PageKind]| -> Vec<NavItem> {
        let kinds = kinds.iter().copied();
        kinds.filter(|kind| supervised || *kind != PageKind::Standards).map(item).collect()
    };
    SiteView {
        reference: disclosed.case.reference.clone(),
        title: catalog.say(&Msg::new("case-title").with("reference", disclosed.case.reference.as_str())),
        marking: local(&disclosed.marking),
        organisation: local(&disclosed.organisation),
        as_at: catalog.say(&Msg::new("as-at").with("date", disclosed.as_at)),
        made_by: catalog.say(&Msg::new("made-by").with("version", VERSION)),
        languages: Lang::ALL
            .into_iter()
            .filter(|lang| disclosed.languages.contains(lang))
            .map(Lang::code)
            .collect(),
        nav: NAV.iter().map(|kinds| items(kinds)).collect(),
        unread: disclosed.unread.len(),
    }
}

/// The site as one page sees it: in the page's language, with hrefs relative to the page.
#[derive(Clone, Copy)]
pub struct Here<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// The page's language.
    pub lang: Lang,
    /// From the page to the language's folder.
    pub up: &'static str,
}

impl<'a> Here<'a> {
    /// The text of this id; `⟨id⟩` where there is none, which tests do not let pass.
    pub fn t(&self, id: &str) -> String {
        self.words(self.lang, id)
    }

    /// The text of this id in `lang`.
    pub fn words(&self, lang: Lang, id: &str) -> String {
        let text = self.site.theme.catalog(lang).text(id);
        debug_assert!(text.is_some(), "no text {id}");
        text.map_or_else(|| format!("⟨{id}⟩"), str::to_owned)
    }

    /// The message in the page's language.
    pub fn say(&self, message: &Msg) -> String {
        self.site.theme.catalog(self.lang).say(message)
    }

    /// The word of a vocabulary.
    pub fn word(&self, family: &str, word: &str) -> String {
        self.t(&format!("{family}-{word}"))
    }

    /// A date.
    pub fn day(&self, date: NaiveDate) -> DateView {
        DateView { iso: date.to_string(), text: dates::date(self.lang, date) }
    }

    /// A date or time, without a time where none was given.
    pub fn when(&self, when: When) -> DateView {
        match when.time {
            None => self.day(when.date),
            Some(_) => DateView {
                iso: when.date_time().format("%Y-%m-%dT%H:%M").to_string(),
                text: dates::time(self.lang, when.date_time()),
            },
        }
    }

    /// How something stands, in the words of a message.
    pub fn state(&self, kind: &'static str, message: &Msg) -> StateView {
        StateView { kind, text: self.say(message) }
    }

    /// A person or member of staff with their page; an id that is nobody's as it is.
    pub fn person(&self, id: &str) -> LinkView {
        match (self.site.who(id), self.site.people_pages.get(id)) {
            (Some(who), Some(page)) => LinkView::to(format!("{}people/{page}.html", self.up), who.name),
            _ => LinkView::text(id),
        }
    }

    /// The href of the page of an entry or of one that could not be read.
    pub fn href_of(&self, target: Target) -> String {
        let page = match target {
            Target::Entry(index) => self.site.entry_pages.get(index),
            Target::Unread(index) => self.site.unread.get(index).map(|(page, _)| page),
        };
        names::href(&format!("{}entries/{}.html", self.up, page.map_or("", String::as_str)))
    }

    /// The href of a document, by its path below the case folder.
    pub fn document(&self, path: &str) -> String {
        let index = self.site.documents.get(path);
        let path = index.and_then(|index| self.site.document_paths.get(*index)).map_or(path, String::as_str);
        names::href(&format!("{}../{path}", self.up))
    }

    /// A document that is there, by its path below the case folder, with its title.
    pub fn titled_document(&self, path: &str) -> Option<LinkView> {
        let document = self.site.disclosed.documents.get(*self.site.documents.get(path)?)?;
        let href = document.file.as_ref().map(|_| self.document(path))?;
        Some(match &document.title {
            Some(title) => LinkView { href: Some(href), ..self.local(title) },
            None => LinkView::to(href, path),
        })
    }

    /// The text of an entry for a reader of the page: in the page's language, or else the main one.
    pub fn text_of(&self, entry: &'a EntryFace) -> Option<&'a TextFace> {
        entry.texts.iter().find(|text| text.lang == self.lang).or_else(|| entry.texts.first())
    }

    /// The title of an entry, with its page.
    pub fn entry(&self, index: usize) -> LinkView {
        let title = self.site.disclosed.entries.get(index).and_then(|entry| self.text_of(entry));
        let lang = title.map_or(self.lang, |text| text.lang);
        let words = title.map(|text| text.title.trim()).filter(|title| !title.is_empty());
        // A title that is missing is a finding; the id stands in for it, so that the link can be seen.
        let id = self.site.disclosed.entries.get(index).map_or("", |entry| entry.id.as_str());
        LinkView::to(self.href_of(Target::Entry(index)), words.unwrap_or(id)).in_lang(lang, self.lang)
    }

    /// The entry of an id, or the one that could not be read.
    pub fn entry_of(&self, id: &str) -> Option<LinkView> {
        Some(match self.site.target(id)? {
            Target::Entry(index) => self.entry(index),
            target @ Target::Unread(index) => {
                let name = self.site.unread.get(index).map_or("", |(page, _)| page.as_str());
                LinkView::to(self.href_of(target), name)
            }
        })
    }

    /// The entry of an id, with its date as a note.
    pub fn dated_entry(&self, id: &str) -> Option<LinkView> {
        let link = self.entry_of(id)?;
        let Some(Target::Entry(index)) = self.site.target(id) else { return Some(link) };
        let occurred = self.site.disclosed.entries.get(index).and_then(|entry| entry.occurred);
        Some(match occurred {
            Some(when) => link.note(self.day(when.date).text),
            None => link,
        })
    }

    /// The names of several things, as a list.
    pub fn listed(names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        let names: Vec<String> = names.into_iter().map(|name| name.as_ref().to_owned()).collect();
        names.join(", ")
    }

    /// Words that may be in either language.
    pub fn local(&self, text: &LocalText) -> LinkView {
        let (words, lang) = text.get(self.lang);
        LinkView::text(words).in_lang(lang.unwrap_or(self.lang), self.lang)
    }
}
