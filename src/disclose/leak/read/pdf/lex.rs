//! The objects of PDF: numbers, names, strings, arrays, dictionaries, and the words between them.
use std::collections::BTreeMap;

/// Arrays and dictionaries within each other go no deeper.
const DEEPEST: u32 = 60;

/// Keys and values.
pub(super) type Dict = BTreeMap<String, Object>;

/// An object, or a word that stands where one might.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Object {
    Number(f64),
    /// With its `#` escapes resolved; bytes outside UTF-8 are those of Windows-1252.
    Name(String),
    String(Vec<u8>),
    Array(Vec<Self>),
    Dict(Dict),
    /// A reference to the object of this number.
    Ref(u32),
    /// `true`, `null`, an operator, `endobj`.
    Word(Vec<u8>),
}

impl Object {
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub const fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    pub const fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// A number that counts something.
    pub fn count(&self) -> Option<usize> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "within bounds by the filter"
        )]
        self.number().filter(|number| (0.0..1e12).contains(number)).map(|number| number as usize)
    }
}

pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// Reads objects one after the other.
pub(super) struct Lexer<'b> {
    pub bytes: &'b [u8],
    pub at: usize,
    /// Comments that were passed over.
    pub comments: Vec<(usize, usize)>,
    /// Something went deeper than is read.
    pub too_deep: bool,
}

impl<'b> Lexer<'b> {
    pub const fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { bytes, at, comments: Vec::new(), too_deep: false }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub fn skip_blank(&mut self) {
        while let Some(byte) = self.peek() {
            if is_blank(byte) {
                self.at += 1;
            } else if byte == b'%' {
                let from = self.at;
                while self.peek().is_some_and(|byte| !matches!(byte, b'\n' | b'\r')) {
                    self.at += 1;
                }
                self.comments.push((from + 1, self.at));
            } else {
                return;
            }
        }
    }

    /// The next object; nothing at the end.
    pub fn next(&mut self) -> Option<Object> {
        self.object(0)
    }

