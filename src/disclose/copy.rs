//! A copy for somebody outside: a [`Disclosed`] built up from what was decided that this reader may have. Nothing is
//! carried over that is not named here, so a field that the format gains is in no copy until somebody puts it in.
use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::copy_text::{Anchors, inline};
use super::faces::{
    Audience, CaseFace, CopyFace, CourtFace, Disclosed, DocumentFace, EntryFace, LinkTo, StaffFace,
};
use super::people::{hidden, seen};
use super::redact::confidential::Confidential;
use super::redact::cut::Mismatch;
use super::redact::marks::{Mark, MarkId, Marks, Treated as TreatedAs, Wanted};
use super::redact::names::{Hidden, Names as HiddenNames};
use crate::base::{Lang, Span};
use crate::model::{Case, CaseInfo, Code, Decided, Decision, Decisions, DocumentItem, Entry, Person};
use crate::text::{Inline, InlineKind};

/// A copy, and what a person has yet to say before it may leave.
#[derive(Debug)]
pub struct Copy {
    /// What may be shown.
    pub disclosed: Disclosed,
    /// Words that may be a hidden person's name or may not.
    pub doubts: Vec<DoubtAt>,
    /// Links that would show that a heading was left out without a mark, where nobody has accepted it.
    pub traces: Vec<TraceAt>,
    /// What became of each entry, by its id in the case: its name in the copy.
    pub entry_names: BTreeMap<String, String>,
    /// What became of each document, by its path in the case: its path in the copy.
    pub document_names: BTreeMap<String, String>,
    /// What was taken out, for the record.
    pub taken: Vec<Taken>,
}

/// A word that may be a hidden person's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubtAt {
    /// The entry's id, or the document's path.
    pub within: String,
    /// The person's id.
    pub person: String,
    /// The word.
    pub word: String,
    /// The file in which it stands, and where; nothing where it stands in no entry.
    pub at: Option<(String, Span)>,
}

/// A link to a heading that is left out without a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraceAt {
    /// The id of the entry that has the link.
    pub within: String,
    /// The file in which it stands, and where.
    pub at: (String, Span),
}

/// Something that was taken out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Taken {
    /// The entry's id, or the document's path.
    pub within: String,
    /// The language of the text; none for an entry or document as a whole.
    pub text: Option<&'static str>,
    /// Under which code.
    pub code: &'static str,
    /// What it was: `entry`, `document`, `passage`, `confidence`, `name`, `confidential`.
    pub what: &'static str,
    /// Whether a mark stands in its place.
    pub shown: bool,
    /// How many times.
    pub times: usize,
}

/// Makes the copy. The decisions must have been judged, and nothing stand against them.
///
/// # Errors
/// A mismatch where the program does not understand its own rendering of a text; nothing is given then.
pub fn copy(case: &Case, decisions: &Decisions, as_at: NaiveDate) -> Result<Option<Copy>, Mismatch> {
    let Some(info) = &case.info else { return Ok(None) };
    let mut maker = Maker::new(case, info, decisions);
    // The first page names the court, and so whoever is in its name is the first to need a label.
    let court = info.court.value().map(|court| CourtFace {
        name: court.name.value().map(|name| maker.local(name, "case.yaml")),
        case_number: None,
    });
    let entries = maker.entries()?;
    let documents = maker.documents();
    let answers = case.settings.access_copy.texts.iter();
    let answers = answers
        .filter_map(|(key, text)| Some((key.clone(), text.value()?.clone())))
        .collect::<BTreeMap<_, _>>();
    let name_of = |id: &str| info.person(id).map_or(id, Person::display_name).to_owned();
    let recipient = decisions.recipient.value().map(|id| name_of(id)).unwrap_or_default();
    let reference = decisions.reference.value().or(info.reference.value()).cloned().unwrap_or_default();
    let language = super::copy_language(case, decisions);
    // A child whose identity is hidden is not named here either.
    let child = decisions.on_behalf_of.value();
    let child = child.map(|id| if maker.names.of_id(id).is_some() { String::new() } else { name_of(id) });
    let staff = maker.staff();
    let Maker { marks, doubts, traces, entry_names, document_names, taken, .. } = maker;
    let marks = marks.into_list();
    let counts = counts(&marks, &entries, &documents);
    let disclosed = Disclosed {
        audience: Audience::Copy,
        as_at,
        languages: vec![language],
        organisation: case.settings.organisation.value().cloned(),
        marking: case.settings.marking.value().cloned(),
        case: CaseFace { reference: reference.clone(), court, ..CaseFace::default() },
        people: Vec::new(),
        staff,
        entries,
        unread: Vec::new(),
        documents,
        disclosures: Vec::new(),
        standing: None,
        copy: Some(CopyFace {
            kind: decisions.kind.value().copied().unwrap_or(crate::model::DisclosureKind::SubjectAccess),
            recipient,
            on_behalf_of: child,
            reference,
            scope: decisions.scope.value().cloned(),
            requested: decisions.requested.value().copied(),
            marks,
            counts,
            answers,
            labels: case.settings.access_copy.labels.clone(),
        }),
    };
    let taken = taken
        .into_iter()
        .map(|((within, text, code, what, shown), times)| Taken { within, text, code, what, shown, times })
        .collect();
    Ok(Some(Copy { disclosed, doubts, traces, entry_names, document_names, taken }))
}

