//! What the draft of a disclosure suggests to look at: people named, numbers that identify, matters for a manager, what
//! another disclosure decided. A suggestion is never a decision, and its absence says nothing.
mod names;
mod numbers;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::rendered::{Names, Part, Rendered, names};
use crate::base::Lang;
use crate::model::{Activity, Case, Decided, Decision, Decisions, Entry, Person, Suggestion, Text};
use crate::text::{LabelKind, plain};

/// Makes suggestions for one disclosure.
pub struct Suggester<'c> {
    case: &'c Case,
    names: Names<'c>,
    known: Option<names::Known<'c>>,
    /// Those whose own data it is about: the recipient, and the child for whom it is asked.
    own: Vec<&'c str>,
    /// What other disclosures decided, by the name of the entry or document.
    others: BTreeMap<&'c str, Vec<(&'c Decisions, &'c Decided)>>,
}

/// A suggestion and its place in a text, for their order.
struct Found {
    rule: &'static str,
    at: usize,
    text: String,
}

impl<'c> Suggester<'c> {
    /// For this recipient, and the child on whose behalf is asked; `others` are the case's other disclosures.
    #[must_use]
    pub fn new(case: &'c Case, recipient: &'c str, child: Option<&'c str>, others: &'c [Decisions]) -> Self {
        let own: Vec<&str> = [Some(recipient), child].into_iter().flatten().collect();
        let known = case.info.as_ref().map(|info| names::Known::new(info, &own));
        let mut by_name: BTreeMap<&str, Vec<(&Decisions, &Decided)>> = BTreeMap::new();
        for other in others {
            for decided in other.entries.iter().chain(&other.documents) {
                by_name.entry(&decided.name.value).or_default().push((other, decided));
            }
        }
        Self { case, names: names(case), known, own, others: by_name }
    }

    /// What to look at in an entry.
    #[must_use]
    pub fn entry(&self, entry: &Entry) -> Vec<Suggestion> {
        let mut made = Vec::new();
        let main = &entry.main().source;
        let people: Vec<&str> =
            entry.fields.people.items().iter().map(|field| field.value.as_str()).collect();
        if self.is_of_person() && !people.iter().any(|id| self.own.contains(id)) {
            let span = entry.fields.people.span().unwrap_or(entry.main().title_place);
            let place = format!("{}:{}", main.path, main.line_of(span.start));
            let text = if people.is_empty() { "–".to_owned() } else { people.join(", ") };
            made.push(Suggestion { rule: "not-your-data".to_owned(), place, text });
        }
        let front = |at: Option<usize>| at.map_or(1, |at| main.line_of(at));
        let mut fact = |rule: &str, at: Option<usize>, text: &str| {
            let place = format!("{}:{}", main.path, front(at));
            made.push(Suggestion { rule: rule.to_owned(), place, text: text.to_owned() });
        };
        let fields = &entry.fields;
        if let Some(activity) = fields.activity.field() {
            let at = Some(activity.span.start);
            match activity.value {
                Activity::LegalAdvice | Activity::LegalDiscussion => {
                    fact("legal-advice", at, activity.value.word());
                }
                Activity::AgencyEnquiry | Activity::ThirdPartyCheck | Activity::FurtherSafeguardingChecks => {
                    fact("from-others", at, activity.value.word());
                }
                _ => {}
            }
        }
        for (rule, given) in [("health", &fields.health), ("safeguarding", &fields.safeguarding)] {
            if given.is_true() {
                fact(rule, given.span().map(|span| span.start), &format!("{rule}: true"));
            }
        }
        for text in &entry.texts {
            made.extend(self.text(entry, text));
        }
        made.extend(self.others(&entry.id, Some(entry)));
        made
    }

    /// Whether the recipient is a person, whose data can be told from others'.
    fn is_of_person(&self) -> bool {
        let info = self.case.info.as_ref();
        info.is_some_and(|info| self.own.first().is_some_and(|id| info.person(id).is_some()))
    }

