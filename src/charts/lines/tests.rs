//! Lines in columns of all widths.

use super::*;
use crate::charts::ChartKind;
use crate::charts::boxes::{bounds, overlap};

fn chart(values: &[(u16, f64, Pattern, &str)]) -> Chart {
    let dots = values.iter().map(|&(year, amount, pattern, value)| Dot {
        year,
        amount,
        pattern,
        value: value.to_owned(),
    });
    let line = Line {
        label: "一个名称相当长、写在一行里放不下而需要另起一行的指标".to_owned(),
        dots: dots.collect(),
    };
    Chart {
        kind: ChartKind::Years,
        title: String::new(),
        sentence: String::new(),
        legend: Vec::new(),
        table: crate::charts::Table {
            head: Vec::new(),
            rows: Vec::new(),
            good_falls_said: false,
        },
        panels: Vec::new(),
        lines: vec![line.clone(), line],
        place,
        points: Vec::new(),
        columns: &[],
    }
}

#[test]
fn nothing_covers_another_or_leaves_the_column() {
    let (solid, hollow) = (Pattern::Solid, Pattern::Hollow);
    let many: Vec<_> = (0..12)
        .map(|at| (1001 + at, f64::from(at) - 4.0, solid, "突破2500余万元"))
        .collect();
    let few = [
        (1001, 3.0, solid, "3%"),
        (1002, 3.0, solid, "3%"),
        (1002, 3.0, hollow, "预计3%以上"),
    ];
    let nothing = [(1001, 0.0, solid, "0个"), (1010, 0.0, hollow, "0个")];
    for dots in [many.as_slice(), &few, &nothing, &few[..1]] {
        for width in [288.0, 328.0, 360.0, 600.0, 900.0] {
            for text in [14.0, 16.0, 28.0] {
                let placed = chart(dots).placed(width, text);
                assert!(placed.bounds(2 * dots.len() - 1).is_some());
                assert_eq!(placed.bounds(2 * dots.len()), None);
                for (number, label) in placed.labels.iter().enumerate() {
                    let [left, top, right, bottom] = bounds(label);
                    let inside = left >= -1e-6 && right <= width + 1e-6;
                    assert!(
                        inside && top >= 0.0 && bottom <= placed.height,
                        "{width} {label:?}"
                    );
                    let covers = |other| overlap(bounds(label), other);
                    for other in &placed.labels[number + 1..] {
                        assert!(
                            !covers(bounds(other)),
                            "{width} {text}: {label:?} {other:?}"
                        );
                    }
                    for dot in placed.shapes.iter().map(|shape| shape.at) {
                        let (right, bottom) = (dot.left + dot.width, dot.top + dot.height);
                        assert!(!covers([dot.left, dot.top, right, bottom]), "{label:?}");
                        assert!(dot.left >= 0.0 && right <= width && bottom <= placed.height);
                    }
                }
            }
        }
    }
}

#[test]
fn the_last_year_always_has_its_figure() {
    let dots: Vec<_> = (0..12)
        .map(|at| (1001 + at, 1.0, Pattern::Solid, "123.4%"))
        .collect();
    let placed = chart(&dots).placed(288.0, 16.0);
    let says = |text: &str| placed.labels.iter().any(|label| label.text == text);
    assert!(says("1012年") && !says("1011年"));
}
