//! case.yaml: what the case is, and who is in it.
use std::sync::Arc;

use super::names::INVALID_VALUE;
use super::reading::{Reading, shown};
use super::sheet::Sheet;
use super::waivers::waiver;
use super::yaml::{Node, NodeKind};
use crate::base::{Finding, Msg, Source, Span};
use crate::model::{
    CaseInfo, Court, Deadline, Field, Given, Hearing, HearingKind, Law, Pathway, Person, PersonRole, Staff,
    StaffRole,
};

/// The version of the format that this program knows.
pub const FORMAT: u32 = 1;

/// Reads case.yaml from its parsed map.
pub(super) fn read(source: &Arc<Source>, root: &Node) -> (CaseInfo, Vec<Finding>) {
    let reading = Reading::new(source);
    let first_line = source.line_span(1);
    let sheet = Sheet::new(&reading, root, first_line, "");
    if let Some(field) = sheet.count("format").field()
        && field.value > FORMAT
    {
        let message =
            Msg::new("later-format").with("value", i64::from(field.value)).with("known", i64::from(FORMAT));
        reading.report(INVALID_VALUE, field.span, message);
    }
    let mut info = CaseInfo {
        source: Arc::clone(source),
        reference: sheet.text("reference"),
        reference_place: sheet.place("reference").unwrap_or(first_line),
        law: sheet.word("law", Law::WORDS, Law::from_word),
        urgent: sheet.truth("urgent"),
        pathway: sheet.word("pathway", Pathway::WORDS, Pathway::from_word),
        involved: sheet.date("involved"),
        allocated: sheet.date("allocated"),
        allocated_place: sheet.place("allocated").unwrap_or(first_line),
        allocated_to: sheet.text("allocated_to"),
        closed: sheet.date("closed"),
        court: sheet.map("court", |sheet| Court {
            name: sheet.local_text("name"),
            case_number: sheet.text("case_number"),
        }),
        previous_cases: sheet.texts("previous_cases"),
        waivers: sheet.maps("waivers", waiver),
        deadlines: sheet.maps("deadlines", |sheet, span| {
            let deadline = Deadline {
                span,
                what: sheet.local_text("what"),
                due: sheet.date("due"),
                done: sheet.date("done"),
            };
            sheet.require(&["what", "due"]);
            deadline
        }),
        hearings: sheet.maps("hearings", |sheet, span| {
            let hearing = Hearing {
                span,
                kind: sheet.word("kind", HearingKind::WORDS, HearingKind::from_word),
                date: sheet.date("date"),
            };
            sheet.require(&["kind", "date"]);
            hearing
        }),
        staff: Vec::new(),
        people: Vec::new(),
        knows_staff: false,
        knows_people: false,
    };
    (info.staff, info.knows_staff) = register(&sheet, "staff", |sheet, id| Staff {
        id,
        name: sheet.text("name"),
        role: sheet.word("role", StaffRole::WORDS, StaffRole::from_word),
    });
    (info.people, info.knows_people) = register(&sheet, "people", person);
    for person in &info.people {
        if info.staff(&person.id.value).is_some() {
            let message = Msg::new("id-of-two").with("value", person.id.value.as_str());
            reading.report(INVALID_VALUE, person.id.span, message);
        }
    }
    sheet.finish();
    sheet.require(&["reference", "law", "involved", "allocated", "allocated_to", "staff", "people"]);
    (info, reading.into_findings())
}

/// A map of ids to people or staff, and whether there is one that is not empty.
fn register<'r, 's, T>(
    sheet: &Sheet<'r, 's>,
    name: &'static str,
    read: impl Fn(&Sheet<'r, 's>, Field<String>) -> T,
) -> (Vec<T>, bool) {
    let Some((key, value)) = sheet.find(name) else { return (Vec::new(), false) };
    let NodeKind::Map(pairs) = &value.kind else {
        if !value.is_empty() {
            let span = sheet.reading.place(key.span, value);
            sheet.reading.report(INVALID_VALUE, span, Msg::new("not-a-map"));
        }
        return (Vec::new(), false);
    };
    let mut made = Vec::new();
    for (key, value) in pairs {
        let id = Field { value: key.text().unwrap_or_default().to_owned(), span: key.span };
        if !is_id(&id.value) {
            sheet.reading.report(
                INVALID_VALUE,
                id.span,
                Msg::new("not-an-id").with("value", shown(&id.value)),
            );
        }
        let within = format!("{} → {}", sheet.inside(name), id.value);
        let inner = Sheet::new(sheet.reading, value, sheet.reading.place(key.span, value), &within);
        made.push(read(&inner, id));
        inner.finish();
        inner.require(&["name", "role"]);
    }
    let knows = !made.is_empty();
    (made, knows)
}

/// Whether a word is an id: lower-case letters, digits and hyphens.
fn is_id(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_lowercase() || c.is_ascii_digit() || c == '-')
}

fn person(sheet: &Sheet<'_, '_>, id: Field<String>) -> Person {
    Person {
        id,
        name: sheet.text("name"),
        role: sheet.word("role", PersonRole::WORDS, PersonRole::from_word),
        party: sheet.truth("party"),
        born: sheet.date("born"),
        initials: initials(sheet),
        also_known_as: sheet.texts("also_known_as"),
        organisation: sheet.text("organisation"),
        preferred_language: sheet.lang("preferred_language"),
        informed_of_recording: sheet.date("informed_of_recording"),
        confidential: sheet.texts("confidential"),
    }
}

fn initials(sheet: &Sheet<'_, '_>) -> Given<String> {
    let initials = sheet.text("initials");
    match initials.field() {
        Some(field) if field.value.chars().filter(|c| c.is_alphabetic()).count() < 2 => {
            let span: Span = field.span;
            sheet.reading.report(
                INVALID_VALUE,
                span,
                Msg::new("initials").with("value", shown(&field.value)),
            );
            Given::Invalid(span)
        }
        _ => initials,
    }
}
