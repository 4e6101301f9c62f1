//! How marks look.

use crate::report::Stage;

/// How a mark is drawn. They differ without colour, too.
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
    /// From a year's result up or down to the next; zero.
    Climb,
    Drop,
    Base,
    /// A line to stay above.
    Floor,
    /// Arrows for a promised change; their length says nothing.
    Rise,
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
            Pattern::Climb | Pattern::Drop | Pattern::Base => "",
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
