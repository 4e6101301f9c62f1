//! Everything that can be found, in one list: indicators, projects, paragraphs.

use super::{FacetValues, View, Vocabulary};
use crate::report::{
    Indicator, Measure, Paragraph, Project, Reading, Report, Section, Stage, Status, add_new,
    distinct, occurrences,
};

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
    /// The paragraphs that tell of it, by their positions among the entries; none for a paragraph.
    pub contexts: Vec<usize>,
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

/// All entries of a report: indicators, then projects, then paragraphs, each in the order of the report.
pub fn entries(report: &Report, vocabulary: &Vocabulary) -> Vec<Entry> {
    let indicators = report.indicators.iter().enumerate();
    let projects = report.projects.iter().enumerate();
    // Once for all indicators: this is on the path of the page's start.
    let promises = report.projects.iter();
    let promises = promises.filter(|project| report.is_promise(project));
    let promised: Vec<&str> = promises
        .flat_map(|promise| promise.figures.iter().copied())
        .collect();
    let mut entries: Vec<Entry> = indicators
        .map(|(at, indicator)| of_indicator(at, indicator, &promised, report, vocabulary))
        .chain(projects.map(|(at, project)| of_project(at, project, report, vocabulary)))
        .collect();
    let paragraphs = of_paragraphs(report, vocabulary, &mut entries);
    entries.extend(paragraphs);
    entries
}

fn of_indicator(
    at: usize,
    indicator: &Indicator,
    promised: &[&str],
    report: &Report,
    vocabulary: &Vocabulary,
) -> Entry {
    Entry {
        subject: Subject::Indicator(at),
        name: indicator.name,
        figures: indicator
            .readings
            .iter()
            .map(|reading| reading.figure().text())
            .collect(),
        sentences: distinct(indicator.readings.iter().map(|reading| reading.quote)),
        contexts: Vec::new(),
        facet_values: values_of_readings(indicator, report, vocabulary).collect(),
        priority: if promised.contains(&indicator.id) {
            Priority::Promised
        } else if indicator.readings.iter().any(Reading::is_target) {
            Priority::Planned
        } else {
            Priority::Rest
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

/// A target is planned and a result done; but a result, other than a rate, of a project under way is under way. What was
/// only expected is neither.
fn stage_of(indicator: &Indicator, reading: &Reading, report: &Report) -> Option<Stage> {
    let counts = |project: &Project| {
        project.stage == Stage::Underway && is_own_figure(report, project, indicator, reading)
    };
    let is_underway = || reading.measure != Measure::Growth && report.projects.iter().any(counts);
    match reading.status {
        Status::Target => Some(Stage::Planned),
        Status::Estimate => None,
        Status::Result if is_underway() => Some(Stage::Underway),
        Status::Result => Some(Stage::Done),
    }
}

/// Whether a reading is one of the project's own figures. Nearly always one of the two quotes is in the other: the paragraph
/// is looked through only where they overlap, since this is on the path of the page's start.
fn is_own_figure(
    report: &Report,
    project: &Project,
    indicator: &Indicator,
    reading: &Reading,
) -> bool {
    let is_in = |inner, outer| !occurrences(outer, inner).is_empty();
    project.figures.contains(&indicator.id)
        && project.at == reading.at
        && reading.value.is_some()
        && is_in(reading.raw, project.quote)
        && (is_in(reading.quote, project.quote)
            || is_in(project.quote, reading.quote)
            || report.figure_in_quote(project, reading).is_some())
}

fn of_project(at: usize, project: &Project, report: &Report, vocabulary: &Vocabulary) -> Entry {
    // Its neighbours' figures stand in its quote, too: its own are to rank higher.
    let mut figures = Vec::new();
    for indicator in &report.indicators {
        for reading in &indicator.readings {
            if is_own_figure(report, project, indicator, reading) {
                figures.push(reading.figure().text());
            }
        }
    }
    // The page says of a promise to the people that it is one, in words like those that it stands under.
    let promised_under = if project.livelihood {
        let mut sections = report.sections().into_iter();
        let is_above = |section: &&Section| {
            let mut paragraphs = section.paragraphs.iter();
            paragraphs.any(|one| one.id == project.at)
        };
        sections.find(is_above).map(|section| section.heading)
    } else {
        None
    };
    Entry {
        subject: Subject::Project(at),
        name: project.name,
        figures,
        sentences: [project.quote].into_iter().chain(promised_under).collect(),
        contexts: Vec::new(),
        facet_values: vec![vocabulary.facet_values(
            project.topic,
            project.place,
            project.year,
            Some(project.stage),
            &project.audiences,
        )],
        priority: if report.is_promise(project) {
            Priority::Promised
        } else if project.stage == Stage::Planned {
            Priority::Planned
        } else {
            Priority::Rest
        },
    }
}

/// A paragraph has the facet values of the readings and projects in it; without any, those of its year. Those entries get
/// it as a context.
fn of_paragraphs(report: &Report, vocabulary: &Vocabulary, entries: &mut [Entry]) -> Vec<Entry> {
    let paragraphs = report.paragraphs();
    let mut facet_values = values_in(&paragraphs, report, entries).into_iter();
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
            contexts: Vec::new(),
            facet_values: own,
            priority: Priority::Rest,
        }
    };
    paragraphs.iter().enumerate().map(entry).collect()
}

/// The values of what each paragraph speaks of; `entries`, indicators and then projects, get their contexts.
fn values_in(
    paragraphs: &[(&Paragraph, u16)],
    report: &Report,
    entries: &mut [Entry],
) -> Vec<Vec<FacetValues>> {
    let mut facet_values: Vec<Vec<FacetValues>> = vec![Vec::new(); paragraphs.len()];
    // Readings and projects come in the order of the text: the next paragraph is this one or soon after it.
    let mut last = 0;
    let first = entries.len();
    let mut add = |contexts: &mut Vec<usize>, id: &str, values: &FacetValues| {
        let is = |at: &usize| paragraphs.get(*at).is_some_and(|(own, _)| own.id == id);
        let Some(found) = (last..paragraphs.len()).chain(0..last).find(is) else {
            return;
        };
        last = found;
        add_new(contexts, first + found);
        add_new(&mut facet_values[found], *values);
    };
    let mut entries = entries.iter_mut();
    for (indicator, entry) in report.indicators.iter().zip(&mut entries) {
        for (reading, values) in indicator.readings.iter().zip(&entry.facet_values) {
            add(&mut entry.contexts, reading.at, values);
        }
    }
    for (project, entry) in report.projects.iter().zip(entries) {
        for values in &entry.facet_values {
            add(&mut entry.contexts, project.at, values);
        }
    }
    facet_values
}

/// For each paragraph its section's heading, and those right above that have no paragraphs of their own.
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
