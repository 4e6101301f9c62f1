//! The first of the build's own steps behind Trunk: makes the site's pages of the one that Trunk wrote, each with its own
//! content, the charts as pictures, and the files to take away. Takes the folder to work in as its argument;
//! `script/squeeze.mjs` then shortens and joins what stands there, `script/pack.mjs` lists and compresses it.

mod description;
mod downloads;
mod embed;
mod markup;
mod pages;
mod pictures;
mod placeholders;
mod plain;
mod scripts;
mod shares;
mod site;
mod small_page;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use report_explorer::charts;
use report_explorer::explore::{Explorer, View};
use report_explorer::report::{Archive, bundled};
use report_explorer::texts::untranslated;

/// A message that begins with the program's name, and not as Rust writes an error for its own.
fn main() -> ExitCode {
    match publish() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("publish: {error}");
            ExitCode::FAILURE
        }
    }
}

fn publish() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("name the folder that holds index.html")?;
    let folder = Path::new(&folder);
    let archive = bundled::archive().ok_or(untranslated::NO_REPORT)?;
    let archive: &'static Archive = Box::leak(Box::new(archive));
    let explorer: &'static Explorer = Box::leak(Box::new(Explorer::new(archive, bundled::TEXT)));
    let report = archive.newest();
    // A chart with nothing to show has no file, no place on a page and nothing to embed.
    let charts = charts::whole(archive);

    let site = site::Site::from_environment()?;
    let template = fs::read_to_string(folder.join(View::Overview.file()))?;
    let pictures = pictures::write(&charts, folder)?;
    pages::write(&template, archive, explorer, &pictures, &site, folder)?;
    fs::write(folder.join(plain::FILE), plain::page(report, &charts)?)?;
    let manifest = serde_json::to_string(&site::manifest(report))?;
    fs::write(folder.join(site::MANIFEST), manifest)?;

    let name = report.about.name();
    let style_sheet = small_page::style_sheet(&template)?;
    let shares = shares::all(report, explorer, &name);
    downloads::write(report, folder)?;
    fs::write(folder.join("reports.txt"), bundled::TEXT)?;
    scripts::write(folder)?;
    let small = shares.iter().map(shares::Share::page);
    let own = [
        embed::page(report, &charts, &shares),
        downloads::page(report, &name, &site),
    ];
    for page in small.chain(own) {
        let html = small_page::html(&page, &name, style_sheet, &site);
        fs::write(folder.join(page.file), html)?;
    }
    Ok(())
}