/// What was taken out so far, and how many times.
type TakenCounts = BTreeMap<(String, Option<&'static str>, &'static str, &'static str, bool), usize>;

pub(super) struct Maker<'c> {
    pub(super) case: &'c Case,
    pub(super) info: &'c CaseInfo,
    pub(super) decisions: &'c Decisions,
    /// The ids of the hidden people, by their index.
    pub(super) hidden: Vec<String>,
    pub(super) names: HiddenNames,
    pub(super) confidential: Confidential,
    /// For each owner of a confidential text what stands in its place.
    pub(super) owners: Vec<Wanted>,
    pub(super) marks: Marks,
    pub(super) doubts: Vec<DoubtAt>,
    pub(super) traces: Vec<TraceAt>,
    pub(super) entry_names: BTreeMap<String, String>,
    pub(super) document_names: BTreeMap<String, String>,
    pub(super) taken: TakenCounts,
    /// Every redacted quote with its entry's id and whether it has two words or more, as an address may write it, once
    /// an address is looked at.
    pub(super) address_quotes: OnceCell<Vec<(&'c str, bool, String)>>,
}

impl<'c> Maker<'c> {
    fn new(case: &'c Case, info: &'c CaseInfo, decisions: &'c Decisions) -> Self {
        let hidden = hidden(info, decisions);
        let mut confidential = Confidential::new();
        let mut owners = Vec::new();
        let recipient = decisions.recipient.value();
        for person in info.people.iter().filter(|person| Some(&person.id.value) != recipient) {
            for text in person.confidential.items() {
                confidential.add(&text.value, owners.len());
            }
            owners.push(Wanted::Code(Code::ProtectedAddress));
        }
        for (_, code, born) in &hidden {
            if let Some(born) = born {
                confidential.add_birthday(*born, owners.len());
            }
            owners.push(Wanted::Code(*code));
        }
        let treated = hidden.iter().map(|(_, code, _)| TreatedAs { code: *code }).collect();
        let people: Vec<Hidden> = hidden.into_iter().map(|(hidden, ..)| hidden).collect();
        Self {
            case,
            info,
            decisions,
            names: HiddenNames::new(&people, &seen(info, decisions)),
            hidden: people.into_iter().map(|hidden| hidden.id).collect(),
            confidential,
            owners,
            marks: Marks::new(treated),
            doubts: Vec::new(),
            traces: Vec::new(),
            entry_names: BTreeMap::new(),
            document_names: BTreeMap::new(),
            taken: BTreeMap::new(),
            address_quotes: OnceCell::new(),
        }
    }

    pub(super) fn note(
        &mut self,
        within: &str,
        text: Option<Lang>,
        code: Code,
        what: &'static str,
        shown: bool,
    ) {
        let key = (within.to_owned(), text.map(Lang::code), code.word(), what, shown);
        *self.taken.entry(key).or_default() += 1;
    }

    /// The entries that have a place in the copy, in its order, each with its decision.
    fn places(&self) -> Vec<(&'c Entry, &'c Decided)> {
        let mut entries: Vec<&Entry> = self.case.standing().collect();
        entries.sort_by(|one, other| one.order().cmp(&other.order()));
        entries
            .into_iter()
            .filter_map(|entry| Some((entry, self.decisions.entry(&entry.id)?)))
            .filter(|(_, decided)| match decided.decision.value() {
                Some(Decision::Disclose | Decision::Redact) => true,
                Some(Decision::Withhold) => !decided.is_silent(),
                Some(Decision::Replace | Decision::OutOfScope) | None => false,
            })
            .collect()
    }

    fn entries(&mut self) -> Result<Vec<EntryFace>, Mismatch> {
        let places = self.places();
        let mut given: BTreeMap<String, String> = BTreeMap::new();
        for (number, (entry, decided)) in places.iter().enumerate() {
            let name = format!("entry-{}", number + 1);
            self.entry_names.insert(entry.id.clone(), name.clone());
            if decided.is_given() {
                given.insert(entry.id.clone(), name);
            }
        }
        for (number, path) in self.shown_documents().into_iter().enumerate() {
            let ending = ending(path, self.decisions.document(path));
            self.document_names.insert(path.to_owned(), format!("documents/document-{}{ending}", number + 1));
        }
        self.note_gone();
        let mut anchors: HashMap<(String, Lang), Anchors> = HashMap::new();
        let mut faces = Vec::with_capacity(places.len());
        for (number, (entry, decided)) in places.into_iter().enumerate() {
            let id = format!("entry-{}", number + 1);
            if !decided.is_given() {
                let code = decided.code.value().copied().unwrap_or(Code::ThirdParty);
                self.note(&entry.id, None, code, "entry", true);
                let mark = self.marks.id(&Wanted::Code(code));
                faces.push(EntryFace { id, withheld: Some(mark), ..EntryFace::default() });
                continue;
            }
            let mut face = EntryFace {
                id,
                kind: entry.fields.entry_type.value().copied(),
                activity: entry.fields.activity.value().copied(),
                stage: entry.fields.stage.value().copied(),
                occurred: entry.fields.occurred.value().copied(),
                recorded: entry.fields.recorded.value().copied(),
                ..EntryFace::default()
            };
            for text in &entry.texts {
                let (made, before) = self.text(entry, text, decided, &given, &mut face)?;
                anchors.insert((face.id.clone(), text.lang), before);
                face.texts.push(made);
            }
            face.author_words = self.author(entry);
            faces.push(face);
        }
        self.trace_headings(&faces, &anchors);
        // A link to a heading leads to what became of the heading.
        for link in faces.iter_mut().flat_map(|face| &mut face.texts).flat_map(|text| &mut text.links) {
            if let LinkTo::Entry { id, lang, anchor } = link {
                *anchor = anchor.take().and_then(|anchor| {
                    let headings = anchors.get(&(id.clone(), *lang))?;
                    headings.iter().find(|(before, _)| *before == anchor)?.1.clone()
                });
            }
        }
        Ok(faces)
    }

    /// Finds the links to headings that are gone: in a case that never had those they would lead nowhere.
    fn trace_headings(&mut self, faces: &[EntryFace], anchors: &HashMap<(String, Lang), Anchors>) {
        let case = self.case;
        let is_gone = |link: &LinkTo| {
            let LinkTo::Entry { id, lang, anchor: Some(anchor) } = link else { return false };
            let Some(headings) = anchors.get(&(id.clone(), *lang)) else { return false };
            headings.iter().any(|(before, after)| before == anchor && after.is_none())
        };
        for face in faces {
            let id = self.entry_names.iter().find(|(_, name)| **name == face.id).map(|(id, _)| id.clone());
            let Some(entry) = id.as_ref().and_then(|id| case.entry(id)) else { continue };
            let accepted = self.decisions.entry(&entry.id).is_some_and(|own| own.traces.value().is_some());
            for (text, own) in face.texts.iter().zip(&entry.texts).filter(|_| !accepted) {
                let mut shown = std::collections::BTreeSet::new();
                super::redact::tidy::each_line(&mut text.document.blocks.clone(), &mut |inlines| {
                    shown.extend(inlines.iter().filter_map(|inline| match inline.kind {
                        InlineKind::Link { link, .. } => Some(link),
                        _ => None,
                    }));
                });
                for (index, link) in text.links.iter().enumerate() {
                    if shown.contains(&index)
                        && is_gone(link)
                        && let Some(link) = own.document.links.get(index)
                    {
                        let at = (own.source.path.clone(), link.span);
                        self.traces.push(TraceAt { within: entry.id.clone(), at });
                    }
                }
            }
        }
    }

    /// Notes what has no place in the copy at all.
    fn note_gone(&mut self) {
        for decided in &self.decisions.entries {
            let code = decided.code.value().copied().unwrap_or(Code::OutOfScope);
            if decided.is_silent() || decided.decision.value() == Some(&Decision::OutOfScope) {
                self.note(&decided.name.value, None, code, "entry", false);
            }
        }
        for decided in &self.decisions.documents {
            let code = decided.code.value().copied().unwrap_or(Code::OutOfScope);
            if decided.is_silent() || decided.decision.value() == Some(&Decision::OutOfScope) {
                self.note(&decided.name.value, None, code, "document", false);
            }
        }
    }

    fn author(&mut self, entry: &Entry) -> Vec<Inline> {
        let Some(id) = entry.fields.author.value() else { return Vec::new() };
        match self.names.of_id(id) {
            Some(hidden) => {
                let mark = self.marks.id(&Wanted::People(vec![hidden]));
                vec![inline(InlineKind::Mark(mark))]
            }
            None => {
                let name = self.info.staff(id).map_or(id.as_str(), |staff| staff.display_name());
                vec![inline(InlineKind::Text(name.to_owned()))]
            }
        }
    }

    /// The documents that have a place in the copy, in the register's order, then those that are only linked to.
    fn shown_documents(&self) -> Vec<&'c str> {
        let decisions: &'c Decisions = self.decisions;
        let is_shown = |decided: &&Decided| match decided.decision.value() {
            Some(Decision::Disclose | Decision::Replace) => true,
            Some(Decision::Withhold) => !decided.is_silent(),
            _ => false,
        };
        let case: &'c Case = self.case;
        let paths = case.documents().into_iter();
        paths.filter(|path| decisions.document(path).as_ref().is_some_and(is_shown)).collect()
    }

    fn documents(&mut self) -> Vec<DocumentFace> {
        let mut faces = Vec::new();
        for path in self.shown_documents() {
            let Some(decided) = self.decisions.document(path) else { continue };
            let name = self.document_names.get(path).cloned().unwrap_or_default();
            if !decided.is_given() {
                let code = decided.code.value().copied().unwrap_or(Code::ThirdParty);
                self.note(path, None, code, "document", true);
                let mark = self.marks.id(&Wanted::Code(code));
                faces.push(DocumentFace { path: name, withheld: Some(mark), ..DocumentFace::default() });
                continue;
            }
            let item: Option<&DocumentItem> =
                self.case.register.iter().find(|item| item.file.value().is_some_and(|file| file == path));
            let source = match (decided.decision.value(), decided.replacement.with.value()) {
                (Some(Decision::Replace), Some(with)) => with.as_str(),
                _ => path,
            };
            let title = item.and_then(|item| item.title.value()).map(|title| self.local(title, path));
            faces.push(DocumentFace {
                path: name,
                file: Some(self.case.folder.join(source)),
                title,
                kind: item.and_then(|item| item.kind.value()).copied(),
                date: item.and_then(|item| item.date.value()).copied(),
                ..DocumentFace::default()
            });
        }
        faces
    }

    fn staff(&self) -> Vec<StaffFace> {
        let seen = self.info.staff.iter().filter(|staff| self.names.of_id(&staff.id.value).is_none());
        seen.map(|staff| StaffFace {
            id: staff.id.value.clone(),
            name: staff.display_name().to_owned(),
            role: staff.role.value().copied(),
        })
        .collect()
    }
}

