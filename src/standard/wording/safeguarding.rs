//! `possible-safeguarding`: words that speak of harm, in an entry that is not flagged for safeguarding. Whoever says them:
//! a child's words in a quotation count as much as the author's own.
use std::ops::Range;
use std::sync::OnceLock;

use super::list::{cell, rows, words};
use super::scan::{SAFEGUARDING, scan};
use crate::base::{Lang, Msg};
use crate::model::{Entry, Given};
use crate::standard::{Context, Report};
use crate::text::{is_abbreviated, sentences};

/// The words that make and part clauses, of one language.
struct Clauses {
    denies: Vec<&'static str>,
    but: Vec<&'static str>,
}

/// The words that begin a new clause after a comma, of both languages, as texts quote from one in the other.
fn joins(word: &str) -> bool {
    static JOINS: OnceLock<Vec<&'static str>> = OnceLock::new();
    has(JOINS.get_or_init(|| of_kind(&Lang::ALL, "joins")), word)
}

fn clauses(lang: Lang) -> &'static Clauses {
    static WORDS: [OnceLock<Clauses>; 2] = [OnceLock::new(), OnceLock::new()];
    let read = || Clauses { denies: of_kind(&[lang], "denies"), but: of_kind(&[lang], "but") };
    match lang {
        Lang::En => WORDS[0].get_or_init(read),
        Lang::Cy => WORDS[1].get_or_init(read),
    }
}

/// Whether the word is one of these, in any case.
fn has(words: &[&str], word: &str) -> bool {
    words.iter().any(|one| one.eq_ignore_ascii_case(word))
}

fn of_kind(langs: &[Lang], kind: &str) -> Vec<&'static str> {
    rows(include_str!("negations.tsv"))
        .filter(|row| cell(row, 1) == kind && langs.iter().any(|lang| lang.code() == cell(row, 0)))
        .map(|row| cell(&row, 2))
        .collect()
}

/// The function of the rule.
pub(super) fn judge(entry: &Entry, context: &Context<'_>, report: &mut Report) {
    // A field that is not valid has been reported, and says nothing either way.
    if entry.fields.safeguarding.is_true() || matches!(entry.fields.safeguarding, Given::Invalid(_)) {
        return;
    }
    for text in &entry.texts {
        for passage in &scan(text, context.wording).passages {
            let found = passage.find(SAFEGUARDING, |_| true);
            if found.is_empty() {
                continue;
            }
            let folded = passage.folded();
            let denials = Denials::of(folded.text(), clauses(text.lang));
            let sentences = sentences(passage.text());
            for found in found {
                let range = folded.original(&found.range);
                if denials.deny(found.range.start) || is_name(passage.text(), &range, &sentences) {
                    continue;
                }
                let message = Msg::new("message").with("phrase", &passage.text()[range.clone()]);
                report.at_with(&text.source, passage.span(&range), message, Some(Msg::new("flag")));
            }
        }
    }
}

/// Whether what stands there has a capital within a sentence, and so is a name.
fn is_name(text: &str, range: &Range<usize>, sentences: &[Range<usize>]) -> bool {
    if !text[range.clone()].starts_with(char::is_uppercase) {
        return false;
    }
    let index = sentences.partition_point(|sentence| sentence.start <= range.start);
    let start =
        index.checked_sub(1).and_then(|index| sentences.get(index)).map_or(0, |sentence| sentence.start);
    let before = &text[start..range.start];
    // A quotation within a sentence begins one of its own.
    let opens = before.ends_with(['“', '‘', '"', '\'', '«']);
    !opens && before.contains(char::is_alphanumeric)
}

/// Where clauses begin in a folded text, and where something is denied in them.
struct Denials {
    clauses: Vec<usize>,
    denials: Vec<usize>,
}

