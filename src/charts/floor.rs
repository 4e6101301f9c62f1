//! Shares whose target is a floor: the result as a bar, the floor as a line to stay above. That the
//! floor is the smaller number is no fall.

use super::points::Point;
use super::words::{self, Standing};
use super::{Aim, Bar, Chart, Kind, Legend, Panel, Part, Pattern, Row};
use crate::report::{About, Bound, Compare, Indicator, Reading, Report};
use crate::words::{charts as texts, fill, kept};

struct Share<'a> {
    indicator: &'a Indicator,
    name: String,
    result: &'a Reading,
    floor: &'a Reading,
    amounts: [f64; 2],
}

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
    let shares: Vec<Share> = indicators
        .iter()
        .filter_map(|indicator| share(report, indicator))
        .collect();
    let results: Vec<&Reading> = shares.iter().map(|share| share.result).collect();
    let standing = Standing::of(&results);
    let result = words::of_year(about.reviewed, standing.word());
    let floor = words::of_year(about.planned, texts::FLOOR);
    let hold = words::of_year(about.planned, texts::FLOOR_TO_HOLD);
    let legend =
        [(&result, Pattern::Solid), (&hold, Pattern::Floor)].map(|(label, pattern)| Legend {
            label: label.clone(),
            pattern,
        });
    // No two units share an axis.
    let mut panels: Vec<Panel> = Vec::new();
    for share in &shares {
        let row = share.row(standing);
        match panels.last_mut() {
            Some(panel) if panel.unit == share.result.unit => panel.rows.push(row),
            _ => panels.push(Panel {
                unit: share.result.unit,
                sides: ["", ""],
                rows: vec![row],
            }),
        }
    }
    Chart {
        kind: Kind::Floor,
        title: fill(texts::FLOORS, &[&result, &floor]),
        sentence: sentence(&shares, about),
        legend: if shares.is_empty() {
            Vec::new()
        } else {
            legend.into()
        },
        table: words::without_empty_remarks(
            vec![
                texts::INDICATOR.to_owned(),
                result,
                floor,
                texts::REMARKS.to_owned(),
            ],
            shares.iter().map(|share| share.cells(standing)).collect(),
        ),
        panels,
        points: shares.iter().flat_map(Share::points).collect(),
        columns: kept::FIGURES,
    }
}

/// `None` where one of the two is missing, a range, or in another unit.
fn share<'a>(report: &Report, indicator: &'a Indicator) -> Option<Share<'a>> {
    if indicator.compare != Some(Compare::Floor) {
        return None;
    }
    let whole = || {
        let readings = indicator.readings.iter();
        readings.filter(|reading| reading.upto.is_none() && !reading.falls())
    };
    let result =
        whole().find(|reading| reading.year == report.about.reviewed && !reading.is_target())?;
    let floor = whole().find(|reading| {
        reading.year == report.about.planned && reading.is_target() && reading.unit == result.unit
    })?;
    Some(Share {
        indicator,
        name: words::named(report, indicator, result),
        result,
        floor,
        amounts: [result.value?, floor.value?],
    })
}

impl Share<'_> {
    fn place(&self) -> Place {
        let [result, floor] = self.amounts;
        match self.result.bound {
            Some(_) if result < floor => Place::Open,
            Some(Bound::Over | Bound::Past) => Place::Above,
            Some(Bound::AtLeast | Bound::NotBelow | Bound::NotFewer) if result > floor => {
                Place::Above
            }
            Some(_) => Place::Open,
            None if result > floor => Place::Above,
            None if result == floor => Place::On,
            None => Place::Below,
        }
    }

    fn row(&self, standing: Standing) -> Row {
        let [result, floor] = self.amounts;
        Row {
            label: self.name.clone(),
            bars: vec![Bar {
                parts: vec![Part {
                    amount: result,
                    pattern: Pattern::Solid,
                    name: "",
                    count: String::new(),
                }],
                value: standing.figure(self.result),
            }],
            aim: Some(Aim {
                line: Some(floor),
                pattern: Pattern::Floor,
                value: words::figure(self.floor),
            }),
        }
    }

    fn cells(&self, standing: Standing) -> Vec<String> {
        vec![
            self.name.clone(),
            standing.figure(self.result),
            words::figure(self.floor),
            words::remarks(&[self.result.caveat, self.floor.caveat]),
        ]
    }

    fn points(&self) -> [Point; 2] {
        [self.result, self.floor].map(|reading| {
            Point::reading(
                &self.name,
                self.indicator,
                reading,
                &words::remarks(&[reading.caveat]),
            )
        })
    }
}

fn sentence(shares: &[Share], about: &About) -> String {
    let reviewed = words::year(about.reviewed);
    let said = match shares {
        [] => return texts::NO_FLOOR.to_owned(),
        [only] => {
            let clauses = [
                words::figure_of(about.reviewed, only.result),
                words::target_of(about.planned, only.floor),
                fill(texts::FIGURE, &[&reviewed, only.place().word()]),
            ];
            fill(texts::POINT, &[&only.name, &clauses.join("，")])
        }
        _ => {
            let target = words::of_year(about.planned, texts::TARGET);
            let mut clauses = vec![fill(
                texts::TARGETS_ARE_FLOORS,
                &[&shares.len().to_string(), &target],
            )];
            for place in [Place::Above, Place::On, Place::Below, Place::Open] {
                let count = shares.iter().filter(|share| share.place() == place).count();
                let (some, word) = (count.to_string(), place.word());
                clauses.push(match count {
                    0 => continue,
                    all if all == shares.len() => fill(texts::ALL_FIGURES, &[&reviewed, word]),
                    _ if clauses.len() == 1 => fill(texts::SOME_FIGURES, &[&reviewed, &some, word]),
                    _ => fill(texts::OTHERS, &[&some, word]),
                });
            }
            clauses.join("，")
        }
    };
    said + "。" + texts::FLOOR_CAUTION
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
