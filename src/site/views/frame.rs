//! What stands around every page's own content.
use serde::Serialize;

use crate::base::Lang;

/// The kinds of pages; each has the template of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// Chooses the language.
    Root,
    /// Who and what the case is, and where it stands.
    Overview,
    /// What happened, newest first.
    Chronology,
    /// What happened, oldest first.
    ChronologyOldest,
    /// The significant events, oldest first.
    ChronologySignificant,
    /// The search.
    Search,
    /// One entry.
    Entry,
    /// One entry that could not be read.
    EntryUnread,
    /// The case plan.
    CasePlan,
    /// Who is who.
    People,
    /// One person or member of staff.
    Person,
    /// The register of documents.
    Documents,
    /// What has happened or been written since supervision.
    Since,
    /// What is to be done, and was.
    Actions,
    /// Each child: seen, heard, in which language.
    Children,
    /// What was decided, and why.
    Decisions,
    /// Issues, what was done, referrals.
    Safeguarding,
    /// Facts, opinions and hearsay, by who said it.
    Statements,
    /// In which languages each entry stands.
    Welsh,
    /// What was disclosed to whom.
    Disclosures,
    /// Everything on one page.
    WholeFile,
    /// How the case stands to the guidance.
    Standards,
    /// What the bundle holds.
    About,
}

impl PageKind {
    /// All kinds.
    pub const ALL: [Self; 23] = [
        Self::Root,
        Self::Overview,
        Self::Chronology,
        Self::ChronologyOldest,
        Self::ChronologySignificant,
        Self::Search,
        Self::Entry,
        Self::EntryUnread,
        Self::CasePlan,
        Self::People,
        Self::Person,
        Self::Documents,
        Self::Since,
        Self::Actions,
        Self::Children,
        Self::Decisions,
        Self::Safeguarding,
        Self::Statements,
        Self::Welsh,
        Self::Disclosures,
        Self::WholeFile,
        Self::Standards,
        Self::About,
    ];

    /// The name: of the template, and of the page's `data-page`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Overview => "overview",
            Self::Chronology => "chronology",
            Self::ChronologyOldest => "chronology-oldest",
            Self::ChronologySignificant => "chronology-significant",
            Self::Search => "search",
            Self::Entry => "entry",
            Self::EntryUnread => "entry-unread",
            Self::CasePlan => "case-plan",
            Self::People => "people",
            Self::Person => "person",
            Self::Documents => "documents",
            Self::Since => "since",
            Self::Actions => "actions",
            Self::Children => "children",
            Self::Decisions => "decisions",
            Self::Safeguarding => "safeguarding",
            Self::Statements => "statements",
            Self::Welsh => "welsh",
            Self::Disclosures => "disclosures",
            Self::WholeFile => "whole-file",
            Self::Standards => "standards",
            Self::About => "about",
        }
    }

    /// The item of the navigation that a page of this kind belongs to; none for the root.
    #[must_use]
    pub const fn section(self) -> Option<&'static str> {
        match self {
            Self::Root => None,
            Self::ChronologyOldest | Self::ChronologySignificant | Self::Entry | Self::EntryUnread => {
                Some("chronology")
            }
            Self::Person => Some("people"),
            other => Some(other.name()),
        }
    }
}

/// What is the same on all pages of one language.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// The case's reference, in every title.
    pub reference: String,
    /// The words for the case in the header, which lead to the overview: "Case CY-2026-0142".
    pub title: String,
    /// The protective marking.
    pub marking: Option<String>,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// "As at 1 June 2026".
    pub as_at: String,
    /// "Made by cofnod 0.1.0".
    pub made_by: String,
    /// The languages that the bundle is in, in the order of [`Lang::ALL`], as codes.
    pub languages: Vec<&'static str>,
    /// The pages of the navigation: those of the case, then those of the record.
    pub nav: Vec<Vec<NavItem>>,
    /// How many entries could not be read, so that no page counts what stands in them.
    pub unread: usize,
}

/// A page in the navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavItem {
    /// Its section, as of [`PageKind::section`].
    pub id: &'static str,
    /// Its path below the language's folder.
    pub href: String,
    /// Its name.
    pub text: String,
}

/// One page, apart from its content.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// Its kind.
    pub kind: PageKind,
    /// Its item of the navigation.
    pub section: Option<&'static str>,
    /// Its title, without markup.
    pub title: String,
    /// The language of its title, where it is not the page's.
    pub title_lang: Option<&'static str>,
    /// Its language.
    pub lang: &'static str,
    /// Its path below the language's folder.
    pub path: String,
    /// From the page to the language's folder: empty or `../`.
    pub up: &'static str,
    /// From the page to the bundle's folder: empty for the root, `../` or `../../`.
    pub root: &'static str,
}

impl Page {
    /// The page at `path`, below the folder of `lang` (the root: below the bundle), at most one folder deep.
    #[must_use]
    pub fn new(kind: PageKind, lang: Lang, path: impl Into<String>, title: impl Into<String>) -> Self {
        let path = path.into();
        let (up, root) = match (kind, path.contains('/')) {
            (PageKind::Root, _) => ("", ""),
            (_, false) => ("", "../"),
            (_, true) => ("../", "../../"),
        };
        Self {
            kind,
            section: kind.section(),
            title: title.into(),
            title_lang: None,
            lang: lang.code(),
            path,
            up,
            root,
        }
    }
}
