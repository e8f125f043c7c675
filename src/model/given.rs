//! A value with its place, and what became of a field: absent, not as it must be, or given. A rule that needs a
//! field that is not valid stays silent; the reader has spoken already.
use crate::base::Span;

/// A value and the place that findings about it name: the value, or its key where the value is empty or a block of
/// several lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// Its place in the file that it was read from.
    pub span: Span,
}

/// What became of a field of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Given<T> {
    /// Not in the file.
    #[default]
    Absent,
    /// There with nothing in it, which says as little as if it were absent; the place is its key.
    Empty(Span),
    /// There, and not as it must be; reported when it was read.
    Invalid(Span),
    /// There.
    Valid(Field<T>),
}

impl<T> Given<T> {
    /// The value, if there is a valid one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Valid(field) => Some(&field.value),
            _ => None,
        }
    }

    /// The value and its place, if there is a valid one.
    pub const fn field(&self) -> Option<&Field<T>> {
        match self {
            Self::Valid(field) => Some(field),
            _ => None,
        }
    }

    /// The place, whether the value is valid or not.
    pub const fn span(&self) -> Option<Span> {
        match self {
            Self::Absent | Self::Empty(_) => None,
            Self::Invalid(span) => Some(*span),
            Self::Valid(field) => Some(field.span),
        }
    }

    /// The place of a field that says nothing: its key, where that stands.
    pub const fn key(&self) -> Option<Span> {
        match self {
            Self::Empty(span) => Some(*span),
            _ => None,
        }
    }

    /// Whether nothing is given.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent | Self::Empty(_))
    }

    /// The value, or `default` where none is given; nothing where it is invalid.
    pub fn known_or(&self, default: T) -> Option<T>
    where
        T: Clone,
    {
        match self {
            Self::Absent | Self::Empty(_) => Some(default),
            Self::Invalid(_) => None,
            Self::Valid(field) => Some(field.value.clone()),
        }
    }
}

impl Given<bool> {
    /// Whether it is given and true.
    pub const fn is_true(&self) -> bool {
        matches!(self, Self::Valid(Field { value: true, .. }))
    }
}

impl<T> Given<Vec<T>> {
    /// The items; none where nothing valid is given.
    pub fn items(&self) -> &[T] {
        self.value().map_or(&[], Vec::as_slice)
    }
}
