//! A canvas as a drawing surface in device pixels.

use super::element;
use super::written::Decimal;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, EventTarget, HtmlCanvasElement, HtmlElement,
    IntersectionObserver, IntersectionObserverInit, ResizeObserver,
};

/// A canvas' width and height, in device pixels.
pub type Size = (u32, u32);

/// Watches an element's size, whether it is near the screen, and the system's looks, until it is dropped.
pub struct Watch {
    observer: ResizeObserver,
    nearness: Option<IntersectionObserver>,
    looks: Vec<(EventTarget, &'static str)>,
    action: Closure<dyn FnMut()>,
}

impl Watch {
    /// Calls `action` soon after this, whenever the element's size changes, when it comes near the screen or leaves it
    /// ([`is_near`]) and when the system's looks change. `None` where there is no such element or the engine lacks
    /// `ResizeObserver`.
    pub fn new(id: &str, action: impl FnMut() + 'static) -> Option<Watch> {
        let element = element(id)?;
        let action = Closure::<dyn FnMut()>::new(action);
        let observer = ResizeObserver::new(action.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        let margin = IntersectionObserverInit::new();
        margin.set_root_margin("50% 0%");
        let function = action.as_ref().unchecked_ref();
        let nearness = IntersectionObserver::new_with_options(function, &margin).ok();
        if let Some(nearness) = &nearness {
            nearness.observe(&element);
        }
        let looks = super::looks::sources();
        for (target, event) in &looks {
            let _ = target.add_event_listener_with_callback(event, action.as_ref().unchecked_ref());
        }
        Some(Watch {
            observer,
            nearness,
            looks,
            action,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        if let Some(nearness) = &self.nearness {
            nearness.disconnect();
        }
        let action = self.action.as_ref().unchecked_ref();
        for (target, event) in &self.looks {
            let _ = target.remove_event_listener_with_callback(event, action);
        }
    }
}

/// The width in CSS pixels that an element gives to what it holds; `None` if there is no such element.
pub fn width(id: &str) -> Option<f64> {
    Some(element(id)?.get_bounding_client_rect().width())
}

/// The device pixels that a canvas covers: as wide as the element with this id, whose edges browsers snap to whole pixels,
/// and as high as [`reserve_height`] makes it. With one more or less the picture would be blurred.
pub fn size(id: &str, height: f64, ratio: f64) -> Size {
    let edge = |at: f64| (at * ratio).round();
    let width = element(id).map_or(0.0, |element| {
        let place = element.get_bounding_client_rect();
        edge(place.left() + place.width()) - edge(place.left())
    });
    (pixels(width), pixels(height * ratio))
}

/// Whether there is nothing to resize: the canvas has this size, or there is none.
pub fn fits(id: &str, size: Size) -> bool {
    canvas(id).is_none_or(|canvas| (canvas.width(), canvas.height()) == size)
}

/// Sizes a canvas that does not fit, which clears it, and makes the browser allocate its memory, which takes several times
/// as long as drawing. Its size on screen is the style sheet's.
pub fn resize(id: &str, size: Size) {
    let Some(canvas) = canvas(id).filter(|_| !fits(id, size)) else {
        return;
    };
    canvas.set_width(size.0);
    canvas.set_height(size.1);
    // The first drawing allocates the memory; a rectangle without height leaves no mark.
    let context = canvas.get_context("2d").ok().flatten();
    if let Some(context) = context.and_then(|one| one.dyn_into::<CanvasRenderingContext2d>().ok()) {
        context.fill_rect(0.0, 0.0, 1.0, 0.0);
    }
}

/// A backend for a canvas; `None` without such a canvas or without a 2D context.
pub fn surface(id: &str) -> Option<CanvasBackend> {
    CanvasBackend::with_canvas_object(canvas(id)?)
}

/// Reserves the height of a canvas that is drawn later, in whole device pixels, so that it covers the same number wherever it
/// stands.
pub fn reserve_height(id: &str, height: f64) {
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    if let Some(style) = style(id) {
        set(&style, "height", whole(height, ratio));
    }
}

/// The CSS pixels of a whole number of device pixels. Slightly more, since engines truncate lengths, to 64ths of a pixel at
/// best; 0.004 device pixels also outweigh what [`Decimal`] rounds off.
fn whole(height: f64, ratio: f64) -> f64 {
    (f64::from(pixels(height * ratio)) + 0.004) / ratio
}

/// Positions an element over a box of its container: left, top, width and height in CSS pixels. `None` hides it.
pub fn position_over(id: &str, rect: Option<[f64; 4]>) {
    let Some(element) = element(id) else { return };
    let _ = element.toggle_attribute_with_force("hidden", rect.is_none());
    if let (Some(style), Some(rect)) = (style(id), rect) {
        for (side, length) in ["left", "top", "width", "height"].into_iter().zip(rect) {
            set(&style, side, length);
        }
    }
}

/// Whether an element is on screen or within half a screen of it, or the page is being printed. Never for one without
/// width.
pub fn is_near(id: &str) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    let screen = super::screen_height();
    let place = element.get_bounding_client_rect();
    let near = place.top() <= 1.5 * screen && place.bottom() >= -0.5 * screen;
    place.width() > 0.0 && (near || super::looks::is_printed())
}

// Through the object model: a style attribute in the HTML would need `unsafe-inline`.
fn set(style: &CssStyleDeclaration, property: &str, length: f64) {
    let _ = style.set_property(property, &format!("{}px", Decimal(length)));
}

fn style(id: &str) -> Option<CssStyleDeclaration> {
    Some(element(id)?.dyn_into::<HtmlElement>().ok()?.style())
}

fn canvas(id: &str) -> Option<HtmlCanvasElement> {
    element(id)?.dyn_into().ok()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(size: f64) -> u32 {
    // A float to integer cast saturates, and NaN becomes 0.
    size.round() as u32
}
