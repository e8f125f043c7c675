//! The reading of one file, whatever stands in it: its source, what is found wrong with it on the way, and how a value
//! is shown in a message. `sheet` reads maps with it.
use std::cell::RefCell;

use super::certain::{Order, date_fix, settle};
use super::yaml::{Node, NodeKind};
use crate::base::{Finding, Msg, RuleName, Source, Span};

/// The reading of one file: its source, and what is wrong with it.
pub(super) struct Reading<'s> {
    pub source: &'s Source,
    findings: RefCell<Vec<Finding>>,
    /// The findings that a date in figures has, by index, and in what order its numbers stand.
    orders: RefCell<Vec<(usize, Order)>>,
}

impl<'s> Reading<'s> {
    pub(super) const fn new(source: &'s Source) -> Self {
        Self { source, findings: RefCell::new(Vec::new()), orders: RefCell::new(Vec::new()) }
    }

    pub(super) fn report(&self, rule: RuleName, span: Span, message: Msg) {
        self.push(Finding::new(rule, self.source, span, message));
    }

    pub(super) fn push(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    /// Reports a date at `span` that reads `text`, with what mends it where that is certain.
    pub(super) fn push_date(&self, finding: Finding, span: Span, text: &str) {
        let (fix, order) = date_fix(self.source, span, text).unzip();
        self.orders.borrow_mut().extend(order.map(|order| (self.findings.borrow().len(), order)));
        self.push(finding.fix(fix));
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        let mut findings = self.findings.into_inner();
        settle(&mut findings, &self.orders.into_inner());
        findings
    }

    /// The place of a field: its value, or its key where it is empty or a block of several lines.
    pub(super) fn place(&self, key: Span, value: &Node) -> Span {
        let is_block = matches!(value.kind, NodeKind::Scalar { is_block: true, .. });
        if value.is_empty() || is_block || !self.source.is_on_one_line(value.span) { key } else { value.span }
    }
}

/// A value as it may be shown in a message: on one line, and no longer than a line.
#[must_use]
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() > LONGEST || line.len() < text.trim_end().len() {
        line.chars().take(LONGEST).chain(['…']).collect()
    } else {
        line.to_owned()
    }
}

/// The known word nearest to `word`, where one is near enough to be meant.
pub fn nearest<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let word = word.to_lowercase().replace('_', "-");
    let allowed = (word.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|other| (strsim::osa_distance(&word, &other.replace('_', "-")), other))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}
