//! The whole report, word for word: every figure leads to its card, every doubtful word to its note.

use leptos::prelude::*;

use super::card::{card_id, figure_id, note_line};
use super::derived::Derived;
use super::element::{Element, Node, element, live, many, nothing};
use super::link::link;
use super::marked::{marked, part};
use super::results::in_turn;
use super::{Page, words};
use crate::explore::{Query, Subject, View};
use crate::report::typography::full_width;
use crate::report::{Indicator, Note, Paragraph, Section, Span, figure_span, quote_span};

/// Which paragraphs the question lets through and there is time for.
type Shown = Memo<Vec<bool>>;

pub fn text(page: Page) -> Node {
    let shown = Memo::new(move |earlier: Option<&Vec<_>>| match earlier {
        Some(earlier) if page.is_typing() => earlier.clone(),
        _ => shown(page),
    });
    let sections = parts_of_report(page, &page.report().text, 2, shown, 0);
    let contents = move || {
        let sections = page.report().text.iter();
        let contents = sections.map(|section| content(page, section));
        element("ul").children(contents).node()
    };
    let contents = element("details")
        .class("contents")
        .child(element("summary").text(words::CONTENTS))
        .child(in_turn(page, 1, contents));
    element("div")
        .child(contents)
        .child(element("article").class("report").children(sections))
        .node()
}

/// Whether each paragraph is shown, by position; those after the last that is are left out.
fn shown(page: Page) -> Vec<bool> {
    let mut shown = Vec::new();
    page.answer.with(|answer| {
        for &entry in answer.list(View::Text).iter().take(page.pace.get()) {
            if let Some(Subject::Paragraph(position)) = page.subject(entry) {
                shown.resize(shown.len().max(position + 1), false);
                shown[position] = true;
            }
        }
    });
    shown
}

/// A section's line in the table of contents, with those below it.
fn content(page: Page, section: &'static Section) -> Node {
    let below = section
        .sections
        .iter()
        .map(|section| content(page, section));
    let below = (!section.sections.is_empty()).then(|| element("ul").children(below));
    let to = link(page, Query::to(View::Text, section.id)).text(&full_width(
        section.heading,
        None,
        None,
    ));
    element("li").child(to).child(below).node()
}

/// How many paragraphs a section has, those of the sections below counted.
fn length(section: &Section) -> usize {
    section.paragraphs.len() + section.sections.iter().map(length).sum::<usize>()
}

/// Sections one after the other; `first` is the position of their first paragraph.
fn parts_of_report(
    page: Page,
    sections: &'static [Section],
    level: usize,
    shown: Shown,
    mut first: usize,
) -> Vec<Node> {
    let part = |section| {
        let part = part_of_report(page, section, level, shown, first);
        first += length(section);
        part
    };
    sections.iter().map(part).collect()
}

/// A section, as long as one of its paragraphs is shown.
fn part_of_report(
    page: Page,
    section: &'static Section,
    level: usize,
    shown: Shown,
    first: usize,
) -> Node {
    let is_shown = move |from: usize, count: usize| {
        shown.with(|shown| shown.iter().skip(from).take(count).any(|is| *is))
    };
    let count = length(section);
    let visible = Derived::new(move |_| is_shown(first, count));
    live(move || {
        if !visible.get() {
            return nothing();
        }
        let tag = match level {
            2 => "h2",
            3 => "h3",
            _ => "h4",
        };
        let heading = element(tag)
            .attr("id", section.id)
            .attr("tabindex", "-1")
            .children(words_of(page, section.id, section.heading, 0));
        let paragraphs = section
            .paragraphs
            .iter()
            .enumerate()
            .map(|(at, paragraph)| {
                // Others that come or go are no reason to build this one anew.
                let visible = Derived::new(move |_| is_shown(first + at, 1));
                live(move || match visible.get() {
                    true => passage(page, paragraph),
                    // The style sheet shows one of several in a row, and none while there is more to come.
                    false => element("p").class("left-out").text(words::LEFT_OUT).node(),
                })
            });
        let own = section.paragraphs.len();
        let below = parts_of_report(page, &section.sections, level + 1, shown, first + own);
        element("section")
            .child(heading)
            .child(notes(page, section.id))
            .children(paragraphs)
            .children(below)
            .node()
    })
}

