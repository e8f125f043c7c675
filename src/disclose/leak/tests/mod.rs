//! Tests of the leak check over whole files: what is looked for, where it may hide, and how others failed.
mod failures;
mod index;
mod makers;
mod matching;
mod places;
mod property;
mod unreadable;

use std::sync::OnceLock;

use super::*;

/// A person with these names.
fn named(id: &str, names: &[&str]) -> Named {
    Named {
        id: id.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        ..Named::default()
    }
}

/// A case in which the father is hidden and has an address to protect, and the mother reads.
fn wanted() -> Wanted {
    let father = Named {
        initials: Some("RG".to_owned()),
        born: Some(Day { year: 1984, month: 3, day: 5 }),
        ..named("father", &["Rhydderch Gwynfryn-Puw", "Dici Llain"])
    };
    Wanted {
        hidden: vec![
            Hidden { who: father, source: false },
            Hidden { who: named("aunt", &["Siân Ellis"]), source: true },
        ],
        protected: vec![named("mother", &["Mari Ellis"]), named("worker", &["Delyth Pugh"])],
        confidential: vec![
            ("father".to_owned(), "12 Heol y Bryn, Cardiff, CF10 1AA".to_owned()),
            ("father".to_owned(), "07700 900 123".to_owned()),
        ],
        quotes: vec![Quote {
            within: "2026-03-04-call".to_owned(),
            quote: "moved to her sister's house".to_owned(),
            ..Quote::default()
        }],
        sentences: vec![Sentence {
            entry: "2026-03-06-advice".to_owned(),
            text: "Counsel thinks the application will fail.".to_owned(),
            disclosed_too: false,
        }],
        documents: vec![Withheld {
            path: "documents/caf-24.pdf".to_owned(),
            title: Some("Report of the school nurse".to_owned()),
        }],
        ..Wanted::default()
    }
}

/// Checks one file that belongs to nobody.
fn checked(path: &str, bytes: &[u8]) -> Report {
    static PREPARED: OnceLock<(Wanted, Seeker)> = OnceLock::new();
    let (wanted, seeker) = PREPARED.get_or_init(|| (wanted(), Seeker::new(Forms::of(&wanted()))));
    check_with(seeker, wanted, &Known::default(), &[File::here(path, bytes)])
}

fn checked_for(wanted: &Wanted, text: &str) -> Report {
    check(wanted, &Known::default(), &[File::here("page.txt", text.as_bytes())])
}

/// The rules of the hits, each once.
fn rules(report: &Report) -> Vec<Rule> {
    let mut rules: Vec<Rule> = report.hits.iter().chain(&report.near).map(|hit| hit.rule).collect();
    rules.sort();
    rules.dedup();
    rules
}

fn whys(report: &Report) -> Vec<Why> {
    let mut whys: Vec<Why> = report.unreadable.iter().map(|part| part.why).collect();
    whys.sort();
    whys.dedup();
    whys
}

fn acts(report: &Report) -> Vec<Act> {
    let mut acts: Vec<Act> = report.active.iter().map(|part| part.act).collect();
    acts.sort();
    acts.dedup();
    acts
}
