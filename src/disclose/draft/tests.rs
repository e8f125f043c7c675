//! What a person wrote in a decisions file stays, whatever is brought up to date around it.
use proptest::prelude::*;

use super::update::{CannotEdit, update};
use super::{Drafted, Wanted};
use crate::model::Suggestion;
use crate::read::{Digests, layout};

fn wanted(entries: &[(&str, &str)]) -> Wanted {
    let suggestion = |name: &str| Suggestion {
        rule: "health".into(),
        place: format!("{name}.md:3"),
        text: "a \"b\"".into(),
    };
    let of = |(name, digest): &(&str, &str)| {
        let list = if digest.starts_with('s') { vec![suggestion(name)] } else { Vec::new() };
        ((*name).to_owned(), ((*digest).to_owned(), list))
    };
    Wanted { entries: entries.iter().map(of).collect(), documents: Default::default() }
}

fn updated(text: &str, entries: &[(&str, &str)]) -> Result<Drafted, CannotEdit> {
    update(text, &wanted(entries), &Digests::default())
}

#[track_caller]
fn becomes(text: &str, entries: &[(&str, &str)], expected: &str) {
    let drafted = updated(text, entries).unwrap();
    assert_eq!(drafted.text, expected);
    assert_eq!(updated(expected, entries).unwrap().text, expected);
}

#[test]
fn what_is_new_is_put_between_its_neighbours_in_every_style() {
    for (text, expected) in [
        (
            "entries:\n  b: # why\n    digest: \"1\"\n# end\n",
            "entries:\n  a:\n    digest: \"1\"\n    suggestions: []\n  b: # why\n    digest: \"1\"\n  c:\n    \
             digest: \"1\"\n    suggestions: []\n# end\n",
        ),
        (
            "entries: {b: {digest: '1'}} # one line\n",
            "entries: {a: {digest: \"1\", suggestions: []}, b: {digest: '1'}, c: {digest: \"1\", suggestions: []}} # one line\n",
        ),
        (
            "{\"kind\": \"court\", \"entries\": {\"b\": {\"digest\": \"1\"}}}",
            "{\"kind\": \"court\", \"entries\": {a: {digest: \"1\", suggestions: []}, \"b\": {\"digest\": \"1\"}, c: {digest: \"1\", suggestions: []}}}",
        ),
        (
            "entries:\r\n    b:\r\n      digest: '1'\r\n",
            "entries:\r\n    a:\r\n      digest: \"1\"\r\n      suggestions: []\r\n    b:\r\n      digest: '1'\r\n    c:\r\n      digest: \"1\"\r\n      suggestions: []\r\n",
        ),
    ] {
        becomes(text, &[("a", "1"), ("b", "1"), ("c", "1")], expected);
    }
    for (text, expected) in [
        ("kind: court", "kind: court\n\nentries:\n  a:\n    digest: \"1\"\n    suggestions: []\n"),
        (
            "entries: # none yet\nx: 1\n",
            "entries: # none yet\n  a:\n    digest: \"1\"\n    suggestions: []\nx: 1\n",
        ),
        ("entries: {} # none yet\n", "entries: # none yet\n  a:\n    digest: \"1\"\n    suggestions: []\n"),
        ("entries:\n  a:\n", "entries:\n  a:\n    digest: \"1\"\n    suggestions: []\n"),
        ("entries:\n  a: {}\n", "entries:\n  a: {digest: \"1\", suggestions: []}\n"),
        ("entries:\n  a: {note: x}\n", "entries:\n  a: {digest: \"1\", note: x}\n"),
        ("entries: {a}\n", "entries: {a: {digest: \"1\", suggestions: []}}\n"),
    ] {
        becomes(text, &[("a", "1")], expected);
    }
}

