//! Writes the reports of `data/` as the text of `src/report/packed.rs`: the page then needs neither the
//! JSON's keys nor its parser. A file that cannot be read is left out; `cargo run --bin check` says what
//! is wrong with it. It also writes the tables of pinyin and variants as `src/explore/tables.rs` packs them, and the
//! number of reports. It is the first to read `data/reports.rs`, and stops where that lists what isn't there.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, error, fs};

#[allow(dead_code)]
#[path = "src/report/bound.rs"]
mod bound;
#[path = "src/report/list.rs"]
mod list;
#[path = "src/report/check/listed.rs"]
mod listed;
#[allow(dead_code)]
#[path = "src/report/packed.rs"]
mod packed;
#[allow(dead_code)]
#[path = "src/explore/tables.rs"]
mod tables;
#[allow(dead_code)]
#[path = "src/report/types.rs"]
mod types;

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    let entries = fs::read_dir("data")?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    // In the same order on each machine.
    let names: BTreeSet<String> = names.collect();
    let Ok(list) = fs::read_to_string("data/reports.rs") else {
        println!("cargo::error=缺少 data/reports.rs，或者读不了；请从版本库恢复");
        return Ok(());
    };
    let files = match listed::read(&list, &Vec::from_iter(names)) {
        Ok(files) => files,
        Err(mistakes) => {
            // A line of it is all that cargo shows of a message.
            let lines = mistakes.iter().flat_map(|mistake| mistake.lines());
            lines.for_each(|line| println!("cargo::error={line}"));
            return Ok(());
        }
    };
    let mut reports: Vec<types::Report> = Vec::new();
    for file in files {
        // The types borrow from a text that lives as long as the program.
        let content: &'static [u8] = fs::read(&file)?.leak();
        match types::Report::parse(content) {
            Ok(report) => reports.push(report),
            Err(_) => println!(
                "cargo::warning={file} 里有错，网页里不会有它；请运行 cargo run --bin check，看错在哪里"
            ),
        }
    }
    let text = packed::write(&reports);
    let table = |file: &str| {
        let says = |error| println!("cargo::error=读不了 {file}（{error}）；请从版本库恢复");
        fs::read_to_string(file).map_err(says).ok()
    };
    let tables = (table("data/readings.txt"), table("data/variants.txt"));
    let (Some(readings), Some(variants)) = tables else {
        return Ok(());
    };
    let tables = tables::pack(&readings, &variants, &text)
        .map_err(|error| format!("data/readings.txt: {error}"))?;
    let folder = env::var("OUT_DIR")?;
    // A number for the compiler: what only several reports need is then left out of the Wasm of one.
    let count = reports.len().to_string();
    let files = [
        ("count.txt", count.as_bytes()),
        ("reports.txt", text.as_bytes()),
        ("first.txt", tables.first.as_bytes()),
        ("readings.bin", &tables.readings),
        ("forms.bin", &tables.forms),
    ];
    for (name, bytes) in files {
        fs::write(Path::new(&folder).join(name), bytes)?;
    }
    Ok(())
}
