//! The text of a decisions file and the changes to it. Nothing is written anew: each change has its place, and what no
//! change touches stays byte for byte.
use std::ops::Range;

use crate::model::Suggestion;
use crate::read::{Laid, LaidKind};

/// A text with the changes that are to be made to it.
pub(super) struct Page<'t> {
    pub text: &'t str,
    /// The line ends of the file.
    pub eol: &'static str,
    edits: Vec<(Range<usize>, String)>,
    /// New sections, which come after whatever else is put in at the same place.
    sections: Vec<(Range<usize>, String)>,
}

/// A pair that is put into a section.
pub(super) enum Pair {
    /// An entry or document that is new: its digest and what is suggested.
    New { key: String, digest: String, suggestions: Vec<Suggestion> },
    /// One that stood elsewhere, as it was written: its lines, how far they are indented, and whether it stood in
    /// brackets.
    Moved { text: String, indent: usize, is_flow: bool },
}

/// A text in quotation marks, as YAML and JSON both read it: what is not seen is written as an escape.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A key, in quotation marks where it could be read as anything but text.
pub(super) fn key_text(key: &str) -> String {
    let is_plain = key.starts_with(|c: char| c.is_alphanumeric())
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'));
    let is_numeric = key.starts_with(|c: char| c.is_ascii_digit())
        && key
            .chars()
            .all(|c| c.is_ascii_hexdigit() || matches!(c, '-' | '+' | '_' | '.' | 'x' | 'X' | 'o' | 'O'));
    let is_word = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"]
        .iter()
        .any(|word| key.eq_ignore_ascii_case(word));
    if is_plain && !is_numeric && !is_word { key.to_owned() } else { quoted(key) }
}

/// A suggestion on one line.
fn suggestion(one: &Suggestion) -> String {
    format!("{{rule: {}, place: {}, text: {}}}", one.rule, quoted(&one.place), quoted(&one.text))
}

pub(super) fn flow_suggestions(list: &[Suggestion]) -> String {
    format!("[{}]", list.iter().map(suggestion).collect::<Vec<_>>().join(", "))
}

/// The lines of a list of suggestions below its key, each with its line end.
pub(super) fn block_suggestions(list: &[Suggestion], indent: usize, eol: &str) -> String {
    let spaces = " ".repeat(indent);
    list.iter().map(|one| format!("{spaces}- {}{eol}", suggestion(one))).collect()
}

impl Pair {
    /// As lines of a block, each with its line end.
    fn block(&self, indent: usize, eol: &str) -> String {
        let spaces = " ".repeat(indent);
        match self {
            Self::New { key, digest, suggestions } => {
                let list = if suggestions.is_empty() {
                    format!(" []{eol}")
                } else {
                    format!("{eol}{}", block_suggestions(suggestions, indent + 4, eol))
                };
                let key = key_text(key);
                format!(
                    "{spaces}{key}:{eol}{spaces}  digest: {}{eol}{spaces}  suggestions:{list}",
                    quoted(digest)
                )
            }
            Self::Moved { text, is_flow: true, .. } => format!("{spaces}{text}{eol}"),
            Self::Moved { text, indent: was, .. } => text
                .lines()
                .map(|line| {
                    let own = line.len() - line.trim_start_matches(' ').len();
                    let line = match indent.checked_sub(*was) {
                        Some(more) if !line.trim().is_empty() => format!("{}{line}", " ".repeat(more)),
                        // What is less far in than it could be stays where it is.
                        None if own >= was - indent => line[was - indent..].to_owned(),
                        _ => line.to_owned(),
                    };
                    format!("{line}{eol}")
                })
                .collect(),
        }
    }

