//! The pages of a copy for somebody outside: a letter, the key to the marks, what is here by date, a page for each
//! entry, the documents, the words explained, everything on one page, and a search. One language; nothing for supervision.
mod marks;
mod pages;
mod views;
mod words;

use std::sync::Arc;

use super::context::Here;
use super::{Planner, paper, search};
use crate::base::{Lang, MakeError, Msg};
use crate::disclose::CopyFace;
use views::{Frame, Nav};

pub use marks::{inline, mark_words, plain, said};
pub use pages::SAID;
pub use words::explained;

/// The titles of the pages that are the same in every copy.
pub const TITLES: [&str; 10] = [
    "copy-first",
    "copy-key",
    "copy-contents",
    "copy-documents",
    "copy-words",
    "copy-whole",
    "copy-search",
    "copy-about",
    "copy-first-heading",
    "copy-first-heading-other",
];

/// The pages of a copy, in the order of their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The letter.
    First,
    /// What the marks mean.
    Key,
    /// What is here, by date.
    Contents,
    /// An entry, by its index.
    Entry(usize),
    /// The documents.
    Documents,
    /// Words explained.
    Words,
    /// Everything on one page.
    Whole,
    /// The search.
    Search,
    /// What this is and how it was made.
    About,
}

impl Kind {
    /// The name of its template and of its file.
    const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Key => "key",
            Self::Contents => "contents",
            Self::Entry(_) => "entry",
            Self::Documents => "documents",
            Self::Words => "words",
            Self::Whole => "whole",
            Self::Search => "search",
            Self::About => "about",
        }
    }

    /// Its path below the folder of the language; the letter stands above it.
    fn path(self) -> String {
        match self {
            Self::First => "../index.html".to_owned(),
            Self::Entry(index) => format!("entries/entry-{}.html", index + 1),
            other => format!("{}.html", other.name()),
        }
    }

    const fn is_in_navigation(self) -> bool {
        !matches!(self, Self::Entry(_))
    }
}

/// Adds the pages of a copy to the plan.
pub(super) fn plan(planner: &mut Planner<'_>, copy: &CopyFace) -> Result<(), MakeError> {
    let site = Arc::clone(&planner.site);
    let lang = site.disclosed.languages.first().copied().unwrap_or(Lang::En);
    let mut kinds = vec![Kind::First, Kind::Key, Kind::Contents];
    kinds.extend((0..site.disclosed.entries.len()).map(Kind::Entry));
    if !site.disclosed.documents.is_empty() {
        kinds.push(Kind::Documents);
    }
    kinds.extend([Kind::Words, Kind::Whole, Kind::Search, Kind::About]);
    let kinds: Arc<[Kind]> = kinds.into();
    for (index, kind) in kinds.iter().copied().enumerate() {
        let path = match kind {
            Kind::First => "index.html".to_owned(),
            _ => format!("{}/{}", lang.code(), kind.path()),
        };
        let (site, kinds, copy) = (Arc::clone(&site), Arc::clone(&kinds), copy.clone());
        planner.make(path, move || {
            let from = Here { site: &site, lang, up: up(lang, kind) };
            let frame = frame(from, &copy, &kinds, index);
            let template = format!("copy/{}.html", kind.name());
            let theme = site.theme;
            match kind {
                Kind::First => theme.render_with(&template, lang, &frame, &pages::first(from, &copy)),
                Kind::Key => theme.render_with(&template, lang, &frame, &pages::key(from, &copy)),
                Kind::Contents => theme.render_with(&template, lang, &frame, &pages::contents(from)),
                Kind::Entry(entry) => theme.render_with(&template, lang, &frame, &pages::entry(from, entry)),
                Kind::Documents => theme.render_with(&template, lang, &frame, &pages::documents(from)),
                Kind::Words => theme.render_with(&template, lang, &frame, &words::view(from)),
                Kind::Whole => theme.render_with(&template, lang, &frame, &pages::whole(from, &copy)),
                Kind::Search => theme.render_with(&template, lang, &frame, &pages::search(from)),
                Kind::About => theme.render_with(&template, lang, &frame, &pages::about(from)),
            }
            .map(String::into_bytes)
        })?;
    }
    for part in 0..search::plain::count(Here { site: &site, lang, up: "" }) {
        let site = Arc::clone(&site);
        let make = move || Ok(search::plain::part(Here { site: &site, lang, up: "" }, part).into_bytes());
        planner.make(search::path(lang, part), make)?;
    }
    planner.add(search::FOLDING.to_owned(), search::folding().into_bytes())?;
    let from = Here { site: &planner.site, lang, up: "" };
    let (disclosed, theme) = (from.site.disclosed, from.site.theme);
    let css = paper::copy_css(copy, &whose(from, copy), &from.t("copy-notice"), disclosed, theme, lang);
    planner.add(format!("assets/print-{}.css", lang.code()), css.into_bytes())
}

