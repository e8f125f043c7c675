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
use crate::text::{Document, Inline, InlineKind, plain, quotations};

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
    let prose = own_words(&text.document);
    let count = |words: &str, lang| {
        let lower = words.to_ascii_lowercase();
        self::words(&lower).filter(|word| small_words(lang).contains(word)).count()
    };
    let is_other = |words: &str| {
        let theirs = count(words, text.lang.other());
        theirs >= MARGIN && theirs >= MARGIN * count(words, text.lang)
    };
    // Hardly any text gets further than this.
    if !is_other(&prose) || text.document.word_count() < least {
        return false;
    }
    let own = without_names(&prose, &info.map(names).unwrap_or_default());
    // What is left beside names and quotations must itself be enough to judge by.
    if own.len() * 2 < least {
        return false;
    }
    let own = own.join(" ");
    let detector = Detector::with_allowlist(vec![Detected::Eng, Detected::Cym]);
    let other = match text.lang {
        Lang::En => Detected::Cym,
        Lang::Cy => Detected::Eng,
    };
    is_other(&own) && detector.detect(&own).is_some_and(|info| info.lang() == other && info.is_reliable())
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

/// The words of a text but for names: those of the case's people, and every word that has a capital within a sentence,
/// with a small word between two of them ("Ysgol y Dderwen", "House of Fraser").
fn without_names<'t>(prose: &'t str, names: &HashSet<String>) -> Vec<&'t str> {
    let mut own: Vec<&str> = Vec::new();
    // What came since the last name, while it may be within one.
    let mut since_name = None;
    let mut begins = true;
    for word in prose.split_whitespace() {
        let letter = word.chars().find(|c| c.is_alphanumeric());
        let is_capital = !begins && letter.is_some_and(char::is_uppercase);
        begins = word.ends_with(['.', '!', '?', '…']);
        if letter.is_none() {
            continue;
        }
        if is_capital || is_name(word, names) {
            if let Some(0..=2) = since_name {
                own.truncate(own.len() - since_name.unwrap_or_default());
            }
            since_name = Some(0);
        } else {
            own.push(word);
            since_name = since_name.map(|count| count + 1).filter(|_| word.chars().count() <= 3);
        }
    }
    own
}

/// The visible text of a document without mentions, quotations, block quotes, code and the words of links.
fn own_words(document: &Document) -> String {
    let mut all = String::new();
    document.leaves(&mut |leaf, _| {
        if leaf.quoted {
            return;
        }
        let mut prose = String::new();
        add(leaf.inlines, &mut prose);
        let mut start = 0;
        for quotation in quotations(&prose) {
            all.push_str(&prose[start..quotation.start]);
            all.push(' ');
            start = quotation.end;
        }
        all.push_str(&prose[start..]);
        // What follows begins a sentence.
        all.push_str(" . ");
    });
    all
}

/// Adds the words of a leaf that are its author's own.
fn add(inlines: &[Inline], prose: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) => prose.push_str(text),
            InlineKind::Emphasis(inlines)
            | InlineKind::Strong(inlines)
            | InlineKind::Strikethrough(inlines) => {
                add(inlines, prose);
            }
            InlineKind::Code(_)
            | InlineKind::SoftBreak
            | InlineKind::HardBreak
            | InlineKind::Link { .. }
            | InlineKind::Mention(_)
            | InlineKind::Image { .. }
            | InlineKind::FootnoteReference(_)
            | InlineKind::Mark(_) => prose.push(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_left_out() {
        let names = HashSet::from(["parri".to_owned()]);
        for (text, left) in [
            ("Present: Siân ap Gruffydd of House of Fraser", "Present:"),
            (
                "Gwelais Parri's mother. Aeth i Ysgol y Dderwen yn gynnar.",
                "Gwelais mother. Aeth i yn gynnar.",
            ),
            ("parri and the car, the parri", "and the car, the"),
        ] {
            assert_eq!(without_names(text, &names).join(" "), left);
        }
    }

    #[test]
    fn each_small_word_is_in_one_list() {
        let (en, cy) = (small_words(Lang::En), small_words(Lang::Cy));
        assert!(en.iter().all(|word| !cy.contains(word)));
    }
}
