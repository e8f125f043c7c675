//! Facts, opinions, hearsay and words said, side by side, by who said it: facts and opinions are their author's, hearsay
//! is that of whoever reported it, words said are those of whoever spoke them.
use std::collections::HashMap;

use crate::base::Msg;
use crate::site::context::Here;
use crate::site::passages::Passage;
use crate::site::views::{Count, Group, LinkView, Quote, Said, Speaker};
use crate::site::years::{Part, Years};
use crate::text::LabelKind;

/// The columns.
pub const KINDS: [LabelKind; 4] = [LabelKind::Fact, LabelKind::Opinion, LabelKind::Hearsay, LabelKind::Said];

/// Someone who stated something: the passages of each kind.
#[derive(Default)]
struct Stated<'a> {
    who: Option<&'a str>,
    passages: [Vec<usize>; 4],
}

/// The page's content.
pub fn view(from: Here<'_>, years: &Years, part: Part) -> Said {
    let disclosed = from.site.disclosed;
    let mut speakers: Vec<Stated<'_>> = Vec::new();
    let mut places: HashMap<Option<&str>, usize> = HashMap::new();
    // Staff and people stand in the case's order, whoever else in that of the record, nobody named last.
    let staff = disclosed.staff.iter().map(|staff| staff.id.as_str());
    for id in staff.chain(disclosed.people.iter().map(|person| person.id.as_str())) {
        places.entry(Some(id)).or_insert_with(|| {
            speakers.push(Stated { who: Some(id), ..Stated::default() });
            speakers.len() - 1
        });
    }
    for (column, kind) in KINDS.into_iter().enumerate() {
        for index in from.site.passages.with(from.lang, kind) {
            let Some(passage) = from.passage(index).filter(|it| part.holds(disclosed, it.entry)) else {
                continue;
            };
            let who = speaker(from, passage);
            let place = *places.entry(who).or_insert_with(|| {
                speakers.push(Stated { who, ..Stated::default() });
                speakers.len() - 1
            });
            if let Some(stated) = speakers.get_mut(place).and_then(|it| it.passages.get_mut(column)) {
                stated.push(index);
            }
        }
    }
    speakers.retain(|stated| stated.passages.iter().any(|passages| !passages.is_empty()));
    speakers.sort_by_key(|stated| stated.who.is_none());
    Said {
        lead: lead(from, &speakers),
        columns: ["facts", "opinions", "hearsay", "said"]
            .into_iter()
            .map(|id| from.t(&format!("statements-{id}")))
            .collect(),
        speakers: speakers.iter().enumerate().map(|(at, stated)| one(from, at + 1, stated)).collect(),
        years: years.links(from, part, |part| format!("{}.html", Years::name("statements", part))),
    }
}

/// Who stated a passage.
fn speaker<'a>(from: Here<'a>, passage: &Passage<'a>) -> Option<&'a str> {
    match passage.kind {
        LabelKind::Hearsay | LabelKind::Said => passage.who(),
        _ => from.site.disclosed.entries.get(passage.entry)?.author.as_deref(),
    }
}

/// The passage that says that hearsay has been verified: it stands directly after it.
fn verified(from: Here<'_>, index: usize) -> Option<usize> {
    let verified = from.site.passages.answers(index, LabelKind::Verified);
    verified.into_iter().find(|verified| *verified == index + 1)
}

fn lead(from: Here<'_>, speakers: &[Stated<'_>]) -> Vec<LinkView> {
    let all = |column: usize| speakers.iter().filter_map(move |stated| stated.passages.get(column)).flatten();
    let count = |column: usize| all(column).count();
    if (0..KINDS.len()).all(|column| count(column) == 0) {
        return vec![from.counted("statements-none", 0, "")];
    }
    let told = Msg::new("statements-told").with("facts", count(0)).with("opinions", count(1));
    let mut lead = vec![from.sentence(&told, "#summary")];
    let hearsay = count(2);
    if hearsay == 0 {
        lead.push(from.counted("statements-no-hearsay", 0, ""));
    } else {
        let checked = all(2).filter(|index| verified(from, **index).is_some()).count();
        let message = Msg::new("statements-hearsay-n").with("n", hearsay).with("verified", checked);
        lead.push(from.sentence(&message, "#summary"));
    }
    lead
}

fn one(from: Here<'_>, number: usize, stated: &Stated<'_>) -> Speaker {
    let id = format!("s{number}");
    let mut counts = Vec::new();
    let mut groups = Vec::new();
    for ((kind, passages), name) in
        KINDS.into_iter().zip(&stated.passages).zip(["facts", "opinions", "hearsay", "said"])
    {
        let anchor = format!("{id}-{}", kind.id());
        let is_any = !passages.is_empty();
        counts.push(Count { number: passages.len(), href: is_any.then(|| format!("#{anchor}")) });
        if is_any {
            let newest = from.newest_first(passages.iter().copied());
            let quotes = newest.into_iter().filter_map(|index| quote(from, index)).collect();
            groups.push(Group { id: anchor, heading: from.t(&format!("statements-{name}")), quotes });
        }
    }
    let first = stated.passages.iter().flatten().next().and_then(|index| from.passage(*index));
    let who = match (stated.who, first) {
        (Some(who), Some(passage)) => {
            let link = from.person(who);
            if link.href.is_some() { link } else { link.in_lang(passage.text.lang, from.lang) }
        }
        _ => LinkView::text(from.t("statements-nobody")),
    };
    Speaker { id, who, counts, groups }
}

fn quote(from: Here<'_>, index: usize) -> Option<Quote> {
    let mut quote = from.quote(index)?;
    quote.html = from.passage_html(index, true);
    if from.passage(index)?.kind == LabelKind::Hearsay {
        quote.state = Some(match verified(from, index) {
            Some(verified) => {
                quote.html.push_str(&from.passage_html(verified, false));
                from.state("clear", &Msg::new("label-hearsay-verified"))
            }
            None => from.state("person", &Msg::new("statements-unverified")),
        });
    }
    Some(quote)
}
