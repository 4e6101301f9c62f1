//! The charts, each with a sentence, a legend and the same numbers as a table.

use std::sync::Arc;

use super::chosen::chosen;
use super::deferred::deferred;
use super::derived::{Computed, Derived};
use super::drawn::keep_drawn;
use super::element::{Element, Node, element, keyed, live, many, nothing};
use super::empty::empty;
use super::export::export;
use super::points::walk;
use super::{Page, texts};
use crate::browser;
use crate::charts::{Chart, ChartKind, Legend, charts_of, listed, over_years};
use crate::explore::{Show, Subject, View};
use crate::report::{bundled, concat, decimal};
use crate::texts::fill;

/// Whether there are several reports to draw lines through.
const SEVERAL: bool = bundled::COUNT > 1;

/// The charts of what passes the question.
type Shown = Computed<Vec<Arc<Chart>>>;

pub fn charts(page: Page) -> Node {
    let shown = Shown::new(move |_| {
        let indicators = positions(page, View::Indicators);
        let projects = positions(page, View::Projects);
        // Indicators are the first entries.
        let passes = |indicator, reading| {
            let passes = |answer: &_| page.explorer.passes(answer, indicator, reading);
            page.settled_answer.with_untracked(passes)
        };
        let mut charts = charts_of(page.report(), &indicators, &projects, &passes);
        if SEVERAL {
            charts.push(over_years(page.archive, &indicators, &passes));
        }
        // Charts can't be compared: each time they are made is a change.
        Some(charts.into_iter().map(Arc::new).collect())
    });
    let (all, with_points) = (shown.clone(), shown.clone());
    // Charts without points are named below the others.
    let missing = move || {
        let (count, names) = all.with(|all| {
            let mut names = Vec::new();
            for chart in all.iter().filter(|chart| chart.is_empty()) {
                names.push(chart.kind.short_name().to_owned());
            }
            (all.len(), names)
        });
        if names.is_empty() {
            return nothing();
        }
        if names.len() == count {
            return empty(page, Some(texts::NO_CHART));
        }
        element("p")
            .class("none")
            .text(&fill(texts::NOT_DRAWN, &[&listed(&names)]))
            .node()
    };
    let charts = keyed(
        move || positions_with_points(&with_points),
        move |at| {
            let kind = shown.with_untracked(|shown| shown.get(at).map(|chart| chart.kind));
            kind.map_or_else(nothing, |kind| chart(page, kind, shown.clone(), at))
        },
    );
    many([charts, live(missing)])
}

/// The positions of the charts that have something to show.
fn positions_with_points(shown: &Shown) -> Vec<usize> {
    shown.with(|shown| {
        let mut positions = Vec::new();
        for (at, chart) in shown.iter().enumerate() {
            if !chart.is_empty() {
                positions.push(at);
            }
        }
        positions
    })
}

fn positions(page: Page, view: View) -> Vec<usize> {
    page.settled_answer.with(|answer| {
        let subjects = answer
            .list(view)
            .iter()
            .filter_map(|&entry| page.subject(entry));
        let positions = subjects.filter_map(|subject| match subject {
            Subject::Indicator(position) | Subject::Project(position) => Some(position),
            Subject::Paragraph(_) => None,
        });
        positions.collect()
    })
}

/// The id of a chart's figure.
pub fn chart_id(kind: ChartKind) -> String {
    part_id("chart", kind)
}

/// The id of a chart's part.
pub(super) fn part_id(name: &str, kind: ChartKind) -> String {
    concat(&[name, "-", kind.id()])
}

fn chart(page: Page, kind: ChartKind, shown: Shown, batch: usize) -> Node {
    let present = move || {
        // One that has just become empty is about to go.
        let is_it = |chart: &&Arc<Chart>| chart.kind == kind && !chart.is_empty();
        let chart = shown.with(|shown| shown.iter().find(is_it).cloned());
        chart.map_or_else(nothing, |chart| many(content(page, &chart)))
    };
    element("figure")
        .class("chart")
        .attr("id", &chart_id(kind))
        .attr("data-item", "")
        .child(deferred(page, batch, move || live(present.clone())))
        .node()
}

