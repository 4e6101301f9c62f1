//! Nothing found, or not what was meant: what to try, where else to look, which filter to remove.

use super::derived::Derived;
use super::element::{Element, Node, element, live, nothing};
use super::filters::{chip, name_of, picked};
use super::link::{link, with_count};
use super::overview::{alone, links};
use super::{Page, texts};
use crate::charts::listed;
use crate::explore::{Explorer, Facet, Query, Suggestion, View};
use crate::texts::fill;

/// The choice of place that is the whole city.
const WHOLE: usize = 0;

/// `title` is said instead of what the question comes to.
pub fn empty(page: Page, title: Option<&'static str>) -> Node {
    live(move || {
        let query = page.query.get();
        let elsewhere = elsewhere(page, &query);
        let title = title.unwrap_or(match query.words.trim() {
            "" => texts::NOTHING,
            _ if !elsewhere.is_empty() => texts::NOT_HERE,
            _ if !is_lost(page, &query) => texts::NOT_UNDER,
            words if words.contains(char::is_whitespace) => texts::NOT_TOGETHER,
            _ => texts::NOT_FOUND,
        });
        element("div")
            .class("empty")
            .child(
                element("p")
                    .class("empty-title")
                    .text(&fill(title, &[query.words.trim()])),
            )
            .child(suggestions(page, Explorer::suggest, topics))
            .child(row(texts::ELSEWHERE, elsewhere))
            .child(to_let_go(page, &query))
            .child(start_over(page))
            .node()
    })
}

/// Above what was found: the report's own words for what was asked.
pub fn also(page: Page) -> Node {
    suggestions(page, Explorer::suggest_also, |_| nothing())
}

type Suggest = fn(&Explorer, &Query) -> Vec<Suggestion>;

/// Other words that do find something, else what `otherwise` gives; not searched for while typing.
fn suggestions(page: Page, suggest: Suggest, otherwise: fn(Page) -> Node) -> Node {
    // Of its own: the budget is written many times until all is built.
    let is_early = Derived::new(move |_| page.is_top_only());
    live(move || match is_early.get() {
        true => nothing(),
        false => page
            .query
            .with(|query| suggested(page, query, suggest, otherwise)),
    })
}

fn suggested(page: Page, query: &Query, suggest: Suggest, otherwise: fn(Page) -> Node) -> Node {
    let found = suggest(page.explorer, query);
    if found.is_empty() {
        return otherwise(page);
    }
    let found = found.into_iter();
    row(
        texts::TRY,
        found
            .map(|suggestion| {
                let mut to = query.with_words(&suggestion.words);
                to.picked = suggestion.picked;
                to.view = suggestion.view;
                link_with_count(page, to, &says(page, &suggestion), suggestion.count)
            })
            .collect(),
    )
}

fn says(page: Page, suggestion: &Suggestion) -> String {
    let picks = suggestion.picks.iter();
    let names = picks.map(|&(facet, choice)| name_of(page, facet, choice));
    let names = listed(&names.collect::<Vec<_>>());
    let text = match (names.is_empty(), suggestion.words.is_empty()) {
        (true, _) => return suggestion.words.clone(),
        (_, true) => texts::ONLY,
        _ => texts::ONLY_FOR,
    };
    fill(text, &[&names, &suggestion.words])
}

/// All topics and places (a street or a town that the report doesn't name lies in one of them), where nothing at all is
/// found and no word is similar.
fn topics(page: Page) -> Node {
    let query = page.query.get();
    if !is_lost(page, &query) {
        return nothing();
    }
    let all = page.explorer.answer(&Query::on(query.view), None);
    let mut ways = element("div").class("topics");
    for facet in [Facet::Topic, Facet::Place] {
        ways = ways
            .child(element("p").text(texts::facet(facet)))
            .child(links(page, &all, facet, alone));
    }
    ways.node()
}

/// With a place picked: the link to what is said of the whole city, which is all that names no place.
pub fn everywhere(page: Page) -> Node {
    live(move || {
        let count = page
            .answer
            .with(|answer| answer.facet_count(Facet::Place, WHOLE));
        page.query.with(|query| {
            let is_away = query
                .picked
                .choices(Facet::Place)
                .next()
                .is_some_and(|first| first != WHOLE);
            if !is_away || count == 0 {
                return nothing();
            }
            let to = query.opened(Facet::Place).toggled(Facet::Place, WHOLE);
            let name = name_of(page, Facet::Place, WHOLE);
            row(
                texts::EVERYWHERE,
                vec![link_with_count(page, to, &name, count)],
            )
        })
    })
}

/// The other views where the same question finds something.
fn elsewhere(page: Page, query: &Query) -> Vec<Node> {
    let views = [View::Indicators, View::Projects, View::Text]
        .into_iter()
        .filter(|&view| view != query.view);
    let counted = views.map(|view| (view, page.answer.with(|answer| answer.count(view))));
    let found = counted.filter(|&(_, count)| count > 0);
    found
        .map(|(view, count)| link_with_count(page, query.seen_on(view), texts::view(view), count))
        .collect()
}

/// Whether the words find nothing anywhere, whatever is picked.
fn is_lost(page: Page, query: &Query) -> bool {
    count(page, &Query::on(View::Overview).with_words(&query.words)) == 0
}

/// How many entries the words of the present answer have where a question asks for them.
fn count(page: Page, query: &Query) -> usize {
    page.answer.with(|answer| {
        let other = page.explorer.answer(query, Some(answer));
        other.count(query.view)
    })
}

/// The picked choices without which something is found, each a button that unpicks it.
fn to_let_go(page: Page, query: &Query) -> Node {
    let says = if query.words.trim().is_empty() {
        texts::TOO_NARROW
    } else {
        texts::NOTHING_HINT
    };
    let helps = |&(facet, choice): &(Facet, usize)| count(page, &query.toggled(facet, choice)) > 0;
    let chips = picked(page).into_iter().filter(helps);
    row(
        says,
        chips
            .map(|(facet, choice)| chip(page, facet, choice))
            .collect(),
    )
}

fn start_over(page: Page) -> Element {
    element("button")
        .attr("type", "button")
        .text(texts::START_OVER)
        .on("click", move |_| page.ask(Query::cleared))
}

fn link_with_count(page: Page, to: Query, name: &str, count: usize) -> Node {
    with_count(link(page, to), name, count).node()
}

fn row(title: &'static str, links: Vec<Node>) -> Node {
    if links.is_empty() {
        return nothing();
    }
    element("div")
        .class("suggestions")
        .child(element("p").text(title))
        .children(links)
        .node()
}
