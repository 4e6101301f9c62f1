//! A canvas as a drawing surface in device pixels.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget, HtmlCanvasElement, ResizeObserver};

/// The width in CSS pixels that an element gives to what it holds; `None` if there is no such element.
pub fn width(id: &str) -> Option<f64> {
    Some(f64::from(element(id)?.client_width()))
}

/// Sizes a canvas in device pixels and gives a backend for it; `None` without such a canvas or without
/// a 2D context. Its width on screen follows from the style sheet.
pub fn surface(id: &str, width: f64, height: f64, ratio: f64) -> Option<CanvasBackend> {
    let canvas: HtmlCanvasElement = element(id)?.dyn_into().ok()?;
    canvas.set_width(pixels(width * ratio));
    canvas.set_height(pixels(height * ratio));
    // Through the object model: a style attribute in the HTML would need `unsafe-inline`.
    canvas
        .style()
        .set_property("height", &[&pixels(height).to_string(), "px"].concat())
        .ok()?;
    CanvasBackend::with_canvas_object(canvas)
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(size: f64) -> u32 {
    // A float to integer cast saturates, and NaN becomes 0.
    size.round() as u32
}

/// Watches an element's size and the system's looks until it is dropped.
pub struct Watch {
    observer: ResizeObserver,
    looks: Vec<EventTarget>,
    action: Closure<dyn FnMut()>,
}

/// A media query says `change`, the window `resize` (zooming, another screen).
const LOOKS: [&str; 2] = ["change", "resize"];

impl Watch {
    /// Calls `action` now, whenever the element's size changes and when the system's looks do; `None`
    /// where there is no such element or the engine can't.
    pub fn new(id: &str, action: impl FnMut() + 'static) -> Option<Watch> {
        let element = element(id)?;
        let action = Closure::<dyn FnMut()>::new(action);
        let observer = ResizeObserver::new(action.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        let looks = super::looks::sources();
        for target in &looks {
            for event in LOOKS {
                let _ =
                    target.add_event_listener_with_callback(event, action.as_ref().unchecked_ref());
            }
        }
        Some(Watch {
            observer,
            looks,
            action,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        for target in &self.looks {
            for event in LOOKS {
                let _ = target.remove_event_listener_with_callback(
                    event,
                    self.action.as_ref().unchecked_ref(),
                );
            }
        }
    }
}
