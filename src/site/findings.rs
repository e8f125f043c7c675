//! Findings in a page's language, with their places as links.
use super::body;
use super::context::{Here, Target};
use super::views::{FindingView, LinkView};
use crate::base::{FORMAT, Finding, Msg, Severity};
use crate::disclose::TextFace;
use crate::standard::SETTINGS;
use crate::text::BlockKind;

/// The anchor of a paragraph on the page of the standard: its id, but where the page itself may have such an id.
pub fn anchor(paragraph: &str) -> String {
    let is_numbered = paragraph.rsplit_once('-').is_some_and(|(_, number)| is_number(number));
    if paragraph == FORMAT || is_numbered && !paragraph.starts_with("section-") {
        paragraph.to_owned()
    } else {
        format!("p-{paragraph}")
    }
}

/// Whether a word is a number.
pub fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of the block of a text in which `at` stands, where it has one on the entry's page.
fn block_number(text: &TextFace, at: usize) -> Option<usize> {
    let mut number = 0;
    for block in &text.document.blocks {
        let own = body::numbers(block);
        if block.span.range().contains(&at) {
            let within = match &block.kind {
                BlockKind::List { items, .. } => {
                    items.iter().position(|item| item.span.range().contains(&at))?
                }
                _ => 0,
            };
            return (own > within).then_some(number + within + 1);
        }
        number += own;
    }
    None
}

impl Here<'_> {
    /// What a finding says.
    pub fn found(&self, finding: &Finding) -> String {
        self.site.messages.get(self.lang).message(finding)
    }

    /// Where a finding is: the entry, or else the file.
    pub fn place(&self, finding: &Finding) -> LinkView {
        match self.site.target_of_path(&finding.path) {
            Some(Target::Entry(index)) => {
                let mut link = self.entry(index);
                if let (Some(href), Some(block)) = (&mut link.href, self.block(index, finding)) {
                    href.push('#');
                    href.push_str(&block);
                }
                link
            }
            Some(target) => LinkView::to(self.href_of(target), finding.path.as_str()),
            None => match finding.path.split('/').next() {
                Some("case.yaml") => LinkView::to(format!("{}index.html", self.up), finding.path.as_str()),
                Some("documents.yaml" | "documents") => {
                    LinkView::to(format!("{}documents.html", self.up), finding.path.as_str())
                }
                _ => LinkView::text(finding.path.as_str()),
            },
        }
    }

    /// The anchor of the paragraph of an entry's page in which a finding is.
    fn block(&self, entry: usize, finding: &Finding) -> Option<String> {
        let texts = &self.site.disclosed.entries.get(entry)?.texts;
        let text = texts.iter().find(|text| text.path == finding.path)?;
        let number = block_number(text, finding.span.start)?;
        Some(format!("{}p{number}", body::prefix(text.lang, self.lang)))
    }

    /// A finding; with its paragraph's title where the page does not stand under it.
    pub fn finding(&self, finding: &Finding, with_place: bool) -> FindingView {
        let line = Msg::new("place-line").with("path", finding.path.as_str()).with("n", finding.start.line);
        let mut link = self.paragraph_title(finding.paragraph);
        link.href = Some(format!("{}standards.html#{}", self.up, anchor(finding.paragraph)));
        FindingView {
            severity: finding.severity.word(),
            severity_text: self.word("severity", finding.severity.word()),
            message: self.found(finding),
            help: self.site.messages.get(self.lang).help(finding),
            place: with_place.then(|| self.place(finding)),
            at: self.say(&line),
            paragraph: (!with_place).then_some(link),
            rule: finding.name,
        }
    }

    /// The findings of these indexes that count, gravest first.
    pub fn findings(&self, indexes: &[usize], with_place: bool) -> Vec<FindingView> {
        let Some(standing) = &self.site.disclosed.standing else { return Vec::new() };
        let mut found: Vec<&Finding> = indexes
            .iter()
            .filter_map(|index| standing.findings.get(*index))
            .filter(|finding| finding.waived.is_none())
            .collect();
        // The sort keeps the order of places within a severity.
        found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        found.into_iter().map(|finding| self.finding(finding, with_place)).collect()
    }

    /// What a paragraph asks, in few words; the program's own checks have one title.
    pub fn paragraph_title(&self, paragraph: &str) -> LinkView {
        let guidance = self.site.disclosed.standing.as_ref().map(|standing| &standing.guidance);
        match guidance.and_then(|guidance| guidance.paragraph(paragraph)) {
            Some(paragraph) => self.local(&paragraph.title),
            None if paragraph == SETTINGS => LinkView::text(self.t("settings-1")),
            None => LinkView::text(self.t("format-1")),
        }
    }

    /// The words for a count of findings of a severity.
    pub fn severity_many(&self, severity: Severity) -> String {
        self.t(&format!("severity-{}-many", severity.word()))
    }
}
