//! Everything that can be found, in one list: indicators, projects, paragraphs.

use super::{FacetValues, View, Vocabulary};
use crate::report::{Archive, Indicator, Measure, Paragraph, Project, Reading, Report, Stage};

/// What an entry stands for, by position in the report (paragraphs counted over all sections).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Indicator(usize),
    Project(usize),
    Paragraph(usize),
}

impl Subject {
    /// The view that lists it.
    pub fn view(self) -> View {
        match self {
            Subject::Indicator(_) => View::Indicators,
            Subject::Project(_) => View::Projects,
            Subject::Paragraph(_) => View::Text,
        }
    }
}

/// One thing to find: its words by rank, and what it is in each facet.
#[derive(Debug, Clone)]
pub struct Entry {
    pub subject: Subject,
    /// Empty for paragraphs.
    pub name: &'static str,
    pub figures: Vec<String>,
    /// Quotes, or the paragraph and the headings above it.
    pub sentences: Vec<&'static str>,
    /// At least one.
    pub facet_values: Vec<FacetValues>,
    pub priority: Priority,
}

/// Sort priority when an audience is picked and nothing is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priority {
    /// Promised to the people by the report's own list.
    Promised,
    Planned,
    /// What was done, and paragraphs, which keep the order of the text.
    Rest,
}

/// All entries of the newest report: indicators, then projects, then paragraphs, each in the order
/// of the report.
pub fn entries(archive: &Archive, vocabulary: &Vocabulary) -> Vec<Entry> {
    let report = archive.newest();
    let indicators = report.indicators.iter().enumerate();
    let projects = report.projects.iter().enumerate();
    // Once for all indicators: it is the page's start that waits for this.
    let promises = report.projects.iter().filter(|project| project.livelihood);
    let promised: Vec<&str> = promises
        .flat_map(|promise| promise.figures.iter().copied())
        .collect();
    indicators
        .map(|(at, indicator)| of_indicator(at, indicator, &promised, report, vocabulary))
        .chain(projects.map(|(at, project)| of_project(at, project, vocabulary)))
        .chain(of_paragraphs(report, vocabulary))
        .collect()
}

fn of_indicator(
    at: usize,
    indicator: &Indicator,
    promised: &[&str],
    report: &Report,
    vocabulary: &Vocabulary,
) -> Entry {
    let mut sentences: Vec<&'static str> = Vec::new();
    for reading in &indicator.readings {
        if !sentences.contains(&reading.quote) {
            sentences.push(reading.quote);
        }
    }
    Entry {
        subject: Subject::Indicator(at),
        name: indicator.name,
        figures: indicator
            .readings
            .iter()
            .map(|reading| reading.figure().text())
            .collect(),
        sentences,
        facet_values: values_of_readings(indicator, report, vocabulary).collect(),
        priority: match indicator.readings.iter().any(Reading::is_target) {
            _ if promised.contains(&indicator.id) => Priority::Promised,
            true => Priority::Planned,
            false => Priority::Rest,
        },
    }
}

/// The values of each reading, in their order.
fn values_of_readings(
    indicator: &Indicator,
    report: &Report,
    vocabulary: &Vocabulary,
) -> impl Iterator<Item = FacetValues> {
    indicator.readings.iter().map(|reading| {
        vocabulary.facet_values(
            indicator.topic,
            reading.place,
            reading.year,
            stage_of(indicator, reading, report),
            &indicator.audiences,
        )
    })
}

/// A target is planned, a result done; but a number of things (no rate) that a project under way counts is under way.
fn stage_of(indicator: &Indicator, reading: &Reading, report: &Report) -> Stage {
    let counts = |project: &Project| {
        project.stage == Stage::Underway
            && project.at == reading.at
            && project.figures.contains(&indicator.id)
    };
    match reading.status.stage() {
        Stage::Done if reading.measure != Measure::Growth && report.projects.iter().any(counts) => {
            Stage::Underway
        }
        stage => stage,
    }
}

fn values_of_project(project: &Project, vocabulary: &Vocabulary) -> FacetValues {
    vocabulary.facet_values(
        project.topic,
        project.place,
        project.year,
        project.stage,
        &project.audiences,
    )
}

fn of_project(at: usize, project: &Project, vocabulary: &Vocabulary) -> Entry {
    Entry {
        subject: Subject::Project(at),
        name: project.name,
        figures: Vec::new(),
        sentences: vec![project.quote],
        facet_values: vec![values_of_project(project, vocabulary)],
        priority: match project.stage {
            _ if project.livelihood => Priority::Promised,
            Stage::Planned => Priority::Planned,
            Stage::Done | Stage::Underway => Priority::Rest,
        },
    }
}

/// A paragraph is in each facet what the entries found in it are; without any, it has its year alone.
fn of_paragraphs(report: &Report, vocabulary: &Vocabulary) -> Vec<Entry> {
    let paragraphs = report.paragraphs();
    let mut facet_values = values_in(&paragraphs, report, vocabulary).into_iter();
    let mut headings = headings_above(report).into_iter();
    let entry = |(i, (paragraph, year)): (usize, &(&Paragraph, u16))| {
        let mut own = facet_values.next().unwrap_or_default();
        if own.is_empty() {
            own.push(vocabulary.values_of_year(*year));
        }
        let mut sentences = vec![paragraph.text];
        sentences.extend(headings.next().unwrap_or_default());
        Entry {
            subject: Subject::Paragraph(i),
            name: "",
            figures: Vec::new(),
            sentences,
            facet_values: own,
            priority: Priority::Rest,
        }
    };
    paragraphs.iter().enumerate().map(entry).collect()
}

/// The values of what each paragraph speaks of.
fn values_in(
    paragraphs: &[(&Paragraph, u16)],
    report: &Report,
    vocabulary: &Vocabulary,
) -> Vec<Vec<FacetValues>> {
    let mut facet_values: Vec<Vec<FacetValues>> = vec![Vec::new(); paragraphs.len()];
    // Each report tells in the order of its text: the next one is here or soon after.
    let mut last = 0;
    let mut add = |id: &str, values| {
        let is = |at: &usize| paragraphs.get(*at).is_some_and(|(own, _)| own.id == id);
        let found = (last..paragraphs.len()).chain(0..last).find(is);
        last = found.unwrap_or(last);
        if let Some(own) = facet_values
            .get_mut(last)
            .filter(|own| found.is_some() && !own.contains(&values))
        {
            own.push(values);
        }
    };
    for indicator in &report.indicators {
        for (reading, values) in indicator
            .readings
            .iter()
            .zip(values_of_readings(indicator, report, vocabulary))
        {
            add(reading.at, values);
        }
    }
    for project in &report.projects {
        add(project.at, values_of_project(project, vocabulary));
    }
    facet_values
}

/// For each paragraph, its section's heading; for the first ones those that stand above that, too.
fn headings_above(report: &Report) -> Vec<Vec<&'static str>> {
    let mut above = Vec::new();
    let mut waiting = Vec::new();
    for section in report.sections() {
        for _ in &section.paragraphs {
            waiting.push(section.heading);
            above.push(std::mem::take(&mut waiting));
        }
        if section.paragraphs.is_empty() {
            waiting.push(section.heading);
        }
    }
    above
}
