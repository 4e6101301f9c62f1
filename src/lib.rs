//! An interactive explorer of a city's government work report, in six modules:
//!
//! - [`report`]: what the city said. Types of the data, the archive, the check.
//! - [`explore`]: what the reader asks. The question, its address, filter and search.
//! - [`charts`]: what is drawn. Data to points to marks, on any plotters backend.
//! - [`page`]: what is on screen. One part of the page a file, on Leptos.
//! - [`texts`]: what the interface says, every text of it.
//! - [`browser`]: browser APIs. Location, canvas, resize, focus.

pub mod browser;
pub mod charts;
pub mod explore;
pub mod page;
pub mod report;
pub mod texts;
