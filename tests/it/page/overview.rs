//! The overview of reports that are unlike the bundled one.

use report_explorer::explore::View;
use report_explorer::report::{Compare, Indicator, List, Project, Report, Stage, Status};

use super::made_up;
use crate::charts::fixture;
use crate::report_2024::archive;

/// In place of a comparison stands the reason why there is none, and nothing in place of a reason.
#[test]
fn a_headline_that_may_not_be_compared_says_why() {
    for apart in ["口径不同。", ""] {
        let headline = Indicator {
            compare: None::<Compare>,
            apart,
            ..fixture::headline("甲", "9%", "8%")
        };
        let html = made_up(fixture::report(vec![headline], Vec::new()), View::Overview);
        let says = html.matches("card-says").count();
        assert_eq!(says, usize::from(!apart.is_empty()), "{html}");
        assert_eq!(html.matches("口径不同。").count(), says);
    }
}

/// The bundled report with one of its promises alone, made for a year, its figures there twice: reached the year before,
/// and promised.
fn promised(year: u16) -> Report {
    let report = archive().newest();
    let mut projects = report.projects.iter();
    let is_it = |project: &&Project| project.livelihood && project.figures.len() == 1;
    let mut promise = projects.find(is_it).unwrap().clone();
    promise.year = year;
    promise.stage = match year < report.about.planned {
        true => Stage::Done,
        false => Stage::Planned,
    };
    let indicators = report.indicators.iter().cloned().map(|mut indicator| {
        if promise.figures.contains(&indicator.id) {
            let mut readings: Vec<_> = indicator.readings.iter().cloned().collect();
            for mut reading in indicator.readings.iter().cloned() {
                (reading.year, reading.status) = (report.about.reviewed, Status::Result);
                readings.push(reading);
            }
            indicator.readings = List::from(readings);
        }
        indicator
    });
    Report {
        indicators: List::from(indicators.collect::<Vec<_>>()),
        projects: List::from(vec![promise]),
        ..report.clone()
    }
}

#[test]
fn a_promise_has_its_own_years_figure() {
    let html = made_up(promised(archive().newest().about.planned), View::Overview);
    let promises = html.split("class=\"promises\"").nth(1).unwrap();
    let (promises, _) = promises.split_once("</ul>").unwrap();
    assert_eq!(
        promises.matches("class=\"target\"").count(),
        1,
        "{promises}"
    );
}

/// A report may tell what became of earlier promises. Nor is there a heading over nothing.
#[test]
fn promises_are_those_of_the_coming_year() {
    let html = made_up(promised(archive().newest().about.reviewed), View::Overview);
    assert!(!html.contains("民生工程项目</h2>"), "{html}");
    let none = made_up(fixture::report(Vec::new(), Vec::new()), View::Overview);
    assert!(!none.contains("主要指标"), "{none}");
}
