//! The address bar and the history.

use std::cell::{Cell, RefCell};

/// The parts of the address as the browser gives them.
pub struct Address {
    pub path: String,
    /// With its `?`, or empty.
    pub search: String,
    /// With its `#`, or empty.
    pub fragment: String,
}

/// How an address is written to the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryChange {
    /// A new entry, which Back undoes, at once.
    Push,
    /// A new entry, once nothing has been written for [`QUIET`]: for the first words that are typed, and the first after
    /// [`sent`]. Where the present entry was made so and is the last that was made, it is replaced: its words were deleted
    /// again. Safari throws at more than 100 changes in 30 seconds.
    DebouncedPush,
    /// Replaces the present entry, once nothing has been written for [`QUIET`]: for words typed after those, and
    /// for a chart turned over.
    DebouncedReplace,
}

/// Milliseconds without a write after which a debounced one is carried out.
const QUIET: i32 = 300;

thread_local! {
    /// Counts writes, so that a pending one can tell that it is no longer the last.
    static WRITES: Cell<u32> = const { Cell::new(0) };
    /// The address that waits to be written, with its title.
    static PENDING: RefCell<Option<(String, String, HistoryChange)>> = const { RefCell::new(None) };
    static COMPOSING: Cell<bool> = const { Cell::new(false) };
    /// Whether the present entry was made by a [`HistoryChange::DebouncedPush`], and not come back to.
    static IS_FOR_WORDS: Cell<bool> = const { Cell::new(false) };
    /// Whether the words of the present entry were sent.
    static IS_SENT: Cell<bool> = const { Cell::new(false) };
}

/// The present address; empty parts where there is no window.
pub fn current() -> Address {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location
            .as_ref()
            .and_then(|location| read(location).ok())
            .unwrap_or_default()
    };
    Address {
        path: part(web_sys::Location::pathname),
        search: part(web_sys::Location::search),
        fragment: part(web_sys::Location::hash),
    }
}

/// Writes an address relative to the page's folder, and the document's title.
pub fn write(address: String, title: String, change: HistoryChange) {
    let this_write = WRITES.with(|writes| {
        writes.set(writes.get().wrapping_add(1));
        writes.get()
    });
    match change {
        HistoryChange::Push => {
            // What was typed before belongs to the present entry.
            flush();
            apply(&address, &title, HistoryChange::Push);
        }
        HistoryChange::DebouncedPush | HistoryChange::DebouncedReplace => {
            PENDING.with(|pending| *pending.borrow_mut() = Some((address, title, change)));
            super::after(
                QUIET,
                Box::new(move || {
                    if WRITES.with(Cell::get) == this_write && !COMPOSING.with(Cell::get) {
                        flush();
                    }
                }),
            );
        }
    }
}

/// An input method begins to compose: nothing is written until [`composition_ended`].
pub fn composition_started() {
    COMPOSING.set(true);
}

/// An input method is done: the words are whole, and what ended it may be a press on something that reads the address.
pub fn composition_ended() {
    COMPOSING.set(false);
    flush();
}

/// Drops an address that waits to be written, since the history has moved on.
pub fn cancel_pending() {
    PENDING.with(|pending| pending.borrow_mut().take());
}

/// Calls `action` at each Back and Forward.
pub fn on_history(mut action: impl FnMut() + 'static) {
    if let Some(window) = web_sys::window() {
        super::on(&window, "popstate", move || {
            stay();
            action();
        });
    }
}

/// The words are sent: they are written at once, and Back leads to them from those that are typed next.
pub fn sent() {
    flush();
    stay();
    IS_SENT.set(true);
}

/// Whether the words of the present entry were sent, and are to stay.
pub fn is_sent() -> bool {
    IS_SENT.get()
}

/// The present entry is not replaced by the first words that are typed.
fn stay() {
    IS_FOR_WORDS.set(false);
    IS_SENT.set(false);
}

/// Writes at once what waits: what comes next may read the address.
pub fn flush() {
    let pending = PENDING.with(|pending| pending.borrow_mut().take());
    if let Some((address, title, change)) = pending {
        apply(&address, &title, change);
    }
}

fn apply(address: &str, title: &str, change: HistoryChange) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let address = &with_looks(address);
    let is_new = match change {
        HistoryChange::Push => {
            stay();
            true
        }
        HistoryChange::DebouncedPush => {
            IS_SENT.set(false);
            !IS_FOR_WORDS.replace(true)
        }
        HistoryChange::DebouncedReplace => false,
    };
    // Throws in a sandboxed frame: the page then works without an address.
    let _ = if is_new {
        history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address))
    } else {
        // With its state, by which `back.js` knows it.
        history
            .state()
            .and_then(|state| history.replace_state_with_url(&state, "", Some(address)))
    };
    // After the change of the history: browsers give the title to the entry that is then present.
    super::place::set_title(title);
}

/// The address with the reader's choice of type size, colours, readings and language, which `looks.js` keeps on the root
/// element: the receiver of a link sees what its sender saw.
fn with_looks(address: &str) -> String {
    let (front, fragment) = match address.split_once('#') {
        Some((front, fragment)) => (front, "#".to_owned() + fragment),
        None => (address, String::new()),
    };
    let mut whole = front.to_owned();
    let root = super::document().and_then(|document| document.document_element());
    for (name, attribute) in [
        ("size", "data-size"),
        ("theme", "data-theme"),
        ("lang", "data-lang"),
        ("ruby", "data-ruby"),
    ] {
        if let Some(value) = root.as_ref().and_then(|root| root.get_attribute(attribute)) {
            whole.push(if whole.bytes().any(|byte| byte == b'?') {
                '&'
            } else {
                '?'
            });
            whole.push_str(name);
            whole.push('=');
            whole.push_str(&value);
        }
    }
    whole + &fragment
}
