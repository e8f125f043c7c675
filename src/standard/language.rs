//! Whether a text is in the language that it says it is in.
//!
//! Most texts are cleared by counting small words, which each language has of its own. What then looks like the other
//! language is put to a detector of languages, without names, mentions and quotations, which may be in either. The
//! rule speaks only where both are sure.
use std::collections::HashSet;

use whatlang::{Detector, Lang as Detected};

use super::rule::{Context, Report};
use crate::base::{Fix, Lang, Msg};
use crate::model::{CaseInfo, Entry, Given, Text};
use crate::text::{Document, Prose, plain};

/// Small words that only one of the two languages has.
const fn small_words(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &[
            "the", "and", "of", "was", "were", "that", "with", "for", "she", "they", "their", "in", "by",
            "not", "from", "it", "be", "been", "which", "who", "this", "there", "will", "would",
        ],
        Lang::Cy => &[
            "yn", "y", "yr", "mae", "ac", "ei", "eu", "wedi", "roedd", "nid", "nad", "ni", "bod", "fod",
            "gan", "ar", "oedd", "hi", "ond", "gyda", "hefyd", "eich", "bu", "yw", "ddim", "sydd", "sy",
        ],
    }
}

/// How many times as many small words of the other language there must be.
const MARGIN: usize = 3;

/// `language-mislabelled`: a text that is confidently in the other language than it says.
pub(super) fn mislabelled(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    let least = usize::try_from(context.values.number("words")).unwrap_or_default();
    for text in &entry.texts {
        let is_unknown = matches!(text.language, Given::Invalid(_));
        if is_unknown || !is_in_other(text, least, context.case.info.as_ref()) {
            continue;
        }
        let place = text.language.span().unwrap_or(text.title_place);
        let say = |id| Msg::new(id).with("lang", text.lang.code());
        report.at_fixed(&text.source, place, say("message"), Some(say("help")), welsh_fix(entry, text));
    }
}

/// A line `language: cy`, for a Welsh text that says nothing of its language. With a second text there, one of the two
/// is in the wrong file, and which is for a person to say.
fn welsh_fix(entry: &Entry, text: &Text) -> Option<Fix> {
    let room = text.language_room.as_ref()?;
    let is_silent = text.lang == Lang::En && text.language.is_absent();
    let line_end = if text.source.text.contains("\r\n") { "\r\n" } else { "\n" };
    (is_silent && entry.texts.len() == 1).then(|| Fix {
        span: room.span,
        replacement: format!("{}language: {}{line_end}", room.replacement, Lang::Cy.code()),
    })
}

fn is_in_other(text: &Text, least: usize, info: Option<&CaseInfo>) -> bool {
    let prose = unquoted(&text.document);
    let lower = prose.to_ascii_lowercase();
    let count = |lang| words(&lower).filter(|word| small_words(lang).contains(word)).count();
    let theirs = count(text.lang.other());
    if theirs < MARGIN || theirs < MARGIN * count(text.lang) || text.document.word_count() < least {
        return false;
    }
    let names = info.map(names).unwrap_or_default();
    let own: Vec<&str> = prose.split_whitespace().filter(|word| !is_name(word, &names)).collect();
    // What is left beside names and quotations must itself be enough to judge by.
    if own.len() * 2 < least {
        return false;
    }
    let detector = Detector::with_allowlist(vec![Detected::Eng, Detected::Cym]);
    let other = match text.lang {
        Lang::En => Detected::Cym,
        Lang::Cy => Detected::Eng,
    };
    detector.detect(&own.join(" ")).is_some_and(|info| info.lang() == other && info.is_reliable())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words of the names in a case, without case and accents.
fn names(info: &CaseInfo) -> HashSet<String> {
    let people = info.people.iter().flat_map(|person| {
        let aliases = person.also_known_as.items().iter().map(|alias| &alias.value);
        person.name.value().into_iter().chain(person.organisation.value()).chain(aliases)
    });
    let names = people.chain(info.staff.iter().filter_map(|staff| staff.name.value()));
    names.flat_map(|name| words(&plain(name)).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Whether what stands between white space begins with a word of a name: `Parri`, `Parri's`, `(Parri)`.
fn is_name(word: &str, names: &HashSet<String>) -> bool {
    let word = plain(word);
    words(&word).next().is_some_and(|first| names.contains(first))
}

/// The visible text of a document without mentions, quotations and block quotes.
fn unquoted(document: &Document) -> String {
    let mut all = String::new();
    document.leaves(&mut |leaf, _| {
        if leaf.quoted {
            return;
        }
        for piece in outside_quotations(&Prose::new(leaf.inlines, document).text) {
            all.push_str(piece);
            all.push(' ');
        }
        all.push('\n');
    });
    all.split_whitespace().filter(|word| !word.starts_with('@')).collect::<Vec<_>>().join(" ")
}

/// The pieces of a text that stand in no quotation marks. A mark that nothing closes is none.
fn outside_quotations(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    // Closing marks of which no more follow, so that no text is searched for them twice.
    let mut spent: Vec<char> = Vec::new();
    while let Some(c) = text[at..].chars().next() {
        let after = at + c.len_utf8();
        let opens = matches!(c, '“' | '«' | '"') || matches!(c, '‘' | '\'') && follows_space(&text[..at]);
        let close = match c {
            '“' => '”',
            '«' => '»',
            '‘' => '’',
            c => c,
        };
        if opens && !spent.contains(&close) {
            match closing(text, after, close) {
                Some(end) => {
                    pieces.push(&text[start..at]);
                    (start, at) = (end, end);
                    continue;
                }
                None => spent.push(close),
            }
        }
        at = after;
    }
    pieces.push(&text[start..]);
    pieces
}

/// Where the quotation ends that this mark closes, the mark included.
fn closing(text: &str, from: usize, close: char) -> Option<usize> {
    text[from..].match_indices(close).map(|(at, mark)| from + at + mark.len()).find(|end| {
        let next = text[*end..].chars().next();
        !matches!(close, '’' | '\'') || next.is_none_or(|next| !next.is_alphanumeric())
    })
}

fn follows_space(before: &str) -> bool {
    before.chars().next_back().is_none_or(|c| c.is_whitespace() || "([{“«\"–—".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_left_out() {
        for (text, left) in [
            ("He said “no, never” and left.", "He said | and left."),
            ("‘Na’ meddai, 'dyna ni' eto", "meddai, | eto"),
            ("the parents' own ideas, the child's", "the parents' own ideas, the child's"),
            ("Dywedodd « ie » \"wedyn\" “heb ddiwedd", "Dywedodd | “heb ddiwedd"),
            ("i'r ysgol, a'r plant", "i'r ysgol, a'r plant"),
        ] {
            let pieces = outside_quotations(text).into_iter().map(str::trim);
            let pieces: Vec<_> = pieces.filter(|piece| !piece.is_empty()).collect();
            assert_eq!(pieces.join(" | "), left, "{text}");
        }
    }

    #[test]
    fn each_small_word_is_in_one_list() {
        let (en, cy) = (small_words(Lang::En), small_words(Lang::Cy));
        assert!(en.iter().all(|word| !cy.contains(word)));
    }
}
