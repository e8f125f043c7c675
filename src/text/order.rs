//! Alphabetical order as each language has it: in Welsh *ch*, *dd*, *ff*, *ng*, *ll*, *ph*, *rh* and *th* are letters.
//! Lists of people and documents are sorted through here; a chronology never is.
use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use crate::base::{Bilingual, Lang};

static COLLATORS: OnceLock<Bilingual<Option<CollatorBorrowed<'static>>>> = OnceLock::new();

/// The collator of a language; none where ICU's data lacks it, which a test rules out.
fn collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    let preferences: CollatorPreferences = match lang {
        Lang::En => locale!("en-GB").into(),
        Lang::Cy => locale!("cy").into(),
    };
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
}

/// Which of two texts comes first in `lang`. Texts that the language holds for equal come in order of their
/// characters, so that the order is total.
#[must_use]
pub fn compare(lang: Lang, left: &str, right: &str) -> Ordering {
    let collators = COLLATORS.get_or_init(|| Bilingual::from_fn(collator));
    let by_language =
        collators.get(lang).as_ref().map_or(Ordering::Equal, |collator| collator.compare(left, right));
    by_language.then_with(|| left.cmp(right))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(lang: Lang, words: &str) -> String {
        let mut words: Vec<&str> = words.split(' ').collect();
        words.sort_by(|left, right| compare(lang, left, right));
        words.join(" ")
    }

    #[test]
    fn welsh_digraphs_are_letters() {
        let words = "rhiw ruth llaeth lori chwaer cytundeb cyhyrog cyngor";
        assert_eq!(sorted(Lang::Cy, words), "cyngor cyhyrog cytundeb chwaer lori llaeth ruth rhiw");
    }

    #[test]
    fn welsh_order_is_not_that_of_characters() {
        assert_eq!(sorted(Lang::Cy, "Chwefror Cynllun Llanelli Lwc"), "Cynllun Chwefror Lwc Llanelli");
        assert_eq!(sorted(Lang::En, "Cynllun Chwefror Lwc Llanelli"), "Chwefror Cynllun Llanelli Lwc");
    }

    #[test]
    fn case_and_accents_come_last() {
        let words = "Siân tŷ Robert lôn ty lori tân pen llun Rhys";
        assert_eq!(sorted(Lang::Cy, words), "lôn lori llun pen Robert Rhys Siân tân ty tŷ");
    }

    #[test]
    fn the_order_is_total() {
        assert_eq!(compare(Lang::En, "a\u{301}", "á"), "a\u{301}".cmp("á"));
        assert_eq!(compare(Lang::Cy, "mam", "mam"), Ordering::Equal);
    }
}
