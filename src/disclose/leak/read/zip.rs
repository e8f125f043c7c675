//! ZIP: every member in the order in which it stands in the file, whether or not the directory at the end knows of
//! it, their names, notes and extra fields, and whatever stands between them. A library reads what the directory
//! names; here the point is the rest.
use super::super::report::Why;
use super::{Reader, Step, office};

use flate2::{Decompress, FlushDecompress, Status};

/// A member of a ZIP, unpacked.
pub(in super::super) struct Member {
    pub name: String,
    pub bytes: Result<Vec<u8>, Why>,
}

/// A local header or an entry of the directory.
#[derive(Debug, Clone, Default)]
struct Entry {
    name: Vec<u8>,
    utf8: bool,
    extra: (usize, usize),
    comment: Vec<u8>,
    encrypted: bool,
    method: u16,
    packed: u64,
    /// Where its local header begins.
    at: u64,
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk::<2>().map(|two| u16::from_le_bytes(*two))
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk::<4>().map(|four| u32::from_le_bytes(*four))
}

fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk::<8>().map(|eight| u64::from_le_bytes(*eight))
}

/// The directory: where it begins and ends, its entries, and the note after it.
struct Directory {
    entries: Vec<Entry>,
    from: usize,
    /// Where the record of its end ends, with its note.
    to: usize,
    comment: Vec<u8>,
}

fn directory(bytes: &[u8]) -> Option<Directory> {
    let mark = b"PK\x05\x06";
    let last = bytes.len().checked_sub(22)?;
    let end = (last.saturating_sub(65_535)..=last)
        .rev()
        .find(|at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark)))?;
    let mut count = u64::from(two(bytes, end + 10)?);
    let mut from = u64::from(four(bytes, end + 16)?);
    if let Some(locator) = end.checked_sub(20).filter(|at| four(bytes, *at) == Some(0x0706_4b50)) {
        let record = usize::try_from(eight(bytes, locator + 8)?).ok()?;
        if four(bytes, record) == Some(0x0606_4b50) {
            count = eight(bytes, record + 32)?;
            from = eight(bytes, record + 48)?;
        }
    }
    let comment_len = usize::from(two(bytes, end + 20)?);
    let to = (end + 22).checked_add(comment_len)?;
    let from = usize::try_from(from).ok()?;
    let mut at = from;
    let mut entries = Vec::new();
    while (entries.len() as u64) < count {
        if four(bytes, at)? != 0x0201_4b50 {
            return None;
        }
        let length = |at: usize| two(bytes, at).map(usize::from);
        let (name_len, extra_len, comment_len) = (length(at + 28)?, length(at + 30)?, length(at + 32)?);
        let name_at = at + 46;
        let extra_at = name_at + name_len;
        let flags = two(bytes, at + 8)?;
        let mut entry = Entry {
            name: bytes.get(name_at..name_at + name_len)?.to_vec(),
            utf8: flags & 0x800 != 0,
            extra: (extra_at, extra_at + extra_len),
            comment: bytes.get(extra_at + extra_len..extra_at + extra_len + comment_len)?.to_vec(),
            encrypted: flags & 1 != 0,
            method: two(bytes, at + 10)?,
            packed: u64::from(four(bytes, at + 20)?),
            at: u64::from(four(bytes, at + 42)?),
        };
        large(bytes, &mut entry, four(bytes, at + 24)? == u32::MAX);
        entries.push(entry);
        at = extra_at + extra_len + comment_len;
    }
    Some(Directory { entries, from, to, comment: bytes.get(end + 22..to)?.to_vec() })
}

