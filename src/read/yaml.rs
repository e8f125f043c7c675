//! YAML to a tree in which every node knows its place. The events come from the parser with byte spans; repeated
//! keys, aliases and size are judged here, so that one fault does not hide the next.
use std::collections::HashSet;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StructureStyle, options};

use crate::base::Span;

/// How many nodes one file may have, aliases written out.
const MAX_NODES: usize = 200_000;
/// How many nodes aliases may add.
const MAX_ALIASED: usize = 1_000;
/// How deep maps and lists may nest.
const MAX_DEPTH: usize = 32;

/// A value of YAML with its place.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub kind: NodeKind,
    /// From its first byte to after its last; for a block of lines, from its first child to its last.
    pub span: Span,
    size: usize,
}

#[derive(Debug, Clone)]
pub(super) enum NodeKind {
    /// Nothing, `~` or `null`.
    Null,
    /// A scalar; `is_block` for `|` and `>`.
    Scalar { text: String, is_block: bool },
    /// A list.
    List(Vec<Node>),
    /// A map, its repeated keys left out.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// Nothing at all, as an empty file has it.
    pub(super) const fn nothing() -> Self {
        Self { kind: NodeKind::Null, span: Span::new(0, 0), size: 1 }
    }

    /// The text of a scalar.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether there is nothing in it: nothing given, an empty text, list or map.
    pub(super) fn is_empty(&self) -> bool {
        match &self.kind {
            NodeKind::Null => true,
            NodeKind::Scalar { text, .. } => text.trim().is_empty(),
            NodeKind::List(items) => items.is_empty(),
            NodeKind::Map(pairs) => pairs.is_empty(),
        }
    }
}

/// Why a text is no YAML that is read here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The message's id.
    pub id: &'static str,
    pub span: Span,
    /// The key, of a repeated one.
    pub key: Option<String>,
}

/// What a text is: the tree (as far as it goes) and all that is wrong with it.
pub(super) struct Parsed {
    pub root: Option<Node>,
    pub faults: Vec<Fault>,
}

