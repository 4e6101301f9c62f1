//! All rates of growth of the reviewed year, the highest first, falls to the left of zero.

use super::placed;
use super::points::{FIGURES, Point};
use super::words::{self, Standing};
use super::{Bar, Chart, Kind, Legend, Panel, Part, Pattern, Row};
use crate::report::{Indicator, Reading, Report};

/// A rate with its sign; a fall is negative.
struct Rate<'a> {
    indicator: &'a Indicator,
    name: String,
    signed: f64,
    reading: &'a Reading,
}

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let rates = ranked(report, indicators);
    let reviewed = words::year(report.about.reviewed);
    let standing = Standing::of(&rates.iter().map(|rate| rate.reading).collect::<Vec<_>>());
    let row = |rate: &Rate| Row {
        label: rate.name.clone(),
        bars: vec![Bar {
            parts: vec![Part {
                amount: rate.signed,
                pattern: Pattern::Solid,
                name: "",
                count: String::new(),
            }],
            value: words::said(rate.reading),
        }],
        aim: None,
    };
    let panel = Panel {
        unit: "%",
        sides: ["下降", "增长"],
        rows: rates.iter().map(row).collect(),
    };
    let legend = Legend {
        label: [&reviewed, standing.word()].concat(),
        pattern: Pattern::Solid,
    };
    Chart {
        kind: Kind::Growth,
        title: [&reviewed, "增速排列"].concat(),
        sentence: sentence(&rates, &reviewed),
        legend: if rates.is_empty() {
            Vec::new()
        } else {
            vec![legend]
        },
        table: words::without_empty_remarks(
            vec![
                "指标".to_owned(),
                reviewed + standing.word(),
                "说明".to_owned(),
            ],
            rates
                .iter()
                .map(|rate| vec![rate.name.clone(), words::said(rate.reading), remark(rate)])
                .collect(),
        ),
        panels: if rates.is_empty() {
            Vec::new()
        } else {
            vec![panel]
        },
        lines: Vec::new(),
        place: placed::place,
        points: rates
            .iter()
            .map(|rate| Point::reading(&rate.name, rate.indicator, rate.reading, &remark(rate)))
            .collect(),
        columns: FIGURES,
    }
}

/// Equal rates keep the order of the report.
fn ranked<'a>(report: &Report, indicators: &[&'a Indicator]) -> Vec<Rate<'a>> {
    let mut rates: Vec<Rate> = Vec::new();
    for indicator in indicators {
        for reading in &indicator.readings {
            if reading.year != report.about.reviewed || reading.is_target() {
                continue;
            }
            let Some(signed) = reading.signed_growth() else {
                continue;
            };
            let name = words::named(report, indicator, reading);
            // A sort of its own would cost more code than this short list is worth.
            let place = rates
                .iter()
                .position(|rate| rate.signed < signed)
                .unwrap_or(rates.len());
            rates.insert(
                place,
                Rate {
                    indicator,
                    name,
                    signed,
                    reading,
                },
            );
        }
    }
    rates
}

fn remark(rate: &Rate) -> String {
    let meaning = match (rate.indicator.fall_is_good, rate.reading.falls()) {
        (true, true) => "下降是好事",
        (true, false) => "这项以下降为好",
        (false, _) => "",
    };
    words::remarks(&[meaning, rate.reading.caveat])
}

fn sentence(rates: &[Rate], reviewed: &str) -> String {
    let falls: Vec<&Rate> = rates.iter().filter(|rate| rate.signed < 0.0).collect();
    let count = rates.len().to_string();
    let mut text = match rates {
        [] => ["当前范围内没有", reviewed, "的增速"].concat(),
        [only] => [
            reviewed,
            "的增速只有1项：",
            &only.name,
            &words::said(only.reading),
        ]
        .concat(),
        [.., steepest] if falls.len() == rates.len() => [
            reviewed,
            "的",
            &count,
            "项写明百分比的增减速度都是下降，降得最多的是",
            &equal(rates, steepest),
        ]
        .concat(),
        [highest, ..] => [
            reviewed,
            "的",
            &count,
            "项写明百分比的增减速度中，增得最快的是",
            &equal(rates, highest),
        ]
        .concat(),
    };
    if rates.len() > 1 {
        match falls.len() {
            0 => text.push_str("；没有一项下降"),
            number if number == rates.len() => {}
            number => text = [&text, "；", &number.to_string(), "项是下降"].concat(),
        }
    }
    text + meaning(&falls, rates.len()).as_str() + "。"
}

/// What the falls mean, as far as the report's data say so.
fn meaning(falls: &[&Rate], rates: usize) -> String {
    let good = falls
        .iter()
        .filter(|rate| rate.indicator.fall_is_good)
        .count();
    match good {
        0 => String::new(),
        _ if good == falls.len() && (good == 1 || rates == 1) => "，下降是好事".to_owned(),
        _ if good == falls.len() => "，下降都是好事".to_owned(),
        _ => ["，其中", &good.to_string(), "项下降是好事"].concat(),
    }
}

/// The names of all rates equal to this one, with the figure.
fn equal(rates: &[Rate], rate: &Rate) -> String {
    let names: Vec<&str> = rates
        .iter()
        .filter(|other| other.signed == rate.signed)
        .map(|other| other.name.as_str())
        .collect();
    let figure = rate.reading.figure().text();
    match names.len() {
        1 => [names.concat().as_str(), "（", &figure, "）"].concat(),
        2 | 3 => [&words::joined(&names), "（都是", figure.as_str(), "）"].concat(),
        number => ["并列的", &number.to_string(), "项（都是", &figure, "）"].concat(),
    }
}
