//! For tests: the boxes that texts take up.

use super::placed::{Align, Label};
use super::text_metrics;

/// Left, top, right, bottom. A line of Chinese is as high as it is set.
pub fn bounds(label: &Label) -> [f64; 4] {
    let wide = text_metrics::width(&label.text, label.size);
    let left = match label.align {
        Align::Left => label.x,
        Align::Centre => label.x - wide / 2.0,
        Align::Right => label.x - wide,
    };
    let half = label.size / 2.0;
    [left, label.y - half, left + wide, label.y + half]
}

pub fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    let near = 1e-6;
    a[0] + near < b[2] && b[0] + near < a[2] && a[1] + near < b[3] && b[1] + near < a[3]
}
