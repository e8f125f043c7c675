//! One file of an entry: front matter cut off and parsed, the body made into a document; then, with the other text
//! of the entry known, its fields read.
use std::sync::Arc;

use super::names::{INVALID_FILE, INVALID_FRONT_MATTER, INVALID_VALUE};
use super::reading::Reading;
use super::sheet::{Sheet, truth};
use super::waivers::waiver;
use super::yaml::{self, Node, NodeKind};
use crate::base::{Finding, Fix, Lang, Msg, Source, Span};
use crate::model::{
    Activity, AideMemoire, Contact, EntryType, Field, Fields, Given, Outcome, OutcomeKind, Purpose, Stage,
    Text, Translated, TranslatedBy,
};
use crate::text::{Document, Slip};

/// A file of an entry, parsed but not yet read for its meaning.
pub(super) struct RawText {
    pub source: Arc<Source>,
    pub name: Name,
    pub root: Node,
    pub body_start: usize,
    pub document: Document,
}

/// What a file's name says: the entry's id, and the language if it has a suffix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub id: String,
    pub suffix: Option<Lang>,
}

impl Name {
    /// `entries/2026/a.cy.md` is the Welsh text of `2026/a`.
    pub(super) fn of_path(path: &str) -> Self {
        let name = path.strip_prefix("entries/").unwrap_or(path);
        let stem = name.get(..name.len().saturating_sub(3)).unwrap_or(name);
        let suffix = Lang::ALL.into_iter().find(|lang| stem.ends_with(&format!(".{}", lang.code())));
        let id = match suffix {
            Some(_) => &stem[..stem.len() - 3],
            None => stem,
        };
        // A file named only `.cy.md` below a folder has no name of its own; it keeps its suffix as one.
        let is_nameless = id.is_empty() || id.ends_with('/');
        Self { id: if is_nameless { stem } else { id }.to_owned(), suffix: suffix.filter(|_| !is_nameless) }
    }
}

/// Parses a file: front matter and body.
pub(super) fn parse(source: Source) -> Result<RawText, (Source, Vec<Finding>)> {
    let name = Name::of_path(&source.path);
    let front = match front_matter(&source) {
        Ok(front) => front,
        Err((span, id)) => {
            let finding = Finding::new(INVALID_FRONT_MATTER, &source, span, Msg::new(id));
            return Err((source, vec![finding]));
        }
    };
    let parsed = yaml::parse(&source.text, front.yaml);
    let mut findings: Vec<_> =
        parsed.faults.iter().map(|fault| yaml_finding(INVALID_FRONT_MATTER, &source, fault)).collect();
    let root = match parsed.root {
        Some(root) if matches!(root.kind, NodeKind::Map(_)) => Some(root),
        _ if !findings.is_empty() => None,
        Some(root) if !root.is_empty() => {
            let line = source.line_span(source.line_of(root.span.start));
            findings.push(Finding::new(INVALID_FRONT_MATTER, &source, line, Msg::new("no-fields")));
            None
        }
        _ => {
            let line = source.line_span(1);
            findings.push(Finding::new(INVALID_FRONT_MATTER, &source, line, Msg::new("empty")));
            None
        }
    };
    let document = match Document::parse(&source.text, front.body_start) {
        Ok(document) => Some(document),
        Err(deep) => {
            let span = Span::new(deep.at, deep.at);
            findings.push(Finding::new(INVALID_FILE, &source, span, Msg::new("text-too-deep")));
            None
        }
    };
    match (root, document) {
        (Some(root), Some(document)) if findings.is_empty() => {
            let source = Arc::new(source);
            Ok(RawText { source, name, root, body_start: front.body_start, document })
        }
        _ => Err((source, findings)),
    }
}

/// What is wrong with YAML, as a finding of `rule`.
pub(super) fn yaml_finding(rule: crate::base::RuleName, source: &Source, fault: &yaml::Fault) -> Finding {
    let mut message = Msg::new(fault.id);
    if let Some(key) = &fault.key {
        message = message.with("key", super::reading::shown(key));
    }
    Finding::new(rule, source, fault.span, message)
}

