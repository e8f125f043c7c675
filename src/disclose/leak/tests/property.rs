//! Properties: a secret behind random carriers is found or the file is unreadable; sound text gives nothing; no bytes
//! whatever make the check panic.
use super::makers::*;
use super::*;

use proptest::prelude::*;

/// A way of writing a text that keeps it a text.
#[derive(Debug, Clone, Copy)]
enum Writing {
    Plain,
    Capitals,
    Invisible,
    Decomposed,
    Entities,
    Tags,
    Json,
    Percent,
    Comment,
    Attribute,
}

/// A way of putting a text into bytes, and bytes into a file.
#[derive(Debug, Clone, Copy)]
enum Carrier {
    Zip,
    Docx,
    Odt,
    Mail,
    Quoted,
    PdfTitle,
    PdfText,
    PdfAttachment,
    Png,
    Jpeg,
    AfterPicture,
    DataAddress,
}

fn write(text: &str, writing: Writing) -> (&'static str, String) {
    let each = |way: &dyn Fn(char) -> String| text.chars().map(way).collect::<String>();
    match writing {
        Writing::Plain => ("a.txt", text.to_owned()),
        Writing::Capitals => ("a.txt", text.to_uppercase()),
        Writing::Invisible => ("a.txt", each(&|c| format!("{c}\u{200b}"))),
        Writing::Decomposed => ("a.txt", text.replace('â', "a\u{302}")),
        Writing::Entities => ("a.html", format!("<p>{}</p>", each(&|c| format!("&#x{:x};", u32::from(c))))),
        Writing::Tags => ("a.html", format!("<p>{}</p>", each(&|c| format!("<i>{c}</i>")))),
        Writing::Json => {
            let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
            ("a.json", format!("{{\"a\": \"{escaped}\"}}"))
        }
        Writing::Percent => {
            let escaped: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
            ("a.html", format!("<a href='x?{escaped}'>x</a>"))
        }
        Writing::Comment => ("a.html", format!("<p>x<!-- {text} --></p>")),
        Writing::Attribute => ("a.html", format!("<p class=x title=\"{text}\">x</p>")),
    }
}

fn carry(name: &str, bytes: &[u8], carrier: Carrier) -> (&'static str, Vec<u8>) {
    match carrier {
        Carrier::Zip => ("c.zip", zip(&[(name, bytes)])),
        Carrier::Docx => ("c.docx", docx("", &[("word/embeddings/a.bin", bytes)])),
        Carrier::Odt => ("c.odt", odf(&[(name, bytes)])),
        Carrier::Mail => (
            "c.eml",
            mail(
                "Content-Type: multipart/mixed; boundary=b",
                &format!(
                    "--b\r\nContent-Disposition: attachment; filename={name}\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--",
                    base64(bytes)
                ),
            ),
        ),
        Carrier::Quoted => (
            "c.eml",
            mail(
                &format!(
                    "Content-Type: application/octet-stream; name={name}\r\nContent-Transfer-Encoding: quoted-printable"
                ),
                &bytes.iter().map(|byte| format!("={byte:02X}=\r\n")).collect::<String>(),
            ),
        ),
        Carrier::PdfTitle => {
            let title: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            ("c.pdf", pdf(&[(1, format!("<< /Title <{title}> >>").into_bytes())]))
        }
        Carrier::PdfText => {
            let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let utf8 = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
            (
                "c.pdf",
                pdf(&page(
                    stream("/Filter /FlateDecode", &zlib(format!("BT /F1 9 Tf <{text}> Tj ET").as_bytes())),
                    utf8,
                )),
            )
        }
        Carrier::PdfAttachment => {
            ("c.pdf", pdf(&[(1, stream("/Type /EmbeddedFile /Filter /FlateDecode", &zlib(bytes)))]))
        }
        Carrier::Png => ("c.png", png(&[(b"tEXt", [b"a\0", bytes].concat())])),
        Carrier::Jpeg => ("c.jpg", jpeg(&[(0xfe, bytes.to_vec())])),
        Carrier::AfterPicture => ("c.png", [png(&[]), bytes.to_vec()].concat()),
        Carrier::DataAddress => {
            ("c.css", format!("a{{b:url(data:x/x;base64,{})}}", base64(bytes)).into_bytes())
        }
    }
}

fn writings() -> impl Strategy<Value = Writing> {
    use Writing::*;
    prop::sample::select(vec![
        Plain, Capitals, Invisible, Decomposed, Entities, Tags, Json, Percent, Comment, Attribute,
    ])
}

fn carriers() -> impl Strategy<Value = Carrier> {
    use Carrier::*;
    prop::sample::select(vec![
        Zip,
        Docx,
        Odt,
        Mail,
        Quoted,
        PdfAttachment,
        Png,
        Jpeg,
        AfterPicture,
        DataAddress,
    ])
}

