//! Every labelled passage of the case with its place, found in one pass, so that a page that gathers decisions, actions
//! or statements costs what stands on it. Of an entry with two texts a page takes the passages of one label from the
//! text in its own language, unless the other has more of them: so nothing that was written in one language alone is
//! lost on the page in the other, and both trees count the same.
use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::{Bilingual, Lang};
use crate::disclose::{Disclosed, EntryFace, TextFace};
use crate::text::{Block, BlockKind, Label, LabelId, LabelKind};

use super::body;

/// The blocks that one label holds.
pub struct Passage<'a> {
    /// The entry, by its place in [`Disclosed::entries`].
    pub entry: usize,
    /// The text that it stands in.
    pub text: &'a TextFace,
    /// The label, in the text's document.
    pub label: LabelId,
    /// What the label says.
    pub kind: LabelKind,
    /// The blocks.
    pub blocks: &'a [Block],
    /// The number of the paragraph in which it begins.
    pub number: usize,
    /// Which part of the text it stands in: headings part it.
    part: usize,
    /// The labels around its container that say whom the text must not reach.
    pub around: Vec<LabelId>,
}

impl<'a> Passage<'a> {
    /// Its label.
    pub fn label(&self) -> Option<&'a Label> {
        self.text.document.labels.get(self.label)
    }

    /// The id or words after its label.
    pub fn who(&self) -> Option<&'a str> {
        self.label()?.who().map(|who| who.text.as_str())
    }

    /// The people whom it mentions.
    pub fn mentions(&self, id: &str) -> bool {
        let (Some(first), Some(last)) = (self.blocks.first(), self.blocks.last()) else { return false };
        let within = first.span.start..last.span.end;
        let mentions = self.text.document.mentions.iter();
        mentions.filter(|mention| mention.id == id).any(|mention| within.contains(&mention.span.start))
    }

    /// The links that stand in it, by their places in [`TextFace::links`].
    pub fn links(&self) -> impl Iterator<Item = usize> {
        let within = match (self.blocks.first(), self.blocks.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        };
        let links = self.text.document.links.iter().enumerate();
        links.filter(move |(_, link)| within.contains(&link.span.start)).map(|(index, _)| index)
    }
}

/// The passages of a case.
pub struct Passages<'a> {
    all: Vec<Passage<'a>>,
    /// Those of each entry.
    of_entry: Vec<Range<usize>>,
    /// For each label, the passages that a page in a language shows.
    by_kind: Bilingual<Vec<Vec<usize>>>,
}

impl<'a> Passages<'a> {
    /// Finds them all.
    pub fn of(disclosed: &'a Disclosed) -> Self {
        let mut all = Vec::new();
        let mut of_entry = Vec::with_capacity(disclosed.entries.len());
        for (entry, face) in disclosed.entries.iter().enumerate() {
            let start = all.len();
            for text in face.texts.iter().filter(|text| !text.document.labels.is_empty()) {
                let mut walk = Walk { entry, text, number: 0, part: 0, around: Vec::new(), found: &mut all };
                walk.blocks(&text.document.blocks, true);
            }
            of_entry.push(start..all.len());
        }
        let by_kind = Bilingual::from_fn(|lang| by_kind(disclosed, &all, &of_entry, lang));
        Self { all, of_entry, by_kind }
    }

    /// The passages of a label on a page in `lang`, in order of their entries.
    pub fn with(&self, lang: Lang, kind: LabelKind) -> impl DoubleEndedIterator<Item = usize> {
        self.by_kind.get(lang).get(kind as usize).into_iter().flatten().copied()
    }

