//! Trunk's last step but one: makes the site's pages of the one that Trunk wrote, each with its own
//! content, and the charts as pictures. Takes the folder to work in as its argument;
//! `script/pack.mjs` then lists and compresses what stands there.

mod markup;
mod pages;
mod pictures;
mod plain;
mod words;

use std::error::Error;
use std::fs;
use std::path::Path;

use report_explorer::charts::charts;
use report_explorer::explore::Explorer;
use report_explorer::report::{Archive, bundled};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("publish: name the folder that holds index.html")?;
    let folder = Path::new(&folder);
    let archive: &'static Archive = Box::leak(Box::new(
        bundled::archive().ok_or("no report of data/ can be read: run `cargo run --bin check`")?,
    ));
    let explorer: &'static Explorer = Box::leak(Box::new(Explorer::new(archive)));
    let report = archive.newest();
    let indicators: Vec<usize> = (0..report.indicators.len()).collect();
    let projects: Vec<usize> = (0..report.projects.len()).collect();
    let charts = charts(report, &indicators, &projects);

    let pictures = pictures::write(&charts, folder)?;
    pages::write(archive, explorer, &pictures, folder)?;
    fs::write(folder.join(plain::FILE), plain::page(report, &charts)?)?;
    Ok(())
}
