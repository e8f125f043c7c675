//! Floor 7, the site: what may be shown, as pages. It sees [`Disclosed`] alone, never the case, so what is not in
//! there cannot reach a page.
//!
//! 1. `context`: the indexes of what is shown: the page of each id, names, words.
//! 2. `pages`: a file for each page, from what is shown to its view.
//!    `passages` and `quotes` gather what labels hold, `persons` and `years` say which entries stand on which page.
//!    `periods` counts by month or year.
//! 3. `body`, `inlines`: the text of an entry as HTML, every word escaped; `charts`: figures as drawings.
//! 4. `facets`, `search`: what entries are chosen by, and the index of every word for the search.
//! 5. `views`: what templates see, and nothing else.
//! 6. `theme`: templates, styles and strings, embedded and overlaid; a view becomes a page. `lighter` makes its styles
//!    small.
//!
//! [`plan`] puts them together, and [`caseload`] the pages over a caseload; all pages are made when they are asked for.
mod body;
pub mod caseload;
mod charts;
mod context;
mod copy;
mod escape;
mod facets;
mod findings;
mod inlines;
mod lighter;
mod names;
mod own;
mod pages;
mod paper;
mod passages;
mod periods;
mod persons;
mod quotes;
mod rows;
mod search;
pub mod theme;
pub mod views;
mod years;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::base::{Bilingual, Content, Lang, MakeError, Msg, Plan};
use crate::disclose::{Disclosed, Mark, Overdue};
use crate::standard::Voice;
use context::{Here, Site};
pub use own::known;
use theme::Theme;
use views::{Page, PageKind};
use years::{Part, Years};

/// The files of the bundle of what may be shown.
///
/// # Errors
/// If two files would have one path, or the theme cannot take what stands on every page.
pub fn plan<'a>(
    disclosed: &'a Disclosed,
    theme: &'a Theme,
    messages: &'a Bilingual<Voice>,
) -> Result<Plan<'a>, MakeError> {
    planned(Arc::new(Site::new(disclosed, theme, messages)?))
}

/// The files of the bundle of what may be shown, with what its pages count as overdue.
///
/// # Errors
/// As [`plan`].
pub fn counted<'a>(
    disclosed: &'a Disclosed,
    theme: &'a Theme,
    messages: &'a Bilingual<Voice>,
) -> Result<(Plan<'a>, Overdue), MakeError> {
    let site = Arc::new(Site::new(disclosed, theme, messages)?);
    let overdue = pages::overview::overdue(Here { site: &site, lang: Lang::En, up: "" });
    Ok((planned(site)?, overdue))
}

fn planned(site: Arc<Site<'_>>) -> Result<Plan<'_>, MakeError> {
    let disclosed = site.disclosed;
    let mut planner = Planner { plan: Plan::new(), site };
    if let Some(face) = &disclosed.copy {
        copy::plan(&mut planner, face)?;
        planner.shared()?;
        return Ok(planner.plan);
    }
    planner.root()?;
    for lang in Lang::ALL.into_iter().filter(|lang| disclosed.languages.contains(lang)) {
        planner.tree(lang)?;
        let css = paper::css(disclosed, planner.site.theme, lang);
        planner.add(format!("assets/print-{}.css", lang.code()), css.into_bytes())?;
    }
    planner.add(search::FOLDING.to_owned(), search::folding().into_bytes())?;
    planner.shared()?;
    Ok(planner.plan)
}

/// The words of a mark in a copy in `lang`.
#[must_use]
pub fn mark_words(theme: &Theme, mark: &Mark, lang: Lang) -> String {
    copy::mark_words(theme, mark, lang)
}

fn twice(path: &str) -> MakeError {
    MakeError(format!("two files of the bundle would be called {path}"))
}

/// The title of the page of a part.
fn title_of(site: &Site<'_>, lang: Lang, title: &str, part: Part) -> String {
    match part.year {
        None => title.to_owned(),
        Some(year) => {
            let message = Msg::new("title-year").with("title", title).with("year", year.to_string());
            site.theme.catalog(lang).say(&message)
        }
    }
}

/// A plan in the making.
struct Planner<'a> {
    plan: Plan<'a>,
    site: Arc<Site<'a>>,
}

impl<'a> Planner<'a> {
    fn add(&mut self, path: String, bytes: Vec<u8>) -> Result<(), MakeError> {
        self.plan.add(path, Content::Bytes(bytes)).map_err(|path| twice(&path))
    }

