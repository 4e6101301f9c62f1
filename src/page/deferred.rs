//! Parts that come in their turn: what is seen first is built at once, the rest a few parts a task.

use leptos::prelude::*;

use super::Page;
use super::derived::Derived;
use super::element::{Node, live, nothing};
use crate::charts::ChartKind;

/// How many items of a list are built at once: what a phone's screen shows, and an even number for two columns.
pub const TOP_ITEMS: usize = 4;
/// How many items are built per task after the first [`TOP_ITEMS`].
pub const ITEMS_PER_TASK: usize = 8;
/// The render budget at which the last part that comes in its turn is due: a chart's batch is its place among them.
pub const LAST_BATCH: usize = TOP_ITEMS + ChartKind::Years as usize * ITEMS_PER_TASK;

/// A part that isn't seen first: built once the render budget has reached its batch, and never removed again.
pub fn deferred(page: Page, batch: usize, content: impl Fn() -> Node + Send + 'static) -> Node {
    boxed_deferred(page, batch, Box::new(content))
}

#[inline(never)]
fn boxed_deferred(page: Page, batch: usize, content: Box<dyn Fn() -> Node + Send>) -> Node {
    let is_due = move || page.render_budget.get() >= TOP_ITEMS + batch * ITEMS_PER_TASK;
    if untrack(is_due) {
        return content();
    }
    let is_due = Derived::new(move |earlier| earlier == Some(true) || is_due());
    live(move || match is_due.get() {
        true => content(),
        false => nothing(),
    })
}
