//! Derived values, whose readers rerun only when they change.

use std::marker::PhantomData;
use std::sync::{Arc, RwLock};

use leptos::prelude::*;

use super::tracked::look_at;
use crate::explore::View;

/// A value that fits into a number, so that all memos are of one type: the compiler repeats a memo's code for each type and
/// each closure (some 250 bytes of the module with brotli).
pub trait Small: Copy + 'static {
    fn number(self) -> usize;
    /// Of a number that [`number`](Small::number) gave.
    fn of(number: usize) -> Self;
}

impl Small for usize {
    fn number(self) -> usize {
        self
    }

    fn of(number: usize) -> usize {
        number
    }
}

impl Small for bool {
    fn number(self) -> usize {
        usize::from(self)
    }

    fn of(number: usize) -> bool {
        number == 1
    }
}

impl Small for View {
    fn number(self) -> usize {
        self as usize
    }

    fn of(number: usize) -> View {
        View::ALL.get(number).copied().unwrap_or_default()
    }
}

/// A memo of a small value.
pub struct Derived<T>(Memo<usize>, PhantomData<fn() -> T>);

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Derived<T> {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T: Small> Derived<T> {
    /// `value` is given the previous value; `None` at first.
    pub fn new(value: impl Fn(Option<T>) -> T + Send + Sync + 'static) -> Derived<T> {
        let number = move |earlier: Option<usize>| value(earlier.map(T::of)).number();
        Derived(memo(Box::new(number)), PhantomData)
    }

    /// The present value, which the caller then follows.
    pub fn get(self) -> T {
        T::of(self.0.get())
    }
}

/// A derived value of any type. The memo beside it only counts its changes: memos of one type need their code only once.
pub struct Computed<T> {
    changes: Derived<usize>,
    value: Arc<RwLock<T>>,
}

impl<T> Clone for Computed<T> {
    fn clone(&self) -> Computed<T> {
        Computed {
            changes: self.changes,
            value: Arc::clone(&self.value),
        }
    }
}

impl<T: Default + Send + Sync + 'static> Computed<T> {
    /// `change` is given the previous value, the default at first; `None` leaves it as it is.
    pub fn new(change: impl Fn(&T) -> Option<T> + Send + Sync + 'static) -> Computed<T> {
        let value = Arc::new(RwLock::new(T::default()));
        let own = Arc::clone(&value);
        let changes = Derived::new(move |earlier: Option<usize>| {
            let mut changes = earlier.unwrap_or(0);
            if let Some(new) = look_at(&own, &change) {
                changes += 1;
                if let Ok(mut value) = own.write() {
                    *value = new;
                }
            }
            changes
        });
        Computed { changes, value }
    }

    /// What `make` makes of the present value, which the caller then follows.
    pub fn with<U>(&self, make: impl FnOnce(&T) -> U) -> U {
        self.changes.get();
        look_at(&self.value, make)
    }

    /// What `make` makes of the present value.
    pub fn with_untracked<U>(&self, make: impl FnOnce(&T) -> U) -> U {
        // Brings it up to date.
        self.changes.0.get_untracked();
        look_at(&self.value, make)
    }
}

type Value = Box<dyn Fn(Option<usize>) -> usize + Send + Sync>;

#[inline(never)]
fn memo(value: Value) -> Memo<usize> {
    Memo::new(move |earlier: Option<&usize>| value(earlier.copied()))
}
