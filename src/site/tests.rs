//! Tests of the site over whole cases read from files: every page is made, every link leads somewhere, nothing of a
//! text becomes markup.
#![expect(clippy::disallowed_methods, reason = "cases to read and pages to look at are files")]
mod charts;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;

use super::*;
use crate::base::RuleName;
use crate::check::{Options, check};
use crate::disclose::everything;
use crate::read::read_case;

/// The files of the bundle of the case in `folder`, by path; a document that is copied is empty.
fn built(folder: &Path, only: Vec<RuleName>) -> BTreeMap<String, String> {
    let as_at = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let read = read_case(folder);
    let checked = check(&read, &Options { as_at, only, file: None });
    let disclosed = everything(read.case, &checked, as_at).unwrap();
    let theme = Theme::load(&[]).unwrap();
    let messages = Bilingual::from_fn(Voice::new);
    let plan = plan(&disclosed, &theme, &messages).unwrap();
    plan.iter()
        .map(|(path, content)| {
            let bytes = match content {
                Content::Bytes(bytes) => bytes.clone(),
                Content::Copy(_) => Vec::new(),
                Content::Make(make) => make().unwrap(),
            };
            (path.to_owned(), String::from_utf8(bytes).unwrap())
        })
        .collect()
}

fn example() -> BTreeMap<String, String> {
    built(&Path::new(env!("CARGO_MANIFEST_DIR")).join("example-casefile"), Vec::new())
}

/// A small case of these entries, each a name and what stands in its file.
fn case(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let case = "reference: CY-1\nlaw: private\ninvolved: 2026-03-01\nallocated: 2026-03-02\nallocated_to: ann\n\
                staff:\n  ann: {name: Ann Rees, role: family-court-adviser}\n\
                people:\n  mother: {name: Siân <b>Morgan</b>, role: mother, confidential: [14 Heol Las]}\n  \
                child-1: {name: Cadi Morgan, role: child}\n";
    std::fs::write(folder.path().join("case.yaml"), case).unwrap();
    for (name, text) in entries {
        std::fs::write(folder.path().join(format!("{name}.md")), text).unwrap();
    }
    // What rules say is not the matter here.
    built(folder.path(), vec![RuleName("none")])
}

const FRONT: &str = "---\ntype: casework\nactivity: home-visit\ntitle: A visit\noccurred: 2026-03-04\n\
                     recorded: 2026-03-05\nauthor: ann\npeople: [mother]\n---\n";

/// The page of one entry with this body.
fn page(body: &str) -> String {
    let files = case(&[("visit", &format!("{FRONT}{body}"))]);
    files["en/entries/visit.html"].clone()
}

/// The text of an entry on its page.
fn prose(body: &str) -> String {
    let page = page(body);
    let start = page.find("<div class=\"prose\"").unwrap();
    let end = page[start..].find("</section>").unwrap();
    page[start..start + end].to_owned()
}

/// Values of an attribute on a page.
fn attributes<'p>(page: &'p str, name: &str) -> impl Iterator<Item = &'p str> {
    let opening = format!(" {name}=\"");
    let values: Vec<&str> = page
        .match_indices(&opening)
        .map(|(at, _)| page[at + opening.len()..].split('"').next().unwrap())
        .collect();
    values.into_iter()
}

/// The path that an href on the page at `path` leads to, and its fragment.
fn resolved(path: &str, href: &str) -> (String, Option<String>) {
    let (file, fragment) = match href.split_once('#') {
        Some((file, fragment)) => (file, Some(fragment.to_owned())),
        None => (href, None),
    };
    if file.is_empty() {
        return (path.to_owned(), fragment);
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        if part == ".." {
            parts.pop().unwrap();
        } else {
            parts.push(part);
        }
    }
    (parts.join("/").replace("%20", " "), fragment)
}

#[test]
fn every_link_of_the_example_leads_somewhere() {
    let files = example();
    for (path, page) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let ids: Vec<&str> = attributes(page, "id").collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: an id stands twice");
        assert!(!page.contains('⟨'), "{path}: a text is missing");
        for href in attributes(page, "href").chain(attributes(page, "src")) {
            if href.starts_with("http") {
                continue;
            }
            let (file, fragment) = resolved(path, href);
            let target = files.get(&file).unwrap_or_else(|| panic!("{path}: {href} leads to no file"));
            if let Some(fragment) = fragment {
                assert!(
                    attributes(target, "id").any(|id| id == fragment),
                    "{path}: {href} leads to no place"
                );
            }
        }
    }
}

