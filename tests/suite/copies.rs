//! Access copies, read by a stranger: what is hidden, in every place that a case has for it, is in no byte of what
//! leaves, and what may be shown is there; what is left out in silence leaves the copy of a case that never had it; and
//! what would tell too much stops the build. The cases lie in `tests/disclose/copies`, one to a line. What is found is
//! found by reading the files as anybody could, with nothing of the program's own.
use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::support::{Ground, Ran, read};

pub const AS_AT: &str = "2026-11-22";
pub const ENTRY: &str = "2026-03-04-call";

/// A case to make, and what is decided in it; whatever is not named is disclosed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Made {
    /// The case's own further fields.
    pub case: Map<String, Value>,
    /// The files below the case folder.
    pub files: BTreeMap<String, String>,
    pub register: Vec<Value>,
    /// The decisions by entry or document, where they are other than to disclose.
    pub decided: BTreeMap<String, Map<String, Value>>,
    /// How people are treated, beside those who are always disclosed.
    pub people: Map<String, Value>,
    /// The decisions file's own further fields.
    pub head: Map<String, Value>,
}

impl Made {
    /// The case on the ground as `out/case`, with a complete decisions file `one`.
    pub fn ground(&self) -> Ground {
        let mut case = read("tests/disclose/copies/case.yaml");
        for (key, value) in &self.case {
            let others = case.lines().filter(|line| !line.starts_with(&format!("{key}:")));
            case = others.map(|line| format!("{line}\n")).collect();
            writeln!(case, "{key}: {value}").unwrap();
        }
        let mut ground = Ground::new()
            .judged_as_at(Some(AS_AT))
            .file("out/case/case.yaml", case)
            .file("out/case/cofnod.yaml", read("tests/disclose/copies/cofnod.yaml"));
        if !self.register.is_empty() {
            ground = ground.file("out/case/documents.yaml", json!(self.register).to_string());
        }
        for (path, text) in &self.files {
            ground = ground.file(format!("out/case/{path}"), text);
        }
        let options = "--kind subject-access --recipient mother --requested 2026-05-05";
        ground.run(&format!("disclose draft out/case one {options}")).ends(0);
        let file = "out/case/disclosures/one.yaml";
        let decisions = self.decisions(&ground.text(file));
        ground.file(file, decisions)
    }

    fn decisions(&self, draft: &str) -> String {
        let mut people = Map::new();
        people.insert("child-1".into(), json!({"treatment": "disclose", "basis": "parental-responsibility"}));
        people.insert("gp".into(), json!({"treatment": "disclose", "basis": "professional"}));
        people.extend(self.people.clone());
        let mut text = String::new();
        let mut name = "";
        for line in draft.lines() {
            writeln!(text, "{line}").unwrap();
            if line.starts_with("  ") && !line.starts_with("   ") {
                name = line.trim().trim_end_matches(':').trim_matches('"');
            }
            if line.starts_with("    digest: ") {
                let mut own = Map::new();
                own.insert("decision".into(), json!("disclose"));
                own.insert("by".into(), json!("dpugh"));
                own.insert("on".into(), json!("2026-05-14"));
                own.extend(self.decided.get(name).cloned().unwrap_or_default());
                for (key, value) in own {
                    writeln!(text, "    {key}: {value}").unwrap();
                }
            }
        }
        text.push_str("identity_verified: 2026-05-06\nprepared_by: bjones\napproved_by: dpugh\n");
        writeln!(text, "approved_on: 2026-05-20\npeople: {}", Value::from(people)).unwrap();
        for (key, value) in &self.head {
            writeln!(text, "{key}: {value}").unwrap();
        }
        text
    }
}

pub fn build(ground: &Ground) -> Ran {
    ground.run("disclose build out/case one --out out/copy")
}

/// Every file of the copy, by its path.
pub fn files(ground: &Ground) -> BTreeMap<String, Vec<u8>> {
    let paths = ground.files("out/copy");
    paths.into_iter().map(|path| (path.clone(), ground.bytes(&format!("out/copy/{path}")))).collect()
}

