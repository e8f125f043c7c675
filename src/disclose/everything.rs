//! The bundle for supervision: everything of the case but drafts, by the same road as a copy for anyone else. Takes
//! the case by value, so that texts move into what is shown and are never copied.
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::faces::{
    Audience, CaseFace, ContactFace, CourtFace, DeadlineFace, Disclosed, DisclosureFace, DocumentFace,
    EntryFace, Flags, HearingFace, LinkTo, PersonFace, StaffFace, Standing, TextFace, TranslatedFace,
    UnreadFace,
};
use crate::base::{Finding, RuleName, Source};
use crate::check::{Checked, Config, Summary};
use crate::model::{
    Case, CaseInfo, Condition, Disclosure, Entry, Field, Fields, Given, Law, LinkTarget, LocalText, Person,
    Text,
};
use crate::standard::{holds, rules};

/// The rule that says how late is too late.
const RECORDED_LATE: RuleName = RuleName("recorded-late");

/// The sources of what supervision is shown, in order of path: every text but drafts.
#[must_use]
pub fn sources(case: &Case) -> Vec<Arc<Source>> {
    let drafts = draft_paths(case);
    let stands = |(path, _): &(&String, &Arc<Source>)| !drafts.contains(path.as_str());
    case.sources.iter().filter(stands).map(|(_, source)| Arc::clone(source)).collect()
}

fn draft_paths(case: &Case) -> HashSet<&str> {
    let read = case.entries.iter().filter(|entry| entry.fields.draft.is_true());
    let read = read.flat_map(|entry| entry.texts.iter().map(|text| text.source.path.as_str()));
    let unread = case.unread.iter().filter(|unread| unread.is_draft);
    read.chain(unread.map(|unread| unread.path.as_str())).collect()
}

/// Everything of a case that stands, for supervision. The case's own file must have been read: without it there is
/// no reference to put on a page, and nothing is given.
#[must_use]
pub fn everything(case: Case, checked: &Checked, as_at: NaiveDate) -> Option<Disclosed> {
    let drafts = draft_paths(&case);
    let findings: Vec<Finding> =
        checked.findings.iter().filter(|finding| !drafts.contains(finding.path.as_str())).cloned().collect();
    let mut by_path: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, finding) in findings.iter().enumerate() {
        by_path.entry(&finding.path).or_default().push(index);
    }
    let (config, _) = Config::of(&case, &[]);
    let values = config.values(RECORDED_LATE);
    let limit = (values.number("days"), values.is_on("working_days"));
    let unmet: BTreeSet<Condition> =
        Condition::ALL.iter().copied().filter(|one| !holds(*one, &case, as_at)).collect();
    let off = rules().filter_map(|rule| Some((rule.name, config.off(rule.name)?))).collect();
    let guidance = Arc::clone(config.guidance());
    let found = |path: &str| by_path.get(path).cloned().unwrap_or_default();

    let Case { folder, info, settings, entries, unread, register, document_files, disclosures, .. } = case;
    let info = info?;
    let settings_path = settings.source.as_ref().map(|source| source.path.clone());
    let unread: Vec<UnreadFace> = unread
        .into_iter()
        .filter(|unread| !unread.is_draft)
        .map(|unread| UnreadFace {
            findings: found(&unread.path),
            text: unread.text.map(|source| source.text.clone()),
            id: unread.id,
            path: unread.path,
        })
        .collect();
    let mut entries: Vec<Entry> = entries.into_iter().filter(|entry| !entry.fields.draft.is_true()).collect();
    entries.sort_by(|one, other| one.order().cmp(&other.order()));
    let shown: HashSet<String> = entries
        .iter()
        .map(|entry| entry.id.clone())
        .chain(unread.iter().map(|unread| unread.id.clone()))
        .collect();
    let mut documents: Vec<DocumentFace> = register
        .into_iter()
        .filter_map(|item| {
            let path = item.file.value()?.clone();
            let is_there = document_files.contains(&path);
            Some(DocumentFace {
                file: is_there.then(|| folder.join(&path)),
                path,
                title: take(item.title),
                kind: take(item.kind),
                tool: take(item.tool),
                date: take(item.date),
                people: ids(item.people),
                used_by: Vec::new(),
                withheld: None,
            })
        })
        .collect();
    let mut known = HashSet::new();
    documents.retain(|document| known.insert(document.path.clone()));
    let files: HashSet<&str> = documents
        .iter()
        .filter(|document| document.file.is_some())
        .map(|document| document.path.as_str())
        .collect();

    let mut faces: Vec<EntryFace> = entries
        .into_iter()
        .map(|entry| {
            let own: Vec<usize> = entry.texts.iter().flat_map(|text| found(&text.source.path)).collect();
            let late = own.iter().any(|index| findings[*index].rule == RECORDED_LATE);
            EntryFace { late, findings: own, ..entry_face(entry, &shown, &files) }
        })
        .collect();
    join(&mut faces);
    let tools = uses(&faces, &documents);
    for (document, used_by) in documents.iter_mut().zip(tools) {
        document.used_by = used_by;
    }
    let summary = Summary::of(&findings);
    Some(Disclosed {
        audience: Audience::Supervision,
        as_at,
        languages: settings.languages(),
        organisation: take(settings.organisation),
        marking: take(settings.marking),
        people: info.people.iter().map(person).collect(),
        staff: info
            .staff
            .iter()
            .map(|staff| StaffFace {
                id: staff.id.value.clone(),
                name: staff.display_name().to_owned(),
                role: staff.role.value().copied(),
            })
            .collect(),
        case: case_face(info),
        entries: faces,
        unread,
        documents,
        disclosures: disclosures
            .into_iter()
            .map(|Disclosure { name: _, kind, recipient, scope, requested, due, completed }| DisclosureFace {
                kind,
                recipient,
                scope,
                requested,
                due,
                completed,
            })
            .collect(),
        standing: Some(Standing { findings, summary, limit, guidance, unmet, off, settings: settings_path }),
        copy: None,
    })
}

