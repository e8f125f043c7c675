//! How each person's identity is treated, and what is allowed to stand.
use std::collections::BTreeMap;

use super::Judge;
use crate::base::Msg;
use crate::disclose::rendered::Rendered;
use crate::model::{Basis, Person, Treated, Treatment};
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
        let found = self.found();
        for (allow, is_found) in decisions.allow.iter().zip(found) {
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
            if !is_found {
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

    /// For each text that is allowed whether it stands in something that is given. What is in a document only the leak
    /// check can say. Each entry is gone through once, however many are allowed in it.
    fn found(&self) -> Vec<bool> {
        let allows = &self.decisions.allow;
        let mut found = vec![false; allows.len()];
        let mut by_place: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
        for (index, allow) in allows.iter().enumerate() {
            by_place.entry(allow.within.value().map(String::as_str)).or_default().push(index);
        }
        if allows.is_empty() {
            return found;
        }
        let meant = |name: &str, found: &[bool]| -> Vec<usize> {
            let lists = [by_place.get(&None), by_place.get(&Some(name))].into_iter().flatten().flatten();
            lists.copied().filter(|index| !found.get(*index).copied().unwrap_or(true)).collect()
        };
        for decided in self.decisions.entries.iter().filter(|decided| decided.is_given()) {
            let own = meant(&decided.name.value, &found);
            let Some(entry) = self.case.entry(&decided.name.value).filter(|_| !own.is_empty()) else {
                continue;
            };
            let texts: Vec<&str> = own
                .iter()
                .map(|index| {
                    allows.get(*index).and_then(|allow| allow.text.value()).map_or("", String::as_str)
                })
                .collect();
            for text in &entry.texts {
                let has = Rendered::new(entry, text, &self.names).has(&texts);
                for index in own.iter().zip(has).filter_map(|(index, has)| has.then_some(*index)) {
                    found[index] = true;
                }
            }
        }
        // Without a place nobody has said that a document is meant.
        for decided in self.decisions.documents.iter().filter(|decided| decided.is_given()) {
            for index in by_place.get(&Some(decided.name.value.as_str())).into_iter().flatten() {
                found[*index] = true;
            }
        }
        found
    }
}
