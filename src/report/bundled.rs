//! The reports that ship with the page: what `data/reports.rs` names.

use super::{Archive, Report};

include!("../../data/reports.rs");

/// Parses the bundled reports. The error names the file.
pub fn archive() -> Result<Archive, String> {
    let mut reports = Vec::new();
    for (file, json) in REPORTS {
        reports.push(Report::parse(json).map_err(|error| format!("{file}: {error}"))?);
    }
    Archive::new(reports).ok_or_else(|| "data/reports.rs names no report".to_owned())
}
