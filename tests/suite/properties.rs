//! Whatever stands in a case's files: it is read, checked and shown without a stop, every place lies in its file, and
//! what was written never becomes markup. At the level of the library, so that many cases can be tried.
use std::collections::BTreeMap;

use cofnod::base::{Bilingual, Content, Lang};
use cofnod::check::{Options, check, mend};
use cofnod::disclose;
use cofnod::read::read_case;
use cofnod::site;
use cofnod::standard::Voice;
use proptest::prelude::*;

use crate::html;
use crate::markup::SCRIPTS;
use crate::support::Ground;

/// Values that fields are given, right and wrong.
fn value() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "casework",
        "case-plan",
        "cap",
        "assessment",
        "allocation",
        "supervision",
        "file-note",
        "contact-observation",
        "telephone-call",
        "mother",
        "[child-1, father]",
        "[mother, nobody]",
        "efraser",
        "dpugh",
        "nobody",
        "2026-05-04",
        "2026-05-04 10:15",
        "2026-05-04T10:15:30",
        "2026-02-30",
        "4/5/2026",
        "\"13.05.2026 10.15\"",
        "5/13/2026",
        "[{rule: long-sentence, resaon: x, approved_by: dpugh, on: 4/5/2026}]",
        "yes",
        "no",
        "true",
        "en",
        "cy",
        "de",
        "7",
        "-1",
        "",
        "~",
        "[]",
        "{}",
        "{a: b}",
        "[{rule: long-sentence, reason: x, approved_by: dpugh, on: 2026-05-01}]",
        "[{rule: [}]",
        "{present: [mother], place: x, minutes: 40}",
        "{identifier: Bethan, destroyed: 2026-05-04}",
        "{agreement-reached: yes, consent-order: perhaps}",
        "\"a \\u202e b\"",
        "'it''s'",
        "|\n  a block\n  of lines",
        ">-\n  folded\n  text",
        "*x",
        "&x y",
        "!!str 3",
        "{by: machine, from: abc}",
        "fhdra",
        "2026-03-04-telephone-father",
    ]);
    prop_oneof![6 => words.prop_map(str::to_owned), 1 => "[ -~]{0,20}", 1 => "\\PC{0,12}"]
}

fn front() -> impl Strategy<Value = String> {
    let names = prop::sample::select(vec![
        "type",
        "title",
        "occurred",
        "recorded",
        "author",
        "people",
        "language",
        "tools",
        "safeguarding",
        "aide_memoire",
        "waivers",
        "health",
        "direct_work",
        "seen",
        "seen_alone",
        "purpose",
        "corrects",
        "draft",
        "significant",
        "tags",
        "allocated_to",
        "forwarded",
        "stage",
        "completed",
        "hearing",
        "outcomes",
        "commenced",
        "allocation_disputed",
        "activity",
        "contact",
        "referred_to",
        "referred_on",
        "supervisor",
        "translated",
        "tpye",
        "Title",
        "occured",
        "seen-alone",
        "colour",
    ]);
    let fields = prop::collection::vec((names, value()), 0..12);
    (fields, any::<bool>(), 0..20).prop_map(|(fields, sound, end)| {
        let mut front = String::from("---\n");
        if sound {
            front += "type: casework\ntitle: A title\noccurred: 2026-05-04\nrecorded: 2026-05-04\nauthor: efraser\nactivity: file-note\n";
        }
        for (name, value) in fields {
            // A repeated key would hide what the others have to say.
            if !front.contains(&format!("\n{name}:")) {
                front += &format!("{name}: {value}\n");
            }
        }
        if end > 0 { front + "---\n" } else { front }
    })
}

fn body() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Fact: ",
        "Opinion:",
        "**Hearsay (mother):** ",
        "Said (child-1; not to mother, nobody): ",
        "Decision: ",
        "Reason:\n",
        "Update (2026-05-04): ",
        "Done (soon): ",
        "Action (efraser; by 2026-05-01): ",
        "Action (x; y; by z):",
        "What: ",
        "Why: ",
        "How: ",
        "Tools: a, b",
        "Gweithredu (efraser; erbyn 2026-06-10): ",
        "Dywedodd (nid i mother):",
        "Fcat: ",
        "Update (4/5/2026): ",
        "@mother",
        "@nobody",
        "\\@mother",
        "a@mother",
        "[a](2026-03-04-telephone-father.md)",
        "[b](gone.md#x)",
        "[c](#a)",
        "![d](../documents/caf-24-2026-04-18.txt)",
        "[e](javascript:x)",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<script>x()</script>",
        "&amp;",
        "&#0;",
        "# ",
        "## ",
        "> ",
        ">> ",
        "- ",
        "1. ",
        "  - ",
        "- [x] ",
        "| a | b |\n|---|---|\n",
        "| c |\n",
        "```\n",
        "~~~",
        "`",
        "``",
        "*",
        "**",
        "_",
        "~~",
        "[^1]",
        "[^1]: ",
        "***\n",
        "===\n",
        "---\n",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "  \n",
        "\\",
        "word ",
        "I think that ",
        "She was aggressive. ",
        "A bruise. ",
        "Mae'r ",
        "ŵ",
        "e\u{301}",
        "\u{202e}",
        "\u{200d}",
        "👩‍👧",
        "\u{a0}",
        "“",
        "”",
        "’",
        "...",
        "Dr. ",
        "10.30 ",
        ": ",
        "(",
        ")",
    ]);
    let piece = prop_oneof![12 => pieces.prop_map(str::to_owned), 1 => "\\PC{0,8}", 1 => "[a-z <>&\"'*_\\[\\]()#@:;|`~-]{0,12}"];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn case_yaml() -> impl Strategy<Value = Option<String>> {
    let names = prop::sample::select(vec![
        "law",
        "urgent",
        "pathway",
        "involved",
        "allocated",
        "allocated_to",
        "closed",
        "court",
        "previous_cases",
        "waivers",
        "deadlines",
        "hearings",
        "format",
        "colour",
    ]);
    let changed = (names, value()).prop_map(|(name, value)| {
        let base = crate::support::read("tests/rules/base/case.yaml");
        let kept: String = base
            .lines()
            .filter(|line| !line.starts_with(&format!("{name}:")))
            .map(|line| format!("{line}\n"))
            .collect();
        Some(format!("{name}: {value}\n{kept}"))
    });
    prop_oneof![2 => Just(None), 3 => changed]
}

