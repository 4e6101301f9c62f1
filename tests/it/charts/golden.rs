//! Every kind of chart as an SVG, light and dark, against the files of `tests/golden`.
//! `EXPLORER_WRITE_GOLDEN=1 cargo test charts` writes them anew; look at each one then.

use super::fixture;
use plotters::prelude::SVGBackend;
use report_explorer::charts::{Chart, ChartKind, Style, charts};
use std::path::Path;

const WIDTH: f64 = 360.0;
const TEXT: f64 = 16.0;

#[test]
fn pictures_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let report = fixture::whole();
    let mut changed = Vec::new();
    let years = super::years::chart();
    for chart in super::all(report).into_iter().chain([years]) {
        for (look, style) in [("light", Style::light(1.0)), ("dark", Style::dark(1.0))] {
            let name = format!("{}-{look}.svg", chart.kind.id());
            let drawn = svg(&chart, &style.for_svg());
            if std::env::var_os("EXPLORER_WRITE_GOLDEN").is_some() {
                std::fs::write(folder.join(&name), &drawn).unwrap();
            }
            if std::fs::read_to_string(folder.join(&name))
                .is_ok_and(|kept| normal(&kept) == normal(&drawn))
            {
                continue;
            }
            changed.push(name);
        }
    }
    assert!(
        changed.is_empty(),
        "not as in tests/golden: {changed:?}; see the head of this file"
    );
}

#[test]
fn text_is_anchored_and_whole() {
    let report = fixture::whole();
    for chart in charts(
        report,
        &(0..report.indicators.len()).collect::<Vec<_>>(),
        &[],
    ) {
        let drawn = svg(&chart, &Style::light(1.0).for_svg());
        for line in drawn.lines().filter(|line| line.starts_with("<text")) {
            assert!(line.contains("text-anchor=\""), "{line}");
        }
        for bar in chart
            .panels
            .iter()
            .flat_map(|panel| &panel.rows)
            .flat_map(|row| &row.bars)
        {
            assert!(
                drawn.contains(&format!("\n{}\n", bar.value)),
                "{}",
                bar.value
            );
        }
    }
}

/// Nothing rests on a sign: where bars go to the left, words say what that means, in the narrowest room too.
#[test]
fn the_sides_of_zero_are_named() {
    let falls = [("甲", "-15%"), ("乙", "-5%")];
    let falls = falls.map(|(name, raw)| fixture::indicator(name, vec![fixture::rate(raw)]));
    let falls = super::chart(ChartKind::Growth, falls.into(), Vec::new());
    let both = super::chart(
        ChartKind::Growth,
        fixture::whole().indicators.to_vec(),
        Vec::new(),
    );
    for (width, text) in [(288.0, 14.0), (288.0, 28.0), (358.0, 16.0), (900.0, 16.0)] {
        let says = |chart: &Chart| {
            let drawn = drawn(chart, width, text, &Style::light(1.0).for_svg());
            ["← 下降", "增长 →"].map(|words| drawn.contains(words))
        };
        assert_eq!(says(&falls), [true, false], "{width} {text}");
        assert_eq!(says(&both), [true, true], "{width} {text}");
    }
}

#[test]
fn a_sharper_screen_gets_the_same_picture_larger() {
    let report = fixture::whole();
    for chart in super::all(report) {
        let measures = |ratio: f64| measures(&svg(&chart, &Style::light(ratio).for_svg()));
        let (one, three) = (measures(1.0), measures(3.0));
        assert_eq!(one.len(), three.len(), "{}", chart.kind.id());
        for (small, large) in one.into_iter().zip(three) {
            // Both are on whole pixels of their own.
            assert!(
                (small * 3.0 - large).abs() <= 3.0,
                "{}: {small} became {large}",
                chart.kind.id()
            );
        }
    }
}

/// A column may be some fraction of a pixel wide, a canvas isn't: what is drawn has the lines that room was kept for.
#[test]
fn nothing_is_cut_off_where_the_column_is_no_whole_number_of_pixels() {
    let report = fixture::whole();
    for chart in super::all(report) {
        for halves in 2 * 288..2 * 420 {
            let width = f64::from(halves) / 2.0;
            let placed = chart.placed(width, TEXT);
            let size = (width.round() as u32, placed.height as u32);
            let mut drawn = String::new();
            let backend = SVGBackend::with_string(&mut drawn, size);
            let style = Style::light(1.0).for_svg();
            placed.draw(backend, &style).unwrap();
            let texts = drawn.lines().filter(|line| line.starts_with("<text"));
            let lowest = texts.filter_map(|line| {
                let (_, after) = line.split_once(" y=\"")?;
                after.split('"').next()?.parse::<f64>().ok()
            });
            let lowest = lowest.fold(0.0, f64::max);
            assert!(lowest < placed.height, "{:?} at {width}", chart.kind);
            assert!(lowest + 2.0 * TEXT > placed.height, "{:?}", chart.kind);
        }
    }
}

/// Where the rectangles and texts of a picture are, and how large, one after the other.
fn measures(svg: &str) -> Vec<f64> {
    let drawn = svg
        .lines()
        .filter(|line| line.starts_with("<rect") || line.starts_with("<text"));
    let measures = drawn.flat_map(|line| {
        let keys = ["x", "y", "width", "height", "font-size"];
        keys.into_iter().filter_map(move |key| {
            let (_, after) = line.split_once(&format!(" {key}=\""))?;
            after.split('"').next()?.parse().ok()
        })
    });
    measures.collect()
}

fn svg(chart: &Chart, style: &Style) -> String {
    drawn(chart, WIDTH, TEXT, style)
}

fn drawn(chart: &Chart, width: f64, text: f64, style: &Style) -> String {
    let placed = chart.placed(width, text);
    let size = (width * style.ratio, placed.height * style.ratio);
    let mut drawn = String::new();
    let backend = SVGBackend::with_string(&mut drawn, (size.0 as u32, size.1 as u32));
    placed.draw(backend, style).unwrap();
    drawn
}

/// Numbers to one decimal, one space between words, so that noise breaks nothing.
fn normal(svg: &str) -> String {
    let mut out = String::new();
    for word in svg.split_inclusive(|c: char| !(c.is_ascii_digit() || c == '.')) {
        let end = word
            .trim_end_matches(|c: char| !(c.is_ascii_digit() || c == '.'))
            .len();
        match word[..end].parse::<f64>() {
            Ok(number) if word[..end].contains('.') && !word[..end].ends_with('.') => {
                out.push_str(&((number * 10.0).round() / 10.0).to_string());
                out.push_str(&word[end..]);
            }
            _ => out.push_str(word),
        }
    }
    out.replace(" \"", "\"")
}
