//! TIFF directories, of which EXIF is made: every text in them, the thumbnail, and what is nested.
use super::super::super::report::Why;
use super::super::encodings;
use super::super::{Lines, Reader, Step};

/// A file has no more directories than this that are followed.
const MOST: usize = 64;

struct Tiff<'b> {
    bytes: &'b [u8],
    big: bool,
}

impl Tiff<'_> {
    fn two(&self, at: usize) -> Option<u16> {
        let two = *self.bytes.get(at..)?.first_chunk::<2>()?;
        Some(if self.big { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) })
    }

    fn four(&self, at: usize) -> Option<usize> {
        let four = *self.bytes.get(at..)?.first_chunk::<4>()?;
        usize::try_from(if self.big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }).ok()
    }
}

/// Reads what begins with `II*` or `MM*`.
pub(super) fn read(reader: &mut Reader<'_>, bytes: &[u8]) {
    let tiff = Tiff { bytes, big: bytes.starts_with(b"MM") };
    let mut waiting: Vec<usize> = tiff.four(4).into_iter().collect();
    let mut seen = Vec::new();
    while let Some(at) = waiting.pop() {
        if seen.contains(&at) || at == 0 {
            continue;
        }
        if seen.len() >= MOST {
            reader.cannot(Why::TooLarge);
            return;
        }
        seen.push(at);
        directory(reader, &tiff, at, &mut waiting);
    }
    // What no directory names, and makers' notes, of which nobody knows the form.
    reader.strings(bytes, 6);
}

fn directory(reader: &mut Reader<'_>, tiff: &Tiff<'_>, at: usize, waiting: &mut Vec<usize>) {
    let Some(count) = tiff.two(at) else { return };
    let mut thumbnail = (None, None);
    for index in 0..usize::from(count) {
        let entry = at + 2 + index * 12;
        let (Some(tag), Some(kind), Some(number)) =
            (tiff.two(entry), tiff.two(entry + 2), tiff.four(entry + 4))
        else {
            return;
        };
        let width = match kind {
            1 | 2 | 6 | 7 | 129 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            _ => 8,
        };
        let Some(len) = number.checked_mul(width) else { continue };
        let value = if len <= 4 { Some(entry + 8) } else { tiff.four(entry + 8) };
        let Some(value) = value else { continue };
        match tag {
            // Further directories: EXIF, GPS, interoperability, and those of a TIFF's own pictures.
            0x8769 | 0x8825 | 0xa005 | 0x14a => {
                for part in 0..number.min(MOST) {
                    let place = if len <= 4 { entry + 8 } else { value + part * 4 };
                    waiting.extend(tiff.four(place));
                }
            }
            0x201 => thumbnail.0 = tiff.four(entry + 8),
            0x202 => thumbnail.1 = tiff.four(entry + 8),
            _ => {}
        }
        if matches!(kind, 1 | 2 | 7 | 129)
            && let Some(bytes) = value.checked_add(len).and_then(|end| tiff.bytes.get(value..end))
        {
            entry_text(reader, tag, bytes);
        }
    }
    if let (Some(from), Some(len)) = thumbnail
        && let Some(bytes) = from.checked_add(len).and_then(|end| tiff.bytes.get(from..end))
    {
        reader.inside("thumbnail", bytes);
    }
    waiting.extend(tiff.four(at + 2 + usize::from(count) * 12));
}

fn entry_text(reader: &mut Reader<'_>, tag: u16, bytes: &[u8]) {
    reader.within(Step::Metadata(format!("{tag:04x}")), |reader| match tag {
        0x2bc => super::packet(reader, bytes),
        0x8649 | 0x83bb => super::iptc(reader, bytes),
        // What a maker of cameras puts there is no text.
        0x927c | 0x8773 => {}
        _ if bytes.len() > 100_000 => {}
        _ => {
            let value = match tag {
                // A comment names its encoding first.
                0x9286 => bytes.get(8..).unwrap_or_default(),
                _ => bytes,
            };
            for text in encodings::readings(value).texts {
                reader.text(&text.replace('\0', "\n"), Lines::One(1), false);
            }
        }
    });
}