#[test]
fn what_changed_is_undecided_and_keeps_the_rest() {
    becomes(
        "entries:\n  a:\n    decision: redact # hard\n    digest: '1'\n    by: x\n    on: 2026-01-01 # late\n    redactions:\n    - {quote: q}\n",
        &[("a", "2")],
        "entries:\n  a:\n    was: redact # hard\n    digest: \"2\"\n    was_by: x\n    was_on: 2026-01-01 # late\n    redactions:\n    - {quote: q}\n",
    );
    // Reopened a second time: what was before goes, its comment stays.
    becomes(
        "entries:\n  a:\n    digest: '1'\n    was: redact # hard\n    was_by: y\n    decision: withhold\n    by: x\n",
        &[("a", "2")],
        "entries:\n  a:\n    digest: \"2\"\n    # hard\n    was: withhold\n    was_by: x\n",
    );
    becomes(
        "entries: {a: {digest: '1', was: redact, decision: withhold, by: x}}\n",
        &[("a", "2")],
        "entries: {a: {digest: \"2\", was: withhold, was_by: x}}\n",
    );
    assert_eq!(
        updated("entries: {a: {digest: '1', decision: disclose}}\n", &[("a", "2")]).unwrap().reopened,
        ["a"]
    );
    // Not decided yet: nothing to open again.
    assert!(updated("entries: {a: {digest: '1', decision: }}\n", &[("a", "2")]).unwrap().reopened.is_empty());
}

#[test]
fn suggestions_are_written_anew_and_comments_among_them_stay() {
    becomes(
        "entries:\n  a:\n    digest: \"s1\"\n    suggestions: [] # none\n    note: x\n",
        &[("a", "s1")],
        "entries:\n  a:\n    digest: \"s1\"\n    suggestions: # none\n      - {rule: health, place: \"a.md:3\", text: \"a \\\"b\\\"\"}\n    note: x\n",
    );
    becomes(
        "entries:\n  a:\n    digest: \"1\"\n    suggestions:\n      # look here\n      - {rule: a, place: b, text: c} # seen\n    note: x\n",
        &[("a", "1")],
        "entries:\n  a:\n    digest: \"1\"\n    suggestions: [] # seen\n      # look here\n    note: x\n",
    );
    // Something of a person's own among them: they stay as they are.
    let own = "entries:\n  a:\n    digest: \"1\"\n    suggestions:\n      - {rule: a, place: b, text: c, note: mine}\n";
    becomes(own, &[("a", "1")], own);
}

#[test]
fn what_is_new_goes_into_its_own_section_where_the_other_is_new_too() {
    let wanted = Wanted {
        documents: [("d".to_owned(), ("1".to_owned(), Vec::new()))].into(),
        ..wanted(&[("a", "1")])
    };
    let expected = "documents:\n  c: {digest: \"1\"}\n  d:\n    digest: \"1\"\n    suggestions: []\n\nentries:\n  a:\n    digest: \"1\"\n    suggestions: []\n";
    for end in ["\n", ""] {
        let text = format!("documents:\n  c: {{digest: \"1\"}}{end}");
        let kept = Wanted {
            documents: [("c", "1"), ("d", "1")]
                .map(|(name, digest)| (name.to_owned(), (digest.to_owned(), Vec::new())))
                .into(),
            entries: wanted.entries.clone(),
        };
        let drafted = update(&text, &kept, &Digests::default()).unwrap();
        assert_eq!(drafted.text, expected, "{text:?}");
        assert_eq!(update(&drafted.text, &kept, &Digests::default()).unwrap().text, drafted.text);
    }
    let flow = update("{documents: {d: {digest: \"1\"}}}\n", &wanted, &Digests::default()).unwrap();
    assert_eq!(
        flow.text,
        "{documents: {d: {digest: \"1\"}}, entries: {a: {digest: \"1\", suggestions: []}}}\n"
    );
}

#[test]
fn what_has_gone_moves_and_comes_back() {
    let text = "entries:\n    a: # first\n        digest: \"1\"\n        note: |\n            two\n            lines\n    b: {digest: \"1\"}\n# end\n";
    let gone = "entries:\n    b: {digest: \"1\"}\n# end\n\ngone:\n  a: # first\n      digest: \"1\"\n      note: |\n          two\n          lines\n";
    becomes(text, &[("b", "1")], gone);
    let back = updated(gone, &[("a", "1"), ("b", "1")]).unwrap();
    assert_eq!(back.text, format!("{}\ngone:\n", text));
    assert_eq!(updated(text, &[("b", "1")]).unwrap().gone, ["a"]);
    let flow = "{entries: {a: {digest: \"1\"}, b: {digest: \"1\"}}}\n";
    becomes(flow, &[("b", "1")], "{entries: {b: {digest: \"1\"}}, gone: {a: {digest: \"1\"}}}\n");
}

