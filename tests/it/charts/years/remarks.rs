//! What editors say of figures whose year the line shows among others.

use super::super::fixture::rate;
use super::{TARGET, of, of_year, over, told};
use report_explorer::report::{Indicator, Reading};

/// Below the picture a remark on two years of an indicator has its name once.
#[test]
fn a_remark_on_several_years_names_its_indicator_once() {
    let noted = |raw| Reading {
        caveat: "口径不同。",
        ..rate(raw)
    };
    let year = |planned| {
        // The end of the first name is no sign that it was named.
        let told = ["全市甲", "甲", "乙"].map(|name| told(name, planned, noted("5%"), None));
        of_year(planned, told.into())
    };
    let table = over(vec![year(2029), year(2030), year(2031)]).table;
    assert_eq!(table.notes(), ["全市甲、甲、乙：口径不同。"]);
    assert_eq!(table.rows.len(), 18);
}

/// What was true of last year's target isn't of this year's result.
#[test]
fn a_remark_on_one_figure_says_which() {
    let noted = Reading {
        caveat: "原文没有写范围。",
        ..rate("6%")
    };
    let first = told("甲", 2029, rate("5%"), Some(noted));
    let last = told("甲", 2030, rate("7%"), None);
    let table = over(vec![of_year(2029, vec![first]), of_year(2030, vec![last])]).table;
    assert_eq!(table.notes(), ["甲：2029年目标：原文没有写范围。"]);
}

#[test]
fn the_remarks_on_a_years_result_and_target_stand_together() {
    let noted = |raw, caveat| Reading {
        caveat,
        ..rate(raw)
    };
    let aim = noted("6%", "力争达到。");
    let first = told("甲", 2030, rate("4%"), Some(aim));
    let last = told("甲", 2031, noted("5%", "口径不同。"), None);
    let table = over(vec![of_year(2030, vec![first]), of_year(2031, vec![last])]).table;
    assert_eq!(table.rows[1], ["甲", "2030年", "增长5%", "增长6%"]);
    assert_eq!(
        table.rows[2],
        ["2030年结果：口径不同；2030年目标：力争达到"]
    );
}

/// A target that means something else would look like one that was passed.
#[test]
fn a_target_that_is_said_to_be_apart_is_no_mark_beside_the_line() {
    let year = |planned| {
        let mut told = told("甲", planned, rate("5%"), Some(rate("9%")));
        told.compare = None;
        told.apart = "范围不同，不作比较。";
        of_year(planned, vec![told])
    };
    let chart = over(vec![year(2029), year(2030)]);
    assert!(chart.legend.len() == 1, "results alone");
    assert_eq!(chart.points.len(), 2);
    assert_eq!(chart.table.notes(), ["甲：范围不同，不作比较。"]);
}

/// With further readings, each a target of the year of the last.
fn and_targets(one: Indicator, more: impl IntoIterator<Item = Reading>) -> Indicator {
    let mut readings = one.readings.to_vec();
    let year = readings.last().map_or(0, |last| last.year);
    readings.extend(more.into_iter().map(|target| of(target, TARGET, year)));
    Indicator {
        readings: readings.into(),
        ..one
    }
}

/// The first of two targets of a year is the line's, as it is beside the result.
#[test]
fn a_second_target_of_a_year_is_a_remark_on_the_first() {
    let first = told("甲", 2029, rate("5%"), Some(rate("6%")));
    let hoped = Reading {
        hedge: "力争",
        ..rate("7%")
    };
    let first = and_targets(first, [hoped]);
    let last = told("甲", 2030, rate("8%"), None);
    let chart = over(vec![of_year(2029, vec![first]), of_year(2030, vec![last])]);
    let drawn = chart.lines[0].dots.iter().map(|dot| dot.value.as_str());
    assert_eq!(drawn.collect::<Vec<_>>(), ["5%", "8%", "6%"]);
    assert_eq!(chart.table.notes(), ["甲：另有2029年目标力争增长7%。"]);
}

#[test]
fn a_range_has_no_place_on_the_line_and_is_told() {
    let range = Reading {
        raw: "6%-8%",
        upto: Some(8.0),
        ..rate("6%")
    };
    let first = told("甲", 2029, rate("5%"), None);
    let last = told("甲", 2030, rate("8%"), Some(range));
    let chart = over(vec![of_year(2029, vec![first]), of_year(2030, vec![last])]);
    assert_eq!(chart.lines[0].dots.len(), 2);
    assert_eq!(chart.table.notes(), ["甲：另有2030年目标增长6%-8%。"]);
}

/// Below the line, not at one of its years.
#[test]
fn what_has_no_place_on_the_line_is_told_once() {
    let target = |raw, value, upto| Reading {
        raw,
        value: Some(value),
        upto,
        ..rate("6%")
    };
    let told_twice = told("甲", 2030, rate("8%"), Some(rate("6%")));
    let more = [target("6%-8%", 6.0, Some(8.0)), target("9%", 9.0, None)];
    let last = and_targets(told_twice, more);
    let first = told("甲", 2029, rate("5%"), None);
    let chart = over(vec![of_year(2029, vec![first]), of_year(2030, vec![last])]);
    let said = "甲：另有2030年目标增长6%-8%；另有2030年目标增长9%。";
    assert_eq!(chart.table.notes(), [said]);
}
