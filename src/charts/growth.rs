//! All rates of growth of the reviewed year, the highest first, falls to the left of zero.

use super::placed;
use super::points::Point;
use super::words::{self, Standing};
use super::{Bar, Chart, Kind, Legend, Panel, Pattern, Row};
use crate::report::{Indicator, Reading, Report};
use crate::words::{charts as texts, fill, kept};

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
    let result = words::of_year(report.about.reviewed, standing.word());
    let (mut rows, mut cells, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for rate in &rates {
        let (label, value, remark) = (rate.name.clone(), words::said(rate.reading), remark(rate));
        points.push(Point::reading(
            &label,
            rate.indicator,
            rate.reading,
            &remark,
        ));
        cells.push(vec![label.clone(), value.clone(), remark]);
        rows.push(Row {
            label,
            bars: vec![Bar::of(rate.reading, rate.signed, Pattern::Solid, value)],
            aim: None,
        });
    }
    let (mut legend, mut panels) = (Vec::new(), Vec::new());
    if !rows.is_empty() {
        legend.push(Legend {
            label: result.clone(),
            pattern: Pattern::Solid,
        });
        panels.push(Panel {
            unit: "%",
            sides: [texts::FALL, texts::RISE],
            rows,
        });
    }
    let head = [texts::INDICATOR, &result, texts::REMARKS].map(str::to_owned);
    Chart {
        kind: Kind::Growth,
        title: fill(texts::GROWTH, &[&reviewed]),
        sentence: sentence(&rates, &reviewed),
        legend,
        table: words::with_remarks_below(head.into(), cells),
        panels,
        lines: Vec::new(),
        place: placed::place,
        points,
        columns: kept::FIGURES,
    }
}

/// Exact rates by size; then what words or a range leave open, which has no rank. Equal ones keep the order of the
/// report.
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
            let behind = |rate: &Rate| {
                reading.is_exact() && !(rate.reading.is_exact() && rate.signed >= signed)
            };
            let place = rates.iter().position(behind).unwrap_or(rates.len());
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
        (true, true) => texts::FALL_IS_GOOD,
        (true, false) => texts::FALL_WOULD_BE_GOOD,
        (false, _) => "",
    };
    words::remarks(&[meaning, rate.reading.caveat])
}

fn sentence(rates: &[Rate], reviewed: &str) -> String {
    let falls: Vec<&Rate> = rates.iter().filter(|rate| rate.signed < 0.0).collect();
    let count = rates.len().to_string();
    let open = rates.iter().filter(|rate| !rate.reading.is_exact()).count();
    let all_fall = open == 0 && falls.len() == rates.len();
    let mut text = match rates {
        [] => fill(texts::NO_GROWTH, &[reviewed]),
        [only] => {
            let said = [&only.name, words::said(only.reading).as_str()].concat();
            fill(texts::ONE_RATE, &[reviewed, &said])
        }
        [.., steepest] if all_fall => fill(
            texts::ALL_FALL,
            &[reviewed, &count, &equal(rates, steepest)],
        ),
        [highest, ..] if open == 0 => {
            fill(texts::FASTEST, &[reviewed, &count, &equal(rates, highest)])
        }
        [highest, second, ..] => {
            let open = fill(texts::OPEN_RATES, &[reviewed, &count, &open.to_string()]);
            // One alone is not the fastest of anything.
            match second.reading.is_exact() && highest.signed > 0.0 {
                true => {
                    open + texts::SEMICOLON
                        + &fill(texts::FASTEST_OF_REST, &[&equal(rates, highest)])
                }
                false => open,
            }
        }
    };
    if rates.len() > 1 {
        match falls.len() {
            0 => text = text + texts::SEMICOLON + texts::NONE_FALLS,
            _ if all_fall => {}
            number => {
                text = text + texts::SEMICOLON + &fill(texts::SOME_FALL, &[&number.to_string()])
            }
        }
    }
    match meaning(&falls, rates.len()).as_str() {
        "" => text + texts::STOP,
        meaning => text + texts::COMMA + meaning + texts::STOP,
    }
}

/// What the falls mean, as far as the report's data say so.
fn meaning(falls: &[&Rate], rates: usize) -> String {
    let good = falls
        .iter()
        .filter(|rate| rate.indicator.fall_is_good)
        .count();
    match good {
        0 => String::new(),
        _ if good == falls.len() && (good == 1 || rates == 1) => texts::FALL_IS_GOOD.to_owned(),
        _ if good == falls.len() => texts::FALLS_ARE_GOOD.to_owned(),
        _ => fill(texts::SOME_FALLS_ARE_GOOD, &[&good.to_string()]),
    }
}

/// The names of all exact rates equal to this one, with the figure.
fn equal(rates: &[Rate], rate: &Rate) -> String {
    let names: Vec<&str> = rates
        .iter()
        .filter(|other| other.reading.is_exact() && other.signed == rate.signed)
        .map(|other| other.name.as_str())
        .collect();
    let figure = rate.reading.figure().text();
    match names.len() {
        1 => fill(kept::NAMED, &[&names.concat(), &figure]),
        2 | 3 => fill(texts::EQUAL, &[&words::joined(&names), &figure]),
        number => fill(texts::MANY_EQUAL, &[&number.to_string(), &figure]),
    }
}
