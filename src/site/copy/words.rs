//! The words explained: labels, kinds of record and the shortened words that stand in this copy, and no others.
use std::collections::BTreeMap;

use super::views::{Word, Words};
use crate::base::Lang;
use crate::disclose::Disclosed;
use crate::site::context::Here;
use crate::text::{Block, BlockKind, Document, order};

/// A word of the list: its id, where it comes from, and what it means in each language.
struct Explained {
    /// `label`, `kind` or `word`.
    family: &'static str,
    id: &'static str,
    en: (&'static str, &'static str),
    cy: (&'static str, &'static str),
}

fn list() -> impl Iterator<Item = Explained> {
    let lines = include_str!("words.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut cells = line.split('\t');
        Some(Explained {
            family: cells.next()?,
            id: cells.next()?,
            en: (cells.next()?, cells.next()?),
            cy: (cells.next()?, cells.next()?),
        })
    })
}

/// Every word and meaning of the list, in both languages.
pub fn explained() -> impl Iterator<Item = String> {
    list().flat_map(|one| [one.en.0, one.en.1, one.cy.0, one.cy.1]).map(str::to_owned)
}

/// The words that this copy uses.
pub fn view(from: Here<'_>) -> Words {
    let used = used(from.site.disclosed);
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    for explained in list() {
        let (word, meaning) = match from.lang {
            Lang::En => explained.en,
            Lang::Cy => explained.cy,
        };
        let is_used = match explained.family {
            "label" => used.labels.contains(explained.id),
            "kind" => used.kinds.contains(explained.id),
            // A short word is looked for in both languages: either may stand in an entry.
            _ => [explained.en.0, explained.cy.0].iter().any(|word| used.words.contains(*word)),
        };
        if is_used {
            words.insert(word.to_owned(), meaning.to_owned());
        }
    }
    let mut words: Vec<Word> = words.into_iter().map(|(word, meaning)| Word { word, meaning }).collect();
    words.sort_by(|one, other| order::compare(from.lang, &one.word, &other.word));
    Words { words }
}

/// What the copy uses.
#[derive(Default)]
struct Used {
    labels: std::collections::BTreeSet<&'static str>,
    kinds: std::collections::BTreeSet<&'static str>,
    words: std::collections::BTreeSet<String>,
}

fn used(disclosed: &Disclosed) -> Used {
    let mut used = Used::default();
    for entry in &disclosed.entries {
        used.kinds.extend(entry.kind.map(|kind| kind.word()));
        used.kinds.extend(entry.activity.map(|activity| activity.word()));
        for text in &entry.texts {
            opened(&text.document.blocks, &text.document, &mut used);
            used.words.extend(tokens(&text.title));
            let words = crate::site::inlines::all_words(&text.document);
            used.words.extend(tokens(&words));
        }
    }
    used
}

/// The labels that open a paragraph which stays.
fn opened(blocks: &[Block], document: &Document, used: &mut Used) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { opens: Some(label), .. } => {
                used.labels.extend(document.labels.get(*label).map(|label| label.kind.id()));
            }
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| opened(&item.blocks, document, used));
            }
            BlockKind::Quote(blocks) | BlockKind::Footnote { blocks, .. } => opened(blocks, document, used),
            _ => {}
        }
    }
}

fn tokens(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1).map(str::to_owned)
}
