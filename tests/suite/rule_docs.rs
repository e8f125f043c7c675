//! The texts of the rules: complete in both languages, with messages that can be said, and with examples that do
//! what they say.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cofnod::base::{Lang, Severity};
use cofnod::standard::{Example, Rule, RuleText, rules};
use cofnod::text::Catalog;
use walkdir::WalkDir;

use crate::laid::{as_at, base, copy_of_base, findings, line, put};

/// Every rule of the standard, by section, in its order.
const NAMES: [&[&str]; 8] = [
    &[
        "invalid-front-matter",
        "invalid-file",
        "missing-field",
        "invalid-value",
        "unknown-field",
        "unknown-person",
        "unknown-staff",
        "duplicate-entry",
        "translation-differs",
        "broken-link",
        "document-missing",
        "document-not-registered",
        "future-date",
        "recorded-before-event",
        "raw-html",
        "unknown-label",
        "unused-waiver",
        "invalid-waiver",
    ],
    &[
        "child-not-recorded",
        "entry-too-long",
        "judgemental-term",
        "unexplained-acronym",
        "long-sentence",
        "unmarked-opinion",
        "hearsay-without-source",
        "not-differentiated",
        "decision-without-reason",
        "action-overdue",
        "no-analysis",
        "not-recorded-same-day",
        "safeguarding-not-recorded",
        "safeguarding-not-flagged",
        "possible-safeguarding",
        "not-informed-of-recording",
    ],
    &[
        "no-allocation-recording",
        "no-cap-recording",
        "no-case-plan",
        "no-casework-record",
        "no-assessment-tool",
        "no-safeguarding-referral",
        "cap-in-public-law",
    ],
    &[
        "recorded-late",
        "aide-memoire-names-person",
        "aide-memoire-kept",
        "aide-memoire-destroyed-early",
        "destroyed-during-request",
        "case-plan-late",
        "assessment-before-plan",
        "case-plan-out-of-date",
    ],
    &[
        "enquiry-after-report",
        "report-without-enquiries",
        "fhdra-not-recorded",
        "fhdra-outcomes-early",
        "fhdra-outcomes-incomplete",
        "outcome-not-followed",
    ],
    &[
        "allocation-not-by-manager",
        "allocation-not-forwarded",
        "allocated-to-differs",
        "plan-not-by-allocated",
        "plan-without-sources",
        "action-incomplete",
        "plan-without-actions",
        "plan-without-tools",
        "dispute-not-stated",
        "tool-not-saved",
        "template-not-referenced",
    ],
    &["hearing-not-recorded", "empty-entry", "contact-not-detailed", "contact-tool-not-saved", "no-people"],
    &[
        "welsh-missing",
        "english-missing",
        "language-mislabelled",
        "translation-unchecked",
        "translation-out-of-date",
    ],
];

#[test]
fn the_rules_are_complete() {
    let names: BTreeSet<_> = rules().map(|rule| rule.name.0).collect();
    let known: BTreeSet<_> = NAMES.into_iter().flatten().copied().collect();
    let missing: Vec<_> = known.difference(&names).collect();
    assert!(missing.is_empty(), "named in NAMES above and no rule: {missing:?}");
    let new: Vec<_> = names.difference(&known).collect();
    assert!(new.is_empty(), "add to NAMES above, in the order of the standard: {new:?}");
    let in_order: Vec<_> = NAMES.into_iter().flatten().copied().collect();
    assert_eq!(rules().map(|rule| rule.name.0).collect::<Vec<_>>(), in_order);
}

#[test]
fn every_rule_has_its_cases() {
    for rule in rules() {
        let path = format!("tests/rules/{}.case", rule.name);
        assert!(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(&path).is_file(),
            "{path}: planted faults and near misses"
        );
    }
}

fn each(mut ask: impl FnMut(&Rule, Lang, &RuleText)) {
    for rule in rules() {
        for lang in Lang::ALL {
            ask(rule, lang, &rule.text(lang));
        }
    }
}

