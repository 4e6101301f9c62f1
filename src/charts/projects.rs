//! Projects by topic, the parts of a bar being their stages.

use super::placed;
use super::points::{COUNTS, Point, Source};
use super::words;
use super::{Bar, Chart, Kind, Legend, Panel, Part, Pattern, Row, Table};
use crate::report::{Project, Report, Stage};

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
        "报告写到的"
    } else {
        "符合条件的"
    };
    let panel = Panel {
        unit: "项",
        sides: ["", ""],
        rows: tallies.iter().map(row).collect(),
    };
    let used = |stage: &Stage| tallies.iter().any(|tally| tally.of(*stage) > 0);
    let legend = |stage: Stage| Legend {
        label: name(stage).to_owned(),
        pattern: Pattern::of(stage),
    };
    let head = ["主题"]
        .into_iter()
        .chain(Stage::ALL.map(name))
        .chain(["合计"]);
    Chart {
        kind: Kind::Projects,
        title: "各主题的项目与进度".to_owned(),
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
        lines: Vec::new(),
        place: placed::place,
        points: tallies.iter().flat_map(points).collect(),
        columns: COUNTS,
    }
}

/// The stage's name for readers.
fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Done => "已完成",
        Stage::Underway => "推进中",
        Stage::Planned => "计划",
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
        name: name(stage),
        count: count.to_string(),
    };
    let parts = Stage::ALL
        .into_iter()
        .zip(tally.counts)
        .filter(|&(_, count)| count > 0)
        .map(part);
    let value = tally.total().to_string() + "项";
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
            says: [tally.topic, "：", name(stage), &count, "项"].concat(),
            source: Source::Projects(tally.id, stage),
            cells: [tally.topic, name(stage), &count, "项"]
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
        [] => return "当前范围内没有项目。".to_owned(),
        [(stage, 1)] => [scope, "只有1项，", state(*stage)].concat(),
        [(stage, _)] => [scope, &count, "项都", state(*stage)].concat(),
        several => {
            let parts: Vec<String> = several
                .iter()
                .map(|(stage, count)| [name(*stage), &count.to_string(), "项"].concat())
                .collect();
            [scope, &count, "项中，", &parts.join("、")].concat()
        }
    };
    [&by_stage, "；", &most(tallies), "。"].concat()
}

/// The stage as the end of a clause.
fn state(stage: Stage) -> &'static str {
    match stage {
        Stage::Done => "已完成",
        Stage::Underway => "在推进中",
        Stage::Planned => "在计划中",
    }
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
        [only] if tallies.len() == 1 => ["主题是", only].concat(),
        [only] => ["最多的主题是", only, "，有", &count, "项"].concat(),
        [_, _] | [_, _, _] => [
            "最多的主题是",
            &words::joined(&names),
            "，各有",
            &count,
            "项",
        ]
        .concat(),
        _ => [
            &names.len().to_string(),
            "个主题并列最多，各有",
            &count,
            "项",
        ]
        .concat(),
    }
}
