//! A made-up caseload: a case with much overdue, one with nothing, one closed and in Welsh alone, and two broken ones.
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::base::{Bilingual, Content, Lang, MakeError};
use crate::check::Summary;
use crate::disclose::{CaseFigures, CaseStanding, CaseSummary, Caseload, Cause, HearingFace, Overdue};
use crate::model::HearingKind;
use crate::site::caseload::plan;
use crate::site::theme::Theme;
use crate::standard::Voice;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
}

fn figures(reference: &str, practitioner: Option<&str>, overdue: Overdue, error: usize) -> CaseFigures {
    let hearing = HearingFace { kind: Some(HearingKind::Final), date: Some(day(7, 10)) };
    CaseFigures {
        reference: reference.to_owned(),
        languages: Lang::ALL.to_vec(),
        closed: None,
        practitioner: practitioner.map(str::to_owned),
        summary: Summary { error, warning: 2, advice: 0, waived: 1 },
        overdue,
        late: BTreeMap::from([("Nia <Hughes>".to_owned(), error)]),
        hearings: vec![(day(7, 10), hearing)],
    }
}

/// The caseload as at 1 June 2026.
fn caseload() -> Caseload {
    let case = |folder: &str, standing| CaseSummary {
        folder: folder.to_owned(),
        bundle: format!("cases/{folder}/"),
        standing,
    };
    let broken = |cause| CaseStanding::Broken { cause, findings: Vec::new() };
    let built = |figures| CaseStanding::Built(Box::new(figures));
    let much = Overdue { actions: 2, dates: 1, disclosures: 3 };
    let closed = CaseFigures {
        closed: Some(day(5, 1)),
        hearings: Vec::new(),
        languages: vec![Lang::Cy],
        late: BTreeMap::new(),
        ..figures("CY-3", None, Overdue::default(), 0)
    };
    Caseload {
        as_at: day(6, 1),
        languages: Lang::ALL.to_vec(),
        organisation: None,
        marking: None,
        cases: vec![
            case("a", broken(Cause::CaseFile)),
            case("b", broken(Cause::Theme)),
            case("c", built(closed)),
            case("d", built(figures("CY-2", Some("Ewan Fraser"), Overdue::default(), 0))),
            case("e", built(figures("CY-1", Some("Nia <Hughes>"), much, 2))),
        ],
    }
}

/// The pages over it in `lang`.
pub fn pages(theme: &Theme, lang: Lang) -> Result<Vec<(String, String)>, MakeError> {
    let (caseload, voices) = (caseload(), Bilingual::from_fn(Voice::new));
    let plan = plan(&caseload, theme, &voices)?;
    let mut made = Vec::new();
    for (path, content) in plan.iter().filter(|(path, _)| path.starts_with(lang.code())) {
        if let Content::Make(make) = content {
            made.push((format!("caseload/{path}"), String::from_utf8_lossy(&make()?).into_owned()));
        }
    }
    Ok(made)
}
