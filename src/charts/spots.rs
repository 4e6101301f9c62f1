//! A chart's points under the finger.

use super::placed::Placed;

/// A box in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// A point of the chart.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    /// What is framed when the point is chosen.
    pub ring: Frame,
    /// Where a finger or pointer means the point.
    pub touch: Frame,
}

/// How far from a point a finger still means it; in em.
const NEAR: f64 = 1.5;

impl Frame {
    /// How far a place is from the box, down and across; 0 inside.
    fn away(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let gap = |at: f64, from: f64, length: f64| (from - at).max(at - from - length).max(0.0);
        (gap(y, self.top, self.height), gap(x, self.left, self.width))
    }
}

impl Placed {
    /// The point whose box is nearest: first down, since rows are apart, then across.
    pub fn hit(&self, at: (f64, f64), text: f64) -> Option<usize> {
        let mut nearest = None;
        if (at.0 + at.1).is_nan() {
            return nearest;
        }
        let mut least = (NEAR * text, f64::INFINITY);
        for (number, spot) in self.spots.iter().enumerate() {
            let away = spot.touch.away(at);
            if away < least {
                (nearest, least) = (Some(number), away);
            }
        }
        nearest
    }
}
