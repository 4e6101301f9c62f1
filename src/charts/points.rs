//! The marks of a picture one by one: each in words, with its place in the report and its cells.

use super::wording;
use crate::report::{Indicator, Reading, Stage};
use crate::texts::{charts as texts, fill, page};

/// One mark of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Name, year and figure with all its words, to be read or spoken.
    pub says: String,
    pub source: Source,
    /// As many as the chart's columns.
    pub cells: Vec<String>,
}

/// Where a mark comes from.
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
    /// A reading of an indicator. `remark` is what a reader should know beside the figure.
    pub fn reading(name: &str, indicator: &Indicator, reading: &Reading, remark: &str) -> Point {
        let position = indicator
            .readings
            .iter()
            .position(|other| core::ptr::eq(other, reading));
        Point {
            says: fill(texts::POINT, &[name, &wording::told(reading)]),
            source: Source::Reading(indicator.id, position.unwrap_or(0)),
            cells: cells(name, reading, remark),
        }
    }
}

/// The cells of [`kept::FIGURES`](crate::texts::kept::FIGURES).
pub fn cells(name: &str, reading: &Reading, remark: &str) -> Vec<String> {
    let (number, upto) = match reading.value {
        Some(_) => {
            let number = reading.figure().number;
            number.split_once('-').unwrap_or((number, ""))
        }
        None => ("", ""),
    };
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
        reading.quote,
    ];
    cells.map(str::to_owned).into()
}
