//! Shares whose target is a floor: the result as a bar, the floor as a line to stay above. A floor below
//! the result does not mean a fall.

use super::pairs::{self, Axes, Pair, PairTexts};
use super::scope::Scope;
use super::wording;
use super::{Chart, ChartKind, Panel, Pattern, TargetMark};
use crate::report::{About, Compare, Measure, Reading, join};
use crate::texts::{charts as texts, fill};

/// How a result compares with its floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Above,
    On,
    Below,
    /// Words like 左右 leave it open.
    Open,
}

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
        let row = share.row_with_mark(result_status, result, mark);
        pairs::add_row(&mut panels, Axes::Shared, result.unit, row);
        if let Some(panel) = panels.last_mut()
            && panel.unit == "%"
            && result.measure == Measure::Share
        {
            panel.end = 100.0;
        }
    }
    let said = sentence(&shares, &scope.report.about);
    pairs::chart(scope, &TEXTS, &shares, panels, &said)
}

/// Two numbers of one unit, no ranges.
fn fit(result: &Reading, floor: &Reading) -> bool {
    let whole =
        |reading: &Reading| reading.value.is_some() && reading.upto.is_none() && !reading.falls();
    whole(result) && whole(floor) && result.unit == floor.unit
}

fn standing(share: &Pair) -> Standing {
    let Some((reading, floor)) = share.both() else {
        return Standing::Open;
    };
    let (result, floor) = (reading.value, floor.value);
    match reading.bound {
        Some(_) if result < floor => Standing::Open,
        Some(bound) if bound.is_passed() => Standing::Above,
        Some(bound) if bound.is_floor() && result > floor => Standing::Above,
        Some(_) => Standing::Open,
        None if result > floor => Standing::Above,
        None if result == floor => Standing::On,
        None => Standing::Below,
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
            clauses.push(fill(texts::FIGURE, &[&reviewed, standing(only).word()]));
            fill(texts::POINT, &[&only.name, &join(&clauses, texts::COMMA)])
        }
        _ => {
            let target = wording::of_year(about.planned, texts::TARGET);
            let mut clauses = vec![fill(
                texts::TARGETS_ARE_FLOORS,
                &[&shares.len().to_string(), &target],
            )];
            for stands in [
                Standing::Above,
                Standing::On,
                Standing::Below,
                Standing::Open,
            ] {
                let so = |share: &&Pair| standing(share) == stands;
                let count = shares.iter().filter(so).count();
                let (some, word) = (count.to_string(), stands.word());
                let clause = match count {
                    0 => continue,
                    all if all == shares.len() => fill(texts::ALL_FIGURES, &[&reviewed, word]),
                    _ if clauses.len() == 1 => fill(texts::SOME_FIGURES, &[&reviewed, &some, word]),
                    _ => fill(texts::OTHERS, &[&some, word]),
                };
                clauses.push(pairs::clause_with_name(
                    clause,
                    count,
                    shares.iter().find(so),
                ));
            }
            join(&clauses, texts::COMMA)
        }
    }
}

impl Standing {
    fn word(self) -> &'static str {
        match self {
            Standing::Above => texts::ABOVE,
            Standing::On => texts::ON,
            Standing::Below => texts::BELOW,
            Standing::Open => texts::OPEN,
        }
    }
}
