//! How each person's identity is treated, and what is allowed to stand.
use super::Judge;
use crate::base::Msg;
use crate::disclose::rendered::Rendered;
use crate::model::{Allow, Basis, Person, Treated, Treatment};
use crate::text::plain;

impl Judge<'_> {
    pub(super) fn people(&mut self) {
        let decisions = self.decisions;
        for treated in &decisions.people {
            self.treated(treated);
        }
    }

    fn treated(&mut self, treated: &Treated) {
        let Some(info) = self.info else { return };
        let (id, span) = (treated.id.value.as_str(), treated.id.span);
        if self.decisions.recipient.value().is_some_and(|recipient| recipient == id) {
            self.contradicts("judge-recipient-treated", id, span);
        }
        let person = info.person(id);
        let is_staff = info.staff(id).is_some();
        if person.is_none() && !is_staff {
            self.unknown("judge-nobody", id, span);
        }
        self.need(&treated.treatment, "treatment", id, span);
        match treated.treatment.value() {
            Some(Treatment::Disclose) => {
                if let Some(code) = treated.code.span() {
                    self.contradicts("judge-code-and-disclose", id, code);
                }
                if !is_staff {
                    self.need(&treated.basis, "basis", id, span);
                }
                match treated.basis.field() {
                    Some(basis) if basis.value == Basis::Reasonable => {
                        self.need(&treated.why, "why", id, span)
                    }
                    Some(basis)
                        if basis.value == Basis::ParentalResponsibility
                            && !person.is_some_and(Person::is_child) =>
                    {
                        self.contradicts("judge-basis-no-child", id, basis.span);
                    }
                    _ => {}
                }
            }
            Some(Treatment::Redact) => {
                if let Some(basis) = treated.basis.span() {
                    self.contradicts("judge-basis-and-redact", id, basis);
                }
                if let Some(code) = treated.code.field() {
                    self.child_code(code.value, code.span);
                }
                if is_staff {
                    self.note("staff-redacted", span, Msg::new("judge-staff-redacted").with("id", id));
                }
            }
            None => {}
        }
    }

    /// Whether what is allowed stands where it is allowed, in what is given.
    pub(super) fn allowed(&mut self) {
        let decisions = self.decisions;
        for allow in &decisions.allow {
            self.need(&allow.text, "text", "allow", allow.span);
            let Some(text) = allow.text.value() else { continue };
            if allow.within.is_absent() && self.is_of_name(text) {
                self.object_help(
                    "allow",
                    allow.span,
                    Msg::new("judge-allow-name"),
                    Msg::new("judge-allow-name-help"),
                );
            }
            if let Some(within) = allow.within.field() {
                let is_entry = self.digests.entries.contains_key(&within.value);
                let is_document = self.digests.documents.contains_key(&within.value);
                if !is_entry && !is_document {
                    self.unknown("judge-allow-nowhere", &within.value, within.span);
                    continue;
                }
            }
            if !self.finds(allow, text) {
                self.object("allow", allow.span, Msg::new("judge-allow-finds-nothing"));
            }
        }
    }

    /// Whether a text is a word of somebody's name, or a name.
    fn is_of_name(&self, text: &str) -> bool {
        let own = plain(text.trim());
        let people = self.info.iter().flat_map(|info| &info.people);
        let staff = self.info.iter().flat_map(|info| &info.staff).filter_map(|staff| staff.name.value());
        let names = people.flat_map(|person| {
            person
                .name
                .value()
                .into_iter()
                .chain(person.also_known_as.items().iter().map(|alias| &alias.value))
        });
        names.chain(staff).any(|name| {
            let name = plain(name);
            name == own
                || name.split(|c: char| !c.is_alphanumeric()).any(|word| !word.is_empty() && word == own)
        })
    }

    /// Whether what is allowed stands in something that is given. What is in a document only the leak check can say.
    fn finds(&self, allow: &Allow, text: &str) -> bool {
        let is_meant = |name: &str| allow.within.value().is_none_or(|within| within == name);
        let mut given = self.decisions.entries.iter().filter(|decided| decided.is_given());
        let in_entry = given.any(|decided| {
            is_meant(&decided.name.value)
                && self.case.entry(&decided.name.value).is_some_and(|entry| {
                    entry.texts.iter().any(|own| Rendered::new(entry, own, &self.names).has(text))
                })
        });
        let mut given = self.decisions.documents.iter().filter(|decided| decided.is_given());
        // Without a place nobody has said that a document is meant.
        let is_named = |decided: &crate::model::Decided| allow.within.value() == Some(&decided.name.value);
        in_entry || given.any(is_named)
    }
}
