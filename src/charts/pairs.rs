//! A result beside a target: which number is larger, but never by how much nor whether the target was met.

mod chart;
mod sentence;

pub use chart::{Axes, PairTexts, add_row, beside, chart};
pub use sentence::{Extent, Group, Words, clauses};

use super::scope::Scope;
use super::wording::{self, ResultStatus};
use super::{Bar, ChartKind, Pattern, Row, TargetMark, points};
use crate::report::{Compare, Indicator, Reading};

/// A result and a target of one indicator; at least one of them is there.
#[derive(Debug, Clone)]
pub struct Pair {
    pub indicator: &'static Indicator,
    pub name: String,
    pub result: Option<&'static Reading>,
    pub target: Option<&'static Reading>,
}

/// How a target compares with its result, as far as that may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Higher,
    Same,
    /// A lower rate that is still growth.
    Slower,
    Lower,
    /// A word like 以上 leaves open which is larger.
    Loose,
    /// A range leaves open which is larger.
    Range,
    /// Both fall: the larger fall would be the lower rate.
    Falls,
    /// One of the two is missing.
    Alone,
}

impl Relation {
    /// In the order of a sentence.
    const ALL: [Relation; 8] = [
        Relation::Higher,
        Relation::Same,
        Relation::Slower,
        Relation::Lower,
        Relation::Loose,
        Relation::Range,
        Relation::Falls,
        Relation::Alone,
    ];
}

/// What is compared in a chart of pairs, and in what words.
#[derive(Debug, Clone, Copy)]
pub struct Comparison {
    /// Names all pairs, with a placeholder for their number.
    pub all: &'static str,
    /// Said of a target that is higher: alone, and with a placeholder for the result. Likewise `lower`.
    pub higher: Words,
    pub lower: Words,
    /// The length of a reading's bar in the chart's unit.
    pub amount: fn(&Reading) -> Option<f64>,
}

impl Pair {
    /// `None` where neither passes the question.
    pub fn asked(
        scope: &Scope,
        indicator: &'static Indicator,
        result: Option<&'static Reading>,
        target: Option<&'static Reading>,
    ) -> Option<Pair> {
        let name = wording::name_with_place(scope.report, indicator, result.or(target)?);
        let pair = Pair {
            indicator,
            name,
            result,
            target,
        };
        let is_asked = pair.readings().any(|reading| scope.has(reading));
        is_asked.then_some(pair)
    }

    /// How the target compares with the result.
    pub fn relation(&self, comparison: &Comparison) -> Relation {
        let (Some(result), Some(target)) = (self.result, self.target) else {
            return Relation::Alone;
        };
        let (Some(before), Some(after)) =
            ((comparison.amount)(result), (comparison.amount)(target))
        else {
            return Relation::Alone;
        };
        let is_range = result.upto.is_some() || target.upto.is_some();
        let exact = result.bound.is_none() && !is_range;
        let upward = target
            .bound
            .is_none_or(|bound| (bound.is_floor() || bound.is_passed()) && !target.falls());
        let both_fall = before.max(after) < 0.0;
        if after > before && exact && upward && !both_fall {
            Relation::Higher
        } else if result.bound.is_some() || target.bound.is_some() {
            Relation::Loose
        } else if is_range {
            Relation::Range
        } else if after == before {
            Relation::Same
        } else if both_fall {
            Relation::Falls
        } else if target.signed_growth().is_some_and(|rate| rate > 0.0) {
            Relation::Slower
        } else {
            Relation::Lower
        }
    }

    /// The bars of the pair, the result above the target.
    pub fn bars(&self, result_status: ResultStatus, comparison: &Comparison) -> Vec<Bar> {
        let mut bars = Vec::new();
        for (reading, pattern) in [
            (self.result, Pattern::Solid),
            (self.target, Pattern::Hatched),
        ] {
            if let Some(reading) = reading
                && let Some(amount) = (comparison.amount)(reading)
            {
                let value = match pattern {
                    Pattern::Solid => result_status.figure(reading),
                    _ => wording::figure(reading),
                };
                bars.push(Bar::of(reading, amount, pattern, value));
            }
        }
        bars
    }

    /// The result, then the target, as far as they are there.
    fn readings(&self) -> impl Iterator<Item = &'static Reading> {
        [self.result, self.target].into_iter().flatten()
    }

    /// What a reader should know beside the two, in a chart of this kind.
    fn remark(&self, kind: ChartKind) -> String {
        let mut said = String::new();
        for reading in self.readings() {
            let remark = points::remark(kind, self.indicator, reading);
            said = wording::remarks(&[&said, &remark]);
        }
        said
    }

    /// A row whose only bar is as long as the result's number, and has a target as its mark.
    pub fn row_with_mark(
        &self,
        result: &Reading,
        result_status: ResultStatus,
        mark: TargetMark,
    ) -> Row {
        let (amount, value) = (
            result.value.unwrap_or_default(),
            result_status.figure(result),
        );
        self.row(result, amount, value, Some(mark))
    }

    /// A row with the result as its only bar, and its target, if there is one, as a mark.
    pub fn row(
        &self,
        result: &Reading,
        amount: f64,
        value: String,
        target_mark: Option<TargetMark>,
    ) -> Row {
        Row {
            label: self.name.clone(),
            bars: vec![Bar::of(result, amount, Pattern::Solid, value)],
            target_mark,
        }
    }

    /// The two readings, where both are there.
    pub fn both(&self) -> Option<(&'static Reading, &'static Reading)> {
        Some((self.result?, self.target?))
    }
}

/// For each indicator compared in this way, the first result and target of one place that `fit` accepts and of which at
/// least one passes the question.
pub fn pairs(scope: &Scope, compare: Compare, fit: fn(&Reading, &Reading) -> bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for &indicator in &scope.indicators {
        if indicator.compare == Some(compare) {
            pairs.extend(pair(scope, indicator, fit));
        }
    }
    pairs
}

fn pair(
    scope: &Scope,
    indicator: &'static Indicator,
    fit: fn(&Reading, &Reading) -> bool,
) -> Option<Pair> {
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
                && let Some(pair) = Pair::asked(scope, indicator, Some(result), Some(target))
            {
                return Some(pair);
            }
        }
    }
    None
}

/// How final the results of the pairs are.
pub fn result_status(pairs: &[Pair]) -> ResultStatus {
    ResultStatus::of(pairs.iter().filter_map(|pair| pair.result))
}
