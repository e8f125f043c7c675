//! The further word lists that cofnod.yaml names under `terms`: lines of cells parted by tabs, the first of them the
//! names of the columns. Every fault of every list is a finding at its cell, and what is right is read all the same.
use std::path::{Component, Path};
use std::sync::Arc;

use super::folder;
use super::names::{INVALID_FILE, INVALID_VALUE, UNKNOWN_FIELD};
use super::overlay::Overlay;
use super::reading::{nearest, shown};
use crate::base::{Finding, Lang, Msg, Source, Span};
use crate::model::{Field, ListKind, ListRow, Settings, WordList};
use crate::text::number_of_alternatives;

/// More forms than this no list can stand for, so that a few brackets do not take all memory.
const MOST_FORMS: usize = 1_000_000;

/// The columns, each under its names in English and in Welsh.
const COLUMNS: [[&str; 2]; 6] = [
    ["term", "term"],
    ["kind", "math"],
    ["why", "pam"],
    ["better", "gwell"],
    ["exceptions", "eithriadau"],
    ["followers", "dilynwyr"],
];
const TERM: usize = 0;
const KIND: usize = 1;
const WHY: usize = 2;
const BETTER: usize = 3;
const EXCEPTIONS: usize = 4;
const FOLLOWERS: usize = 5;

/// Reads the lists that the settings of the case in `folder` name, in their order.
pub(super) fn read(folder: &Path, settings: &Settings, overlay: &Overlay) -> (Vec<WordList>, Vec<Finding>) {
    let (mut lists, mut findings) = (Vec::<WordList>::new(), Vec::new());
    let Some(named_in) = &settings.source else { return (lists, findings) };
    for item in settings.terms.items() {
        let place = match place(folder, named_in, item) {
            Ok(place) => place,
            Err(id) => {
                let message = Msg::new(id).with("value", shown(&item.value));
                findings.push(Finding::new(INVALID_VALUE, named_in, item.span, message));
                continue;
            }
        };
        if lists.iter().any(|list| list.source.path == place.path) {
            continue;
        }
        match folder::text(folder, &place.path, overlay) {
            Ok(source) => {
                let source = Arc::new(source);
                let mut reading = Reading { source: &source, lang: place.lang, findings: &mut findings };
                let rows = reading.rows();
                lists.push(WordList { source, lang: place.lang, rows });
            }
            Err(fault) => findings.push(fault.finding),
        }
    }
    (lists, findings)
}

/// Where a list stands, and its language.
struct Place {
    path: String,
    lang: Lang,
}

/// The place of the list that an item names, or the id of the message that says why there is none.
fn place(folder: &Path, named_in: &Source, item: &Field<String>) -> Result<Place, &'static str> {
    let mut path = match named_in.path.rsplit_once('/') {
        Some((above, _)) => above.to_owned(),
        None => String::new(),
    };
    for part in Path::new(&item.value).components() {
        let name = match part {
            Component::Normal(name) => name.to_str().ok_or("list-not-there")?,
            Component::CurDir => continue,
            _ => return Err("list-outside"),
        };
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(name);
        // A folder on the way that is a link leads elsewhere as well.
        let found = std::fs::symlink_metadata(folder.join(&path)).map_err(|_| "list-not-there")?;
        if found.is_symlink() {
            return Err("list-link");
        }
    }
    if !folder.join(&path).is_file() {
        return Err("list-not-there");
    }
    let code = path.rsplit('.').nth(1).unwrap_or_default();
    let lang = Lang::from_code(code).ok_or("list-language")?;
    Ok(Place { path, lang })
}

/// The reading of one list.
struct Reading<'r> {
    source: &'r Source,
    lang: Lang,
    findings: &'r mut Vec<Finding>,
}