fn take<T>(given: Given<T>) -> Option<T> {
    match given {
        Given::Valid(field) => Some(field.value),
        _ => None,
    }
}

fn ids(given: Given<Vec<Field<String>>>) -> Vec<String> {
    take(given).unwrap_or_default().into_iter().map(|field| field.value).collect()
}

fn case_face(info: CaseInfo) -> CaseFace {
    let is_private = info.is_law(Law::Private);
    CaseFace {
        pathway: is_private.then(|| info.pathway()).flatten(),
        reference: take(info.reference).unwrap_or_default(),
        law: take(info.law),
        urgent: info.urgent.is_true(),
        involved: take(info.involved),
        allocated: take(info.allocated),
        allocated_to: take(info.allocated_to),
        closed: take(info.closed),
        court: take(info.court)
            .map(|court| CourtFace { name: take(court.name), case_number: take(court.case_number) }),
        previous_cases: ids(info.previous_cases),
        deadlines: info
            .deadlines
            .into_iter()
            .map(|deadline| DeadlineFace {
                what: take(deadline.what).unwrap_or_else(|| LocalText::Plain(String::new())),
                due: take(deadline.due),
                done: take(deadline.done),
            })
            .collect(),
        hearings: info
            .hearings
            .into_iter()
            .map(|hearing| HearingFace { kind: take(hearing.kind), date: take(hearing.date) })
            .collect(),
    }
}

fn person(person: &Person) -> PersonFace {
    PersonFace {
        id: person.id.value.clone(),
        name: person.display_name().to_owned(),
        role: person.role.value().copied(),
        party: person.is_party(),
        service_user: person.is_service_user(),
        born: person.born.value().copied(),
        also_known_as: ids(person.also_known_as.clone()),
        organisation: person.organisation.value().cloned(),
        preferred_language: person.preferred_language.value().copied(),
        informed_of_recording: person.informed_of_recording.value().copied(),
        confidential: ids(person.confidential.clone()),
    }
}

fn entry_face(entry: Entry, shown: &HashSet<String>, files: &HashSet<&str>) -> EntryFace {
    let Entry { id, texts, fields } = entry;
    let stale = out_of_date(&texts);
    let Fields {
        entry_type,
        occurred,
        recorded,
        author,
        people,
        tools,
        safeguarding,
        aide_memoire,
        waivers: _,
        health,
        direct_work,
        seen,
        seen_alone,
        purpose,
        corrects,
        draft: _,
        significant,
        tags,
        allocated_to,
        forwarded,
        stage,
        completed,
        hearing,
        outcomes,
        commenced,
        allocation_disputed,
        activity,
        contact,
        referred_to,
        referred_on,
        supervisor,
    } = fields;
    EntryFace {
        id,
        kind: take(entry_type),
        activity: take(activity),
        stage: take(stage),
        occurred: take(occurred),
        recorded: take(recorded),
        author: take(author),
        people: ids(people),
        seen: ids(seen),
        seen_alone: ids(seen_alone),
        tools: ids(tools),
        tags: ids(tags),
        flags: Flags {
            safeguarding: safeguarding.is_true(),
            health: health.is_true(),
            direct_work: direct_work.is_true(),
            significant: significant.is_true(),
        },
        purpose: take(purpose),
        contact: take(contact).map(|contact| ContactFace {
            present: ids(contact.present),
            place: take(contact.place),
            minutes: take(contact.minutes),
        }),
        aide_memoire: take(aide_memoire).map(|note| (take(note.identifier), take(note.destroyed))),
        corrects: take(corrects).filter(|id| shown.contains(id)),
        corrected_by: Vec::new(),
        allocated_to: take(allocated_to),
        forwarded: take(forwarded),
        completed: take(completed),
        hearing: take(hearing),
        outcomes: take(outcomes)
            .unwrap_or_default()
            .into_iter()
            .filter_map(|outcome| Some((outcome.kind.value, take(outcome.holds)?)))
            .collect(),
        commenced: take(commenced),
        allocation_disputed: take(allocation_disputed),
        referred_to: take(referred_to),
        referred_on: take(referred_on),
        supervisor: take(supervisor),
        texts: texts
            .into_iter()
            .zip(stale)
            .map(|(text, stale)| text_face(text, stale, shown, files))
            .collect(),
        linked_from: Vec::new(),
        findings: Vec::new(),
        late: false,
        withheld: None,
        author_words: Vec::new(),
    }
}

