//! The charts, each with a sentence, a legend and the same numbers as a table.

use leptos::prelude::*;

use super::element::{Node, effect, element, live, many, nothing};
use super::{Page, words};
use crate::browser;
use crate::charts::{Chart, Kind, Legend, Style, Table, charts as all_charts, draw, height};
use crate::explore::{Subject, View};

/// The charts of what the question lets through.
type Shown = Memo<Vec<Chart>>;

pub fn charts(page: Page) -> Node {
    let shown = Memo::new_with_compare(
        move |_| {
            all_charts(
                page.report(),
                &positions(page, View::Indicators),
                &positions(page, View::Projects),
            )
        },
        |_, _| true,
    );
    many(Kind::ALL.into_iter().map(|kind| chart(kind, shown)))
}

fn positions(page: Page, view: View) -> Vec<usize> {
    page.calm.with(|answer| {
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

fn chart(kind: Kind, shown: Shown) -> Node {
    let holder = ["picture-", kind.id()].concat();
    let canvas = ["canvas-", kind.id()].concat();
    keep_drawn(kind, shown, holder.clone(), canvas.clone());
    let of = move |read: fn(&Chart) -> Node| {
        live(move || with(kind, shown, read).unwrap_or_else(nothing))
    };
    let picture = element("div").class("picture").attr("id", &holder).child(
        element("canvas")
            .attr("id", &canvas)
            .child(of(|chart| super::element::words(&chart.sentence.clone()))),
    );
    element("figure")
        .class("chart")
        .attr("data-item", "")
        .child(
            element("figcaption")
                .child(element("h2").child(of(|chart| super::element::words(&chart.title.clone()))))
                .child(
                    element("p").child(of(|chart| super::element::words(&chart.sentence.clone()))),
                ),
        )
        .child(
            element("ul")
                .class("legend")
                .child(of(|chart| many(chart.legend.iter().map(legend)))),
        )
        .child(picture)
        .child(
            element("details")
                .child(element("summary").text(words::TABLE))
                .child(of(|chart| table(&chart.table))),
        )
        .node()
}

fn with<T>(kind: Kind, shown: Shown, read: impl FnOnce(&Chart) -> T) -> Option<T> {
    shown.with(|shown| shown.iter().find(|chart| chart.kind == kind).map(read))
}

/// Draws the chart again whenever it, its column or the looks change.
fn keep_drawn(kind: Kind, shown: Shown, holder: String, canvas: String) {
    // Reported by the browser: one more each time.
    let changes = RwSignal::new(0u32);
    let watch = StoredValue::new_local(None::<browser::canvas::Watch>);
    let watched = holder.clone();
    effect(move || {
        let changed = move || {
            changes.try_update(|changes| *changes = changes.wrapping_add(1));
        };
        watch.set_value(browser::canvas::Watch::new(&watched, changed));
    });
    on_cleanup(move || watch.set_value(None));
    effect(move || {
        changes.track();
        let looks = browser::looks::current();
        let Some(width) = browser::canvas::width(&holder) else {
            return;
        };
        with(kind, shown, |chart| {
            let height = height(chart, width, looks.text);
            let style = if looks.dark {
                Style::dark
            } else {
                Style::light
            }(looks.text, looks.ratio);
            if let Some(surface) = browser::canvas::surface(&canvas, width, height, looks.ratio) {
                // A canvas that can't be drawn on leaves the table.
                let _ = draw(surface, chart, &style);
            }
        });
    });
}

fn legend(legend: &Legend) -> Node {
    // The pattern is drawn by the style sheet.
    let sample = element("span").attr("class", &["sample ", legend.pattern.id()].concat());
    element("li")
        .child(sample)
        .text(&legend.label.clone())
        .node()
}

fn table(table: &Table) -> Node {
    let head = table
        .head
        .iter()
        .map(|cell| element("th").attr("scope", "col").text(cell).node());
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 => element("th").attr("scope", "row").text(cell).node(),
            _ => element("td").text(cell).node(),
        });
        element("tr").children(cells).node()
    });
    let table = element("table")
        .child(element("thead").child(element("tr").children(head)))
        .child(element("tbody").children(rows));
    element("div").class("table").child(table).node()
}
