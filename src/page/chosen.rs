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

    pub fn set(self, at: Option<usize>) {
        self.0.set(at.unwrap_or(NONE));
    }
}

thread_local! {
    /// The point that was chosen last: the question's address, the chart, the point's number.
    static LAST: RefCell<Option<(String, ChartKind, usize)>> = const { RefCell::new(None) };
    /// The charts whose point stays chosen when a mouse passes others, a bit each.
    static HELD: Cell<u32> = const { Cell::new(0) };
}

/// The point that is chosen when a chart comes up: none, or the one whose sentence the reader comes back from.
pub fn chosen(page: Page, kind: ChartKind) -> Chosen {
    let here = page.query.with_untracked(|query| page.address(query));
    let at = LAST.with_borrow(|last| match last {
        Some((address, chart, at)) if *chart == kind && *address == here => *at,
        _ => NONE,
    });
    if at == NONE {
        release(kind);
    } else {
        hold(kind);
    }
    Chosen(TrackedNumber::new(at))
}

/// Keeps the chosen point for when the reader comes back.
pub fn remember(page: Page, kind: ChartKind, at: Option<usize>) {
    let here = page.query.with_untracked(|query| page.address(query));
    LAST.with_borrow_mut(|last| match (at, &last) {
        (Some(at), _) => *last = Some((here, kind, at)),
        // The remembered point belongs to another chart and stays.
        (None, Some((_, chart, _))) if *chart != kind => {}
        (None, _) => *last = None,
    });
}

/// From now on the chart's point stays chosen when a mouse passes others.
pub fn hold(kind: ChartKind) {
    HELD.set(HELD.get() | bit(kind));
}

pub fn release(kind: ChartKind) {
    HELD.set(HELD.get() & !bit(kind));
}

pub fn is_held(kind: ChartKind) -> bool {
    HELD.get() & bit(kind) != 0
}

fn bit(kind: ChartKind) -> u32 {
    1 << kind as u32
}
