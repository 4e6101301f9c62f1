//! Shapes and labels as marks on whole pixels.

use super::*;
use crate::charts::Rect;

fn painter(style: &Style) -> Painter<'_> {
    Painter {
        style,
        marks: Vec::new(),
    }
}

fn shape([left, top, width, height]: [f64; 4], pattern: Pattern) -> Shape {
    let at = Rect {
        left,
        top,
        width,
        height,
    };
    Shape {
        at,
        pattern,
        hit: None,
    }
}

#[test]
fn three_patterns_differ_without_colour() {
    let style = Style::light(3.0);
    let shapes = [Pattern::Solid, Pattern::Tinted, Pattern::Hatched].map(|pattern| {
        let mut painter = painter(&style);
        painter.shape(&shape([0.0, 0.0, 40.0, 12.0], pattern));
        let strokes = painter.marks.into_iter().filter_map(|mark| match mark {
            Mark::Stroke { path, .. } => Some(path),
            _ => None,
        });
        strokes.collect::<Vec<_>>()
    });
    assert!(shapes[0].is_empty());
    assert!(shapes[1] != shapes[2] && !shapes[1].is_empty() && !shapes[2].is_empty());
}

/// As a range has.
#[test]
fn what_has_no_length_is_not_drawn() {
    let style = Style::light(2.0);
    for pattern in [Pattern::Solid, Pattern::Tinted, Pattern::Hatched] {
        let mut painter = painter(&style);
        painter.shape(&shape([20.0, 0.0, 0.0, 12.0], pattern));
        let is_seen = |mark: &Mark| !matches!(mark, Mark::Fill { from, to, .. } if from.0 == to.0);
        assert!(!painter.marks.iter().any(is_seen), "{pattern:?}");
    }
}

#[test]
fn a_bar_stays_in_its_box_however_thin_it_is() {
    for ratio in [1.0, 2.0, 3.0] {
        let style = Style::light(ratio);
        for pattern in [Pattern::Tinted, Pattern::Hatched, Pattern::Hollow] {
            for width in [0.3, 0.7, 1.0, 2.0, 4.0] {
                let mut painter = painter(&style);
                painter.shape(&shape([100.0, 0.0, width, 12.0], pattern));
                let points = painter.marks.into_iter().flat_map(|mark| match mark {
                    Mark::Fill { from, to, .. } => vec![from, to],
                    Mark::Stroke { path, .. } => path,
                    Mark::Text { .. } => Vec::new(),
                });
                let across: Vec<i32> = points.map(|(across, _)| across).collect();
                let start = (100.0 * ratio).round() as i32;
                let end = ((100.0 + width) * ratio).round() as i32;
                assert_eq!(
                    (across.iter().min(), across.iter().max()),
                    (Some(&start), Some(&end.max(start + 1))),
                    "{pattern:?} {width} at {ratio}: {across:?}"
                );
            }
        }
    }
}

#[test]
fn lengths_and_letters_grow_with_the_ratio() {
    let style = Style::light(3.0);
    let mut painter = painter(&style);
    painter.shape(&shape([10.0, 0.0, 0.0, 5.0], Pattern::Zero));
    let (from, to, colour) = ((30, 0), (33, 15), style.muted);
    assert_eq!(painter.marks, [Mark::Fill { from, to, colour }]);
    let label = Label {
        text: "甲".to_owned(),
        x: 1.0,
        align: Align::Left,
        y: 2.0,
        size: 14.0,
        role: TextRole::Label,
    };
    painter.label(&label);
    assert!(matches!(
        painter.marks.last(),
        Some(Mark::Text {
            size: 42.0,
            at: (3, 6),
            ..
        })
    ));
}
