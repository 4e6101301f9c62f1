//! Placing lines through the years: a heading, dots on one scale that holds zero, and below each year its figures.

use super::column::{Column, two_columns};
use super::hit_areas::{HitArea, Rect};
use super::placed::{Align, LINE, Placed, SMALL, TextRole};
use super::{Chart, Dot, Line, Pattern, text_metrics, wording};

/// The height of the dots' area, in em.
const HIGH: f64 = 6.0;
// Diameters of dots, in em.
const SOLID: f64 = 0.6;
const HOLLOW: f64 = 1.0;
/// The least gap between the texts of two years, in em.
const CLEAR: f64 = 0.4;

/// Places a chart of lines.
pub fn place(chart: &Chart, placed: &mut Placed, column: Column) {
    two_columns(&chart.lines, placed, column, |placed, line, part| {
        LineLayout::new(line, part.left, part.width, part.font_size).place(placed, part.top)
    });
}

/// One line with its room, in CSS pixels.
struct LineLayout<'a> {
    line: &'a Line,
    left: f64,
    width: f64,
    font_size: f64,
    first: u16,
    last: u16,
    /// The width of a year.
    column: f64,
    /// Every so many years, counted back from the last, the figures are written.
    every: u16,
}

impl<'a> LineLayout<'a> {
    fn new(line: &'a Line, left: f64, width: f64, font_size: f64) -> LineLayout<'a> {
        let years = line.dots.iter().map(|dot| dot.year);
        let first = years.clone().min().unwrap_or_default();
        let last = years.max().unwrap_or_default();
        let column = width / f64::from(last - first + 1);
        let texts = line
            .dots
            .iter()
            .flat_map(|dot| [dot.value.clone(), wording::year(dot.year)]);
        let widest = texts
            .map(|text| text_metrics::width(&text, 1.0))
            .fold(0.0, f64::max);
        let needed = (widest * SMALL + CLEAR) * font_size;
        // Twice the width, as the first and the last text may both have to move inwards from the edge.
        let every = (2.0 * needed / column - 1.0).ceil().max(1.0) as u16;
        LineLayout {
            line,
            left,
            width,
            font_size,
            first,
            last,
            column,
            every,
        }
    }

    /// Returns the lower edge.
    fn place(&self, placed: &mut Placed, top: f64) -> f64 {
        let mut y = top;
        for text in text_metrics::wrap(&self.line.label, self.font_size, self.width) {
            let size = self.font_size;
            self.write(
                placed,
                text,
                self.left,
                Align::Left,
                y,
                (size, TextRole::Label),
            );
            y += LINE * size;
        }
        let upper = y + HOLLOW * self.font_size;
        let lower = upper + HIGH * self.font_size;
        self.dots(placed, upper, lower);
        self.figures(placed, lower + 0.8 * self.font_size)
    }

    /// The middle of a year.
    fn across(&self, year: u16) -> f64 {
        self.left + (f64::from(year - self.first) + 0.5) * self.column
    }

    fn dots(&self, placed: &mut Placed, upper: f64, lower: f64) {
        let amounts = || self.line.dots.iter().map(|dot| dot.amount);
        let (low, high) = (amounts().fold(0.0, f64::min), amounts().fold(0.0, f64::max));
        let span = if high > low { high - low } else { 1.0 };
        let down = |amount: f64| lower - (amount - low) / span * (lower - upper);
        let base = Rect {
            left: self.left,
            top: down(0.0),
            width: self.width,
            height: 0.0,
        };
        placed.add_shape(base, Pattern::Base, None);
        let results = || {
            let dots = self.line.dots.iter();
            dots.filter(|dot| dot.pattern == Pattern::Solid)
        };
        for (dot, next) in results().zip(results().skip(1)) {
            let (from, to) = (down(dot.amount), down(next.amount));
            let (left, right) = (self.across(dot.year), self.across(next.year));
            let span = Rect {
                left,
                top: from.min(to),
                width: right - left,
                height: (to - from).abs(),
            };
            let rises = to < from;
            let pattern = if rises { Pattern::Climb } else { Pattern::Drop };
            placed.add_shape(span, pattern, None);
        }
        for dot in &self.line.dots {
            let size = if dot.pattern == Pattern::Solid {
                SOLID
            } else {
                HOLLOW
            } * self.font_size;
            let (left, top) = (
                self.across(dot.year) - size / 2.0,
                down(dot.amount) - size / 2.0,
            );
            let at = Rect {
                left,
                top,
                width: size,
                height: size,
            };
            let area = self.area(dot, upper, lower, &down);
            placed.add_shape(at, dot.pattern, Some(HitArea { area, around: 0.0 }));
        }
    }

    /// A year's only dot is hit over the whole height; of two, the boundary is halfway between them.
    fn area(&self, dot: &Dot, upper: f64, lower: f64, down: &dyn Fn(f64) -> f64) -> Rect {
        let (mut top, mut bottom) = (upper - self.font_size, lower + self.font_size);
        let dots = &self.line.dots;
        let other = dots
            .iter()
            .find(|other| other.year == dot.year && other.pattern != dot.pattern);
        if let Some(other) = other {
            let middle = (down(dot.amount) + down(other.amount)) / 2.0;
            let is_above = dot.amount > other.amount
                || dot.amount == other.amount && dot.pattern == Pattern::Solid;
            if is_above {
                bottom = middle;
            } else {
                top = middle;
            }
        }
        Rect {
            left: self.across(dot.year) - self.column / 2.0,
            top,
            width: self.column,
            height: bottom - top,
        }
    }

    /// The years, the results and the targets, a line each; returns the lower edge.
    fn figures(&self, placed: &mut Placed, top: f64) -> f64 {
        let line = LINE * SMALL * self.font_size;
        let mut lower = top;
        for year in
            (self.first..=self.last).filter(|year| (self.last - year).is_multiple_of(self.every))
        {
            let mut texts = vec![(wording::year(year), TextRole::Small)];
            for (pattern, role) in [
                (Pattern::Solid, TextRole::Value),
                (Pattern::Hollow, TextRole::TargetValue),
            ] {
                let mut dots = self.line.dots.iter();
                let dot = dots.find(|dot| dot.year == year && dot.pattern == pattern);
                texts.push((dot.map_or(String::new(), |dot| dot.value.clone()), role));
            }
            let mut y = top;
            for (text, role) in texts {
                if !text.is_empty() {
                    let size = SMALL * self.font_size;
                    let half = text_metrics::width(&text, size) / 2.0;
                    let right = self.left + self.width - half;
                    let middle = self.across(year).min(right).max(self.left + half);
                    self.write(placed, text, middle, Align::Centre, y, (size, role));
                    lower = lower.max(y + line);
                }
                y += line;
            }
        }
        lower
    }

    fn write(
        &self,
        placed: &mut Placed,
        text: String,
        x: f64,
        align: Align,
        top: f64,
        (size, role): (f64, TextRole),
    ) {
        placed.add_label(text, x, align, top + 0.5 * LINE * size, size, role);
    }
}

#[cfg(test)]
mod tests;
