//! Quantities that both years name: done in one, promised again for the next. Each has an axis of
//! its own, since no two units may share one.

use super::pairs::{self, Pair, Terms};
use super::words;
use super::{Chart, Kind, Panel, Row};
use crate::report::{Compare, Indicator, Report};
use crate::words::{charts as texts, fill};

const TERMS: Terms = Terms {
    all: texts::TASKS,
    higher: [texts::MORE, texts::MORE_THAN],
    lower: [texts::FEWER, texts::FEWER_THAN],
    amount: |reading| reading.value,
};

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let about = &report.about;
    let (pairs, units): (Vec<Pair>, Vec<&'static str>) = indicators
        .iter()
        .filter(|indicator| indicator.compare == Some(Compare::Again))
        .filter_map(|indicator| pair(report, indicator))
        .unzip();
    let standing = pairs::standing(&pairs);
    let result = words::of_year(about.reviewed, standing.word());
    let target = words::of_year(about.planned, texts::TARGET);
    let sentence = match pairs.as_slice() {
        [] => texts::NO_AGAIN.to_owned(),
        [only] => pairs::one(only, &TERMS) + "。" + texts::AGAIN_CAUTION,
        _ => pairs::many(&pairs, about, &TERMS) + "。" + texts::AGAIN_CAUTION,
    };
    let panel = |(pair, unit): (&Pair, &'static str)| Panel {
        unit,
        sides: ["", ""],
        rows: vec![Row {
            label: pair.name.clone(),
            bars: pair.bars(standing, &TERMS),
            aim: None,
        }],
    };
    let panels = pairs.iter().zip(units).map(panel).collect();
    let title = fill(texts::AGAIN, &[&result, &target]);
    let legend = pairs::legend(&pairs, about);
    let head = [texts::TASK.to_owned(), result, target];
    pairs::chart(Kind::Again, &pairs, title, sentence, legend, panels, head)
}

/// Result and target of the same unit, with that unit; `None` where one is missing.
fn pair<'a>(report: &Report, indicator: &'a Indicator) -> Option<(Pair<'a>, &'static str)> {
    let amounts = || {
        indicator
            .readings
            .iter()
            .filter(|reading| reading.value.is_some())
    };
    let result =
        amounts().find(|reading| reading.year == report.about.reviewed && !reading.is_target())?;
    let target = amounts().find(|reading| {
        reading.year == report.about.planned && reading.is_target() && reading.unit == result.unit
    })?;
    let name = words::named(report, indicator, result);
    Some((
        Pair {
            indicator,
            name,
            result: Some(result),
            target: Some(target),
        },
        result.unit,
    ))
}
