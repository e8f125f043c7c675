//! Marks as their reader meets them: words in brackets, in the copy's language, that lead to what they mean. A screen
//! reader says them, a printer prints them, and they are the same however much was taken out.
use crate::base::{Lang, Msg};
use crate::disclose::{Mark, MarkId, code_info, mark_of};
use crate::site::context::Here;
use crate::site::escape::escape;
use crate::site::theme::Theme;

/// The words of a mark.
pub fn words(from: Here<'_>, mark: &Mark) -> String {
    mark_words(from.site.theme, mark, from.lang)
}

/// The words of a mark in a copy in `lang`.
pub fn mark_words(theme: &Theme, mark: &Mark, lang: Lang) -> String {
    let message = match mark {
        Mark::Code(code) => Msg::new("copy-mark").with("name", *code_info(*code).mark.get(lang)),
        Mark::Person { letters, .. } => Msg::new("copy-person").with("letters", letters.as_str()),
    };
    theme.catalog(lang).say(&message)
}

fn mark(from: Here<'_>, id: MarkId) -> Option<&Mark> {
    from.site.disclosed.copy.as_ref()?.marks.get(id)
}

/// The words of the mark of this number.
pub fn said(from: Here<'_>, id: MarkId) -> String {
    mark(from, id).map(|mark| words(from, mark)).unwrap_or_default()
}

/// A mark in a text in `lang`.
pub fn inline(from: Here<'_>, id: MarkId, lang: Lang, html: &mut String) {
    let Some(mark) = mark(from, id) else { return };
    html.push_str("<a class=\"mk\" href=\"");
    escape(&format!("{}key.html#{}", from.up, mark.code().word()), html);
    html.push('"');
    if lang != from.lang {
        html.push_str(" lang=\"");
        html.push_str(from.lang.code());
        html.push('"');
    }
    html.push('>');
    escape(&words(from, mark), html);
    html.push_str("</a>");
}

/// Plain text in which marks stand as characters, with their words.
pub fn plain(from: Here<'_>, text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match mark_of(c) {
            Some(id) => plain.push_str(&said(from, id)),
            None => plain.push(c),
        }
    }
    plain
}
