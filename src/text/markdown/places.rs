//! The text as it is given to the parser: refused where it would take too long, and with empty lines put in where a
//! label opens a line; with the way back from each of its places to the source.
use super::super::document::MAX_DEPTH;
use crate::base::Span;

/// The parser takes time that grows with the square of the number of quote and list marks that open a line, so a
/// line of very many is refused before it is parsed.
pub(super) fn too_many_quote_marks(body: &str) -> Option<usize> {
    let mut at = 0;
    for line in body.split_inclusive(['\n', '\r']) {
        if line.len() > MAX_DEPTH && opening_marks(line) > MAX_DEPTH && !is_thematic_break(line) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// How many marks of quotes and list items a line opens with.
fn opening_marks(line: &str) -> usize {
    let mut marks = 0;
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let mark = match first {
            '>' => 1,
            '-' | '*' | '+' => 1,
            _ if digits > 0 && rest[digits..].starts_with(['.', ')']) => digits + 1,
            _ => return marks,
        };
        let after = &rest[mark..];
        if first != '>' && !after.starts_with([' ', '\t']) {
            return marks;
        }
        marks += 1;
        rest = after.trim_start();
    }
    marks
}

fn is_thematic_break(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    marks.next().is_some_and(|first| matches!(first, '-' | '*') && marks.all(|c| c == first))
}

/// Leads an offset of the parsed text back to the source.
pub(super) struct Places {
    start: usize,
    /// Offset in the parsed text after each empty line put in, and how many bytes were put in up to there.
    pub(super) inserted: Vec<(usize, usize)>,
}

impl Places {
    pub(super) const fn plain(start: usize) -> Self {
        Self { start, inserted: Vec::new() }
    }

    /// The body with an empty line before each line in which one of `breaks` stands.
    pub(super) fn with_empty_lines(body: &str, start: usize, breaks: &[usize]) -> (String, Self) {
        let mut text = String::with_capacity(body.len() + breaks.len() * 4);
        let mut inserted = Vec::with_capacity(breaks.len());
        let (mut from, mut total) = (0, 0);
        for at in breaks {
            let line = body[..*at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
            if line < from {
                continue;
            }
            text.push_str(&body[from..line]);
            // Within a quote the empty line is the quote's own.
            let prefix = body[line..*at].trim_end();
            let before = text.len();
            text.push_str(prefix);
            text.push('\n');
            total += text.len() - before;
            inserted.push((text.len(), total));
            from = line;
        }
        text.push_str(&body[from..]);
        (text, Self { start, inserted })
    }

    pub(super) fn offset(&self, at: usize) -> usize {
        let before = self.inserted.partition_point(|(after, _)| *after <= at);
        let shift = before.checked_sub(1).map_or(0, |index| self.inserted[index].1);
        self.start + at - shift
    }

    pub(super) fn span(&self, range: &std::ops::Range<usize>) -> Span {
        Span::new(self.offset(range.start), self.offset(range.end))
    }

    pub(super) fn move_span(&self, span: &mut Span) {
        *span = self.span(&span.range());
    }
}
