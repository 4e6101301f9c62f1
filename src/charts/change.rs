//! A quantity of one year, and the growth that is promised for the next: each as stated. What the
//! quantity would grow to is not derived, so the promise is an arrow and no length.

use super::points::Point;
use super::words::{self, Standing};
use super::{Aim, Bar, Chart, Kind, Legend, Panel, Part, Pattern, Row};
use crate::report::{About, Compare, Indicator, Reading, Report};
use crate::words::{charts as texts, fill, kept};

struct Promise<'a> {
    indicator: &'a Indicator,
    name: String,
    level: &'a Reading,
    amount: f64,
    change: &'a Reading,
}

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let about = &report.about;
    let promises: Vec<Promise> = indicators
        .iter()
        .filter_map(|indicator| promise(report, indicator))
        .collect();
    let levels: Vec<&Reading> = promises.iter().map(|promise| promise.level).collect();
    let standing = Standing::of(&levels);
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
        if promises.iter().any(|promise| promise.pattern() == pattern) {
            let label = words::of_year(about.planned, word);
            legend.push(Legend { label, pattern });
        }
    }
    Chart {
        kind: Kind::Change,
        title: fill(texts::CHANGES, &[&result, &target]),
        sentence: sentence(&promises, about),
        legend,
        table: words::without_empty_remarks(
            vec![
                texts::INDICATOR.to_owned(),
                result,
                words::of_year(about.planned, texts::CHANGE),
                texts::REMARKS.to_owned(),
            ],
            promises
                .iter()
                .map(|promise| promise.cells(standing))
                .collect(),
        ),
        panels: promises
            .iter()
            .map(|promise| promise.panel(standing))
            .collect(),
        points: promises.iter().flat_map(Promise::points).collect(),
        columns: kept::FIGURES,
    }
}

/// `None` where level or change is missing.
fn promise<'a>(report: &Report, indicator: &'a Indicator) -> Option<Promise<'a>> {
    if indicator.compare != Some(Compare::Change) {
        return None;
    }
    let mut readings = indicator.readings.iter();
    let level = readings.find(|reading| {
        reading.year == report.about.reviewed
            && !reading.is_target()
            && reading.value.is_some()
            && reading.signed_growth().is_none()
    })?;
    let mut readings = indicator.readings.iter();
    let change = readings.find(|reading| {
        reading.year == report.about.planned
            && reading.is_target()
            && reading.signed_growth().is_some()
    })?;
    Some(Promise {
        indicator,
        name: words::named(report, indicator, level),
        level,
        amount: level.value?,
        change,
    })
}

impl Promise<'_> {
    fn pattern(&self) -> Pattern {
        if self.change.falls() {
            Pattern::Fall
        } else {
            Pattern::Rise
        }
    }

    fn panel(&self, standing: Standing) -> Panel {
        let bar = Bar {
            parts: vec![Part {
                amount: self.amount,
                pattern: Pattern::Solid,
                name: "",
                count: String::new(),
            }],
            value: standing.figure(self.level),
        };
        Panel {
            unit: self.level.unit,
            sides: ["", ""],
            rows: vec![Row {
                label: self.name.clone(),
                bars: vec![bar],
                aim: Some(Aim {
                    line: None,
                    pattern: self.pattern(),
                    value: words::said(self.change),
                }),
            }],
        }
    }

    fn cells(&self, standing: Standing) -> Vec<String> {
        vec![
            self.name.clone(),
            standing.figure(self.level),
            words::said(self.change),
            words::remarks(&[self.level.caveat, self.change.caveat]),
        ]
    }

    fn points(&self) -> [Point; 2] {
        [self.level, self.change].map(|reading| {
            Point::reading(
                &self.name,
                self.indicator,
                reading,
                &words::remarks(&[reading.caveat]),
            )
        })
    }
}

fn sentence(promises: &[Promise], about: &About) -> String {
    let said = match promises {
        [] => return texts::NO_CHANGE.to_owned(),
        [only] => {
            let level = words::figure_of(about.reviewed, only.level);
            let change = words::target_of(about.planned, only.change);
            fill(texts::POINT, &[&only.name, &[level, change].join("，")])
        }
        several => {
            let number = several.len().to_string();
            let falls = several.iter().filter(|promise| promise.change.falls());
            let falls = falls.count();
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
                ways.join("，"),
            ]
            .join("，")
        }
    };
    said + "。" + texts::CHANGE_CAUTION
}
