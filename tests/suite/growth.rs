//! How long a copy takes grows with the texts, not with the texts times what is looked for in them. A case four times as
//! large may take eight times as long; one of these that was gone through again for every quote took sixteen times.
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::copies::{Made, build, entry};

/// A case with an entry for each thing of which there may be many, `count` of each.
fn made(count: usize) -> Made {
    let mut made = Made::default();
    let said =
        |n: usize, what: &str| format!("On day {n} the {what} went well and nothing more was said of it");
    let mut texts = vec![("quotes", String::new()), ("footnotes", String::new()), ("allowed", String::new())];
    let mut allowed = Vec::new();
    let mut quotes = Vec::new();
    for n in 0..count {
        let quote = said(n, "visit to the centre");
        writeln!(texts[0].1, "{quote}. It was fine.\n").unwrap();
        quotes.push(json!({"quote": quote, "code": "third-party"}));
        writeln!(texts[1].1, "A note[^{n}].\n\n[^{n}]: {}.\n", said(n, "call")).unwrap();
        writeln!(texts[2].1, "{}, Rhydian day {n}.\n", said(n, "walk")).unwrap();
        allowed.push(json!({"text": format!("Rhydian day {n}"), "in": "allowed", "why": "a day's name"}));
    }
    for (name, text) in texts {
        made.files.insert(format!("entries/{name}.md"), entry(name, &serde_json::Map::new(), &text));
    }
    let decided = json!({"decision": "redact", "redactions": quotes});
    made.decided.insert("quotes".into(), decided.as_object().cloned().unwrap());
    made.head.insert("allow".into(), json!(allowed));
    made
}

/// The quicker of two builds.
fn took(count: usize) -> Duration {
    let ground = made(count).ground();
    let once = || {
        let begun = Instant::now();
        build(&ground).ends(0);
        begun.elapsed()
    };
    once().min(once())
}

#[test]
fn a_copy_takes_time_by_its_texts_alone() {
    let mut told = Vec::new();
    // Another program may take the machine for a while: what is so by nature is so each time.
    for _ in 0..3 {
        let (small, large) = (took(150), took(600));
        if large < small * 8 {
            return;
        }
        told.push((small, large));
    }
    panic!("{told:?}");
}
