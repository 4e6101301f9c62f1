//! Small derived values, whose readers rerun only when they change.

use std::marker::PhantomData;

use leptos::prelude::*;

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

type Value = Box<dyn Fn(Option<usize>) -> usize + Send + Sync>;

#[inline(never)]
fn memo(value: Value) -> Memo<usize> {
    Memo::new(move |earlier: Option<&usize>| value(earlier.copied()))
}
