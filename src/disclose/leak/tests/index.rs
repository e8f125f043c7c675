//! The index of a copy's search, read line by line as the pages are that its lines lead to.
use super::*;

const FILE: &str = "assets/search-en-0.js";

fn index(lines: &[&str]) -> String {
    format!("cofnod.plain([\n{}\n]);\n", lines.join(",\n"))
}

/// A line that leads to an entry, with one piece.
fn line(entry: &str, said: &str) -> String {
    format!(
        "[\"entries/{entry}.html\",\"cy\",\"2026-03-04\",\"4 March 2026\",\"Entry 1\",[[1,[\"\",\"Said\",\"\",\"\"],{said}]]]"
    )
}

fn of(wanted: &Wanted, known: &Known, text: &str) -> Report {
    let mut wanted = wanted.clone();
    let sections = [("entry-1", "2026-03-04-call"), ("entry-2", "2026-03-05-visit")];
    let sections = sections.map(|(anchor, id)| (anchor.to_owned(), id.to_owned()));
    wanted.owners.insert(FILE.to_owned(), Owner::Sections(sections.to_vec()));
    check(&wanted, known, &[File::here(FILE, text.to_owned())])
}

#[test]
fn what_leaks_into_the_index_is_found() {
    for (said, rule) in [
        ("\"She has moved to her sister's house.\"", Rule::Quote),
        ("\"Then Rhydderch rang.\"", Rule::NameWord),
        ("\"Then \\u0052hydderch rang.\"", Rule::NameWord),
        ("\"Then &#82;hydderch rang.\"", Rule::NameWord),
        ("\"Ring 07700 900 123.\"", Rule::Confidential),
        ("7700900123", Rule::Confidential),
        ("\"Counsel thinks the application will fail.\"", Rule::Sentence),
        ("\"It is in caf-24.pdf\"", Rule::FileName),
    ] {
        // In a line that leads to an entry, in one that leads to nothing, and where it is no index at all.
        for text in [
            index(&[&line("entry-2", "\"Nothing.\""), &line("entry-1", said)]),
            index(&[&line("gone", said)]),
            format!("cofnod.other([{said}]);"),
        ] {
            let report = of(&wanted(), &Known::default(), &text);
            assert!(rules(&report).contains(&rule), "{text}: {:?}", report.hits);
        }
    }
    let report = of(
        &wanted(),
        &Known::default(),
        &index(&[&line("entry-1", "\"a\""), &line("entry-2", "\"Rhydderch\"")]),
    );
    assert_eq!(report.hits.iter().map(|hit| hit.line).collect::<Vec<_>>(), [3]);
}

#[test]
fn a_line_is_of_the_entry_that_it_leads_to() {
    let quote =
        |within: &str| Quote { within: within.to_owned(), quote: "tomorrow".to_owned(), ..Quote::default() };
    let wanted = Wanted {
        quotes: vec![quote("2026-03-04-call")],
        allows: vec![Allow { text: "Dici".to_owned(), within: "2026-03-05-visit".to_owned() }],
        ..wanted()
    };
    let report = |one: &str, two: &str| {
        rules(&of(&wanted, &Known::default(), &index(&[&line("entry-1", one), &line("entry-2", two)])))
    };
    assert_eq!(report("\"Come tomorrow.\"", "\"Come.\""), [Rule::Quote]);
    assert_eq!(report("\"Come.\"", "\"Come tomorrow.\""), []);
    assert_eq!(report("\"Come.\"", "\"Come, Dici.\""), []);
    assert_eq!(report("\"Come, Dici.\"", "\"Come.\""), [Rule::NameWord]);
}

#[test]
fn marks_labels_and_the_programs_own_words_are_passed_over() {
    let wanted = Wanted {
        hidden: vec![
            Hidden { who: named("p", &["Persephone Person"]), source: false },
            Hidden { who: named("q", &["Quentin Said"]), source: false },
        ],
        labels: vec!["person A".to_owned(), "[redacted: third party]".to_owned()],
        ..Wanted::default()
    };
    let known = Known { texts: ["Said".to_owned()].into(), ..Known::default() };
    let text = index(&[&line("entry-1", "\"Then person A went. [redacted: third party]\"")]);
    assert!(of(&wanted, &known, &text).is_clean());
    assert!(!of(&wanted, &Known::default(), &text).is_clean());
    for said in ["\"Then he Said so.\"", "\"Then person B went.\""] {
        assert!(!of(&wanted, &known, &index(&[&line("entry-1", said)])).is_clean(), "{said}");
    }
}
