//! The numbers of a bar's segments: below them where they fit, else in words.

use super::axis::Scale;
use super::{Bar, Row, text_metrics};
use crate::report::concat;
use crate::texts::charts as texts;

/// Where the numbers of segments stand, alike for all bars of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    BelowTheirSegment,
    /// As a line of words: some segments are too short for their numbers.
    InWords,
}

/// The least gap between two numbers, in em.
const CLEAR: f64 = 0.2;

impl Counts {
    /// `font_size` is the base size, `small` that of the numbers; both in CSS pixels.
    pub fn of(rows: &[Row], scale: Scale, font_size: f64, small: f64) -> Counts {
        let clear = |bar: &Bar| {
            let mut end = f64::NEG_INFINITY;
            middles(bar, scale).all(|(middle, count)| {
                let half = text_metrics::width(count, small) / 2.0;
                let clear = middle - half >= end + CLEAR * font_size;
                end = middle + half;
                clear
            })
        };
        if rows.iter().all(|row| row.bars.iter().all(&clear)) {
            Counts::BelowTheirSegment
        } else {
            Counts::InWords
        }
    }
}

/// The middle of each segment, from the left edge of the bars' room, with its number.
pub fn middles(bar: &Bar, scale: Scale) -> impl Iterator<Item = (f64, &str)> {
    let mut from = 0.0;
    bar.segments.iter().map(move |segment| {
        let middle = scale.at(from + segment.amount / 2.0);
        from += segment.amount;
        (middle, segment.count.as_str())
    })
}

/// The segments in words, a line breaking only between them.
pub fn in_words(bar: &Bar) -> Vec<String> {
    let said = bar.segments.iter().enumerate().map(|(number, segment)| {
        let comma = if number + 1 < bar.segments.len() {
            texts::COMMA
        } else {
            ""
        };
        concat(&[segment.name, &segment.count, comma])
    });
    said.collect()
}
