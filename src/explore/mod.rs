//! What the reader asks: one question that narrows every view. Pure.

mod automaton;
mod candidate;
mod entries;
pub mod facets;
mod filter;
pub mod fold;
mod fuzzy;
mod highlight;
pub mod index;
mod matcher;
pub mod numerals;
mod order;
mod pieces;
mod query;
mod rephrase;
pub mod search;
mod suggest;
pub mod tables;
pub mod term;
pub mod url;

pub use entries::{Entry, Priority, Subject, entries};
pub use facets::{Facet, FacetValues, Selection, Vocabulary};
pub use filter::{Answer, Explorer};
pub use query::{Query, Show, Sort, View};
pub use suggest::Suggestion;
