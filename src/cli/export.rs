//! `cofnod export`: the chronology as data, for programs and spreadsheets. Names of fields and words of vocabularies are
//! those of the format, whatever the reader's language, so that what reads them need not know it.
use clap::ArgMatches;
use serde::Serialize;

use super::Outcome;
use super::check::{cases, tell_strays};
use super::console::Console;
use crate::base::{Lang, Msg};
use crate::check::{Options, check};
use crate::disclose::{Disclosed, EntryFace, everything};
use crate::read::{CasePath, read_case};
use crate::text::{When, csv};

/// The names of the columns, in their order.
const COLUMNS: [&str; 24] = [
    "case",
    "number",
    "id",
    "type",
    "activity",
    "stage",
    "occurred",
    "recorded",
    "days_to_record",
    "author",
    "author_name",
    "title_en",
    "title_cy",
    "people",
    "people_names",
    "seen",
    "seen_alone",
    "safeguarding",
    "health",
    "direct_work",
    "significant",
    "late",
    "tags",
    "corrects",
];

#[derive(Serialize)]
struct Report {
    version: u32,
    as_at: String,
    cases: Vec<CaseReport>,
}

#[derive(Serialize)]
struct CaseReport {
    reference: String,
    path: String,
    entries: Vec<EntryReport>,
    /// The files of entries that could not be read.
    unread: Vec<String>,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the format")]
struct EntryReport {
    number: usize,
    id: String,
    #[serde(rename = "type")]
    kind: Option<&'static str>,
    activity: Option<&'static str>,
    stage: Option<&'static str>,
    occurred: Option<String>,
    recorded: Option<String>,
    days_to_record: Option<i64>,
    author: Option<String>,
    author_name: Option<String>,
    title_en: Option<String>,
    title_cy: Option<String>,
    people: Vec<String>,
    people_names: Vec<String>,
    seen: Vec<String>,
    seen_alone: Vec<String>,
    safeguarding: bool,
    health: bool,
    direct_work: bool,
    significant: bool,
    late: bool,
    tags: Vec<String>,
    corrects: Option<String>,
}

pub(crate) fn run(console: &Console, matches: &ArgMatches) -> Outcome {
    let folders: Vec<_> = matches.get_many("folder").into_iter().flatten().collect();
    let Some(paths) = cases(console, &folders) else { return Outcome::CouldNot };
    let is_one = paths.len() == 1;
    let progress = console.progress("progress-export");
    let reports: Vec<Option<CaseReport>> = paths.iter().map(|path| report(console, path)).collect();
    drop(progress);
    let is_whole = reports.iter().all(Option::is_some);
    if is_one && !is_whole {
        return Outcome::CouldNot;
    }
    let reports: Vec<CaseReport> = reports.into_iter().flatten().collect();
    let output = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => json(console, reports),
        _ => table(&reports),
    };
    match (console.print(&output), is_whole) {
        (false, _) => Outcome::CouldNot,
        (true, false) => Outcome::Findings,
        (true, true) => Outcome::Done,
    }
}

/// The entries of a case; nothing where its own file cannot be read, which is said.
fn report(console: &Console, path: &CasePath) -> Option<CaseReport> {
    let read = read_case(&path.folder);
    let checked = check(&read, &Options { as_at: console.as_at, only: Vec::new(), file: None });
    tell_strays(console, path, &read.strays);
    let Some(shown) = everything(read.case, &checked, console.as_at) else {
        console.error(&Msg::new("export-no-case").with("path", path.shown.as_str()));
        return None;
    };
    let unread: Vec<String> = shown.unread.iter().map(|unread| unread.path.clone()).collect();
    if let Some(first) = unread.first() {
        let first = format!("{}/{first}", path.shown.trim_end_matches('/'));
        console.note(&Msg::new("export-unread").with("count", unread.len()).with("first", first));
    }
    Some(CaseReport {
        reference: shown.case.reference.clone(),
        path: path.shown.clone(),
        entries: shown.entries.iter().enumerate().map(|(index, face)| entry(&shown, index, face)).collect(),
        unread,
    })
}

fn entry(shown: &Disclosed, index: usize, entry: &EntryFace) -> EntryReport {
    let name = |id: &str| {
        let person = shown.people.iter().find(|person| person.id == id).map(|person| &person.name);
        let staff = || shown.staff.iter().find(|staff| staff.id == id).map(|staff| &staff.name);
        person.or_else(staff).cloned()
    };
    let title = |lang: Lang| {
        let text = entry.texts.iter().find(|text| text.lang == lang)?;
        (!text.title.is_empty()).then(|| text.title.clone())
    };
    EntryReport {
        number: index + 1,
        id: entry.id.clone(),
        kind: entry.kind.map(|kind| kind.word()),
        activity: entry.activity.map(|activity| activity.word()),
        stage: entry.stage.map(|stage| stage.word()),
        occurred: entry.occurred.map(written),
        recorded: entry.recorded.map(written),
        days_to_record: entry
            .recorded
            .zip(entry.occurred)
            .map(|(recorded, occurred)| (recorded.date - occurred.date).num_days()),
        author: entry.author.clone(),
        author_name: entry.author.as_deref().and_then(name),
        title_en: title(Lang::En),
        title_cy: title(Lang::Cy),
        people: entry.people.clone(),
        people_names: entry.people.iter().map(|id| name(id).unwrap_or_else(|| id.clone())).collect(),
        seen: entry.seen.clone(),
        seen_alone: entry.seen_alone.clone(),
        safeguarding: entry.flags.safeguarding,
        health: entry.flags.health,
        direct_work: entry.flags.direct_work,
        significant: entry.flags.significant,
        late: entry.late,
        tags: entry.tags.clone(),
        corrects: entry.corrects.clone(),
    }
}

/// `2026-03-04`, or `2026-03-04T10:15`.
fn written(when: When) -> String {
    match when.time {
        Some(_) => when.date_time().format("%Y-%m-%dT%H:%M").to_string(),
        None => when.date.to_string(),
    }
}

fn json(console: &Console, cases: Vec<CaseReport>) -> String {
    let report = Report { version: 1, as_at: console.as_at.to_string(), cases };
    // Texts, numbers and lists of them always become JSON.
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

/// A line for each entry: lists parted by `; `, `true` or nothing for a mark.
fn table(cases: &[CaseReport]) -> String {
    let rows = cases.iter().flat_map(|case| case.entries.iter().map(|entry| line(&case.reference, entry)));
    csv(std::iter::once(COLUMNS.map(str::to_owned)).chain(rows))
}

fn line(reference: &str, entry: &EntryReport) -> [String; 24] {
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    let list = |list: &[String]| list.join("; ");
    let mark = |holds: bool| if holds { "true".to_owned() } else { String::new() };
    [
        reference.to_owned(),
        entry.number.to_string(),
        entry.id.clone(),
        word(entry.kind),
        word(entry.activity),
        word(entry.stage),
        word(entry.occurred.as_deref()),
        word(entry.recorded.as_deref()),
        entry.days_to_record.map_or_else(String::new, |days| days.to_string()),
        word(entry.author.as_deref()),
        word(entry.author_name.as_deref()),
        word(entry.title_en.as_deref()),
        word(entry.title_cy.as_deref()),
        list(&entry.people),
        list(&entry.people_names),
        list(&entry.seen),
        list(&entry.seen_alone),
        mark(entry.safeguarding),
        mark(entry.health),
        mark(entry.direct_work),
        mark(entry.significant),
        mark(entry.late),
        list(&entry.tags),
        word(entry.corrects.as_deref()),
    ]
}
