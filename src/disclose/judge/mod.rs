//! Everything that stands against building a disclosure, all at once and each with its place. Nothing is changed or
//! guessed here: what is not plainly decided stands against.
mod decision;
mod head;
mod passages;
mod people;
mod stray;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::cuts::Recipient;
use super::due::{Due, due};
use super::rendered::{Names, names};
use crate::base::{Finding, Msg, RuleName, Source, Span};
use crate::model::{Case, CaseInfo, Code, Decided, Decisions, Given, StaffRole};
use crate::read::{Digests, INVALID_FILE, INVALID_FRONT_MATTER, ReadCase, ReadDecisions, disclosure_path};

/// What is asked: whether this case can be disclosed by these decisions.
pub struct Asked<'c> {
    /// The case, with what was found in reading it.
    pub read: &'c ReadCase,
    /// The decisions, with what was found in reading them.
    pub file: &'c ReadDecisions,
    /// NAME of the file.
    pub name: &'c str,
    /// The digests of the case as it is now.
    pub digests: &'c Digests,
    /// The day as at which it is judged.
    pub as_at: NaiveDate,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Judged {
    /// What stands against building, in order of file and place.
    pub objections: Vec<Finding>,
    /// What is to be known, and stands against nothing.
    pub notes: Vec<Finding>,
    /// When the answer is due.
    pub due: Option<Due>,
}

/// Judges whether a disclosure can be built.
#[must_use]
pub fn judge(asked: &Asked<'_>) -> Judged {
    let case = &asked.read.case;
    let mut objections: Vec<Finding> = asked.file.findings.clone();
    objections.extend(of_case(asked.read));
    let Some(decisions) = &asked.file.decisions else {
        return Judged { objections, ..Judged::default() };
    };
    let mut judge = Judge {
        case,
        info: case.info.as_ref(),
        decisions,
        digests: asked.digests,
        as_at: asked.as_at,
        recipient: Recipient::of(case, decisions),
        names: names(case),
        objections,
        notes: Vec::new(),
    };
    judge.head();
    judge.coverage();
    judge.people();
    for decided in &decisions.entries {
        judge.entry(decided);
    }
    for decided in &decisions.documents {
        judge.document(decided);
    }
    judge.allowed();
    let mut judged =
        Judged { objections: judge.objections, notes: judge.notes, due: due(decisions, asked.as_at) };
    // The decisions first, then the case's own files.
    let own = disclosure_path(asked.name);
    let order = |finding: &Finding| (finding.path != own, finding.path.clone(), finding.start, finding.rule);
    judged.objections.sort_by_key(order);
    judged.objections.dedup();
    judged.notes.sort_by_key(order);
    judged
}

/// What reading found that nobody can disclose over: people who cannot be looked for, and entries that cannot be read or
/// may be other than they seem.
fn of_case(read: &ReadCase) -> impl Iterator<Item = Finding> {
    let case = &read.case;
    let documents: BTreeSet<&str> = case.documents().into_iter().collect();
    let drafts: BTreeSet<&str> = case
        .entries
        .iter()
        .filter(|entry| entry.fields.draft.is_true())
        .flat_map(|entry| entry.texts.iter().map(|text| text.source.path.as_str()))
        .chain(case.unread.iter().filter(|unread| unread.is_draft).map(|unread| unread.path.as_str()))
        .collect();
    // Fields on which it hangs what an entry gives away.
    let fields: BTreeSet<(&str, Span)> = case
        .entries
        .iter()
        .flat_map(|entry| {
            let fields = &entry.fields;
            let spans = [
                invalid(&fields.health),
                invalid(&fields.draft),
                invalid(&fields.people),
                invalid(&fields.contact),
            ];
            let main = spans.into_iter().flatten().map(|span| (entry.main().source.path.as_str(), span));
            let titles = entry.texts.iter();
            main.chain(titles.filter_map(|text| Some((text.source.path.as_str(), invalid(&text.title)?))))
        })
        .collect();
    let counts = move |finding: &&Finding| {
        let path = finding.path.as_str();
        let is_own = matches!(path, "case.yaml" | "documents.yaml" | "cofnod.yaml" | "../cofnod.yaml");
        is_own
            || documents.contains(path)
            || (path.ends_with(".md")
                && !drafts.contains(path)
                && (matches!(finding.rule, INVALID_FILE | INVALID_FRONT_MATTER)
                    || finding.message.id == "label-not-to"
                    || fields.contains(&(path, finding.span))))
    };
    read.findings.iter().filter(counts).cloned().collect::<Vec<_>>().into_iter()
}

