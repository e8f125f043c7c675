//! More made-up views: an unread entry, the case plan, a person, documents, standards, about.
use chrono::NaiveDate;

use super::Samples;
use crate::base::{Lang, Msg};
use crate::model::LocalText;
use crate::site::views::*;
use crate::standard::{self, Guidance};

impl Samples<'_> {
    pub(super) fn months(&self) -> Vec<Choice> {
        let month = |id: &str, en, cy| Choice { value: id.to_owned(), text: self.pick(en, cy) };
        vec![
            month("2026-05", "May", "Mai"),
            month("2026-04", "April", "Ebrill"),
            month("2026-03", "March", "Mawrth"),
        ]
    }

    pub(super) fn filter(&self) -> Filter {
        let one = |value: &str, text: String| vec![Choice { value: value.to_owned(), text }];
        let lists = [
            ("person", "filter-person", one("mother", "Siân Morgan".to_owned())),
            ("kind", "kind", one("home-visit", self.t("activity-home-visit"))),
            ("label", "filter-label", one("fact", self.t("label-fact"))),
            ("author", "author", one("efraser", "Elin Fraser".to_owned())),
            ("language", "languages-field", one("cy", self.t("filter-cy"))),
        ];
        let lists = lists.into_iter();
        Filter {
            lists: lists.map(|(name, label, list)| Choices { name, label: self.t(label), list }).collect(),
            first: "2026-03-04".to_owned(),
            last: "2026-05-14".to_owned(),
            words: "{}".to_owned(),
        }
    }

    pub(super) fn significant(&self) -> ChronologySignificant {
        let entries: Vec<EntryRow> = self.rows().into_iter().rev().filter(|row| row.significant).collect();
        ChronologySignificant { count: entries.len(), all: 31, before: 0, entries }
    }

    pub(super) fn unread(&self) -> Unread {
        let mut finding = self.finding("error", false);
        "invalid-front-matter".clone_into(&mut finding.message);
        Unread {
            file: "entries/2026-05-20-meeting.md".to_owned(),
            findings: vec![finding],
            files: vec![RawFile {
                path: "entries/2026-05-20-meeting.md".to_owned(),
                lang: "en",
                text: "---\ntype: casework\ntitle: \"Meeting at the school\ninvoiced: <b>no</b>\n---\nFact: Text as it is."
                    .to_owned(),
            }],
        }
    }

    pub(super) fn plan(&self) -> CasePlan {
        let part = |id: &str, html: Option<&str>| Part {
            name: self.t(id),
            html: html.map(|text| format!("<p>{text}</p>")),
            lang: "en",
            missing: html.is_none().then(|| self.state("found", Msg::new("part-missing"))),
        };
        let heading =
            |text: &str| LinkView::to("entries/case-plan.html#p1", text).in_lang(Lang::En, self.lang);
        CasePlan {
            lead: self.lead(),
            plan: Some(PlanView {
                entry: "entries/case-plan.html".to_owned(),
                only_other: self.lang == Lang::Cy,
                fields: vec![
                    Field::new(self.t("commenced"), vec![self.day(3, 2).into()]),
                    Field::new(
                        self.t("author"),
                        vec![LinkView::to("people/efraser.html", "Elin Fraser").into()],
                    ),
                    Field::new(self.t("allocation-dispute"), vec![self.t("allocation-not-disputed").into()]),
                ],
                actions: vec![
                    PlanAction {
                        heading: heading("Hear Cadi’s wishes"),
                        parts: vec![
                            part("label-what", Some("Two meetings with Cadi, one at school.")),
                            part("label-why", Some("She has not been asked by anyone yet.")),
                            part("label-how", Some("In Welsh, with the CAF 24 tool.")),
                            part("label-tools", Some("CAF 24")),
                        ],
                    },
                    PlanAction {
                        heading: heading("Enquire with the school"),
                        parts: vec![
                            part("label-what", Some("Attendance and a view of Cadi in class.")),
                            part("label-why", Some("Both parents rely on it.")),
                            part("label-how", None),
                        ],
                    },
                ],
                links: vec![LinkView::to("entries/allocation.html", "Allocation").note("2 March 2026")],
                missing: vec![LinkView::text("CY-2024-0077")],
            }),
            earlier: self.rows()[4..].to_vec(),
        }
    }

    pub(super) fn person(&self) -> Person {
        let row = |mut row: EntryRow| {
            row.link.href = row.link.href.map(|href| format!("../{href}"));
            row
        };
        Person {
            lead: self.lead(),
            role: self.t("role-mother"),
            fields: vec![
                Field::new(self.t("party"), vec![self.t("party-yes").into()]),
                Field::new(self.t("preferred-language"), vec![self.t("language-cy").into()]),
                Field::new(self.t("also-known-as"), vec!["Siân Price".into(), "Mrs Price".into()]),
                Field::new(self.t("informed"), vec![self.day(3, 4).into()]),
            ],
            confidential: vec!["14 Heol Las, Penarth".to_owned(), "07700 900123".to_owned()],
            statements: vec![Statements {
                id: "said",
                heading: self.t("said-by"),
                quotes: vec![Quote {
                    state: None,
                    note: None,
                    who: None,
                    rests: Vec::new(),
                    date: Some(self.day(5, 6)),
                    entry: LinkView::to("../entries/visit.html#p4", self.title("visit").text),
                    html: "<div class=\"lb lb-said\"><p><b class=\"lw\">Said</b> “I want her to see her father, and I \
                           want her to come home in time for school.”</p></div>"
                        .to_owned(),
                    lang: "en",
                }],
            }],
            lists: vec![PersonList {
                id: "about",
                heading: self.t("entries-about"),
                entries: self.rows().into_iter().map(row).collect(),
            }],
            years: self.years(),
        }
    }

    pub(super) fn documents(&self) -> Documents {
        let row = |id: &str, title: &str, file: &str, kind: &str, tool: Option<&str>| DocumentRow {
            id: id.to_owned(),
            link: LinkView::to(format!("../{file}"), title).in_lang(Lang::En, self.lang),
            file: file.to_owned(),
            kind: self.t(kind),
            tool: tool.map(str::to_owned),
            date: Some(self.day(5, 6)),
            people: vec![LinkView::to("people/child-1.html", "Cadi Morgan-Price")],
            used_in: vec![self.title("visit"), self.title("contact")],
        };
        Documents {
            lead: self.lead(),
            documents: vec![
                row(
                    "d1",
                    "CAF 24 with Cadi",
                    "documents/caf-24-cadi.pdf",
                    "document-assessment-tool",
                    Some("caf-24"),
                ),
                row("d2", "Order of 16 April", "documents/order-2026-04-16.pdf", "document-order", None),
            ],
        }
    }

    pub(super) fn standards(&self) -> Standards {
        let severity = |severity: &'static str, count, paragraphs: &[&str]| SeverityView {
            severity,
            text: self.t(&format!("severity-{severity}-many")),
            means: self.t(&format!("severity-{severity}-means")),
            count,
            paragraphs: paragraphs
                .iter()
                .map(|id| LinkView::to(format!("#{id}"), paragraph_title(id, self.lang)))
                .collect(),
        };
        let limit = |id| self.say(Msg::new(id).with("days", 5_i64).with("count", "calendar"));
        let guidance = Guidance::own();
        let local = |text: &LocalText| LinkView::text(text.get(self.lang).0);
        let state = |judged: Judged| {
            let message = match judged {
                Judged::NotKept => Msg::new("not-kept-n").with("n", 2_i64),
                Judged::Waived => Msg::new("waived-n").with("n", 1_i64),
                Judged::NotChecked => Msg::new("judged-not-checked"),
                Judged::Person => Msg::new("judged-person"),
                Judged::Kept => Msg::new("judged-kept"),
                Judged::Form => Msg::new("judged-form"),
                Judged::NotApplicable => Msg::new("judged-not-applicable"),
            };
            self.state(judged.kind(), message)
        };
        let number = |id: &str| id.rsplit('-').next().unwrap_or_default().to_owned();
        // Every way to stand, in turn.
        let ways = std::cell::Cell::new(0_usize);
        let paragraph = |own: &standard::Paragraph| {
            ways.set(ways.get() + 1);
            let judged = Judged::ALL[ways.get() % Judged::ALL.len()];
            let rows = own.rows.iter().enumerate().map(|(at, row)| RowView {
                id: row.id.clone(),
                number: format!("{}.{}", number(own.id), at + 1),
                says: row.says.as_ref().map_or_else(|| LinkView::text(self.t("the-rest")), local),
                states: vec![state(judged)],
                notes: row.person.iter().map(local).collect(),
                see: vec![LinkView::to("chronology.html", self.t("chronology"))],
            });
            Paragraph {
                id: own.id.to_owned(),
                cite: Some(own.id),
                number: number(own.id),
                title: local(&own.title),
                asks: own.text.as_ref().map(local),
                states: vec![state(judged), self.state("person", Msg::new("judged-part"))],
                notes: Vec::new(),
                see: Vec::new(),
                findings: match judged {
                    Judged::NotKept => vec![self.finding("error", false), self.finding("warning", false)],
                    _ => Vec::new(),
                },
                waived: Vec::new(),
                rows: rows.collect(),
            }
        };
        let sections = guidance.sections.iter().map(|own| Section {
            id: format!("section-{}", own.id),
            heading: local(&own.title),
            paragraphs: own.paragraphs.iter().map(paragraph).collect(),
        });
        Standards {
            title: local(&guidance.title),
            version: guidance.version.as_ref().map(local),
            standing: Judged::ALL
                .into_iter()
                .map(|judged| CountView {
                    state: self.state(judged.kind(), Msg::new(judged.counted()).with("n", 3_i64)),
                    more: (judged == Judged::Kept)
                        .then(|| self.say(Msg::new("standing-part").with("n", 2_i64))),
                    paragraphs: vec![LinkView::to("#procedure-4", paragraph_title("procedure-4", self.lang))],
                })
                .collect(),
            unread: Some(self.say(Msg::new("standing-unread").with("n", 1_i64))),
            severities: vec![
                severity("error", 3, &["procedure-4", "case-plan-5"]),
                severity("warning", 12, &["standards-1"]),
                severity("advice", 0, &[]),
            ],
            timeliness_lead: limit("timeliness-lead"),
            timeliness: self.timeliness(),
            sections: sections.collect(),
            waivers: vec![WaiverView {
                message: self.finding("error", false).message,
                by: self.say(
                    Msg::new("waived-by")
                        .with("name", "Dafydd Pugh")
                        .with("date", NaiveDate::from_ymd_opt(2026, 3, 20).unwrap()),
                ),
                place: LinkView::to("entries/call.html", "entries/2026-03-04-call.md"),
                reason: LinkView::text("The practitioner was in court on all five days.")
                    .in_lang(Lang::En, self.lang),
                approver: LinkView::to("people/dpugh.html", "Dafydd Pugh"),
                on: self.day(3, 20),
            }],
        }
    }

    pub(super) fn about(&self) -> About {
        let key = |kind: &'static str| Key {
            kind,
            word: self.t(&format!("label-{kind}")),
            meaning: self.t(&format!("key-{kind}")),
        };
        let kinds = [
            "fact",
            "opinion",
            "hearsay",
            "verified",
            "said",
            "analysis",
            "decision",
            "safeguarding",
            "action",
        ];
        let guidance = Guidance::own();
        let local = |text: &LocalText| LinkView::text(text.get(self.lang).0);
        About {
            standard: local(&guidance.title),
            version: guidance.version.as_ref().map(local),
            companions: guidance.companions.iter().map(local).collect(),
            separate: Some(self.t("about-separate")),
            holds: vec![
                Field::new(self.t("entries"), vec!["31".into()]),
                Field::new(self.t("documents"), vec!["2".into()]),
            ],
            key: kinds.into_iter().map(key).collect(),
            made: self.say(
                Msg::new("about-made-text")
                    .with("version", "0.1.0")
                    .with("date", NaiveDate::from_ymd_opt(2026, 6, 1).unwrap()),
            ),
        }
    }
}

/// The title of a paragraph of the program's own standard.
pub(super) fn paragraph_title(id: &str, lang: Lang) -> String {
    Guidance::own().paragraph(id).unwrap().title.get(lang).0.to_owned()
}
