//! Where a secret may hide: about sixty kinds of place, in each of which it must be found.
use super::makers::*;
use super::*;

/// Files with the name of the hidden aunt in one place each.
fn hidden_in() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let text = |path, what, text: &str| (path, what, text.as_bytes().to_vec());
    let page = |what, body: &str| {
        ("p.html", what, format!("<!doctype html><html><body>{body}</body></html>").into_bytes())
    };
    let xmp = "<x:xmpmeta><rdf:RDF><dc:creator><rdf:li>Si\u{e2}n</rdf:li></dc:creator></rdf:RDF></x:xmpmeta>";
    let ole = |name| (name, "in a folder's name", b"x".to_vec());
    let ooxml = |what, part: &'static str, xml: &str| {
        ("d.docx", what, docx(&paragraph("x"), &[(part, xml.as_bytes())]))
    };
    let iptc =
        [&b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x50\0\x05"[..], "Siân".as_bytes()].concat();
    vec![
        ole("sian/x.txt"),
        text("a.txt", "utf-8", "Siân"),
        ("a.txt", "windows-1252", latin("Siân yw hi")),
        ("a.txt", "utf-16 with mark", utf16be("Siân")),
        ("a.txt", "utf-16 without mark", utf16le("Siân yw hi")),
        ("a.txt", "utf-32", "Siân yw hi".chars().flat_map(|c| u32::from(c).to_be_bytes()).collect()),
        text("a.csv", "csv", "a;b\n\"Siân\";2\n"),
        text("a.json", "json escape", r#"{"a": "Si\u00e2n", "b": 1}"#),
        text("a.json", "json key", r#"{"Si\u00e2n": 1}"#),
        text("a.json", "markup in json", r#"{"html": "<b>Si<\/b>\u00e2n"}"#),
        text("a.js", "script escape", r#"var a = "\x53i\u{e2}n";"#),
        text("a.js", "script joined", r#"var a = "Si" + 'ân';"#),
        text("a.css", "style sheet", r#"a::after { content: "Si\0000e2n" }"#),
        text("a.xml", "xml", "<?xml version='1.0'?><a><b>Siân</b></a>"),
        text("a.xml", "name of an element", "<?xml version='1.0'?><a><sian/></a>"),
        text("a.xml", "namespace", "<?xml version='1.0'?><a xmlns:b='http://example.org/si\u{e2}n'/>"),
        text("a.svg", "svg", "<svg><text><tspan>Si</tspan><tspan>ân</tspan></text></svg>"),
        page("split by a tag", "<p>Si<b>ân</b></p>"),
        page("split by an empty tag", "<p>Si<wbr><span></span>ân</p>"),
        page("split by a comment", "<p>Si<!-- -->ân</p>"),
        page("joined by nothing", "<p>I met<b>Siân</b>there</p>"),
        page("entity", "<p>Si&acirc;n</p>"),
        page("numeric entity", "<p>&#83;i&#xe2n</p>"),
        page("attribute", "<p title='Siân'>x</p>"),
        page("entity in an attribute", "<a href=# aria-label=Si&#226;n>x</a>"),
        page("id", "<h2 id=sian-x>x</h2>"),
        page("address", "<a href='x/Si%C3%A2n.html'>x</a>"),
        page("alternative text", "<img src=x.png alt='llun o Siân'>"),
        page("data attribute", "<p data-who='Siân'>x</p>"),
        page("name of a data attribute", "<p data-sian='1'>x</p>"),
        page("comment", "<!-- Siân -->"),
        page("script in a page", "<script>let a = 'Si\\u00e2n';</script>"),
        page("style in a page", "<style>/* Siân */</style>"),
        page("title", "<title>Siân</title>"),
        page("markup in an attribute", "<iframe srcdoc='&lt;b&gt;Si&lt;/b&gt;&amp;acirc;n'></iframe>"),
        page("data address", &format!("<a href='data:text/plain;base64,{}'>x</a>", base64("Siân".as_bytes()))),
        page("hidden", "<div hidden><template>Siân</template></div>"),
        page("invisible sign", "<p>S&shy;i&zwnj;&acirc;n</p>"),
        ("z.zip", "zip", zip(&[("a.txt", "Siân".as_bytes())])),
        ("z.zip", "zip in zip in zip", zip(&[("z.zip", &zip(&[("y.zip", &zip(&[("a.txt", "Siân".as_bytes())]))]))])),
        ("z.zip", "name of a member", zip(&[("Siân.txt", b"x")])),
        ("z.zip", "note of a zip", zip_with(&[("a", b"x")], &Extras { comment: b"Sian", ..Extras::default() })),
        ("z.zip", "note of a member", zip_with(&[("a", b"x")], &Extras { member_comment: b"Sian", ..Extras::default() })),
        ("z.zip", "extra field", zip_with(&[("a", b"x")], &Extras { extra: b"\x99\x99\x04\0Sian", ..Extras::default() })),
        ("z.zip", "between members", zip_with(&[("a", b"x")], &Extras { between: b"this is about Sian alone", ..Extras::default() })),
        ("z.zip", "after a zip", [zip(&[("a", b"x")]), b"this is about Sian alone".to_vec()].concat()),
        ("d.docx", "paragraph", docx(&paragraph("Siân"), &[])),
        ("d.docx", "split runs", docx("<w:p><w:r><w:t>Si</w:t></w:r><w:proofErr/><w:r><w:t>ân</w:t></w:r></w:p>", &[])),
        ("d.docx", "deleted text", docx("<w:p><w:del w:author='x'><w:r><w:delText>Siân</w:delText></w:r></w:del></w:p>", &[])),
        ("d.docx", "author of a change", docx("<w:p><w:ins w:author='Siân'><w:r><w:t>x</w:t></w:r></w:ins></w:p>", &[])),
        ("d.docx", "hidden text", docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Siân</w:t></w:r></w:p>", &[])),
        ooxml("comment", "word/comments.xml", "<w:comments><w:comment><w:p><w:r><w:t>Siân</w:t></w:r></w:p></w:comment></w:comments>"),
        ooxml("header", "word/header1.xml", "<w:hdr><w:p><w:r><w:t>Siân</w:t></w:r></w:p></w:hdr>"),
        ooxml("properties", "docProps/core.xml", "<cp:coreProperties><dc:creator>Siân</dc:creator></cp:coreProperties>"),
        ooxml("custom xml", "customXml/item1.xml", "<root><sian>1</sian></root>"),
        ooxml("target of a link", "word/_rels/document.xml.rels", "<Relationships><Relationship Type='x/hyperlink' Target='mailto:sian@example.org' TargetMode='External'/></Relationships>"),
        ("d.docx", "embedded file", docx("", &[("word/embeddings/x.docx", &docx(&paragraph("Siân"), &[]))])),
        ("x.xlsx", "shared string", zip(&[TYPES, ("xl/sharedStrings.xml", "<sst><si><r><t>Si</t></r><r><t>ân</t></r></si></sst>".as_bytes())])),
        ("x.xlsx", "name of a hidden sheet", zip(&[TYPES, ("xl/workbook.xml", "<workbook><sheet name='Siân' state='hidden'/></workbook>".as_bytes())])),
        ("x.odt", "opendocument", odf(&[("content.xml", "<office:text><text:p>Si<text:span>ân</text:span></text:p></office:text>".as_bytes())])),
        ("x.odt", "change in opendocument", odf(&[("content.xml", "<text:tracked-changes><text:deletion><dc:creator>Siân</dc:creator></text:deletion></text:tracked-changes>".as_bytes())])),
        ("m.eml", "header", mail("X-To: =?iso-8859-1?Q?Si=E2n?=", "x")),
        ("m.eml", "base64 part", mail("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64", &base64("Siân".as_bytes()))),
        ("m.eml", "quoted-printable part", mail("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable", "<b>Si</b>=C3=\r\n=A2n")),
        ("m.eml", "attachment", mail("Content-Type: multipart/mixed; boundary=b", &format!("--b\r\nContent-Type: application/zip; name=z.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--", base64(&zip(&[("a.txt", "Siân".as_bytes())]))))),
        ("m.eml", "name of an attachment", mail("Content-Type: multipart/mixed; boundary=b", "--b\r\nContent-Disposition: attachment; filename*=utf-8''Si%C3%A2n.txt\r\n\r\nx\r\n--b--")),
        ("m.eml", "after the last part", mail("Content-Type: multipart/mixed; boundary=b", "--b\r\n\r\nx\r\n--b--\r\nSian")),
        ("p.jpg", "exif", jpeg(&[(0xe1, exif(&[(0x13b, 2, b"Sian\0")], None))])),
        ("p.jpg", "short exif", jpeg(&[(0xe1, exif(&[(0x13b, 2, b"RG\0")], None))])),
        ("p.jpg", "exif for windows", jpeg(&[(0xe1, exif(&[(0x9c9d, 1, &utf16le("Siân\0"))], None))])),
        ("p.jpg", "thumbnail", jpeg(&[(0xe1, exif(&[], Some(&jpeg(&[(0xfe, b"Sian".to_vec())]))))])),
        ("p.jpg", "xmp", jpeg(&[(0xe1, [b"http://ns.adobe.com/xap/1.0/\0", xmp.as_bytes()].concat())])),
        ("p.jpg", "iptc", jpeg(&[(0xed, iptc)])),
        ("p.jpg", "comment of a jpeg", jpeg(&[(0xfe, b"Sian".to_vec())])),
        ("p.jpg", "after a jpeg", [jpeg(&[]), b"Sian".to_vec()].concat()),
        ("p.jpg", "zip after a jpeg", [jpeg(&[]), zip(&[("a.txt", "Siân".as_bytes())])].concat()),
        ("p.png", "tEXt", png(&[(b"tEXt", b"Author\0Sian".to_vec())])),
        ("p.png", "zTXt", png(&[(b"zTXt", [&b"a\0\0"[..], &zlib(b"Sian")].concat())])),
        ("p.png", "iTXt", png(&[(b"iTXt", [&b"a\0\x01\0\0\0"[..], &zlib("Siân".as_bytes())].concat())])),
        ("p.png", "unknown chunk", png(&[(b"abCd", b"Sian".to_vec())])),
        ("p.png", "after a png", [png(&[]), b"Sian".to_vec()].concat()),
        ("p.gif", "comment of a gif", gif(&[(0xfe, b"Sian".to_vec())])),
        ("p.webp", "webp", webp(&[(b"VP8 ", vec![0; 8]), (b"EXIF", exif(&[(0x13b, 2, b"Sian\0")], None)[6..].to_vec())])),
        ("p.tif", "tiff", exif(&[(0x10e, 2, b"Sian\0")], None)[6..].to_vec()),
    ]
}

fn pdfs() -> Vec<(&'static str, Vec<u8>)> {
    let with = |object: &str| {
        let mut objects = page(stream("", b"BT /F1 12 Tf (x) Tj ET"), FONT);
        objects.push((9, latin(object)));
        pdf(&objects)
    };
    let packed = |filter: &str, data: &[u8]| pdf(&page(stream(&format!("/Filter {filter}"), data), FONT));
    let say = latin("BT /F1 12 Tf (Siân) Tj ET");
    let hex: String = say.iter().map(|byte| format!("{byte:02x}")).collect();
    let runs = [vec![u8::try_from(say.len() - 1).unwrap()], say.clone(), vec![128]].concat();
    let lzw = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8).encode(&say).unwrap();
    let map = "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <00530069> <0002> <00E2006E> endbfchar";
    let wide = "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 6 0 R >>";
    let mut mapped = page(stream("", b"BT /F1 12 Tf <00010002> Tj ET"), wide);
    mapped.push((6, stream("", map.as_bytes())));
    let mut form = page(stream("", b"BT /F1 12 Tf (x) Tj ET /X Do"), FONT);
    form.push((
        7,
        stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F1 5 0 R >> >>", &say),
    ));
    let mut orphan = page(stream("", b"BT /F1 12 Tf (x) Tj ET"), FONT);
    orphan.push((8, stream("", &say)));
    let objects =
        stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", &zlib(&latin("9 0 << /T (Siân) >>")));
    let attached = |dict: &str| {
        let mut objects = page(stream("", b"BT /F1 12 Tf (x) Tj ET"), FONT);
        objects
            .push((7, format!("<< /Type /Filespec /F (a.docx) /EF << /F 8 0 R >> {dict} >>").into_bytes()));
        objects.push((
            8,
            stream("/Type /EmbeddedFile /Filter /FlateDecode", &zlib(&docx(&paragraph("Siân"), &[]))),
        ));
        pdf(&objects)
    };
    let differences = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /S /i /acircumflex /n] >> >>";
    let mut revised = pdf_saying("BT /F1 12 Tf (Siân) Tj ET");
    revised.extend(b"4 0 obj\n");
    revised.extend(stream("", b"BT /F1 12 Tf (x) Tj ET"));
    revised.extend(b"\nendobj\ntrailer << /Root 1 0 R /Prev 0 >>\n%%EOF");
    let mut in_stream = page(stream("", b"BT /F1 12 Tf (x) Tj ET"), FONT);
    in_stream.push((10, objects));
    vec![
        ("text of a page", pdf_saying("BT /F1 12 Tf (Siân) Tj ET")),
        ("text in octal", pdf_saying("BT /F1 12 Tf (Si\\342n) Tj ET")),
        ("text in hexadecimal", pdf_saying("BT /F1 12 Tf <5369E26E> Tj ET")),
        ("kerned text", pdf_saying("BT /F1 12 Tf [(S) -20 (i) 30 (ân)] TJ ET")),
        ("words parted by kerning", pdf_saying("BT /F1 12 Tf [(met) -250 (Si) 20 (ân) -250 (then)] TJ ET")),
        (
            "letters placed one by one",
            pdf_saying("BT /F1 12 Tf (S) Tj 8 0 Td (i) Tj 3 0 Td (â) Tj 8 0 Td (n) Tj ET"),
        ),
        (
            "words placed one by one",
            pdf_saying("BT /F1 12 Tf (met) Tj 30 0 Td (Siân) Tj 30 0 Td (then) Tj ET"),
        ),
        ("lines", pdf_saying("BT /F1 12 Tf 12 TL (met) Tj T* (Siân) Tj T* (then) Tj ET")),
        ("word broken at a line's end", pdf_saying("BT /F1 12 Tf 12 TL (Rhydd-) Tj T* (erch) Tj ET")),
        ("actual text", pdf_saying("/Span << /ActualText (Siân) >> BDC BT /F1 12 Tf (x) Tj ET EMC")),
        ("comment in contents", pdf_saying("% Siân\nBT /F1 12 Tf (x) Tj ET")),
        ("hidden layer", pdf_saying("/OC /Off BDC BT 3 Tr /F1 12 Tf (Siân) Tj ET EMC")),
        ("differences", pdf(&page(stream("", b"BT /F1 12 Tf (ABCD) Tj ET"), differences))),
        ("flate", packed("/FlateDecode", &zlib(&say))),
        ("ascii hex", packed("/ASCIIHexDecode", hex.as_bytes())),
        (
            "hex of flate",
            packed(
                "[/ASCIIHexDecode /FlateDecode]",
                zlib(&say).iter().map(|byte| format!("{byte:02x}")).collect::<String>().as_bytes(),
            ),
        ),
        ("run length", packed("/RunLengthDecode", &runs)),
        ("lzw", packed("/LZWDecode", &lzw)),
        ("map to unicode", pdf(&mapped)),
        ("form", pdf(&form)),
        ("contents of no page", pdf(&orphan)),
        ("stream of objects", pdf(&in_stream)),
        ("earlier revision", revised),
        ("title in metadata", with("<< /Title (Siân) >>")),
        (
            "title in utf-16",
            pdf(&[(1, [b"<< /Title (".to_vec(), utf16be("Siân"), b") >>".to_vec()].concat())]),
        ),
        ("bookmark in hexadecimal", with("<< /Title <FEFF0053006900E2006E> /Dest [3 0 R] >>")),
        ("note", with("<< /Type /Annot /Subtype /Text /Contents (Siân) >>")),
        ("field", with("<< /FT /Tx /T (x) /V (Siân) >>")),
        ("alternative text", with("<< /Type /StructElem /Alt (Siân) >>")),
        ("name", with("<< /Names [/Si#E2n] >>")),
        ("key", with("<< /Dests << /Sian [3 0 R] >> >>")),
        ("link", with("<< /S /URI /URI (https://example.org/Si%C3%A2n) >>")),
        ("layer", with("<< /Type /OCG /Name (Siân) >>")),
        ("xmp", {
            let mut objects = page(stream("", b""), FONT);
            objects.push((
                9,
                stream(
                    "/Type /Metadata /Subtype /XML",
                    "<x:xmpmeta><dc:title>Siân</dc:title></x:xmpmeta>".as_bytes(),
                ),
            ));
            pdf(&objects)
        }),
        ("attachment", attached("")),
        ("words for an attachment", attached("/Desc (Siân)")),
        ("comment between objects", [pdf_saying(""), b"\n% Sian\n".to_vec()].concat()),
        ("after the end", [pdf_saying(""), b"\nSian\n".to_vec()].concat()),
        ("after packed data", packed("/FlateDecode", &[zlib(b"BT ET"), b"Sian".to_vec()].concat())),
    ]
}

#[test]
fn what_is_hidden_in_a_file_is_found() {
    let mut missed = Vec::new();
    for (path, what, bytes) in hidden_in() {
        if checked(path, &bytes).hits.is_empty() {
            missed.push(format!("{path}: {what}: {:?}", checked(path, &bytes)));
        }
    }
    for (what, bytes) in pdfs() {
        if checked("p.pdf", &bytes).hits.is_empty() {
            missed.push(format!("pdf: {what}: {:?}", checked("p.pdf", &bytes)));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// The same files with nobody's name in them give nothing.
#[test]
fn what_is_sound_gives_nothing() {
    let mut wrong = Vec::new();
    for (path, what, bytes) in hidden_in() {
        let other = Wanted {
            hidden: vec![Hidden { who: named("o", &["Olwen Tudur"]), source: false }],
            ..Wanted::default()
        };
        let report = check(&other, &Known::default(), &[File::here(path, bytes.clone())]);
        if !report.hits.is_empty() || !report.near.is_empty() {
            wrong.push(format!("{what}: {report:?}"));
        }
        let expected = path.starts_with("p.") && path != "p.html";
        let readable = report.unreadable.iter().all(|part| part.why == Why::Picture);
        if !readable || report.unreadable.is_empty() == expected && path != "a.svg" {
            wrong.push(format!("{what}: {:?}", report.unreadable));
        }
    }
    for (what, bytes) in pdfs() {
        let report = check(&Wanted::default(), &Known::default(), &[File::here("p.pdf", bytes)]);
        if !report.is_clean() {
            wrong.push(format!("{what}: {report:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
