//! The plain scripts that hold texts: the build writes these into them.

use std::error::Error;
use std::fs;
use std::path::Path;

use report_explorer::explore::View;
use report_explorer::words::page::heading;

/// Fills the scripts of the folder.
pub fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let embed = folder.join("embed.js");
    let script = fs::read_to_string(&embed)?;
    fs::write(&embed, script.replace("{{title}}", heading(View::Overview)))?;
    Ok(())
}
