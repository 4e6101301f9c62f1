//! The charts: what they say of small reports, and how they look.

mod asked;
mod colours;
mod facts;
pub mod fixture;
mod golden;
mod hit_areas;
mod image;
mod limits;
mod pairs;
mod stages;
mod target_marks;
mod years;

use fixture::{
    PLANNED, REVIEWED, again, changed, headline, indicator, kept, quantity, rate, report,
};
use report_explorer::charts::{Chart, ChartKind, Pattern, Placed, Rect, charts};
use report_explorer::report::{Bound, Indicator, Project, Reading, Report, Status};

fn all(report: &'static Report) -> Vec<Chart> {
    let indicators: Vec<usize> = (0..report.indicators.len()).collect();
    let projects: Vec<usize> = (0..report.projects.len()).collect();
    charts(report, &indicators, &projects)
}

/// What surrounds each point, of which there are no more.
fn bounds(chart: &Chart, placed: &Placed) -> Vec<Rect> {
    assert_eq!(placed.bounds(chart.points.len()), None);
    let points = 0..chart.points.len();
    points.map(|at| placed.bounds(at).unwrap()).collect()
}

fn chart(kind: ChartKind, indicators: Vec<Indicator>, projects: Vec<Project>) -> Chart {
    let all = all(kept(report(indicators, projects)));
    assert_eq!(
        all.iter().map(|chart| chart.kind).collect::<Vec<_>>(),
        ChartKind::ALL
    );
    all.into_iter().find(|chart| chart.kind == kind).unwrap()
}

#[track_caller]
fn says(kind: ChartKind, indicators: Vec<Indicator>, expected: &str) {
    assert_eq!(chart(kind, indicators, Vec::new()).sentence, expected);
}

fn good(name: &'static str, raw: &'static str) -> Indicator {
    Indicator {
        fall_is_good: true,
        ..indicator(name, vec![rate(raw)])
    }
}

#[test]
fn targets_beside_results_in_a_sentence() {
    let says = |indicators, expected| says(ChartKind::Headline, indicators, expected);
    says(vec![], "当前范围内没有可画的内容。");
    says(
        vec![headline("甲", "6.2%", "6.5%")],
        "甲：2030年预计增长6.2%，2031年目标增长6.5%，目标较高。",
    );
    says(
        vec![headline("甲", "6%", "6%")],
        "甲：2030年预计增长6%，2031年目标增长6%，持平。",
    );
    says(
        vec![headline("甲", "-5%", "-2%")],
        "甲：2030年预计下降5%，2031年目标下降2%。",
    );
    says(
        vec![headline("甲", "6%", "7%"), headline("乙", "6%", "6.5%")],
        "2项主要指标，2031年目标都高于2030年预计数。",
    );
    says(
        vec![headline("甲", "9%", "8%"), headline("乙", "6%", "5%")],
        "2项主要指标，2031年目标都比2030年预计数增得慢。",
    );
    says(
        vec![headline("甲", "8%", "8%"), headline("乙", "6%", "-5%")],
        "2项主要指标中，1项的2031年目标与2030年预计数持平（甲），1项较低（乙）。",
    );
    says(
        vec![
            headline("甲", "6%", "7%"),
            headline("乙", "9%", "8%"),
            headline("丙", "9%", "9%"),
        ],
        "3项主要指标中，1项的2031年目标高于2030年预计数（甲），1项持平（丙），1项增得较慢（乙）。",
    );
}

/// Of two falls the larger one would be called the lower.
#[test]
fn two_falls_are_not_called_higher_or_lower() {
    let says = |indicators, expected| says(ChartKind::Headline, indicators, expected);
    says(
        vec![headline("甲", "-4.3%", "-5%")],
        "甲：2030年预计下降4.3%，2031年目标下降5%。",
    );
    says(
        vec![headline("甲", "-5%", "-5%")],
        "甲：2030年预计下降5%，2031年目标下降5%，持平。",
    );
    says(
        vec![headline("甲", "-5%", "1%")],
        "甲：2030年预计下降5%，2031年目标增长1%，目标较高。",
    );
    says(
        vec![headline("甲", "-5%", "-2%"), headline("乙", "-4.3%", "-5%")],
        "2项主要指标都写的是下降，不作比较。",
    );
    says(
        vec![headline("甲", "6%", "7%"), headline("乙", "-4.3%", "-5%")],
        "2项主要指标中，1项的2031年目标高于2030年预计数（甲），1项写的是下降，不作比较（乙）。",
    );
}

#[test]
fn a_floor_is_no_lower_target_and_unlike_things_stand_alone() {
    let floor = |target| {
        changed(headline("甲", "6%", target), 1, |reading| {
            reading.bound = Some(Bound::AtLeast);
        })
    };
    let says = |indicators, expected| says(ChartKind::Headline, indicators, expected);
    let alone = "甲：2030年预计增长6%，2031年目标增长6%以上，带有“以上”一类限定词，不作比较。";
    says(vec![floor("6%")], alone);
    says(
        vec![floor("7%")],
        "甲：2030年预计增长6%，2031年目标增长7%以上，目标较高。",
    );
    let over = changed(headline("甲", "6%", "7%"), 0, |reading| {
        reading.bound = Some(Bound::Over);
    });
    says(
        vec![over],
        "甲：2030年预计增长超过6%，2031年目标增长7%，带有“以上”一类限定词，不作比较。",
    );
    let fall = changed(headline("甲", "-5%", "-3%"), 1, |reading| {
        reading.bound = Some(Bound::AtLeast);
    });
    says(
        vec![fall],
        "甲：2030年预计下降5%，2031年目标下降3%以上，带有“以上”一类限定词，不作比较。",
    );
    let apart = Indicator {
        compare: None,
        ..headline("乙", "9%", "1%")
    };
    says(
        vec![floor("5%"), apart],
        "2项主要指标中，1项带有“以上”一类限定词，不作比较（甲），1项没有可比的两个数字（乙）。",
    );
    let apart = Indicator {
        compare: None,
        ..headline("乙", "9%", "1%")
    };
    let chart = chart(ChartKind::Headline, vec![apart], Vec::new());
    assert_eq!(chart.sentence, "乙：2030年预计增长9%。");
    assert_eq!(chart.table.rows, [["乙", "9%", "—"]]);
    assert!(
        chart
            .legend
            .iter()
            .all(|legend| legend.pattern == Pattern::Solid)
    );
}

