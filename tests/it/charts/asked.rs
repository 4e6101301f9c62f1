//! What the question lets through: growth shows only that, pairs are shown whole and say so.

use super::fixture::{
    PLANNED, REVIEWED, again, change, changed, floor, headline, indicator, kept, rate, report,
    whole,
};
use report_explorer::charts::{Chart, ChartKind, charts, charts_of};
use report_explorer::report::{Indicator, Reading, Report, Stage};

use crate::page;
use crate::report_2024::archive;

pub const TOGETHER: &str = "结果和目标一起显示，不按年份或进度拆开。";

fn asked(report: &'static Report, passes: impl Fn(&Reading) -> bool) -> Vec<Chart> {
    let all: Vec<usize> = (0..report.indicators.len()).collect();
    charts_of(report, &all, &[], &|indicator, reading| {
        passes(&report.indicators[indicator].readings[reading])
    })
}

/// The list of figures is sorted as the reader asks; charts have an order of their own.
#[test]
fn the_order_of_what_is_asked_for_is_not_the_charts() {
    let report = whole();
    let mut indicators: Vec<usize> = (0..report.indicators.len()).collect();
    let mut projects: Vec<usize> = (0..report.projects.len()).collect();
    let usual = charts(report, &indicators, &projects);
    indicators.reverse();
    projects.reverse();
    for (chart, usual) in charts(report, &indicators, &projects).iter().zip(&usual) {
        assert_eq!(chart.panels, usual.panels, "{:?}", chart.kind);
        assert_eq!(chart.table, usual.table);
        assert_eq!(chart.sentence, usual.sentence);
    }
}

/// As where two stages are asked for, which no estimate has: all indicators may pass, and not all that is said of them.
#[test]
fn figures_left_out_are_told_even_where_no_indicator_is() {
    let growth = |passes: fn(&Reading) -> bool| {
        let two = vec![headline("甲", "6%", "7%"), headline("乙", "8%", "9%")];
        let charts = asked(kept(report(two, Vec::new())), passes);
        let mut charts = charts.into_iter();
        charts
            .find(|chart| chart.kind == ChartKind::Growth)
            .unwrap()
            .sentence
    };
    assert!(!growth(|_| true).contains("在符合条件的指标里"));
    let narrowed = growth(|reading| reading.raw != "8%");
    assert!(narrowed.starts_with("在符合条件的指标里，"), "{narrowed}");
}

fn some() -> Vec<Indicator> {
    vec![
        headline("甲", "6%", "7%"),
        indicator("乙", vec![rate("3%")]),
        again("丙", "5个", "3个"),
        floor("丁", "97%", "95%"),
        change("戊", "115亿元", "10%"),
    ]
}

#[test]
fn growth_keeps_to_the_year_and_pairs_say_that_they_are_whole() {
    let report = kept(report(some(), Vec::new()));
    for chart in asked(report, |_| true) {
        assert!(!chart.sentence.contains(TOGETHER), "{:?}", chart.kind);
    }
    for year in [REVIEWED, PLANNED] {
        for chart in asked(report, |reading| reading.year == year) {
            match chart.kind {
                ChartKind::Growth => {
                    assert_eq!(chart.points.len(), if year == REVIEWED { 2 } else { 0 })
                }
                ChartKind::Projects => {}
                _ => {
                    assert_eq!(chart.points.len(), 2, "{:?}", chart.kind);
                    assert!(chart.sentence.ends_with(TOGETHER), "{}", chart.sentence);
                }
            }
        }
    }
    let [_, growth, ..] = &asked(report, |reading| reading.year == PLANNED)[..] else {
        panic!("no growth")
    };
    assert_eq!(growth.sentence, "当前范围内没有可画的内容。");
    for chart in asked(report, |reading| reading.year == REVIEWED - 1) {
        assert!(chart.is_empty() && !chart.sentence.contains(TOGETHER));
    }
}

/// A target that may not stand beside its result is not drawn: then neither is asked for.
#[test]
fn a_result_alone_is_not_shown_for_its_targets_year() {
    let apart = Indicator {
        compare: None,
        ..headline("甲", "9%", "1%")
    };
    let report = kept(report(vec![apart], Vec::new()));
    let shown = |year| asked(report, |reading| reading.year == year).swap_remove(0);
    assert_eq!(
        shown(REVIEWED).sentence,
        "在符合条件的指标里，甲：2030年预计增长9%。"
    );
    assert!(shown(PLANNED).is_empty());
}

/// Of several pairs of an indicator the one that is asked for is shown.
#[test]
fn the_pair_of_the_place_that_is_asked_for_is_shown() {
    let east = |one, at| changed(one, at, |reading| reading.place = "east");
    let mut readings = again("甲", "5个", "3个").readings.to_vec();
    let there = east(east(again("甲", "2个", "1个"), 0), 1);
    readings.extend(there.readings.to_vec());
    let both = Indicator {
        readings: readings.into(),
        ..there
    };
    let report = kept(report(vec![both], Vec::new()));
    let east = asked(report, |reading| reading.place == "east");
    let again = east
        .iter()
        .find(|chart| chart.kind == ChartKind::Again)
        .unwrap();
    assert_eq!(again.table.rows, [["甲（东区）", "2个", "1个"]]);
    assert!(!again.sentence.contains(TOGETHER));
}

/// As growth, which shows each rate that is asked for.
#[test]
fn the_main_rate_of_the_place_that_is_asked_for_is_shown() {
    let east = changed(headline("甲", "9%", "1%"), 0, |one| one.place = "east");
    let mut readings = headline("甲", "6%", "7%").readings.to_vec();
    readings.push(east.readings[0].clone());
    let both = Indicator {
        compare: None,
        readings: readings.into(),
        ..east
    };
    let report = kept(report(vec![both], Vec::new()));
    let shown = asked(report, |reading| reading.place == "east").swap_remove(0);
    assert_eq!(
        shown.sentence,
        "在符合条件的指标里，甲（东区）：2030年预计增长9%。"
    );
    let all = asked(report, |_| true).swap_remove(0);
    assert_eq!(all.sentence, "甲：2030年预计增长6%。");
}

#[test]
fn a_page_of_a_year_or_a_stage_shows_no_figure_of_another_without_a_word() {
    let about = &archive().newest().about;
    let page = |search: &str| page::text(&page::html(page::asked("/charts.html", search)));
    let none = "这些图现在没有内容：结果的增速排序";
    assert!(!page("").contains(TOGETHER));
    for search in [&format!("?year={}", about.planned), "?stage=planned"] {
        let said = page(search);
        assert!(said.contains(none) && said.contains(TOGETHER), "{search}");
    }
    let done = page("?stage=done");
    assert!(done.contains(TOGETHER) && !done.contains(none));
}

/// A column of zeros is of the same year as in the whole report.
#[test]
fn a_stage_without_projects_keeps_its_year() {
    let report = archive().newest();
    let head = |projects: &[usize]| {
        let charts = charts_of(report, &[], projects, &|_, _| true);
        let mut charts = charts.into_iter();
        let found = charts.find(|chart| chart.kind == ChartKind::Projects);
        found.unwrap().table.head
    };
    let all: Vec<usize> = (0..report.projects.len()).collect();
    let whole = head(&all);
    assert!(
        whole.iter().any(|cell| cell.contains("2024年")),
        "{whole:?}"
    );
    let done = all
        .into_iter()
        .filter(|&at| report.projects[at].stage == Stage::Done);
    assert_eq!(head(&done.collect::<Vec<_>>()), whole);
}
