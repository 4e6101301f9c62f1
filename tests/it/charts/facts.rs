//! Who sees only the table and the sentence gets the facts of who sees the picture, and the other way round.

use super::fixture;
use report_explorer::charts::{Chart, ChartKind, cells, charts, remark};
use report_explorer::report::{Bound, Indicator, Measure, Reading, bundled};
use report_explorer::texts::untranslated::FIGURES;

/// What the picture writes in a row: values, counts of parts, target marks.
fn shown(chart: &Chart) -> Vec<(&str, Vec<String>)> {
    let rows = chart.panels.iter().flat_map(|panel| &panel.rows);
    let rows = rows.map(|row| {
        let mut all = Vec::new();
        for bar in &row.bars {
            let counts = bar.segments.iter().map(|part| part.count.clone());
            all.extend(counts.filter(|count| !count.is_empty()));
            all.push(bar.value.clone());
        }
        all.extend(row.target_mark.as_ref().map(|mark| mark.value.clone()));
        (row.label.as_str(), all)
    });
    let lines = chart.lines.iter().map(|line| {
        let values = line.dots.iter().map(|dot| dot.value.clone());
        (line.label.as_str(), values.collect())
    });
    rows.chain(lines).collect()
}

/// The table may say a hedge or a verb beside the number; a count has its unit in the picture alone.
fn same(cell: &str, value: &str) -> bool {
    let value = value.strip_suffix('项').unwrap_or(value);
    let before = cell.strip_suffix(value);
    before.is_some_and(|before| !before.contains(|c: char| c.is_ascii_digit() || c == '.'))
}

fn every_chart() -> Vec<Chart> {
    let archive = bundled::archive().unwrap();
    let all: Vec<usize> = (0..1000).collect();
    let made_up = super::all(fixture::whole());
    let real = charts(archive.newest(), &all, &all);
    let several = [super::years::chart()];
    let every = made_up.into_iter().chain(real).chain(several);
    // Whether the newest report has something for a chart is its own affair.
    every.filter(|chart| !chart.is_empty()).collect()
}

#[test]
fn the_table_has_what_the_picture_shows_and_nothing_else() {
    for chart in every_chart() {
        let rows_of = |label: &str| -> Vec<&String> {
            let rows = chart.table.rows.iter().filter(|row| row[0] == label);
            let cells = rows.flat_map(|row| &row[1..]);
            cells
                .filter(|cell| !["—", "0"].contains(&cell.as_str()))
                .collect()
        };
        let mut labels = Vec::new();
        for (label, values) in shown(&chart) {
            labels.push(label);
            for value in &values {
                let told = rows_of(label).iter().any(|cell| same(cell, value));
                assert!(told, "{:?}: {label} {value}", chart.kind);
            }
            for cell in rows_of(label).iter().filter(|cell| !is_year(cell)) {
                let drawn = values.iter().any(|value| same(cell, value));
                assert!(drawn, "{:?}: {label} {cell}", chart.kind);
            }
        }
        assert!(!chart.table.head.iter().any(|head| head == "说明"));
        for row in chart.table.rows.iter().filter(|row| row.len() > 1) {
            assert_eq!(row.len(), chart.table.head.len());
            assert!(
                labels.contains(&row[0].as_str()),
                "{:?}: {}",
                chart.kind,
                row[0]
            );
        }
    }
}

fn is_year(cell: &str) -> bool {
    cell.len() == "0000年".len() && cell.ends_with('年')
}

#[test]
fn the_table_says_what_solid_and_hatched_mean() {
    for chart in every_chart() {
        let head = chart.table.head.concat().replace(' ', "");
        for legend in &chart.legend {
            let words = legend
                .label
                .replace("要守住的", "")
                .replace("目标增长", "目标")
                .replace("目标下降", "目标");
            assert!(head.contains(&words), "{:?}: {words} in {head}", chart.kind);
        }
    }
}

#[test]
fn each_sentence_counts_what_is_there() {
    for chart in every_chart() {
        let sentence = &chart.sentence;
        assert!(
            sentence.ends_with('。') && !sentence.contains("。。"),
            "{sentence}"
        );
        let shown = shown(&chart);
        let count = shown.len().to_string();
        let lists = chart.lines.len() + chart.panels.len() > 0;
        let first = shown[0].0;
        let counted = ["项", "个主题"].map(|of| [&count, of].concat());
        let told = counted.iter().any(|told| sentence.contains(told)) || sentence.contains(first);
        assert!(lists && told, "{sentence}");
    }
}

#[test]
fn falls_all_alike_or_all_good_are_said_so() {
    let good = |name, raw| Indicator {
        fall_is_good: true,
        ..fixture::indicator(name, vec![fixture::rate(raw)])
    };
    let says = |kind, indicators, expected: &str| super::says(kind, indicators, expected);
    says(
        ChartKind::Growth,
        vec![good("甲", "-3%"), good("乙", "-3%")],
        "2030年有2项写了增减百分比，都下降3%，这几项下降都是好事。",
    );
    says(
        ChartKind::Growth,
        vec![good("甲", "3%")],
        "2030年只有1项写了增减百分比：甲增长3%。",
    );
    let change = |name, target| fixture::change(name, "1亿元", target);
    says(
        ChartKind::Change,
        vec![change("甲", "-3%"), change("乙", "-3%")],
        "2项指标，2030年写的是总量，2031年目标写的是幅度，都是下降。\
         一个是总量，一个是增减幅度，不能直接相比；箭头长短没有含义。刻度不同的条，长短不能互相比。",
    );
}

