//! Quantities that both years name: done in one, promised again for the next. Each has an axis of
//! its own, since no two units may share one.

use super::pairs::{self, Look, Terms};
use super::scope::Scope;
use super::{Chart, Kind};
use crate::report::{Compare, Reading};
use crate::texts::charts as texts;

const TERMS: Terms = Terms {
    all: texts::TASKS,
    higher: [texts::MORE, texts::MORE_THAN],
    lower: [texts::FEWER, texts::FEWER_THAN],
    amount: |reading| reading.value,
};

const LOOK: Look = Look {
    kind: Kind::Again,
    title: texts::AGAIN,
    caution: texts::AGAIN_CAUTION,
    thing: texts::TASK,
    target: texts::TARGET,
    head: texts::TARGET,
};

pub fn chart(scope: &Scope) -> Chart {
    let pairs = pairs::pairs(scope, Compare::Again, fit);
    pairs::beside(scope, &LOOK, &pairs, &TERMS, false)
}

/// Two amounts of one unit.
fn fit(result: &Reading, target: &Reading) -> bool {
    result.value.is_some() && target.value.is_some() && result.unit == target.unit
}
