//! A result beside a target: which number is larger, never by how much, never kept or broken.

mod sentence;

use sentence::{many, one};

use super::scope::Scope;
use super::wording::{self, Standing};
use super::{Aim, Bar, Chart, Kind, Legend, Panel, Pattern, Point, Row, placed};
use crate::report::{Bound, Compare, Indicator, Reading, concat};
use crate::texts::{charts as texts, fill, kept};

/// Two readings of one thing; at least one is there.
#[derive(Debug, Clone)]
pub struct Pair<'a> {
    pub indicator: &'a Indicator,
    pub name: String,
    pub result: Option<&'a Reading>,
    pub target: Option<&'a Reading>,
}

/// What may be said of a target that stands beside a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Higher,
    Same,
    /// A lower rate that is still growth.
    Slower,
    Lower,
    /// Words like 以上 leave open which is larger.
    Loose,
    /// So does a range.
    Range,
    /// One of the two is missing.
    Alone,
}

/// The words of one chart for its pairs.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// All pairs, with a hole for their number.
    pub all: &'static str,
    /// Of a target, alone and with the result that it is higher than.
    pub higher: [&'static str; 2],
    pub lower: [&'static str; 2],
    /// The length of a reading's bar in the chart's unit.
    pub amount: fn(&Reading) -> Option<f64>,
}

/// What tells one chart of pairs from another.
pub struct Look {
    pub kind: Kind,
    /// With holes for the results and the targets.
    pub title: &'static str,
    /// What is said behind the pairs.
    pub caution: &'static str,
    /// What a pair is, and its target, for the title and the head of the table.
    pub thing: &'static str,
    pub target: &'static str,
    pub head: &'static str,
}

impl Pair<'_> {
    /// How the target stands to the result.
    pub fn relation(&self, terms: &Terms) -> Relation {
        let (Some(result), Some(target)) = (self.result, self.target) else {
            return Relation::Alone;
        };
        let (Some(before), Some(after)) = ((terms.amount)(result), (terms.amount)(target)) else {
            return Relation::Alone;
        };
        let is_range = result.upto.is_some() || target.upto.is_some();
        let exact = result.bound.is_none() && !is_range;
        let upward = match target.bound {
            None => true,
            Some(
                Bound::AtLeast | Bound::Over | Bound::Past | Bound::NotBelow | Bound::NotFewer,
            ) => !target.falls(),
            Some(_) => false,
        };
        if after > before && exact && upward {
            Relation::Higher
        } else if result.bound.is_some() || target.bound.is_some() {
            Relation::Loose
        } else if is_range {
            Relation::Range
        } else if after == before {
            Relation::Same
        } else if target.signed_growth().is_some_and(|rate| rate > 0.0) {
            Relation::Slower
        } else {
            Relation::Lower
        }
    }

    /// The bars of the pair, the result above the target.
    pub fn bars(&self, standing: Standing, terms: &Terms) -> Vec<Bar> {
        let mut bars = Vec::new();
        for (reading, pattern) in [
            (self.result, Pattern::Solid),
            (self.target, Pattern::Hatched),
        ] {
            if let Some(reading) = reading
                && let Some(amount) = (terms.amount)(reading)
            {
                let value = match pattern {
                    Pattern::Solid => standing.figure(reading),
                    _ => wording::figure(reading),
                };
                bars.push(Bar::of(reading, amount, pattern, value));
            }
        }
        bars
    }

    /// A row with the result alone as its bar, and what it aims at beside it.
    pub fn aimed(&self, standing: Standing, result: &Reading, aim: Aim) -> Row {
        let amount = result.value.unwrap_or_default();
        Row {
            label: self.name.clone(),
            bars: vec![Bar::of(
                result,
                amount,
                Pattern::Solid,
                standing.figure(result),
            )],
            aim: Some(aim),
        }
    }

    /// The two readings, where both are there.
    pub fn both(&self) -> Option<(&Reading, &Reading)> {
        Some((self.result?, self.target?))
    }
}

/// Of each indicator that compares so the first result and target of one place that fit together; where a year or
/// stage is asked for, one of the two is of it.
pub fn pairs<'a>(
    scope: &Scope<'a>,
    compare: Compare,
    fit: fn(&Reading, &Reading) -> bool,
) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    for &indicator in &scope.indicators {
        if indicator.compare == Some(compare) {
            pairs.extend(pair(scope, indicator, fit));
        }
    }
    pairs
}

