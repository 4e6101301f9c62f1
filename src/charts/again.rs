//! Quantities that both years name: done in one, promised again for the next. Each has an axis of
//! its own, since no two units may share one.

use super::pairs::{self, Axes, Comparison, PairTexts};
use super::scope::Scope;
use super::{Chart, ChartKind};
use crate::report::{Compare, Reading};
use crate::texts::charts as texts;

const COMPARISON: Comparison = Comparison {
    all: texts::TASKS,
    higher: [texts::MORE, texts::MORE_THAN],
    lower: [texts::FEWER, texts::FEWER_THAN],
    amount: |reading| reading.value,
};

const TEXTS: PairTexts = PairTexts {
    kind: ChartKind::Again,
    title: texts::AGAIN,
    caution: texts::AGAIN_CAUTION,
    thing: texts::TASK,
    target: texts::TARGET,
    head: texts::TARGET,
};

pub fn chart(scope: &Scope) -> Chart {
    let pairs = pairs::pairs(scope, Compare::Again, fit);
    pairs::beside(scope, &TEXTS, &pairs, &COMPARISON, Axes::Own)
}

/// Two amounts of one unit.
fn fit(result: &Reading, target: &Reading) -> bool {
    result.value.is_some() && target.value.is_some() && result.unit == target.unit
}
