//! Tables as comma-separated values: RFC 4180, with what a spreadsheet needs to show Welsh and must not run.
//! The chronology of a bundle and `cofnod export` are written through here.

/// What tells a spreadsheet that UTF-8 follows; without it Excel shows `ŵ` as two other letters.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The table of these rows, the first of which is the heading.
#[must_use]
pub fn csv<R, C>(rows: impl IntoIterator<Item = R>) -> String
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut csv = BYTE_ORDER_MARK.to_owned();
    for row in rows {
        for (index, cell) in row.into_iter().enumerate() {
            if index > 0 {
                csv.push(',');
            }
            add(cell.as_ref(), &mut csv);
        }
        csv.push_str("\r\n");
    }
    csv
}

/// Adds a cell. One that a spreadsheet would take for a formula gets an apostrophe before it, as a person would type
/// it; white space around the text is left out, so that none can stand before a formula.
fn add(cell: &str, csv: &mut String) {
    let cell = cell.trim();
    let is_number = cell.parse::<i64>().is_ok() && !cell.starts_with('+');
    let is_formula = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && !is_number;
    let is_quoted = cell.contains(['"', ',', '\r', '\n', ';', '\t']);
    if is_quoted {
        csv.push('"');
    }
    if is_formula {
        csv.push('\'');
    }
    if is_quoted {
        csv.push_str(&cell.replace('"', "\"\""));
        csv.push('"');
    } else {
        csv.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::csv;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let rows = [["Dŵr", "a,b"], ["\"so\"", "one\ntwo"], ["", " x "]];
        let expected = "\u{feff}Dŵr,\"a,b\"\r\n\"\"\"so\"\"\",\"one\ntwo\"\r\n,x\r\n";
        assert_eq!(csv(rows), expected);
    }

    #[test]
    fn nothing_becomes_a_formula() {
        let cells = ["=1+1", "+441234", "-2", "-2+3", "@mother", "\t=1", "=A,1", "plain = text"];
        let expected = "\u{feff}'=1+1,'+441234,-2,'-2+3,'@mother,'=1,\"'=A,1\",plain = text\r\n";
        assert_eq!(csv([cells]), expected);
    }
}
