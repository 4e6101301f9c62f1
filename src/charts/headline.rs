//! The main rates of growth: the reviewed year beside the target of the planned one, on one axis.

use super::pairs::{self, Pair, Terms};
use super::placed;
use super::points::FIGURES;
use super::words;
use super::{Chart, Kind, Panel, Row};
use crate::report::{Compare, Indicator, Reading, Report, Stage};

const TERMS: Terms = Terms {
    noun: "项主要指标",
    higher: "高",
    lower: "低",
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
    let (reviewed, planned) = (words::year(about.reviewed), words::year(about.planned));
    let sentence = match pairs.as_slice() {
        [] => "当前范围内没有主要指标".to_owned(),
        [only] => pairs::one(only, about, &TERMS),
        _ => pairs::many(&pairs, about, &TERMS),
    };
    let rows = pairs.iter().map(|pair| Row {
        label: pair.name.clone(),
        bars: pair.bars(standing, &TERMS),
        aim: None,
    });
    let panel = Panel {
        unit: "%",
        sides: ["下降", "增长"],
        rows: rows.collect(),
    };
    Chart {
        kind: Kind::Headline,
        title: [
            "主要指标增速：",
            &reviewed,
            standing.word(),
            "与",
            &planned,
            "目标",
        ]
        .concat(),
        sentence: sentence + "。",
        legend: pairs::legend(&pairs, about),
        table: words::without_empty_remarks(
            vec![
                "指标".to_owned(),
                reviewed + standing.word(),
                planned + "目标",
                "说明".to_owned(),
            ],
            pairs.iter().map(|pair| pair.cells(standing)).collect(),
        ),
        panels: if pairs.is_empty() {
            Vec::new()
        } else {
            vec![panel]
        },
        lines: Vec::new(),
        place: placed::place,
        points: pairs.iter().flat_map(Pair::points).collect(),
        columns: FIGURES,
    }
}

/// The target is left out where it may not stand beside the result.
fn pair<'a>(report: &Report, indicator: &'a Indicator) -> Option<Pair<'a>> {
    let rate = |year: u16, stage: Stage| {
        let mut readings = indicator.readings.iter();
        readings.find(|reading| {
            reading.year == year
                && reading.status.stage() == stage
                && reading.signed_growth().is_some()
        })
    };
    let result = rate(report.about.reviewed, Stage::Done);
    let target = rate(report.about.planned, Stage::Planned)
        .filter(|_| result.is_none() || indicator.compare == Some(Compare::Rate));
    let name = words::named(report, indicator, result.or(target)?);
    Some(Pair {
        indicator,
        name,
        result,
        target,
    })
}
