//! Results and targets of all bundled reports, a line an indicator: what was reached year by year, and what was aimed at.

use super::lines;
use super::points::{self, Point};
use super::scope::Scope;
use super::wording::{self, ResultStatus};
use super::{Chart, ChartKind, Dot, Legend, Line, Pattern};
use crate::report::{Archive, Indicator, Measure, Reading, Stated, decimal, join};
use crate::texts::{charts as texts, fill, page, untranslated};

/// Readings of one unit, measure and verb, by year, results before targets; results of two years at least.
struct Series {
    name: String,
    /// The newest report's.
    indicator: &'static Indicator,
    /// Whether the question leaves out any of what the newest report says of the line's place.
    is_split: bool,
    readings: Vec<(Stated, f64)>,
    /// What has no place on the line: ranges, what was done otherwise, and what one report says of a year after the first.
    beside: Vec<&'static Reading>,
}

/// How the last result compares with the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trend {
    Higher,
    Same,
    Lower,
    /// A word like 以上, or a fall, leaves open which is more.
    Open,
}

/// A line for each of these indicators of the newest report that has results of two years. Without any, a chart without
/// points whose sentence says so.
pub fn chart(archive: &Archive, scope: &Scope) -> Chart {
    let all_series: Vec<Series> = scope
        .indicators
        .iter()
        .filter_map(|&indicator| series(archive, indicator, scope))
        .collect();
    let result_status = ResultStatus::of(all_series.iter().flat_map(Series::results));
    let mut legend = Vec::new();
    if !all_series.is_empty() {
        legend.push(Legend {
            label: result_status.word().to_owned(),
            pattern: Pattern::Solid,
        });
    }
    let readings = || all_series.iter().flat_map(|series| &series.readings);
    if readings().any(|(stated, _)| stated.reading.is_target()) {
        legend.push(Legend {
            label: texts::TARGET.to_owned(),
            pattern: Pattern::Hollow,
        });
    }
    let head = [
        texts::INDICATOR,
        texts::YEAR_HEAD,
        result_status.word(),
        texts::TARGET,
        texts::REMARKS,
    ];
    let mut sentence = sentence(&all_series);
    if all_series.iter().any(|series| series.is_split) {
        sentence += texts::SHOWN_TOGETHER;
    }
    Chart {
        kind: ChartKind::Years,
        title: texts::YEARS.to_owned(),
        sentence,
        legend,
        table: wording::with_remarks_below(
            wording::owned(&head),
            all_series.iter().flat_map(Series::rows).collect(),
        ),
        panels: Vec::new(),
        lines: all_series.iter().map(Series::line).collect(),
        place: lines::place,
        points: all_series.iter().flat_map(Series::points).collect(),
        columns: untranslated::FIGURES,
    }
}

/// `None` without comparable results of two years. Where two reports state the same figure, the later one's is used.
fn series(archive: &Archive, indicator: &'static Indicator, scope: &Scope) -> Option<Series> {
    let is_result = |reading: &&Reading| {
        reading.value.is_some() && reading.upto.is_none() && !reading.is_target()
    };
    let results = || indicator.readings.iter().filter(is_result);
    let at = |place| {
        indicator
            .readings
            .iter()
            .filter(move |own| own.place == place)
    };
    // Of the places, the first of which anything is asked for; else the first.
    let is_asked = |result: &&Reading| at(result.place).any(|reading| scope.has(reading));
    let place = results().find(is_asked).or(results().next())?.place;
    // The line is of the unit, measure and verb in which most results are told: of an amount and its growth, whichever goes on.
    let history = archive.history(indicator.id);
    let told = |of: &Reading| {
        let told = history.iter().map(|stated| stated.reading);
        told.filter(|reading| is_result(reading) && goes_on(reading, of))
            .count()
    };
    let here = results().filter(|result| result.place == place);
    let of = here.max_by_key(|result| told(result))?;
    let (mut readings, mut beside) = (Vec::<(Stated, f64)>::new(), Vec::new());
    for stated in history {
        let reading = stated.reading;
        // What was aimed at in other terms is no mark to measure the line by.
        if reading.is_target() && indicator.compare.is_none() && !indicator.apart.is_empty() {
            continue;
        }
        let Some(value) = reading.value.filter(|_| is_alike(reading, of)) else {
            continue;
        };
        if reading.upto.is_some() || !reading.is_target() && !goes_on(reading, of) {
            beside.push(reading);
            continue;
        }
        let amount = if reading.falls() { -value } else { value };
        let entry = (stated, amount);
        match readings.last_mut() {
            Some(last)
                if last.0.reading.year == reading.year
                    && last.0.reading.is_target() == reading.is_target() =>
            {
                if last.0.report.about.planned == stated.report.about.planned {
                    beside.push(reading);
                } else {
                    *last = entry;
                }
            }
            _ => readings.push(entry),
        }
    }
    let series = Series {
        name: wording::name_with_place(archive.newest(), indicator, of),
        indicator,
        is_split: at(place).any(|reading| !scope.has(reading)),
        readings,
        beside,
    };
    (series.results().count() > 1).then_some(series)
}

