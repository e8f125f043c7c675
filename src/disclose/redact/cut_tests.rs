//! Cuts in a document: what stays, and that what goes in silence leaves what never had it.
use super::super::super::rendered::Names;
use super::super::marks::Treated;
use super::*;
use crate::base::Lang;
use crate::model::Code;
use crate::text::InlineKind;

/// The document as Markdown of a kind, with marks as `[0]`, and labels in angle brackets.
fn shown(document: &Document) -> String {
    fn line(inlines: &[Inline]) -> String {
        inlines
            .iter()
            .map(|inline| match &inline.kind {
                InlineKind::Text(text) => text.clone(),
                InlineKind::Code(text) => format!("`{text}`"),
                InlineKind::Emphasis(inner) => format!("*{}*", line(inner)),
                InlineKind::Strong(inner) => format!("**{}**", line(inner)),
                InlineKind::Strikethrough(inner) => format!("~{}~", line(inner)),
                InlineKind::Link { link, inlines } => format!("({link} {})", line(inlines)),
                InlineKind::Mark(mark) => format!("[{mark}]"),
                InlineKind::FootnoteReference(name) => format!("^{name}"),
                InlineKind::Image { .. } => "!".to_owned(),
                InlineKind::HardBreak => "/".to_owned(),
                other => format!("{other:?}"),
            })
            .collect()
    }
    fn all(blocks: &[Block]) -> String {
        blocks.iter().map(one).collect::<Vec<_>>().join("; ")
    }
    fn one(block: &Block) -> String {
        let held = if block.held_by.is_some() { "'" } else { "" };
        let text = match &block.kind {
            BlockKind::Paragraph { opens, inlines, .. } => {
                format!("{}{}", if opens.is_some() { "<>" } else { "" }, line(inlines))
            }
            BlockKind::Heading { inlines, .. } => format!("# {}", line(inlines)),
            BlockKind::List { items, .. } => {
                items.iter().map(|item| format!("- {}", all(&item.blocks))).collect::<Vec<_>>().join(" ")
            }
            BlockKind::Quote(blocks) => format!("> {}", all(blocks)),
            BlockKind::Footnote { name, blocks } => format!("^{name}: {}", all(blocks)),
            BlockKind::Code { text, .. } => format!("```{text}```"),
            BlockKind::Table { head, rows, .. } => std::iter::once(head)
                .chain(rows)
                .map(|row| row.iter().map(|cell| line(&cell.inlines)).collect::<Vec<_>>().join("|"))
                .collect::<Vec<_>>()
                .join(" || "),
            BlockKind::Rule => "---".to_owned(),
        };
        format!("{held}{text}")
    }
    all(&document.blocks)
}

fn cut_out(body: &str, quotes: &[&str], mark: Option<Code>) -> Kept {
    let document = Document::parse(body, 0).unwrap();
    let names: Names<'_> = [("gp", "Dr Morris")].into();
    let rendered = Rendered::of("A visit", None, &document, Lang::En, body, &names);
    let mut ranges: Vec<_> = quotes
        .iter()
        .flat_map(|quote| {
            let found = rendered.find(quote, None, None);
            assert!(!found.is_empty(), "{quote}");
            found
        })
        .collect();
    ranges.sort_by_key(|range| range.start);
    let cuts: Vec<Cut> =
        ranges.into_iter().map(|range| Cut { range, mark: mark.map(Wanted::Code), passage: true }).collect();
    let mut marks = Marks::new(vec![Treated { code: Code::ThirdParty }]);
    cut(&document, &rendered, &cuts, &mut marks).unwrap()
}

