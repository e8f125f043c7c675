//! Bodies as people write them, and the document they become, written out.
use std::fmt::Write;

use super::*;

/// The document as an outline: a line for each block, its labels in brackets, its visible text.
fn outline(source: &str) -> String {
    let document = Document::parse(source, 0).unwrap();
    let mut out = String::new();
    blocks(&document.blocks, &document, 0, &mut out);
    out
}

fn blocks(list: &[Block], document: &Document, depth: usize, out: &mut String) {
    for block in list {
        let pad = "  ".repeat(depth);
        let held = block.held_by.map_or(String::new(), |id| format!(" <{}>", document.labels[id].kind.id()));
        match &block.kind {
            BlockKind::Paragraph { opens, inlines, .. } => {
                let opens = opens.map_or(String::new(), |id| format!(" {}:", document.labels[id].kind.id()));
                writeln!(out, "{pad}p{held}{opens} {}", Prose::new(inlines, document).text).unwrap();
            }
            BlockKind::Heading { heading, .. } => {
                let heading = &document.headings[*heading];
                writeln!(out, "{pad}h{}{held} {} #{}", heading.level, heading.text, heading.anchor).unwrap();
            }
            BlockKind::List { items, .. } => {
                writeln!(out, "{pad}list{held}").unwrap();
                for item in items {
                    let task = item.task.map_or("", |done| if done { " [x]" } else { " [ ]" });
                    writeln!(out, "{pad}-{task}").unwrap();
                    blocks(&item.blocks, document, depth + 1, out);
                }
            }
            BlockKind::Quote(inner) => {
                writeln!(out, "{pad}quote{held}").unwrap();
                blocks(inner, document, depth + 1, out);
            }
            BlockKind::Code { text, .. } => writeln!(out, "{pad}code{held} {text:?}").unwrap(),
            BlockKind::Table { head, rows, .. } => {
                let row = |cells: &[Cell]| {
                    let texts: Vec<_> =
                        cells.iter().map(|cell| Prose::new(&cell.inlines, document).text).collect();
                    texts.join(" | ")
                };
                writeln!(out, "{pad}table{held} {}", row(head)).unwrap();
                rows.iter().for_each(|cells| writeln!(out, "{pad}  {}", row(cells)).unwrap());
            }
            BlockKind::Footnote { name, blocks: inner } => {
                writeln!(out, "{pad}footnote {name}{held}").unwrap();
                blocks(inner, document, depth + 1, out);
            }
            BlockKind::Rule => writeln!(out, "{pad}rule{held}").unwrap(),
        }
    }
}

#[test]
fn a_label_with_its_text_holds_its_paragraph() {
    assert_eq!(
        outline("Fact: The door\nwas open.\n\nNext.\n"),
        "p <fact> fact: The door was open.\np Next.\n"
    );
    assert_eq!(outline("**Barn:** *Hapus.*\r\n\r\nWedyn."), "p <opinion> opinion: Hapus.\np Wedyn.\n");
    assert_eq!(outline("Fact:\nThe door was open."), "p <fact> fact: The door was open.\n");
}

#[test]
fn a_label_alone_holds_to_the_next_label_or_heading() {
    let text = "**Fact:**\n\nOne.\n\n- two\n- Opinion: three\n\nFour.\n\nReason: five.\n\nSix.\n\nFact:\n\n# Seven\n\nEight.";
    assert_eq!(
        outline(text),
        "p <fact> fact: \np <fact> One.\nlist <fact>\n-\n  p two\n-\n  p <opinion> opinion: three\np <fact> Four.\n\
         p <reason> reason: five.\np Six.\np <fact> fact: \nh1 Seven #seven\np Eight.\n"
    );
}