const ONE_RATE: &str = "2030年只有1项写了增减百分比：甲";

#[test]
fn growth_in_a_sentence() {
    let says = |indicators, expected| says(ChartKind::Growth, indicators, expected);
    let plain = |name, raw| indicator(name, vec![rate(raw)]);
    says(vec![], "当前范围内没有可画的内容。");
    let one = |rate, end| says(vec![rate], [ONE_RATE, end].concat().leak());
    one(good("甲", "-3%"), "下降3%，这项下降是好事。");
    one(plain("甲", "-3%"), "下降3%。");
    says(
        vec![plain("甲", "8%"), plain("乙", "8%"), plain("丙", "2%")],
        "2030年有3项写了增减百分比，增长百分比最高的是“甲”和“乙”（都是8%）；没有一项下降。",
    );
    says(
        vec![plain("甲", "8%"), good("乙", "-8%"), plain("丙", "-2%")],
        "2030年有3项写了增减百分比，增长百分比最高的是甲（8%）；2项是下降，其中1项下降是好事。",
    );
    says(
        vec![plain("甲", "-1%"), plain("乙", "-2%")],
        "2030年有2项写了增减百分比，都是下降，降得最多的是乙（2%）。",
    );
    let next = Reading {
        status: Status::Target,
        year: PLANNED,
        ..rate("99%")
    };
    let before = Reading {
        year: REVIEWED - 1,
        ..rate("97%")
    };
    let old = Reading {
        status: Status::Target,
        ..rate("98%")
    };
    let other_years = vec![rate("1%"), next, old, before];
    one(indicator("甲", other_years), "增长1%。");
}

#[test]
fn growth_is_ranked_with_its_meaning_in_words() {
    let chart = all(fixture::whole())
        .into_iter()
        .find(|chart| chart.kind == ChartKind::Growth)
        .unwrap();
    let rows: Vec<String> = chart.table.rows.iter().map(|row| row.join(" ")).collect();
    let expected = [
        "最快的一项 增长47.4%",
        "分地区的一项（东区） 增长22%",
        "一个名称相当长、写在一行里放不下而需要另起一行的主要指标 预计增长20.7%",
        "这是速度，不是总量",
        "次个指标 预计增长7.5%",
        "首个指标 预计增长6.2%",
        "另一个指标 预计增长6%",
        "单位GDP能耗 下降4.3%",
        "这项下降是好事",
        "名称很长的某类事故死亡人数 下降18.8%",
        "这项下降是好事",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn quantities_of_both_years_in_a_sentence() {
    let says = |indicators, expected| says(ChartKind::Again, indicators, expected);
    says(vec![], "当前范围内没有可画的内容。");
    says(
        vec![again("甲", "5个", "5条")],
        "当前范围内没有可画的内容。",
    );
    let later = changed(again("甲", "5个", "3个"), 1, |reading| {
        reading.year = PLANNED + 1;
    });
    says(vec![later], "当前范围内没有可画的内容。");
    says(
        vec![again("甲", "5个", "3个")],
        "甲：2030年建成5个，2031年目标建成3个，目标较少。这是两年各自的数量，不是完成情况的对比。",
    );
    says(
        vec![again("甲", "5个", "3个"), again("乙", "50条", "3条")],
        "两年数量可以并列的2项工作，2031年目标都少于2030年结果。这是两年各自的数量，不是完成情况的对比。刻度不同的条，长短不能互相比。",
    );
    says(
        vec![again("甲", "5个", "7个"), again("乙", "5条", "5条")],
        "两年数量可以并列的2项工作中，1项的2031年目标多于2030年结果（甲），1项持平（乙）。这是两年各自的数量，不是完成情况的对比。刻度不同的条，长短不能互相比。",
    );
}

#[test]
fn no_two_units_share_an_axis() {
    let chart = chart(
        ChartKind::Again,
        vec![again("甲", "5个", "3个"), again("乙", "50条", "3条")],
        Vec::new(),
    );
    let units: Vec<&str> = chart.panels.iter().map(|panel| panel.unit).collect();
    assert_eq!(units, ["个", "条"]);
    let odd = Reading {
        unit: "个",
        ..quantity("9个")
    };
    let chart = self::chart(
        ChartKind::Headline,
        vec![Indicator {
            headline: true,
            ..indicator("甲", vec![odd])
        }],
        Vec::new(),
    );
    assert!(chart.is_empty() && chart.legend.is_empty() && chart.table.rows.is_empty());
}

#[test]
fn the_question_narrows_every_chart() {
    let report = fixture::whole();
    let narrowed = charts(report, &[4, 8, 999], &[0, 1]);
    let rows: Vec<usize> = narrowed
        .iter()
        .map(|chart| chart.table.rows.len())
        .collect();
    assert_eq!(rows, [0, 1, 1, 0, 0, 1]);
    assert_eq!(
        narrowed[5].sentence,
        stages::told("符合条件的2项都是2030年已完成的；主题是甲主题。")
    );
    assert_eq!(narrowed[5].table.rows, [["甲主题", "2", "0", "0", "2"]]);
    assert!(narrowed[0].is_empty());
}
