//! The texts of the interface, and their English.

use std::collections::BTreeSet;

use report_explorer::report::check;
use report_explorer::report::{Report, bundled};
use serde_json::{Map, Value};

use crate::report_2024;

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

/// Those of every report may stand there; that of 2024 has them all.
#[test]
fn names_in_english_are_those_of_the_data() {
    let mut all = BTreeSet::new();
    for report in bundled::archive().unwrap().reports() {
        all.extend(names(report));
        all.extend(report.notes.iter().map(|note| note.says.to_owned()));
        for indicator in &report.indicators {
            all.insert(indicator.apart.to_owned());
            let caveats = indicator.readings.iter().map(|reading| reading.caveat);
            all.extend(caveats.map(str::to_owned));
        }
    }
    let english = check::names::read(include_str!("../../data/names.en.txt")).unwrap();
    let known: BTreeSet<String> = english.iter().map(|(name, _)| (*name).to_owned()).collect();
    let missing = &names(report_2024::report()) - &known;
    assert!(
        missing.is_empty(),
        "no English in names.en.txt: {missing:#?}"
    );
    let unused = &known - &all;
    assert!(unused.is_empty(), "in names.en.txt only: {unused:#?}");
    assert!(english.iter().all(|(_, says)| !says.contains(is_chinese)));
}

/// What the interface calls a report, its city and its choices.
fn names(report: &Report) -> BTreeSet<String> {
    let choices = [&report.topics, &report.places, &report.audiences];
    let choices = choices.into_iter().flatten();
    let choices = choices.map(|choice| choice.name.to_owned());
    let about = &report.about;
    choices
        .chain([about.city.to_owned(), about.name()])
        .collect()
}