    /// In brackets; nothing where it stood as a block, which cannot be put in brackets as it is.
    fn flow(&self) -> Option<String> {
        match self {
            Self::New { key, digest, suggestions } => {
                let list = flow_suggestions(suggestions);
                Some(format!("{}: {{digest: {}, suggestions: {list}}}", key_text(key), quoted(digest)))
            }
            Self::Moved { text, is_flow: true, .. } => Some(text.clone()),
            Self::Moved { .. } => None,
        }
    }
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let eol = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Self { text, eol, edits: Vec::new(), sections: Vec::new() }
    }

    pub(super) fn replace(&mut self, range: Range<usize>, with: impl Into<String>) {
        self.edits.push((range, with.into()));
    }

    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.edits.push((at..at, text.into()));
    }

    pub(super) fn is_untouched(&self) -> bool {
        self.edits.is_empty() && self.sections.is_empty()
    }

    /// The text with its changes; nothing where two of them touch the same bytes.
    pub(super) fn done(mut self) -> Option<String> {
        // What is put in at one place stays in the order in which it was asked for.
        self.edits.append(&mut self.sections);
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.text.len() + 1024);
        let mut at = 0;
        for (range, new) in &self.edits {
            out.push_str(self.text.get(at..range.start)?);
            out.push_str(new);
            at = range.end;
        }
        out.push_str(self.text.get(at..)?);
        Some(out)
    }

    /// Where the line of `at` begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// Where the line of `at` ends, before its line end.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let end = self.text[at..].find('\n').map_or(self.text.len(), |end| at + end);
        if self.text[..end].ends_with('\r') { end - 1 } else { end }
    }

    /// How far in `at` stands on its line.
    pub(super) fn column(&self, at: usize) -> usize {
        self.text[self.line_start(at)..at].chars().count()
    }

    /// Where a pair ends: after its value, or after the colon where there is none.
    pub(super) fn pair_end(&self, (key, value): &(Laid, Laid)) -> usize {
        if matches!(value.kind, LaidKind::Nothing) && value.span.start >= value.span.end {
            let after = &self.text[key.span.end..];
            let blank = after.len() - after.trim_start_matches([' ', '\t']).len();
            let has_colon = after[blank..].starts_with(':');
            return key.span.end + if has_colon { blank + 1 } else { 0 };
        }
        self.text[..value.span.end].trim_end().len().max(value.span.start)
    }

    /// Adds lines after the line of `at`.
    pub(super) fn insert_lines(&mut self, at: usize, lines: &str) {
        let end = self.line_end(at);
        self.insert(end, format!("{}{}", self.eol, lines.trim_end_matches(['\n', '\r'])));
    }

    /// Adds a pair to a map after one of its pairs.
    pub(super) fn add_after(&mut self, map: &Laid, after: &(Laid, Laid), key: &str, value: &str) {
        let end = self.pair_end(after);
        if map.is_flow(self.text) {
            self.insert(end, format!(", {key}: {value}"));
        } else {
            let indent = " ".repeat(self.column(after.0.span.start));
            self.insert_lines(end, &format!("{indent}{key}: {value}"));
        }
    }

    /// Takes a pair out; a comment at the end of its line stays.
    pub(super) fn remove(&mut self, map: &Laid, pair: &(Laid, Laid)) {
        let (start, mut end) = (pair.0.span.start, self.pair_end(pair));
        if map.is_flow(self.text) {
            let rest = &self.text[end..];
            let blank = rest.len() - rest.trim_start().len();
            if rest[blank..].starts_with(',') {
                end += blank + 1;
                end += self.text[end..].len() - self.text[end..].trim_start_matches(' ').len();
            }
            self.replace(start..end, "");
            return;
        }
        let line_end = self.line_end(end);
        let rest = &self.text[end..line_end];
        let line_start = self.line_start(start);
        if rest.trim().is_empty() && self.text[line_start..start].trim().is_empty() {
            let after =
                (line_end + self.text[line_end..].find('\n').map_or(0, |at| at + 1)).min(self.text.len());
            self.replace(line_start..after, "");
        } else {
            let blank = rest.len() - rest.trim_start().len();
            self.replace(start..end + blank, "");
        }
    }

    /// Takes a pair out of a section whole, to be put elsewhere.
    pub(super) fn cut(&mut self, map: &Laid, pair: &(Laid, Laid)) -> Pair {
        let end = self.pair_end(pair);
        if map.is_flow(self.text) {
            let text = self.text[pair.0.span.start..end].to_owned();
            self.remove(map, pair);
            return Pair::Moved { text, indent: 0, is_flow: true };
        }
        let start = self.line_start(pair.0.span.start);
        let line_end = self.line_end(end);
        let after = line_end + self.text[line_end..].find('\n').map_or(0, |at| at + 1);
        let text = self.text[start..line_end].replace("\r\n", "\n");
        self.replace(start..after, "");
        Pair::Moved { text, indent: self.column(pair.0.span.start), is_flow: false }
    }

    /// Puts pairs into a section, each after the last key that is not greater; the section is made where there is
    /// none. False where the layout has no room for them.
    pub(super) fn put(&mut self, root: &Laid, section: &str, pairs: Vec<(String, Pair)>) -> bool {
        if pairs.is_empty() {
            return true;
        }
        let Some(own) = root.pair(section) else { return self.put_new(root, section, &pairs) };
        let (key, value) = own;
        let stands = value.pairs();
        if let (false, Some(first)) = (stands.is_empty(), stands.first()) {
            let is_flow = value.is_flow(self.text);
            for (name, pair) in pairs {
                let before =
                    stands.iter().filter(|(key, _)| key.text().is_some_and(|own| own <= name.as_str()));
                let after = before.max_by_key(|(key, _)| key.span);
                if is_flow {
                    let Some(text) = pair.flow() else { return false };
                    match after {
                        Some(after) => self.insert(self.pair_end(after), format!(", {text}")),
                        None => self.insert(first.0.span.start, format!("{text}, ")),
                    }
                } else {
                    let lines = pair.block(self.column(first.0.span.start), self.eol);
                    match after {
                        Some(after) => self.insert_lines(self.pair_end(after), &lines),
                        None => self.insert(self.line_start(first.0.span.start), lines),
                    }
                }
            }
            return true;
        }
        if !matches!(value.kind, LaidKind::Nothing | LaidKind::Map(_)) {
            return false;
        }
        let end = self.pair_end(own);
        if root.is_flow(self.text) {
            let texts: Option<Vec<String>> = pairs.iter().map(|(_, pair)| pair.flow()).collect();
            let Some(texts) = texts else { return false };
            let text = format!("{{{}}}", texts.join(", "));
            let is_given = value.span.start < value.span.end;
            let range = if is_given { value.span.range() } else { end..end };
            self.replace(range, if is_given { text } else { format!(" {text}") });
            return true;
        }
        // `entries: {}` becomes `entries:`, with what follows it on its line.
        if value.span.start < value.span.end {
            let colon = self.text[..value.span.start].trim_end().len();
            self.replace(colon.max(key.span.end)..value.span.end, "");
        }
        let indent = self.column(key.span.start) + 2;
        let lines: String = pairs.iter().map(|(_, pair)| pair.block(indent, self.eol)).collect();
        self.insert_lines(end, &lines);
        true
    }

    /// A new section at the end of the file.
    fn put_new(&mut self, root: &Laid, section: &str, pairs: &[(String, Pair)]) -> bool {
        if root.is_flow(self.text) {
            let texts: Option<Vec<String>> = pairs.iter().map(|(_, pair)| pair.flow()).collect();
            let (Some(texts), Some(last)) = (texts, root.pairs().last()) else { return false };
            let end = self.pair_end(last);
            self.sections.push((end..end, format!(", {section}: {{{}}}", texts.join(", "))));
            return true;
        }
        let eol = self.eol;
        let lead = if self.text.is_empty() || self.text.ends_with('\n') { "" } else { eol };
        let lines: String = pairs.iter().map(|(_, pair)| pair.block(2, eol)).collect();
        let end = self.text.len();
        self.sections.push((end..end, format!("{lead}{eol}{section}:{eol}{lines}")));
        true
    }
}
