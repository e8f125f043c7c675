//! Made-up views of every kind of page, in both languages, so that templates and styles can be tried and looked at
//! without a case.
mod caseload;
mod drawn;
mod more;
mod questions;

use chrono::NaiveDate;

use super::context::NAV;
use super::theme::Theme;
use super::views::*;
use crate::base::{Lang, MakeError, Msg};
use crate::text::dates;

/// Every kind of page in `lang`, with its path in the bundle.
pub fn pages(theme: &Theme, lang: Lang) -> Result<Vec<(String, String)>, MakeError> {
    let s = Samples { theme, lang };
    let frame = theme.frame(&s.site())?;
    let t = |id: &str| s.t(id);
    let case = s.say(Msg::new("case-title").with("reference", "CY-2026-0142"));
    let page = |kind, path: &str, title: &str| Page::new(kind, lang, path, title);
    let mut made = Vec::new();
    let mut add = |page: Page, html: String| {
        let path =
            if page.kind == PageKind::Root { page.path } else { format!("{}/{}", page.lang, page.path) };
        made.push((path, html));
    };
    macro_rules! add {
        ($kind:ident, $path:expr, $title:expr, $view:expr) => {
            let page = page(PageKind::$kind, $path, $title);
            let html = theme.render(&frame, &page, &$view)?;
            add(page, html);
        };
    }
    if lang == Lang::Cy {
        add!(Root, "index.html", &case, s.root());
    }
    add!(Overview, "index.html", &case, s.overview());
    add!(Chronology, "chronology.html", &t("chronology"), s.chronology());
    add!(ChronologyOldest, "chronology-oldest.html", &t("chronology-oldest"), s.oldest());
    add!(
        ChronologySignificant,
        "chronology-significant.html",
        &t("chronology-significant-title"),
        s.significant()
    );
    add!(Search, "search.html", &t("search"), Search { filter: s.filter(), parts: 1 });
    add!(Entry, "entries/visit.html", &s.title("visit").text, s.entry(true));
    add!(Entry, "entries/call.html", &s.title("call").text, s.entry(false));
    add!(EntryUnread, "entries/broken.html", &t("unread-title"), s.unread());
    add!(CasePlan, "case-plan.html", &t("case-plan"), s.plan());
    add!(People, "people.html", &t("people"), s.people());
    add!(Person, "people/mother.html", "Siân Morgan", s.person());
    add!(Documents, "documents.html", &t("documents"), s.documents());
    add!(Since, "since.html", &t("since"), s.since());
    add!(Actions, "actions.html", &t("actions"), s.actions());
    add!(Children, "children.html", &t("children"), s.children());
    add!(Decisions, "decisions.html", &t("decisions"), s.decisions());
    add!(Safeguarding, "safeguarding.html", &t("safeguarding"), s.safeguarding());
    add!(Statements, "statements.html", &t("statements"), s.said());
    add!(Welsh, "welsh.html", &t("welsh"), s.languages());
    add!(Disclosures, "disclosures.html", &t("disclosures"), s.disclosures());
    add!(WholeFile, "whole-file.html", &t("whole-file"), s.whole());
    add!(Standards, "standards.html", &t("standards"), s.standards());
    add!(About, "about.html", &t("about"), s.about());
    made.extend(caseload::pages(theme, lang)?);
    Ok(made)
}

struct Samples<'a> {
    theme: &'a Theme,
    lang: Lang,
}

