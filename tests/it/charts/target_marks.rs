//! Targets that are no length: floors, and promised changes of a level.

use super::fixture::{PLANNED, change, changed, floor, whole};
use super::{chart, says};
use report_explorer::charts::{ChartKind, Pattern, Source};
use report_explorer::report::{Bound, Indicator, Measure};

const FLOOR: &str = "底线是要守住的数，不是要降到的数。";
const CHANGE: &str = "一个是总量，一个是增减幅度，不能直接相比；箭头长短没有含义。";

#[test]
fn a_floor_is_a_line_to_stay_above() {
    let says = |indicators, expected: &str| {
        says(ChartKind::Floor, indicators, &[expected, FLOOR].concat())
    };
    let head = "甲：2030年达到97.2%，2031年目标确保稳定在95%以上，2030年的数";
    says(
        vec![floor("甲", "97.2%", "95%")],
        &[head, "在底线之上。"].concat(),
    );
    says(
        vec![floor("甲", "95%", "95%")],
        "甲：2030年达到95%，2031年目标确保稳定在95%以上，2030年的数正好在底线上。",
    );
    // There is nothing to keep to.
    super::says(
        ChartKind::Floor,
        vec![floor("甲", "90%", "95%")],
        "甲：2030年达到90%，2031年目标确保稳定在95%以上，2030年的数在底线之下。",
    );
    says(
        vec![floor("甲", "97.2%", "95%"), floor("乙", "98.8%", "95%")],
        "有结果可对照的2项指标，2031年目标是底线，2030年的数都在底线之上。",
    );
    says(
        vec![
            floor("甲", "97%", "95%"),
            floor("乙", "95%", "95%"),
            floor("丙", "9%", "95%"),
        ],
        "有结果可对照的3项指标，2031年目标是底线，2030年的数1项在底线之上（甲），1项正好在底线上（乙），1项在底线之下（丙）。",
    );
    let about = changed(floor("甲", "97%", "95%"), 0, |reading| {
        reading.bound = Some(Bound::About);
    });
    says(
        vec![about],
        "甲：2030年达到97%左右，2031年目标确保稳定在95%以上，2030年的数带有限定词，不作比较。",
    );
    let least = |result| {
        changed(floor("甲", result, "95%"), 0, |reading| {
            reading.bound = Some(Bound::AtLeast);
        })
    };
    let over = changed(floor("甲", "95%", "95%"), 0, |reading| {
        reading.bound = Some(Bound::Over);
    });
    says(
        vec![over],
        "甲：2030年达到超过95%，2031年目标确保稳定在95%以上，2030年的数在底线之上。",
    );
    let open = "带有限定词，不作比较。";
    for (result, place) in [("96%", "在底线之上。"), ("95%", open), ("94%", open)] {
        let sentence = chart(ChartKind::Floor, vec![least(result)], Vec::new()).sentence;
        assert!(sentence.contains(place), "{result}: {sentence}");
    }
}

#[test]
fn without_both_numbers_there_is_no_floor_to_draw() {
    let none = "当前范围内没有可画的内容。";
    says(ChartKind::Floor, vec![], none);
    let later = changed(floor("甲", "97%", "95%"), 1, |reading| {
        reading.year = PLANNED + 1
    });
    says(ChartKind::Floor, vec![later], none);
    says(ChartKind::Floor, vec![floor("甲", "97%", "95个")], none);
    let range = changed(floor("甲", "97%", "95%"), 1, |reading| {
        reading.upto = Some(96.0)
    });
    says(ChartKind::Floor, vec![range], none);
    let range = changed(floor("甲", "97%", "95%"), 0, |reading| {
        reading.upto = Some(98.0)
    });
    says(ChartKind::Floor, vec![range], none);
    for reading in [0, 1] {
        let fall = changed(floor("甲", "97%", "95%"), reading, |reading| {
            reading.direction = "下降"
        });
        says(ChartKind::Floor, vec![fall], none);
    }
    let empty = chart(ChartKind::Floor, vec![], Vec::new());
    assert!(empty.is_empty() && empty.legend.is_empty() && empty.points.is_empty());
}

#[test]
fn floors_of_several_units_have_an_axis_each() {
    let both = vec![floor("甲", "97%", "95%"), floor("乙", "9个", "8个")];
    let units: Vec<&str> = chart(ChartKind::Floor, both, Vec::new())
        .panels
        .iter()
        .map(|panel| panel.unit)
        .collect();
    assert_eq!(units, ["%", "个"]);
}