#[test]
fn a_quote_becomes_one_mark_wherever_it_stands() {
    for (body, quote, expected) in [
        ("He **moved** to [her sister](a.md) then.", "moved to her sister", "He [0] then."),
        ("He **mov**ed *to her* sister.", "ed to", "He **mov**[0] *her* sister."),
        ("One\nline\\\ntwo three", "line two", "One [0] three"),
        ("- a b\n- c d\n- e", "b c d", "- a [0] - e"),
        ("- a b\n- c d\n- e", "b c", "- a [0] - d - e"),
        ("| a | b |\n|---|---|\n| c | d |\n", "b c", "a|[0] || |d"),
        ("Fact: one two.", "one", "'<>[0] two."),
        ("Before.\n\nFact: one two.\n\nAfter.", "Fact: one", "Before.; [0] two.; After."),
        ("Said:\n\nOne.\n\nTwo.\n\n# H\n\nEnd.", "Said One.", "[0]; Two.; # H; End."),
        ("A @gp said.", "Morris", "A [0] said."),
        ("a `b c` d", "b", "a [0]` c` d"),
        ("a\n\nb\n\nc", "a b c", "[0]"),
        ("x ![alt](y.png) z", "x z", "[0]"),
        ("a[^1] b.\n\n[^1]: note", "a b", "[0]."),
        ("# One two\n\nthree", "two three", "# One [0]"),
    ] {
        assert_eq!(shown(&cut_out(body, &[quote], Some(Code::ThirdParty)).document), expected, "{body:?}");
    }
}

#[test]
fn neighbouring_marks_are_one() {
    let kept = cut_out(
        "One. Two.\n\nThree.\n\n- a\n- b\n",
        &["One.", "Two.", "Three.", "a", "b"],
        Some(Code::Police),
    );
    assert_eq!(shown(&kept.document), "[0]; - [0]");
}

#[test]
fn what_goes_in_silence_leaves_what_never_had_it() {
    for (body, quote, never) in [
        ("One. Two. Three.", "Two.", "One. Three."),
        ("One.\nTwo.\nThree.", "Two.", "One.\nThree."),
        ("*One.* **Two.** Three.", "Two.", "*One.* Three."),
        ("*One. Two.* Three.", "Two.", "*One.* Three."),
        ("One.\n\nTwo.\n\nThree.", "Two.", "One.\n\nThree."),
        ("One.\n\nFact: Two.\n\nThree.", "Two.", "One.\n\nThree."),
        ("Said:\n\nTwo.\n\n# H\n\nEnd.", "Two.", "# H\n\nEnd."),
        ("- a\n\n- Two.\n\n- b\n", "Two.", "- a\n- b\n"),
        ("1. a\n2. Two.\n3. b\n", "Two.", "1. a\n2. b\n"),
        ("a\n\n- Two.\n\nb", "Two.", "a\n\nb"),
        ("a\n\n> Two.\n\nb", "Two.", "a\n\nb"),
        ("| a | b |\n|---|---|\n| Two. | |\n| c | d |\n", "Two.", "| a | b |\n|---|---|\n| c | d |\n"),
        ("# A\n\nx\n\n# B\n\nTwo.\n\n# C\n\ny", "Two.", "# A\n\nx\n\n# C\n\ny"),
        ("# A\n\n## B\n\nTwo.\n\n# C\n\ny", "Two.", "# C\n\ny"),
        ("# A\n\nSaid:\n\nTwo.\n\n# C\n\ny", "Two.", "# C\n\ny"),
        ("a. Two.[^1] b[^2].\n\n[^1]: n\n\n[^2]: m", "Two.", "a. b[^2].\n\n[^2]: m"),
        ("a b[^1].\n\n[^1]: Two.", "Two.", "a b."),
        ("# Two.\n\na\n\n# Two.\n\nb", "Two.", "a\n\nb"),
    ] {
        let kept = shown(&cut_out(body, &[quote], None).document);
        assert_eq!(kept, shown(&cut_out(never, &[], None).document), "{body:?}");
    }
}

#[test]
fn anchors_are_made_from_what_stays() {
    let kept = cut_out(
        "# One two\n\na\n\n# One\n\nb\n\n# Two three\n\nc\n",
        &["two", "Two three c"],
        Some(Code::ThirdParty),
    );
    assert_eq!(kept.anchors, [Some("one-".to_owned()), Some("one".to_owned()), Some(String::new())]);
}
