//! The whole page, and its address.

use super::element::{Node, effect, element, many, with_readings};
use super::filters::filters;
use super::masthead::{footer, masthead, titled};
use super::results::results;
use super::search::{search, typed};
use super::tabs::tabs;
use super::{Page, texts};
use crate::browser;
use crate::explore::{Explorer, Query, View, url};

/// The heading's id: a new view puts the focus there.
pub const HEADING: &str = "heading";

/// The question that an address asks.
pub fn query_of(address: &browser::address::Address, explorer: &Explorer) -> Query {
    url::read(
        &address.path,
        &address.search,
        &address.fragment,
        explorer.vocabulary(),
    )
}

/// The page.
pub fn app(page: Page) -> Node {
    keep_address(page);
    let view = page.view();
    let lead = move || {
        let about = &page.report().about;
        with_readings(&texts::lead(view.get(), about.reviewed, about.planned))
    };
    let heading = move || {
        let name = match view.get() {
            View::Overview => page.report_name(),
            other => texts::heading(other).to_owned(),
        };
        with_readings(&name)
    };
    let main = element("main")
        .child(
            element("h1")
                .attr("id", HEADING)
                .attr("tabindex", "-1")
                .live(heading),
        )
        .child(element("p").class("lead").live(lead))
        .child(search(page))
        .child(
            element("div")
                .class("columns")
                .child(filters(page))
                .child(results(page)),
        );
    many([masthead(page), tabs(page), main.node(), footer(page)])
}

/// Keeps the address at the question. This Effect writes no signal.
fn keep_address(page: Page) {
    let mut present = None::<Query>;
    effect(move || {
        let query = page.query.get();
        let before = present.replace(query.clone());
        // Words typed into the prerendered page are in no address yet.
        let has_other_words = before
            .as_ref()
            .is_none_or(|before| before.words != query.words);
        let earlier = before.unwrap_or_else(|| query.clone());
        let address = page.address(&query);
        let title = titled(page);
        let here = query_of(&browser::address::current(), page.explorer);
        if page.address(&here) == address {
            // After Back or Forward the address is there already.
            browser::address::cancel_pending();
            browser::place::set_title(&title);
        } else {
            // Typed words stand in the box already, those of a link don't yet.
            let is_typed = has_other_words && typed() == query.words;
            // A chart turned over is no step that Back should undo.
            let is_turned = earlier.show != query.show && earlier.shown_as(query.show) == query;
            let change = if is_turned {
                browser::address::HistoryChange::DebouncedReplace
            } else if !is_typed || earlier.with_words("") != query.with_words("") {
                browser::address::HistoryChange::Push
            } else if here.words.is_empty() || browser::address::is_sent() {
                browser::address::HistoryChange::DebouncedPush
            } else {
                browser::address::HistoryChange::DebouncedReplace
            };
            browser::address::write(address, title, change);
        }
        if !query.target.is_empty() {
            browser::place::go_to(&query.target);
        } else if earlier.view != query.view {
            browser::place::go_to_top(HEADING);
        }
    });
}
