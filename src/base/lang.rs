//! The two languages, equal in law, and a value that has one for each.

/// A language of the record and of the program: English or Welsh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// English, `en`.
    En,
    /// Welsh, `cy`.
    Cy,
}

impl Lang {
    /// Both languages, in the order in which an entry's texts are numbered.
    pub const ALL: [Self; 2] = [Self::En, Self::Cy];

    /// The BCP 47 code: `en` or `cy`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Cy => "cy",
        }
    }

    /// The language of a code, if it is one of the two.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Cy,
            Self::Cy => Self::En,
        }
    }
}

/// A value in both languages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bilingual<T> {
    /// The English one.
    pub en: T,
    /// The Welsh one.
    pub cy: T,
}

impl<T> Bilingual<T> {
    /// The value for each language as `make` gives it.
    pub fn from_fn(mut make: impl FnMut(Lang) -> T) -> Self {
        Self { en: make(Lang::En), cy: make(Lang::Cy) }
    }

    /// The value in `lang`.
    #[must_use]
    pub const fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::En => &self.en,
            Lang::Cy => &self.cy,
        }
    }

    /// The value in `lang`, to change.
    pub const fn get_mut(&mut self, lang: Lang) -> &mut T {
        match lang {
            Lang::En => &mut self.en,
            Lang::Cy => &mut self.cy,
        }
    }
}