/// What is mended can still be read, and needs no mending.
#[expect(clippy::disallowed_methods, reason = "a test writes what was mended")]
fn mends(ground: &Ground, as_at: chrono::NaiveDate) -> Result<(), TestCaseError> {
    let folder = ground.path("case");
    let options = Options { as_at, only: Vec::new(), file: None };
    let unread = |case: &cofnod::model::Case| case.unread.len() + usize::from(case.info.is_none());
    let before = unread(&read_case(&folder).case);
    let mended = mend(&folder, &options);
    prop_assert_eq!(unread(&mended.read.case), before);
    for file in &mended.files {
        prop_assert_eq!(&file.before, &ground.bytes(&format!("case/{}", file.path)));
        std::fs::write(folder.join(&file.path), &file.after).unwrap();
    }
    let again = mend(&folder, &options);
    prop_assert!(again.files.is_empty(), "{:?}", again.files);
    prop_assert_eq!(again.checked, mended.checked);
    Ok(())
}

/// A case with these texts, and the way from its folder to its pages; the pages are made where `shows`.
fn goes_through(main: &str, second: &str, case: Option<&str>, shows: bool) -> Result<(), TestCaseError> {
    let mut ground = Ground::sound().file("case/entries/any.md", main).file("case/entries/any.cy.md", second);
    if let Some(case) = case {
        ground = ground.file("case/case.yaml", case);
    }
    let as_at = chrono::NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    let read = read_case(&ground.path("case"));
    let checked = check(&read, &Options { as_at, only: Vec::new(), file: None });
    let voices = Bilingual::from_fn(Voice::new);
    if checked.findings.iter().any(|finding| finding.fix.is_some()) {
        mends(&ground, as_at)?;
    }
    for finding in &checked.findings {
        prop_assert!(
            (finding.start.line, finding.start.column) <= (finding.end.line, finding.end.column),
            "{:?}",
            finding
        );
        let source = read.case.sources.get(&finding.path);
        if let Some(source) = source {
            prop_assert!(source.text.get(finding.span.range()).is_some(), "{:?}", finding);
            prop_assert_eq!(source.position(finding.span.start), finding.start, "{:?}", finding);
            let line = source.line_span(finding.start.line);
            prop_assert!(finding.span.start <= line.end + 2, "{:?}", finding);
        } else {
            prop_assert_eq!((finding.start.line, finding.start.column), (1, 1), "{:?}", finding);
        }
        for lang in Lang::ALL {
            let voice = voices.get(lang);
            let said = voice.message(finding) + &voice.help(finding).unwrap_or_default();
            prop_assert!(!said.contains('⟨'), "{} {:?}", said, finding);
        }
    }
    // The order is total: two findings at one place by one rule are told apart by their words alone.
    let places: Vec<_> =
        checked.findings.iter().map(|finding| (&finding.path, finding.start, finding.rule)).collect();
    prop_assert!(places.is_sorted(), "{:?}", places);
    let has_reference = read.case.info.is_some();
    let shown = disclose::everything(read.case, &checked, as_at);
    prop_assert_eq!(shown.is_some(), has_reference);
    let (true, Some(shown)) = (shows, shown) else { return Ok(()) };
    let theme = site::theme::Theme::load(&[]).unwrap();
    let plan = site::plan(&shown, &theme, &voices).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let mut pages = BTreeMap::new();
    for (path, content) in plan.iter().filter(|(path, _)| path.ends_with(".html")) {
        let Content::Make(make) = content else { continue };
        let bytes = make().map_err(|error| TestCaseError::fail(format!("{path}: {error}")))?;
        pages.insert(path.to_owned(), html::parse(path, &String::from_utf8(bytes).unwrap()));
    }
    for (path, page) in &pages {
        for tag in &page.tags {
            let src = tag.get("src").unwrap_or_default().trim_start_matches("../");
            prop_assert!(tag.name != "script" || SCRIPTS.contains(&src), "{}: {:?}", path, tag);
            prop_assert!(
                tag.attributes.iter().all(|(name, _)| !name.starts_with("on")),
                "{}: {:?}",
                path,
                tag
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_entry_is_read_and_checked(
        front in front(), body in body(), second in front(), other in body(), case in case_yaml()
    ) {
        goes_through(&(front + &body), &(second + &other), case.as_deref(), false)?;
    }

    #[test]
    fn any_bytes_are_read_and_checked(main in "(---\n)?\\PC{0,60}(\n---\n)?\\PC{0,60}", second in "[-a-z:\n \\[\\]{}#>*]{0,120}") {
        goes_through(&main, &second, None, false)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_entry_is_shown(front in front(), body in body(), other in body()) {
        let front = format!("{}\n{front}", "---\ntype: casework\ntitle: x\noccurred: 2026-05-04\nrecorded: 2026-05-04\nauthor: efraser\nactivity: file-note");
        let sound = front.split("\n---").next().unwrap_or_default().to_owned() + "\n---\n";
        goes_through(&(sound + &body), &format!("---\ntitle: y\n---\n{other}"), None, true)?;
    }
}
