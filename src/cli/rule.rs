//! `cofnod rule`: the rules, a line each; or one, explained, with an example that breaks it and one that keeps it.
use std::fmt::Write;

use clap::ArgMatches;

use super::Outcome;
use super::console::Console;
use crate::base::{Msg, Severity};
use crate::standard::{Example, Rule, rule, rules};

pub(crate) fn run(console: &Console, matches: &ArgMatches) -> Outcome {
    let named = matches.get_one::<String>("name").and_then(|name| rule(name));
    let output = named.map_or_else(|| list(console), |rule| explain(console, rule));
    if console.print(&output) { Outcome::Done } else { Outcome::CouldNot }
}

fn list(console: &Console) -> String {
    let longest = rules().map(|rule| rule.name.0.len()).max().unwrap_or_default();
    let paragraph = rules().map(|rule| rule.paragraph.len()).max().unwrap_or_default();
    let severity = Severity::ALL.map(|severity| word(console, severity).chars().count());
    let severity = severity.into_iter().max().unwrap_or_default();
    let mut out = String::new();
    for rule in rules() {
        let title = rule.text(console.lang).title;
        let graded = word(console, rule.severity);
        let _ = writeln!(
            out,
            "{:longest$}  {graded:severity$}  {:paragraph$}  {title}",
            rule.name.0, rule.paragraph
        );
    }
    out
}

fn word(console: &Console, severity: Severity) -> String {
    console.text(match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Advice => "severity-advice",
    })
}

fn explain(console: &Console, rule: &Rule) -> String {
    let text = rule.text(console.lang);
    let head = Msg::new("rule-head")
        .with("rule", rule.name.0)
        .with("severity", word(console, rule.severity))
        .with("paragraph", rule.paragraph);
    let mut out = format!("{}\n{}\n", text.title, console.say(&head));
    let mut section = |heading: &'static str, words: &str| {
        if !words.is_empty() {
            let _ = write!(out, "\n{}\n{}\n", console.text(heading), indented(words));
        }
    };
    section("rule-asks", &text.asks);
    section("rule-why", &text.why);
    section("rule-breaks", &example(console, &text.breaks));
    section("rule-keeps", &example(console, &text.keeps));
    section("rule-settings", &text.settings);
    section("rule-limits", &text.limits);
    out
}

fn example(console: &Console, example: &Example) -> String {
    let mut out = String::new();
    if !example.words.is_empty() {
        let _ = writeln!(out, "{}\n", example.words);
    }
    for file in &example.files {
        match &file.text {
            Some(text) => {
                let _ = writeln!(out, "{}\n{}", file.path, indented(text));
            }
            None => {
                let _ = writeln!(
                    out,
                    "{}",
                    console.say(&Msg::new("rule-no-file").with("path", file.path.as_str()))
                );
            }
        }
    }
    out.trim_end().to_owned()
}

fn indented(text: &str) -> String {
    let lines = text.lines().map(|line| if line.is_empty() { String::new() } else { format!("  {line}") });
    lines.collect::<Vec<_>>().join("\n")
}
