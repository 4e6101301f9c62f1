//! Where a chart's points are, and which of them is hit.

use super::placed::{Placed, Shape};

/// A box in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// Where a tap or click means a point.
#[derive(Debug, Clone, Copy)]
pub struct HitArea {
    pub area: Rect,
    /// How far to both sides its shape is hit before all areas, and its ring keeps off, if it stands across another
    /// point's, as a floor's line across its bar; else 0.
    pub around: f64,
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
    /// What surrounds a point, in CSS pixels from the picture's upper left corner; `None` if the chart has no such point.
    pub fn bounds(&self, number: usize) -> Option<Rect> {
        let (shape, hit) = self.hit_areas().nth(number)?;
        Some(around(shape, hit))
    }

    /// The point at or next to a place in the picture (CSS pixels); `None` where none is near. The one whose mark crosses
    /// another's there; else the one whose area is nearest: vertically first, since rows are apart, then horizontally.
    pub fn hit(&self, at: (f64, f64)) -> Option<usize> {
        let mut nearest = None;
        if (at.0 + at.1).is_nan() {
            return nearest;
        }
        let mut least = (NEAR * self.font_size, f64::INFINITY);
        for (number, (shape, hit)) in self.hit_areas().enumerate() {
            if hit.around > 0.0 && around(shape, hit).away(at) == (0.0, 0.0) {
                return Some(number);
            }
            let away = hit.area.away(at);
            if away < least {
                (nearest, least) = (Some(number), away);
            }
        }
        nearest
    }

    fn hit_areas(&self) -> impl Iterator<Item = (&Shape, &HitArea)> {
        let all = self.shapes.iter();
        all.filter_map(|shape| Some((shape, shape.hit.as_ref()?)))
    }
}

fn around(shape: &Shape, hit: &HitArea) -> Rect {
    Rect {
        left: shape.at.left - hit.around,
        width: shape.at.width + 2.0 * hit.around,
        ..shape.at
    }
}
