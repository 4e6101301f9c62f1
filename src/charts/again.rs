//! Quantities that both years name: done in one, promised again for the next. Each has an axis of
//! its own, since no two units may share one.

use super::pairs::{self, Pair, Terms};
use super::placed;
use super::points::FIGURES;
use super::words;
use super::{Chart, Kind, Panel, Row};
use crate::report::{Compare, Indicator, Report};

const TERMS: Terms = Terms {
    noun: "项工作",
    higher: "多",
    lower: "少",
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
    let (reviewed, planned) = (words::year(about.reviewed), words::year(about.planned));
    const CAUTION: &str = "这是两年各自的数量，不是完成情况的对比。";
    let sentence = match pairs.as_slice() {
        [] => "当前范围内没有两年都写了数量的工作。".to_owned(),
        [only] => [&pairs::one(only, about, &TERMS), "。", CAUTION].concat(),
        _ => [
            "两年都写了数量的",
            &pairs::many(&pairs, about, &TERMS),
            "。",
            CAUTION,
        ]
        .concat(),
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
    Chart {
        kind: Kind::Again,
        title: [
            "两年都有的数量：",
            &reviewed,
            standing.word(),
            "与",
            &planned,
            "目标",
        ]
        .concat(),
        sentence,
        legend: pairs::legend(&pairs, about),
        table: words::without_empty_remarks(
            vec![
                "事项".to_owned(),
                reviewed + standing.word(),
                planned + "目标",
                "说明".to_owned(),
            ],
            pairs.iter().map(|pair| pair.cells(standing)).collect(),
        ),
        panels: pairs.iter().zip(units).map(panel).collect(),
        lines: Vec::new(),
        place: placed::place,
        points: pairs.iter().flat_map(Pair::points).collect(),
        columns: FIGURES,
    }
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
