//! Charts on a sheet for a chat.

use super::all;
use crate::report_2024::report;
use report_explorer::charts::{ChartImage, ChartKind};

#[test]
fn a_sheet_is_full_or_the_chart_is_too_high_for_it() {
    for chart in all(report()) {
        let sheet = ChartImage::for_sheet(&chart, &[]);
        assert_eq!(sheet.is_none(), chart.kind == ChartKind::Projects);
        let Some(sheet) = sheet else { continue };
        let svg = sheet.sheet_svg();
        let high = across(&svg, "height") / across(&svg, "width");
        assert!(high > 0.85 && high <= 1.0, "{:?}: {high}", chart.kind);
        assert_eq!(across(&svg, "width"), 1080.0);
    }
}

/// A length that the root of a picture says first.
fn across(svg: &str, attribute: &str) -> f64 {
    let start = format!(" {attribute}=\"");
    let (_, rest) = svg.split_once(&start).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}
