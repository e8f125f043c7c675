//! Text made harmless for HTML, in an element or in an attribute in double quotes.

/// Adds `text` to `html` with what HTML reads as markup escaped, and without the characters that HTML forbids.
pub fn escape(text: &str, html: &mut String) {
    let mut rest = text;
    // Most of a text is free of them, so the bytes are looked at once and copied in runs.
    while let Some(at) = rest.bytes().position(|byte| SPECIAL[usize::from(byte)]) {
        let (plain, special) = rest.split_at(at);
        html.push_str(plain);
        html.push_str(match special.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'"') => "&quot;",
            Some(b'\'') => "&#39;",
            _ => "\u{fffd}",
        });
        rest = special.get(1..).unwrap_or_default();
    }
    html.push_str(rest);
}

/// For each byte, whether it cannot stand as it is; all of them are characters by themselves.
static SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        special[byte] = !matches!(byte as u8, b'\t' | b'\n' | b'\r');
        byte += 1;
    }
    special[0x7f] = true;
    special[b'&' as usize] = true;
    special[b'<' as usize] = true;
    special[b'>' as usize] = true;
    special[b'"' as usize] = true;
    special[b'\'' as usize] = true;
    special
};

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
