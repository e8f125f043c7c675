//! HTML, SVG and XML, well formed or not: what a page says with the tags inside words taken away, and with them
//! parting the words; the values of attributes, comments, scripts, style sheets, and names that are nobody's standard.
use super::escapes;
use super::{Act, Dialect, Lines, Reader, Step, Why, names};

/// How the namespaces of the formats themselves begin.
const NAMESPACES: [&str; 6] = [
    "http://www.w3.org/",
    "http://purl.org/dc/",
    "http://ns.adobe.com/",
    "http://schemas.openxmlformats.org/",
    "http://schemas.microsoft.com/",
    "urn:oasis:names:tc:",
];

/// Whether a text is markup.
pub(super) fn looks_like(extension: &str, text: &str) -> bool {
    let known = [
        "html", "htm", "xhtml", "xht", "xml", "svg", "rels", "rdf", "xsl", "xslt", "rss", "atom", "xmp",
        "vml", "opf", "ncx",
    ];
    let start = text.trim_start_matches('\u{feff}').trim_start();
    known.contains(&extension)
        || start.starts_with("<?xml")
        || start.starts_with('<')
            && start
                .get(1..)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!'))
}

/// What kind of markup it is.
pub(super) fn dialect(extension: &str, text: &str, office: bool) -> Dialect {
    if office {
        return Dialect::Office;
    }
    let head: String = text.chars().take(4096).collect::<String>().to_ascii_lowercase();
    if extension == "svg" || head.contains("<svg") && !head.contains("<html") {
        Dialect::Svg
    } else if ["html", "htm", "xhtml", "xht"].contains(&extension)
        || ["<html", "<!doctype html", "<body", "<div", "<p>", "<script"].iter().any(|tag| head.contains(tag))
    {
        Dialect::Html
    } else if head.contains("<x:xmpmeta") || head.contains("<rdf:rdf") {
        Dialect::Office
    } else {
        Dialect::Xml
    }
}

/// Reads markup.
pub(super) fn read(reader: &mut Reader<'_>, text: &str, dialect: Dialect) {
    let mut page = Page {
        reader,
        dialect,
        source: text,
        line: 1,
        counted: 0,
        joined: String::new(),
        lines: Vec::new(),
        splits: Vec::new(),
        ends_in_word: false,
        after_tag: false,
    };
    page.run();
    page.flush();
}

struct Page<'r, 'a, 's> {
    reader: &'r mut Reader<'a>,
    dialect: Dialect,
    source: &'s str,
    line: u32,
    counted: usize,
    /// What the page says, blocks parted by line ends.
    joined: String,
    lines: Vec<(usize, u32)>,
    /// Where a tag stands inside a word.
    splits: Vec<usize>,
    ends_in_word: bool,
    after_tag: bool,
}

