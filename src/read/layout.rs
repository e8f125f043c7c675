//! How a YAML file is laid out: its values with their places, and its comments, so that it can be changed where it must
//! and stay byte for byte what a person wrote everywhere else.
use super::yaml::{self, Node, NodeKind};
use crate::base::Span;

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Laid {
    /// What it is.
    pub kind: LaidKind,
    /// Where it stands. Nothing has a place of no width, and not a sure one.
    pub span: Span,
}

/// What a value is.
#[derive(Debug, Clone)]
pub enum LaidKind {
    /// Nothing, `~` or `null`.
    Nothing,
    /// A scalar's text.
    Scalar(String),
    /// A list.
    List(Vec<Laid>),
    /// A map.
    Map(Vec<(Laid, Laid)>),
}

/// A file as it is laid out.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The outermost value.
    pub root: Laid,
    /// Its comments, from their `#`, in order.
    pub comments: Vec<Span>,
    /// Whether any value stands for another, with an `&anchor` and an `*alias`.
    pub has_aliases: bool,
}

/// The layout of a text; nothing where it is not YAML without a fault.
#[must_use]
pub fn layout(text: &str) -> Option<Layout> {
    let parsed = yaml::parse(text, Span::new(0, text.len()));
    let root = parsed.root.filter(|_| parsed.faults.is_empty())?;
    let (comments, has_aliases) = yaml::comments(text);
    Some(Layout { root: laid(&root), comments, has_aliases })
}

fn laid(node: &Node) -> Laid {
    let kind = match &node.kind {
        NodeKind::Null => LaidKind::Nothing,
        NodeKind::Scalar { text, .. } => LaidKind::Scalar(text.clone()),
        NodeKind::List(items) => LaidKind::List(items.iter().map(laid).collect()),
        NodeKind::Map(pairs) => {
            LaidKind::Map(pairs.iter().map(|(key, value)| (laid(key), laid(value))).collect())
        }
    };
    Laid { kind, span: node.span }
}

impl Laid {
    /// The text of a scalar, without white space around it.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            LaidKind::Scalar(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// The pairs of a map; none of anything else.
    #[must_use]
    pub fn pairs(&self) -> &[(Self, Self)] {
        match &self.kind {
            LaidKind::Map(pairs) => pairs,
            _ => &[],
        }
    }

    /// The key and value of this name in a map.
    #[must_use]
    pub fn pair(&self, name: &str) -> Option<&(Self, Self)> {
        self.pairs().iter().find(|(key, _)| key.text() == Some(name))
    }

    /// The value of this name in a map, where it is not nothing.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&Self> {
        self.pair(name).map(|(_, value)| value).filter(|value| !value.is_nothing())
    }

    /// Whether there is nothing: nothing given, or an empty text.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        matches!(self.kind, LaidKind::Nothing) || self.text() == Some("")
    }

    /// Whether a map or list stands in brackets.
    #[must_use]
    pub fn is_flow(&self, text: &str) -> bool {
        text.get(self.span.start..).is_some_and(|rest| rest.starts_with(['{', '[']))
    }
}
