//! The ids of elements, read from the sources: the check forbids the data those of the page and must know them all.

use std::collections::BTreeSet;
use std::fs;

use report_explorer::report::check::{BEGIN_ON_THE_PAGE, OF_THE_PAGE};

use crate::sources::{files, root, shipped};

/// The data's own ids, which the check keeps apart from the page's.
const OF_THE_DATA: [&str; 3] = ["section.id", "paragraph.id", "note.id"];

/// What follows each place of some words.
fn after<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = &'a str> {
    let places = text.match_indices(words);
    places.map(|(at, _)| &text[at + words.len()..])
}

/// What stands between the quotes that a text begins with.
fn literal(text: &str) -> Option<String> {
    let text = text.trim_start();
    let quote = text.chars().next().filter(|c| "\"'".contains(*c))?;
    text[1..].split(quote).next().map(str::to_owned)
}

/// The name that a text begins with.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_'));
    &text[..end.unwrap_or(text.len())]
}

/// The ids that an expression in a file stands for; those that end in what only the data tell end with a hyphen.
/// None where it can't be told.
fn resolved(expression: &str, code: &str, all: &str) -> Vec<String> {
    let expression = expression.trim().trim_start_matches('&');
    if let Some(id) = literal(expression) {
        return vec![id];
    }
    let called = name(expression);
    let constant = format!("const {called}: &str =");
    let local = format!("let {called} =");
    let own = after(code, &constant).chain(after(code, &local));
    if let Some(value) = own.chain(after(all, &constant)).next() {
        return resolved(value, code, all);
    }
    if called == "part_id" {
        return after(expression, "part_id(")
            .take(1)
            .filter_map(literal)
            .map(|id| id + "-")
            .collect();
    }
    if expression[called.len()..].starts_with('(') {
        let function = format!("fn {called}(");
        let body = after(all, &function)
            .next()
            .and_then(|rest| rest.split("\n}").next());
        let body = body.unwrap_or_default();
        let joined = after(body, "[").filter_map(literal).take(1);
        let parts = after(body, "part_id(")
            .filter_map(literal)
            .map(|id| id + "-");
        return joined.chain(parts).collect();
    }
    // What a closure is called with, or the first of each of a list of parts.
    let closures = code
        .match_indices(" = |id: &str")
        .filter_map(|(at, _)| code[..at].split(' ').next_back());
    let calls: Vec<String> = closures.map(|closure| format!("{closure}(")).collect();
    let calls = calls
        .iter()
        .flat_map(|call| after(code, call).filter_map(literal));
    let parts = after(code, "let parts = [").filter_map(|rest| rest.split("];").next());
    let parts = parts.flat_map(|parts| after(parts, "\n        (").filter_map(literal));
    match called {
        "id" => calls.chain(parts).collect(),
        _ => Vec::new(),
    }
}

/// Where an element gets an id: what says which, with the rest of the file.
fn given(code: &str) -> Vec<String> {
    let attributes = after(code, "\"id\",").map(str::to_owned);
    let scripts = after(code, ".id = ").map(str::to_owned);
    // In markup: a literal, with a name in braces, or with what comes after the string.
    let markup = [" id=\\\"", " id=\""]
        .into_iter()
        .flat_map(|mark| after(code, mark));
    let markup = markup.map(|rest| {
        let value = rest.split(['"', '\\']).next().unwrap_or_default();
        match value.split_once('{') {
            None => format!("\"{value}\""),
            Some(("", "}")) => {
                let said = rest.split(';').next().unwrap_or_default();
                let id = OF_THE_DATA.iter().find(|id| said.contains(**id));
                id.unwrap_or(&"{}").to_string()
            }
            Some(("", named)) => named.to_owned(),
            Some((begin, _)) => format!("\"{begin}\""),
        }
    });
    attributes.chain(scripts).chain(markup).collect()
}

#[test]
fn the_check_knows_the_ids_of_the_page() {
    let mut sources = files("src/page", &["rs"]);
    sources.extend(files("src/bin/publish", &["rs"]));
    sources.extend(files("src/explore", &["rs"]));
    sources.extend(files("public", &["js"]));
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    sources.push(("index.html".to_owned(), index));
    for (_, text) in &mut sources {
        *text = shipped(text)
            .map(|(_, line)| [line, "\n"].concat())
            .collect();
    }
    let all: String = sources.iter().map(|(_, code)| code.as_str()).collect();
    let mut findings = Vec::new();
    let mut found = BTreeSet::new();
    for (file, code) in &sources {
        for expression in given(code) {
            if OF_THE_DATA
                .iter()
                .any(|id| expression.trim_start().starts_with(id))
            {
                continue;
            }
            let ids = resolved(&expression, code, &all);
            if ids.is_empty() {
                let shown: String = expression.chars().take(40).collect();
                findings.push(format!("{file}: this test can't tell which id is {shown}"));
            }
            found.extend(ids.into_iter().map(|id| (id, file)));
        }
    }
    let known: BTreeSet<&str> = OF_THE_PAGE.into_iter().chain(BEGIN_ON_THE_PAGE).collect();
    for (id, file) in &found {
        if !known.contains(id.as_str()) {
            findings.push(format!(
                "{file}: {id} is missing in src/report/check/ids.rs"
            ));
        }
    }
    for id in known {
        if !found.iter().any(|(other, _)| other == id) {
            findings.push(format!(
                "src/report/check/ids.rs: no element is called {id}"
            ));
        }
    }
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}
