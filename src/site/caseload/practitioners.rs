//! A supervisor's view by practitioner: the cases that each has, and the entries that each recorded late. People are
//! told apart by name: an id is of one case, and the same id in another may be somebody else's.
use std::collections::{BTreeMap, BTreeSet};

use super::At;
use super::rows::{Built, counts};
use crate::base::Msg;
use crate::check::Summary;
use crate::disclose::{CaseStanding, Caseload};
use crate::site::names::Names;
use crate::site::views::{LinkView, PractitionerRow, Practitioners};
use crate::text::order::compare;

/// What is gathered under one name.
#[derive(Default)]
struct Held<'a> {
    cases: Vec<Built<'a>>,
    late: Vec<(Built<'a>, usize)>,
}

/// The practitioners by name; whoever has no name last.
fn gathered<'a>(at: At<'a>) -> Vec<(Option<&'a str>, Held<'a>)> {
    let mut held: BTreeMap<Option<&str>, Held<'_>> = BTreeMap::new();
    for (case, figures) in at.built() {
        held.entry(figures.practitioner.as_deref()).or_default().cases.push((case, figures));
        for (name, count) in &figures.late {
            held.entry(Some(name)).or_default().late.push(((case, figures), *count));
        }
    }
    let mut held: Vec<_> = held.into_iter().collect();
    held.iter_mut().for_each(|(_, held)| at.by_need(&mut held.cases));
    held.sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) => compare(at.lang, one, other),
        _ => one.is_none().cmp(&other.is_none()),
    });
    held
}

impl At<'_> {
    /// A practitioner by name, with their part of the page.
    pub fn practitioner(&self, name: &str) -> LinkView {
        LinkView::to(format!("practitioners.html#{}", self.anchor(name)), name)
    }

    fn anchor(&self, name: &str) -> &str {
        self.desk.anchors.get(name).map_or("", String::as_str)
    }
}

/// The anchor of each name, the same in both languages.
pub fn anchors(caseload: &Caseload) -> BTreeMap<String, String> {
    let figures = caseload.cases.iter().filter_map(|case| match &case.standing {
        CaseStanding::Built(figures) => Some(figures),
        CaseStanding::Broken { .. } => None,
    });
    let named = figures.flat_map(|figures| figures.late.keys().chain(&figures.practitioner));
    let all: BTreeSet<&String> = named.collect();
    let mut names = Names::default();
    all.into_iter().map(|name| (name.clone(), format!("p-{}", names.give(name)))).collect()
}

/// The page's content.
pub fn view(at: At<'_>) -> Practitioners {
    let gathered = gathered(at);
    let people: Vec<PractitionerRow> = gathered.iter().map(|(name, held)| row(at, *name, held)).collect();
    let with = |is: fn(&PractitionerRow) -> bool| people.iter().filter(|row| is(row)).count();
    let named = with(|row| row.name.is_some() && !row.cases.is_empty());
    let mut lead = vec![at.counted(&Msg::new("practitioners-n").with("n", named), named, "#practitioners")];
    if named > 0 {
        let overdue = with(|row| row.name.is_some() && row.overdue > 0);
        let message = Msg::new("practitioners-overdue").with("n", overdue);
        lead.push(at.counted(&message, overdue, "#practitioners"));
    }
    let late: usize = people.iter().map(|row| row.late).sum();
    if !people.is_empty() {
        lead.push(at.counted(&Msg::new("practitioners-late").with("n", late), late, "#practitioners"));
    }
    if at.broken() > 0 {
        let message = Msg::new("caseload-broken-not-counted").with("n", at.broken());
        lead.push(at.counted(&message, at.broken(), "index.html#broken"));
    }
    Practitioners { lead, people }
}

fn row(at: At<'_>, name: Option<&str>, held: &Held<'_>) -> PractitionerRow {
    let figures = || held.cases.iter().map(|(_, figures)| *figures);
    let summary = figures().fold(Summary::default(), |sum, figures| sum.and(figures.summary));
    let next = figures().filter_map(|figures| figures.hearings.first()).min_by_key(|(date, _)| *date);
    let late_in = |((case, figures), count): &(Built<'_>, usize)| {
        let href = at.case_page(case, figures, "standards.html#timeliness");
        LinkView::to(href, at.called(case, figures)).note(at.say(&Msg::new("rows-n").with("n", *count)))
    };
    PractitionerRow {
        id: name.map_or("nobody", |name| at.anchor(name)).to_owned(),
        name: name.map(str::to_owned),
        overdue: figures().map(|figures| figures.overdue.total()).sum(),
        counts: counts(summary).into_iter().map(|(_, count)| count).collect(),
        late: held.late.iter().map(|(_, count)| count).sum(),
        hearing: next.map(|hearing| at.hearing(*hearing)),
        cases: held.cases.iter().map(|(case, figures)| at.row(case, figures)).collect(),
        late_in: held.late.iter().map(late_in).collect(),
    }
}
