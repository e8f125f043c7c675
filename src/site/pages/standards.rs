//! How the case stands to each paragraph of the guidance, the waivers in force, and how soon records were made.
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Finding, Msg, Severity};
use crate::disclose::Standing;
use crate::model::{Law, Pathway};
use crate::site::context::From;
use crate::site::findings::paragraph;
use crate::site::rows::{LATE_AFTER, days_to_record};
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
pub fn view(from: From<'_>, standing: &Standing) -> Standards {
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, finding) in standing.findings.iter().enumerate() {
        found.entry(paragraph(finding)).or_default().push(index);
    }
    let judged: BTreeSet<&str> = standard::rules().map(|rule| rule.paragraph).collect();
    Standards {
        severities: Severity::ALL.into_iter().map(|severity| weight(from, standing, severity)).collect(),
        timeliness: timeliness(from),
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
fn weight(from: From<'_>, standing: &Standing, severity: Severity) -> SeverityView {
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
    from: From<'_>,
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
    let waived = (waived > 0).then(|| from.say(&Msg::new("waived-n").with("n", waived)));
    Paragraph {
        title: from.paragraph_title(&id),
        number: if section == "format" { String::new() } else { number.to_string() },
        id,
        state: StateView { kind: judged.kind(), text: from.say(&message) },
        why: why.or(waived),
        findings,
    }
}

/// Why a section does not hold for this case.
fn why_not(from: From<'_>, section: &str) -> Option<String> {
    let case = &from.site.disclosed.case;
    match (section, case.law, case.pathway) {
        ("cap", Some(Law::Public), _) => Some(from.t("why-public-law")),
        ("cap", _, Some(Pathway::Pathfinder)) => Some(from.t("why-pathfinder")),
        _ => None,
    }
}

/// How many entries were recorded how soon.
fn timeliness(from: From<'_>) -> Vec<Bar> {
    let days: Vec<i64> =
        from.site.disclosed.entries.iter().filter_map(days_to_record).filter(|days| *days >= 0).collect();
    let bar = |kind: &'static str, text: &str, is: &dyn Fn(i64) -> bool| {
        let count = days.iter().filter(|days| is(**days)).count();
        // Rounded to the nearest whole; nothing of nothing is nothing.
        let percent = (count * 200 + days.len()).checked_div(days.len() * 2).unwrap_or(0);
        Bar {
            kind,
            text: from.t(text),
            count,
            share: from.say(&Msg::new("percent").with("n", percent)),
            percent,
        }
    };
    vec![
        bar("good", "timeliness-same-day", &|days| days == 0),
        bar("fair", "timeliness-within", &|days| (1..=LATE_AFTER).contains(&days)),
        bar("late", "timeliness-late", &|days| days > LATE_AFTER),
    ]
}

fn waivers(from: From<'_>, standing: &Standing) -> Vec<WaiverView> {
    let waived = standing.findings.iter().filter_map(|finding| Some((finding, finding.waived.as_ref()?)));
    waived
        .map(|(finding, waived)| WaiverView {
            message: from.site.messages.get(from.lang).message(finding),
            place: from.place(finding),
            reason: waived.reason.clone(),
            approver: from.person(&waived.approved_by),
            on: from.day(waived.on),
        })
        .collect()
}
