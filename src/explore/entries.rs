//! Everything that can be found, in one list: indicators, projects, paragraphs.

use super::{Face, View, Vocabulary};
use crate::report::{Archive, Indicator, Paragraph, Project, Report};

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
    pub name: &'static str,
    pub figures: Vec<String>,
    pub sentences: Vec<&'static str>,
    /// At least one.
    pub faces: Vec<Face>,
}

/// All entries of the newest report: indicators, then projects, then paragraphs, each in the order
/// of the report.
pub fn entries(archive: &Archive, vocabulary: &Vocabulary) -> Vec<Entry> {
    let report = archive.newest();
    let indicators = report.indicators.iter().enumerate();
    let projects = report.projects.iter().enumerate();
    let paragraphs = report.paragraphs();
    indicators
        .map(|(i, indicator)| of_indicator(i, indicator, vocabulary))
        .chain(projects.map(|(i, project)| of_project(i, project, vocabulary)))
        .chain(paragraphs.iter().enumerate().map(|(i, (paragraph, year))| {
            of_paragraph(i, paragraph, *year, report, vocabulary)
        }))
        .collect()
}

fn of_indicator(i: usize, indicator: &Indicator, vocabulary: &Vocabulary) -> Entry {
    let mut sentences: Vec<&'static str> = Vec::new();
    for reading in &indicator.readings {
        if !sentences.contains(&reading.quote) {
            sentences.push(reading.quote);
        }
    }
    Entry {
        subject: Subject::Indicator(i),
        name: indicator.name,
        figures: indicator.readings.iter().map(|reading| reading.figure().text()).collect(),
        sentences,
        faces: faces_of(indicator, vocabulary).collect(),
    }
}

fn faces_of<'a>(indicator: &'a Indicator, vocabulary: &'a Vocabulary) -> impl Iterator<Item = Face> + 'a {
    indicator.readings.iter().map(|reading| {
        let stage = reading.status.stage();
        vocabulary.face(indicator.topic, reading.place, reading.year, stage, &indicator.audiences)
    })
}

fn face_of(project: &Project, vocabulary: &Vocabulary) -> Face {
    vocabulary.face(project.topic, project.place, project.year, project.stage, &project.audiences)
}

fn of_project(i: usize, project: &Project, vocabulary: &Vocabulary) -> Entry {
    Entry {
        subject: Subject::Project(i),
        name: project.name,
        figures: Vec::new(),
        sentences: vec![project.quote],
        faces: vec![face_of(project, vocabulary)],
    }
}

/// A paragraph is in each facet what the entries found in it are; without any, it has its year alone.
fn of_paragraph(i: usize, paragraph: &Paragraph, year: u16, report: &Report, vocabulary: &Vocabulary) -> Entry {
    let mut faces: Vec<Face> = Vec::new();
    let readings = report.indicators.iter().flat_map(|indicator| {
        indicator.readings.iter().zip(faces_of(indicator, vocabulary)).collect::<Vec<_>>()
    });
    let found = readings
        .filter(|(reading, _)| reading.at == paragraph.id)
        .map(|(_, face)| face)
        .chain(report.projects.iter().filter(|p| p.at == paragraph.id).map(|p| face_of(p, vocabulary)));
    for face in found {
        if !faces.contains(&face) {
            faces.push(face);
        }
    }
    if faces.is_empty() {
        let mut face = Face::default();
        if let Some(choice) = vocabulary.position(super::Facet::Year, &year.to_string()) {
            face.set(super::Facet::Year, choice);
        }
        faces.push(face);
    }
    Entry {
        subject: Subject::Paragraph(i),
        name: "",
        figures: Vec::new(),
        sentences: vec![paragraph.text],
        faces,
    }
}
