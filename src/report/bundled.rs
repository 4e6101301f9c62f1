//! The reports that ship with the page: what the build script made of `data/reports.rs`.

use super::types::{
    About, Bound, Choice, Compare, Indicator, Kind, LedgerLine, Measure, Note, Paragraph, Project,
    Reading, Report, Section, Stage, Status, Synonym,
};
use super::{Archive, List};
// The variants stand without their types in the generated source.
use Bound::*;
use Compare::*;
use Kind::*;
use Measure::*;
use Stage::*;
use Status::*;

static BUNDLED: &[Report] = include!(concat!(env!("OUT_DIR"), "/reports.rs"));

/// The bundled reports; `None` where no file of `data/` can be read.
pub fn archive() -> Option<Archive> {
    Archive::new(BUNDLED)
}