    /// Adds a file that is made when it is asked for.
    fn make(
        &mut self,
        path: String,
        make: impl Fn() -> Result<Vec<u8>, MakeError> + Send + Sync + 'a,
    ) -> Result<(), MakeError> {
        self.plan.make(path, make).map_err(|path| twice(&path))
    }

    /// Adds what pages need beside them, and the documents.
    fn shared(&mut self) -> Result<(), MakeError> {
        let site = Arc::clone(&self.site);
        let is_copy = site.disclosed.copy.is_some();
        for (name, bytes) in site.theme.assets() {
            // A copy has its styles and its search, and no other script of the pages for supervision; these have not
            // the copy's, nor the script over a caseload.
            let is_of_copy = ["copy.js", "search.js"].contains(&name);
            let is_others = ["copy.css", "copy.js", caseload::SCRIPT].contains(&name);
            if (is_copy && name.ends_with(".js") && !is_of_copy) || (!is_copy && is_others) {
                continue;
            }
            self.add(format!("assets/{name}"), bytes.to_vec())?;
        }
        for (document, path) in site.disclosed.documents.iter().zip(&site.document_paths) {
            if let Some(file) = &document.file {
                let copied = self.plan.add(path.as_str(), Content::Copy(file.clone()));
                copied.map_err(|path| twice(&path))?;
            }
        }
        Ok(())
    }

