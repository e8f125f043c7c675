//! How the case stands to each paragraph and sentence of the standard in force. Nothing is called kept that no rule has
//! looked at: what is waived, switched off, not applicable or a person's to judge is told apart and says why.
use std::collections::{BTreeMap, BTreeSet};

use super::standards::waiver;
use crate::base::{FORMAT, Msg, RuleName, Severity};
use crate::check::Off;
use crate::disclose::Standing;
use crate::site::context::Here;
use crate::site::findings::{anchor, is_number};
use crate::site::views::{Judged, LinkView, Paragraph, RowView, StateView};
use crate::standard::{self, Row, SETTINGS};

/// The findings of each rule, by their places in [`Standing::findings`].
pub struct Found<'s> {
    standing: &'s Standing,
    by_rule: BTreeMap<RuleName, Vec<usize>>,
    by_paragraph: BTreeMap<&'s str, Vec<usize>>,
}

impl<'s> Found<'s> {
    /// What was found, sorted by rule and by paragraph.
    pub fn of(standing: &'s Standing) -> Self {
        let mut found = Self { standing, by_rule: BTreeMap::new(), by_paragraph: BTreeMap::new() };
        for (index, finding) in standing.findings.iter().enumerate() {
            found.by_rule.entry(finding.rule).or_default().push(index);
            found.by_paragraph.entry(finding.paragraph).or_default().push(index);
        }
        found
    }

    /// The findings of these rules, each once.
    fn of_rules(&self, rules: &[RuleName]) -> BTreeSet<usize> {
        rules.iter().filter_map(|rule| self.by_rule.get(rule)).flatten().copied().collect()
    }
}

/// How many findings there are of each kind.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// Those that count, advice aside.
    found: usize,
    /// The gravest severity among them.
    gravest: Option<Severity>,
    advice: usize,
    waived: usize,
}

impl Tally {
    fn of(standing: &Standing, indexes: &BTreeSet<usize>) -> Self {
        let mut tally = Self::default();
        for finding in indexes.iter().filter_map(|index| standing.findings.get(*index)) {
            match (finding.waived.is_some(), finding.severity) {
                (true, _) => tally.waived += 1,
                (false, Severity::Advice) => tally.advice += 1,
                (false, severity) => {
                    tally.found += 1;
                    tally.gravest = tally.gravest.max(Some(severity));
                }
            }
        }
        tally
    }
}

/// A paragraph and the one way in which it is counted.
pub fn paragraph(from: Here<'_>, found: &Found<'_>, own: &standard::Paragraph) -> (Judged, bool, Paragraph) {
    let standing = found.standing;
    let rows: Vec<Stands<'_>> = own.rows.iter().map(|row| Stands::of(found, row)).collect();
    let judged = together(&rows);
    let has_part = judged != Judged::Person && rows.iter().any(Stands::is_for_person);
    let indexes = found.by_paragraph.get(own.id).map(Vec::as_slice).unwrap_or_default();
    let waived = indexes.iter().filter_map(|index| standing.findings.get(*index));
    let number = own.id.rsplit_once('-').map(|(_, number)| number).filter(|number| is_number(number));
    let mut view = Paragraph {
        id: anchor(own.id),
        number: number.unwrap_or_default().to_owned(),
        cite: (![FORMAT, SETTINGS].contains(&own.id)).then_some(own.id),
        title: from.local(&own.title),
        asks: own.text.as_ref().map(|text| from.local(text)),
        states: states(from, &rows, judged, has_part),
        notes: Vec::new(),
        see: Vec::new(),
        findings: from.findings(indexes, true),
        waived: waived.filter_map(|finding| waiver(from, finding)).collect(),
        rows: Vec::new(),
    };
    // Where a paragraph is one sentence, or does not apply at all, what is said of it is said once.
    if let [only] = rows.as_slice() {
        view.notes = only.notes(from);
        view.see = only.see(from, own.id);
        if view.asks.is_none() {
            view.asks = only.row.says.as_ref().map(|says| from.local(says));
        }
    } else {
        view.rows = rows
            .iter()
            .enumerate()
            .map(|(index, stands)| {
                let states = states(from, std::slice::from_ref(stands), stands.judged(), stands.has_part());
                let says = match &stands.row.says {
                    Some(says) => from.local(says),
                    None => LinkView::text(from.t("the-rest")),
                };
                let before = number.map_or_else(String::new, |number| format!("{number}."));
                RowView {
                    id: format!("{}.{}", view.id, index + 1),
                    number: format!("{before}{}", index + 1),
                    says,
                    states,
                    notes: stands.notes(from),
                    see: stands.see(from, own.id),
                }
            })
            .collect();
    }
    (judged, has_part, view)
}

/// How a case stands to a sentence.
struct Stands<'r> {
    standing: &'r Standing,
    row: &'r Row,
    /// The findings of its rules, by their places in [`Standing::findings`].
    indexes: BTreeSet<usize>,
    tally: Tally,
    /// The rules that are off.
    off: Vec<RuleName>,
}

impl<'r> Stands<'r> {
    fn of(found: &Found<'r>, row: &'r Row) -> Self {
        let standing = found.standing;
        let indexes = found.of_rules(&row.rules);
        Self {
            standing,
            row,
            tally: Tally::of(standing, &indexes),
            indexes,
            off: row.rules.iter().filter(|rule| standing.off.contains_key(rule)).copied().collect(),
        }
    }

