//! What the pages say: each `tests/pages/NAME.case` is a small case and what must stand on pages of its bundle, in both
//! languages; and long lists, which are split by year.
use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::html::{Page, Tag, pages, parse};
use crate::support::{Ground, files_of, read};

/// The case's own file where a case gives none.
const CASE: &str = "reference: CY-1\nlaw: private\ninvolved: 2026-03-01\nallocated: 2026-03-02\nallocated_to: ann\n\
                    staff:\n  ann: {name: Ann Rees, role: family-court-adviser}\n  \
                    bob: {name: Bob Pugh, role: practice-manager}\n\
                    people:\n  child-1: {name: Cadi Morgan, role: child}\n  \
                    mother: {name: Siân Morgan, role: mother, preferred_language: cy}\n";

/// The sections of a case, each with its heading.
fn sections(text: &str) -> Vec<(&str, String)> {
    let mut sections: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("=== "), sections.last_mut()) {
            (Some(heading), _) => sections.push((heading, String::new())),
            (None, Some((_, section))) => *section += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    sections
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a page says in its `main`: tags are spaces, for a cell and the next are two words.
fn main_of(path: &str, html: &str) -> Page {
    let main = html.find("<main").unwrap()..html.find("</main>").unwrap();
    let apart = ["</td>", "</th>", "</p>", "</h3>", "</dd>", "</dt>", "</span>", "</b>", "</li>", "</time>"];
    let main = apart.iter().fold(html[main].to_owned(), |html, tag| html.replace(tag, &format!("{tag} ")));
    parse(path, &main)
}

#[test]
fn pages_say_what_they_must() {
    let mut wrong = String::new();
    for path in files_of("tests/pages", ".case") {
        let text = read(&path);
        let sections = sections(&text);
        let mut ground = Ground::new().file("case/case.yaml", CASE);
        for (name, file) in sections.iter().filter(|(name, _)| !is_expected(name)) {
            ground = ground.file(format!("case/{name}"), file);
        }
        ground.run("build case --out out --quiet");
        for (name, lines) in sections.iter().filter(|(name, _)| is_expected(name)) {
            if let Some(page) = name.strip_prefix("page ") {
                let html = ground.text(&format!("out/{page}"));
                for line in missing(page, &html, lines) {
                    let _ = writeln!(wrong, "{path}: {page}: {line}");
                }
            } else {
                for file in ground.files("out").iter().filter(|file| file.ends_with(".html")) {
                    let html = ground.text(&format!("out/{file}"));
                    for line in lines.lines().filter(|line| html.contains(line)) {
                        let _ = writeln!(wrong, "{path}: {file} says {line}");
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn is_expected(name: &str) -> bool {
    name.starts_with("page ") || name == "nowhere"
}

/// The lines that a page does not say in their order, or that it says and must not.
fn missing(path: &str, html: &str, lines: &str) -> Vec<String> {
    let page = main_of(path, html);
    let said = folded(&page.text).replace(" .", ".").replace(" ,", ",");
    let mut rest = said.as_str();
    let mut wrong = Vec::new();
    for line in lines.lines() {
        if let Some(not) = line.strip_prefix("! ") {
            if said.contains(not) {
                wrong.push(format!("says {not}"));
            }
        } else if let Some(href) = line.strip_prefix("href ") {
            if !page.tags.iter().any(|tag| tag.get("href") == Some(href)) {
                wrong.push(format!("has no link to {href}"));
            }
        } else if let Some(at) = rest.find(line) {
            rest = &rest[at + line.len()..];
        } else {
            wrong.push(format!("does not say {line}\n  after what stands before it, but: {rest}"));
            break;
        }
    }
    wrong
}

/// A case of 450 entries over two years, each about the child, with a decision, an action and words in each.
fn long() -> Ground {
    let mut ground = Ground::new().file("case/case.yaml", CASE);
    for n in 0..450_u32 {
        let (year, day) = (2024 + n / 225, n % 225);
        let date = format!("{year}-{:02}-{:02}", 1 + day / 28, 1 + day % 28);
        let text = format!(
            "---\ntype: casework\nactivity: home-visit\ntitle: Visit {n}\noccurred: {date}\nrecorded: {date}\n\
             author: ann\npeople: [child-1]\nseen: [child-1]\nsafeguarding: true\n---\nFact: Words {n}.\n\n\
             Safeguarding: Concern {n}.\n\nDecision: Decided {n}.\n\nReason: Because.\n\nSaid (child-1): Told {n}.\n\n\
             Action (ann; by {date}): Act {n}.\nDone ({date}): Acted.\n"
        );
        ground = ground.file(format!("case/entries/e{n:03}.md"), text);
    }
    ground
}

#[test]
fn a_long_list_is_split_by_year() {
    let ground = long();
    ground.run("build case --out out --quiet");
    let pages: BTreeMap<String, Page> = pages(&ground, "out");
    for name in [
        "chronology",
        "chronology-oldest",
        "since",
        "actions",
        "children",
        "decisions",
        "safeguarding",
        "statements",
        "welsh",
        "people/child-1",
        "people/ann",
    ] {
        for lang in ["en", "cy"] {
            let (newest, older) = (format!("{lang}/{name}.html"), format!("{lang}/{name}-2024.html"));
            let file = name.rsplit('/').next().unwrap();
            for (path, other) in [(&newest, format!("{file}-2024.html")), (&older, format!("{file}.html"))] {
                let page = pages.get(path).unwrap_or_else(|| panic!("no {path}"));
                let links = |tag: &&Tag| tag.get("href") == Some(other.as_str());
                assert!(page.tags.iter().any(|tag| links(&tag)), "{path} does not lead to {other}");
                assert!(page.text.contains("(225)") || page.text.contains("(450)") || name != "chronology");
            }
            let (new, old) = (&pages[&newest].text, &pages[&older].text);
            for (text, own, others) in [(new, "449", "224"), (old, "224", "449")] {
                let has = |n: &str| {
                    ["Visit", "Decided", "Act", "Told"].iter().any(|w| text.contains(&format!("{w} {n}")))
                };
                assert!(has(own) && !has(others), "{name} in {lang}: {own} and not {others}");
            }
        }
    }
    for (path, page) in &pages {
        for href in page.tags.iter().filter(|tag| tag.name == "a").filter_map(|tag| tag.get("href")) {
            let Some((file, fragment)) = href.split_once('#').filter(|(file, _)| !file.contains("..")) else {
                continue;
            };
            let folder = path.rfind('/').map_or("", |at| &path[..=at]);
            let target = if file.is_empty() { path.clone() } else { format!("{folder}{file}") };
            let there = pages
                .get(&target)
                .is_some_and(|page| page.tags.iter().any(|tag| tag.get("id") == Some(fragment)));
            assert!(there, "{path}: {href} leads nowhere");
        }
    }
    assert!(!pages.contains_key("en/chronology-2025.html"), "the newest year stands on the page itself");
    // The choices of a part know of the whole case, jump to the part's own months, and lead to the search of all.
    for name in ["chronology", "chronology-2024", "chronology-oldest", "chronology-oldest-2024"] {
        for lang in ["en", "cy"] {
            let path = format!("{lang}/{name}.html");
            let tags = &pages[&path].tags;
            let has = |name: &str, value: &str| tags.iter().any(|tag| tag.get(name) == Some(value));
            assert_eq!(tags.iter().filter(|tag| tag.get("data-day").is_some()).count(), 225, "{path}");
            assert!(has("data-all", "450") && has("href", "search.html"), "{path}");
            assert!(has("min", "2024-01-01") && has("max", "2025-09-01"), "{path}");
            let own = if name.ends_with("2024") { "2024-03" } else { "2025-03" };
            let jumps: Vec<_> = tags.iter().filter_map(|tag| tag.get("href")?.strip_prefix("#m-")).collect();
            let expected = if name.contains("oldest") { 0 } else { 9 };
            assert_eq!((jumps.len(), jumps.contains(&own)), (expected, expected > 0), "{path}: {jumps:?}");
        }
    }
    let table = ground.text("out/en/chronology.csv");
    assert_eq!(table.lines().count(), 451);
    assert!(
        !pages.contains_key("en/chronology-significant-2024.html") && pages.contains_key("cy/search.html")
    );
    // Each keeps its number among all, and the whole file has them all.
    assert!(pages["en/chronology-oldest.html"].tags.iter().any(|tag| tag.get("id") == Some("n450")));
    let whole = &pages["en/whole-file.html"].text;
    assert!((0..450).all(|n| whole.contains(&format!("Visit {n}"))));
    assert!(whole.find("Visit 0").unwrap() < whole.find("Visit 449").unwrap());
}
