//! The files of the repository, read as text.

use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What a build or an installation leaves in a clone, and the folder or file that leads to its history.
const NOT_OURS: [&str; 5] = [".git", "target", "dist", "node_modules", "test-results"];

/// The files below a folder with this ending, with their text; the whole repository's below "".
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
        let is_ours = path
            .file_name()
            .is_some_and(|name| NOT_OURS.iter().all(|not| name != *not));
        if is_ours && path.is_dir() {
            walk(&path, into)
        } else if is_ours {
            into.push(path)
        }
    }
}

/// The lines that ship: numbered, without comments and without the items that only tests have.
pub fn shipped(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut tests = Tests::Outside;
    let lines = text.lines().enumerate();
    lines
        .filter(move |(_, line)| tests.ships(line) && !line.trim_start().starts_with("//"))
        .map(|(at, line)| (at + 1, line))
}

/// Where a line stands among the items that only tests have, as rustfmt sets them: an item's last line stands as far
/// in as its first.
enum Tests {
    Outside,
    /// Behind the attribute, before the item's first line.
    Before,
    /// Inside an item that is as far in.
    Inside(usize),
}

impl Tests {
    fn ships(&mut self, line: &str) -> bool {
        let shown = line.trim();
        let depth = line.len() - line.trim_start().len();
        let ships = matches!(self, Tests::Outside) && shown != "#[cfg(test)]";
        match self {
            Tests::Outside if !ships => *self = Tests::Before,
            Tests::Outside => {}
            Tests::Before if shown.starts_with("#[") || shown.starts_with("//") => {}
            Tests::Before if shown.ends_with([';', '}', ',']) => *self = Tests::Outside,
            Tests::Before => *self = Tests::Inside(depth),
            Tests::Inside(first)
                if depth == *first
                    && shown.starts_with(['}', ')', ']'])
                    && shown.ends_with(['}', ';', ',']) =>
            {
                *self = Tests::Outside;
            }
            Tests::Inside(_) => {}
        }
        ships
    }
}

/// What ships of a file whose path is given names these modules right below the crate's root, each with its line:
/// `crate::a`, `crate::{a, b::{c, d}}`, and `super::` as often as leads there. `*` stands for all of them.
pub fn named_at_the_root(file: &str, text: &str) -> Vec<(usize, String)> {
    let mut code = String::new();
    let mut starts = Vec::new();
    for (number, line) in shipped(text) {
        starts.push((code.len(), number));
        code.push_str(line);
        code.push('\n');
    }
    let line_of = |at: usize| {
        starts
            .iter()
            .rfind(|(start, _)| *start <= at)
            .map_or(0, |(_, number)| *number)
    };
    // src/a/b.rs and src/a/b/mod.rs are the module a::b.
    let module = file
        .trim_start_matches("src/")
        .trim_end_matches(".rs")
        .trim_end_matches("/mod");
    let up = "super::".repeat(module.split('/').count());
    let mut found = Vec::new();
    for root in ["crate::", &up] {
        for (at, _) in code.match_indices(root) {
            let before = code[..at].chars().next_back();
            // A part of a longer name or path: my_crate::, one more super::.
            if before.is_some_and(|c| c.is_alphanumeric() || "_:".contains(c)) {
                continue;
            }
            let rest = &code[at + root.len()..];
            let from = at + root.len();
            let named = heads(rest).into_iter();
            found.extend(named.map(|(offset, name)| (line_of(from + offset), name)));
        }
    }
    found
}

/// The names that a path goes on with, each with its place: one, or those of a group.
fn heads(rest: &str) -> Vec<(usize, String)> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '*';
    let mut found = Vec::new();
    let (mut depth, mut expected) = (0, true);
    for (at, c) in rest.char_indices() {
        if expected && is_name(c) {
            let end = rest[at..].find(|c| !is_name(c)).unwrap_or(rest.len() - at);
            found.push((at, rest[at..at + end].to_owned()));
            expected = false;
        }
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                expected = false;
            }
            ',' if depth == 1 => expected = true,
            _ => {}
        }
        if depth == 0 && !expected {
            break;
        }
    }
    found
}

#[test]
fn only_the_items_of_tests_are_left_out() {
    let text = "a\n#[cfg(test)]\nmod b;\nc // d\n// e\n#[cfg(test)]\n#[path = \"f\"]\npub mod g {\n    h {\n    }\n}\n    #[cfg(test)]\n    fn i(\n        j: K,\n    ) {\n        l\n    }\n    m\n";
    let lines: Vec<(usize, &str)> = shipped(text).collect();
    assert_eq!(lines, [(1, "a"), (4, "c // d"), (18, "    m")]);
}

#[test]
fn modules_are_found_in_groups_and_above() {
    let text = "use crate::{\n    a::{b, c},\n    d,\n};\nuse crate::e::f;\nuse super::super::{g, h};\nuse super::i;\nmy_crate::j; crate::*";
    let named = |file| -> Vec<(usize, String)> { named_at_the_root(file, text) };
    let own = |names: &[(usize, &str)]| -> Vec<(usize, String)> {
        names
            .iter()
            .map(|(line, name)| (*line, (*name).to_owned()))
            .collect()
    };
    let by_crate = [(2, "a"), (3, "d"), (5, "e"), (8, "*")];
    assert_eq!(named("src/x/y/z.rs"), own(&by_crate));
    assert_eq!(
        named("src/x/y/mod.rs"),
        own(&[&by_crate[..], &[(6, "g"), (6, "h")]].concat())
    );
}
