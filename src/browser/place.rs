//! Where the reader is on the page: scrolling, focus, the marked element, controls and their values.

use super::{document, element};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// Marks the element that a link led to, for the style sheet. An attribute, since `pushState` doesn't update `:target`.
const MARK: &str = "data-target";
const MARKED: &str = "[data-target]";
/// What begins further down, as a share of the screen, is hardly seen.
const LOW: f64 = 0.65;

/// Scrolls to the element with this id, marks it and puts the focus there, or on the link inside; nothing if there is none.
/// Scrolls again after a frame, unless a script led elsewhere meanwhile, as on Back (`places.js`): what stands above, as
/// charts do, may have its height only then.
pub fn go_to(id: &str) {
    let Some(document) = document() else { return };
    unmark(&document);
    let Some(element) = document.get_element_by_id(id) else {
        return;
    };
    let _ = element.set_attribute(MARK, "");
    focus(&stop_of(&element));
    let show = move || {
        if element
            .get_attribute(MARK)
            .is_none_or(|led| !led.is_empty())
        {
            return;
        }
        let place = element.get_bounding_client_rect();
        // The middle of what is nearly as high as the screen would have its beginning out of sight.
        let to = if place.bottom() - place.top() < 0.6 * super::screen_height() {
            ScrollLogicalPosition::Center
        } else {
            ScrollLogicalPosition::Start
        };
        scroll(&document, &element, to);
    };
    show();
    super::before_frame(Box::new(|| super::before_frame(Box::new(show))));
}

/// What has the focus of a place: itself, or the link inside it, where figures share one (`passage.rs`).
fn stop_of(element: &Element) -> Element {
    let mut stop = element.clone();
    while stop.local_name() == "span"
        && let Some(inner) = stop.first_element_child()
    {
        stop = inner;
    }
    stop
}

/// Scrolls just far enough to show the element with this id, in a task of its own.
pub fn show_soon(id: String) {
    super::soon(move || {
        if let Some(document) = document()
            && let Some(element) = document.get_element_by_id(&id)
        {
            scroll(&document, &element, ScrollLogicalPosition::Nearest);
        }
    });
}

/// Scrolls to the beginning of an element if the reader is further down in it, in a task of its own.
pub fn back_to_soon(id: &'static str) {
    begin_soon(id, |top| top < 0.0);
}

/// Scrolls to the beginning of an element if little or nothing of it is on the screen, in a task of its own.
pub fn down_to_soon(id: &'static str) {
    begin_soon(id, |top| top > LOW * super::screen_height());
}

/// Scrolls to the beginning of an element unless it is well where it is, which its distance from the top of the screen says.
fn begin_soon(id: &'static str, is_off: fn(f64) -> bool) {
    super::soon(move || {
        if let Some(document) = document()
            && let Some(element) = document.get_element_by_id(id)
            && is_off(element.get_bounding_client_rect().top())
            // In a frame the choices don't stick to the screen: they would scroll away.
            && !is_embedded(&document)
        {
            scroll(&document, &element, ScrollLogicalPosition::Start);
        }
    });
}

fn scroll(document: &Document, element: &Element, to: ScrollLogicalPosition) {
    let how = ScrollIntoViewOptions::new();
    how.set_block(to);
    if !is_guest(document) {
        element.scroll_into_view_with_scroll_into_view_options(&how);
    }
}

/// Scrolls to the top of a new view and focuses its heading, so that a screen reader starts there.
pub fn go_to_top(heading: &str) {
    let Some(document) = document() else { return };
    unmark(&document);
    if let Some(element) = document.get_element_by_id(heading) {
        focus(&element);
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// What is typed into an input; `None` if there is none.
pub fn input_value(id: &str) -> Option<String> {
    Some(typed_element::<HtmlInputElement>(id)?.value())
}

/// Writes into an input field; does nothing where there is none of this id.
pub fn set_input_value(id: &str, words: &str) {
    if let Some(input) = typed_element::<HtmlInputElement>(id) {
        input.set_value(words);
    }
}

/// The value chosen in a select; `None` if there is none.
pub fn select_value(id: &str) -> Option<String> {
    Some(typed_element::<HtmlSelectElement>(id)?.value())
}

/// Opens a `details` element where the page has a column for it.
pub fn unfold_if_wide(id: &str) {
    if super::looks::is_wide()
        && let Some(details) = typed_element::<Element>(id)
    {
        let _ = details.set_attribute("open", "");
    }
}

/// Closes a `details` element and leads to its summary, with the focus.
pub fn fold(id: &str) {
    if let Some(document) = document()
        && let Some(details) = document.get_element_by_id(id)
    {
        let _ = details.remove_attribute("open");
        if let Some(summary) = details.first_element_child() {
            focus(&summary);
        }
        scroll(&document, &details, ScrollLogicalPosition::Nearest);
    }
}

/// Whether the reader has scrolled, or has the focus on an element other than the page and the one with
/// this id.
pub fn is_in_use(id: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    scrolled() > 0.0
        || focused.is_some_and(|element| element.local_name() != "body" && element.id() != id)
}

/// How far down the page is scrolled, in CSS pixels.
fn scrolled() -> f64 {
    web_sys::window().map_or(0.0, |window| window.scroll_y().unwrap_or_default())
}

/// Whether the element with this id has the focus.
pub fn has_focus(id: &str) -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|element| element.id() == id)
}

/// Puts the focus on the element with this id, without scrolling.
pub fn focus_on(id: &str) {
    if let Some(element) = element(id) {
        focus(&element);
    }
}

/// Puts the focus on the element with this id once the present changes are painted, and after the actions that
/// [`when_seen`](super::when_seen) was given before.
pub fn focus_soon(id: String) {
    super::once_seen(move || focus_on(&id));
}

/// Takes the focus from the element with this id; a phone puts its keyboard away.
pub fn blur(id: &str) {
    if let Some(element) = typed_element::<HtmlElement>(id) {
        let _ = element.blur();
    }
}

/// Empties an element and returns it to be filled; `None` if there is none.
pub fn clear(id: &str) -> Option<HtmlElement> {
    let element = element(id)?;
    // Chromium never lets go of a tree with a picture that depends on a media query, and so of the whole written page.
    while let Ok(Some(picture)) = element.query_selector("picture") {
        picture.remove();
    }
    element.set_text_content(None);
    element.dyn_into().ok()
}

/// Marks the root element once the app runs, for the start script, tests and styles.
pub fn announce_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Sets an attribute of the element with this id, for the page's scripts and styles.
pub fn set_attribute(id: &str, name: &str, text: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, text);
    }
}

/// The title of the document, which the browser shows on the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

fn typed_element<T: JsCast>(id: &str) -> Option<T> {
    element(id)?.dyn_into().ok()
}

fn unmark(document: &Document) {
    if let Ok(Some(marked)) = document.query_selector(MARKED) {
        let _ = marked.remove_attribute(MARK);
    }
}

/// Whether the page stands in a frame (the start script says so) where the reader is elsewhere on the
/// host's page: that page's focus and scrolling are not ours to move.
fn is_guest(document: &Document) -> bool {
    is_embedded(document) && !document.has_focus().unwrap_or_default()
}

fn is_embedded(document: &Document) -> bool {
    document
        .document_element()
        .is_some_and(|root| root.has_attribute("data-embedded"))
}

fn focus(element: &Element) {
    if document().is_none_or(|document| is_guest(&document)) {
        return;
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let how = web_sys::FocusOptions::new();
        how.set_prevent_scroll(true);
        let _ = element.focus_with_options(&how);
    }
}
