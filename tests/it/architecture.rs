//! The rules of ARCHITECTURE.md, read from the files: each finding names file and line.

use std::fs;
use std::path::Path;

use crate::sources::{files, named_at_the_root, root, shipped};

/// A module of `src/`, what its files may name of the others, and words that they may not contain.
const MODULES: [(&str, &[&str], &[&str]); 6] = [
    ("report", &[], PURE),
    ("explore", &["report"], PURE),
    ("texts", &["report", "explore"], PURE),
    ("charts", &["report", "texts"], PURE),
    (
        "page",
        &["report", "explore", "texts", "charts", "browser"],
        &["web_sys", "js_sys", "wasm_bindgen"],
    ),
    ("browser", &[], &["leptos"]),
];

/// A pure module knows no framework, no browser, no clock and no environment.
const PURE: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "std::time",
    "std::env",
    "std::fs",
    "thread_local",
];

const LONGEST_FILE: usize = 300;

fn assert_none(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

#[test]
fn modules_use_only_the_modules_below_them() {
    let mut findings = Vec::new();
    for (module, may_use, must_not_say) in MODULES {
        for (file, text) in files(&format!("src/{module}"), &["rs"]) {
            for (line, other) in named_at_the_root(&file, &text) {
                let is_module =
                    other == "*" || MODULES.iter().any(|(module, _, _)| *module == other);
                if is_module && other != module && !may_use.contains(&other.as_str()) {
                    findings.push(format!("{file}:{line}: {module} must not use {other}"));
                }
            }
            for (line, words) in shipped(&text) {
                for word in must_not_say.iter().filter(|word| words.contains(*word)) {
                    findings.push(format!("{file}:{line}: {module} must not mention {word}"));
                }
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn nothing_that_ships_can_panic_on_purpose_or_hide_from_a_target() {
    let mut findings = Vec::new();
    for (file, text) in files("src", &["rs"]) {
        for (line, words) in shipped(&text) {
            for word in [
                ".unwrap()",
                ".expect(",
                "panic!(",
                "todo!(",
                "unimplemented!(",
                "unreachable!(",
            ] {
                if words.contains(word) {
                    findings.push(format!("{file}:{line}: {word} outside tests"));
                }
            }
            if words.contains("cfg(") || words.contains("cfg!(") || words.contains("cfg_attr(") {
                findings.push(format!(
                    "{file}:{line}: the target tables of Cargo.toml pick the mode, not cfg"
                ));
            }
            if words.contains("inner_html") || words.contains("unsafe ") {
                findings.push(format!(
                    "{file}:{line}: neither markup from strings nor unsafe code"
                ));
            }
        }
    }
    assert_none(&findings);
}

/// What changes from year to year and from city to city lives in `data/`.
#[test]
fn src_names_no_year_no_city_and_no_indicator() {
    let report = report_explorer::report::bundled::archive()
        .unwrap()
        .newest();
    let mut words: Vec<String> = vec![report.about.city.to_owned(), report.about.title.to_owned()];
    words.extend(
        report
            .places
            .iter()
            .skip(1)
            .map(|place| place.name.to_owned()),
    );
    words.extend(
        report
            .indicators
            .iter()
            .map(|indicator| indicator.name.to_owned()),
    );
    let years = report.about.reviewed - 3..=report.about.planned + 3;
    words.extend(years.map(|year| year.to_string()));
    let mut findings = Vec::new();
    for (file, text) in files("src", &["rs", "css"]) {
        for (line, shown) in shipped(&text) {
            // A character's number is no year.
            let shown = shown.replace("\\u{20", "");
            for word in words.iter().filter(|word| shown.contains(word.as_str())) {
                findings.push(format!("{file}:{line}: {word} belongs into data/"));
            }
        }
    }
    assert_none(&findings);
}

/// Another wording is one folder, `src/texts/`. What isn't wording: the characters that numerals, brackets and
/// the report's bounds are written with (`report`, `explore`), and what the check tells a clerk.
#[test]
fn every_text_of_the_interface_stands_in_texts() {
    let is_chinese = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    let is_mark = |c: char| matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}');
    let mut findings = Vec::new();
    for folder in [
        "src/page",
        "src/charts",
        "src/browser",
        "src/bin/publish",
        "src/style",
    ] {
        let all = files(folder, &["rs", "css"]);
        for (file, text) in all.iter().filter(|(file, _)| !file.ends_with("tests.rs")) {
            let code = shipped(text).filter(|(_, line)| !line.trim_start().starts_with(['*', '/']));
            // What a sentence is put together with is wording as well; single characters are where a line breaks.
            let joins = |words: &str| {
                let mut quoted = words.split('"').skip(1).step_by(2);
                ["src/page", "src/charts"].contains(&folder)
                    && quoted.any(|text| text.contains(is_mark))
            };
            for (line, words) in
                code.filter(|(_, words)| words.contains(is_chinese) || joins(words))
            {
                findings.push(format!(
                    "{file}:{line}: belongs into src/texts: {}",
                    words.trim()
                ));
            }
        }
    }
    let mut plain = files("public", &["js"]);
    // Its Chinese is how numbers are spoken.
    plain.retain(|(file, _)| !file.ends_with("speech.js"));
    plain.push((
        "index.html".to_owned(),
        fs::read_to_string(root().join("index.html")).unwrap(),
    ));
    for (file, text) in plain {
        for (line, words) in shipped(&text).filter(|(_, words)| words.contains(is_chinese)) {
            findings.push(format!(
                "{file}:{line}: the build hands it over from src/texts: {}",
                words.trim()
            ));
        }
    }
    assert_none(&findings);
}

#[test]
fn files_are_short() {
    let long = |(file, text): (String, String)| {
        let lines = text.lines().count();
        (lines > LONGEST_FILE)
            .then(|| format!("{file}: {lines} lines are two things; {LONGEST_FILE} are the most"))
    };
    let mut findings: Vec<String> = files("", &["rs"]).into_iter().filter_map(long).collect();
    for (folder, kind) in [
        ("tests", "mjs"),
        ("script", "mjs"),
        ("public", "js"),
        ("src/style", "css"),
    ] {
        findings.extend(files(folder, &[kind]).into_iter().filter_map(long));
    }
    assert_none(&findings);
}

#[test]
fn no_file_names_a_machine_or_a_registry() {
    let own = Path::new("tests/it/architecture.rs")
        .to_string_lossy()
        .into_owned();
    let all = files("", &[]);
    let mut findings: Vec<String> = all
        .iter()
        .filter(|(file, text)| file.ends_with("package-lock.json") && text.contains("\"resolved\""))
        .map(|(file, _)| format!("{file}: names a registry; run npm with the repository's .npmrc"))
        .collect();
    let folders = ["home", "root", "Users", "work"].map(|folder| format!("/{folder}/"));
    let others = ["registry.npm", "C:\\"].map(str::to_owned);
    let words: Vec<String> = folders.into_iter().chain(others).collect();
    for (file, text) in all.into_iter().filter(|(file, _)| *file != own) {
        for (at, line) in text.lines().enumerate() {
            for word in &words {
                if line.contains(word.as_str()) {
                    findings.push(format!("{file}:{}: {word}", at + 1));
                }
            }
        }
    }
    assert_none(&findings);
}
