//! A copy for somebody outside: a [`Disclosed`] built up from what was decided that this reader may have. Nothing is
//! carried over that is not named here, so a field that the format gains is in no copy until somebody puts it in.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::cuts::{Recipient, cuts};
use super::faces::{
    Audience, CaseFace, ContactFace, CopyFace, CourtFace, Disclosed, DocumentFace, EntryFace, LinkTo,
    StaffFace, TextFace,
};
use super::redact::confidential::Confidential;
use super::redact::cut::{Kept, Mismatch, cut};
use super::redact::marks::{Mark, MarkId, Marks, Treated as TreatedAs, Wanted};
use super::redact::names::{Doubt, Hidden, Names as HiddenNames, Seen};
use super::redact::paint::{Claim, Grade, settle};
use super::redact::{plain_words, without_mark_chars};
use super::rendered::{Part, Rendered, names};
use crate::base::{Lang, Span};
use crate::model::{
    Case, CaseInfo, Code, Decided, Decision, Decisions, DocumentItem, Entry, LinkTarget, LocalText, Person,
    Text, Treatment,
};
use crate::text::{Inline, InlineKind};

/// A copy, and what a person has yet to say before it may leave.
#[derive(Debug)]
pub struct Copy {
    /// What may be shown.
    pub disclosed: Disclosed,
    /// Words that may be a hidden person's name or may not.
    pub doubts: Vec<DoubtAt>,
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
/// [`Mismatch`] where the program does not understand its own rendering of a text; nothing is given then.
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
    let staff = maker.staff();
    let Maker { marks, doubts, entry_names, document_names, taken, .. } = maker;
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
            on_behalf_of: decisions.on_behalf_of.value().map(|id| name_of(id)),
            reference,
            scope: decisions.scope.value().cloned(),
            requested: decisions.requested.value().copied(),
            marks,
            counts,
            answers,
        }),
    };
    let taken = taken
        .into_iter()
        .map(|((within, text, code, what, shown), times)| Taken { within, text, code, what, shown, times })
        .collect();
    Ok(Some(Copy { disclosed, doubts, entry_names, document_names, taken }))
}

/// The people and staff who are taken out, in the case's order: the id, the code, the names and initials.
#[must_use]
pub fn hidden(info: &CaseInfo, decisions: &Decisions) -> Vec<(Hidden, Code, Option<NaiveDate>)> {
    let recipient = decisions.recipient.value().map(String::as_str);
    let code = |id: &str, default: bool| match decisions.treated(id) {
        Some(treated) if treated.treatment.value() == Some(&Treatment::Disclose) => None,
        Some(treated) => Some(treated.code.value().copied().unwrap_or(Code::ThirdParty)),
        None => default.then_some(Code::ThirdParty),
    };
    let people = info.people.iter().filter(|person| Some(person.id.value.as_str()) != recipient);
    let people = people.filter_map(|person| {
        let id = person.id.value.as_str();
        let code = code(id, true)?;
        let hidden = Hidden { id: id.to_owned(), names: all_names(person), initials: initials(person) };
        Some((hidden, code, person.born.value().copied()))
    });
    let staff = info.staff.iter().filter_map(|staff| {
        let id = staff.id.value.as_str();
        let code = code(id, false)?;
        let names = vec![staff.display_name().to_owned()];
        Some((Hidden { id: id.to_owned(), names, initials: None }, code, None))
    });
    people.chain(staff).collect()
}

/// The people and staff who may be seen.
#[must_use]
pub fn seen(info: &CaseInfo, decisions: &Decisions) -> Vec<Seen> {
    let hidden: BTreeSet<String> =
        hidden(info, decisions).into_iter().map(|(hidden, ..)| hidden.id).collect();
    let people = info.people.iter().filter(|person| !hidden.contains(&person.id.value));
    let people = people.map(|person| Seen { names: all_names(person), initials: initials(person) });
    let staff = info.staff.iter().filter(|staff| !hidden.contains(&staff.id.value));
    let staff = staff.map(|staff| Seen { names: vec![staff.display_name().to_owned()], initials: None });
    people.chain(staff).collect()
}

fn all_names(person: &Person) -> Vec<String> {
    let aliases = person.also_known_as.items().iter().map(|alias| alias.value.clone());
    std::iter::once(person.display_name().to_owned()).chain(aliases).collect()
}

