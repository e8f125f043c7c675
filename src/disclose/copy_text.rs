//! The texts of a copy: what is claimed of each is taken out, and its links, labels and titles say nothing more than may
//! be said. The part of `copy` that deals with words.
use std::collections::BTreeMap;

use super::allowed::{Allowed, Reach};
use super::copy::{DoubtAt, Maker};
use super::cuts::{Recipient, cuts};
use super::faces::{ContactFace, EntryFace, LinkTo, TextFace};
use super::redact::cut::{Kept, Mismatch, cut};
use super::redact::letters::folded;
use super::redact::marks::Wanted;
use super::redact::names::Doubt;
use super::redact::paint::{Claim, Grade, settle};
use super::redact::{plain_words, without_mark_chars};
use super::rendered::{Part, Rendered, names};
use crate::base::{Lang, Span};
use crate::model::{Code, Decided, Decisions, Entry, LinkTarget, LocalText, Person, Text};
use crate::text::{Inline, InlineKind};

/// How many layers of percent-escapes an address of the web may have.
const LAYERS: usize = 8;

/// What the anchor of each heading has become, by its anchor before.
pub(super) type Anchors = Vec<(String, Option<String>)>;

impl<'c> Maker<'c> {
    /// Every claim on a text: passages that were chosen, words in confidence, names, confidential texts.
    fn claims(&mut self, entry: &Entry, text: &Text, decided: &Decided, rendered: &Rendered) -> Vec<Claim> {
        let mut claims = Vec::new();
        if let Some(recipient) = Recipient::of(self.case, self.decisions) {
            for cut in cuts(self.case, recipient, decided, text, rendered) {
                let what = if cut.redaction.is_some() { "passage" } else { "confidence" };
                self.note(&entry.id, Some(text.lang), cut.code, what, cut.shown);
                let grade = if cut.shown { Grade::Marked } else { Grade::Silent };
                let mark = cut.shown.then_some(Wanted::Code(cut.code));
                claims.push(Claim { range: cut.range, grade, mark });
            }
        }
        let allowed = Allowed::new(rendered.text(), &self.allowed(&entry.id));
        let (hits, doubts) = self.names.find(rendered.text());
        for hit in hits {
            if !allowed.takes(&hit.range) {
                self.note_people(&entry.id, Some(text.lang), &hit.who);
                let mark = Some(Wanted::People(hit.who));
                claims.push(Claim { range: hit.range, grade: Grade::Name, mark });
            }
        }
        // What somebody chose to take out is decided.
        let taken = Reach::of(claims.iter().map(|claim| claim.range.clone()));
        let doubts = doubts.into_iter().filter(|doubt| !taken.takes(&doubt.range)).collect();
        let at = |range: &std::ops::Range<usize>| {
            let place = rendered
                .touched(range)
                .find_map(|(piece, within)| Some(piece.at? + within.start))
                .unwrap_or(0);
            Some((text.source.path.clone(), Span::new(place, place + range.len())))
        };
        self.doubt(&entry.id, rendered.text(), doubts, &allowed, at);
        for (range, owner) in self.confidential.find(rendered.text()) {
            if !allowed.takes(&range) {
                let mark = self.owners.get(owner).cloned();
                if let Some(Wanted::Code(code)) = mark {
                    self.note(&entry.id, Some(text.lang), code, "confidential", true);
                }
                claims.push(Claim { range, grade: Grade::Confidential, mark });
            }
        }
        // A mention of a hidden person goes whatever name is shown for it.
        for piece in rendered.pieces().iter().filter(|piece| piece.part == Part::Mention) {
            let InlineKind::Mention(mention) = mention_at(&text.document, &piece.path) else { continue };
            let id = text.document.mentions.get(mention).map(|mention| mention.id.as_str());
            if let Some(hidden) = id.and_then(|id| self.names.of_id(id)) {
                let mark = Some(Wanted::People(vec![hidden]));
                claims.push(Claim { range: piece.range.clone(), grade: Grade::Confidential, mark });
            }
        }
        claims
    }

