//! The leak check of a finished copy, and what it has to say: places, people and rules; the words themselves only on a
//! terminal or where they are asked for.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Outcome;
use super::console::{Console, printable};
use super::disclose::{case_and_name, not_there};
use crate::base::{Bilingual, Content, Finding, Msg, Plan, RuleName};
use crate::disclose::leak::{self, File, Hit, Report, Step};
use crate::disclose::{Copy, DoubtAt, Placed, TraceAt, copy, wanted};
use crate::model::{Case, Decisions};
use crate::read::{read_case, read_decisions, theme};
use crate::site;
use crate::standard::Voice;

/// Reads the files of a copy back and looks in them for everything that was hidden.
pub(crate) fn read_back(
    case: &Case,
    decisions: &Decisions,
    copied: &Copy,
    theme: &site::theme::Theme,
    files: &[File<'_>],
) -> Option<Report> {
    let lang = copied.disclosed.languages.first().copied()?;
    let labels = copied.disclosed.copy.iter().flat_map(|copy| &copy.marks);
    let placed = Placed {
        lang: Some(lang),
        entries: Some(&copied.entry_names),
        documents: Some(&copied.document_names),
        labels: labels.map(|mark| site::mark_words(theme, mark, lang)).collect(),
    };
    let wanted = wanted(case, decisions, &placed)?;
    Some(leak::check(&wanted, &site::known(), files))
}

/// The files of a copy that stands in a folder; nothing where it cannot be listed. What is no file of its own, such as
/// a link to somewhere else, cannot be read.
#[expect(clippy::disallowed_methods, reason = "the finished copy is read as a stranger would read it")]
pub(crate) fn in_folder(folder: &Path) -> Option<Vec<File<'static>>> {
    let mut found = Vec::new();
    for one in walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let one = one.ok()?;
        let path = one.path().strip_prefix(folder).ok()?;
        let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
        let (path, place) = (parts?.join("/"), one.path().to_owned());
        if one.file_type().is_dir() {
            // A folder with nothing in it has a name all the same.
            if std::fs::read_dir(&place).is_ok_and(|mut inside| inside.next().is_none()) {
                found.push(File::here(path, Vec::new()));
            }
        } else if one.file_type().is_file() {
            found.push(File::open(path, move || std::fs::read(&place)));
        } else {
            found.push(File::open(path, || Err(std::io::ErrorKind::Unsupported.into())));
        }
    }
    Some(found)
}

/// The files of a copy that is not written.
#[expect(clippy::disallowed_methods, reason = "the copy is read as a stranger would read it")]
pub(crate) fn in_plan(plan: Plan<'_>) -> Vec<File<'_>> {
    plan.into_iter()
        .map(|file| match file.content {
            Content::Bytes(bytes) => File::here(file.path, bytes),
            Content::Copy(from) => File::open(file.path, move || std::fs::read(&from)),
            Content::Make(make) => File::open(file.path, move || make().map_err(std::io::Error::other)),
        })
        .collect()
}

/// What stands against a copy that the decisions themselves let through: words that a person has yet to say something
/// of, and what its reading back finds. Nothing where the copy cannot be made at all, of which `build` says why.
pub(crate) fn objections(
    console: &Console,
    folder: &Path,
    case: &Case,
    decisions: &Decisions,
    with_text: bool,
) -> Vec<Finding> {
    let Ok(Some(copied)) = copy(case, decisions, console.as_at) else { return Vec::new() };
    let top = decisions.source.line_span(1);
    let own =
        |rule: &'static str, message: Msg| Finding::new(RuleName(rule), &decisions.source, top, message);
    if !copied.doubts.is_empty() {
        let finding = |doubt: &DoubtAt| {
            let rule = leak::Rule::OrdinaryWord.name();
            let place = doubt.at.as_ref().and_then(|(path, span)| Some((case.sources.get(path)?, *span)));
            match place {
                Some((source, span)) => {
                    Finding::new(RuleName(rule), source, span, doubted(case, doubt, with_text))
                }
                None => own(rule, doubted(case, doubt, with_text)),
            }
        };
        return copied.doubts.iter().map(finding).collect();
    }
    if !copied.traces.is_empty() {
        let finding = |trace: &TraceAt| match case.sources.get(&trace.at.0) {
            Some(source) => Finding::new(RuleName("traces"), source, trace.at.1, traced(trace)),
            None => own("traces", traced(trace)),
        };
        return copied.traces.iter().map(finding).collect();
    }
    let theme = theme(folder, &case.settings).ok().and_then(|files| site::theme::Theme::load(&files).ok());
    let Some(theme) = theme else { return Vec::new() };
    let voices = Bilingual::from_fn(Voice::new);
    let Ok(plan) = site::plan(&copied.disclosed, &theme, &voices) else { return Vec::new() };
    let Some(report) = read_back(case, decisions, &copied, &theme, &in_plan(plan)) else { return Vec::new() };
    let places = Places::of(&copied);
    let mut found = Vec::new();
    for hit in told(&report) {
        let message = said(hit, &places, with_text);
        let entry = places.entry(&hit.file).and_then(|id| case.entry(id));
        found.push(match entry.map(|entry| &entry.main().source) {
            Some(source) => Finding::new(RuleName(hit.rule.name()), source, source.line_span(1), message),
            None => own(hit.rule.name(), message),
        });
    }
    found.extend(rest(&report).into_iter().map(|(rule, message)| own(rule, message)));
    found
}

/// What stands where in a copy: the entry or document of each page or file.
struct Places<'c> {
    entries: BTreeMap<&'c str, &'c str>,
    documents: BTreeMap<&'c str, &'c str>,
}

