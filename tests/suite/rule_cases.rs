//! Runs the cases of `tests/rules/*.case`: each lays files over a small sound case, with marks below the places where
//! the rule must speak. Every mark must be found and everything found must be marked. `tests/rules/README.md`
//! explains the format.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test's files stand or the test fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use cofnod::base::{Finding, Lang};
use cofnod::check::{Options, check};
use cofnod::read::read_case;
use cofnod::standard;
use cofnod::text::{Catalog, parse_date};

use crate::case_file::{How, Place, RuleCase, parse};

/// Findings that no case may have unmarked, since a file that is not read is judged by no rule.
const ALWAYS: [&str; 2] = ["invalid-front-matter", "invalid-file"];

/// What a rule says, or must say, at a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spoken {
    path: String,
    place: Place,
    rule: String,
    is_waived: bool,
}

impl fmt::Display for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let waived = if self.is_waived { " (waived)" } else { "" };
        write!(f, "{}:{} {}{waived}", self.path, self.place, self.rule)
    }
}

#[test]
fn rules_speak_where_they_must_and_nowhere_else() {
    let mut count = 0;
    let mut faults = String::new();
    for path in files() {
        let rule = path.file_stem().unwrap().to_string_lossy().into_owned();
        for case in cases(&path) {
            count += 1;
            if let Some(fault) = run(&rule, &case) {
                faults += &format!("\n{}:{}: {}\n{fault}", path.display(), case.line, case.name);
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
    println!("{count} cases");
}

#[test]
fn every_file_has_planted_faults_and_near_misses() {
    for path in files() {
        let rule = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(standard::rule(&rule).is_some(), "{}: no rule has this name", path.display());
        let cases = cases(&path);
        let plants =
            |case: &&RuleCase| case.files.iter().any(|file| file.marks().any(|mark| mark.rule == rule));
        let planted = cases.iter().filter(plants).count();
        let sound = cases.len() - planted;
        assert!(planted > 0 && sound > 0, "{}: {planted} planted, {sound} sound", path.display());
        let names: BTreeSet<_> = cases.iter().map(|case| &case.name).collect();
        assert_eq!(names.len(), cases.len(), "{}: a name stands twice", path.display());
    }
}

fn rules_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")
}

/// The files of cases, in order.
fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(rules_folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "case")).collect();
    files.sort();
    files
}

fn cases(path: &Path) -> Vec<RuleCase> {
    let text = fs::read_to_string(path).unwrap();
    parse(&text, &base()).unwrap_or_else(|fault| panic!("{}:{fault}", path.display()))
}

/// The sound case: its files by path.
fn base() -> BTreeMap<String, String> {
    let root = rules_folder().join("base");
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

/// Runs a case; what is other than it must be, if anything is.
fn run(rule: &str, case: &RuleCase) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let mut files = base();
    for file in &case.files {
        match file.how {
            How::Gone => drop(files.remove(&file.path)),
            How::Laid => drop(files.insert(file.path.clone(), case.write(file))),
        }
    }
    for (path, text) in &files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let options = Options { as_at: parse_date(&case.as_at).unwrap(), only: Vec::new() };
    let checked = check(&read_case(folder.path()), &options);
    let asked = |finding: &&Finding| {
        let name = finding.rule.0;
        name == rule || ALWAYS.contains(&name) || case.also.iter().any(|also| also == name)
    };
    let findings: Vec<_> = checked.findings.iter().filter(asked).collect();
    let says = sayings(rule, &findings);
    let mut found: Vec<_> = findings.iter().map(|finding| spoken(finding)).zip(says).collect();
    found.sort();
    let mut expected = case.files.iter().flat_map(|file| {
        file.marks().map(|mark| Spoken {
            path: file.path.clone(),
            place: mark.place,
            rule: mark.rule.clone(),
            is_waived: mark.is_waived,
        })
    });
    let mut missing: Vec<_> = expected.by_ref().collect();
    found.retain(|(spoken, _)| match missing.iter().position(|one| one == spoken) {
        Some(at) => {
            missing.swap_remove(at);
            false
        }
        None => true,
    });
    missing.sort();
    let missing = missing.iter().map(|spoken| format!("  - {spoken}\n"));
    let found = found.iter().map(|(spoken, says)| format!("  + {spoken}\n      {says}\n"));
    let fault: String = missing.chain(found).collect();
    (!fault.is_empty()).then_some(fault)
}

fn spoken(finding: &Finding) -> Spoken {
    let (start, end) = (finding.start, finding.end);
    Spoken {
        path: finding.path.clone(),
        place: Place { start: (start.line, start.column), end: (end.line, end.column) },
        rule: finding.rule.0.to_owned(),
        is_waived: finding.waived.is_some(),
    }
}

/// What the findings say, in both languages: each must have a text with its arguments.
fn sayings(rule: &str, findings: &[&Finding]) -> Vec<String> {
    let Some(own) = standard::rule(rule) else { return Vec::new() };
    let catalogs = Lang::ALL.map(|lang| {
        let messages = own.text(lang).messages;
        Catalog::new(lang, &[(rule, &messages)]).unwrap_or_else(|fault| panic!("{rule}: {fault}"))
    });
    let say = |finding: &&Finding| {
        if finding.rule != own.name {
            return finding.message.id.to_owned();
        }
        let both = catalogs.iter().map(|catalog| {
            let help = finding.help.as_ref().map(|help| catalog.say(help)).unwrap_or_default();
            format!("{} {help}", catalog.say(&finding.message))
        });
        both.collect::<Vec<_>>().join(" / ")
    };
    findings.iter().map(say).collect()
}
