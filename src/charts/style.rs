//! Colours, type and pixel ratio of a picture.

/// Red, green, blue.
pub type Colour = (u8, u8, u8);

/// What a picture is drawn on. plotters' backends interpret font sizes differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    Canvas,
    Svg,
}

/// Everything about a picture that is not in its chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub paper: Colour,
    pub ink: Colour,
    /// Axis numbers and captions.
    pub muted: Colour,
    /// Ticks of the axis.
    pub line: Colour,
    /// Results: fill, and outline of what is under way.
    pub result: Colour,
    /// Ground of what is under way.
    pub result_tint: Colour,
    /// Targets: the hatching.
    pub target: Colour,
    /// Targets: outline and text.
    pub target_text: Colour,
    /// A CSS list of font families; what the system offers, unless the page says otherwise.
    pub family: &'static str,
    /// Device pixels of one CSS pixel.
    pub ratio: f64,
    pub medium: Medium,
}

impl Style {
    /// Bronze and ginkgo on paper, for a canvas: the colours of the style sheet (`tokens.css`). `ratio` in
    /// device pixels of a CSS pixel.
    pub fn light(ratio: f64) -> Style {
        Style {
            paper: (0xFB, 0xFA, 0xF6),
            ink: (0x1E, 0x2B, 0x26),
            muted: (0x56, 0x64, 0x5D),
            line: (0x87, 0x8D, 0x88),
            result: (0x1F, 0x6B, 0x57),
            result_tint: (0xDB, 0xE8, 0xE1),
            target: (0xC9, 0x8A, 0x04),
            target_text: (0x8A, 0x5A, 0x00),
            family: "system-ui, sans-serif",
            ratio,
            medium: Medium::Canvas,
        }
    }

    /// The dark theme.
    pub fn dark(ratio: f64) -> Style {
        Style {
            paper: (0x14, 0x20, 0x1B),
            ink: (0xEC, 0xE9, 0xDF),
            muted: (0xAA, 0xB5, 0xAE),
            line: (0x6F, 0x80, 0x78),
            result: (0x6F, 0xC3, 0xA6),
            result_tint: (0x22, 0x3F, 0x35),
            target: (0xE5, 0xB0, 0x4A),
            target_text: (0xE5, 0xB0, 0x4A),
            ..Style::light(ratio)
        }
    }

    /// The same with nothing pale.
    pub fn contrasting(self) -> Style {
        Style {
            muted: self.ink,
            line: self.ink,
            result_tint: self.paper,
            target: self.target_text,
            ..self
        }
    }

    /// In the two colours that the system forces; patterns alone tell marks apart.
    pub fn forced(ink: Colour, paper: Colour, ratio: f64) -> Style {
        Style {
            paper,
            ink,
            muted: ink,
            line: ink,
            result: ink,
            result_tint: paper,
            target: ink,
            target_text: ink,
            ..Style::light(ratio)
        }
    }

    /// The same for plotters' SVG backend.
    pub fn for_svg(self) -> Style {
        Style {
            medium: Medium::Svg,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2.x defines it.
    fn luminance((red, green, blue): Colour) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio as WCAG 2.x defines it.
    fn contrast(a: Colour, b: Colour) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_marks_stand_out_on_both_papers() {
        let looks = [Style::light(1.0), Style::dark(1.0)];
        let forced = Style::forced((0, 0, 0), (255, 255, 255), 1.0);
        let more = looks.map(Style::contrasting);
        for style in looks.into_iter().chain(more).chain([forced]) {
            for text in [style.ink, style.muted, style.target_text] {
                assert!(contrast(text, style.paper) >= 4.5, "text {text:?}");
            }
            for mark in [style.result, style.target_text, style.line] {
                assert!(contrast(mark, style.paper) >= 3.0, "mark {mark:?}");
            }
            assert!(
                contrast(style.result, style.result_tint) >= 3.0,
                "lines of what is under way"
            );
        }
    }
}
