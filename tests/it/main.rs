//! All native tests, in one binary.

mod architecture;
mod charts;
mod check;
mod data;
mod entries;
mod filter;
mod ids;
mod licences;
mod looks;
mod packed;
mod page;
mod query;
mod report_2024;
mod search;
mod searches;
mod sources;
mod suggest;
mod tables;
mod texts;
mod url;
