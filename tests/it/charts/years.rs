//! Lines over several reports. All reports here are made up, four in a row; nothing of them ships.

mod like;
mod places;
mod remarks;

use super::fixture::{PLANNED, indicator, kept, quantity, rate, report};
use report_explorer::charts::{Chart, ChartKind, Pattern, Source, charts, over_years, whole};
use report_explorer::report::{Archive, Bound, Indicator, Reading, Report, Status};

const TARGET: Status = Status::Target;

/// The reading of a year.
fn of(reading: Reading, status: Status, year: u16) -> Reading {
    Reading {
        status,
        year,
        ..reading
    }
}

/// What one report says: the result of the year before, the target of its own.
fn told(name: &'static str, planned: u16, result: Reading, target: Option<Reading>) -> Indicator {
    let result = of(result, Status::Result, planned - 1);
    let target = target.map(|target| of(target, TARGET, planned));
    indicator(name, [result].into_iter().chain(target).collect())
}

/// A report of a year with these indicators.
fn of_year(planned: u16, indicators: Vec<Indicator>) -> Report {
    let mut made = report(indicators, Vec::new());
    made.about.planned = planned;
    made.about.reviewed = planned - 1;
    made
}

fn archive(reports: Vec<Report>) -> Archive {
    Archive::new(reports.leak()).unwrap()
}

fn over(reports: Vec<Report>) -> Chart {
    over_years(&archive(reports), &(0..100).collect::<Vec<_>>(), &|_, _| {
        true
    })
}

/// Rates and amounts of four reports, not in their order.
pub fn chart() -> Chart {
    let reports = [
        (PLANNED, ["6.2%", "6.5%"], ["115亿元", "120亿元"], "-4.3%"),
        (PLANNED - 3, ["8.1%", "8%"], ["78亿元", "80亿元"], "-1.5%"),
        (PLANNED - 1, ["5.8%", "6%"], ["104亿元", "115亿元"], "-3.1%"),
        (PLANNED - 2, ["6.9%", "7%"], ["96亿元", "100亿元"], "2%"),
    ];
    let of = |(planned, growth, amount, fall): (u16, [&'static str; 2], [&'static str; 2], _)| {
        let hoped = Reading {
            bound: Some(Bound::AtLeast),
            ..rate(growth[1])
        };
        let energy = Indicator {
            fall_is_good: true,
            ..told("单位产值能耗", planned, rate(fall), None)
        };
        let long = "一个名称相当长、写在一行里放不下的外贸指标";
        of_year(
            planned,
            vec![
                told("首个指标", planned, rate(growth[0]), Some(hoped)),
                told(
                    long,
                    planned,
                    quantity(amount[0]),
                    Some(quantity(amount[1])),
                ),
                energy,
            ],
        )
    };
    over(reports.into_iter().map(of).collect())
}

