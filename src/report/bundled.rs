//! The reports that ship with the page: what the build script made of `data/reports.rs`.

use super::{Archive, packed};

/// How many there are.
pub const COUNT: usize = include!(concat!(env!("OUT_DIR"), "/count.txt"));

/// The bundled reports, which stay in memory for good; `None` where no file of `data/` can be read.
pub fn archive() -> Option<Archive> {
    let text = include_str!(concat!(env!("OUT_DIR"), "/reports.txt"));
    Archive::new(packed::read(text).leak())
}
