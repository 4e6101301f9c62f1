//! A chart as an image that stands alone: with its title, sentence, legend and notes.

use super::column::Column;
use super::hit_areas::Rect;
use super::panel_layout::{ARROW, FLOOR};
use super::placed::{Align, Placed, SMALL, TextRole};
use super::{Chart, Pattern, Style, marks, svg, text_metrics};

/// The base size of text, in CSS pixels.
const TEXT: f64 = 16.0;
/// The width of a picture to save, in CSS pixels.
const WIDTH: f64 = 480.0;
// A picture on a sheet for a chat (`public/share-sheet.js`) is no higher than wide.
/// The sheet's width in device pixels.
const ACROSS: f64 = 1080.0;
/// The first width tried, in CSS pixels: the words are largest.
const NARROWEST: f64 = 320.0;
/// The last width tried, in CSS pixels: smaller words couldn't be read.
const WIDEST: f64 = 780.0;
/// From one width tried to the next, in CSS pixels.
const STEP: f64 = 20.0;
/// A share of the width.
const MARGIN: f64 = 1.0 / 18.0;
/// The title's size, in em.
const TITLE: f64 = 1.3;
/// The height of a line, in em of its text.
const LINE: f64 = 1.5;
// Samples in a legend: how far right and down each begins, its width and its height, in em.
const SAMPLE: [f64; 4] = [0.0, 0.3, ARROW, 0.75];
/// As the mark: a thin line.
const FLOOR_SAMPLE: [f64; 4] = [0.6, 0.1, FLOOR, 1.1];
/// Where the words beside a sample begin, in em.
const BESIDE_SAMPLE: f64 = 1.8;

/// A chart laid out as an image of its own.
#[derive(Debug)]
pub struct ChartImage {
    title: String,
    width: f64,
    left: f64,
    placed: Placed,
}

impl ChartImage {
    /// `notes` stand below the chart, each on lines of its own: source, date.
    pub fn new(chart: &Chart, notes: &[String]) -> ChartImage {
        ChartImage::of(chart, notes, WIDTH)
    }

    /// With the largest words with which everything fits on a sheet; `None` where they would be too small to read.
    pub fn for_sheet(chart: &Chart, notes: &[String]) -> Option<ChartImage> {
        let mut width = NARROWEST;
        while width <= WIDEST {
            let image = ChartImage::of(chart, notes, width);
            if image.placed.height <= width {
                return Some(image);
            }
            width += STEP;
        }
        None
    }

    fn of(chart: &Chart, notes: &[String], width: f64) -> ChartImage {
        let left = MARGIN * width;
        let mut image = ChartImage {
            title: chart.title.clone(),
            width,
            left,
            placed: Placed::default(),
        };
        let mut y = left;
        y = image.add_text(&chart.title, TITLE, TextRole::Value, y) + 0.3 * TEXT;
        y = image.add_text(&chart.sentence, 1.0, TextRole::Label, y) + 0.4 * TEXT;
        for legend in &chart.legend {
            let [across, down, width, height] = match legend.pattern {
                Pattern::Floor => FLOOR_SAMPLE,
                _ => SAMPLE,
            };
            let sample = Rect {
                left: left + across * TEXT,
                top: y + down * TEXT,
                width: width * TEXT,
                height: height * TEXT,
            };
            image.placed.add_shape(sample, legend.pattern, None);
            let (text, x) = (legend.label.clone(), left + BESIDE_SAMPLE * TEXT);
            image.add_line(text, x, SMALL, TextRole::Small, y);
            y += LINE * SMALL * TEXT;
        }
        let column = Column {
            left,
            top: y + 0.6 * TEXT,
            width: width - 2.0 * left,
            font_size: TEXT,
        };
        (chart.place)(chart, &mut image.placed, column);
        y = image.placed.height + 0.6 * TEXT;
        for note in notes {
            y = image.add_text(note, SMALL, TextRole::Small, y);
        }
        image.placed.height = (y + left).ceil();
        image
    }

    /// As an SVG as wide as the sheet.
    pub fn sheet_svg(&self) -> String {
        self.svg(&Style::light(ACROSS / self.width))
    }

    /// As the text of an SVG file. The style is one for a canvas.
    pub fn svg(&self, style: &Style) -> String {
        let whole = |length: f64| (length * style.ratio).round() as u32;
        let size = (whole(self.width), whole(self.placed.height));
        let marks = marks::marks(&self.placed, style, size);
        svg::svg(&self.title, &marks, style, size)
    }

    /// Wrapped text `size` em high; returns the lower edge.
    fn add_text(&mut self, text: &str, size: f64, role: TextRole, top: f64) -> f64 {
        let left = self.left;
        let mut y = top;
        for text in text_metrics::wrap(text, size * TEXT, self.width - 2.0 * left) {
            self.add_line(text, left, size, role, y);
            y += LINE * size * TEXT;
        }
        y
    }

    fn add_line(&mut self, text: String, x: f64, size: f64, role: TextRole, top: f64) {
        let size = size * TEXT;
        let y = top + 0.5 * LINE * size;
        self.placed.add_label(text, x, Align::Left, y, size, role);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::charts;
    use crate::report::bundled;

    #[test]
    fn a_picture_to_keep_says_all_and_keeps_to_its_edges() {
        let all: Vec<usize> = (0..1000).collect();
        let reports = bundled::archive().unwrap().reports().iter();
        let charts = reports.flat_map(|report| charts(report, &all, &all));
        for chart in charts.filter(|chart| !chart.is_empty()) {
            let notes = ["来源：某某报告".to_owned(), "日期".to_owned()];
            let image = ChartImage::new(&chart, &notes);
            let labels = &image.placed.labels;
            let shown: String = labels.iter().map(|label| label.text.as_str()).collect();
            for said in [&chart.title, &chart.sentence, &notes[0], &notes[1]] {
                assert!(shown.contains(said.as_str()), "{:?}: {said}", chart.kind);
            }
            for legend in &chart.legend {
                assert!(shown.contains(&legend.label));
            }
            for label in labels {
                let half = label.size / 2.0;
                assert!(label.y - half >= 0.0 && label.y + half <= image.placed.height);
                if label.align == Align::Left {
                    let right = label.x + text_metrics::width(&label.text, label.size);
                    assert!(right <= WIDTH + 1e-6, "{label:?}");
                }
            }
        }
    }

    #[test]
    fn the_svg_is_well_formed_and_escaped() {
        let archive = bundled::archive().unwrap();
        let all: Vec<usize> = (0..1000).collect();
        let charts = charts(archive.newest(), &all, &all);
        let image = ChartImage::new(&charts[0], &["<a & b>".to_owned()]);
        let svg = image.svg(&Style::light(1.0));
        // In another language's forms ：and ；are drawn in the middle of their room.
        assert!(svg.contains(" xml:lang=\"zh-CN\""));
        assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>"));
        assert!(svg.contains("&lt;a &amp; b>"));
        assert!(svg.contains(&format!("<title>{}</title>", charts[0].title)));
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
        assert!(svg.matches("<text").count() == image.placed.labels.len());
    }
}
