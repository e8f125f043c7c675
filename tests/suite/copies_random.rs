//! Access copies of random cases: whatever is decided, no byte of what was withheld is in any file, and everything that
//! was given is there. Read by the same stranger as in `copies`.
use proptest::prelude::*;
use serde_json::json;

use crate::copies::{ENTRY, Made, build, entry, files, found, plain, shown};

/// How many cases are tried: COPY_CASES where it is set, for a long look, else `few`.
#[expect(clippy::disallowed_methods, reason = "a person asks for a longer look by the environment")]
fn config(few: u32) -> ProptestConfig {
    let cases = std::env::var_os("COPY_CASES").and_then(|cases| cases.to_str()?.parse().ok()).unwrap_or(few);
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() }
}

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
    #![proptest_config(config(24))]

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

/// A construct of Markdown with a `W` for each word, in the order in which its words are read.
fn construct() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "W W W W",
        "# W W",
        "W **W W** *W* ~~W W~~ `W W` W",
        "W W\nW\\\nW W",
        "- W W\n- W\n- W W W",
        "- W\n\n  W W\n  - W W\n    1. W",
        "1. W\n   W\n2. W W",
        "- [ ] W W\n- [x] W",
        "> W W\n> W\n>\n> W",
        "| W | W W |\n|---|---|\n| W W | W |\n| W | |",
        "```\nW W\nW\n```",
        "[W W](https://example.org \"a link\") W <https://example.org/> W",
        "[W **W**][there] W\n\n[there]: https://example.org",
        "W &amp; W &mdash; W\u{ad}, \\*W\\*",
        "W W ![no words](https://example.org/p.png) W",
        "W<br>W <b>W</b>\n***\nW",
        "Fact: W W\n\nW",
        "Opinion: W **W**. W\n\n- W\n- W",
        "W: W; (W) “W”. W’s",
    ])
}

/// A word that is in no list and in no other text: numbered, in letters that are far from every name.
fn word(number: usize) -> String {
    let letters = ["bo", "du", "fa", "go", "ju", "ka", "lo", "mu", "po", "sa"];
    let digits = format!("{number:03}");
    let word: String =
        digits.bytes().filter_map(|digit| letters.get(usize::from(digit - b'0'))).copied().collect();
    format!("xy{word}x")
}

proptest! {
    #![proptest_config(config(48))]

    /// Any run of words may be quoted, whatever markup parts them: it goes, and every other word stays, in its order.
    #[test]
    fn any_words_of_any_construct_can_be_quoted(
        constructs in prop::collection::vec(construct(), 1..7),
        quotes in prop::collection::vec((0_usize..40, 1_usize..9), 1..4),
    ) {
        let mut count = 0;
        let mut blocks = Vec::new();
        for construct in &constructs {
            let mut block = String::new();
            for c in construct.chars() {
                if c == 'W' {
                    block.push_str(&word(count));
                    count += 1;
                } else {
                    block.push(c);
                }
            }
            blocks.push(block);
        }
        let body = blocks.join("\n\n");
        let mut made = Made::default();
        made.files.insert(format!("entries/{ENTRY}.md"), entry("A title", &serde_json::Map::new(), &body));
        // The text as it is read, which is what is quoted from: the words of the whole copy, disclosed.
        let whole = made.ground();
        let ran = build(&whole);
        prop_assert_eq!(ran.status, 0, "{}", ran);
        let read = read_text(&whole.text("out/copy/en/entries/entry-1.html"));
        let mut gone = vec![false; count];
        let mut redactions = Vec::new();
        for (first, length) in quotes {
            let (first, last) = (first % count, (first % count + length - 1).min(count - 1));
            let from = read.find(&word(first)).unwrap();
            let to = read.find(&word(last)).unwrap() + word(last).len();
            redactions.push(json!({"quote": read[from..to], "code": "third-party"}));
            gone[first..=last].fill(true);
        }
        let mut decided = serde_json::Map::new();
        decided.insert("decision".into(), json!("redact"));
        decided.insert("redactions".into(), json!(redactions));
        made.decided.insert(ENTRY.to_owned(), decided);
        let ground = made.ground();
        let ran = build(&ground);
        prop_assert_eq!(ran.status, 0, "{}\n{}\n{:?}", ran, body, redactions);
        let files = files(&ground);
        let hidden: Vec<String> = (0..count).filter(|number| gone[*number]).map(word).collect();
        let hidden: Vec<&str> = hidden.iter().map(String::as_str).collect();
        prop_assert!(found(&files, &hidden).is_empty(), "{:?}\n{}\n{:?}", found(&files, &hidden), body, redactions);
        let text = read_text(&ground.text("out/copy/en/entries/entry-1.html"));
        let mut rest = text.as_str();
        for number in (0..count).filter(|number| !gone[*number]) {
            let place = rest.find(&word(number));
            prop_assert!(place.is_some(), "lost {}: {}\n{}\n{:?}", word(number), text, body, redactions);
            rest = &rest[place.unwrap()..];
        }
    }
}

/// The words of a page, as a person would copy them from it to quote them.
fn read_text(html: &str) -> String {
    let prose = html.split_once("class=\"prose\"").map_or("", |(_, after)| after);
    let prose = prose.split_once("</main>").map_or(prose, |(before, _)| before);
    let mut text = String::new();
    for piece in prose.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or_default();
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        // The number of a paragraph stands beside its words.
        if tag.contains("class=\"n\"") {
            continue;
        }
        let is_inline = ["b", "a", "strong", "em", "del", "code", "span", "mark", "s"].contains(&name);
        text.push_str(if is_inline { "" } else { " " });
        text.push_str(words);
    }
    let text = text.replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_hidden_child_is_not_named_by_the_request() {
    for (language, words) in [("en", "on behalf of a child"), ("cy", "ar ran plentyn")] {
        let mut made = Made::default();
        let text = entry("A call", &serde_json::Map::new(), "Cadi came. Keepomega.");
        made.files.insert("entries/2026-03-04-call.md".into(), text);
        made.head.insert("on_behalf_of".into(), json!("child-1"));
        made.head.insert("language".into(), json!(language));
        let mut ground = made.ground();
        let file = "out/case/disclosures/one.yaml";
        let decisions = ground.text(file);
        let named = decisions.find("people: {\"child-1\"").expect("the child is named below people");
        let end = named + decisions[named..].find("},").unwrap() + 2;
        ground = ground.file(file, format!("{}people: {{{}", &decisions[..named], &decisions[end..]));
        build(&ground).ends(0);
        for (path, bytes) in files(&ground).into_iter().filter(|(path, _)| !path.starts_with("assets/")) {
            assert!(!String::from_utf8_lossy(&bytes).contains("Cadi"), "{path}");
        }
        assert!(ground.text("out/copy/index.html").contains(words));
    }
}
