//! Ids that case.yaml lacks, wherever an id can stand: in fields, in labels, in mentions, in the register and in
//! waivers. Without a case.yaml that can be read there is nothing to hold them against, and both rules are silent.
use std::collections::BTreeSet;

use crate::base::{Msg, Source, Span};
use crate::model::{CaseInfo, Entry, Field, Given, Waiver};
use crate::read::{nearest, shown};
use crate::standard::rule::{Context, Report};

/// The ids of a case, looked up once for all entries.
struct Known<'c> {
    people: BTreeSet<&'c str>,
    staff: BTreeSet<&'c str>,
}

impl<'c> Known<'c> {
    fn of(info: &'c CaseInfo) -> Self {
        Self {
            people: info.people.iter().map(|person| person.id.value.as_str()).collect(),
            staff: info.staff.iter().map(|staff| staff.id.value.as_str()).collect(),
        }
    }

    fn person(&self, report: &mut Report, source: &Source, id: &str, span: Span) {
        if self.people.contains(id) {
            return;
        }
        let help = if self.staff.contains(id) {
            Msg::new("is-staff").with("value", id)
        } else {
            near(id, self.people.iter().copied(), "add-person")
        };
        report.at_with(source, span, Msg::new("message").with("value", shown(id)), Some(help));
    }

    fn people(&self, report: &mut Report, source: &Source, ids: &Given<Vec<Field<String>>>) {
        for id in ids.items() {
            self.person(report, source, &id.value, id.span);
        }
    }

    fn staff(&self, report: &mut Report, source: &Source, id: &Given<String>) {
        let Some(id) = id.field().filter(|id| !self.staff.contains(id.value.as_str())) else { return };
        let help = if self.people.contains(id.value.as_str()) {
            Msg::new("is-person").with("value", id.value.as_str())
        } else {
            near(&id.value, self.staff.iter().copied(), "add-staff")
        };
        report.at_with(source, id.span, Msg::new("message").with("value", shown(&id.value)), Some(help));
    }

    fn approvers(&self, report: &mut Report, source: &Source, waivers: &[Waiver]) {
        for waiver in waivers {
            self.staff(report, source, &waiver.approved_by);
        }
    }
}

/// The nearest known id as what was meant, or else how to make the id known.
fn near<'k>(id: &str, known: impl IntoIterator<Item = &'k str>, add: &'static str) -> Msg {
    match nearest(id, known) {
        Some(near) => Msg::new("did-you-mean").with("near", near),
        None => Msg::new(add),
    }
}

/// `unknown-person`: a person id, or a mention, that case.yaml lacks.
pub(super) fn unknown_person(context: &Context<'_>, report: &mut Report) {
    let Some(info) = context.case.info.as_ref().filter(|info| info.knows_people) else { return };
    let known = Known::of(info);
    for entry in &context.case.entries {
        let (source, fields) = (&entry.main().source, &entry.fields);
        for ids in [&fields.people, &fields.seen, &fields.seen_alone] {
            known.people(report, source, ids);
        }
        if let Some(contact) = fields.contact.value() {
            known.people(report, source, &contact.present);
        }
        in_texts(entry, info, &known, report);
    }
    if let Some(source) = &context.case.register_source {
        for item in &context.case.register {
            known.people(report, source, &item.people);
        }
    }
}

/// Persons whom a text must not reach, and mentions. A mention may be of staff, so staff must be known too.
fn in_texts(entry: &Entry, info: &CaseInfo, known: &Known<'_>, report: &mut Report) {
    for text in &entry.texts {
        for part in text.document.labels.iter().flat_map(|label| label.not_to()) {
            known.person(report, &text.source, &part.text, part.span);
        }
        if !info.knows_staff {
            continue;
        }
        for mention in &text.document.mentions {
            let id = mention.id.as_str();
            if !known.people.contains(id) && !known.staff.contains(id) {
                let ids = known.people.iter().chain(&known.staff).copied();
                let message = Msg::new("mention").with("value", shown(id));
                report.at_with(&text.source, mention.span, message, Some(near(id, ids, "no-mention")));
            }
        }
    }
}

/// `unknown-staff`: a staff id that case.yaml lacks.
pub(super) fn unknown_staff(context: &Context<'_>, report: &mut Report) {
    let Some(info) = context.case.info.as_ref().filter(|info| info.knows_staff) else { return };
    let known = Known::of(info);
    known.staff(report, &info.source, &info.allocated_to);
    known.approvers(report, &info.source, &info.waivers);
    for entry in &context.case.entries {
        let (source, fields) = (&entry.main().source, &entry.fields);
        for id in [&fields.author, &fields.allocated_to, &fields.supervisor] {
            known.staff(report, source, id);
        }
        known.approvers(report, source, &fields.waivers);
        for text in &entry.texts {
            if let Some(translated) = text.translated.value() {
                known.staff(report, &text.source, &translated.checked_by);
            }
        }
    }
}
