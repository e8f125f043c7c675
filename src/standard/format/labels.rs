//! What the body says that is not rendered as it was meant: words that are nearly a label, and HTML.
use crate::base::{Fix, Lang, Msg, Source, Span};
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
                let fix = certain(&near.word)
                    .map(|label| Fix { span: near.span, replacement: in_case_of(&near.word, label) });
                report.at_fixed(&text.source, near.span, message, Some(help), fix);
            }
        }
    }
}

/// The label that a word is nearest to, where it is near enough; of two as near, the one in the text's language.
fn meant(word: &str, lang: Lang) -> Option<&'static str> {
    near(word, lang).min_by_key(|(distance, _)| *distance).map(|(_, label)| label)
}

/// The labels that a word is near enough to, each with its distance; those of `lang` first.
fn near(word: &str, lang: Lang) -> impl Iterator<Item = (usize, &'static str)> {
    let word = word.to_lowercase();
    [lang, lang.other()]
        .into_iter()
        .flat_map(|lang| LabelKind::ALL.into_iter().map(move |kind| kind.word(lang)))
        .filter_map(move |label| {
            let allowed = match label.chars().count() {
                0..4 => return None,
                4..8 => 1,
                _ => 2,
            };
            let distance = strsim::osa_distance(&word, &label.to_lowercase());
            (distance <= allowed).then_some((distance, label))
        })
}

/// Words of their own that are near a label, with its first and its last letter: whoever wrote one may have meant it.
const OWN_WORDS: &str = "
    fat facet fait sad sid sand slid skid staid wheat whit whet dose dome dine dune doe dane drone donne dole dope dote
    dove doze bath both berth born bern burn bran ban bain baron bairn barren toils tolls auction acton versified
    vilified derision division delusion faith dirgelu gwariwyd gwisgwyd gwyriwyd dywedwyd diweddarodd diweddarwyd
    dadansoddodd dadansoddwyd penderfynodd penderfynwyd canlynodd canlynwyd cwblhad";

/// The label that a word was meant to be, where it can hardly be anything else: it is near one label alone, with its
/// first and its last letter, and is no word of its own. An ending or a mutation makes another word, and so may a
/// plural: `Reasons:` may be a heading.
fn certain(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let mut labels = near(word, Lang::En).map(|(_, label)| label);
    let label = labels.next().filter(|_| labels.next().is_none())?;
    let known = label.to_lowercase();
    let ends = |word: &str| (word.chars().next(), word.chars().next_back());
    let is_own = OWN_WORDS.split_whitespace().any(|own| own == lower);
    (ends(&lower) == ends(&known) && !is_own).then_some(label)
}

/// The label in the letter case of the word that it replaces.
fn in_case_of(word: &str, label: &str) -> String {
    if word.chars().all(char::is_lowercase) {
        label.to_lowercase()
    } else if word.chars().count() > 1 && word.chars().all(char::is_uppercase) {
        label.to_uppercase()
    } else {
        label.to_owned()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_certain_where_the_word_is_nothing_else() {
        for (word, label) in [
            ("Fcat", "Fact"),
            ("Opnion", "Opinion"),
            ("opinoin", "Opinion"),
            ("HERSAY", "Hearsay"),
            ("Ffiath", "Ffaith"),
            ("Penderfynaid", "Penderfyniad"),
            ("Safegaurding", "Safeguarding"),
        ] {
            assert_eq!(certain(word), Some(label), "{word}");
        }
        // Plurals, endings and mutations; other words, names among them; three letters; too far off.
        for word in [
            "Facts",
            "Reasons",
            "Canlyniadau",
            "Diogel",
            "Farn",
            "Season",
            "None",
            "Born",
            "Bethan",
            "Both",
            "Faith",
            "Acton",
            "Division",
            "Analyst",
            "Diweddarodd",
            "Hwo",
            "Colour",
        ] {
            assert_eq!(certain(word), None, "{word}");
        }
        assert_eq!(in_case_of("opinoin", "Opinion"), "opinion");
        assert_eq!(in_case_of("OPINOIN", "Opinion"), "OPINION");
        assert_eq!(in_case_of("Opinoin", "Opinion"), "Opinion");
    }
}
