//! Everything that can be found, in one list: indicators, projects, paragraphs.

use super::{Face, View, Vocabulary};
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
    pub faces: Vec<Face>,
    pub turn: Turn,
}

/// When an entry's turn is for who asks what concerns them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
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
        faces: faces_of(indicator, report, vocabulary).collect(),
        turn: match indicator.readings.iter().any(Reading::is_target) {
            _ if promised.contains(&indicator.id) => Turn::Promised,
            true => Turn::Planned,
            false => Turn::Rest,
        },
    }
}

/// A face for each reading, in their order.
fn faces_of(
    indicator: &Indicator,
    report: &Report,
    vocabulary: &Vocabulary,
) -> impl Iterator<Item = Face> {
    indicator.readings.iter().map(|reading| {
        vocabulary.face(
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

fn face_of(project: &Project, vocabulary: &Vocabulary) -> Face {
    vocabulary.face(
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
        faces: vec![face_of(project, vocabulary)],
        turn: match project.stage {
            _ if project.livelihood => Turn::Promised,
            Stage::Planned => Turn::Planned,
            Stage::Done | Stage::Underway => Turn::Rest,
        },
    }
}

/// A paragraph is in each facet what the entries found in it are; without any, it has its year alone.
fn of_paragraphs(report: &Report, vocabulary: &Vocabulary) -> Vec<Entry> {
    let paragraphs = report.paragraphs();
    let mut faces = faces_in(&paragraphs, report, vocabulary).into_iter();
    let mut headings = headings_above(report).into_iter();
    let entry = |(i, (paragraph, year)): (usize, &(&Paragraph, u16))| {
        let mut own = faces.next().unwrap_or_default();
        if own.is_empty() {
            own.push(vocabulary.face_of_year(*year));
        }
        let mut sentences = vec![paragraph.text];
        sentences.extend(headings.next().unwrap_or_default());
        Entry {
            subject: Subject::Paragraph(i),
            name: "",
            figures: Vec::new(),
            sentences,
            faces: own,
            turn: Turn::Rest,
        }
    };
    paragraphs.iter().enumerate().map(entry).collect()
}

/// The faces of what each paragraph speaks of.
fn faces_in(
    paragraphs: &[(&Paragraph, u16)],
    report: &Report,
    vocabulary: &Vocabulary,
) -> Vec<Vec<Face>> {
    let mut faces: Vec<Vec<Face>> = vec![Vec::new(); paragraphs.len()];
    // Each report tells in the order of its text: the next one is here or soon after.
    let mut last = 0;
    let mut put = |id: &str, face| {
        let is = |at: &usize| paragraphs.get(*at).is_some_and(|(own, _)| own.id == id);
        let found = (last..paragraphs.len()).chain(0..last).find(is);
        last = found.unwrap_or(last);
        if let Some(own) = faces
            .get_mut(last)
            .filter(|own| found.is_some() && !own.contains(&face))
        {
            own.push(face);
        }
    };
    for indicator in &report.indicators {
        for (reading, face) in indicator
            .readings
            .iter()
            .zip(faces_of(indicator, report, vocabulary))
        {
            put(reading.at, face);
        }
    }
    for project in &report.projects {
        put(project.at, face_of(project, vocabulary));
    }
    faces
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
