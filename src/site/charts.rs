//! Charts as inline SVG. What is drawn depends on nothing but the figures, so the same figures give the same bytes.
//!
//! A drawing is as wide as its place: lengths across are shares of it, lengths down are in `em`, so that text keeps its
//! size on a narrow page and grows with the reader's. Each series has a pattern of its own besides its colour, which is
//! `currentColor`: the style sheet gives it, for either scheme, for paper and for forced colours.
use std::fmt::Write as _;

use super::escape::escape;
use super::views::Series;

/// A row of bars: its short name, and a figure for each series.
#[derive(Debug, Clone)]
pub struct Row {
    /// The name, as short as it can be.
    pub name: String,
    /// The figures.
    pub figures: Vec<usize>,
}

/// What the whole width stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The greatest sum of a row.
    Greatest,
    /// Each row's own sum: what is compared is shares.
    Own,
}

/// Bars below each other, a row each, its series one after the other, with its sum at the end. `says` is the id of the
/// words that tell what there is to see: they name the drawing to those who listen, and the table has the figures.
pub fn bars(id: &str, says: &str, series: &[Series], rows: &[Row], scale: Scale) -> String {
    let greatest = rows.iter().map(|row| row.figures.iter().sum()).max().unwrap_or(0);
    let mut svg = open(id, says, "bars", &format!("{}em", rows.len() * 2));
    patterns(id, series, &mut svg);
    for (at, row) in rows.iter().enumerate() {
        let sum: usize = row.figures.iter().sum();
        let whole = if scale == Scale::Own { sum } else { greatest };
        let top = at * 2;
        text("-.5em", &format!("{top}.75"), "end", &row.name, &mut svg);
        let mut before = 0;
        for (series, figure) in series.iter().zip(&row.figures).filter(|(_, figure)| **figure > 0) {
            let (x, width) = (share(before, whole), share(*figure, whole));
            let (pattern, colour) = (series.pattern, series.colour);
            let _ = write!(
                svg,
                "<rect class=\"c-{colour}\" x=\"{x}%\" y=\"{top}em\" width=\"{width}%\" height=\"1.1em\" \
                 fill=\"url(#{id}-{pattern})\" stroke=\"currentColor\"></rect>"
            );
            before += figure;
        }
        // A little room between the bar and its sum.
        let end = share(before, whole);
        let _ = write!(svg, "<text x=\"{end}%\" dx=\".4em\" y=\"{top}.75em\" dy=\".15em\">{sum}</text>");
    }
    svg.push_str("</svg>");
    svg
}

/// A day on which something was.
#[derive(Debug, Clone, Copy)]
pub struct Point {
    /// Days from the drawing's first day.
    pub day: usize,
    /// Whether it has a point, which stands out from a stroke.
    pub stands_out: bool,
}

/// A time that is marked, from one day to another, with its words.
#[derive(Debug, Clone)]
pub struct Span {
    /// Days from the drawing's first day.
    pub from: usize,
    /// The same, of its end.
    pub to: usize,
    /// What is said of it.
    pub text: String,
}

/// Days along a line, `ends` naming the first and the last of `days` days, with one time between them marked.
pub fn line(
    id: &str,
    says: &str,
    series: &[Series],
    days: usize,
    points: &[Point],
    span: Option<&Span>,
    ends: &[String; 2],
) -> String {
    let mut svg = open(id, says, "line", "5.5em");
    patterns(id, series, &mut svg);
    if let Some(span) = span {
        let (x, width) = (share(span.from, days), share(span.to.saturating_sub(span.from), days));
        let _ = write!(
            svg,
            "<rect class=\"c-late\" x=\"{x}%\" y=\"2em\" width=\"{width}%\" height=\"1.5em\" \
             fill=\"url(#{id}-lines)\" stroke=\"currentColor\"></rect>"
        );
        // Words in the middle of the time, but never out of the drawing.
        let middle = span.from + span.to;
        let (x, anchor) = match (middle * 2).checked_div(days).unwrap_or(0) {
            0 => ("0".to_owned(), "start"),
            1 | 2 => (format!("{}%", share(middle, days * 2)), "middle"),
            _ => ("100%".to_owned(), "end"),
        };
        text(&x, "1.25", anchor, &span.text, &mut svg);
    }
    svg.push_str("<line x1=\"0\" x2=\"100%\" y1=\"2.75em\" y2=\"2.75em\" stroke=\"currentColor\"></line>");
    for point in points {
        let x = share(point.day, days);
        let _ = if point.stands_out {
            write!(svg, "<circle cx=\"{x}%\" cy=\"2.75em\" r=\".45em\" fill=\"currentColor\"></circle>")
        } else {
            write!(
                svg,
                "<line x1=\"{x}%\" x2=\"{x}%\" y1=\"2.1em\" y2=\"3.4em\" stroke=\"currentColor\" stroke-width=\"3\"></line>"
            )
        };
    }
    let [first, last] = ends;
    text("0", "4.75", "start", first, &mut svg);
    text("100%", "4.75", "end", last, &mut svg);
    svg.push_str("</svg>");
    svg
}

fn open(id: &str, says: &str, kind: &str, height: &str) -> String {
    let mut svg = String::from("<svg class=\"");
    svg.push_str(kind);
    svg.push_str("\" id=\"");
    escape(id, &mut svg);
    svg.push_str("-drawing\" role=\"img\" aria-labelledby=\"");
    escape(says, &mut svg);
    // A height in `em` grows with the reader's text; the width is that of the place.
    let _ = write!(svg, "\" focusable=\"false\" width=\"100%\" height=\"{height}\">");
    svg
}

