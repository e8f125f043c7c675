//! The head of the file: for whom, who approved, which days; and what an answer owes besides the data.
use super::Judge;
use crate::base::{Lang, Msg, Span};
use crate::disclose::cuts::Recipient;
use crate::disclose::due::first_month;
use crate::model::{DisclosureKind, Given, LocalText};

/// What an access copy must say besides the data; the two others of the settings only where they apply.
const OWED: [&str; 9] = [
    "controller",
    "purposes",
    "categories",
    "recipients",
    "retention",
    "sources",
    "rights",
    "complaints",
    "contact",
];

impl Judge<'_> {
    pub(super) fn head(&mut self) {
        let (decisions, top) = (self.decisions, self.top());
        self.need(&decisions.kind, "kind", &decisions.name, top);
        self.need(&decisions.recipient, "recipient", &decisions.name, top);
        if let Some(completed) = decisions.completed.span() {
            let message = Msg::new("judge-completed");
            self.object_help("completed", completed, message, Msg::new("judge-completed-help"));
        }
        self.parties();
        self.identity();
        self.approval();
        self.clock();
        self.owed();
    }

    /// Who asks, and for whom.
    fn parties(&mut self) {
        let (decisions, Some(info)) = (self.decisions, self.info) else { return };
        let is_access = decisions.kind.value() == Some(&DisclosureKind::SubjectAccess);
        if let (Some(field), Some(Recipient::Words(_)), true) =
            (decisions.recipient.field(), self.recipient, is_access)
        {
            self.unknown("judge-recipient-no-person", &field.value, field.span);
        }
        if let Some(field) = decisions.on_behalf_of.field() {
            let is_redacted = decisions
                .treated(&field.value)
                .is_some_and(|treated| treated.treatment.value() == Some(&crate::model::Treatment::Redact));
            match info.person(&field.value) {
                None => self.unknown("judge-not-a-person", &field.value, field.span),
                Some(_) if decisions.recipient.value() == Some(&field.value) => {
                    self.contradicts("judge-for-oneself", &field.value, field.span);
                }
                Some(person) if !person.is_child() => {
                    self.contradicts("judge-for-no-child", &field.value, field.span);
                }
                Some(_) if is_redacted => self.contradicts("judge-for-redacted", &field.value, field.span),
                Some(_) => {}
            }
        }
        if let Some(prepared) = decisions.prepared_by.field() {
            let _ = self.role(&prepared.value, prepared.span);
        }
    }

    fn identity(&mut self) {
        let (decisions, top) = (self.decisions, self.top());
        if decisions.kind.value() == Some(&DisclosureKind::SubjectAccess) {
            self.need(&decisions.identity_verified, "identity_verified", &decisions.name, top);
        }
        self.not_later(&decisions.identity_verified, "identity_verified");
        self.not_later(&decisions.identity_received, "identity_received");
        self.not_later(&decisions.requested, "requested");
        if let (Some(requested), Some(received)) =
            (decisions.requested.value(), decisions.identity_received.field())
            && received.value < *requested
        {
            self.contradicts("judge-identity-before-request", "identity_received", received.span);
        }
    }

    /// A day on which something was done lies not in the future.
    fn not_later(&mut self, given: &Given<chrono::NaiveDate>, field: &'static str) {
        if let Some(day) = given.field()
            && day.value > self.as_at
        {
            self.object(
                "later-day",
                day.span,
                Msg::new("judge-later-day").with("field", field).with("on", self.as_at),
            );
        }
    }

    fn approval(&mut self) {
        let (decisions, top) = (self.decisions, self.top());
        for (given, field) in [
            (decisions.approved_by.is_absent(), "approved_by"),
            (decisions.approved_on.is_absent(), "approved_on"),
        ] {
            if given {
                self.object_help(
                    "not-approved",
                    top,
                    Msg::new("judge-incomplete").with("field", field).with("what", decisions.name.as_str()),
                    Msg::new("judge-approval-help"),
                );
            }
        }
        if let Some(approved) = decisions.approved_by.field() {
            if decisions.prepared_by.value() == Some(&approved.value) {
                self.object(
                    "not-approved",
                    approved.span,
                    Msg::new("judge-approved-own").with("id", approved.value.as_str()),
                );
            }
            let is_known = self.info.is_none_or(|info| info.staff(&approved.value).is_some());
            let role = self.role(&approved.value, approved.span);
            if is_known && self.info.is_some() && !role.is_some_and(crate::model::StaffRole::is_manager) {
                let message = Msg::new("judge-approved-no-manager").with("id", approved.value.as_str());
                self.object("not-approved", approved.span, message);
            }
        }
        self.not_later(&decisions.approved_on, "approved_on");
        if decisions.prepared_by.is_absent() {
            self.note("not-approved", top, Msg::new("judge-prepared-unknown"));
        }
    }

    /// Whether a decision of this day is covered by the approval.
    pub(super) fn approved(&mut self, on: &Given<chrono::NaiveDate>, what: &str) {
        let (Some(day), Some(approved)) = (on.field(), self.decisions.approved_on.value()) else { return };
        if day.value > *approved {
            let message = Msg::new("judge-decided-after-approval").with("what", what).with("on", *approved);
            self.object("not-approved", day.span, message);
        }
    }

    /// What stopped or lengthened the time for the answer.
    fn clock(&mut self) {
        let (decisions, top) = (self.decisions, self.top());
        for pause in &decisions.paused {
            self.need(&pause.from, "from", "paused", pause.span);
            if let (Some(from), Some(to)) = (pause.from.value(), pause.to.value())
                && from > to
            {
                self.contradicts("judge-pause-backwards", "paused", pause.span);
            }
        }
        let is_access = decisions.kind.value() == Some(&DisclosureKind::SubjectAccess);
        if let Some(extended) = decisions.extended.field() {
            let value = &extended.value;
            self.need(&value.months, "months", "extended", extended.span);
            self.need(&value.told, "told", "extended", extended.span);
            if value.months.value().is_some_and(|months| *months > 2) {
                self.object("extension", extended.span, Msg::new("judge-extended-too-long"));
            }
            if let (Some(told), Some(last)) = (value.told.field(), first_month(decisions))
                && told.value > last
            {
                self.object("extension", told.span, Msg::new("judge-extended-late").with("on", last));
            }
        }
        match (is_access, decisions.due.field()) {
            (true, Some(due)) => self.contradicts("judge-due-given", "due", due.span),
            (true, None) if decisions.requested.is_absent() => {
                self.note("due", top, Msg::new("judge-due-unknown"));
            }
            _ => {}
        }
        if let Some(due) = crate::disclose::due::due(decisions, self.as_at)
            && due.is_overdue(self.as_at)
            && decisions.completed.is_absent()
        {
            self.note("due", top, Msg::new("judge-overdue").with("on", due.day));
        }
        let is_scoped = decisions
            .entries
            .iter()
            .chain(&decisions.documents)
            .any(|decided| decided.decision.value() == Some(&crate::model::Decision::OutOfScope));
        if is_scoped && decisions.scope.is_absent() {
            self.note("contradictory", top, Msg::new("judge-no-scope"));
        }
    }

    /// The language of the copy.
    fn lang(&self) -> Lang {
        super::super::copy_language(self.case, self.decisions)
    }

    /// What an answer owes besides the data stands in the settings.
    fn owed(&mut self) {
        let lang = self.lang();
        let texts = &self.case.settings.access_copy.texts;
        let has_words = |given: Option<&Given<LocalText>>| {
            given.and_then(Given::value).is_some_and(|text| {
                let (words, own) = text.get(lang);
                !words.trim().is_empty() && own.is_none_or(|own| own == lang)
            })
        };
        let missing: Vec<&'static str> = OWED.into_iter().filter(|key| !has_words(texts.get(*key))).collect();
        if missing.is_empty() {
            return;
        }
        let message = Msg::new("judge-access-copy-missing")
            .with("keys", missing.join(", "))
            .with("lang", crate::base::Arg::Term(format!("judge-lang-{}", lang.code())));
        match self.case.settings.source.clone() {
            Some(source) => self.object_in("access-copy", &source, first_line(&source), message),
            None => {
                let finding = crate::base::Finding::of_file(
                    crate::base::RuleName("access-copy"),
                    "cofnod.yaml",
                    message,
                );
                self.objections.push(finding);
            }
        }
    }
}

fn first_line(source: &crate::base::Source) -> Span {
    source.line_span(1)
}