    /// Adds a page whose content `view` makes when the page is asked for.
    fn page<T: serde::Serialize>(
        &mut self,
        page: Page,
        view: impl Fn(Here<'_>) -> Option<T> + Send + Sync + 'a,
    ) -> Result<(), MakeError> {
        self.made(page, move |from, page| {
            let content = view(from).ok_or_else(|| MakeError(format!("nothing to show on {}", page.path)))?;
            from.site.render(page, &content)
        })
    }

    /// Adds a page that `make` makes when it is asked for.
    fn made(
        &mut self,
        page: Page,
        make: impl Fn(Here<'_>, &Page) -> Result<Vec<u8>, MakeError> + Send + Sync + 'a,
    ) -> Result<(), MakeError> {
        let lang = Lang::from_code(page.lang).unwrap_or(Lang::En);
        let path = match page.kind {
            PageKind::Root => page.path.clone(),
            _ => format!("{}/{}", page.lang, page.path),
        };
        let site = Arc::clone(&self.site);
        let made = move || make(Here { site: &site, lang, up: page.up }, &page);
        self.plan.make(path, made).map_err(|path| twice(&path))
    }

    fn root(&mut self) -> Result<(), MakeError> {
        let reference = self.site.disclosed.case.reference.as_str();
        let title =
            self.site.theme.catalog(Lang::Cy).say(&Msg::new("root-title").with("reference", reference));
        let page = Page::new(PageKind::Root, Lang::Cy, "index.html", title);
        self.page(page, |from| Some(pages::root::view(from.site)))
    }

    /// All pages of a language.
    fn tree(&mut self, lang: Lang) -> Result<(), MakeError> {
        let site = Arc::clone(&self.site);
        let disclosed = site.disclosed;
        let title = |id: &str| site.theme.catalog(lang).text(id).unwrap_or_default().to_owned();
        let page =
            |kind: PageKind, title: String| Page::new(kind, lang, format!("{}.html", kind.name()), title);
        let reference = disclosed.case.reference.as_str();
        let case = site.theme.catalog(lang).say(&Msg::new("case-title").with("reference", reference));
        self.page(Page::new(PageKind::Overview, lang, "index.html", case), |from| {
            Some(pages::overview::view(from))
        })?;
        self.long(lang, PageKind::Chronology, "chronology", pages::chronology::newest)?;
        self.long(lang, PageKind::ChronologyOldest, "chronology-by-age", pages::chronology::oldest)?;
        self.page(page(PageKind::ChronologySignificant, title("chronology-significant-title")), |from| {
            Some(pages::chronology::significant_alone(from))
        })?;
        let for_table = Arc::clone(&self.site);
        let table = move || {
            let from = Here { site: &for_table, lang, up: "" };
            Ok(pages::chronology::table(from).into_bytes())
        };
        self.plan.make(format!("{}/chronology.csv", lang.code()), table).map_err(|path| twice(&path))?;
        let parts = search::parts(&site, lang);
        let count = parts.len();
        self.page(page(PageKind::Search, title("search")), move |from| {
            Some(pages::search::view(from, count))
        })?;
        for (index, part) in parts.into_iter().enumerate() {
            let site = Arc::clone(&self.site);
            let make = move || Ok(search::part(Here { site: &site, lang, up: "" }, &part).into_bytes());
            self.plan.make(search::path(lang, index), make).map_err(|path| twice(&path))?;
        }
        self.long(lang, PageKind::Since, "since", pages::since::view)?;
        self.long(lang, PageKind::Actions, "actions", pages::actions::view)?;
        self.long(lang, PageKind::Children, "children", pages::children::view)?;
        self.long(lang, PageKind::Decisions, "decisions", pages::decisions::view)?;
        self.long(lang, PageKind::Safeguarding, "safeguarding", pages::safeguarding::view)?;
        self.long(lang, PageKind::Statements, "statements", pages::statements::view)?;
        self.long(lang, PageKind::Welsh, "welsh", pages::welsh::view)?;
        self.page(page(PageKind::CasePlan, title("case-plan")), |from| Some(pages::case_plan::view(from)))?;
        self.page(page(PageKind::People, title("people")), |from| Some(pages::people::view(from)))?;
        self.page(page(PageKind::Documents, title("documents")), |from| Some(pages::documents::view(from)))?;
        self.page(page(PageKind::Disclosures, title("disclosures")), |from| {
            Some(pages::disclosures::view(from))
        })?;
        self.made(page(PageKind::WholeFile, title("whole-file")), pages::whole::make)?;
        if let Some(standing) = &disclosed.standing {
            self.page(page(PageKind::Standards, title("standards")), move |from| {
                Some(pages::standards::view(from, standing))
            })?;
        }
        self.page(page(PageKind::About, title("about")), |from| Some(pages::about::view(from)))?;
        self.entries(lang)?;
        let staff = disclosed.staff.iter().map(|staff| (&staff.id, &staff.name));
        for (id, name) in disclosed.people.iter().map(|person| (&person.id, &person.name)).chain(staff) {
            let Some(own) = site.people_pages.get(id.as_str()) else { continue };
            let pages = match site.person_years.get(id.as_str()) {
                Some((years, names)) => years.parts().into_iter().zip(names).collect(),
                None => vec![(Part::WHOLE, own)],
            };
            let spoken = Arc::new(pages::person::Spoken::new());
            for (part, name_of_page) in pages {
                let title = title_of(&site, lang, name, part);
                let page = Page::new(PageKind::Person, lang, format!("people/{name_of_page}.html"), title);
                let spoken = Arc::clone(&spoken);
                self.page(page, move |from| pages::person::view(from, id, part, &spoken))?;
            }
        }
        Ok(())
    }

    /// The pages of a list that may be long, one for each of its years.
    fn long<T: serde::Serialize>(
        &mut self,
        lang: Lang,
        kind: PageKind,
        title: &str,
        view: impl Fn(Here<'_>, &Years, Part) -> T + Copy + Send + Sync + 'a,
    ) -> Result<(), MakeError> {
        let site = Arc::clone(&self.site);
        let years = site.years.get(&kind).cloned().unwrap_or_default();
        let words = site.theme.catalog(lang).text(title).unwrap_or_default();
        for part in years.parts() {
            let path = format!("{}.html", Years::name(kind.name(), part));
            let page = Page::new(kind, lang, path, title_of(&site, lang, words, part));
            let years = years.clone();
            self.page(page, move |from| Some(view(from, &years, part)))?;
        }
        Ok(())
    }

    fn entries(&mut self, lang: Lang) -> Result<(), MakeError> {
        let site = Arc::clone(&self.site);
        for (index, name) in site.entry_pages.iter().enumerate() {
            let title = Here { site: &site, lang, up: "../" }.entry(index);
            let mut page = Page::new(PageKind::Entry, lang, format!("entries/{name}.html"), title.text);
            page.title_lang = title.lang;
            self.page(page, move |from| pages::entry::view(from, index))?;
        }
        for (index, (name, _)) in site.unread.iter().enumerate() {
            let title =
                site.theme.catalog(lang).say(&Msg::new("unread-page-title").with("name", name.as_str()));
            let page = Page::new(PageKind::EntryUnread, lang, format!("entries/{name}.html"), title);
            self.page(page, move |from| pages::entry::unread(from, index))?;
        }
        Ok(())
    }
}