impl<'c> Places<'c> {
    fn of(copied: &'c Copy) -> Self {
        let turned = |names: &'c BTreeMap<String, String>| {
            names.iter().map(|(own, name)| (name.as_str(), own.as_str())).collect()
        };
        Self { entries: turned(&copied.entry_names), documents: turned(&copied.document_names) }
    }

    fn entry(&self, file: &str) -> Option<&'c str> {
        let name = file.rsplit('/').next()?.strip_suffix(".html")?;
        self.entries.get(name).copied()
    }

    fn document(&self, file: &str) -> Option<&'c str> {
        self.documents.get(file).copied()
    }
}

/// Whether the copy may leave: nothing found, everything read or taken on, and no document that acts.
pub(crate) fn is_clean(report: &Report) -> bool {
    report.is_clean() && acting(report).next().is_none() && report.unused_allows.is_empty()
}

/// The documents that can act when they are opened; the copy's own pages are no documents.
fn acting(report: &Report) -> impl Iterator<Item = &leak::Active> {
    report.active.iter().filter(|active| active.file.starts_with("documents/"))
}

/// Says everything that stands against the copy.
pub(crate) fn tell(console: &Console, report: &Report, copied: &Copy, with_text: bool) {
    let places = Places::of(copied);
    for hit in told(report) {
        console.error(&said(hit, &places, with_text));
    }
    for (_, message) in rest(report) {
        console.error(&message);
    }
}

/// What was found, to be told: what stands on an entry's own page is not told again of the page that has everything.
fn told(report: &Report) -> impl Iterator<Item = &Hit> {
    let is_whole = |hit: &Hit| hit.file.ends_with("whole.html");
    let all = || report.hits.iter().chain(&report.near);
    let elsewhere: BTreeSet<(leak::Rule, &str, &str)> = all()
        .filter(|hit| !is_whole(hit))
        .map(|hit| (hit.rule, hit.of.as_str(), hit.text.as_str()))
        .collect();
    all().filter(move |hit| {
        !is_whole(hit) || !elsewhere.contains(&(hit.rule, hit.of.as_str(), hit.text.as_str()))
    })
}

/// What stands against the copy beside what was found in it, each with its rule.
fn rest(report: &Report) -> Vec<(&'static str, Msg)> {
    let mut found = Vec::new();
    for part in report.unreadable.iter().filter(|part| !part.accepted) {
        let message = Msg::new("leak-unreadable")
            .with("file", printable(&part.file).into_owned())
            .with("place", steps(&part.place))
            .with("placed", part.place.len())
            .with("why", part.why.name());
        found.push(("unreadable", message));
    }
    for active in acting(report) {
        let message = Msg::new("leak-active")
            .with("file", printable(&active.file).into_owned())
            .with("place", steps(&active.place))
            .with("placed", active.place.len())
            .with("act", active.act.name());
        found.push(("acts", message));
    }
    for index in &report.unused_allows {
        found.push(("unused-allow", Msg::new("leak-unused-allow").with("n", index + 1)));
    }
    found
}

fn said(hit: &Hit, places: &Places<'_>, with_text: bool) -> Msg {
    let id = if hit.rule.may_be_allowed() { "leak-near" } else { "leak-hit" };
    let (entry, document) = (places.entry(&hit.file), places.document(&hit.file));
    // What stands on every page, or on the first, is of the copy itself and of no entry.
    let is_own = entry.is_none() && document.is_none() && !hit.file.ends_with("whole.html");
    Msg::new(id)
        .with("file", printable(&hit.file).into_owned())
        .with("place", steps(&hit.place))
        .with("placed", hit.place.len())
        .with("told", usize::from(with_text))
        .with("line", i64::from(hit.line))
        .with("rule", hit.rule.name())
        .with("of", printable(&hit.of).into_owned())
        .with("inside", usize::from(entry.or(document).is_some()))
        .with("within", entry.or(document).map_or_else(String::new, |within| printable(within).into_owned()))
        .with(
            "where",
            if document.is_some() {
                "document"
            } else if is_own {
                "copy"
            } else {
                "entry"
            },
        )
        .with("text", if with_text { printable(&hit.text).into_owned() } else { String::new() })
}

