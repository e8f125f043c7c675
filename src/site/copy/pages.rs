//! The content of each page of a copy.
use super::marks;
use super::views::{
    About, Answer, Contents, DocumentRow, Entry, First, Key, Reason, Rich, Row, Search, TextView, Whole,
    WholeYear, Year,
};
use crate::base::{Lang, Msg};
use crate::disclose::{CopyFace, EntryFace, Mark, MarkId, TextFace, code_info};
use crate::model::{Code, DisclosureKind, LocalText};
use crate::site::body;
use crate::site::context::{Here, VERSION};
use crate::site::inlines::rich;
use crate::site::views::LinkView;

/// The fewest marks that are counted: fewer could tell of whom they are.
const FEWEST: usize = 5;

/// What an answer owes, in the order in which it is said; the first page gives whom to ask and how to complain by
/// themselves.
const ANSWERS: [&str; 9] = [
    "controller",
    "purposes",
    "categories",
    "recipients",
    "retention",
    "sources",
    "automated_decisions",
    "transfers",
    "rights",
];

/// The letter.
pub fn first(from: Here<'_>, copy: &CopyFace) -> First {
    let disclosed = from.site.disclosed;
    let local = |text: &LocalText| from.local(text);
    let answer = |key: &&str| {
        let text = copy.answers.get(*key)?;
        let heading = from.t(&format!("copy-answer-{}", key.replace('_', "-")));
        Some(Answer { heading, text: local(text) })
    };
    let is_own = is_own(copy);
    First {
        heading: heading(from, copy),
        lines: opening(from, copy),
        scope: copy.scope.as_ref().map(|scope| LinkView::text(scope.as_str())),
        holds: from.say(
            &Msg::new("copy-holds")
                .with("entries", disclosed.entries.len())
                .with("documents", disclosed.documents.len()),
        ),
        has_other_language: disclosed
            .entries
            .iter()
            .any(|entry| entry.withheld.is_none() && entry.texts.iter().all(|text| text.lang != from.lang)),
        contents: super::href(from, super::Kind::Contents),
        words: super::href(from, super::Kind::Words),
        left_out: reasons(from, copy),
        has_people: has_people(copy),
        // What a person is owed about the use of their data is no answer to a court or an inspector.
        answers: ANSWERS.iter().filter(|_| is_own).filter_map(answer).collect(),
        contact: copy.answers.get("contact").map(local),
        complaints: copy.answers.get("complaints").map(local),
        court: disclosed.case.court.as_ref().and_then(|court| court.name.as_ref()).map(|name| {
            let (words, lang) = name.get(from.lang);
            plain_rich(from, words, lang.unwrap_or(from.lang))
        }),
    }
}

/// Whether the copy's reader is the one it is about, or asked for a child: who is spoken to as “you”. A court or an
/// inspector is not.
pub fn is_own(copy: &CopyFace) -> bool {
    copy.kind == DisclosureKind::SubjectAccess
}

/// The heading of the letter.
pub fn heading(from: Here<'_>, copy: &CopyFace) -> String {
    match (&copy.on_behalf_of, is_own(copy)) {
        (_, false) => from.t("copy-first-heading-other"),
        (None, true) => from.t("copy-first-heading"),
        (Some(child), true) if child.is_empty() => from.t("copy-first-heading-behalf-unnamed"),
        (Some(child), true) => from.say(&Msg::new("copy-first-heading-behalf").with("child", child.as_str())),
    }
}

/// How the letter begins.
fn opening(from: Here<'_>, copy: &CopyFace) -> Vec<String> {
    let kind = from.t(&format!("copy-kind-{}", copy.kind.word()));
    let asked = copy.requested.map(|date| {
        let message = match (&copy.on_behalf_of, is_own(copy)) {
            (_, false) => Msg::new("copy-asked-other"),
            (None, true) => Msg::new("copy-asked"),
            (Some(child), true) if child.is_empty() => Msg::new("copy-asked-behalf-unnamed"),
            (Some(child), true) => Msg::new("copy-asked-behalf").with("child", child.as_str()),
        };
        from.say(&message.with("date", date))
    });
    if !is_own(copy) {
        return [Some(kind), asked].into_iter().flatten().collect();
    }
    let dear = from.say(&Msg::new("copy-dear").with("name", copy.recipient.as_str()));
    [Some(dear), asked, Some(kind), Some(from.t("copy-care"))].into_iter().flatten().collect()
}

/// The key to the marks.
pub fn key(from: Here<'_>, copy: &CopyFace) -> Key {
    Key { reasons: reasons(from, copy), has_people: has_people(copy) }
}

