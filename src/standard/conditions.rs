//! When a sentence of a standard holds for a case, so that what does not apply is never shown as kept. Drafts count as
//! absent, as they do for every rule that asks what a case must have.
use chrono::NaiveDate;

use crate::base::Lang;
use crate::model::{
    Activity, Case, CaseInfo, Condition, DocumentKind, Entry, EntryType, HearingKind, Law, Pathway, Stage,
};

/// Whether a condition holds. Where the file does not say validly what it turns on, it holds: what is wrong there is
/// reported, and nothing is passed over for it.
#[must_use]
pub fn holds(condition: Condition, case: &Case, as_at: NaiveDate) -> bool {
    let any = |is: &dyn Fn(&Entry) -> bool| case.standing().any(is);
    let of_type = |wanted: EntryType| any(&|entry| entry.is(wanted));
    let info = |is: &dyn Fn(&CaseInfo) -> bool| case.info.as_ref().is_none_or(is);
    match condition {
        Condition::PrivateLaw => info(&|info| !info.is_law(Law::Public)),
        Condition::Cap => {
            info(&|info| info.is_law(Law::Public) || info.pathway() != Some(Pathway::Pathfinder))
        }
        Condition::UrgentPublicLaw => info(&|info| info.is_law(Law::Public) && info.urgent.is_true()),
        Condition::CaseOpen => info(&|info| info.is_open(as_at)),
        Condition::EntryMade => any(&|_| true),
        Condition::AllocationRecorded => of_type(EntryType::Allocation),
        Condition::PlanMade => of_type(EntryType::CasePlan),
        Condition::AssessmentMade => of_type(EntryType::Assessment),
        Condition::SafeguardingRaised => any(&|entry| entry.fields.safeguarding.is_true()),
        Condition::NoteMade => any(&|entry| !entry.fields.aide_memoire.is_absent()),
        Condition::EnquiriesReportMade => {
            any(&|entry| entry.fields.stage.value() == Some(&Stage::SafeguardingEnquiriesReport))
        }
        Condition::FirstHearingPast => info(&|info| {
            let is_past = |date: &NaiveDate| *date < as_at;
            let first =
                info.hearings.iter().filter(|hearing| hearing.kind.value() == Some(&HearingKind::Fhdra));
            first.filter_map(|hearing| hearing.date.value()).any(is_past)
        }),
        Condition::FirstHearingRecorded => any(&|entry| entry.fields.stage.value() == Some(&Stage::Fhdra)),
        Condition::ToolNamed => {
            any(&|entry| !entry.is(EntryType::CasePlan) && !entry.fields.tools.items().is_empty())
        }
        Condition::TemplateRegistered => {
            let is_template =
                |kind: Option<&DocumentKind>| kind == Some(&DocumentKind::AnalysisReportTemplate);
            case.register.iter().any(|item| is_template(item.kind.value()))
        }
        Condition::ContactObserved => {
            any(&|entry| entry.fields.activity.value() == Some(&Activity::ContactObservation))
        }
        Condition::WelshPreferred => prefers(case, Lang::Cy),
        Condition::EnglishPreferred => prefers(case, Lang::En),
        Condition::Translated => any(&|entry| entry.texts.iter().any(|text| !text.translated.is_absent())),
    }
}

fn prefers(case: &Case, lang: Lang) -> bool {
    let people = case.info.iter().flat_map(|info| &info.people);
    people
        .filter(|person| person.is_service_user())
        .any(|person| person.preferred_language.value() == Some(&lang))
}
