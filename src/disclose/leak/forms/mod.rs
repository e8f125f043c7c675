//! What is wanted, as forms: sequences of folded words, each with what must hold where it is found. Data from here
//! goes into the automaton of `seek`, which finds all of them in one pass over a text.
mod confidential;
mod dates;
mod names;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use confidential::Phones;

use super::report::Rule;
use super::wanted::Wanted;

/// What a form covers when it is not itself looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cover {
    /// The name of a person who may be named, or a label: no name is seen in it.
    Name,
    /// A text that was allowed, by its place in the list: nothing is seen in it, in its entry.
    Allow(usize),
}

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Is {
    Wanted(Rule),
    Cover(Cover),
}

/// What must hold of the words where a form is found. What is not said does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Must {
    /// The first begins with a capital.
    pub capital: bool,
    /// All are of capitals.
    pub capitals: bool,
    /// Full stops alone stand between them.
    pub points: bool,
    /// `@` stands directly before the first.
    pub at: bool,
    /// No sentence or block ends between them.
    pub together: bool,
    /// Only what stands in dates is between them.
    pub date: bool,
    /// No white space is between them.
    pub tight: bool,
    /// It is in a sheet, where a day may be a number.
    pub sheet: bool,
    /// The text is of this entry or document.
    pub within: Option<String>,
    /// The word before ends so: a quote's prefix may begin in the middle of a word.
    pub before: Option<String>,
    /// The word after begins so.
    pub after: Option<String>,
}

/// A sequence of words that is looked for, or that covers others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Form {
    pub words: Vec<String>,
    pub is: Is,
    /// Whose it is: a person, an entry, a document.
    pub of: String,
    pub must: Must,
}

/// Everything that is looked for.
#[derive(Debug, Default)]
pub(super) struct Forms {
    /// The forms, none twice.
    pub forms: BTreeSet<Form>,
    /// Telephone numbers, which are found by their digits alone.
    pub phones: Phones,
    /// Words of hidden names for which a near miss counts, with whose they are and whether they are ordinary words.
    pub near: BTreeMap<String, (String, bool)>,
    /// Words of those who may be named: never a near miss.
    pub named: BTreeSet<String>,
}

impl Forms {
    /// Works out every form.
    pub fn of(wanted: &Wanted) -> Self {
        let mut forms = Self::default();
        let hidden = names::add(&mut forms, wanted);
        confidential::add(&mut forms, wanted);
        texts::add(&mut forms, wanted, &hidden);
        forms
    }

    fn add(&mut self, words: Vec<String>, rule: Rule, of: &str, must: Must) {
        if !words.is_empty() {
            self.forms.insert(Form { words, is: Is::Wanted(rule), of: of.to_owned(), must });
        }
    }

    fn cover(&mut self, words: Vec<String>, cover: Cover, within: Option<&str>) {
        if !words.is_empty() {
            let must = Must { within: within.map(str::to_owned), ..Must::default() };
            self.forms.insert(Form { words, is: Is::Cover(cover), of: String::new(), must });
        }
    }
}

/// The initial mutations of a Welsh word in folded letters, the word itself first.
fn mutated(word: &str) -> Vec<String> {
    const CHANGES: [(&str, &[&str]); 21] = [
        ("ch", &[]),
        ("dd", &[]),
        ("ff", &[]),
        ("ph", &[]),
        ("th", &[]),
        ("ll", &["l"]),
        ("rh", &["r"]),
        ("p", &["b", "mh", "ph"]),
        ("t", &["d", "nh", "th"]),
        ("c", &["g", "ngh", "ch"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("g", &["", "ng"]),
        ("m", &["f"]),
        ("a", &["ha"]),
        ("e", &["he"]),
        ("i", &["hi"]),
        ("o", &["ho"]),
        ("u", &["hu"]),
        ("w", &["hw"]),
        ("y", &["hy"]),
    ];
    let mut forms = vec![word.to_owned()];
    if let Some((initial, changes)) = CHANGES.iter().find(|(initial, _)| word.starts_with(initial)) {
        let rest = word.strip_prefix(initial).unwrap_or(word);
        forms.extend(changes.iter().map(|change| format!("{change}{rest}")));
    }
    forms
}
