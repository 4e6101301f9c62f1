//! What the question finds on the present view, with its number announced.

use std::ops::Range;

use super::card::{card, card_id};
use super::charts::charts;
use super::deferred::TOP_ITEMS;
use super::derived::Derived;
use super::element::{Element, Node, element, keyed, live, many, nothing, with_readings};
use super::empty::{also, empty, everywhere};
use super::overview::overview;
use super::project::{project, project_id};
use super::state::ITEMS_NEAR_END;
use super::text::{excerpt, text};
use super::{Page, filters, texts};
use crate::browser;
use crate::explore::url::RESULTS;
use crate::explore::{Query, Subject, View};
use crate::report::{decimal, join};
use crate::texts::fill;

/// How many more items a click on the button shows.
const ITEMS_PER_CLICK: usize = 500;
/// The id of what takes a list along.
const ROWS: &str = "rows";

pub fn results(page: Page) -> Node {
    let view = page.view();
    let nothing_found =
        Derived::new(move |_| page.answer.with(|answer| answer.count(view.get()) == 0));
    let nothing_to_show = Derived::new(move |_| {
        page.settled_answer
            .with(|answer| answer.count(view.get()) == 0)
    });
    let content = move || match view.get() {
        listed @ (View::Indicators | View::Projects) => list(page, listed),
        _ if nothing_to_show.get() => nothing(),
        View::Overview => overview(page),
        View::Charts => charts(page),
        View::Text => text(page.settled()),
    };
    let alternatives = move || {
        let own = if nothing_found.get() {
            empty(page, None)
        } else {
            also(page)
        };
        many([own, everywhere(page)])
    };
    element("div")
        .class("content")
        .child(
            element("div")
                .class("found")
                .child(status(page, view))
                .live(move || rows(page, view.get())),
        )
        .child(
            element("div")
                .attr("id", RESULTS)
                .live_attr("class", move || {
                    page.is_top_only().then(|| "hasty".to_owned())
                })
                .live_attr("aria-busy", move || busy(page))
                .live(alternatives)
                .live(content),
        )
        .node()
}

fn busy(page: Page) -> Option<String> {
    page.is_busy().then(|| "true".to_owned())
}

/// How much is found, announced.
fn status(page: Page, view: Derived<View>) -> Node {
    let says = move || {
        let count = page.answer.with(|answer| answer.count(view.get()));
        let mut says = texts::found(view.get(), count);
        if count == 0 {
            // With the words, since a second search without a result would otherwise announce nothing new.
            let asked = page.query.with(|query| query.words.trim().to_owned());
            if !asked.is_empty() {
                says = fill(texts::OF, &[&asked, &says]);
            }
        }
        // So that a choice which leaves the number unchanged is announced, too.
        let picked = filters::picked(page).into_iter().map(|(facet, choice)| {
            let name = filters::name_of(page, facet, choice);
            let hidden = element("span").class("visually-hidden");
            hidden.text(" ").text(&name).node()
        });
        many([with_readings(&says)].into_iter().chain(picked))
    };
    // Not shown on the overview without a question, but still announced when a question is cleared.
    let class = move || {
        let whole = view.get() == View::Overview && page.query.with(Query::is_open);
        Some(
            if whole {
                "count visually-hidden"
            } else {
                "count"
            }
            .to_owned(),
        )
    };
    element("p")
        .live_attr("class", class)
        .attr("role", "status")
        // Busy, so that the number is announced once typing pauses, not at each key.
        .live_attr("aria-busy", move || busy(page))
        .live(says)
        .node()
}

/// A list for a spreadsheet: `public/take-ways.js` picks its rows out of the site's own file, which is all that a reader
/// without a script gets.
fn rows(page: Page, view: View) -> Node {
    let file = match view {
        View::Indicators => "indicators.csv",
        View::Projects => "projects.csv",
        View::Overview | View::Charts | View::Text => return nothing(),
    };
    if page.settled_answer.with(|answer| answer.count(view) == 0) {
        return nothing();
    }
    // Runs before the script's own listener, which is further up in the document.
    let set_ids = move |event: leptos::ev::Event| {
        event.prevent_default();
        let mut ids = Vec::new();
        page.answer.with_untracked(|answer| {
            for &entry in answer.list(view) {
                ids.push(id(page, entry));
            }
        });
        browser::place::set_attribute(ROWS, "data-ids", &join(&ids, " "));
    };
    let link = element("a")
        .attr("href", file)
        .attr("download", "")
        .attr("data-take", ROWS)
        .text(texts::ROWS)
        .on("click", set_ids);
    // Made anew for each answer: what became of an earlier file goes with it.
    element("div").attr("id", ROWS).child(link).node()
}

