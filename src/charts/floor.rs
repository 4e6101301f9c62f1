//! Shares whose target is a floor: the result as a bar, the floor as a line to stay above. That the
//! floor is the smaller number is no fall.

use super::placed;
use super::points::{FIGURES, Point};
use super::words::{self, Standing};
use super::{Aim, Bar, Chart, Kind, Legend, Panel, Part, Pattern, Row};
use crate::report::{About, Bound, Compare, Indicator, Reading, Report};

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

const CAUTION: &str = "底线是要守住的数，不是要降到的数。";

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let about = &report.about;
    let shares: Vec<Share> = indicators
        .iter()
        .filter_map(|indicator| share(report, indicator))
        .collect();
    let results: Vec<&Reading> = shares.iter().map(|share| share.result).collect();
    let standing = Standing::of(&results);
    let (reviewed, planned) = (words::year(about.reviewed), words::year(about.planned));
    let legend = [
        ([&reviewed, standing.word()], Pattern::Solid),
        ([&planned, "要守住的底线"], Pattern::Floor),
    ]
    .map(|(label, pattern)| Legend {
        label: label.concat(),
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
        title: [
            "守住底线：",
            &reviewed,
            standing.word(),
            "与",
            &planned,
            "底线",
        ]
        .concat(),
        sentence: sentence(&shares, about),
        legend: if shares.is_empty() {
            Vec::new()
        } else {
            legend.into()
        },
        table: words::without_empty_remarks(
            vec![
                "指标".to_owned(),
                [&reviewed, standing.word()].concat(),
                planned + "底线",
                "说明".to_owned(),
            ],
            shares.iter().map(|share| share.cells(standing)).collect(),
        ),
        panels,
        lines: Vec::new(),
        place: placed::place,
        points: shares.iter().flat_map(Share::points).collect(),
        columns: FIGURES,
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
    let (reviewed, planned) = (words::year(about.reviewed), words::year(about.planned));
    match shares {
        [] => "当前范围内没有以底线为目标的指标。".to_owned(),
        [only] => {
            let (result, floor) = (words::said(only.result), words::said(only.floor));
            let says = [
                &only.name,
                "：",
                &reviewed,
                &result,
                "，",
                &planned,
                "目标",
                &floor,
                "，",
                &reviewed,
                "的数",
                only.place().word(),
                "。",
                CAUTION,
            ];
            says.concat()
        }
        _ => {
            let number = shares.len().to_string();
            let count = |place| shares.iter().filter(|share| share.place() == place).count();
            let places = [Place::Above, Place::On, Place::Below, Place::Open]
                .into_iter()
                .map(|place| (place, count(place)))
                .filter(|&(_, count)| count > 0);
            let said: Vec<String> = places
                .map(|(place, count)| match count {
                    all if all == shares.len() => ["都", place.word()].concat(),
                    some => [&some.to_string(), "项", place.word()].concat(),
                })
                .collect();
            let says = [
                &number,
                "项指标的",
                &planned,
                "目标是底线，",
                &reviewed,
                "的数",
                &said.join("，"),
                "。",
                CAUTION,
            ];
            says.concat()
        }
    }
}

impl Place {
    fn word(self) -> &'static str {
        match self {
            Place::Above => "在底线之上",
            Place::On => "正好在底线上",
            Place::Below => "在底线之下",
            Place::Open => "带有限定词，不作比较",
        }
    }
}
