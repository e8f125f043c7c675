//! What is taken out of an entry that is given: quotes that must be found, what was said in confidence, what two texts
//! say, and what silence would give away.
use std::collections::BTreeMap;
use std::ops::Range;

use super::{Judge, stray};
use crate::base::{Finding, Msg, RuleName, Span};
use crate::disclose::allowed::Reach;
use crate::disclose::cuts::{Cut, Recipient, cuts, cuts_of, left, quoted, united};
use crate::disclose::rendered::{Part, Rendered};
use crate::model::{Decided, Entry, LinkTarget, Person, Text};

/// A text with what is cut out of it.
struct Seen<'c> {
    text: &'c Text,
    rendered: Rendered,
    /// For each redaction where it stands.
    found: Vec<Vec<Range<usize>>>,
    cuts: Vec<Cut>,
}

impl Judge<'_> {
    /// Whether something in the entry was said in confidence from the recipient.
    pub(super) fn is_confided(&self, decided: &Decided) -> bool {
        let Some(entry) = self.case.entry(&decided.name.value) else { return false };
        let Some(recipient) = self.recipient else { return false };
        entry.texts.iter().any(|text| text.document.labels.iter().any(|label| recipient.is_kept_from(label)))
    }

    pub(super) fn passages(&mut self, decided: &Decided) {
        let Some(entry) = self.case.entry(&decided.name.value) else { return };
        self.known_confidants(entry);
        self.stray_confidence(entry, decided);
        let links_to_silent = self.links_to_silent(entry);
        let is_confided = self.is_confided(decided);
        if decided.redactions.is_empty() && !is_confided && !links_to_silent {
            return;
        }
        let Some(recipient) = self.recipient else { return };
        let seen: Vec<Seen<'_>> = entry
            .texts
            .iter()
            .map(|text| {
                let rendered = Rendered::new(entry, text, &self.names);
                let found = quoted(&decided.redactions, text, &rendered);
                let cuts = cuts_of(self.case, recipient, decided, text, &rendered, &found);
                Seen { text, rendered, found, cuts }
            })
            .collect();
        let found = self.quotes(decided, &seen);
        if let Recipient::Words(_) = recipient {
            self.confided(decided, recipient, &seen);
        }
        self.both_texts(decided, &seen, &found);
        if links_to_silent && decided.traces.value().is_none() {
            self.traces(decided, &seen);
        }
    }

    /// Everyone whom something must not reach is a person of the case: a slip there would keep it from nobody.
    fn known_confidants(&mut self, entry: &Entry) {
        let Some(info) = self.info else { return };
        for text in &entry.texts {
            for label in &text.document.labels {
                for part in label.not_to().filter(|part| info.person(&part.text).is_none()) {
                    let message = Msg::new("judge-confided-from-nobody").with("value", part.text.as_str());
                    self.object_in("confidence", &text.source, part.span, message);
                }
            }
        }
    }

    /// Words that are meant to keep something from the recipient and keep nothing, since no label holds them: they are
    /// redacted, or given by name as what was said in confidence is.
    fn stray_confidence(&mut self, entry: &Entry, decided: &Decided) {
        let Some(recipient) = self.recipient else { return };
        if decided.despite_confidence.value().is_some() {
            return;
        }
        let info = self.info;
        let is_meant = |name: &str| {
            let is = |person: &Person| {
                let mut names = person.also_known_as.items().iter().map(|alias| alias.value.as_str());
                person.id.value == name
                    || person.display_name().to_lowercase() == name
                    || names.any(|alias| alias.to_lowercase() == name)
            };
            match recipient {
                Recipient::Person(person) => is(person),
                Recipient::Words(_) => info.is_some_and(|info| info.people.iter().any(is)),
            }
        };
        for text in &entry.texts {
            let rendered = Rendered::new(entry, text, &self.names);
            let strays = stray::strays(&rendered, is_meant);
            if strays.is_empty() {
                continue;
            }
            let cuts = cuts(self.case, recipient, decided, text, &rendered);
            let ranges: Vec<Range<usize>> = cuts.into_iter().map(|cut| cut.range).collect();
            let ranges = united(&ranges);
            for range in strays.into_iter().filter(|range| left(&rendered, range, &ranges)) {
                let place =
                    rendered.touched(&range).find_map(|(piece, within)| Some(piece.at? + within.start));
                let span = place.map_or_else(|| text.source.line_span(1), |at| Span::new(at, at));
                let message = Msg::new("judge-confided-stray").with("what", decided.name.value.as_str());
                let finding = Finding::new(RuleName("confidence"), &text.source, span, message);
                self.objections.push(finding.help(Msg::new("judge-confided-stray-help")));
            }
        }
    }

    /// Looks for every quote; for each, in how many and which of the texts it stands.
    fn quotes(&mut self, decided: &Decided, seen: &[Seen<'_>]) -> Vec<Vec<usize>> {
        let what = decided.name.value.as_str();
        let mut found = Vec::with_capacity(decided.redactions.len());
        for (number, redaction) in decided.redactions.iter().enumerate() {
            let Some(quote) = redaction.quote.field() else {
                found.push(Vec::new());
                continue;
            };
            let mut texts = Vec::new();
            for (index, one) in seen.iter().enumerate() {
                let ranges = one.found.get(number).map(Vec::as_slice).unwrap_or_default();
                if !ranges.is_empty() {
                    texts.push(index);
                }
                if redaction.is_silent() && ranges.iter().any(|range| !one.rendered.is_whole(range)) {
                    self.object_help(
                        "silence",
                        quote.span,
                        Msg::new("judge-not-whole").with("what", what),
                        Msg::new("judge-not-whole-help"),
                    );
                }
            }
            if texts.is_empty() {
                let help = Msg::new("judge-quote-help");
                self.object_help(
                    "quote-not-found",
                    quote.span,
                    Msg::new("judge-quote-not-found").with("what", what),
                    help,
                );
            }
            found.push(texts);
        }
        found
    }

    /// For a recipient who is no person of the case, what must not reach somebody is redacted, or kept by name.
    fn confided(&mut self, decided: &Decided, recipient: Recipient<'_>, seen: &[Seen<'_>]) {
        if decided.despite_confidence.value().is_some() {
            return;
        }
        for one in seen {
            let ranges: Vec<Range<usize>> = one.cuts.iter().map(|cut| cut.range.clone()).collect();
            let ranges = united(&ranges);
            let kept = one
                .text
                .document
                .labels
                .iter()
                .enumerate()
                .filter(|(_, label)| recipient.is_kept_from(label));
            let by_label = one.rendered.by_label();
            let open: Vec<Span> = kept
                .filter(|(id, _)| {
                    let mut held = by_label.get(id).into_iter().flatten();
                    held.any(|range| left(&one.rendered, range, &ranges))
                })
                .map(|(_, label)| label.span)
                .collect();
            for span in open {
                let message = Msg::new("judge-confided").with("what", decided.name.value.as_str());
                self.object_in("confidence", &one.text.source, span, message);
            }
        }
    }

    /// What is taken out of one of two texts stands in the other still, unless something is taken out there for it.
    fn both_texts(&mut self, decided: &Decided, seen: &[Seen<'_>], found: &[Vec<usize>]) {
        let [_, _] = seen else { return };
        // A quote that stands nowhere is told of by itself.
        if decided.one_text.value().is_some() || found.iter().any(Vec::is_empty) {
            return;
        }
        let taken = |index: usize| {
            let quotes = found.iter().filter(|texts| texts.as_slice() == [index]).count();
            let confided: std::collections::BTreeSet<(usize, usize)> =
                seen.get(index).map_or_else(Default::default, |one| {
                    let own = one.cuts.iter().filter(|cut| cut.redaction.is_none());
                    own.map(|cut| (cut.range.start, cut.range.end)).collect()
                });
            quotes + confided.len()
        };
        if taken(0) != taken(1) {
            let message = Msg::new("judge-one-text").with("what", decided.name.value.as_str());
            let span = decided.redactions_place.unwrap_or(decided.name.span);
            self.object_help("one-text", span, message, Msg::new("judge-one-text-help"));
        }
    }

    /// Whether an entry links to what is withheld without a mark.
    fn links_to_silent(&self, entry: &Entry) -> bool {
        entry.texts.iter().flat_map(|text| &text.links).any(|link| self.is_silent(link))
    }

    fn is_silent(&self, link: &LinkTarget) -> bool {
        match link {
            LinkTarget::Entry { id, .. } => self.decisions.entry(id).is_some_and(Decided::is_silent),
            LinkTarget::Document(path) => self.decisions.document(path).is_some_and(Decided::is_silent),
            _ => false,
        }
    }

    /// Links that stay in what is given, and would show that something is withheld of which nothing is said.
    fn traces(&mut self, decided: &Decided, seen: &[Seen<'_>]) {
        for one in seen {
            let cuts = Reach::of(one.cuts.iter().map(|cut| cut.range.clone()));
            // For each link whether some of it stays; a link without a piece has nothing that could go.
            let mut stays: BTreeMap<usize, bool> = BTreeMap::new();
            for piece in one.rendered.pieces() {
                let image = if let Part::Image(id) = piece.part { Some(id) } else { None };
                let is_beside = matches!(piece.part, Part::Alt(_) | Part::LinkTitle(_));
                for id in piece.link.into_iter().chain(image).filter(|_| !is_beside) {
                    *stays.entry(id).or_default() |= !cuts.takes(&piece.range);
                }
            }
            let silent = one.text.links.iter().enumerate().filter(|(_, link)| self.is_silent(link));
            let open: Vec<Span> = silent
                .filter(|(id, _)| stays.get(id).copied().unwrap_or(true))
                .filter_map(|(id, _)| Some(one.text.document.links.get(id)?.span))
                .collect();
            for span in open {
                let message = Msg::new("judge-traces").with("what", decided.name.value.as_str());
                self.object_in("traces", &one.text.source, span, message);
            }
        }
    }
}
