//! The index of a copy's search: a script of lists, a line for each page, in which every string is a text by itself. Each
//! line is read as the page is that it leads to: its strings and numbers one by one, as whoever searches is shown them.
//! What is not of that form is read as any script.
use serde_json::Value;

use super::super::wanted::Owner;
use super::{Lines, Reader, Step};

/// What the index begins and ends with.
const FIRST: &str = "cofnod.plain([";
const LAST: &str = "]);";

/// The place of a page's language in its line.
const LANGUAGE: usize = 1;

/// The lines of an index with their numbers, each as its strings and numbers; nothing where it is no index.
fn lines(text: &str) -> Option<Vec<(u32, Vec<String>)>> {
    let inner = text.trim_end().strip_prefix(FIRST)?.strip_suffix(LAST)?;
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(inner.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let line = line.trim();
        let value: Value = serde_json::from_str(line.strip_suffix(',').unwrap_or(line)).ok()?;
        let mut texts = Vec::new();
        for (place, own) in value.as_array()?.iter().enumerate() {
            // The language of a page is a sign for the script, and no word.
            if place != LANGUAGE || !matches!(own.as_str(), Some("" | "en" | "cy")) {
                gather(own, &mut texts)?;
            }
        }
        lines.push((number, texts));
    }
    Some(lines)
}

/// Adds the strings and numbers of a list; nothing else stands in an index.
fn gather(value: &Value, texts: &mut Vec<String>) -> Option<()> {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Number(number) => texts.push(number.to_string()),
        Value::Array(list) => list.iter().try_for_each(|one| gather(one, texts))?,
        _ => return None,
    }
    Some(())
}

/// Reads a script as an index; false where it is none.
pub(super) fn read(reader: &mut Reader<'_>, text: &str) -> bool {
    if !matches!(reader.owner, Some(Owner::Sections(_) | Owner::All)) {
        return false;
    }
    let Some(lines) = lines(text) else { return false };
    reader.within(Step::Script, |reader| {
        for (number, texts) in lines {
            let page = texts.first().map(String::as_str).unwrap_or_default();
            let id = page.strip_prefix("entries/").and_then(|name| name.strip_suffix(".html"));
            reader.section = id.and_then(|id| reader.section_of(id)).flatten();
            let blocks: Vec<String> = texts.iter().map(|text| text.replace(['\n', '\r'], " ")).collect();
            reader.text(&blocks.join("\n\n"), Lines::One(number), true);
            for text in &texts {
                reader.unescaped(text, Lines::One(number), false);
                reader.text_inside(text);
            }
        }
        reader.section = None;
    });
    true
}
