//! What is drawn: a report's figures as points, placed boxes and marks, on any plotters backend.
//!
//! Three steps, each a type: what is shown ([`Chart`], no pixels) → where it stands (`Placed`, CSS
//! pixels) → what is painted (`Mark`, device pixels). Titles, sentences, legends and tables are
//! text for the page; the picture holds marks, row labels and values only.

mod again;
mod axis;
#[cfg(test)]
mod boxes;
mod change;
mod column;
mod counts;
mod csv;
mod floor;
mod growth;
mod hatching;
mod headline;
mod hit_areas;
mod image;
mod lines;
mod marks;
mod paint;
mod pairs;
mod panel_layout;
mod pattern;
mod placed;
mod points;
mod projects;
mod scope;
mod steps;
mod style;
mod svg;
mod text_metrics;
mod wording;
mod years;

pub use csv::csv;
pub use growth::remark;
pub use hit_areas::Rect;
pub use image::ChartImage;
pub use pattern::Pattern;
pub use placed::Placed;
pub use points::{Point, Source, cells};
pub use scope::{charts, charts_of, over_years, whole};
pub use steps::{Step, step};
pub use style::{Colour, Medium, Style};
pub use wording::{listed, remarks};

use crate::report::Reading;
use crate::texts::{charts as texts, fill};
use column::Column;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::DrawingBackend;

/// Which question a chart answers. Each has its own module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// The main rates of growth: the reviewed year beside the target of the planned one.
    Headline,
    /// All rates of growth of the reviewed year, ranked.
    Growth,
    /// Quantities stated for both years.
    Again,
    /// Shares whose target is a floor to stay above.
    Floor,
    /// A quantity of one year and the growth promised for the next.
    Change,
    /// Projects by topic and stage.
    Projects,
    /// Results and targets of all reports, a line an indicator.
    Years,
}

impl ChartKind {
    /// Those of one report, in the order of the page.
    pub const ALL: [ChartKind; 6] = [
        ChartKind::Headline,
        ChartKind::Growth,
        ChartKind::Again,
        ChartKind::Floor,
        ChartKind::Change,
        ChartKind::Projects,
    ];

    /// A name for element ids and file names.
    pub fn id(self) -> &'static str {
        match self {
            ChartKind::Headline => "headline",
            ChartKind::Growth => "growth",
            ChartKind::Again => "again",
            ChartKind::Floor => "floor",
            ChartKind::Change => "change",
            ChartKind::Projects => "projects",
            ChartKind::Years => "years",
        }
    }

    /// What it is called in a list of charts.
    pub fn short_name(self) -> &'static str {
        match self {
            ChartKind::Headline => texts::HEADLINE_SHORT,
            ChartKind::Growth => texts::GROWTH_SHORT,
            ChartKind::Again => texts::AGAIN_SHORT,
            ChartKind::Floor => texts::FLOOR_SHORT,
            ChartKind::Change => texts::CHANGE_SHORT,
            ChartKind::Projects => texts::PROJECTS_SHORT,
            ChartKind::Years => texts::YEARS,
        }
    }
}

/// What one chart shows, without pixels.
#[derive(Debug, Clone)]
pub struct Chart {
    pub kind: ChartKind,
    pub title: String,
    /// What the picture says, from its numbers; without points it says that there is nothing.
    pub sentence: String,
    /// Only the patterns that the picture uses.
    pub legend: Vec<Legend>,
    /// The numbers of the picture, in the report's own characters.
    pub table: Table,
    /// Empty when the reader's question leaves nothing to draw, and for a chart of lines.
    pub panels: Vec<Panel>,
    pub lines: Vec<Line>,
    /// Lays it out in a column. A function pointer, so that a build whose charts have no lines contains no code for them.
    place: fn(&Chart, &mut Placed, Column),
    /// The picture's marks, in the order of reading: panels, rows, bars, parts, the row's target mark.
    pub points: Vec<Point>,
    /// The heads of the points' cells.
    pub columns: &'static [&'static str],
}

impl Chart {
    /// Whether there is nothing to draw; its height is 0 then.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}

/// What a pattern means in one chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legend {
    pub label: String,
    pub pattern: Pattern,
}

/// A table with one head row. Each row has as many cells as the head, the first of which names the row; or one alone,
/// which is a remark on the row above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Whether the chart's sentence says already of which rows a fall is good.
    pub good_falls_said: bool,
}

impl Table {
    /// The notes below the picture, which itself has no remarks: each remark once, behind the names of its rows.
    pub fn notes(&self) -> Vec<String> {
        let mut notes: Vec<(String, &str, &str)> = Vec::new();
        let mut above = "";
        for row in &self.rows {
            match row.as_slice() {
                [remark] if self.good_falls_said && remark == texts::FALL_IS_GOOD => {}
                [remark] => match notes.iter_mut().find(|(_, _, said)| said == remark) {
                    // A name has a row for each year.
                    Some((_, last, _)) if *last == above => {}
                    Some((names, last, _)) => {
                        *names = fill(texts::LIST, &[names, above]);
                        *last = above;
                    }
                    None => notes.push((above.to_owned(), above, remark)),
                },
                [name, ..] => above = name,
                [] => {}
            }
        }
        let mut all = Vec::new();
        for (names, _, remark) in notes {
            all.push(fill(texts::POINT, &[&names, remark]) + texts::STOP);
        }
        all
    }
}

/// Rows on one axis, which holds one unit and begins at zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Stands behind the axis' numbers.
    pub unit: &'static str,
    /// The axis reaches at least to here: that of shares to 100.
    pub end: f64,
    pub rows: Vec<Row>,
}

/// One indicator through the years: dots by year, at most a result and then a target for each.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub label: String,
    pub dots: Vec<Dot>,
}

/// A figure of a year; a fall is negative.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    pub year: u16,
    pub amount: f64,
    /// Solid or hollow.
    pub pattern: Pattern,
    pub value: String,
}

/// One thing with its bars.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub label: String,
    pub bars: Vec<Bar>,
    /// Stands below the bars.
    pub target_mark: Option<TargetMark>,
}

/// A target that is not drawn as a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetMark {
    /// For a floor, where its line crosses the bars, in the panel's unit; `None` for an arrow.
    pub line: Option<f64>,
    pub pattern: Pattern,
    pub value: String,
}

/// Segments end to end from zero, and the value written behind the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub segments: Vec<Segment>,
    pub value: String,
}

impl Bar {
    /// The bar of a reading: one segment, without a number of its own. A range is drawn without length.
    fn of(reading: &Reading, amount: f64, pattern: Pattern, value: String) -> Bar {
        let (name, count) = ("", String::new());
        let amount = reading.upto.map_or(amount, |_| 0.0);
        let segments = vec![Segment {
            amount,
            pattern,
            name,
            count,
        }];
        Bar { segments, value }
    }
}

/// A length in the panel's unit; negative to the left of zero, and then its bar's only segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    pub amount: f64,
    pub pattern: Pattern,
    /// What the segment is and how much, for segments that have a number of their own; else empty.
    pub name: &'static str,
    pub count: String,
}

impl Placed {
    /// Draws the chart over the whole backend, whose size is in device pixels: the width and the height that it was placed
    /// for, both times the style's ratio. A smaller backend cuts the picture off.
    pub fn draw<DB: DrawingBackend>(
        &self,
        backend: DB,
        style: &Style,
    ) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
        let marks = marks::marks(self, style, backend.get_size());
        paint::paint(backend, &marks, style.family)
    }
}
