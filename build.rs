//! Writes the reports of `data/` as the text of `src/report/packed.rs`: the page then needs neither the
//! JSON's keys nor its parser. A file that cannot be read is left out; `cargo run --bin check` says what
//! is wrong with it.

use std::path::Path;
use std::{env, error, fs};

#[path = "src/report/list.rs"]
mod list;
#[allow(dead_code)]
#[path = "src/report/packed.rs"]
mod packed;
#[allow(dead_code)]
#[path = "src/report/types.rs"]
mod types;

include!("data/reports.rs");

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    let mut reports: Vec<types::Report> = Vec::new();
    for (file, json) in REPORTS {
        match serde_json::from_str(json) {
            Ok(report) => reports.push(report),
            Err(error) => println!("cargo::warning={file}: {error}; run `cargo run --bin check`"),
        }
    }
    let folder = env::var("OUT_DIR")?;
    let write = |name, text: String| fs::write(Path::new(&folder).join(name), text);
    write("reports.txt", packed::write(&reports))?;
    // A number for the compiler: what only several reports need is then left out of the Wasm of one.
    write("count.txt", reports.len().to_string())?;
    Ok(())
}