impl Page<'_, '_, '_> {
    fn line_at(&mut self, at: usize) -> u32 {
        let between = self.source.get(self.counted..at).unwrap_or_default();
        self.line += u32::try_from(between.bytes().filter(|byte| *byte == b'\n').count()).unwrap_or(0);
        self.counted = self.counted.max(at);
        self.line
    }

    fn run(&mut self) {
        let source = self.source;
        let mut at = 0;
        while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
            let next = rest.find('<').unwrap_or(rest.len());
            if next > 0 {
                self.say(at, rest.get(..next).unwrap_or_default(), true);
                at += next;
                continue;
            }
            at += self.tag(at, rest);
        }
    }

    /// Text as it is read. Line ends in it are spaces.
    fn say(&mut self, at: usize, text: &str, entities: bool) {
        let line = self.line_at(at);
        let mut own = String::new();
        if entities {
            escapes::entities_in(text, &mut own);
        } else {
            own.push_str(text);
        }
        if self.after_tag && self.ends_in_word && own.starts_with(|c: char| !c.is_whitespace()) {
            self.splits.push(self.joined.len());
        }
        self.after_tag = false;
        self.lines.push((self.joined.len(), line));
        let mut line = line;
        for (index, piece) in own.split('\n').enumerate() {
            if index > 0 {
                line += 1;
                self.joined.push(' ');
                self.lines.push((self.joined.len(), line));
            }
            self.joined.push_str(piece);
        }
        self.ends_in_word = self.joined.ends_with(|c: char| !c.is_whitespace());
    }

    fn block(&mut self) {
        if !self.joined.ends_with('\n') {
            self.joined.push('\n');
        }
        self.ends_in_word = false;
    }

    /// Gives what was read so far to the search.
    fn flush(&mut self) {
        let joined = std::mem::take(&mut self.joined);
        let lines = std::mem::take(&mut self.lines);
        let splits = std::mem::take(&mut self.splits);
        self.ends_in_word = false;
        if joined.trim().is_empty() {
            return;
        }
        self.reader.text(&joined, Lines::Map(&lines), true);
        if !splits.is_empty() {
            let mut apart = String::with_capacity(joined.len() + splits.len());
            let mut moved = Vec::with_capacity(lines.len());
            let (mut from, mut splits, mut places) =
                (0, splits.into_iter().peekable(), lines.iter().peekable());
            while from < joined.len() || splits.peek().is_some() {
                let to = splits.next().unwrap_or(joined.len());
                while let Some((place, line)) = places.next_if(|(place, _)| *place < to) {
                    moved.push((apart.len() + place.saturating_sub(from), *line));
                }
                apart.push_str(joined.get(from..to).unwrap_or_default());
                apart.push(' ');
                from = to;
                if to >= joined.len() {
                    break;
                }
            }
            self.reader.text(&apart, Lines::Map(&moved), true);
        }
        if joined.contains(['%', '\\', '&']) {
            self.reader.unescaped(&joined, Lines::Map(&lines), false);
        }
    }

    /// Reads what begins with `<` and gives its length.
    fn tag(&mut self, at: usize, rest: &str) -> usize {
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment.find("-->");
            self.aside(at, Step::Comment, comment.get(..end.unwrap_or(comment.len())).unwrap_or_default());
            return end.map_or(rest.len(), |end| end + 7);
        }
        if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let end = data.find("]]>");
            self.say(at, data.get(..end.unwrap_or(data.len())).unwrap_or_default(), false);
            return end.map_or(rest.len(), |end| end + 12);
        }
        if rest.starts_with("<!") || rest.starts_with("<?") {
            return self.declaration(at, rest);
        }
        let after = rest.get(1..).unwrap_or_default();
        let (closes, after) = match after.strip_prefix('/') {
            Some(after) => (true, after),
            None => (false, after),
        };
        if !after.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            self.say(at, "<", false);
            return 1;
        }
        let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
        let name_len = after.find(ends).unwrap_or(after.len());
        let name = after.get(..name_len).unwrap_or_default().to_lowercase();
        let name_at = rest.len() - after.len();
        let own = name.rsplit(':').next().unwrap_or(&name).to_owned();
        if names::is_block(&own) {
            self.block();
        }
        self.foreign_name(at, &name);
        let mut attributes = Vec::new();
        let len = attributes_of(rest, name_at + name_len, &mut attributes);
        if self.dialect != Dialect::Office || name != "w:t" {
            self.attributes(at, &name, &own, &attributes);
        }
        self.after_tag = true;
        let closed_itself = rest.get(..len).is_some_and(|tag| tag.ends_with("/>"));
        if !closes
            && !closed_itself
            && ["script", "style"].contains(&own.as_str())
            && self.dialect != Dialect::Office
        {
            return len + self.raw(at + len, rest.get(len..).unwrap_or_default(), &own);
        }
        if matches!(own.as_str(), "s" | "tab" | "line-break") && self.dialect == Dialect::Office && !closes {
            self.say(at, " ", false);
        }
        len
    }

    /// The contents of a script or style sheet, to its end tag.
    fn raw(&mut self, at: usize, rest: &str, name: &str) -> usize {
        let end = rest.as_bytes().windows(name.len() + 2).position(|part| {
            part.starts_with(b"</")
                && part.get(2..).is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
        });
        let text = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        self.line_at(at);
        if name == "script" {
            self.reader.acts(Act::Script);
            self.reader.script(text);
        } else {
            self.reader.style(text);
        }
        text.len()
    }

    /// A comment, or something like one: text that may be markup itself.
    fn aside(&mut self, at: usize, step: Step, text: &str) {
        let line = self.line_at(at);
        self.reader.within(step, |reader| {
            reader.text(text, Lines::One(line), false);
            reader.unescaped(text, Lines::One(line), false);
            reader.text_inside(text);
        });
        self.after_tag = true;
    }

    /// A document type or a processing instruction. Entities of the file's own are not followed.
    fn declaration(&mut self, at: usize, rest: &str) -> usize {
        let mut depth = 0_usize;
        let mut len = rest.len();
        for (index, c) in rest.char_indices() {
            match c {
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                '>' if depth == 0 => {
                    len = index + 1;
                    break;
                }
                _ => {}
            }
        }
        let text = rest.get(..len).unwrap_or_default();
        if text.contains("<!ENTITY") {
            self.reader.cannot(Why::Broken);
        }
        let lower = text.to_ascii_lowercase();
        if !lower.starts_with("<!doctype html") && !lower.starts_with("<?xml ") {
            self.aside(at, Step::Comment, text.get(2..).unwrap_or_default());
        }
        self.after_tag = true;
        len
    }

    /// A name that is not the format's may be somebody's.
    fn foreign_name(&mut self, at: usize, name: &str) {
        if name.starts_with("aria-") {
            return;
        }
        let name = name.strip_prefix("data-").unwrap_or(name);
        let foreign = match self.dialect {
            Dialect::Office => false,
            Dialect::Xml => true,
            Dialect::Html | Dialect::Svg => !names::is_standard(name),
        };
        if foreign {
            let line = self.line_at(at);
            self.reader.within(Step::Attribute(name.to_owned()), |reader| {
                reader.text(name, Lines::One(line), false);
            });
        }
    }

    fn attributes(&mut self, at: usize, element: &str, own: &str, attributes: &[(&str, &str)]) {
        let line = self.line_at(at);
        self.what_acts(element, own, "", "");
        for (name, raw) in attributes {
            let name = name.to_lowercase();
            self.foreign_name(at, &name);
            let mut value = String::new();
            escapes::entities_in(raw, &mut value);
            if matches!(name.as_str(), "id" | "name")
                && self.dialect == Dialect::Html
                && let Some(section) = self.reader.section_of(&value)
            {
                self.flush();
                self.reader.section = section;
            }
            self.what_acts(element, own, &name, &value);
            let plain = name.rsplit(':').next().unwrap_or(&name);
            // The name of a format is nobody's; anything else may stand in a namespace that somebody made up.
            let is_namespace = self.dialect != Dialect::Office
                && (name == "xmlns" || name.starts_with("xmlns:"))
                && NAMESPACES.iter().any(|known| value.starts_with(known));
            if value.is_empty() || is_namespace || names::is_code(plain, &value) {
                continue;
            }
            self.reader.within(Step::Attribute(name.clone()), |reader| {
                reader.text(&value, Lines::One(line), true);
                if name.starts_with("on") {
                    reader.script(&value);
                }
                if name == "style" {
                    reader.style(&value);
                }
                reader.unescaped(&value, Lines::One(line), false);
                reader.text_inside(&value);
            });
        }
    }

    /// What an element does when the file is opened.
    fn what_acts(&mut self, element: &str, own: &str, name: &str, value: &str) {
        let outer = value.contains("://") || value.starts_with("\\\\") || value.starts_with("//");
        match self.dialect {
            Dialect::Office => super::office::what_acts(self.reader, element, own, name, value),
            Dialect::Html | Dialect::Svg => {
                if name.starts_with("on") && name.len() > 3
                    || value.trim_start().to_ascii_lowercase().starts_with("javascript:")
                {
                    self.reader.acts(Act::Script);
                }
                if outer
                    && (name == "src"
                        || name == "data"
                        || own == "link" && name == "href"
                        || name == "srcset")
                {
                    self.reader.acts(Act::OuterReference);
                }
            }
            Dialect::Xml => {}
        }
    }
}

