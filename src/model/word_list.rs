//! A further word list: what a team adds to the program's own lists of terms, acronyms and phrases, as a file that
//! cofnod.yaml names under `terms`.
use std::sync::Arc;

use crate::base::{Lang, Source};

/// A further word list, of texts in one language.
#[derive(Debug, Clone)]
pub struct WordList {
    /// The file.
    pub source: Arc<Source>,
    /// The language of the texts in which its phrases are looked for.
    pub lang: Lang,
    /// Its rows, in order.
    pub rows: Vec<ListRow>,
}

/// A row of a word list. What it does not give is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListRow {
    /// Which list it adds to.
    pub kind: ListKind,
    /// The forms that are looked for, parted by `;`; `(a|b)` stands for each of a and b.
    pub term: String,
    /// Why it is on the list, as a sentence in the list's language.
    pub why: String,
    /// What to write instead; of an acronym, what it stands for.
    pub better: String,
    /// Forms that only look like it, parted by `;`.
    pub exceptions: String,
    /// Words that, shortly after it, show that it is not meant, parted by `,`.
    pub followers: String,
}

/// What a row of a word list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListKind {
    /// A judgemental term.
    #[default]
    Judgemental,
    /// An acronym.
    Acronym,
    /// A phrase that announces an opinion.
    Opinion,
    /// A phrase that may speak of harm.
    Safeguarding,
    /// A phrase in which nothing of any list is meant.
    Exception,
}

impl ListKind {
    /// The words for the kinds, in English and then in Welsh.
    pub const WORDS: &'static [&'static str] = &[
        "judgemental",
        "acronym",
        "opinion",
        "safeguarding",
        "exception",
        "beirniadol",
        "barn",
        "diogelu",
        "eithriad",
    ];

    /// The kind of a word of either language.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "judgemental" | "beirniadol" => Self::Judgemental,
            "acronym" => Self::Acronym,
            "opinion" | "barn" => Self::Opinion,
            "safeguarding" | "diogelu" => Self::Safeguarding,
            "exception" | "eithriad" => Self::Exception,
            _ => return None,
        })
    }
}
