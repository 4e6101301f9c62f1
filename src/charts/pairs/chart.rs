//! A chart of pairs: its bars on their axes, its legend, table, points and sentence.

use super::sentence::{many, one};
use super::{Comparison, Pair, result_status};
use crate::charts::scope::Scope;
use crate::charts::{Chart, ChartKind, Legend, Panel, Pattern, Point, Row, Table, placed, wording};
use crate::report::{Stated, concat};
use crate::texts::{charts as texts, fill, untranslated};

/// The texts of a chart of pairs.
pub struct PairTexts {
    pub kind: ChartKind,
    /// With placeholders for the results and the targets.
    pub title: &'static str,
    /// Stands behind the sentence.
    pub caution: &'static str,
    /// The head of the table's first column: what a pair is about.
    pub thing: &'static str,
    /// What a target is called in the title.
    pub target: &'static str,
    /// What a target is called in the head of the table; empty where there are none.
    pub head: &'static str,
}

/// Whether the pairs of a chart share axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axes {
    /// Consecutive pairs of one unit share one.
    Shared,
    /// Each pair has its own.
    Own,
}

/// Adds a row to the last panel if its axis may be shared and has the row's unit, else to a new panel.
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

/// A chart of results above their targets as bars, with its sentence.
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
        _ => many(pairs, result_status, &scope.report.about, comparison),
    };
    chart(scope, says, pairs, panels, &said)
}

/// A chart of pairs, each of which has a row in the panels, with their table and points; `said` is the sentence without its
/// full stop. Without pairs a chart that says that there is nothing.
pub fn chart(
    scope: &Scope,
    says: &PairTexts,
    pairs: &[Pair],
    panels: Vec<Panel>,
    said: &str,
) -> Chart {
    let about = &scope.report.about;
    let result = wording::of_year(about.reviewed, result_status(pairs).word());
    let target = wording::of_year(about.planned, says.target);
    let mut points = Vec::new();
    for pair in pairs {
        for reading in pair.readings() {
            let stated = Stated {
                report: scope.report,
                indicator: pair.indicator,
                reading,
            };
            points.push(Point::reading(says.kind, &pair.name, stated));
        }
    }
    Chart {
        kind: says.kind,
        title: fill(says.title, &[&result, &target]),
        sentence: sentence(scope, says, pairs, &panels, said),
        legend: legend(&panels, about.planned, &result),
        table: table(says, pairs, &panels, about.planned, &result),
        panels,
        lines: Vec::new(),
        place: placed::place,
        points,
        columns: untranslated::FIGURES,
    }
}

/// What is said of the pairs, with what a reader must know of the picture.
fn sentence(
    scope: &Scope,
    says: &PairTexts,
    pairs: &[Pair],
    panels: &[Panel],
    said: &str,
) -> String {
    if pairs.is_empty() {
        return texts::NONE.to_owned();
    }
    let only_if = |is_so, text| if is_so { text } else { "" };
    let mut readings = pairs.iter().flat_map(Pair::readings);
    let is_split = readings.any(|reading| !scope.has(reading));
    concat(&[
        said,
        texts::STOP,
        says.caution,
        only_if(panels.len() > 1, texts::OWN_SCALES),
        only_if(is_split, texts::SHOWN_TOGETHER),
    ])
}

/// A row for each pair, as the picture has it, with its remarks; a column of targets only where the texts have a head for it.
fn table(says: &PairTexts, pairs: &[Pair], panels: &[Panel], planned: u16, result: &str) -> Table {
    let has_targets = !says.head.is_empty();
    let mut head = wording::owned(&[says.thing, result]);
    if has_targets {
        head.push(wording::of_year(planned, says.head));
    }
    head.push(texts::REMARKS.to_owned());
    let drawn = panels.iter().flat_map(|panel| &panel.rows);
    let mut rows = Vec::new();
    for (pair, row) in pairs.iter().zip(drawn) {
        let (result, target) = figures(row);
        let mut cells = wording::owned(&[&row.label, result]);
        if has_targets {
            cells.push(target.to_owned());
        }
        cells.push(pair.remark(says.kind));
        rows.push(cells);
    }
    wording::with_remarks_below(head, rows)
}

/// Result and target as the picture has them.
fn figures(row: &Row) -> (&str, &str) {
    let (mut result, mut target) = (wording::NONE, wording::NONE);
    for bar in &row.bars {
        for segment in &bar.segments {
            match segment.pattern {
                Pattern::Solid => result = &bar.value,
                _ => target = &bar.value,
            }
        }
    }
    if let Some(mark) = &row.target_mark {
        target = &mark.value;
    }
    (result, target)
}

/// What each pattern of the panels stands for, in the order they are met.
fn legend(panels: &[Panel], planned: u16, result: &str) -> Vec<Legend> {
    let target = |what| wording::of_year(planned, what);
    let mut legend: Vec<Legend> = Vec::new();
    for row in panels.iter().flat_map(|panel| &panel.rows) {
        let bars = row.bars.iter().flat_map(|bar| &bar.segments);
        let bars = bars.map(|segment| segment.pattern);
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
