//! The plain scripts that hold texts: the build writes these into them.

use std::error::Error;
use std::fs;
use std::path::Path;

use report_explorer::explore::View;
use report_explorer::words::page::heading;

/// The other languages of the interface.
const LANGUAGES: [(&str, &str); 1] = [("en", include_str!("../../words/en.json"))];
/// What the table of a language takes the place of.
const TABLE: &str = "const WORDS = {};";

/// Fills the scripts of the folder.
pub fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let embed = folder.join("embed.js");
    let script = fs::read_to_string(&embed)?;
    fs::write(&embed, script.replace("{{title}}", heading(View::Overview)))?;
    let translate = folder.join("translate.js");
    let script = fs::read_to_string(&translate)?;
    for (language, words) in LANGUAGES {
        let own = script
            .replace("{{language}}", language)
            .replace(TABLE, &format!("const WORDS = {};", table(words)?));
        fs::write(folder.join(format!("words-{language}.js")), own)?;
    }
    fs::remove_file(translate)?;
    Ok(())
}

/// The table for the script: texts and names in one, in the order of the file, since the first that fits is taken.
fn table(words: &str) -> Result<String, Box<dyn Error>> {
    let from = words.find("\"texts\": {").ok_or("no texts")?;
    let names = words.find("\"names\": {").ok_or("no names")?;
    let inside = |from: usize| -> Option<&str> {
        let rest = words.get(from..)?;
        rest.get(rest.find('{')? + 1..rest.find("\n  }")?)
    };
    let (texts, names) = inside(from).zip(inside(names)).ok_or("no table")?;
    Ok(format!("{{{texts},{names}}}"))
}
