//! Values that parts of the page follow, and that forget the parts which are gone.

use leptos::prelude::*;

/// A value that parts follow. Written, it lets go of all that read it; those that are still there read it again. An
/// `RwSignal` (reactive_graph 0.2.16) wakes a copy of its list instead, in which each part that ever read it leaves a
/// trace: with parts that come and go, memory would grow with every view.
pub struct Followed<T: 'static> {
    read: ReadSignal<T>,
    write: WriteSignal<T>,
}

impl<T> Clone for Followed<T> {
    fn clone(&self) -> Followed<T> {
        *self
    }
}

impl<T> Copy for Followed<T> {}

impl<T: Send + Sync> Followed<T> {
    pub fn new(value: T) -> Followed<T> {
        let (read, write) = signal(value);
        Followed { read, write }
    }

    /// What `look` makes of the value, which the caller then follows.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.read.with(look)
    }

    /// What `look` makes of the present value.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.read.with_untracked(look)
    }

    /// Lets the caller follow the value.
    pub fn track(self) {
        self.read.track();
    }

    pub fn set(self, value: T) {
        self.write.set(value);
    }

    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.write.update(change);
    }

    /// Says the value anew: only then are parts that are gone forgotten.
    pub fn renew(self) {
        self.update(|_| {});
    }
}

impl<T: Send + Sync + Clone> Followed<T> {
    /// The value, which the caller then follows.
    pub fn get(self) -> T {
        self.read.get()
    }

    /// The present value.
    pub fn get_untracked(self) -> T {
        self.read.get_untracked()
    }
}
