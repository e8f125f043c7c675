//! `cofnod disclose draft`: a decisions file with everything undecided, or an earlier one brought up to date.
use chrono::NaiveDate;
use clap::ArgMatches;

use super::Outcome;
use super::console::{Console, catalog};
use super::disclose::place;
use crate::base::{Lang, Msg};
use crate::disclose::draft::{Drafted, Head, Wanted, new, update};
use crate::disclose::{Suggester, copy_language};
use crate::model::{Case, Decisions, DisclosureKind};
use crate::read::{CasePath, ReadDecisions, digests, disclosure_path, nearest, read_case, read_decisions};
use crate::write::put_file;

pub(crate) fn run(console: &Console, matches: &ArgMatches) -> Outcome {
    let Some((path, name)) = place(console, matches) else { return Outcome::CouldNot };
    let file = read_decisions(&path.folder, &name);
    let progress = console.progress("progress-check");
    let read = read_case(&path.folder);
    drop(progress);
    let case = read.case;
    if case.info.is_none() {
        console.error(&Msg::new("disclose-no-case").with("path", path.shown.as_str()));
        return Outcome::CouldNot;
    }
    let draft = Draft { console, path: &path, name: &name, case: &case, asked: Options::of(matches) };
    match file {
        None => draft.first(),
        Some(file) => draft.again(&file),
    }
}

/// What the command line says.
struct Options<'m> {
    kind: Option<DisclosureKind>,
    recipient: Option<&'m str>,
    on_behalf_of: Option<&'m str>,
    requested: Option<NaiveDate>,
    language: Option<Lang>,
}

impl<'m> Options<'m> {
    fn of(matches: &'m ArgMatches) -> Self {
        let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        Self {
            kind: word("kind").and_then(DisclosureKind::from_word),
            recipient: word("recipient").map(str::trim),
            on_behalf_of: word("on-behalf-of").map(str::trim),
            requested: matches.get_one::<NaiveDate>("requested").copied(),
            language: word("language").and_then(Lang::from_code),
        }
    }
}

struct Draft<'d> {
    console: &'d Console,
    path: &'d CasePath,
    name: &'d str,
    case: &'d Case,
    asked: Options<'d>,
}

