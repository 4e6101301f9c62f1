//! The room of a chart, and how its parts divide it.

use super::placed::Placed;

/// The width from which several parts stand in two columns, in em.
const TWO_COLUMNS: f64 = 40.0;
// Gaps between parts, across and down, and below the last, in em.
const ACROSS: f64 = 2.0;
const DOWN: f64 = 1.6;
const FOOT: f64 = 0.3;

/// Where a chart is to be placed: the upper left corner, the width and the base size of text, all in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub font_size: f64,
}

/// Places the parts of a chart, in two columns where there is room. `place_part` is given a part with its own column, and
/// returns the part's lower edge.
pub fn two_columns<T>(
    parts: &[T],
    placed: &mut Placed,
    whole: Column,
    place_part: impl Fn(&mut Placed, &T, Column) -> f64,
) {
    let font_size = whole.font_size;
    let (columns, width) = columns(parts.len(), whole.width, font_size);
    let mut top = whole.top;
    for row in parts.chunks(columns) {
        let mut bottom: f64 = top;
        for (number, part) in row.iter().enumerate() {
            let left = whole.left + number as f64 * (width + ACROSS * font_size);
            let column = Column {
                left,
                top,
                width,
                font_size,
            };
            bottom = bottom.max(place_part(placed, part, column));
        }
        placed.height = bottom + FOOT * font_size;
        top = bottom + DOWN * font_size;
    }
}

/// How many columns there are for so many parts, and how wide each is.
fn columns(parts: usize, width: f64, font_size: f64) -> (usize, f64) {
    let columns = if parts > 1 && width >= TWO_COLUMNS * font_size {
        2
    } else {
        1
    };
    let gaps = ACROSS * font_size * (columns - 1) as f64;
    (columns, (width - gaps) / columns as f64)
}
