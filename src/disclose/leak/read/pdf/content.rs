//! What a page says: the operators of its contents, its text through the fonts, and what else it paints.
use std::collections::BTreeMap;

use super::fonts::Font;
use super::lex::{Lexer, Object};

/// What the contents of a page or a form come to.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The text, in ways that differ in where words are taken to part.
    pub readings: Vec<String>,
    /// Strings in the properties of marked content: what the page says in the place of what it shows.
    pub properties: Vec<Vec<u8>>,
    /// A font was used that does not say which letters its codes are.
    pub unknown_font: bool,
    /// A picture stands in the contents themselves.
    pub inline_picture: bool,
    /// Forms and pictures that it calls, by their names in the resources.
    pub calls: Vec<String>,
    /// How many curves and lines it draws.
    pub drawn: usize,
    /// Whether it shows letters.
    pub has_text: bool,
}

/// A piece of text, or what stands between two.
enum Event {
    Text(String),
    /// Moved along the line by so many thousandths of the letters' size; backwards is a gap.
    Kern(f64),
    /// Placed anew on the same line.
    Move,
    /// Placed on another line.
    Line,
}

type Matrix = [f64; 6];
const UNIT: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn times(a: Matrix, b: Matrix) -> Matrix {
    let ([a0, a1, a2, a3, a4, a5], [b0, b1, b2, b3, b4, b5]) = (a, b);
    [
        a0 * b0 + a1 * b2,
        a0 * b1 + a1 * b3,
        a2 * b0 + a3 * b2,
        a2 * b1 + a3 * b3,
        a4 * b0 + a5 * b2 + b4,
        a4 * b1 + a5 * b3 + b5,
    ]
}

/// Reads contents with the fonts of their resources.
pub(super) fn read(bytes: &[u8], fonts: &BTreeMap<String, &Font>) -> Shown {
    let mut state = State {
        fonts,
        font: None,
        events: Vec::new(),
        shown: Shown::default(),
        page: UNIT,
        saved: Vec::new(),
        line: UNIT,
        height: None,
        leading: 0.0,
    };
    let mut lexer = Lexer::new(bytes, 0);
    let mut operands: Vec<Object> = Vec::new();
    while let Some(object) = lexer.next() {
        match object {
            Object::Word(word) if word == b"BI" => {
                state.shown.inline_picture = true;
                after_picture(&mut lexer);
                operands.clear();
            }
            Object::Word(word) => {
                state.operator(&word, &operands);
                operands.clear();
            }
            other if operands.len() < 1000 => operands.push(other),
            _ => {}
        }
    }
    let comments: Vec<Vec<u8>> =
        lexer.comments.iter().filter_map(|(from, to)| bytes.get(*from..*to)).map(<[u8]>::to_vec).collect();
    state.shown.properties.extend(comments);
    state.done()
}

/// Goes to the end of a picture that stands in the contents.
fn after_picture(lexer: &mut Lexer<'_>) {
    let rest = lexer.bytes.get(lexer.at..).unwrap_or_default();
    let data = rest.windows(3).position(|part| {
        part.starts_with(b"ID") && part.get(2).is_some_and(|byte| super::lex::is_blank(*byte))
    });
    let from = data.map_or(rest.len(), |at| at + 3);
    let end = rest.get(from..).unwrap_or_default().windows(4).position(|part| {
        matches!(part, [before, b'E', b'I', after] if super::lex::is_blank(*before) && super::lex::is_blank(*after))
    });
    lexer.at += end.map_or(rest.len(), |end| from + end + 4);
}

struct State<'f> {
    fonts: &'f BTreeMap<String, &'f Font>,
    font: Option<&'f Font>,
    events: Vec<Event>,
    shown: Shown,
    page: Matrix,
    saved: Vec<(Matrix, Option<&'f Font>)>,
    line: Matrix,
    /// How high on the page the last text stood.
    height: Option<f64>,
    leading: f64,
}

