//! Projects by topic, the parts of a bar being their stages.

use super::points::{Point, Source};
use super::words;
use super::{Bar, Chart, Kind, Legend, Panel, Part, Pattern, Row, Table};
use crate::report::{Project, Report, Stage};
use crate::words::{charts as texts, fill, kept, page};

/// A topic with its number of projects in each stage, in the order of [`Stage::ALL`].
struct Tally {
    id: &'static str,
    topic: &'static str,
    counts: [usize; 3],
}

impl Tally {
    fn of(&self, stage: Stage) -> usize {
        Stage::ALL
            .iter()
            .zip(self.counts)
            .find(|&(&other, _)| other == stage)
            .map_or(0, |(_, count)| count)
    }

    fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

pub fn chart(report: &Report, projects: &[&Project]) -> Chart {
    let tallies = ranked(report, projects);
    let scope = if projects.len() == report.projects.len() {
        texts::WHOLE_REPORT
    } else {
        texts::MATCHING
    };
    let panel = Panel {
        unit: kept::ITEMS,
        sides: ["", ""],
        rows: tallies.iter().map(row).collect(),
    };
    let used = |stage: &Stage| tallies.iter().any(|tally| tally.of(*stage) > 0);
    let legend = |stage: Stage| Legend {
        label: page::stage(stage).to_owned(),
        pattern: Pattern::of(stage),
    };
    let head = [texts::TOPIC]
        .into_iter()
        .chain(Stage::ALL.map(page::stage))
        .chain([texts::TOTAL]);
    Chart {
        kind: Kind::Projects,
        title: texts::PROJECTS.to_owned(),
        sentence: sentence(&tallies, scope),
        legend: Stage::ALL.into_iter().filter(used).map(legend).collect(),
        table: Table {
            head: head.map(str::to_owned).collect(),
            rows: tallies.iter().map(cells).collect(),
        },
        panels: if tallies.is_empty() {
            Vec::new()
        } else {
            vec![panel]
        },
        points: tallies.iter().flat_map(points).collect(),
        columns: kept::COUNTS,
    }
}

/// The largest total first; equal ones keep the order of the report's topics.
fn ranked(report: &Report, projects: &[&Project]) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    for topic in &report.topics {
        let of_topic = || projects.iter().filter(|project| project.topic == topic.id);
        let counts =
            Stage::ALL.map(|stage| of_topic().filter(|project| project.stage == stage).count());
        let tally = Tally {
            id: topic.id,
            topic: topic.name,
            counts,
        };
        if tally.total() > 0 {
            let place = tallies
                .iter()
                .position(|other| other.total() < tally.total());
            tallies.insert(place.unwrap_or(tallies.len()), tally);
        }
    }
    tallies
}

fn row(tally: &Tally) -> Row {
    let part = |(stage, count): (Stage, usize)| Part {
        amount: count as f64,
        pattern: Pattern::of(stage),
        name: page::stage(stage),
        count: count.to_string(),
    };
    let parts = Stage::ALL
        .into_iter()
        .zip(tally.counts)
        .filter(|&(_, count)| count > 0)
        .map(part);
    let value = fill(kept::COUNTED, &[&tally.total().to_string()]);
    Row {
        label: tally.topic.to_owned(),
        bars: vec![Bar {
            parts: parts.collect(),
            value,
        }],
        aim: None,
    }
}

/// The parts of the topic's bar.
fn points(tally: &Tally) -> impl Iterator<Item = Point> {
    let counted = Stage::ALL.into_iter().zip(tally.counts);
    let drawn = counted.filter(|&(_, count)| count > 0);
    drawn.map(|(stage, count)| {
        let count = count.to_string();
        Point {
            says: fill(
                texts::COUNTED_POINT,
                &[tally.topic, page::stage(stage), &count],
            ),
            source: Source::Projects(tally.id, stage),
            cells: [tally.topic, page::stage(stage), &count, kept::ITEMS]
                .map(str::to_owned)
                .into(),
        }
    })
}

fn cells(tally: &Tally) -> Vec<String> {
    let counts = tally
        .counts
        .into_iter()
        .chain([tally.total()])
        .map(|count| count.to_string());
    [tally.topic.to_owned()].into_iter().chain(counts).collect()
}

fn sentence(tallies: &[Tally], scope: &str) -> String {
    let total: usize = tallies.iter().map(Tally::total).sum();
    let stages: Vec<(Stage, usize)> = Stage::ALL
        .into_iter()
        .map(|stage| (stage, tallies.iter().map(|tally| tally.of(stage)).sum()))
        .filter(|&(_, count)| count > 0)
        .collect();
    let count = total.to_string();
    let by_stage = match stages.as_slice() {
        [] => return texts::NO_PROJECT.to_owned(),
        [(stage, 1)] => fill(texts::ONLY_ONE, &[scope, texts::state(*stage)]),
        [(stage, _)] => fill(texts::ALL_OF, &[scope, &count, texts::state(*stage)]),
        several => {
            let parts: Vec<String> = several
                .iter()
                .map(|(stage, count)| {
                    fill(texts::STAGE, &[page::stage(*stage), &count.to_string()])
                })
                .collect();
            fill(texts::AMONG, &[scope, &count]) + "，" + &words::listed(&parts)
        }
    };
    [&by_stage, "；", &most(tallies), "。"].concat()
}

fn most(tallies: &[Tally]) -> String {
    let Some(largest) = tallies.first().map(Tally::total) else {
        return String::new();
    };
    let names: Vec<&str> = tallies
        .iter()
        .filter(|tally| tally.total() == largest)
        .map(|tally| tally.topic)
        .collect();
    let count = largest.to_string();
    match names.as_slice() {
        [only] if tallies.len() == 1 => fill(texts::ONLY_TOPIC, &[only]),
        [only] => fill(texts::LARGEST, &[only, &count]),
        [_, _] | [_, _, _] => fill(texts::LARGEST_FEW, &[&words::joined(&names), &count]),
        _ => fill(texts::LARGEST_MANY, &[&names.len().to_string(), &count]),
    }
}
