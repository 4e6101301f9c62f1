//! The points of a chart one by one: each in words, with its place in the report and its cells.

use super::wording;
use crate::report::{Indicator, Reading, Report, Stage, concat};
use crate::texts::{charts as texts, fill, page};

/// What one mark of the picture stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Name, year and figure with all its words and the remark on it, to be read or spoken.
    pub says: String,
    pub source: Source,
    /// As many as the chart's columns.
    pub cells: Vec<String>,
}

/// Where a point comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// The figure that is the reading of this number of the indicator with this id.
    Reading(&'static str, usize),
    /// A report that is bundled, but not the one on screen.
    Earlier,
    /// The projects of the topic with this id in a stage.
    Projects(&'static str, Stage),
}

impl Point {
    /// A reading of an indicator of a report. `remark` is what a reader should know beside the figure.
    pub fn reading(
        report: &Report,
        name: &str,
        indicator: &Indicator,
        reading: &Reading,
        remark: &str,
    ) -> Point {
        let position = indicator
            .readings
            .iter()
            .position(|other| core::ptr::eq(other, reading));
        let mut says = fill(texts::POINT, &[name, &wording::figure_with_year(reading)]);
        if !remark.is_empty() {
            says = concat(&[&says, texts::STOP, remark, texts::STOP]);
        }
        Point {
            says,
            source: Source::Reading(indicator.id, position.unwrap_or(0)),
            cells: cells(report, name, reading, remark),
        }
    }
}

/// The cells of [`untranslated::FIGURES`](crate::texts::untranslated::FIGURES).
pub fn cells(report: &Report, name: &str, reading: &Reading, remark: &str) -> Vec<String> {
    let [number, upto] = reading.value.map_or(["", ""], |_| reading.ends());
    let year = reading.year.to_string();
    let cells = [
        name,
        &year,
        page::status(reading.status),
        reading.hedge,
        reading.direction,
        reading.bound.map_or("", |bound| bound.word()),
        number,
        upto,
        reading.unit,
        remark,
        reading.at,
        report.sentence(reading.at, reading.quote),
    ];
    cells.map(str::to_owned).into()
}
