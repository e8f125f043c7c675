//! The front page: how each case stands, what is overdue, what comes next.
use super::At;
use crate::base::{Finding, Msg};
use crate::disclose::{CaseFigures, CaseStanding, Cause};
use crate::site::views::{BrokenCase, CaseRow, Cases, FindingView, LinkView, StateView};
use crate::text::order::compare;

/// The page's content. Cases that could not be read come first, then those with most overdue, then those with most
/// errors; else they stand in order of their references.
pub fn view(at: At<'_>) -> Cases {
    let broken = broken(at);
    let mut rows: Vec<CaseRow> = broken.iter().map(|case| broken_row(at, case)).collect();
    let mut built: Vec<_> = at.built().collect();
    at.by_need(&mut built);
    rows.extend(built.iter().map(|(case, figures)| at.row(case, figures)));
    let mut practitioners: Vec<String> =
        built.iter().filter_map(|(_, figures)| figures.practitioner.clone()).collect();
    practitioners.sort_by(|one, other| compare(at.lang, one, other));
    practitioners.dedup();
    Cases {
        lead: lead(at),
        rows,
        practitioners,
        shown: at.say(&Msg::new("caseload-shown").with("n", "{n}").with("all", "{all}")),
        broken,
    }
}

/// How the caseload stands, in words.
fn lead(at: At<'_>) -> Vec<LinkView> {
    let (cases, broken) = (at.desk.caseload.cases.len(), at.broken());
    let mut lead = vec![at.counted(&Msg::new("cases-n").with("n", cases), cases, "#cases")];
    if broken > 0 {
        lead.push(at.counted(&Msg::new("cases-broken").with("n", broken), broken, "#broken"));
    }
    let all = cases - broken;
    if all > 0 {
        let with = |is: fn(&CaseFigures) -> bool| at.built().filter(|(_, figures)| is(figures)).count();
        let overdue = with(|figures| figures.overdue.total() > 0);
        let message = Msg::new("cases-overdue").with("n", overdue).with("all", all);
        lead.push(at.counted(&message, overdue, "#cases"));
        let errors = with(|figures| figures.summary.error > 0);
        lead.push(at.counted(&Msg::new("cases-errors").with("n", errors), errors, "practitioners.html"));
        lead.push(super::hearings::next(at, "hearings.html"));
    }
    lead
}

fn broken(at: At<'_>) -> Vec<BrokenCase> {
    let broken = at.desk.caseload.cases.iter().filter_map(|case| match &case.standing {
        CaseStanding::Built(_) => None,
        CaseStanding::Broken { cause, findings } => Some((case, *cause, findings)),
    });
    broken
        .enumerate()
        .map(|(index, (case, cause, findings))| BrokenCase {
            id: format!("broken-{}", index + 1),
            folder: case.folder.clone(),
            cause: at.t(match cause {
                Cause::CaseFile => "broken-case-file",
                Cause::Theme => "broken-theme",
            }),
            findings: match cause {
                Cause::CaseFile => findings.iter().map(|finding| found(at, finding)).collect(),
                Cause::Theme => Vec::new(),
            },
        })
        .collect()
}

fn broken_row(at: At<'_>, case: &BrokenCase) -> CaseRow {
    CaseRow {
        link: LinkView::to(format!("#{}", case.id), case.folder.as_str()),
        folder: None,
        practitioner: None,
        state: Some(StateView { kind: "found", text: at.t("case-broken") }),
        overdue: Vec::new(),
        total: None,
        counts: Vec::new(),
        hearing: None,
    }
}

/// A finding in the own file of a case that has no pages to lead to.
fn found(at: At<'_>, finding: &Finding) -> FindingView {
    let voice = at.desk.messages.get(at.lang);
    let line = Msg::new("place-line").with("path", finding.path.as_str()).with("n", finding.start.line);
    FindingView {
        severity: finding.severity.word(),
        severity_text: at.t(&format!("severity-{}", finding.severity.word())),
        message: voice.message(finding),
        help: voice.help(finding),
        place: None,
        at: at.say(&line),
        paragraph: None,
        rule: finding.name,
    }
}
