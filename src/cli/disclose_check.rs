//! `cofnod disclose check`: everything that stands against building a disclosure, and the day it is due.
use std::fmt::Write as _;

use annotate_snippets::Renderer;
use clap::ArgMatches;
use serde::Serialize;

use super::Outcome;
use super::console::{Console, printable};
use super::disclose::{not_there, place, said};
use super::text::{Words, one};
use crate::base::{Finding, Msg, Position, Severity, Source};
use crate::disclose::judge::{Asked, Judged, judge};
use crate::disclose::{Due, Reckoning};
use crate::model::{Decided, Decisions};
use crate::read::{Digests, ReadCase, ReadDecisions, digests, disclosure_path, read_case, read_decisions};
use crate::standard::Voice;

pub(crate) fn run(console: &Console, matches: &ArgMatches) -> Outcome {
    let Some((path, name)) = place(console, matches) else { return Outcome::CouldNot };
    let Some(file) = read_decisions(&path.folder, &name) else {
        not_there(console, &path, &name);
        return Outcome::CouldNot;
    };
    let progress = console.progress("progress-check");
    let read = read_case(&path.folder);
    let now = digests(&read.case, file.decisions.as_ref());
    let asked = Asked { read: &read, file: &file, name: &name, digests: &now, as_at: console.as_at };
    let mut judged = judge(&asked);
    let with_text = matches.get_flag("show-text") || console.is_terminal();
    if judged.objections.is_empty()
        && let Some(decisions) = &file.decisions
    {
        // The decisions are sound: what would the copy still give away?
        judged.objections =
            super::disclose_leak::objections(console, &path.folder, &read.case, decisions, with_text);
    }
    drop(progress);
    let output = if matches.get_one::<String>("format").map(String::as_str) == Some("json") {
        json(console, &asked, &judged)
    } else {
        text(console, &asked, &judged, with_text)
    };
    if !console.print(&output) {
        return Outcome::CouldNot;
    }
    if judged.objections.is_empty() { Outcome::Done } else { Outcome::Findings }
}

/// The source that a finding speaks of.
fn source<'a>(read: &'a ReadCase, file: &'a ReadDecisions, finding: &Finding) -> Option<&'a Source> {
    let own = file.source.as_deref().filter(|source| source.path == finding.path);
    own.or_else(|| read.case.sources.get(&finding.path).map(std::sync::Arc::as_ref))
}

/// Everything that stands against building, as people read it.
pub(crate) fn text(console: &Console, asked: &Asked<'_>, judged: &Judged, with_text: bool) -> String {
    let voice = Voice::new(console.lang);
    let renderer = if console.is_colored() { Renderer::styled() } else { Renderer::plain() };
    let words = Words::new(console).with_lowest(console.text("word-note"));
    let mut out = String::new();
    let all = judged.objections.iter().map(|one| (one, Severity::Error));
    for (finding, severity) in all.chain(judged.notes.iter().map(|one| (one, Severity::Advice))) {
        let finding = Finding { severity, ..finding.clone() };
        let source = source(asked.read, asked.file, &finding).filter(|_| with_text);
        let said = said(console, &voice, &finding);
        let _ = writeln!(out, "{}\n", one(&finding, source, said, &words, &renderer));
    }
    if let Some(due) = &judged.due {
        let _ = writeln!(out, "{}", due_words(console, due));
    }
    let count = judged.objections.len();
    let message = Msg::new("disclose-summary").with("count", count).with("name", asked.name);
    let _ = writeln!(out, "{}", printable(&console.say(&message)));
    out
}

/// When it is due, and how that was reckoned.
fn due_words(console: &Console, due: &Due) -> String {
    let head = Msg::new("disclose-due").with("on", due.day).with("target", due.target);
    let mut parts = vec![console.say(&head)];
    if let Some(Reckoning { from, from_identity, months, paused, unrolled }) = due.reckoning {
        let id = if from_identity { "disclose-due-identity" } else { "disclose-due-request" };
        parts.push(console.say(&Msg::new(id).with("months", i64::from(months)).with("from", from)));
        if paused > 0 {
            parts.push(console.say(&Msg::new("disclose-due-paused").with("days", paused)));
        }
        if unrolled != due.day {
            parts.push(console.say(&Msg::new("disclose-due-rolled").with("on", unrolled)));
        }
    }
    parts.join(" ")
}

