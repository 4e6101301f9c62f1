//! All rates of growth of the reviewed year, the highest first, falls to the left of zero.

use super::pairs::{self, Axes, Pair, PairTexts};
use super::scope::Scope;
use super::{Chart, ChartKind, wording};
use crate::report::{Indicator, Reading, concat, decimal, join};
use crate::texts::{charts as texts, fill, untranslated};

/// A rate with its sign; a fall is negative.
struct Rate {
    indicator: &'static Indicator,
    name: String,
    signed: f64,
    reading: &'static Reading,
}

const TEXTS: PairTexts = PairTexts {
    kind: ChartKind::Growth,
    title: texts::GROWTH,
    caution: "",
    thing: texts::INDICATOR,
    target: "",
    head: "",
};

/// A bar for each rate that passes the question: pairs without targets. Without any, a chart without points whose sentence
/// says so.
pub fn chart(scope: &Scope) -> Chart {
    let rates = ranked(scope);
    let mut results = Vec::new();
    // Whether just those fell that should: then the sentence, which only counts good falls, says it all.
    let mut good_falls_said = true;
    let mut panels = Vec::new();
    for rate in &rates {
        good_falls_said &= (rate.signed < 0.0) == rate.indicator.fall_is_good;
        let result = Pair {
            indicator: rate.indicator,
            name: rate.name.clone(),
            result: Some(rate.reading),
            target: None,
        };
        let value = wording::figure_with_verb(rate.reading);
        let row = result.row(rate.reading, rate.signed, value, None);
        pairs::add_row(&mut panels, Axes::Shared, rate.reading.unit, row);
        results.push(result);
    }
    let reviewed = wording::year(scope.report.about.reviewed);
    let said = sentence(&rates, &reviewed);
    let mut chart = pairs::chart(scope, &TEXTS, &results, panels, &said);
    // Results and estimates alike: it says the year alone.
    chart.title = fill(TEXTS.title, &[&reviewed]);
    chart.table.good_falls_said = good_falls_said;
    chart
}

/// Exact rates, the highest first; then those with a bound or a range, which can't be ranked. Equal ones keep the order of
/// the report.
fn ranked(scope: &Scope) -> Vec<Rate> {
    let mut rates: Vec<Rate> = Vec::new();
    for &indicator in &scope.indicators {
        for reading in &indicator.readings {
            let is_result = reading.year == scope.report.about.reviewed && !reading.is_target();
            if !is_result || !scope.has(reading) {
                continue;
            }
            let Some(signed) = reading.signed_growth() else {
                continue;
            };
            let name = wording::name_with_place(scope.report, indicator, reading);
            // Insertion sort: the standard library's would cost more code than this short list is worth.
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

/// What a reader should know beside a reading.
pub fn remark(indicator: &Indicator, reading: &Reading) -> String {
    let meaning = if indicator.fall_is_good {
        texts::FALL_IS_GOOD
    } else {
        ""
    };
    wording::remarks(&[meaning, reading.caveat])
}

fn sentence(rates: &[Rate], reviewed: &str) -> String {
    let falls: Vec<&Rate> = rates.iter().filter(|rate| rate.signed < 0.0).collect();
    let count = decimal(rates.len());
    let open = rates.iter().filter(|rate| !rate.reading.is_exact()).count();
    let all_fall = open == 0 && falls.len() == rates.len();
    let mut said = Vec::new();
    match rates {
        [] => {}
        [only] => {
            let figure = concat(&[&only.name, wording::figure_with_verb(only.reading).as_str()]);
            said.push(fill(texts::ONE_RATE, &[reviewed, &figure]));
        }
        [first, second, ..] => {
            said.push(fill(texts::RATES, &[reviewed, &count]));
            let last = &rates[..rates.len() - open].last().unwrap_or(first);
            let figure = first.reading.figure().text();
            let is_equal = first.signed == last.signed;
            let most = match is_equal {
                true if first.signed < 0.0 => fill(texts::ALL_FALL_BY, &[&figure]),
                true => fill(texts::ALL_GROW_BY, &[&figure]),
                false if all_fall => fill(texts::ALL_FALL, &[&equal(rates, last)]),
                false => fill(texts::FASTEST, &[&equal(rates, first)]),
            };
            if open == 0 {
                said.extend([texts::COMMA.to_owned(), most]);
            } else {
                let open = fill(texts::OPEN_RATES, &[&decimal(open)]);
                said.extend([texts::COMMA.to_owned(), open]);
                // One alone is not the fastest of anything.
                if second.reading.is_exact() && first.signed > 0.0 {
                    let rest = fill(texts::OF_REST, &[&most]);
                    said.extend([texts::SEMICOLON.to_owned(), rest]);
                }
            }
            if !(all_fall || is_equal && open == 0) {
                let falls = match falls.len() {
                    0 => texts::NONE_FALLS.to_owned(),
                    number => fill(texts::SOME_FALL, &[&decimal(number)]),
                };
                said.extend([texts::SEMICOLON.to_owned(), falls]);
            }
        }
    }
    let meaning = meaning(&falls);
    if !meaning.is_empty() {
        said.extend([texts::COMMA.to_owned(), meaning]);
    }
    join(&said, "")
}

/// What the falls mean, as far as the report's data say so.
fn meaning(falls: &[&Rate]) -> String {
    let good = falls
        .iter()
        .filter(|rate| rate.indicator.fall_is_good)
        .count();
    match good {
        0 => String::new(),
        1 if falls.len() == 1 => texts::FALL_IS_GOOD.to_owned(),
        _ if good == falls.len() => texts::FALLS_ARE_GOOD.to_owned(),
        _ => fill(texts::SOME_FALLS_ARE_GOOD, &[&decimal(good)]),
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
        1 => fill(untranslated::NAMED, &[&join(&names, ""), &figure]),
        2 | 3 => fill(texts::EQUAL, &[&wording::quoted_names(&names), &figure]),
        number => fill(texts::MANY_EQUAL, &[&decimal(number), &figure]),
    }
}
