//! Pages as one value for the script. The distinct words of all texts (what stands between white space, with the
//! marks around it) stand in a list, the commonest first; a text is the numbers of its words, so that it can be read
//! back as it was. Numbers stand in one long string, in figures of base 91: the first figure says how many follow.
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::words::{Head, Page};

/// The figures: printable ASCII from `#`, without the backslash; none has a meaning in a string of JSON.
const BASE: u32 = 91;

/// The first figures below this are numbers by themselves.
const ONE: u32 = 52;

/// First figures below this are followed by one more figure; below the next by two; else by three.
const TWO: u32 = 81;
const THREE: u32 = 89;

/// What the script is handed.
#[derive(Serialize)]
struct Packed<'p> {
    /// The distinct words, a line each, in order of their numbers.
    words: String,
    /// Short texts that many pages share.
    names: Vec<&'p str>,
    /// What can stand before a piece: kind, word, who, note.
    heads: Vec<[&'p str; 4]>,
    /// For each page its path, then the places in `names` of: language, date, kind, day, people, kind to choose by,
    /// labels, author, languages.
    pages: Vec<(&'p str, [usize; 9])>,
    /// For each page the number of its pieces; for each piece its paragraph, head, number of words, and the words.
    text: String,
}

/// Texts with a number each, in the order in which they first stand.
#[derive(Default)]
struct Names<'p> {
    numbers: BTreeMap<&'p str, usize>,
    list: Vec<&'p str>,
}

impl<'p> Names<'p> {
    fn number(&mut self, name: &'p str) -> usize {
        *self.numbers.entry(name).or_insert_with(|| {
            self.list.push(name);
            self.list.len() - 1
        })
    }
}

/// The pages as JSON.
pub fn packed(pages: &[Page]) -> String {
    let (words, numbers) = numbered(pages);
    let mut names = Names::default();
    let mut heads: Vec<&Head> = Vec::new();
    let mut head_numbers: BTreeMap<&Head, usize> = BTreeMap::new();
    let mut text = String::with_capacity(numbers.len() * 2);
    let mut numbers = numbers.into_iter();
    let mut rows = Vec::with_capacity(pages.len());
    for page in pages {
        let facets = &page.facets;
        let shared = [
            page.lang,
            &page.date,
            &page.kind,
            &facets.day,
            &facets.people,
            facets.kind,
            &facets.labels,
            &facets.author,
            facets.languages,
        ];
        rows.push((page.href.as_str(), shared.map(|name| names.number(name))));
        figures(page.pieces.len(), &mut text);
        for piece in &page.pieces {
            let head = *head_numbers.entry(&piece.head).or_insert_with(|| {
                heads.push(&piece.head);
                heads.len() - 1
            });
            let count = piece.text.split_whitespace().count();
            figures(piece.number, &mut text);
            figures(head, &mut text);
            figures(count, &mut text);
            numbers.by_ref().take(count).for_each(|number| figures(number, &mut text));
        }
    }
    let heads = heads.iter().map(|head| [head.kind, &head.word, &head.who, &head.note]).collect();
    let packed = Packed { words: words.join("\n"), names: names.list, heads, pages: rows, text };
    // Texts and numbers always become JSON.
    serde_json::to_string(&packed).unwrap_or_default()
}

/// The distinct words, the commonest first and then in order of their characters, and the number of each word of all
/// pieces in turn.
fn numbered(pages: &[Page]) -> (Vec<&str>, Vec<usize>) {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut words: Vec<(&str, usize)> = Vec::new();
    let mut text: Vec<usize> = Vec::new();
    for word in pages.iter().flat_map(|page| &page.pieces).flat_map(|piece| piece.text.split_whitespace()) {
        let place = *places.entry(word).or_insert_with(|| {
            words.push((word, 0));
            words.len() - 1
        });
        if let Some((_, count)) = words.get_mut(place) {
            *count += 1;
        }
        text.push(place);
    }
    let mut order: Vec<usize> = (0..words.len()).collect();
    order.sort_unstable_by_key(|place| words.get(*place).map(|(word, count)| (Reverse(*count), *word)));
    let mut ranks = vec![0; words.len()];
    for (rank, place) in order.iter().enumerate() {
        if let Some(of_place) = ranks.get_mut(*place) {
            *of_place = rank;
        }
    }
    for place in &mut text {
        *place = ranks.get(*place).copied().unwrap_or_default();
    }
    (order.into_iter().filter_map(|place| words.get(place).map(|(word, _)| *word)).collect(), text)
}

/// Adds the figures of a number below a million and a half, which no count in a part comes near.
fn figures(number: usize, text: &mut String) {
    let mut rest = u32::try_from(number).unwrap_or(u32::MAX);
    let mut first = 0;
    for (following, end) in [(0, ONE), (1, TWO), (2, THREE), (3, BASE)] {
        let unit = BASE.pow(following);
        let many = (end - first) * unit;
        if rest < many {
            figure(first + rest / unit, text);
            for power in (0..following).rev() {
                figure(rest / BASE.pow(power) % BASE, text);
            }
            return;
        }
        rest -= many;
        first = end;
    }
    debug_assert!(false, "too large a number for the index: {number}");
}

fn figure(figure: u32, text: &mut String) {
    let code = figure + if figure < 57 { 35 } else { 36 };
    text.extend(char::from_u32(code));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers that figures stand for, as the script reads them.
    fn read(text: &str) -> Vec<u32> {
        let mut figures = text.bytes().map(|byte| u32::from(byte) - if byte < 92 { 35 } else { 36 });
        let mut numbers = Vec::new();
        while let Some(first) = figures.next() {
            let mut next = || figures.next().unwrap();
            numbers.push(match first {
                0..ONE => first,
                ONE..TWO => ONE + (first - ONE) * BASE + next(),
                TWO..THREE => ONE + 29 * BASE + (first - TWO) * BASE * BASE + next() * BASE + next(),
                _ => {
                    let before = ONE + 29 * BASE + 8 * BASE * BASE;
                    before + (first - THREE) * BASE.pow(3) + next() * BASE * BASE + next() * BASE + next()
                }
            });
        }
        numbers
    }

    #[test]
    fn numbers_come_back() {
        let numbers = [0, 1, 51, 52, 142, 143, 2690, 2691, 68_938, 68_939, 70_000, 1_500_000];
        let mut text = String::new();
        for number in numbers {
            figures(number, &mut text);
        }
        assert!(!text.contains(['"', '\\']));
        assert_eq!(read(&text), numbers.map(|number| u32::try_from(number).unwrap()));
    }

    #[test]
    fn the_commonest_word_is_the_shortest() {
        let piece = |text: &str| super::super::words::Piece { text: text.to_owned(), ..Default::default() };
        let pages = [Page { pieces: vec![piece("y tŷ  a'r tŷ"), piece("a y tŷ")], ..Page::default() }];
        let (words, text) = numbered(&pages);
        assert_eq!(words, ["tŷ", "y", "a", "a'r"]);
        assert_eq!(text, [1, 0, 3, 0, 2, 1, 0]);
    }
}
