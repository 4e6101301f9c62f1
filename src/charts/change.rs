//! A quantity of one year, and the growth that is promised for the next: each as stated. What the
//! quantity would grow to is not derived, so the promise is an arrow and no length.

use super::pairs::{self, Axes, Pair, PairTexts};
use super::scope::Scope;
use super::wording;
use super::{Chart, ChartKind, Pattern, TargetMark};
use crate::report::{About, Compare, Reading, decimal, join};
use crate::texts::{charts as texts, fill};

const TEXTS: PairTexts = PairTexts {
    kind: ChartKind::Change,
    title: texts::CHANGES,
    caution: texts::CHANGE_CAUTION,
    thing: texts::INDICATOR,
    target: texts::TARGET,
    head: texts::CHANGE,
};

/// Each level on an axis of its own, with the promise as an arrow below it. Where the question leaves no pair, a chart
/// without points whose sentence says so.
pub fn chart(scope: &Scope) -> Chart {
    let promises = pairs::pairs(scope, Compare::Change, fit);
    let result_status = pairs::result_status(&promises);
    let mut panels = Vec::new();
    for promise in &promises {
        let Some((level, change)) = promise.both() else {
            continue;
        };
        let mark = TargetMark {
            line: None,
            pattern: if change.falls() {
                Pattern::Fall
            } else {
                Pattern::Rise
            },
            value: wording::figure_with_verb(change),
        };
        let row = promise.row_with_mark(level, result_status, mark);
        pairs::add_row(&mut panels, Axes::Own, level.unit, row);
    }
    let said = sentence(&promises, &scope.report.about);
    pairs::chart(scope, &TEXTS, &promises, panels, &said)
}

/// A level, and a change of it.
fn fit(level: &Reading, change: &Reading) -> bool {
    level.value.is_some() && level.signed_growth().is_none() && change.signed_growth().is_some()
}

fn falls(promise: &Pair) -> bool {
    promise.target.is_some_and(Reading::falls)
}

fn sentence(promises: &[Pair], about: &About) -> String {
    match promises {
        [] => String::new(),
        [only] => {
            let said = only.both().map(|(level, change)| {
                join(
                    &[level, change].map(wording::figure_with_year),
                    texts::COMMA,
                )
            });
            fill(texts::POINT, &[&only.name, &said.unwrap_or_default()])
        }
        several => {
            let number = decimal(several.len());
            let falls = several.iter().filter(|promise| falls(promise)).count();
            let reviewed = wording::year(about.reviewed);
            let target = wording::of_year(about.planned, texts::TARGET);
            let change = fill(texts::CHANGE_ONLY, &[&target]);
            let rises = decimal(several.len() - falls);
            let ways = match falls {
                0 => [change, texts::ALL_RISES.to_owned()],
                all if all == several.len() => [change, texts::ALL_FALLS.to_owned()],
                some => [
                    fill(texts::RISES, &[&change, &rises]),
                    fill(texts::FALLS, &[&decimal(some)]),
                ],
            };
            let parts = [
                fill(texts::INDICATORS, &[&number]),
                fill(texts::LEVELS, &[&reviewed]),
                join(&ways, texts::COMMA),
            ];
            join(&parts, texts::COMMA)
        }
    }
}