#[test]
fn every_section_stands_in_both_languages() {
    each(|rule, lang, text| {
        let at = format!("{} ({})", rule.name, lang.code());
        for (section, words) in [
            ("title", &text.title),
            ("asks", &text.asks),
            ("why", &text.why),
            ("breaks", &text.breaks.words),
            ("keeps", &text.keeps.words),
            ("limits", &text.limits),
            ("messages", &text.messages),
        ] {
            assert!(!words.trim().is_empty(), "{at}: no {section}");
        }
        assert!(
            !text.breaks.files.is_empty() && !text.keeps.files.is_empty(),
            "{at}: an example has no files"
        );
        assert_eq!(text.settings.is_empty(), rule.settings.is_empty(), "{at}: settings");
        for setting in rule.settings {
            assert!(text.settings.contains(setting.name), "{at}: {} is not explained", setting.name);
        }
    });
}

/// The variables of each message, by its id.
fn variables(messages: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut id = "";
    for line in messages.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            id = line.split([' ', '=']).next().unwrap();
            found.entry(id).or_default();
        }
        for after in line.split('$').skip(1) {
            let length = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(after.len());
            found.entry(id).or_default().insert(&after[..length]);
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages() {
    for rule in rules() {
        let (en, cy) = (rule.text(Lang::En).messages, rule.text(Lang::Cy).messages);
        assert_eq!(variables(&en), variables(&cy), "{}", rule.name);
    }
}

#[test]
fn messages_are_fluent() {
    each(|rule, lang, text| {
        let parsed = fluent_syntax::parser::parse(text.messages.as_str());
        assert!(
            parsed.is_ok(),
            "{} ({}): {:?}",
            rule.name,
            lang.code(),
            parsed.err().map(|(_, errors)| errors)
        );
        Catalog::new(lang, &[(rule.name.0, &text.messages)]).unwrap();
    });
}

#[test]
fn the_base_case_is_sound() {
    let found: Vec<_> = findings(&base(), as_at()).iter().map(line).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn examples_do_what_they_say() {
    each(|rule, lang, text| {
        let at = format!("{} ({})", rule.name, lang.code());
        let broken = of_example(&text.breaks);
        assert!(
            broken.iter().any(|finding| finding.rule == rule.name),
            "{at}: the breaking example does not break it: {:#?}",
            broken.iter().map(line).collect::<Vec<_>>()
        );
        let wrong: Vec<_> = of_example(&text.keeps)
            .iter()
            .filter(|finding| finding.waived.is_none())
            .filter(|finding| finding.rule == rule.name || finding.severity == Severity::Error)
            .map(line)
            .collect();
        assert!(wrong.is_empty(), "{at}: the keeping example: {wrong:#?}");
    });
}

fn of_example(example: &Example) -> Vec<cofnod::base::Finding> {
    let folder = copy_of_base();
    for file in &example.files {
        match &file.text {
            Some(text) => put(folder.path(), &file.path, text),
            None => std::fs::remove_file(folder.path().join(&file.path)).unwrap(),
        }
    }
    findings(folder.path(), as_at())
}

/// Every message that the code names stands in some rule's texts, and every text is named by the code.
#[test]
fn messages_and_code_name_the_same() {
    let texts: Vec<_> = rules().map(|rule| rule.text(Lang::En).messages).collect();
    let known: BTreeSet<_> = texts.iter().flat_map(|messages| variables(messages).into_keys()).collect();
    let mut code = String::new();
    for part in ["read", "check", "standard"] {
        for file in WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(part)) {
            let file = file.unwrap();
            if file.path().extension().is_some_and(|extension| extension == "rs") {
                code.push_str(&text_of(file.path()));
            }
        }
    }
    let named = code.split("Msg::new(").skip(1).filter_map(|after| after.trim_start().strip_prefix('"'));
    let named: BTreeSet<_> = named.filter_map(|after| after.split('"').next()).collect();
    let without_text: Vec<_> = named.difference(&known).collect();
    assert!(without_text.is_empty(), "named in the code, and in no rule's texts: {without_text:?}");
    let unnamed: Vec<_> = known.iter().filter(|id| !code.contains(&format!("\"{id}\""))).collect();
    assert!(unnamed.is_empty(), "in a rule's texts, and not named in the code: {unnamed:?}");
}

#[expect(clippy::disallowed_methods, reason = "a test looks at the code")]
fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}
