//! What limits a figure and where it holds: only like is ranked, or stands beside like.

use super::fixture::{again, change, changed, floor, headline, indicator, quantity, rate};
use super::{chart, says};
use report_explorer::charts::{Chart, ChartKind};
use report_explorer::report::{Bound, Indicator, Reading};

fn plain(name: &'static str, raw: &'static str) -> Indicator {
    indicator(name, vec![rate(raw)])
}

fn bound(bound: Bound, one: Indicator, reading: usize) -> Indicator {
    changed(one, reading, |reading| reading.bound = Some(bound))
}

/// The reading becomes 5 to 7 of its unit.
fn range(one: Indicator, reading: usize) -> Indicator {
    changed(one, reading, |reading| {
        (reading.raw, reading.value, reading.upto) = ("5-7%", Some(5.0), Some(7.0));
    })
}

/// The reading is of a part of the city.
fn east(one: Indicator, reading: usize) -> Indicator {
    changed(one, reading, |reading| reading.place = "east")
}

fn names(chart: &Chart) -> Vec<&str> {
    chart.table.rows.iter().map(|row| row[0].as_str()).collect()
}

#[test]
fn only_exact_rates_are_ranked_and_called_the_fastest() {
    let least = bound(Bound::AtLeast, plain("乙", "8%"), 0);
    let all = vec![least, plain("丙", "2%"), plain("甲", "8%")];
    says(
        ChartKind::Growth,
        all.clone(),
        "2030年有3项写了增减百分比，其中1项带有限定词或写的是区间，不作比较；\
         其余增长百分比最高的是甲（8%）；没有一项下降。",
    );
    let ranked = chart(ChartKind::Growth, all, Vec::new());
    assert_eq!(names(&ranked), ["甲", "丙", "乙"]);
    assert_eq!(ranked.table.rows[2][1], "增长8%以上");

    let over = bound(Bound::Over, plain("甲", "8%"), 0);
    says(
        ChartKind::Growth,
        vec![over, plain("乙", "8.5%")],
        "2030年有2项写了增减百分比，其中1项带有限定词或写的是区间，不作比较；没有一项下降。",
    );
    let fall = bound(Bound::AtLeast, plain("甲", "-9%"), 0);
    says(
        ChartKind::Growth,
        vec![fall, plain("乙", "-1%"), plain("丙", "-2%")],
        "2030年有3项写了增减百分比，其中1项带有限定词或写的是区间，不作比较；3项是下降。",
    );
}

#[test]
fn a_range_is_written_and_has_no_length() {
    let wide = range(plain("甲", "5%"), 0);
    let drawn = chart(ChartKind::Growth, vec![wide, plain("乙", "3%")], Vec::new());
    assert_eq!(names(&drawn), ["乙", "甲"]);
    let bar = &drawn.panels[0].rows[1].bars[0];
    assert_eq!(bar.value, "增长5-7%");
    assert_eq!(bar.segments[0].amount, 0.0);
    let beside = range(headline("甲", "6%", "5%"), 1);
    let drawn = chart(ChartKind::Headline, vec![beside], Vec::new());
    assert_eq!(drawn.panels[0].rows[0].bars[1].segments[0].amount, 0.0);
}

#[test]
fn a_range_beside_a_number_is_called_a_range() {
    let says = |indicators, expected| says(ChartKind::Headline, indicators, expected);
    let target = || range(headline("甲", "6%", "5%"), 1);
    let result = || range(headline("乙", "5%", "6%"), 0);
    says(
        vec![target()],
        "甲：2030年预计增长6%，2031年目标增长5-7%，含有区间，不作比较。",
    );
    says(
        vec![result(), headline("丙", "6%", "7%")],
        "2项主要指标中，1项的2031年目标高于2030年预计数（丙），1项含有区间，不作比较（乙）。",
    );
    says(
        vec![target(), result()],
        "2项主要指标都含有区间，不作比较。",
    );
    says(
        vec![bound(Bound::AtLeast, target(), 0)],
        "甲：2030年预计增长6%以上，2031年目标增长5-7%，带有“以上”一类限定词，不作比较。",
    );
}

/// The words may limit the result as well as the target.
#[test]
fn what_is_not_compared_is_not_said_of_the_target_alone() {
    let over = |name| bound(Bound::Over, headline(name, "6%", "7%"), 0);
    let says = |indicators, expected| says(ChartKind::Headline, indicators, expected);
    says(
        vec![over("甲"), over("乙")],
        "2项主要指标都带有“以上”一类限定词，不作比较。",
    );
    let apart = |name| Indicator {
        compare: None,
        ..headline(name, "9%", "1%")
    };
    says(
        vec![over("甲"), apart("乙")],
        "2项主要指标中，1项带有“以上”一类限定词，不作比较（甲），1项没有可比的两个数字（乙）。",
    );
    says(
        vec![apart("甲"), apart("乙")],
        "2项主要指标都没有可比的两个数字。",
    );
}

#[test]
fn figures_of_different_places_are_no_pair() {
    for (kind, one) in [
        (ChartKind::Again, again("甲", "5个", "3个")),
        (ChartKind::Floor, floor("甲", "97%", "95%")),
        (ChartKind::Change, change("甲", "115亿元", "10%")),
    ] {
        assert_eq!(chart(kind, vec![one.clone()], Vec::new()).points.len(), 2);
        for reading in [0, 1] {
            let apart = chart(kind, vec![east(one.clone(), reading)], Vec::new());
            assert!(apart.is_empty(), "{kind:?}: {}", apart.sentence);
        }
        let part = chart(kind, vec![east(east(one, 0), 1)], Vec::new());
        assert_eq!(part.table.rows[0][0], "甲（东区）");
    }
    says(
        ChartKind::Headline,
        vec![east(headline("甲", "6%", "7%"), 1)],
        "甲：2030年预计增长6%。",
    );
}

/// What is said of a part of the city first doesn't hide the pair behind it.
#[test]
fn the_first_two_of_one_place_are_the_pair() {
    let mut readings = vec![Reading {
        place: "east",
        ..quantity("1个")
    }];
    let both = again("甲", "5个", "3个");
    readings.extend(both.readings.iter().cloned());
    let both = Indicator {
        readings: readings.into(),
        ..both
    };
    let drawn = chart(ChartKind::Again, vec![both], Vec::new());
    assert_eq!(drawn.table.rows, [["甲", "5个", "3个"]]);
}
