//! The forms of a name that are looked for by themselves: its words, its words run together, its initials.
use super::data::{is_particle, is_title};
use super::letters::{Word, folded, words};

/// The words of a name that are looked for by themselves: two letters or more, titles and particles aside; all where a
/// name has nothing else.
pub fn own_words(name: &str) -> Vec<String> {
    let all: Vec<Word> =
        words(name).into_iter().filter(|word| !word.number && word.folded.chars().count() > 1).collect();
    let is_own = |(at, word): &(usize, &Word)| {
        let is_last = *at > 0 && at + 1 == all.len();
        !is_title(word, is_last) && !is_particle(word, is_last)
    };
    let own: Vec<String> =
        all.iter().enumerate().filter(is_own).map(|(_, word)| word.folded.clone()).collect();
    if own.is_empty() { all.into_iter().map(|word| word.folded).collect() } else { own }
}

/// The initials as letters alone: `S.E.` and `SE` are both `se`.
pub fn initial_letters(initials: &str) -> String {
    folded(initials).concat()
}

/// Two words or more of a name run together, in every order: `rhysellis`, `ellisrhys`.
pub fn joined(own: &[String]) -> Vec<String> {
    // A name of more words than this is run together in its own order, and two and two.
    const MOST: usize = 4;
    let mut forms = Vec::new();
    if own.len() > MOST {
        forms.push(own.concat());
        for (at, one) in own.iter().enumerate() {
            for other in own.iter().skip(at + 1) {
                forms.push(format!("{one}{other}"));
                forms.push(format!("{other}{one}"));
            }
        }
    } else {
        arrange(own, &mut Vec::new(), &mut forms);
    }
    forms.retain(|form| form.chars().count() > 3);
    forms.sort();
    forms.dedup();
    forms
}

fn arrange<'w>(own: &'w [String], taken: &mut Vec<&'w str>, forms: &mut Vec<String>) {
    if taken.len() > 1 {
        forms.push(taken.concat());
    }
    for word in own {
        if !taken.contains(&word.as_str()) {
            taken.push(word);
            arrange(own, taken, forms);
            taken.pop();
        }
    }
}
