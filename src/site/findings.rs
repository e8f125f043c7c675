//! Findings in a page's language, with their places as links.
use super::context::From;
use super::views::{FindingView, LinkView};
use crate::base::{Finding, Msg, Severity};
use crate::standard;

/// The paragraph of the guidance that a finding's rule is of.
pub fn paragraph(finding: &Finding) -> &'static str {
    standard::rule(finding.rule.0).map_or("format", |rule| rule.paragraph)
}

impl From<'_> {
    /// Where a finding is: the entry, or else the file.
    pub fn place(&self, finding: &Finding) -> LinkView {
        use super::context::Target;
        match self.site.target_of_path(&finding.path) {
            Some(Target::Entry(index)) => self.entry(index),
            Some(target) => LinkView::to(self.href_of(target), finding.path.as_str()),
            None => LinkView::text(finding.path.as_str()),
        }
    }

    /// A finding; with its paragraph's title where the page does not stand under it.
    pub fn finding(&self, finding: &Finding, with_place: bool) -> FindingView {
        let line = Msg::new("place-line").with("path", finding.path.as_str()).with("n", finding.start.line);
        let paragraph = paragraph(finding);
        let voice = self.site.messages.get(self.lang);
        let link =
            LinkView::to(format!("{}standards.html#{paragraph}", self.up), self.paragraph_title(paragraph));
        FindingView {
            severity: finding.severity.word(),
            severity_text: self.word("severity", finding.severity.word()),
            message: voice.message(finding),
            help: voice.help(finding),
            place: with_place.then(|| self.place(finding)),
            at: self.say(&line),
            paragraph: (!with_place).then_some(link),
            rule: finding.rule.0,
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

    /// What a paragraph of the guidance asks, in few words; the program's own checks have one title.
    pub fn paragraph_title(&self, paragraph: &str) -> String {
        if paragraph == "format" { self.t("format-1") } else { self.t(paragraph) }
    }

    /// The words for a count of findings of a severity.
    pub fn severity_many(&self, severity: Severity) -> String {
        self.t(&format!("severity-{}-many", severity.word()))
    }
}
