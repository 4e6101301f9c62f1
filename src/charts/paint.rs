//! The painter: hands marks to a plotters backend, one call each. No plotters charts, meshes or
//! series: their code would weigh more in the Wasm than everything here.

use super::Colour;
use super::marks::{Mark, Thickness};
use super::placed::Align;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

/// Paints marks in their order and presents the result.
pub fn paint<DB: DrawingBackend>(
    mut backend: DB,
    marks: &[Mark],
    family: &str,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let rgb = |&(red, green, blue): &Colour| RGBColor(red, green, blue);
    for mark in marks {
        match mark {
            Mark::Fill { from, to, colour } => backend.draw_rect(*from, *to, &rgb(colour), true),
            Mark::Stroke {
                path,
                width,
                colour,
            } => {
                let width = width.unsigned_abs();
                let line = ShapeStyle {
                    color: rgb(colour).into(),
                    filled: false,
                    stroke_width: width,
                };
                backend.draw_path(path.iter().copied(), &line)
            }
            Mark::Text {
                text,
                at,
                align,
                size,
                thickness,
                colour,
            } => {
                let thickness = match thickness {
                    Thickness::Regular => FontStyle::Normal,
                    Thickness::Bold => FontStyle::Bold,
                };
                let across = match align {
                    Align::Left => HPos::Left,
                    Align::Centre => HPos::Center,
                    Align::Right => HPos::Right,
                };
                // Field by field: its builders clone it.
                let look = TextStyle {
                    font: FontDesc::new(FontFamily::Name(family), *size, thickness),
                    color: rgb(colour).to_backend_color(),
                    pos: Pos::new(across, VPos::Center),
                };
                backend.draw_text(text, &look, *at)
            }
        }
        .map_err(DrawingAreaErrorKind::BackendError)?;
    }
    backend
        .present()
        .map_err(DrawingAreaErrorKind::BackendError)
}
