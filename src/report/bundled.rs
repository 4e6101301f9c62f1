//! The reports that ship with the page: what the build script made of `data/reports.rs`.

use super::{Archive, packed};

/// How many there are.
pub const COUNT: usize = include!(concat!(env!("OUT_DIR"), "/count.txt"));

/// The packed reports, for native programs only. The page fetches this text as a file, so nothing reachable from the
/// browser entry may refer to it.
pub static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/reports.txt"));

/// The bundled reports, which stay in memory for good; `None` where no file of `data/` can be read.
pub fn archive() -> Option<Archive> {
    read(TEXT)
}

/// The reports of such a text; `None` if it is something else.
pub fn read(text: &'static str) -> Option<Archive> {
    Archive::new(packed::read(text).leak())
}
