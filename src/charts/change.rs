//! A quantity of one year, and the growth that is promised for the next: each as stated. What the
//! quantity would grow to is not derived, so the promise is an arrow and no length.

use super::placed;
use super::points::{FIGURES, Point};
use super::words::{self, Standing};
use super::{Aim, Bar, Chart, Kind, Legend, Panel, Part, Pattern, Row};
use crate::report::{About, Compare, Indicator, Reading, Report};

struct Promise<'a> {
    indicator: &'a Indicator,
    name: String,
    level: &'a Reading,
    amount: f64,
    change: &'a Reading,
}

const CAUTION: &str = "一个是总量，一个是增减幅度，不能直接相比；箭头的长短不表示多少。";

pub fn chart(report: &Report, indicators: &[&Indicator]) -> Chart {
    let about = &report.about;
    let promises: Vec<Promise> = indicators
        .iter()
        .filter_map(|indicator| promise(report, indicator))
        .collect();
    let levels: Vec<&Reading> = promises.iter().map(|promise| promise.level).collect();
    let standing = Standing::of(&levels);
    let (reviewed, planned) = (words::year(about.reviewed), words::year(about.planned));
    let mut legend = Vec::new();
    if !promises.is_empty() {
        legend.push(Legend {
            label: [&reviewed, standing.word()].concat(),
            pattern: Pattern::Solid,
        });
    }
    for (pattern, word) in [(Pattern::Rise, "目标增长"), (Pattern::Fall, "目标下降")] {
        if promises.iter().any(|promise| promise.pattern() == pattern) {
            let label = [&planned, word].concat();
            legend.push(Legend { label, pattern });
        }
    }
    Chart {
        kind: Kind::Change,
        title: [
            "总量与承诺的变化：",
            &reviewed,
            standing.word(),
            "与",
            &planned,
            "目标",
        ]
        .concat(),
        sentence: sentence(&promises, about),
        legend,
        table: words::without_empty_remarks(
            vec![
                "指标".to_owned(),
                [&reviewed, standing.word()].concat(),
                planned + "目标（增减幅度）",
                "说明".to_owned(),
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
        lines: Vec::new(),
        place: placed::place,
        points: promises.iter().flat_map(Promise::points).collect(),
        columns: FIGURES,
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
    let (reviewed, planned) = (words::year(about.reviewed), words::year(about.planned));
    match promises {
        [] => "当前范围内没有写了总量、又写了增减目标的指标。".to_owned(),
        [only] => {
            let (level, change) = (words::said(only.level), words::said(only.change));
            let says = [
                &only.name, "：", &reviewed, &level, "，", &planned, "目标", &change, "。", CAUTION,
            ];
            says.concat()
        }
        several => {
            let number = several.len().to_string();
            let falls = several
                .iter()
                .filter(|promise| promise.change.falls())
                .count();
            let ways = match falls {
                0 => "，都是增长".to_owned(),
                all if all == several.len() => "，都是下降".to_owned(),
                some => {
                    let rises = (several.len() - some).to_string();
                    ["：", &rises, "项增长，", &some.to_string(), "项下降"].concat()
                }
            };
            let says = [
                &number,
                "项指标，",
                &reviewed,
                "写的是总量，",
                &planned,
                "目标写的是幅度",
                &ways,
                "。",
                CAUTION,
            ];
            says.concat()
        }
    }
}