impl Samples<'_> {
    fn t(&self, id: &str) -> String {
        self.theme.catalog(self.lang).text(id).unwrap_or_else(|| panic!("no text {id}")).to_owned()
    }

    fn say(&self, message: Msg) -> String {
        self.theme.catalog(self.lang).say(&message)
    }

    fn pick(&self, en: &str, cy: &str) -> String {
        if self.lang == Lang::En { en.to_owned() } else { cy.to_owned() }
    }

    fn day(&self, month: u32, day: u32) -> DateView {
        let date = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        DateView { iso: date.to_string(), text: dates::date(self.lang, date) }
    }

    fn state(&self, kind: &'static str, message: Msg) -> StateView {
        StateView { kind, text: self.say(message) }
    }

    fn flags(&self, kinds: &[&'static str]) -> Vec<Flag> {
        kinds.iter().map(|kind| Flag { kind, text: self.t(&format!("flag-{kind}")) }).collect()
    }

    fn title(&self, name: &str) -> LinkView {
        let (en, cy) = match name {
            "visit" => ("Home visit to the mother and Cadi", "Ymweliad cartref â’r fam a Cadi"),
            "hearing" => ("First hearing at Cardiff: a report is ordered", ""),
            "referral" => ("Referral to Children’s Services about the evening of 8 March", ""),
            "contact" => {
                ("Contact at the centre: Cadi with her father", "Cyswllt yn y ganolfan: Cadi gyda’i thad")
            }
            _ => ("Safeguarding enquiries with the mother by telephone", ""),
        };
        let href = format!("entries/{name}.html");
        match self.lang {
            Lang::Cy if !cy.is_empty() => LinkView::to(href, cy),
            lang => LinkView::to(href, en).in_lang(Lang::En, lang),
        }
    }

    fn site(&self) -> SiteView {
        SiteView {
            reference: "CY-2026-0142".to_owned(),
            title: self.say(Msg::new("case-title").with("reference", "CY-2026-0142")),
            marking: Some(self.pick("OFFICIAL – SENSITIVE", "SWYDDOGOL – SENSITIF")),
            organisation: Some(self.pick("Family court social work", "Gwaith cymdeithasol llys teulu")),
            as_at: self.say(Msg::new("as-at").with("date", NaiveDate::from_ymd_opt(2026, 6, 1).unwrap())),
            made_by: self.say(Msg::new("made-by").with("version", "0.1.0")),
            languages: vec!["en", "cy"],
            nav: NAV
                .iter()
                .map(|kinds| {
                    let item = |kind: &PageKind| NavItem {
                        id: kind.name(),
                        href: match kind {
                            PageKind::Overview => "index.html".to_owned(),
                            other => format!("{}.html", other.name()),
                        },
                        text: self.t(&format!("nav-{}", kind.name())),
                    };
                    kinds.iter().map(item).collect()
                })
                .collect(),
            unread: 1,
        }
    }

    fn root(&self) -> Root {
        Root {
            heading_cy: "Ffeil achos CY-2026-0142".to_owned(),
            heading_en: "Case file CY-2026-0142".to_owned(),
            open_cy: "Agor y ffeil achos yn Gymraeg".to_owned(),
            open_en: "Open the case file in English".to_owned(),
        }
    }

    fn row(
        &self,
        name: &str,
        on: (u32, u32),
        kind: &str,
        shape: &'static str,
        flags: &[&'static str],
    ) -> EntryRow {
        let recorded = NaiveDate::from_ymd_opt(2026, on.0, on.1 + 1).unwrap();
        EntryRow {
            link: self.title(name),
            date: Some(self.day(on.0, on.1)),
            kind: self.t(kind),
            shape,
            byline: Some(
                self.say(Msg::new("by-author-recorded").with("author", "Elin Fraser").with("date", recorded)),
            ),
            author: Some(LinkView::to("people/efraser.html", "Elin Fraser")),
            recorded: Some(self.day(on.0, on.1 + 1)),
            flags: self.flags(flags),
            summary: Some(
                "The front door was open when I arrived. Cadi showed me her drawings and asked whether the \
                 judge would read what she had written."
                    .to_owned(),
            ),
            significant: flags.contains(&"significant"),
            facets: Some(Facets {
                day: self.day(on.0, on.1).iso,
                people: "mother".to_owned(),
                kind: "home-visit",
                labels: "fact".to_owned(),
                author: "efraser".to_owned(),
                languages: "en cy both",
            }),
        }
    }

    fn rows(&self) -> Vec<EntryRow> {
        vec![
            self.row("contact", (5, 14), "activity-contact-observation", "circle", &["direct-work", "late"]),
            self.row("visit", (5, 6), "activity-home-visit", "circle", &["direct-work", "significant"]),
            self.row("hearing", (4, 16), "activity-court-attendance", "square", &["significant"]),
            self.row(
                "referral",
                (3, 9),
                "type-safeguarding-referral",
                "triangle",
                &["safeguarding", "significant"],
            ),
            self.row("call", (3, 4), "type-allocation", "diamond", &["health"]),
        ]
    }

    fn overview(&self) -> Overview {
        let figure = |kind, number, text: &str, href: &str| Figure {
            kind,
            number,
            text: self.t(text),
            href: href.to_owned(),
        };
        let date = |what: &str, on, state| KeyDate { what: LinkView::text(self.t(what)), date: on, state };
        let days = |id, days: i64| Msg::new(id).with("days", days);
        let mut dates = vec![
            date("date-allocated", self.day(3, 2), Some(self.state("past", Msg::new("state-past")))),
            date("hearing-fhdra", self.day(4, 16), Some(self.state("past", Msg::new("state-past")))),
            date("hearing-final", self.day(7, 9), Some(self.state("due", days("state-in", 38)))),
        ];
        let what = LinkView::text("Section 7 report to the court").in_lang(Lang::En, self.lang);
        let state = Some(self.state("overdue", days("state-overdue", 2)));
        dates.insert(2, KeyDate { what, date: self.day(5, 30), state });
        Overview {
            lead: self.lead(),
            children: vec![ChildRow {
                link: LinkView::to("people/child-1.html", "Cadi Morgan-Price"),
                fields: self.child_fields(),
            }],
            about: vec![
                Field::new(self.t("law"), vec![self.t("law-private").into(), self.t("pathway-cap").into()]),
                Field::new(self.t("court"), vec!["Family Court at Cardiff".into()]),
                Field::new(self.t("court-case-number"), vec!["CF26P00318".into()]),
                Field::new(
                    self.t("allocated-practitioner"),
                    vec![LinkView::to("people/efraser.html", "Elin Fraser").into()],
                ),
            ],
            wanting: vec![figure("error", 2, "figure-overdue-actions", "actions.html#overdue")],
            figures: vec![
                figure("error", 3, "severity-error-many", "standards.html#error"),
                figure("warning", 12, "severity-warning-many", "standards.html#warning"),
                figure("advice", 4, "severity-advice-many", "standards.html#advice"),
                figure("plain", 31, "figure-entries", "chronology.html"),
                figure("plain", 22, "figure-without-welsh", "chronology.html"),
            ],
            dates,
            latest: self.rows(),
            activity: self.activity(),
            people: self.people().people,
            staff: self.people().staff,
        }
    }

    fn people(&self) -> People {
        let last = |month, day, name: &str| {
            Some(LastEntry { href: format!("entries/{name}.html"), date: self.day(month, day) })
        };
        let person = |id: &str, name: &str, role: &str, party, language: &str| PersonRow {
            link: LinkView::to(format!("people/{id}.html"), name),
            role: self.t(role),
            party,
            language: self.t(language),
            last: last(5, 14, "contact"),
        };
        let staff = |id: &str, name: &str, role: &str| StaffRow {
            link: LinkView::to(format!("people/{id}.html"), name),
            role: self.t(role),
            last: last(5, 6, "visit"),
        };
        People {
            lead: self.lead(),
            people: vec![
                person("child-1", "Cadi Morgan-Price", "role-child", false, "language-cy"),
                person("mother", "Siân Morgan", "role-mother", true, "language-cy"),
                person("father", "Mark Price", "role-father", true, "language-en"),
                person("gp", "Dr Anwen Llewellyn-Bowen", "role-professional", false, "not-stated"),
            ],
            staff: vec![
                staff("efraser", "Elin Fraser", "staff-family-court-adviser"),
                staff("dpugh", "Dafydd Pugh", "staff-practice-manager"),
            ],
        }
    }

    fn chronology(&self) -> Chronology {
        let mut months: Vec<Month> = Vec::new();
        for row in self.rows() {
            let id = row.date.as_ref().unwrap().iso[..7].to_owned();
            let month: u32 = id[5..].parse().unwrap();
            let heading = dates::month(self.lang, NaiveDate::from_ymd_opt(2026, month, 1).unwrap());
            match months.last_mut() {
                Some(last) if last.id == id => last.entries.push(row),
                _ => months.push(Month { id, heading, significant: row.significant, entries: vec![row] }),
            }
        }
        Chronology {
            count: 31,
            all: 31,
            significant: 3,
            months,
            jump: vec![MonthsOfYear { year: "2026".to_owned(), months: self.months() }],
            filter: self.filter(),
            parts: self.years(),
            unread: vec![LinkView::to("entries/broken.html", "2026-05-20-meeting")],
        }
    }

    fn oldest(&self) -> ChronologyOldest {
        let entries = self.rows().into_iter().rev().collect();
        ChronologyOldest {
            count: 31,
            all: 31,
            significant: 3,
            before: 0,
            entries,
            filter: self.filter(),
            parts: self.years(),
            unread: Vec::new(),
        }
    }

    fn body(&self, lang: Lang, page: Lang) -> String {
        let prefix = if lang == page { "" } else { lang.code() };
        let dash = if lang == page { "" } else { "-" };
        let html = match lang {
            Lang::En => include_str!("samples/body.en.html"),
            Lang::Cy => include_str!("samples/body.cy.html"),
        };
        let id = format!("{prefix}{dash}");
        html.replace("id=\"", &format!("id=\"{id}")).replace("href=\"#", &format!("href=\"#{id}"))
    }

    fn text(&self, lang: Lang, title: Option<&str>) -> TextView {
        TextView {
            lang: lang.code(),
            heading: self.t(&format!("text-{}", lang.code())),
            title: title.map(str::to_owned),
            notices: if title.is_some() { vec![self.t("translated-unchecked")] } else { Vec::new() },
            html: self.body(lang, self.lang),
        }
    }

    fn finding(&self, severity: &'static str, paragraph: bool) -> FindingView {
        FindingView {
            severity,
            severity_text: self.t(&format!("severity-{severity}")),
            message: self.pick(
                "Recorded 9 days after the event; the limit is 5.",
                "Cofnodwyd 9 diwrnod ar ôl y digwyddiad; 5 yw’r terfyn.",
            ),
            help: Some(self.pick(
                "Say in the entry why it was late, or ask for a waiver.",
                "Dywedwch yn y cofnod pam yr oedd yn hwyr, neu gofynnwch am hepgoriad.",
            )),
            place: (!paragraph).then(|| self.title("visit")),
            at: self.say(Msg::new("place-line").with("path", "entries/2026-05-06-visit.md").with("n", 5_i64)),
            paragraph: paragraph.then(|| {
                LinkView::to("standards.html#procedure-4", more::paragraph_title("procedure-4", self.lang))
            }),
            rule: "recorded-late",
        }
    }

    fn entry(&self, both: bool) -> Entry {
        let entry = |name: &str| {
            let mut link = self.title(name);
            link.href = Some(format!("{name}.html"));
            link
        };
        let title = entry(if both { "visit" } else { "call" });
        let texts = match (both, self.lang) {
            (true, Lang::En) => {
                vec![self.text(Lang::En, None), self.text(Lang::Cy, Some("Ymweliad cartref â’r fam a Cadi"))]
            }
            (true, Lang::Cy) => {
                vec![
                    self.text(Lang::Cy, None),
                    self.text(Lang::En, Some("Home visit to the mother and Cadi")),
                ]
            }
            (false, _) => vec![self.text(Lang::En, None)],
        };
        let person = |id: &str, name: &str| Value::from(LinkView::to(format!("../people/{id}.html"), name));
        let soon = self.say(Msg::new("how-soon-days").with("days", 9_i64));
        Entry {
            title,
            kind: self.t("activity-home-visit"),
            shape: "circle",
            flags: self.flags(&["direct-work", "significant", "late"]),
            only_other: !both && self.lang == Lang::Cy,
            corrects: both.then(|| entry("call").note("4 March 2026")),
            corrected_by: if both { Vec::new() } else { vec![entry("visit")] },
            fields: vec![
                Field::new(self.t("event-date"), vec![self.day(5, 6).into()]),
                Field::new(self.t("recorded-date"), vec![self.day(5, 15).into()]),
                Field::new(self.t("how-soon"), vec![StateView { kind: "overdue", text: soon }.into()]),
                Field::new(self.t("author"), vec![person("efraser", "Elin Fraser")]),
                Field::new(
                    self.t("people-field"),
                    vec![person("child-1", "Cadi Morgan-Price"), person("mother", "Siân Morgan")],
                ),
                Field::new(self.t("seen"), vec![person("child-1", "Cadi Morgan-Price")]),
                Field::new(self.t("seen-alone"), vec![person("child-1", "Cadi Morgan-Price")]),
                Field::new(self.t("languages-field"), vec![self.t("language-cy").into()]),
                Field::new(
                    self.t("aide-memoire"),
                    vec![
                        self.say(
                            Msg::new("aide-memoire-destroyed")
                                .with("identifier", "CY-2026-0142/3")
                                .with("date", NaiveDate::from_ymd_opt(2026, 5, 15).unwrap()),
                        )
                        .into(),
                    ],
                ),
                Field::new(self.t("tags"), vec!["school".into(), "handover".into()]),
            ],
            findings: vec![self.finding("error", true), self.finding("advice", true)],
            texts,
            links: vec![entry("hearing"), entry("contact")],
            mentions: vec![entry("referral")],
            documents: vec![LinkView::to("../../documents/caf-24.pdf", "CAF 24, 6 May 2026")],
            older: Some(Neighbour { link: entry("hearing"), date: Some(self.day(4, 16)) }),
            newer: Some(Neighbour { link: entry("contact"), date: Some(self.day(5, 14)) }),
        }
    }
}
