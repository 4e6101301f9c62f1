//! What is painted, in device pixels: fills, strokes and words and nothing else, so that a canvas
//! and an SVG show the same.

use super::hatching::hatching;
use super::placed::{Align, Label, Placed, Shape, TextRole};
use super::{Colour, Medium, Pattern, Style};

/// Device pixels across and down from the upper left corner.
type PixelPoint = (i32, i32);

/// One thing to paint.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    Fill {
        from: PixelPoint,
        to: PixelPoint,
        colour: Colour,
    },
    Stroke {
        path: Vec<PixelPoint>,
        width: i32,
        colour: Colour,
    },
    /// `at` is where the text begins, has its middle or ends (by `align`), and the middle of the line. `size` is in the
    /// backend's unit.
    Text {
        text: String,
        at: PixelPoint,
        align: Align,
        size: f64,
        thickness: Thickness,
        colour: Colour,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thickness {
    Regular,
    Bold,
}

/// plotters' SVG backend (plotters-svg 0.3.7, `draw_text` in `src/svg.rs`) divides `font-size` by this; its canvas backend
/// takes sizes as they are.
pub(super) const SVG_SIZE: f64 = 1.24;
/// How much lower text must stand in an SVG, in em: that backend writes `dy="0.5ex"` for centred text, which centres
/// small letters, not figures.
const SVG_DROP: f64 = 0.1;
/// Between the lines of a hatching, in CSS pixels.
const HATCHING: f64 = 5.0;
/// The width of those lines and of outlines, in CSS pixels.
const STROKE: f64 = 1.2;

/// The marks of a placed chart on a sheet of `size` device pixels, in the order of painting.
pub fn marks(placed: &Placed, style: &Style, size: (u32, u32)) -> Vec<Mark> {
    let mut painter = Painter {
        style,
        marks: Vec::new(),
    };
    painter.fill((0, 0), (size.0 as i32, size.1 as i32), style.paper);
    for layer in 0..3 {
        for shape in &placed.shapes {
            if layer == layer_of(shape.pattern) {
                painter.shape(shape);
            }
        }
    }
    for label in &placed.labels {
        painter.label(label);
    }
    painter.marks
}

/// Zero is seen through the bars that begin there.
fn layer_of(pattern: Pattern) -> i32 {
    match pattern {
        Pattern::Tick => 0,
        Pattern::Zero => 2,
        _ => 1,
    }
}

struct Painter<'a> {
    style: &'a Style,
    marks: Vec<Mark>,
}

