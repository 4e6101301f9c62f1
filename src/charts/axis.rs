//! Amounts to lengths: scales that begin at zero, and the numbers along them.

use super::text_metrics;
use super::{Bar, Panel, Row};

/// Bars keep at least this share of the room; where values behind them would leave less, they move to a line of their own.
const SHARE_OF_BARS: f64 = 0.42;

/// Between the end of a bar and its value, in em.
pub const GAP: f64 = 0.4;

/// The most numbers along a scale, roughly, however wide it is.
const MOST_TICKS: f64 = 8.0;

/// Where amounts stand, in CSS pixels from the left edge of the bars' room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Where zero stands.
    pub zero: f64,
    /// CSS pixels of one unit.
    pub unit: f64,
}

impl Scale {
    /// Where an amount stands.
    pub fn at(self, amount: f64) -> f64 {
        self.zero + amount * self.unit
    }
}

/// The largest scale that leaves room for each value behind the end of its bar (for a fall: to the
/// right of zero). `None` where the values would take too much from the bars. `font_size` is in CSS pixels.
pub fn beside_values(panel: &Panel, room: f64, font_size: f64) -> Option<Scale> {
    let (fall, rise) = extent(panel);
    let whole = over_room(panel, room);
    let mut unit = whole.unit;
    for row in &panel.rows {
        for bar in &row.bars {
            let label = text_metrics::width(&bar.value, font_size) + GAP * font_size;
            let length = fall + bar_total(bar).max(floor_line(row));
            if length > 0.0 {
                unit = unit.min((room - label) / length);
            }
        }
    }
    (unit * (fall + rise) >= SHARE_OF_BARS * room || fall + rise == 0.0).then_some(Scale {
        zero: fall * unit,
        unit,
    })
}

/// The scale that fills the room.
pub fn over_room(panel: &Panel, room: f64) -> Scale {
    let (fall, rise) = extent(panel);
    let unit = if fall + rise > 0.0 {
        room / (fall + rise)
    } else {
        0.0
    };
    Scale {
        zero: fall * unit,
        unit,
    }
}

/// Round numbers to write along a scale, with their texts: without a sign, since words say which side is which. Far enough
/// apart for a `font_size` in CSS pixels. Empty where no bar has a length, and where there is room for zero alone, which
/// measures nothing.
pub fn ticks(panel: &Panel, scale: Scale, font_size: f64) -> Vec<(f64, String)> {
    let (rows, unit) = (&panel.rows, panel.unit);
    let (fall, rise) = extent(panel);
    if scale.unit <= 0.0 || fall + rise <= 0.0 {
        return Vec::new();
    }
    let longest = tenths(fall.max(rise));
    let widest = label(
        if longest < 10 {
            longest
        } else {
            longest / 10 * 10
        },
        unit,
    );
    let fewest = scale.unit * (fall + rise) / MOST_TICKS;
    let spacing = fewest.max(text_metrics::width(&widest, font_size) + font_size);
    // Whole amounts get whole ticks: there is no half project, and tenths would be more precise than a report that writes
    // 5% and 8%.
    let is_whole = |bar: &Bar| {
        bar.segments
            .iter()
            .all(|segment| segment.amount.fract() == 0.0)
    };
    let is_counted = rows.iter().all(|row| row.bars.iter().all(is_whole));
    let mut step: i64 = if is_counted { 10 } else { 1 };
    // 0.1, 0.2, 0.5, 1, 2, 5, 10, … up to far beyond any figure.
    for number in 0..45 {
        if step as f64 / 10.0 * scale.unit >= spacing {
            break;
        }
        step = if number % 3 == 1 {
            step / 2 * 5
        } else {
            step * 2
        };
    }
    let last = tenths(rise) / step;
    let mut ticks = Vec::new();
    for count in -(tenths(fall) / step)..=last {
        let tenths = count * step;
        let unit = if count == 0 { "" } else { unit };
        ticks.push((tenths as f64 / 10.0, label(tenths.abs(), unit)));
    }
    if ticks.len() < 2 {
        ticks.clear();
    }
    ticks
}

/// How far the axis goes to the left and to the right of zero, both as positive amounts.
pub fn extent(panel: &Panel) -> (f64, f64) {
    let (mut fall, mut rise): (f64, f64) = (0.0, panel.end);
    for row in &panel.rows {
        rise = rise.max(floor_line(row));
        for bar in &row.bars {
            fall = fall.max(-bar_total(bar));
            rise = rise.max(bar_total(bar));
        }
    }
    (fall, rise)
}