impl Reading<'_> {
    fn rows(&mut self) -> Vec<ListRow> {
        let source = self.source;
        let lines =
            (1..).map(|line| source.line_span(line)).take_while(|span| span.start < source.text.len());
        let mut lines = lines.filter(|span| {
            let line = source.slice(*span);
            !line.trim().is_empty() && !line.starts_with('#')
        });
        let Some(columns) = lines.next().and_then(|line| self.columns(line)) else { return Vec::new() };
        let mut rows = Vec::new();
        let mut forms = 0_usize;
        for line in lines {
            let row = self.row(&columns, line, &mut forms);
            if forms > MOST_FORMS {
                let message = Msg::new("list-too-long").with("limit", MOST_FORMS);
                self.report(line, message);
                break;
            }
            rows.extend(row);
        }
        rows
    }

    /// Which column each cell of the first line names; nothing where none is for terms.
    fn columns(&mut self, line: Span) -> Option<Vec<Option<usize>>> {
        let mut columns = Vec::new();
        let cells = cells(self.source, line);
        let named =
            |cell: &Span| COLUMNS.iter().position(|names| names.contains(&name(self.source, *cell).as_str()));
        if !cells.iter().any(|cell| named(cell) == Some(TERM)) {
            let message = Msg::new("list-without-columns");
            self.findings.push(Finding::new(INVALID_FILE, self.source, line, message));
            return None;
        }
        for cell in cells {
            let text = name(self.source, cell);
            let column = COLUMNS.iter().position(|names| names.contains(&text.as_str()));
            if text.is_empty() {
            } else if column.is_none() {
                let message = Msg::new("message").with("field", shown(&text));
                let mut finding = Finding::new(UNKNOWN_FIELD, self.source, cell, message);
                finding.help = nearest(&text, COLUMNS.into_iter().flatten())
                    .map(|near| Msg::new("did-you-mean").with("near", near));
                self.findings.push(finding);
            } else if columns.contains(&column) {
                let message = Msg::new("repeated-key").with("key", text);
                self.findings.push(Finding::new(INVALID_FILE, self.source, cell, message));
                columns.push(None);
                continue;
            }
            columns.push(column);
        }
        Some(columns)
    }

    /// A row, where it can be used. `forms` is how many forms the rows so far stand for.
    fn row(&mut self, columns: &[Option<usize>], line: Span, forms: &mut usize) -> Option<ListRow> {
        let cells = cells(self.source, line);
        let before = self.findings.len();
        if let Some(cell) = cells[columns.len().min(cells.len())..].iter().find(|cell| cell.start < cell.end)
        {
            self.report(*cell, Msg::new("list-cell-too-many"));
        }
        let place = |column: usize| {
            let index = columns.iter().position(|own| *own == Some(column));
            index.and_then(|index| cells.get(index)).copied().filter(|cell| cell.start < cell.end)
        };
        let text = |column: usize| place(column).map_or("", |cell| self.source.slice(cell)).to_owned();
        let row = ListRow {
            kind: ListKind::default(),
            term: text(TERM),
            why: text(WHY),
            better: text(BETTER),
            exceptions: text(EXCEPTIONS),
            followers: text(FOLLOWERS),
        };
        if !row.term.contains(char::is_alphanumeric) {
            self.report(place(TERM).unwrap_or(line), Msg::new("list-without-term"));
        }
        let kind = self.kind(place(KIND));
        let with_forms = [Some(TERM), Some(EXCEPTIONS), (kind == Some(ListKind::Acronym)).then_some(BETTER)];
        for cell in with_forms.into_iter().flatten().filter_map(place) {
            for form in parts(self.source, cell) {
                match self.number(form) {
                    Some(number) => *forms = forms.saturating_add(number),
                    None => self.report(form, Msg::new("list-brackets")),
                }
            }
        }
        (self.findings.len() == before).then(|| ListRow { kind: kind.unwrap_or_default(), ..row })
    }

    /// The kind that a cell gives; where there is none, that of a judgemental term.
    fn kind(&mut self, place: Option<Span>) -> Option<ListKind> {
        let Some(cell) = place else { return Some(ListKind::default()) };
        let text = name(self.source, cell);
        let kind = ListKind::from_word(&text);
        if kind.is_none() {
            let message = Msg::new("unknown-word").with("value", shown(&text)).with("field", "kind");
            let help = match nearest(&text, ListKind::WORDS.iter().copied()) {
                Some(near) => Msg::new("did-you-mean").with("near", near),
                None => Msg::new("known-words").with("words", ListKind::WORDS.join(", ")),
            };
            self.findings.push(Finding::new(INVALID_VALUE, self.source, cell, message).help(help));
        }
        kind
    }

    /// How many forms a form of a cell stands for, at most: a Welsh word that mutates has up to four. Nothing where its
    /// brackets do not pair.
    fn number(&self, form: Span) -> Option<usize> {
        let form = self.source.slice(form);
        let times = if self.lang == Lang::Cy { 4 } else { 1 };
        let first = if form.starts_with('=') { 1 } else { times };
        number_of_alternatives(form, '~', times).map(|number| number.saturating_mul(first))
    }

    fn report(&mut self, span: Span, message: Msg) {
        self.findings.push(Finding::new(INVALID_VALUE, self.source, span, message));
    }
}

/// The places of the cells of a line, without white space around them.
fn cells(source: &Source, line: Span) -> Vec<Span> {
    split(source, line, '\t')
}

/// The places of the parts of a cell.
fn parts(source: &Source, cell: Span) -> Vec<Span> {
    split(source, cell, ';')
}

fn split(source: &Source, span: Span, mark: char) -> Vec<Span> {
    let mut start = span.start;
    let pieces = source.slice(span).split(mark).map(|piece| {
        let lead = piece.len() - piece.trim_start().len();
        let place = Span::new(start + lead, start + lead + piece.trim().len());
        start += piece.len() + mark.len_utf8();
        place
    });
    pieces.collect()
}

/// The word that a cell holds, in lower case.
fn name(source: &Source, cell: Span) -> String {
    source.slice(cell).to_lowercase()
}