/// The patterns that the series are filled with.
fn patterns(id: &str, series: &[Series], svg: &mut String) {
    svg.push_str("<defs>");
    for Series { pattern, colour, .. } in series {
        let drawn = match *pattern {
            "solid" => "<rect width=\"8\" height=\"8\" fill=\"currentColor\"></rect>",
            "lines" => {
                "<path d=\"M-2 2 2-2M0 8 8 0M6 10 10 6\" stroke=\"currentColor\" stroke-width=\"2\"></path>"
            }
            "dots" => "<path d=\"M1 1h2v2h-2zM5 5h2v2h-2z\" fill=\"currentColor\"></path>",
            "empty" => "",
            _ => continue,
        };
        let _ = write!(
            svg,
            "<pattern id=\"{id}-{pattern}\" class=\"c-{colour}\" width=\"8\" height=\"8\" \
             patternUnits=\"userSpaceOnUse\">{drawn}</pattern>"
        );
    }
    svg.push_str("</defs>");
}

fn text(x: &str, y: &str, anchor: &str, words: &str, svg: &mut String) {
    let _ = write!(svg, "<text x=\"{x}\" y=\"{y}em\" dy=\".15em\" text-anchor=\"{anchor}\">");
    escape(words, svg);
    svg.push_str("</text>");
}

/// A part of a whole in hundredths, with two places; nothing of nothing is nothing.
fn share(part: usize, whole: usize) -> String {
    let parts = part.saturating_mul(10_000).checked_div(whole).unwrap_or(0);
    match parts % 100 {
        0 => (parts / 100).to_string(),
        rest => format!("{}.{rest:02}", parts / 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series() -> Vec<Series> {
        [("solid", "good"), ("lines", "late")]
            .map(|(pattern, colour)| Series { pattern, colour, text: String::new() })
            .to_vec()
    }

    #[test]
    fn a_share_is_written_without_what_it_does_not_need() {
        let shares = [(1, 3), (1, 2), (1, 200), (0, 0), (7, 7)].map(|(part, whole)| share(part, whole));
        assert_eq!(shares, ["33.33", "50", "0.50", "0", "100"]);
    }

    #[test]
    fn bars_are_as_long_as_their_figures() {
        let rows = [("May", [2, 2]), ("<June>", [1, 0])]
            .map(|(name, figures)| Row { name: name.to_owned(), figures: figures.to_vec() });
        let svg = bars("x", "x-says", &series(), &rows, Scale::Greatest);
        let expected = "<svg class=\"bars\" id=\"x-drawing\" role=\"img\" aria-labelledby=\"x-says\" focusable=\"false\" \
             width=\"100%\" height=\"4em\"><defs><pattern id=\"x-solid\" class=\"c-good\" width=\"8\" height=\"8\" \
             patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"currentColor\"></rect></pattern><pattern \
             id=\"x-lines\" class=\"c-late\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path d=\"M-2 2 \
             2-2M0 8 8 0M6 10 10 6\" stroke=\"currentColor\" stroke-width=\"2\"></path></pattern></defs><text x=\"-.5em\" \
             y=\"0.75em\" dy=\".15em\" text-anchor=\"end\">May</text><rect class=\"c-good\" x=\"0%\" y=\"0em\" \
             width=\"50%\" height=\"1.1em\" fill=\"url(#x-solid)\" stroke=\"currentColor\"></rect><rect class=\"c-late\" \
             x=\"50%\" y=\"0em\" width=\"50%\" height=\"1.1em\" fill=\"url(#x-lines)\" stroke=\"currentColor\"></rect><text \
             x=\"100%\" dx=\".4em\" y=\"0.75em\" dy=\".15em\">4</text><text x=\"-.5em\" y=\"2.75em\" dy=\".15em\" \
             text-anchor=\"end\">&lt;June&gt;</text><rect class=\"c-good\" x=\"0%\" y=\"2em\" width=\"25%\" \
             height=\"1.1em\" fill=\"url(#x-solid)\" stroke=\"currentColor\"></rect><text x=\"25%\" dx=\".4em\" \
             y=\"2.75em\" dy=\".15em\">1</text></svg>";
        assert_eq!(svg, expected);
        let own = bars("x", "x-says", &series(), &rows, Scale::Own);
        assert!(own.contains("y=\"2em\" width=\"100%\""), "{own}");
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        let rows = [Row { name: "May".to_owned(), figures: vec![0, 0] }];
        let svg = bars("x", "x-says", &series(), &rows, Scale::Own);
        assert!(svg.contains(">0</text>") && !svg.contains("<rect class="), "{svg}");
        assert!(
            line("x", "y", &[], 0, &[], None, &[String::new(), String::new()]).contains("height=\"5.5em\"")
        );
    }

    #[test]
    fn days_stand_along_the_line_and_words_within_it() {
        let points = [Point { day: 0, stands_out: true }, Point { day: 30, stands_out: false }];
        let ends = ["1 May".to_owned(), "9 August".to_owned()];
        let drawn = |from, to| {
            let span = Span { from, to, text: "70 days".to_owned() };
            line("x", "y", &series(), 100, &points, Some(&span), &ends)
        };
        let svg = drawn(30, 100);
        assert!(svg.contains("<circle cx=\"0%\"") && svg.contains("<line x1=\"30%\" x2=\"30%\""), "{svg}");
        assert!(svg.contains("x=\"30%\" y=\"2em\" width=\"70%\""), "{svg}");
        assert!(
            svg.contains("<text x=\"65%\" y=\"1.25em\" dy=\".15em\" text-anchor=\"middle\">70 days"),
            "{svg}"
        );
        assert!(drawn(0, 10).contains("<text x=\"0\" y=\"1.25em\" dy=\".15em\" text-anchor=\"start\">"));
        assert!(drawn(90, 100).contains("<text x=\"100%\" y=\"1.25em\" dy=\".15em\" text-anchor=\"end\">"));
    }
}
