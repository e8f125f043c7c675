//! The alternatives of a form in a word list: `(a|b) c` stands for `a c` and `b c`, and brackets may stand in brackets.

/// Each choice of the alternatives `(a|b)` of a form, which may stand in each other. A bracket that nothing closes
/// stands for itself.
#[must_use]
pub fn alternatives(form: &str) -> Vec<String> {
    let mut made = vec![String::new()];
    let mut rest = form;
    while let Some((before, inside, after)) = split(rest) {
        let choices: Vec<_> = choices(inside).flat_map(alternatives).collect();
        made = made
            .iter()
            .flat_map(|made| choices.iter().map(move |choice| format!("{made}{before}{choice}")))
            .collect();
        rest = after;
    }
    made.iter_mut().for_each(|made| made.push_str(rest));
    made
}

/// How many alternatives a form has, without making them, where each mark `many` makes as many again as `times` says;
/// nothing where its brackets do not pair.
#[must_use]
pub fn number_of_alternatives(form: &str, many: char, times: usize) -> Option<usize> {
    let marked = |piece: &str| {
        let marks = piece.matches(many).count();
        (0..marks).fold(1_usize, |number, _| number.saturating_mul(times))
    };
    let mut number = 1_usize;
    let mut rest = form;
    while let Some((before, inside, after)) = split(rest) {
        if before.contains(')') {
            return None;
        }
        let inside = choices(inside)
            .map(|choice| number_of_alternatives(choice, many, times))
            .try_fold(0_usize, |sum, number| Some(sum.saturating_add(number?)))?;
        number = number.saturating_mul(marked(before)).saturating_mul(inside);
        rest = after;
    }
    (!rest.contains(['(', ')'])).then(|| number.saturating_mul(marked(rest)))
}

/// What stands before, in and after the first pair of brackets.
fn split(form: &str) -> Option<(&str, &str, &str)> {
    let open = form.find('(')?;
    let close = open + 1 + closing(&form[open + 1..])?;
    Some((&form[..open], &form[open + 1..close], &form[close + 1..]))
}

/// The length up to the bracket that closes one already open.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
        None
    })
}

/// What stands between the `|` that are in no further bracket.
fn choices(inside: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    inside.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == '|' && depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_are_made_and_counted() {
        for (form, made) in [
            ("a (b|c (d|e)|) f", vec!["a b f", "a c d f", "a c e f", "a  f"]),
            ("plain", vec!["plain"]),
            ("", vec![""]),
        ] {
            assert_eq!(number_of_alternatives(form, '~', 4), Some(made.len()));
            assert_eq!(alternatives(form), made);
        }
        for form in ["an (open bracket", "a closed) one", "(a|b", "a) (b|c)", "((a)"] {
            assert_eq!(number_of_alternatives(form, '~', 4), None, "{form}");
        }
        assert_eq!(alternatives("an (open bracket"), ["an (open bracket"]);
        assert_eq!(number_of_alternatives("~a (~b|c) (d|e)", '~', 4), Some(40));
        assert_eq!(number_of_alternatives(&"(a|b)".repeat(200), '~', 4), Some(usize::MAX));
    }
}