#[test]
fn a_colon_hands_the_list_table_or_quote_to_the_label() {
    let text =
        "Fact: I saw:\n\n- one\n- two\n\nThree.\n\nSaid (child-1): this:\n\n> Four.\n\nOpinion: no\n\n- five";
    assert_eq!(
        outline(text),
        "p <fact> fact: I saw:\nlist <fact>\n-\n  p one\n-\n  p two\np Three.\np <said> said: this:\nquote <said>\n  p Four.\n\
         p <opinion> opinion: no\nlist\n-\n  p five\n"
    );
}

#[test]
fn in_items_and_quotes_a_label_holds_that_item_or_quote() {
    let text =
        "- Fact: one\n\n  two\n- three\n- Opinion:\n\n  four\n\n> Said (child-1): five\n>\n> six\n\nseven";
    assert_eq!(
        outline(text),
        "list\n-\n  p <fact> fact: one\n  p <fact> two\n-\n  p three\n-\n  p <opinion> opinion: \n  p <opinion> four\n\
         quote\n  p <said> said: five\n  p <said> six\np seven\n"
    );
}

#[test]
fn a_label_opens_a_line_as_if_after_an_empty_one() {
    assert_eq!(
        outline("Fact: one\nOpinion: two\nthree"),
        "p <fact> fact: one\np <opinion> opinion: two three\n"
    );
    assert_eq!(
        outline("> Fact: one\n> Opinion: two\n"),
        "quote\n  p <fact> fact: one\n  p <opinion> opinion: two\n"
    );
    assert_eq!(outline("- one\nFact: two"), "list\n-\n  p one\np <fact> fact: two\n");
    assert_eq!(outline("- one\n  Fact: two"), "list\n-\n  p one\n  p <fact> fact: two\n");
    assert_eq!(outline("*a\nFact: b*"), "p *a\np <fact> fact: b*\n");
    assert_eq!(
        outline("| a | b |\n|---|---|\n| 1 | 2 |\nOpinion: c"),
        "table a | b\n  1 | 2\np <opinion> opinion: c\n"
    );
}

#[test]
fn places_are_those_of_the_source() {
    let source =
        "---\nx\n---\nŷ one\n> Fact: two\n> **Opinion (a; not to mother):** see [x](y.md) @father\nlast";
    let start = source.find('ŷ').unwrap();
    let document = Document::parse(source, start).unwrap();
    let texts: Vec<_> = document.labels.iter().map(|label| &source[label.span.range()]).collect();
    assert_eq!(texts, ["Fact:", "**Opinion (a; not to mother):**"]);
    let not_to = document.labels[1].not_to().next().unwrap();
    assert_eq!(&source[not_to.span.range()], "mother");
    assert_eq!(&source[document.links[0].span.range()], "[x](y.md)");
    assert_eq!(&source[document.mentions[0].span.range()], "@father");
    document.leaves(&mut |leaf, _| {
        let prose = Prose::new(leaf.inlines, &document);
        for range in prose.sentences() {
            assert!(
                source[prose.span(&range).range()].starts_with(prose.text[range].chars().next().unwrap())
            );
        }
    });
}

#[test]
fn mentions_are_found_where_they_are_meant() {
    let ids = |text: &str| -> Vec<String> {
        Document::parse(text, 0).unwrap().mentions.into_iter().map(|mention| mention.id).collect()
    };
    assert_eq!(
        ids("@mother and (@child-1), **@father**: \"@gp\"; @a--."),
        ["mother", "child-1", "father", "gp", "a"]
    );
    assert_eq!(
        ids("jo@mother.wales \\@mother @@mother a/@mother .@mother -@mother `@mother` @Mother @-"),
        [] as [&str; 0]
    );
    assert_eq!(ids("[@mother](x.md \"@father\") <b title='@gp'>\n\n    @code\n"), ["mother"]);
    assert_eq!(ids("\\\\@mother &amp;@father"), ["mother", "father"]);
}

