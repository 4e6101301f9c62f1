//! The report whose content the tests know: a later one in `data/` must not change what they prove.

use std::sync::OnceLock;

use report_explorer::explore::Explorer;
use report_explorer::report::{Archive, Report, bundled};

pub fn archive() -> &'static Archive {
    static ARCHIVE: OnceLock<Archive> = OnceLock::new();
    ARCHIVE.get_or_init(|| {
        let reports = bundled::archive().unwrap().reports();
        let position = reports
            .iter()
            .position(|report| report.about.planned == 2024)
            .unwrap();
        Archive::new(&reports[position..=position]).unwrap()
    })
}

pub fn report() -> &'static Report {
    archive().newest()
}

pub fn explorer() -> &'static Explorer {
    static EXPLORER: OnceLock<Explorer> = OnceLock::new();
    EXPLORER.get_or_init(|| Explorer::new(archive(), bundled::TEXT))
}
