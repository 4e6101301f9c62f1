//! The facets with their choices and counts, and what is picked of them.

use super::element::{Element, Node, effect, element, many, nothing, with_readings};
use super::tracked::TrackedNumber;
use super::{Page, texts};
use crate::browser;
use crate::explore::url::RESULTS;
use crate::explore::{Facet, Sort, View, Vocabulary};
use crate::report::{Stage, decimal};
use crate::texts::fill;

const ID: &str = "filters";

pub fn filters(page: Page) -> Node {
    // Open where the choices have a column beside the list; above it they would be in the way.
    effect(|| browser::place::unfold_if_wide(ID));
    let summary = element("summary")
        .text(texts::FILTERS)
        .live(move || match picked(page).len() {
            0 => nothing(),
            number => element("b").class("number").text(&decimal(number)).node(),
        });
    // A third of the page's elements: made for who unfolds them.
    let unfolded = TrackedNumber::new(0);
    let unfold = move |_| {
        if unfolded.get_untracked() == 0 {
            unfolded.increment();
        }
    };
    let facets = move || match unfolded.get() {
        0 => nothing(),
        _ => facets(page),
    };
    element("div")
        .class("filters")
        .child(
            element("details")
                .attr("id", ID)
                .child(summary)
                .live(facets)
                // While it is being pressed, and before the next key goes on; else once it is open.
                .on("pointerdown", unfold)
                .on("click", unfold)
                .on("toggle", unfold),
        )
        .child(chips(page))
        .node()
}

fn facets(page: Page) -> Node {
    let facets = Facet::ALL.into_iter().map(|facet| choices(page, facet));
    element("div")
        .class("facets")
        .children(facets)
        .child(element("p").class("caveat").text(texts::WHOSE))
        .child(sorting(page))
        .child(see(page))
        .node()
}

fn choices(page: Page, facet: Facet) -> Node {
    let choices = page
        .explorer
        .vocabulary()
        .choices(facet)
        .iter()
        .enumerate()
        .map(|(choice, named)| {
            let count = move || {
                page.settled_answer
                    .with(|answer| answer.facet_count(facet, choice))
            };
            let input = element("input")
                .attr("type", "checkbox")
                .attr("name", facet.key())
                .attr("value", &named.id)
                .live_property("checked", move || {
                    page.query.with(|query| query.picked.has(facet, choice))
                })
                .on("change", move |_| {
                    page.ask(|query| query.toggled(facet, choice));
                    browser::place::back_to_soon(RESULTS);
                });
            element("label")
                .live_attr("class", move || {
                    Some(
                        if count() == 0 {
                            "choice none"
                        } else {
                            "choice"
                        }
                        .to_owned(),
                    )
                })
                .child(input)
                .child(element("span").text(&name_of(page, facet, choice)))
                .child(number(move || decimal(count())))
                .node()
        });
    element("fieldset")
        .class("facet")
        .child(element("legend").text(texts::facet(facet)))
        .children(choices)
        .node()
}

/// Where the choices stand above the list and are longer than a screen: folds them, to see what is left.
fn see(page: Page) -> Element {
    let view = page.view();
    element("button")
        .attr("type", "button")
        .class("see")
        .live(move || {
            let count = page.settled_answer.with(|answer| answer.count(view.get()));
            with_readings(&fill(texts::SEE, &[&decimal(count)]))
        })
        .on("click", |_| browser::place::fold(ID))
}

fn sorting(page: Page) -> Node {
    let options = Sort::ALL.into_iter().map(|sort| {
        element("option")
            .attr("value", sort.key())
            .live_property("selected", move || {
                page.query.with(|query| query.sort == sort)
            })
            .text(texts::sort(sort))
            .node()
    });
    let select = element("select")
        .attr("id", "sort")
        .attr("name", "sort")
        .children(options)
        .on("change", move |_| {
            let key = browser::place::select_value("sort").unwrap_or_default();
            page.ask(|query| query.sorted(Sort::from_key(&key)));
            browser::place::back_to_soon(RESULTS);
        });
    element("label")
        .class("sorting")
        // Charts have an order of their own, and so has the text.
        .hidden_while(move || {
            let view = page.query.with(|query| query.view);
            matches!(view, View::Charts | View::Text)
        })
        .child(element("span").text(texts::SORT))
        .child(select)
        .node()
}

/// What narrows the view, each with a button to remove it, and one to remove all.
fn chips(page: Page) -> Node {
    element("div")
        .class("picked")
        .live(move || {
            let picked = picked(page).into_iter();
            let mut chips: Vec<Node> = picked
                .map(|(facet, choice)| chip(page, facet, choice))
                .collect();
            if !page.query.with(crate::explore::Query::is_open) {
                chips.push(clear_all(page).node());
            }
            many(chips)
        })
        .node()
}

/// The button that clears the question.
fn clear_all(page: Page) -> Element {
    element("button")
        .attr("type", "button")
        .class("clear-all")
        .text(texts::CLEAR_ALL)
        .on("click", move |_| page.ask(crate::explore::Query::cleared))
}

/// The picked choices, in the order of the facets. Follows the question.
pub fn picked(page: Page) -> Vec<(Facet, usize)> {
    let of = |facet: Facet| {
        let choices = page.query.with(|query| query.picked.choices(facet));
        choices.map(move |choice| (facet, choice))
    };
    Facet::ALL.into_iter().flat_map(of).collect()
}

/// A button that lets a picked choice go.
pub fn chip(page: Page, facet: Facet, choice: usize) -> Node {
    let name = name_of(page, facet, choice);
    element("button")
        .attr("type", "button")
        .class("chip")
        .attr("aria-label", &fill(texts::REMOVE, &[&name]))
        .text(&name)
        .on("click", move |_| {
            page.ask(|query| query.toggled(facet, choice))
        })
        .node()
}

/// A count that follows what it reads.
pub fn number(count: impl Fn() -> String + Send + 'static) -> Element {
    element("span")
        .class("number")
        .live(move || with_readings(&count()))
}

pub fn name_of(page: Page, facet: Facet, choice: usize) -> String {
    choice_name(page.explorer.vocabulary(), facet, choice)
}

/// The name that a choice has on screen: the data's, or the page's for the stages. Empty for a choice
/// that the vocabulary lacks.
pub fn choice_name(vocabulary: &Vocabulary, facet: Facet, choice: usize) -> String {
    let named = vocabulary.choices(facet).get(choice);
    let name = named.map_or("", |named| named.name.as_str());
    match facet {
        Facet::Stage => Stage::ALL
            .get(choice)
            .map_or("", |&stage| texts::stage(stage))
            .to_owned(),
        Facet::Year => fill(texts::YEAR, &[name]),
        Facet::Topic | Facet::Place | Facet::Audience => name.to_owned(),
    }
}
