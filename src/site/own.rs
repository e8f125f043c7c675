//! What the program itself says in a copy and brings into it, for the leak check to pass over: a hidden person may be
//! called Page. What an argument of a message says is of the case and none of it.
use chrono::NaiveDate;
use sha2::Digest;

use super::theme::Theme;
use super::{copy, facets, paper, search};
use crate::base::{Lang, Msg};
use crate::disclose::leak::{Known, numbered};
use crate::text::Catalog;

/// The messages around the pages and beside the paragraphs of a copy whose arguments are numbers, and these.
const NUMBERED: [(&str, &[&str]); 6] = [
    ("copy-count", &["count"]),
    ("copy-page-n", &["n", "total"]),
    ("copy-entry-n", &["n"]),
    ("copy-document-n", &["n"]),
    ("paragraph-n", &["n"]),
    ("table-in-paragraph", &["n"]),
];
/// The messages of the letter that name a day, and nothing else.
const DATED: [&str; 3] = ["copy-asked", "copy-asked-behalf-unnamed", "copy-asked-other"];
/// Those that begin with words of the program and go on with a name.
const NAMED: [&str; 3] = ["copy-for", "copy-for-behalf", "copy-for-behalf-unnamed"];
/// Those that stand in one block with another of the copy's pages.
const JOINED: [[&str; 2]; 1] = [["copy-search-without-script", "copy-whole"]];
/// What stands for the name while the words before it are made.
const NAME: &str = "\u{1}";

/// What the program itself brings into a copy. A team's own theme is none of it.
#[must_use]
pub fn known() -> Known {
    let Ok(theme) = Theme::load(&[]) else { return Known::default() };
    let mut known = Known::default();
    let folding = search::folding();
    let assets = theme.assets().map(|(_, bytes)| bytes).chain([folding.as_bytes()]);
    known.files = assets.map(|bytes| sha2::Sha256::digest(bytes).into()).collect();
    known.texts.extend(copy::explained());
    for lang in Lang::ALL {
        let catalog = theme.catalog(lang);
        known.texts.extend(catalog.texts().map(|(_, text)| text.to_owned()));
        for info in crate::disclose::codes() {
            known.texts.extend([info.law, info.label, info.meaning].map(|both| (*both.get(lang)).to_owned()));
        }
        let text = |id: &str| catalog.text(id).unwrap_or_default();
        known.texts.extend(JOINED.map(|ids| ids.map(text).join(" ")));
        known.texts.insert(facets::forms(catalog, &copy::SAID));
        let titles = titles(catalog);
        for way in ["copy-before", "copy-after"] {
            let way = text(way);
            known.numbered.extend(titles.iter().map(|title| format!("{way} {title}")));
        }
        known.numbered.extend(titles);
        known.numbered.extend(NUMBERED.iter().flat_map(|(id, names)| with_numbers(catalog, id, names)));
        known.numbered.extend(DATED.iter().flat_map(|id| with_months(catalog, id)));
        known.numbered.extend(holds(catalog));
        known.numbered.insert(numbered(&paper::number_line(&theme, lang)));
        for id in NAMED {
            let said = catalog.say(&Msg::new(id).with("name", NAME).with("child", NAME));
            let beginning = said.split(NAME).next().unwrap_or_default();
            // A beginning of nothing would say of everything that it is the program's.
            if beginning.trim().len() > 2 && !known.beginnings.iter().any(|known| known == beginning) {
                known.beginnings.extend([beginning.to_owned(), paper::whose_line(beginning)]);
            }
        }
    }
    known
}

/// The titles of a copy's pages, those of the case aside.
fn titles(catalog: &Catalog) -> Vec<String> {
    let fixed = copy::TITLES.iter().filter_map(|id| catalog.text(id)).map(numbered);
    fixed.chain(with_numbers(catalog, "copy-entry-n", &["n"])).collect()
}

/// A message in every plural that its language has, with `#` for its numbers.
fn with_numbers(catalog: &Catalog, id: &'static str, names: &[&'static str]) -> Vec<String> {
    let say = |n: i64| {
        let message = names.iter().copied().fold(Msg::new(id), |message, name| message.with(name, n));
        numbered(&catalog.say(&message))
    };
    facets::CATEGORIES.into_iter().map(|(_, n)| say(n)).collect()
}

/// A message that names a day, in every month, with `#` for its numbers.
fn with_months(catalog: &Catalog, id: &'static str) -> Vec<String> {
    let days = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2026, month, 1));
    days.map(|day| numbered(&catalog.say(&Msg::new(id).with("date", day)))).collect()
}

/// What the letter says of what is here, alone and with the sentences that may follow.
fn holds(catalog: &Catalog) -> Vec<String> {
    let text = |id: &str| catalog.text(id).unwrap_or_default();
    let how = text("copy-here-how");
    let tails = [String::new(), format!(" {how}"), format!(" {how} {}", text("copy-here-other-language"))];
    let numbers = || facets::CATEGORIES.into_iter().map(|(_, n)| n);
    let mut all = Vec::new();
    for (entries, documents) in
        numbers().flat_map(|entries| numbers().map(move |documents| (entries, documents)))
    {
        let message = Msg::new("copy-holds").with("entries", entries).with("documents", documents);
        let said = catalog.say(&message);
        all.extend(tails.iter().map(|tail| numbered(&format!("{said}{tail}"))));
    }
    all
}
