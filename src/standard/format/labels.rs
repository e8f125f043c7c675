//! What the body says that is not rendered as it was meant: words that are nearly a label, and HTML.
use crate::base::{Lang, Msg, Source, Span};
use crate::model::Entry;
use crate::read::shown;
use crate::standard::rule::{Context, Report};
use crate::text::LabelKind;

/// `unknown-label`: a word and colon where a label could stand, a slip or two away from one.
pub(super) fn unknown(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        for near in &text.document.near_labels {
            if let Some(label) = meant(&near.word, text.lang) {
                let message = Msg::new("message").with("word", shown(&near.word));
                let help = Msg::new("did-you-mean").with("near", label);
                report.at_with(&text.source, near.span, message, Some(help));
            }
        }
    }
}

/// The label that a word is nearest to, where it is near enough; of two as near, the one in the text's language.
fn meant(word: &str, lang: Lang) -> Option<&'static str> {
    let word = word.to_lowercase();
    [lang, lang.other()]
        .into_iter()
        .flat_map(|lang| LabelKind::ALL.into_iter().map(move |kind| kind.word(lang)))
        .filter_map(|label| {
            let allowed = match label.chars().count() {
                0..4 => return None,
                4..8 => 1,
                _ => 2,
            };
            let distance = strsim::osa_distance(&word, &label.to_lowercase());
            (distance <= allowed).then_some((distance, label))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, label)| label)
}

/// `raw-html`: HTML in the text, at its tag. The tag that only closes another is part of the same fault.
pub(super) fn raw_html(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    for text in &entry.texts {
        let mut open: Vec<&str> = Vec::new();
        for span in &text.document.raw_html {
            let tag = first_tag(&text.source, *span);
            let words = text.source.slice(tag);
            let name = words.trim_start_matches(['<', '/']);
            let name =
                name.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default();
            if words.starts_with("</") {
                if let Some(at) = open.iter().rposition(|other| other.eq_ignore_ascii_case(name)) {
                    open.truncate(at);
                    continue;
                }
            } else {
                open.push(name);
            }
            let message = Msg::new("message").with("tag", shown(words));
            report.at_with(&text.source, tag, message, Some(Msg::new("markdown")));
        }
    }
}

/// The first tag or comment of a piece of HTML; where it runs over several lines, its first line.
fn first_tag(source: &Source, span: Span) -> Span {
    let html = source.slice(span);
    let line = html.lines().next().unwrap_or_default();
    let end = match line.strip_prefix("<!--") {
        Some(comment) => comment.find("-->").map(|at| at + "<!---->".len()),
        None => end_of_tag(line),
    };
    Span::new(span.start, span.start + end.unwrap_or(line.trim_end().len()))
}

/// Where the tag at the start of `line` ends: after the first `>` outside quotation marks.
fn end_of_tag(line: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in line.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(mark), c) if c == mark => quote = None,
            _ => {}
        }
    }
    None
}