/// A view's entries, the first of them at once and the others on demand.
fn list(page: Page, view: View) -> Node {
    let shown_now =
        Derived::new(move |_| limit(page, view, page.initial_items + page.extra_items.get()));
    let rest = move || {
        let shown = shown_now.get();
        let count = page.answer.with(|answer| answer.count(view));
        // No button while more items are being built.
        if shown >= count || page.is_busy() {
            return nothing();
        }
        let next = shown_count(shown + ITEMS_PER_CLICK, count);
        let says = if next < count {
            texts::SHOW_MORE
        } else {
            texts::SHOW_REST
        };
        element("button")
            .attr("type", "button")
            .class("show-rest")
            .text(&fill(says, &[&decimal(next - shown)]))
            .on("click", move |_| {
                page.unfold(shown, ITEMS_PER_CLICK);
                // The button moves or disappears: the focus goes to the first of the new items.
                let next = page
                    .answer
                    .with_untracked(|answer| answer.list(view).get(shown).copied());
                browser::place::focus_soon(next.map(|entry| id(page, entry)).unwrap_or_default());
            })
            // Sent by `more.js`, `print.js` and `back.js`; the latter two send it many times before anything is built.
            .on("near", move |_| {
                let wanted = page.initial_items + page.extra_items.get_untracked();
                page.grow(shown.max(wanted) + ITEMS_NEAR_END);
            })
            .node()
    };
    element("div")
        .child(items(page, view, TOP_ITEMS, shown_now))
        .child(live(rest))
        .node()
}

/// How many of `count` items are shown if `number` are asked for: a short rest is not worth a button.
fn shown_count(number: usize, count: usize) -> usize {
    if count > number + number / 2 {
        number
    } else {
        count
    }
}

/// How many items of a view to build if `number` are asked for: also those up to one that a link leads to.
fn limit(page: Page, view: View, number: usize) -> usize {
    let target = page.query.with(|query| query.target.clone());
    page.answer.with(|answer| {
        let mut list = answer.list(view).iter();
        let to_target = match target.is_empty() {
            true => None,
            false => list.position(|&entry| id(page, entry) == target),
        };
        let number = number.max(to_target.map_or(0, |place| place + 1));
        shown_count(number, answer.count(view)).min(page.render_budget.get())
    })
}

/// The id of a listed entry's element; empty for what has none.
fn id(page: Page, entry: usize) -> String {
    let report = page.report();
    match page.subject(entry) {
        Some(Subject::Indicator(position)) => report.indicators.get(position).map(card_id),
        Some(Subject::Project(position)) => report.projects.get(position).map(project_id),
        Some(Subject::Paragraph(_)) | None => None,
    }
    .unwrap_or_default()
}

/// The first entries of a view. The `top` ones are updated at each key; those below stay as they are, hidden, while
/// typing: removing a hundred items takes longer than a key may.
pub fn items(page: Page, view: View, top: usize, limit: Derived<usize>) -> Node {
    let late = Derived::new(move |earlier| match earlier {
        Some(earlier) if page.is_top_only() => earlier,
        _ => limit.get(),
    });
    many([
        stretch(page, view, move || 0..limit.get().min(top))
            .class("items")
            .node(),
        stretch(page.settled(), view, move || top..late.get())
            .class("items late")
            .node(),
    ])
}

/// Some of the entries of a view.
fn stretch(
    page: Page,
    view: View,
    range: impl Fn() -> Range<usize> + Send + Sync + 'static,
) -> Element {
    let shown = move || {
        let Range { start, end } = range();
        page.answer.with(|answer| {
            let list = answer.list(view).iter().take(end).skip(start);
            list.copied().collect()
        })
    };
    element("ul").child(keyed(shown, move |entry| item(page, entry)))
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
