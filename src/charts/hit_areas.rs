//! Hit testing of chart points.

use super::placed::Placed;

/// A box in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// Where one of the chart's points stands in the picture.
#[derive(Debug, Clone, Copy)]
pub struct HitArea {
    /// What the ring surrounds when the point is chosen.
    pub outline: Rect,
    /// Where a tap or click chooses the point.
    pub target: Rect,
    /// Whether the mark stands across another point's, as a floor's line across its bar, and so is also hit itself.
    pub crosses: bool,
}

/// How far above or below its area a tap still chooses a point; in em.
const NEAR: f64 = 1.5;

impl Rect {
    /// The vertical and the horizontal distance of a place from the box; 0 inside.
    fn away(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let gap = |at: f64, from: f64, length: f64| (from - at).max(at - from - length).max(0.0);
        (gap(y, self.top, self.height), gap(x, self.left, self.width))
    }
}

impl Placed {
    /// The point whose mark crosses another's there; else the one whose hit area is nearest: vertically first, since rows are
    /// apart, then horizontally.
    pub fn hit(&self, at: (f64, f64), text: f64) -> Option<usize> {
        let mut nearest = None;
        if (at.0 + at.1).is_nan() {
            return nearest;
        }
        let mut least = (NEAR * text, f64::INFINITY);
        for (number, area) in self.hit_areas.iter().enumerate() {
            if area.crosses && area.outline.away(at) == (0.0, 0.0) {
                return Some(number);
            }
            let away = area.target.away(at);
            if away < least {
                (nearest, least) = (Some(number), away);
            }
        }
        nearest
    }
}
