//! Shares whose target is a floor: the result as a bar, the floor as a line to stay above. That the
//! floor is the smaller number is no fall.

use super::pairs::{self, Pair};
use super::words;
use super::{Aim, Chart, Kind, Legend, Panel, Pattern};
use crate::report::{About, Bound, Compare, Indicator, Reading, Report};
use crate::words::{charts as texts, fill};

/// How a result stands to the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Above,
    On,
    Below,
    /// Words like 左右 leave it open.
    Open,
}

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let about = &report.about;
    let shares: Vec<Pair> = indicators
        .iter()
        .filter(|indicator| indicator.compare == Some(Compare::Floor))
        .filter_map(|indicator| pairs::pair(report, indicator, fit))
        .collect();
    let standing = pairs::standing(&shares);
    let result = words::of_year(about.reviewed, standing.word());
    let floor = words::of_year(about.planned, texts::FLOOR);
    let hold = words::of_year(about.planned, texts::FLOOR_TO_HOLD);
    let mut legend = Vec::new();
    if !shares.is_empty() {
        for (label, pattern) in [(&result, Pattern::Solid), (&hold, Pattern::Floor)] {
            let label = label.clone();
            legend.push(Legend { label, pattern });
        }
    }
    // No two units share an axis.
    let mut panels: Vec<Panel> = Vec::new();
    for share in &shares {
        let Some((result, floor)) = share.both() else {
            continue;
        };
        let aim = Aim {
            line: floor.value,
            pattern: Pattern::Floor,
            value: words::figure(floor),
        };
        let row = share.aimed(standing, result, aim);
        match panels.last_mut() {
            Some(panel) if panel.unit == result.unit => panel.rows.push(row),
            _ => panels.push(Panel {
                unit: result.unit,
                sides: ["", ""],
                rows: vec![row],
            }),
        }
    }
    let title = fill(texts::FLOORS, &[&result, &floor]);
    let sentence = sentence(&shares, about);
    let head = [texts::INDICATOR.to_owned(), result, floor];
    pairs::chart(Kind::Floor, &shares, title, sentence, legend, panels, head)
}

/// Two numbers of one unit, no ranges.
fn fit(result: &Reading, floor: &Reading) -> bool {
    let whole =
        |reading: &Reading| reading.value.is_some() && reading.upto.is_none() && !reading.falls();
    whole(result) && whole(floor) && result.unit == floor.unit
}

fn place(share: &Pair) -> Place {
    let Some((reading, floor)) = share.both() else {
        return Place::Open;
    };
    let (result, floor) = (reading.value, floor.value);
    match reading.bound {
        Some(_) if result < floor => Place::Open,
        Some(Bound::Over | Bound::Past) => Place::Above,
        Some(Bound::AtLeast | Bound::NotBelow | Bound::NotFewer) if result > floor => Place::Above,
        Some(_) => Place::Open,
        None if result > floor => Place::Above,
        None if result == floor => Place::On,
        None => Place::Below,
    }
}

fn sentence(shares: &[Pair], about: &About) -> String {
    let reviewed = words::year(about.reviewed);
    let said = match shares {
        [] => return texts::NO_FLOOR.to_owned(),
        [only] => {
            let mut clauses = Vec::new();
            if let Some((result, floor)) = only.both() {
                clauses.extend([result, floor].map(words::told));
            }
            clauses.push(fill(texts::FIGURE, &[&reviewed, place(only).word()]));
            fill(texts::POINT, &[&only.name, &clauses.join(texts::COMMA)])
        }
        _ => {
            let target = words::of_year(about.planned, texts::TARGET);
            let mut clauses = vec![fill(
                texts::TARGETS_ARE_FLOORS,
                &[&shares.len().to_string(), &target],
            )];
            for kind in [Place::Above, Place::On, Place::Below, Place::Open] {
                let count = shares.iter().filter(|share| place(share) == kind).count();
                let (some, word) = (count.to_string(), kind.word());
                clauses.push(match count {
                    0 => continue,
                    all if all == shares.len() => fill(texts::ALL_FIGURES, &[&reviewed, word]),
                    _ if clauses.len() == 1 => fill(texts::SOME_FIGURES, &[&reviewed, &some, word]),
                    _ => fill(texts::OTHERS, &[&some, word]),
                });
            }
            clauses.join(texts::COMMA)
        }
    };
    said + texts::STOP + texts::FLOOR_CAUTION
}

impl Place {
    fn word(self) -> &'static str {
        match self {
            Place::Above => texts::ABOVE,
            Place::On => texts::ON,
            Place::Below => texts::BELOW,
            Place::Open => texts::OPEN,
        }
    }
}
