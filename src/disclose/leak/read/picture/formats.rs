//! The parts of JPEG, PNG, GIF and WebP: each gives the place where the picture ends, or nothing where it is broken.
use super::super::super::report::Why;
use super::super::zip::inflate;
use super::super::{Reader, Step};
use super::metadata;

fn number(bytes: &[u8], at: usize, len: usize) -> Option<usize> {
    let part = bytes.get(at..at.checked_add(len)?)?;
    Some(part.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// Reads the segments of a JPEG up to its end.
pub(super) fn jpeg(reader: &mut Reader<'_>, bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    // XMP that is longer than a segment goes on in others.
    let mut extended = Vec::new();
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xd9 => {
                if !extended.is_empty() {
                    metadata(reader, "XMP", &extended);
                }
                return Some(at + 2);
            }
            _ => {
                let len = number(bytes, at + 2, 2)?;
                let data = bytes.get(at + 4..at + 2 + len)?;
                match marker {
                    0xe1 if data.starts_with(b"http://ns.adobe.com/xmp/extension/\0") => {
                        extended.extend_from_slice(data.get(75..).unwrap_or_default());
                    }
                    0xe0..=0xef => metadata(reader, &format!("APP{}", marker - 0xe0), data),
                    0xfe => reader.within(Step::Comment, |reader| reader.note(data)),
                    _ => {}
                }
                at += 2 + len;
                if marker == 0xda {
                    at = after_scan(bytes, at)?;
                }
            }
        }
    }
}

/// Where the next marker stands after the data of a scan.
fn after_scan(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let next = rest
        .windows(2)
        .position(|pair| matches!(pair, [0xff, marker] if !matches!(marker, 0 | 0xd0..=0xd7 | 0xff)))?;
    Some(from + next)
}

/// Reads the chunks of a PNG.
pub(super) fn png(reader: &mut Reader<'_>, bytes: &[u8]) -> Option<usize> {
    let mut at = 8;
    loop {
        let len = number(bytes, at, 4)?;
        let kind = bytes.get(at + 4..at + 8)?;
        let data = bytes.get(at + 8..(at + 8).checked_add(len)?)?;
        bytes.get(at + 8 + len..at + 12 + len)?;
        let name = String::from_utf8_lossy(kind).into_owned();
        match kind {
            b"IEND" => return Some(at + 12 + len),
            b"IHDR" | b"PLTE" | b"IDAT" | b"tRNS" | b"gAMA" | b"cHRM" | b"sRGB" | b"bKGD" | b"pHYs"
            | b"tIME" | b"fdAT" | b"fcTL" | b"acTL" | b"sBIT" | b"hIST" => {}
            b"tEXt" => reader.within(Step::Metadata(name), |reader| {
                let end = data.iter().position(|byte| *byte == 0).unwrap_or(data.len());
                reader.note(data.get(..end).unwrap_or_default());
                reader.note(data.get(end + 1..).unwrap_or_default());
            }),
            b"zTXt" | b"iTXt" | b"iCCP" => packed(reader, &name, data),
            _ => metadata(reader, &name, data),
        }
        at += 12 + len;
    }
}

/// A text of a PNG that may be packed: keyword, flags, perhaps language and translated keyword, text.
fn packed(reader: &mut Reader<'_>, name: &str, data: &[u8]) {
    reader.within(Step::Metadata(name.to_owned()), |reader| {
        let end = data.iter().position(|byte| *byte == 0).unwrap_or(data.len());
        reader.note(data.get(..end).unwrap_or_default());
        let rest = data.get(end + 1..).unwrap_or_default();
        let (is_packed, body) = if name == "iTXt" {
            let mut after = rest.get(2..).unwrap_or_default().splitn(3, |byte| *byte == 0);
            reader.note(after.next().unwrap_or_default());
            reader.note(after.next().unwrap_or_default());
            (rest.first() == Some(&1), after.next().unwrap_or_default())
        } else {
            (true, rest.get(1..).unwrap_or_default())
        };
        if is_packed {
            match inflate(body, reader.left(), true) {
                Ok((text, _)) => {
                    if reader.spend(text.len()) {
                        whole(reader, &text);
                    }
                }
                Err(why) => reader.cannot(why),
            }
        } else {
            whole(reader, body);
        }
    });
}

fn whole(reader: &mut Reader<'_>, bytes: &[u8]) {
    match super::xmp(bytes) {
        Some(xmp) => super::packet(reader, xmp),
        None if bytes.contains(&0) => reader.strings(bytes, 4),
        None => reader.note(bytes),
    }
}

/// Reads the blocks of a GIF.
pub(super) fn gif(reader: &mut Reader<'_>, bytes: &[u8]) -> Option<usize> {
    let table = |flags: u8| if flags & 0x80 != 0 { 3 << ((flags & 7) + 1) } else { 0 };
    let mut at = 13 + table(*bytes.get(10)?);
    loop {
        match *bytes.get(at)? {
            0x3b => return Some(at + 1),
            0x2c => {
                at += 10 + table(*bytes.get(at + 9)?) + 1;
                at = blocks(bytes, at, &mut Vec::new())?;
            }
            0x21 => {
                let label = *bytes.get(at + 1)?;
                let mut data = Vec::new();
                // XMP is written without regard to the lengths of blocks, so it is read as it stands too.
                let end = blocks(bytes, at + 2, &mut data)?;
                match label {
                    0xfe | 0x01 => reader.within(Step::Comment, |reader| reader.note(&data)),
                    0xff => metadata(reader, "application", bytes.get(at + 2..end)?),
                    _ => {}
                }
                at = end;
            }
            _ => return None,
        }
    }
}

/// Gathers the blocks from `at` on, and gives the place after them.
fn blocks(bytes: &[u8], mut at: usize, out: &mut Vec<u8>) -> Option<usize> {
    loop {
        let len = usize::from(*bytes.get(at)?);
        out.extend_from_slice(bytes.get(at + 1..at + 1 + len)?);
        at += 1 + len;
        if len == 0 {
            return Some(at);
        }
    }
}

/// Reads the chunks of a WebP.
pub(super) fn webp(reader: &mut Reader<'_>, bytes: &[u8]) -> Option<usize> {
    let length = |at: usize| {
        bytes.get(at..)?.first_chunk::<4>().and_then(|four| usize::try_from(u32::from_le_bytes(*four)).ok())
    };
    let end = length(4)?.checked_add(8)?;
    if end > bytes.len() {
        reader.cannot(Why::Broken);
    }
    let mut at = 12;
    while at + 8 <= end.min(bytes.len()) {
        let kind = bytes.get(at..at + 4)?;
        let len = length(at + 4)?;
        let data = bytes.get(at + 8..(at + 8).checked_add(len)?)?;
        match kind {
            b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" | b"ANIM" | b"ANMF" => {}
            _ => metadata(reader, &String::from_utf8_lossy(kind), data),
        }
        at += 8 + len + len % 2;
    }
    Some(end.min(bytes.len()))
}
