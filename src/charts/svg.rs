//! Marks as an SVG file, for the reader to keep. plotters' own backend would weigh nine times as much.

use super::marks::{Mark, Thickness};
use super::placed::Align;
use super::{Colour, Style};
use crate::report::{concat, decimal, join};

/// A file of its own, called `title`, which grows and shrinks where it is put; its size and all numbers are whole pixels.
pub fn svg(title: &str, marks: &[Mark], style: &Style, size: (u32, u32)) -> String {
    let mut file = String::new();
    let (width, height) = (size.0.to_string(), size.1.to_string());
    let head = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"zh-CN\" width=\"",
        &width,
        "\" height=\"",
        &height,
        "\" viewBox=\"0 0 ",
        &width,
        " ",
        &height,
        "\" font-family=\"",
        style.family,
        "\"><title>",
        &escaped(title),
        "</title>",
    ];
    file += &concat(&head);
    for mark in marks {
        match mark {
            Mark::Fill { from, to, colour } => {
                file += "<rect";
                number(&mut file, "x", from.0);
                number(&mut file, "y", from.1);
                number(&mut file, "width", to.0 - from.0);
                number(&mut file, "height", to.1 - from.1);
                attribute(&mut file, "fill", &rgb(*colour));
                file += "/>";
            }
            Mark::Stroke {
                path,
                width,
                colour,
            } => {
                let points: Vec<String> = path
                    .iter()
                    .map(|(x, y)| concat(&[&x.to_string(), ",", &y.to_string()]))
                    .collect();
                file += "<polyline fill=\"none\"";
                attribute(&mut file, "points", &join(&points, " "));
                attribute(&mut file, "stroke", &rgb(*colour));
                number(&mut file, "stroke-width", *width);
                file += "/>";
            }
            Mark::Text {
                text,
                at,
                align,
                size,
                thickness,
                colour,
            } => {
                file += "<text dy=\"0.35em\"";
                number(&mut file, "x", at.0);
                number(&mut file, "y", at.1);
                number(&mut file, "font-size", size.round() as i32);
                let anchor = match align {
                    Align::Left => "start",
                    Align::Centre => "middle",
                    Align::Right => "end",
                };
                attribute(&mut file, "text-anchor", anchor);
                if *thickness == Thickness::Bold {
                    attribute(&mut file, "font-weight", "bold");
                }
                attribute(&mut file, "fill", &rgb(*colour));
                file += ">";
                file += &escaped(text);
                file += "</text>";
            }
        }
    }
    file + "</svg>"
}

/// As the content of an element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn number(file: &mut String, name: &str, value: i32) {
    attribute(file, name, &value.to_string());
}

/// Values are numbers, colours and names of ours: nothing in them needs escaping.
fn attribute(file: &mut String, name: &str, value: &str) {
    *file += &concat(&[" ", name, "=\"", value, "\""]);
}

fn rgb((red, green, blue): Colour) -> String {
    let parts = [red, green, blue].map(|part| decimal(part.into()));
    concat(&["rgb(", &join(&parts, ","), ")"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::charts;
    use crate::charts::marks::{SVG_SIZE, marks};
    use crate::charts::paint::paint;
    use crate::report::bundled;
    use plotters::prelude::SVGBackend;

    /// What an SVG file draws: of each shape and text, in their order, the attributes that both writers have. Sizes of
    /// type are multiplied by `font`.
    fn shapes(file: &str, font: f64) -> Vec<Vec<String>> {
        let mut shapes = Vec::new();
        for element in file.split('<').skip(1) {
            let (tag, content) = element.split_once('>').unwrap();
            let value = |name: &str| {
                let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
                Some(rest.split_once('"')?.0.trim().to_owned())
            };
            let known: &[&str] = match tag.split(' ').next() {
                Some("rect") => &["x", "y", "width", "height"],
                Some("polyline") => &["points", "stroke-width"],
                Some("text") => &["x", "y", "text-anchor", "font-size", "font-weight"],
                _ => continue,
            };
            let mut shape: Vec<_> = known
                .iter()
                .map(|name| value(name).unwrap_or_default())
                .collect();
            if let Some(size) = value("font-size") {
                shape[3] = (size.parse::<f64>().unwrap() * font).round().to_string();
            }
            let colour = value("stroke")
                .filter(|colour| colour != "none")
                .or(value("fill"));
            shape.push(hexadecimal(&colour.unwrap()));
            shape.push(content.trim().to_owned());
            shapes.push(shape);
        }
        shapes
    }

    /// `rgb(31,107,87)` as `#1F6B57`.
    fn hexadecimal(colour: &str) -> String {
        let Some(parts) = colour.strip_prefix("rgb(") else {
            return colour.to_owned();
        };
        let parts = parts.trim_end_matches(')').split(',');
        let parts: Vec<u8> = parts.map(|part| part.parse().unwrap()).collect();
        format!("#{:02X}{:02X}{:02X}", parts[0], parts[1], parts[2])
    }

    /// The golden files hold what plotters' SVG backend writes.
    #[test]
    fn the_file_draws_what_plotters_draws() {
        let archive = bundled::archive().unwrap();
        let all: Vec<usize> = (0..1000).collect();
        for chart in charts(archive.newest(), &all, &all) {
            for style in [Style::light(2.0), Style::dark(1.0)] {
                let placed = chart.placed(360.0, 16.0);
                let whole = |length: f64| (length * style.ratio) as u32;
                let size = (whole(360.0), whole(placed.height));
                let marks = marks(&placed, &style, size);
                let shapes = shapes(&svg(&chart.title, &marks, &style, size), 1.0);
                let mut drawn = String::new();
                let backend = SVGBackend::with_string(&mut drawn, size);
                paint(backend, &marks, style.family).unwrap();
                assert_eq!(shapes, self::shapes(&drawn, SVG_SIZE), "{:?}", chart.kind);
                assert_eq!(shapes.len(), marks.len());
            }
        }
    }
}
