//! What the leak check is told to look for: plain data, made from the decisions by whoever calls it. Nothing here has
//! been prepared by the redaction; the forms of a name are worked out anew in `forms`.
use std::collections::{BTreeMap, BTreeSet};

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, in full.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The day of the month, 1 to 31.
    pub day: u32,
}

/// A person as they may be named in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// The id in the case or among the staff.
    pub id: String,
    /// The name and every alias, each whole.
    pub names: Vec<String>,
    /// The initials as recorded, such as `SE`.
    pub initials: Option<String>,
    /// The date of birth.
    pub born: Option<Day>,
}

/// A person who is hidden.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Who it is.
    pub who: Named,
    /// Whether it is hidden under `source`: then not even a label may stand for the person. It changes nothing of
    /// what is looked for, and is said with a hit.
    pub source: bool,
}

/// A redacted quote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quote {
    /// The entry or document it was taken from.
    pub within: String,
    /// The text that was taken out.
    pub quote: String,
    /// What stands directly before it, where that tells one occurrence from another; else empty.
    pub prefix: String,
    /// What stands directly after it; else empty.
    pub suffix: String,
}

/// A sentence of an entry that is withheld. Those of fewer than five words are not looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The entry withheld.
    pub entry: String,
    /// The sentence as it is read.
    pub text: String,
    /// Whether an entry that is disclosed has it too: then it stops the build until allowed, and is no hit.
    pub disclosed_too: bool,
}

/// A document that is withheld.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Withheld {
    /// Its path in the case.
    pub path: String,
    /// Its title, where no disclosed text has it; one of fewer than three words is not looked for.
    pub title: Option<String>,
}

/// A text that a person has allowed in one entry or document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Allow {
    /// The text, found as whole words with case, accents and punctuation folded.
    pub text: String,
    /// The id of the entry or the path of the document.
    pub within: String,
}

/// Whose words stand in a file of the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// Those of one entry or document, by its id or path in the case.
    One(String),
    /// Those of several, one after the other in one page: the `id` of the element where each begins, and whose it is.
    /// Before the first, and after an element with the empty owner, they are nobody's.
    Sections(Vec<(String, String)>),
    /// Words of all, in no order in which they could be told apart, such as the index of the search: what is allowed
    /// anywhere is allowed here.
    All,
}

/// Everything the check needs to know. All lists may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The people who are hidden.
    pub hidden: Vec<Hidden>,
    /// The recipient, the people disclosed and the staff who may be named: a form they share with a hidden person is
    /// not looked for where it stands alone or in their name.
    pub protected: Vec<Named>,
    /// For each text that is confidential for anybody but the recipient the id of the person whose it is, and the text.
    pub confidential: Vec<(String, String)>,
    /// Quotes that were redacted.
    pub quotes: Vec<Quote>,
    /// Sentences of entries that are withheld.
    pub sentences: Vec<Sentence>,
    /// Documents that are withheld.
    pub documents: Vec<Withheld>,
    /// What a person has allowed.
    pub allows: Vec<Allow>,
    /// The words put in the place of what was taken out, such as `person A`: no hit is seen in them.
    pub labels: Vec<String>,
    /// Whose words stand in which file, by its path in the copy.
    pub owners: BTreeMap<String, Owner>,
    /// Documents, by path in the copy, that a person has taken on though not all of them can be read.
    pub accepted: BTreeSet<String>,
}

/// What the program itself brought, and is therefore not searched.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// SHA-256 of whole files, such as the program's own style sheet and script.
    pub files: BTreeSet<[u8; 32]>,
    /// Messages of the program that have no arguments. A block of a page, or a value of an attribute, that is one of
    /// them and nothing else is passed over; white space is folded.
    pub texts: BTreeSet<String>,
    /// What stands around the pages with a number in it, such as `Page # of #`, as [`numbered`] gives it. A part of a
    /// block between ` · ` or ` – ` that is one of them and nothing else is passed over.
    pub numbered: BTreeSet<String>,
    /// How parts begin that then say what is of the case, such as `Copy for `: the beginning alone is passed over.
    pub beginnings: Vec<String>,
}

/// What parts the pieces of a line around a page.
pub(super) const PARTED: [&str; 2] = [" · ", " – "];

/// The most digits of a number of a page, an entry or a day; what has more may be a telephone's or a date of birth.
const MOST_DIGITS: usize = 5;

/// A text with its white space folded and `#` for every number that may be that of a page.
#[must_use]
pub fn numbered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        let mut rest = word;
        while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
            let (before, from) = rest.split_at(start);
            // A comma within a number parts its thousands.
            let end = from.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(from.len());
            let number = from.get(..end).unwrap_or_default().trim_end_matches(',');
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            out.push_str(before);
            out.push_str(if digits <= MOST_DIGITS { "#" } else { number });
            rest = from.get(number.len()..).unwrap_or_default();
        }
        out.push_str(rest);
    }
    out
}
