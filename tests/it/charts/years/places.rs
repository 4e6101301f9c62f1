//! Which place a line is of, where an indicator tells of several.

use super::super::asked::TOGETHER;
use super::{archive, of, of_year, rate};
use crate::charts::fixture::indicator;
use report_explorer::charts::{Chart, over_years};
use report_explorer::report::{Archive, Indicator, Reading, Report, Status};

/// Says a figure of the whole before that of a part, as reports do.
fn told(planned: u16, whole: &'static str, part: &'static str) -> Report {
    let result = |raw| of(rate(raw), Status::Result, planned - 1);
    let part = Reading {
        place: "east",
        ..result(part)
    };
    of_year(planned, vec![indicator("甲", vec![result(whole), part])])
}

fn asked(archive: &Archive, passes: impl Fn(&Reading) -> bool) -> Chart {
    let readings = &archive.newest().indicators[0].readings;
    over_years(archive, &[0], &|_, reading| passes(&readings[reading]))
}

#[test]
fn a_line_is_of_the_place_that_is_asked_for_and_else_of_the_whole() {
    let archive = archive(vec![told(2030, "5%", "1%"), told(2031, "6%", "2%")]);
    let says = |passes: fn(&Reading) -> bool| asked(&archive, passes).sentence;
    let whole = "甲：2029年增长5%，2030年增长6%。";
    assert_eq!(says(|_| true), whole);
    let narrowed = |line: &str| ["在符合条件的指标里，", line].concat();
    assert_eq!(says(|reading| reading.place.is_empty()), narrowed(whole));
    assert_eq!(
        says(|reading| reading.place == "east"),
        narrowed("甲（东区）：2029年增长1%，2030年增长2%。")
    );
    let none = says(|_| false);
    assert!(
        none.starts_with(&narrowed("甲：")) && none.ends_with(TOGETHER),
        "{none}"
    );
}

/// What is taken along has one name for the line, whatever earlier reports called it.
#[test]
fn cells_name_an_indicator_as_the_newest_report_does() {
    let mut earlier = told(2030, "5%", "1%");
    let renamed = Indicator {
        name: "旧名",
        ..earlier.indicators[0].clone()
    };
    earlier.indicators = vec![renamed].into();
    let chart = asked(&archive(vec![earlier, told(2031, "6%", "2%")]), |_| true);
    let cells = chart.points.iter().map(|point| point.cells(chart.kind));
    let cells: Vec<_> = cells.map(|row| [row[0].clone(), row[1].clone()]).collect();
    assert_eq!(cells, [["甲", "2029"], ["甲", "2030"]]);
}
