//! Values that parts of the page follow, and that forget the parts which are gone.

use std::sync::RwLock;

use leptos::prelude::*;

/// A number that parts follow. Written, it lets go of all that read it; those that are still there read it again. An
/// `RwSignal` (reactive_graph 0.2.16) wakes a copy of its list instead, in which each part that ever read it leaves a
/// trace: with parts that come and go, memory would grow with every view.
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

    /// Nothing where the number went with its part.
    pub fn set(self, value: usize) {
        let _ = self.write.try_set(value);
    }

    /// Counts one more, from the greatest on to 0; nothing where the number went with its part.
    pub fn count(self) {
        let _ = self.write.try_update(|own| *own = own.wrapping_add(1));
    }

    /// Sets it to what it is: only then are parts that are gone forgotten.
    pub fn renew(self) {
        self.set(self.get_untracked());
    }
}

/// Any value that parts follow, which stays in memory for good. Only a number tells them that it was written: of each
/// type that a signal holds, its code comes anew.
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
        let value = self.value.read();
        look(&value.unwrap_or_else(|poisoned| poisoned.into_inner()))
    }

    pub fn set(self, value: T) {
        if let Ok(mut own) = self.value.write() {
            *own = value;
        }
        self.version.count();
    }
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
