//! Shares whose target is a floor: the result as a bar, the floor as a line to stay above. A floor below
//! the result does not mean a fall.

use super::pairs::{self, Axes, Extent, Group, Pair, PairTexts};
use super::scope::Scope;
use super::wording;
use super::{Chart, ChartKind, Panel, Pattern, TargetMark};
use crate::report::{About, Compare, Measure, Reading, Standing, decimal, join};
use crate::texts::{charts as texts, fill};

const TEXTS: PairTexts = PairTexts {
    kind: ChartKind::Floor,
    title: texts::FLOORS,
    caution: texts::FLOOR_CAUTION,
    thing: texts::INDICATOR,
    target: texts::FLOOR,
    head: texts::FLOOR,
};

/// Each result with its floor as a line across it. Where the question leaves no pair, a chart without points whose sentence
/// says so.
pub fn chart(scope: &Scope) -> Chart {
    let shares = pairs::pairs(scope, Compare::Floor, fit);
    let result_status = pairs::result_status(&shares);
    let mut panels: Vec<Panel> = Vec::new();
    for share in &shares {
        let Some((result, floor)) = share.both() else {
            continue;
        };
        let mark = TargetMark {
            line: floor.value,
            pattern: Pattern::Floor,
            value: wording::figure(floor),
        };
        let row = share.row_with_mark(result, result_status, mark);
        pairs::add_row(&mut panels, Axes::Shared, result.unit, row);
        if let Some(panel) = panels.last_mut()
            && panel.unit == "%"
            && result.measure == Measure::Share
        {
            panel.end = 100.0;
        }
    }
    let said = sentence(&shares, &scope.report.about);
    let mut says = TEXTS;
    let mut standings = shares.iter().map(standing);
    if standings.all(|standing| standing == Standing::Below) {
        // There is nothing to keep to.
        says.caution = "";
    }
    pairs::chart(scope, &says, &shares, panels, &said)
}

/// Two numbers of one unit, no ranges.
fn fit(result: &Reading, floor: &Reading) -> bool {
    let whole =
        |reading: &Reading| reading.value.is_some() && reading.upto.is_none() && !reading.falls();
    whole(result) && whole(floor) && result.unit == floor.unit
}

fn standing(share: &Pair) -> Standing {
    match share.both() {
        Some((result, floor)) => Standing::of(result, floor),
        None => Standing::Open,
    }
}

/// What is said of a result that stands so to its floor.
fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Above => texts::ABOVE,
        Standing::On => texts::ON,
        Standing::Below => texts::BELOW,
        Standing::Open => texts::OPEN,
    }
}

fn sentence(shares: &[Pair], about: &About) -> String {
    let reviewed = wording::year(about.reviewed);
    match shares {
        [] => String::new(),
        [only] => {
            let mut clauses = Vec::new();
            if let Some((result, floor)) = only.both() {
                clauses.extend([result, floor].map(wording::figure_with_year));
            }
            clauses.push(fill(texts::FIGURE, &[&reviewed, word(standing(only))]));
            fill(texts::POINT, &[&only.name, &join(&clauses, texts::COMMA)])
        }
        _ => {
            let target = wording::of_year(about.planned, texts::TARGET);
            let count = decimal(shares.len());
            let groups = Standing::ALL.map(|one| {
                let is_in = |share: &Pair| standing(share) == one;
                Group::of(shares, [word(one); 2], &is_in)
            });
            let clauses =
                pairs::clauses(
                    shares.len(),
                    &groups,
                    &|extent, [word, _], some| match extent {
                        Extent::All => fill(texts::ALL_FIGURES, &[&reviewed, word]),
                        Extent::First => fill(texts::SOME_FIGURES, &[&reviewed, some, word]),
                        Extent::Further => fill(texts::OTHERS, &[some, word]),
                    },
                );
            let floors = fill(texts::TARGETS_ARE_FLOORS, &[&count, &target]);
            floors + texts::COMMA + &join(&clauses, texts::COMMA)
        }
    }
}
