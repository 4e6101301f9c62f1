//! The charts as pictures: files beside the five pages, or markup inside a page.

use std::error::Error;
use std::fs;
use std::path::Path;

use plotters::prelude::SVGBackend;
use report_explorer::charts::{Chart, ChartKind, Colour, Placed, Style};
use report_explorer::page::texts;

use super::markup::escaped;

/// The pictures' width in CSS pixels: a phone's column.
const WIDTH: u32 = 358;
/// The type size that they are made for.
const TEXT: f64 = 16.0;

/// A chart as static markup, shown until the app starts, and the canvas it replaces.
pub struct Picture {
    kind: ChartKind,
    markup: String,
}

/// The first chart is a part of its page, so that it is seen with it: a file would come a request later. The others,
/// which would take the wire from the app, are two files each, light and dark.
pub fn write(charts: &[Chart], folder: &Path) -> Result<Vec<Picture>, Box<dyn Error>> {
    charts
        .iter()
        .enumerate()
        .map(|(at, chart)| {
            let markup = match at {
                // Also where the page is read in another language.
                0 => {
                    labelled(chart, texts::NO_PICTURE)?.replace("<text ", "<text lang=\"zh-Hans\" ")
                }
                _ => files(chart, folder)?,
            };
            Ok(Picture {
                kind: chart.kind,
                markup,
            })
        })
        .collect()
}

fn files(chart: &Chart, folder: &Path) -> Result<String, Box<dyn Error>> {
    for (looks, style) in [("light", light()), ("dark", dark())] {
        // In a file nothing else says whose forms the characters have.
        let drawn = draw_svg(chart, &style)?.replacen("<svg ", "<svg xml:lang=\"zh-CN\" ", 1);
        fs::write(folder.join(file(chart.kind, looks)), drawn)?;
    }
    Ok(format!(
        "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"{}\"><img src=\"{}\" width=\"{WIDTH}\" height=\"{}\" loading=\"lazy\" alt=\"{}\"></picture>",
        file(chart.kind, "dark"),
        file(chart.kind, "light"),
        pixel_height(&placed(chart)),
        texts::NO_PICTURE,
    ))
}

impl Picture {
    /// Puts the picture where the app has its canvas.
    pub fn put_into(&self, content: &str) -> String {
        let start = format!("<canvas id=\"canvas-{}\"", self.kind.id());
        let Some(from) = content.find(&start) else {
            return content.to_owned();
        };
        let end = "</canvas>";
        let Some(length) = content.get(from..).and_then(|tail| tail.find(end)) else {
            return content.to_owned();
        };
        let mut content = content.to_owned();
        content.replace_range(from..from + length + end.len(), &self.markup);
        content
    }
}

/// A chart as an `svg` element with a name for screen readers, in light colours; [`dark_rules`] turns them.
pub fn inline(chart: &Chart) -> Result<String, Box<dyn Error>> {
    labelled(chart, &chart.sentence)
}

fn labelled(chart: &Chart, name: &str) -> Result<String, Box<dyn Error>> {
    let svg = draw_svg(chart, &light())?;
    let label = format!("<svg role=\"img\" aria-label=\"{}\"", escaped(name));
    Ok(svg.replacen("<svg", &label, 1))
}

/// Style rules that give inline pictures their dark colours. Rules go before the attributes that the
/// drawing has, so one drawing serves both looks, and print stays light.
pub fn dark_rules() -> String {
    let (day, night) = (light(), dark());
    let pairs = [
        (day.paper, night.paper),
        (day.ink, night.ink),
        (day.muted, night.muted),
        (day.line, night.line),
        (day.result, night.result),
        (day.result_tint, night.result_tint),
        (day.target, night.target),
        (day.target_text, night.target_text),
    ];
    let rules = pairs.map(|(from, to)| {
        let (from, to) = (hex(from), hex(to));
        format!("svg [fill=\"{from}\"]{{fill:{to}}}svg [stroke=\"{from}\"]{{stroke:{to}}}\n")
    });
    format!(
        "@media screen and (prefers-color-scheme:dark){{\n{}}}\n",
        rules.concat()
    )
}

/// As plotters' SVG backend writes a colour.
fn hex((red, green, blue): Colour) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

fn light() -> Style {
    Style::light(1.0).for_svg()
}

fn dark() -> Style {
    Style::dark(1.0).for_svg()
}

fn draw_svg(chart: &Chart, style: &Style) -> Result<String, Box<dyn Error>> {
    let mut svg = String::new();
    let placed = placed(chart);
    let backend = SVGBackend::with_string(&mut svg, (WIDTH, pixel_height(&placed)));
    placed
        .draw(backend, style)
        .map_err(|error| format!("{}: {error}", chart.kind.id()))?;
    Ok(svg)
}

fn placed(chart: &Chart) -> Placed {
    chart.placed(f64::from(WIDTH), TEXT)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixel_height(placed: &Placed) -> u32 {
    placed.height as u32
}

fn file(kind: ChartKind, looks: &str) -> String {
    format!("chart-{}-{looks}.svg", kind.id())
}
