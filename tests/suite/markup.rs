//! Whatever is written, wherever it is written, is shown as text and never becomes markup, script or an address that
//! runs something.
use crate::html::pages;
use crate::support::Ground;

/// Text that would like to be markup.
const PLANTED: [&str; 6] = [
    "<script>planted()</script>",
    "\"><img src=x onerror=planted()>",
    "'><svg onload=planted()>",
    "</title></pre></textarea><iframe src=planted:x>",
    "{{ planted }}{% planted %}<planted-element a=b>",
    "&lt;planted&gt;&#60;planted&#62;",
];

/// A case with planted text in every field that takes words, and in the Markdown.
fn planted() -> Ground {
    let all = PLANTED.join(" ");
    let quoted = serde_json::to_string(&all).unwrap();
    let case = format!(
        "reference: {quoted}\nlaw: private\ninvolved: 2026-02-27\nallocated: 2026-03-02\nallocated_to: a\n\
         court: {{name: {quoted}, case_number: {quoted}}}\nprevious_cases: [{quoted}]\n\
         deadlines: [{{what: {{en: {quoted}, cy: {quoted}}}, due: 2026-05-01}}]\nhearings: [{{kind: final, date: 2026-05-01}}]\n\
         staff: {{a: {{name: {quoted}, role: practice-manager}}}}\n\
         people:\n  p: {{name: {quoted}, role: child, initials: {quoted}, also_known_as: [{quoted}], organisation: {quoted}, confidential: [{quoted}]}}\n"
    );
    let settings =
        format!("organisation: {{en: {quoted}, cy: {quoted}}}\nmarking: {{en: {quoted}, cy: {quoted}}}\n");
    let documents = format!(
        "- {{file: documents/a.txt, title: {{en: {quoted}, cy: {quoted}}}, kind: letter, tool: {quoted}}}\n"
    );
    let front = format!(
        "type: casework\ntitle: {quoted}\noccurred: 2026-05-04\nrecorded: 2026-05-04\nauthor: a\nactivity: contact-observation\n\
         people: [p, {quoted}]\ntools: [{quoted}]\ntags: [{quoted}]\nseen: [{quoted}]\ncorrects: {quoted}\n\
         aide_memoire: {{identifier: {quoted}}}\ncontact: {{present: [{quoted}], place: {quoted}, minutes: 5}}\n\
         waivers: [{{rule: {quoted}, reason: {quoted}, approved_by: a, on: 2026-05-01}}]\n"
    );
    let mut body = String::new();
    for one in PLANTED {
        body += &format!(
            "Said ({one}; not to p): {one}\n\n# {one}\n\n> {one}\n\n- {one}\n- [x] {one}\n\n`{one}`\n\n    {one}\n\n```{one}\n{one}\n```\n\n\
             | {one} |\n|---|\n| {one} |\n\n[{one}](<{one}> \"t\") ![{one}](<{one}>) ~~{one}~~ **{one}** [^1] @{one}\n\n[^1]: {one}\n\n{one}\n\n"
        );
    }
    body += "[a](javascript:planted()) [b](JaVaScRiPt:planted()) [c](<java\tscript:planted()>) [d](data:text/html,planted) \
             <javascript:planted()> <https://example.org/\"planted> [e](vbscript:planted) ![f](javascript:planted()) \
             [g](//planted.example) ![h](https://planted.example/x.png) [i](&#106;avascript:planted())\n";
    let plan = front
        .replace("casework", "case-plan")
        .replace("activity: contact-observation\n", "commenced: 2026-05-04\n");
    Ground::new()
        .file("case/case.yaml", case)
        .file("case/cofnod.yaml", settings)
        .file("case/documents.yaml", documents)
        .file("case/documents/a.txt", "x")
        .file("case/entries/a.md", format!("---\n{front}---\n{body}"))
        .file("case/entries/a.cy.md", format!("---\ntitle: {quoted}\n---\n{body}"))
        .file(
            "case/case-plan.md",
            format!("---\n{plan}---\n## {all}\n\nWhat: {all}\n\nWhy: {all}\n\nTools: {all}\n\n{body}"),
        )
        .file("case/entries/unread.md", format!("{all}\n{body}"))
        .file(
            format!("case/entries/{}.md", "\"><img src=x onerror=planted()>"),
            format!("---\n{front}---\nAction ({all}; by 2026-05-01): {all}\n"),
        )
}

/// The scripts that a page may have.
pub const SCRIPTS: [&str; 3] = ["assets/script.js", "assets/filter.js", "assets/search.js"];

#[test]
fn nothing_that_is_written_becomes_markup() {
    let ground = planted();
    ground.run("build case --out out").ends(0);
    let pages = pages(&ground, "out");
    assert!(pages.len() > 20);
    let mut said = 0;
    for (path, page) in &pages {
        said += page.text.matches("<script>planted()</script>").count();
        for tag in &page.tags {
            let at = |name| tag.get(name).unwrap_or_default();
            assert!(!tag.name.contains("planted"), "{path}: {tag:?}");
            let allowed =
                !matches!(tag.name.as_str(), "iframe" | "object" | "embed" | "base" | "form" | "style");
            assert!(allowed, "{path}: {tag:?}");
            if tag.name == "script" {
                assert!(SCRIPTS.contains(&at("src").trim_start_matches("../")), "{path}: {tag:?}");
            }
            if matches!(tag.name.as_str(), "img" | "link" | "source" | "image") {
                let address = if tag.name == "link" { at("href") } else { at("src") };
                assert!(!address.contains(':') && !address.starts_with("//"), "{path}: {tag:?}");
            }
            for (name, value) in &tag.attributes {
                assert!(
                    !name.starts_with("on")
                        && !name.contains("planted")
                        && name != "srcdoc"
                        && name != "style",
                    "{path}: {tag:?}"
                );
                if matches!(name.as_str(), "href" | "src" | "action" | "formaction" | "xlink:href" | "data") {
                    let address: String =
                        value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
                    let address = address.to_lowercase();
                    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default().split_once(':');
                    let is_known = scheme
                        .is_none_or(|(scheme, _)| matches!(scheme, "http" | "https" | "mailto" | "tel"));
                    assert!(is_known, "{path}: {tag:?}");
                    assert!(!address.starts_with("//") && !address.starts_with('\\'), "{path}: {tag:?}");
                }
            }
        }
    }
    assert!(said > 20, "what is planted is shown as text: {said}");
    // Every page refuses scripts and requests from elsewhere.
    for (path, page) in &pages {
        let policy = page.tags.iter().find(|tag| tag.get("http-equiv") == Some("Content-Security-Policy"));
        let policy = policy.and_then(|tag| tag.get("content")).unwrap_or_default();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
    }
}
