//! Made-up views of the pages that answer one question each, and of the whole file.
use super::Samples;
use crate::base::{Lang, Msg};
use crate::site::views::*;

impl Samples<'_> {
    pub(super) fn lead(&self) -> Vec<LinkView> {
        let sentence = |id, n: i64, href: &str| LinkView::to(href, self.say(Msg::new(id).with("n", n)));
        vec![
            sentence("actions-overdue", 2, "actions.html"),
            LinkView::text(self.say(Msg::new("actions-due").with("n", 0_i64))),
        ]
    }

    pub(super) fn years(&self) -> Vec<YearLink> {
        let year = |year: &str, href: &str, n: i64| YearLink {
            link: LinkView::to(href, year).note(self.say(Msg::new("rows-n").with("n", n))),
            current: year == "2026",
        };
        vec![year("2026", "chronology.html", 31), year("2025", "chronology-2025.html", 412)]
    }

    pub(super) fn child_fields(&self) -> Vec<Field> {
        vec![
            Field::new(self.t("age"), vec![self.say(Msg::new("age-n").with("n", 9_i64)).into()]),
            Field::new(self.t("last-seen"), vec![self.day(5, 14).into()]),
            Field::new(
                self.t("last-seen-alone"),
                vec![self.state("found", Msg::new("never-recorded")).into()],
            ),
        ]
    }

    fn quote(&self, kind: &str, state: Option<StateView>) -> Quote {
        let word = self.theme.catalog(Lang::En).text(&format!("label-{kind}")).unwrap();
        Quote {
            state,
            date: Some(self.day(5, 6)),
            note: None,
            who: Some(LinkView::to("people/efraser.html", "Elin Fraser")),
            entry: self.title("visit"),
            html: format!(
                "<div class=\"lb lb-{kind}\"><p><b class=\"lw\">{word}</b> She is to be seen at school before the \
                 hearing, and asked in Welsh what she wishes.</p></div>"
            ),
            lang: "en",
            rests: vec![self.title("call").note("4 March 2026")],
        }
    }

    fn group(&self, id: &str, heading: &str, kind: &str, state: Option<StateView>) -> Group {
        let quotes = vec![self.quote(kind, state.clone()), self.quote(kind, state)];
        Group { id: id.to_owned(), heading: self.t(heading), quotes }
    }

    pub(super) fn since(&self) -> Since {
        Since {
            lead: self.lead(),
            happened: self.rows(),
            heading: self.t("since-happened-heading"),
            empty: self.t("since-nothing"),
            written: self.rows()[..2].to_vec(),
            years: Vec::new(),
        }
    }

    pub(super) fn actions(&self) -> Gathered {
        let overdue = self.state("overdue", Msg::new("state-overdue").with("days", 3_i64));
        let done = self.state("done", Msg::new("state-done"));
        Gathered {
            lead: self.lead(),
            groups: vec![
                self.group("overdue", "actions-overdue-heading", "action", Some(overdue)),
                self.group("done", "actions-done-heading", "done", Some(done)),
            ],
            years: Vec::new(),
        }
    }

    pub(super) fn decisions(&self) -> Gathered {
        Gathered {
            lead: self.lead(),
            groups: vec![self.group("without", "decisions-without-heading", "decision", None)],
            years: Vec::new(),
        }
    }

    pub(super) fn safeguarding(&self) -> Safeguarding {
        Safeguarding {
            lead: self.lead(),
            issues: vec![
                Issue {
                    row: self.rows().remove(3),
                    excerpts: vec![Excerpt { html: self.quote("safeguarding", None).html, lang: "en" }],
                },
                Issue { row: self.rows().remove(2), excerpts: Vec::new() },
            ],
            referrals: vec![Referral {
                entry: self.title("referral"),
                to: Some(LinkView::text("Children’s Services").in_lang(Lang::En, self.lang)),
                on: Some(self.day(3, 9)),
                followed: Vec::new(),
            }],
            years: Vec::new(),
        }
    }

    pub(super) fn said(&self) -> Said {
        let columns = ["facts", "opinions", "hearsay", "said"];
        Said {
            lead: self.lead(),
            columns: columns.iter().map(|id| self.t(&format!("statements-{id}"))).collect(),
            speakers: vec![Speaker {
                id: "s1".to_owned(),
                who: LinkView::to("people/efraser.html", "Elin Fraser"),
                counts: vec![
                    Count { number: 2, href: Some("#s1-fact".to_owned()) },
                    Count { number: 2, href: Some("#s1-opinion".to_owned()) },
                    Count { number: 0, href: None },
                    Count { number: 0, href: None },
                ],
                groups: vec![
                    self.group("s1-fact", "statements-facts", "fact", None),
                    self.group("s1-opinion", "statements-opinions", "opinion", None),
                ],
            }],
            years: Vec::new(),
        }
    }

    pub(super) fn children(&self) -> Children {
        let sighting = |name: &str, day, gap: Option<i64>| Sighting {
            date: self.day(5, day),
            state: self.state("clear", Msg::new("seen-alone")),
            entry: self.title(name),
            kind: self.t("activity-home-visit"),
            by: Some(LinkView::to("people/efraser.html", "Elin Fraser")),
            language: self.t("language-cy"),
            gap: gap.map(|days| self.say(Msg::new("days-n").with("days", days))),
            longest: gap.is_some(),
        };
        Children {
            lead: self.lead(),
            children: vec![Child {
                id: "c-child-1".to_owned(),
                link: LinkView::to("people/child-1.html", "Cadi Morgan-Price"),
                fields: self.child_fields(),
                line: Some(self.line()),
                now: Some(self.now()),
                sightings: vec![sighting("contact", 14, Some(8)), sighting("visit", 6, None)],
                words: vec![self.quote("said", None)],
            }],
            years: Vec::new(),
        }
    }

    pub(super) fn languages(&self) -> Languages {
        Languages {
            lead: self.lead(),
            people: self.people().people,
            groups: vec![LanguageGroup {
                id: "missing",
                heading: self.t("welsh-missing"),
                rows: vec![LanguageRow {
                    entry: self.title("hearing"),
                    date: Some(self.day(4, 16)),
                    written: self.t("language-en"),
                    other: self.state("found", Msg::new("welsh-state-no-welsh")),
                    wanted: vec![LinkView::to("people/mother.html", "Siân Morgan")],
                }],
            }],
            years: Vec::new(),
        }
    }

    pub(super) fn disclosures(&self) -> Disclosures {
        Disclosures {
            lead: self.lead(),
            rows: vec![DisclosureRow {
                recipient: LinkView::to("people/mother.html", "Siân Morgan"),
                kind: self.t("disclosure-subject-access"),
                scope: None,
                requested: Some(self.day(5, 5)),
                due: None,
                completed: None,
                state: self.state("due", Msg::new("disclosure-is-open")),
            }],
        }
    }

    pub(super) fn whole(&self) -> WholeFile {
        WholeFile {
            about: self.child_fields(),
            people: self.people().people,
            staff: self.people().staff,
            count: 31,
            entries: "",
            unread: self.unread().files,
            documents: self.documents().documents,
        }
    }
}
