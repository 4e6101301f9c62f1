//! For tests: the boxes that texts take up.

use super::letters;
use super::placed::{Align, Words};

/// Left, top, right, bottom. A line of Chinese is as high as it is set.
pub fn frame(words: &Words) -> [f64; 4] {
    let wide = letters::width(&words.text, words.size);
    let left = match words.align {
        Align::Left => words.x,
        Align::Centre => words.x - wide / 2.0,
        Align::Right => words.x - wide,
    };
    let half = words.size / 2.0;
    [left, words.y - half, left + wide, words.y + half]
}

pub fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    let near = 1e-6;
    a[0] + near < b[2] && b[0] + near < a[2] && a[1] + near < b[3] && b[1] + near < a[3]
}
