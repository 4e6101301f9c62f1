//! The charts of the file: a picture, what it says, and its table.

use std::error::Error;

use report_explorer::charts::{Chart, Legend, Table};

use crate::markup::{escaped, holding, saying};
use crate::pictures;

/// A chart with its words and its numbers.
pub fn figure(chart: &Chart) -> Result<String, Box<dyn Error>> {
    let caption = [
        saying("h3", &chart.title),
        saying("p", &chart.sentence),
        holding(
            "ul class=\"legend\"",
            &chart.legend.iter().map(legend).collect::<String>(),
        ),
    ];
    let parts = [
        holding("figcaption", &caption.concat()),
        pictures::inline(chart)?,
        table(&chart.table),
    ];
    Ok(holding("figure", &parts.concat()))
}

fn legend(legend: &Legend) -> String {
    let sample = format!("<span class=\"sample {}\"></span>", legend.pattern.id());
    holding("li", &[sample, escaped(&legend.label)].concat())
}

fn table(table: &Table) -> String {
    let head = table
        .head
        .iter()
        .map(|cell| saying("th scope=\"col\"", cell));
    let remark = format!("td colspan=\"{}\"", table.head.len());
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 if row.len() == 1 => saying(&remark, cell),
            0 => saying("th scope=\"row\"", cell),
            _ => saying("td", cell),
        });
        holding("tr", &cells.collect::<String>())
    });
    let parts = [
        holding("thead", &holding("tr", &head.collect::<String>())),
        holding("tbody", &rows.collect::<String>()),
    ];
    holding("table", &parts.concat())
}
