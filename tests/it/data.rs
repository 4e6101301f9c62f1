//! The data against the text it comes from.

use std::collections::BTreeSet;

use report_explorer::report::check::{Finding, check, check_together};
use report_explorer::report::quantity::numbers;
use report_explorer::report::{
    About, Bound, Choice, Indicator, LedgerLine, List, Note, Paragraph, Project, Reading, Report,
    Section, Synonym, bundled,
};
use serde::Deserialize;

use crate::report_2024;

include!("../../data/reports.rs");

#[test]
fn the_data_have_no_findings() {
    let mut reports = Vec::new();
    for (file, content) in REPORTS {
        let findings: Vec<String> = check(file, content)
            .iter()
            .map(Finding::to_string)
            .collect();
        assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
        reports.push((*file, Report::parse(content).unwrap()));
    }
    let reports: Vec<(&str, &Report)> = reports
        .iter()
        .map(|(file, report)| (*file, report))
        .collect();
    assert_eq!(check_together(&reports), []);
}

#[test]
fn the_bundled_reports_are_the_files() {
    let bundled = bundled::archive().unwrap();
    let on_the_page = |(_, content): &(&str, &'static [u8])| {
        let mut report = Report::parse(content).unwrap();
        report.schema = "";
        report.units = List::default();
        report.ledger = List::default();
        report
    };
    let read: Vec<Report> = REPORTS.iter().map(on_the_page).collect();
    assert_eq!(format!("{:?}", bundled.reports()), format!("{read:?}"));
}

#[test]
fn what_is_not_all_of_the_text_is_no_report() {
    let all = bundled::TEXT;
    let half = all.char_indices().nth(all.chars().count() / 2).unwrap().0;
    for text in ["", "<!doctype html>\n99999999999", &all[..half]] {
        assert!(bundled::read(text).is_none());
    }
}

/// Found here by hand from the characters, not with the code under test. 132 runs of digits stand in the paragraphs and
/// headings, a decimal as two, as another program counted.
#[test]
fn every_run_of_digits_is_somewhere() {
    let mut reports = REPORTS
        .iter()
        .map(|(_, content)| Report::parse(content).unwrap());
    let report = reports.find(|report| report.about.planned == 2024).unwrap();
    let mut places: Vec<(&str, &str)> = report
        .paragraphs()
        .iter()
        .map(|(p, _)| (p.id, p.text))
        .collect();
    places.extend(
        report
            .sections()
            .iter()
            .map(|section| (section.id, section.heading)),
    );
    let mut runs = 0;
    for (id, text) in places {
        let mut free: Vec<bool> = text.bytes().map(|b| b.is_ascii_digit()).collect();
        runs += free.chunk_by(|a, b| a == b).filter(|run| run[0]).count();
        let readings = report.indicators.iter().flat_map(|i| &i.readings);
        let readings = readings.map(|r| (r.at, r.quote, r.raw));
        let ledger = report.ledger.iter().map(|l| (l.at, l.quote, l.raw));
        for (_, quote, raw) in readings.chain(ledger).filter(|(at, _, _)| *at == id) {
            let start = text.find(quote).unwrap();
            let in_number =
                |at: &usize| quote[..*at].ends_with(|c: char| c.is_ascii_digit() || c == '.');
            let mut figures = quote.match_indices(raw).map(|(at, _)| at);
            let figure = start + figures.find(|at| !in_number(at)).unwrap();
            free[figure..figure + raw.len()].fill(false);
        }
        assert!(
            !free.contains(&true),
            "{id}: a number of {text} has no place"
        );
    }
    assert_eq!(runs, 132);
}

/// Traps of the report: readings that are easily got wrong.
#[test]
fn figures_keep_their_grammar() {
    let report = report_2024::report();
    let figures = |id: &str| -> Vec<String> {
        let indicator = report
            .indicators
            .iter()
            .find(|i| i.id == id)
            .unwrap_or_else(|| panic!("no {id}"));
        indicator
            .readings
            .iter()
            .map(|r| format!("{} {:?} {}", r.year, r.status, r.figure().text()))
            .collect()
    };
    assert_eq!(figures("gdp"), ["2023 Estimate 6.2%", "2024 Target 6.5%"]);
    assert_eq!(
        figures("pension-coverage"),
        ["2023 Result 97.2%", "2024 Target 95%以上"]
    );
    assert_eq!(
        figures("medical-coverage"),
        ["2023 Result 98.8%", "2024 Target 95%以上"]
    );
    assert_eq!(
        figures("old-estates"),
        ["2023 Result 160个", "2024 Target 112个"]
    );
    assert_eq!(figures("market-entities"), ["2023 Result 突破30万户"]);
    assert_eq!(figures("vouchers"), ["2023 Result 2500余万元"]);
    assert_eq!(figures("leading-industries"), ["2024 Target 1-3个"]);
    assert_eq!(
        figures("household-income"),
        ["2023 Result 跑赢经济增速", "2024 Target 与经济增长同步"]
    );
    for indicator in &report.indicators {
        for reading in indicator.readings.iter().filter(|r| r.value.is_none()) {
            assert!(
                numbers(reading.raw).is_empty(),
                "{}: words without a number",
                indicator.id
            );
        }
    }
}

/// The fields that a type knows: serde's complaint about another one names them.
fn fields<T: Deserialize<'static>>() -> BTreeSet<String> {
    let error = serde_json::from_str::<T>("{\"?\": 0}").err().unwrap();
    let error = error.to_string();
    let mut named = error.split('`').skip(1).step_by(2).map(str::to_owned);
    assert_eq!(named.next().as_deref(), Some("?"), "{error}");
    named.collect()
}

/// An editor's completion must not lie: the schema knows the fields that the types know, and no others.
#[test]
fn the_schema_names_the_fields_of_the_types() {
    let schema = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data/report.schema.json"
    ))
    .unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let definitions = schema["$defs"].as_object().unwrap();
    let types = [
        ("about", fields::<About>()),
        ("choice", fields::<Choice>()),
        ("synonym", fields::<Synonym>()),
        ("section", fields::<Section>()),
        ("paragraph", fields::<Paragraph>()),
        ("indicator", fields::<Indicator>()),
        ("reading", fields::<Reading>()),
        ("project", fields::<Project>()),
        ("note", fields::<Note>()),
        ("ledgerLine", fields::<LedgerLine>()),
    ];
    let known = |definition: &serde_json::Value| -> BTreeSet<String> {
        let properties = definition["properties"].as_object().unwrap();
        properties.keys().cloned().collect()
    };
    assert_eq!(known(&schema), fields::<Report>());
    assert_eq!(definitions.len(), types.len());
    for (name, fields) in types {
        assert_eq!(known(&definitions[name]), fields, "{name}");
    }
    let bounds = schema["$defs"]["reading"]["properties"]["bound"]["enum"].clone();
    let words: Vec<_> = Bound::ALL.iter().map(|bound| bound.word()).collect();
    let sorted = |mut words: Vec<String>| {
        words.sort();
        words
    };
    let listed: Vec<String> = serde_json::from_value(bounds).unwrap();
    let parsed = words.iter().map(|word| {
        let bound: Bound = serde_json::from_str(&format!("\"{word}\"")).unwrap();
        bound.word().to_owned()
    });
    assert_eq!(sorted(parsed.collect()), sorted(listed));
}