impl Painter<'_> {
    // Never inlined, since it is called from many places and the Wasm is to be small.
    #[inline(never)]
    fn fill(&mut self, from: PixelPoint, to: PixelPoint, colour: Colour) {
        self.marks.push(Mark::Fill { from, to, colour });
    }

    #[inline(never)]
    fn stroke(&mut self, path: Vec<PixelPoint>, width: i32, colour: Colour) {
        self.marks.push(Mark::Stroke {
            path,
            width,
            colour,
        });
    }

    /// CSS pixels to whole device pixels.
    fn whole(&self, length: f64) -> i32 {
        (length * self.style.ratio).round() as i32
    }

    /// A shape with any width is at least one device pixel wide.
    fn shape(&mut self, shape: &Shape) {
        let (at, pattern) = (shape.at, shape.pattern);
        let from = (self.whole(at.left), self.whole(at.top));
        let thinnest = i32::from(at.width > 0.0);
        let right = self.whole(at.left + at.width).max(from.0 + thinnest);
        let to = (right, self.whole(at.top + at.height));
        let style = self.style;
        let (ground, lines, outline) = match pattern {
            Pattern::Floor => return self.floor(from, to),
            Pattern::Rise | Pattern::Fall => return self.arrow(pattern, from, to),
            Pattern::Solid => return self.fill(from, to, style.result),
            Pattern::Tick | Pattern::Zero | Pattern::Base => {
                let thin = self.whole(1.0).max(1);
                let to = (to.0.max(from.0 + thin), to.1.max(from.1 + thin));
                let is_tick = pattern == Pattern::Tick;
                let colour = if is_tick { style.line } else { style.muted };
                return self.fill(from, to, colour);
            }
            Pattern::Climb => return self.line((from.0, to.1), (to.0, from.1)),
            Pattern::Drop => return self.line(from, to),
            Pattern::Hollow => return self.outline(from, to, style.target_text),
            Pattern::Tinted => (style.result_tint, style.result, style.result),
            Pattern::Hatched => (style.paper, style.target, style.target_text),
        };
        // A range has no length: nothing of it is drawn, nor beside it.
        if from.0 == to.0 {
            return;
        }
        self.fill(from, to, ground);
        let width = self.whole(STROKE).max(1);
        let spacing = self.whole(HATCHING).max(2);
        // Where the path turns sharply its stroke reaches half its width beyond; inset so that the outline covers that.
        // Where that leaves no room the outline is all of the box.
        let (left, top) = (from.0 + width, from.1 + width);
        let (right, bottom) = (to.0 - width, to.1 - width);
        if right <= left {
            return self.outline(from, to, outline);
        }
        let mut path = hatching((right - left, bottom - top), spacing);
        for (across, down) in &mut path {
            let falling = pattern == Pattern::Tinted;
            *across = if falling {
                right - *across
            } else {
                left + *across
            };
            *down += top;
        }
        self.stroke(path, width, lines);
        self.outline(from, to, outline);
    }

    fn line(&mut self, from: PixelPoint, to: PixelPoint) {
        let width = self.whole(2.0).max(1);
        self.stroke(vec![from, to], width, self.style.result);
    }

    /// Within the box, however thin that is: a bar begins at zero and ends at its value.
    fn outline(&mut self, from: PixelPoint, to: PixelPoint, colour: Colour) {
        let width = self.whole(STROKE).max(1).min(to.0 - from.0);
        for (from, to) in [
            (from, (to.0, from.1 + width)),
            ((from.0, to.1 - width), to),
            (from, (from.0 + width, to.1)),
            ((to.0 - width, from.1), to),
        ] {
            self.fill(from, to, colour);
        }
    }

    /// A line set off from the bar below it by a rim of paper.
    fn floor(&mut self, from: PixelPoint, to: PixelPoint) {
        let rim = self.whole(1.0).max(1);
        let style = self.style;
        self.fill((from.0 - rim, from.1), (to.0 + rim, to.1), style.paper);
        self.fill(from, (to.0.max(from.0 + 1), to.1), style.target_text);
    }

    /// Rising or falling from the left to the right.
    fn arrow(&mut self, pattern: Pattern, from: PixelPoint, to: PixelPoint) {
        let (start, end) = if pattern == Pattern::Rise {
            (to.1, from.1)
        } else {
            (from.1, to.1)
        };
        let head = (to.1 - from.1) / 2;
        let back = if end < start { head } else { -head };
        let width = self.whole(2.0).max(1);
        let tip = (to.0, end);
        let shaft = vec![(from.0, start), tip];
        let point = vec![
            (to.0 - head - head / 2, end),
            tip,
            (to.0, end + back + back / 2),
        ];
        for path in [shaft, point] {
            self.stroke(path, width, self.style.target_text);
        }
    }

    fn label(&mut self, label: &Label) {
        let style = self.style;
        let (factor, drop) = match style.medium {
            Medium::Canvas => (1.0, 0.0),
            Medium::Svg => (SVG_SIZE, SVG_DROP * label.size),
        };
        let (colour, thickness) = match label.role {
            TextRole::Label => (style.ink, Thickness::Regular),
            TextRole::Value => (style.ink, Thickness::Bold),
            TextRole::TargetValue => (style.target_text, Thickness::Bold),
            TextRole::Small => (style.muted, Thickness::Regular),
        };
        let mark = Mark::Text {
            text: label.text.clone(),
            at: (self.whole(label.x), self.whole(label.y + drop)),
            align: label.align,
            size: label.size * style.ratio * factor,
            thickness,
            colour,
        };
        self.marks.push(mark);
    }
}

#[cfg(test)]
mod tests;
