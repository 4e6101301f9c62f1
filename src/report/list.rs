//! The lists of the data: slices that live as long as the program.

use std::ops::Deref;

use serde::{Deserialize, Deserializer};

/// Items of the data. They stay in memory for good: a page reads its reports once, and tools end.
#[derive(Debug)]
pub struct List<T: 'static>(&'static [T]);

impl<T> List<T> {
    pub const fn of(items: &'static [T]) -> List<T> {
        List(items)
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> List<T> {
        *self
    }
}

impl<T> Copy for List<T> {}

impl<T> Default for List<T> {
    fn default() -> List<T> {
        List::of(&[])
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> List<T> {
        List(Box::leak(items.into_boxed_slice()))
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.0.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<List<T>, D::Error> {
        Vec::deserialize(from).map(List::from)
    }
}
