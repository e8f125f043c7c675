//! A case as it stands in the tables over a caseload.
use std::cmp::Reverse;

use chrono::NaiveDate;

use super::At;
use crate::base::{Msg, Severity};
use crate::check::Summary;
use crate::disclose::{CaseFigures, CaseStanding, CaseSummary, HearingFace, Overdue};
use crate::site::names;
use crate::site::views::{CaseRow, CountCell, HearingCell, LinkView, StateView};
use crate::text::order::compare;

/// A case that has a bundle.
pub type Built<'a> = (&'a CaseSummary, &'a CaseFigures);

/// The counts of a summary, gravest first, each with its severity.
pub fn counts(summary: Summary) -> [(Severity, usize); 3] {
    [
        (Severity::Error, summary.error),
        (Severity::Warning, summary.warning),
        (Severity::Advice, summary.advice),
    ]
}

impl<'a> At<'a> {
    /// The cases that have a bundle, in order of their folders.
    pub fn built(&self) -> impl Iterator<Item = Built<'a>> + use<'a> {
        self.desk.caseload.cases.iter().filter_map(|case| match &case.standing {
            CaseStanding::Built(figures) => Some((case, &**figures)),
            CaseStanding::Broken { .. } => None,
        })
    }

    /// Those with most overdue first, then those with most errors; else in order of their references.
    pub fn by_need(&self, cases: &mut [Built<'a>]) {
        let key = |figures: &CaseFigures| Reverse((figures.overdue.total(), figures.summary.error));
        cases.sort_by(|(one, of_one), (other, of_other)| {
            let by_name = || compare(self.lang, self.called(one, of_one), self.called(other, of_other));
            key(of_one).cmp(&key(of_other)).then_with(by_name).then_with(|| one.folder.cmp(&other.folder))
        });
    }

    /// How many cases have no bundle.
    pub fn broken(&self) -> usize {
        self.desk.caseload.cases.len() - self.built().count()
    }

    /// The href of a page of a case: in the page's language, or the one that the case has.
    pub fn case_page(&self, case: &CaseSummary, figures: &CaseFigures, page: &str) -> String {
        let has = figures.languages.contains(&self.lang);
        let lang = if has { self.lang } else { self.lang.other() };
        let (path, place) = page.split_at(page.find('#').unwrap_or(page.len()));
        format!("../{}{place}", names::href(&format!("{}{}/{path}", case.bundle, lang.code())))
    }

    /// The words for a case: its reference, or else its folder.
    pub fn called<'c>(&self, case: &'c CaseSummary, figures: &'c CaseFigures) -> &'c str {
        if figures.reference.is_empty() { &case.folder } else { &figures.reference }
    }

    /// A sentence that counts, and leads to what it counts; alone where that is nothing.
    pub fn counted(&self, message: &Msg, count: usize, href: &str) -> LinkView {
        let text = self.say(message);
        if count == 0 { LinkView::text(text) } else { LinkView::to(href, text) }
    }

    /// The kind of a hearing.
    pub fn kind(&self, hearing: HearingFace) -> String {
        hearing.kind.map_or_else(|| self.t("hearing"), |kind| self.t(&format!("hearing-{}", kind.word())))
    }

    /// A hearing with its day.
    pub fn hearing(&self, hearing: (NaiveDate, HearingFace)) -> HearingCell {
        HearingCell { date: self.day(hearing.0), kind: self.kind(hearing.1) }
    }

    /// What is overdue in a case, each leading to what it counts.
    fn overdue(&self, case: &CaseSummary, figures: &CaseFigures) -> Vec<LinkView> {
        let Overdue { actions, dates, disclosures } = figures.overdue;
        let parts = [
            ("overdue-actions-n", actions, "actions.html#overdue"),
            ("overdue-dates-n", dates, "index.html#dates"),
            ("overdue-disclosures-n", disclosures, "disclosures.html#d1"),
        ];
        let parts = parts.into_iter().filter(|(_, count, _)| *count > 0);
        parts
            .map(|(id, count, page)| {
                LinkView::to(self.case_page(case, figures, page), self.say(&Msg::new(id).with("n", count)))
            })
            .collect()
    }

    /// A case that has a bundle.
    pub fn row(&self, case: &CaseSummary, figures: &CaseFigures) -> CaseRow {
        let state = figures.closed.map(|closed| StateView {
            kind: "past",
            text: self.say(&Msg::new("case-closed-on").with("date", closed)),
        });
        let count = |(severity, n): (Severity, usize)| {
            let page = format!("standards.html#{}", severity.word());
            CountCell { n, href: (n > 0).then(|| self.case_page(case, figures, &page)) }
        };
        CaseRow {
            link: LinkView::to(self.case_page(case, figures, "index.html"), self.called(case, figures)),
            folder: (figures.reference != case.folder).then(|| case.folder.clone()),
            practitioner: figures.practitioner.as_deref().map(|name| self.practitioner(name)),
            state,
            overdue: self.overdue(case, figures),
            total: Some(figures.overdue.total()),
            counts: counts(figures.summary).into_iter().map(count).collect(),
            hearing: figures.hearings.first().map(|hearing| self.hearing(*hearing)),
        }
    }
}
