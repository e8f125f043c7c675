//! Labels: `Fact:`, `**Hearsay (mother):**`, `Gweithredu (efraser; erbyn 2026-06-10):` at the start of a paragraph,
//! a list item or a quote. This file knows their words and reads one at a place of the source; `markdown` finds the
//! places where one can stand and how far each holds. `argument` reads what stands in its brackets.
mod argument;

use std::sync::OnceLock;

pub(crate) use self::argument::is_of_id;
pub use self::argument::{Argument, Part, Slip};
use crate::base::{Bilingual, Lang, Span};

/// What a label says of the text it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the label of that name, explained in the format")]
pub enum LabelKind {
    Fact,
    Opinion,
    Hearsay,
    Verified,
    Said,
    Analysis,
    Decision,
    Reason,
    Safeguarding,
    Outcome,
    Dispute,
    What,
    Why,
    How,
    Tools,
    Update,
    Action,
    Done,
}

impl LabelKind {
    /// The words after which an argument says whom something must not reach, in each language.
    #[must_use]
    pub fn not_to() -> Bilingual<&'static str> {
        words().not_to
    }

    /// All labels, in the order of the format.
    pub const ALL: [Self; 18] = [
        Self::Fact,
        Self::Opinion,
        Self::Hearsay,
        Self::Verified,
        Self::Said,
        Self::Analysis,
        Self::Decision,
        Self::Reason,
        Self::Safeguarding,
        Self::Outcome,
        Self::Dispute,
        Self::What,
        Self::Why,
        Self::How,
        Self::Tools,
        Self::Update,
        Self::Action,
        Self::Done,
    ];

    /// Its id: in style classes, in data and in the strings' files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Opinion => "opinion",
            Self::Hearsay => "hearsay",
            Self::Verified => "verified",
            Self::Said => "said",
            Self::Analysis => "analysis",
            Self::Decision => "decision",
            Self::Reason => "reason",
            Self::Safeguarding => "safeguarding",
            Self::Outcome => "outcome",
            Self::Dispute => "dispute",
            Self::What => "what",
            Self::Why => "why",
            Self::How => "how",
            Self::Tools => "tools",
            Self::Update => "update",
            Self::Action => "action",
            Self::Done => "done",
        }
    }

    /// Its word in a language: `Fact`, `Ffaith`.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        words().labels[self as usize].get(lang)
    }

    /// The label and the language of a word, in any letter case.
    #[must_use]
    pub fn of_word(word: &str) -> Option<(Self, Lang)> {
        // No label's word has a letter outside ASCII, and most words of a text are no label.
        let first = word.as_bytes().first()?.to_ascii_lowercase();
        if !first.is_ascii_alphabetic() || word.len() > words().longest {
            return None;
        }
        Self::ALL.into_iter().find_map(|kind| {
            Lang::ALL
                .into_iter()
                .find(|lang| kind.word(*lang).eq_ignore_ascii_case(word))
                .map(|lang| (kind, lang))
        })
    }

    /// Whether its argument must give a date.
    #[must_use]
    pub const fn needs_date(self) -> bool {
        matches!(self, Self::Update | Self::Done)
    }
}

/// The words of `labels.tsv`.
struct Words {
    labels: Vec<Bilingual<&'static str>>,
    not_to: Bilingual<&'static str>,
    by: Bilingual<&'static str>,
    longest: usize,
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let find = |id: &str| {
            let line = include_str!("labels.tsv").lines().find_map(|line| {
                let mut cells = line.split('\t');
                (cells.next() == Some(id)).then(|| (cells.next(), cells.next()))
            });
            match line {
                Some((Some(en), Some(cy))) => Bilingual { en, cy },
                // A test holds the file to one line for each id; an empty word matches nothing.
                _ => Bilingual { en: "", cy: "" },
            }
        };
        let labels: Vec<_> = LabelKind::ALL.iter().map(|kind| find(kind.id())).collect();
        let longest = labels.iter().map(|word| word.en.len().max(word.cy.len())).max().unwrap_or_default();
        Words { labels, not_to: find("not-to"), by: find("by"), longest }
    })
}

/// A label as it stands in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Which label.
    pub kind: LabelKind,
    /// The language of the word that was used.
    pub lang: Lang,
    /// From its first character to its colon, bold marks included.
    pub span: Span,
    /// Its argument, if it has one.
    pub argument: Option<Argument>,
    /// Whether it stands alone, with its text in the blocks that follow.
    pub alone: bool,
}

impl Label {
    /// The persons whom the text it holds must not reach.
    pub fn not_to(&self) -> impl Iterator<Item = &Part> {
        self.argument.iter().flat_map(|argument| &argument.not_to)
    }

    /// Who: the argument's id or words.
    #[must_use]
    pub fn who(&self) -> Option<&Part> {
        self.argument.as_ref().and_then(|argument| argument.who.as_ref())
    }
}

/// What has the shape of a label at `at`: its word, its argument's span, and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shape<'s> {
    /// The word before the colon or bracket.
    pub word: &'s str,
    /// Where the word stands.
    pub word_span: Span,
    /// Between the brackets.
    pub argument: Option<Span>,
    /// After the colon and any closing bold mark.
    pub end: usize,
}

