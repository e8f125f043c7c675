//! What the rules of the format find where no file of cases can plant it: bytes that are no text, symbolic links,
//! very many faults; what they say; and that the example has no such fault. All other cases stand in
//! `tests/rules/*.case`.
use std::path::Path;

use chrono::NaiveDate;
use cofnod::base::Lang;
use cofnod::standard::rule;
use cofnod::text::Catalog;

use crate::laid::{as_at, copy_of_base, findings, line, put};

/// The fields of an entry about the father.
const NOTE: &str = "---\ntype: casework\ntitle: A note\noccurred: 2026-05-27 10:00\n\
                    recorded: 2026-05-27 10:20\nauthor: efraser\nactivity: file-note\npeople: [father]\n";

/// The findings of the format in a case, in lines.
fn found(folder: &Path, as_at: NaiveDate) -> Vec<String> {
    let findings = findings(folder, as_at);
    let own = findings.iter().filter(|finding| rule(finding.rule.0).unwrap().paragraph == "format");
    own.filter(|finding| finding.waived.is_none()).map(line).collect()
}

#[test]
fn the_example_has_no_fault_of_format() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-casefile");
    let as_at = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    let mut found = found(&example, as_at);
    // A waiver of a rule that is still to be written finds nothing yet.
    found.retain(|line| !line.ends_with(" unused-waiver") || rule("recorded-late").is_some());
    assert_eq!(found, Vec::<String>::new());
}

/// Files that are no plain text, or not what their name says.
#[test]
fn bytes_that_cannot_be_read_are_reported() {
    let note = format!("{NOTE}---\nFact: The centre rang.\n");
    for (path, bytes, expected) in [
        ("entries/a.md", [note.as_bytes(), b"caf\xe9\n"].concat(), "entries/a.md:11:4-11:5 invalid-file"),
        ("entries/a.md", [note.as_bytes(), b"a\0b\n"].concat(), "entries/a.md:11:2-11:3 invalid-file"),
        ("entries/a.md", b"\xff\xfe-\0-\0-\0\n\0".to_vec(), "entries/a.md:1:1-1:2 invalid-file"),
        ("entries/a.md", vec![b'a'; 4 * 1024 * 1024 + 1], "entries/a.md:1:1-1:1 invalid-file"),
        ("documents.yaml", b"\xe9".to_vec(), "documents.yaml:1:1-1:2 invalid-file"),
        ("case.yaml", b"\xe9".to_vec(), "case.yaml:1:1-1:2 invalid-file"),
        ("disclosures/a.yaml", b"\xe9".to_vec(), "disclosures/a.yaml:1:1-1:2 invalid-file"),
        ("cofnod.yaml", b"\xe9".to_vec(), "cofnod.yaml:1:1-1:2 invalid-file"),
    ] {
        let folder = copy_of_base();
        put(folder.path(), path, bytes);
        assert_eq!(found(folder.path(), as_at()), [expected], "{path}");
    }
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_reported_and_not_followed() {
    use std::os::unix::fs::symlink;
    let folder = copy_of_base();
    for path in ["entries/x.md", "documents/x.txt", "disclosures"] {
        symlink("/etc/hostname", folder.path().join(path)).unwrap();
    }
    let expected = ["disclosures:1:1-1:1", "documents/x.txt:1:1-1:1", "entries/x.md:1:1-1:1"]
        .map(|at| format!("{at} invalid-file"));
    assert_eq!(found(folder.path(), as_at()), expected);
}

/// What a finding says and what it advises, for the nearest things that may have been meant.
#[test]
fn help_names_what_was_meant() {
    let folder = copy_of_base();
    put(folder.path(), "documents/sub/Llythyr 1.txt", "x");
    let body = "Fact: [a](2026-03-04-telephone-fahter.md), [b](../documents/llythyr%201.txt), [c](nothing.md).\n\n\
                Fact: [d](../case-plan.cy.md#gwrando-ar-cady), [e](#x), [f](../../x.md), [g](../case-plan.md).\n\n\
                Ffiath: @fathr, @dpug, @zebra.\n";
    put(
        folder.path(),
        "entries/a.md",
        format!("{NOTE}seen: [efraser, chidl-1]\nsupervisr: x\nhearing: 2026-06-01\n---\n{body}"),
    );
    let said = |lang: Lang| -> Vec<String> {
        let findings = findings(folder.path(), as_at());
        let own = findings.iter().filter(|finding| finding.path == "entries/a.md");
        own.map(|finding| {
            let messages = rule(finding.rule.0).unwrap().text(lang).messages;
            let catalog = Catalog::new(lang, &[("messages", &messages)]).unwrap();
            let help = finding.help.as_ref().map(|help| catalog.say(help)).unwrap_or_default();
            format!("{} {help}", catalog.say(&finding.message))
        })
        .collect()
    };
    let expected = [
        "“efraser” is not a person of this case. “efraser” is a member of staff. Name a person of the case here.",
        "“chidl-1” is not a person of this case. Did you mean “child-1”?",
        "The format does not know “supervisr” here. Use one of these, or take it out: title, language, translated, type, \
         occurred, recorded, author, people, tools, safeguarding, aide_memoire, waivers, health, direct_work, seen, \
         seen_alone, purpose, corrects, draft, significant, tags, activity.",
        "The format does not know “hearing” here. It belongs to: cap.",
        "There is no entry or document at “2026-03-04-telephone-fahter.md”. Did you mean “2026-03-04-telephone-father.md”?",
        "There is no entry or document at “../documents/llythyr%201.txt”. Did you mean “../documents/sub/Llythyr%201.txt”?",
        "There is no entry or document at “nothing.md”. Name a file of this case, as seen from the folder of this one.",
        "“../case-plan.cy.md#gwrando-ar-cady” names a heading that is not there. Did you mean “#gwrando-ar-cadi”?",
        "“#x” names a heading that is not there. Write the words of the heading in lower case, with hyphens for spaces.",
        "“../../x.md” leads out of the case folder. Save the file below documents/, name it in documents.yaml, and link to it there.",
        "There is no entry or document at “../case-plan.md”. Did you mean “../case-plan.en.md”?",
        "“Ffiath:” is nearly a label, and is read as plain text. Did you mean “Ffaith”?",
        "“@fathr” is neither a person nor a member of staff of this case. Did you mean “father”?",
        "“@dpug” is neither a person nor a member of staff of this case. Did you mean “dpugh”?",
        "“@zebra” is neither a person nor a member of staff of this case. Add the id to case.yaml, or write \\@ where nobody is meant.",
    ];
    assert_eq!(said(Lang::En), expected);
    let welsh = said(Lang::Cy);
    assert_eq!(welsh.len(), expected.len());
    assert_eq!(welsh[1], "Nid oes person “chidl-1” yn yr achos hwn. Ai “child-1” oeddech chi'n ei feddwl?");
}

/// The time that it takes to find faults grows with their number and no faster, help included.
#[test]
fn many_faults_take_no_longer_than_reading() {
    let folder = copy_of_base();
    for index in 0..2_000 {
        let text =
            format!("{NOTE}---\nFact: @nobdy, [one](../nowhere-{index}.md), [two](entry-{index}.md#x).\n");
        put(folder.path(), &format!("entries/entry-{index}.md"), text);
    }
    let started = std::time::Instant::now();
    assert_eq!(found(folder.path(), as_at()).len(), 2_000 * 4 - 1);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
