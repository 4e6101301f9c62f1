//! The texts of the interface, and their English.

use std::collections::BTreeSet;

use report_explorer::report::Choice;
use serde_json::{Map, Value};

use crate::report_2024::archive;

const SOURCES: [&str; 3] = [
    include_str!("../../src/texts/page.rs"),
    include_str!("../../src/texts/charts.rs"),
    include_str!("../../src/texts/build.rs"),
];
/// The example of what to search for, and the language's own name.
const CHINESE_IN_ENGLISH: [&str; 2] = ["停车、养老、tingche、5G…", "中文"];

fn table() -> Map<String, Value> {
    serde_json::from_str(include_str!("../../src/texts/en.json")).unwrap()
}

fn is_chinese(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// What is between quotation marks and Chinese or to be filled, outside comments.
fn texts() -> BTreeSet<String> {
    let lines = SOURCES.iter().flat_map(|file| file.lines());
    let code: Vec<&str> = lines
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let quoted = code.iter().flat_map(|line| {
        let quoted = line.split('"').skip(1).step_by(2);
        quoted.map(|text| text.trim().to_owned())
    });
    quoted
        .filter(|text| text.contains(is_chinese) || text.contains('{'))
        .collect()
}

fn placeholders(text: &str) -> usize {
    text.matches('{').count()
}

#[test]
fn every_text_of_the_interface_has_its_english_and_no_english_is_left_over() {
    let english: BTreeSet<String> = table().keys().cloned().collect();
    let texts = texts();
    assert!(texts.len() > 200, "{}", texts.len());
    let missing: Vec<_> = texts.difference(&english).collect();
    let unused: Vec<_> = english.difference(&texts).collect();
    assert!(missing.is_empty(), "no English in en.json: {missing:#?}");
    assert!(unused.is_empty(), "in en.json only: {unused:#?}");
}

#[test]
fn english_says_all_that_is_put_into_a_text() {
    for (text, english) in table() {
        let english = english.as_str().unwrap();
        let chinese = english.contains(is_chinese);
        assert_eq!(
            chinese,
            CHINESE_IN_ENGLISH.contains(&text.as_str()),
            "{text}"
        );
        assert!(!english.trim().is_empty(), "{text}");
        let forms: Vec<&str> = english.split('|').collect();
        assert!(
            forms.len() == 1 || text.contains("{n}"),
            "{text}: which form?"
        );
        let whole = forms.last().unwrap();
        for placeholder in 1..=placeholders(&text) {
            let said = [format!("{{{placeholder}}}"), format!("{{-{placeholder}}}")];
            assert!(
                said.iter().any(|placeholder| whole.contains(placeholder)),
                "{text}: {placeholder}"
            );
        }
        assert!(placeholders(whole) >= placeholders(&text), "{text}");
    }
}

#[test]
fn names_in_english_are_those_of_the_choices() {
    let report = archive().newest();
    let choices: Vec<&Choice> = [&report.topics, &report.places, &report.audiences]
        .into_iter()
        .flatten()
        .collect();
    let whole = report.about.name();
    let named: BTreeSet<&str> = choices
        .iter()
        .map(|choice| choice.name)
        .chain([report.about.city, &whole])
        .collect();
    let names = include_str!("../../data/names.en.txt").lines();
    let names: Vec<(&str, &str)> = names.map(|line| line.split_once(" = ").unwrap()).collect();
    let mut remarks: BTreeSet<&str> = report.notes.iter().map(|note| note.says).collect();
    for indicator in &report.indicators {
        remarks.insert(indicator.apart);
        remarks.extend(indicator.readings.iter().map(|reading| reading.caveat));
    }
    let known: BTreeSet<&str> = names.iter().map(|(name, _)| *name).collect();
    assert!(named.is_subset(&known));
    let others: Vec<_> = known.difference(&named).collect();
    assert!(
        others.iter().all(|name| remarks.contains(**name)),
        "{others:#?}"
    );
    assert!(names.iter().all(|(_, says)| !says.contains(is_chinese)));
}
