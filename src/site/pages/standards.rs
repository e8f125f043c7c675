//! How the case stands to each paragraph of the standard in force, the waivers in force, and how soon records were made.
use std::collections::BTreeMap;

use super::kept::{self, Found};
use super::timeliness;
use crate::base::{FORMAT, Finding, Lang, Msg, RuleName, Severity};
use crate::disclose::Standing;
use crate::model::LocalText;
use crate::site::context::{Here, Target};
use crate::site::findings::anchor;
use crate::site::views::{
    CountView, Judged, LinkView, Section, SeverityView, Standards, StateView, WaiverView,
};
use crate::standard::{Paragraph, Row, SETTINGS};

/// The page's content.
pub fn view(from: Here<'_>, standing: &Standing) -> Standards {
    let found = Found::of(standing);
    let guidance = &standing.guidance;
    let mut counted: BTreeMap<Judged, Vec<LinkView>> = BTreeMap::new();
    let mut parts = 0;
    let mut section = |id: &str, heading: LinkView, paragraphs: &[Paragraph], counts: bool| Section {
        id: format!("section-{id}"),
        heading,
        paragraphs: paragraphs
            .iter()
            .map(|own| {
                let (judged, has_part, view) = kept::paragraph(from, &found, own);
                if counts {
                    let link = LinkView { href: Some(format!("#{}", view.id)), ..view.title.clone() };
                    counted.entry(judged).or_default().push(link);
                    parts += usize::from(has_part && judged == Judged::Kept);
                }
                view
            })
            .collect(),
    };
    let mut sections: Vec<Section> = guidance
        .sections
        .iter()
        .map(|own| section(&own.id, from.local(&own.title), &own.paragraphs, true))
        .collect();
    if !guidance.house.is_empty() {
        sections.push(section("house", LinkView::text(from.t("section-house")), &guidance.house, true));
    }
    for (id, paragraph) in
        [(SETTINGS, of_rules(from, standing, SETTINGS)), (FORMAT, of_rules(from, standing, FORMAT))]
    {
        if let Some(paragraph) = paragraph {
            sections.push(section(id, LinkView::text(from.word("section", id)), &[paragraph], false));
        }
    }
    let unread = from.site.unread.len();
    Standards {
        title: from.local(&guidance.title),
        version: guidance.version.as_ref().map(|version| from.local(version)),
        standing: counts(from, counted, parts),
        unread: (unread > 0).then(|| from.say(&Msg::new("standing-unread").with("n", unread))),
        severities: Severity::ALL.into_iter().map(|severity| weight(from, standing, severity)).collect(),
        timeliness_lead: timeliness::limit(from, "timeliness-lead", standing),
        timeliness: timeliness::chart(from, standing),
        sections,
        waivers: standing.findings.iter().filter_map(|finding| waiver(from, finding)).collect(),
    }
}

/// How many paragraphs stand how, in words. That none is not kept is worth saying; that none is waived is not.
fn counts(from: Here<'_>, mut counted: BTreeMap<Judged, Vec<LinkView>>, parts: usize) -> Vec<CountView> {
    let mut views = Vec::new();
    for judged in Judged::ALL {
        let paragraphs = counted.remove(&judged).unwrap_or_default();
        if paragraphs.is_empty() && judged != Judged::NotKept {
            continue;
        }
        let kind = if paragraphs.is_empty() { Judged::Kept.kind() } else { judged.kind() };
        let text = from.say(&Msg::new(judged.counted()).with("n", paragraphs.len()));
        let more = (judged == Judged::Kept && parts > 0)
            .then(|| from.say(&Msg::new("standing-part").with("n", parts)));
        // What asks for attention is named; the rest stands below.
        let is_named =
            matches!(judged, Judged::NotKept | Judged::Waived | Judged::NotChecked | Judged::NotApplicable);
        let paragraphs = if is_named { paragraphs } else { Vec::new() };
        views.push(CountView { state: StateView { kind, text }, more, paragraphs });
    }
    views
}

/// The paragraph of rules that stand in no paragraph of the standard, for all of them together.
fn of_rules(from: Here<'_>, standing: &Standing, id: &'static str) -> Option<Paragraph> {
    let own = standing.guidance.in_force().filter(|own| own.paragraph == id);
    let rules: Vec<RuleName> = own
        .map(|own| own.rule.name)
        .filter(|rule| id == FORMAT || !standing.off.contains_key(rule))
        .collect();
    if rules.is_empty() {
        return None;
    }
    let row = Row {
        id: id.to_owned(),
        says: None,
        rules: rules.clone(),
        fields: Vec::new(),
        views: Vec::new(),
        when: Vec::new(),
        person: None,
    };
    let title = LocalText::Plain(from.paragraph_title(id).text);
    Some(Paragraph { id, title, text: None, rules, rows: vec![row] })
}

/// A severity, and the paragraphs with findings of it.
fn weight(from: Here<'_>, standing: &Standing, severity: Severity) -> SeverityView {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let counted = |finding: &&Finding| finding.severity == severity && finding.waived.is_none();
    for finding in standing.findings.iter().filter(counted) {
        *counts.entry(finding.paragraph).or_default() += 1;
    }
    let word = severity.word();
    let total = counts.values().sum();
    let ordered = standing.guidance.paragraphs().map(|paragraph| paragraph.id).chain([SETTINGS, FORMAT]);
    SeverityView {
        severity: word,
        text: from.severity_many(severity),
        means: from.t(&format!("severity-{word}-means")),
        count: total,
        paragraphs: ordered
            .filter_map(|id| {
                let count = counts.remove(id)?;
                let mut link = from.paragraph_title(id).note(count.to_string());
                link.href = Some(format!("#{}", anchor(id)));
                Some(link)
            })
            .collect(),
    }
}

/// A finding that is waived: by whom and why.
pub(super) fn waiver(from: Here<'_>, finding: &Finding) -> Option<WaiverView> {
    let waived = finding.waived.as_ref()?;
    let approver = from.person(&waived.approved_by);
    let by = Msg::new("waived-by").with("name", approver.text.as_str()).with("date", waived.on);
    Some(WaiverView {
        message: from.found(finding),
        by: from.say(&by),
        place: from.place(finding),
        reason: LinkView::text(waived.reason.as_str()).in_lang(language(from, finding), from.lang),
        approver,
        on: from.day(waived.on),
    })
}

/// The language of a waiver's words: that of the entry's main text, in which waivers stand; else English, which a file
/// without a language is in.
fn language(from: Here<'_>, finding: &Finding) -> Lang {
    let Some(Target::Entry(index)) = from.site.target_of_path(&finding.path) else { return Lang::En };
    let main = from.site.disclosed.entries.get(index).and_then(|entry| entry.texts.first());
    main.map_or(Lang::En, |text| text.lang)
}
