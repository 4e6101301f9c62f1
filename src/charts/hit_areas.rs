//! A chart's points under the finger.

use super::placed::Placed;

/// A box in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// A point of the chart.
#[derive(Debug, Clone, Copy)]
pub struct HitArea {
    /// What is framed when the point is chosen.
    pub outline: Rect,
    /// Where a finger or pointer means the point.
    pub target: Rect,
}

/// How far from a point a finger still means it; in em.
const NEAR: f64 = 1.5;

impl Rect {
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
        for (number, area) in self.hit_areas.iter().enumerate() {
            let away = area.target.away(at);
            if away < least {
                (nearest, least) = (Some(number), away);
            }
        }
        nearest
    }
}

#[cfg(test)]
mod tests {
    use crate::charts::{ChartKind, charts, hit, outlines};
    use crate::report::bundled;

    #[test]
    fn a_finger_on_a_mark_means_its_point_and_far_from_all_it_means_none() {
        let archive = bundled::archive().unwrap();
        let report = archive.newest();
        let all: Vec<usize> = (0..1000).collect();
        for chart in charts(report, &all, &all) {
            for (width, text) in [(288.0, 14.0), (358.0, 16.0), (900.0, 16.0), (288.0, 28.0)] {
                let outlines = outlines(&chart, width, text);
                assert_eq!(outlines.len(), chart.points.len());
                for (number, rect) in outlines.iter().enumerate() {
                    // The lower half: a floor's line crosses the bar that it belongs to.
                    let down = if chart.kind == ChartKind::Floor {
                        0.95
                    } else {
                        0.6
                    };
                    let at = (rect.left + rect.width / 2.0, rect.top + down * rect.height);
                    let found = hit(&chart, width, text, at);
                    assert_eq!(found, Some(number), "{:?} {width} {rect:?}", chart.kind);
                }
                assert_eq!(hit(&chart, width, text, (10.0, -100.0)), None);
                assert_eq!(hit(&chart, width, text, (10.0, 1e6)), None);
                let first = outlines[0];
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
        for chart in charts
            .iter()
            .filter(|chart| chart.kind == ChartKind::Growth)
        {
            for (number, rect) in outlines(chart, 358.0, 16.0).iter().enumerate() {
                let at = (350.0, rect.top + rect.height / 2.0);
                assert_eq!(hit(chart, 358.0, 16.0, at), Some(number));
            }
        }
    }
}
