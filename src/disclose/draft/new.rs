//! A new decisions file: how to use it in the language of the copy, for whom it is, and everything undecided.
use std::fmt::Write as _;

use chrono::NaiveDate;

use super::page::{block_suggestions, key_text, quoted};
use super::{Drafted, Section, Wanted};
use crate::base::{Lang, Msg};
use crate::model::{Case, DisclosureKind, Person, PersonRole};
use crate::text::Catalog;

/// What stands at the head of a new file.
#[derive(Debug, Clone)]
pub struct Head<'h> {
    /// What kind of disclosure.
    pub kind: DisclosureKind,
    /// A person's id, or words.
    pub recipient: &'h str,
    /// The child on whose behalf is asked.
    pub on_behalf_of: Option<&'h str>,
    /// The day of the request, where it is known.
    pub requested: Option<NaiveDate>,
    /// The language of the copy, where it was asked for.
    pub language: Option<Lang>,
}

/// A new file. `catalog` is that of the copy's language.
#[must_use]
pub fn new(case: &Case, head: &Head<'_>, wanted: &Wanted, catalog: &Catalog) -> Drafted {
    let mut out = String::new();
    let comment = |out: &mut String, id: &'static str| {
        for line in catalog.say(&Msg::new(id)).lines() {
            let _ = writeln!(out, "{}", format!("# {line}").trim_end());
        }
    };
    comment(&mut out, "draft-how");
    let _ = writeln!(out, "\nkind: {}\nrecipient: {}", head.kind.word(), value(head.recipient));
    if let Some(child) = head.on_behalf_of {
        let _ = writeln!(out, "on_behalf_of: {}", value(child));
    }
    if let Some(day) = head.requested {
        let _ = writeln!(out, "requested: {day}");
    }
    if let Some(lang) = head.language {
        let _ = writeln!(out, "language: {}", lang.code());
    }
    out.push('\n');
    comment(
        &mut out,
        if head.kind == DisclosureKind::SubjectAccess { "draft-head" } else { "draft-head-other" },
    );
    out.push('\n');
    comment(&mut out, "draft-people");
    let people = case.info.iter().flat_map(|info| &info.people);
    out.push_str("# people:\n");
    for person in people.filter(|person| person.id.value != head.recipient) {
        let id = person.id.value.as_str();
        let treatment = if head.on_behalf_of == Some(id) {
            "{treatment: disclose, basis: parental-responsibility}"
        } else {
            treatment(person)
        };
        let _ = writeln!(out, "#   {id}: {treatment}  # {}", one_line(person.display_name()));
    }
    out.push('\n');
    comment(&mut out, "draft-entries");
    section(&mut out, "entries", &wanted.entries);
    out.push('\n');
    comment(&mut out, "draft-documents");
    section(&mut out, "documents", &wanted.documents);
    let added = wanted.entries.keys().chain(wanted.documents.keys()).cloned().collect();
    Drafted { text: out, added, ..Drafted::default() }
}

/// What is suggested of a person.
fn treatment(person: &Person) -> &'static str {
    if person.role.value() == Some(&PersonRole::Professional) {
        "{treatment: disclose, basis: professional}"
    } else {
        "{treatment: redact, code: third-party}"
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A value, in quotation marks unless it is a plain word.
fn value(text: &str) -> String {
    key_text(text)
}

fn section(out: &mut String, name: &str, section: &Section) {
    if section.is_empty() {
        let _ = writeln!(out, "{name}: {{}}");
        return;
    }
    let _ = writeln!(out, "{name}:");
    for (key, (digest, suggestions)) in section {
        let _ = writeln!(out, "  {}:\n    digest: {}", key_text(key), quoted(digest));
        if suggestions.is_empty() {
            out.push_str("    suggestions: []\n");
        } else {
            let _ = write!(out, "    suggestions:\n{}", block_suggestions(suggestions, 6, "\n"));
        }
    }
}
