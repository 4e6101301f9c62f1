//! The files of the repository, read as text.

use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with this ending, with their text.
pub fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let wanted = |path: &PathBuf| {
        endings.is_empty()
            || path
                .extension()
                .is_some_and(|own| endings.iter().any(|ending| own == *ending))
    };
    let name = |path: &Path| {
        path.strip_prefix(root())
            .unwrap()
            .to_string_lossy()
            .into_owned()
    };
    found
        .into_iter()
        .filter(wanted)
        .filter_map(|path| Some((name(&path), fs::read_to_string(&path).ok()?)))
        .collect()
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, into)
        } else {
            into.push(path)
        }
    }
}

/// The lines that ship: numbered, without comments, up to the file's own tests.
pub fn shipped(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .take_while(|line| line.trim() != "#[cfg(test)]")
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(at, line)| (at + 1, line))
}
