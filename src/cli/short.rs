//! Findings a line each, for editors: `path:line:column: severity rule: message`. Waived ones do not count and are
//! not shown.
use std::fmt::Write;

use super::check::CheckedCase;
use super::console::Console;
use crate::standard::Voice;

/// The findings of the cases, a line each.
pub(crate) fn print(console: &Console, cases: &[CheckedCase]) -> String {
    let voice = Voice::new(console.lang);
    let mut out = String::new();
    for case in cases {
        // Paths are relative to the case folder, as everywhere; several cases are told apart by theirs.
        let folder = if cases.len() > 1 {
            format!("{}/", case.path.shown.trim_end_matches('/'))
        } else {
            String::new()
        };
        for finding in case.checked.findings.iter().filter(|finding| finding.waived.is_none()) {
            let message = voice.message(finding).replace(char::is_control, " ");
            let _ = writeln!(
                out,
                "{folder}{}:{}:{}: {} {}: {message}",
                finding.path,
                finding.start.line,
                finding.start.column,
                finding.severity.word(),
                finding.name
            );
        }
    }
    out
}
