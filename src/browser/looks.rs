//! The system's looks: dark or light, the device's pixels, the reader's type size.

use web_sys::{EventTarget, Window};

/// What a drawing depends on besides its data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Looks {
    pub dark: bool,
    /// Device pixels to a CSS pixel.
    pub ratio: f64,
    /// The root element's type size in CSS pixels.
    pub font_size: f64,
    pub contrast: Contrast,
    /// The colours of the page's text and ground: red, green and blue of each.
    pub ink: Rgb,
    pub paper: Rgb,
}

/// What the reader asks of colours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Contrast {
    Usual,
    More,
    /// The system or the reader's choice leaves ink and paper.
    Two,
}

type Rgb = (u8, u8, u8);

const DARK: &str = "(prefers-color-scheme: dark)";
const MORE: &str = "(prefers-contrast: more)";
const FORCED: &str = "(forced-colors: active)";
const PRINT: &str = "print";
/// Moving to another screen may change nothing but the ratio, which is noticed where it crosses this one. Engines that also
/// send `resize` then report any change.
const SHARP: &str = "(-webkit-min-device-pixel-ratio: 1.5)";

/// The present looks; light, 1, 16 and black on white where they cannot be had.
pub fn current() -> Looks {
    let mut looks = Looks {
        dark: false,
        ratio: 1.0,
        font_size: 16.0,
        contrast: Contrast::Usual,
        ink: (0, 0, 0),
        paper: (255, 255, 255),
    };
    let Some(window) = web_sys::window() else {
        return looks;
    };
    looks.ratio = window.device_pixel_ratio();
    let root = super::document().and_then(|document| document.document_element());
    let style = root.and_then(|root| window.get_computed_style(&root).ok().flatten());
    let value = |name| style.as_ref()?.get_property_value(name).ok();
    // The style sheet combines the reader's choice and the system's.
    let chosen = value("--looks").unwrap_or_default();
    looks.dark = chosen.trim() == "dark";
    if chosen.trim() == "two" || holds(&window, FORCED) {
        looks.contrast = Contrast::Two;
    } else if holds(&window, MORE) {
        looks.contrast = Contrast::More;
    }
    if let Some((ink, paper)) = colours(&window) {
        (looks.ink, looks.paper) = (ink, paper);
    }
    // Whole pixels will do; parsing a decimal costs 4 KB.
    let digits = |size: String| {
        size.split(|c: char| !c.is_ascii_digit())
            .next()
            .and_then(|digits| digits.parse::<u16>().ok())
    };
    if let Some(size) = value("font-size").and_then(digits) {
        looks.font_size = f64::from(size);
    }
    looks
}

fn is_so(query: &str) -> bool {
    web_sys::window().is_some_and(|window| holds(&window, query))
}

fn holds(window: &Window, query: &str) -> bool {
    let query = window.match_media(query).ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// The colours of the page's body.
fn colours(window: &Window) -> Option<(Rgb, Rgb)> {
    let body = super::document()?.body()?;
    let style = window.get_computed_style(&body).ok()??;
    let colour = |name: &str| {
        let value = style.get_property_value(name).ok()?;
        let mut parts = value
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|digits| digits.parse::<u8>().ok());
        Some((parts.next()?, parts.next()?, parts.next()?))
    };
    Some((colour("color")?, colour("background-color")?))
}

/// Whether the page is being printed.
pub fn is_printed() -> bool {
    is_so(PRINT)
}

/// Whether the filters have a column of their own, as the style sheet decides.
pub fn is_wide() -> bool {
    is_so("(min-width: 60rem)")
}

/// Whether the device has only touch input: its on-screen keyboard covers half the screen.
pub fn is_touch_only() -> bool {
    is_so("(hover: none)")
}

/// What announces that the looks may have changed, each with its event: media queries, and the window's `resize` (zooming,
/// another screen); not its `change`, which every control's bubbles up to.
pub fn sources() -> Vec<(EventTarget, &'static str)> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let queries = [DARK, MORE, FORCED, PRINT, SHARP].into_iter();
    queries
        .filter_map(|query| window.match_media(query).ok().flatten())
        .map(|query| (EventTarget::from(query), "change"))
        .chain([(EventTarget::from(window.clone()), "resize")])
        .collect()
}