/// Title and sentence, the picture, the table and the exports.
fn content(page: Page, chart: &Arc<Chart>) -> Vec<Node> {
    let caption = element("figcaption")
        .child(element("h2").text(&chart.title))
        .child(element("p").class("sentence").text(&chart.sentence));
    let chosen = chosen(page, chart.kind);
    let placed = keep_drawn(chart.clone(), chosen);
    let tabs = element("div")
        .class("ways")
        .attr("role", "tablist")
        .attr("aria-label", &chart.title)
        .children(Show::ALL.map(|show| tab(page, chart.kind, show)));
    let canvas = element("canvas")
        .attr("id", &part_id("canvas", chart.kind))
        .text(&chart.sentence);
    let picture = panel(page, chart.kind, Show::Picture)
        .child(
            element("ul")
                .class("legend")
                .children(chart.legend.iter().map(legend)),
        )
        .child(walk(page, chart, chosen, &placed, canvas))
        .children(chart.table.notes().iter().map(|note| self::note(note)));
    let rows = {
        let chart = Arc::clone(chart);
        move || table(&chart)
    };
    let rows = match page.query.with_untracked(|query| query.show) {
        Show::Table => rows(),
        Show::Picture => deferred(page, 1, rows),
    };
    let chart = Arc::clone(chart);
    vec![
        caption.node(),
        tabs.node(),
        picture.node(),
        panel(page, chart.kind, Show::Table).child(rows).node(),
        deferred(page, 1, move || export(page, &chart, chosen)),
    ]
}

fn tab_id(kind: ChartKind, show: Show) -> String {
    match show {
        Show::Picture => part_id("as-picture", kind),
        Show::Table => part_id("as-table", kind),
    }
}

fn panel_id(kind: ChartKind, show: Show) -> String {
    match show {
        Show::Picture => part_id("seen", kind),
        Show::Table => part_id("table", kind),
    }
}

fn tab(page: Page, kind: ChartKind, show: Show) -> Node {
    let here = Derived::new(move |_| page.query.with(|query| query.show == show));
    let other = match show {
        Show::Picture => Show::Table,
        Show::Table => Show::Picture,
    };
    element("button")
        .attr("type", "button")
        .attr("role", "tab")
        .attr("id", &tab_id(kind, show))
        .attr("aria-controls", &panel_id(kind, show))
        .live_attr("aria-selected", move || Some(here.get().to_string()))
        .live_attr("tabindex", move || {
            Some(if here.get() { "0" } else { "-1" }.to_owned())
        })
        .text(texts::show(show))
        .on("click", move |_| page.turn(show))
        .on("keydown", move |event| {
            let key = browser::key(&event);
            if ["ArrowLeft", "ArrowRight", "Home", "End"].contains(&key.as_str()) {
                event.prevent_default();
                let to = match key.as_str() {
                    "Home" => Show::Picture,
                    "End" => Show::Table,
                    _ => other,
                };
                page.turn(to);
                browser::place::focus_on(&tab_id(kind, to));
            }
        })
        .node()
}

fn panel(page: Page, kind: ChartKind, show: Show) -> Element {
    element("div")
        .attr("role", "tabpanel")
        .attr("id", &panel_id(kind, show))
        .attr("aria-labelledby", &tab_id(kind, show))
        .hidden_while(move || page.query.with(|query| query.show != show))
}

fn note(note: &str) -> Node {
    element("p").class("note").text(note).node()
}

fn legend(legend: &Legend) -> Node {
    // The pattern is drawn by the style sheet.
    let sample = element("span").attr("class", &concat(&["sample ", legend.pattern.id()]));
    element("li").child(sample).text(&legend.label).node()
}

fn table(chart: &Chart) -> Node {
    let table = &chart.table;
    let head = table
        .head
        .iter()
        .map(|cell| element("th").attr("scope", "col").text(cell).node());
    let columns = decimal(table.head.len());
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| {
            let one = match at {
                0 if row.len() == 1 => element("td").class("remark").attr("colspan", &columns),
                0 => element("th").attr("scope", "row"),
                _ => element("td"),
            };
            one.text(cell).node()
        });
        element("tr").children(cells).node()
    });
    let table = element("table")
        .attr("aria-label", &chart.title)
        .child(element("thead").child(element("tr").children(head)))
        .child(element("tbody").children(rows));
    element("div").class("table").child(table).node()
}
