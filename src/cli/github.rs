//! Findings as workflow commands, which GitHub shows beside the lines that they are about. Waived ones are not shown.
use std::fmt::Write;

use super::check::CheckedCase;
use super::console::Console;
use crate::base::Severity;
use crate::standard::Voice;

/// The findings of the cases, a command each.
pub(crate) fn print(console: &Console, cases: &[CheckedCase]) -> String {
    let voice = Voice::new(console.lang);
    let mut out = String::new();
    for case in cases {
        for finding in case.checked.findings.iter().filter(|finding| finding.waived.is_none()) {
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Advice => "notice",
            };
            let mut message = voice.message(finding);
            if let Some(help) = voice.help(finding) {
                message.push('\n');
                message.push_str(&help);
            }
            let _ = writeln!(
                out,
                "::{command} file={},line={},endLine={},col={},endColumn={},title={}::{}",
                property(&case.below(&finding.path)),
                finding.start.line,
                finding.end.line,
                finding.start.column,
                finding.end.column,
                property(finding.name),
                data(&message)
            );
        }
    }
    out
}

/// A message: what would end the command is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: what would end it is escaped too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(property("a,b:c%\nd"), "a%2Cb%3Ac%25%0Ad");
        assert_eq!(data("50%: a,\nb"), "50%25: a,%0Ab");
    }
}