    pub(super) fn text(
        &mut self,
        entry: &Entry,
        text: &Text,
        decided: &Decided,
        given: &BTreeMap<String, String>,
        face: &mut EntryFace,
    ) -> Result<(TextFace, Anchors), Mismatch> {
        let rendered = Rendered::new(entry, text, &names(self.case));
        let claims = self.claims(entry, text, decided, &rendered);
        let Kept { title, place, mut document, link_titles, alts, lost, anchors } =
            cut(&text.document, &rendered, &settle(claims), &mut self.marks)?;
        let before =
            text.document.headings.iter().map(|heading| heading.anchor.clone()).zip(anchors).collect();
        let mut links = Vec::with_capacity(text.links.len());
        for (target, link) in text.links.iter().zip(&text.document.links) {
            links.push(match target {
                LinkTarget::Entry { id, lang, anchor } => given.get(id).map_or(LinkTo::Nothing, |id| {
                    LinkTo::Entry { id: id.clone(), lang: *lang, anchor: anchor.clone() }
                }),
                LinkTarget::Document(path) => self.document_link(path),
                LinkTarget::Web if self.is_clean(&link.target, &entry.id) => LinkTo::Web(link.target.clone()),
                _ => LinkTo::Nothing,
            });
        }
        let mut arguments = BTreeMap::new();
        for (id, label) in document.labels.iter_mut().enumerate() {
            if let Some(argument) = &mut label.argument {
                argument.not_to.clear();
                argument.slip = None;
                if let Some(who) = argument.who.take()
                    && !lost.contains(&id)
                {
                    arguments.insert(id, self.who(&entry.id, &who.text));
                    argument.who = Some(crate::text::Part { text: String::new(), span: Span::default() });
                }
                if lost.contains(&id) {
                    label.argument = None;
                }
            }
        }
        for (link, title) in document.links.iter_mut().zip(&link_titles) {
            link.title = plain_words(title);
            link.target = String::new();
        }
        fill_alts(&mut document.blocks, &links, &alts);
        if face.contact.is_none() && !place.is_empty() {
            face.contact = Some(ContactFace { place: Some(plain_words(&place)), ..ContactFace::default() });
        }
        let made = TextFace {
            lang: text.lang,
            path: String::new(),
            title: plain_words(&title),
            translated: None,
            document,
            links,
            title_words: title,
            arguments,
        };
        Ok((made, before))
    }

    /// The link to a document of the case in the copy.
    fn document_link(&self, path: &str) -> LinkTo {
        let is_given = self.decisions.document(path).is_some_and(Decided::is_given);
        match self.document_names.get(path) {
            Some(name) if is_given => LinkTo::Document(name.clone()),
            _ => LinkTo::Nothing,
        }
    }

    /// Whether an address names nobody and nothing that is hidden, percent-escapes undone.
    fn is_clean(&self, address: &str, within: &str) -> bool {
        // What was redacted of this entry, and, of two words or more, of any other, as an address may write it.
        let quotes = self.address_quotes.get_or_init(|| {
            let all = self.decisions.entries.iter().flat_map(|of| {
                of.redactions.iter().map(move |redaction| (of.name.value.as_str(), redaction))
            });
            all.filter_map(|(of, redaction)| {
                let words = folded(redaction.quote.value()?);
                let is_long = words.len() > 1;
                (!words.is_empty()).then(|| (of, is_long, format!(" {} ", words.join(" "))))
            })
            .collect()
        });
        let is_clean = |text: &str| {
            let (hits, doubts) = self.names.find(text);
            let words = format!(" {} ", folded(text).join(" "));
            hits.is_empty()
                && doubts.is_empty()
                && self.confidential.find(text).is_empty()
                && !quotes
                    .iter()
                    .any(|(of, is_long, quote)| (*is_long || *of == within) && words.contains(quote.as_str()))
        };
        // An address may be escaped again within another, and each layer is read.
        let mut text = address.to_owned();
        for _ in 0..LAYERS {
            if !is_clean(&text) {
                return false;
            }
            let plain = unescaped(&text);
            if plain == text {
                return true;
            }
            text = plain;
        }
        false
    }

    /// Who a label's argument names: an id by name or mark, words without what is hidden.
    fn who(&mut self, within: &str, who: &str) -> Vec<Inline> {
        if let Some(hidden) = self.names.of_id(who) {
            self.note_people(within, None, &[hidden]);
            return vec![inline(InlineKind::Mark(self.marks.id(&Wanted::People(vec![hidden]))))];
        }
        let person = self.info.person(who).map(Person::display_name);
        let name = person.or_else(|| self.info.staff(who).map(|staff| staff.display_name()));
        match name {
            Some(name) => vec![inline(InlineKind::Text(name.to_owned()))],
            None => self.words(who, within),
        }
    }

