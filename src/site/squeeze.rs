//! Style sheets without what only their authors need: comments, indentation, spaces about punctuation. The theme of the
//! program goes into every bundle so; a team's own files stay as they are.

/// `css` with the same meaning, in fewer bytes. Nothing within quotation marks changes.
pub fn css(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    // Whether there was a space that may turn out to part two words.
    let mut space = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
            continue;
        }
        if c.is_whitespace() {
            space = true;
            rest = rest.trim_start();
            continue;
        }
        let needless = out.is_empty() || out.ends_with(['{', '}', ';', ',', ':']) || "{};,".contains(c);
        if space && !needless {
            out.push(' ');
        }
        space = false;
        if c == '}' && out.ends_with(';') {
            out.pop();
        }
        let end = if c == '"' { quoted(rest) } else { c.len_utf8() };
        let (token, after) = rest.split_at(end);
        out.push_str(token);
        rest = after;
    }
    out.push('\n');
    out
}

/// Where the text in quotation marks with which `css` begins ends.
fn quoted(css: &str) -> usize {
    let mut escaped = false;
    for (at, c) in css.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::css;

    #[test]
    fn what_parts_nothing_goes() {
        let long =
            "/* A */\n@media (min-width: 48rem) {\n  a :hover, .b > c { color: red; margin: 0 1rem; }\n}\n";
        assert_eq!(css(long), "@media (min-width:48rem){a :hover,.b > c{color:red;margin:0 1rem}}\n");
    }

    #[test]
    fn what_is_quoted_stays() {
        let quotes = ".a::before { content: \" /* ; \\\" } \"; --m: \"\"; }";
        assert_eq!(css(quotes), ".a::before{content:\" /* ; \\\" } \";--m:\"\"}\n");
        assert_eq!(css("a { content: \"left open"), "a{content:\"left open\n");
        assert_eq!(css("a/* left open"), "a\n");
    }
}
