//! A chart of pairs: its bars on their axes, its legend, table, points and sentence.

use super::sentence::{many, one};
use super::{Comparison, Pair, result_status};
use crate::charts::scope::Scope;
use crate::charts::{Chart, ChartKind, Legend, Panel, Pattern, Point, Row, placed, wording};
use crate::report::concat;
use crate::texts::{charts as texts, fill, untranslated};

/// The texts around a chart of pairs.
pub struct PairTexts {
    pub kind: ChartKind,
    /// With placeholders for the results and the targets.
    pub title: &'static str,
    /// What is said behind the pairs.
    pub caution: &'static str,
    /// What a pair is, and its target, for the title and the head of the table.
    pub thing: &'static str,
    pub target: &'static str,
    pub head: &'static str,
}

/// How many axes the pairs of a chart have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axes {
    /// One for all pairs in a row with the same unit.
    Shared,
    /// One for each pair.
    Own,
}

/// A row on the last axis if it may stand there, else on one of its own: no two units share an axis.
pub fn add_row(panels: &mut Vec<Panel>, axes: Axes, unit: &'static str, row: Row) {
    match panels.last_mut() {
        Some(panel) if axes == Axes::Shared && panel.unit == unit => panel.rows.push(row),
        _ => panels.push(Panel {
            unit,
            end: 0.0,
            rows: vec![row],
        }),
    }
}

/// Results above their targets as bars, with what is said of them.
pub fn beside(
    scope: &Scope,
    says: &PairTexts,
    pairs: &[Pair],
    comparison: &Comparison,
    axes: Axes,
) -> Chart {
    let result_status = result_status(pairs);
    let mut panels = Vec::new();
    for pair in pairs {
        let row = Row {
            label: pair.name.clone(),
            bars: pair.bars(result_status, comparison),
            target_mark: None,
        };
        let unit = pair.result.or(pair.target).map_or("", |one| one.unit);
        add_row(&mut panels, axes, unit, row);
    }
    let said = match pairs {
        [] => String::new(),
        [only] => one(only, comparison),
        _ => many(pairs, &scope.report.about, comparison),
    };
    chart(scope, says, pairs, panels, &said)
}

/// A chart of pairs, whose table and points are theirs; `said` is its sentence but for the stop.
pub fn chart(
    scope: &Scope,
    says: &PairTexts,
    pairs: &[Pair],
    panels: Vec<Panel>,
    said: &str,
) -> Chart {
    let about = &scope.report.about;
    let result_status = result_status(pairs);
    let result = wording::of_year(about.reviewed, result_status.word());
    let target = |what| wording::of_year(about.planned, what);
    let figure = match says.kind {
        ChartKind::Change => wording::figure_with_verb,
        _ => wording::figure,
    };
    let rows = pairs.iter().map(|pair| pair.cells(result_status, figure));
    let rows = rows.collect();
    let points: Vec<Point> = pairs
        .iter()
        .flat_map(|pair| pair.points(scope.report))
        .collect();
    let mut shown = pairs.iter().flat_map(Pair::readings);
    let is_split = shown.any(|reading| !scope.has(reading));
    let only_if = |is_so, text| if is_so { text } else { "" };
    let sentence = match points.is_empty() {
        true => texts::NONE.to_owned(),
        false => concat(&[
            said,
            texts::STOP,
            says.caution,
            only_if(panels.len() > 1, texts::OWN_SCALES),
            only_if(is_split, texts::SHOWN_TOGETHER),
        ]),
    };
    let title = fill(says.title, &[&result, &target(says.target)]);
    let head = vec![
        says.thing.to_owned(),
        result.clone(),
        target(says.head),
        texts::REMARKS.to_owned(),
    ];
    Chart {
        kind: says.kind,
        title,
        sentence,
        legend: legend(&panels, about.planned, &result),
        table: wording::with_remarks_below(head, rows),
        panels,
        lines: Vec::new(),
        place: placed::place,
        points,
        columns: untranslated::FIGURES,
    }
}

/// What each pattern of the panels stands for, in the order they are met.
fn legend(panels: &[Panel], planned: u16, result: &str) -> Vec<Legend> {
    let target = |what| wording::of_year(planned, what);
    let mut legend: Vec<Legend> = Vec::new();
    for row in panels.iter().flat_map(|panel| &panel.rows) {
        let bars = row.bars.iter().flat_map(|bar| &bar.parts);
        let bars = bars.map(|part| part.pattern);
        for pattern in bars.chain(row.target_mark.iter().map(|mark| mark.pattern)) {
            if legend.iter().all(|legend| legend.pattern != pattern) {
                let label = match pattern {
                    Pattern::Floor => target(texts::FLOOR_TO_HOLD),
                    Pattern::Rise => target(texts::TARGET_RISES),
                    Pattern::Fall => target(texts::TARGET_FALLS),
                    Pattern::Hatched => target(texts::TARGET),
                    _ => result.to_owned(),
                };
                legend.push(Legend { label, pattern });
            }
        }
    }
    legend
}
