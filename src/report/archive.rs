//! All reports, the newest last, joined by indicator id.

use super::{Indicator, Reading, Report};

/// The bundled reports. Never empty.
#[derive(Debug)]
pub struct Archive {
    newest: &'static Report,
    reports: &'static [Report],
}

/// A reading and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Stated {
    pub report: &'static Report,
    pub indicator: &'static Indicator,
    pub reading: &'static Reading,
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
    pub fn history(&self, id: &str) -> Vec<Stated> {
        let mut reports: Vec<_> = self.reports.iter().collect();
        reports.sort_by_key(|report| report.about.planned);
        let mut all = Vec::new();
        for report in reports {
            for indicator in report.indicators.iter().filter(|own| own.id == id) {
                all.extend(indicator.readings.iter().map(|reading| Stated {
                    report,
                    indicator,
                    reading,
                }));
            }
        }
        all.sort_by_key(|stated| (stated.reading.year, stated.reading.is_target()));
        all
    }
}
