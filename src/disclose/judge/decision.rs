//! One decision, of an entry or a document: whether it was made, by somebody who may, of the text as it is now, and
//! whether its values fit together.
use chrono::{Months, NaiveDate};

use super::Judge;
use crate::base::{Msg, Span};
use crate::disclose::{code_info, may_decide};
use crate::model::{Advice, Code, Decided, Decision, Field, Given, HealthOpinion, StaffRole};
use crate::read::is_replacement;

impl Judge<'_> {
    pub(super) fn entry(&mut self, decided: &Decided) {
        let Some(now) = self.digests.entries.get(&decided.name.value) else { return };
        let Some(decision) = self.decision(decided, now) else { return };
        let what = decided.name.value.as_str();
        let place = decided.redactions_place.unwrap_or(decided.name.span);
        match decision {
            Decision::Redact if decided.redactions.is_empty() => {
                self.contradicts("judge-redact-without-redactions", what, place);
            }
            Decision::Disclose | Decision::Withhold | Decision::OutOfScope
                if decided.redactions_place.is_some() && !decided.redactions.is_empty() =>
            {
                self.contradicts("judge-redactions-without-redact", what, place);
            }
            _ => {}
        }
        for redaction in &decided.redactions {
            self.need(&redaction.quote, "quote", what, redaction.span);
            self.need(&redaction.code, "code", what, redaction.span);
            if let Some(code) = redaction.code.field() {
                let advice = if redaction.advice.is_absent() { &decided.advice } else { &redaction.advice };
                self.code(decided, code, advice);
                if redaction.is_silent() && !code_info(code.value).may_be_silent {
                    let span = redaction.shown.span().unwrap_or(redaction.span);
                    self.object(
                        "silence",
                        span,
                        Msg::new("judge-not-silent").with("code", code.value.word()),
                    );
                }
            }
        }
        if decided.is_given() {
            self.health(decided);
            self.passages(decided);
        }
    }

    pub(super) fn document(&mut self, decided: &Decided) {
        let Some(now) = self.digests.documents.get(&decided.name.value) else { return };
        let Some(decision) = self.decision(decided, &now.digest) else { return };
        let what = decided.name.value.as_str();
        if decision == Decision::Disclose && !now.is_there {
            self.object("no-file", decided.name.span, Msg::new("judge-no-file").with("what", what));
        }
        let replacement = &decided.replacement;
        if decision == Decision::Replace {
            self.need(&replacement.with, "with", what, decided.name.span);
            self.need(&replacement.with_digest, "with_digest", what, decided.name.span);
            if let Some(with) = replacement.with.field() {
                self.replacement(with, &replacement.with_digest);
            }
        } else if let Some(span) = replacement.with.span().or(replacement.with_digest.span()) {
            self.contradicts("judge-with-without-replace", what, span);
        }
        if let Some(taken) = decided.unreadable.field() {
            let value = &taken.value;
            self.need(&value.accepted, "accepted", what, taken.span);
            self.need(&value.by, "by", what, taken.span);
            self.need(&value.on, "on", what, taken.span);
            self.need(&value.why, "why", what, taken.span);
            if value.accepted.value() == Some(&false) {
                self.contradicts("judge-not-accepted", what, taken.span);
            }
            self.decider(&value.by, what);
            self.dated(&value.on, what);
        }
    }

    /// A replacement stands where replacements stand, and is the one that was looked at.
    fn replacement(&mut self, with: &Field<String>, digest: &Given<String>) {
        let path = with.value.as_str();
        if !is_replacement(path) {
            self.object("replacement", with.span, Msg::new("judge-replacement-elsewhere"));
            return;
        }
        match (self.digests.replacements.get(path), digest.field()) {
            (None, _) => self.object("replacement", with.span, Msg::new("judge-no-file").with("what", path)),
            (Some(now), Some(digest)) if *now != digest.value => {
                self.object("changed", digest.span, Msg::new("judge-changed").with("what", path));
            }
            _ => {}
        }
    }

    /// What holds for entries and documents alike; the decision, where there is one.
    fn decision(&mut self, decided: &Decided, now: &str) -> Option<Decision> {
        let what = decided.name.value.as_str();
        let Some(decision) = decided.decision.value().copied() else {
            if decided.decision.is_absent() {
                self.object("undecided", decided.name.span, Msg::new("judge-undecided").with("what", what));
            }
            return None;
        };
        match decided.digest.field() {
            Some(digest) if digest.value != now => {
                let help = Msg::new("judge-run-draft").with("name", self.decisions.name.as_str());
                self.object_help("changed", digest.span, Msg::new("judge-changed").with("what", what), help);
            }
            Some(_) => {}
            None => self.need(&decided.digest, "digest", what, decided.name.span),
        }
        self.need(&decided.by, "by", what, decided.name.span);
        self.need(&decided.on, "on", what, decided.name.span);
        self.decider(&decided.by, what);
        self.dated(&decided.on, what);
        match (decision, decided.code.field()) {
            (Decision::Withhold, Some(code)) => {
                self.code(decided, code, &decided.advice);
                if decided.is_silent() && !code_info(code.value).may_be_silent {
                    let span = decided.shown.span().unwrap_or(code.span);
                    self.object(
                        "silence",
                        span,
                        Msg::new("judge-not-silent").with("code", code.value.word()),
                    );
                }
            }
            (Decision::Withhold, None) if decided.code.is_absent() => {
                self.contradicts("judge-withhold-without-code", what, decided.name.span);
            }
            (Decision::OutOfScope, Some(code)) if code.value == Code::OutOfScope => {}
            (Decision::Withhold, None) => {}
            (_, Some(code)) => self.contradicts("judge-code-without-withhold", what, code.span),
            (_, None) => {}
        }
        let confidence_counts = matches!(decision, Decision::Disclose | Decision::Redact);
        if let Some(shown) = decided.shown.span()
            && decision != Decision::Withhold
            && !(confidence_counts && self.is_confided(decided))
        {
            self.contradicts("judge-shown-of-nothing", what, shown);
        }
        Some(decision)
    }

    /// Who decides may: any adviser, social worker or manager.
    fn decider(&mut self, by: &Given<String>, what: &str) {
        let Some(field) = by.field() else { return };
        let Some(info) = self.info else { return };
        let is_known = info.staff(&field.value).is_some();
        let role = self.role(&field.value, field.span);
        if is_known && !role.is_some_and(may_decide) {
            let message =
                Msg::new("judge-may-not-decide").with("id", field.value.as_str()).with("what", what);
            self.object("may-not-decide", field.span, message);
        }
    }

    /// A code that only a manager may use, with the advice that was taken; and codes for a child's data.
    fn code(&mut self, decided: &Decided, code: &Field<Code>, advice: &Given<Advice>) {
        self.child_code(code.value, code.span);
        if !code_info(code.value).needs_manager {
            return;
        }
        let word = code.value.word();
        if let Some(by) = decided.by.field()
            && let Some(staff) = self.info.and_then(|info| info.staff(&by.value))
            && !staff.role.value().copied().is_some_and(StaffRole::is_manager)
        {
            let message = Msg::new("judge-needs-manager").with("id", by.value.as_str()).with("code", word);
            self.object("may-not-decide", code.span, message);
        }
        match advice.field() {
            None if advice.is_absent() => {
                let help = Msg::new("judge-advice-help");
                self.object_help(
                    "no-advice",
                    code.span,
                    Msg::new("judge-no-advice").with("code", word),
                    help,
                );
            }
            None => {}
            Some(advice) => {
                self.need(&advice.value.from, "from", "advice", advice.span);
                self.need(&advice.value.on, "on", "advice", advice.span);
                self.past(&advice.value.on);
            }
        }
    }

    /// A decision's day: not in the future, and approved since.
    fn dated(&mut self, on: &Given<NaiveDate>, what: &str) {
        self.past(on);
        self.approved(on, what);
    }

    fn past(&mut self, on: &Given<NaiveDate>) {
        if let Some(day) = on.field()
            && day.value > self.as_at
        {
            let message = Msg::new("judge-later-day").with("field", "on").with("on", self.as_at);
            self.object("later-day", day.span, message);
        }
    }

    /// Health data is given only where a health professional has said that it does no serious harm.
    fn health(&mut self, decided: &Decided) {
        let what = decided.name.value.as_str();
        let Some(entry) = self.case.entry(what) else { return };
        let opinion = decided.health_opinion.field();
        if let Some(harm) = opinion.and_then(|opinion| opinion.value.serious_harm.field())
            && harm.value
        {
            self.object("health", harm.span, Msg::new("judge-health-harm").with("what", what));
            return;
        }
        // What cannot be told to be no health data is taken to be some.
        if entry.fields.health.known_or(false) == Some(false) || decided.already_known.value().is_some() {
            return;
        }
        match opinion {
            Some(opinion) => self.opinion(&opinion.value, opinion.span, what),
            None if decided.health_opinion.is_absent() => {
                let help = Msg::new("judge-health-help");
                self.object_help(
                    "health",
                    decided.name.span,
                    Msg::new("judge-health").with("what", what),
                    help,
                );
            }
            None => {}
        }
    }

    fn opinion(&mut self, opinion: &HealthOpinion, span: Span, what: &str) {
        self.need(&opinion.by, "by", what, span);
        self.need(&opinion.profession, "profession", what, span);
        self.need(&opinion.on, "on", what, span);
        self.need(&opinion.serious_harm, "serious_harm", what, span);
        self.past(&opinion.on);
        let first = self.as_at.checked_sub_months(Months::new(6)).unwrap_or(NaiveDate::MIN);
        if let Some(on) = opinion.on.field()
            && on.value < first
        {
            self.object("health", on.span, Msg::new("judge-health-old").with("what", what).with("on", first));
        }
    }
}