/// For each text, whether the one that it was translated from has changed since.
fn out_of_date(texts: &[Text]) -> Vec<bool> {
    let is = |(index, text): (usize, &Text)| {
        let from = text.translated.value().and_then(|translated| translated.from.value());
        let original = texts.iter().enumerate().find(|(other, _)| *other != index);
        match (from, original) {
            (Some(from), Some((_, original))) => !from.eq_ignore_ascii_case(&original.digest()),
            _ => false,
        }
    };
    texts.iter().enumerate().map(is).collect()
}

fn text_face(text: Text, out_of_date: bool, shown: &HashSet<String>, files: &HashSet<&str>) -> TextFace {
    let links = text
        .links
        .into_iter()
        .zip(&text.document.links)
        .map(|(target, link)| match target {
            LinkTarget::Entry { id, lang, anchor } if shown.contains(&id) => {
                LinkTo::Entry { id, lang, anchor }
            }
            LinkTarget::Document(path) if files.contains(path.as_str()) => LinkTo::Document(path),
            LinkTarget::Web => LinkTo::Web(link.target.clone()),
            _ => LinkTo::Nothing,
        })
        .collect();
    TextFace {
        lang: text.lang,
        path: text.source.path.clone(),
        title: take(text.title).unwrap_or_default(),
        translated: take(text.translated).map(|translated| TranslatedFace {
            by: take(translated.by),
            checked_by: take(translated.checked_by),
            out_of_date,
        }),
        document: text.document,
        links,
        title_words: Vec::new(),
        arguments: BTreeMap::new(),
    }
}

/// Links and corrections from the other side. Entries are in order of date, and so are the lists.
fn join(entries: &mut [EntryFace]) {
    let position: HashMap<String, usize> =
        entries.iter().enumerate().map(|(index, entry)| (entry.id.clone(), index)).collect();
    let mut linked: Vec<Vec<String>> = vec![Vec::new(); entries.len()];
    let mut corrected: Vec<Vec<String>> = vec![Vec::new(); entries.len()];
    for entry in entries.iter() {
        let mut targets: BTreeSet<&str> = BTreeSet::new();
        for link in entry.texts.iter().flat_map(|text| &text.links) {
            if let LinkTo::Entry { id, .. } = link
                && *id != entry.id
            {
                targets.insert(id);
            }
        }
        for index in targets.into_iter().filter_map(|id| position.get(id)) {
            linked[*index].push(entry.id.clone());
        }
        if let Some(index) = entry.corrects.as_ref().and_then(|id| position.get(id)) {
            corrected[*index].push(entry.id.clone());
        }
    }
    for ((entry, linked_from), corrected_by) in entries.iter_mut().zip(linked).zip(corrected) {
        entry.linked_from = linked_from;
        entry.corrected_by = corrected_by;
    }
}

/// For each document, the entries that link to it or use its tool.
fn uses(entries: &[EntryFace], documents: &[DocumentFace]) -> Vec<Vec<String>> {
    let mut by_path: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_tool: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, document) in documents.iter().enumerate() {
        by_path.entry(&document.path).or_default().push(index);
        if let Some(tool) = &document.tool {
            by_tool.entry(tool).or_default().push(index);
        }
    }
    let mut used: Vec<Vec<String>> = vec![Vec::new(); documents.len()];
    for entry in entries {
        let links = entry.texts.iter().flat_map(|text| &text.links).filter_map(|link| match link {
            LinkTo::Document(path) => by_path.get(path.as_str()),
            _ => None,
        });
        let tools = entry.tools.iter().filter_map(|tool| by_tool.get(tool.as_str()));
        for index in links.chain(tools).flatten().copied().collect::<BTreeSet<usize>>() {
            used[index].push(entry.id.clone());
        }
    }
    used
}
