//! Projects by topic, the parts of a bar being their stages.

use super::placed;
use super::points::{Point, Source};
use super::wording;
use super::{Bar, Chart, Kind, Legend, Panel, Part, Pattern, Row, Table};
use crate::report::{Project, Report, Stage, concat};
use crate::texts::{charts as texts, fill, kept, page};

/// A topic with its number of projects in each stage, in the order of [`Stage::ALL`].
struct Tally {
    id: &'static str,
    topic: &'static str,
    counts: [usize; 3],
}

impl Tally {
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
    let mut head = vec![texts::TOPIC.to_owned()];
    let mut legend = Vec::new();
    for (at, stage) in Stage::ALL.into_iter().enumerate() {
        let label = page::stage(stage).to_owned();
        head.push(label.clone());
        if tallies.iter().any(|tally| tally.counts[at] > 0) {
            let pattern = Pattern::of(stage);
            legend.push(Legend { label, pattern });
        }
    }
    head.push(texts::TOTAL.to_owned());
    let (mut rows, mut cells, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for tally in &tallies {
        let label = tally.topic.to_owned();
        let mut row = vec![label.clone()];
        let mut parts = Vec::new();
        for (stage, amount) in Stage::ALL.into_iter().zip(tally.counts) {
            let (name, count) = (page::stage(stage), amount.to_string());
            row.push(count.clone());
            if amount == 0 {
                continue;
            }
            let cells = [tally.topic, name, &count, kept::ITEMS];
            points.push(Point {
                says: fill(texts::COUNTED_POINT, &cells[..3]),
                source: Source::Projects(tally.id, stage),
                cells: cells.map(str::to_owned).into(),
            });
            parts.push(Part {
                amount: amount as f64,
                pattern: Pattern::of(stage),
                name,
                count,
            });
        }
        let total = tally.total().to_string();
        let value = fill(kept::COUNTED, &[&total]);
        row.push(total);
        cells.push(row);
        rows.push(Row {
            label,
            bars: vec![Bar { parts, value }],
            aim: None,
        });
    }
    let mut panels = Vec::new();
    if !rows.is_empty() {
        let (unit, end) = (kept::ITEMS, 0.0);
        panels.push(Panel { unit, end, rows });
    }
    Chart {
        kind: Kind::Projects,
        title: texts::PROJECTS.to_owned(),
        sentence: sentence(&tallies, scope),
        legend,
        table: Table { head, rows: cells },
        panels,
        lines: Vec::new(),
        place: placed::place,
        points,
        columns: kept::COUNTS,
    }
}

/// The largest total first; equal ones keep the order of the report's topics.
fn ranked(report: &Report, projects: &[&Project]) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    for topic in &report.topics {
        let mut counts = [0; 3];
        for project in projects {
            for (count, stage) in counts.iter_mut().zip(Stage::ALL) {
                *count += usize::from(project.topic == topic.id && project.stage == stage);
            }
        }
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

fn sentence(tallies: &[Tally], scope: &str) -> String {
    let total: usize = tallies.iter().map(Tally::total).sum();
    let mut stages = Vec::new();
    for (at, stage) in Stage::ALL.into_iter().enumerate() {
        let count: usize = tallies.iter().map(|tally| tally.counts[at]).sum();
        if count > 0 {
            stages.push((stage, count));
        }
    }
    let count = total.to_string();
    let by_stage = match stages.as_slice() {
        [] => return texts::NONE.to_owned(),
        [(stage, 1)] => fill(texts::ONLY_ONE, &[scope, texts::state(*stage)]),
        [(stage, _)] => fill(texts::ALL_OF, &[scope, &count, texts::state(*stage)]),
        several => {
            let parts: Vec<String> = several
                .iter()
                .map(|(stage, count)| {
                    fill(texts::STAGE, &[page::stage(*stage), &count.to_string()])
                })
                .collect();
            fill(texts::AMONG, &[scope, &count]) + texts::COMMA + &wording::listed(&parts)
        }
    };
    concat(&[
        &by_stage,
        texts::SEMICOLON,
        &most(tallies),
        texts::STOP,
        texts::COUNTED_HERE,
    ])
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
        // Where all have as many, none has the most.
        all if all.len() == tallies.len() => fill(texts::EVEN, &[&all.len().to_string(), &count]),
        [only] => fill(texts::LARGEST, &[only, &count]),
        [_, _] | [_, _, _] => fill(texts::LARGEST_FEW, &[&wording::joined(&names), &count]),
        _ => fill(texts::LARGEST_MANY, &[&names.len().to_string(), &count]),
    }
}
