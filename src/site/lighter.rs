//! The theme's own style sheets and scripts as a bundle has them: without what only their writers read, so that a page
//! weighs less.

/// A style sheet without comments, line ends and spaces that mean nothing; strings stay as they are. It takes away no
/// space that could part two selectors.
pub fn css(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        if matches!(c, '"' | '\'') {
            let end = rest[1..].find(c).map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        let after_one = out.is_empty() || out.ends_with(['{', '}', ';', ',', ':', ' ']);
        if c.is_ascii_whitespace() {
            if !after_one {
                out.push(' ');
            }
            continue;
        }
        if matches!(c, '{' | '}' | ';' | ',') && out.ends_with(' ') {
            out.pop();
        }
        if c == '}' && out.ends_with(';') {
            out.pop();
        }
        out.push(c);
    }
    out
}

/// A script without the lines that are comments, and without the spaces that lines begin with. It looks at whole lines
/// alone: a text in backquotes over several lines would lose its spaces, so the theme's scripts have none.
pub fn script(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_comment = false;
    for line in text.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_stays() {
        assert_eq!(
            css(
                "/* a */\na :hover, b > c {\n  content: \"/* x */  {\";\n  width: calc(1px + 2px);\n}\n@media (x: y) { d { e: f } }\n"
            ),
            "a :hover,b > c{content:\"/* x */  {\";width:calc(1px + 2px)}@media (x:y){d{e:f}}"
        );
        assert_eq!(css("a{b:c}"), "a{b:c}");
        assert_eq!(css("/* never closed"), "");
    }

    #[test]
    fn a_script_keeps_its_lines() {
        let text = "/* What it is:\n   over two lines. */\n(function () {\n  // why\n\n  const a = \"// b\"; // c\n  /* one */\n  a\n})();\n";
        assert_eq!(script(text), "(function () {\nconst a = \"// b\"; // c\na\n})();\n");
    }
}