/// Whether both are of one place, unit and measure.
fn is_alike(one: &Reading, other: &Reading) -> bool {
    (one.unit, one.measure, one.place) == (other.unit, other.measure, other.place)
}

/// Whether a line goes on from the one to the other. Of what is counted the verb is the same, too: 打造 and 新建 are two
/// things, however alike what they made. Of what is measured a verb says how it came to be so.
fn goes_on(one: &Reading, other: &Reading) -> bool {
    let is_counted = matches!(one.measure, Measure::Count | Measure::Added);
    is_alike(one, other) && (!is_counted || one.direction == other.direction)
}

impl Series {
    fn results(&self) -> impl DoubleEndedIterator<Item = &Reading> {
        let readings = self.readings.iter().map(|(stated, _)| stated.reading);
        readings.filter(|reading| !reading.is_target())
    }

    fn line(&self) -> Line {
        let dot = |&(Stated { reading, .. }, amount): &(Stated, f64)| Dot {
            year: reading.year,
            amount,
            pattern: if reading.is_target() {
                Pattern::Hollow
            } else {
                Pattern::Solid
            },
            value: wording::figure(reading),
        };
        Line {
            label: self.name.clone(),
            dots: self.readings.iter().map(dot).collect(),
        }
    }

    /// A row for each year: name, year, result, target, remarks.
    fn rows(&self) -> Vec<Vec<String>> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for &(Stated { reading, .. }, _) in &self.readings {
            let year = wording::year(reading.year);
            let figure = wording::figure_with_verb(reading);
            let remark = self.remark(reading);
            match rows.last_mut() {
                Some(row) if row[1] == year => {
                    row[3] = figure;
                    row[4] = wording::remarks(&[&row[4], &remark]);
                }
                _ if reading.is_target() => {
                    let none = wording::NONE.to_owned();
                    rows.push(vec![self.name.clone(), year, none, figure, remark]);
                }
                _ => {
                    let none = wording::NONE.to_owned();
                    rows.push(vec![self.name.clone(), year, figure, none, remark]);
                }
            }
        }
        // Once, at the end: what the line leaves out, and why it has no targets.
        if let Some(row) = rows.last_mut() {
            let also: Vec<String> = self.beside.iter().map(|one| points::beside(one)).collect();
            let mut all = vec![row[4].as_str()];
            all.extend(also.iter().map(String::as_str));
            all.push(self.indicator.apart);
            row[4] = wording::remarks(&all);
        }
        rows
    }

    /// What the report's editors say of a figure; what they say of one of the line alone with which it is.
    fn remark(&self, reading: &Reading) -> String {
        let caveat = reading.caveat;
        let readings = self.readings.iter();
        let same = readings.filter(|(stated, _)| stated.reading.caveat == caveat);
        if caveat.is_empty() || same.count() > 1 {
            return wording::remarks(&[caveat]);
        }
        let whose = wording::of_year(reading.year, page::status(reading.status));
        wording::remarks(&[&fill(texts::POINT, &[&whose, caveat])])
    }

    fn points(&self) -> impl Iterator<Item = Point> {
        self.readings.iter().map(|&(stated, _)| {
            let stated = Stated {
                indicator: self.indicator,
                ..stated
            };
            Point::reading(ChartKind::Years, &self.name, stated)
        })
    }

    fn trend(&self) -> Trend {
        let results = || {
            self.readings
                .iter()
                .filter(|(stated, _)| !stated.reading.is_target())
        };
        let (Some((first, before)), Some((last, after))) =
            (results().next(), results().next_back())
        else {
            return Trend::Open;
        };
        let open = |reading: &Reading| reading.bound.is_some() || reading.falls();
        if open(first.reading) || open(last.reading) {
            Trend::Open
        } else if after > before {
            Trend::Higher
        } else if after < before {
            Trend::Lower
        } else {
            Trend::Same
        }
    }
}

fn sentence(all_series: &[Series]) -> String {
    match all_series {
        [] => texts::NONE.to_owned(),
        [only] => {
            let mut said: Vec<String> = only
                .readings
                .iter()
                .map(|(stated, _)| wording::figure_with_year(stated.reading))
                .collect();
            if only.indicator.fall_is_good && only.results().any(Reading::falls) {
                said.push(texts::FALL_IS_GOOD.to_owned());
            }
            fill(texts::POINT, &[&only.name, &join(&said, texts::COMMA)]) + texts::STOP
        }
        several => {
            let mut said = vec![fill(texts::SERIES, &[&decimal(several.len())])];
            for (trend, says) in [
                (Trend::Higher, texts::ROSE),
                (Trend::Same, texts::STAYED),
                (Trend::Lower, texts::FELL),
                (Trend::Open, texts::NO_TREND),
            ] {
                match several
                    .iter()
                    .filter(|series| series.trend() == trend)
                    .count()
                {
                    0 => {}
                    all if all == several.len() => said.push(fill(texts::ALL_TRENDS, &[says])),
                    some => said.push(fill(texts::OTHERS, &[&decimal(some), says])),
                }
            }
            join(&said, texts::COMMA) + texts::STOP
        }
    }
}
