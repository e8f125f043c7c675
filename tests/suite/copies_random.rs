//! Access copies of random cases: whatever is decided, no byte of what was withheld is in any file, and everything that
//! was given is there. Read by the same stranger as in `copies`.
use proptest::prelude::*;
use serde_json::json;

use crate::copies::{Made, build, entry, files, found, plain, shown};

/// A form of a hidden person's name.
fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Rhydian",
        "RHYDIAN",
        "Quillbrook-Vaux",
        "Rhy**dia**n",
        "Rhydian's",
        "@father",
        "RQV",
        "rhydian_vaux",
        "Quilly",
        "Vaux, Rhydian",
        "Siân",
        "Sia\u{302}n",
        "&#82;hydian",
        "Rhy\u{ad}dian",
        "`Vaux`",
        "[Rhydian](https://example.org/rhydian \"Vaux\")",
        "07700 900123",
        "+44 7700 900 123",
        "Heol y Bryn",
        "CF10 1AA",
        "yng Nghaerdydd",
        "9 November 1986",
        "rhydian@example.org",
        "Ｒｈｙｄｉａｎ",
    ])
}

/// A block with a word that stays, a name, and a sentence that may be redacted.
fn block() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "KEEP then NAME. SECRET",
        "# KEEP of NAME\n\nSECRET",
        "- KEEP\n- NAME\n- SECRET",
        "1. KEEP NAME\n\n   SECRET\n2. NAME",
        "> KEEP by NAME\n>\n> SECRET",
        "| KEEP | NAME |\n|---|---|\n| NAME | SECRET |",
        "KEEP[^NUMBER] NAME.\n\n[^NUMBER]: SECRET By NAME.",
        "Fact: KEEP. NAME. SECRET",
        "Hearsay (NAME): KEEP.\n\nSECRET",
        "- [ ] KEEP NAME\n- [x] SECRET",
        "*KEEP NAME.* SECRET",
        "Said (child-1; not to mother): HELD NAME.\n\nKEEP. SECRET",
        "~~NAME~~ KEEP.\\\nSECRET",
        "[KEEP](https://example.org/a) NAME ![NAME](https://example.org/p.png \"NAME\"). SECRET",
    ])
}

/// What is decided about an entry: disclose, redact with a mark, redact in silence, withhold, withhold in silence, out of
/// scope.
fn decision() -> impl Strategy<Value = u8> {
    prop_oneof![3 => Just(0_u8), 3 => Just(1), 3 => Just(2), 1 => Just(3), 1 => Just(4), 1 => Just(5)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, max_shrink_iters: 60, ..ProptestConfig::default() })]

    /// Whatever stands where and whatever is decided: no byte of what was withheld, and all that is disclosed.
    #[test]
    fn whatever_is_decided_holds(
        entries in prop::collection::vec((decision(), prop::collection::vec((block(), name()), 1..5)), 1..6),
    ) {
        let mut made = Made::default();
        let mut kept = Vec::new();
        let mut gone = Vec::new();
        for (number, (decision, blocks)) in entries.iter().enumerate() {
            let id = format!("2026-03-1{number}");
            let mut body = String::new();
            let mut redactions = Vec::new();
            for (at, (block, name)) in blocks.iter().enumerate() {
                let key = format!("{}{}", letters(number), letters(at));
                // In brackets of a label there is no markup, and no bracket.
                let name = if block.starts_with("Hearsay") { "Rhydian" } else { name };
                let secret = format!("Zq{key} secret words are here today.");
                let keep = format!("Keep{key}word");
                let held = format!("Held{key}word");
                let made = block
                    .replace("SECRET", &secret)
                    .replace("KEEP", &keep)
                    .replace("HELD", &held)
                    .replace("NUMBER", &format!("{at}"))
                    .replace("NAME", name);
                body.push_str(&made);
                body.push_str("\n\n## After\n\n");
                gone.push(held);
                match decision {
                    0 => kept.extend([keep, secret]),
                    1 | 2 => {
                        kept.push(keep);
                        gone.push(secret.clone());
                        let mut redaction = json!({"quote": secret, "code": "police"});
                        if *decision == 2 {
                            redaction["shown"] = json!(false);
                        }
                        redactions.push(redaction);
                    }
                    _ => gone.extend([keep, secret]),
                }
            }
            let decided = match decision {
                1 | 2 => json!({"decision": "redact", "redactions": redactions, "advice": {"from": "x", "on": "2026-05-10"}}),
                3 => json!({"decision": "withhold", "code": "third-party"}),
                4 => json!({"decision": "withhold", "code": "police", "shown": false, "advice": {"from": "x", "on": "2026-05-10"}}),
                5 => json!({"decision": "out-of-scope"}),
                _ => json!({}),
            };
            made.decided.insert(id.clone(), decided.as_object().cloned().unwrap());
            let fields = json!({"occurred": format!("{id} 09:00"), "recorded": format!("{id} 10:00")});
            let title = format!("Title {}", letters(number));
            made.files.insert(format!("entries/{id}.md"), entry(&title, fields.as_object().unwrap(), &body));
        }
        let ground = made.ground();
        let ran = build(&ground);
        prop_assert_eq!(ran.status, 0, "{}", ran);
        let files = files(&ground);
        let names = [
            "rhydian", "quillbrook", "vaux", "quilly", "siân", "r.q.v", "900123", "900 123", "heol y bryn", "cf10 1aa",
            "nghaerdydd", "9 november", "ｒｈｙｄｉａｎ",
        ];
        let all: Vec<&str> = gone.iter().map(String::as_str).chain(names).collect();
        let leaks = found(&files, &all);
        prop_assert!(leaks.is_empty(), "{:?}", leaks);
        let text = shown(&files);
        let lost: Vec<&String> = kept.iter().filter(|word| !text.contains(&plain(word))).collect();
        prop_assert!(lost.is_empty(), "{:?}", lost);
    }
}

/// A number as letters, which are a word and no digits.
fn letters(number: usize) -> &'static str {
    ["ba", "ce", "di", "fo", "gu", "hy"].get(number).copied().unwrap_or("ju")
}