#[test]
fn what_cannot_be_kept_is_not_changed() {
    for text in ["- a\n", "a: b: c\n", "a: 1\na: 2\n", "x: &x 1\ny: *x\n", "entries: [a]\n", ""] {
        assert_eq!(updated(text, &[("a", "1")]), Err(CannotEdit), "{text}");
    }
}

/// What a person may write about an entry, as lines below its name.
fn field() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,6}( #[ a-z]{0,8})?".prop_map(|text| format!("    note: {text}\n")),
        Just("    note: |\n      one: 1\n      # no comment\n\n      two\n".to_owned()),
        Just("    note: 'it''s'\n".to_owned()),
        Just("    note: >-\n        far in\n        here\n".to_owned()),
    ]
}

fn entry() -> impl Strategy<Value = (String, bool)> {
    let digest = prop_oneof![Just("1"), Just("s1"), Just("2")];
    let decision = prop_oneof![
        Just(""),
        Just("    decision: disclose # yes\n    by: x\n    on: 2026-01-01\n"),
        Just(
            "    decision: redact\n    redactions:\n      - {quote: \"a, b\", code: third-party} # q\n      - quote: c\n        code: third-party\n    by: x\n"
        ),
        Just(
            "    was: redact\n    was_by: y # before\n    decision: withhold\n    code: third-party\n    by: x\n"
        ),
    ];
    let suggestions = prop_oneof![
        Just(""),
        Just("    suggestions: []\n"),
        Just(
            "    suggestions: # s\n      - {rule: a, place: b, text: c}\n      # between\n      - {rule: d, place: e, text: f}\n"
        ),
        Just("    suggestions:\n    - place: b\n      rule: a\n      text: c\n"),
    ];
    let comment = prop_oneof![Just(""), Just("  # before\n"), Just("# far out\n"), Just("\n")];
    (digest, decision, suggestions, field(), comment, any::<bool>()).prop_map(
        |(digest, decision, suggestions, field, comment, is_flow)| {
            let decided = !decision.is_empty();
            if is_flow {
                let own = if decided { ", decision: disclose, by: x, on: 2026-01-01" } else { "" };
                (format!("{comment}  NAME: {{digest: \"{digest}\"{own}}} # flow\n"), decided)
            } else {
                (
                    format!(
                        "{comment}  NAME: # n\n    digest: \"{digest}\" # d\n{suggestions}{decision}{field}"
                    ),
                    decided,
                )
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn a_persons_words_outlive_every_update(
        entries in prop::collection::vec(entry(), 0..5),
        head in prop_oneof![Just("kind: court\n"), Just("# head\nkind: court # k\npeople:\n  a: {treatment: redact}\n\n")],
        tail in prop_oneof![Just(""), Just("# tail"), Just("gone:\n  z: {digest: \"1\", note: old} # z\n"), Just("gone:\n")],
        now in prop::collection::vec((0usize..7, prop_oneof![Just("1"), Just("s1"), Just("2")]), 0..6),
        crlf in any::<bool>(),
    ) {
        let names = ["a", "b", "c", "d", "e", "f", "z"];
        let mut text = format!("{head}entries:\n");
        for ((entry, _), name) in entries.iter().zip(names) {
            text.push_str(&entry.replace("NAME", name));
        }
        text.push_str(tail);
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        let now: Vec<(&str, &str)> = now.iter().map(|(index, digest)| (names[*index], *digest)).collect();
        prop_assume!(layout(&text).is_some());
        let drafted = updated(&text, &now);
        prop_assert!(drafted.is_ok(), "{text}");
        let drafted = drafted.unwrap();
        // Every comment of a person and every note is there still.
        for word in ["# head", "# k", "# tail", "# yes", "# q", "# before", "# far out", "# flow", "# n", "# d", "# z", "# s",
            "# between", "# no comment", "note: ", "quote: ", "far in", "it''s"] {
            prop_assert!(drafted.text.matches(word).count() >= text.matches(word).count(), "{word}\n{text}\n---\n{}", drafted.text);
        }
        // What did not change is decided still.
        let laid = layout(&drafted.text).unwrap();
        for (name, _) in &now {
            prop_assert!(laid.root.pair("entries").unwrap().1.pair(name).is_some());
        }
        // A second time changes nothing.
        let again = updated(&drafted.text, &now).unwrap();
        prop_assert_eq!(&again.text, &drafted.text);
        prop_assert!(again.reopened.is_empty() && again.gone.is_empty() && again.added.is_empty());
    }
}
