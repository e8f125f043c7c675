//! Disclosures: what stands against building, each fault by itself over a file that is ready; the day due; the draft and
//! what it keeps. The case and the decisions lie in `tests/disclose`.
use std::collections::BTreeSet;

use crate::support::{Ground, read, sha256};

const CASE: &str = "out/case";
const FILE: &str = "out/case/disclosures/r.yaml";
const AS_AT: &str = "2026-06-01";

/// The case of `tests/disclose`, with the decisions that are complete, their digests those that the draft writes.
fn ready() -> Ground {
    let ground = Ground::new().judged_as_at(None).copy_of("tests/disclose/base", CASE);
    ground.run("disclose draft out/case r --kind subject-access --recipient mother -q").ends(0);
    let text = filled(&read("tests/disclose/ready.yaml"), &ground.text(FILE));
    ground.file(FILE, text)
}

/// The decisions with the digests of a draft.
fn filled(ready: &str, draft: &str) -> String {
    let mut out = String::new();
    let mut name = "";
    for line in ready.lines() {
        let key = line.trim_start().split(": ").next().unwrap_or_default().trim_end_matches(':');
        if line.starts_with("  ") && !line.starts_with("   ") {
            name = key;
        }
        let digest = || {
            let after = draft
                .split_once(&format!("\n  {name}:\n    digest: \""))
                .unwrap_or_else(|| panic!("{name}"))
                .1;
            after[..16].to_owned()
        };
        let line =
            if line.contains("DIGEST\"") { line.replace("DIGEST", &digest()) } else { line.to_owned() };
        out.push_str(
            &line.replace("WITH\"", &format!("{}\"", &sha256(b"A letter, with less in it.\n")[..16])),
        );
        out.push('\n');
    }
    out
}

/// What stands against building: the rule, and the line of the place.
fn objections(ground: &Ground) -> Vec<(String, String)> {
    let ran = ground.run(&format!("disclose check out/case r --format json --as-at {AS_AT}"));
    let report = ran.json();
    let all = report["objections"].as_array().unwrap();
    assert_eq!(ran.status, i32::from(!all.is_empty()), "{ran}");
    assert_eq!(report["ready"], all.is_empty());
    let line = |one: &serde_json::Value| {
        let path = format!("{CASE}/{}", one["path"].as_str().unwrap());
        let number = usize::try_from(one["start"]["line"].as_u64().unwrap()).unwrap();
        if !ground.path(&path).exists() {
            return String::new();
        }
        ground.text(&path).lines().nth(number - 1).unwrap_or_default().to_owned()
    };
    all.iter().map(|one| (one["rule"].as_str().unwrap().to_owned(), line(one))).collect()
}

