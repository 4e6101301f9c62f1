//! What the reader asks: one question that narrows every view. Pure.

mod automaton;
pub mod entries;
pub mod facets;
pub mod filter;
pub mod fold;
mod highlight;
pub mod index;
mod near;
pub mod numerals;
mod order;
pub mod query;
mod rephrase;
pub mod search;
pub mod suggest;
pub mod tables;
pub mod term;
pub mod url;
mod way;

pub use entries::{Entry, Subject, Turn, entries};
pub use facets::{Face, Facet, Picked, Vocabulary};
pub use filter::{Answer, Explorer};
pub use query::{Query, Show, Sort, View};
pub use suggest::Suggestion;
