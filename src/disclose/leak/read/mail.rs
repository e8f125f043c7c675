//! E-mail: headers with their encoded words, every part in its encoding, attachments inside out.
use super::super::report::Why;
use super::encodings;
use super::escapes;
use super::{Lines, Reader, Step};

/// Parts within parts go no deeper.
const DEEPEST: u32 = 20;

/// Whether a text begins as an e-mail does.
pub(super) fn looks_like(text: &str) -> bool {
    const USUAL: [&str; 9] = [
        "from",
        "to",
        "subject",
        "date",
        "received",
        "message-id",
        "mime-version",
        "return-path",
        "content-type",
    ];
    let mut usual = 0;
    for line in text.lines().take(100) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) || line.starts_with("From ") {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if !name.chars().all(|c| c.is_ascii_graphic()) {
            return false;
        }
        usual += usize::from(USUAL.contains(&name.to_ascii_lowercase().as_str()));
    }
    usual >= 3
}

/// Reads an e-mail, or several one after the other. `text` is its bytes as text.
pub(super) fn read(reader: &mut Reader<'_>, bytes: &[u8], text: &str) {
    reader.text(text, Lines::Own, false);
    if bytes.starts_with(b"From ") {
        let mut from = 0;
        while from < bytes.len() {
            let rest = bytes.get(from + 5..).unwrap_or_default();
            let next =
                rest.windows(6).position(|part| part == b"\nFrom ").map_or(bytes.len(), |at| from + 6 + at);
            part(reader, bytes.get(from..next).unwrap_or_default(), 0);
            from = next;
        }
    } else {
        part(reader, bytes, 0);
    }
}

/// The headers of a part, unfolded, and its body.
fn headers(bytes: &[u8]) -> (Vec<(String, Vec<u8>)>, &[u8]) {
    let mut headers: Vec<(String, Vec<u8>)> = Vec::new();
    let mut rest = bytes;
    loop {
        let len = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
        let (line, after) = rest.split_at_checked(len).unwrap_or((rest, &[]));
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            return (headers, after);
        }
        if let Some((_, value)) =
            headers.last_mut().filter(|_| line.starts_with(b" ") || line.starts_with(b"\t"))
        {
            value.extend_from_slice(line);
        } else if let Some(colon) = line.iter().position(|byte| *byte == b':') {
            let (name, value) = line.split_at_checked(colon).unwrap_or((line, &[]));
            let name = String::from_utf8_lossy(name).to_ascii_lowercase();
            headers.push((name, value.get(1..).unwrap_or_default().to_vec()));
        } else if !line.starts_with(b"From ") {
            // No header: the body has begun.
            return (headers, rest);
        }
        rest = after;
        if rest.is_empty() {
            return (headers, rest);
        }
    }
}

fn part(reader: &mut Reader<'_>, bytes: &[u8], depth: u32) {
    if depth > DEEPEST {
        reader.cannot(Why::TooLarge);
        return;
    }
    let (headers, body) = headers(bytes);
    let mut content_type = String::from("text/plain");
    let mut encoding = String::new();
    let mut disposition = String::new();
    for (name, value) in &headers {
        for text in encodings::readings(value).texts {
            reader.within(Step::Header(name.clone()), |reader| {
                reader.text(&text, Lines::One(1), false);
                let words = encoded_words(&text);
                if words != text {
                    reader.text(&words, Lines::One(1), false);
                }
                let joined = continued(&words);
                reader.unescaped(&joined, Lines::One(1), false);
            });
        }
        let plain = encoded_words(&String::from_utf8_lossy(value));
        match name.as_str() {
            "content-type" => content_type = plain.trim().to_owned(),
            "content-transfer-encoding" => encoding = plain.trim().to_ascii_lowercase(),
            "content-disposition" => disposition = plain.trim().to_owned(),
            _ => {}
        }
    }
    let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind == "multipart/encrypted" || kind.starts_with("application/") && kind.contains("pkcs7-mime") {
        reader.cannot(Why::Encrypted);
    }
    if let Some(boundary) = parameter(&content_type, "boundary").filter(|_| kind.starts_with("multipart/")) {
        for (index, piece) in pieces(body, boundary.as_bytes()).into_iter().enumerate() {
            if index == 0 {
                reader.note(piece);
            } else {
                part(reader, piece, depth + 1);
            }
        }
        return;
    }
    let decoded = match encoding.as_str() {
        "base64" => escapes::base64(body),
        "quoted-printable" => quoted_printable(body),
        "" | "7bit" | "8bit" | "binary" => body.to_vec(),
        _ => {
            reader.cannot(Why::Broken);
            body.to_vec()
        }
    };
    if !reader.spend(decoded.len()) {
        return;
    }
    let name = parameter(&disposition, "filename").or_else(|| parameter(&content_type, "name"));
    if kind == "message/rfc822" {
        part(reader, &decoded, depth + 1);
    } else if kind.starts_with("text/") && name.is_none() {
        let charset = parameter(&content_type, "charset").unwrap_or_else(|| "utf-8".to_owned());
        let own = encodings::named(&decoded, &charset);
        if own.is_none() {
            reader.cannot(Why::Unknown);
        }
        let mut texts = encodings::readings(&decoded).texts;
        texts.extend(own.filter(|own| !texts.contains(own)));
        for text in texts {
            if kind == "text/html" {
                reader.markup("html", &text);
            } else {
                reader.plain(&text);
                let flowed = text.replace(" \r\n", " ").replace(" \n", " ");
                if flowed != text {
                    reader.text(&flowed, Lines::One(1), false);
                }
            }
        }
    } else {
        let extension = kind.rsplit('/').next().unwrap_or_default();
        let name = name.unwrap_or_else(|| format!("part.{extension}"));
        reader.within(Step::Header("filename".to_owned()), |reader| reader.plain(&name));
        reader.inside(&name, &decoded);
    }
}

