//! The format of `tests/rules/*.case`, as `tests/rules/README.md` explains it: reads the cases of a file.
use std::collections::BTreeMap;
use std::fmt;

/// A case of a rule.
#[derive(Debug)]
pub struct RuleCase {
    /// What it is about.
    pub name: String,
    /// Where it begins.
    pub line: usize,
    /// The day as at which it is judged.
    pub as_at: String,
    /// The rules asked besides the file's own.
    pub also: Vec<String>,
    /// Whether its files have CRLF line ends.
    pub is_crlf: bool,
    /// Whether its files begin with a byte-order mark.
    pub has_mark: bool,
    /// The files laid over the sound case.
    pub files: Vec<Laid>,
}

/// A file of a case.
#[derive(Debug)]
pub struct Laid {
    /// Its path below the case folder.
    pub path: String,
    /// What is done with it.
    pub how: How,
    /// Its lines, each with the marks below it.
    pub lines: Vec<(String, Vec<Mark>)>,
}

/// What is done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It stands as given.
    Laid,
    /// It is taken away.
    Gone,
}

/// Where a rule must speak.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The place; its lines are set when the file is whole.
    pub place: Place,
    /// Whether the place gives its own lines.
    is_absolute: bool,
    /// The rule.
    pub rule: String,
    /// Whether a waiver takes it out of the count.
    pub is_waived: bool,
}

/// A place in a file: line and column of its first character, and of the one after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The first character.
    pub start: (usize, usize),
    /// The character after the last.
    pub end: (usize, usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}-{}:{}", self.start.0, self.start.1, self.end.0, self.end.1)
    }
}

impl RuleCase {
    /// The text of a file as this case has it written.
    pub fn write(&self, file: &Laid) -> String {
        let end = if self.is_crlf { "\r\n" } else { "\n" };
        let mut text = String::from(if self.has_mark { "\u{feff}" } else { "" });
        for (line, _) in &file.lines {
            text.push_str(line);
            text.push_str(end);
        }
        text
    }
}

impl Laid {
    /// Its marks.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.lines.iter().flat_map(|(_, marks)| marks)
    }
}

/// A line of a file of cases that is not as it must be.
#[derive(Debug)]
pub struct Fault(usize, &'static str);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0, self.1)
    }
}

/// Reads the cases of a file. `base` are the files of the sound case, which a file laid over it may change in part.
pub fn parse(text: &str, base: &BTreeMap<String, String>) -> Result<Vec<RuleCase>, Fault> {
    let mut cases: Vec<RuleCase> = Vec::new();
    // Whether the last file changes the one of the sound case only in part.
    let mut is_part = false;
    for (number, line) in text.lines().enumerate().map(|(index, line)| (index + 1, line)) {
        if let Some(name) = line.strip_prefix("# ") {
            finish(cases.last_mut(), is_part, base);
            is_part = false;
            cases.push(RuleCase {
                name: name.trim().to_owned(),
                line: number,
                as_at: "2026-06-01".to_owned(),
                also: Vec::new(),
                is_crlf: false,
                has_mark: false,
                files: Vec::new(),
            });
            continue;
        }
        // What stands before the first case is a note to the reader.
        let Some(case) = cases.last_mut() else { continue };
        if let Some(path) = line.strip_prefix("=== ") {
            finish(Some(case), is_part, base);
            let (path, how) = match path.trim().strip_suffix(" (none)") {
                Some(path) => (path, How::Gone),
                None => (path.trim(), How::Laid),
            };
            let part = path.strip_suffix(" (part)");
            is_part = part.is_some();
            let path = part.unwrap_or(path);
            if (is_part || how == How::Gone) && !base.contains_key(path) {
                return Err(Fault(number, "the sound case has no such file"));
            }
            case.files.push(Laid { path: path.to_owned(), how, lines: Vec::new() });
        } else if let Some(file) = case.files.last_mut() {
            if line.starts_with('~') {
                let mark =
                    mark(line).ok_or(Fault(number, "a mark is carets and a rule, or L:C-L:C and a rule"))?;
                let (above, marks) =
                    file.lines.last_mut().ok_or(Fault(number, "a mark has no line above it"))?;
                if !mark.is_absolute && above.ends_with(" (none)") {
                    return Err(Fault(number, "a field that is taken away has no place to mark"));
                }
                if !mark.is_absolute && mark.place.end.1 > above.chars().count() + 1 {
                    return Err(Fault(number, "a mark goes on beyond its line"));
                }
                marks.push(mark);
            } else {
                file.lines.push((line.to_owned(), Vec::new()));
            }
        } else {
            header(case, line).ok_or(Fault(number, "not a line of a case's head"))?;
        }
    }
    finish(cases.last_mut(), is_part, base);
    Ok(cases)
}

fn header(case: &mut RuleCase, line: &str) -> Option<()> {
    if line.trim().is_empty() {
        return Some(());
    }
    let (key, value) = line.split_once(": ")?;
    match (key, value.trim()) {
        ("as-at", day) => case.as_at = day.to_owned(),
        ("also", rules) => case.also = rules.split(", ").map(str::to_owned).collect(),
        ("line-ends", "crlf") => case.is_crlf = true,
        ("byte-order-mark", "yes") => case.has_mark = true,
        _ => return None,
    }
    Some(())
}