#[test]
fn every_page_of_the_example_can_be_reached() {
    let files = example();
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut next = vec!["index.html".to_owned()];
    while let Some(path) = next.pop() {
        for href in attributes(&files[&path], "href").filter(|href| !href.starts_with("http")) {
            let (file, _) = resolved(&path, href);
            if reached.insert(file.clone()) && file.ends_with(".html") {
                next.push(file);
            }
        }
    }
    let pages = files.keys().filter(|path| path.ends_with(".html"));
    let lost: Vec<_> = pages.filter(|path| !reached.contains(*path)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn both_trees_have_the_same_pages() {
    let files = example();
    let tree = |lang: &str| -> Vec<String> {
        files.keys().filter_map(|path| path.strip_prefix(&format!("{lang}/"))).map(str::to_owned).collect()
    };
    assert_eq!(tree("en"), tree("cy"));
}

#[test]
fn no_words_become_markup() {
    let body = "Fact: <script>alert(1)</script> a < b & \"c\" [x](javascript:alert(1)) ![y](https://x.y/z.png)\n\n\
                @mother and @nobody\n\n```\n<i>\n```\n\n| <u> |\n| --- |\n| `<s>` |\n";
    let html = prose(body);
    for bad in ["<script", "<i>", "<u>", "<s>", "javascript:", "<img", "<b>Morgan"] {
        assert!(!html.contains(bad), "{bad} in {html}");
    }
    assert!(html.contains("Siân &lt;b&gt;Morgan&lt;/b&gt;"), "{html}");
    assert!(html.contains("@nobody"), "{html}");
}

#[test]
fn a_label_has_its_word_and_its_shape() {
    let html = prose("Fact: The door was open.\n\nBarn:\n\nOne.\n\n- two\n- three\n\n# Next\n\nPlain.\n");
    assert!(html.contains("<div class=\"lb lb-fact\"><p id=\"p1\"><a class=\"n\" href=\"#p1\" aria-label=\"Paragraph 1\">1</a><b class=\"lw\">Fact</b> The door was open.</p>\n</div>"), "{html}");
    assert!(
        html.contains(
            "<div class=\"lb lb-opinion\"><p class=\"lh\"><b class=\"lw\">Opinion</b> </p>\n<p id=\"p2\">"
        ),
        "{html}"
    );
    assert!(html.contains("<li id=\"p4\">"), "{html}");
    assert!(html.contains("</ul>\n</div>\n<h3 id=\"next\">Next</h3>\n<p id=\"p5\">"), "{html}");
}

#[test]
fn what_is_reported_and_then_verified_is_one_statement() {
    let html = prose("Hearsay (mother): Voices were raised.\n\nVerified: The log says so.\n");
    assert!(html.contains("(<a href=\"../people/mother.html\">"), "{html}");
    assert!(html.contains("<b class=\"lw\">Reported, since verified</b>"), "{html}");
    let html = prose("Fact: One.\n\nVerified: Two.\n");
    assert!(html.contains("<b class=\"lw\">Verified</b>"), "{html}");
}

#[test]
fn a_confidence_says_whom_it_must_not_reach() {
    let html =
        prose("Said (child-1; not to mother): I do not want to go.\n\nAction (ann; by 2026-06-10): Call.\n");
    assert!(html.contains("Not to be told to: Siân"), "{html}");
    let by = "; by <time datetime=\"2026-06-10\">10 June 2026</time>)";
    assert!(html.contains(by), "{html}");
}

#[test]
fn what_is_no_date_stands_as_it_was_written() {
    let html =
        prose("Update (<soon>): One.\n\nAction (ann; by Friday & on): Two.\n\nDone (2026-06-10): Three.\n");
    assert!(html.contains("<span class=\"la\">(&lt;soon&gt;)</span>"), "{html}");
    assert!(html.contains("; by Friday &amp; on)</span>"), "{html}");
    assert!(html.contains("(<time datetime=\"2026-06-10\">10 June 2026</time>)"), "{html}");
}

#[test]
fn a_draft_of_which_a_text_cannot_be_read_stands_nowhere() {
    let draft = FRONT.replace("title: A visit", "title: Hush\ndraft: yes");
    let files = case(&[
        ("visit", &format!("{FRONT}[one](one.md) [two](two.cy.md)\n")),
        ("one", &format!("{draft}Hush.\n")),
        ("one.cy", "---\ntitle: Hush\ntitle: Hush\n---\nHush.\n"),
        ("two.cy", &format!("{FRONT}Agored.\n")),
        ("two", &draft.replace("draft: yes", "draft: yes\nlanguage: cy")),
        ("three", "---\ntitle: Open\ntitle: Open\n---\nShown.\n"),
    ]);
    for (path, page) in &files {
        assert!(!page.contains("Hush"), "{path}");
    }
    assert!(files.contains_key("en/entries/two.html") && files.contains_key("en/entries/three.html"));
    assert!(!files.contains_key("en/entries/one.html") && !files.contains_key("en/entries/two-2.html"));
}

#[test]
fn words_told_in_confidence_stand_nowhere_without_saying_so() {
    let plan = "---\ntype: case-plan\ntitle: Plan\noccurred: 2026-03-04\nrecorded: 2026-03-04\nauthor: ann\n---\n\
                ## Visit\n\nWhat (not to mother): Hush one.\n\nWhy (not to mother):\n\n- Hush two.\n\nHow: Openly.\n";
    let visit = format!("{FRONT}Said (child-1; not to mother): Hush three.\n\nFact: The door was open.\n");
    let files = case(&[("plan", plan), ("visit", &visit)]);
    for path in ["en/case-plan.html", "cy/case-plan.html"] {
        let page = &files[path];
        assert_eq!(page.matches("Hush").count(), 2, "{page}");
        assert_eq!(page.matches("<span class=\"nt\">").count(), 2, "{page}");
    }
    for path in ["en/chronology.html", "en/chronology-oldest.html", "en/index.html"] {
        assert!(!files[path].contains("Hush"), "{}", files[path]);
    }
    assert!(files["en/chronology.html"].contains("The door was open."));
}

#[test]
fn a_document_has_a_name_that_windows_takes() {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/base");
    std::fs::copy(root.join("case.yaml"), folder.path().join("case.yaml")).unwrap();
    std::fs::create_dir(folder.path().join("documents")).unwrap();
    let mut register = String::new();
    for name in ["Note.txt", "note.txt", "CON.txt"] {
        std::fs::write(folder.path().join("documents").join(name), name).unwrap();
        register.push_str(&format!("- {{file: documents/{name}, title: {name}, kind: letter}}\n"));
    }
    std::fs::write(folder.path().join("documents.yaml"), register).unwrap();
    let visit = format!("{FRONT}[The note](documents/note.txt), ![con](documents/CON.txt)\n");
    std::fs::write(folder.path().join("visit.md"), visit).unwrap();
    let files = built(folder.path(), vec![RuleName("none")]);
    for path in ["documents/Note.txt", "documents/note-2.txt", "documents/-CON.txt"] {
        assert!(files.contains_key(path), "{path}");
        assert!(files["en/documents.html"].contains(&format!("href=\"../{path}\"")), "{path}");
    }
    assert!(files["cy/entries/visit.html"].contains("href=\"../../documents/note-2.txt\""));
    assert!(files["cy/entries/visit.html"].contains("href=\"../../documents/-CON.txt\""));
}

#[test]
fn no_link_stands_in_another() {
    let html = prose("[@mother and *@ann* ![x](case.yaml)](https://x.org) @mother\n");
    let start = html.find("<a class=\"web\"").unwrap();
    let link = &html[start..start + html[start..].find("</a>").unwrap()];
    assert!(link.ends_with(">Siân &lt;b&gt;Morgan&lt;/b&gt; and <em>Ann Rees</em> x"), "{html}");
    assert!(html.contains("<a href=\"../people/mother.html\">"), "{html}");
}

#[test]
fn headings_close_up_below_those_of_the_page() {
    let html = prose("## One\n\n#### Two\n\n## Main\n\nText.\n");
    assert!(
        html.contains("<h3 id=\"one\">One</h3>\n<h4 id=\"two\">Two</h4>\n<h3 id=\"main.\">Main</h3>"),
        "{html}"
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    let html = prose("Text.[^a] Again.[^a]\n\n[^a]: The note.\n");
    assert!(
        html.contains("<sup><a href=\"#fn.1\" id=\"fnref.1\" role=\"doc-noteref\">1</a></sup>"),
        "{html}"
    );
    assert_eq!(html.matches("id=\"fnref.1\"").count(), 1, "{html}");
    assert!(html.contains("<li id=\"fn.1\">"), "{html}");
}

#[test]
fn tasks_are_words_and_not_fields() {
    let html = prose("- [x] done\n- [ ] open\n");
    assert!(html.contains("aria-label=\"Done\">☑</span>") && !html.contains("<input"), "{html}");
}

#[test]
fn confidential_details_stand_on_their_persons_page_alone() {
    let files = case(&[("visit", &format!("{FRONT}Fact: Text.\n"))]);
    let with: Vec<_> =
        files.iter().filter(|(_, text)| text.contains("14 Heol Las")).map(|(path, _)| path).collect();
    assert_eq!(with, ["cy/people/mother.html", "en/people/mother.html"]);
}

#[test]
fn an_entry_in_the_other_language_alone_says_so() {
    let files = case(&[("visit", &format!("{FRONT}Fact: Text.\n"))]);
    let page = &files["cy/entries/visit.html"];
    assert!(page.contains("<p class=\"notice\">Nid yw’r cofnod hwn ar gael yn Gymraeg."), "{page}");
    assert!(page.contains("<h1 lang=\"en\">A visit</h1>"), "{page}");
    assert!(page.contains("<div class=\"prose\" lang=\"en\">"), "{page}");
    assert!(page.contains("id=\"en-p1\""), "{page}");
    assert!(!files["en/entries/visit.html"].contains("class=\"notice\""));
}

#[test]
fn an_entry_that_cannot_be_read_has_its_place() {
    let files = case(&[("broken", "---\ntitle: One\nText <b>as</b> it is.\n")]);
    let page = &files["en/entries/broken.html"];
    assert!(
        page.contains("data-page=\"entry-unread\"") && page.contains("Text &lt;b&gt;as&lt;/b&gt; it is.")
    );
    assert!(files["en/chronology.html"].contains("href=\"entries/broken.html\""));
}

#[test]
fn a_person_has_what_they_said() {
    let body = "Intro.\n\nSaid (mother): “I want her to see him.”\n\nHearsay (child-1): @mother was cross.\n";
    let files = case(&[("visit", &format!("{FRONT}{body}"))]);
    let page = &files["en/people/mother.html"];
    assert!(page.contains("href=\"../entries/visit.html#p2\""), "{page}");
    assert!(page.contains("href=\"../entries/visit.html#p3\""), "{page}");
    assert!(page.contains("What this person said") && page.contains("What others said of this person"));
}

/// `cargo test --lib write_example -- --ignored` writes the example's bundle to target/example, to look at.
#[test]
#[ignore = "writes files to look at"]
fn write_example() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, text) in example() {
        let to = root.join("target/example").join(&path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        if path.starts_with("documents/") {
            std::fs::copy(root.join("example-casefile").join(&path), to).unwrap();
        } else {
            std::fs::write(to, text).unwrap();
        }
    }
}

/// `cargo test --release --lib time_pages -- --ignored --nocapture` says how long 24,000 pages of entries take.
#[test]
#[ignore = "measures"]
fn time_pages() {
    let folder = tempfile::tempdir().unwrap();
    let body = "Fact: The front door was open when I arrived. @mother met me in the hall; @child-1 was at the table \
                with paper and paint, and asked whether the judge would read what she had written.\n\n"
        .repeat(6);
    let case = "reference: CY-1\nlaw: private\ninvolved: 2020-03-01\nallocated: 2020-03-02\nallocated_to: ann\n\
                staff:\n  ann: {name: Ann Rees, role: family-court-adviser}\npeople:\n  \
                mother: {name: Siân Morgan, role: mother}\n  child-1: {name: Cadi Morgan, role: child}\n";
    std::fs::write(folder.path().join("case.yaml"), case).unwrap();
    for n in 0..12_000_i64 {
        let date = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + chrono::Duration::days(n % 2000);
        let text = format!(
            "---\ntype: casework\nactivity: home-visit\ntitle: Visit {n}\noccurred: {date}\nrecorded: {date}\n\
             author: ann\npeople: [mother, child-1]\n---\n{body}"
        );
        std::fs::write(folder.path().join(format!("e{n}.md")), text).unwrap();
    }
    let as_at = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let read = read_case(folder.path());
    let checked = check(&read, &Options { as_at, only: Vec::new(), file: None });
    let disclosed = everything(read.case, &checked, as_at).unwrap();
    let theme = Theme::load(&[]).unwrap();
    let messages = Bilingual::from_fn(Voice::new);
    let begun = std::time::Instant::now();
    let plan = plan(&disclosed, &theme, &messages).unwrap();
    println!("plan: {:?}, {} files", begun.elapsed(), plan.len());
    let mut others = std::time::Duration::ZERO;
    let (mut bytes, mut pages) = (0, 0);
    let begun = std::time::Instant::now();
    for (path, content) in plan.iter() {
        let Content::Make(make) = content else { continue };
        let before = begun.elapsed();
        let page = make().unwrap();
        let took = begun.elapsed() - before;
        bytes += page.len();
        pages += 1;
        if !path.contains("/entries/") {
            others += took;
            println!("{path}: {took:?}, {} KiB", page.len() / 1024);
        }
    }
    println!(
        "{pages} pages in {:?} on one thread, {others:?} of it not entries, {} MiB",
        begun.elapsed(),
        bytes >> 20
    );
}
