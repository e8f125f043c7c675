//! A text and a quote of it: whatever the matcher finds lies in the text, and what is quoted word for word is found.
#![no_main]
use cofnod::base::Lang;
use cofnod::disclose::{Names, Rendered};
use cofnod::text::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|given: (&str, &str, &str, &str, u16, u16)| {
    let (body, quote, prefix, suffix, from, length) = given;
    let Ok(document) = Document::parse(body, 0) else { return };
    let names = Names::default();
    let rendered = Rendered::of("A title", None, &document, Lang::En, body, &names);
    let text = rendered.text();
    for (prefix, suffix) in [(None, None), (Some(prefix), None), (None, Some(suffix)), (Some(prefix), Some(suffix))] {
        for range in rendered.find(quote, prefix, suffix) {
            assert!(range.start < range.end && text.get(range.clone()).is_some(), "{range:?} is no part of {text:?}");
        }
    }
    // Some words of the text as they stand.
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        return;
    }
    let from = usize::from(from) % words.len();
    let to = (from + 1 + usize::from(length) % 12).min(words.len());
    let quote = words[from..to].join(" ");
    if !quote.chars().any(char::is_alphanumeric) {
        return;
    }
    let found = rendered.find(&quote, None, None);
    assert!(!found.is_empty(), "{quote:?} of {text:?}");
    assert!(
        found.iter().any(|range| text[range.clone()].split_whitespace().count() >= 1),
        "{quote:?} of {text:?}"
    );
    // With all that stands before it, it is the one that was meant.
    let before = words[..from].join(" ");
    let alone = rendered.find(&quote, Some(&before), None);
    assert!(!alone.is_empty(), "{quote:?} after {before:?}");
});