struct FrontMatter {
    yaml: Span,
    body_start: usize,
}

/// The part between the first line `---` and the next; or where it should be, and what is wrong.
fn front_matter(source: &Source) -> Result<FrontMatter, (Span, &'static str)> {
    let text = &source.text;
    let first = source.line_span(1);
    if text[first.range()].trim_end() != "---" {
        return Err((first, "absent"));
    }
    let start = text.find('\n').map_or(text.len(), |end| end + 1);
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Ok(FrontMatter { yaml: Span::new(start, at), body_start: at + line.len() });
        }
        at += line.len();
    }
    Err((first, "unclosed"))
}

impl RawText {
    /// The language of the text: the suffix's, or else the field's, or else English.
    pub(super) fn lang(&self) -> Lang {
        let field = || self.value("language").and_then(|value| Lang::from_code(value.text()?.trim()));
        self.name.suffix.or_else(field).unwrap_or(Lang::En)
    }

    /// Whether the front matter has a field of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// Whether the front matter says that the entry is a draft.
    pub(super) fn is_draft(&self) -> bool {
        self.value("draft").and_then(|value| truth(value.text()?.trim())).unwrap_or(false)
    }

    fn value(&self, name: &str) -> Option<&Node> {
        match &self.root.kind {
            NodeKind::Map(pairs) => {
                pairs.iter().find(|(key, _)| key.text() == Some(name)).map(|(_, value)| value)
            }
            _ => None,
        }
    }
}

/// A file of an entry, read.
pub(super) struct ReadText {
    pub text: Text,
    pub fields: Fields,
    pub findings: Vec<Finding>,
}

/// Reads the fields of a text. `main_type` is the main text's type and activity for a second text, which gives its
/// own fields only where it wants to; a main text has none.
pub(super) fn read(raw: RawText, main: Option<&Fields>) -> ReadText {
    let lang = raw.lang();
    let RawText { source, name, root, body_start, document } = raw;
    let reading = Reading::new(&source);
    let first_line = source.line_span(1);
    let sheet = Sheet::new(&reading, &root, first_line, "");

    let title = sheet.text("title");
    let title_place = sheet.place("title").unwrap_or(first_line);
    let language = sheet.lang("language");
    if let (Some(suffix), Some(field)) = (name.suffix, language.field())
        && field.value != suffix
    {
        let message = Msg::new("language-and-suffix").with("suffix", suffix.code());
        reading.report(INVALID_VALUE, field.span, message);
    }
    let language_room = language_room(&sheet, &root).filter(|_| name.suffix.is_none());
    let translated = sheet.map("translated", |sheet| Translated {
        by: sheet.word("by", TranslatedBy::WORDS, TranslatedBy::from_word),
        checked_by: sheet.text("checked_by"),
        from: sheet.text("from"),
    });

    let mut fields = common(&sheet);
    let kind = main.map_or((&fields.entry_type, &fields.activity), |main| (&main.entry_type, &main.activity));
    let kind = (kind.0.value().copied(), kind.1.value().copied());
    by_type(&sheet, &mut fields, kind);
    sheet.finish_with(belongs);
    sheet.require(&["title"]);
    if main.is_none() {
        sheet.require(&["type", "occurred", "recorded", "author"]);
        if kind.0 == Some(EntryType::Casework) {
            sheet.require(&["activity"]);
        }
    }
    label_arguments(&reading, &document);
    let findings = reading.into_findings();
    let text = Text {
        lang,
        source,
        title,
        title_place,
        language,
        language_room,
        translated,
        document,
        body_start,
        links: Vec::new(),
    };
    ReadText { text, fields, findings }
}

