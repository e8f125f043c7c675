//! How a file becomes a standard: each rule that it takes is given its name, paragraph and settings; what it says of a
//! rule that there is not, of one rule twice, or with a name that another has, is reported and passed over.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::guidance::{Guidance, Paragraph, Row, SETTINGS, Section};
use super::{rule, rules};
use crate::base::{FORMAT, Finding, Msg, RuleName, Source, Span, intern};
use crate::model::{Field, Given, KeptItem, LocalText, ParagraphItem, RuleItem, SectionItem};
use crate::read::{INVALID_VALUE, nearest, shown};

/// A standard while a file is laid over it.
pub(super) struct Adopted<'g> {
    guidance: &'g mut Guidance,
    source: Arc<Source>,
    /// What is wrong with the file.
    pub findings: Vec<Finding>,
}

impl<'g> Adopted<'g> {
    /// What `source` says is laid over `guidance`.
    pub(super) fn after(guidance: &'g mut Guidance, source: &Arc<Source>) -> Self {
        Self { guidance, source: Arc::clone(source), findings: Vec::new() }
    }

    /// Takes the sections of a standard: the rules of all of them first, so that a sentence may name any.
    pub(super) fn sections(&mut self, items: &[SectionItem]) {
        let mut taken: Vec<Vec<RuleName>> = Vec::new();
        for item in items.iter().flat_map(|section| &section.paragraphs) {
            // What stands in a paragraph without a valid id has been reported there; its rules hold all the same.
            let id = item.id.value().map_or(SETTINGS, |id| intern(id));
            taken.push(item.rules.iter().filter_map(|item| self.take(item, id)).collect());
        }
        self.names(items.iter().flat_map(|section| &section.paragraphs).flat_map(|item| &item.rules));
        let mut taken = taken.into_iter();
        for item in items {
            let section = Section {
                id: self.id(&item.id).unwrap_or_default().to_owned(),
                title: text(&item.title),
                paragraphs: Vec::new(),
            };
            self.guidance.sections.push(section);
            for item in &item.paragraphs {
                let own = taken.next().unwrap_or_default();
                let Some(id) = self.id(&item.id) else { continue };
                let paragraph = self.paragraph(item, id, own);
                if let Some(section) = self.guidance.sections.last_mut() {
                    section.paragraphs.push(paragraph);
                }
            }
        }
    }

    /// Takes a team's own paragraphs. They name rules, and take none from where it stands.
    pub(super) fn house(&mut self, items: &[ParagraphItem]) {
        for item in items {
            let named: Vec<RuleName> = item.rules.iter().filter_map(|item| self.called(&item.rule)).collect();
            let Some(id) = self.id(&item.id) else { continue };
            for name in &named {
                // A rule that the standard does not take stands here, once it is turned on.
                if let Some(in_force) = self.guidance.rules.get_mut(name)
                    && in_force.paragraph == SETTINGS
                {
                    in_force.paragraph = id;
                }
            }
            let paragraph = self.paragraph(item, id, named);
            self.guidance.house.push(paragraph);
        }
    }

    /// Takes a rule into the paragraph `id`.
    fn take(&mut self, item: &RuleItem, id: &'static str) -> Option<RuleName> {
        let Some(known) = rule(&item.rule.value) else {
            self.unknown(&item.rule, &rules().map(|rule| rule.name.0).collect::<Vec<_>>());
            return None;
        };
        let in_force = self.guidance.rules.get_mut(&known.name)?;
        let is_free =
            if known.paragraph == FORMAT { in_force.paragraph == FORMAT } else { !in_force.is_taken };
        if !is_free {
            let message =
                Msg::new("rule-twice").with("value", known.name.0).with("field", in_force.paragraph);
            self.report(item.rule.span, message);
            return None;
        }
        in_force.is_taken = true;
        in_force.paragraph = id;
        in_force.setting = Some(item.setting.clone());
        Some(known.name)
    }

