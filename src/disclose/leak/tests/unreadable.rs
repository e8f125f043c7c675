//! What cannot be read is said, and so is what acts when it is opened.
use super::makers::*;
use super::*;

fn pdf_with(object: &str) -> Vec<u8> {
    let mut objects = page(stream("", b"BT /F1 12 Tf (x) Tj ET"), FONT);
    objects.push((9, object.as_bytes().to_vec()));
    pdf(&objects)
}

fn nested(levels: usize) -> Vec<u8> {
    let mut inner = b"Sian".to_vec();
    let mut name = "a.txt";
    for _ in 0..levels {
        inner = zip(&[(name, &inner)]);
        name = "a.zip";
    }
    inner
}

#[test]
fn what_cannot_be_read_is_said() {
    let encrypted = Extras { flags: 1, ..Extras::default() };
    let lzma = Extras { method: Some(14), ..Extras::default() };
    let aes = Extras { method: Some(99), ..Extras::default() };
    let ole = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), vec![0; 512]].concat();
    let locked = [ole.clone(), utf16le("EncryptedPackage")].concat();
    let bare = "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>";
    let symbols = "<< /Type /Font /Subtype /Type1 /BaseFont /X /FontDescriptor << /FontFile 9 0 R >> >>";
    let shapes =
        "<< /Type /Font /Subtype /Type3 /CharProcs << >> /Encoding << /Differences [65 /g1 /g2] >> >>";
    let picture = |contents: &[u8]| {
        let mut objects = page(stream("", contents), FONT);
        objects[1].1 = b"<< /Type /Pages /Kids [3 0 R] /Resources << /Font << /F1 5 0 R >> /XObject << /I 7 0 R >> >> >>".to_vec();
        objects.push((
            7,
            stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode", &jpeg(&[])),
        ));
        pdf(&objects)
    };
    let drawn = "0 0 m 1 1 2 2 3 3 c f ".repeat(50);
    let mut locked_pdf = pdf(&page(stream("", b""), FONT));
    locked_pdf.extend(b"trailer << /Encrypt 9 0 R >>");
    let bad_map = {
        let mut objects = page(
            stream("", b"BT /F1 12 Tf <00010002> Tj ET"),
            "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>",
        );
        objects.push((6, stream("", b"1 beginbfchar <0001> <0053> endbfchar")));
        pdf(&objects)
    };
    let cases: Vec<(&str, &str, Vec<u8>, &[Why])> = vec![
        ("a.zip", "encrypted", zip_with(&[("a", b"x")], &encrypted), &[Why::Encrypted]),
        ("a.zip", "encrypted with AES", zip_with(&[("a", b"x")], &aes), &[Why::Encrypted]),
        ("a.zip", "other compression", zip_with(&[("a", b"x")], &lzma), &[Why::Archive]),
        ("a.zip", "cut off", zip(&[("a", &[7; 100])])[..60].to_vec(), &[Why::Broken]),
        (
            "a.zip",
            "member the directory does not know",
            zip_with(&[("a", b"x")], &Extras { between: &zip(&[("b", b"Sian")]), ..Extras::default() }),
            &[Why::Broken],
        ),
        ("a.zip", "too deep", nested(5), &[Why::TooLarge]),
        ("a.docx", "password", locked, &[Why::Encrypted]),
        ("a.doc", "old Office", ole, &[Why::OldOffice]),
        ("a.rtf", "rtf", b"{\\rtf1 x}".to_vec(), &[Why::OldOffice]),
        ("a.docx", "rtf by another name", b"{\\rtf1 x}".to_vec(), &[Why::OldOffice]),
        (
            "a.odt",
            "password",
            odf(&[(
                "META-INF/manifest.xml",
                b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
            )]),
            &[Why::Encrypted],
        ),
        (
            "a.docm",
            "macros",
            docx("", &[("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")]),
            &[Why::OldOffice, Why::Macros],
        ),
        (
            "a.docx",
            "embedded object",
            docx("", &[("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0")]),
            &[Why::OldOffice],
        ),
        ("a.docx", "picture", docx("", &[("word/media/image1.png", &png(&[]))]), &[Why::Picture]),
        ("a.docx", "thumbnail", docx("", &[("docProps/thumbnail.jpeg", &jpeg(&[]))]), &[Why::Picture]),
        ("a.mp3", "sound", b"ID3\x03xxxxxxxx".to_vec(), &[Why::Media]),
        ("a.mp4", "video", b"\0\0\0\x20ftypisom".to_vec(), &[Why::Media]),
        ("a.7z", "another archive", b"7z\xbc\xaf\x27\x1c".to_vec(), &[Why::Archive]),
        ("a.gz", "gzip", b"\x1f\x8b\x08\0".to_vec(), &[Why::Archive]),
        ("a.woff2", "font", b"wOF2\0\0\0".to_vec(), &[Why::Font]),
        ("a.bin", "unknown", (0..=255).collect(), &[Why::Unknown]),
        ("a.heic", "picture of another kind", b"\0\0\0\x18ftypheic".to_vec(), &[Why::Picture]),
        ("a.pdf", "encrypted", locked_pdf, &[Why::Encrypted]),
        ("a.pdf", "no objects", b"%PDF-1.7\nnothing".to_vec(), &[Why::Broken]),
        ("a.pdf", "picture beside text", picture(b"BT /F1 9 Tf (x) Tj ET /I Do"), &[Why::Picture]),
        ("a.pdf", "scan", picture(b"/I Do"), &[Why::Picture, Why::Scan]),
        (
            "a.pdf",
            "picture in contents",
            pdf_saying("BT /F1 9 Tf (x) Tj ET BI /W 1 ID abc EI "),
            &[Why::Picture],
        ),
        ("a.pdf", "letters that are drawn", pdf_saying(&drawn), &[Why::Scan]),
        (
            "a.pdf",
            "font without a map",
            pdf(&page(stream("", b"BT /F1 9 Tf <0001> Tj ET"), bare)),
            &[Why::Font],
        ),
        ("a.pdf", "map that lacks a letter", bad_map, &[Why::Font]),
        (
            "a.pdf",
            "font of its own letters",
            pdf(&page(stream("", b"BT /F1 9 Tf (A) Tj ET"), symbols)),
            &[Why::Font],
        ),
        ("a.pdf", "font of shapes", pdf(&page(stream("", b"BT /F1 9 Tf (A) Tj ET"), shapes)), &[Why::Font]),
        ("a.pdf", "broken stream", pdf(&page(stream("/Filter /FlateDecode", b"xyz"), FONT)), &[Why::Broken]),
        ("a.pdf", "unknown filter", pdf(&page(stream("/Filter /Own", b"xyz"), FONT)), &[Why::Broken]),
        ("a.pdf", "film", pdf_with("<< /Type /Annot /Subtype /Screen >>"), &[Why::Media]),
        (
            "a.eml",
            "encrypted",
            mail("Content-Type: multipart/encrypted; boundary=b", "--b\r\n\r\nx\r\n--b--"),
            &[Why::Encrypted],
        ),
        (
            "a.eml",
            "encoding nobody knows",
            mail("Content-Type: text/plain; charset=utf-7", "x"),
            &[Why::Unknown],
        ),
        (
            "a.xml",
            "entities of its own",
            b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY s 'Si'>]><a>&s;an</a>".to_vec(),
            &[Why::Broken],
        ),
        ("a.jpg", "cut off", jpeg(&[(0xfe, vec![7; 50])])[..20].to_vec(), &[Why::Picture, Why::Broken]),
    ];
    let mut wrong = Vec::new();
    for (path, what, bytes, expected) in cases {
        let report = check(&Wanted::default(), &Known::default(), &[File::here(path, bytes)]);
        if whys(&report) != expected {
            wrong.push(format!("{path}: {what}: {:?}", report.unreadable));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(whys(&checked("a.zip", &nested(4))).is_empty() && !checked("a.zip", &nested(4)).hits.is_empty());
}

#[test]
fn what_acts_is_said() {
    let rels = |kind: &str| {
        let xml = format!(
            "<Relationships><Relationship Type='http://x/{kind}' Target='http://example.org/a.dotm' TargetMode=\"External\"/></Relationships>"
        );
        docx("", &[("word/_rels/settings.xml.rels", xml.replace('\'', "\"").as_bytes())])
    };
    for (path, bytes, expected) in [
        ("a.html", b"<html><p>x</p></html>".to_vec(), vec![Act::Html]),
        ("a.html", b"<html><script>x</script></html>".to_vec(), vec![Act::Html, Act::Script]),
        ("a.txt", b"<!doctype html><p onclick='x()'>x".to_vec(), vec![Act::Html, Act::Script]),
        ("a.svg", b"<svg></svg>".to_vec(), vec![Act::Svg]),
        ("a.pdf", pdf_with("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"), vec![Act::Script]),
        ("a.pdf", pdf_with("<< /S /Launch /F (a.exe) >>"), vec![Act::Launch]),
        (
            "a.pdf",
            pdf_with("<< /OpenAction << /S /URI /URI (http://example.org) >> >>"),
            vec![Act::OuterReference],
        ),
        ("a.docx", rels("attachedTemplate"), vec![Act::OuterReference]),
        ("a.docx", rels("hyperlink"), vec![]),
        ("a.docm", docx("", &[("word/vbaProject.bin", b"x")]), vec![Act::Macros]),
        (
            "a.docx",
            docx("<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>", &[]),
            vec![Act::Launch],
        ),
        (
            "a.odt",
            odf(&[("content.xml", b"<office:scripts><script:event-listener/></office:scripts>")]),
            vec![Act::Script],
        ),
        ("a.docx", docx("", &[]), vec![]),
        ("a.pdf", pdf_with("<< /S /URI /URI (http://example.org) >>"), vec![]),
    ] {
        let report = check(&Wanted::default(), &Known::default(), &[File::here(path, bytes.clone())]);
        assert_eq!(acts(&report), expected, "{path} {}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_person_may_take_on_what_is_unreadable_but_not_what_is_encrypted() {
    let of = |path: &str, bytes: Vec<u8>| {
        let wanted = Wanted { accepted: [path.to_owned()].into(), ..wanted() };
        check(&wanted, &Known::default(), &[File::here(path, bytes)])
    };
    assert!(of("a.jpg", jpeg(&[])).is_clean());
    assert!(!checked("a.jpg", &jpeg(&[])).is_clean());
    assert!(!of("a.jpg", jpeg(&[(0xfe, b"Sian".to_vec())])).is_clean());
    assert!(!of("a.zip", zip_with(&[("a", b"x")], &Extras { flags: 1, ..Extras::default() })).is_clean());
}

#[test]
fn bombs_are_refused() {
    let noughts = vec![0_u8; 100_000];
    let bomb = zip(&[("a", &noughts), ("b", &noughts), ("c", &noughts)]);
    let read: Vec<bool> =
        read::members(&bomb, 250_000).unwrap().iter().map(|member| member.bytes.is_ok()).collect();
    assert_eq!(read, [true, true, false]);
}

#[test]
fn a_file_that_cannot_be_opened_is_unreadable() {
    let file = File::open("sian.txt", || Err(std::io::Error::other("no")));
    let report = check(&wanted(), &Known::default(), &[file]);
    assert_eq!(whys(&report), [Why::Closed]);
    assert_eq!(report.hits.len(), 1, "its name is read all the same");
}

#[test]
fn a_zip_may_be_read_as_the_folder_it_holds() {
    let files = unpacked(&zip(&[("p/entry-1.html", "<p>Siân</p>".as_bytes()), ("b.txt", b"x")])).unwrap();
    let report = check(&wanted(), &Known::default(), &files);
    assert_eq!(report.hits.iter().map(|hit| hit.file.as_str()).collect::<Vec<_>>(), ["p/entry-1.html"]);
    assert!(unpacked(b"no zip").is_none());
    assert!(unpacked(&zip_with(&[("a", b"x")], &Extras { flags: 1, ..Extras::default() })).is_none());
}