/// An entry's file.
pub fn entry(title: &str, fields: &Map<String, Value>, body: &str) -> String {
    let mut own = Map::new();
    for (key, value) in [
        ("type", "casework"),
        ("activity", "file-note"),
        ("title", title),
        ("occurred", "2026-03-04 10:00"),
        ("recorded", "2026-03-04 12:00"),
        ("author", "efraser"),
    ] {
        own.insert(key.into(), json!(value));
    }
    own.extend(fields.clone());
    own.retain(|_, value| !value.is_null());
    let lines: Vec<String> = own.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
    format!("---\n{}---\n{body}\n", lines.concat())
}

/// The text of a file in the ways in which somebody may read it: as it stands, with its entities resolved, without
/// its tags, with its percent-escapes undone; each without case and what is not seen.
fn readings(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut bare = String::new();
    let mut is_tag = false;
    for c in text.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            c if !is_tag => bare.push(c),
            _ => {}
        }
    }
    let mut undone = text.clone();
    for (escaped, plain) in [("%20", " "), ("%C3%A2", "â"), ("%52", "r"), ("%72", "r"), ("%51", "q")] {
        undone = undone.replace(escaped, plain);
    }
    [text.clone(), entities(&text), entities(&bare), undone].into_iter().map(|text| plain(&text)).collect()
}

fn entities(text: &str) -> String {
    let named =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    named.iter().fold(text.to_owned(), |text, (name, plain)| text.replace(name, plain))
}

pub fn plain(text: &str) -> String {
    let seen = |c: &char| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}');
    let words: Vec<String> = text
        .chars()
        .filter(seen)
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.join(" ")
}

/// The words of `absent` that stand in a file, its name or its text.
pub fn found<'w>(files: &BTreeMap<String, Vec<u8>>, absent: &[&'w str]) -> Vec<(&'w str, String)> {
    let mut found = Vec::new();
    for (path, bytes) in files {
        let mut readings = readings(bytes);
        readings.push(plain(path));
        for word in absent {
            if readings.iter().any(|text| text.contains(&plain(word))) {
                found.push((*word, path.clone()));
            }
        }
    }
    found
}

/// The text of the entries' pages.
pub fn shown(files: &BTreeMap<String, Vec<u8>>) -> String {
    let pages = files.iter().filter(|(path, _)| path.contains("/entries/"));
    pages.flat_map(|(_, bytes)| readings(bytes)).collect()
}

/// A place that a hidden person or a confidential text stands in.
#[derive(Deserialize)]
#[serde(default)]
struct Place {
    what: String,
    body: String,
    title: String,
    name: String,
    fields: Map<String, Value>,
    welsh: Option<String>,
    welsh_title: String,
    absent: Vec<String>,
    present: Vec<String>,
    #[serde(flatten)]
    made: Made,
}

impl Default for Place {
    fn default() -> Self {
        Self {
            what: String::new(),
            body: String::new(),
            title: "A call".to_owned(),
            name: ENTRY.to_owned(),
            fields: Map::new(),
            welsh: None,
            welsh_title: "Galwad".to_owned(),
            absent: Vec::new(),
            present: Vec::new(),
            made: Made::default(),
        }
    }
}

/// Fields of the entry that comes at this place among those of one day.
fn at(number: usize) -> Map<String, Value> {
    let occurred = format!("2026-03-04 {:02}:{:02}", number / 60, number % 60);
    let fields = json!({"occurred": occurred, "recorded": "2026-03-04 23:00"});
    fields.as_object().cloned().unwrap()
}

impl Made {
    /// Whether nothing is told but what stands in the entries.
    fn is_plain(&self) -> bool {
        let Self { case, files, register, decided, people, head } = self;
        case.is_empty()
            && files.is_empty()
            && register.is_empty()
            && decided.is_empty()
            && people.is_empty()
            && head.is_empty()
    }
}

