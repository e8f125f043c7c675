//! Bytes as text, in every encoding in which somebody might read them.
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The readings of some bytes, and whether they are text at all.
pub(super) struct Readings {
    pub texts: Vec<String>,
    pub is_text: bool,
}

/// Every reading of `bytes` that a program might make of them.
pub(super) fn readings(bytes: &[u8]) -> Readings {
    if let Some(text) = marked(bytes) {
        let is_text = is_plain(&text);
        return Readings { texts: vec![text], is_text };
    }
    let declared = declared(bytes);
    let has_nul = bytes.contains(&0);
    let mut texts: Vec<String> = Vec::new();
    let mut is_text = false;
    if let Ok(text) = std::str::from_utf8(bytes) {
        is_text = is_plain(text);
        texts.push(text.to_owned());
        if is_text && !has_nul {
            texts.extend(declared.filter(|_| !bytes.is_ascii()).map(|encoding| decoded(encoding, bytes)));
            return Readings { texts, is_text };
        }
    } else {
        texts.push(String::from_utf8_lossy(bytes).into_owned());
        let western = decoded(WINDOWS_1252, bytes);
        is_text |= !has_nul && is_plain(&western);
        texts.push(western);
        texts.extend(declared.map(|encoding| decoded(encoding, bytes)));
    }
    for text in [decoded(UTF_16LE, bytes), decoded(UTF_16BE, bytes)] {
        is_text |= has_nul && is_plain(&text);
        texts.push(text);
    }
    if has_nul {
        for text in [four(bytes, u32::from_le_bytes), four(bytes, u32::from_be_bytes)] {
            is_text |= is_plain(&text);
            texts.push(text);
        }
        if let Some(rest) = bytes.get(1..).filter(|_| !is_text) {
            // Strings of two bytes a letter may begin anywhere in a file that is something else.
            texts.push(decoded(UTF_16LE, rest));
        }
    }
    Readings { texts, is_text }
}

/// Bytes in the encoding of this name; nothing where the name is not known.
pub(super) fn named(bytes: &[u8], name: &str) -> Option<String> {
    Encoding::for_label(name.trim().as_bytes()).map(|encoding| decoded(encoding, bytes))
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// The text after a byte-order mark.
fn marked(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xff, 0xfe, 0, 0, rest @ ..] => Some(four(rest, u32::from_le_bytes)),
        [0, 0, 0xfe, 0xff, rest @ ..] => Some(four(rest, u32::from_be_bytes)),
        [0xef, 0xbb, 0xbf, rest @ ..] => std::str::from_utf8(rest).ok().map(str::to_owned),
        [0xff, 0xfe, rest @ ..] => Some(decoded(UTF_16LE, rest)),
        [0xfe, 0xff, rest @ ..] => Some(decoded(UTF_16BE, rest)),
        _ => None,
    }
}

fn four(bytes: &[u8], number: fn([u8; 4]) -> u32) -> String {
    let (chunks, _) = bytes.as_chunks::<4>();
    chunks.iter().map(|chunk| char::from_u32(number(*chunk)).unwrap_or('\u{fffd}')).collect()
}

/// An encoding that the text names for itself, where it is none of those tried anyway.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..1024.min(bytes.len())).unwrap_or_default().to_ascii_lowercase();
    let at = ["charset=", "encoding="].iter().find_map(|key| {
        head.windows(key.len()).position(|part| part == key.as_bytes()).map(|at| at + key.len())
    })?;
    let name: Vec<u8> = head
        .iter()
        .skip(at)
        .skip_while(|byte| matches!(byte, b'"' | b'\'' | b' '))
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
        .copied()
        .collect();
    Encoding::for_label(&name).filter(|encoding| ![UTF_8, WINDOWS_1252].contains(encoding))
}

/// Whether nearly all of it are signs that stand in texts.
fn is_plain(text: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in text.chars().take(100_000) {
        all += 1;
        odd += usize::from(
            c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1b}') || c == '\u{fffd}',
        );
        // Text that is read in the wrong width is signs of everywhere: those of private use and the unassigned.
        odd += usize::from(matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..));
    }
    odd * 100 <= all
}

/// Stretches of letters in bytes of which no more is known, such as a picture's notes: what is shorter than `least`
/// is taken for chance.
pub(super) fn strings(bytes: &[u8], least: usize) -> Vec<String> {
    let mut found = Vec::new();
    let keep = |text: &str, found: &mut Vec<String>| {
        for run in text.split(|c: char| c.is_control() || c == '\u{fffd}') {
            if run.chars().filter(|c| c.is_alphanumeric()).count() >= least {
                found.push(run.to_owned());
            }
        }
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => keep(text, &mut found),
        Err(_) => {
            keep(&String::from_utf8_lossy(bytes), &mut found);
            keep(&decoded(WINDOWS_1252, bytes), &mut found);
        }
    }
    for from in [0, 1] {
        if let Some(rest) = bytes.get(from..).filter(|_| bytes.contains(&0)) {
            for text in [decoded(UTF_16LE, rest), decoded(UTF_16BE, rest)] {
                // In this width chance gives signs of the East and no run of Latin letters.
                for run in text.split(|c: char| c.is_control() || !c.is_ascii() && !matches!(c, '\u{a0}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{201f}')) {
                    if run.chars().count() >= least {
                        found.push(run.to_owned());
                    }
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_its_encoding() {
        let text = "Aeth Siân Ellis â'r plant i'r tŷ.";
        let two = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let four =
            |order: fn(u32) -> [u8; 4]| text.chars().flat_map(|c| order(u32::from(c))).collect::<Vec<u8>>();
        let with = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            with(&[0xef, 0xbb, 0xbf], text.as_bytes().to_vec()),
            two(u16::to_le_bytes),
            two(u16::to_be_bytes),
            with(&[0xff, 0xfe], two(u16::to_le_bytes)),
            with(&[0xfe, 0xff], two(u16::to_be_bytes)),
            four(u32::to_le_bytes),
            four(u32::to_be_bytes),
            with(&[0xff, 0xfe, 0, 0], four(u32::to_le_bytes)),
        ] {
            let read = readings(&bytes);
            assert!(read.is_text && read.texts.iter().any(|read| read == text), "{bytes:?}");
        }
        let read = readings(b"Si\xe2n Ellis");
        assert!(read.is_text && read.texts.iter().any(|read| read == "Siân Ellis"));
        assert!(!readings(&(0..=255).collect::<Vec<u8>>()).is_text);
        let welsh = readings(b"<meta charset=iso-8859-14>t\xfe");
        assert!(welsh.texts.iter().any(|text| text.ends_with("tŷ")));
    }
}
