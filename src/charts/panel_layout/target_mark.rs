//! Placing what stands below a row's bars: a floor's line through them, or an arrow.

use super::{BAR, LINE, PanelLayout};
use crate::charts::hit_areas::{HitArea, Rect};
use crate::charts::placed::{Align, Placed, TextRole};
use crate::charts::text_metrics;
use crate::charts::{TargetMark, axis};

/// The length of an arrow, in em.
pub const ARROW: f64 = 1.3;
/// How far a floor's line reaches beyond its bar, above and below, in em.
const OVER: f64 = 0.25;
/// The width of a floor's line, in em.
pub const FLOOR: f64 = 0.14;

impl PanelLayout<'_> {
    /// Places a target mark below its row's bars, which end at `top`; returns its lower edge.
    pub(super) fn target_mark(&self, placed: &mut Placed, mark: &TargetMark, top: f64) -> f64 {
        match mark.line {
            Some(amount) => self.floor(placed, mark, amount, top),
            None => self.arrow(placed, mark, top),
        }
    }

    /// A line across the last bar, with its words centred below it.
    fn floor(&self, placed: &mut Placed, mark: &TargetMark, amount: f64, bottom: f64) -> f64 {
        let em = self.font_size;
        let height = (BAR + 2.0 * OVER) * em;
        let top = bottom - (BAR + OVER) * em;
        let width = FLOOR * em;
        let x = self.bars + self.scale.at(amount);
        let left = (x - width / 2.0).min(self.bars + self.room - width);
        let line = Rect {
            left,
            top,
            width,
            height,
        };
        let right = self.bars + self.room;
        let words = text_metrics::wrap(&mark.value, em, right - self.left);
        let mut lower = top + height;
        for words in words {
            let half = text_metrics::width(&words, em) / 2.0;
            let middle = x.min(right - half).max(self.left + half);
            self.add_label(
                placed,
                words,
                middle,
                Align::Centre,
                lower + 0.5 * LINE * em,
            );
            lower += LINE * em;
        }
        let hit = HitArea {
            area: self.full_width(top + height, lower - top - height),
            around: 0.2 * em,
        };
        placed.add_shape(line, mark.pattern, Some(hit));
        lower
    }

    /// An arrow with its words beside it. Its length is always the same.
    fn arrow(&self, placed: &mut Placed, mark: &TargetMark, bottom: f64) -> f64 {
        let em = self.font_size;
        let top = bottom + 0.5 * em;
        let (width, height) = (ARROW * em, BAR * em);
        let left = self.bars;
        let at = Rect {
            left,
            top,
            width,
            height,
        };
        let x = left + width + axis::GAP * em;
        let room = self.bars + self.room - x;
        let mut y = top + 0.5 * height;
        for line in text_metrics::wrap(&mark.value, em, room) {
            self.add_label(placed, line, x, Align::Left, y);
            y += LINE * em;
        }
        let lower = y - 0.5 * LINE * em;
        let area = self.full_width(top, lower - top);
        placed.add_shape(at, mark.pattern, Some(HitArea { area, around: 0.0 }));
        lower.max(top + height)
    }

    fn add_label(&self, placed: &mut Placed, text: String, x: f64, align: Align, y: f64) {
        placed.add_label(text, x, align, y, self.font_size, TextRole::TargetValue);
    }

    /// The panel's whole width at this height.
    pub(super) fn full_width(&self, top: f64, height: f64) -> Rect {
        Rect {
            left: self.left,
            top,
            width: self.bars + self.room - self.left,
            height,
        }
    }
}
