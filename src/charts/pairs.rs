//! A result beside a target: which number is larger, never by how much, never kept or broken.

mod sentence;

pub use sentence::{many, one};

use super::words::{self, Standing};
use super::{Aim, Bar, Chart, Kind, Legend, Panel, Pattern, Point, Row, placed};
use crate::report::{About, Bound, Indicator, Reading, Report};
use crate::words::{charts as texts, kept};

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
                    _ => words::figure(reading),
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

/// The first result and target of one place that fit together; `None` where one is missing.
pub fn pair<'a>(
    report: &Report,
    indicator: &'a Indicator,
    fit: fn(&Reading, &Reading) -> bool,
) -> Option<Pair<'a>> {
    let about = &report.about;
    let readings = &indicator.readings;
    for result in readings {
        if result.year != about.reviewed || result.is_target() {
            continue;
        }
        for target in readings {
            let is_target = target.year == about.planned && target.is_target();
            if is_target && target.place == result.place && fit(result, target) {
                return Some(Pair {
                    indicator,
                    name: words::named(report, indicator, result),
                    result: Some(result),
                    target: Some(target),
                });
            }
        }
    }
    None
}

/// A chart of pairs, whose table and points are theirs; `head` names the things, their results and their targets.
pub fn chart(
    kind: Kind,
    pairs: &[Pair],
    title: String,
    sentence: String,
    legend: Vec<Legend>,
    panels: Vec<Panel>,
    head: [String; 3],
) -> Chart {
    let standing = standing(pairs);
    let target = match kind {
        Kind::Change => words::said,
        _ => words::figure,
    };
    let mut head = Vec::from(head);
    head.push(texts::REMARKS.to_owned());
    let (mut rows, mut points) = (Vec::new(), Vec::new());
    for pair in pairs {
        let mut cells = vec![pair.name.clone()];
        let mut caveats = ["", ""];
        for (at, reading) in [pair.result, pair.target].into_iter().enumerate() {
            cells.push(match reading {
                None => words::NONE.to_owned(),
                Some(reading) if at == 0 => standing.figure(reading),
                Some(reading) => target(reading),
            });
            if let Some(reading) = reading {
                caveats[at] = reading.caveat;
                let remark = words::remarks(&[reading.caveat]);
                points.push(Point::reading(&pair.name, pair.indicator, reading, &remark));
            }
        }
        cells.push(words::remarks(&caveats));
        rows.push(cells);
    }
    Chart {
        kind,
        title,
        sentence,
        legend,
        table: words::with_remarks_below(head, rows),
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

/// What solid and hatched mean, as far as the pairs have them.
pub fn legend(pairs: &[Pair], about: &About) -> Vec<Legend> {
    let mut legend = Vec::new();
    if pairs.iter().any(|pair| pair.result.is_some()) {
        legend.push(Legend {
            label: words::of_year(about.reviewed, standing(pairs).word()),
            pattern: Pattern::Solid,
        });
    }
    if pairs.iter().any(|pair| pair.target.is_some()) {
        legend.push(Legend {
            label: words::of_year(about.planned, texts::TARGET),
            pattern: Pattern::Hatched,
        });
    }
    legend
}
