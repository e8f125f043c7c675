//! A chart and the table of its figures.
use serde::Serialize;

use super::LinkView;

/// A chart: what it shows in words, the drawing, and the same figures as a table.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// Its anchor; the ids of its parts begin with it.
    pub id: String,
    /// What there is to see, in words.
    pub says: Vec<String>,
    /// The drawing, as markup; none where words tell it all.
    pub svg: Option<String>,
    /// What each pattern stands for, in the drawing's order.
    pub series: Vec<Series>,
    /// The table's figures; none where a table of the page has them.
    pub table: Option<ChartTable>,
}

/// What is counted apart from the others of a chart, with a pattern of its own.
#[derive(Debug, Clone, Serialize)]
pub struct Series {
    /// The pattern: `solid`, `lines`, `dots`, `empty`; of a drawing of days `point` or `stroke`.
    pub pattern: &'static str,
    /// `good`, `fair`, `late` or `plain`: the colour that goes with the pattern.
    pub colour: &'static str,
    /// Its words.
    pub text: String,
}

/// The figures of a chart. Its columns are the series, then all of them together.
#[derive(Debug, Clone, Serialize)]
pub struct ChartTable {
    /// The heading of the rows: month, or year.
    pub by: String,
    /// The rows, in the drawing's order.
    pub rows: Vec<ChartRow>,
}

/// A row of the figures.
#[derive(Debug, Clone, Serialize)]
pub struct ChartRow {
    /// What is counted, and where it can be read.
    pub head: LinkView,
    /// The figures: one for each series, then their sum.
    pub figures: Vec<ChartFigure>,
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub struct ChartFigure {
    /// The count.
    pub number: usize,
    /// Its share of the row, as people read it.
    pub share: Option<String>,
}
