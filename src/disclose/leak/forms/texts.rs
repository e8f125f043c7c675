//! The forms of texts: redacted quotes with what stands beside them, sentences of withheld entries, names and titles
//! of withheld documents, and what a person has allowed.
use std::collections::BTreeSet;

use super::super::fold::words;
use super::super::report::Rule;
use super::super::wanted::{Quote, Wanted};
use super::{Cover, Forms, Must};

/// Sentences of fewer words are said by everybody.
const SENTENCE: usize = 5;
/// Titles of fewer words are those of many documents.
const TITLE: usize = 3;

/// Adds the forms; `hidden` are the words of hidden names, which a label may have replaced in the copy.
pub(super) fn add(forms: &mut Forms, wanted: &Wanted, hidden: &BTreeSet<String>) {
    for (index, allow) in wanted.allows.iter().enumerate() {
        forms.cover(words(&allow.text), Cover::Allow(index), Some(&allow.within));
    }
    for quote in &wanted.quotes {
        add_quote(forms, quote, hidden);
    }
    for sentence in &wanted.sentences {
        if sentence.text.split_whitespace().filter(|word| !words(word).is_empty()).count() >= SENTENCE {
            let rule = if sentence.disclosed_too { Rule::SharedSentence } else { Rule::Sentence };
            forms.add(words(&sentence.text), rule, &sentence.entry, Must::default());
        }
    }
    for document in &wanted.documents {
        let name = document.path.rsplit('/').next().unwrap_or(&document.path);
        forms.add(words(name), Rule::FileName, &document.path, Must::default());
        if let Some(title) = &document.title
            && title.split_whitespace().filter(|word| !words(word).is_empty()).count() >= TITLE
        {
            forms.add(words(title), Rule::Title, &document.path, Must::default());
        }
    }
}

fn add_quote(forms: &mut Forms, quote: &Quote, hidden: &BTreeSet<String>) {
    let is_hidden = |word: &String| hidden.contains(word);
    let alone = words(&quote.quote);
    // A name in the text beside it stands there as a label now: what is further off than the name tells nothing.
    let (prefix, cut_before) = after_last(&quote.prefix, is_hidden);
    let (suffix, cut_after) = before_first(&quote.suffix, is_hidden);
    let joined = format!("{prefix}{}{suffix}", quote.quote);
    let mut all = words(&joined);
    let mut must = Must::default();
    // What was given to tell the place may begin or end in the middle of a word.
    if !cut_before && prefix.starts_with(char::is_alphanumeric) && all.len() > 2 {
        must.before = Some(all.remove(0));
    }
    if !cut_after && suffix.ends_with(char::is_alphanumeric) && all.len() > 2 {
        must.after = all.pop();
    }
    if all.len() < 2 && must.before.is_none() && must.after.is_none() {
        must.within = Some(quote.within.clone());
    }
    forms.add(all, Rule::Quote, &quote.within, must);
    // The quote with a label in the place of a name is still the quote.
    for run in
        alone.split(|word| is_hidden(word)).filter(|run| run.len() >= SENTENCE && run.len() < alone.len())
    {
        let must = Must { within: Some(quote.within.clone()), ..Must::default() };
        forms.add(run.to_vec(), Rule::Quote, &quote.within, must);
    }
}

/// The text after its last hidden word, and whether there was one.
fn after_last(text: &str, is_hidden: impl Fn(&String) -> bool) -> (String, bool) {
    let folded = super::super::fold::fold(text);
    let last = folded.tokens.iter().rev().find(|token| is_hidden(&folded.word(token).to_owned()));
    match last {
        Some(token) => (text.get(token.at.end..).unwrap_or_default().to_owned(), true),
        None => (text.to_owned(), false),
    }
}

/// The text before its first hidden word, and whether there was one.
fn before_first(text: &str, is_hidden: impl Fn(&String) -> bool) -> (String, bool) {
    let folded = super::super::fold::fold(text);
    let first = folded.tokens.iter().find(|token| is_hidden(&folded.word(token).to_owned()));
    match first {
        Some(token) => (text.get(..token.at.start).unwrap_or_default().to_owned(), true),
        None => (text.to_owned(), false),
    }
}