/// From a page to the folder of the language.
const fn up(lang: Lang, kind: Kind) -> &'static str {
    match (kind, lang) {
        (Kind::First, Lang::En) => "en/",
        (Kind::First, Lang::Cy) => "cy/",
        (Kind::Entry(_), _) => "../",
        _ => "",
    }
}

/// From a page to another.
fn href(from: Here<'_>, kind: Kind) -> String {
    match (kind, from.up) {
        (Kind::First, "") => "../index.html".to_owned(),
        (Kind::First, "../") => "../../index.html".to_owned(),
        (Kind::First, _) => "index.html".to_owned(),
        (kind, up) => format!("{up}{}", kind.path()),
    }
}

/// Whose copy it is.
fn whose(from: Here<'_>, copy: &CopyFace) -> String {
    let message = match &copy.on_behalf_of {
        Some(child) if child.is_empty() => {
            Msg::new("copy-for-behalf-unnamed").with("name", copy.recipient.as_str())
        }
        Some(child) => {
            Msg::new("copy-for-behalf").with("name", copy.recipient.as_str()).with("child", child.as_str())
        }
        None => Msg::new("copy-for").with("name", copy.recipient.as_str()),
    };
    from.say(&message)
}

fn frame(from: Here<'_>, copy: &CopyFace, kinds: &[Kind], index: usize) -> Frame {
    let kind = kinds.get(index).copied().unwrap_or(Kind::First);
    let disclosed = from.site.disclosed;
    let local = |text: &Option<crate::model::LocalText>| {
        text.as_ref().map(|text| text.get(from.lang).0.to_owned()).filter(|text| !text.is_empty())
    };
    let title = |kind: Kind| match kind {
        Kind::Entry(entry) => from.say(&Msg::new("copy-entry-n").with("n", entry + 1)),
        other => from.t(&format!("copy-{}", other.name())),
    };
    let neighbour = |index: Option<usize>| {
        let kind = kinds.get(index?).copied()?;
        Some(crate::site::views::LinkView::to(href(from, kind), title(kind)))
    };
    Frame {
        lang: from.lang.code(),
        title: match kind {
            Kind::First => pages::heading(from, copy),
            other => title(other),
        },
        reference: copy.reference.clone(),
        whose: whose(from, copy),
        is_own: pages::is_own(copy),
        number: from.say(&Msg::new("copy-page-n").with("n", index + 1).with("total", kinds.len())),
        kind: kind.name(),
        nav: kinds
            .iter()
            .filter(|other| other.is_in_navigation())
            .map(|other| Nav {
                href: href(from, *other),
                text: from.t(&format!("copy-nav-{}", other.name())),
                here: *other == kind,
            })
            .collect(),
        root: match from.up {
            "" => "../",
            "../" => "../../",
            _ => "",
        },
        first: href(from, Kind::First),
        marking: local(&disclosed.marking),
        organisation: local(&disclosed.organisation),
        before: neighbour(index.checked_sub(1)),
        after: neighbour(Some(index + 1)),
    }
}
