//! Text made harmless for HTML, in an element or in an attribute in double quotes.

/// Adds `text` to `html` with what HTML reads as markup escaped, and without the characters that HTML forbids.
pub fn escape(text: &str, html: &mut String) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let with = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            b'\t' | b'\n' | b'\r' => continue,
            0..=0x1f | 0x7f => "\u{fffd}",
            _ => continue,
        };
        html.push_str(text.get(done..at).unwrap_or_default());
        html.push_str(with);
        done = at + 1;
    }
    html.push_str(text.get(done..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_markup() {
        let mut html = String::new();
        escape("tŷ <b onclick='x'>\"A & B\"\u{0}</b>\n", &mut html);
        assert_eq!(html, "tŷ &lt;b onclick=&#39;x&#39;&gt;&quot;A &amp; B&quot;\u{fffd}&lt;/b&gt;\n");
    }
}
