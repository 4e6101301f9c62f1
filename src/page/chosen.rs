//! Which point of each chart is chosen, kept while the reader is at its sentence.

use std::cell::{Cell, RefCell};

use super::Page;
use super::tracked::TrackedNumber;
use crate::charts::ChartKind;

/// The point that the reader is at, by its number.
#[derive(Clone, Copy)]
pub struct Chosen(TrackedNumber);

/// Stands for no point: no chart has so many.
const NONE: usize = usize::MAX;

impl Chosen {
    /// The caller then follows what is chosen.
    pub fn get(self) -> Option<usize> {
        Some(self.0.get()).filter(|at| *at != NONE)
    }

    pub fn get_untracked(self) -> Option<usize> {
        Some(self.0.get_untracked()).filter(|at| *at != NONE)
    }

    /// Chooses a point by its place among the chart's; `None`: none.
    pub fn set(self, at: Option<usize>) {
        self.0.set(at.unwrap_or(NONE));
    }
}

/// As many as there are kinds of charts.
const KINDS: usize = ChartKind::Years as usize + 1;

thread_local! {
    /// The points that were chosen last, by kind of chart, and the address of the question that they were chosen under.
    static LAST: RefCell<(String, [usize; KINDS])> = const { RefCell::new((String::new(), [NONE; KINDS])) };
    /// The charts whose point stays chosen when a mouse passes others, a bit each.
    static HELD: Cell<u32> = const { Cell::new(0) };
}

/// The point that is chosen when a chart comes up: none, or the one that was chosen when the reader left.
pub fn chosen(page: Page, kind: ChartKind) -> Chosen {
    let here = page.query.with_untracked(|query| page.address(query));
    let at = LAST.with_borrow(|(address, points)| match *address == here {
        true => points[kind as usize],
        false => NONE,
    });
    if at == NONE {
        release(kind);
    }
    Chosen(TrackedNumber::new(at))
}

/// Keeps the chosen point for when the reader comes back.
pub fn remember(page: Page, kind: ChartKind, at: Option<usize>) {
    let here = page.query.with_untracked(|query| page.address(query));
    LAST.with_borrow_mut(|(address, points)| {
        if *address != here {
            *address = here;
            *points = [NONE; KINDS];
        }
        // Of those that a mouse only crossed the last one.
        for (other, point) in points.iter_mut().enumerate() {
            if HELD.get() & 1 << other == 0 {
                *point = NONE;
            }
        }
        points[kind as usize] = at.unwrap_or(NONE);
    });
}

/// From now on the chart's point stays chosen when a mouse passes others.
pub fn hold(kind: ChartKind) {
    HELD.set(HELD.get() | bit(kind));
}

/// Lets go of the chosen point: a mouse may choose another one again.
pub fn release(kind: ChartKind) {
    HELD.set(HELD.get() & !bit(kind));
}

/// Whether the reader chose a point by a click, a tap, a key or a button.
pub fn is_held(kind: ChartKind) -> bool {
    HELD.get() & bit(kind) != 0
}

fn bit(kind: ChartKind) -> u32 {
    1 << kind as u32
}
