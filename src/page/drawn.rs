//! A chart on its canvas, for as long as it is on the page.

use std::cell::Cell;
use std::sync::Arc;

use super::charts::part_id;
use super::chosen::Chosen;
use super::element::effect;
use super::points::{move_ring, update_steps};
use super::tracked::TrackedNumber;
use crate::browser::looks::{Contrast, Looks, is_printed};
use crate::browser::{self, canvas};
use crate::charts::{Chart, Style, draw, height};

thread_local! {
    /// The width and the type size that a chart had last; all charts stand in one column.
    static MEASURED: Cell<Option<(f64, f64)>> = const { Cell::new(None) };
}

/// Draws the chart whenever it comes near, and again when its column or the looks have changed.
pub fn keep_drawn(chart: Arc<Chart>, chosen: Chosen) {
    let (holder, paper) = (
        part_id("picture", chart.kind),
        part_id("canvas", chart.kind),
    );
    // Counts the changes that the browser reports.
    let changes = TrackedNumber::new(0);
    let changed = move || {
        changes.count();
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
            return canvas::reserve_height(&paper, height(&chart, width, text));
        }
        let Some(width) = canvas::width(&holder).filter(|width| *width > 0.0) else {
            return;
        };
        let looks = browser::looks::current();
        MEASURED.set(Some((width, looks.text)));
        move_ring(&chart, width, looks.text, at);
        if drawn != Some((width, looks)) {
            drawn = draw_if_near(&chart, &holder, &paper, width, looks, changed);
        }
    });
}

/// Draws the chart; what it is then drawn for. `None` where it isn't near the screen, or the canvas has to be resized
/// first: `changed` is called after that.
fn draw_if_near(
    chart: &Chart,
    holder: &str,
    paper: &str,
    width: f64,
    looks: Looks,
    changed: impl FnOnce() + 'static,
) -> Option<(f64, Looks)> {
    let height = height(chart, width, looks.text);
    canvas::reserve_height(paper, height);
    if !canvas::is_near(holder) {
        return None;
    }
    let size = canvas::size(holder, height, looks.ratio);
    if !canvas::fits(paper, size) {
        // Resizing and drawing have a task each, so that no event waits for them; a printer doesn't wait for a task.
        if !is_printed() {
            let paper = paper.to_owned();
            browser::soon(move || {
                canvas::resize(&paper, size);
                browser::soon(changed);
            });
            return None;
        }
        canvas::resize(paper, size);
    }
    let surface = canvas::surface(paper)?;
    // A canvas that can't be drawn on leaves the table.
    let _ = draw(surface, chart, &style(looks));
    Some((width, looks))
}

fn style(looks: Looks) -> Style {
    let Looks { ink, paper, .. } = looks;
    let usual = if looks.dark {
        Style::dark
    } else {
        Style::light
    };
    let mut usual = usual(looks.text, looks.ratio);
    // The page's own ground, which on paper is white.
    usual.paper = paper;
    match looks.contrast {
        Contrast::Usual => usual,
        Contrast::More => usual.contrasting(),
        Contrast::Two => Style::forced(ink, paper, looks.text, looks.ratio),
    }
}
