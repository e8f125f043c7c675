//! The pages over a caseload: its cases, its practitioners, its hearings. They see a [`Caseload`] alone, which has a
//! summary of each case; the cases' own bundles stand in folders below, each whole by itself, so that it can be handed
//! on: pages here lead into them, and nothing there leads back.
mod cases;
mod hearings;
mod practitioners;
mod rows;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::context::VERSION;
use super::theme::{Frame, Theme};
use super::views::{DateView, NavItem, Page, PageKind, Root, SiteView};
use super::{names, paper, twice};
use crate::base::{Bilingual, Content, Lang, MakeError, Msg, Plan};
use crate::disclose::Caseload;
use crate::model::LocalText;
use crate::standard::Voice;
use crate::text::dates;

/// The script of these pages alone.
pub const SCRIPT: &str = "caseload.js";

/// The files of a theme that only the pages of a case, or of a copy of one, ask for.
const OF_CASES: [&str; 4] = ["filter.js", "search.js", "copy.css", "copy.js"];

/// Where the bundles of cases stand.
const CASES: &str = "cases/";

/// The pages, in the order of the navigation.
const NAV: [PageKind; 3] = [PageKind::Caseload, PageKind::Practitioners, PageKind::Hearings];

/// The folders for the bundles of the cases in these folders, in their order, each with `/` at its end.
#[must_use]
pub fn folders(cases: &[String]) -> Vec<String> {
    let names = names::of_folders(cases.iter().map(String::as_str));
    names.into_iter().map(|name| format!("{CASES}{name}/")).collect()
}

/// The files of the bundle of a caseload, but for those of its cases.
///
/// # Errors
/// If two files would have one path, or the theme cannot take what stands on every page.
pub fn plan<'a>(
    caseload: &'a Caseload,
    theme: &'a Theme,
    messages: &'a Bilingual<Voice>,
) -> Result<Plan<'a>, MakeError> {
    let frame = |lang| theme.frame(&site_view(caseload, theme, lang));
    let frames = Bilingual { en: frame(Lang::En)?, cy: frame(Lang::Cy)? };
    let anchors = practitioners::anchors(caseload);
    let desk = Arc::new(Desk { caseload, theme, messages, anchors, frames });
    let mut plan = Plan::new();
    add(&mut plan, &desk, PageKind::Root, Lang::Cy, |_| root(theme))?;
    for lang in Lang::ALL.into_iter().filter(|lang| caseload.languages.contains(lang)) {
        add(&mut plan, &desk, PageKind::Caseload, lang, cases::view)?;
        add(&mut plan, &desk, PageKind::Practitioners, lang, practitioners::view)?;
        add(&mut plan, &desk, PageKind::Hearings, lang, hearings::view)?;
        let foot = theme.catalog(lang).text("caseload").unwrap_or_default();
        let css = paper::caseload_css(foot, caseload.marking.as_ref(), theme, lang);
        let path = format!("assets/print-{}.css", lang.code());
        plan.add(path, Content::Bytes(css.into_bytes())).map_err(|path| twice(&path))?;
    }
    for (name, bytes) in theme.assets().filter(|(name, _)| !OF_CASES.contains(name)) {
        let path = format!("assets/{name}");
        plan.add(path, Content::Bytes(bytes.to_vec())).map_err(|path| twice(&path))?;
    }
    Ok(plan)
}

/// Adds the page of a kind.
fn add<'a, T: serde::Serialize>(
    plan: &mut Plan<'a>,
    desk: &Arc<Desk<'a>>,
    kind: PageKind,
    lang: Lang,
    view: impl Fn(At<'_>) -> T + Send + Sync + 'a,
) -> Result<(), MakeError> {
    let words = |id: &str| desk.theme.catalog(lang).text(id).unwrap_or_default().to_owned();
    let (file, path, title) = match kind {
        PageKind::Root => ("index.html".to_owned(), "index.html".to_owned(), words("caseload-root-title")),
        _ => {
            let file = file_of(kind);
            (file.clone(), format!("{}/{file}", lang.code()), words(&format!("nav-{}", kind.name())))
        }
    };
    let page = Page::new(kind, lang, file, title);
    let desk = Arc::clone(desk);
    let made = move || {
        let content = view(At { desk: &desk, lang });
        desk.theme.render(desk.frames.get(lang), &page, &content).map(String::into_bytes)
    };
    plan.make(path, made).map_err(|path| twice(&path))
}

fn file_of(kind: PageKind) -> String {
    match kind {
        PageKind::Caseload => "index.html".to_owned(),
        other => format!("{}.html", other.name()),
    }
}

fn root(theme: &Theme) -> Root {
    let words = |lang, id: &str| theme.catalog(lang).text(id).unwrap_or_default().to_owned();
    Root {
        heading_cy: words(Lang::Cy, "caseload"),
        heading_en: words(Lang::En, "caseload"),
        open_cy: words(Lang::Cy, "caseload-open"),
        open_en: words(Lang::En, "caseload-open"),
    }
}

/// What is the same on all pages of a language.
fn site_view(caseload: &Caseload, theme: &Theme, lang: Lang) -> SiteView {
    let catalog = theme.catalog(lang);
    let words = |id: &str| catalog.text(id).unwrap_or_default().to_owned();
    let local = |text: &Option<LocalText>| {
        text.as_ref().map(|text| text.get(lang).0.to_owned()).filter(|text| !text.is_empty())
    };
    let item = |kind: PageKind| NavItem {
        id: kind.name(),
        href: file_of(kind),
        text: words(&format!("nav-{}", kind.name())),
    };
    SiteView {
        reference: words("caseload"),
        title: words("caseload"),
        marking: local(&caseload.marking),
        organisation: local(&caseload.organisation),
        as_at: catalog.say(&Msg::new("as-at").with("date", caseload.as_at)),
        made_by: catalog.say(&Msg::new("made-by").with("version", VERSION)),
        languages: Lang::ALL
            .into_iter()
            .filter(|lang| caseload.languages.contains(lang))
            .map(Lang::code)
            .collect(),
        nav: vec![NAV.into_iter().map(item).collect()],
        unread: 0,
    }
}

/// The caseload with what makes its pages.
struct Desk<'a> {
    caseload: &'a Caseload,
    theme: &'a Theme,
    messages: &'a Bilingual<Voice>,
    /// The anchor of each practitioner, by name.
    anchors: BTreeMap<String, String>,
    frames: Bilingual<Frame>,
}

/// The caseload as one page sees it.
#[derive(Clone, Copy)]
struct At<'a> {
    desk: &'a Desk<'a>,
    lang: Lang,
}

impl At<'_> {
    /// The text of this id; `⟨id⟩` where there is none, which tests do not let pass.
    fn t(&self, id: &str) -> String {
        let text = self.desk.theme.catalog(self.lang).text(id);
        debug_assert!(text.is_some(), "no text {id}");
        text.map_or_else(|| format!("⟨{id}⟩"), str::to_owned)
    }

    /// The message in the page's language.
    fn say(&self, message: &Msg) -> String {
        self.desk.theme.catalog(self.lang).say(message)
    }

    /// A date.
    fn day(&self, date: NaiveDate) -> DateView {
        DateView { iso: date.to_string(), text: dates::date(self.lang, date) }
    }
}
