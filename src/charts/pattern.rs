//! How marks look.

use crate::report::Stage;

/// How a mark is drawn. They can be told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// Done: filled.
    Solid,
    /// Under way: outlined, tinted, lines falling to the right.
    Tinted,
    /// Planned: outlined, lines rising to the right.
    Hatched,
    /// A target among the results of years: outlined.
    Hollow,
    /// A line from a year's result up to the next.
    Climb,
    /// A line from a year's result down to the next.
    Drop,
    /// The line at zero below a line of years.
    Base,
    /// The line where bars begin.
    Zero,
    /// The short line at a number of the axis.
    Tick,
    /// A line to stay above.
    Floor,
    /// An arrow for a promised rise, of a fixed length.
    Rise,
    /// An arrow for a promised fall, of a fixed length.
    Fall,
}

impl Pattern {
    /// A name for the page's style sheet.
    pub fn id(self) -> &'static str {
        match self {
            Pattern::Solid => "solid",
            Pattern::Tinted => "tinted",
            Pattern::Hatched => "hatched",
            Pattern::Hollow => "hollow",
            // Nothing to explain.
            Pattern::Climb | Pattern::Drop | Pattern::Base | Pattern::Zero | Pattern::Tick => "",
            Pattern::Floor => "floor",
            Pattern::Rise => "rise",
            Pattern::Fall => "fall",
        }
    }

    pub fn of(stage: Stage) -> Pattern {
        match stage {
            Stage::Done => Pattern::Solid,
            Stage::Underway => Pattern::Tinted,
            Stage::Planned => Pattern::Hatched,
        }
    }
}