impl Denials {
    fn of(text: &str, language: &Clauses) -> Self {
        let mut found = Self { clauses: vec![0], denials: Vec::new() };
        let mut words = words(text, 0..text.len()).peekable();
        let mut end = 0;
        let mut before = "";
        while let Some((at, word)) = words.next() {
            let gap = text.get(end..at).unwrap_or_default();
            if ends_clause(gap, &text[..end]) || gap.contains(',') && joins(word) {
                found.clauses.push(at);
                before = "";
            }
            if language.denies(word, before) && words.peek().is_none_or(|(_, next)| !has(&language.but, next))
            {
                found.denials.push(at);
            }
            end = at + word.len();
            before = word;
        }
        found
    }

    /// Whether something is denied before `at` in its clause.
    fn deny(&self, at: usize) -> bool {
        let clause = self.clauses.partition_point(|start| *start <= at);
        let start =
            clause.checked_sub(1).and_then(|index| self.clauses.get(index)).copied().unwrap_or_default();
        let denial = self.denials.partition_point(|denial| *denial < start);
        self.denials.get(denial).is_some_and(|denial| *denial < at)
    }
}

/// Whether the signs between two words end a clause. A stop or colon within a number or a time is followed by no
/// space, and the stop of an abbreviation ends nothing.
fn ends_clause(gap: &str, before: &str) -> bool {
    let ends = gap.contains(['!', '?', ';']);
    let stops = |mark: char| gap.contains(mark) && gap.len() > 1;
    ends || stops(':') || stops('.') && !is_abbreviated(before, '.', false)
}

impl Clauses {
    /// Whether this word denies what follows it.
    fn denies(&self, word: &str, before: &str) -> bool {
        // "Gwelsom ni": after a verb of the first person, and in "gyda ni", ni is a pronoun.
        let is_pronoun = || {
            word.eq_ignore_ascii_case("ni")
                && (["om", "wn", "em", "ym"].iter().any(|end| before.ends_with(end))
                    || has(&["gyda", "i", "wrth", "at", "â", "inni", "atom", "efo"], before))
        };
        (has(&self.denies, word) || word.ends_with("n't") || word.ends_with("N'T")) && !is_pronoun()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn denied(lang: Lang, text: &str) -> bool {
        let at = text.find("HERE").unwrap();
        Denials::of(text, clauses(lang)).deny(at)
    }

    #[test]
    fn a_denial_reaches_to_the_end_of_its_clause() {
        for text in [
            "there was no HERE",
            "he denied that he HERE",
            "She didn't say HERE",
            "no marks, sores or HERE",
            "never at 10:30 or 3.5 HERE",
            "not, e.g. on Sunday, HERE",
            "Without a HERE",
        ] {
            assert!(denied(Lang::En, text), "{text}");
        }
        for text in [
            "he said no. HERE",
            "he denied it, but HERE",
            "no; HERE",
            "not only HERE",
            "he did not come, and HERE",
            "HERE and not there",
            "he said no: HERE",
            "nothing! HERE",
            "he does HERE",
            "notable HERE",
        ] {
            assert!(!denied(Lang::En, text), "{text}");
        }
        for text in ["ni welwyd HERE", "nad oedd HERE", "heb HERE", "Gwadodd iddo HERE", "does dim HERE"] {
            assert!(denied(Lang::Cy, text), "{text}");
        }
        for text in
            ["ni ddaeth, ond HERE", "gwelsom ni HERE", "dim ond HERE", "na, ac HERE", "ni ddaeth; HERE"]
        {
            assert!(!denied(Lang::Cy, text), "{text}");
        }
    }

    #[test]
    fn a_capital_within_a_sentence_is_a_name() {
        let named = |text: &str| {
            let at = text.to_lowercase().find("burn").unwrap();
            is_name(text, &(at..at + 4), &sentences(text))
        };
        assert!(named("I saw Dr Burns today") && named("Well. The Burns family"));
        assert!(!named("Burns were seen") && !named("Well. Burns!") && !named("He said: “Burns”"));
        assert!(!named("the burn") && !named("“Burn” he said"));
    }
}
