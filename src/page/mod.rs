//! What is on screen: one part of the page a file, named for what a person sees.

mod app;
mod card;
mod charts;
mod chosen;
mod deferred;
mod derived;
mod drawn;
mod element;
mod empty;
mod export;
mod filters;
mod link;
mod looks;
mod marked;
mod masthead;
mod overview;
mod passage;
mod points;
mod project;
pub mod rare;
mod results;
mod search;
mod state;
mod tabs;
mod text;
mod tracked;

pub use app::{app, query_of};
pub use card::choice_name_by_id;
pub use charts::chart_id;
pub use filters::choice_name;
pub use looks::looks;
pub use marked::AROUND;
pub use masthead::title;
pub use project::project_id;
pub use search::ID as SEARCH;
pub use state::{INITIAL_ITEMS, Page};

pub use crate::texts::page as texts;
