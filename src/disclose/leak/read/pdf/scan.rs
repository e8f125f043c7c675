//! The objects of a PDF file as they stand in it, one after the other, of every revision: its tables of references
//! are not believed, so that nothing is missed which a table leaves out.
use std::collections::BTreeMap;

use super::super::super::report::Why;
use super::filters;
use super::lex::{Dict, Lexer, Object, is_blank};

/// A file has no more objects than this.
const MOST: usize = 2_000_000;

/// An object of the file.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub number: u32,
    pub object: Object,
    /// Where its stream is.
    pub stream: Option<(usize, usize)>,
}

/// A file taken apart.
#[derive(Debug, Default)]
pub(super) struct File {
    pub items: Vec<Item>,
    /// The places of each number's objects, the latest last.
    pub by_number: BTreeMap<u32, Vec<usize>>,
    pub trailers: Vec<Dict>,
    /// What stands between objects.
    pub between: Vec<(usize, usize)>,
    pub faults: Vec<Why>,
}

impl File {
    /// The latest object of this number.
    pub fn find(&self, number: u32) -> Option<&Item> {
        self.items.get(*self.by_number.get(&number)?.last()?)
    }

    /// What an object is, through references.
    pub fn resolve(&self, object: Option<&Object>) -> Option<Object> {
        let mut object = object?.clone();
        for _ in 0..16 {
            match object {
                Object::Ref(number) => object = self.find(number)?.object.clone(),
                other => return Some(other),
            }
        }
        None
    }

    fn add(&mut self, item: Item) {
        self.by_number.entry(item.number).or_default().push(self.items.len());
        self.items.push(item);
    }
}

/// The next place from `from` on where an object begins: its number, where the number stands, and where its body does.
fn next_object(bytes: &[u8], from: usize) -> Option<(u32, usize, usize)> {
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        let found = at + rest.windows(3).position(|part| part == b"obj")?;
        at = found + 3;
        // Numbers and the blanks between them are short; what is longer is none.
        let near = |end: usize| end.saturating_sub(32);
        let blank_before = |end: usize| {
            let blank = bytes.get(near(end)..end)?.iter().rev().take_while(|byte| is_blank(**byte)).count();
            Some(end - blank)
        };
        let digits_before = |end: usize| {
            let digits =
                bytes.get(near(end)..end)?.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            (1..=10).contains(&digits).then_some(end - digits)
        };
        let place = || {
            let generation_end = blank_before(found)?;
            let generation = digits_before(generation_end)?;
            let number_end = blank_before(generation).filter(|end| *end < generation)?;
            let number_from = digits_before(number_end)?;
            let number = std::str::from_utf8(bytes.get(number_from..number_end)?).ok()?.parse().ok()?;
            Some((number, number_from))
        };
        if let Some((number, number_from)) = place()
            && number_from >= from
        {
            return Some((number, number_from, found + 3));
        }
    }
}

/// Takes a file apart.
pub(super) fn scan(bytes: &[u8]) -> File {
    let mut file = File::default();
    let lengths = lengths(bytes);
    let mut at = 0;
    while let Some((number, from, body)) = next_object(bytes, at) {
        if from > at {
            file.between.push((at, from));
        }
        if file.items.len() >= MOST {
            file.faults.push(Why::TooLarge);
            break;
        }
        let mut lexer = Lexer::new(bytes, body);
        let object = lexer.next().unwrap_or(Object::Word(Vec::new()));
        if lexer.too_deep {
            file.faults.push(Why::TooLarge);
        }
        file.between.append(&mut lexer.comments);
        at = lexer.at;
        let mut stream = None;
        if let Object::Dict(dict) = &object {
            lexer.skip_blank();
            if bytes.get(lexer.at..).is_some_and(|rest| rest.starts_with(b"stream")) {
                let mut data = lexer.at + 6;
                if bytes.get(data) == Some(&b'\r') {
                    data += 1;
                }
                if bytes.get(data) == Some(&b'\n') {
                    data += 1;
                }
                match end_of_stream(bytes, data, dict, &lengths) {
                    Some((end, next)) => {
                        stream = Some((data, end));
                        at = next;
                    }
                    None => {
                        file.faults.push(Why::Broken);
                        stream = Some((data, bytes.len()));
                        at = bytes.len();
                    }
                }
            }
        }
        file.add(Item { number, object, stream });
        at = at.max(body);
    }
    if at < bytes.len() {
        file.between.push((at, bytes.len()));
    }
    for (from, to) in file.between.clone() {
        trailers(bytes.get(from..to).unwrap_or_default(), &mut file.trailers);
    }
    file
}