/// Reads the shape of a label at `at`: `Word:`, `**Word:**`, `**Word**:`, each with an argument in brackets.
pub(crate) fn shape_at(source: &str, at: usize) -> Option<Shape<'_>> {
    let rest = source.get(at..)?;
    let bold = ["**", "__"].into_iter().find(|mark| rest.starts_with(mark));
    let mut here = at + bold.map_or(0, str::len);
    let word_len = source[here..].find(|c: char| !c.is_alphabetic()).unwrap_or(source.len() - here);
    if word_len == 0 {
        return None;
    }
    let word_span = Span::new(here, here + word_len);
    here = word_span.end;
    let mut open = bold;
    let close = |here: &mut usize, open: &mut Option<&str>| {
        if let Some(mark) = *open
            && source[*here..].starts_with(mark)
        {
            *here += mark.len();
            *open = None;
        }
    };
    close(&mut here, &mut open);
    let mut argument = None;
    let blank = source[here..].len() - source[here..].trim_start_matches([' ', '\t']).len();
    if source[here + blank..].starts_with('(') {
        let inside = here + blank + 1;
        let length = argument_length(&source[inside..])?;
        argument = Some(Span::new(inside, inside + length));
        here = inside + length + 1;
        close(&mut here, &mut open);
    }
    if !source[here..].starts_with(':') {
        return None;
    }
    here += 1;
    close(&mut here, &mut open);
    let ends_well = source[here..].chars().next().is_none_or(char::is_whitespace);
    (open.is_none() && ends_well).then(|| Shape {
        word: &source[word_span.range()],
        word_span,
        argument,
        end: here,
    })
}

/// The length of an argument up to its closing bracket: on its line, or on to the next line where a paragraph was
/// wrapped inside it, but never over an empty line.
fn argument_length(rest: &str) -> Option<usize> {
    let end = rest.find(')')?;
    let argument = &rest[..end];
    let is_wrapped_once = argument.matches(['\n', '\r']).count() <= 2 && argument.matches('\n').count() <= 1;
    let has_empty_line = argument.split('\n').skip(1).any(|line| line.trim().is_empty());
    (is_wrapped_once && !has_empty_line).then_some(end)
}

/// Reads the label at `at`, if one stands there. Offsets are those of `source`.
pub(crate) fn label_at(source: &str, at: usize) -> Option<Label> {
    let shape = shape_at(source, at)?;
    let (kind, lang) = LabelKind::of_word(shape.word)?;
    let argument = shape.argument.map(|span| argument::read(source, span, kind));
    Some(Label { kind, lang, span: Span::new(at, shape.end), argument, alone: false })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn every_label_has_its_words() {
        for kind in LabelKind::ALL {
            for lang in Lang::ALL {
                assert!(!kind.word(lang).is_empty(), "{} has no word in {}", kind.id(), lang.code());
                assert_eq!(LabelKind::of_word(&kind.word(lang).to_uppercase()), Some((kind, lang)));
            }
        }
    }

    #[test]
    fn the_three_forms_are_the_same() {
        for text in [
            "Hearsay (mother): She left.",
            "**Hearsay (mother):** She left.",
            "**Hearsay** (mother): She left.",
            "**Hearsay (mother)**: She left.",
            "hearsay(mother): She left.",
            "ACHLUST ( mother ):\tShe left.",
            "__Hearsay (mother):__ She left.",
        ] {
            let label = label_at(text, 0).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(label.kind, LabelKind::Hearsay, "{text}");
            assert_eq!(label.who().map(|who| who.text.as_str()), Some("mother"), "{text}");
            assert_eq!(text[label.span.end..].trim(), "She left.");
        }
    }

    #[test]
    fn what_only_looks_like_a_label_is_none() {
        for text in [
            "Fact:no space",
            "Facts: several",
            "**Fact: all bold**",
            "Fact : apart",
            "Fact (a (b)): nested",
            "Fact",
            "(x): y",
            "Fact (a\n\nb): over an empty line",
            "",
            "ffaith; na",
        ] {
            assert_eq!(label_at(text, 0), None, "{text}");
        }
    }

    #[test]
    fn arguments_have_their_parts_and_places() {
        let text = "Action (efraser; by 2026-06-10; not to mother, father): go";
        let label = label_at(text, 0).unwrap();
        let argument = label.argument.unwrap();
        assert_eq!(argument.who.as_ref().unwrap().text, "efraser");
        assert_eq!(argument.day(), NaiveDate::from_ymd_opt(2026, 6, 10));
        assert_eq!(&text[argument.date.as_ref().unwrap().span.range()], "2026-06-10");
        let ids: Vec<_> = argument.not_to.iter().map(|part| &text[part.span.range()]).collect();
        assert_eq!(ids, ["mother", "father"]);
        let smiling = label_at("Said (the nursery :( not sure): x", 0).unwrap();
        assert_eq!(smiling.who().unwrap().text, "the nursery :( not sure");
        let said = label_at("Dywedodd (nid i mother): x", 0).unwrap();
        assert_eq!(said.who(), None);
        assert_eq!(said.not_to().next().unwrap().text, "mother");
        let update = label_at("Update (2026-04-02): x", 0).unwrap();
        assert_eq!(update.argument.unwrap().day(), NaiveDate::from_ymd_opt(2026, 4, 2));
        let slip = |text: &str| label_at(text, 0).unwrap().argument.unwrap().slip;
        assert_eq!(slip("Said (father, not to mother): x"), Some(Slip::NotTo));
        assert_eq!(slip("Said (father; not mother): x"), Some(Slip::NotTo));
        assert_eq!(slip("Dywedodd (father, nid i mother): x"), Some(Slip::NotTo));
        assert_eq!(slip("Action (nhughes, by 2026-03-11): x"), Some(Slip::By));
        for text in [
            "Hearsay (a neighbour, by telephone): x",
            "Said (father; not to mother): x",
            "Fact (not seen): x",
        ] {
            assert_eq!(slip(text), None, "{text}");
        }
        let wrapped = label_at("> Action (efraser;\n> by 2026-06-10): go", 2).unwrap();
        assert_eq!(wrapped.argument.unwrap().day(), NaiveDate::from_ymd_opt(2026, 6, 10));
    }
}
