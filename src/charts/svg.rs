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
