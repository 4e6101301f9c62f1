//! Quantities that both years name: done in one, promised again for the next. Each has an axis of
//! its own, since no two units may share one.

use super::pairs::{self, Pair, Terms};
use super::words;
use super::{Chart, Kind, Panel, Row};
use crate::report::{Compare, Indicator, Reading, Report};
use crate::words::{charts as texts, fill};

const TERMS: Terms = Terms {
    all: texts::TASKS,
    higher: [texts::MORE, texts::MORE_THAN],
    lower: [texts::FEWER, texts::FEWER_THAN],
    amount: |reading| reading.value,
};

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let about = &report.about;
    let pairs: Vec<Pair> = indicators
        .iter()
        .filter(|indicator| indicator.compare == Some(Compare::Again))
        .filter_map(|indicator| pairs::pair(report, indicator, fit))
        .collect();
    let standing = pairs::standing(&pairs);
    let result = words::of_year(about.reviewed, standing.word());
    let target = words::of_year(about.planned, texts::TARGET);
    let sentence = match pairs.as_slice() {
        [] => texts::NO_AGAIN.to_owned(),
        [only] => pairs::one(only, &TERMS) + texts::STOP + texts::AGAIN_CAUTION,
        _ => pairs::many(&pairs, about, &TERMS) + texts::STOP + texts::AGAIN_CAUTION,
    };
    let panel = |pair: &Pair| Panel {
        unit: pair.result.map_or("", |result| result.unit),
        sides: ["", ""],
        rows: vec![Row {
            label: pair.name.clone(),
            bars: pair.bars(standing, &TERMS),
            aim: None,
        }],
    };
    let panels = pairs.iter().map(panel).collect();
    let title = fill(texts::AGAIN, &[&result, &target]);
    let legend = pairs::legend(&pairs, about);
    let head = [texts::TASK.to_owned(), result, target];
    pairs::chart(Kind::Again, &pairs, title, sentence, legend, panels, head)
}

/// Two amounts of one unit.
fn fit(result: &Reading, target: &Reading) -> bool {
    result.value.is_some() && target.value.is_some() && result.unit == target.unit
}
