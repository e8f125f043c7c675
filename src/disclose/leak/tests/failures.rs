//! The ways in which redaction has failed elsewhere, as far as they show in finished files: one test for each.
use super::makers::*;
use super::*;

fn found(path: &str, text: &str) -> usize {
    checked(path, text.as_bytes()).hits.len()
}

#[test]
fn text_under_a_box() {
    assert!(found("a.html", "<p>met <span style='background:#000;color:#000'>Siân</span></p>") > 0);
    let pdf = pdf_saying("BT /F1 12 Tf (Siân) Tj ET 0 g 0 0 100 20 re f");
    assert!(!checked("a.pdf", &pdf).hits.is_empty());
}

#[test]
fn marks_that_were_never_applied() {
    let mut objects = page(stream("", &latin("BT /F1 12 Tf (Siân) Tj ET")), FONT);
    objects.push((9, b"<< /Type /Annot /Subtype /Redact /OverlayText (gone) >>".to_vec()));
    assert!(!checked("a.pdf", &pdf(&objects)).hits.is_empty());
}

#[test]
fn contents_anchors_and_breadcrumbs_keep_the_name() {
    for text in [
        "<nav><a href='#ymweliad-sian'>x</a></nav>",
        "<h2 id='sian-ellis-visit'>x</h2>",
        "<head><title>Siân</title></head>",
        "<a title='Siân' href=x>x</a>",
    ] {
        assert!(found("a.html", text) > 0, "{text}");
    }
}

#[test]
fn names_of_files_and_addresses_keep_the_name() {
    assert!(found("entries/2026-sian.html", "x") > 0);
    assert!(found("a.html", "<a href='../people/sian%20ellis.html'>x</a>") > 0);
}

#[test]
fn a_rule_does_not_reach_every_slot() {
    for slot in [
        "<img alt='Siân'>",
        "<figcaption>Siân</figcaption>",
        "<sup id=fn1>Siân</sup>",
        "<code>Siân</code>",
        "<pre>a\nSiân</pre>",
        "<meta name=description content='Siân'>",
        "<option value=Siân>",
        "<!-- Siân -->",
    ] {
        assert!(found("a.html", slot) > 0, "{slot}");
    }
}

#[test]
fn the_index_of_the_search_has_it() {
    assert!(found("search/a.js", "window.x={t:{\"sian\":[1,2]}}") > 0);
    assert!(found("search.json", "[\"rhydderch\"]") > 0);
}

#[test]
fn a_short_rule_breaks_a_longer_one() {
    // The label of the short name stands in the middle of the long one, of which the rest is still there.
    assert!(found("a.txt", "person A Gwynfryn-Puw") > 0);
    assert!(found("a.txt", "person A-Puw") > 0);
}

#[test]
fn only_the_first_of_neighbours_is_replaced() {
    assert_eq!(found("a.txt", "Siân,\nRhydderch and\nSiân"), 3);
}

#[test]
fn words_have_no_blanks_beside_them() {
    for text in [
        "Mr.Puw",
        "a/Puw/b",
        "(Puw)",
        "x\u{a0}Puw\u{a0}",
        "**Si**ân",
        "«Puw»",
        "Puw\u{2019}s",
        "'Puw'",
        "1Puw2",
    ] {
        let text = text.replace("**", "\u{200d}");
        assert!(found("a.txt", &text) > 0, "{text}");
    }
}

#[test]
fn it_is_nearly_the_name() {
    assert_eq!(checked("a.txt", b"Rhyddrech came").near.len(), 1);
}

#[test]
fn places_mutate() {
    for text in ["yng Nghaerdydd", "o Gaerdydd", "a Chaerdydd", "Cardiff"] {
        assert!(found("a.txt", text) > 0, "{text}");
    }
}

#[test]
fn sources_and_maps_of_scripts_are_copied() {
    assert!(found("app.js.map", r#"{"sourcesContent":["// Si\u00e2n"]}"#) > 0);
    assert!(found("entries/1.md", "# Siân") > 0);
    assert!(found(".git/HEAD.txt", "author Siân") > 0);
}

#[test]
fn what_the_recipient_may_have_is_not_reported() {
    assert!(checked("a.txt", "Mari Ellis, mari.ellis@example.org, Mrs Ellis's".as_bytes()).is_clean());
}

#[test]
fn attached_files_tell_who_wrote_them() {
    let properties = "<Properties><Manager>Rhydderch</Manager></Properties>";
    assert!(!checked("a.docx", &docx("", &[("docProps/app.xml", properties.as_bytes())])).hits.is_empty());
    let photo = jpeg(&[(0xe1, exif(&[(0x9286, 7, b"ASCII\0\0\0Sian")], None))]);
    assert!(!checked("a.jpg", &photo).hits.is_empty());
}
