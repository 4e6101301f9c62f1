//! Projects by topic, the segments of a bar being their stages.

use super::placed;
use super::points::{Point, Source};
use super::wording;
use super::{Bar, Chart, ChartKind, Legend, Panel, Pattern, Row, Segment, Table};
use crate::report::{Choice, Project, Report, Stage, concat, decimal};
use crate::texts::{charts as texts, fill, page, untranslated};

/// A topic with its number of projects in each stage, in the order of [`Stage::ALL`].
struct Tally {
    topic: &'static Choice,
    counts: [usize; 3],
}

impl Tally {
    fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// Each stage with the year that all its projects are of, if there is one.
type Stages = [(Stage, Option<u16>); 3];

/// A bar for each topic that has projects, the largest total first. Without projects, a chart without points whose sentence
/// says so.
pub fn chart(report: &'static Report, projects: &[&Project]) -> Chart {
    let tallies = ranked(report, projects);
    // Of a stage without projects the column has the year, too.
    let all: Vec<_> = report.projects.iter().collect();
    let year = |stage| year_of(projects, stage).or_else(|| year_of(&all, stage));
    let stages = Stage::ALL.map(|stage| (stage, year(stage)));
    let names = stages.map(|(stage, year)| dated(year, stage, texts::stage_of_year(stage)));
    let mut head = vec![texts::TOPIC.to_owned()];
    let (mut legend, mut last, mut is_apart) = (Vec::new(), None, false);
    for (at, (stage, year)) in stages.into_iter().enumerate() {
        // With a space, where a narrow column may break it.
        head.push(dated(year, stage, page::YEAR_STAGE));
        if tallies.iter().any(|tally| tally.counts[at] > 0) {
            is_apart |= !legend.is_empty() && (year.is_none() || year != last);
            last = year;
            let (label, pattern) = (names[at].clone(), Pattern::of(stage));
            legend.push(Legend { label, pattern });
        }
    }
    head.push(texts::TOTAL.to_owned());
    let (mut rows, mut cells, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for tally in &tallies {
        let (row, row_cells) = row(tally, stages, &names, &mut points);
        rows.push(row);
        cells.push(row_cells);
    }
    let mut panels = Vec::new();
    if !rows.is_empty() {
        let (unit, end) = (untranslated::ITEMS, 0.0);
        panels.push(Panel { unit, end, rows });
    }
    let scope = if projects.len() == report.projects.len() {
        texts::WHOLE_REPORT
    } else {
        texts::MATCHING
    };
    // What stages of two years are not: parts of one.
    let caution = if is_apart { texts::NO_RATE } else { "" };
    Chart {
        kind: ChartKind::Projects,
        title: texts::PROJECTS.to_owned(),
        sentence: sentence(&tallies, &legend, scope, caution),
        legend,
        table: Table {
            head,
            rows: cells,
            good_falls_said: false,
        },
        panels,
        lines: Vec::new(),
        place: placed::place,
        points,
        columns: untranslated::COUNTS,
    }
}

/// A topic's row of the picture and its cells of the table; its points are added to `points`. `names` are the stages'.
fn row(
    tally: &Tally,
    stages: Stages,
    names: &[String; 3],
    points: &mut Vec<Point>,
) -> (Row, Vec<String>) {
    let label = tally.topic.name.to_owned();
    let mut cells = vec![label.clone()];
    let mut segments = Vec::new();
    for (at, (stage, year)) in stages.into_iter().enumerate() {
        let amount = tally.counts[at];
        let (name, count) = (page::stage(stage), decimal(amount));
        cells.push(count.clone());
        if amount == 0 {
            continue;
        }
        points.push(Point {
            says: fill(
                texts::COUNTED_POINT,
                &[tally.topic.name, &names[at], &count],
            ),
            source: Source::Projects {
                topic: tally.topic,
                stage,
                year,
                count: amount,
            },
        });
        segments.push(Segment {
            amount: amount as f64,
            pattern: Pattern::of(stage),
            name,
            count,
        });
    }
    let total = decimal(tally.total());
    let value = fill(untranslated::COUNTED, &[&total]);
    cells.push(total);
    let row = Row {
        label,
        bars: vec![Bar { segments, value }],
        target_mark: None,
    };
    (row, cells)
}

/// The year that all projects of a stage are of; `None` without one. What one year has done and what the next plans are
/// two separate lists: with their years beside them the one isn't read as progress on the other.
fn year_of(projects: &[&Project], stage: Stage) -> Option<u16> {
    let mut found = None;
    for project in projects.iter().filter(|project| project.stage == stage) {
        if found.is_some_and(|year| year != project.year) {
            return None;
        }
        found = Some(project.year);
    }
    found
}

/// A stage's name, put into `text` with its year where it has one.
fn dated(year: Option<u16>, stage: Stage, text: &str) -> String {
    let name = page::stage(stage);
    match year {
        Some(year) => fill(text, &[&decimal(year.into()), name]),
        None => name.to_owned(),
    }
}

/// The largest total first; equal ones keep the order of the report's topics.
fn ranked(report: &'static Report, projects: &[&Project]) -> Vec<Tally> {
    let mut counted = Vec::new();
    for topic in &report.topics {
        counted.push(Tally {
            topic,
            counts: [0; 3],
        });
    }
    for project in projects {
        let mut all = counted.iter_mut();
        if let Some(tally) = all.find(|tally| tally.topic.id == project.topic) {
            tally.counts[project.stage.position()] += 1;
        }
    }
    let mut tallies: Vec<Tally> = Vec::new();
    for tally in counted {
        if tally.total() > 0 {
            let place = tallies
                .iter()
                .position(|other| other.total() < tally.total());
            tallies.insert(place.unwrap_or(tallies.len()), tally);
        }
    }
    tallies
}

/// How many projects in each stage (the legend has those with any), and in how many topics. `scope` says of what: the whole
/// report or the matches; `caution` is what the numbers don't say. Not which topic has the most: that depends on how finely
/// the text was split into projects.
fn sentence(tallies: &[Tally], legend: &[Legend], scope: &str, caution: &str) -> String {
    let total: usize = tallies.iter().map(Tally::total).sum();
    let count = decimal(total);
    let counts = (0..3).map(|at| tallies.iter().map(|tally| tally.counts[at]).sum::<usize>());
    let by_stage = match legend {
        [] => return texts::NONE.to_owned(),
        [only] if total == 1 => fill(texts::ONLY_ONE, &[scope, &only.label]),
        [only] => fill(texts::ALL_OF, &[scope, &count, &only.label]),
        several => {
            let mut parts = Vec::new();
            for (stage, count) in several.iter().zip(counts.filter(|count| *count > 0)) {
                parts.push(fill(texts::STAGE, &[&stage.label, &decimal(count)]));
            }
            fill(texts::AMONG, &[scope, &count]) + texts::COMMA + &wording::listed(&parts)
        }
    };
    let topics = match tallies {
        [only] => fill(texts::ONLY_TOPIC, &[only.topic.name]),
        several => fill(texts::TOPICS, &[&decimal(several.len())]),
    };
    concat(&[
        &by_stage,
        texts::SEMICOLON,
        &topics,
        texts::STOP,
        caution,
        texts::COUNTED_HERE,
    ])
}