fn has_people(copy: &CopyFace) -> bool {
    copy.marks.iter().any(|mark| matches!(mark, Mark::Person { .. }))
}

/// Each reason whose mark stands in the copy, and no other.
fn reasons(from: Here<'_>, copy: &CopyFace) -> Vec<Reason> {
    let mut codes: Vec<Code> = copy.marks.iter().map(Mark::code).collect();
    codes.sort_unstable();
    codes.dedup();
    let reason = |code: Code| {
        let info = code_info(code);
        // An organisation's own words in the other language alone are not those of this copy.
        let own = copy.labels.get(&code).map(|label| label.get(from.lang));
        let own = own.filter(|(_, lang)| lang.is_none_or(|lang| lang == from.lang)).map(|(label, _)| label);
        let count = copy.counts.get(&code).copied().filter(|count| *count >= FEWEST);
        Reason {
            id: code.word(),
            mark: marks::words(from, &Mark::Code(code)),
            label: own.unwrap_or(*info.label.get(from.lang)).to_owned(),
            meaning: (*info.meaning.get(from.lang)).to_owned(),
            law: (*info.law.get(from.lang)).to_owned(),
            count: count.map(|count| from.say(&Msg::new("copy-count").with("count", count))),
        }
    };
    codes.into_iter().map(reason).collect()
}

/// What is here, by date.
pub fn contents(from: Here<'_>) -> Contents {
    let mut years: Vec<Year> = Vec::new();
    for (index, entry) in from.site.disclosed.entries.iter().enumerate() {
        let heading = year(from, entry, years.last().map(|year| year.heading.as_str()));
        let row = row(from, entry, index);
        match years.last_mut() {
            Some(last) if last.heading == heading => last.entries.push(row),
            _ => years.push(Year { heading, entries: vec![row] }),
        }
    }
    Contents { years, documents: documents(from).documents }
}

/// The heading that an entry stands under: its year. What was left out stands with what came before it, since its own
/// year is not said.
fn year(from: Here<'_>, entry: &EntryFace, before: Option<&str>) -> String {
    match (entry.occurred, before) {
        (Some(when), _) => when.date.format("%Y").to_string(),
        (None, Some(before)) if entry.withheld.is_some() => before.to_owned(),
        _ => from.t("copy-no-year"),
    }
}

fn row(from: Here<'_>, entry: &EntryFace, index: usize) -> Row {
    let href = format!("{}entries/entry-{}.html", from.up, index + 1);
    let link = match (entry.withheld, from.text_of(entry)) {
        (Some(mark), _) => LinkView::to(href, words_of(from, mark)),
        (None, Some(text)) => {
            let title = marks::plain(from, &text.title);
            let title = if title.trim().is_empty() { kind(from, entry).unwrap_or_default() } else { title };
            LinkView::to(href, title).in_lang(text.lang, from.lang)
        }
        (None, None) => LinkView::to(href, kind(from, entry).unwrap_or_default()),
    };
    Row {
        number: from.say(&Msg::new("copy-entry-n").with("n", index + 1)),
        link,
        date: entry.occurred.map(|when| from.when(when)),
        kind: kind(from, entry),
    }
}

fn words_of(from: Here<'_>, mark: MarkId) -> String {
    let copy = from.site.disclosed.copy.as_ref();
    copy.and_then(|copy| copy.marks.get(mark)).map(|mark| marks::words(from, mark)).unwrap_or_default()
}

fn kind(from: Here<'_>, entry: &EntryFace) -> Option<String> {
    entry.kind.is_some().then(|| from.kind(entry))
}

fn mark_rich(from: Here<'_>, mark: MarkId) -> Rich {
    let mut html = String::new();
    marks::inline(from, mark, from.lang, &mut html);
    Rich { html, lang: None }
}

/// Plain text in which marks stand as characters.
fn plain_rich(from: Here<'_>, text: &str, lang: Lang) -> Rich {
    let mut html = String::new();
    for c in text.chars() {
        match crate::disclose::mark_of(c) {
            Some(mark) => marks::inline(from, mark, lang, &mut html),
            None => crate::site::escape::escape(c.encode_utf8(&mut [0; 4]), &mut html),
        }
    }
    Rich { html, lang: (lang != from.lang).then_some(lang.code()) }
}

/// An entry on its own page.
pub fn entry(from: Here<'_>, index: usize) -> Entry {
    from.site.disclosed.entries.get(index).map_or_else(
        || Entry {
            id: String::new(),
            number: String::new(),
            title: Rich { html: String::new(), lang: None },
            kind: None,
            occurred: None,
            recorded: None,
            author: None,
            place: None,
            texts: Vec::new(),
            mark: None,
        },
        |entry| one(from, entry, index, false),
    )
}

