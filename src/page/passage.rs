//! Words of the report with what is inside them: figures that lead to their cards, marks of the editors' notes.

use super::card::{card_id, figure_id};
use super::element::{Node, element, nothing};
use super::link::link;
use super::marked::part;
use super::{Page, texts};
use crate::explore::{Query, View};
use crate::report::{Indicator, Note, Span, figure_span, quote_span};

/// Something inside a text: a figure to link, or the end of words that have a note.
enum Inset {
    Figure(Span, Vec<(&'static Indicator, usize)>),
    Note(usize, &'static Note),
}

impl Inset {
    fn start(&self) -> usize {
        match self {
            Inset::Figure(span, _) => span.start,
            Inset::Note(at, _) => *at,
        }
    }
}

/// The words of a paragraph or a heading with its figures as links. The first `lead` bytes are set off.
pub fn with_links(page: Page, at: &'static str, text: &'static str, lead: usize) -> Vec<Node> {
    let (front, rest) = insets(page, at, text)
        .into_iter()
        .partition(|inset| inset.start() < lead);
    let mut from = 0;
    let mut nodes = Vec::new();
    if lead > 0 {
        let front = stretch(page, text, front, &mut from, lead);
        let front = element("strong").class("passage-lead").children(front);
        nodes.push(front.node());
    }
    nodes.extend(stretch(page, text, rest, &mut from, text.len()));
    nodes
}

/// The words up to `to` with what is inside them; `from` moves on.
fn stretch(
    page: Page,
    text: &'static str,
    insets: Vec<Inset>,
    from: &mut usize,
    to: usize,
) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for inset in insets {
        let start = inset.start().max(*from);
        nodes.push(part(page, text, *from..start));
        *from = start;
        match inset {
            Inset::Figure(span, readings) => {
                *from = span.end;
                nodes.push(figure(page, text, span, &readings));
            }
            Inset::Note(_, note) => {
                // The mark's characters come from the style sheet, so that the text is only the report's.
                let to = link(page, Query::to(View::Text, note.id))
                    .attr("aria-label", texts::AS_PUBLISHED);
                nodes.push(to.class("note-mark").node());
            }
        }
    }
    nodes.push(part(page, text, *from..to.max(*from)));
    *from = to.max(*from);
    nodes
}

/// A figure as a link to its card. Figures that share their characters share the link, but each has its own id to link
/// to: an element around it that can be marked (the link has the focus, `place.rs`).
fn figure(
    page: Page,
    text: &'static str,
    span: Span,
    readings: &[(&'static Indicator, usize)],
) -> Node {
    let mut readings = readings.iter();
    let Some((indicator, at)) = readings.next() else {
        return nothing();
    };
    let reading = indicator.readings.get(*at);
    let class = match reading.map(|one| (one.value.is_some(), one.is_target())) {
        Some((false, false)) => "figure-link in-words",
        Some((false, true)) => "figure-link in-words target",
        Some((true, true)) => "figure-link target",
        _ => "figure-link",
    };
    let mut figure = link(page, Query::to(View::Indicators, card_id(indicator)))
        .attr("id", &figure_id(indicator, *at))
        .class(class)
        .child(part(page, text, span));
    for (indicator, at) in readings {
        figure = element("span")
            .attr("id", &figure_id(indicator, *at))
            .child(figure);
    }
    figure.node()
}

/// What is inside a text, in its order; figures never overlap.
fn insets(page: Page, at: &'static str, text: &'static str) -> Vec<Inset> {
    let mut insets: Vec<Inset> = Vec::new();
    let mut put = |inset: Inset| {
        let position = insets
            .iter()
            .position(|other| other.start() > inset.start())
            .unwrap_or(insets.len());
        insets.insert(position, inset);
    };
    let mut figures: Vec<(Span, Vec<(&'static Indicator, usize)>)> = Vec::new();
    for indicator in &page.report().indicators {
        for (position, reading) in indicator
            .readings
            .iter()
            .enumerate()
            .filter(|(_, reading)| reading.at == at)
        {
            let Some(span) = figure_span(text, reading.quote, reading.raw) else {
                continue;
            };
            match figures
                .iter_mut()
                .find(|(other, _)| other.start < span.end && span.start < other.end)
            {
                Some((_, readings)) => readings.push((indicator, position)),
                None => figures.push((span, vec![(indicator, position)])),
            }
        }
    }
    // Notes first: where a figure begins at the end of a note's words, the note's mark belongs before it.
    for note in page.report().notes.iter().filter(|note| note.at == at) {
        if let Some(span) = quote_span(text, note.quote) {
            put(Inset::Note(span.end, note));
        }
    }
    for (span, readings) in figures {
        put(Inset::Figure(span, readings));
    }
    insets
}