/// The objects that are a number and nothing else: lengths of streams.
fn lengths(bytes: &[u8]) -> BTreeMap<u32, usize> {
    let mut lengths = BTreeMap::new();
    let mut at = 0;
    while let Some((number, _, body)) = next_object(bytes, at) {
        let mut lexer = Lexer::new(bytes.get(..(body + 40).min(bytes.len())).unwrap_or_default(), body);
        if let Some(length) = lexer.next().as_ref().and_then(Object::count) {
            lengths.insert(number, length);
        }
        at = body;
    }
    lengths
}

/// Where the data of a stream ends, and where what comes after it begins.
fn end_of_stream(
    bytes: &[u8],
    data: usize,
    dict: &Dict,
    lengths: &BTreeMap<u32, usize>,
) -> Option<(usize, usize)> {
    let length = match dict.get("Length") {
        Some(Object::Ref(number)) => lengths.get(number).copied(),
        Some(other) => other.count(),
        None => None,
    };
    if let Some(end) = length.and_then(|length| data.checked_add(length)) {
        let rest = bytes.get(end..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| is_blank(**byte)).count();
        if rest.get(blank..).is_some_and(|rest| rest.starts_with(b"endstream")) {
            return Some((end, end + blank + 9));
        }
    }
    let rest = bytes.get(data..)?;
    let end = data + rest.windows(9).position(|part| part == b"endstream")?;
    Some((end, end + 9))
}

fn trailers(between: &[u8], out: &mut Vec<Dict>) {
    let mut at = 0;
    while let Some(found) = between
        .get(at..)
        .and_then(|rest| rest.windows(7).position(|part| part == b"trailer"))
        .map(|found| at + found)
    {
        let mut lexer = Lexer::new(between, found + 7);
        if let Some(Object::Dict(dict)) = lexer.next() {
            out.push(dict);
        }
        at = found + 7;
    }
}

/// Adds the objects that stand in streams of objects.
pub(super) fn unpack(file: &mut File, bytes: &[u8], mut spend: impl FnMut(usize) -> usize) {
    let holders: Vec<Item> = file
        .items
        .iter()
        .filter(|item| item.object.dict().is_some_and(|dict| is(dict, "Type", "ObjStm")))
        .cloned()
        .collect();
    for holder in holders {
        let (Some(dict), Some((from, to))) = (holder.object.dict(), holder.stream) else { continue };
        let packed = bytes.get(from..to).unwrap_or_default();
        let decoded = filters::decode(dict, packed, spend(0), &|number| {
            file.find(number).map(|item| item.object.clone())
        });
        let data = match decoded {
            Ok(decoded) => decoded.bytes,
            Err(why) => {
                file.faults.push(why);
                continue;
            }
        };
        spend(data.len());
        let count = |key: &str| file.resolve(dict.get(key)).and_then(|object| object.count());
        let (Some(number_of), Some(first)) = (count("N"), count("First")) else {
            file.faults.push(Why::Broken);
            continue;
        };
        let mut head = Lexer::new(&data, 0);
        let mut places = Vec::new();
        for _ in 0..number_of.min(MOST) {
            let (Some(number), Some(offset)) = (
                head.next().and_then(|object| object.count()),
                head.next().and_then(|object| object.count()),
            ) else {
                break;
            };
            places.push((u32::try_from(number).unwrap_or(u32::MAX), first.saturating_add(offset)));
        }
        places.sort_by_key(|(_, place)| *place);
        // Every object of the stream is read, whatever the table at its head says.
        let mut body = Lexer::new(&data, first);
        while body.at < data.len() {
            let at = body.at;
            let Some(object) = body.next() else { break };
            let index = places.partition_point(|(_, place)| *place < at);
            let own = places.get(index).filter(|(_, place)| *place < body.at);
            let number = own.map_or(holder.number, |(number, _)| *number);
            if file.items.len() < MOST {
                file.add(Item { number, object, stream: None });
            }
        }
        if body.too_deep {
            file.faults.push(Why::TooLarge);
        }
    }
}

/// Whether an entry of a dictionary is this name.
pub(super) fn is(dict: &Dict, key: &str, name: &str) -> bool {
    dict.get(key).and_then(Object::name) == Some(name)
}