    fn text(&self, entry: &Entry, text: &Text) -> Vec<Suggestion> {
        let rendered = Rendered::new(entry, text, &self.names);
        let words = rendered.parted();
        let words = words.as_str();
        let tokens = numbers::tokens(words);
        let mut found: Vec<Found> = Vec::new();
        let mut add = |rule: &'static str, range: Range<usize>| {
            let text = words.get(range.clone()).unwrap_or_default();
            let text = text
                .split([' ', '\n', '\t', '\u{1}', '\u{a0}'])
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            found.push(Found { rule, at: range.start, text });
        };
        let named = self.known.as_ref().map(|known| known.found(&tokens)).unwrap_or_default();
        names::nicknames(words, &named).into_iter().for_each(|range| add("nickname", range));
        named.into_iter().for_each(|(range, _)| add("third-party", range));
        names::organisations(words, &tokens).into_iter().for_each(|range| add("organisation", range));
        numbers::found(words, &tokens).into_iter().for_each(|(rule, range)| add(rule, range));
        words::found(words).into_iter().for_each(|(rule, range)| add(rule, range));
        for (date, range) in numbers::dates(words, &tokens) {
            if self.is_birth(date, words, &range) {
                add("date-of-birth", range);
            }
        }
        self.known_words(words, &mut add);
        self.labels(text, &rendered, &mut add);
        // The same words of one rule are told once, where they stand first.
        found.sort_by(|one, other| (one.at, one.rule).cmp(&(other.at, other.rule)));
        let mut told = BTreeSet::new();
        found.retain(|one| !one.text.is_empty() && told.insert((one.rule, one.text.clone())));
        let place = |at: usize| {
            let line = match rendered.pieces().iter().find(|piece| at < piece.range.end) {
                Some(piece) if piece.part != Part::Title => piece.at.map(|start| {
                    let within =
                        if piece.part == Part::Text { at.saturating_sub(piece.range.start) } else { 0 };
                    text.source.line_of(start + within)
                }),
                _ => None,
            };
            let line = line.unwrap_or_else(|| text.source.line_of(text.title_place.start));
            format!("{}:{line}", text.source.path)
        };
        found
            .into_iter()
            .map(|one| Suggestion { rule: one.rule.to_owned(), place: place(one.at), text: one.text })
            .collect()
    }

    /// Whether a date is somebody's date of birth, or stands where one does.
    fn is_birth(&self, date: chrono::NaiveDate, words: &str, range: &Range<usize>) -> bool {
        let people = self.case.info.iter().flat_map(|info| &info.people);
        let is_known = people.filter(|person| !self.own.contains(&person.id.value.as_str()));
        let before = words.floor_char_boundary(range.start.saturating_sub(30));
        let lead = plain(words.get(before..range.start).unwrap_or_default());
        is_known.filter_map(|person| person.born.value()).any(|born| *born == date)
            || ["born", "birth", "dob", "d.o.b", "ganed", "ganwyd", "geni"]
                .iter()
                .any(|word| lead.contains(word))
    }

    /// Organisations of the case's people, and what is confidential of anybody.
    fn known_words(&self, words: &str, add: &mut impl FnMut(&'static str, Range<usize>)) {
        for person in self.case.info.iter().flat_map(|info| &info.people) {
            if self.own.first() == Some(&person.id.value.as_str()) {
                continue;
            }
            let organisation = person.organisation.value().into_iter().map(|text| ("organisation", text));
            let confidential = person.confidential.items().iter().map(|text| ("confidential", &text.value));
            for (rule, text) in organisation.chain(confidential) {
                words.match_indices(text.as_str()).for_each(|(at, found)| add(rule, at..at + found.len()));
            }
        }
    }

    /// What labels say of what they hold.
    fn labels(&self, text: &Text, rendered: &Rendered, add: &mut impl FnMut(&'static str, Range<usize>)) {
        let info = self.case.info.as_ref();
        let by_label = rendered.by_label();
        for (id, label) in text.document.labels.iter().enumerate() {
            let is_child = label.who().and_then(|who| info?.person(&who.text)).is_some_and(Person::is_child);
            let rules = [
                ("confidence", label.not_to().next().is_some()),
                ("childs-wishes", is_child && label.kind == LabelKind::Said),
                ("from-others", label.kind == LabelKind::Hearsay),
                ("safeguarding", label.kind == LabelKind::Safeguarding),
            ];
            let Some(held) = by_label.get(&id).and_then(|held| held.first()).cloned() else { continue };
            let words = rendered.text().get(held.clone()).unwrap_or_default();
            // The beginning is enough to see which passage is meant.
            let end = words.char_indices().nth(80).map_or(held.end, |(at, _)| held.start + at);
            for (rule, _) in rules.into_iter().filter(|(_, holds)| *holds) {
                add(rule, held.start..end);
            }
        }
    }

    /// What other disclosures left out of it.
    fn others(&self, name: &str, entry: Option<&Entry>) -> Vec<Suggestion> {
        let mut made = Vec::new();
        let mut rendered: Option<Vec<(&Text, Rendered)>> = None;
        for (other, decided) in self.others.get(name).into_iter().flatten() {
            let Some(decision) = decided.decision.value() else { continue };
            let place = |at: usize| format!("{}:{}", other.source.path, other.source.line_of(at));
            let rule = "decided-otherwise".to_owned();
            let whole = matches!(decision, Decision::Withhold | Decision::Replace | Decision::OutOfScope);
            if whole {
                let at = decided.decision.span().unwrap_or(decided.name.span).start;
                let text = format!("{}: {}", other.name, decision.word());
                made.push(Suggestion { rule: rule.clone(), place: place(at), text });
            }
            let Some(entry) = entry else { continue };
            for redaction in &decided.redactions {
                let Some(quote) = redaction.quote.field() else { continue };
                let rendered = rendered.get_or_insert_with(|| {
                    entry.texts.iter().map(|text| (text, Rendered::new(entry, text, &self.names))).collect()
                });
                if rendered.iter().any(|(text, rendered)| {
                    super::quoted([redaction], text, rendered).iter().any(|at| !at.is_empty())
                }) {
                    let (place, text) = (place(quote.span.start), quote.value.clone());
                    made.push(Suggestion { rule: rule.clone(), place, text });
                }
            }
        }
        made
    }

    /// What to look at about a document; what is in its file is not read.
    #[must_use]
    pub fn document(&self, path: &str) -> Vec<Suggestion> {
        let mut made = Vec::new();
        let item = self.case.register.iter().find(|item| item.file.value().is_some_and(|file| file == path));
        if let (Some(item), Some(source)) = (item, &self.case.register_source) {
            let place = format!("{}:{}", source.path, source.line_of(item.span.start));
            let people: Vec<&str> = item.people.items().iter().map(|field| field.value.as_str()).collect();
            let mut add = |rule: &str, text: String| {
                made.push(Suggestion { rule: rule.to_owned(), place: place.clone(), text });
            };
            if self.is_of_person() && !people.is_empty() && !people.iter().any(|id| self.own.contains(id)) {
                add("not-your-data", people.join(", "));
            }
            for id in people.iter().filter(|id| !self.own.contains(*id)) {
                add("third-party", self.names.get(*id).map_or(*id, |name| *name).to_owned());
            }
            let mut told = BTreeSet::new();
            for lang in Lang::ALL {
                let title = item.title.value().map_or("", |title| title.get(lang).0);
                let tokens = numbers::tokens(title);
                let named = self.known.as_ref().map(|known| known.found(&tokens)).unwrap_or_default();
                for (range, _) in named {
                    if told.insert(title[range.clone()].to_owned()) {
                        add("third-party", title[range].to_owned());
                    }
                }
            }
        }
        made.extend(self.others(path, None));
        made
    }
}
