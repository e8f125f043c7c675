//! What the bundle holds, how its text is marked, how it was made and how to check it.
use std::sync::Arc;

use crate::base::Msg;
use crate::site::context::{Here, VERSION};
use crate::site::views::{About, Field, Key, Value};
use crate::standard::Guidance;

/// The labels that the page explains.
const KEY: [&str; 9] =
    ["fact", "opinion", "hearsay", "verified", "said", "analysis", "decision", "safeguarding", "action"];

/// The page's content.
pub fn view(from: Here<'_>) -> About {
    let disclosed = from.site.disclosed;
    let count = |name: &str, count: usize, href: &str| {
        let value = Value { href: Some(href.to_owned()), ..Value::from(count.to_string()) };
        Field::new(from.t(name), vec![value])
    };
    let files = disclosed.documents.iter().filter(|document| document.file.is_some()).count();
    let guidance =
        disclosed.standing.as_ref().map_or_else(Guidance::own, |standing| Arc::clone(&standing.guidance));
    About {
        standard: from.local(&guidance.title),
        version: guidance.version.as_ref().map(|version| from.local(version)),
        separate: guidance.source.is_none().then(|| from.t("about-separate")),
        companions: guidance.companions.iter().map(|companion| from.local(companion)).collect(),
        holds: vec![
            count("entries", disclosed.entries.len() + from.site.unread.len(), "chronology.html"),
            count("documents", files, "documents.html"),
            count("people", disclosed.people.len(), "people.html"),
        ],
        key: KEY
            .into_iter()
            .map(|kind| Key { kind, word: from.word("label", kind), meaning: from.word("key", kind) })
            .collect(),
        made: from.say(&Msg::new("about-made-text").with("version", VERSION).with("date", disclosed.as_at)),
    }
}
