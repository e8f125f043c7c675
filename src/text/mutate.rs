//! The initial mutations of Welsh, made forward from a word: a form found in a text could come from several words,
//! but a word has no more than five forms.

/// What each initial becomes: soft, nasal, aspirate; an empty one does not change. Two letters stand before one, so
/// that `ll` is not taken for `l`, and those that never mutate stand with nothing.
pub const INITIALS: [(&str, [Option<&str>; 3]); 14] = [
    ("ll", [Some("l"), None, None]),
    ("rh", [Some("r"), None, None]),
    ("ch", [None, None, None]),
    ("dd", [None, None, None]),
    ("ph", [None, None, None]),
    ("th", [None, None, None]),
    ("p", [Some("b"), Some("mh"), Some("ph")]),
    ("t", [Some("d"), Some("nh"), Some("th")]),
    ("c", [Some("g"), Some("ngh"), Some("ch")]),
    ("b", [Some("f"), Some("m"), None]),
    ("d", [Some("dd"), Some("n"), None]),
    ("g", [Some(""), Some("ng"), None]),
    ("m", [Some("f"), None, None]),
    ("ts", [None, None, None]),
];

/// The vowels, which take an `h` before them after some words; their accents make no difference.
pub const VOWELS: &str = "aeiouwy";

/// The word itself and each of its mutations, the `h` before a vowel included. Letter case is that of the word but
/// for what changes; lists are kept in lower case.
#[must_use]
pub fn mutations(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    let lower = word.to_lowercase();
    if lower.starts_with(['a', 'e', 'i', 'o', 'u', 'w', 'y', 'â', 'ê', 'î', 'ô', 'û', 'ŵ', 'ŷ']) {
        forms.push(format!("h{word}"));
        return forms;
    }
    let Some((initial, changes)) = INITIALS.iter().find(|(initial, _)| lower.starts_with(initial)) else {
        return forms;
    };
    // The initials are ASCII, and lower case keeps the length of ASCII letters.
    let Some(rest) = word.get(initial.len()..) else { return forms };
    forms.extend(changes.iter().flatten().map(|change| format!("{change}{rest}")));
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mutate_by_their_initial() {
        for (word, forms) in [
            ("clais", "clais glais nghlais chlais"),
            ("taro", "taro daro nharo tharo"),
            ("plentyn", "plentyn blentyn mhlentyn phlentyn"),
            ("budr", "budr fudr mudr"),
            ("dianc", "dianc ddianc nianc"),
            ("gwallgof", "gwallgof wallgof ngwallgof"),
            ("mam", "mam fam"),
            ("llosgi", "llosgi losgi"),
            ("rhoi", "rhoi roi"),
            ("arf", "arf harf"),
            ("ŵyn", "ŵyn hŵyn"),
            ("chwaer", "chwaer"),
            ("jynci", "jynci"),
            ("ffoi", "ffoi"),
            ("", ""),
        ] {
            assert_eq!(mutations(word).join(" "), forms);
        }
    }
}
