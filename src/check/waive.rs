//! Waivers: each is judged, the rightly made ones take their rule's findings out of the count, and those that found
//! nothing to waive are reported.
use std::collections::HashMap;

use super::Config;
use crate::base::{Finding, Msg, RuleName, Source, WaivedBy};
use crate::model::{Case, Waiver};

const INVALID_WAIVER: RuleName = RuleName("invalid-waiver");
const UNUSED_WAIVER: RuleName = RuleName("unused-waiver");

/// Marks the findings that are waived, and adds those about waivers themselves.
pub(super) fn waive(case: &Case, config: &Config, findings: &mut Vec<Finding>) {
    let mut about = Vec::new();
    let mut at: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, finding) in findings.iter().enumerate() {
        at.entry(finding.path.clone()).or_default().push(index);
    }
    let all: Vec<usize> = (0..findings.len()).collect();
    for entry in &case.entries {
        let waivers = &entry.fields.waivers;
        if waivers.is_empty() {
            continue;
        }
        let there =
            entry.texts.iter().filter_map(|text| at.get(&text.source.path)).flatten().copied().collect();
        let author = entry.fields.author.value().map(String::as_str);
        let mut pass = Pass { case, config, source: &entry.main().source, author, there, about: &mut about };
        waivers.iter().for_each(|waiver| pass.take(waiver, findings));
    }
    if let Some(info) = &case.info
        && !info.waivers.is_empty()
    {
        let there = all.into_iter().filter(|index| is_of_case(&findings[*index].path)).collect();
        let mut pass = Pass { case, config, source: &info.source, author: None, there, about: &mut about };
        info.waivers.iter().for_each(|waiver| pass.take(waiver, findings));
    }
    for mut finding in about {
        if let Some(severity) = config.severity(finding.rule) {
            finding.severity = severity;
            finding.name = config.guidance().name(finding.rule);
            finding.paragraph = config.guidance().home(finding.rule);
            findings.push(finding);
        }
    }
}

/// Whether the waivers of case.yaml hold for a file.
fn is_of_case(path: &str) -> bool {
    matches!(path, "case.yaml" | "documents.yaml")
        || path.starts_with("documents/")
        || path.starts_with("disclosures/")
}

/// The waivers of one file.
struct Pass<'p> {
    case: &'p Case,
    config: &'p Config,
    source: &'p Source,
    /// Who wrote the entry, and so may not approve.
    author: Option<&'p str>,
    /// The findings that the waivers can reach.
    there: Vec<usize>,
    about: &'p mut Vec<Finding>,
}

impl Pass<'_> {
    fn take(&mut self, waiver: &Waiver, findings: &mut [Finding]) {
        let name = waiver.rule.value().map_or("", String::as_str);
        let rule = self.config.guidance().called(name).map(|own| own.rule);
        // A rule that is off or not asked for leaves its waivers unjudged.
        if rule.is_some_and(|rule| self.config.severity(rule.name).is_none()) {
            return;
        }
        let Some(by) = self.judge(waiver) else { return };
        let Some(rule) = rule else {
            self.say(UNUSED_WAIVER, waiver, Msg::new("no-such-rule").with("rule", name));
            return;
        };
        if !rule.can_be_waived() {
            self.say(INVALID_WAIVER, waiver, Msg::new("cannot-be-waived").with("rule", name));
            return;
        }
        let mut is_used = false;
        for index in &self.there {
            let finding = &mut findings[*index];
            if finding.rule == rule.name {
                is_used = true;
                finding.waived.get_or_insert_with(|| by.clone());
            }
        }
        if !is_used {
            self.say(UNUSED_WAIVER, waiver, Msg::new("message").with("rule", name));
        }
    }

    /// What a rightly made waiver says. One that is not is reported, unless reading has done so.
    fn judge(&mut self, waiver: &Waiver) -> Option<WaivedBy> {
        let missing = [
            ("rule", waiver.rule.is_absent()),
            ("reason", waiver.reason.is_absent()),
            ("approved_by", waiver.approved_by.is_absent()),
            ("on", waiver.on.is_absent()),
        ];
        let missing: Vec<_> = missing.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect();
        if !missing.is_empty() {
            self.say(INVALID_WAIVER, waiver, Msg::new("lacks").with("fields", missing.join(", ")));
            return None;
        }
        let (reason, approved_by, on) =
            (waiver.reason.value()?.clone(), waiver.approved_by.value()?.clone(), *waiver.on.value()?);
        if self.author == Some(approved_by.as_str()) {
            self.say(
                INVALID_WAIVER,
                waiver,
                Msg::new("own-author").with("staff", self.name_of(&approved_by)),
            );
            return None;
        }
        if let Some(info) = self.case.info.as_ref().filter(|info| info.knows_staff) {
            let role = info.staff(&approved_by).map(|staff| staff.role.value());
            // A role that is not valid has been reported, and nothing more is said.
            let may = match role {
                None => false,
                Some(None) => return None,
                Some(Some(role)) => role.is_manager(),
            };
            if !may {
                self.say(
                    INVALID_WAIVER,
                    waiver,
                    Msg::new("not-a-manager").with("staff", self.name_of(&approved_by)),
                );
                return None;
            }
        }
        Some(WaivedBy { reason, approved_by, on })
    }

    /// The name of a member of staff, or else the id.
    fn name_of<'i>(&'i self, id: &'i str) -> &'i str {
        self.case.info.as_ref().map_or(id, |info| info.staff_name(id))
    }

    fn say(&mut self, rule: RuleName, waiver: &Waiver, message: Msg) {
        self.about.push(Finding::new(rule, self.source, waiver.span, message));
    }
}