/// The way to a place inside a file: words of a machine, the same in both languages, as `pdf:12/metadata:XMP`.
fn steps(place: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Name => "name".to_owned(),
        Step::Inside(name) => format!("in:{name}"),
        Step::Attribute(name) => format!("attribute:{name}"),
        Step::Comment => "comment".to_owned(),
        Step::Script => "script".to_owned(),
        Step::Style => "style".to_owned(),
        Step::Header(name) => format!("header:{name}"),
        Step::Object(number, true) => format!("stream:{number}"),
        Step::Object(number, false) => format!("object:{number}"),
        Step::Page(number) => format!("page:{number}"),
        Step::Metadata(name) => format!("metadata:{name}"),
        Step::Outside => "outside".to_owned(),
    };
    place.iter().map(step).collect::<Vec<_>>().join("/")
}

/// Says which words a person has yet to decide about.
pub(crate) fn doubts(console: &Console, case: &Case, doubts: &[DoubtAt], with_text: bool) {
    for doubt in doubts {
        console.error(&doubted(case, doubt, with_text));
    }
}

/// Says which links show that a heading was left out without a mark.
pub(crate) fn traces(console: &Console, traces: &[TraceAt]) {
    for trace in traces {
        console.error(&traced(trace));
    }
}

fn traced(trace: &TraceAt) -> Msg {
    Msg::new("judge-traces").with("what", printable(&trace.within).into_owned())
}

fn doubted(case: &Case, doubt: &DoubtAt, with_text: bool) -> Msg {
    let at = doubt.at.as_ref().and_then(|(path, span)| {
        let line = case.sources.get(path)?.position(span.start).line;
        Some((path.as_str(), line))
    });
    Msg::new("disclose-doubt")
        .with("within", printable(&doubt.within).into_owned())
        .with("path", printable(at.map_or("", |(path, _)| path)).into_owned())
        .with("line", at.map_or(0, |(_, line)| line))
        .with("person", doubt.person.as_str())
        .with("told", usize::from(with_text))
        .with("word", if with_text { printable(&doubt.word).into_owned() } else { String::new() })
}

/// `cofnod verify --against FOLDER NAME BUNDLE`: the leak check alone, on a copy that somebody may have made elsewhere.
pub(crate) fn verify(console: &Console, against: &[&PathBuf], bundle: &Path, with_text: bool) -> Outcome {
    let [folder, name] = against else { return Outcome::CouldNot };
    let Some((path, name)) = case_and_name(console, folder, name) else { return Outcome::CouldNot };
    let Some(file) = read_decisions(&path.folder, &name) else {
        not_there(console, &path, &name);
        return Outcome::CouldNot;
    };
    let read = read_case(&path.folder);
    let copied = file.decisions.as_ref().and_then(|decisions| {
        let copied = copy(&read.case, decisions, console.as_at).ok().flatten()?;
        Some((decisions, copied))
    });
    let theme = theme(&path.folder, &read.case.settings)
        .ok()
        .and_then(|overlay| site::theme::Theme::load(&overlay).ok());
    let (Some((decisions, copied)), Some(theme)) = (copied, theme) else {
        console.error(&Msg::new("disclose-not-understood"));
        return Outcome::CouldNot;
    };
    let shown = bundle.display().to_string();
    if !bundle.is_dir() {
        console.error(&Msg::new("write-not-bundle").with("path", shown));
        return Outcome::CouldNot;
    }
    let report =
        in_folder(bundle).and_then(|files| read_back(&read.case, decisions, &copied, &theme, &files));
    let Some(report) = report else {
        console.error(&Msg::new("write-not-bundle").with("path", shown));
        return Outcome::CouldNot;
    };
    tell(console, &report, &copied, with_text);
    let (message, outcome) = if is_clean(&report) {
        let clean =
            Msg::new("leak-clean").with("files", report.figures.files).with("forms", report.figures.forms);
        (clean, Outcome::Done)
    } else {
        let unread = report.unreadable.iter().filter(|part| !part.accepted).count();
        let count = report.hits.len() + report.near.len() + unread + acting(&report).count();
        (Msg::new("leak-found").with("count", count + report.unused_allows.len()), Outcome::Findings)
    };
    let line = console.say(&message.with("path", shown).with("name", name));
    if console.print(&format!("{}\n", printable(&line))) { outcome } else { Outcome::CouldNot }
}