    fn object(&mut self, depth: u32) -> Option<Object> {
        self.skip_blank();
        let byte = self.peek()?;
        if depth > DEEPEST {
            self.too_deep = true;
            self.at += 1;
            return Some(Object::Word(Vec::new()));
        }
        Some(match byte {
            b'/' => {
                self.at += 1;
                Object::Name(self.name())
            }
            b'(' => Object::String(self.literal()),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.at += 2;
                self.dict(depth)
            }
            b'<' => Object::String(self.hex()),
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                loop {
                    self.skip_blank();
                    match self.peek() {
                        None => break,
                        Some(b']') => {
                            self.at += 1;
                            break;
                        }
                        // An array that is never closed.
                        Some(b'>') => break,
                        Some(_) => items.push(self.object(depth + 1)?),
                    }
                    if self.stuck(&items) {
                        break;
                    }
                }
                Object::Array(items)
            }
            b')' | b'>' | b']' | b'{' | b'}' => {
                self.at += 1;
                Object::Word(vec![byte])
            }
            _ => self.number_or_word(),
        })
    }

    /// Whether an array runs into what cannot be in one.
    fn stuck(&mut self, items: &[Object]) -> bool {
        match items.last() {
            Some(Object::Word(word)) if word == b"endobj" || word == b"stream" => {
                self.at -= word.len();
                true
            }
            _ => false,
        }
    }

    fn dict(&mut self, depth: u32) -> Object {
        let mut dict = Dict::new();
        loop {
            self.skip_blank();
            match self.peek() {
                None => break,
                Some(b'>') => {
                    self.at += if self.bytes.get(self.at + 1) == Some(&b'>') { 2 } else { 1 };
                    break;
                }
                Some(b'/') => {
                    self.at += 1;
                    let key = self.name();
                    self.skip_blank();
                    if self.peek() == Some(b'>') && self.bytes.get(self.at + 1) == Some(&b'>') {
                        continue;
                    }
                    let Some(value) = self.object(depth + 1) else { break };
                    // The same key twice: both are read.
                    let key = if dict.contains_key(&key) { format!("{key} {}", self.at) } else { key };
                    dict.insert(key, value);
                }
                Some(_) => {
                    let before = self.at;
                    match self.object(depth + 1) {
                        Some(Object::Word(word)) if word == b"endobj" || word == b"stream" => {
                            self.at = before;
                            break;
                        }
                        Some(other) => {
                            let key = format!(" {}", self.at);
                            dict.insert(key, other);
                        }
                        None => break,
                    }
                }
            }
        }
        Object::Dict(dict)
    }

    fn name(&mut self) -> String {
        let mut bytes = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| !is_blank(*byte) && !is_delimiter(*byte)) {
            self.at += 1;
            let digit = |at: usize| self.bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
            if byte == b'#'
                && let (Some(high), Some(low)) = (digit(self.at), digit(self.at + 1))
            {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b' '));
                self.at += 2;
            } else {
                bytes.push(byte);
            }
        }
        String::from_utf8(bytes).unwrap_or_else(|bad| {
            encoding_rs::WINDOWS_1252.decode_without_bom_handling(bad.as_bytes()).0.into_owned()
        })
    }

    fn literal(&mut self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut open = 0_u32;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => {
                    if open > 0 {
                        out.push(byte);
                    }
                    open += 1;
                }
                b')' => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                    out.push(byte);
                }
                b'\\' => self.escape(&mut out),
                _ => out.push(byte),
            }
        }
        out
    }

    fn escape(&mut self, out: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' | b'f' => out.push(b' '),
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.at += 1;
                }
            }
            b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    if let Some(digit) = self.peek().filter(|digit| (b'0'..=b'7').contains(digit)) {
                        code = code * 8 + u32::from(digit - b'0');
                        self.at += 1;
                    }
                }
                out.push(u8::try_from(code & 0xff).unwrap_or(b' '));
            }
            other => out.push(other),
        }
    }

    fn hex(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut digits = Vec::new();
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            digits.extend(char::from(byte).to_digit(16));
        }
        let (pairs, rest) = digits.as_chunks::<2>();
        let byte = |high: u32, low: u32| u8::try_from(high * 16 + low).unwrap_or(0);
        let mut out: Vec<u8> = pairs.iter().map(|[high, low]| byte(*high, *low)).collect();
        out.extend(rest.first().map(|high| byte(*high, 0)));
        out
    }

    fn word(&mut self) -> &'b [u8] {
        let from = self.at;
        while self.peek().is_some_and(|byte| !is_blank(byte) && !is_delimiter(byte)) {
            self.at += 1;
        }
        self.bytes.get(from..self.at).unwrap_or_default()
    }

    fn number_or_word(&mut self) -> Object {
        let word = self.word();
        let Some(number) = number(word) else { return Object::Word(word.to_vec()) };
        // `12 0 R`
        if word.iter().all(u8::is_ascii_digit) && word.len() < 10 {
            let before = self.at;
            let mut ahead = self.at;
            let blank = |at: usize| self.bytes.get(at).is_some_and(|byte| is_blank(*byte));
            let digit = |at: usize| self.bytes.get(at).is_some_and(u8::is_ascii_digit);
            while blank(ahead) {
                ahead += 1;
            }
            let from = ahead;
            while digit(ahead) {
                ahead += 1;
            }
            let generation = ahead > from && ahead - from < 6;
            let gap = ahead;
            while blank(ahead) {
                ahead += 1;
            }
            let ends = self.bytes.get(ahead + 1).is_none_or(|byte| is_blank(*byte) || is_delimiter(*byte));
            if generation && ahead > gap && from > before && self.bytes.get(ahead) == Some(&b'R') && ends {
                self.at = ahead + 1;
                let text = std::str::from_utf8(word).ok().and_then(|text| text.parse().ok());
                return Object::Ref(text.unwrap_or(u32::MAX));
            }
        }
        Object::Number(number)
    }
}

fn number(word: &[u8]) -> Option<f64> {
    if !word.first().is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.'))
        || !word.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.'))
    {
        return None;
    }
    std::str::from_utf8(word).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_read() {
        let text = br"<< /Si#C3#A2n (a\(b\051 (c) \
d\345) /A [1 -2.5 3 0 R true] /H <48 656> >> BT";
        let mut lexer = Lexer::new(text, 0);
        let dict = lexer.next().unwrap();
        let dict = dict.dict().unwrap();
        assert_eq!(dict["Siân"], Object::String(b"a(b) (c) d\xe5".to_vec()));
        assert_eq!(dict["H"], Object::String(b"He`".to_vec()));
        let Object::Array(items) = &dict["A"] else { panic!() };
        assert_eq!(items[..3], [Object::Number(1.0), Object::Number(-2.5), Object::Ref(3)]);
        assert_eq!(lexer.next(), Some(Object::Word(b"BT".to_vec())));
        assert_eq!(lexer.next(), None);
        for odd in ["[[[[", "<<<<", "<< /A", "(((", "<< [ >> ] >", ")", "/"] {
            let mut lexer = Lexer::new(odd.as_bytes(), 0);
            while lexer.next().is_some() {}
        }
        let deep = "[".repeat(100_000);
        let mut lexer = Lexer::new(deep.as_bytes(), 0);
        while lexer.next().is_some() {}
        assert!(lexer.too_deep);
    }
}