/// The amount at which a floor's line crosses a row's bars; 0 without one.
pub fn floor_line(row: &Row) -> f64 {
    row.target_mark
        .as_ref()
        .and_then(|mark| mark.line)
        .unwrap_or(0.0)
}

/// The sum of a bar's segments: where it ends, in its unit.
pub fn bar_total(bar: &Bar) -> f64 {
    bar.segments.iter().map(|segment| segment.amount).sum()
}

/// Rounded down, so that no tick stands beyond the axis.
fn tenths(amount: f64) -> i64 {
    (amount * 10.0 + 1e-6) as i64
}

fn label(tenths: i64, unit: &str) -> String {
    let mut text = (tenths / 10).to_string();
    if tenths % 10 != 0 {
        text.push('.');
        text.push_str(&(tenths % 10).to_string());
    }
    text.push_str(unit);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::{Pattern, Segment};

    fn panel(amounts: &[f64], end: f64) -> Panel {
        let bar = |&amount: &f64| Bar {
            segments: vec![Segment {
                amount,
                pattern: Pattern::Solid,
                name: "",
                count: String::new(),
            }],
            value: "12.3%".to_owned(),
        };
        let rows = amounts.iter().map(|amount| Row {
            label: String::new(),
            bars: vec![bar(amount)],
            target_mark: None,
        });
        Panel {
            unit: "%",
            end,
            rows: rows.collect(),
        }
    }

    fn texts(amounts: &[f64], room: f64) -> Vec<String> {
        texts_to(amounts, 0.0, room)
    }

    fn texts_to(amounts: &[f64], end: f64, room: f64) -> Vec<String> {
        let panel = panel(amounts, end);
        let ticks = ticks(&panel, over_room(&panel, room), 12.0);
        ticks.into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn ticks_are_round_unsigned_and_within_the_bars() {
        assert_eq!(texts(&[20.7, 8.0], 300.0), ["0", "5%", "10%", "15%", "20%"]);
        assert_eq!(
            texts(&[47.4, -18.8], 330.0),
            ["10%", "0", "10%", "20%", "30%", "40%"]
        );
        assert_eq!(texts(&[0.9], 300.0), ["0", "0.2%", "0.4%", "0.6%", "0.8%"]);
        assert_eq!(texts(&[3.0, 1.0], 300.0), ["0", "1%", "2%", "3%"]);
        assert_eq!(texts(&[0.0], 300.0), Vec::<String>::new());
    }

    #[test]
    fn amounts_of_more_than_32_bits_have_ticks() {
        assert_eq!(
            texts(&[3_000_000_000.0], 400.0),
            ["0", "1000000000%", "2000000000%", "3000000000%"]
        );
    }

    #[test]
    fn zero_alone_is_no_axis() {
        assert_eq!(texts(&[20.7], 60.0), ["0", "20%"]);
        assert_eq!(texts(&[20.7], 40.0), Vec::<String>::new());
    }

    #[test]
    fn an_axis_shows_its_end() {
        let all = ["0", "20%", "40%", "60%", "80%", "100%"];
        assert_eq!(texts_to(&[97.2, 98.8], 100.0, 400.0), all);
        assert_eq!(texts_to(&[97.2], 100.0, 180.0), ["0", "50%", "100%"]);
        assert_eq!(texts_to(&[97.2], 100.0, 90.0), ["0", "100%"]);
    }

    #[test]
    fn a_wide_axis_has_no_more_numbers_than_can_be_read_at_a_glance() {
        let all = ["0", "20%", "40%", "60%", "80%", "100%"];
        assert_eq!(texts(&[100.0], 400.0), all);
        assert_eq!(texts(&[100.0], 2000.0), all);
    }

    #[test]
    fn every_value_fits_behind_its_bar_or_all_move_away() {
        let panel = panel(&[47.4, 20.7, -18.8], 0.0);
        let scale = beside_values(&panel, 300.0, 14.0).unwrap();
        for row in &panel.rows {
            let end = scale.at(bar_total(&row.bars[0]).max(0.0));
            assert!(end + GAP * 14.0 + text_metrics::width("12.3%", 14.0) <= 300.0 + 1e-9);
        }
        assert!(scale.at(-18.8) >= -1e-9);
        assert_eq!(beside_values(&panel, 80.0, 28.0), None);
    }

    #[test]
    fn bars_without_length_need_no_scale() {
        assert_eq!(
            beside_values(&panel(&[0.0], 0.0), 300.0, 14.0),
            Some(Scale {
                zero: 0.0,
                unit: 0.0
            })
        );
    }
}