/// Parses the part `span` of `source`. Places are those of `source`.
pub(super) fn parse(source: &str, span: Span) -> Parsed {
    let text = &source[span.range()];
    let options = options! {
        emit_comments: false,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut builder = Builder {
        text,
        start: span.start,
        open: Vec::new(),
        anchors: Vec::new(),
        nodes: 0,
        aliased: 0,
        root: None,
        faults: Vec::new(),
    };
    for next in Parser::new_from_str_with_options(text, options) {
        let (event, place) = match next {
            Ok(next) => next,
            Err(error) => {
                builder.scan_error(&error);
                break;
            }
        };
        let range = place.byte_range().unwrap_or_default();
        let place = Span::new(span.start + range.start, span.start + range.end);
        if !builder.event(event, place) {
            break;
        }
    }
    Parsed { root: builder.root, faults: builder.faults }
}

/// What a tree leaves out: the comments, in order, and whether any value stands for another.
pub(super) fn comments(source: &str) -> (Vec<Span>, bool) {
    let options = options! {
        emit_comments: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let (mut comments, mut has_aliases) = (Vec::new(), false);
    for (event, place) in Parser::new_from_str_with_options(source, options).map_while(Result::ok) {
        match event {
            Event::Comment(..) => comments.extend(place.byte_range().map(Span::from)),
            Event::Alias(_) => has_aliases = true,
            _ => {}
        }
    }
    (comments, has_aliases)
}

enum Open {
    List {
        items: Vec<Node>,
        span: Span,
        anchor: usize,
        is_flow: bool,
    },
    Map {
        pairs: Vec<(Node, Node)>,
        names: HashSet<String>,
        key: Option<Node>,
        span: Span,
        anchor: usize,
        is_flow: bool,
    },
}

struct Builder<'t> {
    text: &'t str,
    start: usize,
    open: Vec<Open>,
    anchors: Vec<(usize, Node)>,
    nodes: usize,
    aliased: usize,
    root: Option<Node>,
    faults: Vec<Fault>,
}

impl Builder<'_> {
    /// Takes an event; false where the file is to be read no further.
    fn event(&mut self, event: Event<'_>, span: Span) -> bool {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let is_null = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let kind = if is_null {
                    NodeKind::Null
                } else {
                    NodeKind::Scalar { text: text.into_owned(), is_block }
                };
                self.node(Node { kind, span, size: 1 }, anchor)
            }
            Event::SequenceStart(style, anchor, _) => {
                let is_flow = style == StructureStyle::Flow;
                self.open.push(Open::List { items: Vec::new(), span, anchor, is_flow });
                self.depth(span)
            }
            Event::MappingStart(style, anchor, _) => {
                let is_flow = style == StructureStyle::Flow;
                let (pairs, names) = (Vec::new(), HashSet::new());
                self.open.push(Open::Map { pairs, names, key: None, span, anchor, is_flow });
                self.depth(span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(id) => {
                let Some((_, node)) = self.anchors.iter().rev().find(|(anchor, _)| *anchor == id) else {
                    return self.fault("unknown-alias", span);
                };
                let mut node = node.clone();
                self.aliased += node.size;
                self.nodes += node.size;
                node.span = span;
                if self.aliased > MAX_ALIASED {
                    return self.fault("too-many-aliases", span);
                }
                self.node(node, 0)
            }
            Event::DocumentStart(..) if self.root.is_some() => self.fault("second-document", span),
            _ => true,
        }
    }

    fn depth(&mut self, span: Span) -> bool {
        self.open.len() <= MAX_DEPTH || self.fault("nested-too-deep", span)
    }

    fn fault(&mut self, id: &'static str, span: Span) -> bool {
        self.faults.push(Fault { id, span, key: None });
        false
    }

    fn close(&mut self, end: Span) -> bool {
        match self.open.pop() {
            Some(Open::List { items, span, anchor, is_flow }) => {
                let first = if is_flow { span.start } else { self.dash_before(items.first(), span) };
                let span = extent(first, is_flow, end, items.last());
                let size = 1 + items.iter().map(|item| item.size).sum::<usize>();
                self.node(Node { kind: NodeKind::List(items), span, size }, anchor)
            }
            Some(Open::Map { pairs, span, anchor, is_flow, .. }) => {
                let first = if is_flow {
                    span.start
                } else {
                    pairs.first().map_or(span.start, |(key, _)| key.span.start)
                };
                let last = pairs.last().map(|(key, value)| if value.is_empty() { key } else { value });
                let span = extent(first, is_flow, end, last);
                let size = 1 + pairs.iter().map(|(key, value)| key.size + value.size).sum::<usize>();
                self.node(Node { kind: NodeKind::Map(pairs), span, size }, anchor)
            }
            None => true,
        }
    }

    /// A block list begins at its first dash.
    fn dash_before(&self, first: Option<&Node>, span: Span) -> usize {
        let Some(first) = first else { return span.start };
        let before = &self.text[..first.span.start.saturating_sub(self.start)];
        before.trim_end().strip_suffix('-').map_or(first.span.start, |head| self.start + head.len())
    }

    fn node(&mut self, node: Node, anchor: usize) -> bool {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return self.fault("too-many-values", node.span);
        }
        if anchor > 0 {
            self.anchors.push((anchor, node.clone()));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { pairs, names, key, .. }) => match key.take() {
                None => *key = Some(node),
                Some(name) => {
                    let repeats = name.text().is_some_and(|name| !names.insert(name.to_owned()));
                    if repeats {
                        let key = name.text().map(str::to_owned);
                        self.faults.push(Fault { id: "repeated-key", span: name.span, key });
                    } else {
                        pairs.push((name, node));
                    }
                }
            },
        }
        true
    }

    fn scan_error(&mut self, error: &ScanError) {
        use ErrorKind as Kind;
        let id = match error.kind() {
            Kind::TabNotAllowed
            | Kind::TabInBlockIndentation
            | Kind::TabInIndentation
            | Kind::TabAtBlockScalarStart
            | Kind::TabInPlainScalar => "tab",
            Kind::UnclosedQuotedScalar
            | Kind::DocumentIndicatorInQuotedScalar
            | Kind::InvalidTrailingSingleQuotedScalar
            | Kind::InvalidTrailingDoubleQuotedScalar
            | Kind::InvalidQuotedScalarIndent => "quotation-mark",
            Kind::UnknownQuotedScalarEscape | Kind::InvalidQuotedScalarHexEscape => "escape",
            Kind::MappingValueNotAllowed
            | Kind::InvalidColonPlacement
            | Kind::InvalidMappingValueWhitespace => "colon",
            Kind::UnexpectedEofFlowSequence
            | Kind::UnexpectedEofFlowMapping
            | Kind::UnexpectedEofImplicitFlowMapping
            | Kind::UnclosedFlowCollection { .. }
            | Kind::MismatchedFlowCollectionEnd { .. }
            | Kind::MisplacedFlowCollectionEnd
            | Kind::ExpectedFlowMappingSeparator
            | Kind::ExpectedFlowSequenceSeparator => "bracket",
            Kind::InvalidIndentation
            | Kind::ExpectedBlockMappingKey
            | Kind::ExpectedBlockSequenceEntry
            | Kind::BlockSequenceEntryNotAllowed
            | Kind::MappingKeyNotAllowed
            | Kind::InvalidFlowScalarIndent
            | Kind::InvalidBlockScalarIndent => "indentation",
            Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => "key-without-colon",
            Kind::UnknownAnchor => "unknown-alias",
            Kind::RecursionLimitExceeded => "nested-too-deep",
            Kind::UnexpectedCharacter { .. } => "character",
            _ => "not-yaml",
        };
        let mut offset = self.offset(error.marker().line(), error.marker().col());
        // The parser may have gone past the tab that it names, or stopped on the line before it.
        if id == "tab" && !self.text[offset..].starts_with('\t') {
            if self.text[..offset].ends_with('\t') {
                offset -= 1;
            } else {
                let near = self.text[offset..].split_inclusive('\n').take(2).map(str::len).sum::<usize>();
                offset += self.text[offset..offset + near].find('\t').unwrap_or_default();
            }
        }
        let length = self.text[offset..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
        let at = self.start + offset;
        self.fault(id, Span::new(at, at + length));
    }

    /// The byte of a line (from 1) and column (from 0, in characters).
    fn offset(&self, line: usize, column: usize) -> usize {
        let start = match line.checked_sub(2) {
            None => 0,
            Some(index) => self.text.match_indices('\n').nth(index).map_or(self.text.len(), |(at, _)| at + 1),
        };
        let line = &self.text[start..];
        let line = &line[..line.find('\n').unwrap_or(line.len())];
        start + line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
    }
}