impl Draft<'_> {
    /// A new file.
    fn first(&self) -> Outcome {
        let (Some(kind), Some(recipient)) =
            (self.asked.kind, self.asked.recipient.filter(|words| !words.is_empty()))
        else {
            self.console.error(&Msg::new("disclose-draft-needs").with("name", self.name));
            return Outcome::CouldNot;
        };
        let Some(info) = &self.case.info else { return Outcome::CouldNot };
        let must_be_person = (kind == DisclosureKind::SubjectAccess).then_some(recipient);
        for id in [must_be_person, self.asked.on_behalf_of].into_iter().flatten() {
            if info.person(id).is_none() {
                let near = nearest(id, info.people.iter().map(|person| person.id.value.as_str()));
                let known: Vec<&str> = info.people.iter().map(|person| person.id.value.as_str()).collect();
                let known = near.map_or_else(|| known.join(", "), str::to_owned);
                let message = Msg::new("disclose-no-person").with("value", id).with("known", known);
                self.console.error(&message);
                return Outcome::CouldNot;
            }
        }
        let lang = self
            .asked
            .language
            .or_else(|| info.person(recipient).and_then(|person| person.preferred_language.value().copied()));
        let head = Head {
            kind,
            recipient,
            on_behalf_of: self.asked.on_behalf_of,
            requested: self.asked.requested,
            language: self.asked.language,
        };
        let now = digests(self.case, None);
        let others = self.others();
        let suggester = Suggester::new(self.case, recipient, self.asked.on_behalf_of, &others);
        let wanted = Wanted::of(self.case, &now, &suggester);
        let drafted = new(self.case, &head, &wanted, &catalog(lang.unwrap_or(Lang::En)));
        self.put(None, &drafted, &wanted)
    }

    /// The file brought up to date.
    fn again(&self, file: &ReadDecisions) -> Outcome {
        let shown = self.shown();
        let (Some(source), Some(decisions)) = (&file.source, &file.decisions) else {
            let message = Msg::new("disclose-draft-unreadable").with("path", shown).with("name", self.name);
            self.console.error(&message);
            return Outcome::CouldNot;
        };
        if !decisions.completed.is_absent() {
            self.console.error(&Msg::new("disclose-draft-completed").with("path", shown));
            return Outcome::Findings;
        }
        if let Some(field) = self.differs(decisions) {
            let message = Msg::new("disclose-draft-differs").with("path", shown).with("field", field);
            self.console.error(&message);
            return Outcome::CouldNot;
        }
        let now = digests(self.case, Some(decisions));
        let others = self.others();
        let recipient = decisions.recipient.value().map_or("", String::as_str);
        let child = decisions.on_behalf_of.value().map(String::as_str);
        let suggester = Suggester::new(self.case, recipient, child, &others);
        let wanted = Wanted::of(self.case, &now, &suggester);
        match update(&source.text, &wanted, &now) {
            Ok(drafted) => {
                let mark: &[u8] = if source.has_mark { b"\xef\xbb\xbf" } else { b"" };
                let before = [mark, source.text.as_bytes()].concat();
                self.put(Some(&before), &drafted, &wanted)
            }
            Err(_) => {
                self.console.error(&Msg::new("disclose-draft-cannot").with("path", shown));
                Outcome::CouldNot
            }
        }
    }

    /// What is asked for on the command line and stands otherwise in the file.
    fn differs(&self, decisions: &Decisions) -> Option<&'static str> {
        let asked = &self.asked;
        let word = |given: Option<&String>, asked: Option<&str>| {
            asked.is_some_and(|asked| given.map(String::as_str) != Some(asked))
        };
        let fields = [
            ("kind", asked.kind.is_some_and(|kind| decisions.kind.value() != Some(&kind))),
            ("recipient", word(decisions.recipient.value(), asked.recipient)),
            ("on_behalf_of", word(decisions.on_behalf_of.value(), asked.on_behalf_of)),
            ("requested", asked.requested.is_some_and(|day| decisions.requested.value() != Some(&day))),
            ("language", asked.language.is_some_and(|lang| copy_language(self.case, decisions) != lang)),
        ];
        fields.into_iter().find(|(_, differs)| *differs).map(|(field, _)| field)
    }

    /// The case's other disclosures, as far as they can be read.
    fn others(&self) -> Vec<Decisions> {
        let names = self.case.disclosures.iter().map(|other| other.name.as_str());
        let others = names.filter(|other| *other != self.name);
        others.filter_map(|other| read_decisions(&self.path.folder, other)?.decisions).collect()
    }

    fn shown(&self) -> String {
        format!("{}/{}", self.path.shown.trim_end_matches('/'), disclosure_path(self.name))
    }

    /// Writes the file where it has changed, and says what came of it.
    fn put(&self, before: Option<&[u8]>, drafted: &Drafted, wanted: &Wanted) -> Outcome {
        let mark: &[u8] = if before.is_some_and(|bytes| bytes.starts_with(b"\xef\xbb\xbf")) {
            b"\xef\xbb\xbf"
        } else {
            b""
        };
        let bytes = [mark, drafted.text.as_bytes()].concat();
        let target = self.path.folder.join(disclosure_path(self.name));
        if before != Some(bytes.as_slice())
            && let Err(error) = put_file(&target, before, &bytes)
        {
            self.console.error(&error.message());
            return Outcome::CouldNot;
        }
        let tell = |id: &'static str, what: &str| self.console.note(&Msg::new(id).with("what", what));
        drafted.reopened.iter().for_each(|what| tell("disclose-reopened", what));
        drafted.gone.iter().for_each(|what| tell("disclose-gone", what));
        if before.is_some() {
            drafted.added.iter().for_each(|what| tell("disclose-added", what));
        }
        let (entries, documents) = wanted.counts();
        let message = Msg::new("disclose-drafted").with("entries", entries).with("documents", documents);
        self.console.note(&message.with("name", self.name));
        if self.console.print(&format!("{}\n", self.shown())) { Outcome::Done } else { Outcome::CouldNot }
    }
}
