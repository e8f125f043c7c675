//! What stands in the margins of printed pages: the protective marking at the top; below, the case's reference, the day
//! for which the file stands, and the page's number among all. They are of the case and in the page's language, so they
//! cannot stand in the theme's own style sheet.
use std::fmt::Write as _;

use super::theme::Theme;
use crate::base::{Lang, Msg};
use crate::disclose::Disclosed;

/// What stands for the page's number and the number of pages while the words around them are made.
const COUNTERS: [(&str, &str); 2] = [("\u{1}", "page"), ("\u{2}", "pages")];

/// The style sheet for print of the pages in `lang`.
pub fn css(disclosed: &Disclosed, theme: &Theme, lang: Lang) -> String {
    let marking = disclosed.marking.as_ref().map_or("", |marking| marking.get(lang).0);
    let say = |message: &Msg| theme.catalog(lang).say(message);
    let as_at = say(&Msg::new("as-at").with("date", disclosed.as_at));
    let mut page = Msg::new("page-of");
    for (mark, name) in COUNTERS {
        page = page.with(name, mark);
    }
    let font = "font: 9pt sans-serif";
    let mut css = String::from("@page {\n");
    for (place, content) in [
        ("top-center", quoted(marking)),
        ("bottom-left", quoted(&disclosed.case.reference)),
        ("bottom-center", quoted(&as_at)),
        ("bottom-right", counted(&say(&page))),
    ] {
        // Writing to a string cannot fail.
        let _ = writeln!(css, "  @{place} {{ content: {content}; {font} }}");
    }
    css.push_str("}\n");
    css
}

/// Words with the counters of pages in them, as a value of CSS.
fn counted(words: &str) -> String {
    let mut css = quoted(words);
    for (mark, name) in COUNTERS {
        css = css.replace(&quoted(mark).replace('"', ""), &format!("\" counter({name}) \""));
    }
    css
}

/// A text as a string of CSS: everything but letters, digits and spaces by its number, so that none of it is syntax.
/// The space after a number belongs to it.
fn quoted(text: &str) -> String {
    let mut css = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() || c == ' ' {
            css.push(c);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(css, "\\{:x} ", c as u32);
        }
    }
    css.push('"');
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_pages_are_counters() {
        assert_eq!(counted("Page \u{1} of \u{2}"), "\"Page \" counter(page) \" of \" counter(pages) \"\"");
    }

    #[test]
    fn no_text_becomes_syntax() {
        assert_eq!(quoted("CY-1 \"}"), "\"CY\\2d 1 \\22 \\7d \"");
    }
}
