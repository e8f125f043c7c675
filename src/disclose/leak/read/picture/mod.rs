//! Pictures: their EXIF with its thumbnail, XMP, IPTC, comments, and whatever stands after their end. What a picture
//! shows is never read, so that each is unreadable for that.
mod exif;
mod formats;

use super::super::report::Why;
use super::{Dialect, Lines, Reader, Step, encodings, markup};

/// Whether bytes begin as a picture does.
pub(super) fn is_picture(head: &[u8]) -> bool {
    let starts = |mark: &[u8]| head.starts_with(mark);
    let brand = head.get(8..12).unwrap_or_default();
    starts(b"\xff\xd8\xff")
        || starts(b"\x89PNG\r\n\x1a\n")
        || starts(b"GIF87a")
        || starts(b"GIF89a")
        || starts(b"RIFF") && brand == b"WEBP"
        || starts(b"II*\0")
        || starts(b"MM\0*")
        || starts(b"II+\0")
        || starts(b"BM") && head.get(6..10) == Some(&[0, 0, 0, 0])
        || starts(b"\0\0\x01\0")
        || starts(b"\0\0\0\x0cjP  ")
        || starts(b"\xff\x0a")
        || starts(b"8BPS")
        || head.get(4..8) == Some(b"ftyp")
            && [&b"heic"[..], b"heix", b"mif1", b"msf1", b"avif", b"avis"].contains(&brand)
        || starts(b"\xd7\xcd\xc6\x9a")
        || starts(&[1, 0, 0, 0]) && head.get(40..44) == Some(b" EMF")
}

/// Reads a picture.
pub(super) fn read(reader: &mut Reader<'_>, bytes: &[u8]) {
    reader.cannot(Why::Picture);
    let end = match bytes {
        [0xff, 0xd8, ..] => formats::jpeg(reader, bytes),
        [0x89, b'P', ..] => formats::png(reader, bytes),
        [b'G', b'I', b'F', ..] => formats::gif(reader, bytes),
        [b'R', b'I', b'F', b'F', ..] => formats::webp(reader, bytes),
        [b'I', b'I', b'*', ..] | [b'M', b'M', 0, b'*', ..] => {
            exif::read(reader, bytes);
            Some(bytes.len())
        }
        _ => {
            // A kind whose notes are not looked for one by one.
            reader.strings(bytes, 6);
            Some(bytes.len())
        }
    };
    match end {
        Some(end) => {
            if let Some(rest) = bytes.get(end..).filter(|rest| rest.iter().any(|byte| *byte != 0)) {
                reader.within(Step::Outside, |reader| reader.inside("after", rest));
            }
        }
        None => {
            reader.cannot(Why::Broken);
            reader.strings(bytes, 6);
        }
    }
}

/// Reads a piece of metadata of a kind that is known by its bytes.
fn metadata(reader: &mut Reader<'_>, name: &str, bytes: &[u8]) {
    reader.within(Step::Metadata(name.to_owned()), |reader| {
        let exif = bytes.strip_prefix(b"Exif\0\0").unwrap_or(bytes);
        if exif.starts_with(b"II*\0") || exif.starts_with(b"MM\0*") {
            exif::read(reader, exif);
        } else if let Some(xmp) = xmp(bytes) {
            packet(reader, xmp);
        } else if bytes.starts_with(b"Photoshop 3.0\0") || bytes.starts_with(b"8BIM") {
            iptc(reader, bytes);
        } else {
            reader.strings(bytes, 4);
        }
    });
}

/// The XML of an XMP packet, wherever in the bytes it begins.
fn xmp(bytes: &[u8]) -> Option<&[u8]> {
    let marks: [&[u8]; 3] = [b"<?xpacket", b"<x:xmpmeta", b"<rdf:RDF"];
    let head = bytes.get(..4096.min(bytes.len()))?;
    let at = marks.iter().filter_map(|mark| head.windows(mark.len()).position(|part| part == *mark)).min()?;
    bytes.get(at..)
}

fn packet(reader: &mut Reader<'_>, bytes: &[u8]) {
    for text in encodings::readings(bytes).texts {
        markup::read(reader, &text, Dialect::Office);
    }
}

/// Datasets of IPTC within the resources of Photoshop. They are few, so every one is read in each encoding.
fn iptc(reader: &mut Reader<'_>, bytes: &[u8]) {
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| rest.len() > 5) {
        if let [0x1c, _, _, high, low, data @ ..] = rest
            && high & 0x80 == 0
        {
            let len = usize::from(*high) << 8 | usize::from(*low);
            if let Some(value) = data.get(..len).filter(|value| !value.is_empty()) {
                for text in encodings::readings(value).texts {
                    reader.text(&text, Lines::One(1), false);
                }
                at += 5 + len;
                continue;
            }
        }
        at += 1;
    }
    reader.strings(bytes, 4);
    if let Some(from) = bytes.windows(3).position(|part| part == b"\xff\xd8\xff")
        && let Some(thumbnail) = bytes.get(from..)
    {
        reader.inside("thumbnail", thumbnail);
    }
}