/// Where a line with the `language` field can be put: before the title, where that has a line of its own.
fn language_room(sheet: &Sheet<'_, '_>, root: &Node) -> Option<Fix> {
    let source = sheet.reading.source;
    let (key, _) = sheet.find("title")?;
    let line = source.line_span(source.line_of(key.span.start));
    let before = source.text.get(line.start..key.span.start)?;
    let is_plain = !source.text[root.span.start..].starts_with('{') && before.chars().all(|c| c == ' ');
    let is_free = sheet.find("language").is_none();
    (is_plain && is_free)
        .then(|| Fix { span: Span::new(line.start, line.start), replacement: before.to_owned() })
}

/// The fields of every entry.
fn common(sheet: &Sheet<'_, '_>) -> Fields {
    Fields {
        entry_type: sheet.word("type", EntryType::WORDS, EntryType::from_word),
        occurred: sheet.when("occurred"),
        recorded: sheet.when("recorded"),
        author: sheet.text("author"),
        people: sheet.texts("people"),
        tools: sheet.texts("tools"),
        safeguarding: sheet.truth("safeguarding"),
        aide_memoire: sheet.map("aide_memoire", |sheet| AideMemoire {
            identifier: sheet.text("identifier"),
            destroyed: sheet.date("destroyed"),
        }),
        waivers: sheet.maps("waivers", waiver),
        health: sheet.truth("health"),
        direct_work: sheet.truth("direct_work"),
        seen: sheet.texts("seen"),
        seen_alone: sheet.texts("seen_alone"),
        purpose: sheet.word("purpose", Purpose::WORDS, Purpose::from_word),
        corrects: sheet.text("corrects"),
        draft: sheet.truth("draft"),
        significant: sheet.truth("significant"),
        tags: sheet.texts("tags"),
        // Asked for here, so that it is known for every type; whether it must be there depends on the type.
        activity: Given::Absent,
        ..Fields::default()
    }
}

/// The fields that a type adds. Where the type is not known, all of them are.
fn by_type(
    sheet: &Sheet<'_, '_>,
    fields: &mut Fields,
    (main_type, main_activity): (Option<EntryType>, Option<Activity>),
) {
    let entry_type = main_type.or_else(|| fields.entry_type.value().copied());
    let is = |wanted: EntryType| entry_type.is_none_or(|own| own == wanted);
    if is(EntryType::Allocation) {
        fields.allocated_to = sheet.text("allocated_to");
        fields.forwarded = sheet.when("forwarded");
    }
    if is(EntryType::Cap) {
        fields.stage = sheet.word("stage", Stage::WORDS, Stage::from_word);
        fields.completed = sheet.when("completed");
        fields.hearing = sheet.date("hearing");
        fields.outcomes = sheet.map("outcomes", outcomes);
    }
    if is(EntryType::CasePlan) {
        fields.commenced = sheet.date("commenced");
        fields.allocation_disputed = sheet.truth("allocation_disputed");
    }
    if is(EntryType::Casework) {
        fields.activity = sheet.word("activity", Activity::WORDS, Activity::from_word);
        let activity = main_activity.or_else(|| fields.activity.value().copied());
        if activity.is_none_or(|own| own == Activity::ContactObservation) {
            fields.contact = sheet.map("contact", |sheet| Contact {
                present: sheet.texts("present"),
                place: sheet.text("place"),
                minutes: sheet.count("minutes"),
            });
        }
    }
    if is(EntryType::SafeguardingReferral) || is(EntryType::ContactActivityReferral) {
        fields.referred_to = sheet.text("referred_to");
        fields.referred_on = sheet.date("referred_on");
    }
    if is(EntryType::Supervision) {
        fields.supervisor = sheet.text("supervisor");
    }
}

fn outcomes(sheet: &Sheet<'_, '_>) -> Vec<Outcome> {
    OutcomeKind::ALL
        .iter()
        .filter_map(|kind| {
            let (key, _) = sheet.find(kind.word())?;
            let holds = sheet.truth(kind.word());
            Some(Outcome { kind: Field { value: *kind, span: key.span }, holds })
        })
        .collect()
}

