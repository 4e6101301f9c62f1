//! The five views, at the bottom of a phone's screen. Each keeps the question and shows its count, except for the charts,
//! of which there are fewer than what they count, and the overview, which would count a thing as figure, project and
//! paragraph.

use super::element::{Node, element, with_readings};
use super::link::live_link;
use super::{Page, texts};
use crate::explore::View;
use crate::report::decimal;

pub fn tabs(page: Page) -> Node {
    let tabs = View::ALL
        .into_iter()
        .map(|view| element("li").child(tab(page, view)).node());
    element("nav")
        .class("tabs")
        .attr("aria-label", texts::VIEWS)
        .child(element("ul").children(tabs))
        .node()
}

fn tab(page: Page, view: View) -> Node {
    let here = move || page.query.with(|query| query.view == view);
    let count = move || {
        let count = page.answer.with(|answer| answer.count(view));
        with_readings(&decimal(count))
    };
    let is_counted = matches!(view, View::Indicators | View::Projects | View::Text);
    let count = is_counted.then(|| element("span").class("tab-count").live(count));
    live_link(page, move |query| query.seen_on(view))
        .live_attr("aria-current", move || here().then(|| "page".to_owned()))
        .child(element("span").class("tab-name").text(texts::view(view)))
        .child(count)
        .node()
}
