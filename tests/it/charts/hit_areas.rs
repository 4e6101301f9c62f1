//! A chart's points under the finger.

use super::fixture::{changed, headline};
use super::{all, bounds, chart};
use crate::report_2024::report;
use report_explorer::charts::ChartKind;

#[test]
fn a_finger_on_a_mark_means_its_point_and_far_from_all_it_means_none() {
    for chart in all(report()) {
        for (width, text) in [(288.0, 14.0), (358.0, 16.0), (900.0, 16.0), (288.0, 28.0)] {
            let placed = chart.placed(width, text);
            let all = bounds(&chart, &placed);
            for (number, rect) in all.iter().enumerate() {
                let at = (rect.left + rect.width / 2.0, rect.top + rect.height / 2.0);
                let found = placed.hit(at);
                assert_eq!(found, Some(number), "{:?} {width} {rect:?}", chart.kind);
            }
            assert_eq!(placed.hit((10.0, -100.0)), None);
            assert_eq!(placed.hit((10.0, 1e6)), None);
            let first = all[0];
            for nowhere in [
                (f64::NAN, f64::NAN),
                (f64::NAN, first.top),
                (10.0, f64::NAN),
            ] {
                assert_eq!(placed.hit(nowhere), None, "{nowhere:?}");
            }
        }
    }
}

#[test]
fn the_value_behind_a_bar_means_its_point() {
    let charts = all(report());
    let growth = charts.iter().find(|chart| chart.kind == ChartKind::Growth);
    let growth = growth.unwrap();
    assert!(!growth.is_empty());
    let placed = growth.placed(358.0, 16.0);
    for (number, rect) in bounds(growth, &placed).iter().enumerate() {
        let at = (350.0, rect.top + rect.height / 2.0);
        assert_eq!(placed.hit(at), Some(number));
    }
}

#[test]
fn a_tap_below_the_last_bar_means_it_only_where_it_is_near() {
    let pair = vec![headline("甲", "6%", "7%")];
    let chart = chart(ChartKind::Headline, pair, Vec::new());
    for text in [14.0, 28.0] {
        let placed = chart.placed(358.0, text);
        let last = *bounds(&chart, &placed).last().unwrap();
        let below = |em: f64| placed.hit((last.left + 5.0, last.top + last.height + em * text));
        assert_eq!([1.0, 2.0].map(below), [Some(1), None], "{text}");
    }
}

#[test]
fn the_value_above_a_bar_means_its_point() {
    let long = |one| changed(one, 1, |target| target.raw = "确保增长7.5%以上");
    let pairs = [("甲", "6%"), ("乙", "8%")];
    let pairs = pairs.map(|(name, rate)| long(headline(name, rate, "7.5%")));
    let chart = chart(ChartKind::Headline, pairs.into(), Vec::new());
    for (width, text) in [(280.0, 24.0), (288.0, 28.0)] {
        let placed = chart.placed(width, text);
        let all = bounds(&chart, &placed);
        let is_above = all[1].top - all[0].top - all[0].height > 1.3 * text;
        assert!(is_above, "{width} {text}: {all:?}");
        for (number, rect) in all.iter().enumerate() {
            for up in [0.2, 0.7, 1.2] {
                let found = placed.hit((rect.left + 5.0, rect.top - up * text));
                assert_eq!(found, Some(number), "{width} {text}: {up}");
            }
        }
    }
}

#[test]
fn a_narrow_column_keeps_long_bars() {
    for chart in all(report()) {
        assert!(!chart.is_empty(), "{:?}", chart.kind);
        for width in [288.0, 328.0, 360.0, 600.0, 900.0] {
            for text in [14.0, 16.0, 28.0] {
                let all = bounds(&chart, &chart.placed(width, text));
                let longest = all.iter().map(|rect| rect.left + rect.width);
                let longest = longest.fold(0.0, f64::max);
                assert!(
                    longest > 0.4 * width,
                    "{:?} at {width}: {longest}",
                    chart.kind
                );
            }
        }
    }
}
