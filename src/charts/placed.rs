//! Where a chart's bars and texts stand, in CSS pixels from its upper left corner. Pure arithmetic:
//! nothing is measured or drawn.

use super::column::{Column, two_columns};
use super::hit_areas::{HitArea, Rect};
use super::panel_layout::PanelLayout;
use super::{Chart, Pattern};

/// A chart at one width and size of text. What is placed once is drawn, surrounded by a ring and hit alike.
#[derive(Debug, Default)]
pub struct Placed {
    /// The width and the base size of text that it was placed for; 0 before.
    pub width: f64,
    pub font_size: f64,
    /// What the chart needs below its upper edge.
    pub height: f64,
    pub(super) shapes: Vec<Shape>,
    pub(super) labels: Vec<Label>,
}

/// Anything but text: a part of a bar, a line, an arrow, a dot.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Lines have no width, or no height.
    pub at: Rect,
    pub pattern: Pattern,
    /// Where it is hit, if it is one of the chart's points, which come in their order.
    pub hit: Option<HitArea>,
}

/// One line of text.
#[derive(Debug, Clone)]
pub struct Label {
    pub text: String,
    /// Where the text begins, has its middle or ends.
    pub x: f64,
    pub align: Align,
    /// The middle of the line.
    pub y: f64,
    pub size: f64,
    pub role: TextRole,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
}

/// What a text is, which gives its colour and weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRole {
    Label,
    Value,
    TargetValue,
    /// Numbers of the axis, captions, counts below a bar.
    Small,
}

/// The height of a line, in em of its text.
pub const LINE: f64 = 1.4;
/// The size of small text, in em.
pub const SMALL: f64 = 0.9;

impl Chart {
    /// In a column `width` wide with a base `font_size`, both in CSS pixels; its height is a whole number of them. A
    /// chart without points has no height.
    #[inline(never)]
    pub fn placed(&self, width: f64, font_size: f64) -> Placed {
        let mut placed = Placed {
            width,
            font_size,
            ..Placed::default()
        };
        let column = Column {
            left: 0.0,
            top: 0.0,
            width,
            font_size,
        };
        (self.place)(self, &mut placed, column);
        placed.height = placed.height.ceil();
        placed
    }
}

// Never inlined, since they are called from many places and the Wasm is to be small.
impl Placed {
    /// Adds a line of text: `x` is where it begins, has its middle or ends, by `align`; `y` is its middle. `size` is in CSS
    /// pixels, like all lengths here.
    #[inline(never)]
    pub(super) fn add_label(
        &mut self,
        text: String,
        x: f64,
        align: Align,
        y: f64,
        size: f64,
        role: TextRole,
    ) {
        self.labels.push(Label {
            text,
            x,
            align,
            y,
            size,
            role,
        });
    }

    /// Adds a shape; with a hit area, the chart's next point.
    #[inline(never)]
    pub(super) fn add_shape(&mut self, at: Rect, pattern: Pattern, hit: Option<HitArea>) {
        self.shapes.push(Shape { at, pattern, hit });
    }

    /// Adds an upright line of the axis from `top` on; CSS pixels.
    #[inline(never)]
    pub(super) fn add_rule(&mut self, left: f64, top: f64, height: f64, pattern: Pattern) {
        let at = Rect {
            left,
            top,
            width: 0.0,
            height,
        };
        self.add_shape(at, pattern, None);
    }
}

