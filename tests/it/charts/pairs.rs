//! Single pairs of a result and a target, and what their results are called.

use super::fixture::{PLANNED, change, changed, floor, headline, rate};
use super::{chart, says};
use report_explorer::charts::{ChartKind, remarks};
use report_explorer::report::{Bound, Indicator, Reading, Status};

fn estimated(one: Indicator) -> Indicator {
    changed(one, 0, |result| {
        (result.status, result.hedge) = (Status::Estimate, "预计");
    })
}

#[test]
fn a_single_target_is_called_higher_or_slower_where_the_numbers_say_so() {
    let over = changed(headline("甲", "6%", "7%"), 1, |target| {
        target.bound = Some(Bound::Over);
    });
    for (pair, said) in [
        (over, "2030年预计增长6%，2031年目标增长超过7%，目标较高。"),
        // No longer a fall.
        (
            headline("甲", "-5%", "0%"),
            "2030年预计下降5%，2031年目标增长0%，目标较高。",
        ),
        (
            headline("甲", "9%", "8%"),
            "2030年预计增长9%，2031年目标增长8%，增得较慢。",
        ),
    ] {
        says(ChartKind::Headline, vec![pair], &["甲：", said].concat());
    }
}

/// Where the heading says 预计 the figures below it don't; a fall is one there, too.
#[test]
fn results_are_called_what_they_are_once() {
    let first = |kind, indicators| {
        let table = chart(kind, indicators, Vec::new()).table;
        [table.head[1].clone(), table.rows[0][1].clone()]
    };
    let falls = || headline("甲", "-6%", "7%");
    let done = changed(headline("乙", "6%", "7%"), 0, |result| {
        (result.status, result.hedge) = (Status::Result, "");
    });
    let floor = || floor("甲", "97%", "95%");
    for (kind, indicators, head, cell) in [
        (ChartKind::Headline, vec![falls()], "2030年预计", "下降6%"),
        (
            ChartKind::Headline,
            vec![falls(), done],
            "2030年结果或预计",
            "预计下降6%",
        ),
        (ChartKind::Floor, vec![floor()], "2030年结果", "97%"),
        (
            ChartKind::Floor,
            vec![estimated(floor())],
            "2030年预计",
            "97%",
        ),
    ] {
        assert_eq!(first(kind, indicators), [head, cell]);
    }
    // The report says it in another sentence, so that the figure is without it.
    let silent = changed(estimated(headline("甲", "3%", "4%")), 0, |result| {
        result.hedge = "";
    });
    says(
        ChartKind::Growth,
        vec![silent],
        "2030年只有1项写了增减百分比：甲预计增长3%。",
    );
}

#[test]
fn a_remark_on_both_figures_of_a_pair_is_said_once() {
    let noted = |one, reading| {
        changed(one, reading, |reading: &mut Reading| {
            reading.caveat = "口径不同。"
        })
    };
    let both = noted(noted(headline("甲", "6%", "7%"), 0), 1);
    let table = chart(ChartKind::Headline, vec![both], Vec::new()).table;
    assert_eq!(table.rows[1], ["口径不同"]);
    assert_eq!(remarks(&["甲。", "", "乙", "甲"]), "甲；乙");
}

/// A promised change needs something that has a size.
#[test]
fn a_rate_is_no_level_that_is_to_change() {
    let both = changed(change("甲", "1亿元", "5%"), 0, |level| {
        *level = rate("3%")
    });
    assert!(chart(ChartKind::Change, vec![both], Vec::new()).is_empty());
}

/// A target that is stated twice (增长6%左右，力争6.5%): the first is drawn, and nothing of the other is lost.
#[test]
fn a_second_target_is_said_beside_the_first() {
    let twice = headline("甲", "5%", "6%");
    let mut readings = twice.readings.to_vec();
    readings.push(Reading {
        status: Status::Target,
        year: PLANNED,
        hedge: "力争",
        ..rate("6.5%")
    });
    // Another place's is another figure.
    readings.push(Reading {
        place: "east",
        ..readings[1].clone()
    });
    let twice = Indicator {
        readings: readings.into(),
        ..twice
    };
    let chart = chart(ChartKind::Headline, vec![twice], Vec::new());
    assert_eq!(chart.table.rows[0][2], "6%");
    assert_eq!(chart.table.rows[1], ["另有2031年目标力争增长6.5%"]);
    assert!(
        chart.points[1]
            .says
            .ends_with("另有2031年目标力争增长6.5%。")
    );
    assert_eq!(chart.points[0].says, "甲：2030年预计增长5%");
}