fn pair<'a>(
    scope: &Scope<'a>,
    indicator: &'a Indicator,
    fit: fn(&Reading, &Reading) -> bool,
) -> Option<Pair<'a>> {
    let about = &scope.report.about;
    let readings = &indicator.readings;
    for result in readings {
        if result.year != about.reviewed || result.is_target() {
            continue;
        }
        for target in readings {
            let is_target = target.year == about.planned && target.is_target();
            if is_target
                && target.place == result.place
                && fit(result, target)
                && (scope.has(result) || scope.has(target))
            {
                return Some(Pair {
                    indicator,
                    name: wording::named(scope.report, indicator, result),
                    result: Some(result),
                    target: Some(target),
                });
            }
        }
    }
    None
}

/// A row on the last axis if it may stand there, else on one of its own: no two units share an axis.
pub fn put(panels: &mut Vec<Panel>, may_share: bool, unit: &'static str, row: Row) {
    match panels.last_mut() {
        Some(panel) if may_share && panel.unit == unit => panel.rows.push(row),
        _ => panels.push(Panel {
            unit,
            end: 0.0,
            rows: vec![row],
        }),
    }
}

/// Results above their targets as bars, on one axis or each pair on its own, with what is said of them.
pub fn beside(scope: &Scope, look: &Look, pairs: &[Pair], terms: &Terms, on_one: bool) -> Chart {
    let standing = standing(pairs);
    let mut panels = Vec::new();
    for pair in pairs {
        let row = Row {
            label: pair.name.clone(),
            bars: pair.bars(standing, terms),
            aim: None,
        };
        let unit = pair.result.or(pair.target).map_or("", |one| one.unit);
        put(&mut panels, on_one, unit, row);
    }
    let said = match pairs {
        [] => String::new(),
        [only] => one(only, terms),
        _ => many(pairs, &scope.report.about, terms),
    };
    chart(scope, look, pairs, panels, &said)
}

/// A chart of pairs, whose table and points are theirs; `said` is its sentence but for the stop.
pub fn chart(scope: &Scope, look: &Look, pairs: &[Pair], panels: Vec<Panel>, said: &str) -> Chart {
    let about = &scope.report.about;
    let standing = standing(pairs);
    let result = wording::of_year(about.reviewed, standing.word());
    let target = |what| wording::of_year(about.planned, what);
    let figure = match look.kind {
        Kind::Change => wording::said,
        _ => wording::figure,
    };
    let (mut rows, mut points) = (Vec::new(), Vec::new());
    let mut is_split = false;
    for pair in pairs {
        let mut cells = vec![pair.name.clone()];
        let mut caveats = ["", ""];
        for (at, reading) in [pair.result, pair.target].into_iter().enumerate() {
            cells.push(match reading {
                None => wording::NONE.to_owned(),
                Some(reading) if at == 0 => standing.figure(reading),
                Some(reading) => figure(reading),
            });
            if let Some(reading) = reading {
                caveats[at] = reading.caveat;
                is_split |= !scope.has(reading);
                let remark = wording::remarks(&[reading.caveat]);
                points.push(Point::reading(&pair.name, pair.indicator, reading, &remark));
            }
        }
        cells.push(wording::remarks(&caveats));
        rows.push(cells);
    }
    let mut legend: Vec<Legend> = Vec::new();
    for row in panels.iter().flat_map(|panel| &panel.rows) {
        let bars = row.bars.iter().flat_map(|bar| &bar.parts);
        let bars = bars.map(|part| part.pattern);
        for pattern in bars.chain(row.aim.iter().map(|aim| aim.pattern)) {
            if legend.iter().all(|legend| legend.pattern != pattern) {
                let label = match pattern {
                    Pattern::Floor => target(texts::FLOOR_TO_HOLD),
                    Pattern::Rise => target(texts::TARGET_RISES),
                    Pattern::Fall => target(texts::TARGET_FALLS),
                    Pattern::Hatched => target(texts::TARGET),
                    _ => result.clone(),
                };
                legend.push(Legend { label, pattern });
            }
        }
    }
    let sentence = match (points.is_empty(), is_split) {
        (true, _) => texts::NONE.to_owned(),
        (_, true) => concat(&[said, texts::STOP, look.caution, texts::SHOWN_TOGETHER]),
        _ => concat(&[said, texts::STOP, look.caution]),
    };
    let title = fill(look.title, &[&result, &target(look.target)]);
    let head = vec![
        look.thing.to_owned(),
        result,
        target(look.head),
        texts::REMARKS.to_owned(),
    ];
    Chart {
        kind: look.kind,
        title,
        sentence,
        legend,
        table: wording::without_empty_remarks(head, rows),
        panels,
        lines: Vec::new(),
        place: placed::place,
        points,
        columns: kept::FIGURES,
    }
}

/// The standing of all results of the pairs.
pub fn standing(pairs: &[Pair]) -> Standing {
    let mut results = Vec::new();
    for pair in pairs {
        results.extend(pair.result);
    }
    Standing::of(&results)
}