/// The copy of some places of one case, each an entry of its own.
fn read_back(places: &[Place], wrong: &mut Vec<String>) {
    let hidden = ["rhydian", "quillbrook", "quilly", "vaux", "threlkeld", "rqv", "r.q.v", "siân"];
    let mut made = Made::default();
    for (number, place) in places.iter().enumerate() {
        let Place { made: own, .. } = place;
        made.case.extend(own.case.clone());
        made.files.extend(own.files.clone());
        made.register.extend(own.register.clone());
        made.decided.extend(own.decided.clone());
        made.people.extend(own.people.clone());
        made.head.extend(own.head.clone());
        // Alone, it keeps the name that it is given.
        let path = match places.len() {
            1 => format!("entries/{}", place.name),
            _ => format!("entries/{number}-{}", place.name),
        };
        let mut fields = at(number);
        fields.extend(place.fields.clone());
        made.files.insert(format!("{path}.md"), entry(&place.title, &fields, &place.body));
        if let Some(welsh) = &place.welsh {
            let text = format!("---\ntitle: {}\n---\n{welsh}\n", place.welsh_title);
            made.files.insert(format!("{path}.cy.md"), text);
        }
    }
    let ground = made.ground();
    let ran = build(&ground);
    let whats: Vec<&str> = places.iter().map(|place| place.what.as_str()).collect();
    if ran.status != 0 {
        wrong.push(format!("{whats:?}: {ran}"));
        return;
    }
    let files = files(&ground);
    let absent = places.iter().flat_map(|place| &place.absent).map(String::as_str);
    let leaks = found(&files, &hidden.into_iter().chain(absent).collect::<Vec<_>>());
    if !leaks.is_empty() {
        wrong.push(format!("{whats:?}: {leaks:?}"));
    }
    let all = shown(&files);
    for (number, place) in places.iter().enumerate() {
        let page = files.get(&format!("en/entries/entry-{}.html", number + 1)).filter(|_| places.len() > 1);
        let text = page.map_or_else(|| all.clone(), |page| readings(page).concat());
        let lost: Vec<&String> = place.present.iter().filter(|word| !text.contains(&plain(word))).collect();
        if !lost.is_empty() {
            wrong.push(format!("{}: lost {lost:?}", place.what));
        }
    }
}

