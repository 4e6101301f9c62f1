//! All reports, the newest last, joined by indicator id.

use super::{Indicator, Reading, Report};

/// The bundled reports. Never empty.
#[derive(Debug)]
pub struct Archive {
    newest: Report,
    older: Vec<Report>,
}

impl Archive {
    /// Joins reports in any order; the one with the latest planned year is the newest.
    /// `None` without any report.
    pub fn new(mut reports: Vec<Report>) -> Option<Archive> {
        reports.sort_by_key(|report| report.about.planned);
        let newest = reports.pop()?;
        Some(Archive {
            newest,
            older: reports,
        })
    }

    /// The report that the page shows.
    pub fn newest(&self) -> &Report {
        &self.newest
    }

    /// All reports, oldest first.
    pub fn reports(&self) -> impl Iterator<Item = &Report> {
        self.older.iter().chain(std::iter::once(&self.newest))
    }

    /// Every reading of an indicator over all reports, by year, results before targets.
    pub fn history(&self, id: &str) -> Vec<(&Indicator, &Reading)> {
        let mut all: Vec<_> = self
            .reports()
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
