//! Small makers of the kinds of files that are read, so that the tests say what is in them and no binary file stands
//! in the repository.
use std::io::Write;

use flate2::write::{DeflateEncoder, ZlibEncoder};
use flate2::{Compression, Crc};

pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// What a ZIP may have besides its members.
#[derive(Default)]
pub struct Extras<'a> {
    pub comment: &'a [u8],
    pub member_comment: &'a [u8],
    pub extra: &'a [u8],
    pub before: &'a [u8],
    pub between: &'a [u8],
    pub flags: u16,
    pub method: Option<u16>,
}

pub fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    zip_with(members, &Extras::default())
}

pub fn zip_with(members: &[(&str, &[u8])], extras: &Extras<'_>) -> Vec<u8> {
    let mut out = extras.before.to_vec();
    let mut directory = Vec::new();
    for (name, bytes) in members {
        let packed = deflated(bytes);
        let at = u32::try_from(out.len()).unwrap();
        let len = |bytes: &[u8]| u16::try_from(bytes.len()).unwrap().to_le_bytes();
        let mut common = Vec::new();
        common.extend(20_u16.to_le_bytes());
        common.extend((0x800 | extras.flags).to_le_bytes());
        common.extend(extras.method.unwrap_or(8).to_le_bytes());
        common.extend([0; 4]);
        common.extend(crc(bytes).to_le_bytes());
        common.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
        common.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
        common.extend(len(name.as_bytes()));
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(len(extras.extra));
        out.extend(name.as_bytes());
        out.extend(extras.extra);
        out.extend(&packed);
        out.extend(extras.between);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 2]);
        directory.extend(len(extras.member_comment));
        directory.extend([0; 8]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
        directory.extend(extras.member_comment);
    }
    let from = u32::try_from(out.len()).unwrap();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    let count = u16::try_from(members.len()).unwrap().to_le_bytes();
    out.extend([count, count].concat());
    out.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    out.extend(from.to_le_bytes());
    out.extend(u16::try_from(extras.comment.len()).unwrap().to_le_bytes());
    out.extend(extras.comment);
    out
}

pub const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<?xml version=\"1.0\"?><Types/>");

/// A document of Word with this body and further parts.
pub fn docx(body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document><w:body>{body}</w:body></w:document>");
    let mut parts: Vec<(&str, &[u8])> = vec![TYPES, ("word/document.xml", document.as_bytes())];
    parts.extend(more);
    zip(&parts)
}

pub fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A document of OpenDocument with these parts.
pub fn odf(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut all: Vec<(&str, &[u8])> = vec![("mimetype", b"application/vnd.oasis.opendocument.text")];
    all.extend(parts);
    zip(&all)
}

/// A PDF of these objects, without a table of references, which nobody needs.
pub fn pdf(objects: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    for (number, body) in objects {
        out.extend(format!("{number} 0 obj\n").as_bytes());
        out.extend(body);
        out.extend(b"\nendobj\n");
    }
    out.extend(b"trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
    out
}

pub fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<< /Length {} {dict} >>\nstream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream");
    out
}

pub const FONT: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/// The objects of a PDF of one page with these contents and this font.
pub fn page(contents: Vec<u8>, font: &str) -> Vec<(u32, Vec<u8>)> {
    vec![
        (1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()),
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>".to_vec()),
        (3, b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>".to_vec()),
        (4, contents),
        (5, font.as_bytes().to_vec()),
    ]
}

pub fn pdf_saying(operators: &str) -> Vec<u8> {
    let contents: Vec<u8> = operators.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    pdf(&page(stream("", &contents), FONT))
}

/// A JPEG with these segments, each a marker and its data.
pub fn jpeg(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    for (marker, data) in segments {
        out.extend([0xff, *marker]);
        out.extend(u16::try_from(data.len() + 2).unwrap().to_be_bytes());
        out.extend(data);
    }
    out.extend([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0, 4, 0xff, 0xd9]);
    out
}

/// EXIF with these texts by their tags, and perhaps a thumbnail.
pub fn exif(texts: &[(u16, u16, &[u8])], thumbnail: Option<&[u8]>) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let count = u16::try_from(texts.len()).unwrap();
    let mut data_at = 8 + 2 + texts.len() * 12 + 4;
    let mut data = Vec::<u8>::new();
    tiff.extend(count.to_le_bytes());
    for (tag, kind, text) in texts {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(u32::try_from(text.len()).unwrap().to_le_bytes());
        if text.len() <= 4 {
            let mut inline = text.to_vec();
            inline.resize(4, 0);
            tiff.extend(inline);
        } else {
            tiff.extend(u32::try_from(data_at).unwrap().to_le_bytes());
            data.extend(*text);
            data_at += text.len();
        }
    }
    match thumbnail {
        None => {
            tiff.extend([0; 4]);
            tiff.extend(data);
        }
        Some(picture) => {
            tiff.extend(u32::try_from(data_at).unwrap().to_le_bytes());
            tiff.extend(data);
            let at = u32::try_from(data_at + 2 + 24 + 4).unwrap();
            tiff.extend(2_u16.to_le_bytes());
            for (tag, value) in [(0x201_u16, at), (0x202, u32::try_from(picture.len()).unwrap())] {
                tiff.extend(tag.to_le_bytes());
                tiff.extend(4_u16.to_le_bytes());
                tiff.extend(1_u32.to_le_bytes());
                tiff.extend(value.to_le_bytes());
            }
            tiff.extend([0; 4]);
            tiff.extend(picture);
        }
    }
    [b"Exif\0\0".to_vec(), tiff].concat()
}

pub fn png(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut put = |kind: &[u8; 4], data: &[u8]| {
        out.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        out.extend(kind);
        out.extend(data);
        out.extend(crc(&[&kind[..], data].concat()).to_be_bytes());
    };
    put(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    for (kind, data) in chunks {
        put(kind, data);
    }
    put(b"IDAT", &zlib(&[0, 0]));
    put(b"IEND", &[]);
    out
}

pub fn gif(blocks: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut out = b"GIF89a\x01\0\x01\0\0\0\0".to_vec();
    for (label, data) in blocks {
        out.extend([0x21, *label]);
        for chunk in data.chunks(255) {
            out.push(u8::try_from(chunk.len()).unwrap());
            out.extend(chunk);
        }
        out.push(0);
    }
    out.extend(b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b");
    out
}

pub fn webp(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (kind, data) in chunks {
        body.extend(*kind);
        body.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
        body.extend(data);
        body.resize(body.len() + data.len() % 2, 0);
    }
    [b"RIFF".to_vec(), u32::try_from(body.len()).unwrap().to_le_bytes().to_vec(), body].concat()
}

pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let number =
            (0..3).fold(0_u32, |number, index| number << 8 | u32::from(*chunk.get(index).unwrap_or(&0)));
        for index in 0..4 {
            let letter = LETTERS[(number >> (18 - 6 * index) & 63) as usize];
            out.push(if index <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

pub fn utf16be(text: &str) -> Vec<u8> {
    let mark = [0xfe, 0xff];
    mark.into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

pub fn utf16le(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

pub fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

/// An e-mail of these headers and body.
pub fn mail(headers: &str, body: &str) -> Vec<u8> {
    format!(
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n{headers}\r\n\r\n{body}"
    )
    .into_bytes()
}