/// Takes the sizes of a large member from its extra field.
fn large(bytes: &[u8], entry: &mut Entry, size_is_there: bool) {
    let (mut at, end) = entry.extra;
    while at + 4 <= end {
        let (Some(id), Some(len)) = (two(bytes, at), two(bytes, at + 2)) else { return };
        if id == 1 {
            let mut field = at + 4 + if size_is_there { 8 } else { 0 };
            if entry.packed == u64::from(u32::MAX) {
                entry.packed = eight(bytes, field).unwrap_or(entry.packed);
                field += 8;
            }
            if entry.at == u64::from(u32::MAX) {
                entry.at = eight(bytes, field).unwrap_or(entry.at);
            }
        }
        at += 4 + usize::from(len);
    }
}

/// Where a member's data begins, if its local header says the same as the directory.
fn data_of(bytes: &[u8], entry: &Entry) -> Option<(usize, usize, (usize, usize))> {
    let at = usize::try_from(entry.at).ok()?;
    if four(bytes, at)? != 0x0403_4b50 {
        return None;
    }
    let name_len = usize::from(two(bytes, at + 26)?);
    let extra_len = usize::from(two(bytes, at + 28)?);
    if bytes.get(at + 30..at + 30 + name_len)? != entry.name {
        return None;
    }
    let from = at + 30 + name_len + extra_len;
    let to = from.checked_add(usize::try_from(entry.packed).ok()?)?;
    bytes.get(from..to)?;
    Some((from, to, (at + 30 + name_len, from)))
}

/// Unpacks deflate, and stops at `most` bytes. Gives what it made and how much it read.
pub(super) fn inflate(bytes: &[u8], most: usize, zlib: bool) -> Result<(Vec<u8>, usize), Why> {
    let mut stream = Decompress::new(zlib);
    let mut out: Vec<u8> = Vec::new();
    loop {
        let done = usize::try_from(stream.total_in()).unwrap_or(usize::MAX);
        let made = out.len();
        out.reserve((bytes.len() * 2).clamp(4096, 1 << 20));
        let status = stream
            .decompress_vec(bytes.get(done..).unwrap_or_default(), &mut out, FlushDecompress::None)
            .map_err(|_| Why::Broken)?;
        let read = usize::try_from(stream.total_in()).unwrap_or(usize::MAX);
        if out.len() > most {
            return Err(Why::TooLarge);
        }
        match status {
            Status::StreamEnd => return Ok((out, read)),
            _ if read == done && out.len() == made && out.capacity() > made => return Err(Why::Broken),
            _ => {}
        }
    }
}

fn unpack(bytes: &[u8], entry: &Entry, from: usize, to: usize, most: usize) -> Result<Vec<u8>, Why> {
    if entry.encrypted || entry.method == 99 {
        return Err(Why::Encrypted);
    }
    let packed = bytes.get(from..to).ok_or(Why::Broken)?;
    match entry.method {
        0 => Ok(packed.to_vec()),
        8 => inflate(packed, most, false).map(|(out, _)| out),
        _ => Err(Why::Archive),
    }
}

fn name_of(entry: &Entry) -> String {
    match std::str::from_utf8(&entry.name) {
        Ok(name) => name.to_owned(),
        Err(_) => entry.name.iter().map(|byte| old_letter(*byte)).collect(),
    }
}

/// A letter of the code page of DOS, in which names of members are where nobody says otherwise.
fn old_letter(byte: u8) -> char {
    const LETTERS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑ";
    match byte {
        0x80..=0xa5 => LETTERS.chars().nth(usize::from(byte - 0x80)).unwrap_or(' '),
        0xa6.. => ' ',
        byte => char::from(byte),
    }
}

/// The members of a ZIP by its directory, unpacked as they are asked for: a bundle that is one file.
pub(in super::super) fn members(bytes: &[u8], most: usize) -> Option<Vec<Member>> {
    let directory = directory(bytes)?;
    let mut left = most;
    let members = directory.entries.iter().filter(|entry| !entry.name.ends_with(b"/")).map(|entry| {
        let unpacked = data_of(bytes, entry)
            .ok_or(Why::Broken)
            .and_then(|(from, to, _)| unpack(bytes, entry, from, to, left));
        left = left.saturating_sub(unpacked.as_ref().map_or(0, Vec::len));
        Member { name: name_of(entry), bytes: unpacked }
    });
    Some(members.collect())
}

