//! How the case stands to each paragraph of the guidance, the waivers in force, and how soon records were made.
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Finding, Lang, Msg, Severity};
use crate::disclose::Standing;
use crate::model::{Law, Pathway};
use crate::site::context::{Here, Target};
use crate::site::findings::paragraph;
use crate::site::rows::days_to_record;
use crate::site::views::{
    Bar, Judged, LinkView, Paragraph, Section, SeverityView, Standards, StateView, WaiverView,
};
use crate::standard;

/// The sections of the guidance and how many paragraphs each has; the program's own checks come first.
const SECTIONS: [(&str, usize); 9] = [
    ("format", 1),
    ("standards", 4),
    ("definition", 3),
    ("procedure", 7),
    ("cap", 3),
    ("allocation", 1),
    ("case-plan", 5),
    ("casework", 3),
    ("welsh", 4),
];

/// The page's content.
pub fn view(from: Here<'_>, standing: &Standing) -> Standards {
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, finding) in standing.findings.iter().enumerate() {
        found.entry(paragraph(finding)).or_default().push(index);
    }
    let judged: BTreeSet<&str> = standard::rules().map(|rule| rule.paragraph).collect();
    Standards {
        severities: Severity::ALL.into_iter().map(|severity| weight(from, standing, severity)).collect(),
        timeliness_lead: limit(from, "timeliness-lead", standing),
        timeliness: timeliness(from, standing),
        sections: SECTIONS
            .into_iter()
            .map(|(section, count)| Section {
                id: format!("section-{section}"),
                heading: from.word("section", section),
                paragraphs: (1..=count).map(|n| one(from, standing, (section, n), &found, &judged)).collect(),
            })
            .collect(),
        waivers: waivers(from, standing),
    }
}

/// A severity, and the paragraphs with findings of it.
fn weight(from: Here<'_>, standing: &Standing, severity: Severity) -> SeverityView {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let counted = |finding: &&Finding| finding.severity == severity && finding.waived.is_none();
    for finding in standing.findings.iter().filter(counted) {
        *counts.entry(paragraph(finding)).or_default() += 1;
    }
    let word = severity.word();
    let ordered = SECTIONS.iter().flat_map(|(section, count)| (1..=*count).map(move |n| id(section, n)));
    SeverityView {
        severity: word,
        text: from.severity_many(severity),
        means: from.t(&format!("severity-{word}-means")),
        count: counts.values().sum(),
        paragraphs: ordered
            .filter_map(|id| {
                let count = counts.get(id.as_str())?;
                let title = from.paragraph_title(&id);
                Some(LinkView::to(format!("#{id}"), title).note(count.to_string()))
            })
            .collect(),
    }
}

/// A paragraph's name; the program's own checks are one without a number.
fn id(section: &str, number: usize) -> String {
    if section == "format" { section.to_owned() } else { format!("{section}-{number}") }
}

fn one(
    from: Here<'_>,
    standing: &Standing,
    (section, number): (&str, usize),
    found: &BTreeMap<&str, Vec<usize>>,
    judged: &BTreeSet<&str>,
) -> Paragraph {
    let id = id(section, number);
    let indexes = found.get(id.as_str()).map(Vec::as_slice).unwrap_or_default();
    let waived =
        |index: &&usize| standing.findings.get(**index).is_some_and(|finding| finding.waived.is_some());
    let waived = indexes.iter().filter(waived).count();
    let findings = from.findings(indexes, true);
    let why = why_not(from, section).filter(|_| findings.is_empty());
    let judged = match (findings.len(), &why) {
        (1.., _) => Judged::Found,
        (0, Some(_)) => Judged::NotApplicable,
        (0, None) if judged.contains(id.as_str()) => Judged::Clear,
        (0, None) => Judged::Person,
    };
    let message = match judged {
        Judged::Found => Msg::new("findings-n").with("n", findings.len()),
        Judged::Clear => Msg::new("judged-clear"),
        Judged::NotApplicable => Msg::new("judged-not-applicable"),
        Judged::Person => Msg::new("judged-person"),
    };
    // The alarm is for errors; the gravest finding comes first.
    let gravest = findings.first().map(|finding| finding.severity);
    let kind = match (judged, gravest) {
        (Judged::Found, Some(word)) if word == Severity::Warning.word() => "warned",
        (Judged::Found, Some(word)) if word == Severity::Advice.word() => "due",
        _ => judged.kind(),
    };
    let waived = (waived > 0).then(|| from.say(&Msg::new("waived-n").with("n", waived)));
    Paragraph {
        title: from.paragraph_title(&id),
        number: if section == "format" { String::new() } else { number.to_string() },
        id,
        state: StateView { kind, text: from.say(&message) },
        why: why.or(waived),
        findings,
    }
}

/// Why a section does not hold for this case.
fn why_not(from: Here<'_>, section: &str) -> Option<String> {
    let case = &from.site.disclosed.case;
    match (section, case.law, case.pathway) {
        ("cap", Some(Law::Public), _) => Some(from.t("why-public-law")),
        ("cap", _, Some(Pathway::Pathfinder)) => Some(from.t("why-pathfinder")),
        _ => None,
    }
}

/// How many entries were recorded how soon.
fn timeliness(from: Here<'_>, standing: &Standing) -> Vec<Bar> {
    let entries = from.site.disclosed.entries.iter();
    let days: Vec<(i64, bool)> = entries
        .filter_map(|entry| Some((days_to_record(entry)?, entry.late)))
        .filter(|(days, _)| *days >= 0)
        .collect();
    let bar = |kind: &'static str, text: &'static str, is: &dyn Fn(i64, bool) -> bool| {
        let count = days.iter().filter(|(days, late)| is(*days, *late)).count();
        // Rounded to the nearest whole; nothing of nothing is nothing.
        let percent = (count * 200 + days.len()).checked_div(days.len() * 2).unwrap_or(0);
        Bar {
            kind,
            text: limit(from, text, standing),
            count,
            share: from.say(&Msg::new("percent").with("n", percent)),
            percent,
        }
    };
    vec![
        bar("good", "timeliness-same-day", &|days, late| days == 0 && !late),
        bar("fair", "timeliness-within", &|days, late| days > 0 && !late),
        bar("late", "timeliness-late", &|_, late| late),
    ]
}

/// A text that names the limit within which an event is to be recorded.
fn limit(from: Here<'_>, id: &'static str, standing: &Standing) -> String {
    let (days, is_working) = standing.limit;
    from.say(&Msg::new(id).with("days", days).with("count", if is_working { "working" } else { "calendar" }))
}

fn waivers(from: Here<'_>, standing: &Standing) -> Vec<WaiverView> {
    let waived = standing.findings.iter().filter_map(|finding| Some((finding, finding.waived.as_ref()?)));
    waived
        .map(|(finding, waived)| WaiverView {
            message: from.found(finding),
            place: from.place(finding),
            reason: LinkView::text(waived.reason.as_str()).in_lang(language(from, finding), from.lang),
            approver: from.person(&waived.approved_by),
            on: from.day(waived.on),
        })
        .collect()
}

/// The language of a waiver's words: that of the entry's main text, in which waivers stand; else English, which a file
/// without a language is in.
fn language(from: Here<'_>, finding: &Finding) -> Lang {
    let Some(Target::Entry(index)) = from.site.target_of_path(&finding.path) else { return Lang::En };
    let main = from.site.disclosed.entries.get(index).and_then(|entry| entry.texts.first());
    main.map_or(Lang::En, |text| text.lang)
}
