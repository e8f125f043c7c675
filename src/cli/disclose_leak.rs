//! The leak check of a finished copy, and what it has to say: places, people and rules; the words themselves only on a
//! terminal or where they are asked for.
use std::path::{Path, PathBuf};

use super::Outcome;
use super::console::{Console, printable};
use super::disclose::{case_and_name, not_there};
use crate::base::Msg;
use crate::disclose::leak::{self, File, Hit, Known, Report, Step};
use crate::disclose::{Copy, DoubtAt, Placed, copy, wanted};
use crate::model::{Case, Decisions};
use crate::read::{read_case, read_decisions, theme};
use crate::site;

/// Reads the copy in `folder` back and looks in it for everything that was hidden.
#[expect(clippy::disallowed_methods, reason = "the finished copy is read as a stranger would read it")]
pub(crate) fn read_back(
    case: &Case,
    decisions: &Decisions,
    copied: &Copy,
    theme: &site::theme::Theme,
    folder: &Path,
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
    let paths = files(folder)?;
    let files: Vec<File<'_>> = paths
        .iter()
        .map(|path| {
            let place = folder.join(path);
            File::open(path.as_str(), move || std::fs::read(&place))
        })
        .collect();
    Some(leak::check(&wanted, &known(), &files))
}

/// What the program itself brings into every copy.
pub(crate) fn known() -> Known {
    let (files, texts) = site::known();
    Known { files, texts }
}

/// The files below a folder, by path, parts joined by `/`; nothing where one cannot be listed.
pub(crate) fn files(folder: &Path) -> Option<Vec<String>> {
    let mut paths = Vec::new();
    for found in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let found = found.ok()?;
        if found.file_type().is_dir() {
            continue;
        }
        let path = found.path().strip_prefix(folder).ok()?;
        let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
        paths.push(parts?.join("/"));
    }
    Some(paths)
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
pub(crate) fn tell(console: &Console, report: &Report, with_text: bool) {
    for hit in report.hits.iter().chain(&report.near) {
        console.error(&said(hit, with_text));
    }
    for part in report.unreadable.iter().filter(|part| !part.accepted) {
        let message = Msg::new("leak-unreadable")
            .with("file", printable(&part.file).into_owned())
            .with("place", steps(&part.place))
            .with("placed", part.place.len())
            .with("why", part.why.name());
        console.error(&message);
    }
    for active in acting(report) {
        let message = Msg::new("leak-active")
            .with("file", printable(&active.file).into_owned())
            .with("place", steps(&active.place))
            .with("placed", active.place.len())
            .with("act", active.act.name());
        console.error(&message);
    }
    for index in &report.unused_allows {
        console.error(&Msg::new("leak-unused-allow").with("n", index + 1));
    }
}

fn said(hit: &Hit, with_text: bool) -> Msg {
    let id = if hit.rule.may_be_allowed() { "leak-near" } else { "leak-hit" };
    Msg::new(id)
        .with("file", printable(&hit.file).into_owned())
        .with("place", steps(&hit.place))
        .with("placed", hit.place.len())
        .with("told", usize::from(with_text))
        .with("line", i64::from(hit.line))
        .with("rule", hit.rule.name())
        .with("of", printable(&hit.of).into_owned())
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
pub(crate) fn doubts(console: &Console, doubts: &[DoubtAt], with_text: bool) {
    for doubt in doubts {
        let message = Msg::new("disclose-doubt")
            .with("within", printable(&doubt.within).into_owned())
            .with("person", doubt.person.as_str())
            .with("told", usize::from(with_text))
            .with("word", if with_text { printable(&doubt.word).into_owned() } else { String::new() });
        console.error(&message);
    }
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
    let Some(report) = read_back(&read.case, decisions, &copied, &theme, bundle) else {
        console.error(&Msg::new("write-not-bundle").with("path", shown));
        return Outcome::CouldNot;
    };
    tell(console, &report, with_text);
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