    /// Plain words without what is hidden.
    fn words(&mut self, text: &str, within: &str) -> Vec<Inline> {
        let text = without_mark_chars(text);
        let allowed = Allowed::new(&text, &self.allowed(within));
        let mut claims = Vec::new();
        let (hits, doubts) = self.names.find(&text);
        for hit in hits.into_iter().filter(|hit| !allowed.takes(&hit.range)) {
            claims.push(Claim { range: hit.range, grade: Grade::Name, mark: Some(Wanted::People(hit.who)) });
        }
        self.doubt(within, &text, doubts, &allowed, |_| None);
        for (range, owner) in self.confidential.find(&text) {
            if !allowed.takes(&range) {
                claims.push(Claim {
                    range,
                    grade: Grade::Confidential,
                    mark: self.owners.get(owner).cloned(),
                });
            }
        }
        let mut inlines = Vec::new();
        let mut at = 0;
        for cut in settle(claims) {
            if at < cut.range.start {
                inlines.push(inline(InlineKind::Text(text[at..cut.range.start].to_owned())));
            }
            if let Some(wanted) = &cut.mark {
                inlines.push(inline(InlineKind::Mark(self.marks.id(wanted))));
            }
            at = cut.range.end;
        }
        if at < text.len() {
            inlines.push(inline(InlineKind::Text(text[at..].to_owned())));
        }
        inlines
    }

    pub(super) fn local(&mut self, text: &LocalText, within: &str) -> LocalText {
        let mut each = |text: &str| plain_words(&self.words(text, within));
        match text {
            LocalText::Plain(text) => LocalText::Plain(each(text)),
            LocalText::Each { en, cy } => {
                LocalText::Each { en: en.as_deref().map(&mut each), cy: cy.as_deref().map(&mut each) }
            }
        }
    }

    fn note_people(&mut self, within: &str, text: Option<Lang>, who: &[usize]) {
        let treated =
            who.first().and_then(|id| self.hidden.get(*id)).and_then(|id| self.decisions.treated(id));
        let code = treated.and_then(|treated| treated.code.value().copied()).unwrap_or(Code::ThirdParty);
        self.note(within, text, code, "name", true);
    }

    /// The texts that are kept in this entry or document.
    fn allowed(&self, within: &str) -> Vec<&'c str> {
        let decisions: &'c Decisions = self.decisions;
        let here = decisions.allow.iter().filter(|allow| match allow.within.value() {
            Some(own) => own == within,
            None => true,
        });
        here.filter_map(|allow| allow.text.value()).map(String::as_str).collect()
    }

    fn doubt(
        &mut self,
        within: &str,
        text: &str,
        doubts: Vec<Doubt>,
        allowed: &Allowed<'_>,
        at: impl Fn(&std::ops::Range<usize>) -> Option<(String, Span)>,
    ) {
        for doubt in doubts {
            if !allowed.takes(&doubt.range) {
                self.doubts.push(DoubtAt {
                    within: within.to_owned(),
                    person: self.hidden.get(doubt.who).cloned().unwrap_or_default(),
                    word: text.get(doubt.range.clone()).unwrap_or_default().to_owned(),
                    at: at(&doubt.range),
                });
            }
        }
    }
}

pub(super) fn inline(kind: InlineKind) -> Inline {
    Inline { kind, span: Span::default() }
}

/// The inline at the end of a piece's way.
fn mention_at(document: &crate::text::Document, path: &[usize]) -> InlineKind {
    super::rendered::inline_at(&document.blocks, path)
        .map_or(InlineKind::SoftBreak, |inline| inline.kind.clone())
}

/// An address with its percent-escapes undone.
fn unescaped(address: &str) -> String {
    let bytes = address.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = (*byte == b'%').then(|| address.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                plain.push(byte);
                at += 3;
            }
            None => {
                plain.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// Gives the images that stay their alternative text, and takes out the others.
fn fill_alts(blocks: &mut [crate::text::Block], links: &[LinkTo], alts: &BTreeMap<usize, Vec<Inline>>) {
    super::redact::tidy::each_line(blocks, &mut |inlines| {
        inlines.retain(|inline| match &inline.kind {
            InlineKind::Image { link, .. } => matches!(links.get(*link), Some(LinkTo::Document(_))),
            _ => true,
        });
        for inline in inlines {
            if let InlineKind::Image { link, alt } = &mut inline.kind {
                *alt = alts.get(link).map(|alt| plain_words(alt)).unwrap_or_default();
            }
        }
    });
}
