//! What of a report passes a question, and the charts of it.

use super::{Chart, again, change, floor, growth, headline, projects, years};
use crate::report::{Archive, Indicator, Reading, Report, concat};
use crate::texts::charts as texts;

/// The indicators that are asked for, and which of their readings.
pub struct Scope {
    pub report: &'static Report,
    pub indicators: Vec<&'static Indicator>,
    readings: Vec<&'static Reading>,
    /// Whether that is less than all that the report says.
    is_part: bool,
}

/// Whether a reading passes the question, given its indicator's position and its own number there.
type Passes<'a> = &'a dyn Fn(usize, usize) -> bool;

impl Scope {
    /// In the report's order, whatever that of the positions: charts have an order of their own. Positions that the
    /// report does not have are passed over.
    fn new(report: &'static Report, positions: &[usize], passes: Passes) -> Scope {
        let (mut indicators, mut readings, mut is_part) = (Vec::new(), Vec::new(), false);
        for (position, indicator) in report.indicators.iter().enumerate() {
            let is_asked = positions.contains(&position);
            if is_asked {
                indicators.push(indicator);
            }
            for (number, reading) in indicator.readings.iter().enumerate() {
                if is_asked && passes(position, number) {
                    readings.push(reading);
                } else {
                    is_part = true;
                }
            }
        }
        Scope {
            report,
            indicators,
            readings,
            is_part,
        }
    }

    /// Whether this reading passes the question.
    pub fn has(&self, reading: &Reading) -> bool {
        self.readings.iter().any(|own| core::ptr::eq(*own, reading))
    }

    /// Says so on a chart that shows only some figures.
    fn narrowed(&self, mut chart: Chart) -> Chart {
        if !chart.is_empty() && self.is_part {
            chart.sentence = concat(&[texts::OF_MATCHING, texts::COMMA, &chart.sentence]);
        }
        chart
    }
}

/// All kinds of chart in the page's order, for the indicators and projects at these positions of
/// the report, whatever the positions' order. Positions that the report does not have are passed over.
pub fn charts(report: &'static Report, indicators: &[usize], projects: &[usize]) -> Vec<Chart> {
    charts_of(report, indicators, projects, &|_, _| true)
}

/// The same with only those readings of the indicators that pass.
pub fn charts_of(
    report: &'static Report,
    indicators: &[usize],
    projects: &[usize],
    passes: Passes,
) -> Vec<Chart> {
    let scope = Scope::new(report, indicators, passes);
    let mut charts = Vec::new();
    for of in [
        headline::chart,
        growth::chart,
        again::chart,
        floor::chart,
        change::chart,
    ] {
        charts.push(scope.narrowed(of(&scope)));
    }
    let listed = projects.iter().filter_map(|&at| report.projects.get(at));
    let listed: Vec<_> = listed.collect();
    charts.push(projects::chart(report, &listed));
    charts
}

/// The charts of a whole archive that have something to show: those of its newest report and, with several, the lines
/// through all.
pub fn whole(archive: &Archive) -> Vec<Chart> {
    let report = archive.newest();
    let indicators: Vec<usize> = (0..report.indicators.len()).collect();
    let projects: Vec<usize> = (0..report.projects.len()).collect();
    let mut all = charts(report, &indicators, &projects);
    if archive.reports().len() > 1 {
        all.push(over_years(archive, &indicators, &|_, _| true));
    }
    all.retain(|chart| !chart.is_empty());
    all
}

/// The figures of all reports for the newest one's indicators at these positions, which make lines.
pub fn over_years(archive: &Archive, indicators: &[usize], passes: Passes) -> Chart {
    let scope = Scope::new(archive.newest(), indicators, passes);
    scope.narrowed(years::chart(archive, &scope))
}
