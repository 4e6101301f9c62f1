//! Values that parts of the page follow (are rerun when they change), without a trace of parts that are gone.

use std::sync::RwLock;

use leptos::prelude::*;

/// A number that parts follow. A write clears its subscribers and reruns them; those that are still there subscribe
/// again. An `RwSignal` (reactive_graph 0.2.16) reruns a copy of its list instead, and keeps an entry for each part that
/// ever read it: with parts that come and go, memory would grow with every view.
#[derive(Clone, Copy)]
pub struct TrackedNumber {
    read: ReadSignal<usize>,
    write: WriteSignal<usize>,
}

impl TrackedNumber {
    pub fn new(value: usize) -> TrackedNumber {
        let (read, write) = signal(value);
        TrackedNumber { read, write }
    }

    /// The number, which the caller then follows.
    pub fn get(self) -> usize {
        self.read.get()
    }

    pub fn get_untracked(self) -> usize {
        self.read.get_untracked()
    }

    /// Does nothing where the number was disposed of with its part.
    pub fn set(self, value: usize) {
        let _ = self.write.try_set(value);
    }

    /// Adds one, wrapping around; does nothing where the number was disposed of with its part.
    pub fn increment(self) {
        let _ = self.write.try_update(|own| *own = own.wrapping_add(1));
    }

    /// Writes the same value, which drops the subscriptions of parts that are gone.
    pub fn notify(self) {
        self.set(self.get_untracked());
    }
}

/// A value of any type that parts follow; never freed. The signal beside it only counts writes: signals of one type need
/// their code only once.
pub struct Tracked<T: 'static> {
    version: TrackedNumber,
    value: &'static RwLock<T>,
}

impl<T> Clone for Tracked<T> {
    fn clone(&self) -> Tracked<T> {
        *self
    }
}

impl<T> Copy for Tracked<T> {}

impl<T> Tracked<T> {
    pub fn new(value: T) -> Tracked<T> {
        Tracked {
            version: TrackedNumber::new(0),
            value: Box::leak(Box::new(RwLock::new(value))),
        }
    }

    /// What `look` makes of the value, which the caller then follows.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.version.get();
        self.with_untracked(look)
    }

    /// What `look` makes of the present value.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look_at(self.value, look)
    }

    /// Writes it and reruns the parts that follow it.
    pub fn set(self, value: T) {
        if let Ok(mut own) = self.value.write() {
            *own = value;
        }
        self.version.increment();
    }
}

/// What `look` makes of a value behind its lock.
pub fn look_at<T, U>(value: &RwLock<T>, look: impl FnOnce(&T) -> U) -> U {
    let value = value.read();
    look(&value.unwrap_or_else(|poisoned| poisoned.into_inner()))
}

impl<T: Clone> Tracked<T> {
    /// The value, which the caller then follows.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The present value.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}
