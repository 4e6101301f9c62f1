//! A link to a question: a real address for the browser, a step inside the app for a plain click.

use std::sync::Arc;

use leptos::ev;

use super::Page;
use super::app::HEADING;
use super::element::{Element, element};
use crate::browser;
use crate::explore::Query;
use crate::explore::url::RESULTS;
use crate::report::{concat, decimal};

/// A link to a question that stays the same.
pub fn link(page: Page, to: Query) -> Element {
    let address = page.address(&to);
    element("a")
        .attr("href", &address)
        .on("click", follow(page, move || to.clone()))
}

/// A link to a question that follows the present one, or whatever else `to` reads.
pub fn live_link(page: Page, to: impl Fn(&Query) -> Query + Send + Sync + 'static) -> Element {
    shared_link(page, Arc::new(to))
}

#[inline(never)]
fn shared_link(page: Page, to: Arc<dyn Fn(&Query) -> Query + Send + Sync>) -> Element {
    let shown = Arc::clone(&to);
    element("a")
        .live_attr("href", move || {
            Some(page.query.with(|query| page.address(&shown(query))))
        })
        .on(
            "click",
            follow(page, move || page.query.with_untracked(|query| to(query))),
        )
}

/// A link with its words, and the number of what it finds behind them.
pub fn with_count(link: Element, says: &str, count: usize) -> Element {
    link.text(&concat(&[says, " "]))
        .child(element("span").class("number").text(&decimal(count)))
}

/// On a phone with large type, where what was asked stands above all of the answer: down to that. Where there is a
/// keyboard it would leave the focus behind.
pub fn down_to_answer(query: &Query) {
    if !query.is_open() && browser::looks::is_touch_only() {
        browser::place::down_to_soon(RESULTS);
    }
}

fn follow(page: Page, to: impl Fn() -> Query + 'static) -> impl FnMut(ev::Event) + 'static {
    move |event| {
        if browser::is_plain_click(&event) {
            event.prevent_default();
            let next = to();
            page.go(next.clone());
            if next.target.is_empty() {
                // Before the page changes: moving the focus afterwards would force a layout at once.
                browser::place::go_to_top(HEADING);
                down_to_answer(&next);
            }
        }
    }
}