/// The ending of a document's file in the copy, in lower case.
fn ending(path: &str, decided: Option<&Decided>) -> String {
    let given = decided.filter(|decided| decided.is_given());
    let path = given.and_then(|decided| decided.replacement.with.value()).map_or(path, String::as_str);
    // What is not given has no file, and its ending would say what it was.
    match (given, path.rsplit('/').next().and_then(|name| name.rsplit_once('.'))) {
        (Some(_), Some((_, ending))) if ending.chars().all(|c| c.is_ascii_alphanumeric()) => {
            format!(".{}", ending.to_ascii_lowercase())
        }
        _ => String::new(),
    }
}

/// How many marks of each code are to be seen.
fn counts(marks: &[Mark], entries: &[EntryFace], documents: &[DocumentFace]) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    let mut count = |id: MarkId| {
        if let Some(mark) = marks.get(id) {
            *counts.entry(mark.code()).or_default() += 1;
        }
    };
    for entry in entries {
        entry.withheld.into_iter().for_each(&mut count);
        for text in &entry.texts {
            let mut blocks = text.document.blocks.clone();
            super::redact::tidy::each_line(&mut blocks, &mut |inlines| {
                for inline in inlines.iter() {
                    if let InlineKind::Mark(mark) = inline.kind {
                        count(mark);
                    }
                }
            });
        }
    }
    documents.iter().filter_map(|document| document.withheld).for_each(&mut count);
    counts
}
