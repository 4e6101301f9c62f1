//! All reports, the newest last, joined by indicator id.

use super::{Indicator, Reading, Report};

/// The bundled reports. Never empty.
#[derive(Debug)]
pub struct Archive {
    newest: &'static Report,
    reports: &'static [Report],
}

impl Archive {
    /// Joins reports in any order; the one with the latest planned year is the newest.
    /// `None` without any report.
    pub fn new(reports: &'static [Report]) -> Option<Archive> {
        let newest = reports.iter().max_by_key(|report| report.about.planned)?;
        Some(Archive { newest, reports })
    }

    /// The report that the page shows.
    pub fn newest(&self) -> &'static Report {
        self.newest
    }

    /// All reports, in the order of `data/reports.rs`.
    pub fn reports(&self) -> &'static [Report] {
        self.reports
    }

    /// Every reading of an indicator over all reports, by year, results before targets; what two reports say of
    /// a year in the reports' order.
    pub fn history(&self, id: &str) -> Vec<(&'static Indicator, &'static Reading)> {
        let mut reports: Vec<_> = self.reports.iter().collect();
        reports.sort_by_key(|report| report.about.planned);
        let mut all: Vec<_> = reports
            .into_iter()
            .flat_map(|report| &report.indicators)
            .filter(|indicator| indicator.id == id)
            .flat_map(|indicator| {
                indicator
                    .readings
                    .iter()
                    .map(move |reading| (indicator, reading))
            })
            .collect();
        all.sort_by_key(|(_, reading)| (reading.year, reading.is_target()));
        all
    }
}
