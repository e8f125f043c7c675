//! What bytes are, by their first ones: the name of a file is believed only where they say nothing.
use super::super::report::Why;
use super::picture;

/// What bytes are.
pub(super) enum Kind {
    Pdf,
    Zip,
    Picture,
    Not(Why),
    Perhaps,
}

/// Looks at the beginning of some bytes.
pub(super) fn kind(extension: &str, bytes: &[u8]) -> Kind {
    let head = bytes.get(..1024.min(bytes.len())).unwrap_or_default();
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Kind::Pdf;
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") || head.starts_with(b"PK\x07\x08") {
        return Kind::Zip;
    }
    if picture::is_picture(head) {
        return Kind::Picture;
    }
    let starts = |marks: &[&[u8]]| marks.iter().any(|mark| head.starts_with(mark));
    if starts(&[b"\xd0\xcf\x11\xe0"]) {
        // A new Office file with a password is an old one that holds it encrypted.
        let name: Vec<u8> = "Encrypt".bytes().flat_map(|byte| [byte, 0]).collect();
        let encrypted = bytes.windows(name.len()).any(|part| part == name);
        return Kind::Not(if encrypted { Why::Encrypted } else { Why::OldOffice });
    }
    if starts(&[b"{\\rtf", b"\x09\x08", b"\xdb\xa5", b"\xff\x57\x50\x43"]) && !extension.starts_with("htm") {
        return Kind::Not(Why::OldOffice);
    }
    if starts(&[b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\0asm"])
        && head.contains(&0)
    {
        return Kind::Not(Why::Macros);
    }
    if starts(&[b"wOFF", b"wOF2", b"OTTO", b"\0\x01\0\0\0", b"true\0", b"ttcf"]) {
        return Kind::Not(Why::Font);
    }
    let at = |from: usize, mark: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(mark));
    if starts(&[b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"FLV", b"\0\0\x01\xba", b"0&\xb2u", b"MThd"])
        || at(4, b"ftyp")
        || starts(&[b"RIFF"]) && (at(8, b"WAVE") || at(8, b"AVI "))
        || starts(&[b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"])
        || matches!(extension, "mp3" | "mp4" | "m4a" | "wav" | "mov" | "avi" | "wmv" | "amr" | "3gp")
    {
        return Kind::Not(Why::Media);
    }
    if starts(&[
        b"\x1f\x8b",
        b"7z\xbc\xaf",
        b"Rar!",
        b"BZh",
        b"\xfd7zXZ",
        b"\x28\xb5\x2f\xfd",
        b"MSCF",
        b"\x04\x22\x4d\x18",
    ]) || at(257, b"ustar")
    {
        return Kind::Not(Why::Archive);
    }
    if starts(&[b"-----BEGIN PGP MESSAGE", b"Salted__", b"age-encryption.org"]) {
        return Kind::Not(Why::Encrypted);
    }
    Kind::Perhaps
}
