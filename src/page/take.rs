//! A chart to take along. The app hands over the files' contents; `public/take.js` makes files of them.

use std::sync::Arc;

use super::charts::part;
use super::element::{Node, element};
use super::{Page, words};
use crate::browser;
use crate::charts::{Chart, POSTER_TEXT, Poster, Style, csv};
use crate::words::{fill, kept};

/// Device pixels of a CSS pixel in the picture.
const DOUBLE: f64 = 2.0;

pub fn take(page: Page, chart: &Arc<Chart>) -> Node {
    let figure = part("chart", chart.kind);
    let chart = chart.clone();
    // The script's own listener is further up: it finds all there.
    let hand_over = move |_| {
        let source = fill(kept::FROM, &[page.report().about.source]);
        let date = fill(kept::TAKEN, &[&browser::today()]);
        let poster = Poster::new(&chart, &[source, date]);
        let svg = poster.svg(&Style::light(POSTER_TEXT, DOUBLE));
        let cells = chart.points.iter().map(|point| point.cells.iter());
        let csv = csv(chart.columns, cells.map(|row| row.map(String::as_str)));
        for (name, text) in [("data-svg", &svg), ("data-csv", &csv)] {
            browser::place::hand_over(&figure, name, text);
        }
    };
    let buttons = words::TAKE.iter().map(|(way, says)| {
        element("button")
            .attr("type", "button")
            .attr("data-take", way)
            .text(says)
            .node()
    });
    element("details")
        .class("take")
        .on("click", hand_over)
        .child(element("summary").text(words::TAKE_ALONG))
        .child(element("div").class("take-ways").children(buttons))
        .child(
            element("p")
                .attr("data-taken", "")
                .attr("aria-live", "polite")
                .attr("data-copied", words::COPIED)
                .attr("data-press", words::PRESS)
                .attr("data-failed", words::NOT_TAKEN),
        )
        .node()
}
