//! The main rates of growth: the reviewed year beside the target of the planned one, on one axis.

use super::pairs::{self, Axes, Comparison, Pair, PairTexts};
use super::scope::Scope;
use super::{Chart, ChartKind};
use crate::report::{Compare, Indicator, Reading};
use crate::texts::charts as texts;

const COMPARISON: Comparison = Comparison {
    all: texts::HEADLINES,
    higher: [texts::HIGHER, texts::HIGHER_THAN],
    lower: [texts::LOWER, texts::LOWER_THAN],
    amount: Reading::signed_growth,
};

const TEXTS: PairTexts = PairTexts {
    kind: ChartKind::Headline,
    title: texts::HEADLINE,
    caution: "",
    thing: texts::INDICATOR,
    target: texts::TARGET,
    head: texts::TARGET,
};

/// The pairs on one axis. Where the question leaves no rate, a chart without points whose sentence says so.
pub fn chart(scope: &Scope) -> Chart {
    let mut pairs = Vec::new();
    for &indicator in &scope.indicators {
        if indicator.headline {
            pairs.extend(pair(scope, indicator));
        }
    }
    pairs::beside(scope, &TEXTS, &pairs, &COMPARISON, Axes::Shared)
}

/// A rate of the reviewed year, of several one that passes the question, and its target, which is left out where the two may
/// not be compared. `None` where neither passes.
fn pair(scope: &Scope, indicator: &'static Indicator) -> Option<Pair> {
    let about = &scope.report.about;
    let rates = |year: u16, is_target: bool| {
        let readings = indicator.readings.iter();
        readings.filter(move |reading| {
            reading.year == year
                && reading.is_target() == is_target
                && reading.signed_growth().is_some()
        })
    };
    let results = || rates(about.reviewed, false);
    let passing = results().find(|result| scope.has(result));
    let result = passing.or_else(|| results().next());
    let target = rates(about.planned, true).find(|target| {
        result.is_none_or(|result| {
            indicator.compare == Some(Compare::Rate) && target.place == result.place
        })
    });
    Pair::asked(scope, indicator, result, target)
}