/// Places a chart of panels.
pub fn place(chart: &Chart, placed: &mut Placed, column: Column) {
    two_columns(&chart.panels, placed, column, |placed, panel, part| {
        PanelLayout::new(panel, part.left, part.width, part.font_size).place(placed, part.top)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::boxes::{bounds, overlap};
    use crate::charts::{ChartKind, axis, charts};
    use crate::report::bundled;

    const WIDTHS: [f64; 5] = [288.0, 328.0, 360.0, 600.0, 900.0];
    const TEXTS: [f64; 3] = [14.0, 16.0, 28.0];

    /// What holds of any report: which charts one has to show is its own affair.
    fn each(mut look: impl FnMut(&Chart, f64, &Placed)) {
        let all: Vec<usize> = (0..1000).collect();
        for report in bundled::archive().unwrap().reports() {
            for chart in charts(report, &all, &all) {
                for width in WIDTHS {
                    for text in TEXTS {
                        look(&chart, width, &chart.placed(width, text));
                    }
                }
            }
        }
    }

    /// What stands for the chart's points.
    fn marks(placed: &Placed) -> impl Iterator<Item = &Shape> {
        placed.shapes.iter().filter(|shape| shape.hit.is_some())
    }

    #[test]
    fn no_text_covers_another_or_a_bar() {
        each(|chart, width, placed| {
            for (number, label) in placed.labels.iter().enumerate() {
                for other in &placed.labels[number + 1..] {
                    let covers = overlap(bounds(label), bounds(other));
                    assert!(!covers, "{:?} at {width}: {label:?} {other:?}", chart.kind);
                }
                for shape in marks(placed) {
                    let at = shape.at;
                    let bar = [at.left, at.top, at.left + at.width, at.top + at.height];
                    assert!(!overlap(bounds(label), bar), "{width}: {label:?} {shape:?}");
                }
            }
        });
    }

    #[test]
    fn everything_stands_inside_the_column() {
        each(|chart, width, placed| {
            for label in &placed.labels {
                let [left, top, right, bottom] = bounds(label);
                let inside = left >= -1e-6 && right <= width + 1e-6;
                assert!(inside, "{:?} at {width}: {label:?}", chart.kind);
                assert!(top >= 0.0 && bottom <= placed.height, "{label:?}");
            }
            for Shape { at, .. } in &placed.shapes {
                assert!(at.left >= -1e-6 && at.left + at.width <= width + 1e-6);
                assert!(at.top >= 0.0 && at.top + at.height <= placed.height);
            }
        });
    }

    #[test]
    fn bars_start_at_zero_and_keep_to_one_scale() {
        use Pattern::{Fall, Floor, Rise};
        let is_line = |shape: &Shape| matches!(shape.pattern, Floor | Rise | Fall);
        each(|chart, width, placed| {
            let all = placed.shapes.iter();
            let mut zeros = all.filter(|shape| shape.pattern == Pattern::Zero);
            let mut shapes = marks(placed);
            for panel in &chart.panels {
                let mut unit = None;
                for bar in panel.rows.iter().flat_map(|row| &row.bars) {
                    let zero = zeros.next().expect("a bar has its zero").at.left;
                    let lengths = shapes.by_ref().filter(|shape| !is_line(shape));
                    let segments: Vec<Rect> = lengths
                        .take(bar.segments.len())
                        .map(|shape| shape.at)
                        .collect();
                    let length: f64 = segments.iter().map(|at| at.width).sum();
                    let total = axis::bar_total(bar);
                    let start = if total < 0.0 { zero - length } else { zero };
                    assert!(
                        (segments[0].left - start).abs() < 1e-6,
                        "{:?} {width}",
                        chart.kind
                    );
                    if total == 0.0 {
                        assert_eq!(length, 0.0, "{:?}", chart.kind);
                        continue;
                    }
                    let scale = *unit.get_or_insert(length / total.abs());
                    assert!(
                        (length - scale * total.abs()).abs() < 1e-6,
                        "{:?}",
                        chart.kind
                    );
                }
            }
            assert!(zeros.next().is_none() && shapes.all(is_line));
        });
    }

    #[test]
    fn a_narrow_column_keeps_every_number() {
        each(|chart, width, placed| {
            let shown: String = placed
                .labels
                .iter()
                .map(|label| label.text.as_str())
                .collect();
            for bar in chart
                .panels
                .iter()
                .flat_map(|panel| &panel.rows)
                .flat_map(|row| &row.bars)
            {
                assert!(shown.contains(&bar.value), "{} at {width}", bar.value);
            }
        });
    }

    #[test]
    fn every_point_has_its_mark_in_the_order_of_reading() {
        each(|chart, _, placed| {
            let count = marks(placed).count();
            assert_eq!(count, chart.points.len(), "{:?}", chart.kind);
            let mut read = Vec::new();
            for row in chart.panels.iter().flat_map(|panel| &panel.rows) {
                let segments = row.bars.iter().flat_map(|bar| &bar.segments);
                read.extend(segments.map(|segment| segment.pattern));
                read.extend(row.target_mark.iter().map(|mark| mark.pattern));
            }
            if chart.lines.is_empty() {
                let marked: Vec<Pattern> = marks(placed).map(|shape| shape.pattern).collect();
                assert_eq!(marked, read, "{:?}", chart.kind);
            }
            assert_eq!(placed.bounds(count), None);
        });
    }

    #[test]
    fn a_chart_without_points_needs_no_room() {
        let archive = bundled::archive().unwrap();
        for chart in charts(archive.newest(), &[], &[usize::MAX]) {
            let placed = chart.placed(360.0, 14.0);
            assert!(chart.is_empty() && placed.height == 0.0 && placed.labels.is_empty());
            assert!(ChartKind::ALL.contains(&chart.kind));
        }
    }
}
