//! A quantity of one year, and the growth that is promised for the next: each as stated. What the
//! quantity would grow to is not derived, so the promise is an arrow and no length.

use super::pairs::{self, Pair};
use super::words;
use super::{Aim, Chart, Kind, Legend, Panel, Pattern};
use crate::report::{About, Compare, Indicator, Reading, Report};
use crate::words::{charts as texts, fill};

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let about = &report.about;
    let promises: Vec<Pair> = indicators
        .iter()
        .filter(|indicator| indicator.compare == Some(Compare::Change))
        .filter_map(|indicator| pairs::pair(report, indicator, fit))
        .collect();
    let standing = pairs::standing(&promises);
    let result = words::of_year(about.reviewed, standing.word());
    let target = words::of_year(about.planned, texts::TARGET);
    let mut legend = Vec::new();
    if !promises.is_empty() {
        legend.push(Legend {
            label: result.clone(),
            pattern: Pattern::Solid,
        });
    }
    for (pattern, word) in [
        (Pattern::Rise, texts::TARGET_RISES),
        (Pattern::Fall, texts::TARGET_FALLS),
    ] {
        if promises.iter().any(|promise| way(promise) == pattern) {
            let label = words::of_year(about.planned, word);
            legend.push(Legend { label, pattern });
        }
    }
    let mut panels = Vec::new();
    for promise in &promises {
        let Some((level, change)) = promise.both() else {
            continue;
        };
        let aim = Aim {
            line: None,
            pattern: way(promise),
            value: words::said(change),
        };
        panels.push(Panel {
            unit: level.unit,
            sides: ["", ""],
            rows: vec![promise.aimed(standing, level, aim)],
        });
    }
    let title = fill(texts::CHANGES, &[&result, &target]);
    let sentence = sentence(&promises, about);
    let change = words::of_year(about.planned, texts::CHANGE);
    let head = [texts::INDICATOR.to_owned(), result, change];
    pairs::chart(
        Kind::Change,
        &promises,
        title,
        sentence,
        legend,
        panels,
        head,
    )
}

/// A level, and a change of it.
fn fit(level: &Reading, change: &Reading) -> bool {
    level.value.is_some() && level.signed_growth().is_none() && change.signed_growth().is_some()
}

fn falls(promise: &Pair) -> bool {
    promise.target.is_some_and(Reading::falls)
}

fn way(promise: &Pair) -> Pattern {
    if falls(promise) {
        Pattern::Fall
    } else {
        Pattern::Rise
    }
}

fn sentence(promises: &[Pair], about: &About) -> String {
    let said = match promises {
        [] => return texts::NO_CHANGE.to_owned(),
        [only] => {
            let said = only
                .both()
                .map(|(level, change)| [level, change].map(words::told).join(texts::COMMA));
            fill(texts::POINT, &[&only.name, &said.unwrap_or_default()])
        }
        several => {
            let number = several.len().to_string();
            let falls = several.iter().filter(|promise| falls(promise)).count();
            let reviewed = words::year(about.reviewed);
            let target = words::of_year(about.planned, texts::TARGET);
            let change = fill(texts::CHANGE_ONLY, &[&target]);
            let rises = (several.len() - falls).to_string();
            let ways = match falls {
                0 => [change, texts::ALL_RISES.to_owned()],
                all if all == several.len() => [change, texts::ALL_FALLS.to_owned()],
                some => [
                    fill(texts::RISES, &[&change, &rises]),
                    fill(texts::FALLS, &[&some.to_string()]),
                ],
            };
            [
                fill(texts::INDICATORS, &[&number]),
                fill(texts::LEVELS, &[&reviewed]),
                ways.join(texts::COMMA),
            ]
            .join(texts::COMMA)
        }
    };
    said + texts::STOP + texts::CHANGE_CAUTION
}