fn encoded(text: &str, encoding: u8) -> Vec<u8> {
    match encoding {
        0 => utf16be(text),
        1 => utf16le(text),
        2 if text.chars().all(|c| u32::from(c) < 256) => latin(text),
        3 => text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
        _ => text.as_bytes().to_vec(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_secret_is_found_or_the_file_is_unreadable(
        secret in prop::sample::select(vec!["Rhydderch", "siân ellis", "Gwynfryn-Puw", "Dici Llain", "07700 900123", "5 Mawrth 1984"]),
        around in "[a-z]{1,8} [a-z]{1,8}",
        writing in writings(),
        encoding in 0_u8..7,
        carriers in prop::collection::vec(carriers(), 0..4),
    ) {
        let (mut name, text) = write(&format!("{around} {secret} x"), writing);
        let mut bytes = encoded(&text, encoding);
        for carrier in &carriers {
            (name, bytes) = carry(name, &bytes, *carrier);
        }
        let report = checked(name, &bytes);
        let unreadable = report.unreadable.iter().any(|part| part.why != Why::Picture);
        prop_assert!(!report.hits.is_empty() || unreadable, "{secret} {writing:?} {encoding} {carriers:?}");
    }

    #[test]
    fn a_secret_in_a_pdf_is_found_or_the_file_is_unreadable(
        secret in prop::sample::select(vec!["Rhydderch", "siân ellis", "Dici Llain"]),
        encoding in prop::sample::select(vec![0_u8, 2, 9]),
        title in any::<bool>(),
    ) {
        let encoding = if title { encoding } else { 2 };
        let carrier = if title { Carrier::PdfTitle } else { Carrier::PdfText };
        let (name, bytes) = carry("a", &encoded(secret, encoding), carrier);
        prop_assert!(!checked(name, &bytes).hits.is_empty());
    }

    #[test]
    fn sound_text_gives_nothing(
        words in prop::collection::vec(prop::sample::select(vec![
            "Mari", "Ellis", "Delyth", "Pugh", "the", "plentyn", "contact", "rg", "father", "1984", "March", "Mawrth",
            "5", "Heol", "Bryn", "sister", "house", "moved", "counsel", "thinks", "school", "nurse", "report", "900",
            "Rhys", "Gwyn", "Sioned", "Pwll", "12", "y", "CF", "pdf",
        ]), 1..40),
        writing in writings(),
        carriers in prop::collection::vec(carriers(), 0..2),
    ) {
        // Two hidden words never meet in this text, so that nothing in it is a form of anybody.
        let text = words.iter().map(|word| format!("{word}, so")).collect::<Vec<_>>().join("; ");
        let (mut name, text) = write(&text, writing);
        let mut bytes = text.into_bytes();
        for carrier in &carriers {
            (name, bytes) = carry(name, &bytes, *carrier);
        }
        let report = checked(name, &bytes);
        let rules = rules(&report);
        prop_assert!(rules.iter().all(|rule| *rule == Rule::Initials), "{report:?}");
    }

    #[test]
    fn no_bytes_make_it_panic(
        sample in any::<prop::sample::Index>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
        end in any::<prop::sample::Index>(),
        shorten in any::<bool>(),
    ) {
        let samples = samples();
        let (name, sound) = &samples[sample.index(samples.len())];
        let mut bytes = sound.clone();
        for (at, byte) in cuts {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if shorten {
            bytes.truncate(end.index(bytes.len()));
        }
        let _ = checked(name, &bytes);
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}", start in prop::sample::select(vec![
        "", "<", "<!--", "<a b='", "%PDF-1 1 0 obj <<", "PK\u{3}\u{4}", "From: a\nTo: b\nSubject: c\n\n", "{\"", "data:,", "&#", "\\u{", "=?utf-8?B?",
    ])) {
        for name in ["a.txt", "a.html", "a.json", "a.css", "a.eml", "a.pdf"] {
            let _ = checked(name, format!("{start}{text}").as_bytes());
        }
    }
}

fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let inner = docx(&paragraph("Siân"), &[("docProps/thumbnail.jpeg", &jpeg(&[(0xfe, b"Sian".to_vec())]))]);
    let photo = jpeg(&[(0xe1, exif(&[(0x13b, 2, b"Sian\0")], Some(&png(&[]))))]);
    let mut objects = page(stream("/Filter /FlateDecode", &zlib(b"BT /F1 9 Tf [(S) 9 (ian)] TJ ET")), FONT);
    objects.push((7, stream("/Type /EmbeddedFile", &inner)));
    objects.push((8, stream("/Type /ObjStm /N 1 /First 4", b"9 0 << /T (x) >>")));
    let lzw = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8)
        .encode(b"BT (x) Tj ET")
        .unwrap();
    objects.push((10, stream("/Filter [/LZWDecode] /DecodeParms << /Predictor 12 /Columns 3 >>", &lzw)));
    vec![
        ("a.pdf", pdf(&objects)),
        ("a.docx", inner),
        ("a.jpg", photo),
        (
            "a.png",
            png(&[
                (b"iTXt", [&b"a\0\x01\0\0\0"[..], &zlib(b"x")].concat()),
                (b"eXIf", exif(&[(1, 2, b"x")], None)),
            ]),
        ),
        ("a.gif", gif(&[(0xfe, b"Sian".to_vec()), (0xff, b"XMP DataXMP<x:xmpmeta>".to_vec())])),
        ("a.webp", webp(&[(b"XMP ", b"<x:xmpmeta/>".to_vec())])),
        (
            "a.eml",
            mail(
                "Content-Type: multipart/mixed; boundary=\"b\"",
                "--b\r\nContent-Type: text/html; charset=x\r\n\r\n<p>\r\n--b--",
            ),
        ),
        (
            "a.html",
            b"<!doctype html><p title='a&amp;b'>Si<b>x</b><script>'\\u0041'+'b'</script><!-- x --></p>"
                .to_vec(),
        ),
    ]
}
