//! The system's looks: dark or light, the device's pixels, the reader's type size.

use web_sys::EventTarget;

/// What a drawing depends on beside its data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Looks {
    pub dark: bool,
    /// Device pixels to a CSS pixel.
    pub ratio: f64,
    /// The root element's type size in CSS pixels.
    pub text: f64,
}

const DARK: &str = "(prefers-color-scheme: dark)";

/// The present looks; light, 1 and 16 where they cannot be had.
pub fn current() -> Looks {
    let mut looks = Looks {
        dark: false,
        ratio: 1.0,
        text: 16.0,
    };
    let Some(window) = web_sys::window() else {
        return looks;
    };
    looks.dark = window
        .match_media(DARK)
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    looks.ratio = window.device_pixel_ratio();
    let root = window
        .document()
        .and_then(|document| document.document_element());
    // A page that holds this one may have chosen for it.
    if let Some(theme) = root
        .as_ref()
        .and_then(|root| root.get_attribute("data-theme"))
    {
        looks.dark = theme == "dark";
    }
    let style = root.and_then(|root| window.get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // Whole pixels will do, and reading a decimal costs 4 KB.
    let digits = |size: String| {
        size.split(|c: char| !c.is_ascii_digit())
            .next()
            .and_then(|digits| digits.parse::<u16>().ok())
    };
    if let Some(size) = size.and_then(digits) {
        looks.text = f64::from(size);
    }
    looks
}

/// Whether the filters have a column of their own, as the style sheet decides.
pub fn is_wide() -> bool {
    let window = web_sys::window();
    let query = window.and_then(|window| window.match_media("(min-width: 60rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// What tells that the looks may have changed.
pub fn sources() -> Vec<EventTarget> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let dark = window
        .match_media(DARK)
        .ok()
        .flatten()
        .map(EventTarget::from);
    dark.into_iter()
        .chain([EventTarget::from(window)])
        .collect()
}
