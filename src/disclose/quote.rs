//! Quotes: finds in the rendered text of an entry what a person copied from it, however white space falls and whatever
//! markup stands within. What a decision takes out, and what the leak check then looks for, both begin here.
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::rendered::{Rendered, Searched};
use crate::text::Folded;

/// A quote that is looked for, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    quote: String,
    prefix: String,
    suffix: String,
    /// The same without the boxes of a list of tasks, where it has some.
    bare: Option<Box<Self>>,
}

/// What stands on a page before an item of a list of tasks.
const BOXES: [char; 2] = ['☐', '☑'];

impl Sought {
    /// The quote with what stands directly before and after it; nothing where it has no words.
    #[must_use]
    pub fn new(quote: &str, prefix: Option<&str>, suffix: Option<&str>) -> Option<Self> {
        let fold = |text: &str| Folded::new(text.trim()).text().trim().to_owned();
        // Copied from the page, where the items of a list of tasks have boxes that are no text of the entry.
        let bare = quote.contains(BOXES).then(|| {
            let bare = |text: &str| text.replace(BOXES, " ");
            Self::new(&bare(quote), prefix.map(bare).as_deref(), suffix.map(bare).as_deref())
        });
        let quote = fold(quote);
        quote.chars().any(char::is_alphanumeric).then(|| Self {
            quote,
            prefix: prefix.map(fold).unwrap_or_default(),
            suffix: suffix.map(fold).unwrap_or_default(),
            bare: bare.flatten().map(Box::new),
        })
    }
}

impl Rendered {
    /// Where a quote stands, as parts of [`Rendered::text`], in order; nowhere where it has no words. White space,
    /// apostrophes, hyphens, and what a reader does not see are compared folded; letter case counts. `prefix` and
    /// `suffix` say what stands directly before and after, white space aside; without them every occurrence is found.
    /// Labels and mentions are found as they are shown, as they stand in the file, and where the quote leaves labels
    /// out; a quote that touches a label or a mention takes it whole.
    #[must_use]
    pub fn find(&self, quote: &str, prefix: Option<&str>, suffix: Option<&str>) -> Vec<Range<usize>> {
        self.find_all(&[Sought::new(quote, prefix, suffix)]).pop().unwrap_or_default()
    }

    /// For each of many quotes where it stands, as [`Rendered::find`] has it. The text is gone through once, however
    /// many they are.
    #[must_use]
    pub fn find_all(&self, sought: &[Option<Sought>]) -> Vec<Vec<Range<usize>>> {
        let mut found = vec![Vec::new(); sought.len()];
        let wanted: Vec<(usize, &Sought)> =
            sought.iter().enumerate().filter_map(|(index, one)| Some((index, one.as_ref()?))).collect();
        if wanted.is_empty() {
            return found;
        }
        // Too many to be looked for are not found, and what is not found stands against building.
        let Ok(automaton) = AhoCorasick::new(wanted.iter().map(|(_, one)| one.quote.as_str())) else {
            return found;
        };
        for searched in &self.searched {
            for one in automaton.find_overlapping_iter(searched.folded.text()) {
                let Some((index, own)) = wanted.get(one.pattern().as_usize()) else { continue };
                if let (Some(range), Some(list)) =
                    (fitting(searched, own, &one.range()), found.get_mut(*index))
                {
                    list.push(self.shown(searched, &range));
                }
            }
        }
        for list in &mut found {
            list.sort_by_key(|range| (range.start, range.end));
            list.dedup();
        }
        let bare: Vec<Option<Sought>> = sought
            .iter()
            .zip(&found)
            .map(|(one, found)| one.as_ref().filter(|_| found.is_empty())?.bare.as_deref().cloned())
            .collect();
        if bare.iter().any(Option::is_some) {
            for (own, bare) in found.iter_mut().zip(self.find_all(&bare)).filter(|(own, _)| own.is_empty()) {
                *own = bare;
            }
        }
        found
    }

    /// Which of these texts stand in it, letter case and accents aside.
    #[must_use]
    pub fn has(&self, texts: &[&str]) -> Vec<bool> {
        let plain = |text: &str| crate::text::plain(Folded::new(text.trim()).text());
        let mut has = vec![false; texts.len()];
        let wanted: Vec<String> = texts.iter().map(|text| plain(text)).collect();
        let Ok(automaton) = AhoCorasick::new(&wanted) else { return has };
        for searched in &self.searched {
            for one in automaton.find_overlapping_iter(&plain(searched.folded.text())) {
                let index = one.pattern().as_usize();
                if let Some(own) = has.get_mut(index)
                    && wanted.get(index).is_some_and(|text| !text.is_empty())
                {
                    *own = true;
                }
            }
        }
        has
    }
}

