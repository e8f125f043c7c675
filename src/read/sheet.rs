//! Typed reading of a YAML map, field by field. Each field is asked for by name; what is not as it must be is
//! reported where it stands and the next field is read all the same; keys that nobody asked for are unknown.
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::certain::{Order, figures, key_fix, meant_key, slip_of};
use super::names::{INVALID_VALUE, MISSING_FIELD, UNKNOWN_FIELD};
use super::reading::{Reading, nearest, shown};
use super::yaml::{Node, NodeKind};
use crate::base::{Arg, Finding, Lang, Msg, Span};
use crate::model::{Field, Given, LocalText};
use crate::text::{When, parse_date, parse_when};

/// A map that is being read.
pub(super) struct Sheet<'r, 's> {
    pub reading: &'r Reading<'s>,
    pairs: Vec<(&'r Node, &'r Node)>,
    asked: RefCell<Vec<&'static str>>,
    /// Where this map stands: `people → mother`, for messages.
    within: String,
    /// Whether something else stands where a map must, which is reported once and for all.
    is_wrong: bool,
}

impl<'r, 's> Sheet<'r, 's> {
    /// The map `node`; anything else is reported at `place` and read as an empty map.
    pub(super) fn new(reading: &'r Reading<'s>, node: &'r Node, place: Span, within: &str) -> Self {
        let pairs = match &node.kind {
            NodeKind::Map(pairs) => pairs.iter().map(|(key, value)| (key, value)).collect(),
            _ => Vec::new(),
        };
        let is_wrong = !matches!(node.kind, NodeKind::Map(_) | NodeKind::Null);
        if is_wrong {
            reading.report(INVALID_VALUE, place, Msg::new("not-a-map"));
        }
        Self { reading, pairs, asked: RefCell::new(Vec::new()), within: within.to_owned(), is_wrong }
    }

    /// The key and value of a field, whether empty or not.
    pub(super) fn find(&self, name: &'static str) -> Option<(&'r Node, &'r Node)> {
        self.asked.borrow_mut().push(name);
        self.pairs.iter().find(|(key, _)| key.text() == Some(name)).copied()
    }

    /// The place of a field: its value, or its key where it is empty or a block of several lines.
    pub(super) fn place(&self, name: &'static str) -> Option<Span> {
        self.find(name).map(|(key, value)| self.reading.place(key.span, value))
    }

    /// Reads a field: `read` gives its value, or what is wrong with it.
    fn field<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(&'r Node, Span) -> Result<T, Option<Finding>>,
    ) -> Given<T> {
        let Some((key, value)) = self.find(name) else { return Given::Absent };
        if value.is_empty() {
            return Given::Empty(key.span);
        }
        let span = self.reading.place(key.span, value);
        match read(value, span) {
            Ok(value) => Given::Valid(Field { value, span }),
            Err(finding) => {
                finding.into_iter().for_each(|finding| self.reading.push(finding));
                Given::Invalid(span)
            }
        }
    }

    fn wrong(&self, span: Span, id: &'static str, value: &Node) -> Option<Finding> {
        let mut message = Msg::new(id);
        if let Some(text) = value.text() {
            message = message.with("value", shown(text));
        }
        Some(Finding::new(INVALID_VALUE, self.reading.source, span, message))
    }