#[test]
fn raw_html_and_near_labels_are_noted() {
    let source = "Fcat: one\nOpinoin: two\n\nA <b>bold</b> word.\n\n<div>\nblock\n</div>\n";
    let document = Document::parse(source, 0).unwrap();
    let near: Vec<_> = document.near_labels.iter().map(|near| near.word.as_str()).collect();
    assert_eq!(near, ["Fcat", "Opinoin"]);
    let html: Vec<_> = document.raw_html.iter().map(|span| &source[span.range()]).collect();
    assert_eq!(html, ["<b>", "</b>", "<div>\nblock\n</div>"]);
}

#[test]
fn each_block_of_html_is_one_piece() {
    let source = "<div>\n  <p>\n</div>\n\n<!-- one\ntwo -->\n\n- <hr>\n\nFact: x\n<br>\n";
    let document = Document::parse(source, 0).unwrap();
    let html: Vec<_> = document.raw_html.iter().map(|span| &source[span.range()]).collect();
    assert_eq!(html, ["<div>\n  <p>\n</div>", "<!-- one\ntwo -->", "<hr>", "<br>"]);
}

#[test]
fn an_address_in_pointed_brackets_is_for_mail() {
    let targets = |text: &str| -> Vec<String> {
        let links = Document::parse(text, 0).unwrap().links;
        links.into_iter().map(|link| link.target).collect()
    };
    assert_eq!(
        targets("<a@example.org> <https://example.org>"),
        ["mailto:a@example.org", "https://example.org"]
    );
    assert_eq!(targets("[a](a@example.org)"), ["a@example.org"]);
}

#[test]
fn words_leave_labels_out() {
    let count = |text: &str| Document::parse(text, 0).unwrap().word_count();
    assert_eq!(count("Fact (at home): one two — three"), 3);
    assert_eq!(count("Fact:\n\n<b></b>\n\n---\n\n![alt text](x.png)"), 0);
    assert_eq!(count("| one | two |\n|--|--|\n| 3 | - |\n\n    four\n"), 4);
}

#[test]
fn what_nests_too_deep_is_refused_in_no_time() {
    for text in [
        "> ".repeat(10_000),
        "- ".repeat(10_000) + "x",
        "*a ".to_string(),
        "[".repeat(20_000),
        "*_".repeat(5_000),
    ] {
        let _ = Document::parse(&text, 0);
    }
    assert!(Document::parse(&("> ".repeat(10_000) + "x"), 0).is_err());
    assert!(Document::parse(&("> ".repeat(20) + "x"), 0).is_ok());
    assert!(Document::parse(&("1. ".repeat(10_000) + "x"), 0).is_err());
    assert!(Document::parse(&"- ".repeat(100), 0).is_ok(), "a thematic break");
    assert!(Document::parse(&("-".repeat(100) + " the message as it came"), 0).is_ok());
    assert!(Document::parse(&("12345678. ".repeat(20) + "x"), 0).is_ok());
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_and_every_place_lies_in_it(
        text in "([-*>_`@\\[\\]()!|:;#\\\\ \n\r\t&<]|Fact|Opinion:|Said \\(a; not to b\\):|[a-zŵ@]{1,4}|1\\.|\\*\\*|https://x){0,40}"
    ) {
        if let Ok(document) = Document::parse(&text, 0) {
            let mut spans: Vec<_> = document.labels.iter().map(|label| label.span).collect();
            spans.extend(document.links.iter().map(|link| link.span));
            spans.extend(document.mentions.iter().map(|mention| mention.span));
            spans.extend(document.headings.iter().map(|heading| heading.span));
            spans.extend(document.raw_html.iter().copied());
            for span in spans {
                proptest::prop_assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
            }
            document.leaves(&mut |leaf, labels| {
                assert!(labels.iter().all(|label| *label < document.labels.len()));
                assert!(text.get(leaf.span.range()).is_some(), "{:?} in {text:?}", leaf.span);
                let prose = Prose::new(leaf.inlines, &document);
                for range in prose.sentences() {
                    assert!(text.get(prose.span(&range).range()).is_some());
                }
            });
        }
    }
}
