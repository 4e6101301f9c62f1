//! Where a chart's bars and texts stand, in CSS pixels from its upper left corner. Pure arithmetic:
//! nothing is measured or drawn.

use super::column::{Column, two_columns};
use super::hit_areas::{HitArea, Rect};
use super::panel_layout::PanelLayout;
use super::{Chart, Pattern};

/// A chart at one width and size of text.
#[derive(Debug, Default)]
pub struct Placed {
    /// What the chart needs below its upper edge.
    pub height: f64,
    pub rules: Vec<Rule>,
    pub blocks: Vec<Block>,
    pub labels: Vec<Label>,
    /// The chart's points, in their order.
    pub hit_areas: Vec<HitArea>,
}

/// An upright line of the axis.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub x: f64,
    pub top: f64,
    pub height: f64,
    pub weight: Weight,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Where bars begin.
    Zero,
    /// At a number of the axis.
    Tick,
}

/// A part of a bar.
#[derive(Debug, Clone, Copy)]
pub struct Block {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    pub pattern: Pattern,
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
    pub tone: Tone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
}

/// What a text is, which gives its colour and weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
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
    /// In a column `width` wide with a base size of `text`, both in CSS pixels. A chart without points has no height.
    #[inline(never)]
    pub(super) fn placed(&self, width: f64, text: f64) -> Placed {
        let mut placed = Placed::default();
        let column = Column {
            left: 0.0,
            top: 0.0,
            width,
            text,
        };
        (self.place)(self, &mut placed, column);
        placed
    }
}

// Never inlined, since they are called from many places and the Wasm is to be small.
impl Placed {
    /// Adds a line of text: `x` is where it begins, has its middle or ends, by `align`; `y` is its middle. `size` is in CSS
    /// pixels, like all lengths here.
    #[inline(never)]
    pub fn say(&mut self, text: String, x: f64, align: Align, y: f64, size: f64, tone: Tone) {
        self.labels.push(Label {
            text,
            x,
            align,
            y,
            size,
            tone,
        });
    }

    /// Adds a part of a bar or another filled shape; CSS pixels.
    #[inline(never)]
    pub fn block(&mut self, at: Rect, pattern: Pattern) {
        self.blocks.push(Block {
            left: at.left,
            top: at.top,
            width: at.width,
            height: at.height,
            pattern,
        });
    }

    /// Adds an upright line from `top` on; CSS pixels.
    #[inline(never)]
    pub fn rule(&mut self, x: f64, top: f64, height: f64, weight: Weight) {
        self.rules.push(Rule {
            x,
            top,
            height,
            weight,
        });
    }
}

/// Places a chart of panels.
pub fn place(chart: &Chart, placed: &mut Placed, column: Column) {
    two_columns(&chart.panels, placed, column, |placed, panel, part| {
        PanelLayout::new(panel, part.left, part.width, part.text).place(placed, part.top)
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

    #[test]
    fn no_text_covers_another_or_a_bar() {
        each(|chart, width, placed| {
            for (number, label) in placed.labels.iter().enumerate() {
                for other in &placed.labels[number + 1..] {
                    let covers = overlap(bounds(label), bounds(other));
                    assert!(!covers, "{:?} at {width}: {label:?} {other:?}", chart.kind);
                }
                for block in &placed.blocks {
                    let bar = [
                        block.left,
                        block.top,
                        block.left + block.width,
                        block.top + block.height,
                    ];
                    assert!(!overlap(bounds(label), bar), "{width}: {label:?} {block:?}");
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
            for block in &placed.blocks {
                assert!(block.left >= -1e-6 && block.left + block.width <= width + 1e-6);
                assert!(block.top + block.height <= placed.height);
            }
        });
    }

    #[test]
    fn bars_start_at_zero_and_keep_to_one_scale() {
        each(|chart, width, placed| {
            let zeros: Vec<&Rule> = placed
                .rules
                .iter()
                .filter(|rule| rule.weight == Weight::Zero)
                .collect();
            let mut zeros = zeros.into_iter();
            let mut blocks = placed.blocks.iter();
            for panel in &chart.panels {
                let mut unit = None;
                for bar in panel.rows.iter().flat_map(|row| &row.bars) {
                    let zero = zeros.next().expect("a bar has its zero").x;
                    let lengths = blocks
                        .by_ref()
                        .filter(|block| !matches!(block.pattern, Pattern::Floor | Pattern::Rise));
                    let parts: Vec<&Block> = lengths.take(bar.parts.len()).collect();
                    let length: f64 = parts.iter().map(|block| block.width).sum();
                    let total = axis::bar_total(bar);
                    let start = if total < 0.0 { zero - length } else { zero };
                    assert!(
                        (parts[0].left - start).abs() < 1e-6,
                        "{:?} {width}",
                        chart.kind
                    );
                    let scale = *unit.get_or_insert(length / total.abs());
                    assert!(
                        (length - scale * total.abs()).abs() < 1e-6,
                        "{:?}",
                        chart.kind
                    );
                }
            }
            let line = |block: &Block| matches!(block.pattern, Pattern::Floor | Pattern::Rise);
            assert!(zeros.next().is_none() && blocks.all(line));
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
            assert_eq!(
                placed.hit_areas.len(),
                chart.points.len(),
                "{:?}",
                chart.kind
            );
            assert_eq!(placed.blocks.len(), chart.points.len(), "{:?}", chart.kind);
            for (area, block) in placed.hit_areas.iter().zip(&placed.blocks) {
                let outline = area.outline;
                assert!(outline.left <= block.left && outline.top <= block.top);
                assert!(outline.left + outline.width >= block.left + block.width);
            }
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
