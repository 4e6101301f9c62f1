//! Placing one panel: labels, axis, bars and values.

mod target_mark;

pub use target_mark::{ARROW, FLOOR};

use super::axis::{self, Scale};
use super::counts::{self, Counts};
use super::hit_areas::{HitArea, Rect};
use super::placed::{Align, LINE, Placed, SMALL, TextRole};
use super::{Bar, Panel, Pattern, Row, text_metrics};
use crate::report::concat;
use crate::texts::charts as texts;

/// The width from which row labels have a column of their own, in em.
const WIDE: f64 = 36.0;
/// The greatest width of that column, in em.
const LABELS: f64 = 12.0;
// Heights and gaps, in em.
const BAR: f64 = 0.95;
const BETWEEN_BARS: f64 = 0.3;
const BETWEEN_ROWS: f64 = 0.75;
const TICK: f64 = 0.25;

/// One panel with its room, all in CSS pixels.
pub struct PanelLayout<'a> {
    panel: &'a Panel,
    left: f64,
    /// Room for row labels.
    labels: f64,
    where_labels: Labels,
    bars: f64,
    room: f64,
    font_size: f64,
    scale: Scale,
    ticks: Vec<(f64, String)>,
    values: Values,
    counts: Counts,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Labels {
    AboveTheBars,
    InAColumn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Values {
    BehindTheBar,
    /// On a line of their own: the column is too narrow for the size of text.
    AboveTheBar,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    Below,
    Above,
}

impl<'a> PanelLayout<'a> {
    /// Divides `width` CSS pixels, from `left` on, among labels, bars and values.
    pub fn new(panel: &'a Panel, left: f64, width: f64, font_size: f64) -> PanelLayout<'a> {
        let rows = &panel.rows;
        let longest = rows
            .iter()
            .map(|row| text_metrics::width(&row.label, font_size));
        let column = longest.fold(0.0, f64::max).min(LABELS * font_size);
        let (where_labels, labels, bars) = if width >= WIDE * font_size {
            (Labels::InAColumn, column, left + column + font_size)
        } else {
            (Labels::AboveTheBars, width, left)
        };
        let room = left + width - bars;
        let (values, scale) = match axis::beside_values(panel, room, font_size) {
            Some(scale) => (Values::BehindTheBar, scale),
            None => (Values::AboveTheBar, axis::over_room(panel, room)),
        };
        let counts = Counts::of(rows, scale, font_size, SMALL * font_size);
        let ticks = axis::ticks(panel, scale, SMALL * font_size);
        PanelLayout {
            panel,
            left,
            labels,
            where_labels,
            bars,
            room,
            font_size,
            scale,
            ticks,
            values,
            counts,
        }
    }

    /// Places everything from `top` on and returns the panel's lower edge. The axis stands above
    /// several rows and below a single one, whose label is the panel's heading.
    pub fn place(&self, placed: &mut Placed, top: f64) -> f64 {
        let mut y = self.captions(placed, top);
        let several = self.panel.rows.len() > 1;
        if several {
            y = self.numbers(placed, y, Lines::Below) + 0.2 * self.font_size;
        }
        for (number, row) in self.panel.rows.iter().enumerate() {
            let gap = if number > 0 {
                BETWEEN_ROWS * self.font_size
            } else {
                0.0
            };
            y = self.row(placed, row, y + gap);
        }
        if several {
            y
        } else {
            self.numbers(placed, y + 0.3 * self.font_size, Lines::Above)
        }
    }

    /// Says above the bars which side of zero is a fall and which a rise, where any bar falls. The words move towards the
    /// middle where an edge is near.
    fn captions(&self, placed: &mut Placed, top: f64) -> f64 {
        let (fall, rise) = axis::extent(self.panel);
        let left = concat(&["← ", texts::FALL]);
        let right = concat(&[texts::RISE, " →"]);
        let (size, gap) = (SMALL * self.font_size, 0.5 * self.font_size);
        let before = text_metrics::width(&left, size) + gap;
        let behind = (text_metrics::width(&right, size) + gap) * f64::from(rise > 0.0);
        if fall == 0.0 || before + behind > self.room {
            return top;
        }
        let middle = self.bars + self.scale.zero.min(self.room - behind).max(before);
        self.small(placed, left, middle - gap, Align::Right, top);
        if rise > 0.0 {
            self.small(placed, right, middle + gap, Align::Left, top);
        }
        top + LINE * size
    }

    /// The numbers of the axis, each with a short line on the side of the bars. Returns the lower edge.
    fn numbers(&self, placed: &mut Placed, top: f64, lines: Lines) -> f64 {
        if self.ticks.is_empty() {
            return top;
        }
        let (line, height) = (LINE * SMALL * self.font_size, TICK * self.font_size);
        let (text_top, line_top) = match lines {
            Lines::Below => (top, top + line),
            Lines::Above => (top + height, top),
        };
        for (amount, text) in &self.ticks {
            let middle = self.scale.at(*amount);
            placed.add_rule(self.bars + middle, line_top, height, Pattern::Tick);
            let x = self.within(middle, text);
            self.small(placed, text.clone(), x, Align::Centre, text_top);
        }
        top + line + height
    }

    /// Returns the row's lower edge.
    fn row(&self, placed: &mut Placed, row: &Row, top: f64) -> f64 {
        let mut below_label = top;
        for text in text_metrics::wrap(&row.label, self.font_size, self.labels) {
            let y = below_label + 0.5 * LINE * self.font_size;
            placed.add_label(
                text,
                self.left,
                Align::Left,
                y,
                self.font_size,
                TextRole::Label,
            );
            below_label += LINE * self.font_size;
        }
        let mut y = match self.where_labels {
            Labels::InAColumn => top + 0.2 * self.font_size,
            Labels::AboveTheBars => below_label + 0.1 * self.font_size,
        };
        let line = axis::floor_line(row);
        for (number, bar) in row.bars.iter().enumerate() {
            let gap = if number > 0 {
                BETWEEN_BARS * self.font_size
            } else {
                0.0
            };
            y = self.bar(placed, bar, y + gap, line);
        }
        if let Some(mark) = &row.target_mark {
            y = self.target_mark(placed, mark, y);
        }
        y.max(below_label)
    }

    /// Returns the bar's lower edge, its counts included. The value stands behind the row's `line`, too.
    fn bar(&self, placed: &mut Placed, bar: &Bar, top: f64, line: f64) -> f64 {
        let (text, size) = (bar.value.clone(), self.font_size);
        let end = self.bars + self.scale.at(axis::bar_total(bar).max(line));
        let counted = bar.segments.iter().any(|segment| !segment.count.is_empty());
        let hatched = bar
            .segments
            .iter()
            .all(|segment| segment.pattern == Pattern::Hatched);
        let role = if hatched && !counted {
            TextRole::TargetValue
        } else {
            TextRole::Value
        };
        let upper = top;
        let (x, y, top) = match self.values {
            Values::BehindTheBar => (end + axis::GAP * size, top + 0.5 * BAR * size, top),
            Values::AboveTheBar => (self.bars, top + 0.5 * LINE * size, top + LINE * size),
        };
        placed.add_label(text, x, Align::Left, y, size, role);
        let (x, over) = (self.bars + self.scale.zero, 0.15 * size);
        let height = BAR * size + 2.0 * over;
        placed.add_rule(x, top - over, height, Pattern::Zero);
        let mut from = 0.0;
        for segment in &bar.segments {
            let to: f64 = from + segment.amount;
            let left = self.bars + self.scale.at(to.min(from));
            let width = segment.amount.abs() * self.scale.unit;
            let height = BAR * size;
            let at = Rect {
                left,
                top,
                width,
                height,
            };
            // A single segment is hit on its whole line, and on that of its value.
            let area = if bar.segments.len() > 1 {
                at
            } else {
                self.full_width(upper, top + height - upper)
            };
            placed.add_shape(at, segment.pattern, Some(HitArea { area, around: 0.0 }));
            from = to;
        }
        let bottom = top + BAR * size;
        if counted {
            self.counts(placed, bar, bottom + 0.1 * size)
        } else {
            bottom
        }
    }

    /// Returns the lower edge of the numbers of a bar's segments.
    fn counts(&self, placed: &mut Placed, bar: &Bar, top: f64) -> f64 {
        let line = LINE * SMALL * self.font_size;
        if self.counts == Counts::BelowTheirSegment {
            for (middle, count) in counts::middles(bar, self.scale) {
                let x = self.within(middle, count);
                self.small(placed, count.to_owned(), x, Align::Centre, top);
            }
            return top + line;
        }
        let said = counts::in_words(bar);
        let said = said.iter().map(String::as_str).collect();
        let mut y = top;
        for text in text_metrics::lines(said, SMALL * self.font_size, self.room) {
            self.small(placed, text, self.bars, Align::Left, y);
            y += line;
        }
        y
    }

    /// A small line of text whose upper edge is at `top`.
    fn small(&self, placed: &mut Placed, text: String, x: f64, align: Align, top: f64) {
        let size = SMALL * self.font_size;
        let y = top + 0.5 * LINE * size;
        placed.add_label(text, x, align, y, size, TextRole::Small);
    }

    /// The middle of a centred small text, moved so that the text stays inside the panel.
    fn within(&self, middle: f64, text: &str) -> f64 {
        let half = text_metrics::width(text, SMALL * self.font_size) / 2.0;
        let right = self.bars + self.room - half;
        (self.bars + middle).min(right).max(self.left + half)
    }
}

#[cfg(test)]
mod tests;
