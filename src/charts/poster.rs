//! A chart as a picture that stands alone: with its title, sentence, legend and what else must be said.

use super::placed::{Align, Block, Placed, Tone, Words};
use super::{Chart, Style, letters, marks, svg};

/// The base size of text and the width, in CSS pixels.
pub const TEXT: f64 = 16.0;
const WIDTH: f64 = 480.0;
/// In em.
const MARGIN: f64 = 1.25;
const TITLE: f64 = 1.3;
const SMALL: f64 = 0.86;
const LINE: f64 = 1.5;

/// A chart made ready for keeping.
#[derive(Debug)]
pub struct Poster {
    placed: Placed,
}

impl Poster {
    /// `notes` stand below the chart, each on lines of its own: source, date.
    pub fn new(chart: &Chart, notes: &[String]) -> Poster {
        let mut poster = Poster {
            placed: Placed::default(),
        };
        let mut y = MARGIN * TEXT;
        y = poster.say(&chart.title, TITLE, Tone::Value, y) + 0.3 * TEXT;
        y = poster.say(&chart.sentence, 1.0, Tone::Label, y) + 0.4 * TEXT;
        for legend in &chart.legend {
            let left = MARGIN * TEXT;
            poster.placed.blocks.push(Block {
                left,
                top: y + 0.3 * TEXT,
                width: 1.3 * TEXT,
                height: 0.75 * TEXT,
                pattern: legend.pattern,
            });
            let (text, x) = (legend.label.clone(), left + 1.8 * TEXT);
            poster.line(text, x, SMALL, Tone::Small, y);
            y += LINE * SMALL * TEXT;
        }
        y = poster.chart(chart, y + 0.6 * TEXT) + 0.6 * TEXT;
        for note in notes {
            y = poster.say(note, SMALL, Tone::Small, y);
        }
        poster.placed.height = (y + MARGIN * TEXT).ceil();
        poster
    }

    /// As the text of an SVG file. The style is one for a canvas.
    pub fn svg(&self, style: &Style) -> String {
        let whole = |length: f64| (length * style.ratio).round() as u32;
        let size = (whole(WIDTH), whole(self.placed.height));
        svg::svg(&marks::marks(&self.placed, style, size), style, size)
    }

    /// Returns the lower edge.
    fn chart(&mut self, chart: &Chart, top: f64) -> f64 {
        let left = MARGIN * TEXT;
        let inner = (chart.place)(chart, WIDTH - 2.0 * left, TEXT);
        let bottom = top + inner.height;
        let placed = &mut self.placed;
        for mut rule in inner.rules {
            rule.x += left;
            rule.top += top;
            placed.rules.push(rule);
        }
        for mut block in inner.blocks {
            block.left += left;
            block.top += top;
            placed.blocks.push(block);
        }
        for mut words in inner.texts {
            words.x += left;
            words.y += top;
            placed.texts.push(words);
        }
        bottom
    }

    /// Wrapped text `size` em high; returns the lower edge.
    fn say(&mut self, text: &str, size: f64, tone: Tone, top: f64) -> f64 {
        let left = MARGIN * TEXT;
        let mut y = top;
        for text in letters::wrap(text, size * TEXT, WIDTH - 2.0 * left) {
            self.line(text, left, size, tone, y);
            y += LINE * size * TEXT;
        }
        y
    }

    fn line(&mut self, text: String, x: f64, size: f64, tone: Tone, top: f64) {
        let size = size * TEXT;
        self.placed.texts.push(Words {
            text,
            x,
            align: Align::Left,
            y: top + 0.5 * LINE * size,
            size,
            tone,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::charts;
    use crate::report::bundled;

    #[test]
    fn a_picture_to_keep_says_all_and_keeps_to_its_edges() {
        let archive = bundled::archive().unwrap();
        let all: Vec<usize> = (0..1000).collect();
        for chart in charts(archive.newest(), &all, &all) {
            let notes = ["来源：某某报告".to_owned(), "日期".to_owned()];
            let poster = Poster::new(&chart, &notes);
            let texts = &poster.placed.texts;
            let shown: String = texts.iter().map(|words| words.text.as_str()).collect();
            for said in [&chart.title, &chart.sentence, &notes[0], &notes[1]] {
                assert!(shown.contains(said.as_str()), "{:?}: {said}", chart.kind);
            }
            for legend in &chart.legend {
                assert!(shown.contains(&legend.label));
            }
            for words in texts {
                let half = words.size / 2.0;
                assert!(words.y - half >= 0.0 && words.y + half <= poster.placed.height);
                if words.align == Align::Left {
                    let right = words.x + letters::width(&words.text, words.size);
                    assert!(right <= WIDTH + 1e-6, "{words:?}");
                }
            }
        }
    }

    #[test]
    fn the_svg_is_well_formed_and_escaped() {
        let archive = bundled::archive().unwrap();
        let all: Vec<usize> = (0..1000).collect();
        let charts = charts(archive.newest(), &all, &all);
        let poster = Poster::new(&charts[0], &["<a & b>".to_owned()]);
        let svg = poster.svg(&Style::light(TEXT, 1.0));
        assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>"));
        assert!(svg.contains("&lt;a &amp; b>"));
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
        assert!(svg.matches("<text").count() == poster.placed.texts.len());
    }
}
