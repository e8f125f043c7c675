//! What stands in the margins of printed pages: the case's reference and the protective marking. They are of the case,
//! so they cannot stand in the theme's own style sheet.
use std::fmt::Write as _;

use crate::base::Lang;
use crate::disclose::{CopyFace, Disclosed};
use crate::model::LocalText;

/// The style sheet for print of the pages in `lang`.
pub fn css(disclosed: &Disclosed, lang: Lang) -> String {
    margins(&disclosed.case.reference, disclosed.marking.as_ref(), lang)
}

/// The style sheet for print of pages with these words at their foot, and the marking at their head.
pub fn margins(foot: &str, marking: Option<&LocalText>, lang: Lang) -> String {
    let marking = marking.map_or("", |marking| marking.get(lang).0);
    let font = "font: 9pt sans-serif";
    format!(
        "@page {{ @bottom-left {{ content: {}; {font} }} @top-center {{ content: {}; {font} }} }}\n",
        quoted(foot),
        quoted(marking)
    )
}

/// The style sheet for print of a copy: whose it is and what it is called, that it is confidential, and the marking;
/// the number of the page is in the theme's.
pub fn copy_css(copy: &CopyFace, whose: &str, notice: &str, disclosed: &Disclosed, lang: Lang) -> String {
    let marking = disclosed.marking.as_ref().map_or("", |marking| marking.get(lang).0);
    let font = "font: 9pt sans-serif; vertical-align: middle";
    let whose = quoted(&format!("{whose} · {}", copy.reference));
    format!(
        "@page {{ @top-left {{ content: {whose}; {font} }} @top-right {{ content: {}; {font} }} @bottom-left {{ content: {}; {font} }} }}\n",
        quoted(marking),
        quoted(notice)
    )
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
    fn no_text_becomes_syntax() {
        assert_eq!(quoted("CY-1 \"}"), "\"CY\\2d 1 \\22 \\7d \"");
    }
}
