//! What the entries say of a project's figures, beside what the report does.

use report_explorer::explore::{Explorer, Facet, Query, Subject, View, entries};
use report_explorer::report::{Archive, Report, Stage, Status, bundled};

use crate::report_2024::{explorer, report};

/// Two bridges in one paragraph, of which the project is one.
const BRIDGES: &str = r#"{
    "about": {
        "city": "样例", "title": "样例", "subtitle": "", "document": "样例", "source": "样例。",
        "reviewed": 2030, "planned": 2031
    },
    "topics": [{"id": "roads", "name": "道路"}],
    "places": [{"id": "all", "name": "全域"}],
    "audiences": [],
    "units": ["座"],
    "text": [{
        "id": "s1", "heading": "道路",
        "paragraphs": [{"id": "p1", "text": "正在建设东桥3座。建成西桥3座。"}]
    }],
    "indicators": [{
        "id": "bridges", "name": "桥", "topic": "roads",
        "readings": [
            {
                "year": 2030, "status": "result", "value": 3, "unit": "座", "measure": "count", "at": "p1",
                "quote": "正在建设东桥3座", "raw": "3座"
            },
            {
                "year": 2030, "status": "result", "value": 3, "unit": "座", "measure": "count", "at": "p1",
                "quote": "建成西桥3座", "raw": "3座"
            }
        ]
    }],
    "projects": [{
        "id": "east", "name": "东桥", "kind": "works", "topic": "roads", "stage": "underway", "year": 2030, "at": "p1",
        "quote": "正在建设东桥3座", "figures": ["bridges"]
    }]
}"#;

fn figures(report: &Report, project: usize) -> Vec<String> {
    let own = report.figures_of(&report.projects[project]);
    let mut texts: Vec<String> = own
        .iter()
        .map(|(_, reading, _)| reading.figure().text())
        .collect();
    texts.sort();
    texts
}

#[test]
fn a_project_is_found_by_the_figures_that_the_report_gives_it() {
    for (at, entry) in explorer().entries().iter().enumerate() {
        if let Subject::Project(project) = entry.subject {
            let mut found = entry.figures.clone();
            found.sort();
            assert_eq!(found, figures(report(), project), "{at}: {}", entry.name);
        }
    }
}

/// What stands beside a project in its paragraph is another's, even the same figure.
#[test]
fn a_figure_outside_a_projects_quote_is_not_its_own() {
    let report = Report::parse(BRIDGES.as_bytes()).unwrap();
    let archive = Archive::new(vec![report].leak()).unwrap();
    let explorer = Explorer::new(&archive, bundled::TEXT);
    let entries = entries(archive.newest(), explorer.vocabulary());
    let [bridges, east, _] = entries.as_slice() else {
        unreachable!("{entries:?}");
    };
    assert_eq!(east.figures, figures(archive.newest(), 0));
    assert_eq!(east.figures, ["3座"]);
    let stages = bridges.facet_values.iter();
    let stages: Vec<u32> = stages.map(|values| values.bits(Facet::Stage)).collect();
    assert_eq!(
        stages,
        [Stage::Underway, Stage::Done].map(|stage| 1 << stage.position())
    );
}

/// Of the two quotes each may go on where the other ends.
#[test]
fn quotes_that_overlap_are_of_one_place() {
    let text = BRIDGES
        .replace("建成西桥3座。", "改造西桥5座。")
        .replace("正在建设东桥3座。改造", "正在建设东桥3座,改造");
    let text = text.replacen(
        "\"quote\": \"正在建设东桥3座\"",
        "\"quote\": \"东桥3座,改造西桥\"",
        1,
    );
    let text = text.replace(
        "\"quote\": \"建成西桥3座\", \"raw\": \"3座\"",
        "\"quote\": \"改造西桥5座\", \"raw\": \"5座\"",
    );
    let report = Report::parse(text.leak().as_bytes()).unwrap();
    let archive = Archive::new(vec![report].leak()).unwrap();
    let explorer = Explorer::new(&archive, bundled::TEXT);
    let entries = entries(archive.newest(), explorer.vocabulary());
    assert_eq!(entries[1].figures, ["3座"]);
    assert_eq!(entries[1].figures, figures(archive.newest(), 0));
    let stage = entries[0].facet_values[0].bits(Facet::Stage);
    assert_eq!(stage, 1 << Stage::Underway.position());
}

/// What the report only expects isn't done, nor is it a plan.
#[test]
fn an_expected_figure_has_no_stage() {
    let done = 1 << Stage::Done.position();
    for entry in explorer().entries() {
        let Subject::Indicator(at) = entry.subject else {
            continue;
        };
        let readings = report().indicators[at].readings.iter();
        for (values, reading) in entry.facet_values.iter().zip(readings) {
            let stages = values.bits(Facet::Stage);
            match reading.status {
                Status::Result => assert_ne!(stages, 0, "{}", entry.name),
                Status::Estimate => assert_eq!(stages, 0, "{}", entry.name),
                Status::Target => assert_eq!(stages & done, 0, "{}", entry.name),
            }
        }
    }
}

/// Their cards say that they are promises to the people.
#[test]
fn promises_are_found_by_what_they_stand_under() {
    let query = Query::on(View::Projects).with_words("民生工程");
    let found = explorer().answer(&query, None);
    let promises = report().projects.iter().filter(|one| one.livelihood);
    assert_eq!(found.count(View::Projects), promises.count());
}
