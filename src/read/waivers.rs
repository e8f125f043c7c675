//! Waivers, in entries and in case.yaml. Whether one is rightly made is judged by `check`.
use super::sheet::Sheet;
use crate::base::Span;
use crate::model::Waiver;

/// Reads one waiver.
pub(super) fn waiver(sheet: &Sheet<'_, '_>, span: Span) -> Waiver {
    Waiver {
        span,
        rule: sheet.text("rule"),
        reason: sheet.text("reason"),
        approved_by: sheet.text("approved_by"),
        on: sheet.date("on"),
    }
}
