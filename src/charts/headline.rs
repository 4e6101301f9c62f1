//! The main rates of growth: the reviewed year beside the target of the planned one, on one axis.

use super::pairs::{self, Pair, Terms};
use super::words;
use super::{Chart, Kind, Panel, Row};
use crate::report::{Compare, Indicator, Reading, Report, Stage};
use crate::words::{charts as texts, fill};

const TERMS: Terms = Terms {
    all: texts::HEADLINES,
    higher: [texts::HIGHER, texts::HIGHER_THAN],
    lower: [texts::LOWER, texts::LOWER_THAN],
    amount: Reading::signed_growth,
};

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let about = &report.about;
    let pairs: Vec<Pair> = indicators
        .iter()
        .filter(|indicator| indicator.headline)
        .filter_map(|indicator| pair(report, indicator))
        .collect();
    let standing = pairs::standing(&pairs);
    let result = words::of_year(about.reviewed, standing.word());
    let target = words::of_year(about.planned, texts::TARGET);
    let sentence = match pairs.as_slice() {
        [] => texts::NO_HEADLINE.to_owned(),
        [only] => pairs::one(only, &TERMS) + texts::STOP,
        _ => pairs::many(&pairs, about, &TERMS) + texts::STOP,
    };
    let mut panels = Vec::new();
    if !pairs.is_empty() {
        let rows = pairs.iter().map(|pair| Row {
            label: pair.name.clone(),
            bars: pair.bars(standing, &TERMS),
            aim: None,
        });
        panels.push(Panel {
            unit: "%",
            sides: [texts::FALL, texts::RISE],
            rows: rows.collect(),
        });
    }
    let title = fill(texts::HEADLINE, &[&result, &target]);
    let legend = pairs::legend(&pairs, about);
    let head = [texts::INDICATOR.to_owned(), result, target];
    pairs::chart(
        Kind::Headline,
        &pairs,
        title,
        sentence,
        legend,
        panels,
        head,
    )
}

/// The target is left out where it may not stand beside the result.
fn pair<'a>(report: &Report, indicator: &'a Indicator) -> Option<Pair<'a>> {
    let rates = |year: u16, stage: Stage| {
        let readings = indicator.readings.iter();
        readings.filter(move |reading| {
            reading.year == year
                && reading.status.stage() == stage
                && reading.signed_growth().is_some()
        })
    };
    let result = rates(report.about.reviewed, Stage::Done).next();
    let target = rates(report.about.planned, Stage::Planned).find(|target| {
        result.is_none_or(|result| {
            indicator.compare == Some(Compare::Rate) && target.place == result.place
        })
    });
    let name = words::named(report, indicator, result.or(target)?);
    Some(Pair {
        indicator,
        name,
        result,
        target,
    })
}
