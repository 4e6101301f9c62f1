//! The reports that ship with the page: what the build script made of `data/reports.rs`.

use super::{Archive, packed};

/// How many there are.
pub const COUNT: usize = include!(concat!(env!("OUT_DIR"), "/count.txt"));

/// All that the reports say, in the order that the build script wrote it.
pub static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/reports.txt"));

/// The bundled reports, which stay in memory for good; `None` where no file of `data/` can be read.
pub fn archive() -> Option<Archive> {
    Archive::new(packed::read(TEXT).leak())
}