/// The place of a value that is not as it must be.
fn invalid<T>(given: &Given<T>) -> Option<Span> {
    match given {
        Given::Invalid(span) => Some(*span),
        _ => None,
    }
}

pub(super) struct Judge<'c> {
    case: &'c Case,
    info: Option<&'c CaseInfo>,
    decisions: &'c Decisions,
    digests: &'c Digests,
    as_at: NaiveDate,
    recipient: Option<Recipient<'c>>,
    names: Names<'c>,
    objections: Vec<Finding>,
    notes: Vec<Finding>,
}

impl<'c> Judge<'c> {
    fn object(&mut self, rule: &'static str, span: Span, message: Msg) {
        self.objections.push(Finding::new(RuleName(rule), &self.decisions.source, span, message));
    }

    /// An objection with what to do about it.
    fn object_help(&mut self, rule: &'static str, span: Span, message: Msg, help: Msg) {
        let finding = Finding::new(RuleName(rule), &self.decisions.source, span, message);
        self.objections.push(finding.help(help));
    }

    fn object_in(&mut self, rule: &'static str, source: &Arc<Source>, span: Span, message: Msg) {
        self.objections.push(Finding::new(RuleName(rule), source, span, message));
    }

    fn note(&mut self, rule: &'static str, span: Span, message: Msg) {
        self.notes.push(Finding::new(RuleName(rule), &self.decisions.source, span, message));
    }

    /// The first line of the file, where what is absent has its place.
    fn top(&self) -> Span {
        self.decisions.source.line_span(1)
    }

    /// The role of a member of staff; says so where there is none of that id.
    fn role(&mut self, id: &str, span: Span) -> Option<StaffRole> {
        let info = self.info?;
        match info.staff(id) {
            Some(staff) => staff.role.value().copied(),
            None => {
                self.unknown("judge-not-staff", id, span);
                None
            }
        }
    }

    fn unknown(&mut self, message: &'static str, value: &str, span: Span) {
        self.object("unknown-in-case", span, Msg::new(message).with("value", crate::read::shown(value)));
    }

    /// A field that is needed and is not there; one that is wrong has been told of already.
    fn need<T>(&mut self, given: &Given<T>, field: &'static str, what: &str, span: Span) {
        if given.is_absent() {
            self.object(
                "incomplete",
                span,
                Msg::new("judge-incomplete").with("field", field).with("what", what),
            );
        }
    }

    fn contradicts(&mut self, message: &'static str, what: &str, span: Span) {
        self.object("contradictory", span, Msg::new(message).with("what", what));
    }

    /// Whether every entry and document of the case is spoken of, and nothing else.
    fn coverage(&mut self) {
        let (top, decisions, digests) = (self.top(), self.decisions, self.digests);
        for id in digests.entries.keys().filter(|id| decisions.entry(id).is_none()) {
            let message = Msg::new("judge-not-in-file").with("what", id.as_str());
            self.object_help(
                "undecided",
                top,
                message,
                Msg::new("judge-run-draft").with("name", decisions.name.as_str()),
            );
        }
        for path in digests.documents.keys().filter(|path| decisions.document(path).is_none()) {
            let message = Msg::new("judge-not-in-file").with("what", path.as_str());
            self.object_help(
                "undecided",
                top,
                message,
                Msg::new("judge-run-draft").with("name", decisions.name.as_str()),
            );
        }
        for decided in &decisions.entries {
            if !digests.entries.contains_key(&decided.name.value) {
                self.gone("judge-no-such-entry", decided);
            }
        }
        for decided in &decisions.documents {
            if !digests.documents.contains_key(&decided.name.value) {
                self.gone("judge-no-such-document", decided);
            }
        }
    }

    fn gone(&mut self, message: &'static str, decided: &Decided) {
        let message = Msg::new(message).with("value", crate::read::shown(&decided.name.value));
        let help = Msg::new("judge-run-draft").with("name", self.decisions.name.as_str());
        self.object_help("unknown-in-case", decided.name.span, message, help);
    }

    /// Whether a code that can only be used for a child's data is used in a request for a child.
    fn child_code(&mut self, code: Code, span: Span) {
        let is_for_child = !self.decisions.on_behalf_of.is_absent()
            || self.decisions.people.iter().any(|treated| {
                let person = self.info.and_then(|info| info.person(&treated.id.value));
                person.is_some_and(crate::model::Person::is_child)
                    && treated.treatment.value() == Some(&crate::model::Treatment::Disclose)
                    && treated.basis.value() == Some(&crate::model::Basis::ParentalResponsibility)
            });
        if super::code_info(code).is_for_child && !is_for_child {
            self.object("code-for-child", span, Msg::new("judge-code-for-child").with("code", code.word()));
        }
    }
}