/// What is no part of a whole has no whole to reach.
#[test]
fn only_the_axis_of_shares_goes_to_a_hundred() {
    let end = |one| chart(ChartKind::Floor, vec![one], Vec::new()).panels[0].end;
    assert_eq!(end(floor("甲", "97%", "95%")), 100.0);
    assert_eq!(end(floor("甲", "9个", "8个")), 0.0);
    let level = changed(floor("甲", "97%", "95%"), 0, |reading| {
        reading.measure = Measure::Level
    });
    assert_eq!(end(level), 0.0);
}

#[test]
fn a_promised_change_is_shown_as_stated_and_nothing_is_derived() {
    let says = |indicators: Vec<Indicator>, expected: &str| {
        let scales = match indicators.len() {
            1 => "",
            _ => "刻度不同的条，长短不能互相比。",
        };
        says(
            ChartKind::Change,
            indicators,
            &[expected, CHANGE, scales].concat(),
        );
    };
    says(
        vec![change("甲", "115亿元", "10%")],
        "甲：2030年115亿元，2031年目标力争增长10%。",
    );
    says(
        vec![change("甲", "115亿元", "-5%")],
        "甲：2030年115亿元，2031年目标力争下降5%。",
    );
    says(
        vec![change("甲", "1亿元", "10%"), change("乙", "2个", "3%")],
        "2项指标，2030年写的是总量，2031年目标写的是幅度，都是增长。",
    );
    says(
        vec![change("甲", "1亿元", "10%"), change("乙", "2个", "-3%")],
        "2项指标，2030年写的是总量，2031年目标写的是幅度：1项增长，1项下降。",
    );
    let drawn = chart(
        ChartKind::Change,
        vec![change("甲", "115亿元", "10%")],
        Vec::new(),
    );
    assert_eq!(drawn.table.rows, [["甲", "115亿元", "力争增长10%"]]);
    // The only length is the level's.
    assert_eq!(drawn.panels[0].rows[0].bars[0].segments[0].amount, 115.0);
    assert_eq!(
        drawn.panels[0].rows[0].target_mark.as_ref().unwrap().line,
        None
    );
}

#[test]
fn without_level_or_rate_there_is_no_change_to_draw() {
    let none = "当前范围内没有可画的内容。";
    super::says(ChartKind::Change, vec![], none);
    let no_level = changed(change("甲", "1亿元", "10%"), 0, |reading| {
        reading.value = None
    });
    super::says(ChartKind::Change, vec![no_level], none);
    let no_rate = changed(change("甲", "1亿元", "10%"), 1, |reading| {
        reading.unit = "个"
    });
    super::says(ChartKind::Change, vec![no_rate], none);
    assert!(chart(ChartKind::Change, vec![], Vec::new()).is_empty());
}

#[test]
fn each_pattern_of_a_picture_is_in_its_legend() {
    for chart in super::all(whole()) {
        let legend: Vec<Pattern> = chart.legend.iter().map(|legend| legend.pattern).collect();
        let rows = chart.panels.iter().flat_map(|panel| &panel.rows);
        for row in rows {
            let parts = row.bars.iter().flat_map(|bar| &bar.segments);
            let drawn = parts
                .map(|part| part.pattern)
                .chain(row.target_mark.iter().map(|mark| mark.pattern));
            for pattern in drawn {
                assert!(legend.contains(&pattern), "{:?} {pattern:?}", chart.kind);
            }
        }
    }
}

/// Who reads only the points gets the numbers of the picture, in its words.
#[test]
fn each_point_says_its_figure_and_where_it_stands() {
    let report = whole();
    for chart in super::all(report) {
        assert!(!chart.points.is_empty());
        for point in &chart.points {
            let cells = point.cells(chart.kind);
            assert_eq!(cells.len(), chart.columns.len());
            match point.source {
                Source::Reading(stated) => {
                    assert!(std::ptr::eq(stated.report, report));
                    let reading = stated.reading;
                    let own = &mut stated.indicator.readings.iter();
                    assert!(own.any(|own| std::ptr::eq(own, reading)));
                    assert!(
                        point.says.contains(&reading.figure().text()),
                        "{}",
                        point.says
                    );
                    assert!(point.says.contains(reading.hedge), "{}", point.says);
                    assert!(point.says.contains(&reading.year.to_string()));
                    assert_eq!(cells.last().unwrap(), reading.quote);
                }
                Source::Projects { topic, count, .. } => {
                    let known = report.topics.iter().any(|choice| choice == topic);
                    assert!(known && cells[3] == count.to_string());
                    assert!(point.says.contains(&cells[2]) && point.says.contains(&cells[3]));
                }
            }
        }
    }
}