/// Reads the attributes of a tag from `from` on, and gives the length of the whole tag.
fn attributes_of<'t>(tag: &'t str, from: usize, out: &mut Vec<(&'t str, &'t str)>) -> usize {
    let mut at = from;
    loop {
        let rest = tag.get(at..).unwrap_or_default();
        let skipped = rest.find(|c: char| !c.is_whitespace() && c != '/').unwrap_or(rest.len());
        at += skipped;
        let rest = tag.get(at..).unwrap_or_default();
        if rest.is_empty() {
            return tag.len();
        }
        if rest.starts_with('>') {
            return at + 1;
        }
        let name_len = rest
            .char_indices()
            .find(|(index, c)| *index > 0 && (c.is_whitespace() || matches!(c, '=' | '>' | '/')))
            .map_or(rest.len(), |(index, _)| index);
        let name = rest.get(..name_len).unwrap_or_default();
        let after = rest.get(name_len..).unwrap_or_default();
        let trimmed = after.trim_start();
        let Some(value) = trimmed.strip_prefix('=') else {
            out.push((name, ""));
            at += name_len;
            continue;
        };
        let value = value.trim_start();
        let value_at = tag.len() - value.len();
        if let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let inner = value.get(1..).unwrap_or_default();
            let end = inner.find(quote).unwrap_or(inner.len());
            out.push((name, inner.get(..end).unwrap_or_default()));
            at = (value_at + end + 2).min(tag.len());
        } else {
            let end = value.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(value.len());
            out.push((name, value.get(..end).unwrap_or_default()));
            at = value_at + end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_as_browsers_do() {
        let tag = r#"<a href = "x>y" b='c d' e=f g/>rest"#;
        let mut out = Vec::new();
        let len = attributes_of(tag, 2, &mut out);
        assert_eq!(out, [("href", "x>y"), ("b", "c d"), ("e", "f"), ("g", "")]);
        assert_eq!(&tag[len..], "rest");
    }
}
