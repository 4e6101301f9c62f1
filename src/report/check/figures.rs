//! The figures: each indicator's own, what a project lists, and what the ledger says.

use super::entry::{EntryCheck, nth, nth_reading};
use super::{Findings, compare, coverage, measures, readings};
use crate::report::{LedgerLine, Reading, Report, figure_span};

/// Each indicator by itself: its name, its readings, their comparison.
pub fn check(report: &Report, findings: &mut Findings) {
    for indicator in &report.indicators {
        let entry = format!("indicators › {}", indicator.id);
        let mut entry = EntryCheck::new(report, entry, findings);
        entry.topic_and_audiences(indicator.topic, &indicator.audiences);
        // A name such as 5G is in the ledger; any other number belongs into a reading, and a year into its own field.
        let ledger = report.ledger.iter().filter(|line| !is_year(report, line));
        let name = ledger.fold(indicator.name.to_owned(), |name, line| {
            name.replace(line.raw, "")
        });
        if name.bytes().any(|b| b.is_ascii_digit()) {
            entry.add(
                "name",
                "名字里不要写数字，数字只在 raw 里；5G 这样的名称，先写进 ledger",
            );
        }
        if indicator.readings.is_empty() {
            entry.add("readings", "至少要有一条读数");
        }
        let mut measures_are_right = true;
        for (at, reading) in indicator.readings.iter().enumerate() {
            let mut own = entry.below(&nth_reading(at));
            readings::check(reading, &mut own);
            if let Some(message) = measures::mistaken(reading) {
                own.add("measure", message);
                measures_are_right = false;
            }
            let mut earlier = indicator.readings.iter().take(at);
            if earlier.any(|other| is_same_place(other, reading)) {
                own.add("raw", "这条读数和前面的一条是同一处；删去一条");
            }
        }
        // It goes by the measures, and would lead to another end.
        if measures_are_right {
            compare::check(indicator, &mut entry);
        }
    }
}

/// Whether a ledger's number is a year about the report's own.
fn is_year(report: &Report, line: &LedgerLine) -> bool {
    let number = line.raw.trim_end_matches('年').parse::<u16>();
    number.is_ok_and(|number| number.abs_diff(report.about.planned) < 100)
}

fn is_same_place(one: &Reading, other: &Reading) -> bool {
    (one.at, one.quote, one.raw) == (other.at, other.quote, other.raw)
}

/// What holds across projects, text and indicators.
pub fn check_across(report: &Report, findings: &mut Findings) {
    project_figures(report, findings);
    ledger(report, findings);
    coverage::check(report, findings);
}

/// A project lists the indicators whose figures stand in its quote and are its own; each figure there is some project's
/// of the paragraph.
fn project_figures(report: &Report, findings: &mut Findings) {
    for project in &report.projects {
        let entry = format!("projects › {}", project.id);
        let mut entry = EntryCheck::new(report, entry, findings);
        let readings = report.figures_beside(project);
        let standing = || readings.iter().map(|(indicator, _, _)| indicator.id);
        entry.distinct("figures", &project.figures);
        for id in &project.figures {
            if !report
                .indicators
                .iter()
                .any(|indicator| indicator.id == *id)
            {
                entry.add(
                    "figures",
                    format!("没有叫“{id}”的指标；请写 indicators 里的 id"),
                );
            } else if !standing().any(|own| own == *id) {
                let message = format!("指标“{id}”的数字不在这句引文里；请删去，或把引文抄全");
                entry.add("figures", message);
            }
        }
        let beside = || report.projects.iter().filter(|one| one.at == project.at);
        let told: Vec<_> = beside().flat_map(|one| report.figures_of(one)).collect();
        let is_told = |reading: &Reading| {
            let mut told = told.iter();
            told.any(|(_, other, _)| core::ptr::eq(*other, reading))
        };
        // Once for all that share the sentence.
        let is_first = beside()
            .find(|one| one.quote == project.quote)
            .is_some_and(|one| core::ptr::eq(one, project));
        for (indicator, _, _) in readings
            .iter()
            .filter(|(_, reading, _)| is_first && !is_told(reading))
        {
            let message = format!(
                "引文里有指标“{}”的数字，这一段的项目都没有在 figures 里列出它；哪个项目说的是它，就加进那个项目的 figures",
                indicator.id
            );
            entry.add("figures", message);
        }
    }
}

/// What the ledger says of numbers that are no figures.
fn ledger(report: &Report, findings: &mut Findings) {
    for (at, line) in report.ledger.iter().enumerate() {
        let entry = format!("ledger › {}", nth(at));
        let mut entry = EntryCheck::new(report, entry, findings);
        entry.quote(line.at, line.quote);
        if line.reason.trim().is_empty() {
            entry.add("reason", "请写明为什么这不是指标");
        }
        if let Some(words) = report.text_at(line.at) {
            entry.raw(words, line.quote, line.raw);
        }
        if let Some(indicator) = figure_of(report, line) {
            let message = format!("这个数字已经是指标“{indicator}”的读数；请删去一处");
            entry.add("raw", message);
        }
    }
}

/// The indicator that has a number of the ledger as its figure.
fn figure_of(report: &Report, line: &LedgerLine) -> Option<&'static str> {
    let words = report.text_at(line.at)?;
    let own = figure_span(words, line.quote, line.raw)?;
    let is_own = |reading: &Reading| {
        let span = figure_span(words, reading.quote, reading.raw);
        reading.at == line.at
            && span.is_some_and(|span| span.start < own.end && own.start < span.end)
    };
    let mut indicators = report.indicators.iter();
    let indicator = indicators.find(|one| one.readings.iter().any(is_own))?;
    Some(indicator.id)
}