/// Where a field that another type adds belongs.
fn belongs(key: &str) -> Option<Msg> {
    let types = match key {
        "allocated_to" | "forwarded" => "allocation",
        "stage" | "completed" | "hearing" | "outcomes" => "cap",
        "commenced" | "allocation_disputed" => "case-plan",
        "activity" => "casework",
        "contact" => "casework, activity: contact-observation",
        "referred_to" | "referred_on" => "safeguarding-referral, contact-activity-referral",
        "supervisor" => "supervision",
        _ => return None,
    };
    Some(Msg::new("belongs").with("type", types))
}

/// Dates in the arguments of labels that are none, or are missing where one must stand.
fn label_arguments(reading: &Reading<'_>, document: &Document) {
    for label in &document.labels {
        let argument = label.argument.as_ref();
        let date = argument.and_then(|argument| argument.date.as_ref());
        let word = label.kind.word(label.lang);
        if let Some(who) = argument.and_then(|argument| argument.who.as_ref())
            && let Some(slip) = argument.and_then(|argument| argument.slip)
        {
            let id = match slip {
                Slip::NotTo => "label-not-to",
                Slip::By => "label-by",
            };
            reading.report(
                INVALID_VALUE,
                who.span,
                Msg::new(id).with("value", super::reading::shown(&who.text)),
            );
        }
        match (argument, date) {
            (Some(argument), Some(date)) if argument.day().is_none() => {
                let message = Msg::new("label-date-wrong")
                    .with("label", word)
                    .with("value", super::reading::shown(&date.text));
                let finding = Finding::new(INVALID_VALUE, reading.source, argument.span, message);
                reading.push_date(finding, date.span, &date.text);
            }
            (_, None) if label.kind.needs_date() => {
                // An argument with nothing in it has no place of its own.
                let argument = argument.filter(|argument| argument.span.start < argument.span.end);
                let span = argument.map_or(label.span, |argument| argument.span);
                reading.report(INVALID_VALUE, span, Msg::new("label-date-missing").with("label", word));
            }
            _ => {}
        }
    }
}

/// A value without regard to how it is written: to tell whether two texts give a field the same.
pub(super) fn same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (NodeKind::Scalar { text: one, .. }, NodeKind::Scalar { text: other, .. }) => {
            let (one, other) = (one.trim(), other.trim());
            one == other
                || truth(one).is_some_and(|value| truth(other) == Some(value))
                || crate::text::parse_when(one)
                    .is_some_and(|when| crate::text::parse_when(other) == Some(when))
        }
        (NodeKind::List(one), NodeKind::List(other)) => {
            // The order of people, tools or tags says nothing.
            let mut rest: Vec<&Node> = other.iter().collect();
            one.len() == other.len()
                && one.iter().all(|item| {
                    rest.iter()
                        .position(|candidate| same(item, candidate))
                        .map(|at| rest.swap_remove(at))
                        .is_some()
                })
        }
        (NodeKind::Map(one), NodeKind::Map(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| {
                    other.iter().any(|(name, theirs)| name.text() == key.text() && same(value, theirs))
                })
        }
        (NodeKind::Null, NodeKind::Null) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_languages_come_from_paths() {
        for (path, id, suffix) in [
            (
                "entries/2026/2026-03-04-telephone-mother.cy.md",
                "2026/2026-03-04-telephone-mother",
                Some(Lang::Cy),
            ),
            ("case-plan.md", "case-plan", None),
            ("entries/a.en.md", "a", Some(Lang::En)),
            ("notes/a.b.md", "notes/a.b", None),
            ("entries/entries/a.md", "entries/a", None),
            ("entries/ŵy.MD", "ŵy", None),
        ] {
            assert_eq!(Name::of_path(path), Name { id: id.into(), suffix }, "{path}");
        }
    }
}