    fn judged(&self) -> Judged {
        let is_unmet = self.row.when.iter().any(|condition| self.standing.unmet.contains(condition));
        if self.tally.found > 0 {
            Judged::NotKept
        } else if self.tally.waived > 0 {
            Judged::Waived
        } else if self.tally.advice > 0 {
            Judged::Person
        } else if is_unmet {
            Judged::NotApplicable
        } else if !self.off.is_empty() {
            Judged::NotChecked
        } else if !self.row.rules.is_empty() {
            Judged::Kept
        } else if self.row.person.is_some() {
            Judged::Person
        } else {
            Judged::Form
        }
    }

    /// Whether it, or a part of it, is for a person.
    fn is_for_person(&self) -> bool {
        let judged = self.judged();
        judged == Judged::Person || self.row.person.is_some() && judged != Judged::NotApplicable
    }

    fn has_part(&self) -> bool {
        self.judged() != Judged::Person && self.is_for_person()
    }

    /// Why it stands so: what does not hold, what is off, what a person judges.
    fn notes(&self, from: Here<'_>) -> Vec<LinkView> {
        let mut notes = Vec::new();
        if self.judged() == Judged::NotApplicable {
            let unmet = self.row.when.iter().filter(|condition| self.standing.unmet.contains(condition));
            // The first is the plainest: that a case is public law says more than that it has no first hearing.
            notes.extend(unmet.take(1).map(|condition| from.local(&standard::said(*condition).otherwise)));
            return notes;
        }
        for who in [Off::Settings, Off::Standard] {
            let off = self.off.iter().filter(|rule| self.standing.off.get(rule) == Some(&who));
            let names: Vec<&str> = off.map(|rule| self.standing.guidance.name(*rule)).collect();
            let path = match who {
                Off::Settings => self.standing.settings.as_deref(),
                Off::Standard => self.standing.guidance.source.as_ref().map(|source| source.path.as_str()),
            };
            if !names.is_empty() {
                let message = Msg::new("off-in").with("path", path.unwrap_or_default());
                notes.push(LinkView::text(from.say(&message.with("rules", Here::listed(names)))));
            }
        }
        notes.extend(self.row.person.iter().map(|reason| from.local(reason)));
        notes
    }

    /// Where else to look: the paragraphs with its findings, and the pages that show it.
    fn see(&self, from: Here<'_>, own: &str) -> Vec<LinkView> {
        let findings = self.indexes.iter().filter_map(|index| self.standing.findings.get(*index));
        let elsewhere: BTreeSet<&str> = findings.map(|finding| finding.paragraph).collect();
        let mut see: Vec<LinkView> = Vec::new();
        for paragraph in elsewhere.into_iter().filter(|paragraph| *paragraph != own) {
            let mut link = from.paragraph_title(paragraph);
            link.href = Some(format!("#{}", anchor(paragraph)));
            see.push(link);
        }
        if self.judged() != Judged::NotApplicable {
            see.extend(self.row.views.iter().filter_map(|view| page(from, view)));
        }
        see
    }
}

/// A page that a standard names; nothing for the page of the standard itself and for pages of which there are many.
fn page(from: Here<'_>, view: &str) -> Option<LinkView> {
    let (path, title) = match view {
        "overview" => ("index", "nav-overview"),
        "chronology-oldest" => ("chronology-oldest", "chronology-by-age"),
        "chronology-significant" => (view, "chronology-significant-title"),
        "standards" | "entry" | "person" => return None,
        // Every other page has the title of its name.
        _ => (view, view),
    };
    Some(LinkView::to(format!("{path}.html"), from.t(title)))
}

/// The one way in which a paragraph stands, of those of its sentences.
fn together(rows: &[Stands<'_>]) -> Judged {
    let is = |wanted: Judged| rows.iter().any(|row| row.judged() == wanted);
    for grave in
        [Judged::NotKept, Judged::Waived, Judged::NotChecked, Judged::Kept, Judged::Person, Judged::Form]
    {
        if is(grave) {
            return grave;
        }
    }
    Judged::NotApplicable
}

/// The words for how a paragraph or sentence stands, and for the part of it that a person judges.
fn states(from: Here<'_>, rows: &[Stands<'_>], judged: Judged, has_part: bool) -> Vec<StateView> {
    // A rule may look at several sentences; what it found is counted once.
    let indexes: BTreeSet<usize> = rows.iter().flat_map(|row| &row.indexes).copied().collect();
    let tally = rows.first().map_or_else(Tally::default, |row| Tally::of(row.standing, &indexes));
    let Tally { found, gravest, advice, waived } = tally;
    let mut states = vec![match judged {
        Judged::NotKept => StateView {
            // The alarm is for errors.
            kind: if gravest == Some(Severity::Warning) { "warned" } else { judged.kind() },
            text: from.say(&Msg::new("not-kept-n").with("n", found)),
        },
        Judged::Waived => from.state(judged.kind(), &Msg::new("waived-n").with("n", waived)),
        Judged::NotChecked => from.state(judged.kind(), &Msg::new("judged-not-checked")),
        Judged::Person => from.state(judged.kind(), &Msg::new("judged-person")),
        Judged::Kept => from.state(judged.kind(), &Msg::new("judged-kept")),
        Judged::Form => from.state(judged.kind(), &Msg::new("judged-form")),
        Judged::NotApplicable => from.state(judged.kind(), &Msg::new("judged-not-applicable")),
    }];
    if waived > 0 && judged != Judged::Waived {
        states.push(from.state(Judged::Waived.kind(), &Msg::new("waived-n").with("n", waived)));
    }
    if advice > 0 {
        states.push(from.state("due", &Msg::new("advice-n").with("n", advice)));
    }
    if has_part {
        states.push(from.state(Judged::Person.kind(), &Msg::new("judged-part")));
    }
    states
}