/// Reports from `first` on, each with one result.
fn results(first: u16, all: &[&'static str]) -> Vec<Report> {
    let years = first..;
    let told = years
        .zip(all)
        .map(|(year, raw)| of_year(year + 1, vec![told("甲", year + 1, rate(raw), None)]));
    told.collect()
}

#[test]
fn readings_of_all_reports_become_lines_with_results_solid_and_targets_hollow() {
    let chart = chart();
    assert_eq!(chart.kind, ChartKind::Years);
    assert_eq!(chart.lines.len(), 3);
    let dots = &chart.lines[0].dots;
    let solid = |pattern| {
        let dots = dots.iter().filter(move |dot| dot.pattern == pattern);
        dots.map(|dot| (dot.year, dot.value.clone()))
            .collect::<Vec<_>>()
    };
    let say = |year: u16, value: &str| (year, value.to_owned());
    assert_eq!(
        solid(Pattern::Solid),
        [
            say(2027, "8.1%"),
            say(2028, "6.9%"),
            say(2029, "5.8%"),
            say(2030, "6.2%")
        ]
    );
    assert_eq!(
        solid(Pattern::Hollow),
        [
            say(2028, "8%以上"),
            say(2029, "7%以上"),
            say(2030, "6%以上"),
            say(2031, "6.5%以上")
        ]
    );
    let fall = chart.lines[2].dots.last().unwrap();
    assert_eq!((fall.amount, fall.value.as_str()), (-4.3, "下降4.3%"));
}

#[test]
fn points_tables_and_dots_tell_the_same() {
    let chart = chart();
    let dots: Vec<_> = chart.lines.iter().flat_map(|line| &line.dots).collect();
    assert_eq!(dots.len(), chart.points.len());
    let cells: Vec<&String> = chart.table.rows.iter().flatten().collect();
    for (dot, point) in dots.iter().zip(&chart.points) {
        let number = dot.value.trim_start_matches("下降");
        assert!(point.says.contains(number) && point.says.contains(&dot.year.to_string()));
        assert!(cells.iter().any(|cell| cell.contains(number)), "{number}");
    }
    // Only what the newest report says can be shown in the text on screen.
    let here = |source: &Source| matches!(source, Source::Reading(stated) if stated.report.about.planned == PLANNED);
    let linked: Vec<_> = chart
        .points
        .iter()
        .filter(|point| here(&point.source))
        .collect();
    assert_eq!(linked.len(), 5);
    assert!(
        linked
            .iter()
            .all(|point| *point.cells(chart.kind)[1] >= *"2030")
    );
}

#[test]
fn a_finger_on_a_year_means_its_dot() {
    let chart = chart();
    for (width, text) in [(288.0, 14.0), (358.0, 16.0), (900.0, 16.0), (288.0, 28.0)] {
        let placed = chart.placed(width, text);
        let dots: Vec<_> = chart.lines.iter().flat_map(|line| &line.dots).collect();
        for (number, rect) in super::bounds(&chart, &placed).iter().enumerate() {
            // A target that was met stands around the result: the upper half is the result's.
            let down = match dots[number].pattern {
                Pattern::Hollow => 0.55,
                _ => 0.5,
            };
            let at = (rect.left + rect.width / 2.0, rect.top + rect.height * down);
            assert_eq!(placed.hit(at), Some(number), "{width} {text}");
        }
    }
}

#[test]
fn the_later_report_holds_and_only_like_is_joined() {
    let restated = |planned, raw| {
        let earlier = of(rate(raw), Status::Result, 2029);
        let mut own = told("甲", planned, rate("3%"), None).readings.to_vec();
        own.insert(0, earlier);
        of_year(planned, vec![indicator("甲", own)])
    };
    let chart = over(vec![restated(2031, "5%"), restated(2030, "4%")]);
    let values: Vec<_> = chart.lines[0].dots.iter().map(|dot| &dot.value).collect();
    assert_eq!(values, ["5%", "3%"]);

    let unlike = over(vec![
        of_year(2030, vec![told("甲", 2030, quantity("4个"), None)]),
        of_year(2031, vec![told("甲", 2031, rate("4%"), None)]),
    ]);
    assert!(unlike.is_empty() && unlike.lines.is_empty());
}

/// Whichever of an amount and its growth stands first in a report, the line is of what goes on.
#[test]
fn a_line_is_of_what_most_reports_tell() {
    let both = |planned, figures: [Reading; 2]| {
        let own = figures.map(|one| of(one, Status::Result, planned - 1));
        of_year(planned, vec![indicator("甲", own.to_vec())])
    };
    let (amount, growth) = (|| quantity("120亿元"), || rate("4%"));
    for newest in [[amount(), growth()], [growth(), amount()]] {
        let before = told("甲", 2030, quantity("115亿元"), None);
        let chart = over(vec![both(2031, newest), of_year(2030, vec![before])]);
        let values: Vec<_> = chart.lines[0].dots.iter().map(|dot| &dot.value).collect();
        assert_eq!(values, ["115亿元", "120亿元"]);
    }
}

#[test]
fn lines_in_a_sentence() {
    let says = |reports: Vec<Report>, expected: &str| assert_eq!(over(reports).sentence, expected);
    let none = "当前范围内没有可画的内容。";
    says(results(2030, &["5%"]), none);
    says(vec![of_year(2031, vec![])], none);
    says(
        results(2029, &["5%", "6%"]),
        "甲：2029年增长5%，2030年增长6%。",
    );
    says(
        results(2029, &["5%", "5%"]),
        "甲：2029年增长5%，2030年增长5%。",
    );
    let two = |first: [&'static str; 2], last: [&'static str; 2]| {
        let year = |planned: u16, [one, other]: [&'static str; 2]| {
            let told = |name, raw| told(name, planned, rate(raw), None);
            of_year(planned, vec![told("甲", one), told("乙", other)])
        };
        vec![year(2030, first), year(2031, last)]
    };
    let begin = "2项指标写了两年以上的结果，";
    let says = |first, last, end: &str| says(two(first, last), &[begin, end].concat());
    says(["5%", "5%"], ["6%", "7%"], "都是最近一年高于最早一年。");
    says(["5%", "5%"], ["5%", "5%"], "都是最近一年与最早一年持平。");
    says(
        ["5%", "5%"],
        ["6%", "4%"],
        "1项最近一年高于最早一年，1项最近一年低于最早一年。",
    );
    says(
        ["5%", "-5%"],
        ["5%", "-4%"],
        "1项最近一年与最早一年持平，1项带有限定词或写的是下降，不作比较。",
    );

    let good = |mut reports: Vec<Report>| {
        for report in &mut reports {
            let one = Indicator {
                fall_is_good: true,
                ..report.indicators[0].clone()
            };
            report.indicators = vec![one].into();
        }
        over(reports).sentence
    };
    assert_eq!(
        good(results(2029, &["-5%", "-6%"])),
        "甲：2029年下降5%，2030年下降6%，这项下降是好事。"
    );
}

#[test]
fn a_question_is_said_before_the_lines_that_it_narrows() {
    let two = |planned, raw| {
        let told = |name| told(name, planned, rate(raw), None);
        of_year(planned, vec![told("甲"), told("乙")])
    };
    let archive = archive(vec![two(2030, "5%"), two(2031, "6%")]);
    let says = |chosen: &[usize]| over_years(&archive, chosen, &|_, _| true).sentence;
    assert_eq!(
        says(&[1]),
        "在符合条件的指标里，乙：2029年增长5%，2030年增长6%。"
    );
    assert!(!says(&[0, 1]).contains("在符合条件"));
    assert_eq!(says(&[]), "当前范围内没有可画的内容。");
    // A line is shown whole where the question lets a part of it through.
    let part = over_years(&archive, &[0], &|_, _| false).sentence;
    assert!(part.ends_with(super::asked::TOGETHER), "{part}");
}

/// What is published: no chart that is empty.
#[test]
fn an_archive_has_only_the_charts_that_have_something_to_show() {
    let kinds = |reports| -> Vec<ChartKind> {
        let charts = whole(&archive(reports));
        charts.iter().map(|chart| chart.kind).collect()
    };
    let one = [ChartKind::Growth];
    assert_eq!(kinds(results(2030, &["5%"])), one);
    let several = [ChartKind::Growth, ChartKind::Years];
    assert_eq!(kinds(results(2029, &["4%", "5%"])), several);
}

#[test]
fn one_report_alone_has_the_charts_that_it_had() {
    let report = of_year(2031, vec![told("甲", 2031, rate("5%"), None)]);
    let kinds: Vec<_> = charts(kept(report), &[0], &[])
        .iter()
        .map(|chart| chart.kind)
        .collect();
    assert_eq!(kinds, ChartKind::ALL);
}
