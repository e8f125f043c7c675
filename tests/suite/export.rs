//! `cofnod export` and the chronology of a bundle as a table: what stands in them, and that no cell is run.
use crate::support::{Ground, SOUND_AS_AT};

/// The lines of a table without its byte order mark, each by its cells; no cell here has a comma or a quotation mark.
fn lines(csv: &str) -> Vec<Vec<&str>> {
    let text = csv.strip_prefix('\u{feff}').unwrap();
    text.split_terminator("\r\n").map(|line| line.split(',').collect()).collect()
}

fn column<'c>(lines: &[Vec<&'c str>], name: &str) -> Vec<&'c str> {
    let index = lines[0].iter().position(|cell| *cell == name).unwrap();
    lines[1..].iter().map(|line| line[index]).collect()
}

const ENTRY: &str = "---\ntype: casework\nactivity: telephone-call\ntitle: \"=HYPERLINK(0)\"\noccurred: 2026-03-09 \
                     10:00\nrecorded: 2026-03-09 11:00\nauthor: nobody\npeople: []\n---\nFact: She said yes.\n";

#[test]
fn each_entry_is_a_line_and_none_is_a_formula() {
    let ground = Ground::sound().file("case/entries/formula.md", ENTRY);
    let ran = ground.run("export case --format csv").ends(0);
    assert!(ran.err.is_empty(), "{ran}");
    let lines = lines(&ran.out);
    assert!(lines.iter().all(|line| line.len() == lines[0].len()));
    assert!(column(&lines, "title_en").contains(&"'=HYPERLINK(0)"));
    assert!(column(&lines, "occurred").contains(&"2026-03-09T10:00"));
    let mut sorted = column(&lines, "occurred");
    sorted.sort_unstable();
    assert_eq!(column(&lines, "occurred"), sorted);
}

#[test]
fn json_holds_the_same_entries_with_all_keys() {
    let ground = Ground::sound().file("case/entries/formula.md", ENTRY);
    let ran = ground.run(&format!("export case --format json --as-at {SOUND_AS_AT}")).ends(0);
    let json = ran.json();
    assert_eq!(json["version"], 1);
    assert_eq!(json["as_at"], SOUND_AS_AT);
    let entries = json["cases"][0]["entries"].as_array().unwrap();
    let csv = ground.run("export case --format csv").out;
    assert_eq!(entries.len(), lines(&csv).len() - 1);
    assert!(entries.iter().any(|entry| entry["title_en"] == "=HYPERLINK(0)"));
    let keys = |index: usize| entries[index].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert!((0..entries.len()).all(|index| keys(index) == keys(0)));
}

#[test]
fn drafts_stay_out_and_what_cannot_be_read_is_told() {
    let ground = Ground::sound()
        .file("case/entries/draft.md", ENTRY.replace("people: []", "people: []\ndraft: true"))
        .file("case/entries/broken.md", "---\ntitle: [\n---\n");
    let ran = ground.run("export case --format json").ends(0);
    assert!(ran.err.contains("case/entries/broken.md"), "{ran}");
    assert!(!ran.out.contains("HYPERLINK"), "{ran}");
    assert_eq!(ran.json()["cases"][0]["unread"][0], "entries/broken.md");
}

#[test]
fn a_caseload_is_exported_whole_and_a_broken_case_stops_no_other() {
    let ground =
        Ground::sound().copy_of("example-casefile", "load/one").copy_of("example-casefile", "load/two");
    let whole = ground.run("export load --format json").ends(0);
    assert_eq!(whole.json()["cases"].as_array().unwrap().len(), 2);
    let broken = ground.file("load/two/case.yaml", "reference: [\n");
    let rest = broken.run("export load --format json").ends(1);
    assert_eq!(rest.json()["cases"].as_array().unwrap().len(), 1);
    assert!(rest.err.contains("load/two"), "{rest}");
    let alone = broken.run("export load/two --format csv").ends(2);
    assert!(alone.out.is_empty());
}

#[test]
fn what_is_said_when_it_cannot_be_done_is_in_both_languages() {
    let ground = Ground::sound().file("broken/case.yaml", "reference: [\n");
    assert_eq!(ground.both("export broken --format csv", "export/no-case"), 2);
}

#[test]
fn the_bundle_has_the_chronology_as_a_table_in_each_language() {
    let ground = Ground::sound().file("case/entries/formula.md", ENTRY);
    ground.run("build case --out out").ends(0);
    let [english, welsh] = ["en", "cy"].map(|lang| ground.text(&format!("out/{lang}/chronology.csv")));
    for (text, title, pages) in [(&english, "Title", "Page"), (&welsh, "Teitl", "Tudalen")] {
        let lines = lines(text);
        assert!(column(&lines, title).contains(&"'=HYPERLINK(0)"), "{text}");
        for page in column(&lines, pages) {
            assert!(ground.path(&format!("out/en/{page}")).exists(), "{page}");
        }
    }
}

#[test]
fn what_is_withheld_from_every_page_is_not_in_the_index() {
    let ground = Ground::sound()
        .with("case/case.yaml", "people:\n", "people:\n  aunt:\n    name: Gwenllian Bowen\n    role: relative\n    confidential: [\"17 Heol Quokka\"]\n")
        .file("case/entries/draft.md", ENTRY.replace("people: []", "people: []\ndraft: true").replace("said yes", "said Wombat"))
        .entry("kept.md", "Fact (not to aunt): The word is Numbat.\n");
    ground.run("build case --out out").ends(0);
    let mut read = 0;
    for path in ground.files("out/assets").iter().filter(|path| path.contains("search-")) {
        let text = ground.text(&format!("out/assets/{path}"));
        assert!(!text.contains("Quokka") && !text.contains("Wombat"), "{path}");
        if text.contains("Numbat.") {
            assert!(text.contains("Gwenllian Bowen"), "{path} does not say whom it must not reach");
            read += 1;
        }
    }
    assert_eq!(read, 2);
}
