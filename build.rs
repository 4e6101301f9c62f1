//! Writes the reports of `data/` as Rust constants: the page then needs neither the JSON's keys nor a
//! parser, and starts without reading anything. (Gain measured: see ARCHITECTURE.md.) A file that
//! cannot be read is left out; `cargo run --bin check` says what is wrong with it.

use std::path::Path;
use std::{env, error, fs};

#[path = "src/report/list.rs"]
mod list;
#[allow(dead_code)]
#[path = "src/report/types.rs"]
mod types;

include!("data/reports.rs");

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    let mut source = String::new();
    for (file, json) in REPORTS {
        match serde_json::from_str::<types::Report>(json) {
            Ok(report) => source.push_str(&format!("{report:?},\n")),
            Err(error) => println!("cargo::warning={file}: {error}; run `cargo run --bin check`"),
        }
    }
    let folder = env::var("OUT_DIR")?;
    fs::write(
        Path::new(&folder).join("reports.rs"),
        format!("&[\n{source}]\n"),
    )?;
    Ok(())
}
