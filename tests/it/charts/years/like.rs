//! Which figures make a line, and what is said of them.

use super::{of, of_year, over, quantity, rate, results, told};
use crate::charts::fixture::indicator;
use report_explorer::charts::Pattern;
use report_explorer::report::{Bound, Indicator, Measure, Reading, Report, Status};

/// A report that says all this of the year before.
fn with(planned: u16, readings: Vec<Reading>) -> Report {
    let year = planned - 1;
    let readings = readings.into_iter();
    let readings = readings.map(|reading| of(reading, Status::Result, year));
    of_year(planned, vec![indicator("甲", readings.collect())])
}

fn range(reading: Reading) -> Reading {
    Reading {
        raw: "5-7%",
        value: Some(5.0),
        upto: Some(7.0),
        ..reading
    }
}

/// What else the newest report says of it: a range or words, or something of another unit before.
#[test]
fn the_last_number_of_the_newest_report_says_what_its_line_is_of() {
    let share = Reading {
        measure: Measure::Share,
        ..range(rate("5%"))
    };
    let words = Reading {
        raw: "稳步增长",
        value: None,
        measure: Measure::Statement,
        unit: "",
        ..rate("5%")
    };
    for newest in [
        vec![rate("6%"), share],
        vec![rate("6%"), words],
        vec![quantity("4个"), rate("6%")],
    ] {
        let chart = over(vec![with(2030, vec![rate("5%")]), with(2031, newest)]);
        assert_eq!(chart.sentence, "甲：2029年增长5%，2030年增长6%。");
    }
}

#[test]
fn what_earlier_reports_counted_otherwise_is_not_on_the_line() {
    let added = Reading {
        measure: Measure::Added,
        ..quantity("4条")
    };
    let wide = Reading {
        raw: "4-5条",
        upto: Some(5.0),
        ..quantity("4条")
    };
    for unlike in [quantity("4个"), added, wide] {
        let chart = over(vec![
            with(2029, vec![unlike]),
            with(2030, vec![quantity("6条")]),
            with(2031, vec![quantity("5条")]),
        ]);
        assert_eq!(chart.sentence, "甲：2029年建成6条，2030年建成5条。");
    }
}

/// As 2023's 打造 and 2024's 新建 of the same villages, which the editors set apart.
#[test]
fn what_was_done_otherwise_is_said_beside_the_line() {
    let made = |direction, raw| Reading {
        direction,
        ..quantity(raw)
    };
    let chart = over(vec![
        with(2029, vec![made("打造", "209个")]),
        with(2030, vec![made("新建", "192个")]),
        with(2031, vec![made("新建", "180个")]),
    ]);
    assert_eq!(chart.sentence, "甲：2029年新建192个，2030年新建180个。");
    assert_eq!(chart.table.notes(), ["甲：另有2028年打造209个。"]);
    let two = over(vec![
        with(2030, vec![made("打造", "209个")]),
        with(2031, vec![made("新建", "192个")]),
    ]);
    assert!(two.lines.is_empty());
}

#[test]
fn a_bound_leaves_open_whether_a_line_rises() {
    let least = Reading {
        bound: Some(Bound::AtLeast),
        ..rate("6%")
    };
    let year = |planned, raw, other: Reading| {
        let plain = told("甲", planned, rate(raw), None);
        of_year(planned, vec![plain, told("乙", planned, other, None)])
    };
    let chart = over(vec![year(2030, "5%", rate("5%")), year(2031, "6%", least)]);
    assert_eq!(
        chart.sentence,
        "2项指标写了两年以上的结果，1项最近一年高于最早一年，1项带有限定词或写的是下降，不作比较。"
    );
}

#[test]
fn where_nothing_falls_no_fall_is_called_good() {
    let mut reports = results(2029, &["5%", "4%"]);
    for report in &mut reports {
        let one = Indicator {
            fall_is_good: true,
            ..report.indicators[0].clone()
        };
        report.indicators = vec![one].into();
    }
    assert_eq!(over(reports).sentence, "甲：2029年增长5%，2030年增长4%。");
}

#[test]
fn the_legend_names_what_is_drawn_and_nothing_else() {
    let legend = |status, target: Option<Reading>| -> Vec<(String, Pattern)> {
        let year = |planned| {
            let mut one = told("甲", planned, rate("5%"), target.clone());
            let mut readings = one.readings.to_vec();
            readings[0].status = status;
            one.readings = readings.into();
            of_year(planned, vec![one])
        };
        let legend = over(vec![year(2030), year(2031)]).legend.into_iter();
        legend.map(|one| (one.label, one.pattern)).collect()
    };
    let solid = |label: &str| (label.to_owned(), Pattern::Solid);
    let hollow = ("目标".to_owned(), Pattern::Hollow);
    assert_eq!(legend(Status::Result, None), [solid("结果")]);
    assert_eq!(legend(Status::Estimate, None), [solid("预计")]);
    let both = legend(Status::Result, Some(rate("6%")));
    assert_eq!(both, [solid("结果"), hollow]);
}