/// One paragraph with what is to be said of it.
fn passage(page: Page, paragraph: &'static Paragraph) -> Node {
    let words = element("p")
        .class(if paragraph.item {
            "passage item"
        } else {
            "passage"
        })
        .attr("id", paragraph.id)
        .attr("tabindex", "-1")
        .attr("data-item", "")
        .children(words_of(
            page,
            paragraph.id,
            paragraph.text,
            paragraph.lead.len(),
        ));
    many([words.node(), notes(page, paragraph.id)])
}

/// A paragraph among matches of other kinds.
pub fn excerpt(page: Page, paragraph: &'static Paragraph) -> Node {
    element("li")
        .class("excerpt")
        .attr("data-item", "")
        .child(element("p").child(marked(page, paragraph.text)))
        .child(
            link(page, Query::to(View::Text, paragraph.id))
                .class("in-text")
                .text(words::IN_TEXT),
        )
        .node()
}

fn notes(page: Page, at: &'static str) -> Node {
    let notes = page.report().notes.iter().filter(|note| note.at == at);
    many(notes.map(|note| {
        note_line(note.quote, note.says)
            .attr("id", note.id)
            .attr("tabindex", "-1")
            .node()
    }))
}

/// Something inside a text: a figure to link, or the end of words that have a note.
enum Bit {
    Figure(Span, Vec<(&'static Indicator, usize)>),
    Note(usize, &'static Note),
}

impl Bit {
    fn start(&self) -> usize {
        match self {
            Bit::Figure(span, _) => span.start,
            Bit::Note(at, _) => *at,
        }
    }
}

/// The words of a paragraph or a heading with its figures as links. The first `lead` bytes are set off.
fn words_of(page: Page, at: &'static str, text: &'static str, lead: usize) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    if lead > 0 {
        nodes.push(
            element("strong")
                .class("passage-lead")
                .child(part(page, text, 0..lead))
                .node(),
        );
    }
    let mut from = lead;
    for bit in bits(page, at, text) {
        let start = bit.start().max(from);
        nodes.push(part(page, text, from..start));
        from = start;
        match bit {
            Bit::Figure(span, readings) => {
                from = span.end;
                nodes.extend(figure(page, text, span, &readings));
            }
            Bit::Note(_, note) => {
                // The mark's characters come from the style sheet: the text stays the report's own.
                let to = link(page, Query::to(View::Text, note.id))
                    .attr("aria-label", words::AS_PUBLISHED);
                nodes.push(to.class("note-mark").node());
            }
        }
    }
    nodes.push(part(page, text, from..text.len()));
    nodes
}

/// A figure as a link to its card. Figures that share their characters share the link; each has its
/// own place to lead to.
fn figure(
    page: Page,
    text: &'static str,
    span: Span,
    readings: &[(&'static Indicator, usize)],
) -> Vec<Node> {
    let places = readings
        .iter()
        .skip(1)
        .map(|(indicator, at)| element("span").attr("id", &figure_id(indicator, *at)));
    let mut nodes: Vec<Node> = places.map(Element::node).collect();
    if let Some((indicator, at)) = readings.first() {
        let to = link(page, Query::to(View::Indicators, card_id(indicator)))
            .class("figure-link")
            .attr("id", &figure_id(indicator, *at))
            .child(part(page, text, span));
        nodes.push(to.node());
    }
    nodes
}

/// What is inside a text, in its order; figures never overlap.
fn bits(page: Page, at: &'static str, text: &'static str) -> Vec<Bit> {
    let mut bits: Vec<Bit> = Vec::new();
    let mut put = |bit: Bit| {
        let position = bits
            .iter()
            .position(|other| other.start() > bit.start())
            .unwrap_or(bits.len());
        bits.insert(position, bit);
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
    for (span, readings) in figures {
        put(Bit::Figure(span, readings));
    }
    for note in page.report().notes.iter().filter(|note| note.at == at) {
        if let Some(span) = quote_span(text, note.quote) {
            put(Bit::Note(span.end, note));
        }
    }
    bits
}
