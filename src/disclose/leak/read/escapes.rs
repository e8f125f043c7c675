//! Text behind escapes: entities of HTML and XML, backslashes of scripts and style sheets, percent signs of
//! addresses.
use std::collections::HashMap;
use std::sync::OnceLock;

/// Names of characters in HTML.
fn entities() -> &'static HashMap<&'static str, (String, bool)> {
    static TABLE: OnceLock<HashMap<&'static str, (String, bool)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        include_str!("entities.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let mut cells = line.split('\t');
                let name = cells.next()?;
                let text = cells.next()?.split(' ');
                let text =
                    text.filter_map(|hex| char::from_u32(u32::from_str_radix(hex, 16).ok()?)).collect();
                Some((name, (text, cells.next().is_some())))
            })
            .collect()
    })
}

/// Resolves entities. What has a name that is not known is a sign that parts words.
pub(super) fn entities_in(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let len = entity(rest, out);
        rest = rest.get(len..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// Resolves the entity with which `text` begins, and gives its length.
fn entity(text: &str, out: &mut String) -> usize {
    let after = text.get(1..).unwrap_or_default();
    if let Some(number) = after.strip_prefix('#') {
        let (radix, digits, skip) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (16, digits, 3),
            None => (10, number, 2),
        };
        let len = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        if len > 0 {
            let digits_own = digits.get(..len).unwrap_or_default().trim_start_matches('0');
            let code = u32::from_str_radix(digits_own, radix).unwrap_or(0);
            out.push(western(code));
            return skip + len + usize::from(digits.get(len..).is_some_and(|rest| rest.starts_with(';')));
        }
    } else {
        let len = after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len());
        let name = after.get(..len).unwrap_or_default();
        let closed = after.get(len..).is_some_and(|rest| rest.starts_with(';'));
        if closed && let Some((text, _)) = entities().get(name) {
            out.push_str(text);
            return len + 2;
        }
        // Old names count without their semicolon, and then as far as they go.
        for end in (2..=len.min(6)).rev() {
            if let Some((text, true)) = name.get(..end).and_then(|name| entities().get(name)) {
                out.push_str(text);
                return end + 1 + usize::from(closed && end == len);
            }
        }
    }
    out.push('&');
    1
}

/// A character by its number, as browsers take it: those from 128 to 159 are of Windows-1252.
fn western(code: u32) -> char {
    const WINDOWS: [u32; 32] = [
        0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152,
        0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122,
        0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
    ];
    let index = code.wrapping_sub(0x80) as usize;
    char::from_u32(WINDOWS.get(index).copied().unwrap_or(code)).filter(|c| *c != '\0').unwrap_or('\u{fffd}')
}

/// Resolves what backslashes say in scripts, JSON and style sheets; strings that are put together with `+` are one.
pub(super) fn backslashes(text: &str) -> String {
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut buffer = [0; 2];
    let mut put = |units: &mut Vec<u16>, c: char| units.extend_from_slice(c.encode_utf16(&mut buffer));
    while let Some(c) = chars.next() {
        if c != '\\' {
            put(&mut units, c);
            continue;
        }
        let Some(next) = chars.next() else { break };
        let hex = |chars: &mut std::iter::Peekable<std::str::Chars<'_>>, most: usize| {
            let mut number = 0_u32;
            let mut count = 0;
            while count < most
                && let Some(digit) = chars.peek().and_then(|c| c.to_digit(16))
            {
                number = number * 16 + digit;
                count += 1;
                chars.next();
            }
            (count > 0).then_some(number)
        };
        match next {
            'u' if chars.peek() == Some(&'{') => {
                chars.next();
                let code = hex(&mut chars, 6);
                if chars.peek() == Some(&'}') {
                    chars.next();
                }
                put(&mut units, code.and_then(char::from_u32).unwrap_or(' '));
            }
            // Halves of a pair are put together by the reading of the whole as UTF-16.
            'u' => match hex(&mut chars, 4).and_then(|code| u16::try_from(code).ok()) {
                Some(unit) => units.push(unit),
                None => put(&mut units, 'u'),
            },
            'x' => {
                let code = hex(&mut chars, 2);
                put(&mut units, code.and_then(char::from_u32).unwrap_or('x'));
            }
            'n' | 'r' | 't' | 'b' | 'f' | 'v' => put(&mut units, ' '),
            '\n' => {}
            '0'..='7' if chars.peek().is_none_or(|c| !c.is_ascii_hexdigit() || c.is_digit(8)) => {
                let mut code = next.to_digit(8).unwrap_or(0);
                for _ in 0..2 {
                    if let Some(digit) = chars.peek().and_then(|c| c.to_digit(8)) {
                        code = code * 8 + digit;
                        chars.next();
                    }
                }
                put(&mut units, char::from_u32(code).unwrap_or(' '));
            }
            other => put(&mut units, other),
        }
    }
    String::from_utf16_lossy(&units)
}

