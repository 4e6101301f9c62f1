//! The charts of the file: a picture, what it says, and its table.

use std::error::Error;

use report_explorer::charts::{Chart, Legend, Table};

use crate::markup::{element, escaped, text_element};
use crate::pictures;

/// A chart with its words and its numbers.
pub fn figure(chart: &Chart) -> Result<String, Box<dyn Error>> {
    let caption = [
        text_element("h3", &chart.title),
        text_element("p", &chart.sentence),
        element(
            "ul class=\"legend\"",
            &chart.legend.iter().map(legend).collect::<String>(),
        ),
    ];
    let parts = [
        element("figcaption", &caption.concat()),
        pictures::inline(chart)?,
        table(&chart.table),
    ];
    Ok(element("figure", &parts.concat()))
}

fn legend(legend: &Legend) -> String {
    let sample = format!("<span class=\"sample {}\"></span>", legend.pattern.id());
    element("li", &[sample, escaped(&legend.label)].concat())
}

fn table(table: &Table) -> String {
    let head = table
        .head
        .iter()
        .map(|cell| text_element("th scope=\"col\"", cell));
    let remark = format!("td colspan=\"{}\"", table.head.len());
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 if row.len() == 1 => text_element(&remark, cell),
            0 => text_element("th scope=\"row\"", cell),
            _ => text_element("td", cell),
        });
        element("tr", &cells.collect::<String>())
    });
    let parts = [
        element("thead", &element("tr", &head.collect::<String>())),
        element("tbody", &rows.collect::<String>()),
    ];
    element("table", &parts.concat())
}
