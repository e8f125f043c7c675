//! The leak check of a finished copy, and what it has to say: places, people and rules; the words themselves only on a
//! terminal or where they are asked for.
use std::path::Path;

use super::console::{Console, printable};
use crate::base::Msg;
use crate::disclose::leak::{self, File, Hit, Known, Report, Step};
use crate::disclose::{Copy, DoubtAt, Placed, wanted};
use crate::model::{Case, Decisions};
use crate::site;

/// Reads the copy in `folder` back and looks in it for everything that was hidden.
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
            .with("why", part.why.name());
        console.error(&message);
    }
    for active in acting(report) {
        let message = Msg::new("leak-active")
            .with("file", printable(&active.file).into_owned())
            .with("place", steps(&active.place))
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
            .with("word", if with_text { printable(&doubt.word).into_owned() } else { String::new() });
        console.error(&message);
    }
}
