//! The reports that ship with the page: what the build script made of `data/reports.rs`.

#[allow(unused_imports)]
use super::types::{
    About, Bound, Choice, Compare, Indicator, Kind, LedgerLine, Measure, Note, Paragraph, Project,
    Reading, Report, Section, Stage, Status, Synonym,
};
#[allow(unused_imports)]
use super::{Archive, List};
// The variants stand without their types in the generated source; some reports use only some of them.
#[allow(unused_imports)]
use Bound::*;
#[allow(unused_imports)]
use Compare::*;
#[allow(unused_imports)]
use Kind::*;
#[allow(unused_imports)]
use Measure::*;
#[allow(unused_imports)]
use Stage::*;
#[allow(unused_imports)]
use Status::*;

static BUNDLED: &[Report] = include!(concat!(env!("OUT_DIR"), "/reports.rs"));

/// The bundled reports; `None` where no file of `data/` can be read.
pub fn archive() -> Option<Archive> {
    Archive::new(BUNDLED)
}