/// The place in the text before it was folded of what was found in it, if what stands beside it fits.
fn fitting(searched: &Searched, own: &Sought, range: &Range<usize>) -> Option<Range<usize>> {
    let text = searched.folded.text();
    let (before, after) = (text.get(..range.start)?, text.get(range.end..)?);
    let fits = before.trim_end().ends_with(&own.prefix) && after.trim_start().starts_with(&own.suffix);
    // An end is the end of what is quoted, not the beginning of what follows.
    let last = own.quote.chars().next_back().map_or(0, char::len_utf8);
    let start = searched.folded.original(&(range.start..range.end - last)).start;
    let end = searched.folded.original(&(range.end - last..range.end)).end;
    fits.then_some(start..end)
}

#[cfg(test)]
mod tests {
    use crate::base::Lang;
    use crate::text::Document;

    use super::super::rendered::{Names, Part, Rendered};

    fn rendered(body: &str) -> (Document, Rendered) {
        let document = Document::parse(body, 0).unwrap();
        let names: Names<'_> = [("mother", "Elin Parri"), ("gp", "Dr Morris")].into();
        let rendered = Rendered::of("A visit", Some("Y Bont"), &document, Lang::En, body, &names);
        (document, rendered)
    }

    fn found(body: &str, quote: &str) -> Vec<String> {
        let (_, rendered) = rendered(body);
        let found = rendered.find(quote, None, None);
        found.into_iter().map(|range| rendered.text()[range].to_owned()).collect()
    }

    #[test]
    fn the_text_is_title_place_and_body() {
        let (_, rendered) =
            rendered("Fact: He *came*\nhome.\n\n- one\n- `two`\n\n| a | b |\n|---|---|\n| c | d |\n");
        assert_eq!(rendered.text(), "A visit Y Bont Fact He came\nhome. one two a b c d ");
    }

    #[test]
    fn quotes_span_markup_lines_items_and_cells() {
        for (body, quote) in [
            ("He **moved** to\n[her sister\u{2019}s](a.md) house.", "moved to her sister's house"),
            ("- He moved\n- to her sister", "He moved to her sister"),
            ("| He moved | to |\n|---|---|\n| her | sister |", "moved to her sister"),
            ("He mo\u{ad}ved   to\u{a0}her", "He moved to her"),
            ("Ty\u{302} mawr", "Tŷ mawr"),
            ("He said[^1] that.\n\n[^1]: Quietly.", "He said that. Quietly."),
            ("See ![the house](a.png) there", "See there"),
            ("a &amp; b \\* c", "a & b * c"),
            ("First.\n\nSecond.", "First. Second."),
        ] {
            assert_eq!(found(body, quote).len(), 1, "{body:?} {quote:?}");
        }
        assert!(found("He moved to her", "he moved").is_empty());
        assert!(found("He moved to her", "  ").is_empty());
    }

    #[test]
    fn labels_and_mentions_are_found_in_every_way_of_writing_them() {
        let body = "The door was open.\n\nHearsay (mother; not to gp): I saw @gp there.";
        for quote in [
            "open. Hearsay (Elin Parri) I saw",
            "open. Hearsay (Elin Parri): I saw",
            "open. Hearsay I saw",
            "open. Hearsay: I saw",
            "open. Hearsay (mother; not to gp): I saw",
            "open. I saw",
        ] {
            assert_eq!(found(body, quote), ["open. Hearsay (Elin Parri) I saw"], "{quote}");
        }
        for quote in ["saw Dr Morris there", "saw @gp there"] {
            assert_eq!(found(body, quote), ["saw Dr Morris there"], "{quote}");
        }
        // Half a name takes the whole mention.
        assert_eq!(found(body, "saw Dr"), ["saw Dr Morris"]);
    }

    #[test]
    fn what_stands_beside_the_text_is_found_too() {
        let body = "See ![Rose at home](a.png \"in Bangor\") and [x](b.md \"her address\").";
        for quote in ["Rose at home", "in Bangor", "her address", "A visit", "Y Bont"] {
            assert_eq!(found(body, quote), [quote], "{quote}");
        }
    }

    #[test]
    fn prefix_and_suffix_tell_one_occurrence() {
        let (_, rendered) = rendered("He said no. She said no. They said no, twice.");
        assert_eq!(rendered.find("said no", None, None).len(), 3);
        assert_eq!(rendered.find("said no", Some("She "), None).len(), 1);
        assert_eq!(rendered.find("said no", Some("She"), None).len(), 1);
        assert_eq!(rendered.find("said no", None, Some(", twice")).len(), 1);
        assert_eq!(rendered.find("said no", Some("He"), Some(", twice")).len(), 0);
    }

