//! The plain scripts that hold texts: the build writes these into them.

use std::error::Error;
use std::fs;
use std::path::Path;

use report_explorer::explore::View;
use report_explorer::report::check::names;
use report_explorer::texts::build;
use report_explorer::texts::page::{self as texts, heading};
use serde_json::json;

use super::placeholders::filled;

/// The other languages of the interface: the texts, and of the data the names and the remarks.
const LANGUAGES: [(&str, &str, &str); 1] = [(
    "en",
    include_str!("../../texts/en.json"),
    include_str!("../../../data/names.en.txt"),
)];
/// What is made into a script a language.
const TRANSLATE: &str = "translate.js";
/// What the table of a language takes the place of.
const TABLE: &str = "const WORDS = {};";

/// Fills the scripts of the folder.
pub fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let fill = |file: &str, said: &[(&str, &str)]| {
        let path = folder.join(file);
        let script = fs::read_to_string(&path)?;
        fs::write(path, filled(file, &script, said)?)?;
        Ok::<(), Box<dyn Error>>(())
    };
    fill("embed.js", &[("{{title}}", heading(View::Overview))])?;
    fill(
        "sw.js",
        &[
            ("{{absent}}", build::ABSENT),
            ("{{come-back}}", build::COME_BACK),
            ("{{overview}}", build::TO_OVERVIEW),
        ],
    )?;
    fill(
        "take-ways.js",
        &[
            ("{{copied}}", texts::COPIED),
            ("{{saved}}", texts::SAVED),
            ("{{press}}", texts::PRESS),
            ("{{picture-saved}}", texts::PICTURE_SAVED),
            ("{{send}}", texts::SEND),
            ("{{save}}", texts::SAVE),
            ("{{cite}}", texts::CITE),
            ("{{no-rows}}", texts::NO_ROWS),
        ],
    )?;
    let translate = folder.join(TRANSLATE);
    let script = fs::read_to_string(&translate)?;
    for (language, said, names) in LANGUAGES {
        let table = format!("const WORDS = {};", table(said, names)?);
        let says = [("{{language}}", language), (TABLE, &table)];
        let own = filled(TRANSLATE, &script, &says)?;
        fs::write(folder.join(format!("texts-{language}.js")), own)?;
    }
    fs::remove_file(translate)?;
    Ok(())
}

/// The table for the script: the texts as they stand in their file, since the first that fits is taken, then the names.
fn table(said: &str, names: &str) -> Result<String, Box<dyn Error>> {
    let said = said.trim_end().strip_suffix('}').ok_or("no table")?;
    let mut table = said.trim_end().to_owned();
    let names = names::read(names).map_err(|findings| {
        let all: Vec<String> = findings.iter().map(ToString::to_string).collect();
        all.join("\n")
    })?;
    for (name, says) in names {
        table += &format!(",{}:{}", json!(name), json!(says));
    }
    Ok(table + "}")
}