    fn scalar<T>(
        &self,
        name: &'static str,
        wrong: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Given<T> {
        self.field(name, |value, span| {
            read(self.one(value, span)?).ok_or_else(|| self.wrong(span, wrong, value))
        })
    }

    /// The text of a single value; a list or map is none.
    fn one(&self, value: &'r Node, span: Span) -> Result<&'r str, Option<Finding>> {
        let wrong = || Finding::new(INVALID_VALUE, self.reading.source, span, Msg::new("not-one-value"));
        value.text().map(str::trim).ok_or_else(|| Some(wrong()))
    }

    /// A text.
    pub(super) fn text(&self, name: &'static str) -> Given<String> {
        self.scalar(name, "not-one-value", |text| Some(text.to_owned()))
    }

    /// A date.
    pub(super) fn date(&self, name: &'static str) -> Given<NaiveDate> {
        self.timed(name, "not-a-date", parse_date)
    }

    /// A date, or a date and time.
    pub(super) fn when(&self, name: &'static str) -> Given<When> {
        self.timed(name, "not-a-time", parse_when)
    }

    fn timed<T>(
        &self,
        name: &'static str,
        wrong: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Given<T> {
        self.field(name, |value, span| {
            let text = self.one(value, span)?;
            parse(text).ok_or_else(|| {
                let has_time = parse_when(text).is_some();
                let has_zone = !has_time && without_zone(text).is_some_and(|text| parse_when(text).is_some());
                let id = match (has_zone, has_time) {
                    (true, _) => "time-zone",
                    (_, true) => "time-where-date",
                    _ if is_no_day(text.get(..10).unwrap_or(text)) => "no-such-day",
                    _ => wrong,
                };
                let finding = self.wrong(span, id, value)?;
                let Some(figures) = figures(text).filter(|_| !has_zone && !has_time) else {
                    return Some(finding);
                };
                let finding = match figures.order {
                    Order::MonthFirst => finding,
                    _ => finding.help(Msg::new("date-meant").with("date", figures.meant.as_str())),
                };
                // Where no time is asked for, a time that goes along would only be the next fault.
                if parse(&figures.meant).is_none() {
                    return Some(finding);
                }
                self.reading.push_date(finding, span, text);
                None
            })
        })
    }

    /// True or false: yes and no do as well.
    pub(super) fn truth(&self, name: &'static str) -> Given<bool> {
        self.scalar(name, "not-true-or-false", truth)
    }

    /// A whole number above 0.
    pub(super) fn count(&self, name: &'static str) -> Given<u32> {
        self.scalar(name, "not-a-count", |text| {
            let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|count| *count > 0 && is_digits)
        })
    }

    /// One of the words of a closed vocabulary.
    pub(super) fn word<T>(
        &self,
        name: &'static str,
        words: &'static [&'static str],
        from_word: impl Fn(&str) -> Option<T>,
    ) -> Given<T> {
        self.field(name, |value, span| {
            let text = self.one(value, span)?;
            from_word(text).ok_or_else(|| Some(self.unknown_word(span, name, text, words)))
        })
    }

    /// The finding of a word that is none of `words`.
    pub(super) fn unknown_word(&self, span: Span, name: &str, text: &str, words: &[&str]) -> Finding {
        let message = Msg::new("unknown-word").with("value", shown(text)).with("field", name);
        let help = match nearest(text, words.iter().copied()) {
            Some(near) => Msg::new("did-you-mean").with("near", near),
            None => Msg::new("known-words").with("words", words.join(", ")),
        };
        Finding::new(INVALID_VALUE, self.reading.source, span, message).help(help)
    }

    /// A language.
    pub(super) fn lang(&self, name: &'static str) -> Given<Lang> {
        self.word(name, &["en", "cy"], Lang::from_code)
    }

    /// A list of texts, each with its place.
    pub(super) fn texts(&self, name: &'static str) -> Given<Vec<Field<String>>> {
        self.field(name, |value, span| {
            let NodeKind::List(items) = &value.kind else {
                return Err(self.wrong(span, "not-a-list", value));
            };
            Ok(items.iter().filter_map(|item| self.item_text(item)).collect())
        })
    }

    fn item_text(&self, item: &Node) -> Option<Field<String>> {
        if item.is_empty() {
            return None;
        }
        if let Some(text) = item.text() {
            return Some(Field { value: text.trim().to_owned(), span: item.span });
        }
        let span = self.first_line(item);
        self.reading.report(INVALID_VALUE, span, Msg::new("not-one-value"));
        None
    }

    /// The first line of a list's item, from where it begins.
    fn first_line(&self, item: &Node) -> Span {
        let line = self.reading.source.line_span(self.reading.source.line_of(item.span.start));
        Span::new(item.span.start, item.span.end.min(line.end).max(item.span.start))
    }

    /// Words in one language, or in each.
    pub(super) fn local_text(&self, name: &'static str) -> Given<LocalText> {
        let Some((key, value)) = self.find(name) else { return Given::Absent };
        if value.is_empty() {
            return Given::Empty(key.span);
        }
        let span = self.reading.place(key.span, value);
        match &value.kind {
            NodeKind::Map(_) => {
                let sheet = Sheet::new(self.reading, value, span, &self.inside(name));
                let (en, cy) = (sheet.text("en"), sheet.text("cy"));
                sheet.finish();
                let value = LocalText::Each { en: en.value().cloned(), cy: cy.value().cloned() };
                Given::Valid(Field { value, span })
            }
            NodeKind::Scalar { text, .. } => {
                Given::Valid(Field { value: LocalText::Plain(text.trim().to_owned()), span })
            }
            _ => {
                self.reading.report(INVALID_VALUE, span, Msg::new("not-one-value"));
                Given::Invalid(span)
            }
        }
    }

    /// A map within this one: what `read` makes of it.
    pub(super) fn map<T>(&self, name: &'static str, read: impl FnOnce(&Sheet<'r, 's>) -> T) -> Given<T> {
        let inside = self.inside(name);
        self.field(name, |value, span| {
            if !matches!(value.kind, NodeKind::Map(_)) {
                return Err(Some(Finding::new(
                    INVALID_VALUE,
                    self.reading.source,
                    span,
                    Msg::new("not-a-map"),
                )));
            }
            let sheet = Sheet::new(self.reading, value, span, &inside);
            let made = read(&sheet);
            sheet.finish();
            Ok(made)
        })
    }

    /// A list of maps: what `read` makes of each, with the place of its first line.
    pub(super) fn maps<T>(
        &self,
        name: &'static str,
        mut read: impl FnMut(&Sheet<'r, 's>, Span) -> T,
    ) -> Vec<T> {
        let Some((key, value)) = self.find(name) else { return Vec::new() };
        let NodeKind::List(items) = &value.kind else {
            if !value.is_empty() {
                let span = self.reading.place(key.span, value);
                self.wrong(span, "not-a-list", value)
                    .into_iter()
                    .for_each(|finding| self.reading.push(finding));
            }
            return Vec::new();
        };
        let mut made = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let span = self.first_line(item);
            let sheet =
                Sheet::new(self.reading, item, span, &format!("{} → {}", self.inside(name), index + 1));
            made.push(read(&sheet, span));
            sheet.finish();
        }
        made
    }

