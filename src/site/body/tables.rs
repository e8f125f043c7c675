//! The tables of a text as HTML, a part of `body`.
use super::{Body, Numbers};
use crate::site::escape::escape;
use crate::text::{Align, Cell};

impl Body<'_> {
    /// A table that can be scrolled sideways by itself, named for who cannot see it.
    pub(super) fn table(&mut self, columns: &[Align], head: &[Cell], rows: &[Vec<Cell>], top: bool) {
        self.open("div", "blk", top);
        self.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        let label = if top && self.numbers != Numbers::None {
            self.numbered_words("table-in-paragraph")
        } else {
            self.from.words(self.text.lang, "table-in-text")
        };
        escape(&label, &mut self.html);
        self.raw("\"><table>\n");
        let has_head = head.iter().any(|cell| !cell.inlines.is_empty());
        if has_head {
            self.raw("<thead>");
            self.row(columns, head, true);
            self.raw("</thead>\n");
        }
        self.raw("<tbody>\n");
        for row in rows {
            self.row(columns, row, false);
        }
        self.raw("</tbody></table></div></div>\n");
    }

    fn row(&mut self, columns: &[Align], cells: &[Cell], head: bool) {
        self.raw("<tr>");
        for (index, cell) in cells.iter().enumerate() {
            // An empty heading names nothing, and is no heading.
            let is_heading = head && !cell.inlines.is_empty();
            self.raw(if is_heading { "<th scope=\"col\"" } else { "<td" });
            self.raw(match columns.get(index) {
                Some(Align::Right) => " class=\"ar\">",
                Some(Align::Center) => " class=\"ac\">",
                _ => ">",
            });
            self.inlines(&cell.inlines);
            self.raw(if is_heading { "</th>" } else { "</td>" });
        }
        self.raw("</tr>\n");
    }
}