    #[test]
    fn pieces_lead_back_to_the_document() {
        let (_, rendered) = rendered("a\n\n- b **c *d***\n");
        let found = rendered.find("d", None, None);
        let [range] = found.as_slice() else { panic!("{found:?}") };
        let touched: Vec<_> = rendered.touched(range).collect();
        let [(piece, within)] = touched.as_slice() else { panic!("{touched:?}") };
        assert_eq!(
            (piece.part, piece.path.as_slice(), within.clone()),
            (Part::Text, [1, 0, 0, 1, 1, 0].as_slice(), 0..1)
        );
    }

    #[test]
    fn what_labels_hold_is_known() {
        let (document, rendered) = rendered(
            "Before.\n\nSaid (mother; not to gp): One *two*.\n\n- After\n- Said (not to gp): Three.\n",
        );
        let held = rendered.held(&document, |label| label.not_to().next().is_some());
        let held: Vec<&str> = held.into_iter().map(|range| &rendered.text()[range]).collect();
        assert_eq!(held, ["Said (Elin Parri) One two.", "Said Three."]);
    }

    #[test]
    fn what_a_footnote_says_is_held_by_the_label_of_its_reference() {
        let body = "Said (not to gp): I want[^1].\n\nOpen[^2].\n\n[^1]: To stay[^3].\n\n[^2]: No secret.\n\n[^3]: With *Dad*.\n";
        let (document, rendered) = rendered(body);
        let held = rendered.held(&document, |label| label.not_to().next().is_some());
        let held: Vec<&str> = held.into_iter().map(|range| &rendered.text()[range]).collect();
        assert_eq!(held, ["Said I want.", "To stay.", "With Dad."]);
    }

    #[test]
    fn whole_sentences_are_told_from_parts() {
        let (_, rendered) = rendered("Fact: One two. Three four.\n\n## Five six\n\nSeven eight");
        for (quote, is_whole) in [
            ("One two.", true),
            ("One two. Three four.", true),
            ("Three four. Five six", true),
            ("Fact One two.", true),
            ("Five six", true),
            ("Seven eight", true),
            ("One two", false),
            ("two. Three four.", false),
            ("six Seven eight", false),
            ("Seven", false),
        ] {
            let found = rendered.find(quote, None, None);
            assert_eq!(found.iter().all(|range| rendered.is_whole(range)), is_whole, "{quote}");
            assert_eq!(found.len(), 1, "{quote}");
        }
    }

    #[test]
    fn occurrences_overlap() {
        let (_, rendered) = rendered("aaaa abcabcab");
        let found = |quote: &str| rendered.find(quote, None, None).len();
        assert_eq!((found("aa"), found("abcab"), found("abcabcabc")), (3, 2, 0));
    }

    /// A text is gone through once, however many quotes are looked for: each finds what it finds alone.
    #[test]
    fn many_quotes_find_what_each_finds_alone() {
        let (_, rendered) = rendered("Said (mother): I saw @gp. I saw him. I saw nobody, and him.");
        let quotes = [
            ("I saw", None),
            ("him", Some("saw ")),
            ("him", None),
            ("", None),
            ("saw", None),
            ("I saw him.", None),
        ];
        let sought: Vec<_> =
            quotes.iter().map(|(quote, prefix)| super::Sought::new(quote, *prefix, None)).collect();
        let alone: Vec<_> =
            quotes.iter().map(|(quote, prefix)| rendered.find(quote, *prefix, None)).collect();
        assert_eq!(rendered.find_all(&sought), alone);
        assert_eq!(alone.iter().map(Vec::len).collect::<Vec<_>>(), [3, 1, 2, 0, 3, 1]);
    }

    proptest::proptest! {
        #[test]
        fn any_part_of_the_text_is_found_where_it_stands(
            body in "[a-c ŵ\\-*_`\\[\\]()|!@:\n\u{ad}\u{301}]{0,60}",
            from in 0usize..60,
            length in 1usize..20,
        ) {
            if let Ok(document) = Document::parse(&body, 0) {
                let rendered = Rendered::of("T", None, &document, Lang::Cy, &body, &Names::new());
                let text = rendered.text();
                let start = text.floor_char_boundary(from);
                let end = text.floor_char_boundary(start + length);
                let quote = text[start..end].trim();
                // A letter without the accent that follows it is another letter.
                let is_cut = quote.starts_with('\u{301}') || text[end..].starts_with(['\u{301}', '\u{ad}']);
                if quote.chars().any(char::is_alphanumeric) && !is_cut {
                    let found = rendered.find(quote, None, None);
                    proptest::prop_assert!(!found.is_empty(), "{quote:?} in {text:?}");
                    for range in found {
                        proptest::prop_assert!(text.get(range.clone()).is_some());
                        let _ = (rendered.touched(&range).count(), rendered.is_whole(&range));
                    }
                }
            }
        }
    }
}
