//! Reports as the text that the page reads: what no report has had yet comes back, too.

use proptest::prelude::*;
use report_explorer::report::{
    Bound, Compare, Indicator, List, Measure, Project, ProjectKind, Reading, Report, Section,
    Stage, Status, packed,
};

use crate::report_2024::report;

/// A report after it was written and read; without what only the check reads.
fn again(report: &Report) -> Report {
    let text = packed::write(std::slice::from_ref(report));
    let mut all = packed::read(text.leak());
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn as_read(report: &Report) -> String {
    let report = Report {
        schema: "",
        units: List::default(),
        ledger: List::default(),
        ..report.clone()
    };
    format!("{report:?}")
}

fn of_report() -> (Report, Indicator, Reading, Project) {
    let report = report().clone();
    let indicator = report.indicators[0].clone();
    let reading = indicator.readings[0].clone();
    let project = report.projects[0].clone();
    (report, indicator, reading, project)
}

/// The value and the upper end of a reading that had these, after it was written and read.
fn values_again(value: Option<f64>, upto: Option<f64>) -> (Option<f64>, Option<f64>) {
    let (mut report, mut indicator, reading, _) = of_report();
    let reading = Reading {
        value,
        upto,
        ..reading
    };
    indicator.readings = vec![reading].into();
    report.indicators = vec![indicator].into();
    let read = again(&report);
    let read = &read.indicators[0].readings[0];
    (read.value, read.upto)
}

/// `None` and each of the variants.
fn or_none<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    let some = all.iter().map(|one| Some(*one));
    std::iter::once(None).chain(some).collect()
}

#[test]
fn every_variant_comes_back() {
    let (mut report, indicator, reading, project) = of_report();
    let mut readings: Vec<Reading> = Vec::new();
    for status in Status::ALL {
        for measure in Measure::ALL {
            readings.push(Reading {
                status,
                measure,
                ..reading.clone()
            });
        }
    }
    for bound in or_none(&Bound::ALL) {
        readings.push(Reading {
            bound,
            value: None,
            upto: Some(0.0),
            ..reading.clone()
        });
    }
    let mut indicators = Vec::new();
    for compare in or_none(&Compare::ALL) {
        for flag in [false, true] {
            indicators.push(Indicator {
                compare,
                headline: flag,
                fall_is_good: !flag,
                readings: readings.clone().into(),
                ..indicator.clone()
            });
        }
    }
    let mut projects = Vec::new();
    for kind in ProjectKind::ALL {
        for stage in Stage::ALL {
            projects.push(Project {
                kind,
                stage,
                livelihood: stage == Stage::Done,
                ..project.clone()
            });
        }
    }
    let section = |year, sections: Vec<Section>| Section {
        id: "s",
        heading: "",
        year,
        paragraphs: List::default(),
        sections: sections.into(),
    };
    let sections = [None, Some(1), Some(u16::MAX)].map(|year| section(year, Vec::new()));
    report.text = vec![section(None, sections.into())].into();
    report.indicators = indicators.into();
    report.projects = projects.into();
    report.notes = List::default();
    assert_eq!(as_read(&again(&report)), as_read(&report));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Up to 15 digits, as many as any number written in decimals keeps; the point anywhere among them.
    #[test]
    fn a_value_comes_back(
        count in 1usize..16,
        digits in 0u64..1_000_000_000_000_000,
        places in 0usize..16,
    ) {
        let digits = format!("{:015}", digits).split_off(15 - count);
        let places = places.min(count);
        let (whole, rest) = digits.split_at(count - places);
        let value: f64 = format!("0{whole}.{rest}0").parse().unwrap();
        prop_assert_eq!(values_again(Some(value), None), (Some(value), None));
    }
}

/// The build packs without having checked.
#[test]
fn a_value_below_zero_is_left_out() {
    assert_eq!(values_again(Some(-5.0), Some(-4.0)), (None, None));
}

/// What a server may have made of the file.
#[test]
fn no_text_stops_the_reading() {
    let text = packed::write(std::slice::from_ref(report()));
    for number in [
        "99999999999999999999",
        "999999999999999999",
        "x",
        "-1",
        "1.5",
    ] {
        let mended: Vec<String> = text
            .split('\t')
            .map(|column| {
                let lines = column.split('\n');
                let lines = lines.map(|line| match line.parse::<usize>() {
                    Ok(_) => number,
                    Err(_) => line,
                });
                lines.collect::<Vec<_>>().join("\n")
            })
            .collect();
        packed::read(mended.join("\t").leak());
        let only = text.replace(|c| c != '\t', "");
        packed::read([only.as_str(), number].concat().leak());
    }
}

#[test]
fn round_and_small_values_come_back() {
    for value in [0.05, 0.5, 1_000_000.0, 999_999_999_999_999.0, 1e-15, 0.0] {
        let upto = Some(value);
        assert_eq!(values_again(None, upto), (None, upto));
    }
}
