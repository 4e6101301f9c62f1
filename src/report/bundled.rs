//! The reports that ship with the page: what the build script made of `data/reports.rs`.

use super::{Archive, packed};

/// The bundled reports, which stay in memory for good; `None` where no file of `data/` can be read.
pub fn archive() -> Option<Archive> {
    let text = include_str!(concat!(env!("OUT_DIR"), "/reports.txt"));
    Archive::new(packed::read(text).leak())
}