fn initials(person: &Person) -> Option<String> {
    person.initials.value().cloned()
}

/// How many layers of percent-escapes an address of the web may have.
const LAYERS: usize = 8;

/// What was taken out so far, and how many times.
type TakenCounts = BTreeMap<(String, Option<&'static str>, &'static str, &'static str, bool), usize>;

struct Maker<'c> {
    case: &'c Case,
    info: &'c CaseInfo,
    decisions: &'c Decisions,
    /// The ids of the hidden people, by their index.
    hidden: Vec<String>,
    names: HiddenNames,
    confidential: Confidential,
    /// For each owner of a confidential text what stands in its place.
    owners: Vec<Wanted>,
    marks: Marks,
    doubts: Vec<DoubtAt>,
    entry_names: BTreeMap<String, String>,
    document_names: BTreeMap<String, String>,
    taken: TakenCounts,
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
            entry_names: BTreeMap::new(),
            document_names: BTreeMap::new(),
            taken: BTreeMap::new(),
        }
    }

    fn note(&mut self, within: &str, text: Option<Lang>, code: Code, what: &'static str, shown: bool) {
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
        let mut anchors: HashMap<(String, Lang), Vec<(String, Option<String>)>> = HashMap::new();
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

    /// Every claim on a text: passages that were chosen, words in confidence, names, confidential texts.
    fn claims(&mut self, entry: &Entry, text: &Text, decided: &Decided, rendered: &Rendered) -> Vec<Claim> {
        let mut claims = Vec::new();
        if let Some(recipient) = Recipient::of(self.case, self.decisions) {
            for cut in cuts(self.case, recipient, decided, text, rendered) {
                let what = if cut.redaction.is_some() { "passage" } else { "confidence" };
                self.note(&entry.id, Some(text.lang), cut.code, what, cut.shown);
                let grade = if cut.shown { Grade::Marked } else { Grade::Silent };
                let mark = cut.shown.then_some(Wanted::Code(cut.code));
                claims.push(Claim { range: cut.range, grade, mark });
            }
        }
        let allowed = self.allowed(&entry.id);
        let (hits, doubts) = self.names.find(rendered.text());
        for hit in hits {
            if !is_allowed(rendered.text(), &hit.range, &allowed) {
                self.note_people(&entry.id, Some(text.lang), &hit.who);
                let mark = Some(Wanted::People(hit.who));
                claims.push(Claim { range: hit.range, grade: Grade::Name, mark });
            }
        }
        // What somebody chose to take out is decided.
        let open = |doubt: &Doubt| {
            let is_in =
                |claim: &Claim| claim.range.start <= doubt.range.start && doubt.range.end <= claim.range.end;
            !claims.iter().any(is_in)
        };
        let doubts = doubts.into_iter().filter(open).collect();
        self.doubt(&entry.id, rendered.text(), doubts, &allowed);
        for (range, owner) in self.confidential.find(rendered.text()) {
            if !is_allowed(rendered.text(), &range, &allowed) {
                let mark = self.owners.get(owner).cloned();
                if let Some(Wanted::Code(code)) = mark {
                    self.note(&entry.id, Some(text.lang), code, "confidential", true);
                }
                claims.push(Claim { range, grade: Grade::Confidential, mark });
            }
        }
        // A mention of a hidden person goes whatever name is shown for it.
        for piece in rendered.pieces().iter().filter(|piece| piece.part == Part::Mention) {
            let InlineKind::Mention(mention) = mention_at(&text.document, &piece.path) else { continue };
            let id = text.document.mentions.get(mention).map(|mention| mention.id.as_str());
            if let Some(hidden) = id.and_then(|id| self.names.of_id(id)) {
                let mark = Some(Wanted::People(vec![hidden]));
                claims.push(Claim { range: piece.range.clone(), grade: Grade::Confidential, mark });
            }
        }
        claims
    }

    fn text(
        &mut self,
        entry: &Entry,
        text: &Text,
        decided: &Decided,
        given: &BTreeMap<String, String>,
        face: &mut EntryFace,
    ) -> Result<(TextFace, Vec<(String, Option<String>)>), Mismatch> {
        let rendered = Rendered::new(entry, text, &names(self.case));
        let claims = self.claims(entry, text, decided, &rendered);
        let Kept { title, place, mut document, link_titles, alts, lost, anchors } =
            cut(&text.document, &rendered, &settle(claims), &mut self.marks)?;
        let before =
            text.document.headings.iter().map(|heading| heading.anchor.clone()).zip(anchors).collect();
        let mut links = Vec::with_capacity(text.links.len());
        for (target, link) in text.links.iter().zip(&text.document.links) {
            links.push(match target {
                LinkTarget::Entry { id, lang, anchor } => given.get(id).map_or(LinkTo::Nothing, |id| {
                    LinkTo::Entry { id: id.clone(), lang: *lang, anchor: anchor.clone() }
                }),
                LinkTarget::Document(path) => self.document_link(path),
                LinkTarget::Web if self.is_clean(&link.target) => LinkTo::Web(link.target.clone()),
                _ => LinkTo::Nothing,
            });
        }
        let mut arguments = BTreeMap::new();
        for (id, label) in document.labels.iter_mut().enumerate() {
            if let Some(argument) = &mut label.argument {
                argument.not_to.clear();
                argument.slip = None;
                if let Some(who) = argument.who.take()
                    && !lost.contains(&id)
                {
                    arguments.insert(id, self.who(&entry.id, &who.text));
                    argument.who = Some(crate::text::Part { text: String::new(), span: Span::default() });
                }
                if lost.contains(&id) {
                    label.argument = None;
                }
            }
        }
        for (link, title) in document.links.iter_mut().zip(&link_titles) {
            link.title = plain_words(title);
            link.target = String::new();
        }
        fill_alts(&mut document.blocks, &links, &alts);
        if face.contact.is_none() && !place.is_empty() {
            face.contact = Some(ContactFace { place: Some(plain_words(&place)), ..ContactFace::default() });
        }
        let made = TextFace {
            lang: text.lang,
            path: String::new(),
            title: plain_words(&title),
            translated: None,
            document,
            links,
            title_words: title,
            arguments,
        };
        Ok((made, before))
    }

    /// The link to a document of the case in the copy.
    fn document_link(&self, path: &str) -> LinkTo {
        let is_given = self.decisions.document(path).is_some_and(Decided::is_given);
        match self.document_names.get(path) {
            Some(name) if is_given => LinkTo::Document(name.clone()),
            _ => LinkTo::Nothing,
        }
    }

    /// Whether an address names nobody and nothing that is hidden, percent-escapes undone.
    fn is_clean(&self, address: &str) -> bool {
        let is_clean = |text: &str| {
            let (hits, doubts) = self.names.find(text);
            hits.is_empty() && doubts.is_empty() && self.confidential.find(text).is_empty()
        };
        // An address may be escaped again within another, and each layer is read.
        let mut text = address.to_owned();
        for _ in 0..LAYERS {
            if !is_clean(&text) {
                return false;
            }
            let plain = unescaped(&text);
            if plain == text {
                return true;
            }
            text = plain;
        }
        false
    }

    /// Who a label's argument names: an id by name or mark, words without what is hidden.
    fn who(&mut self, within: &str, who: &str) -> Vec<Inline> {
        if let Some(hidden) = self.names.of_id(who) {
            self.note_people(within, None, &[hidden]);
            return vec![inline(InlineKind::Mark(self.marks.id(&Wanted::People(vec![hidden]))))];
        }
        let person = self.info.person(who).map(Person::display_name);
        let name = person.or_else(|| self.info.staff(who).map(|staff| staff.display_name()));
        match name {
            Some(name) => vec![inline(InlineKind::Text(name.to_owned()))],
            None => self.words(who, within),
        }
    }

    /// Plain words without what is hidden.
    fn words(&mut self, text: &str, within: &str) -> Vec<Inline> {
        let text = without_mark_chars(text);
        let allowed = self.allowed(within);
        let mut claims = Vec::new();
        let (hits, doubts) = self.names.find(&text);
        for hit in hits.into_iter().filter(|hit| !is_allowed(&text, &hit.range, &allowed)) {
            claims.push(Claim { range: hit.range, grade: Grade::Name, mark: Some(Wanted::People(hit.who)) });
        }
        self.doubt(within, &text, doubts, &allowed);
        for (range, owner) in self.confidential.find(&text) {
            if !is_allowed(&text, &range, &allowed) {
                claims.push(Claim {
                    range,
                    grade: Grade::Confidential,
                    mark: self.owners.get(owner).cloned(),
                });
            }
        }
        let mut inlines = Vec::new();
        let mut at = 0;
        for cut in settle(claims) {
            if at < cut.range.start {
                inlines.push(inline(InlineKind::Text(text[at..cut.range.start].to_owned())));
            }
            if let Some(wanted) = &cut.mark {
                inlines.push(inline(InlineKind::Mark(self.marks.id(wanted))));
            }
            at = cut.range.end;
        }
        if at < text.len() {
            inlines.push(inline(InlineKind::Text(text[at..].to_owned())));
        }
        inlines
    }

    fn local(&mut self, text: &LocalText, within: &str) -> LocalText {
        let mut each = |text: &str| plain_words(&self.words(text, within));
        match text {
            LocalText::Plain(text) => LocalText::Plain(each(text)),
            LocalText::Each { en, cy } => {
                LocalText::Each { en: en.as_deref().map(&mut each), cy: cy.as_deref().map(&mut each) }
            }
        }
    }

    fn note_people(&mut self, within: &str, text: Option<Lang>, who: &[usize]) {
        let treated =
            who.first().and_then(|id| self.hidden.get(*id)).and_then(|id| self.decisions.treated(id));
        let code = treated.and_then(|treated| treated.code.value().copied()).unwrap_or(Code::ThirdParty);
        self.note(within, text, code, "name", true);
    }

    /// The texts that are kept in this entry or document.
    fn allowed(&self, within: &str) -> Vec<&'c str> {
        let decisions: &'c Decisions = self.decisions;
        let here = decisions.allow.iter().filter(|allow| match allow.within.value() {
            Some(own) => own == within,
            None => true,
        });
        here.filter_map(|allow| allow.text.value()).map(String::as_str).collect()
    }

    fn doubt(&mut self, within: &str, text: &str, doubts: Vec<Doubt>, allowed: &[&str]) {
        for doubt in doubts {
            if !is_allowed(text, &doubt.range, allowed) {
                self.doubts.push(DoubtAt {
                    within: within.to_owned(),
                    person: self.hidden.get(doubt.who).cloned().unwrap_or_default(),
                    word: text.get(doubt.range).unwrap_or_default().to_owned(),
                });
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

fn inline(kind: InlineKind) -> Inline {
    Inline { kind, span: Span::default() }
}

/// Whether a text that is allowed here covers the range.
fn is_allowed(text: &str, range: &std::ops::Range<usize>, allowed: &[&str]) -> bool {
    let found = text.get(range.clone()).unwrap_or_default();
    allowed.iter().any(|allowed| {
        let (one, other) = (super::redact::letters::folded(found), super::redact::letters::folded(allowed));
        one == other
            || text
                .match_indices(*allowed)
                .any(|(at, _)| at <= range.start && range.end <= at + allowed.len())
    })
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

/// The inline at the end of a piece's way.
fn mention_at(document: &crate::text::Document, path: &[usize]) -> InlineKind {
    super::rendered::inline_at(&document.blocks, path)
        .map_or(InlineKind::SoftBreak, |inline| inline.kind.clone())
}

/// An address with its percent-escapes undone.
fn unescaped(address: &str) -> String {
    let bytes = address.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = (*byte == b'%').then(|| address.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                plain.push(byte);
                at += 3;
            }
            None => {
                plain.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// Gives the images that stay their alternative text, and takes out the others.
fn fill_alts(blocks: &mut Vec<crate::text::Block>, links: &[LinkTo], alts: &BTreeMap<usize, Vec<Inline>>) {
    super::redact::cut::each_line(blocks, &mut |inlines| {
        inlines.retain(|inline| match &inline.kind {
            InlineKind::Image { link, .. } => matches!(links.get(*link), Some(LinkTo::Document(_))),
            _ => true,
        });
        for inline in inlines {
            if let InlineKind::Image { link, alt } = &mut inline.kind {
                *alt = alts.get(link).map(|alt| plain_words(alt)).unwrap_or_default();
            }
        }
    });
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
            super::redact::cut::each_line(&mut blocks, &mut |inlines| {
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