/// A fault: what it is, the file below the case (the decisions where none is named), what stands there and what then
/// does, the rules that speak, and words of the line that the first of them names.
type Fault = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const FAULTS: &[Fault] = &[
    // Everything is decided.
    (
        "an entry is not decided",
        "",
        "decision: disclose, by: efraser, on: 2026-05-14}\ndocuments",
        "by: efraser}\ndocuments",
        "undecided",
        "2026-03-06-direct-work",
    ),
    (
        "a document is not decided",
        "",
        "decision: withhold, code: third-party, by: efraser, on: 2026-05-14}",
        "}",
        "undecided",
        "report.txt",
    ),
    (
        "an entry is not spoken of",
        "entries/new.md",
        "",
        "---\ntype: casework\nactivity: file-note\ntitle: New\noccurred: 2026-03-07\nrecorded: 2026-03-07\nauthor: efraser\n---\nA note.\n",
        "undecided",
        "# The decisions",
    ),
    (
        "a document is not spoken of",
        "",
        "  documents/plan.txt:",
        "  documents/plan2.txt:",
        "undecided unknown-in-case",
        "# The decisions",
    ),
    (
        "an entry cannot be read",
        "entries/new.md",
        "",
        "no front matter",
        "invalid-front-matter",
        "no front matter",
    ),
    (
        "an entry has changed",
        "entries/2026-03-04-advice.md",
        "advised",
        "told us",
        "changed",
        "2026-03-04-advice",
    ),
    (
        "only its other text has changed",
        "entries/2026-03-03-call.cy.md",
        "Ni wyddai pryd.",
        "Ni wyddai.",
        "changed",
        "digest",
    ),
    ("a document has changed", "documents/plan.txt", "photograph", "picture", "changed", "plan.txt"),
    ("a document's item has changed", "documents.yaml", "School report", "Report", "changed", "report.txt"),
    (
        "a replacement has changed",
        "disclosures/redacted/letter.txt",
        "less",
        "more",
        "changed",
        "with_digest",
    ),
    (
        "a decision has no digest",
        "",
        "advice: {digest: \"",
        "advice: {note: \"",
        "incomplete",
        "2026-03-04-advice",
    ),
    (
        "a decision has nobody who made it",
        "",
        "disclose\n    by: efraser\n",
        "disclose\n",
        "incomplete",
        "2026-03-05-surgery",
    ),
    (
        "a decision has no day",
        "",
        "by: efraser\n    on: 2026-05-14\n    redactions",
        "by: efraser\n    redactions",
        "incomplete",
        "2026-03-03-call",
    ),
    // Everything is strict.
    ("an unknown key", "", "scope:", "scoop:", "unknown-field", "scoop"),
    (
        "an unknown key of a decision",
        "",
        "    by: efraser\n    on: 2026-05-14\n    health",
        "    by: efraser\n    onn: 2026-05-14\n    health",
        "incomplete unknown-field",
        "2026-03-05-surgery",
    ),
    ("an unknown key of a redaction", "", "text: cy}", "txt: cy}", "unknown-field", "symud"),
    ("an unknown code", "", "code: legal-privilege", "code: legal", "invalid-value", "legal"),
    ("an unknown decision", "", "decision: redact", "decision: edit", "invalid-value", "edit"),
    (
        "an unknown treatment",
        "",
        "father: {treatment: redact",
        "father: {treatment: hide",
        "invalid-value",
        "hide",
    ),
    ("an unknown basis", "", "basis: professional", "basis: work", "invalid-value", "work"),
    ("an unknown kind", "", "kind: subject-access", "kind: access", "invalid-value", "kind: access"),
    (
        "an unknown person",
        "",
        "  father: {treatment: redact",
        "  fahter: {treatment: redact",
        "unknown-in-case",
        "fahter",
    ),
    (
        "an unknown recipient",
        "",
        "recipient: mother",
        "recipient: mohter",
        "unknown-in-case confidence",
        "recipient",
    ),
    (
        "an unknown member of staff decides",
        "",
        "code: legal-privilege, by: dpugh",
        "code: legal-privilege, by: dpuhg",
        "unknown-in-case",
        "dpuhg",
    ),
    (
        "an unknown member of staff prepares",
        "",
        "prepared_by: bjones",
        "prepared_by: bjonse",
        "unknown-in-case",
        "bjonse",
    ),
    (
        "an unknown entry",
        "",
        "  2026-03-04-advice:",
        "  2026-03-04-advise:",
        "undecided unknown-in-case",
        "# The decisions",
    ),
    (
        "an entry that is gone",
        "entries/2026-03-04-advice.md",
        "author: efraser",
        "draft: true\nauthor: efraser",
        "unknown-in-case",
        "2026-03-04-advice",
    ),
    (
        "a document that is gone",
        "entries/2026-03-03-call.md",
        "[the plan](../documents/plan.txt)",
        "the plan",
        "changed unknown-in-case",
        "digest",
    ),
    (
        "redact without redactions",
        "",
        "    redactions:\n      - {quote: \"moved to his sister's house\", code: third-party, text: en, prefix: \"said that he had \"}\n      - {quote: symud i dŷ ei chwaer, code: third-party, text: cy}\n",
        "",
        "contradictory",
        "2026-03-03-call",
    ),
    ("disclose with redactions", "", "decision: redact", "decision: disclose", "contradictory", "redactions"),
    (
        "withhold without a code",
        "",
        "decision: withhold, code: third-party",
        "decision: withhold",
        "contradictory",
        "report.txt",
    ),
    (
        "disclose with a code",
        "",
        "decision: disclose, by: efraser, on: 2026-05-14}\ndocuments",
        "decision: disclose, code: third-party, by: efraser, on: 2026-05-14}\ndocuments",
        "contradictory",
        "direct-work",
    ),
    (
        "the recipient is treated",
        "",
        "  father: {treatment",
        "  mother: {treatment",
        "contradictory",
        "mother: {",
    ),
    (
        "disclosed with a code",
        "",
        "{treatment: redact, code: third-party}",
        "{treatment: disclose, basis: consent, code: third-party}",
        "contradictory",
        "father",
    ),
    (
        "redacted with a basis",
        "",
        "{treatment: redact, code: third-party}",
        "{treatment: redact, basis: consent}",
        "contradictory",
        "father",
    ),
    (
        "disclosed without a basis",
        "",
        "{treatment: redact, code: third-party}",
        "{treatment: disclose}",
        "incomplete",
        "father",
    ),
    (
        "reasonable without a reason",
        "",
        "{treatment: redact, code: third-party}",
        "{treatment: disclose, basis: reasonable}",
        "incomplete",
        "father",
    ),
    (
        "parental responsibility for a parent",
        "",
        "{treatment: redact, code: third-party}",
        "{treatment: disclose, basis: parental-responsibility}",
        "contradictory",
        "father",
    ),
    (
        "shown, of nothing",
        "",
        "  documents/plan.txt: {",
        "  documents/plan.txt: {shown: true, ",
        "contradictory",
        "plan.txt",
    ),
    (
        "shown, and not said",
        "",
        "code: third-party, by: efraser",
        "code: third-party, shown: , by: efraser",
        "invalid-value",
        "report.txt",
    ),
    ("an entry is replaced", "", "decision: redact", "decision: replace", "invalid-value", "replace"),
    ("a document is redacted", "", "decision: replace", "decision: redact", "invalid-value", "redact"),
    ("no YAML", "", "scope: Records", "scope: : Records", "invalid-file", "scope"),
    ("a key twice", "", "scope:", "kind: court\nscope:", "invalid-file", "court"),
    // Who may decide.
    (
        "business support decides",
        "",
        "decision: redact\n    by: efraser",
        "decision: redact\n    by: bjones",
        "may-not-decide",
        "bjones",
    ),
    (
        "an adviser uses a manager's code",
        "",
        "code: legal-privilege, by: dpugh",
        "code: legal-privilege, by: efraser",
        "may-not-decide",
        "legal-privilege",
    ),
    (
        "a manager's code without advice",
        "",
        ", advice: {from: the solicitor, on: 2026-05-12}",
        "",
        "no-advice",
        "legal-privilege",
    ),
    ("advice without a day", "", ", on: 2026-05-12}", "}", "incomplete", "legal-privilege"),
    (
        "a redaction with a manager's code",
        "",
        "chwaer, code: third-party",
        "chwaer, code: crime",
        "may-not-decide no-advice",
        "crime",
    ),
    // Approval.
    ("nobody approved", "", "approved_by: dpugh\n", "", "not-approved", "# The decisions"),
    ("no day of approval", "", "approved_on: 2026-05-20\n", "", "not-approved", "# The decisions"),
    (
        "who prepared it approves",
        "",
        "prepared_by: bjones",
        "prepared_by: dpugh",
        "not-approved",
        "approved_by",
    ),
    ("an adviser approves", "", "approved_by: dpugh", "approved_by: efraser", "not-approved", "approved_by"),
    (
        "decided after the approval",
        "",
        "approved_on: 2026-05-20",
        "approved_on: 2026-05-13",
        "not-approved",
        "on: 2026-05-14",
    ),
    (
        "approved tomorrow",
        "",
        "approved_on: 2026-05-20",
        "approved_on: 2026-06-02",
        "later-day",
        "approved_on",
    ),
    ("identity not verified", "", "identity_verified: 2026-05-06\n", "", "incomplete", "# The decisions"),
    (
        "identity verified tomorrow",
        "",
        "identity_verified: 2026-05-06",
        "identity_verified: 2026-06-02",
        "later-day",
        "identity_verified",
    ),
    (
        "identity before the request",
        "",
        "identity_received: 2026-05-06",
        "identity_received: 2026-05-01",
        "contradictory",
        "identity_received",
    ),
    // Quotes.
    (
        "a quote that is not found",
        "",
        "moved to his sister's house\"",
        "moved to his sister's home\"",
        "quote-not-found",
        "sister's home",
    ),
    (
        "a quote in the other text",
        "",
        "symud i dŷ ei chwaer, code: third-party, text: cy",
        "symud i dŷ ei chwaer, code: third-party, text: en",
        "quote-not-found",
        "symud",
    ),
    (
        "a prefix that does not fit",
        "",
        "said that he had ",
        "said that she had ",
        "quote-not-found",
        "said that she",
    ),
    (
        "one of two texts",
        "",
        "      - {quote: symud i dŷ ei chwaer, code: third-party, text: cy}\n",
        "",
        "one-text",
        "moved",
    ),
    // Confidence and silence.
    (
        "a slip in not to",
        "entries/2026-03-06-direct-work.md",
        "not to mother",
        "not to mohter",
        "changed confidence",
        "direct-work: {",
    ),
    (
        "a code that cannot be silent",
        "",
        "code: third-party, by: efraser, on: 2026-05-14}",
        "code: third-party, shown: false, by: efraser, on: 2026-05-14}",
        "silence",
        "report.txt",
    ),
    (
        "part of a sentence in silence",
        "",
        "chwaer, code: third-party, text: cy}",
        "chwaer, code: crime, shown: false, advice: {from: us, on: 2026-05-12}, text: cy}",
        "may-not-decide silence",
        "symud",
    ),
    (
        "a link to what is silent",
        "",
        "code: legal-privilege, by: dpugh",
        "code: barred-by-law, shown: false, by: dpugh",
        "traces",
        "See [the call]",
    ),
    (
        "a child's code for oneself",
        "",
        "  child-1: {treatment: disclose, basis: parental-responsibility}\n",
        "  child-1: {treatment: redact, code: childs-wishes}\n",
        "code-for-child",
        "child-1",
    ),
    // Health.
    (
        "health without an opinion",
        "",
        "    health_opinion: {by: Dr Vaughan, profession: general practitioner, on: 2026-04-20, serious_harm: false}\n",
        "",
        "health",
        "2026-03-05-surgery",
    ),
    ("an opinion of seven months ago", "", "on: 2026-04-20", "on: 2025-11-30", "health", "health_opinion"),
    ("an opinion of tomorrow", "", "on: 2026-04-20", "on: 2026-06-02", "later-day", "health_opinion"),
    ("serious harm", "", "serious_harm: false", "serious_harm: true", "health", "health_opinion"),
    ("serious harm, not said", "", ", serious_harm: false", "", "incomplete", "health_opinion"),
    // Documents.
    (
        "a replacement elsewhere",
        "",
        "with: disclosures/redacted/letter.txt",
        "with: disclosures/redacted/../../documents/letter.txt",
        "replacement",
        "with:",
    ),
    (
        "a replacement that is not there",
        "",
        "with: disclosures/redacted/letter.txt",
        "with: disclosures/redacted/lettre.txt",
        "replacement",
        "with:",
    ),
    (
        "replaced by nothing",
        "",
        "    with: disclosures/redacted/letter.txt\n",
        "",
        "incomplete",
        "letter.txt",
    ),
    (
        "replaced by what nobody looked at",
        "",
        "    with_digest: \"",
        "    note: \"",
        "incomplete",
        "letter.txt",
    ),
    ("disclosed with a replacement", "", "decision: replace", "decision: disclose", "contradictory", "with:"),
    (
        "a file that is not there",
        "documents.yaml",
        "- {file: documents/letter.txt",
        "- {file: documents/none.txt, title: None, kind: other}\n- {file: documents/letter.txt",
        "undecided",
        "# The decisions",
    ),
    (
        "unreadable, and not taken on",
        "",
        "  documents/plan.txt: {",
        "  documents/plan.txt: {unreadable: {accepted: true, by: bjones, on: 2026-05-14}, ",
        "incomplete may-not-decide",
        "plan.txt",
    ),
    // What is allowed.
    ("allowed where it is not", "", "in: 2026-03-05-surgery", "in: 2026-03-03-call", "allow", "rose"),
    ("allowed nowhere", "", "in: 2026-03-05-surgery", "in: 2026-03-05-surgeon", "unknown-in-case", "rose"),
    ("a name's word, everywhere", "", "in: 2026-03-05-surgery, ", "", "allow", "rose"),
    ("nothing is allowed", "", "text: rose, ", "", "incomplete", "surgery"),
    // The days.
    (
        "an extension told late",
        "",
        "scope:",
        "extended: {months: 2, why: complex, told: 2026-06-07}\nscope:",
        "extension",
        "extended",
    ),
    (
        "an extension not told",
        "",
        "scope:",
        "extended: {months: 2, why: complex}\nscope:",
        "incomplete",
        "extended",
    ),
    (
        "an extension of a year",
        "",
        "scope:",
        "extended: {months: 12, why: complex, told: 2026-05-20}\nscope:",
        "extension",
        "extended",
    ),
    (
        "a pause that ends before it begins",
        "",
        "scope:",
        "paused: [{from: 2026-05-12, to: 2026-05-08}]\nscope:",
        "contradictory",
        "paused",
    ),
    ("a day due that is given", "", "scope:", "due: 2026-07-01\nscope:", "contradictory", "due"),
    ("completed", "", "scope:", "completed: 2026-05-30\nscope:", "completed", "completed"),
    (
        "for a child that is none",
        "",
        "scope:",
        "on_behalf_of: father\nscope:",
        "contradictory",
        "on_behalf_of",
    ),
    ("for nobody", "", "scope:", "on_behalf_of: child-2\nscope:", "unknown-in-case", "on_behalf_of"),
    // What an answer owes, and the case itself.
    (
        "an answer owes more",
        "cofnod.yaml",
        "  rights: {en: You can ask us to put things right., cy: Gallwch ofyn i ni gywiro pethau.}\n",
        "",
        "access-copy",
        "access_copy",
    ),
    (
        "an answer owes it in the copy's language",
        "cofnod.yaml",
        "{en: Write to us., cy: Ysgrifennwch atom.}",
        "{cy: Ysgrifennwch atom.}",
        "access-copy",
        "access_copy",
    ),
    (
        "a person without a name",
        "case.yaml",
        "name: Martin Grant",
        "nome: Martin Grant",
        "missing-field unknown-field",
        "# A small case",
    ),
    (
        "a confidential text misspelt",
        "case.yaml",
        "confidential:",
        "confidental:",
        "unknown-field",
        "confidental",
    ),
    ("a case that cannot be read", "case.yaml", "format: 1", "format: [", "invalid-file", "law"),
    (
        "health that is neither",
        "entries/2026-03-05-surgery.md",
        "health: true",
        "health: perhaps",
        "changed invalid-value",
        "digest",
    ),
];

