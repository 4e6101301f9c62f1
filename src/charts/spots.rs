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

#[cfg(test)]
mod tests {
    use crate::charts::{Kind, charts, frames, hit};
    use crate::report::bundled;

    #[test]
    fn a_finger_on_a_mark_means_its_point_and_far_from_all_it_means_none() {
        let archive = bundled::archive().unwrap();
        let report = archive.newest();
        let all: Vec<usize> = (0..1000).collect();
        for chart in charts(report, &all, &all) {
            for (width, text) in [(288.0, 14.0), (358.0, 16.0), (900.0, 16.0), (288.0, 28.0)] {
                let frames = frames(&chart, width, text);
                assert_eq!(frames.len(), chart.points.len());
                for (number, frame) in frames.iter().enumerate() {
                    // The lower half: a floor's line crosses the bar that it belongs to.
                    let down = if chart.kind == Kind::Floor { 0.95 } else { 0.6 };
                    let at = (
                        frame.left + frame.width / 2.0,
                        frame.top + down * frame.height,
                    );
                    let found = hit(&chart, width, text, at);
                    assert_eq!(found, Some(number), "{:?} {width} {frame:?}", chart.kind);
                }
                assert_eq!(hit(&chart, width, text, (10.0, -100.0)), None);
                assert_eq!(hit(&chart, width, text, (10.0, 1e6)), None);
                let first = frames[0];
                for nowhere in [
                    (f64::NAN, f64::NAN),
                    (f64::NAN, first.top),
                    (10.0, f64::NAN),
                ] {
                    assert_eq!(hit(&chart, width, text, nowhere), None, "{nowhere:?}");
                }
            }
        }
    }

    #[test]
    fn the_value_behind_a_bar_means_its_point() {
        let archive = bundled::archive().unwrap();
        let all: Vec<usize> = (0..1000).collect();
        let charts = charts(archive.newest(), &all, &[]);
        for chart in charts.iter().filter(|chart| chart.kind == Kind::Growth) {
            for (number, frame) in frames(chart, 358.0, 16.0).iter().enumerate() {
                let at = (350.0, frame.top + frame.height / 2.0);
                assert_eq!(hit(chart, 358.0, 16.0, at), Some(number));
            }
        }
    }
}