/// An entry; among others on one page its paragraphs have no numbers, which would be there twice.
fn one(from: Here<'_>, entry: &EntryFace, index: usize, among_others: bool) -> Entry {
    let number = from.say(&Msg::new("copy-entry-n").with("n", index + 1));
    let id = format!("entry-{}", index + 1);
    if let Some(mark) = entry.withheld {
        return Entry {
            id,
            title: Rich { html: String::new(), lang: None },
            number,
            kind: None,
            occurred: None,
            recorded: None,
            author: None,
            place: None,
            texts: Vec::new(),
            mark: Some(mark_rich(from, mark)),
        };
    }
    let shown = from.text_of(entry);
    let title = |text: &TextFace| Rich {
        html: rich(from, text, &text.title_words),
        lang: (text.lang != from.lang).then_some(text.lang.code()),
    };
    let mut texts: Vec<&TextFace> = entry.texts.iter().collect();
    texts.sort_by_key(|text| text.lang != from.lang);
    let author = entry.texts.first().filter(|_| !entry.author_words.is_empty());
    Entry {
        id,
        number,
        title: shown.map_or_else(|| Rich { html: String::new(), lang: None }, title),
        kind: kind(from, entry),
        occurred: entry.occurred.map(|when| from.when(when)),
        recorded: entry.recorded.map(|when| from.when(when)),
        author: author.map(|text| Rich { html: rich(from, text, &entry.author_words), lang: None }),
        place: entry.contact.as_ref().and_then(|contact| contact.place.as_ref()).map(|place| {
            let lang = entry.texts.first().map_or(from.lang, |text| text.lang);
            plain_rich(from, place, lang)
        }),
        texts: texts
            .into_iter()
            .map(|text| TextView {
                lang: text.lang.code(),
                heading: from.word("text", text.lang.code()),
                title: shown.filter(|shown| shown.lang != text.lang).map(|_| title(text)),
                html: if among_others {
                    body::printed(from, text, index + 1)
                } else {
                    body::whole(from, text)
                },
            })
            .collect(),
        mark: None,
    }
}

/// The documents.
pub fn documents(from: Here<'_>) -> Contents {
    let rows = from.site.disclosed.documents.iter().enumerate().map(|(index, document)| {
        let number = from.say(&Msg::new("copy-document-n").with("n", index + 1));
        match document.withheld {
            Some(mark) => DocumentRow {
                link: LinkView::text(words_of(from, mark)),
                mark: Some(mark_rich(from, mark)),
                number,
                kind: None,
                date: None,
            },
            None => {
                let href = from.document(&document.path);
                let link = match &document.title {
                    Some(title) => {
                        let link = from.local(title);
                        LinkView { href: Some(href), text: marks::plain(from, &link.text), ..link }
                    }
                    None => LinkView::to(href, number.as_str()),
                };
                DocumentRow {
                    link,
                    mark: None,
                    number,
                    kind: document.kind.map(|kind| from.word("document", kind.word())),
                    date: document.date.map(|date| from.day(date)),
                }
            }
        }
    });
    Contents { years: Vec::new(), documents: rows.collect() }
}

/// Everything on one page.
pub fn whole(from: Here<'_>, copy: &CopyFace) -> Whole {
    let mut years: Vec<WholeYear> = Vec::new();
    for (index, entry) in from.site.disclosed.entries.iter().enumerate() {
        let heading = year(from, entry, years.last().map(|year| year.heading.as_str()));
        let made = one(from, entry, index, true);
        match years.last_mut() {
            Some(last) if last.heading == heading => last.entries.push(made),
            _ => years.push(WholeYear { heading, entries: vec![made] }),
        }
    }
    Whole {
        years,
        documents: documents(from).documents,
        left_out: reasons(from, copy),
        has_people: has_people(copy),
    }
}

/// What the script of the search says: what the copy says in plainer words, and the rest.
pub const SAID: [&str; 9] = [
    "copy-search-loading",
    "copy-search-failed",
    "copy-search-none",
    "search-count",
    "search-more",
    "search-places",
    "search-paragraph",
    "in-english",
    "in-welsh",
];

/// The search.
pub fn search(from: Here<'_>) -> Search {
    Search {
        parts: crate::site::search::plain::count(from),
        words: from.forms(&SAID),
        whole: super::href(from, super::Kind::Whole),
    }
}

/// What this is and how it was made.
pub fn about(from: Here<'_>) -> About {
    About {
        made_by: from.say(&Msg::new("made-by").with("version", VERSION)),
        as_at: from.say(&Msg::new("as-at").with("date", from.site.disclosed.as_at)),
    }
}