fn extent(first: usize, is_flow: bool, end: Span, last: Option<&Node>) -> Span {
    let end = if is_flow { end.end } else { last.map_or(first, |last| last.span.end) };
    Span::new(first, end.max(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(&'static str, String)> {
        let parsed = parse(text, Span::new(0, text.len()));
        parsed.faults.iter().map(|fault| (fault.id, text[fault.span.range()].to_owned())).collect()
    }

    #[test]
    fn places_are_those_of_the_values() {
        let text = "title: Siân\npeople: [a, 'b c']\nlist:\n  - one\n  - two: 2\n\nlast: x\n";
        let root = parse(text, Span::new(0, text.len())).root.unwrap();
        let NodeKind::Map(pairs) = root.kind else { panic!() };
        let values: Vec<_> = pairs.iter().map(|(_, value)| &text[value.span.range()]).collect();
        assert_eq!(values, ["Siân", "[a, 'b c']", "- one\n  - two: 2", "x"]);
    }

    #[test]
    fn every_repeated_key_is_found_where_it_repeats() {
        assert_eq!(
            faults("a: 1\nb: {c: 1, c: 2}\na: 3\n"),
            [("repeated-key", "c".into()), ("repeated-key", "a".into())]
        );
    }

    #[test]
    fn what_is_no_yaml_has_its_place() {
        assert_eq!(faults("a: b: c\n"), [("colon", ":".into())]);
        assert_eq!(faults("a: \"b\n")[0].0, "quotation-mark");
        assert_eq!(faults("a:\n\t- b\n"), [("tab", "\t".into())]);
        assert_eq!(faults("a:\n\tb: c\n"), [("tab", "\t".into())]);
        assert_eq!(faults("a: 1\nb: 2\n\tc: 3\n"), [("tab", "\t".into())]);
        assert_eq!(faults("a: [b, c\n")[0].0, "bracket");
        assert_eq!(faults("a: *b\n")[0].0, "unknown-alias");
        assert_eq!(faults("a: 1\n---\nb: 1\n")[0].0, "second-document");
    }

    #[test]
    fn bombs_do_not_go_off() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let inner = format!("*a{}", level - 1);
            bomb.push_str(&format!("a{level}: &a{level} [{}]\n", [inner.as_str(); 9].join(", ")));
        }
        assert_eq!(faults(&bomb)[0].0, "too-many-aliases");
        assert_eq!(faults(&format!("a: {}", "[".repeat(10_000)))[0].0, "nested-too-deep");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "[a-c:\\-\\[\\]{},&*#'\"|> \n\t~ŵ]{0,60}") {
            let parsed = parse(&text, Span::new(0, text.len()));
            for fault in parsed.faults {
                proptest::prop_assert!(text.get(fault.span.range()).is_some());
            }
        }
    }
}
