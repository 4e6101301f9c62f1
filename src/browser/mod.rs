//! The machine beneath: the address, focus and scrolling, canvases, the system's looks. It is handed
//! strings, sizes and closures and knows nothing of the report. Every call is a quiet no-op where the
//! browser lacks or forbids the thing (a sandboxed frame has no history).

pub mod address;
pub mod canvas;
pub mod looks;
pub mod place;
pub mod tasks;
mod written;

use std::cell::Cell;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

/// Boxed, so that the code of what calls it exists once and not per closure (1 KB with brotli).
type Action = Box<dyn FnOnce()>;

thread_local! {
    static LATEST_CALL: Cell<u32> = const { Cell::new(0) };
}

/// Whether an event is a click that follows a link in this tab. Other buttons and modifiers open
/// another tab or window, which is left to the browser.
pub fn is_plain_click(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::MouseEvent>().is_some_and(|click| {
        let elsewhere =
            click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        click.button() == 0 && !elsewhere
    })
}

/// `KeyboardEvent.key` of an event; empty with a modifier, which makes it a browser shortcut, and for other events.
pub fn key(event: &web_sys::Event) -> String {
    let key = event.dyn_ref::<web_sys::KeyboardEvent>();
    key.filter(|key| !(key.ctrl_key() || key.meta_key() || key.alt_key()))
        .map_or_else(String::new, web_sys::KeyboardEvent::key)
}

/// Where in its element a pointer is, in CSS pixels from the upper left corner.
pub fn pointer_position(event: &web_sys::Event) -> Option<(f64, f64)> {
    let pointer = event.dyn_ref::<web_sys::MouseEvent>()?;
    Some((f64::from(pointer.offset_x()), f64::from(pointer.offset_y())))
}

/// Whether a pointer event comes from a mouse. Not to be asked of other events, which say nothing of that: this believes
/// that it is one, since asking costs each reader an import.
pub fn is_mouse(event: &web_sys::Event) -> bool {
    let pointer = event.unchecked_ref::<web_sys::PointerEvent>();
    pointer.pointer_type() == "mouse"
}

/// Today by the device's clock, as in 2006-01-02.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    let mut day = now.get_full_year().to_string();
    for part in [now.get_month() + 1, now.get_date()] {
        day += if part < 10 { "-0" } else { "-" };
        day += &part.to_string();
    }
    day
}

/// A variable of the window in which the start script left a string for the app; empty if it left none.
pub fn window_string(name: &str) -> String {
    let window = web_sys::window();
    let value = window.and_then(|window| js_sys::Reflect::get(&window, &name.into()).ok());
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Calls `action` once neither this nor [`when_seen`] has been called again for `milliseconds`.
pub fn when_quiet(milliseconds: i32, action: impl FnOnce() + 'static) {
    after(milliseconds, unless_called_again(Box::new(action)));
}

/// Calls `action` once the present changes are painted, unless this or [`when_quiet`] is called again before.
/// In a background tab that is when the tab is shown.
pub fn when_seen(action: impl FnOnce() + 'static) {
    seen(unless_called_again(Box::new(action)));
}

/// Calls `action` in a task of its own, once the present changes are painted.
pub fn once_seen(action: impl FnOnce() + 'static) {
    seen(Box::new(action));
}

/// Calls `action` when the start script (`public/boot.js`) says that the app may take the page over.
pub fn on_begin(action: impl FnMut() + 'static) {
    if let Some(window) = web_sys::window() {
        on(&window, "begin", action);
    }
}

/// Calls `action` in a task of its own.
pub fn soon(action: impl FnOnce() + 'static) {
    after(0, Box::new(action));
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Calls `action` on each `event` of `target`, for as long as the page lives.
fn on(target: &web_sys::EventTarget, event: &str, action: impl FnMut() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(action);
    // Fails only for a null callback.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// The height of the screen's part that shows the page, in CSS pixels; endless where it cannot be had.
fn screen_height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.unwrap_or(f64::INFINITY)
}

fn seen(action: Action) {
    // Two frames: the first paints, the second lets the browser's own follow-up work finish. The task comes after both.
    before_frame(Box::new(move || {
        before_frame(Box::new(move || after(0, action)))
    }));
}

#[inline(never)]
fn before_frame(action: Action) {
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(&once(action));
    }
}

/// A JavaScript function that can be called once.
fn once(action: Action) -> js_sys::Function {
    Closure::once_into_js(action).unchecked_into()
}

fn unless_called_again(action: Action) -> Action {
    let this_call = LATEST_CALL.get().wrapping_add(1);
    LATEST_CALL.set(this_call);
    Box::new(move || {
        if LATEST_CALL.get() == this_call {
            action();
        }
    })
}

/// Calls `action` once after `milliseconds`.
#[inline(never)]
fn after(milliseconds: i32, action: Action) {
    if let Some(window) = web_sys::window() {
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&once(action), milliseconds);
    }
}
