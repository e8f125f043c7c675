//! Findings for a person: each with its line, the place marked, the rule and paragraph, and what to do; grouped by
//! file, with a summary. No more of an entry is shown than the line concerned.
use std::borrow::Cow;
use std::fmt::Write;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet, Title};

use super::check::CheckedCase;
use super::console::{Console, printable};
use crate::base::{FORMAT, Finding, Msg, Severity, Source};
use crate::check::Summary;
use crate::standard::Voice;

/// The findings of the cases, and a summary; `file` is the one file that was checked, if it was one.
pub(crate) fn print(
    console: &Console,
    cases: &[CheckedCase],
    summary: Summary,
    file: Option<&str>,
) -> String {
    let voice = Voice::new(console.lang);
    let renderer = if console.is_colored() { Renderer::styled() } else { Renderer::plain() };
    let words = Words::new(console);
    let mut out = String::new();
    let is_caseload = cases.len() > 1;
    for case in cases {
        if is_caseload && !case.checked.findings.is_empty() {
            let reference = case.reference().unwrap_or("–");
            let message =
                Msg::new("case-heading").with("path", case.path.shown.as_str()).with("reference", reference);
            let _ = writeln!(out, "{}\n", console.say(&message));
        }
        for finding in case.checked.findings.iter().filter(|finding| finding.waived.is_none()) {
            let source = case.case.sources.get(&finding.path).map(std::sync::Arc::as_ref);
            let said = (voice.message(finding), voice.help(finding));
            let _ = writeln!(out, "{}\n", one(finding, source, said, &words, &renderer));
        }
        waived(case, console, &mut out);
    }
    if !console.is_quiet() {
        let entries: usize = cases.iter().map(CheckedCase::entries).sum();
        let sum = match file {
            Some(path) => sum("summary-file", summary).with("path", path),
            None => sum("summary", summary).with("entries", entries),
        };
        let _ = writeln!(out, "{}", printable(console.say(&sum).trim_end()));
    }
    out
}

/// The counts of a summary as a message.
pub(crate) fn sum(id: &'static str, summary: Summary) -> Msg {
    Msg::new(id)
        .with("error", summary.error)
        .with("warning", summary.warning)
        .with("advice", summary.advice)
        .with("waived", summary.waived)
        .with("count", summary.error + summary.warning + summary.advice)
}

/// The words of the frame around a finding.
pub(crate) struct Words {
    error: String,
    warning: String,
    advice: String,
    help: String,
    standard: String,
}

impl Words {
    /// The same, where what stands lowest is called this.
    pub(crate) fn with_lowest(self, word: String) -> Self {
        Self { advice: word, ..self }
    }

    pub(crate) fn new(console: &Console) -> Self {
        Self {
            error: console.text("severity-error"),
            warning: console.text("severity-warning"),
            advice: console.text("severity-advice"),
            help: console.text("word-help"),
            standard: console.text("word-standard"),
        }
    }
}

/// One finding: what it says and what to do about it, with its line where there is a source to show it from.
pub(crate) fn one(
    finding: &Finding,
    source: Option<&Source>,
    said: (String, Option<String>),
    words: &Words,
    renderer: &Renderer,
) -> String {
    let (level, name) = match finding.severity {
        Severity::Error => (Level::ERROR, &words.error),
        Severity::Warning => (Level::WARNING, &words.warning),
        Severity::Advice => (Level::NOTE, &words.advice),
    };
    let (message, help) = said;
    let message = printable(&message);
    let help = help.map(|help| printable(&help).into_owned());
    let title: Title<'_> = level.with_name(name.as_str()).primary_title(&*message).id(finding.name);
    let mut group = Group::with_title(title);
    let line = source.map(|source| source.line_span(finding.start.line));
    if let (Some(source), Some(line)) = (source, line) {
        let end = finding.span.end.min(line.end).max(finding.span.start.min(line.end));
        let start = finding.span.start.clamp(line.start, line.end);
        let annotation: Annotation<'_> = AnnotationKind::Primary.span(start - line.start..end - line.start);
        group = group.element(
            Snippet::source(line_of(source.slice(line)))
                .line_start(finding.start.line)
                .path(&finding.path)
                .annotation(annotation),
        );
    } else {
        group = group.element(annotate_snippets::Origin::path(&finding.path).line(finding.start.line));
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(words.help.as_str()).message(help));
    }
    if finding.paragraph != FORMAT {
        group = group.element(Level::NOTE.with_name(words.standard.as_str()).message(finding.paragraph));
    }
    renderer.render(&[group])
}

/// The waived findings, a line each: they stay in the report.
fn waived(case: &CheckedCase, console: &Console, out: &mut String) {
    let mut is_any = false;
    for finding in &case.checked.findings {
        let Some(by) = &finding.waived else { continue };
        is_any = true;
        let staff = case.case.info.as_ref().and_then(|info| info.staff(&by.approved_by));
        let approver = staff.map_or(by.approved_by.as_str(), |staff| staff.display_name());
        let message = Msg::new("waived-line")
            .with("path", finding.path.as_str())
            .with("line", finding.start.line.to_string())
            .with("rule", finding.name)
            .with("reason", by.reason.as_str())
            .with("approver", approver)
            .with("on", by.on);
        let _ = writeln!(out, "{}", printable(&console.say(&message)));
    }
    if is_any {
        out.push('\n');
    }
}

/// A line in which the second set of control characters, which the renderer lets pass, is replaced by a character of
/// the same length, so that places stay what they are.
fn line_of(text: &str) -> Cow<'_, str> {
    let is_bad = |c: char| matches!(c, '\u{80}'..='\u{9f}');
    if text.contains(is_bad) { text.replace(is_bad, "·").into() } else { text.into() }
}
