//! Where a text quotes: what stands between quotation marks. “ ” " " « » always; ‘ ’ and ' ' where the first follows white
//! space or an opening and the last precedes white space or punctuation, since the same signs are apostrophes.
use std::ops::Range;

/// The quotations of a text, marks included, in order. A mark without its partner opens none.
#[must_use]
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Most texts have no mark at all.
    if !text.bytes().any(|byte| matches!(byte, b'"' | b'\'' | 0xe2 | 0xc2)) {
        return found;
    }
    let mut done = 0;
    // The marks of which no partner stands in the rest of the text, so that it is not looked for again.
    let mut alone = Vec::new();
    for (at, open) in text.char_indices() {
        if at < done || !matches!(open, '“' | '"' | '«' | '‘' | '\'') || alone.contains(&open) {
            continue;
        }
        let inside = at + open.len_utf8();
        if matches!(open, '‘' | '\'') && !opens(&text[..at], &text[inside..], open) {
            continue;
        }
        match close(&text[inside..], open) {
            Some(length) => {
                done = inside + length;
                found.push(at..done);
            }
            None => alone.push(open),
        }
    }
    found
}

/// Whether a single mark between these opens a quotation.
fn opens(before: &str, after: &str, open: char) -> bool {
    let follows = before.chars().next_back().is_none_or(|c| c.is_whitespace() || "([{“\"«‘'—–/".contains(c));
    follows && after.starts_with(|c: char| !c.is_whitespace()) && !(open == '\'' && is_clipped(after))
}

/// Whether a word begins that is written with an apostrophe at its head: 'na, 'r, 'di, 'em. With a capital or an
/// end after it, it is the first word of a quotation.
fn is_clipped(after: &str) -> bool {
    const CLIPPED: [&str; 24] = [
        "r", "n", "m", "w", "i", "u", "ch", "na", "di", "da", "dw", "sa", "se", "ma", "ta", "th", "chydig",
        "dyn", "sdim", "run", "em", "til", "cause", "bout",
    ];
    let length = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    CLIPPED.contains(&&after[..length]) && after[length..].starts_with(' ')
}

/// The length up to and with the mark that closes what `open` opened.
fn close(rest: &str, open: char) -> Option<usize> {
    let mark = match open {
        '“' => '”',
        '«' => '»',
        '‘' => '’',
        other => other,
    };
    let ends = |at: usize| {
        let after = rest[at + mark.len_utf8()..].chars().next();
        !matches!(mark, '’' | '\'')
            || after.is_none_or(|c| !c.is_alphanumeric())
                && rest[..at].chars().next_back().is_some_and(|c| !c.is_whitespace())
    };
    rest.match_indices(mark).map(|(at, _)| at).find(|at| ends(*at)).map(|at| at + mark.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        quotations(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn each_pair_of_marks_quotes() {
        assert_eq!(quoted("a “b c” d \"e\" f «g» h"), ["“b c”", "\"e\"", "«g»"]);
        assert_eq!(quoted("he said ‘it’s mine’, she said 'no'."), ["‘it’s mine’", "'no'"]);
        assert_eq!(quoted("(‘a’) ('b')"), ["‘a’", "'b'"]);
        assert_eq!(quoted("“she said ‘no’ to me” yes"), ["“she said ‘no’ to me”"]);
    }

    #[test]
    fn an_apostrophe_quotes_nothing() {
        for text in [
            "the boys' and the girls' rooms",
            "don't, can’t, o'i dŷ, a'r plant",
            "mae 'na gar a'r plant' yno",
            "an open “ mark",
            "5\" of rain",
            "it’s the children’s",
            "dyma 'r lle, a'u tad'",
            "",
        ] {
            assert_eq!(quoted(text), Vec::<&str>::new(), "{text}");
        }
        assert_eq!(quoted("'Na,' meddai hi"), ["'Na,'"]);
    }
}