    /// Gives rules the names that the file has for them, where no two would have the same.
    fn names<'i>(&mut self, items: impl Iterator<Item = &'i RuleItem>) {
        let given: BTreeMap<RuleName, &Field<String>> =
            items.filter_map(|item| Some((rule(&item.rule.value)?.name, item.name.as_ref()?))).collect();
        let mut owners: BTreeMap<&str, RuleName> = BTreeMap::new();
        for kept in rules().filter(|rule| !given.contains_key(&rule.name)) {
            owners.insert(kept.name.0, kept.name);
        }
        for (name, wanted) in given {
            if owners.contains_key(wanted.value.as_str()) {
                self.report(wanted.span, Msg::new("name-taken").with("value", shown(&wanted.value)));
                continue;
            }
            owners.insert(wanted.value.as_str(), name);
            if let Some(in_force) = self.guidance.rules.get_mut(&name) {
                in_force.name = intern(&wanted.value);
            }
        }
    }

    fn paragraph(&mut self, item: &ParagraphItem, id: &'static str, own: Vec<RuleName>) -> Paragraph {
        let mut rows = Vec::new();
        for (index, sentence) in item.sentences.iter().enumerate() {
            let named = sentence.rules.items().iter().filter_map(|name| self.called(name)).collect();
            let says = Some(text(&sentence.says));
            rows.push(row(format!("{id}.{}", index + 1), says, named, &sentence.kept, &item.kept));
        }
        let is_said = |rule: &RuleName| rows.iter().any(|row| row.rules.contains(rule));
        let unsaid: Vec<RuleName> = own.iter().filter(|rule| !is_said(rule)).copied().collect();
        let whole = row(id.to_owned(), None, unsaid, &item.kept, &item.kept);
        let says_more = !(whole.rules.is_empty() && whole.fields.is_empty() && whole.views.is_empty());
        if says_more || whole.person.is_some() || rows.is_empty() {
            rows.push(whole);
        }
        Paragraph { id, title: text(&item.title), text: item.text.value().cloned(), rules: own, rows }
    }

    /// An id that nothing else has.
    fn id(&mut self, id: &Given<String>) -> Option<&'static str> {
        let field = id.field()?;
        let is_kept = [FORMAT, SETTINGS].contains(&field.value.as_str());
        if is_kept || self.guidance.ids().contains(field.value.as_str()) {
            self.report(field.span, Msg::new("id-twice").with("value", shown(&field.value)));
            return None;
        }
        Some(intern(&field.value))
    }

    /// The rule that the standard calls so.
    fn called(&mut self, name: &Field<String>) -> Option<RuleName> {
        if let Some(in_force) = self.guidance.called(&name.value) {
            return Some(in_force.rule.name);
        }
        self.unknown(name, &self.guidance.in_force().map(|in_force| in_force.name).collect::<Vec<_>>());
        None
    }

    fn unknown(&mut self, name: &Field<String>, known: &[&str]) {
        let message = Msg::new("no-such-rule").with("value", shown(&name.value));
        let mut finding = Finding::new(INVALID_VALUE, &self.source, name.span, message);
        let near = nearest(&name.value, known.iter().copied());
        finding.help = near.map(|near| Msg::new("did-you-mean").with("near", near));
        self.findings.push(finding);
    }

    fn report(&mut self, span: Span, message: Msg) {
        self.findings.push(Finding::new(INVALID_VALUE, &self.source, span, message));
    }
}

fn text(given: &Given<LocalText>) -> LocalText {
    given.value().cloned().unwrap_or_else(|| LocalText::Plain(String::new()))
}

fn row(id: String, says: Option<LocalText>, rules: Vec<RuleName>, kept: &KeptItem, of: &KeptItem) -> Row {
    let mut when = of.when.clone();
    when.extend(kept.when.iter().filter(|condition| !of.when.contains(condition)));
    Row {
        id,
        says,
        rules,
        fields: kept.fields.clone(),
        views: kept.views.clone(),
        when,
        person: kept.person.value().cloned(),
    }
}