/// Resolves the escapes of style sheets: a backslash and up to six digits, with one space after them.
pub(super) fn style(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let (mut code, mut count) = (0_u32, 0);
        while count < 6
            && let Some(digit) = chars.peek().and_then(|c| c.to_digit(16))
        {
            code = code * 16 + digit;
            count += 1;
            chars.next();
        }
        if count == 0 {
            out.extend(chars.next().filter(|c| *c != '\n'));
        } else {
            if chars.peek().is_some_and(|c| c.is_whitespace()) {
                chars.next();
            }
            out.push(char::from_u32(code).unwrap_or(' '));
        }
    }
    out
}

/// Joins strings that a script puts together: `"Si" + "ân"`.
pub(super) fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('+') {
        let before = rest.get(..at).unwrap_or_default();
        let after = rest.get(at + 1..).unwrap_or_default();
        let trimmed = before.trim_end();
        let next = after.trim_start();
        let quoted = |c: Option<char>| c.is_some_and(|c| matches!(c, '"' | '\'' | '`'));
        if quoted(trimmed.chars().next_back()) && quoted(next.chars().next()) {
            out.push_str(trimmed.get(..trimmed.len() - 1).unwrap_or_default());
            rest = next.get(1..).unwrap_or_default();
        } else {
            out.push_str(before);
            out.push('+');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// Resolves percent signs; the bytes behind them are UTF-8, or else Windows-1252.
pub(super) fn percents(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    let mut changed = false;
    while let Some(byte) = bytes.get(at) {
        let digit = |offset: usize| bytes.get(at + offset).and_then(|byte| char::from(*byte).to_digit(16));
        if *byte == b'%'
            && let (Some(high), Some(low)) = (digit(1), digit(2))
        {
            out.push(u8::try_from(high * 16 + low).unwrap_or(b' '));
            at += 3;
            changed = true;
        } else {
            out.push(*byte);
            at += 1;
        }
    }
    changed.then(|| match String::from_utf8(out) {
        Ok(text) => text,
        Err(bad) => super::encodings::named(bad.as_bytes(), "windows-1252").unwrap_or_default(),
    })
}

/// The bytes of base64; what is none of its letters is passed over.
pub(super) fn base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                bits = 0;
                continue;
            }
            _ => continue,
        };
        held = (held << 6 | u32::from(value)) & 0xff_ffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from(held >> bits & 0xff).unwrap_or(0));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved() {
        let entity = |text: &str| {
            let mut out = String::new();
            entities_in(text, &mut out);
            out
        };
        assert_eq!(
            entity("Si&acirc;n &amp; Si&#xE2;n Si&#226n Si&acircn &bogus; & t&ycirc; &#150;"),
            "Siân & Siân Siân Siân &bogus; & tŷ –"
        );
        assert_eq!(backslashes(r#""Si\u00e2n" \x53i\u{e2}n 𝓢 \ud835\udce2 \123\n"#), "\"Siân\" Siân 𝓢 𝓢 S ");
        assert_eq!(style(r"\53 i\0000e2n"), "Siân");
        assert_eq!(joined(r#"a + b, "Si" + 'ân' + c"#), r#"a + b, "Siân' + c"#);
        assert_eq!(percents("Si%C3%A2n%20%E2").as_deref(), Some("SiÃ¢n â"));
        assert_eq!(percents("Si%C3%A2n").as_deref(), Some("Siân"));
        assert_eq!(percents("100% a"), None);
        assert_eq!(base64(b"U2nDom4="), "Siân".as_bytes());
    }
}
