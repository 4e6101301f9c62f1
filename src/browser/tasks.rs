//! Runs the page's reactive tasks, each in a microtask after what woke it. The usual executor is made for promises of
//! every kind and takes three times the bytes.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::task::{Context, Wake};

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// A task's place in the list; its index is what wakes it.
enum Slot {
    Free,
    /// Being run just now.
    Running,
    Waiting(PinnedLocalFuture<()>),
}

thread_local! {
    static SLOTS: RefCell<Vec<Slot>> = const { RefCell::new(Vec::new()) };
    /// The slots to poll next, in the order of waking.
    static WOKEN: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
    /// Whether a microtask is queued.
    static ASKED: Cell<bool> = const { Cell::new(false) };
    static RUN: Closure<dyn FnMut()> = Closure::new(run);
}

/// Makes the reactive system run its tasks in microtasks. Calling it again does nothing.
pub fn start() {
    let _ = Executor::init_local_custom_executor(Microtasks);
}

struct Microtasks;

impl CustomExecutor for Microtasks {
    fn spawn(&self, task: PinnedFuture<()>) {
        self.spawn_local(task);
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        let number = SLOTS.with_borrow_mut(|slots| {
            let free = slots.iter().position(|slot| matches!(slot, Slot::Free));
            let number = free.unwrap_or(slots.len());
            if free.is_none() {
                slots.push(Slot::Free);
            }
            slots[number] = Slot::Waiting(task);
            number
        });
        wake(number);
    }

    /// Nothing to do: the browser runs the microtasks.
    fn poll_local(&self) {}
}

/// Wakes the task in a slot. A stale waker may poll whichever task reuses the slot once too often; harmless.
struct Waking(usize);

impl Wake for Waking {
    fn wake(self: Arc<Self>) {
        wake(self.0);
    }
}

fn wake(number: usize) {
    WOKEN.with_borrow_mut(|woken| {
        if !woken.contains(&number) {
            woken.push(number);
        }
    });
    if !ASKED.replace(true)
        && let Some(window) = web_sys::window()
    {
        RUN.with(|run| window.queue_microtask(run.as_ref().unchecked_ref()));
    }
}

/// Polls the woken tasks; those that are woken meanwhile are polled in the next microtask.
fn run() {
    ASKED.set(false);
    for number in WOKEN.take() {
        let slot =
            SLOTS.with_borrow_mut(|slots| std::mem::replace(&mut slots[number], Slot::Running));
        let after = match slot {
            Slot::Waiting(mut task) => {
                let waker = Arc::new(Waking(number)).into();
                let ended = task
                    .as_mut()
                    .poll(&mut Context::from_waker(&waker))
                    .is_ready();
                if ended {
                    Slot::Free
                } else {
                    Slot::Waiting(task)
                }
            }
            other => other,
        };
        SLOTS.with_borrow_mut(|slots| slots[number] = after);
    }
}
