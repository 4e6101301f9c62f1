//! Exporting a chart. The app hands over the files' contents; `public/take-ways.js` makes files of them.

use std::sync::Arc;

use leptos::prelude::*;

use super::charts::chart_id;
use super::chosen::{Chosen, is_held};
use super::element::{Node, element};
use super::filters::{name_of, picked};
use super::{Page, texts};
use crate::browser;
use crate::charts::{Chart, ChartImage, Style, csv};
use crate::report::{concat, join};
use crate::texts::{fill, untranslated};

/// Device pixels of a CSS pixel in the picture.
const DOUBLE: f64 = 2.0;

/// `chosen` is the point that the reader is at.
pub fn export(page: Page, chart: &Arc<Chart>, chosen: Chosen) -> Node {
    let figure = chart_id(chart.kind);
    let embed = element("a")
        .attr("href", &concat(&["embed.html#", &figure]))
        .text(texts::EMBED_CHART);
    let chart = chart.clone();
    // Runs before the script's own listener, which is further up in the document.
    let set_contents = move |_| {
        let asked = asked(page);
        let mut notes = chart.table.notes();
        notes.extend(asked.clone());
        // Without the source, which the sheet itself states.
        let sheet = ChartImage::for_sheet(&chart, &notes);
        let sheet = sheet.map_or(String::new(), |image| image.sheet_svg());
        notes.push(fill(untranslated::FROM, &[page.report().about.source]));
        notes.push(fill(untranslated::TAKEN, &[&browser::today()]));
        let image = ChartImage::new(&chart, &notes);
        let svg = image.svg(&Style::light(DOUBLE));
        let mut rows = Vec::new();
        for point in &chart.points {
            rows.push(point.cells(chart.kind));
        }
        let csv = csv(chart.columns, &rows);
        // Not one that a mouse crossed on its way here.
        let at = chosen.get_untracked().filter(|_| is_held(chart.kind));
        let says = at.and_then(|at| chart.points.get(at));
        let says = says.map_or("", |point| &point.says);
        for (name, text) in [
            ("data-svg", svg.as_str()),
            ("data-sheet", &sheet),
            ("data-csv", &csv),
            ("data-says", says),
            ("data-asked", asked.as_deref().unwrap_or_default()),
        ] {
            browser::place::set_attribute(&figure, name, text);
        }
    };
    let buttons = texts::TAKE.iter().map(|(way, says)| {
        element("button")
            .attr("type", "button")
            .attr("data-take", way)
            .text(says)
            .node()
    });
    element("details")
        .class("take")
        .child(element("summary").text(texts::TAKE_ALONG))
        .child(
            element("div")
                .class("take-ways")
                .on("click", set_contents)
                .children(buttons)
                .child(embed),
        )
        .child(
            element("p")
                .attr("data-taken", "")
                .attr("aria-live", "polite"),
        )
        .node()
}

/// What narrows the chart, as a line below its picture; none for the whole report.
fn asked(page: Page) -> Option<String> {
    let query = page.query.get_untracked();
    if query.is_open() {
        return None;
    }
    let mut said = Vec::new();
    let words = query.words.trim();
    // In quotation marks, unlike a choice of the same name.
    if !words.is_empty() {
        said.push(fill(untranslated::WORDS, &[words]));
    }
    for (facet, choice) in untrack(|| picked(page)) {
        said.push(name_of(page, facet, choice));
    }
    Some(fill(
        untranslated::ASKED,
        &[&join(&said, untranslated::AND)],
    ))
}
