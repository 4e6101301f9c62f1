//! A chart on its canvas, for as long as it is on the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::charts::part_id;
use super::chosen::Chosen;
use super::element::effect;
use super::points::{move_ring, update_steps};
use super::tracked::TrackedNumber;
use crate::browser::looks::{Contrast, Looks, is_printed};
use crate::browser::{self, canvas};
use crate::charts::{Chart, Placed, Style};

thread_local! {
    /// The width and the type size of the chart measured last; all charts stand in one column.
    static MEASURED: Cell<Option<(f64, f64)>> = const { Cell::new(None) };
}

/// A chart as it stands on the page; without points until it was measured.
pub type Kept = Rc<RefCell<Placed>>;

/// Draws the chart whenever it comes near, and again when its column or the looks have changed. What stands there is then
/// kept in what this returns.
pub fn keep_drawn(chart: Arc<Chart>, chosen: Chosen) -> Kept {
    let kept = Kept::default();
    let placed = kept.clone();
    let (holder, paper) = (
        part_id("picture", chart.kind),
        part_id("canvas", chart.kind),
    );
    // Counts the changes that the browser reports.
    let changes = TrackedNumber::new(0);
    let changed = move || {
        changes.increment();
    };
    // The width and the looks that what stands on the canvas was drawn for.
    let mut drawn = None;
    // Dropped with the effect, and the effect with the chart.
    let mut watch = None;
    effect(move || {
        let at = chosen.get();
        update_steps(&chart, at);
        let watch = watch.get_or_insert_with(|| canvas::Watch::new(&holder, changed));
        // The watch reports soon, once the page is laid out: measuring now would force a second layout.
        if changes.get() == 0
            && watch.is_some()
            && let Some((width, text)) = MEASURED.get()
        {
            place(&placed, &chart, width, text);
            return canvas::reserve_height(&paper, placed.borrow().height);
        }
        let Some(width) = canvas::width(&holder).filter(|width| *width > 0.0) else {
            return;
        };
        let looks = browser::looks::current();
        MEASURED.set(Some((width, looks.font_size)));
        place(&placed, &chart, width, looks.font_size);
        let placed = placed.borrow();
        move_ring(chart.kind, at.and_then(|at| placed.bounds(at)));
        if drawn != Some((width, looks)) {
            let is_drawn = draw_if_near(&placed, &holder, &paper, looks, changed);
            drawn = is_drawn.then_some((width, looks));
        }
    });
    kept
}

/// Places the chart unless it stands there so.
fn place(placed: &RefCell<Placed>, chart: &Chart, width: f64, font_size: f64) {
    let mut placed = placed.borrow_mut();
    if (placed.width, placed.font_size) != (width, font_size) {
        *placed = chart.placed(width, font_size);
    }
}

/// Draws the chart; whether it is then drawn. Not where it isn't near the screen, or the canvas has to be resized first:
/// `changed` is called after that.
fn draw_if_near(
    placed: &Placed,
    holder: &str,
    paper: &str,
    looks: Looks,
    changed: impl FnOnce() + 'static,
) -> bool {
    canvas::reserve_height(paper, placed.height);
    if !canvas::is_near(holder) {
        return false;
    }
    let size = canvas::size(holder, placed.height, looks.ratio);
    if !canvas::fits(paper, size) {
        // Resizing and drawing have a task each, so that no event waits for them; a printer doesn't wait for a task.
        if !is_printed() {
            let paper = paper.to_owned();
            browser::soon(move || {
                canvas::resize(&paper, size);
                browser::soon(changed);
            });
            return false;
        }
        canvas::resize(paper, size);
    }
    let Some(surface) = canvas::surface(paper) else {
        return false;
    };
    // Where drawing fails, the table has the same numbers.
    let _ = placed.draw(surface, &style(looks));
    true
}

fn style(looks: Looks) -> Style {
    let Looks { ink, paper, .. } = looks;
    let usual = if looks.dark {
        Style::dark
    } else {
        Style::light
    };
    let mut usual = usual(looks.ratio);
    // The page's own background, which is white in print.
    usual.paper = paper;
    match looks.contrast {
        Contrast::Usual => usual,
        Contrast::More => usual.contrasting(),
        Contrast::Two => Style::forced(ink, paper, looks.ratio),
    }
}