    /// The path of a field for messages: `people → mother → name`.
    pub(super) fn inside(&self, name: &str) -> String {
        if self.within.is_empty() { name.to_owned() } else { format!("{} → {name}", self.within) }
    }

    /// Reports each of `names` that is absent or empty, at the file's first line.
    pub(super) fn require(&self, names: &[&'static str]) {
        for name in names.iter().filter(|_| !self.is_wrong) {
            if self.find(name).is_none_or(|(_, value)| value.is_empty() || is_wordless(value)) {
                let line = self.reading.source.line_span(1);
                let message = Msg::new("message").with("field", self.inside(name));
                let mut finding = Finding::new(MISSING_FIELD, self.reading.source, line, message);
                let asked = self.asked.borrow();
                let unknown = self.unknown(&asked).map(|(key, _)| *key);
                finding.help =
                    slip_of(name, unknown, &asked).map(|near| Msg::new("slip").with("near", shown(near)));
                self.reading.push(finding);
            }
        }
    }

    /// Reports every key that nobody asked for, with the nearest that somebody did.
    pub(super) fn finish(&self) {
        self.finish_with(|_| None);
    }

    /// As [`Sheet::finish`]; `belongs` may know where a key belongs.
    pub(super) fn finish_with(&self, belongs: impl Fn(&str) -> Option<Msg>) {
        let asked = self.asked.borrow();
        // Each key is looked at once, however many a file has.
        let has: HashSet<&str> = self.pairs.iter().filter_map(|(key, _)| key.text()).collect();
        let near =
            |(key, _): &(&Node, &Node)| meant_key(key.text().unwrap_or_default(), asked.iter().copied());
        let meant: Vec<Option<&str>> = self.unknown(&asked).map(near).collect();
        let mut times: HashMap<&str, usize> = HashMap::new();
        meant.iter().flatten().for_each(|name| *times.entry(name).or_default() += 1);
        for ((key, _), meant) in self.unknown(&asked).zip(meant) {
            let name = key.text().unwrap_or_default();
            let message = Msg::new("message").with("field", Arg::Text(shown(name)));
            let mut finding = Finding::new(UNKNOWN_FIELD, self.reading.source, self.first_line(key), message);
            finding.help =
                Some(belongs(name).unwrap_or_else(|| match nearest(name, asked.iter().copied()) {
                    Some(near) => Msg::new("did-you-mean").with("near", near),
                    None => Msg::new("known-fields").with("fields", known(&asked)),
                }));
            // What belongs to another type may be a slip in the type as well.
            if belongs(name).is_none() {
                let is_there =
                    |name: &str| has.contains(name) || times.get(name).is_some_and(|times| *times > 1);
                finding.fix = key_fix(self.reading.source, key.span, name, meant, is_there);
            }
            self.reading.push(finding);
        }
    }

    /// The fields that nobody asked for.
    fn unknown(&self, asked: &[&str]) -> impl Iterator<Item = &(&'r Node, &'r Node)> {
        self.pairs.iter().filter(|(key, _)| !asked.contains(&key.text().unwrap_or_default()))
    }
}

/// The fields that were asked for, each once, in that order.
fn known(asked: &[&str]) -> String {
    let mut fields: Vec<&str> = Vec::new();
    for name in asked {
        if !fields.contains(name) {
            fields.push(name);
        }
    }
    fields.join(", ")
}

/// Whether a text is given in each language, and in neither has any words.
fn is_wordless(value: &Node) -> bool {
    let is_empty = |(key, value): &(Node, Node)| {
        value.is_empty() && key.text().is_some_and(|code| Lang::from_code(code).is_some())
    };
    matches!(&value.kind, NodeKind::Map(pairs) if pairs.iter().all(is_empty))
}

/// Reads true or false in the words that people use.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        _ => None,
    }
}

/// The text without a time zone at its end.
fn without_zone(text: &str) -> Option<&str> {
    let text = text.trim_end();
    if let Some(head) = text.strip_suffix(['Z', 'z']) {
        return Some(head.trim_end());
    }
    let at = text.rfind(['+', '-']).filter(|at| *at > 10)?;
    let zone = text[at + 1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    zone.then(|| text[..at].trim_end())
}

/// Whether a text is shaped as a date and names a day that there is not, such as 30 February.
fn is_no_day(text: &str) -> bool {
    let is_shaped = |(at, c): (usize, char)| if matches!(at, 4 | 7) { c == '-' } else { c.is_ascii_digit() };
    text.len() == 10 && text.char_indices().all(is_shaped) && parse_date(text).is_none()
}