#[test]
fn what_is_complete_is_ready() {
    assert_eq!(objections(&ready()), []);
}

#[test]
fn every_fault_stands_against_building_at_its_place() {
    let mut wrong = Vec::new();
    for (what, path, from, to, rules, line) in FAULTS {
        let path = if path.is_empty() { FILE.to_owned() } else { format!("{CASE}/{path}") };
        let ground = ready();
        let ground = if from.is_empty() {
            ground.file(&path, to)
        } else {
            let text = ground.text(&path);
            assert!(text.contains(from), "{what}: {path} has no {from:?}");
            ground.file(&path, text.replacen(from, to, 1))
        };
        let found = objections(&ground);
        let spoke: BTreeSet<&str> = found.iter().map(|(rule, _)| rule.as_str()).collect();
        let is_there = found.first().is_some_and(|(_, own)| own.contains(line));
        if spoke != rules.split(' ').collect() || !is_there {
            wrong.push(format!("{what}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The decisions with one thing changed.
fn changed(from: &str, to: &str) -> Ground {
    let ground = ready();
    let text = ground.text(FILE);
    assert!(text.contains(from), "{from:?}");
    ground.file(FILE, text.replacen(from, to, 1))
}

fn rules(ground: &Ground) -> Vec<String> {
    objections(ground).into_iter().map(|(rule, _)| rule).collect()
}

#[test]
fn what_a_person_decides_by_name_stands_against_nothing() {
    let none: [&str; 0] = [];
    // One text alone, with its reason.
    let quote = "      - {quote: symud i dŷ ei chwaer, code: third-party, text: cy}\n";
    assert_eq!(rules(&changed(quote, "    one_text: The Welsh does not name her.\n")), none);
    // A link to what is silent, with the trace accepted.
    let ground = changed("code: legal-privilege, by: dpugh", "code: barred-by-law, shown: false, by: dpugh");
    let text = ground.text(FILE);
    let last = "decision: disclose, by: efraser, on: 2026-05-14}\ndocuments";
    let ground = ground.file(FILE, text.replacen(last, &format!("traces: accepted, {last}"), 1));
    assert_eq!(rules(&ground), none);
    // The same, with the words of the link redacted.
    let redacted = "decision: redact, redactions: [{quote: the advice, code: third-party}], by: efraser, on: 2026-05-14}\ndocuments";
    assert_eq!(rules(&ground.file(FILE, text.replacen(last, redacted, 1))), none);
    // What was said in confidence: kept by name, or left out with a mark.
    for own in ["despite_confidence: The child asked us to.", "shown: true"] {
        assert_eq!(rules(&changed(last, &format!("{own}, {last}"))), none, "{own}");
    }
    // Health data that the recipient knows.
    let opinion = "health_opinion: {by: Dr Vaughan, profession: general practitioner, on: 2026-04-20, serious_harm: false}";
    assert_eq!(rules(&changed(opinion, "already_known: She was there.")), none);
    // The day six months ago is not too old.
    assert_eq!(rules(&changed("on: 2026-04-20", "on: 2025-12-01")), none);
    // A whole sentence in silence, by a manager who took advice.
    let manager = "decision: redact\n    by: dpugh\n    advice: {from: us, on: 2026-05-12}";
    let ground = changed("decision: redact\n    by: efraser", manager);
    let text = ground.text(FILE);
    let english = "{quote: \"She did not know when.\", code: police, shown: false}";
    let welsh = "{quote: Ni wyddai pryd., code: police, shown: false}\n";
    let ground =
        ground.file(FILE, text.replacen(quote, &format!("      - {english}\n      - {welsh}{quote}"), 1));
    assert_eq!(rules(&ground), none);
}

#[test]
fn a_copy_for_a_court_keeps_what_was_said_in_confidence_from_anybody() {
    let ground =
        changed("kind: subject-access\nrecipient: mother", "kind: court\nrecipient: The Family Court");
    assert_eq!(
        objections(&ground),
        [("confidence".to_owned(), "Said (child-1; not to mother): I want to stay with Dad.".to_owned())]
    );
    let text = ground.text(FILE);
    let last = "decision: disclose, by: efraser, on: 2026-05-14}\ndocuments";
    for (own, is_enough) in [
        ("despite_confidence: The court asked for it, decision: disclose", true),
        ("decision: redact, redactions: [{quote: I want to stay with Dad., code: third-party}]", true),
        ("decision: redact, redactions: [{quote: stay with Dad., code: third-party}]", false),
    ] {
        let new = last.replacen("decision: disclose", own, 1);
        let ground = ready().file(FILE, text.replacen(last, &new, 1));
        assert_eq!(objections(&ground).is_empty(), is_enough, "{own}");
    }
}

#[test]
fn what_stands_against_building_is_shown_in_both_languages() {
    let ground = changed("decision: redact\n    by: efraser", "decision: redact\n    by: bjones");
    let text = ground.text(FILE).replacen("moved to", "went to", 1);
    let ground = ground.file(FILE, text);
    ground.both("disclose check out/case r --as-at 2026-07-01", "disclose/check");
    let shown = ground.run("disclose check out/case r --as-at 2026-07-01 --show-text").ends(1);
    assert!(shown.out.contains("went to his sister's house"), "{shown}");
    let hidden = ground.run("disclose check out/case r --as-at 2026-07-01").ends(1);
    assert!(!hidden.out.contains("sister"), "{hidden}");
}

#[test]
fn the_report_for_machines_is_as_it_is_documented() {
    let ground = changed("scope:", "paused: [{from: 2026-05-08, to: 2026-05-12}]\nscope:");
    let ran = ground.run("disclose check out/case r --format json --as-at 2026-06-16").ends(0);
    let report = ran.json();
    let keys: Vec<&str> = report.as_object().unwrap().keys().map(String::as_str).collect();
    let named = read("docs/disclosures.md");
    assert!(keys.iter().all(|key| named.contains(&format!("\"{key}\""))), "{keys:?}");
    let due = serde_json::json!({
        "day": "2026-06-11", "target": "2026-06-10", "overdue": true, "days_left": -5,
        "reckoning": {"from": "2026-05-06", "from_identity": true, "months": 1, "paused_days": 5, "unrolled": "2026-06-11"},
    });
    assert_eq!(report["due"], due);
    assert_eq!(report["entries"], serde_json::json!({"total": 4, "decided": 4}));
    // Overdue is said, and refuses nothing.
    assert_eq!(report["notes"][0]["rule"], "due");
}

#[test]
fn a_name_that_is_none_and_a_folder_that_is_no_case_could_not() {
    let ground = ready();
    for name in ["R", "a_b", "../r", "a.b", "r.yaml", "a/b"] {
        for command in ["check", "draft --kind court --recipient Court"] {
            let args = format!("disclose {command} out/case {name}");
            ground.run(&args).could_not();
        }
    }
    ground.run_with(["disclose", "check", "out/case", ""]).could_not();
    ground.run("disclose check out/case other").could_not();
    ground.run("disclose check out r").could_not();
    ground.run("disclose draft out r --kind court --recipient Court").could_not();
    ground.run("disclose check out/none r").could_not();
    ground.run("disclose check").could_not();
    ground.run("disclose").could_not();
    ground.both("disclose check out/case other", "disclose/not-there");
    // With one argument it is the name, in the folder one is in.
    let mut program = ground.command();
    program.current_dir(ground.path(CASE)).args(["disclose", "check", "r", "--as-at", AS_AT]);
    assert_eq!(program.output().unwrap().status.code(), Some(0));
}

#[test]
fn a_draft_is_for_a_known_kind_and_a_known_person() {
    let ground = Ground::new().judged_as_at(None).copy_of("tests/disclose/base", CASE);
    for args in [
        "",
        "--kind subject-access",
        "--recipient mother",
        "--kind access --recipient mother",
        "--kind subject-access --recipient nobody",
        "--kind subject-access --recipient mother --on-behalf-of nobody",
        "--kind subject-access --recipient mother --requested yesterday",
    ] {
        ground.run(&format!("disclose draft out/case r {args}")).could_not();
    }
    assert!(!ground.path(FILE).exists());
    ground.both("disclose draft out/case r --kind subject-access --recipient mohter", "disclose/no-person");
    ground
        .run_with([
            "disclose",
            "draft",
            "out/case",
            "court-1",
            "--kind",
            "court",
            "--recipient",
            "The: Court",
        ])
        .ends(0);
    let ran = ground.run("disclose check out/case court-1 --format json").ends(1);
    assert_eq!(ran.json()["recipient"], "The: Court");
}

#[test]
fn a_new_draft_is_as_expected_in_both_languages() {
    let ground = Ground::new().judged_as_at(None).copy_of("tests/disclose/base", CASE);
    let args = "--kind subject-access --recipient mother --on-behalf-of child-1 --requested 2026-05-05";
    for lang in ["en", "cy"] {
        ground.run(&format!("disclose draft out/case r-{lang} {args} --language {lang}")).ends(0);
        let text = ground.text(&format!("out/case/disclosures/r-{lang}.yaml"));
        crate::support::compare(&format!("disclose/draft-{lang}"), &text);
    }
    let report = ground.run("disclose check out/case r-en --format json").ends(1).json();
    let rules: BTreeSet<&str> =
        report["objections"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["incomplete", "not-approved", "undecided"].into());
}

#[test]
fn a_draft_brought_up_to_date_keeps_what_was_decided() {
    let ground = ready();
    let before = ground.text(FILE);
    // Nothing changed but that suggestions were left out: byte for byte the same.
    let ground = ground.file(FILE, before.replacen("    suggestions: []\n", "", 1));
    let before = ground.text(FILE);
    ground.run("disclose draft out/case r").ends(0);
    assert_eq!(ground.text(FILE), before);
    // One changed, one went, one came.
    let ground = ground
        .with("out/case/entries/2026-03-03-call.md", "did not know when", "did not know why")
        .without("out/case/entries/2026-03-04-advice.md")
        .file(
            "out/case/entries/2026-03-07-note.md",
            read("tests/disclose/base/entries/2026-03-04-advice.md"),
        );
    ground.both("disclose draft out/case r", "disclose/draft-again");
    let text = ground.text(FILE);
    crate::support::compare("disclose/draft-changed", &text);
    assert!(text.contains("    was: redact\n    was_by: efraser\n    was_on: 2026-05-14\n    redactions:\n"));
    // And back again.
    let ground = ground.file(
        "out/case/entries/2026-03-04-advice.md",
        read("tests/disclose/base/entries/2026-03-04-advice.md"),
    );
    ground.run("disclose draft out/case r").ends(0);
    let text = ground.text(FILE);
    assert!(text.contains("\n  2026-03-04-advice: {digest"), "{text}");
    assert!(text.ends_with("gone:\n"), "{text}");
    let rules = rules(&ground);
    assert_eq!(rules.iter().filter(|rule| *rule != "undecided").count(), 0, "{rules:?}");
}

#[test]
fn a_draft_that_cannot_be_kept_whole_is_not_written() {
    for (from, to, args, status) in [
        ("scope:", "completed: 2026-05-30\nscope:", "", 1),
        ("scope: Records", "scope: : Records", "", 2),
        ("scope: Records", "scope: &a Records\nreference: *a #", "", 2),
        ("scope:", "scope:", "--kind court", 2),
        ("scope:", "scope:", "--recipient father", 2),
    ] {
        let ground = changed(from, to).without("out/case/entries/2026-03-04-advice.md");
        let before = ground.text(FILE);
        let ran = ground.run(&format!("disclose draft out/case r {args}")).ends(status);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{ran}");
        assert_eq!(ground.text(FILE), before, "{to}");
    }
}

#[test]
fn what_another_disclosure_left_out_is_suggested() {
    let ground = ready();
    ground.run("disclose draft out/case other --kind subject-access --recipient father").ends(0);
    let text = ground.text("out/case/disclosures/other.yaml");
    for words in [
        "{rule: decided-otherwise, place: \"disclosures/r.yaml:",
        "text: \"r: withhold\"",
        "text: \"moved to his sister's house\"",
        "{rule: not-your-data,",
        "{rule: third-party, place: \"entries/2026-03-05-surgery.md:",
        "{rule: health,",
        "{rule: legal-advice,",
        "{rule: confidence,",
        "{rule: childs-wishes,",
        "{rule: from-others,",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}