/// Where all are equal none is the fastest or the largest.
#[test]
fn equal_ones_have_no_winner_and_names_are_told_apart() {
    let plain = |name, raw| fixture::indicator(name, vec![fixture::rate(raw)]);
    super::says(
        ChartKind::Growth,
        vec![plain("甲", "6%"), plain("乙", "6%")],
        "2030年有2项写了增减百分比，都增长6%。",
    );
    super::says(
        ChartKind::Growth,
        vec![plain("甲", "0%"), plain("乙", "0%")],
        "2030年有2项写了增减百分比，都增长0%。",
    );
    let least = fixture::changed(plain("丙", "8%"), 0, |reading| {
        reading.bound = Some(Bound::AtLeast);
    });
    super::says(
        ChartKind::Growth,
        vec![least, plain("甲", "6%"), plain("乙", "6%")],
        "2030年有3项写了增减百分比，其中1项带有限定词或写的是区间，不作比较；其余都增长6%；没有一项下降。",
    );
    let names = ["收入和支出", "投资与消费", "丙", "丁"];
    let rates = names.map(|name| plain(name, if name == "丁" { "1%" } else { "6%" }));
    let sentence = super::chart(ChartKind::Growth, rates.into(), Vec::new()).sentence;
    let told = "增长百分比最高的是“收入和支出”“投资与消费”和“丙”（都是6%）；";
    assert!(sentence.contains(told), "{sentence}");
}

/// A picture has no remarks of its own: below it they stand once, with the names that they are about.
#[test]
fn what_must_be_said_of_figures_stands_below_the_picture() {
    let with = |name, caveat| {
        let pair = fixture::headline(name, "6%", "8%");
        fixture::changed(pair, 1, |target| target.caveat = caveat)
    };
    let some = vec![
        with("甲", "不是总量"),
        with("乙", ""),
        with("丙", "不是总量。"),
        with("丁", "另算"),
    ];
    let notes = super::chart(ChartKind::Headline, some, Vec::new())
        .table
        .notes();
    assert_eq!(notes, ["甲、丙：不是总量。", "丁：另算。"]);
}

/// What the fall means is said first.
#[test]
fn beside_a_rate_stand_what_its_fall_means_and_what_it_is_not() {
    let noted = fixture::changed(super::good("甲", "-3%"), 0, |reading| {
        reading.caveat = "另算。";
    });
    let said = remark(&noted, &noted.readings[0]);
    assert_eq!(said, "这项下降是好事；另算");
}

/// The column of numbers holds numbers alone, so that a table that is taken along can be summed up.
#[test]
fn words_are_no_number_of_a_table_that_is_taken_along() {
    let words = Reading {
        raw: "与第1位的差距缩小",
        value: None,
        measure: Measure::Statement,
        ..fixture::quantity("3个")
    };
    for (reading, number) in [(fixture::quantity("3个"), "3"), (words, "")] {
        let row = cells(fixture::whole(), "甲", &reading, "");
        let heads = FIGURES.iter().zip(&row);
        let named = |wanted| heads.clone().find(|(head, _)| **head == wanted);
        assert_eq!(named("数值").unwrap().1, number);
        assert_eq!(named("区间上端").unwrap().1, "");
    }
}

/// That a fall is good the sentence says, where it is so of all falls and of nothing else.
#[test]
fn the_picture_names_the_good_falls_that_the_sentence_only_counts() {
    let good = super::good;
    let plain = |name, raw| fixture::indicator(name, vec![fixture::rate(raw)]);
    let notes = |indicators| {
        let table = super::chart(ChartKind::Growth, indicators, Vec::new()).table;
        assert!(table.rows.len() > 2);
        table.notes()
    };
    assert_eq!(notes(vec![good("甲", "-3%"), plain("乙", "2%")]), [""; 0]);
    assert_eq!(notes(vec![good("甲", "-3%"), good("乙", "-3%")]), [""; 0]);
    let mixed = vec![good("甲", "-3%"), plain("乙", "-2%"), good("丙", "-4%")];
    assert_eq!(notes(mixed), ["甲、丙：这项下降是好事。"]);
    let rose = vec![good("甲", "3%"), plain("乙", "2%")];
    assert_eq!(notes(rose), ["甲：这项下降是好事。"]);
    let both = vec![good("甲", "3%"), good("乙", "-2%")];
    assert_eq!(notes(both), ["甲、乙：这项下降是好事。"]);
    let report = crate::report_2024::report();
    let all: Vec<usize> = (0..report.indicators.len()).collect();
    let live = &charts(report, &all, &[])[1].table;
    let named = |row: &Vec<String>| *row == ["这项下降是好事"];
    assert_eq!(live.rows.iter().filter(|row| named(row)).count(), 3);
    assert!(!live.notes().concat().contains("下降为好"));
}
