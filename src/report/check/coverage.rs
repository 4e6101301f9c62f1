//! Every run of digits of the text is in a reading or in the ledger.

use super::Findings;
use crate::report::{Report, Span, figure_span};

/// A finding for each number of a heading or paragraph that no reading's or ledger line's `raw` covers. One whose own quote
/// is wrong covers nothing.
pub fn check(report: &Report, findings: &mut Findings) {
    let accounted = accounted(report);
    let sections = report.sections();
    let headings = sections.iter().map(|section| (section.id, section.heading));
    let paragraphs = report.paragraphs();
    let paragraphs = paragraphs
        .iter()
        .map(|(paragraph, _)| (paragraph.id, paragraph.text));
    for (id, words) in headings.chain(paragraphs) {
        for run in digit_runs(words) {
            let covers = |(at, span): &(&str, Span)| {
                *at == id && span.start <= run.start && run.end <= span.end
            };
            if !accounted.iter().any(covers) {
                let number = words.get(run.clone()).unwrap_or_default();
                let around = around(words, &run);
                findings.add(
                    format!("text › {id}"),
                    "",
                    format!("数字 {number}（“{around}”）没有去处；请写进某个指标的读数，或在 ledger 里说明"),
                );
            }
        }
    }
}

/// Where the figures of the readings and of the ledger stand, each with the id of its paragraph or section.
fn accounted(report: &Report) -> Vec<(&str, Span)> {
    let readings = report.indicators.iter().flat_map(|one| &one.readings);
    let readings = readings.map(|reading| (reading.at, reading.quote, reading.raw));
    let ledger = report.ledger.iter();
    let ledger = ledger.map(|line| (line.at, line.quote, line.raw));
    let span = |(at, quote, raw)| {
        let span = figure_span(report.text_at(at)?, quote, raw)?;
        Some((at, span))
    };
    readings.chain(ledger).filter_map(span).collect()
}

/// The runs of digits of a text; what is full-width is to be mended first.
fn digit_runs(text: &str) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match runs.last_mut() {
            Some(run) if goes_on(text, run, at) => run.end = at + c.len_utf8(),
            _ => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}

/// Whether the digit at a place goes on with a run before it: beside it, or behind a decimal point. What begins a paragraph
/// may be its number in a list: 1.160个.
fn goes_on(text: &str, run: &Span, at: usize) -> bool {
    match text.get(run.end..at) {
        Some("") => true,
        Some(".") => run.start > 0,
        _ => false,
    }
}

fn around(words: &str, run: &Span) -> String {
    let before: Vec<char> = words
        .get(..run.start)
        .unwrap_or_default()
        .chars()
        .rev()
        .take(8)
        .collect();
    let after = words.get(run.start..).unwrap_or_default().chars().take(12);
    before.into_iter().rev().chain(after).collect()
}