    /// One passage.
    pub fn get(&self, index: usize) -> Option<&Passage<'a>> {
        self.all.get(index)
    }

    /// The passages of an entry with one of these labels, on a page in `lang`, in order of the text.
    pub fn of_entry(&self, lang: Lang, entry: usize, kinds: &[LabelKind]) -> Vec<usize> {
        let range = self.of_entry.get(entry).cloned().unwrap_or_default();
        let shown = |index: &usize| {
            self.all.get(*index).is_some_and(|passage| {
                let of_kind = self.by_kind.get(lang).get(passage.kind as usize);
                kinds.contains(&passage.kind) && of_kind.is_some_and(|of| of.binary_search(index).is_ok())
            })
        };
        range.filter(shown).collect()
    }

    /// The passages labelled `answer` that follow this one in its text, before the next of its own label or a heading.
    pub fn answers(&self, index: usize, answer: LabelKind) -> Vec<usize> {
        let Some(asked) = self.all.get(index) else { return Vec::new() };
        let rest = self.all.iter().enumerate().skip(index + 1);
        let of_text = |passage: &Passage<'_>| {
            passage.entry == asked.entry && passage.text.lang == asked.text.lang && passage.part == asked.part
        };
        rest.take_while(|(_, passage)| of_text(passage) && passage.kind != asked.kind)
            .filter(|(_, passage)| passage.kind == answer)
            .map(|(index, _)| index)
            .collect()
    }

    /// The passage labelled `kind` that stands directly before this one.
    pub fn before(&self, index: usize, kind: LabelKind) -> Option<usize> {
        let (own, at) = (self.all.get(index)?, index.checked_sub(1)?);
        let before = self.all.get(at)?;
        let is_near =
            before.entry == own.entry && before.text.lang == own.text.lang && before.part == own.part;
        (is_near && before.kind == kind).then_some(at)
    }
}

/// For each label, the passages that a page in `lang` shows.
fn by_kind(
    disclosed: &Disclosed,
    all: &[Passage<'_>],
    of_entry: &[Range<usize>],
    lang: Lang,
) -> Vec<Vec<usize>> {
    let mut by_kind: Vec<Vec<usize>> = vec![Vec::new(); LabelKind::ALL.len()];
    for (entry, range) in disclosed.entries.iter().zip(of_entry) {
        let passages = || range.clone().filter_map(|index| Some((index, all.get(index)?)));
        for kind in passages().map(|(_, passage)| passage.kind).collect::<BTreeSet<_>>() {
            let of_kind = || passages().filter(move |(_, passage)| passage.kind == kind);
            let Some(shown) = chosen(entry, lang, |lang| {
                of_kind().filter(|(_, passage)| passage.text.lang == lang).count()
            }) else {
                continue;
            };
            let indexes = of_kind().filter(|(_, passage)| passage.text.lang == shown).map(|(index, _)| index);
            if let Some(list) = by_kind.get_mut(kind as usize) {
                list.extend(indexes);
            }
        }
    }
    by_kind
}

/// The language of the text that has most of something; of two that have as much, the page's.
fn chosen(entry: &EntryFace, page: Lang, count: impl Fn(Lang) -> usize) -> Option<Lang> {
    entry.texts.iter().map(|text| text.lang).max_by_key(|lang| (count(*lang), *lang == page))
}

/// One text on the way through its blocks.
struct Walk<'a, 'f> {
    entry: usize,
    text: &'a TextFace,
    number: usize,
    part: usize,
    around: Vec<LabelId>,
    found: &'f mut Vec<Passage<'a>>,
}

impl<'a> Walk<'a, '_> {
    fn blocks(&mut self, blocks: &'a [Block], top: bool) {
        for (held_by, group) in body::groups(blocks) {
            let label = held_by.and_then(|id| Some((id, self.text.document.labels.get(id)?)));
            if let Some((id, label)) = label {
                self.found.push(Passage {
                    entry: self.entry,
                    text: self.text,
                    label: id,
                    kind: label.kind,
                    blocks: group,
                    number: if top { self.number + 1 } else { self.number },
                    part: self.part,
                    around: self.around.clone(),
                });
            }
            let confided = label.filter(|(_, label)| label.not_to().next().is_some());
            self.around.extend(confided.map(|(id, _)| id));
            for block in group {
                self.block(block, top);
            }
            if confided.is_some() {
                self.around.pop();
            }
        }
    }

    fn block(&mut self, block: &'a Block, top: bool) {
        match &block.kind {
            BlockKind::Heading { .. } => self.part += 1,
            BlockKind::List { items, .. } => {
                for item in items {
                    self.number += usize::from(top);
                    self.blocks(&item.blocks, false);
                }
            }
            BlockKind::Quote(blocks) => {
                self.number += usize::from(top);
                self.blocks(blocks, false);
            }
            _ => self.number += if top { body::numbers(block) } else { 0 },
        }
    }
}
