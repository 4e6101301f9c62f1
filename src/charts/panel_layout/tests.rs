//! Single panels: floors beside bars of all lengths, and which values are a target's.

use super::*;
use crate::charts::boxes::{bounds, overlap};
use crate::charts::{Segment, TargetMark};

fn bar(amount: f64, pattern: Pattern, count: &str, value: &str) -> Bar {
    let segments = vec![Segment {
        amount,
        pattern,
        name: "",
        count: count.to_owned(),
    }];
    Bar {
        segments,
        value: value.to_owned(),
    }
}

fn placed(end: f64, row: Row, width: f64, font_size: f64) -> Placed {
    let panel = Panel {
        unit: "%",
        end,
        rows: vec![row],
    };
    let mut placed = Placed::default();
    PanelLayout::new(&panel, 0.0, width, font_size).place(&mut placed, 0.0);
    placed
}

#[test]
fn a_floor_is_on_its_side_of_the_bars_end_and_everything_in_the_column() {
    for (end, amount, value, line, words) in [
        (0.0, 9.0, "9%", 80.0, "80%以上"),
        (0.0, 900.0, "900%", 1.0, "确保1%以上"),
        (100.0, 98.0, "98%", 100.0, "确保稳定在100%以上"),
        (0.0, 900.0, "900万人", 1234.5, "确保稳定在不低于1234.5万人"),
        (100.0, 98.0, "98%", 97.0, "确保97%以上"),
        (100.0, 98.0, "预计超过98%", 100.0, "100%以上"),
    ] {
        for width in [288.0, 328.0, 360.0, 600.0, 900.0] {
            for font_size in [14.0, 16.0, 28.0] {
                let row = Row {
                    label: "甲".to_owned(),
                    bars: vec![bar(amount, Pattern::Solid, "", value)],
                    target_mark: Some(TargetMark {
                        line: Some(line),
                        pattern: Pattern::Floor,
                        value: words.to_owned(),
                    }),
                };
                let placed = placed(end, row, width, font_size);
                let case = format!("{amount} beside {line} at {width}, {font_size}");
                let sides = |pattern| {
                    let of = placed.shapes.iter().filter(|own| own.pattern == pattern);
                    let of: Vec<Rect> = of.map(|shape| shape.at).collect();
                    let at = of[0];
                    [at.left, at.top, at.left + at.width, at.top + at.height]
                };
                let (bar, floor) = (sides(Pattern::Solid), sides(Pattern::Floor));
                let middle = (floor[0] + floor[2]) / 2.0;
                assert_eq!(middle < bar[2], line < amount, "{case}");
                assert!(middle >= 0.0 && bar[0] >= 0.0, "{case}");
                assert!(bar[2].max(floor[2]) <= width + 1e-6, "{case}");
                for (number, label) in placed.labels.iter().enumerate() {
                    let own = bounds(label);
                    let inside = own[0] >= -1e-6 && own[2] <= width + 1e-6;
                    assert!(inside, "{case}: {label:?}");
                    let others = placed.labels[number + 1..].iter().map(bounds);
                    let covers = others.chain([bar, floor]).any(|other| overlap(own, other));
                    assert!(!covers, "{case}: {label:?}");
                }
            }
        }
    }
}

/// A number of projects is counted here, and no target.
#[test]
fn only_the_value_of_a_target_is_set_as_one() {
    let role = |pattern, count| {
        let row = Row {
            label: String::new(),
            bars: vec![bar(3.0, pattern, count, "3项")],
            target_mark: None,
        };
        let placed = placed(0.0, row, 360.0, 16.0);
        let mut labels = placed.labels.into_iter();
        labels
            .find(|label| label.text == "3项")
            .map(|label| label.role)
    };
    for (pattern, count, expected) in [
        (Pattern::Hatched, "", TextRole::TargetValue),
        (Pattern::Hatched, "3", TextRole::Value),
        (Pattern::Solid, "", TextRole::Value),
    ] {
        assert_eq!(role(pattern, count), Some(expected), "{pattern:?} {count}");
    }
}
