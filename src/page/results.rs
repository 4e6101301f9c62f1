//! What the question finds on the present view, with its number announced.

use leptos::prelude::*;

use super::card::card;
use super::charts::charts;
use super::element::{Node, element, keyed, live, nothing};
use super::empty::empty;
use super::overview::overview;
use super::project::project;
use super::text::{excerpt, text};
use super::{Page, Reach, words};
use crate::explore::{Query, Subject, View};

pub fn results(page: Page) -> Node {
    let view = page.view();
    let nothing_found =
        Memo::new(move |_| page.answer.with(|answer| answer.count(view.get()) == 0));
    let says = move || {
        let count = page.answer.with(|answer| answer.count(view.get()));
        let plain = view.get() == View::Overview && page.query.with(Query::is_open);
        let says = if plain {
            String::new()
        } else {
            words::found(view.get(), count)
        };
        super::element::words(&says)
    };
    let content = move || match view.get() {
        _ if nothing_found.get() => empty(page),
        View::Overview => overview(page),
        View::Charts => charts(page),
        View::Text => text(page),
        listed @ (View::Indicators | View::Projects) => list(page, listed),
    };
    let status = element("p")
        .class("count")
        .attr("role", "status")
        .live(says);
    element("div")
        .class("content")
        .child(status)
        .child(element("div").attr("id", "results").live(content))
        .node()
}

/// A view's entries, the first of them at once and the others on demand.
fn list(page: Page, view: View) -> Node {
    let whole = RwSignal::new(page.reach == Reach::All);
    // A link may lead to any of them; a short rest is not worth a button.
    let limit = move || match page.reach {
        Reach::First(number)
            if !whole.get()
                && page.query.with(|query| query.target.is_empty())
                && page.answer.with(|answer| answer.count(view)) > number + number / 2 =>
        {
            number
        }
        Reach::First(_) | Reach::All => usize::MAX,
    };
    let rest = move || {
        let rest = page
            .answer
            .with(|answer| answer.count(view))
            .saturating_sub(limit());
        match rest {
            0 => nothing(),
            rest => element("button")
                .attr("type", "button")
                .class("show-rest")
                .text(&[words::SHOW_REST, " ", &rest.to_string(), " ", words::ITEMS].concat())
                .on("click", move |_| whole.set(true))
                .node(),
        }
    };
    element("div")
        .child(items(page, view, limit))
        .child(live(rest))
        .node()
}

/// The first entries of a view, as a list.
pub fn items(page: Page, view: View, limit: impl Fn() -> usize + Send + Sync + 'static) -> Node {
    let shown = move || {
        page.answer
            .with(|answer| answer.list(view).iter().take(limit()).copied().collect())
    };
    element("ul")
        .class("items")
        .child(keyed(shown, move |entry| item(page, entry)))
        .node()
}

fn item(page: Page, entry: usize) -> Node {
    let report = page.report();
    let found = match page.subject(entry) {
        Some(Subject::Indicator(position)) => report
            .indicators
            .get(position)
            .map(|indicator| card(page, indicator)),
        Some(Subject::Project(position)) => report
            .projects
            .get(position)
            .map(|found| project(page, found)),
        Some(Subject::Paragraph(position)) => report
            .paragraphs()
            .get(position)
            .map(|(paragraph, _)| excerpt(page, paragraph)),
        None => None,
    };
    found.unwrap_or_else(nothing)
}
