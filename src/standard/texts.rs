//! The texts of a rule, as they stand in a Markdown file for each language: a title, then a section for each thing
//! that a person may want to know, an example that breaks the rule and one that keeps it (both run as tests), and
//! the messages, in Fluent. `cofnod rule NAME`, reports, the standards page and tests read them from here.
use std::fmt;

use crate::base::Lang;

/// The headings of the sections, by language, in the order in which they stand.
const HEADINGS: [(&str, &str); 7] = [
    ("What it asks", "Beth mae'n ei ofyn"),
    ("Why", "Pam"),
    ("Breaks it", "Yn ei thorri"),
    ("Keeps it", "Yn ei chadw"),
    ("Settings", "Gosodiadau"),
    ("Limits", "Cyfyngiadau"),
    ("Messages", "Negeseuon"),
];

/// The texts of a rule in one language. A section that is not there is empty; a test holds each rule to all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleText {
    /// The rule in a few words, for lists.
    pub title: String,
    /// What it asks.
    pub asks: String,
    /// Why it asks.
    pub why: String,
    /// A case that breaks it.
    pub breaks: Example,
    /// A case that keeps it.
    pub keeps: Example,
    /// Its settings; empty where it has none.
    pub settings: String,
    /// What it cannot see.
    pub limits: String,
    /// Its messages, in Fluent.
    pub messages: String,
}

/// An example: files that are laid over a sound case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Example {
    /// The words around it.
    pub words: String,
    /// The files.
    pub files: Vec<ExampleFile>,
}

/// A file of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFile {
    /// Its path below the case folder.
    pub path: String,
    /// Its text; nothing where the file is taken away.
    pub text: Option<String>,
}

/// A rule's text is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextError(pub String);

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl RuleText {
    /// Reads a rule's text.
    #[must_use]
    pub fn read(lang: Lang, source: &str) -> Self {
        let mut text = Self::default();
        let mut section = None;
        let mut lines = String::new();
        for line in source.lines().chain(["# "]) {
            let is_code = lines.matches("```").count() % 2 == 1;
            let heading =
                (!is_code).then(|| line.strip_prefix("## ").or_else(|| line.strip_prefix("# "))).flatten();
            let Some(heading) = heading else {
                lines.push_str(line);
                lines.push('\n');
                continue;
            };
            text.put(section, std::mem::take(&mut lines));
            if text.title.is_empty() {
                heading.trim().clone_into(&mut text.title);
            }
            section = HEADINGS.iter().position(|(en, cy)| {
                heading.trim()
                    == match lang {
                        Lang::En => *en,
                        Lang::Cy => *cy,
                    }
            });
        }
        text
    }

    fn put(&mut self, section: Option<usize>, lines: String) {
        let words = lines.trim().to_owned();
        match section {
            Some(0) => self.asks = words,
            Some(1) => self.why = words,
            Some(2) => self.breaks = Example::read(&lines),
            Some(3) => self.keeps = Example::read(&lines),
            Some(4) => self.settings = words,
            Some(5) => self.limits = words,
            Some(6) => self.messages = fenced(&lines, "ftl").unwrap_or_default(),
            _ => {}
        }
    }
}

/// The content of the first fence whose info begins with `kind`.
fn fenced(lines: &str, kind: &str) -> Option<String> {
    let open = format!("```{kind}");
    let start = lines.find(&open)?;
    let start = start + lines[start..].find('\n')? + 1;
    let length = lines[start..].find("```")?;
    Some(lines[start..start + length].to_owned())
}

impl Example {
    /// Reads an example: in a fence `case`, files that begin with a line `=== path`, or `=== path (none)` for one
    /// that is taken away.
    #[must_use]
    pub fn read(lines: &str) -> Self {
        let mut files: Vec<ExampleFile> = Vec::new();
        for line in fenced(lines, "case").unwrap_or_default().lines() {
            if let Some(path) = line.strip_prefix("=== ") {
                let path = path.trim();
                let (path, text) = match path.strip_suffix(" (none)") {
                    Some(path) => (path, None),
                    None => (path, Some(String::new())),
                };
                files.push(ExampleFile { path: path.to_owned(), text });
            } else if let Some(text) = files.last_mut().and_then(|file| file.text.as_mut()) {
                text.push_str(line);
                text.push('\n');
            }
        }
        let words = match lines.split_once("```") {
            Some((before, rest)) => {
                let after = rest.split_once("```").map_or("", |(_, after)| after);
                format!("{} {}", before.trim(), after.trim()).trim().to_owned()
            }
            None => lines.trim().to_owned(),
        };
        Self { words, files }
    }
}