/// Reads a ZIP, an Office or an OpenDocument file.
pub(super) fn read(reader: &mut Reader<'_>, bytes: &[u8]) {
    let Some(directory) = directory(bytes) else {
        reader.cannot(Why::Broken);
        reader.strings(bytes, 6);
        return;
    };
    // What has been read, to find what stands between.
    let mut taken: Vec<(usize, usize)> = vec![(directory.from, directory.to)];
    reader.within(Step::Outside, |reader| reader.note(&directory.comment));
    let is_office = directory.entries.iter().any(|entry| {
        entry.name == b"[Content_Types].xml"
            || entry.name == b"mimetype"
            || entry.name.starts_with(b"META-INF/manifest")
    });
    let before = reader.office;
    for entry in &directory.entries {
        let name = name_of(entry);
        reader.within(Step::Inside(name.clone()), |reader| {
            reader.within(Step::Name, |reader| {
                reader.plain(&name);
                if !entry.utf8 && !entry.name.is_ascii() {
                    reader.note(&entry.name);
                }
            });
            reader.within(Step::Outside, |reader| {
                reader.note(&entry.comment);
                reader.strings(bytes.get(entry.extra.0..entry.extra.1).unwrap_or_default(), 4);
            });
        });
        let Some((from, to, extra)) = data_of(bytes, entry) else {
            reader.within(Step::Inside(name), |reader| reader.cannot(Why::Broken));
            continue;
        };
        taken.push((usize::try_from(entry.at).unwrap_or(from), to));
        reader.within(Step::Inside(name.clone()), |reader| {
            reader.strings(bytes.get(extra.0..extra.1).unwrap_or_default(), 4);
        });
        match unpack(bytes, entry, from, to, reader.left()) {
            Ok(unpacked) => {
                if !reader.spend(unpacked.len()) {
                    return;
                }
                if is_office {
                    office::part(reader, &name, &unpacked);
                } else {
                    reader.inside(&name, &unpacked);
                }
            }
            Err(why) => reader.within(Step::Inside(name), |reader| reader.cannot(why)),
        }
    }
    reader.office = before;
    taken.sort_unstable();
    let mut at = 0;
    for (from, to) in taken.into_iter().chain([(bytes.len(), bytes.len())]) {
        if from > at {
            between(reader, bytes.get(at..from).unwrap_or_default());
        }
        at = at.max(to);
    }
}

/// What stands between the members: the sizes of the one before, or something that somebody put there.
fn between(reader: &mut Reader<'_>, bytes: &[u8]) {
    reader.within(Step::Outside, |reader| {
        if bytes.windows(4).any(|four| four == b"PK\x03\x04") {
            reader.cannot(Why::Broken);
        }
        if bytes.starts_with(b"PK\x07\x08") && bytes.len() <= 24 || bytes.len() <= 16 {
            reader.strings(bytes, 4);
        } else if bytes.iter().any(|byte| *byte != 0) {
            reader.inside("between", bytes);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unpacking_stops_where_it_must() {
        let bytes: Vec<u8> = (0..3_000_000_u32).flat_map(|number| (number / 7).to_le_bytes()).collect();
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut encoder, &bytes).unwrap();
        let packed = encoder.finish().unwrap();
        assert_eq!(inflate(&packed, bytes.len(), true).unwrap(), (bytes.clone(), packed.len()));
        assert_eq!(inflate(&packed, bytes.len() - 1, true).unwrap_err(), Why::TooLarge);
        assert_eq!(inflate(&packed[..packed.len() - 9], bytes.len(), true).unwrap_err(), Why::Broken);
        assert_eq!(inflate(b"", 10, true).unwrap_err(), Why::Broken);
    }
}
