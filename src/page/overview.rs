//! The first page: the main indicators of both years, what concerns whom, this year's promises to the
//! people, the topics. With a question, the best matches of every view.

use std::sync::Arc;

use super::card::{comparison, figure, figure_id};
use super::deferred::deferred;
use super::derived::Derived;
use super::element::{Element, Node, element, live, many, nothing};
use super::filters::{name_of, number};
use super::link::{link, live_link, with_count};
use super::project::project_id;
use super::results::items;
use super::{Page, texts};
use crate::explore::{Answer, Facet, Query, View};
use crate::report::{Indicator, Project, concat, decimal};
use crate::texts::fill;

/// How many matches of each view are shown above the link to all of them.
const MATCHES_SHOWN: usize = 5;
/// How many of them are rebuilt at each key: three views have three lists.
const TOP_MATCHES: usize = 1;
/// The id of the block of what concerns whom. In the elder edition, where each figure has a row, a link leads there.
const FOR_ME: &str = "for-me";

pub fn overview(page: Page) -> Node {
    let open = Derived::new(move |_| page.query.with(Query::is_open));
    // Building and removing it is slow, so it is only hidden while something is asked, and built once typing pauses.
    let wanted = Derived::new(move |earlier| match earlier {
        Some(true) => true,
        Some(false) => open.get() && !page.is_top_only(),
        None => open.get(),
    });
    let start = move || {
        if !wanted.get() {
            return nothing();
        }
        // The answer to the empty question: a key may change the present one before these parts are due.
        let whole = Arc::new(page.answer.get_untracked());
        let choices = move |batch, facet, title| {
            let whole = whole.clone();
            deferred(page, batch, move || choices(page, &whole, facet, title))
        };
        many([
            link(page, Query::to(View::Overview, FOR_ME))
                .class("to-for-me")
                .text(texts::FOR_ME)
                .node(),
            headlines(page),
            choices(1, Facet::Audience, texts::FOR_ME),
            deferred(page, 2, move || livelihood(page)),
            choices(3, Facet::Topic, texts::TOPICS),
        ])
    };
    // Removing these lists is slow, so they are only hidden while typing.
    let searching =
        Derived::new(move |earlier| !open.get() || earlier == Some(true) && page.is_top_only());
    let found =
        move || match searching.get() {
            true => many([years(page)].into_iter().chain(
                [View::Indicators, View::Projects, View::Text].map(|view| matches(page, view)),
            )),
            false => nothing(),
        };
    many([
        element("div")
            .hidden_while(move || !open.get())
            .live(start)
            .node(),
        element("div")
            .hidden_while(move || open.get())
            .live(found)
            .node(),
    ])
}

fn block(title: &str) -> Element {
    element("section")
        .class("block")
        .child(element("h2").text(title))
}

fn headlines(page: Page) -> Node {
    let shown = || {
        page.report()
            .indicators
            .iter()
            .filter(|indicator| indicator.headline)
    };
    if shown().next().is_none() {
        return nothing();
    }
    // A verb that all figures share stands once, above them.
    let mut verbs =
        shown().flat_map(|indicator| indicator.readings.iter().map(|reading| reading.direction));
    let verb = verbs
        .next()
        .filter(|verb| verbs.all(|other| other == *verb))
        .unwrap_or_default();
    let class = if verb.is_empty() {
        "headlines"
    } else {
        "headlines one-verb"
    };
    let rows = shown().map(|indicator| headline(page, indicator));
    let title = match verb {
        "" => texts::HEADLINES.to_owned(),
        verb => fill(texts::HEADLINES_OF, &[verb]),
    };
    block(&title)
        .child(element("ul").class(class).children(rows))
        .node()
}

fn headline(page: Page, indicator: &'static Indicator) -> Node {
    let figures = indicator.readings.iter().enumerate().map(|(at, reading)| {
        let to = Query::to(View::Text, figure_id(indicator, at));
        link(page, to)
            .class("headline-figure")
            .child(figure(reading))
            .node()
    });
    // A lower rate is easily mistaken for a fall.
    let says = indicator.target_is_slower().then(|| comparison(indicator));
    element("li")
        .class("headline")
        .child(element("h3").text(indicator.name))
        .children(figures)
        .child(says.flatten())
        .node()
}

