//! What stands in the margins of printed pages: the protective marking, whose file it is, the day for which it stands,
//! and the page's number among all. They are of the case and in the page's language, so they cannot stand in the
//! theme's own style sheet.
use std::fmt::Write as _;

use super::theme::Theme;
use crate::base::{Lang, Msg};
use crate::disclose::{CopyFace, Disclosed};
use crate::model::LocalText;

/// What stands for the page's number and the number of pages while the words around them are made.
const COUNTERS: [(&str, &str); 2] = [("\u{1}", "page"), ("\u{2}", "pages")];

/// The style sheet for print of the pages of a case in `lang`: marking above; reference, as-at date and number below.
pub fn css(disclosed: &Disclosed, theme: &Theme, lang: Lang) -> String {
    let as_at = theme.catalog(lang).say(&Msg::new("as-at").with("date", disclosed.as_at));
    sheet(&[
        ("top-center", quoted(marked(disclosed.marking.as_ref(), lang))),
        ("bottom-left", quoted(&disclosed.case.reference)),
        ("bottom-center", quoted(&as_at)),
        ("bottom-right", number(theme, lang)),
    ])
}

/// The style sheet for print of the pages over a caseload, with its name at the foot.
pub fn caseload_css(name: &str, marking: Option<&LocalText>, theme: &Theme, lang: Lang) -> String {
    sheet(&[
        ("top-center", quoted(marked(marking, lang))),
        ("bottom-left", quoted(name)),
        ("bottom-right", number(theme, lang)),
    ])
}

/// The style sheet for print of a copy: whose it is and what it is called, the marking, that it is confidential, and
/// the number.
pub fn copy_css(
    copy: &CopyFace,
    whose: &str,
    notice: &str,
    disclosed: &Disclosed,
    theme: &Theme,
    lang: Lang,
) -> String {
    sheet(&[
        ("top-left", quoted(&format!("{whose} · {}", copy.reference))),
        ("top-right", quoted(marked(disclosed.marking.as_ref(), lang))),
        ("bottom-left", quoted(notice)),
        ("bottom-right", number(theme, lang)),
    ])
}

/// Contents of margins, each with its place, as the rule for every sheet.
fn sheet(margins: &[(&str, String)]) -> String {
    let mut css = String::from("@page {\n");
    for (place, content) in margins {
        css.push_str("  ");
        css.push_str(&margin(place, content));
        css.push('\n');
    }
    css.push_str("}\n");
    css
}

fn margin(place: &str, content: &str) -> String {
    format!("@{place} {{ content: {content}; font: 9pt sans-serif; vertical-align: middle }}")
}

/// The line of every style sheet for print that gives the number of the page.
pub fn number_line(theme: &Theme, lang: Lang) -> String {
    margin("bottom-right", &number(theme, lang))
}

/// How the line of a copy's style sheet begins that says whose it is, where that begins with these words.
pub fn whose_line(words: &str) -> String {
    let line = margin("top-left", &quoted(words));
    line.split_once("\";").map_or_else(String::new, |(beginning, _)| beginning.to_owned())
}

/// A marking in the language of the page.
fn marked(marking: Option<&LocalText>, lang: Lang) -> &str {
    marking.map_or("", |marking| marking.get(lang).0)
}

/// The page's number among all, in words.
fn number(theme: &Theme, lang: Lang) -> String {
    let page = COUNTERS.into_iter().fold(Msg::new("page-of"), |page, (mark, name)| page.with(name, mark));
    counted(&theme.catalog(lang).say(&page))
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