/// The pieces between boundaries, what stands before the first one first, and what stands after the last one last.
fn pieces<'b>(body: &'b [u8], boundary: &[u8]) -> Vec<&'b [u8]> {
    let mark = [b"--", boundary].concat();
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(rest) = body.get(at..).filter(|rest| !rest.is_empty()) {
        let line_end = rest.iter().position(|byte| *byte == b'\n').map_or(body.len(), |end| at + end + 1);
        if rest.starts_with(&mark) {
            pieces.push(body.get(from..at).unwrap_or_default());
            from = line_end;
        }
        at = line_end;
    }
    pieces.push(body.get(from..).unwrap_or_default());
    pieces
}

/// A parameter of a header, in any of the ways in which it may be written.
fn parameter(value: &str, name: &str) -> Option<String> {
    let joined = continued(value);
    let lower = joined.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = lower.get(from..).and_then(|rest| rest.find(name)).map(|at| at + from) {
        from = at + name.len();
        let before = lower.get(..at).unwrap_or_default().trim_end();
        let rest = joined.get(from..).unwrap_or_default().trim_start();
        let rest = rest.strip_prefix('*').unwrap_or(rest).trim_start();
        if !before.ends_with(';') || !rest.starts_with('=') {
            continue;
        }
        let rest = rest.get(1..).unwrap_or_default().trim_start();
        let value = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => rest.split([';', ' ', '\t']).next(),
        }?;
        let value = value.rsplit("''").next().unwrap_or(value);
        return Some(escapes::percents(value).unwrap_or_else(|| value.to_owned()));
    }
    None
}

/// Parameters that go on in further ones (`name*0=…; name*1=…`), put together.
fn continued(value: &str) -> String {
    let mut out = String::new();
    for piece in value.split(';') {
        let trimmed = piece.trim();
        let Some((name, text)) = trimmed.split_once('=') else {
            out.push_str(piece);
            out.push(';');
            continue;
        };
        let Some((stem, number)) = name.trim().split_once('*').filter(|(_, number)| !number.is_empty())
        else {
            out.push_str(piece);
            out.push(';');
            continue;
        };
        let text = text.trim().trim_matches('"');
        if number.trim_end_matches('*') == "0" {
            out.push_str(&format!(" {stem}*={text};"));
        } else {
            out.pop();
            out.push_str(text);
            out.push(';');
        }
    }
    out.pop();
    out
}

/// Resolves `=?charset?B?…?=`; words side by side are one.
fn encoded_words(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    let mut after_word = false;
    while let Some(at) = rest.find("=?") {
        let before = rest.get(..at).unwrap_or_default();
        let inner = rest.get(at + 2..).unwrap_or_default();
        let mut cells = inner.splitn(3, '?');
        let (charset, way) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let body = cells.next().and_then(|body| body.find("?=").map(|end| (body, end)));
        let bytes = match (way, body) {
            ("B" | "b", Some((body, end))) => {
                Some(escapes::base64(body.get(..end).unwrap_or_default().as_bytes()))
            }
            ("Q" | "q", Some((body, end))) => {
                Some(quoted_printable(body.get(..end).unwrap_or_default().replace('_', " ").as_bytes()))
            }
            _ => None,
        };
        let decoded =
            bytes.and_then(|bytes| encodings::named(&bytes, charset.split('*').next().unwrap_or_default()));
        let (Some(decoded), Some((body, end))) = (decoded, body) else {
            out.push_str(before);
            out.push_str("=?");
            rest = inner;
            after_word = false;
            continue;
        };
        if !after_word || !before.trim().is_empty() {
            out.push_str(before);
        }
        out.push_str(&decoded);
        rest = body.get(end + 2..).unwrap_or_default();
        after_word = true;
    }
    out.push_str(rest);
    out
}

fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digit = |offset: usize| bytes.get(at + offset).and_then(|byte| char::from(*byte).to_digit(16));
        match (byte, digit(1), digit(2)) {
            (b'=', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                at += 3;
            }
            (b'=', _, _) => {
                // A line that goes on.
                let rest = bytes.get(at + 1..).unwrap_or_default();
                let blank = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
                if rest.get(blank) == Some(&b'\n') {
                    at += blank + 2;
                } else {
                    out.push(b'=');
                    at += 1;
                }
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_and_bodies_are_decoded() {
        assert_eq!(encoded_words("Re: =?utf-8?B?U2nDom4=?= =?iso-8859-1?Q?_Ell=69s?= x"), "Re: Siân Ellis x");
        assert_eq!(encoded_words("=?x?= a =?"), "=?x?= a =?");
        assert_eq!(quoted_printable(b"Si=C3=\r\n=A2n =zz="), "Siân =zz=".as_bytes());
        let value = "attachment; filename*0*=utf-8''Si%C3%A2n; filename*1=\".pdf\"";
        assert_eq!(parameter(value, "filename").as_deref(), Some("Siân.pdf"));
        assert_eq!(parameter("text/html; charset=\"utf-8\"", "charset").as_deref(), Some("utf-8"));
        let body = pieces(b"pre\r\n--b\r\nA: 1\r\n\r\none\r\n--b--\r\nafter", b"b");
        assert_eq!(body, [&b"pre\r\n"[..], b"A: 1\r\n\r\none\r\n", b"after"]);
    }
}