/// Reads a mark line: `~     ^^^^ rule`, or `~ 1:1-1:4 rule`; `(waived)` may follow.
fn mark(line: &str) -> Option<Mark> {
    let rest = &line[1..];
    let (place, rule, is_absolute) = if rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        let (place, rule) = rest.trim_start().split_once(' ')?;
        let (start, end) = place.split_once('-')?;
        let point = |text: &str| {
            let (line, column) = text.split_once(':')?;
            Some((line.parse().ok()?, column.parse().ok()?))
        };
        (Place { start: point(start)?, end: point(end)? }, rule, true)
    } else {
        let carets = line.find('^')?;
        let count = line[carets..].bytes().take_while(|byte| *byte == b'^').count();
        // The tilde stands on the first column, and for it where the carets touch it.
        let start = if carets == 1 { 1 } else { carets + 1 };
        let place = Place { start: (0, start), end: (0, carets + count + 1) };
        (place, &line[carets + count..], false)
    };
    let rule = rule.trim();
    let waived = rule.strip_suffix(" (waived)");
    let rule = waived.unwrap_or(rule);
    let is_name = !rule.is_empty() && rule.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    is_name.then(|| Mark { place, is_absolute, rule: rule.to_owned(), is_waived: waived.is_some() })
}

/// Makes the last file of a case whole: laid over the sound case's, where it changes that in part; without the empty
/// lines at its end; its marks with their lines.
fn finish(case: Option<&mut RuleCase>, is_part: bool, base: &BTreeMap<String, String>) {
    let Some(file) = case.and_then(|case| case.files.last_mut()) else { return };
    while file.lines.last().is_some_and(|(line, marks)| line.trim().is_empty() && marks.is_empty()) {
        file.lines.pop();
    }
    if is_part {
        let own = std::mem::take(&mut file.lines);
        let base = base.get(&file.path).map_or("", String::as_str);
        file.lines = merged(base, own, file.path.ends_with(".md"));
    }
    for (index, (_, marks)) in file.lines.iter_mut().enumerate() {
        for mark in marks.iter_mut().filter(|mark| !mark.is_absolute) {
            mark.place.start.0 = index + 1;
            mark.place.end.0 = index + 1;
        }
    }
}

type Lines = Vec<(String, Vec<Mark>)>;

/// The sound case's file with fields changed, added or taken away; after a line `---`, with another body.
fn merged(base: &str, own: Lines, is_entry: bool) -> Lines {
    let mut lines: Lines = base.lines().map(|line| (line.to_owned(), Vec::new())).collect();
    let mut own = own.into_iter().peekable();
    let end_of_fields = |lines: &Lines| match is_entry {
        true => 1 + lines[1..].iter().position(|(line, _)| line == "---").unwrap_or_default(),
        false => lines.len(),
    };
    while let Some((line, marks)) = own.next() {
        if line == "---" {
            lines.truncate(end_of_fields(&lines) + 1);
            lines.extend(own);
            break;
        }
        let removed = line.strip_suffix(" (none)");
        let key =
            removed.unwrap_or_else(|| line.split_once(':').map_or(line.as_str(), |(key, _)| key)).to_owned();
        let mut block = Vec::new();
        if removed.is_some() {
            // Marks below a field that is taken away give their own lines.
            lines[0].1.extend(marks);
        } else {
            block.push((line, marks));
        }
        while let Some(more) = own.next_if(|(line, _)| line.starts_with([' ', '-']) && line != "---") {
            block.push(more);
        }
        let end = end_of_fields(&lines);
        let at = lines[..end]
            .iter()
            .position(|(line, _)| line.strip_prefix(&key).is_some_and(|rest| rest.starts_with(':')));
        let range = match at {
            Some(at) => {
                let more = lines[at + 1..end].iter().take_while(|(line, _)| line.starts_with([' ', '-']));
                at..at + 1 + more.count()
            }
            None => end..end,
        };
        lines.splice(range, block);
    }
    lines
}

#[test]
fn a_case_reads_as_it_is_explained() {
    let base = BTreeMap::from([
        ("case.yaml".to_owned(), "law: private\nhearings:\n  - a\n  - b\npeople: {}\n".to_owned()),
        ("a.md".to_owned(), "---\ntitle: A\ntype: x\n---\nOld body\n".to_owned()),
    ]);
    let text = "A note.\n\n# one\nas-at: 2026-07-01\nline-ends: crlf\n\n=== case.yaml (part)\nlaw: public\n\
                ~    ^^^^^^ some-rule (waived)\nhearings (none)\nurgent: true\n\n=== a.md (part)\ntitle: B\n---\nDecision: x\n\
                ~^^^^^^^^ some-rule\n~ 1:1-1:4 other\n\n# two\n=== a.md (none)\n";
    let cases = parse(text, &base).unwrap();
    assert_eq!(cases.len(), 2);
    assert_eq!(cases[0].as_at, "2026-07-01");
    assert_eq!(cases[0].write(&cases[0].files[0]), "law: public\r\npeople: {}\r\nurgent: true\r\n");
    assert_eq!(cases[0].write(&cases[0].files[1]), "---\r\ntitle: B\r\ntype: x\r\n---\r\nDecision: x\r\n");
    let marks: Vec<_> = cases[0].files.iter().flat_map(Laid::marks).collect();
    let places: Vec<_> = marks.iter().map(|mark| format!("{} {}", mark.place, mark.rule)).collect();
    assert_eq!(places, ["1:6-1:12 some-rule", "5:1-5:10 some-rule", "1:1-1:4 other"]);
    assert!(marks[0].is_waived && !marks[1].is_waived);
    assert_eq!(cases[1].files[0].how, How::Gone);
}