/// The choices of a facet, each a link to what it finds.
fn choices(page: Page, whole: &Answer, facet: Facet, title: &'static str) -> Node {
    let block = block(title).child(links(page, whole, facet, alone));
    match facet {
        Facet::Audience => block.attr("id", FOR_ME).node(),
        _ => block.node(),
    }
}

/// A link that asks for a choice and nothing else, on the present view.
pub fn alone(page: Page, facet: Facet, choice: usize) -> Element {
    let view = page.query.with_untracked(|query| query.view);
    link(page, Query::on(view).toggled(facet, choice))
}

/// Links that narrow what was found to a year, where none is picked.
fn years(page: Page) -> Node {
    let is_picked = Derived::new(move |_| {
        let picked = |query: &Query| query.picked.choices(Facet::Year).next().is_some();
        page.query.with(picked)
    });
    live(move || match is_picked.get() {
        true => nothing(),
        false => page
            .settled_answer
            .with(|answer| links(page, answer, Facet::Year, narrowed))
            .node(),
    })
}

/// A link that narrows the present question, whose words may change while the answer stays.
fn narrowed(page: Page, facet: Facet, choice: usize) -> Element {
    live_link(page, move |query| query.toggled(facet, choice))
}

/// A link for each choice of a facet that finds something in an answer; for a year also less than all.
pub fn links(
    page: Page,
    answer: &Answer,
    facet: Facet,
    to: fn(Page, Facet, usize) -> Element,
) -> Element {
    let choices = 0..page.explorer.vocabulary().choices(facet).len();
    let links = choices.filter_map(|choice| {
        let count = answer.facet_count(facet, choice);
        let name = name_of(page, facet, choice);
        let says = match facet {
            Facet::Year => fill(texts::ONLY, &[&name]),
            _ => name,
        };
        let to = || with_count(to(page, facet, choice), &says, count);
        let narrows = facet != Facet::Year || count < answer.count(View::Overview);
        (count > 0 && narrows).then(|| element("li").child(to()).node())
    });
    element("ul").class("choices").children(links)
}

/// The promises to the people, in the groups of the report's paragraphs.
fn livelihood(page: Page) -> Node {
    let report = page.report();
    let mut groups: Vec<(&str, Vec<Node>)> = Vec::new();
    for project in report.projects.iter().filter(|one| report.is_promise(one)) {
        let promise = promise(page, project);
        match groups.last_mut() {
            Some((at, group)) if *at == project.at => group.push(promise),
            _ => groups.push((project.at, vec![promise])),
        }
    }
    if groups.is_empty() {
        return nothing();
    }
    let groups = groups.into_iter();
    let groups = groups.map(|(_, group)| element("ul").class("promises").children(group).node());
    let title = fill(
        texts::LIVELIHOOD_OF,
        &[&decimal(report.about.planned.into())],
    );
    block(&title).children(groups).node()
}

fn promise(page: Page, project: &'static Project) -> Node {
    let figures = page.report().figures_of(project).into_iter();
    // What it goes on from was reached the year before.
    let promised = figures.filter(|(_, reading, _)| reading.year == project.year);
    let figures = promised.map(|(_, reading, _)| {
        let figure = concat(&[" ", &reading.figure().text()]);
        element("b").class("target").text(&figure).node()
    });
    let to = Query::to(View::Projects, project_id(project));
    element("li")
        .child(link(page, to).text(project.name).children(figures))
        .node()
}

fn matches(page: Page, view: View) -> Node {
    let count = move || page.answer.with(|answer| answer.count(view));
    let all = move || live_link(page, move |query| query.seen_on(view));
    let title = all()
        .text(&concat(&[texts::view(view), " "]))
        .child(number(move || decimal(count())));
    let more = move || match count() {
        few if few <= MATCHES_SHOWN => nothing(),
        many => all()
            .class("see-all")
            .text(&fill(texts::SEE_ALL, &[&decimal(many)]))
            .node(),
    };
    element("section")
        .live_attr("class", move || {
            Some(if count() == 0 { "block none" } else { "block" }.to_owned())
        })
        .child(element("h2").child(title))
        .child(items(
            page,
            view,
            TOP_MATCHES,
            Derived::new(|_| MATCHES_SHOWN),
        ))
        .live(more)
        .node()
}