#[derive(Serialize)]
struct Report<'c> {
    version: u32,
    as_at: String,
    name: &'c str,
    path: String,
    kind: Option<&'static str>,
    recipient: Option<&'c str>,
    ready: bool,
    entries: Count,
    documents: Count,
    due: Option<DueReport>,
    objections: Vec<FindingReport>,
    notes: Vec<FindingReport>,
}

#[derive(Serialize)]
struct Count {
    total: usize,
    decided: usize,
}

#[derive(Serialize)]
struct DueReport {
    day: String,
    target: String,
    overdue: bool,
    days_left: i64,
    reckoning: Option<ReckoningReport>,
}

#[derive(Serialize)]
struct ReckoningReport {
    from: String,
    from_identity: bool,
    months: u32,
    paused_days: usize,
    unrolled: String,
}

#[derive(Serialize)]
struct FindingReport {
    rule: &'static str,
    path: String,
    start: Place,
    end: Place,
    message: String,
    help: Option<String>,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
}

impl From<Position> for Place {
    fn from(position: Position) -> Self {
        Self { line: position.line, column: position.column }
    }
}

/// The same as one JSON object and a line end.
fn json(console: &Console, asked: &Asked<'_>, judged: &Judged) -> String {
    let voice = Voice::new(console.lang);
    let decisions = asked.file.decisions.as_ref();
    let finding = |finding: &Finding| {
        let (message, help) = said(console, &voice, finding);
        let (path, start, end) = (finding.path.clone(), finding.start.into(), finding.end.into());
        FindingReport { rule: finding.rule.0, path, start, end, message, help }
    };
    let report = Report {
        version: 1,
        as_at: console.as_at.to_string(),
        name: asked.name,
        path: disclosure_path(asked.name),
        kind: decisions.and_then(|decisions| decisions.kind.value()).map(|kind| kind.word()),
        recipient: decisions.and_then(|decisions| decisions.recipient.value()).map(String::as_str),
        ready: judged.objections.is_empty(),
        entries: entries(decisions, asked.digests),
        documents: documents(decisions, asked.digests),
        due: judged.due.as_ref().map(|due| due_report(console, due)),
        objections: judged.objections.iter().map(finding).collect(),
        notes: judged.notes.iter().map(finding).collect(),
    };
    // Only maps with keys that are no text, or a writer that fails, can fail; there are none.
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn due_report(console: &Console, due: &Due) -> DueReport {
    DueReport {
        day: due.day.to_string(),
        target: due.target.to_string(),
        overdue: due.is_overdue(console.as_at),
        days_left: (due.day - console.as_at).num_days(),
        reckoning: due.reckoning.as_ref().map(|reckoning| ReckoningReport {
            from: reckoning.from.to_string(),
            from_identity: reckoning.from_identity,
            months: reckoning.months,
            paused_days: reckoning.paused,
            unrolled: reckoning.unrolled.to_string(),
        }),
    }
}

/// How many there are, and how many are decided as they are now.
fn entries(decisions: Option<&Decisions>, now: &Digests) -> Count {
    let is_decided = |id: &String, digest: &String| {
        decisions.and_then(|decisions| decisions.entry(id)).is_some_and(|decided| holds(decided, digest))
    };
    Count {
        total: now.entries.len(),
        decided: now.entries.iter().filter(|(id, now)| is_decided(id, now)).count(),
    }
}

fn documents(decisions: Option<&Decisions>, now: &Digests) -> Count {
    let is_decided = |path: &String, digest: &String| {
        decisions.and_then(|decisions| decisions.document(path)).is_some_and(|decided| holds(decided, digest))
    };
    let decided = now.documents.iter().filter(|(path, now)| is_decided(path, &now.digest)).count();
    Count { total: now.documents.len(), decided }
}

fn holds(decided: &Decided, now: &str) -> bool {
    decided.decision.value().is_some() && decided.digest.value().is_some_and(|digest| digest == now)
}