impl State<'_> {
    fn operator(&mut self, word: &[u8], operands: &[Object]) {
        let number = |index: usize| operands.get(index).and_then(Object::number).unwrap_or(0.0);
        let matrix = || [number(0), number(1), number(2), number(3), number(4), number(5)];
        match word {
            b"q" if self.saved.len() < 1000 => self.saved.push((self.page, self.font)),
            b"Q" => {
                if let Some((page, font)) = self.saved.pop() {
                    (self.page, self.font) = (page, font);
                }
            }
            b"cm" => self.page = times(matrix(), self.page),
            b"BT" => self.line = UNIT,
            b"Tf" => {
                self.font =
                    operands.first().and_then(Object::name).and_then(|name| self.fonts.get(name).copied());
            }
            b"TL" => self.leading = number(0),
            b"Td" => self.move_by(number(0), number(1)),
            b"TD" => {
                self.leading = -number(1);
                self.move_by(number(0), number(1));
            }
            b"Tm" => self.line = matrix(),
            b"T*" => self.move_by(0.0, -self.leading),
            b"Tj" => self.show(operands.first()),
            b"'" => {
                self.move_by(0.0, -self.leading);
                self.show(operands.first());
            }
            b"\"" => {
                self.move_by(0.0, -self.leading);
                self.show(operands.get(2));
            }
            b"TJ" => {
                if let Some(Object::Array(items)) = operands.first() {
                    self.place();
                    for item in items {
                        match item {
                            Object::Number(kern) => self.events.push(Event::Kern(*kern)),
                            other => self.put(other),
                        }
                    }
                }
            }
            b"Do" => self.shown.calls.extend(operands.first().and_then(Object::name).map(str::to_owned)),
            b"l" | b"c" | b"v" | b"y" | b"re" | b"sh" => self.shown.drawn += 1,
            b"BDC" | b"DP" => {
                if let Some(properties) = operands.get(1) {
                    strings_of(properties, &mut self.shown.properties);
                }
            }
            _ => {}
        }
    }

    fn move_by(&mut self, x: f64, y: f64) {
        self.line = times([1.0, 0.0, 0.0, 1.0, x, y], self.line);
    }

    fn show(&mut self, text: Option<&Object>) {
        self.place();
        if let Some(text) = text {
            self.put(text);
        }
    }

    /// Says where the text that comes stands, against the last.
    fn place(&mut self) {
        let [_, b, _, d, _, height] = times(self.line, self.page);
        let size = b.abs().max(d.abs()).max(1.0);
        let same = self.height.is_some_and(|last| (last - height).abs() < size * 0.3);
        if self.height.is_some() {
            self.events.push(if same { Event::Move } else { Event::Line });
        }
        self.height = Some(height);
    }

    fn put(&mut self, text: &Object) {
        let Object::String(bytes) = text else { return };
        let (text, known) = match self.font {
            Some(font) => font.text(bytes),
            None => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), false),
        };
        self.shown.unknown_font |= !known && !bytes.is_empty();
        self.shown.has_text |= text.chars().any(char::is_alphanumeric);
        self.events.push(Event::Text(text));
    }

    fn done(mut self) -> Shown {
        // Where letters are set apart by hand, nobody but the eye knows a gap between letters from one between words.
        let readings = [(Some(120.0), true), (Some(200.0), false), (None, false), (None, true)];
        for (gap, apart) in readings {
            let mut text = String::new();
            for event in &self.events {
                match event {
                    Event::Text(own) => text.push_str(own),
                    Event::Kern(kern) if gap.is_some_and(|gap| *kern < -gap) => text.push(' '),
                    Event::Move if apart => text.push(' '),
                    Event::Line => text.push('\n'),
                    Event::Kern(_) | Event::Move => {}
                }
            }
            if !self.shown.readings.contains(&text) {
                self.shown.readings.push(text);
            }
        }
        self.shown
    }
}

/// Every string in an object.
pub(super) fn strings_of(object: &Object, out: &mut Vec<Vec<u8>>) {
    match object {
        Object::String(bytes) => out.push(bytes.clone()),
        Object::Array(items) => items.iter().for_each(|item| strings_of(item, out)),
        Object::Dict(dict) => dict.values().for_each(|value| strings_of(value, out)),
        _ => {}
    }
}