#[test]
fn what_is_hidden_stands_nowhere_and_the_rest_is_there() {
    let places: Vec<Place> = serde_json::from_str(&read("tests/disclose/copies/places.json")).unwrap();
    let mut wrong = Vec::new();
    // Those that need nothing of the case but an entry are the entries of one.
    let (plain, others): (Vec<Place>, Vec<Place>) =
        places.into_iter().partition(|place| place.made.is_plain() && place.name == ENTRY);
    assert!(plain.len() > 50 && others.len() > 10);
    read_back(&plain, &mut wrong);
    for place in others.chunks(1) {
        read_back(place, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A text with a passage that goes in silence, and the text that never had it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Silence {
    what: String,
    body: String,
    never: String,
    /// What goes; where there is nothing, it is what was said in confidence.
    quotes: Vec<String>,
    welsh: Option<String>,
    never_welsh: Option<String>,
    welsh_quote: Option<String>,
    one_text: bool,
    /// What is redacted with a mark, in both.
    marked: Vec<String>,
}

impl Silence {
    /// What is redacted: with a mark, and in silence where the passage is there.
    fn redactions(&self, is_with: bool) -> Vec<Value> {
        let marked = self.marked.iter().map(|quote| json!({"quote": quote, "code": "third-party"}));
        let mut redactions: Vec<Value> = marked.collect();
        let own = self.quotes.iter().map(|quote| (quote, self.welsh_quote.is_some().then_some("en")));
        let all = own.chain(self.welsh_quote.iter().map(|quote| (quote, Some("cy"))));
        for (quote, text) in all.filter(|_| is_with) {
            let mut redaction = json!({"quote": quote, "code": "police", "shown": false});
            if let Some(text) = text {
                redaction["text"] = json!(text);
            }
            redactions.push(redaction);
        }
        redactions
    }

    /// Puts its entry into a case.
    fn put(&self, number: usize, is_with: bool, made: &mut Made) {
        let id = format!("{number}-call");
        let (body, welsh) =
            if is_with { (&self.body, &self.welsh) } else { (&self.never, &self.never_welsh) };
        made.files.insert(format!("entries/{id}.md"), entry("A call", &at(number), body));
        if let Some(welsh) = welsh {
            made.files.insert(format!("entries/{id}.cy.md"), format!("---\ntitle: Galwad\n---\n{welsh}\n"));
        }
        let redactions = self.redactions(is_with);
        if !redactions.is_empty() {
            let advice = json!({"from": "the solicitor", "on": "2026-05-10"});
            let mut decided = json!({"decision": "redact", "redactions": redactions, "advice": advice});
            if self.one_text {
                decided["one_text"] = json!("it stands there alone");
            }
            made.decided.insert(id, decided.as_object().cloned().unwrap());
        }
    }
}

#[test]
fn what_goes_in_silence_was_never_there() {
    let all: Vec<Silence> = serde_json::from_str(&read("tests/disclose/copies/silence.json")).unwrap();
    let copy = |is_with: bool| {
        let mut made = Made::default();
        for (number, one) in all.iter().enumerate() {
            one.put(number, is_with, &mut made);
        }
        // An entry and a document that go in silence, numbers and all; another entry leads to them in words that tell
        // nothing of them, and to one that stays.
        let link = |to: &str| entry("Links", &at(500), &format!("See [it](0-call.md). Rhydian.{to}"));
        made.files.insert("entries/links.md".into(), link(""));
        if is_with {
            made.files.insert(
                "entries/gone.md".into(),
                entry("Gone", &at(0), "The officers came by the school early."),
            );
            made.files.insert("documents/a.txt".into(), "Gone too.".into());
            made.register.push(json!({"file": "documents/a.txt", "title": "Gone", "kind": "letter"}));
            for name in ["gone", "documents/a.txt"] {
                let advice = json!({"from": "the solicitor", "on": "2026-05-10"});
                let decided =
                    json!({"decision": "withhold", "code": "police", "shown": false, "advice": advice});
                made.decided.insert(name.into(), decided.as_object().cloned().unwrap());
            }
        }
        made.files.insert("documents/b.txt".into(), "It stays.".into());
        made.register.push(json!({"file": "documents/b.txt", "title": "Stays", "kind": "letter"}));
        let ground = made.ground();
        build(&ground).ends(0);
        files(&ground)
    };
    let (with, without) = (copy(true), copy(false));
    let page = |path: &str| {
        let number = path.split('-').next_back().and_then(|rest| rest.strip_suffix(".html"));
        let place =
            number.and_then(|number| number.parse::<usize>().ok()).and_then(|place| all.get(place - 1));
        place.map_or_else(|| path.to_owned(), |one| format!("{path}: {}", one.what))
    };
    let differ = with.iter().filter(|(path, bytes)| without.get(*path) != Some(*bytes));
    assert_eq!(differ.map(|(path, _)| page(path)).collect::<Vec<_>>(), [""; 0]);
    assert!(with == without);
}

/// What stops the build when the copy is read back: in the entry, or in a document.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Stop {
    what: String,
    body: String,
    document: Option<String>,
    rule: String,
}

#[test]
fn what_would_tell_too_much_stops_the_build() {
    let stops: Vec<Stop> = serde_json::from_str(&read("tests/disclose/copies/stops.json")).unwrap();
    let mut wrong = Vec::new();
    for stop in stops {
        let mut made = Made::default();
        made.files.insert(format!("entries/{ENTRY}.md"), entry("A call", &Map::new(), &stop.body));
        if let Some(text) = &stop.document {
            made.files.insert("documents/a.txt".into(), text.clone());
            made.register.push(json!({"file": "documents/a.txt", "title": "A letter", "kind": "letter"}));
        }
        let ground = made.ground();
        let before = ground.look("out");
        let ran = build(&ground);
        let is_told = ran.err.contains(&stop.rule);
        let text = stop.document.as_ref().unwrap_or(&stop.body);
        if ran.status != 1 || !is_told || ran.err.contains(text.as_str()) || ground.look("out") != before {
            wrong.push(format!("{}: {ran}", stop.what));
        }
        // What stands against the build is said by the check as well.
        let checked = ground.run("disclose check out/case one");
        if checked.status != 1 || !checked.out.contains(&stop.rule) {
            wrong.push(format!("{}: {checked}", stop.what));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
